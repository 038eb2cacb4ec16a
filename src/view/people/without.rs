//! `roadmap people PERSON --without`: what would be missing without a person.

use crate::facts::AsOf;
use crate::facts::TitleRef;
use crate::facts::people::{BrokenRule, Candidates, Gap, GapKind, Post, PostKind, Role as TeamRole, Without};
use crate::l10n::{Arg, Localizer, dates};
use crate::model::Stage;
use crate::view::components::{
    capitalised, date_near, document, heading, paragraph, risk_level_word, row as table_row, stage_word, with_others,
};
use crate::view::document::{Block, Column, Document, Role, Row, Table, Text};

/// The document of what would be missing.
pub fn without(on: &AsOf, without: &Without, words: &Localizer) -> Document {
    let name = without.row.person.name;
    let title = words.format("without-title", &[("name", name.into())]);
    let mut blocks = vec![heading(1, title.clone()), paragraph(Role::Lead, Text::plain(opening(without, words)))];
    if !without.posts.is_empty() || !without.gaps.is_empty() {
        blocks.push(heading(2, words.text("without-gaps")));
        blocks.push(Block::Table(gaps(without, words)));
    }
    if !without.broken_rules.is_empty() {
        blocks.push(heading(2, words.text("without-rules")));
        let rules = without.broken_rules.iter().map(|rule| Text::plain(broken(rule, words))).collect();
        blocks.push(Block::List(rules));
    }
    if !without.approvals.is_empty() {
        blocks.push(heading(2, words.text("without-approvals")));
        let line = |name: &str, project: TitleRef, of: &str, given: Option<chrono::NaiveDate>| {
            let given = given.map_or_else(String::new, |given| date_near(words, given, on.day));
            let args = [
                ("name", name.into()),
                ("project", project.title.into()),
                ("directorate", of.into()),
                ("on", given.into()),
            ];
            Text::plain(words.format("without-approval", &args))
        };
        let approvals = without.approvals.iter().map(|approval| {
            let outsider = approval.person.map_or("", |person| person.name);
            line(outsider, approval.project, approval.directorate.map_or("", |of| of.id), approval.on)
        });
        blocks.push(Block::List(approvals.collect()));
    }
    document(on.portfolio, words, on.day, title, blocks)
}

fn opening(without: &Without, words: &Localizer) -> String {
    let name = ("name", without.row.person.name.into());
    let long = |day| dates::long(words.language(), day).into();
    let is_empty = without.posts.is_empty() && without.gaps.is_empty() && without.broken_rules.is_empty();
    let gone = without.row.left.filter(|&left| left < without.day);
    match (is_empty, without.from, gone) {
        (true, None, None) => words.format("without-nothing", &[name]),
        (true, None, Some(left)) => words.format("without-nothing-gone", &[name, ("left", long(left))]),
        (true, Some(from), None) => words.format("without-nothing-from", &[name, ("from", long(from))]),
        (true, Some(from), Some(left)) => {
            words.format("without-nothing-gone-from", &[name, ("left", long(left)), ("from", long(from))])
        }
        (false, None, None) => words.format("without-opening", &[name]),
        (false, None, Some(left)) => words.format("without-opening-gone", &[name, ("left", long(left))]),
        (false, Some(from), None) => words.format("without-opening-from", &[name, ("from", long(from))]),
        (false, Some(from), Some(left)) => {
            words.format("without-opening-gone-from", &[name, ("left", long(left)), ("from", long(from))])
        }
    }
}

/// The index of the column of what is missing.
const WHAT: usize = 1;

fn gaps(without: &Without, words: &Localizer) -> Table {
    let posts = without.posts.iter().enumerate().map(|(rank, of)| post(of, rank == 0, words));
    let mut before: Option<TitleRef> = None;
    let of_projects = without.gaps.iter().map(|gap| {
        // A project is named at its first gap.
        let is_first = before != Some(gap.project);
        before = Some(gap.project);
        row(gap, is_first, without, words)
    });
    Table {
        caption: words.text("without-gaps"),
        columns: vec![
            Column::left(words.text("column-project")),
            Column::left(words.text("without-column-what")),
            Column::left(words.text("without-column-free")).or_under(WHAT),
        ],
        rows: posts.chain(of_projects).collect(),
    }
}

/// A post of the roadmap itself.
fn post(post: &Post, is_first: bool, words: &Localizer) -> Row {
    let what = match post.kind {
        PostKind::PortfolioCoordinator => words.text("assignee-portfolio-coordinator-object"),
        PostKind::DepartmentHead { department } => {
            words.format("without-department-head", &[("department", department.name.into())])
        }
    };
    table_row(vec![
        if is_first { Text::strong(words.text("without-posts")) } else { Text::default() },
        Text::plain(what),
        Text::plain(free_words(&post.candidates, words)),
    ])
}

fn row(gap: &Gap, is_first: bool, without: &Without, words: &Localizer) -> Row {
    let stage = gap.stage.filter(|&stage| stage != Stage::Active).map(|stage| stage_word(words, stage));
    let project = match stage {
        Some(stage) => format!("{} ({stage})", gap.project.title),
        None => gap.project.title.to_owned(),
    };
    let free = free_words(&gap.candidates, words);
    table_row(vec![
        if is_first { Text::strong(project) } else { Text::default() },
        Text::plain(what(gap, without, words)),
        Text::plain(free),
    ])
}

fn what(gap: &Gap, without: &Without, words: &Localizer) -> String {
    match gap.kind {
        GapKind::Role { role } => words.text(match role {
            TeamRole::Lead => "without-lead",
            TeamRole::Coordinator => "without-coordinator",
            TeamRole::Contributor => "without-contributor",
            TeamRole::Guest => "without-guest",
            TeamRole::Sponsor => "without-sponsor",
        }),
        GapKind::Deliverable { deliverable, due: Some(due) } => {
            let due = date_near(words, due, without.day);
            words.format("without-deliverable", &[("title", deliverable.title.into()), ("due", due.into())])
        }
        GapKind::Deliverable { deliverable, due: None } => {
            words.format("without-deliverable-undated", &[("title", deliverable.title.into())])
        }
        GapKind::Risk { title, level } => {
            let level = level.map_or_else(String::new, |level| risk_level_word(words, level));
            let args = [("title", title.unwrap_or_default().into()), ("level", level.into())];
            words.format("without-risk", &args)
        }
    }
}

fn broken(rule: &BrokenRule, words: &Localizer) -> String {
    let project = ("project", Arg::Text(rule.project.title));
    let broken = match (rule.count, rule.directorate) {
        (Some(count), _) => {
            let min = i64::from(rule.min.unwrap_or_default());
            words.format("without-team-size", &[project, ("count", count.into()), ("min", min.into())])
        }
        (None, Some(directorate)) => {
            words.format("without-unrepresented", &[project, ("directorate", directorate.name.into())])
        }
        (None, None) => words.format("without-no-sponsor", &[project]),
    };
    let free = free_words(&rule.candidates, words);
    format!("{} {}", capitalised(&broken), words.format("without-free", &[("free", free.into())]))
}

/// "Anaïs Bernard, Karim Diallo and 12 others"; "nobody".
fn free_words(Candidates { free, free_count }: &Candidates, words: &Localizer) -> String {
    if free.is_empty() {
        return words.text("without-nobody-free");
    }
    let names = free.iter().map(|person| person.name.to_owned()).collect();
    words.list(&with_others(names, *free_count, words))
}
