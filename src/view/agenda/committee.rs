//! The agenda of a meeting of the committee: what was achieved comes first.

use std::collections::BTreeMap;

use super::{entries_part, entry, part};
use crate::facts::agenda::{Achieved, Agenda, BudgetLine, CommitteeAgenda, Halted, ReviewRow};
use crate::l10n::{Localizer, sorting};
use crate::view::components::{
    amount, assignee_name, brief_date_near, capitalised, date_near, excerpt, health_mark, health_word, outcome_word,
    paragraph, row, stage_word,
};
use crate::view::document::{Block, Column, Entry, Role, Row, Table, Text};

pub(super) fn blocks(agenda: &Agenda, content: &CommitteeAgenda, currency: &str, words: &Localizer) -> Vec<Block> {
    let mut achieved_rows: Vec<&Achieved> = content.achieved.iter().collect();
    sorting::sort_by_text(&mut achieved_rows, |row| row.project.title);
    let entries = achieved_rows.into_iter().map(|row| achieved(agenda, row, words)).collect();
    let mut blocks = entries_part("agenda-achieved", entries, false, words);
    blocks.extend(super::decisions(agenda, &content.decisions, words));
    blocks.push(part("agenda-reviews", words.text("agenda-reviews")));
    blocks.push(if content.reviews.is_empty() {
        paragraph(Role::Body, Text::plain(words.text("agenda-reviews-none")))
    } else {
        Block::Table(reviews(agenda, &content.reviews, words))
    });
    blocks.extend(super::escalations(&content.escalations, agenda, words));
    let halted_rows = content.halted.iter().map(|row| halted(agenda, row, words)).collect();
    blocks.extend(entries_part("agenda-halted", halted_rows, false, words));
    if !content.since_is_known && !content.halted.is_empty() {
        let name = if agenda.previous.is_some() { "agenda-halted-unknown" } else { "agenda-halted-first" };
        blocks.push(paragraph(Role::Note, Text::plain(words.text(name))));
    }
    blocks.push(part("agenda-budget", words.text("agenda-budget")));
    if content.budget.is_empty() {
        blocks.push(paragraph(Role::Body, Text::plain(words.text("agenda-budget-none"))));
    } else {
        blocks.push(Block::Table(budget(&content.budget, currency, words)));
        blocks.push(Block::List(totals(&content.budget, currency, words)));
    }
    blocks
}

/// "Since the start: Inventory (Hugo Petit, 3 Dec)".
fn achieved(agenda: &Agenda, of: &Achieved, words: &Localizer) -> Entry {
    let points: Vec<String> = of
        .delivered
        .iter()
        .map(|it| {
            let on = brief_date_near(words, it.on, agenda.date.on);
            format!("{} ({}, {on})", it.deliverable.title, assignee_name(words, &it.by))
        })
        .collect();
    let since = match of.last_review {
        Some(review) => {
            words.format("agenda-since-review", &[("on", brief_date_near(words, review, agenda.date.on).into())])
        }
        None => words.text("agenda-since-start"),
    };
    Entry {
        name: Text::plain(of.project.title),
        text: Text::quiet(capitalised(&since) + &words.text("attention-colon"))
            .then(Text::plain(points.join(&words.text("attention-join")))),
    }
}

/// The index of the column of projects, below which needs are shown if there is no space beside it.
const PROJECT: usize = 0;

fn reviews(agenda: &Agenda, rows: &[ReviewRow], words: &Localizer) -> Table {
    Table {
        caption: words.text("agenda-reviews"),
        columns: vec![
            Column::left(words.text("column-project")),
            Column::left(words.text("column-lead")),
            Column::left(words.text("column-health")).on_one_line(),
            Column::left(words.text("agenda-column-due-since")).on_one_line(),
            Column::left(words.text("agenda-column-last-review")),
            Column::left(words.text("agenda-column-next-needs")).or_under(PROJECT),
        ],
        rows: rows.iter().map(|row| review(agenda, row, words)).collect(),
    }
}

fn review(agenda: &Agenda, of: &ReviewRow, words: &Localizer) -> Row {
    let date = |on| brief_date_near(words, on, agenda.date.on);
    let outcome = of.last_outcome.map(|outcome| outcome_word(words, outcome));
    let last = match (of.last_review, outcome) {
        (Some(on), Some(outcome)) => format!("{}, {}", date(on), outcome.to_lowercase()),
        (Some(on), None) => date(on),
        (None, _) => words.text("agenda-no-review"),
    };
    let labelled = |name: &str, text: Option<&str>| {
        text.map(|text| format!("{}{}{}", words.text(name), words.text("attention-colon"), excerpt(text)))
    };
    let more: Vec<String> =
        [labelled("sheet-next", of.next), labelled("sheet-needs", of.needs)].into_iter().flatten().collect();
    row(vec![
        Text::strong(of.project.title),
        Text::plain(of.lead.map_or("", |lead| lead.name)),
        Text::marked(health_mark(of.health), health_word(words, of.health)),
        Text::plain(date(of.since)),
        Text::plain(last),
        Text::plain(more.join(" ")),
    ])
}

/// "Paused since the last meeting: public service first".
fn halted(agenda: &Agenda, of: &Halted, words: &Localizer) -> Entry {
    let stage = capitalised(&stage_word(words, of.stage));
    let stage = match (of.is_new, agenda.previous) {
        (Some(true), Some(previous)) => {
            let on = date_near(words, previous, agenda.date.on);
            words.format("agenda-halted-new", &[("stage", stage.into()), ("on", on.into())])
        }
        _ => stage,
    };
    let why = of.why.map(str::trim).filter(|why| !why.is_empty());
    entry(of.project.title, stage + &words.text("attention-colon") + why.unwrap_or(&words.text("agenda-no-reason")))
}

fn budget(lines: &[BudgetLine], currency: &str, words: &Localizer) -> Table {
    let money =
        |value: Option<i64>| Text::plain(value.map_or_else(String::new, |value| amount(words, value, currency)));
    let rows = lines.iter().map(|line| {
        row(vec![
            Text::plain(line.project.title),
            Text::plain(line.year.to_string()),
            Text::plain(line.source.unwrap_or_default()),
            money(line.asked),
            money(line.granted),
        ])
    });
    Table {
        caption: words.text("agenda-budget"),
        columns: vec![
            Column::left(words.text("column-project")),
            Column::right(words.text("column-year")),
            Column::left(words.text("column-source")),
            Column::right(words.text("column-asked")),
            Column::right(words.text("column-granted")),
        ],
        rows: rows.collect(),
    }
}

/// "2027: €12,000 requested, €8,000 granted", for each year.
fn totals(lines: &[BudgetLine], currency: &str, words: &Localizer) -> Vec<Text> {
    let mut years: BTreeMap<i64, (i64, i64)> = BTreeMap::new();
    for line in lines {
        let (asked, granted) = years.entry(line.year).or_default();
        *asked = asked.saturating_add(line.asked.unwrap_or_default());
        *granted = granted.saturating_add(line.granted.unwrap_or_default());
    }
    let total = |(year, (asked, granted)): (i64, (i64, i64))| {
        let args = [
            ("year", year.to_string().into()),
            ("asked", amount(words, asked, currency).into()),
            ("granted", amount(words, granted, currency).into()),
        ];
        Text::plain(words.format("agenda-budget-total", &args))
    };
    years.into_iter().map(total).collect()
}
