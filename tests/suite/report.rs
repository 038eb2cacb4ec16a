//! The monthly report of the sample: what it holds, and that it is the same each time.

use std::path::Path;

use chrono::NaiveDate;
use roadmap::facts::AsOf;
use roadmap::l10n::Localizer;
use roadmap::model::{Language, Portfolio};
use roadmap::view::document::{Block, Document};
use roadmap::view::report::{Options, report};

fn sample() -> Portfolio {
    portfolio("roadmap")
}

fn portfolio(folder: &str) -> Portfolio {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    roadmap::read::read(&roadmap::source::load(&root).expect("a roadmap of the tests")).0
}

fn december(portfolio: &Portfolio, language: Language) -> (Document, Localizer) {
    let words = Localizer::new(language);
    let day = NaiveDate::from_ymd_opt(2026, 12, 15).expect("a date");
    (report(&AsOf::new(portfolio, day), Options::default(), &words), words)
}

#[test]
fn every_part_and_every_project_has_its_heading() {
    let portfolio = sample();
    let (document, _) = december(&portfolio, Language::Fr);
    let headings: Vec<String> = document.headings().map(|heading| plain(&heading.text)).collect();
    for expected in [
        "Décembre 2026",
        "Ce qui demande de l’aide",
        "Tous les projets",
        "Frise chronologique",
        "Échéances",
        "Dépendances",
        "Fiches des projets",
        "Réunions à venir, jusqu’à fin janvier 2027",
        "Comment lire ce rapport",
    ] {
        assert!(headings.iter().any(|heading| heading == expected), "{expected} is not in {headings:?}");
    }
    for project in portfolio.projects.iter().filter(|project| project.is_live()) {
        assert!(headings.iter().any(|heading| heading == project.display_title()), "{}", project.id);
    }
}

#[test]
fn the_same_files_and_day_give_the_same_bytes() {
    let portfolio = sample();
    for language in [Language::Fr, Language::En] {
        let render = || {
            let (document, words) = december(&portfolio, language);
            roadmap::render::pdf::render(&document, &words)
        };
        let rendered = render();
        assert_eq!(rendered.bytes, render().bytes);
        assert!(rendered.bytes.len() < 300_000, "{} bytes", rendered.bytes.len());
        // `REPORTS=DIR cargo test --test report` leaves them to look at.
        if let Some(folder) = std::env::var_os("REPORTS") {
            let file = Path::new(&folder).join(format!("{}.pdf", language.tag()));
            std::fs::write(file, &rendered.bytes).expect("it can be written");
        }
    }
}

#[test]
fn the_first_page_says_how_many_errors_it_was_written_with() {
    let portfolio = sample();
    let words = Localizer::new(Language::En);
    let day = NaiveDate::from_ymd_opt(2026, 12, 15).expect("a date");
    let document = report(&AsOf::new(&portfolio, day), Options { errors: 3, ..Options::default() }, &words);
    assert!(format!("{:?}", &document.blocks[..5]).contains("3 times"));
}

#[test]
fn an_empty_roadmap_has_a_report() {
    let words = Localizer::new(Language::Fr);
    let portfolio = Portfolio::default();
    let document = report(&AsOf::new(&portfolio, NaiveDate::MIN), Options::default(), &words);
    assert!(roadmap::render::pdf::render(&document, &words).pages >= 1);
}

/// Whatever the month: all headings before those of the outline are on page one.
#[test]
fn the_summary_is_one_page() {
    let start = NaiveDate::from_ymd_opt(2026, 9, 15).expect("a date");
    let mut wrong = Vec::new();
    // Also with long names and titles, below a notice that has its own lines.
    for (portfolio, errors) in [(sample(), 0), (sample(), 12), (portfolio("tests/pdf/hostile"), 5)] {
        for (language, day) in [Language::Fr, Language::En]
            .into_iter()
            .flat_map(|it| start.iter_weeks().step_by(5).take(9).map(move |day| (it, day)))
        {
            let words = Localizer::new(language);
            let options = Options { errors, ..Options::default() };
            let document = report(&AsOf::new(&portfolio, day), options, &words);
            let placed = roadmap::render::pdf::layout::layout(&document, &words).headings;
            let summary = placed.iter().take_while(|it| it.heading.anchor.is_none());
            let spilled: Vec<_> = summary.filter(|it| it.page > 0).map(|it| &it.heading.title).collect();
            if !spilled.is_empty() {
                wrong.push(format!("{day}, {language:?}, {errors} errors: {spilled:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "on page two:\n{}", wrong.join("\n"));
}

#[test]
fn a_column_with_nothing_in_it_is_left_out() {
    let columns = |folder: &str| -> Vec<String> {
        let (document, _) = december(&portfolio(folder), Language::En);
        let Some(Block::Table(table)) = document.blocks.iter().find(|block| matches!(block, Block::Table(_))) else {
            panic!("{folder} has no table of all projects");
        };
        assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
        table.columns.iter().map(|column| plain(&column.heading)).collect()
    };
    let people = ["Project", "Lead, coordinator", "November", "December"];
    assert_eq!(columns("tests/roadmaps/without-deliverables"), [&people[..], &["Last update"]].concat());
    assert_eq!(columns("roadmap"), [&people[..], &["Delivered", "Due", "Next", "Last update"]].concat());
}

fn plain(text: &roadmap::view::document::Text) -> String {
    let words = text.0.iter().map(|run| match run {
        roadmap::view::document::Run::Words { text, .. } => text.as_str(),
        roadmap::view::document::Run::Mark(_) => "",
    });
    words.collect()
}
