//! The committee's pack: what was achieved, what it is asked to decide, what stopped; then each project in brief.

use chrono::Datelike;

use super::components::{
    amount, capitalised, date_near, heading, health_mark, health_word, outcome_word, paragraph, stage_word, with_reason,
};
use super::document::{Block, Document, Entries, Entry, Fit, Heading, Link, More, Role, Text, Tone};
use crate::facts::committee::{Pack, ProjectPack, review_due_since};
use crate::facts::sheet::BudgetRow;
use crate::facts::{AsOf, HealthNow};
use crate::l10n::{Localizer, dates, sorting};
use crate::model::Stage;

/// The document of the pack; `errors` is the number of errors despite which it is written.
pub fn committee(on: &AsOf, mut pack: Pack, errors: usize, words: &Localizer) -> Document {
    sorting::sort_by_text(&mut pack.projects, |row| row.project.title);
    let roadmap = &on.portfolio.roadmap;
    let title = roadmap.title.value().map_or("", |title| title);
    let organisation = roadmap.organisation.value().map_or("", |name| name);
    let name = words.text("committee-title");
    // The year is written once.
    let since = if pack.since.year() == on.day.year() {
        dates::day_and_month(words.language(), pack.since)
    } else {
        dates::long(words.language(), pack.since)
    };
    let period = [("since", since.into()), ("day", dates::long(words.language(), on.day).into())];
    let publisher = if organisation.is_empty() { title.to_owned() } else { format!("{organisation} · {title}") };
    let mut blocks = vec![
        paragraph(Role::Kicker, Text::plain(publisher)),
        Block::Heading(Heading { level: 1, text: Text::plain(name.as_str()), anchor: None, outline: Some(1) }),
        paragraph(Role::Kicker, Text::plain(words.format("committee-period", &period))),
    ];
    if errors > 0 {
        let notice = words.format("report-forced", &[("errors", errors.into())]);
        blocks.push(paragraph(Role::Notice, Text::plain(notice)));
    }
    blocks.push(Block::OnePage(first_page(on, &pack, words)));
    blocks.push(Block::Heading(Heading {
        level: 2,
        text: Text::plain(words.text("committee-projects")),
        anchor: Some("committee-projects".to_owned()),
        outline: Some(1),
    }));
    if pack.projects.is_empty() {
        blocks.push(paragraph(Role::Body, Text::plain(words.text("committee-no-project"))));
    }
    blocks.extend(pack.projects.iter().map(|project| Block::Together(sheet(on, project, words))));
    Document {
        language: words.language(),
        title: format!("{name} · {title}"),
        author: organisation.to_owned(),
        // The part before the last dot is shortened.
        footer: format!("{title} · {name}"),
        day: on.day,
        blocks,
    }
}

/// Achievements first: a step, not an end.
fn first_page(on: &AsOf, pack: &Pack, words: &Localizer) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut part = |title: String, empty: &str, share: u16, entries: Vec<(&ProjectPack, Text)>| {
        blocks.push(heading(2, title));
        if entries.is_empty() {
            blocks.push(paragraph(Role::Body, Text::plain(words.text(empty))));
            return;
        }
        let places = entries.iter().map(|(project, _)| linked(project, Tone::Quiet)).collect();
        let entry = |(project, text): (&ProjectPack, Text)| Entry { name: linked(project, Tone::Strong), text };
        let items = vec![Block::Entries(Entries { urgent: false, entries: entries.into_iter().map(entry).collect() })];
        let other_places = Some(Link::Anchor("committee-projects".to_owned()));
        let more = More { message: "report-also", places, other_places, besides: 0 };
        blocks.push(Block::Fit(Fit { items, below: Vec::new(), more, share }));
    };
    let all = || pack.projects.iter();
    let achieved = all().filter_map(|project| Some((project, achievements(project, words)?)));
    let since = dates::long(words.language(), pack.since);
    let title = words.format("committee-achieved", &[("since", since.into())]);
    part(title, "committee-nothing-achieved", 3, achieved.collect());
    let decisions = all().flat_map(|project| {
        project.decisions.iter().map(move |&(question, asked, of)| {
            let asked = date_near(words, asked, on.day);
            let quiet = match of {
                Some(meeting) => {
                    let args = [("asked", asked.into()), ("meeting", meeting.name.into())];
                    words.format("committee-asked-of", &args)
                }
                None => words.format("committee-asked", &[("asked", asked.into())]),
            };
            (project, Text::strong(question).then(Text::quiet(format!(" {quiet}"))))
        })
    });
    part(words.text("committee-decisions"), "committee-no-decision", 3, decisions.collect());
    let escalations = all().flat_map(|project| {
        project.escalations.iter().map(move |&(about, raised, by)| {
            let raised = date_near(words, raised, on.day);
            let args = [("raised", raised.into()), ("by", by.map_or("", |by| by.name).into())];
            let quiet = words.format("sheet-escalation-by", &args);
            (project, Text::plain(about).then(Text::quiet(format!(" {quiet}"))))
        })
    });
    part(words.text("committee-escalations"), "committee-no-escalation", 2, escalations.collect());
    let ended = all().filter(|project| matches!(project.stage, Some(Stage::Paused | Stage::Stopped)));
    let ended = ended.map(|project| {
        let stage = project.stage.map_or_else(String::new, |stage| capitalised(&stage_word(words, stage)));
        let why = project.why.map(|why| words.text("attention-colon") + why).unwrap_or_default();
        (project, Text::plain(stage + &why))
    });
    part(words.text("committee-stopped"), "committee-nothing-stopped", 2, ended.collect());
    blocks
}

/// What was delivered and by whom, and what reviews praised.
fn achievements(project: &ProjectPack, words: &Localizer) -> Option<Text> {
    let delivered = project.delivered.iter().map(|row| match row.by {
        Some(by) => format!("{} ({})", row.deliverable.title, by.name),
        None => row.deliverable.title.to_owned(),
    });
    let praised = project
        .highlights
        .iter()
        .map(|text| words.format("report-quote", &[("text", text.trim_end_matches('.').into())]));
    let all: Vec<String> = delivered.chain(praised).collect();
    (!all.is_empty()).then(|| Text::plain(all.join(&words.text("attention-join"))))
}

/// A third of a page.
fn sheet(on: &AsOf, project: &ProjectPack, words: &Localizer) -> Vec<Block> {
    let currency = on.portfolio.roadmap.currency();
    let date = |day| date_near(words, day, on.day);
    let mut entries = Vec::new();
    let mut add = |name: &str, text: Text| {
        if !text.is_empty() {
            entries.push(Entry { name: Text::plain(words.text(name)), text });
        }
    };
    let is_active = matches!(project.stage, Some(Stage::Active) | None);
    add(if is_active { "column-health" } else { "workbook-stage" }, state(project, words));
    let delivered = project.delivered.iter().map(|row| {
        let by = row.by.map_or_else(String::new, |by| format!(", {}", by.name));
        format!("{} ({}{by})", row.deliverable.title, date(row.on))
    });
    add("committee-delivered", joined(delivered.collect(), words));
    let overdue = project.overdue.iter().map(|(title, due)| format!("{} ({})", title.title, date(*due)));
    add("deadlines-overdue", joined(overdue.collect(), words));
    let moved = project.moved.iter().map(|row| {
        let dates = format!("{} {} → {}", row.deliverable.title, date(row.from), date(row.to));
        with_reason(dates, row.why, words)
    });
    add("committee-moved", joined(moved.collect(), words));
    let dropped = project.dropped.iter().map(|(title, why)| with_reason(title.title.to_owned(), *why, words));
    add("committee-dropped", joined(dropped.collect(), words));
    add("sheet-next", Text::plain(project.next.unwrap_or("").trim()));
    add("sheet-needs", Text::plain(project.needs.unwrap_or("").trim()));
    add("committee-last-review", review(on, project, words));
    let budget = project.budget.iter().map(|row| money(row, currency, words));
    add("budget-title", joined(budget.collect(), words));
    let title =
        Heading { level: 3, text: Text::plain(project.project.title), anchor: Some(anchor(project)), outline: Some(2) };
    let lead = project.lead.map(|lead| paragraph(Role::Note, Text::plain(lead.name)));
    let entries = Block::Entries(Entries { urgent: false, entries });
    std::iter::once(Block::Heading(title)).chain(lead).chain([entries]).collect()
}

/// "▲ at risk (before: on track)", or the stage and why.
fn state(project: &ProjectPack, words: &Localizer) -> Text {
    match project.stage {
        Some(Stage::Active) | None => {
            let now = Text::marked(health_mark(project.health), health_word(words, project.health));
            if project.health_then == HealthNow::NotYetKnown {
                return now;
            }
            let then = health_word(words, project.health_then);
            now.then(Text::quiet(format!(" {}", words.format("committee-before", &[("then", then.into())]))))
        }
        Some(stage) => Text::plain(with_reason(stage_word(words, stage), project.why, words)),
    }
}

fn review(on: &AsOf, project: &ProjectPack, words: &Localizer) -> Text {
    let due = review_due_since(on, project).map(|since| {
        let since = date_near(words, since, on.day);
        Text::strong(words.format("committee-review-due", &[("since", since.into())]))
    });
    let then_due = |review: Text, due: Text| review.then(Text::plain(words.text("attention-join"))).then(due);
    let Some((held, outcome)) = project.last_review else {
        return due.map_or_else(Text::default, |due| then_due(Text::plain(words.text("agenda-no-review")), due));
    };
    let outcome = outcome.map(|outcome| outcome_word(words, outcome));
    let held = Text::plain(format!("{} ({})", outcome.unwrap_or_default(), date_near(words, held, on.day)));
    match due {
        Some(due) => then_due(held, due),
        None => held,
    }
}

/// "2026, Library: requested €12,000, granted €8,000, spent €3,200".
fn money(row: &BudgetRow, currency: &str, words: &Localizer) -> String {
    let amounts = [("column-asked", row.asked), ("column-granted", row.granted), ("column-spent", row.spent)];
    let amounts = amounts
        .into_iter()
        .filter_map(|(name, of)| Some(format!("{} {}", words.text(name).to_lowercase(), amount(words, of?, currency))));
    let amounts: Vec<String> = amounts.collect();
    let head: Vec<String> =
        row.year.map(|year| year.to_string()).into_iter().chain(row.source.map(str::to_owned)).collect();
    format!("{}{}{}", head.join(", "), words.text("attention-colon"), amounts.join(", "))
}

fn joined(texts: Vec<String>, words: &Localizer) -> Text {
    Text::plain(texts.join(&words.text("attention-join")))
}

fn linked(project: &ProjectPack, tone: Tone) -> Text {
    Text::toned(super::components::shorten_title(project.project.title), tone).linked(&Link::Anchor(anchor(project)))
}

/// It contains the index, as two projects may have the same id.
fn anchor(project: &ProjectPack) -> String {
    format!("{}-{}", project.project.id, project.project_ix.rank())
}
