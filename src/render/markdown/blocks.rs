//! Renders blocks as Markdown.

use super::inline::{self, Context};
use super::{table, timeline};
use crate::{
    l10n::punctuation,
    render::escape,
    view::document::{Block, Code, Entries, Heading, KeyFigure, Paragraph, Role},
};

/// The text of each block that is not empty.
pub fn all(blocks: &[Block], context: &Context) -> Vec<String> {
    let mut drawn: Vec<String> = Vec::new();
    for text in headings_first(blocks).flat_map(|block| one(block, context)).filter(|text| !text.is_empty()) {
        // Two adjacent lists would be parsed as one.
        if is_list(&text) && drawn.last().is_some_and(|above| is_list(above)) {
            drawn.push("<!-- -->".to_owned());
        }
        drawn.push(text);
    }
    drawn
}

/// A kicker above a heading would become part of the previous block: it is moved below the heading.
fn headings_first(blocks: &[Block]) -> impl Iterator<Item = &Block> {
    let opens = |pair: &[Block]| match pair {
        [above, Block::Heading(_), ..] => above.is_kicker(),
        _ => false,
    };
    (0..blocks.len()).map(move |at| {
        if opens(&blocks[at..]) {
            &blocks[at + 1]
        } else if at > 0 && opens(&blocks[at - 1..]) {
            &blocks[at - 1]
        } else {
            &blocks[at]
        }
    })
}

fn one(block: &Block, context: &Context) -> Vec<String> {
    match block {
        Block::Heading(of) => vec![heading(of, context)],
        Block::Paragraph(of) => vec![paragraph(of, context)],
        Block::List(points) => {
            let points = points.iter().map(|point| inline::text(point, context)).filter(|point| !point.is_empty());
            vec![points.map(|point| format!("- {}", point.trim_end())).collect::<Vec<_>>().join("\n")]
        }
        Block::Entries(of) => vec![entries(of, context)],
        Block::KeyFigures(of) => vec![key_figures(of)],
        Block::Table(of) => vec![table::draw(of, context)],
        Block::Code(of) => vec![code(of)],
        Block::Timeline(of) => timeline::draw(of, context),
        Block::BlankLines(of) => vec![vec!["- "; of.count].join("\n")],
        Block::Columns(columns) | Block::Bands(columns) => {
            columns.iter().flat_map(|blocks| all(blocks, context)).collect()
        }
        Block::Together(blocks) | Block::OnePage(blocks) => all(blocks, context),
        Block::Fit(fit) => fit.all_blocks().into_iter().flat_map(|blocks| all(blocks, context)).collect(),
    }
}

fn is_list(text: &str) -> bool {
    text.starts_with("- ")
}

fn heading(heading: &Heading, context: &Context) -> String {
    let text = inline::text(&heading.text, context);
    let anchor = heading.anchor.as_deref().map(escape::anchor).filter(|anchor| context.linked.contains(anchor));
    let anchor = anchor.map(|anchor| format!("<a id=\"{anchor}\"></a>")).unwrap_or_default();
    let level = usize::from(heading.level.clamp(1, 6));
    format!("{} {anchor}{text}", "#".repeat(level))
}

fn paragraph(paragraph: &Paragraph, context: &Context) -> String {
    match paragraph.role {
        Role::Body | Role::Lead | Role::Kicker | Role::Note => inline::text(&paragraph.text, context),
        Role::Notice => quoted(&inline::strong(&paragraph.text, context)),
    }
}

fn entries(entries: &Entries, context: &Context) -> String {
    let colon = punctuation::colon(context.language);
    let lines: Vec<String> = entries
        .entries
        .iter()
        .map(|entry| [inline::strong(&entry.name, context), inline::text(&entry.text, context)])
        .map(|parts| parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(colon))
        .filter(|entry| !entry.is_empty())
        .map(|entry| format!("- {entry}"))
        .collect();
    let list = lines.join("\n");
    if entries.urgent { quoted(&list) } else { list }
}

/// As a block quote.
fn quoted(text: &str) -> String {
    text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n")
}

/// In a fence longer than any run of backticks inside.
fn code(code: &Code) -> String {
    let lines: Vec<_> = code.lines.iter().map(|line| escape::code_line(line)).collect();
    let longest = lines.iter().flat_map(|line| line.split(|letter| letter != '`')).map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{}\n{}\n{fence}", code.language, lines.join("\n"))
}

fn key_figures(figures: &[KeyFigure]) -> String {
    let mut lines = Vec::new();
    for figure in figures {
        lines.push(format!("- **{}** {}", figure.value, with_before(&figure.label, figure.before.as_deref())));
        for part in &figure.parts {
            let label = with_before(&part.label, part.before.as_deref());
            lines.push(format!("  - {} {} {label}", part.mark.symbol(), part.value));
        }
    }
    lines.join("\n")
}

fn with_before(label: &str, before: Option<&str>) -> String {
    let label = escape::markdown(label);
    match before {
        Some(before) => format!("{label} ({})", escape::markdown(before)),
        None => label,
    }
}
