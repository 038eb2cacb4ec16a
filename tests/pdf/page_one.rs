//! Page one: one page, and a full one where there is more to say, whatever the roadmap.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use proptest::prelude::*;
use roadmap::facts::{AlertKind, AsOf, Filter, alerts};
use roadmap::l10n::{Language, Localizer};
use roadmap::model::Portfolio;
use roadmap::render::pdf::placed::{Layout, Part, Placed};
use roadmap::render::pdf::style::BOTTOM;
use roadmap::render::{html, markdown};
use roadmap::view::document::*;
use roadmap::view::report::{Options, report};
use roadmap::view::{attention, components, project_sheet};

use crate::places::{assert_sound, fitted, laid_out};
use crate::samples::{body, document, heading, paragraph};

/// What may be white at the foot of a page of which something is left out.
const WHITE: f32 = 100.0;

fn text_of(letters: usize) -> Text {
    Text::plain("mot ".repeat(letters / 4 + 1))
}

fn fit(items: Vec<Block>, count: usize, share: u16) -> Block {
    let places = (0..count).map(|at| Text::plain(format!("Projet {}", at / 2)));
    let more = More { message: "report-needs-more", places: places.collect(), other_places: None, besides: 0 };
    Block::Fit(Fit { items, below: Vec::new(), more, share })
}

/// A page of a list, two columns and a table, with so many items each, of so many letters.
fn page(counts: [usize; 4], letters: usize) -> Vec<Block> {
    let [list, left, right, rows] = counts;
    let entry = |at: usize| Entry { name: Text::plain(format!("Nom {at}")), text: text_of(letters) };
    let entries = Entries { urgent: true, entries: (0..list).map(entry).collect() };
    let paragraphs = |count| (0..count).map(|_| body(text_of(letters))).collect();
    let row = |at: usize| Row { cells: vec![Text::plain(at.to_string()).into(), text_of(letters / 2).into()] };
    let columns = vec![Column::right(""), Column::left("")];
    let table = Table { caption: "À venir".into(), columns, rows: (0..rows).map(row).collect() };
    vec![
        paragraph(Role::Kicker, Text::plain("Établissement")),
        heading(1, "Décembre", None, Some(1)),
        paragraph(Role::Kicker, Text::plain("Situation au 15 décembre")),
        Block::OnePage(vec![
            heading(2, "À faire", None, None),
            fit(vec![Block::Entries(entries)], list, 3),
            Block::Columns(vec![
                vec![heading(2, "Gauche", None, None), fit(paragraphs(left), left, 2)],
                vec![heading(2, "Droite", None, None), fit(paragraphs(right), right, 2)],
            ]),
            heading(2, "À venir", None, None),
            fit(vec![Block::Table(table)], rows, 3),
        ]),
        heading(2, "La suite", Some("suite"), Some(1)),
        body(Text::plain("Fin.")),
    ]
}

/// A page that fits has fewer blocks, which must not give a later table the columns of the lists beside it.
#[test]
fn blocks_after_a_page_keep_their_own_columns() {
    let page = || Block::OnePage(vec![fit(vec![body(text_of(8))], 1, 1)]);
    let entries = || {
        let entry = Entry { name: Text::plain("Nom"), text: text_of(8) };
        Block::Entries(Entries { urgent: true, entries: vec![entry] })
    };
    let row = Row { cells: vec![text_of(8).into(), text_of(8).into(), text_of(8).into()] };
    let columns = vec![Column::left("Un"), Column::left("Deux"), Column::left("Trois")];
    let table = Block::Table(Table { caption: "À venir".into(), columns, rows: vec![row] });
    assert_sound(&document(Language::Fr, vec![page(), entries(), entries(), table, page()]));
}

/// How many items of each kind are on page one.
fn shown(document: &Document) -> [usize; 4] {
    let fitted = fitted(document);
    let Some(Block::OnePage(blocks)) = fitted.blocks.iter().find(|block| matches!(block, Block::OnePage(_))) else {
        panic!("no page");
    };
    let mut shown = [0; 4];
    for block in blocks {
        match block {
            Block::Entries(entries) => shown[0] = entries.entries.len(),
            Block::Columns(columns) => {
                for (at, column) in columns.iter().enumerate() {
                    let is_item = |block: &&Block| matches!(block, Block::Paragraph(it) if it.role == Role::Body);
                    shown[at + 1] = column.iter().filter(is_item).count();
                }
            }
            Block::Table(table) => shown[3] = table.rows.len(),
            _ => {}
        }
    }
    shown
}

/// The foot of what is on the first page, without the footer; and whether any of the first `blocks` is on another.
fn foot(layout: &Layout) -> f32 {
    let content = layout.pages[0].boxes.iter().filter(|placed| placed.origin.block != u32::MAX);
    content.map(Placed::bottom).fold(0.0, f32::max)
}

fn page_of_heading(layout: &Layout, title: &str) -> usize {
    layout.headings.iter().find(|placed| placed.heading.title == title).expect("the heading is placed").page
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_page_is_one_page(list in 0..60_usize, left in 0..30_usize, right in 0..30_usize, rows in 0..60_usize, letters in 1..320_usize) {
        let counts = [list, left, right, rows];
        let document = document(Language::Fr, page(counts, letters));
        assert_sound(&document);
        let layout = laid_out(&document);
        let shown = shown(&document);
        for (shown, count) in shown.into_iter().zip(counts) {
            assert!(shown <= count && (shown > 0 || count == 0), "{shown} of {count}");
        }
        // A heading with nothing below it keeps with the next page.
        if rows > 0 {
            assert_eq!(page_of_heading(&layout, "À venir"), 0);
        }
        let rows_on = |page: usize| layout.pages[page].boxes.iter().any(|placed| matches!(placed.origin.part, Part::TableCell { .. }));
        assert!((1..layout.pages.len()).all(|page| !rows_on(page)), "rows on page two");
        if shown != counts {
            assert!(foot(&layout) > BOTTOM - WHITE, "{shown:?} of {counts:?}: the page ends at {}", foot(&layout));
        }
    }
}

#[test]
fn parts_of_a_page_share_it() {
    let all = [100, 100, 100, 100];
    let counts = shown(&document(Language::Fr, page(all, 60)));
    assert!(counts.iter().all(|&count| count >= 3), "{counts:?}");
    // What one part does not need, the others have.
    let alone = shown(&document(Language::Fr, page([100, 0, 0, 0], 60)));
    assert!(alone[0] >= 2 * counts[0], "{alone:?}, {counts:?}");
}

#[test]
fn what_is_left_out_is_counted_with_its_places() {
    let document = document(Language::Fr, page([100, 3, 3, 3], 60));
    let left_out = 100 - shown(&document)[0];
    let sentence = format!("{left_out} autres demandes");
    let layout = laid_out(&document);
    let page: String = layout.pages[0].boxes.iter().filter_map(Placed::text).collect();
    assert!(page.contains(&sentence) && page.contains("Projet 49") == (left_out < 12), "{sentence} in {page}");
    // Without pages, nothing is left out.
    let words = Localizer::new(Language::Fr);
    for text in [markdown::render(&document), html::render(&document, &words)] {
        assert!(text.contains("Nom 99") && !text.contains("autres demandes"));
    }
}

/// A roadmap of `projects`, each with so many deliverables that are overdue, and titles of so many letters.
fn roadmap(folder: &Path, projects: usize, overdue: usize, letters: usize) -> Portfolio {
    let title = |name: &str| format!("{name} {}", "des publics et des services ".repeat(letters / 28 + 1));
    let roadmap = "format = 1\ntitle = \"Feuille de route\"\nowners = [\"biblio\"]\nportfolio-coordinator = \"p0\"\n\
                   [directorates.biblio]\nname = \"Bibliothèque\"\n";
    fs::write(folder.join("roadmap.toml"), roadmap).unwrap();
    let person = |at: usize| format!("[p{at}]\nname = \"Personne Numéro {at}\"\ndirectorate = \"biblio\"\n");
    fs::write(folder.join("people.toml"), (0..40).map(person).collect::<String>()).unwrap();
    fs::create_dir(folder.join("projects")).unwrap();
    for at in 0..projects {
        let (lead, coordinator) = (at % 20, at % 20 + 20);
        let mut project = format!(
            "title = \"{}\"\nstage = \"active\"\nlead = \"p{lead}\"\ncoordinator = \"p{coordinator}\"\n\
             contributors = [\"p{lead}\", \"p{coordinator}\", \"p1\"]\nsponsors = [\"p2\"]\nstart = 2026-03-01\n",
            title(&format!("Projet {at}")),
        );
        for number in 0..overdue {
            let (day, title) = (number % 28 + 1, title(&format!("Livrable {at}-{number}")));
            project += &format!("[[deliverables]]\nid = \"d{number}\"\ntitle = \"{title}\"\ndue = 2026-11-{day:02}\n");
        }
        project += &format!("[[deliverables]]\nid = \"next\"\ntitle = \"{}\"\ndue = 2026-12-20\n", title("Suite"));
        project += "[[deliverables]]\nid = \"done\"\ntitle = \"Fait\"\ndue = 2026-12-01\ndelivered = 2026-12-02\n";
        if at % 7 == 3 {
            project += "[[escalations]]\nraised = 2026-12-01\nby = \"p1\"\nabout = \"Un atelier à trouver\"\n";
        }
        fs::write(folder.join(format!("projects/p{at}.toml")), project).unwrap();
    }
    roadmap::read::read(&roadmap::source::load(folder).unwrap()).0
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 15).unwrap()
}

#[test]
fn page_one_is_one_page_of_any_roadmap() {
    for (projects, overdue, letters) in [(1, 0, 0), (1, 28, 0), (20, 2, 0), (20, 15, 300), (200, 3, 60)] {
        let folder = tempfile::tempdir().unwrap();
        let portfolio = roadmap(folder.path(), projects, overdue, letters);
        for language in [Language::Fr, Language::En] {
            let words = Localizer::new(language);
            let document = report(&AsOf::new(&portfolio, day()), Options::default(), &words);
            let layout = laid_out(&document);
            let of = format!("{projects} projects, {overdue} overdue, {letters} letters, {language:?}");
            let summary = layout.headings.iter().take_while(|it| it.heading.anchor.is_none());
            assert!(summary.clone().count() >= 5, "{of}");
            assert!(summary.clone().all(|it| it.page == 0), "{of}");
            if projects >= 20 {
                assert!(foot(&layout) > BOTTOM - WHITE, "{of}: the page ends at {}", foot(&layout));
                assert_eq!(page_of_heading(&layout, &words.text("report-all-projects")), 1, "{of}");
            }
            // One entry a project and person; open escalations first.
            let fitted = fitted(&document);
            let Some(Block::OnePage(blocks)) = fitted.blocks.iter().find(|it| matches!(it, Block::OnePage(_))) else {
                panic!("{of}: no page");
            };
            let entries = blocks.iter().find_map(|block| match block {
                Block::Entries(entries) => Some(&entries.entries),
                _ => None,
            });
            let entries = entries.into_iter().flatten();
            if projects > 3 {
                assert_eq!(plain(&entries.clone().next().unwrap().name), "Personne Numéro 0", "{of}");
            }
            let mut names: Vec<String> =
                entries.map(|entry| plain(&entry.name) + &plain(&Text(entry.text.0[..1].to_vec()))).collect();
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count, "{of}: {names:?}");
        }
    }
}

/// Of every alert of a project, what it is about and whose move it is.
#[test]
fn every_alert_is_on_its_projects_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let made = roadmap(folder.path(), 12, 28, 0);
    let load = |folder: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        roadmap::read::read(&roadmap::source::load(&folder).unwrap()).0
    };
    for portfolio in [made, load("roadmap"), load("tests/pdf/hostile")] {
        let on = AsOf::new(&portfolio, day());
        for words in [Language::Fr, Language::En].map(Localizer::new) {
            let document = report(&on, Options::default(), &words);
            let layout = laid_out(&document);
            let pages: String = layout.pages.iter().flat_map(|page| &page.boxes).filter_map(Placed::text).collect();
            let pages = squeezed(&pages);
            for alert in alerts(&on, &Filter::default()) {
                // That an overdue deliverable will be late is in its own entry.
                if matches!(alert.what, AlertKind::WillSlip { because: None, .. }) {
                    continue;
                }
                let sentence = components::capitalised(&attention::sentence(&[&alert], on.day, &words));
                let title =
                    alert.deliverable.map_or(String::new(), |it| components::shorten_title(it.title).into_owned());
                // What is overdue and is to be escalated is one request.
                let is_one =
                    matches!(alert.what, AlertKind::Overdue { .. } | AlertKind::Escalate { days_late: Some(_), .. });
                let says = |text: &str| text == sentence || (is_one && text.contains(&title));
                let who = components::assignee_name(&words, &alert.assignee);
                let sheet = project_sheet::show(&on, &roadmap::facts::sheet(&on, alert.project_ix), &words);
                let is_said = |blocks: &[Block]| {
                    let mut blocks = blocks.iter();
                    blocks.any(|block| matches!(block, Block::Entries(of) if of.urgent && of.entries.iter().any(|entry| plain(&entry.name) == who && says(&plain(&entry.text)))))
                };
                assert!(is_said(&sheet.blocks), "{who}: {sentence}");
                let anchor = format!("{}-{}", portfolio.project(alert.project_ix).id, alert.project_ix.rank());
                let of_sheet = document.blocks.iter().find_map(|block| match block {
                    Block::Together(blocks) if has_anchor(blocks, &anchor) => Some(blocks),
                    _ => None,
                });
                assert!(is_said(of_sheet.expect("a sheet")), "{anchor}, {who}: {sentence}");
                let wanted = if is_one { &title } else { &sentence };
                assert!(pages.contains(&squeezed(wanted)), "not on the pages: {wanted}");
            }
        }
    }
}

fn has_anchor(blocks: &[Block], anchor: &str) -> bool {
    blocks.iter().any(|block| match block {
        Block::Heading(heading) => heading.anchor.as_deref() == Some(anchor),
        Block::Together(blocks) => has_anchor(blocks, anchor),
        _ => false,
    })
}

fn squeezed(text: &str) -> String {
    crate::places::shown(text)
}

fn plain(text: &Text) -> String {
    let words = text.0.iter().map(|run| match run {
        Run::Words { text, .. } => text.as_str(),
        Run::Mark(_) => "",
    });
    words.collect()
}
