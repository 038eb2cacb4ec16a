//! `roadmap history`: the largest slips, the moves of each project's dates, and what is uncertain.

mod tables;

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::components::{document, heading, paragraph};
use super::document::{Block, Document, Entries, Entry, Role, Text};
use super::empty_columns::leave_out_empty;
use super::filter_text::filter_words;
use crate::facts::Filter;
use crate::facts::slips::{Doubt, History, ProjectHistory, Skipped, SlipStatistics, Unread};
use crate::l10n::{Arg, Localizer, dates, numbers, sorting};
use crate::model::{Language, Portfolio, trim_invisible};

/// The most names in a sentence.
const MAX_NAMES: usize = 12;

/// How much of the history was available.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HistoryCoverage {
    /// The number of commits.
    pub commits: usize,
    /// The date of the first commit.
    pub since: Option<NaiveDate>,
    /// Whether the clone is shallow.
    #[serde(rename = "shallow")]
    pub is_shallow: bool,
    /// Whether part of it could not be read.
    #[serde(rename = "broken")]
    pub is_broken: bool,
}

/// What the history covers.
#[derive(Debug, Clone, Copy)]
pub enum HistoryScope<'a> {
    /// All projects that match a filter.
    All(&'a Filter),
    /// One project, or one of its deliverables; with the project's title.
    Project(&'a str),
}

/// The document of a history.
pub fn history(
    portfolio: &Portfolio,
    history: &History,
    reach: HistoryCoverage,
    about: HistoryScope,
    words: &Localizer,
) -> Document {
    let title = match about {
        HistoryScope::All(_) => words.text("history-title"),
        HistoryScope::Project(title) => words.format("history-title-of", &[("title", title.into())]),
    };
    let mut blocks = vec![heading(1, title.clone())];
    let narrowed = match about {
        HistoryScope::All(filter) => filter_words(portfolio, filter, words),
        HistoryScope::Project(_) => None,
    };
    match narrowed {
        Some(filter) if history.projects.is_empty() => {
            let sentence = words.format("status-none-filtered", &[("filter", filter.into())]);
            blocks.push(paragraph(Role::Body, Text::plain(sentence)));
            return document(portfolio, words, history.day, title, blocks);
        }
        Some(filter) => {
            let sentence = words.format("filter-in-force", &[("filter", filter.into())]);
            blocks.push(paragraph(Role::Note, Text::plain(sentence)));
        }
        None => {}
    }
    if reach.is_shallow {
        let since = reach.since.map_or_else(String::new, |since| dates::long(words.language(), since));
        let sentence = words.format("history-shallow", &[("since", since.into())]);
        blocks.push(paragraph(Role::Notice, Text::with_code(&sentence)));
    }
    blocks.push(paragraph(Role::Body, Text::plain(moved(history, reach, words))));
    // If older history is missing, the original dates are unknown, and so are the slips.
    if history.figures.deliverables > 0 && reach.since.is_some() && !reach.is_shallow {
        blocks.push(Block::Entries(Entries { urgent: false, entries: figures(&history.figures, words) }));
    }
    let titled = titled(portfolio, history);
    let mut projects: Vec<&ProjectHistory> = titled.iter().collect();
    sorting::sort_by_text(&mut projects, |project| project.title);
    match about {
        HistoryScope::All(_) => {
            blocks.extend(tables::slipped_most(&projects, history.day, reach, words));
            for project in projects.iter().filter(|project| has_moves(project)) {
                blocks.push(heading(2, project.title));
                blocks.push(tables::moves(project, history.day, words));
            }
            blocks.extend(unmoved(&projects, words));
        }
        HistoryScope::Project(_) => {
            for project in projects {
                blocks.extend(tables::deliverables(project, history.day, reach, words));
                if has_moves(project) {
                    blocks.push(heading(2, words.text("history-moves")));
                    blocks.push(tables::moves(project, history.day, words));
                }
            }
        }
    }
    rest(history, words, &mut blocks);
    document(portfolio, words, history.day, title, leave_out_empty(blocks))
}

/// The projects with distinct titles.
fn titled<'a>(portfolio: &'a Portfolio, history: &'a History) -> Vec<ProjectHistory<'a>> {
    let titles: HashMap<&str, &str> =
        portfolio.projects.iter().map(|project| (&*project.id, project.display_title())).collect();
    let projects = history.projects.iter().cloned();
    projects
        .map(|project| ProjectHistory { title: titles.get(project.id).unwrap_or(&project.title), ..project })
        .collect()
}

fn has_moves(project: &ProjectHistory) -> bool {
    project.deliverables.iter().any(|deliverable| !deliverable.moves.is_empty())
}

/// "Dates have moved 7 times in 61 commits since 3 September 2026."
fn moved(history: &History, reach: HistoryCoverage, words: &Localizer) -> String {
    let Some(since) = reach.since else { return words.text("history-never-committed") };
    if history.projects.iter().all(|project| project.deliverables.is_empty()) {
        return words.text("history-no-dates");
    }
    let moves: usize =
        history.projects.iter().flat_map(|project| &project.deliverables).map(|known| known.moves.len()).sum();
    let since = dates::long(words.language(), since);
    words
        .format("history-moved", &[("moves", moves.into()), ("commits", reach.commits.into()), ("since", since.into())])
}

fn figures(figures: &SlipStatistics, words: &Localizer) -> Vec<Entry> {
    let entry =
        |name: &str, sentence: String| Entry { name: Text::strong(words.text(name)), text: Text::plain(sentence) };
    let counts = [
        ("history-count-later", figures.later),
        ("history-count-earlier", figures.earlier),
        ("history-count-unchanged", figures.unchanged),
    ];
    let counts = counts.into_iter().filter(|&(name, count)| count > 0 || name == "history-count-unchanged");
    let counts: Vec<String> = counts.map(|(name, count)| words.format(name, &[("count", count.into())])).collect();
    let mut entries = vec![entry("history-dates", counts.join(", "))];
    if let Some(mean) = figures.mean_days {
        entries.push(entry("history-mean", mean_words(mean, words)));
    }
    let held = match figures.past {
        0 => words.text("history-none-past"),
        past => {
            let share = (figures.held * 200 + past) / (past * 2);
            let share = numbers::percent(words.language(), i64::try_from(share).unwrap_or(100));
            let args = [("held", figures.held.into()), ("past", past.into()), ("share", share.into())];
            words.format("history-dates-met-of", &args)
        }
    };
    entries.push(entry("history-dates-met", held));
    entries
}

/// "4.2 days later".
fn mean_words(mean: f64, words: &Localizer) -> String {
    let name = if mean > 0.0 {
        "history-later"
    } else if mean < 0.0 {
        "history-earlier"
    } else {
        return words.text("history-no-slip");
    };
    // English uses the singular for exactly one, French for anything below two.
    let is_one = match words.language() {
        Language::En => mean.abs() == 1.0,
        Language::Fr => mean.abs() < 2.0,
    };
    let days = numbers::tenths(words.language(), mean);
    words.format(name, &[("days", days.into()), ("count", Arg::Count(if is_one { 1 } else { 2 }))])
}

/// The projects without moved dates, by name if they are few.
fn unmoved(projects: &[&ProjectHistory], words: &Localizer) -> Option<Block> {
    let titles: Vec<&str> = projects
        .iter()
        .filter(|project| !has_moves(project) && !project.deliverables.is_empty())
        .map(|project| project.title)
        .collect();
    if titles.is_empty() || !projects.iter().any(|project| has_moves(project)) {
        return None;
    }
    let sentence = if titles.len() > MAX_NAMES {
        words.format("history-unmoved-many", &[("count", titles.len().into())])
    } else {
        words.format("history-unmoved", &[("projects", words.list(&titles).into())])
    };
    Some(paragraph(Role::Note, Text::plain(sentence)))
}

/// What is left out, and what is uncertain.
fn rest(history: &History, words: &Localizer, blocks: &mut Vec<Block>) {
    let long = |day| dates::long(words.language(), day);
    if !history.gone.is_empty() {
        let mut named: Vec<String> = history
            .gone
            .iter()
            .take(MAX_NAMES)
            .map(|gone| {
                let title = trim_invisible(&gone.title);
                let is_shared = history.projects.iter().any(|project| trim_invisible(project.title) == title)
                    || history.gone.iter().filter(|other| trim_invisible(&other.title) == title).count() > 1;
                let title = if is_shared { format!("{title} ({})", gone.id) } else { title.to_owned() };
                words.format("history-gone-since", &[("title", title.into()), ("on", long(gone.on).into())])
            })
            .collect();
        let more = history.gone.len() - named.len();
        if more > 0 {
            named.push(words.format("history-more", &[("count", more.into())]));
        }
        let sentence = words.format("history-gone", &[("projects", words.list(&named).into())]);
        blocks.push(paragraph(Role::Note, Text::plain(sentence)));
    }
    let mut doubts: Vec<String> = history.doubts.iter().take(MAX_NAMES).map(|doubt| doubtful(doubt, words)).collect();
    let more = history.doubts.len() - doubts.len();
    if more > 0 {
        doubts.push(words.format("history-doubt-more", &[("count", more.into())]));
    }
    blocks.extend(doubts.into_iter().map(|sentence| paragraph(Role::Note, Text::plain(sentence))));
    let skipped = skipped(history, words);
    let more = skipped.len().saturating_sub(MAX_NAMES);
    for sentence in skipped.into_iter().take(MAX_NAMES) {
        blocks.push(paragraph(Role::Notice, Text::plain(sentence)));
    }
    if more > 0 {
        blocks.push(paragraph(
            Role::Notice,
            Text::plain(words.format("history-skipped-more", &[("count", more.into())])),
        ));
    }
}

/// "Open days (a) was removed and Open days 2027 (b) added in one commit": counted as two projects.
fn doubtful(doubt: &Doubt, words: &Localizer) -> String {
    let long = |day| dates::long(words.language(), day);
    let name = if doubt.gone_on == doubt.on { "history-doubt" } else { "history-doubt-later" };
    let args = [
        ("gone", trim_invisible(&doubt.gone).into()),
        ("gone-id", (&*doubt.gone_id).into()),
        ("gone-on", long(doubt.gone_on).into()),
        ("came", trim_invisible(&doubt.came).into()),
        ("came-id", (&*doubt.came_id).into()),
        ("on", long(doubt.on).into()),
    ];
    words.format(name, &args)
}

/// A sentence for each file that could not be read in some commits, or cannot be read now.
fn skipped(history: &History, words: &Localizer) -> Vec<String> {
    let mut files: Vec<(&str, Unread, Vec<NaiveDate>)> = Vec::new();
    let (mut skipped, now): (Vec<&Skipped>, Vec<&Skipped>) =
        history.skipped.iter().partition(|skipped| skipped.commit.is_some());
    skipped.sort_by_key(|skipped| (&skipped.path, skipped.why));
    for skipped in skipped {
        match files.last_mut() {
            Some((path, why, days)) if **path == *skipped.path && *why == skipped.why => days.push(skipped.on),
            _ => files.push((&skipped.path, skipped.why, vec![skipped.on])),
        }
    }
    let sentence = |(path, why, days): (&str, Unread, Vec<NaiveDate>)| {
        let name = match why {
            Unread::Malformed => "history-malformed",
            Unread::Missing => "history-missing",
        };
        let on = days.first().map_or_else(String::new, |&day| dates::long(words.language(), day));
        words.format(name, &[("path", path.into()), ("commits", days.len().into()), ("on", on.into())])
    };
    let now =
        now.into_iter().map(|skipped| words.format("history-malformed-now", &[("path", (&*skipped.path).into())]));
    now.chain(files.into_iter().map(sentence)).collect()
}
