//! Documents drawn on a terminal, in Markdown and in HTML, compared with `tests/render/<case>/`.

mod documents;
mod markup;
mod unified_diff;

use documents::{document, entries, heading, paragraph};
use proptest::prelude::*;
use roadmap::{
    l10n::{Language, Localizer},
    render::{
        html, markdown,
        terminal::{self, TerminalOptions},
    },
    view::document::{Block, Cell, Code, Column, Document, KeyFigure, Mark, Part, Role, Row, Table, Text, Tone},
};
use unicode_width::UnicodeWidthStr;

fn cases() -> [(&'static str, Document); 4] {
    [
        ("status", documents::status()),
        ("deadlines", documents::deadlines()),
        ("report", documents::report()),
        ("hostile", documents::hostile()),
    ]
}

#[test]
fn every_case_is_drawn_as_expected() {
    for (name, document) in cases() {
        for width in [80, 160, 20] {
            let drawn = terminal::render(&document, TerminalOptions { width, colour: false });
            crate::support::compare(format!("tests/render/{name}/{width}.txt"), &drawn);
        }
        crate::support::compare(format!("tests/render/{name}/document.md"), &markdown::render(&document));
        crate::support::compare(format!("tests/render/{name}/document.html"), &without_style(&page(&document)));
    }
}

/// The page says what the document says, in its order, and leads nobody astray.
#[test]
fn every_page_says_what_its_document_says() {
    for (name, document) in cases() {
        let read = markup::read(&page(&document));
        assert_eq!(read.shown, markup::content(&document), "{name}");
        for link in &read.links {
            let safe = ["#", "http://", "https://", "mailto:"].iter().any(|start| link.starts_with(start));
            assert!(safe, "{name}: {link}");
        }
    }
}

fn page(document: &Document) -> String {
    html::render(document, &Localizer::new(document.language))
}

/// The style is in a file of its own.
fn without_style(page: &str) -> String {
    let (head, rest) = page.split_once("<style>\n").unwrap();
    let (_, rest) = rest.split_once("</style>\n").unwrap();
    format!("{head}{rest}")
}

/// To be looked at on a terminal: `cat tests/render/report/colour.ansi`.
#[test]
fn colour_adds_nothing_but_colour() {
    for (name, document) in cases() {
        crate::support::compare(
            format!("tests/render/{name}/colour.ansi"),
            &terminal::render(&document, TerminalOptions { width: 100, colour: true }),
        );
        for width in (1..200).step_by(9) {
            let plain = terminal::render(&document, TerminalOptions { width, colour: false });
            let coloured = terminal::render(&document, TerminalOptions { width, colour: true });
            assert_eq!(without_colour(&coloured), plain, "{name} at {width}");
        }
    }
}

#[test]
fn every_case_fits_every_screen() {
    for (name, document) in cases() {
        for width in (2..60).chain((60..=200).step_by(5)) {
            check(&terminal::render(&document, TerminalOptions { width, colour: false }), width, name);
        }
    }
}

#[test]
fn the_most_expendable_columns_go_first() {
    let header = |width| {
        let drawn = terminal::render(&documents::status(), TerminalOptions { width, colour: false });
        drawn.lines().find(|line| line.starts_with("Project")).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(header(140), "Project Lead Coordinator Health Delivered Next due Last update");
    assert_eq!(header(115), "Project Lead Coordinator Health Delivered Next due");
    assert_eq!(header(100), "Project Lead Health Delivered Next due");
    assert_eq!(header(80), "Project Health Delivered Next due");
}

#[test]
fn an_empty_document_is_empty() {
    let empty = document(Language::En, vec![]);
    assert_eq!(terminal::render(&empty, TerminalOptions { width: 80, colour: true }), "");
    assert_eq!(markdown::render(&empty), "\n");
}

/// No line is too wide or ends in blanks, and no control or command of a continuous check comes through.
fn check(drawn: &str, width: usize, name: &str) {
    for line in drawn.lines() {
        assert!(line.width() <= width, "{name}: {} columns of {width}: {line:?}", line.width());
        assert!(!line.ends_with(' '), "{name}: blanks at the end: {line:?}");
        assert!(!line.trim_start().starts_with("::") && !line.contains("##["), "{name}: a command: {line:?}");
        assert!(!line.chars().any(is_unwanted), "{name}: a hidden character: {line:?}");
    }
}

fn is_unwanted(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{61c}' | '\u{feff}' | '\u{e0000}'..='\u{e00ff}')
}

/// Takes away our own colour codes; another escape sequence would stay, and be seen.
fn without_colour(text: &str) -> String {
    let codes = ["\u{1b}[0m", "\u{1b}[1m", "\u{1b}[2m", "\u{1b}[4m", "\u{1b}[31m", "\u{1b}[32m", "\u{1b}[33m"];
    codes.iter().fold(text.to_owned(), |text, code| text.replace(code, ""))
}

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Zéà'.:;#\\[\\]-]{1,12}",
        2 => Just(" ".to_owned()),
        1 => proptest::sample::select(documents::nasty()),
        1 => any::<char>().prop_map(String::from),
        1 => "[\u{0}-\u{1f}\u{7f}-\u{9f}\u{200b}-\u{200f}\u{2028}-\u{202f}\u{2060}-\u{206f}\u{fe0f}\u{300}-\u{303}]",
        1 => "[\u{1100}-\u{1112}国ｗ👍🏽🇫🇷\u{200d}ลำ\u{fdfd}]{1,4}",
    ];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn any_toned() -> impl Strategy<Value = Text> {
    let tone = proptest::sample::select(vec![Tone::Plain, Tone::Strong, Tone::Quiet, Tone::Code, Tone::Late]);
    proptest::collection::vec((any_text(), tone), 1..4)
        .prop_map(|runs| runs.into_iter().fold(Text::default(), |all, (text, tone)| all.then(Text::toned(text, tone))))
}

fn any_table() -> impl Strategy<Value = Table> {
    (1usize..7).prop_flat_map(|count| {
        let column =
            (any_toned(), any::<bool>(), 0u8..4, any::<bool>()).prop_map(|(heading, right, expendable, keep)| {
                let column = if right { Column::right("") } else { Column::left("") };
                Column { heading, keep_on_line: keep, or_under: (expendable == 3).then_some(0), ..column }
                    .expendable(expendable)
            });
        let cell = proptest::collection::vec(any_toned(), 0..3).prop_map(Cell);
        let row = proptest::collection::vec(cell, count).prop_map(|cells| Row { cells });
        (proptest::collection::vec(column, count), proptest::collection::vec(row, 0..4))
            .prop_map(|(columns, rows)| Table { caption: String::new(), columns, rows })
    })
}

fn any_document() -> impl Strategy<Value = Document> {
    let blocks = (any_toned(), any_text(), any_text(), any_table(), any::<u32>());
    blocks.prop_map(|(text, one, two, table, value)| {
        let part = Part { mark: Mark::OffTrack, value, label: one.clone(), before: Some(two.clone()) };
        let figure = KeyFigure { value, label: one.clone(), before: None, parts: vec![part.clone(), part] };
        let mut timeline = documents::timeline();
        timeline.today_label.clone_from(&one);
        timeline.months[3].label.clone_from(&two);
        timeline.rows[1].label = text.clone();
        document(
            Language::Fr,
            vec![
                heading(2, text.clone()),
                paragraph(Role::Body, text.clone()),
                Block::List(vec![text.clone()]),
                entries(true, &[(&one, &two), (&two, &one)]),
                Block::KeyFigures(vec![figure]),
                Block::Table(table.clone()),
                Block::Code(Code { language: "toml", lines: vec![one.clone(), two.clone()] }),
                Block::Timeline(timeline),
                Block::Columns(vec![vec![Block::Table(table)], vec![paragraph(Role::Note, text)]]),
            ],
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(2026), cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_fits_any_screen(document in any_document(), width in 20usize..200) {
        let plain = terminal::render(&document, TerminalOptions { width, colour: false });
        check(&plain, width, "any");
        let coloured = terminal::render(&document, TerminalOptions { width, colour: true });
        prop_assert_eq!(without_colour(&coloured), plain);
        let markdown = markdown::render(&document);
        prop_assert!(!markdown.chars().any(|character| character != '\n' && is_unwanted(character)), "{markdown:?}");
        prop_assert!(markdown.ends_with('\n') && !markdown.ends_with("\n\n"));
        let html = page(&document);
        prop_assert!(!html.chars().any(|character| character != '\n' && is_unwanted(character)), "{html:?}");
        prop_assert_eq!(markup::read(&html).shown, markup::content(&document));
    }
}
