//! What makes a page pleasant to read: dates in one piece, columns under each other, accents at their letters.

use roadmap::l10n::Language;
use roadmap::render::pdf::placed::{Layout, Part, Placed};
use roadmap::render::pdf::style::{BOTTOM, TOP};
use roadmap::view::document::*;

use crate::lines_of;
use crate::places::laid_out;
use crate::samples::{body, document, heading};

#[test]
fn numbers_and_dates_keep_together() {
    // Whatever stands before, the line ends at another place.
    for before in 1..60 {
        let words = "de ".repeat(before);
        let text =
            format!("{words}le 29 janv. 2027, le 1er mars, après 43 jours, salle du conseil, niveau 4. Puis la suite");
        let lines = lines_of(&document(Language::Fr, vec![body(Text::plain(text))]));
        let has = |part: &str| lines.iter().any(|line| line.contains(part));
        for part in ["29 janv. 2027", "1er mars", "43 jours", "niveau 4"] {
            assert!(has(part), "{part} is parted: {lines:?}");
        }
    }
}

#[test]
fn a_date_wider_than_its_column_wraps_at_a_space() {
    let cell = |text: &str| Cell::from(Text::plain(text));
    let columns = (0..9).map(|_| Column::left("x")).collect();
    let row = Row { cells: (0..9).map(|_| cell("mercredi 29 septembre 2027")).collect() };
    let table = Block::Table(Table { caption: String::new(), columns, rows: vec![row] });
    let layout = laid_out(&document(Language::Fr, vec![table]));
    let first: Vec<&str> = in_cell(&layout, 0, 0).filter_map(Placed::text).collect();
    assert_eq!(first.concat().split_whitespace().collect::<Vec<_>>(), ["mercredi", "29", "septembre", "2027"]);
    assert!(first.iter().all(|line| line.ends_with(' ') || *line == "2027"), "{first:?}");
}

#[test]
fn what_is_said_of_a_long_name_stands_behind_it_or_below() {
    let entry = |name: &str, text: &str| Entry { name: Text::plain(name), text: Text::plain(text) };
    let long = "Bibliothèque et ressources documentaires";
    let places = |names: [&str; 2]| {
        let entries = vec![entry(names[0], "Noé"), entry(names[1], "Ombeline Faye")];
        let column = vec![Block::Entries(Entries { urgent: false, entries })];
        let layout = laid_out(&document(Language::Fr, vec![Block::Columns(vec![column, vec![]])]));
        assert_eq!(layout.pages[0].boxes.iter().filter(|placed| placed.origin.block == 1).count(), 4);
        let place = |part| layout.pages[0].boxes.iter().find(|placed| placed.origin.part == part).unwrap();
        [0, 1].map(|at| {
            let (name, text) = (place(Part::EntryName(at)), place(Part::EntryText(at)));
            (text.x - name.right(), text.y - name.y)
        })
    };
    let [short, other] = places(["Sponsors", "Médiathèque"]);
    assert!(short.0 > other.0 && other.0 > 10.0, "beside each other, the texts under each other: {short:?} {other:?}");
    let [short, other] = places(["Médiathèque", long]);
    assert!((short.0 - 7.0).abs() < 0.1 && short.1 == 0.0, "behind its name: {short:?}");
    assert!(other.0 < -100.0 && other.1 > 10.0, "below its name, at the left: {other:?}");
}

#[test]
fn no_page_is_begun_for_a_few_lines_of_a_sheet() {
    for rows in 1..110 {
        let row = |_| Row { cells: vec![Text::plain("Une étape").into(), Text::plain("15 déc.").into()] };
        let columns = vec![Column::left("Livrable"), Column::left("Échéance").on_one_line()];
        let table = Table { caption: String::new(), columns, rows: (0..rows).map(row).collect() };
        let update = |at| body(Text::plain(format!("Le point {at} dit en une ligne comment cela va.")));
        let mut sheet = vec![heading(2, "Un projet", None, None), heading(3, "Livrables", None, None)];
        sheet.extend([Block::Table(table), heading(3, "Derniers points", None, None)]);
        sheet.extend((0..3).map(update));
        let layout = laid_out(&document(Language::Fr, vec![Block::Together(sheet)]));
        let content = layout.pages.last().unwrap().boxes.iter().filter(|placed| placed.origin.block != u32::MAX);
        let used = content.map(Placed::bottom).fold(0.0, f32::max) - TOP;
        let least = (BOTTOM - TOP) * 0.12;
        assert!(
            layout.pages.len() == 1 || used > least,
            "{rows} rows leave {used} points for page {}",
            layout.pages.len()
        );
    }
}

#[test]
fn tables_of_one_kind_in_one_part_share_their_columns() {
    let table = |first: &str| {
        let row = Row { cells: vec![Text::plain(first).into(), Text::plain("le reste").into()] };
        let columns = vec![Column::left("Quand").on_one_line(), Column::left("Quoi")];
        Block::Table(Table { caption: String::new(), columns, rows: vec![row] })
    };
    let (near, far) = (table("demain"), table("un jour, bien plus tard"));
    let x = |layout: &Layout, block| in_cell(layout, block, 1).next().unwrap().x;
    let together = vec![heading(3, "Un", None, None), near.clone(), heading(3, "Deux", None, None), far.clone()];
    let layout = laid_out(&document(Language::Fr, together));
    assert!((x(&layout, 1) - x(&layout, 3)).abs() < 0.01);
    let apart = vec![near, heading(2, "Une autre partie", None, None), far];
    let layout = laid_out(&document(Language::Fr, apart));
    assert!(x(&layout, 0) + 10.0 < x(&layout, 2));
}

#[test]
fn a_long_footer_keeps_its_month() {
    let mut document = document(Language::Fr, Vec::new());
    document.footer = format!("{}· décembre 2026", "Une très longue feuille de route, ".repeat(9));
    let layout = laid_out(&document);
    let footer = layout.pages[0].boxes[0].text().unwrap();
    assert!(footer.starts_with("Une très longue") && footer.ends_with("… · décembre 2026"), "{footer}");
}

#[test]
fn accents_stand_at_their_letters() {
    let blocks = vec![body(Text::plain("xq\u{303}\u{323}Q\u{303}"))];
    let rendered =
        roadmap::render::pdf::render(&document(Language::Fr, blocks), &roadmap::l10n::Localizer::new(Language::Fr));
    let pdf = lopdf::Document::load_mem(&rendered.bytes).unwrap();
    let page = pdf.page_iter().next().unwrap();
    let content = pdf.get_and_decode_page_content(page).unwrap();
    // Each text's place counts from the one before.
    let steps = content.operations.iter().filter(|operation| operation.operator == "Td");
    let steps = steps.map(|step| (step.operands[0].as_float().unwrap(), step.operands[1].as_float().unwrap()));
    let places: Vec<(f32, f32)> = steps
        .scan((0.0, 0.0), |place, step| {
            *place = (place.0 + step.0, place.1 + step.1);
            Some(*place)
        })
        .take(5)
        .collect();
    let [word, below, above, capital, higher] = places[..] else { panic!("{places:?}") };
    // The ink of both accents is in the face 0.3 em left of where they begin.
    let ink = |place: (f32, f32)| place.0 - 0.3 * 9.6;
    let width = |character| roadmap::render::pdf::font::Face::Regular.widths().of(character).unwrap() * 9.6;
    let middle = word.0 + width('x') + width('q') / 2.0;
    assert!((ink(below) - middle).abs() < 2.0 && (ink(above) - middle).abs() < 0.5, "{places:?}");
    assert!((ink(higher) - capital.0 - width('Q') / 2.0).abs() < 0.5, "{places:?}");
    assert!(higher.1 > above.1 + 1.0, "a capital's accent stands higher: {places:?}");
}

fn in_cell(layout: &Layout, block: u32, column: u32) -> impl Iterator<Item = &Placed> {
    let part = Part::TableCell { row: 0, column };
    let boxes = layout.pages.iter().flat_map(|page| &page.boxes);
    boxes.filter(move |placed| (placed.origin.block, placed.origin.part) == (block, part))
}
