//! `roadmap diff`: the meaning of a change, project by project, then its consequences.

mod affected;
mod entry;
mod names;
mod value_format;

use chrono::NaiveDate;
use serde::Serialize;

use super::components::{document, heading, health_word, level_word, paragraph, quoted_title};
use super::document::{Block, Code, Document, Entries, Entry, Role, Text};
use crate::diagnostic::Level;
use crate::facts::TitleRef;
use crate::facts::changes::{Changes, FileChange, Kind, NoForecast, Representation, Slip, What};
use crate::l10n::{Localizer, dates, punctuation, sorting};
use crate::model::Portfolio;

use names::Names;
use value_format::ValueFormatter;

/// The findings that only one of two states has, localized.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Findings {
    /// New findings.
    pub new: Vec<Finding>,
    /// Findings that are gone.
    pub resolved: Vec<Finding>,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule's name.
    pub rule: &'static str,
    /// Its level.
    pub level: Level,
    /// The path of its file.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The sentence.
    pub message: String,
    /// The line as a safe fix leaves it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<String>,
}

/// The names of both states: "main", "the working folder".
#[derive(Debug, Clone, Copy)]
pub struct RevisionNames<'a> {
    /// The earlier state.
    pub before: &'a str,
    /// The later state.
    pub after: &'a str,
    /// Put before paths to make them relative to the working directory.
    pub prefix: &'a str,
}

/// The document of the changes between two states. People are named as in `after`, else as in `before`.
pub fn changes(
    before: &Portfolio,
    after: &Portfolio,
    changes: &Changes,
    findings: &Findings,
    between: RevisionNames,
    words: &Localizer,
) -> Document {
    let names = Names::new(before, after);
    let files = sorted_files(changes, &names);
    let title = words.format("diff-title", &[("before", between.before.into()), ("after", between.after.into())]);
    let mut blocks = vec![heading(1, title.clone())];
    if changes.is_empty() {
        blocks.push(paragraph(Role::Body, Text::plain(words.text("diff-nothing"))));
    }
    unread(changes, between.prefix, words, &mut blocks);
    verdict(findings, between.prefix, words, &mut blocks);
    section("diff-consequences", true, impact(changes, words), words, &mut blocks);
    section("diff-moved-dates", false, moved_dates(&files, &names, between.prefix, words), words, &mut blocks);
    changed_files(&files, &names, between.prefix, words, &mut blocks);
    other_findings(findings, between.prefix, words, &mut blocks);
    suggestions(findings, between.prefix, words, &mut blocks);
    rest(changes, words, &mut blocks);
    document(after, words, changes.day, title, blocks)
}

/// The document of a change made by a command: the changes, and findings only if they differ.
pub fn edit_changes(
    before: &Portfolio,
    after: &Portfolio,
    changes: &Changes,
    findings: &Findings,
    prefix: &str,
    title: String,
    words: &Localizer,
) -> Document {
    let names = Names::new(before, after);
    let files = sorted_files(changes, &names);
    let mut blocks = vec![heading(1, title.clone())];
    unread(changes, prefix, words, &mut blocks);
    section("diff-moved-dates", false, moved_dates(&files, &names, prefix, words), words, &mut blocks);
    changed_files(&files, &names, prefix, words, &mut blocks);
    let mut consequences = impact(changes, words);
    consequences.extend(affected::entries(changes, words));
    section("diff-consequences", true, consequences, words, &mut blocks);
    if !findings.new.is_empty() || !findings.resolved.is_empty() {
        verdict(findings, prefix, words, &mut blocks);
        other_findings(findings, prefix, words, &mut blocks);
    }
    document(after, words, changes.day, title, blocks)
}

/// The document of a change that a sentence says, such as a new id: its title, the sentence, and the findings that it
/// brings or resolves, without those that only name the new id.
pub fn summary(
    after: &Portfolio,
    day: NaiveDate,
    findings: &Findings,
    prefix: &str,
    [title, sentence]: [String; 2],
    words: &Localizer,
) -> Document {
    let is_same = |one: &Finding, other: &Finding| one.rule == other.rule && one.message == other.message;
    let without = |all: &[Finding], others: &[Finding]| {
        let is_own = |finding: &&Finding| !others.iter().any(|other| is_same(finding, other));
        all.iter().filter(is_own).cloned().collect()
    };
    let findings = Findings {
        new: without(&findings.new, &findings.resolved),
        resolved: without(&findings.resolved, &findings.new),
    };
    let mut blocks = vec![heading(1, title.clone()), paragraph(Role::Body, Text::plain(sentence))];
    if !findings.new.is_empty() || !findings.resolved.is_empty() {
        verdict(&findings, prefix, words, &mut blocks);
        other_findings(&findings, prefix, words, &mut blocks);
    }
    document(after, words, day, title, blocks)
}

/// Adds entries with a heading, unless there are none.
fn section(name: &str, urgent: bool, entries: Vec<Entry>, words: &Localizer, blocks: &mut Vec<Block>) {
    if !entries.is_empty() {
        blocks.push(heading(2, words.text(name)));
        blocks.push(Block::Entries(Entries { urgent, entries }));
    }
}

/// The files with their titles: projects first, by title and importance.
fn sorted_files<'c>(changes: &'c Changes, names: &Names) -> Vec<(String, &'c FileChange<'c>)> {
    let mut files: Vec<(String, &FileChange)> =
        names.titles_of(&changes.files).into_iter().zip(&changes.files).collect();
    sorting::sort_by_text(&mut files, |(title, _)| title);
    files.sort_by_key(|(_, file)| (file.kind, entry::weight_of_file(file)));
    files
}

/// The changes in each file, except moved dates.
fn changed_files(
    files: &[(String, &FileChange)],
    names: &Names,
    prefix: &str,
    words: &Localizer,
    blocks: &mut Vec<Block>,
) {
    for (title, file) in files {
        let entries = entry::entries(file, ValueFormatter::new(names, file.id, words));
        if entries.is_empty() && file.what == What::Changed && file.path_before.is_none() {
            continue;
        }
        blocks.push(heading(2, file_title(title, file, words)));
        let path = format!("{}{}", prefix, file.path);
        let place = match file.path_before {
            Some(was) => {
                let was = format!("{}{was}", prefix);
                words.format("diff-path-moved", &[("before", was.into()), ("after", path.into())])
            }
            None => path,
        };
        blocks.push(paragraph(Role::Note, Text::quiet(place)));
        if !entries.is_empty() {
            blocks.push(Block::Entries(Entries { urgent: false, entries }));
        }
    }
}

/// The moved dates of all projects, the largest moves first.
fn moved_dates(files: &[(String, &FileChange)], names: &Names, prefix: &str, words: &Localizer) -> Vec<Entry> {
    let mut moved: Vec<(i64, Entry)> = Vec::new();
    for (title, file) in files {
        let formatter = ValueFormatter::new(names, file.id, words);
        moved.extend(entry::moved_dates(file, formatter).into_iter().map(|(days, text)| {
            let name = if file.kind == Kind::Project { title.clone() } else { file_title(title, file, words) };
            let path = Text::quiet(format!(" ({prefix}{})", file.path));
            (days, Entry { name: Text::strong(name), text: text.then(path) })
        }));
    }
    moved.sort_by_key(|&(days, _)| (std::cmp::Reverse(days.abs()), days < 0));
    moved.into_iter().map(|(_, entry)| entry).collect()
}

fn file_title(title: &str, file: &FileChange, words: &Localizer) -> String {
    let title = match file.kind {
        Kind::Project => title.to_owned(),
        Kind::People => words.text("diff-people"),
        Kind::Roadmap => words.text("diff-roadmap"),
    };
    match file.what {
        What::Added => words.format("diff-file-added", &[("title", title.into())]),
        What::Removed => words.format("diff-file-removed", &[("title", title.into())]),
        What::Changed => title,
    }
}

fn impact(changes: &Changes, words: &Localizer) -> Vec<Entry> {
    let slips = changes.consequences.slips.iter().map(|slip| Entry {
        name: Text::strong(slip.project.title),
        text: if slip.days_late > slip.days_late_before {
            Text::late(slip_words(slip, changes.day, words))
        } else {
            Text::plain(slip_words(slip, changes.day, words))
        },
    });
    let shares = changes
        .consequences
        .shares
        .iter()
        .map(|share| Entry { name: Text::strong(share.project.title), text: Text::plain(share_words(share, words)) });
    let turns = changes.consequences.turns.iter().map(|turn| {
        let args = [("before", health_word(words, turn.before).into()), ("after", health_word(words, turn.now).into())];
        Entry { name: Text::strong(turn.project.title), text: Text::plain(words.format("diff-health", &args)) }
    });
    let unforecast = changes
        .consequences
        .unforecast
        .iter()
        .map(|lost| Entry { name: Text::strong(lost.project.title), text: Text::late(no_forecast_words(lost, words)) });
    slips.chain(unforecast).chain(turns).chain(shares).collect()
}

fn slip_words(slip: &Slip, day: NaiveDate, words: &Localizer) -> String {
    let due = dates::short(words.language(), slip.due);
    let on = dates::short(words.language(), slip.forecast);
    let name = match (slip.days_late, slip.because) {
        (0, _) => "diff-slip-on-time",
        (_, None) if slip.forecast == day => "diff-slip-late",
        (_, Some(_)) if slip.days_late > slip.days_late_before => "diff-slip-because",
        (_, None) if slip.days_late > slip.days_late_before => "diff-slip",
        _ => "diff-slip-less",
    };
    let because = slip
        .because
        .map_or_else(String::new, |(project, deliverable)| title_beside(deliverable, project, slip.project, words));
    let args = [
        ("title", slip.deliverable.title.into()),
        ("due", due.into()),
        ("on", on.into()),
        ("days", slip.days_late.into()),
        ("before", slip.days_late_before.into()),
        ("because", because.into()),
    ];
    words.format(name, &args)
}

fn no_forecast_words(lost: &NoForecast, words: &Localizer) -> String {
    let NoForecast { project, deliverable, waits_for_undated: undated } = lost;
    let args = [
        ("title", deliverable.title.into()),
        ("what", title_beside(undated.deliverable, undated.project, *project, words).into()),
    ];
    words.format("diff-no-forecast", &args)
}

/// The title of a deliverable within a sentence, with that of its project unless it is the project `beside`.
fn title_beside(deliverable: TitleRef, project: TitleRef, beside: TitleRef, words: &Localizer) -> String {
    let title = quoted_title(deliverable.title, words);
    if project.id == beside.id { title } else { format!("{title} ({})", project.title) }
}

fn share_words(share: &Representation, words: &Localizer) -> String {
    let name = if share.now == 0 {
        "diff-representation-none"
    } else if share.now < share.before {
        "diff-representation-fewer"
    } else {
        "diff-representation-more"
    };
    let args = [
        ("directorate", share.directorate.id.into()),
        ("before", share.before.into()),
        ("now", share.now.into()),
        ("team", share.team.into()),
    ];
    words.format(name, &args)
}

/// The change in findings, and every new error.
fn verdict(findings: &Findings, prefix: &str, words: &Localizer, blocks: &mut Vec<Block>) {
    let count = |level| findings.new.iter().filter(|finding| finding.level == level).count();
    let counts = [
        ("errors", count(Level::Error).into()),
        ("warnings", count(Level::Warning).into()),
        ("gone", findings.resolved.len().into()),
    ];
    blocks.push(heading(2, words.text("diff-check")));
    blocks.push(paragraph(Role::Body, Text::plain(words.format("diff-verdict", &counts))));
    let errors = findings.new.iter().filter(|finding| finding.level == Level::Error);
    let entries: Vec<Entry> = errors.map(|finding| finding_entry(finding, "diff-finding-new", prefix, words)).collect();
    if !entries.is_empty() {
        blocks.push(Block::Entries(Entries { urgent: false, entries }));
    }
}

/// The new warnings, and the resolved findings.
fn other_findings(findings: &Findings, prefix: &str, words: &Localizer, blocks: &mut Vec<Block>) {
    let new = findings.new.iter().filter(|finding| finding.level != Level::Error);
    let new = new.map(|finding| finding_entry(finding, "diff-finding-new", prefix, words));
    let resolved = findings.resolved.iter().map(|finding| finding_entry(finding, "diff-finding-gone", prefix, words));
    let entries: Vec<Entry> = new.chain(resolved).collect();
    if !entries.is_empty() {
        let is_new = |finding: &Finding| finding.level != Level::Error;
        let title = match (findings.new.iter().any(is_new), findings.resolved.is_empty()) {
            (true, true) => "diff-new-warnings",
            (true, false) => "diff-other-findings",
            (false, _) => "diff-gone-findings",
        };
        blocks.push(heading(2, words.text(title)));
        blocks.push(Block::Entries(Entries { urgent: false, entries }));
    }
}

/// The lines that a safe fix of a new finding would set right, as a reviewer can take them over.
fn suggestions(findings: &Findings, prefix: &str, words: &Localizer, blocks: &mut Vec<Block>) {
    let fixed = findings.new.iter().filter_map(|finding| Some((finding, finding.fix.as_ref()?)));
    let mut fixed = fixed.peekable();
    if fixed.peek().is_some() {
        blocks.push(heading(2, words.text("diff-suggestions")));
    }
    for (finding, line) in fixed {
        let place = format!("{prefix}{}:{}", finding.path, finding.line);
        blocks.push(paragraph(Role::Note, Text::quiet(place)));
        blocks.push(Block::Code(Code { language: "suggestion", lines: vec![line.clone()] }));
    }
}

fn finding_entry(finding: &Finding, name: &str, prefix: &str, words: &Localizer) -> Entry {
    Entry {
        name: Text::plain(format!("{}[{}]", level_word(words, finding.level), finding.rule)),
        text: Text::plain(words.format(name, &[("message", finding.message.as_str().into())]))
            .then(Text::quiet(format!(" ({prefix}{}:{})", finding.path, finding.line))),
    }
}

/// The files that could not be compared, about which nothing else is known.
fn unread(changes: &Changes, prefix: &str, words: &Localizer, blocks: &mut Vec<Block>) {
    for unread in &changes.unread {
        let name = match (unread.before, unread.after) {
            (true, true) => "diff-unread-both",
            (true, false) => "diff-unread-before",
            (false, _) => "diff-unread-after",
        };
        blocks.push(paragraph(
            Role::Notice,
            Text::plain(words.format(name, &[("path", format!("{prefix}{}", unread.path).into())])),
        ));
    }
}

/// Changes without meaning.
fn rest(changes: &Changes, words: &Localizer, blocks: &mut Vec<Block>) {
    if changes.quiet.is_empty() {
        return;
    }
    let quiet = changes.quiet;
    let counted: Vec<String> = [
        ("diff-formatting-comments", quiet.comments),
        ("diff-formatting-orders", quiet.orders),
        ("diff-formatting-layouts", quiet.layouts),
    ]
    .into_iter()
    .filter(|&(_, count)| count > 0)
    .map(|(name, count)| words.format(name, &[("count", count.into())]))
    .collect();
    let label = words.text("diff-formatting");
    let sentence = format!("{label}{}{}", punctuation::colon(words.language()), words.list(&counted));
    blocks.push(paragraph(Role::Note, Text::quiet(sentence)));
}
