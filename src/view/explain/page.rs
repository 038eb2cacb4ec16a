//! The documentation page of all rules and alerts, with a table of contents.

use super::super::components::{heading, level_word, row};
use super::super::document::{Block, Column, Document, Link, Row, Table, Text};
use super::texts::Explained;
use super::writer::{Place, Writer, text_block};
use super::{document, group_title};
use crate::diagnostic::{Alert, Group, Level, Rule};
use crate::l10n::Localizer;

/// The page with the levels in `explained`.
pub fn page(explained: &Explained, explanations: &Localizer) -> Document {
    let writer = Writer { explanations, place: Place::Page };
    let title = writer.text("explain-rules-title");
    let mut blocks = vec![
        heading(1, title.clone()),
        text_block(&writer.text("explain-rules-intro")),
        text_block(&writer.text("explain-docs-intro")),
        contents(explained, &writer, explanations),
    ];
    blocks.extend(writer.levels(Rule::SponsorMissing.name(), Level::Off));
    for group in Group::ALL {
        blocks.push(heading(2, writer.text(group_title(group))));
        let rules = explained.rules.iter().filter(|rule| rule.group == group);
        blocks.extend(rules.flat_map(|rule| writer.rule(rule)));
    }
    blocks.push(heading(2, writer.text("explain-group-alerts")));
    blocks.extend(writer.off(Alert::DueSoon.name()));
    blocks.extend(explained.alerts.iter().flat_map(|alert| writer.alert(alert)));
    document(explained.language, title, blocks)
}

fn contents(explained: &Explained, writer: &Writer, explanations: &Localizer) -> Block {
    let line = |name: &str, level: Text, summary: &str| -> Row {
        let name = Text::plain(name).linked(&Link::Anchor(name.to_owned()));
        row(vec![name, level, Text::plain(summary)])
    };
    let rules = explained
        .rules
        .iter()
        .map(|rule| line(rule.name, Text::plain(level_word(explanations, rule.level)), &rule.summary));
    let alerts = explained.alerts.iter().map(|alert| line(alert.name, Text::default(), &alert.summary));
    let columns = ["explain-column-name", "explain-column-level", "explain-column-summary"];
    let columns = columns.map(|name| Column::left(writer.text(name))).into_iter().collect();
    Block::Table(Table { caption: writer.text("explain-rules-title"), columns, rows: rules.chain(alerts).collect() })
}
