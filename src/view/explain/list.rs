//! Lists rules and alerts in one line each, by group, with their levels.

use super::super::components::{heading, level_word, paragraph, row};
use super::super::document::{Block, Column, Document, Role, Row, Table, Text};
use super::texts::{AlertText, Explained, RuleText};
use super::writer::text_block;
use super::{document, group_title};
use crate::diagnostic::{Group, Level};
use crate::l10n::Localizer;

/// Whose levels the list shows.
#[derive(Debug, Clone, Copy)]
pub enum Levels<'a> {
    /// The defaults.
    Default,
    /// Those of the roadmap with that title, if readable.
    Of(Option<&'a str>),
}

/// The document of the list.
pub fn list(explained: &Explained, levels: Levels, explanations: &Localizer) -> Document {
    let title = explanations.text("explain-rules-title");
    let levels = match levels {
        Levels::Default => explanations.text("explain-levels-default"),
        Levels::Of(Some(title)) => explanations.format("explain-levels-of", &[("roadmap", title.into())]),
        Levels::Of(None) => explanations.text("explain-levels-here"),
    };
    let mut blocks = vec![
        heading(1, title.clone()),
        text_block(&explanations.text("explain-rules-intro").replace('\n', " ")),
        paragraph(Role::Note, Text::plain(levels)),
    ];
    for group in Group::ALL {
        let rules = explained.rules.iter().filter(|rule| rule.group == group);
        blocks.extend(part(group_title(group), rules.map(|row| rule(row, explanations)).collect(), explanations));
    }
    let alerts = explained.alerts.iter().map(|row| alert(row, explanations)).collect();
    blocks.extend(part("explain-group-alerts", alerts, explanations));
    blocks.push(paragraph(Role::Note, Text::plain(explanations.text("explain-more"))));
    document(explained.language, title, blocks)
}

fn part(title: &str, rows: Vec<Row>, explanations: &Localizer) -> [Block; 2] {
    let title = explanations.text(title);
    // A name, a level, a sentence: no headings are needed.
    let columns = vec![Column::left("").on_one_line(), Column::left("").on_one_line(), Column::left("")];
    [heading(2, title.clone()), Block::Table(Table { caption: title, columns, rows })]
}

fn rule(rule: &RuleText, explanations: &Localizer) -> Row {
    let level = level_word(explanations, rule.level);
    let level = if rule.level == Level::Off { Text::quiet(level) } else { Text::plain(level) };
    row(vec![Text::plain(rule.name), level, Text::plain(rule.summary.as_str())])
}

/// Alerts have no level, but may be off.
fn alert(alert: &AlertText, explanations: &Localizer) -> Row {
    let level = if alert.is_off { Text::quiet(level_word(explanations, Level::Off)) } else { Text::default() };
    row(vec![Text::plain(alert.name), level, Text::plain(alert.summary.as_str())])
}
