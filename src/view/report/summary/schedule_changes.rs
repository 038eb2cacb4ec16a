//! What changed in the month, and why, from the files and their history.

use chrono::NaiveDate;

use super::{SummaryColumn, SummaryEntry, first_of, project_name};
use crate::facts::key_figures::end_of_last_month;
use crate::facts::month::{HealthChange, Leaver, Month, ProjectMonth};
use crate::facts::month_history::{MovedDate, NewDeliverable, Recorded, StageChange};
use crate::facts::slips::Removed;
use crate::facts::{AsOf, HealthNow};
use crate::l10n::{Localizer, numbers};
use crate::model::{Deliverable, Stage};
use crate::view::components::{
    capitalised_unless, date_near, first_words, health_word, shorten_title, stage_reason, stage_word,
};
use crate::view::document::{Text, Tone};

/// The maximum length of quotations on the first page, in letters.
const QUOTED_LETTERS: usize = 80;

/// On a page, up to how many letters the changes of a project take, so that others have room.
const PROJECT_LETTERS: usize = 150;

/// The ranks of later dates, and of departures.
const LATER: u8 = 1;
const DEPARTED: u8 = 4;

/// The sort key, most important first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Weight {
    rank: u8,
    /// Continuing projects come first.
    is_inactive: bool,
    /// The largest delay, negated.
    days: i64,
}

impl Weight {
    fn of(rank: u8) -> Self {
        Self { rank, is_inactive: false, days: 0 }
    }
}

pub(super) fn schedule_changes(on: &AsOf, month: &Month, words: &Localizer) -> SummaryColumn {
    let mut entries: Vec<(Weight, SummaryEntry)> =
        month.projects.iter().filter_map(|row| project(on, row, words)).collect();
    entries.extend(month.left.iter().map(|row| (Weight::of(DEPARTED), leaver(row, on.day, words))));
    entries.extend(
        month.gone.iter().map(|gone| (Weight { days: i64::MIN, ..Weight::of(LATER) }, removed_project(gone, words))),
    );
    entries.sort_by_key(|(weight, _)| *weight);
    let entries = entries.into_iter().map(|(_, entries)| entries).collect();
    let nothing = match on.history.last_month() {
        Some(_) => "report-moved-nothing-at-all",
        None => "report-moved-nothing",
    };
    SummaryColumn { heading: "report-moved", entries, if_empty: nothing, note: Some(note(on, words)) }
}

/// The period that the section covers.
fn note(on: &AsOf, words: &Localizer) -> String {
    match (on.history.last_month(), on.history.since) {
        (Some(_), _) => {
            let then = date_near(words, end_of_last_month(on.day), on.day);
            words.format("report-moved-since", &[("then", then.into())])
        }
        (None, Some(since)) => words.format("report-moved-from", &[("since", date_near(words, since, on.day).into())]),
        (None, None) => words.text("report-moved-note"),
    }
}

/// What moved in a project, a sentence each, what weighs most first.
pub fn all(on: &AsOf, row: &ProjectMonth, words: &Localizer) -> Vec<String> {
    let deliverables = &on.portfolio.project(row.project_ix).deliverables;
    let titles = || deliverables.iter().map(Deliverable::display_title);
    clauses(on, row, words).into_iter().map(|(_, clause)| capitalised_unless(clause, titles())).collect()
}

/// The changes of a project in one line, with their weight.
fn project(on: &AsOf, row: &ProjectMonth, words: &Localizer) -> Option<(Weight, SummaryEntry)> {
    let clauses = clauses(on, row, words);
    let rank = clauses.first()?.0;
    let clauses: Vec<String> = clauses.into_iter().map(|(_, clause)| clause).collect();
    let with_title = |clauses: &[String]| {
        let changes = words.text("attention-colon") + &clauses.join(&words.text("attention-join"));
        project_name(on, row.project_ix, Tone::Strong).then(Text::plain(changes))
    };
    let text = with_title(&clauses);
    let short = first_of(clauses, 1, PROJECT_LETTERS, "report-moved-more", words).map(|clauses| with_title(&clauses));
    let is_inactive = !on.portfolio.project(row.project_ix).is_active();
    let days = row.moved.iter().map(|moved| -moved.days).min().unwrap_or(0);
    Some((Weight { rank, is_inactive, days }, SummaryEntry { about: Some(row.project_ix), text, short }))
}

/// The clauses with their ranks.
fn clauses(on: &AsOf, row: &ProjectMonth, words: &Localizer) -> Vec<(u8, String)> {
    let mut clauses: Vec<(u8, String)> = Vec::new();
    let date = |date: NaiveDate| date_near(words, date, on.day);
    if let Some(change) = &row.health_change {
        clauses.push(health_change(change, words));
    }
    if let Some(StageChange { then, now }) = row.stage {
        let [then, now_word] = [then, now].map(|stage| stage_word(words, stage));
        let rank = if matches!(now, Stage::Paused | Stage::Stopped) { LATER } else { 3 };
        let clause = words.format("report-moved-stage", &[("then", then.into()), ("now", now_word.into())]);
        let why = on.portfolio.project(row.project_ix).why.value().map(|why| &**why);
        clauses.push((rank, with_reason(clause, stage_reason(Some(now), why), words)));
    }
    if let Some(title) = row.former_title {
        clauses.push((4, words.format("report-moved-renamed", &[("title", shorten_title(title).into())])));
    }
    for settled in &row.settled {
        let on = ("on", date(settled.on).into());
        let clause = match settled.about.map(|about| opening(about, QUOTED_LETTERS)).filter(|about| !about.is_empty()) {
            Some(about) => words.format("report-moved-settled-about", &[on, ("about", about.into())]),
            None => words.format("report-moved-settled", &[on]),
        };
        clauses.push((4, with_reason(clause, settled.outcome, words)));
    }
    if row.is_new {
        let project = on.portfolio.project(row.project_ix);
        let stage = project.stage().map_or_else(|| words.text("stage-unreadable"), |stage| stage_word(words, stage));
        let start = project.start.value().filter(|&&start| start <= on.day);
        clauses.push((
            4,
            match start {
                Some(&start) => words.format("report-moved-added-began", &[("on", date(start).into())]),
                None => words.format("report-moved-added", &[("stage", stage.into())]),
            },
        ));
    }
    for missed in &row.missed {
        let args = [("deliverable", shorten_title(missed.deliverable.title).into()), ("due", date(missed.due).into())];
        clauses.push((3, words.format("report-moved-missed", &args)));
    }
    let mut moves: Vec<&MovedDate> = row.moved.iter().collect();
    moves.sort_by_key(|moved| std::cmp::Reverse(moved.days));
    for moved in moves {
        clauses.push((if moved.days > 0 { LATER } else { 5 }, moved_date(moved, on.day, words)));
    }
    if !row.new.is_empty() {
        let new: Vec<String> = row.new.iter().map(|new| new_deliverable(new, on.day, words)).collect();
        let args = [("count", new.len().into()), ("new", words.list(&new).into())];
        clauses.push((5, words.format("report-moved-new", &args)));
    }
    for (rank, name, people) in
        [(4, "report-moved-team-left", &row.joiners.gone), (5, "report-moved-team-joined", &row.joiners.joined)]
    {
        if !people.is_empty() {
            let people: Vec<&str> = people.iter().map(|person| person.name).collect();
            let args = [("people", words.list(&people).into()), ("count", people.len().into())];
            clauses.push((rank, words.format(name, &args)));
        }
    }
    for dropped in &row.dropped {
        let deliverable = shorten_title(dropped.deliverable.title);
        let sentence = match dropped.recorded {
            None => words.format("report-moved-dropped", &[("deliverable", deliverable.into())]),
            Some(recorded) => recorded_late(
                ["report-moved-dropped-recorded", "report-moved-dropped-recorded-since"],
                &deliverable,
                dropped.on,
                recorded,
                on.day,
                words,
            ),
        };
        clauses.push((3, with_reason(sentence, dropped.why, words)));
    }
    if let Some(began) = row.began {
        clauses.push((4, words.format("report-moved-began", &[("on", date(began).into())])));
    }
    if let Some(ended) = row.ended {
        clauses.push((4, words.format("report-moved-ended", &[("on", date(ended).into())])));
    }
    for delivered in row.delivered.iter().filter(|row| row.days_late.is_some_and(|days| days > 0)) {
        let days = ("days", delivered.days_late.unwrap_or(0).into());
        let args = [("deliverable", shorten_title(delivered.deliverable.title).into()), days];
        clauses.push((5, words.format("report-moved-late", &args)));
    }
    clauses.sort_by_key(|(rank, _)| *rank);
    clauses
}

/// "Logo moves from 5 December to 10 December (for the 2nd time): “why”".
fn moved_date(moved: &MovedDate, day: NaiveDate, words: &Localizer) -> String {
    let times = moved.times.unwrap_or(1);
    let args = [
        ("deliverable", shorten_title(moved.deliverable.title).into()),
        ("from", date_near(words, moved.from, day).into()),
        ("to", date_near(words, moved.to, day).into()),
        ("times", times.into()),
        ("nth", numbers::ordinal(words.language(), times).into()),
    ];
    with_reason(words.format("report-moved-date", &args), moved.why, words)
}

/// "Loan charter (delivered on 30 November, recorded on 3 December)". The second message is used if the date of
/// recording is unknown.
pub fn recorded_late(
    [dated, since]: [&str; 2],
    deliverable: &str,
    on: NaiveDate,
    recorded: Recorded,
    day: NaiveDate,
    words: &Localizer,
) -> String {
    let mut args = vec![("deliverable", deliverable.into()), ("on", date_near(words, on, day).into())];
    let name = match recorded.on {
        Some(recorded) => {
            args.push(("recorded", date_near(words, recorded, day).into()));
            dated
        }
        None => since,
    };
    words.format(name, &args)
}

fn new_deliverable(new: &NewDeliverable, day: NaiveDate, words: &Localizer) -> String {
    let due = date_near(words, new.due, day);
    words.format(
        "report-moved-new-one",
        &[("deliverable", shorten_title(new.deliverable.title).into()), ("due", due.into())],
    )
}

/// A change for the worse comes first, with its reason.
fn health_change(change: &HealthChange, words: &Localizer) -> (u8, String) {
    let (then, now) = (health_word(words, change.then), health_word(words, change.now));
    let sentence = words.format("report-moved-health", &[("now", now.into()), ("then", then.into())]);
    match change.now {
        HealthNow::OffTrack => (0, with_reason(sentence, change.why, words)),
        HealthNow::AtRisk if change.then != HealthNow::OffTrack => (2, with_reason(sentence, change.why, words)),
        HealthNow::Unconfirmed => (5, sentence),
        HealthNow::OnTrack | HealthNow::AtRisk | HealthNow::NotYetKnown => (6, sentence),
    }
}

fn leaver(row: &Leaver, day: NaiveDate, words: &Localizer) -> SummaryEntry {
    let projects: Vec<&str> = row.projects.iter().map(|project| project.title).collect();
    let on = ("on", date_near(words, row.on, day).into());
    let sentence = match projects.as_slice() {
        [] => words.format("report-moved-left", &[on]),
        projects => words.format("report-moved-left-projects", &[on, ("projects", words.list(projects).into())]),
    };
    SummaryEntry { about: None, text: Text::strong(row.person.name).then(Text::plain(sentence)), short: None }
}

fn removed_project(gone: &Removed, words: &Localizer) -> SummaryEntry {
    SummaryEntry {
        about: None,
        text: Text::strong(shorten_title(&gone.title)).then(Text::plain(words.text("report-moved-removed"))),
        short: None,
    }
}

/// With a quoted reason.
fn with_reason(sentence: String, why: Option<&str>, words: &Localizer) -> String {
    match why.map(|why| opening(why, QUOTED_LETTERS)) {
        Some(why) if !why.is_empty() => {
            words.format("report-with-reason", &[("change", sentence.into()), ("why", why.into())])
        }
        _ => sentence,
    }
}

/// The first sentences of `text` without final full stop if they fill a line, else its first words.
fn opening(text: &str, letters: usize) -> String {
    let text = text.trim();
    let count = |end: usize| text[..end].chars().count();
    let ends = text.match_indices(['.', '!', '?', '…', '\n']).map(|(at, mark)| at + mark.len());
    let ends = ends.filter(|&end| text[end..].chars().next().is_none_or(char::is_whitespace)).chain([text.len()]);
    let fits = ends.take_while(|&end| count(end) <= letters).last();
    if let Some(end) = fits.filter(|&end| end == text.len() || count(end) >= letters / 2) {
        let sentences = text[..end].trim_end();
        return sentences.strip_suffix('.').unwrap_or(sentences).to_owned();
    }
    first_words(text, letters)
}
