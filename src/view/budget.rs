//! `roadmap budget`: sums by year and source, with the projects below each, then the totals of each source.

use super::components::{amount, document, heading, paragraph, row, shorten_title, stage_word};
use super::document::{Block, Column, Document, Link, Role, Row, Table, Text, Tone};
use super::filter_text::filter_words;
use crate::facts::budget::{Amounts, Budget, BudgetSum, ProjectBudget, Source, has_budget};
use crate::facts::{AsOf, Filter};
use crate::l10n::{Localizer, sorting};
use crate::model::{ProjectIx, Stage};

/// Returns the link to a project's sheet.
pub type ToSheet<'t> = &'t dyn Fn(ProjectIx) -> Link;

/// The document of the budget; `filter` is the one it was computed with.
pub fn budget(on: &AsOf, budget: &Budget, filter: &Filter, words: &Localizer) -> Document {
    let narrowed = filter_words(on.portfolio, filter, words);
    let mut blocks = Vec::new();
    if budget.sums.is_empty() {
        let sentence = match &narrowed {
            Some(filter) if has_budget(on.portfolio) => {
                Text::plain(words.format("budget-none-filtered", &[("filter", filter.as_str().into())]))
            }
            Some(_) | None => Text::with_code(&words.text("budget-none")),
        };
        blocks.push(paragraph(Role::Body, sentence));
    } else {
        if let Some(filter) = &narrowed {
            let sentence = words.format("filter-in-force", &[("filter", filter.as_str().into())]);
            blocks.push(paragraph(Role::Note, Text::plain(sentence)));
        }
        // In one part, so that the columns of all years are aligned.
        blocks.push(Block::Together(tables(budget, 2, None, words)));
    }
    document(on.portfolio, words, on.day, words.text("budget-title"), blocks)
}

/// A table for each year and one of totals, with headings of `level`; `to_sheet` links projects to their sheets.
pub fn tables(budget: &Budget, level: u8, to_sheet: Option<ToSheet>, words: &Localizer) -> Vec<Block> {
    let mut blocks = Vec::new();
    for year in budget.sums.chunk_by(|a, b| a.year == b.year) {
        let title = match year[0].year {
            Some(year) => year.to_string(),
            None => words.text("budget-no-year"),
        };
        let caption = words.format("budget-caption", &[("year", title.as_str().into())]);
        let rows = year.iter().flat_map(|sum| sum_rows(sum, budget.currency, to_sheet, words)).collect();
        blocks.push(heading(level, title));
        let project = Column::left(words.text("column-project"));
        let columns = [vec![source_column(words), project], amount_columns(words)].concat();
        blocks.push(Block::Table(Table { caption, columns, rows }));
    }
    let title = words.text("budget-totals");
    let line =
        |name: Text, amounts: &Amounts| row([vec![name], amount_cells(amounts, budget.currency, words)].concat());
    let mut rows: Vec<Row> = budget
        .totals
        .iter()
        .map(|total| line(Text::plain(source_name(&total.source, words)), &total.amounts))
        .collect();
    if rows.len() > 1 {
        rows.push(line(Text::strong(words.text("budget-all-sources")), &budget.total));
    }
    blocks.push(heading(level, title.clone()));
    let columns = [vec![source_column(words)], amount_columns(words)].concat();
    blocks.push(Block::Table(Table { caption: title, columns, rows }));
    blocks
}

fn source_column(words: &Localizer) -> Column {
    Column::left(words.text("column-source"))
}

fn amount_columns(words: &Localizer) -> Vec<Column> {
    ["column-asked", "column-granted", "column-spent", "column-left"].map(|name| Column::right(words.text(name))).into()
}

/// The sum, then each project by title.
fn sum_rows(sum: &BudgetSum, currency: &str, to_sheet: Option<ToSheet>, words: &Localizer) -> Vec<Row> {
    let source = Text::strong(source_name(&sum.source, words));
    let count = words.format("budget-projects", &[("count", sum.projects.len().into())]);
    let mut projects: Vec<&ProjectBudget> = sum.projects.iter().collect();
    sorting::sort_by_text(&mut projects, |row| row.project.title);
    let line = |source: Text, project: Text, amounts: &Amounts| {
        row([vec![source, project], amount_cells(amounts, currency, words)].concat())
    };
    let of_project = |of: &ProjectBudget| line(Text::default(), project_name(of, to_sheet, words), &of.amounts);
    std::iter::once(line(source, Text::quiet(count), &sum.amounts))
        .chain(projects.into_iter().map(of_project))
        .collect()
}

/// "Object lending", with its stage if it is not active.
fn project_name(of: &ProjectBudget, to_sheet: Option<ToSheet>, words: &Localizer) -> Text {
    let title = match to_sheet {
        Some(to_sheet) => Text::plain(shorten_title(of.project.title)).linked(&to_sheet(of.project_ix)),
        None => Text::plain(of.project.title),
    };
    match of.stage {
        Some(Stage::Active) | None => title,
        Some(stage) => title.then(Text::quiet(format!(" ({})", stage_word(words, stage)))),
    }
}

fn amount_cells(amounts: &Amounts, currency: &str, words: &Localizer) -> Vec<Text> {
    let money = |of: Option<i64>| Text::plain(of.map_or_else(String::new, |of| amount(words, of, currency)));
    let left = match amounts.left {
        Some(left) if amounts.overspent => {
            let over = amount(words, left.saturating_neg(), currency);
            Text::toned(words.format("budget-overspent", &[("amount", over.into())]), Tone::Late)
        }
        left => money(left),
    };
    vec![money(amounts.asked), money(amounts.granted), money(amounts.spent), left]
}

fn source_name(source: &Source, words: &Localizer) -> String {
    source.name.map_or_else(|| words.text("budget-no-source"), str::to_owned)
}
