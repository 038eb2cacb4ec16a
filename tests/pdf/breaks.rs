//! Documents that once broke badly at the end of a page, with more and more above what breaks.

use roadmap::l10n::Language;
use roadmap::view::document::*;

use crate::samples::{body, document, heading};

/// As many lines fill a page.
const LINES: usize = 54;

pub fn documents() -> impl Iterator<Item = Document> {
    let breaking: [fn() -> Vec<Block>; 8] = [
        heading_at_a_columns_end,
        white_at_a_columns_end,
        white_below_a_heading,
        a_last_row_with_nothing_in_it,
        headings_that_fill_a_page,
        figures_taller_than_a_page,
        table_head_taller_than_half_a_page,
        row_taller_than_a_page,
    ];
    breaking.into_iter().flat_map(|blocks| {
        (0..LINES).map(move |lines| {
            let above = vec!["Une ligne"; lines].join("\n\n");
            let mut all = vec![body(Text::plain(above))];
            all.extend(blocks());
            document(Language::Fr, all)
        })
    })
}

fn heading_at_a_columns_end() -> Vec<Block> {
    let column = vec![body(Text::plain("gauche")), heading(2, "Ce qui suit", None, None)];
    vec![Block::Columns(vec![column, vec![], vec![]]), body(Text::plain("au-dessous"))]
}

fn white_at_a_columns_end() -> Vec<Block> {
    let column = vec![heading(3, "Ce qui suit", None, None), Block::Columns(vec![vec![], vec![]])];
    vec![Block::Columns(vec![vec![body(Text::plain("gauche"))], column]), body(Text::plain("au-dessous"))]
}

fn white_below_a_heading() -> Vec<Block> {
    let rows = [Cell::default(), Cell::default(), Text::plain("le premier mot").into()];
    vec![
        heading(2, "Une table", None, None),
        Block::Columns(vec![vec![], vec![]]),
        Block::Table(Table {
            caption: String::new(),
            columns: vec![Column::left("")],
            rows: rows.into_iter().map(|cell| Row { cells: vec![cell] }).collect(),
        }),
    ]
}

fn a_last_row_with_nothing_in_it() -> Vec<Block> {
    let rows = [Text::plain("un mot").into(), Cell::default()];
    let table = Table {
        caption: String::new(),
        columns: vec![Column::left("")],
        rows: rows.into_iter().map(|cell| Row { cells: vec![cell] }).collect(),
    };
    let mut blocks = vec![Block::Table(table)];
    blocks.extend(row_taller_than_a_page());
    blocks
}

fn headings_that_fill_a_page() -> Vec<Block> {
    let figure = KeyFigure { value: 1, label: "livrable".into(), before: None, parts: vec![] };
    vec![
        heading(1, &"Un titre ".repeat(40), None, None),
        heading(1, &"Un titre ".repeat(60), None, None),
        Block::KeyFigures(vec![figure]),
    ]
}

fn figures_taller_than_a_page() -> Vec<Block> {
    let part = |label: &str| Part { mark: Mark::AtRisk, value: 1, label: label.into(), before: None };
    let figure = |parts| KeyFigure { value: 2, label: "ligne\n\nligne".into(), before: None, parts };
    let tall = "des mots ".repeat(700);
    vec![Block::KeyFigures(vec![
        figure(vec![part(&tall), part("court"), part("dernier")]),
        figure(vec![part("à côté"), part(&tall)]),
    ])]
}

fn table_head_taller_than_half_a_page() -> Vec<Block> {
    let columns = vec![Column::left("Court"), Column::left("un très long titre ".repeat(90))];
    let row = Row { cells: vec![Text::plain("mot ".repeat(900)).into(), Text::plain("mot").into()] };
    vec![heading(2, "Une table", None, None), Block::Table(Table { caption: String::new(), columns, rows: vec![row] })]
}

fn row_taller_than_a_page() -> Vec<Block> {
    let cell = |text: &str| Cell(vec![Text::strong("Premier"), Text::plain(text), Text::plain("dernier")]);
    let columns = vec![Column::left("Un"), Column::left("Deux"), Column::left("Trois")];
    let tall = "des mots ".repeat(500);
    let row = Row { cells: vec![cell("court"), cell(&tall), cell(&tall)] };
    vec![
        heading(2, "Une table", None, None),
        heading(3, "Une rangée", None, None),
        Block::Table(Table { caption: String::new(), columns, rows: vec![row.clone(), row] }),
    ]
}
