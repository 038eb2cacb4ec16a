//! Sheets over several pages, timelines that are cut, and columns that share a line.

use roadmap::l10n::{Language, Localizer};
use roadmap::render::pdf::placed::{BarEnd, Layout, Part, Placed, Shape};
use roadmap::render::pdf::style::{BOTTOM, TOP};
use roadmap::render::{html, terminal};
use roadmap::view::document::*;

use crate::file;
use crate::places::{assert_sound, laid_out};
use crate::samples::{body, day, document, heading, months, paragraph};

/// A sheet of `lines` paragraphs of one line.
fn sheet(title: &str, lines: usize) -> Block {
    let head = vec![paragraph(Role::Kicker, Text::plain("Actif")), heading(2, title, None, Some(2))];
    let mut blocks = vec![Block::Together(head), heading(3, "Dernier point", None, None)];
    blocks.extend((0..lines).map(|at| body(Text::plain(format!("La ligne {at}.")))));
    Block::Together(blocks)
}

/// What stands above the blocks of a page.
fn running_head(page: &roadmap::render::pdf::placed::Page) -> String {
    page.boxes.iter().filter(|placed| placed.y < TOP).filter_map(Placed::text).collect()
}

/// How far down the blocks of a page reach, as a share of it.
fn used(layout: &Layout, page: usize) -> f32 {
    let content = layout.pages[page].boxes.iter().filter(|placed| placed.origin.block != u32::MAX);
    (content.map(Placed::bottom).fold(TOP, f32::max) - TOP) / (BOTTOM - TOP)
}

#[test]
fn a_sheet_that_goes_on_repeats_its_name() {
    for (language, expected) in [(Language::Fr, "Portail commun (suite)"), (Language::En, "Portail commun (continued)")]
    {
        let layout = laid_out(&document(language, vec![sheet("Portail commun", 100), sheet("Podcast", 3)]));
        let heads: Vec<String> = layout.pages.iter().map(running_head).collect();
        assert_eq!(heads, ["", expected, expected]);
    }
}

#[test]
fn a_page_that_begins_with_a_heading_has_no_name_above_it() {
    let layout = laid_out(&document(Language::Fr, vec![sheet("Un", 28), sheet("Deux", 28), sheet("Trois", 28)]));
    assert!(layout.pages.len() > 2);
    assert!(layout.pages.iter().all(|page| running_head(page).is_empty()));
}

#[test]
fn a_long_name_is_shortened_above_a_page() {
    for title in
        ["Réinventer ensemble les parcours de découverte ".repeat(900), "Anticonstitutionnellement".repeat(4000)]
    {
        let document = document(Language::Fr, vec![sheet(&title, 100)]);
        let layout = laid_out(&document);
        let head = running_head(layout.pages.last().unwrap());
        assert!(head.ends_with("… (suite)"), "{head}");
        assert!(head.chars().count() > 40, "{head}");
    }
}

#[test]
fn the_name_above_a_page_is_no_part_of_the_structure() {
    let document = document(Language::Fr, vec![sheet("Portail commun", 100)]);
    assert_sound(&document);
    file::assert_readable(&document);
}

#[test]
fn no_page_is_left_mostly_empty_between_sheets() {
    for lines in 1..60 {
        let sheets = (0..6).map(|at| sheet("Un projet", if at % 2 == 0 { lines } else { 27 }));
        let document = document(Language::Fr, sheets.collect());
        let layout = laid_out(&document);
        for page in 0..layout.pages.len() - 1 {
            assert!(used(&layout, page) > 0.44, "{lines} lines: {} of page {page} is used", used(&layout, page));
        }
    }
}

#[test]
fn the_end_of_a_sheet_takes_company_along() {
    for lines in 20..140 {
        let layout = laid_out(&document(Language::Fr, vec![sheet("Un projet", lines)]));
        let last = layout.pages.len() - 1;
        assert!(last == 0 || used(&layout, last) > 0.12, "{lines} lines: {} of the last page", used(&layout, last));
    }
}

fn row(start: Option<chrono::NaiveDate>, end: Option<chrono::NaiveDate>) -> TimelineRow {
    TimelineRow { mark: None, label: Text::plain("Projet"), start, end, milestones: Vec::new() }
}

/// A year from January on, and whether each row goes on before and after it.
fn cut_timeline() -> (Timeline, Vec<[bool; 2]>) {
    let on = |year, month, at| Some(day(year, month, at));
    let rows = [
        (row(on(2026, 1, 1), on(2026, 12, 31)), [false, false]),
        (row(on(2025, 12, 31), on(2026, 12, 31)), [true, false]),
        (row(on(2026, 1, 1), on(2027, 1, 1)), [false, true]),
        (row(on(2020, 1, 1), on(2030, 1, 1)), [true, true]),
        (row(on(2026, 3, 1), None), [false, true]),
        (row(None, on(2026, 3, 1)), [true, false]),
        (row(on(2020, 1, 1), on(2021, 1, 1)), [true, false]),
        (row(on(2030, 1, 1), on(2031, 1, 1)), [false, true]),
        (row(on(2025, 1, 1), on(2026, 1, 1)), [true, false]),
        (row(on(2026, 12, 31), on(2027, 6, 1)), [false, true]),
        (row(None, None), [false, false]),
    ];
    let from = day(2026, 1, 1);
    let (rows, expected) = rows.into_iter().unzip();
    let timeline = Timeline {
        from,
        until: day(2027, 1, 1),
        today: day(2026, 6, 15),
        today_label: "15 juin".into(),
        months: months(from, 12),
        rows,
        alternative: "Onze projets.".into(),
        legend: Text::plain("Losange plein\u{a0}: livré."),
        legend_of_signs: Text::default(),
    };
    (timeline, expected)
}

#[test]
fn a_bar_that_is_cut_ends_in_an_arrow() {
    let (timeline, expected) = cut_timeline();
    let until = timeline.until;
    for today in [day(2025, 6, 15), day(2026, 1, 1), day(2026, 6, 15), day(2026, 12, 31), day(2028, 1, 1)] {
        let timeline = Timeline { today, ..timeline.clone() };
        let document = document(Language::Fr, vec![Block::Timeline(timeline)]);
        assert_sound(&document);
        let layout = laid_out(&document);
        let boxes = &layout.pages[0].boxes;
        // Each row has a label, and its bars behind it.
        let mut found = Vec::new();
        for placed in boxes {
            match (&placed.shape, placed.origin.part) {
                (Shape::Text(_), Part::TimelineLabel(_)) => found.push([false; 2]),
                (Shape::Bar { left, right, .. }, Part::TimelineDrawing) => {
                    let ends = [*left == BarEnd::Arrow, *right == BarEnd::Arrow];
                    assert!(placed.width >= 6.9 || ends == [false; 2], "no room for the head in {placed:?}, {today}");
                    let arrows = found.last_mut().unwrap();
                    arrows[0] |= ends[0];
                    arrows[1] |= ends[1];
                }
                _ => {}
            }
        }
        assert_eq!(found, expected, "on {today}, until {until}");
    }
}

#[test]
fn a_bar_that_is_cut_ends_in_an_arrow_in_html_and_on_a_terminal() {
    let (timeline, expected) = cut_timeline();
    let document = document(Language::Fr, vec![Block::Timeline(timeline)]);
    let page = html::render(&document, &Localizer::new(Language::Fr));
    let rows: Vec<[bool; 2]> =
        page.split("<li>").skip(1).map(|row| [row.contains("#arrow_before"), row.contains("#arrow_after")]).collect();
    assert_eq!(rows, expected);
    let drawn = terminal::render(&document, terminal::TerminalOptions { width: 100, colour: false });
    let rows: Vec<[bool; 2]> = drawn
        .lines()
        .filter(|line| line.starts_with("Projet"))
        .map(|row| [row.contains('◄'), row.contains('►')])
        .collect();
    assert_eq!(rows, expected, "{drawn}");
}

/// The texts of a column, line by line.
fn lines_of(layout: &Layout, column: u32) -> Vec<String> {
    let boxes = layout.pages.iter().flat_map(|page| &page.boxes);
    let mut lines: Vec<(u32, f32, String)> = Vec::new();
    for placed in boxes {
        let Part::TableCell { row, column: at } = placed.origin.part else { continue };
        let Some(text) = placed.text().filter(|_| at == column) else { continue };
        match lines.last_mut().filter(|(other, y, _)| *other == row && (*y - placed.y).abs() < 0.1) {
            Some((_, _, line)) => line.push_str(text),
            None => lines.push((row, placed.y, text.to_owned())),
        }
    }
    lines.into_iter().map(|(_, _, text)| text.trim().to_owned()).collect()
}

#[test]
fn names_do_not_wrap_beside_columns_that_can() {
    let names = ["Farid Ould-Ali", "Anne-Cécile Huet", "Théo Clément", "Clémence L’Hostis"];
    let notes =
        ["La réponse de l’hébergement manque\u{a0}: quatre semaines de plus.", "attend Identité commune", "", ""];
    let title = |at: usize| Cell(vec![Text::strong("Version d’essai avec vingt usagers"), Text::quiet(notes[at])]);
    let rows = names.iter().enumerate().map(|(at, name)| Row {
        cells: vec![
            title(at),
            Text::plain("15 janv. 2027").into(),
            Text::plain(*name).into(),
            Cell(vec![Text::plain("dans 122 jours, 60\u{a0}%"), Text::quiet("prévu au plus tôt le 29 janv.")]),
        ],
    });
    let columns = vec![
        Column::left("Livrable"),
        Column::left("Échéance").on_one_line(),
        Column::left("Responsable"),
        Column::left("État"),
    ];
    let table = Table { caption: String::new(), columns, rows: rows.collect() };
    let layout = laid_out(&document(Language::Fr, vec![Block::Table(table)]));
    assert_eq!(lines_of(&layout, 2), names);
}

#[test]
fn health_wraps_only_where_it_is_unusually_long() {
    let health = |at: usize| match at % 9 {
        4 => Text::marked(Mark::Unknown, "pas encore connue"),
        _ => Text::marked(Mark::OnTrack, "en bonne voie"),
    };
    let people =
        |at: usize| Cell(vec![Text::plain("François-Xavier de La Tour"), Text::quiet(format!("Aurélie {at}"))]);
    let row = |at: usize| Row {
        cells: vec![
            Text::strong("Numérisation du fonds ancien").into(),
            people(at),
            health(at).into(),
            health(at).into(),
            Text::plain("3 / 12").into(),
            Text::plain("26 févr.").into(),
            Text::plain("Lot 4\u{a0}: machines et métiers de la région").into(),
            Text::plain("7 déc.").into(),
        ],
    };
    let columns = vec![
        Column::left("Projet"),
        Column::left("Chef de projet, coordinateur"),
        Column::left("Novembre").on_one_line(),
        Column::left("Décembre").on_one_line(),
        Column::right("Remis"),
        Column::right("Échéance"),
        Column::left("Prochain livrable"),
        Column::left("Dernier point"),
    ];
    for rows in [1, 5, 18, 60] {
        let table = Table { caption: String::new(), columns: columns.clone(), rows: (0..rows).map(row).collect() };
        let layout = laid_out(&document(Language::Fr, vec![Block::Table(table)]));
        for column in [2, 3] {
            let whole = lines_of(&layout, column).iter().filter(|line| line.contains("en bonne voie")).count();
            assert_eq!(whole, (0..rows).filter(|at| at % 9 != 4).count(), "column {column} of {rows} rows");
        }
    }
}
