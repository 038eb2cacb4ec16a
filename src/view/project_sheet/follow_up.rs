//! The follow-up part of a sheet: update, review, escalations, decisions, risks, budget, waivers, links.

use super::Setting;
use crate::facts::Sheet;
use crate::facts::sheet::{BudgetRow, DecisionRow, RiskRow};
use crate::l10n::{Localizer, dates};
use crate::view::components::{
    amount, capitalised, date_near, heading, outcome_word, paragraph, risk_level_word, row, rule_title,
};
use crate::view::document::{Block, Column, Link, Role, Table, Text};
use crate::view::prose::prose;

pub(super) fn last_update(sheet: &Sheet, level: u8, words: &Localizer) -> Vec<Block> {
    let Some(update) = sheet.last_update else { return Vec::new() };
    let on = update.on.map_or_else(String::new, |on| date_near(words, on, sheet.day));
    let mut blocks = vec![heading(level, words.format("sheet-last-update", &[("on", on.into())]))];
    blocks.extend(update.text.into_iter().flat_map(|text| prose(Role::Body, Text::default(), text)));
    let named = [("sheet-next", update.next), ("sheet-needs", update.needs)];
    for (label, text) in named.into_iter().filter_map(|(label, text)| Some((label, text?))) {
        blocks.extend(prose(Role::Body, label_of(&words.text(label), words), text));
    }
    let by = update.by.map_or_else(Text::default, |by| Text::plain(by.name));
    blocks.extend(signed(by, update.link, words));
    blocks
}

/// What changed in the month, if known.
pub(super) fn moved(sheet: &Sheet, setting: Setting, words: &Localizer) -> Vec<Block> {
    if setting.moved.is_empty() {
        return Vec::new();
    }
    let month = dates::month_name(words.language(), sheet.day);
    let title = words.format("sheet-moved", &[("month", month.into())]);
    let moved = setting.moved.iter().map(Text::plain).collect();
    vec![heading(setting.level + 1, title), Block::List(moved)]
}

pub(super) fn last_review(sheet: &Sheet, level: u8, words: &Localizer) -> Vec<Block> {
    let Some(review) = &sheet.last_review else { return Vec::new() };
    let on = review.on.map_or_else(String::new, |on| date_near(words, on, sheet.day));
    let mut blocks = vec![heading(level, words.format("sheet-last-review", &[("on", on.into())]))];
    let outcome = review.outcome.map(|outcome| outcome_word(words, outcome));
    match (outcome, review.text) {
        (Some(outcome), Some(text)) => blocks.extend(prose(Role::Body, Text::strong(format!("{outcome}. ")), text)),
        (Some(outcome), None) => blocks.push(paragraph(Role::Body, Text::strong(format!("{outcome}.")))),
        (None, text) => blocks.extend(text.into_iter().flat_map(|text| prose(Role::Body, Text::default(), text))),
    }
    if !review.highlights.is_empty() {
        blocks.push(Block::List(review.highlights.iter().map(|highlight| Text::plain(*highlight)).collect()));
    }
    blocks.extend(signed(Text::default(), review.link, words));
    blocks
}

pub(super) fn escalations(sheet: &Sheet, level: u8, words: &Localizer) -> Vec<Block> {
    let blocks: Vec<Block> = sheet
        .escalations
        .iter()
        .map(|row| {
            let raised = row.raised.map_or_else(String::new, |raised| date_near(words, raised, sheet.day));
            let args = [("raised", raised.into()), ("by", row.by.map_or("", |by| by.name).into())];
            let quiet = Text::quiet(format!(" {}", words.format("sheet-escalation-by", &args)));
            paragraph(Role::Body, Text::plain(row.about.unwrap_or("")).then(quiet))
        })
        .collect();
    headed(level, words.format("sheet-escalations", &[("count", blocks.len().into())]), blocks)
}

pub(super) fn decisions(sheet: &Sheet, level: u8, words: &Localizer) -> Vec<Block> {
    let blocks: Vec<Block> =
        sheet.decisions.iter().map(|row| paragraph(Role::Body, decision(row, sheet, words))).collect();
    headed(level, words.format("sheet-decisions", &[("count", blocks.len().into())]), blocks)
}

fn decision(row: &DecisionRow, sheet: &Sheet, words: &Localizer) -> Text {
    let date =
        |date: Option<chrono::NaiveDate>| date.map_or_else(String::new, |date| date_near(words, date, sheet.day));
    let question = Text::strong(row.question.unwrap_or(""));
    let blocks = match (row.answered, row.answer) {
        (Some(answered), answer) => {
            let on = words.format("sheet-decision-answered", &[("on", date(Some(answered)).into())]);
            let answer = answer.map_or_else(String::new, |answer| format!(" {answer}"));
            question.then(Text::plain(answer)).then(Text::quiet(format!(" {on}")))
        }
        (None, _) => {
            let asked = ("asked", date(row.asked).into());
            let pending = match row.meeting {
                Some(meeting) => words.format("sheet-decision-pending-at", &[asked, ("meeting", meeting.name.into())]),
                None => words.format("sheet-decision-pending", &[asked]),
            };
            question.then(Text::quiet(format!(" {pending}")))
        }
    };
    minutes(blocks, row.link, words)
}

pub(super) fn risks(sheet: &Sheet, level: u8, words: &Localizer) -> Vec<Block> {
    let blocks: Vec<Block> = sheet.risks.iter().map(|row| paragraph(Role::Body, risk(row, words))).collect();
    headed(level, words.format("sheet-risks", &[("count", blocks.len().into())]), blocks)
}

fn risk(row: &RiskRow, words: &Localizer) -> Text {
    let level = row.level.map(|level| risk_level_word(words, level));
    let level = Text::strong(level.map_or_else(String::new, |level| format!("{}. ", capitalised(&level))));
    let mut blocks = level.then(Text::plain(with_stop(row.title.unwrap_or(""))));
    if let Some(response) = row.response {
        blocks =
            blocks.then(Text::plain(format!(" {}", words.format("sheet-response", &[("response", response.into())]))));
    }
    match row.owner {
        Some(owner) => blocks.then(Text::quiet(format!(" ({})", owner.name))),
        None => blocks,
    }
}

/// A single table, with a column of years if there are several.
pub(super) fn budget(sheet: &Sheet, setting: Setting, words: &Localizer) -> Vec<Block> {
    let Some(first) = sheet.budget.first() else { return Vec::new() };
    let year = |of: &BudgetRow| of.year.map_or_else(String::new, |year| year.to_string());
    let one_year = sheet.budget.iter().all(|row| row.year == first.year);
    let title = match (one_year, first.year) {
        (true, Some(year)) => format!("{} {year}", words.text("sheet-budget")),
        (true, None) | (false, _) => words.text("sheet-budget"),
    };
    let money = |of: Option<i64>| Text::plain(of.map_or_else(String::new, |of| amount(words, of, setting.currency)));
    let line = |of: &BudgetRow| {
        let years = (!one_year).then(|| Text::plain(year(of)));
        let source = Text::plain(of.source.unwrap_or(""));
        row([Some(source), years].into_iter().flatten().chain([of.asked, of.granted, of.spent].map(money)).collect())
    };
    let years = (!one_year).then(|| Column::right(words.text("column-year")));
    let columns = [Some(Column::left(words.text("column-source"))), years].into_iter().flatten();
    let amounts = ["column-asked", "column-granted", "column-spent"].map(|name| Column::right(words.text(name)));
    let columns = columns.chain(amounts).collect();
    let rows = sheet.budget.iter().map(line).collect();
    vec![heading(setting.level + 1, title.clone()), Block::Table(Table { caption: title, columns, rows })]
}

pub(super) fn waivers(sheet: &Sheet, level: u8, words: &Localizer) -> Vec<Block> {
    let blocks: Vec<Block> = sheet
        .waivers
        .iter()
        .map(|row| {
            let rule = Text::strong(row.rule.map_or_else(String::new, |rule| rule_title(words, rule)));
            let until = row.until.map(|until| dates::long(words.language(), until));
            let until = until.map(|until| words.format("term-until", &[("to", until.into())]));
            let by = row.by.map(|by| by.name.to_owned());
            let quiet: Vec<String> = until.into_iter().chain(by).collect();
            let reason = row.reason.map_or_else(String::new, |reason| words.text("attention-colon") + reason);
            paragraph(Role::Body, rule.then(Text::plain(reason)).then(Text::quiet(format!(" ({})", quiet.join(", ")))))
        })
        .collect();
    headed(level, words.format("sheet-waivers", &[("count", blocks.len().into())]), blocks)
}

pub(super) fn links(sheet: &Sheet, level: u8, words: &Localizer) -> Vec<Block> {
    if sheet.links.is_empty() {
        return Vec::new();
    }
    let link = |row: &crate::facts::sheet::LinkRow| {
        Text::plain(row.title.unwrap_or(row.url)).linked(&Link::Url(row.url.to_owned()))
    };
    vec![heading(level, words.text("sheet-links")), Block::List(sheet.links.iter().map(link).collect())]
}

/// "Next: ", emphasized.
fn label_of(label: &str, words: &Localizer) -> Text {
    Text::strong(label).then(Text::plain(words.text("attention-colon")))
}

/// The author with a link to the minutes; `None` if neither is known.
fn signed(by: Text, link: Option<&str>, words: &Localizer) -> Option<Block> {
    let signed = match link {
        Some(_) => minutes(by, link, words),
        None => by,
    };
    (!signed.is_empty()).then(|| paragraph(Role::Note, signed))
}

/// Adds a link to the minutes, if there is one.
fn minutes(text: Text, link: Option<&str>, words: &Localizer) -> Text {
    let Some(url) = link else { return text };
    let label = words.text("sheet-minutes");
    let link = Link::Url(url.to_owned());
    if text.is_empty() {
        Text::plain(capitalised(&label)).linked(&link)
    } else {
        text.then(Text::plain(" · ")).then(Text::plain(label).linked(&link))
    }
}

fn with_stop(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

fn headed(level: u8, title: String, blocks: Vec<Block>) -> Vec<Block> {
    if blocks.is_empty() {
        return Vec::new();
    }
    std::iter::once(heading(level, title)).chain(blocks).collect()
}
