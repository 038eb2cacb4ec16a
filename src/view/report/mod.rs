//! The monthly report, independent of its format.

mod budget;
mod deadlines;
mod dependencies;
mod foreign_text;
mod legend;
mod meetings;
mod projects;
mod summary;
mod timeline;

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::view::empty_columns::leave_out_empty;

use super::components::{capitalised, paragraph, shorten_title};
use super::document::{Block, Document, Heading, Link, Role, Text};
use super::project_sheet::{Setting, project_sheet};
use crate::facts::month::ProjectMonth;
use crate::facts::{AlertRow, AsOf, Filter, StatusRow, alerts, month, sheet_with_alerts, status};
use crate::l10n::{Localizer, dates, sorting};
use crate::model::{ProjectIx, Stage};

/// Input of the report besides the files.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// The number of errors despite which it is written; 0 for a clean roadmap.
    pub errors: usize,
    /// `None` if the files are in no repository.
    pub origin: Option<Origin<'a>>,
}

/// The version of the files.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// The short id of the commit.
    pub commit: &'a str,
    /// The date of the commit.
    pub made: NaiveDate,
    /// Whether the files have uncommitted changes.
    pub is_changed: bool,
}

/// The report of the month that contains the reference day.
pub fn report(on: &AsOf, options: Options, words: &Localizer) -> Document {
    let roadmap = &on.portfolio.roadmap;
    let title = roadmap.title.value().map_or("", |title| title);
    let organisation = roadmap.organisation.value().map_or("", |name| name);
    let of_month = dates::month(words.language(), on.day);
    // Completed and stopped projects have a sheet too.
    let everything = Filter { stages: Stage::ALL.to_vec(), ..Filter::default() };
    let mut rows = status(on, &everything).projects;
    sorting::sort_by_text(&mut rows, |row| row.project.title);

    let mut blocks = opening(on, title, organisation, &of_month, options, words);
    blocks.push(summary::summary(on, words));
    blocks.extend(leave_out_empty(projects::all_projects(on, &rows, words)));
    blocks.extend(timeline::timeline(on, words));
    blocks.extend(leave_out_empty(deadlines::deadlines(on, words)));
    blocks.extend(leave_out_empty(dependencies::dependencies(on, words)));
    blocks.extend(leave_out_empty(budget::budget(on, words)));
    blocks.extend(sheets(on, &rows, words));
    blocks.extend(leave_out_empty(meetings::meetings(on, words)));
    blocks.extend(legend::legend(on, words));
    if let Some(language) = roadmap.language.value().copied().filter(|&language| language != words.language()) {
        foreign_text::mark(&mut blocks, &foreign_text::collect(on.portfolio), language);
    }
    Document {
        language: words.language(),
        title: format!("{title} · {of_month}"),
        author: organisation.to_owned(),
        footer: format!("{title} · {of_month}"),
        day: on.day,
        blocks,
    }
}

/// The head of the title page: publisher, month and status.
fn opening(on: &AsOf, title: &str, organisation: &str, month: &str, options: Options, words: &Localizer) -> Vec<Block> {
    let [organisation, title] = [organisation, title].map(shorten_title);
    let publisher = if organisation.is_empty() { title.into_owned() } else { format!("{organisation} · {title}") };
    let day = dates::full(words.language(), on.day);
    let as_of = words.format("report-as-of", &[("day", day.into())]);
    let as_of = match options.origin {
        Some(origin) => format!("{as_of} · {}", provenance(origin, words)),
        None => as_of,
    };
    let mut blocks = vec![
        paragraph(Role::Kicker, Text::plain(publisher)),
        Block::Heading(Heading { level: 1, text: Text::plain(capitalised(month)), anchor: None, outline: Some(1) }),
        paragraph(Role::Kicker, Text::plain(as_of)),
    ];
    if options.errors > 0 {
        let notice = words.format("report-forced", &[("errors", options.errors.into())]);
        blocks.push(paragraph(Role::Notice, Text::plain(notice)));
    }
    blocks
}

/// "commit 1a2b3c4d5e of 12 Dec 2026, with uncommitted changes".
fn provenance(origin: Origin, words: &Localizer) -> String {
    let made = dates::short(words.language(), origin.made);
    let changed = if origin.is_changed { "yes" } else { "no" };
    let args = [("commit", origin.commit.into()), ("made", made.into()), ("changed", changed.into())];
    words.format("report-made-from", &args)
}

/// A sheet for each project.
fn sheets(on: &AsOf, rows: &[StatusRow], words: &Localizer) -> Vec<Block> {
    let mut blocks = vec![part(words, "report-sheets")];
    if rows.is_empty() {
        blocks.push(paragraph(Role::Body, Text::plain(words.text("report-no-sheet"))));
    }
    let month = month(on);
    let month: HashMap<ProjectIx, &ProjectMonth> = month.projects.iter().map(|row| (row.project_ix, row)).collect();
    let mut alerts_by_project: HashMap<ProjectIx, Vec<AlertRow>> = HashMap::new();
    for alert in alerts(on, &Filter::default()) {
        alerts_by_project.entry(alert.project_ix).or_default().push(alert);
    }
    for row in rows {
        let sheet =
            sheet_with_alerts(on, row.project_ix, alerts_by_project.remove(&row.project_ix).unwrap_or_default());
        let moved = month
            .get(&row.project_ix)
            .map_or_else(Vec::new, |project| summary::schedule_changes::all(on, project, words));
        let anchor = anchor(on, row.project_ix);
        let currency = on.portfolio.roadmap.currency();
        let setting = Setting { level: 2, anchor: Some(&anchor), outline: Some(2), currency, moved: &moved };
        blocks.push(Block::Together(project_sheet(&sheet, setting, words)));
    }
    blocks
}

/// The heading of a part, in the outline.
fn part(words: &Localizer, name: &str) -> Block {
    part_titled(name, words.text(name))
}

/// Like [`part`], with a title of its own.
fn part_titled(name: &str, title: String) -> Block {
    Block::Heading(Heading { level: 2, text: Text::plain(title), anchor: Some(name.to_owned()), outline: Some(1) })
}

/// The link to a project's sheet.
fn to_sheet(on: &AsOf, project: ProjectIx) -> Link {
    Link::Anchor(anchor(on, project))
}

/// The anchor of a sheet. It contains the index, as two projects may have the same id.
fn anchor(on: &AsOf, project: ProjectIx) -> String {
    format!("{}-{}", on.portfolio.project(project).id, project.rank())
}
