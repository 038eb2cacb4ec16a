//! Reads a page of HTML as strictly as it is written, and what a document says, to compare the two.

use std::collections::BTreeSet;

use roadmap::render::escape;
use roadmap::view::document::{Block, Document, KeyFigure, Run, Text, Timeline};

/// What a page holds.
pub struct Markup {
    /// All that is shown below the head, without the table of contents, and without blanks.
    pub shown: String,
    /// Where links lead, in order, without those of the table of contents.
    pub links: Vec<String>,
    /// Levels of the headings, in order.
    pub headings: Vec<u8>,
}

/// Elements that have no end.
const VOID: [&str; 4] = ["meta", "link", "br", "wbr"];

/// Reads a page; panics where elements do not nest, an attribute is not in double quotes, a name is given twice, or
/// something leads to a name that does not exist.
pub fn read(html: &str) -> Markup {
    let mut rest = html.strip_prefix("<!DOCTYPE html>\n").expect("a page");
    let mut open: Vec<String> = Vec::new();
    let (mut ids, mut named) = (BTreeSet::new(), Vec::new());
    let mut markup = Markup { shown: String::new(), links: Vec::new(), headings: Vec::new() };
    while !rest.is_empty() {
        let inside = |name: &str| open.iter().any(|element| element == name);
        let is_content = inside("header") || inside("main");
        let Some(tag) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            let text = &rest[..end];
            assert!(!text.contains('>') || inside("style"), "a loose sign: {text:?}");
            if is_content && open.last().is_none_or(|last| last != "title") {
                markup.shown.extend(decoded(text).chars().filter(|letter| !letter.is_whitespace()));
            }
            rest = &rest[end..];
            continue;
        };
        let end = tag.find('>').expect("a tag ends");
        let (inner, after) = (&tag[..end], &tag[end + 1..]);
        rest = after;
        if let Some(name) = inner.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "ends before: {:?}", &after[..after.len().min(80)]);
            continue;
        }
        let (inner, empty) = inner.strip_suffix('/').map_or((inner, false), |inner| (inner, true));
        let (name, attributes) = inner.split_once(' ').unwrap_or((inner, ""));
        assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric()), "an element: {name:?}");
        for (key, value) in pairs(attributes) {
            match key {
                "id" => assert!(ids.insert(value.to_owned()), "twice: {value}"),
                "aria-labelledby" => named.push(value.to_owned()),
                "href" => {
                    named.extend(value.strip_prefix('#').map(str::to_owned));
                    if name == "a" && is_content {
                        markup.links.push(decoded(value));
                    }
                }
                _ => assert!(!key.starts_with("on") && key != "src" && key != "style", "{key}"),
            }
        }
        assert!(!["script", "iframe", "img", "object", "embed", "form"].contains(&name), "{name}");
        if let [b'h', level @ b'1'..=b'6'] = name.as_bytes() {
            markup.headings.push(level - b'0');
        }
        if !empty && !VOID.contains(&name) {
            open.push(name.to_owned());
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    let lost: Vec<_> = named.iter().filter(|name| !ids.contains(*name)).collect();
    assert!(lost.is_empty(), "lead nowhere: {lost:?}");
    markup
}

/// All that a document says, in order, as it is shown and without blanks.
pub fn content(document: &Document) -> String {
    let mut out = String::new();
    blocks(&mut out, &document.blocks);
    out
}

fn blocks(out: &mut String, of: &[Block]) {
    for block in of {
        match block {
            Block::Heading(heading) => text(out, &heading.text),
            Block::Paragraph(paragraph) => text(out, &paragraph.text),
            Block::List(points) => points.iter().for_each(|point| text(out, point)),
            Block::Entries(entries) => {
                entries.entries.iter().flat_map(|entry| [&entry.name, &entry.text]).for_each(|it| text(out, it));
            }
            Block::KeyFigures(figures) => figures.iter().for_each(|figure| key_figure(out, figure)),
            Block::Table(table) => {
                // A table without rows says nothing.
                if !table.rows.is_empty() {
                    word(out, &table.caption);
                    table.columns.iter().for_each(|column| text(out, &column.heading));
                    let cells = table.rows.iter().flat_map(|row| &row.cells);
                    cells.flat_map(|cell| &cell.0).for_each(|line| text(out, line));
                }
            }
            Block::Code(code) => code.lines.iter().for_each(|line| word(out, line)),
            Block::BlankLines(_) => {}
            Block::Timeline(of) => timeline(out, of),
            Block::Columns(columns) | Block::Bands(columns) => columns.iter().for_each(|column| blocks(out, column)),
            Block::Together(inner) | Block::OnePage(inner) => blocks(out, inner),
            Block::Fit(fit) => fit.all_blocks().into_iter().for_each(|inner| blocks(out, inner)),
        }
    }
}

fn key_figure(out: &mut String, figure: &KeyFigure) {
    let before = |out: &mut String, before: &Option<String>| {
        if let Some(before) = before {
            word(out, &format!("({before})"));
        }
    };
    word(out, &format!("{}{}", figure.value, figure.label));
    before(out, &figure.before);
    for part in &figure.parts {
        word(out, &format!("{}{}", part.value, part.label));
        before(out, &part.before);
    }
}

fn timeline(out: &mut String, timeline: &Timeline) {
    for month in &timeline.months {
        word(out, month.year.as_deref().unwrap_or(""));
        word(out, &month.label);
    }
    if (timeline.from..timeline.until).contains(&timeline.today) {
        word(out, &timeline.today_label);
    }
    timeline.rows.iter().for_each(|row| text(out, &row.label));
    word(out, &timeline.alternative);
    text(out, &timeline.legend);
}

fn text(out: &mut String, of: &Text) {
    for run in &of.0 {
        match run {
            Run::Words { text, .. } => word(out, text),
            // A shape: the word beside it says the same.
            Run::Mark(_) => {}
        }
    }
}

fn word(out: &mut String, text: &str) {
    out.extend(escape::on_one_line(text).chars().filter(|letter| !letter.is_whitespace()));
}

fn pairs(attributes: &str) -> Vec<(&str, &str)> {
    let mut rest = attributes.trim();
    let mut pairs = Vec::new();
    while !rest.is_empty() {
        let (key, after) = rest.split_once("=\"").unwrap_or_else(|| panic!("no value: {rest:?}"));
        let (value, after) = after.split_once('"').unwrap_or_else(|| panic!("no end: {after:?}"));
        assert!(key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "{key:?}");
        pairs.push((key, value));
        rest = after.trim_start();
    }
    pairs
}

fn decoded(text: &str) -> String {
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    named.iter().fold(text.to_owned(), |text, (entity, sign)| text.replace(entity, sign))
}
