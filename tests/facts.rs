//! Facts and their views, reckoned from whole roadmaps: the living one in `roadmap/`, and the cases in `tests/facts/`.

mod support;

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use roadmap::facts::{self, Filter, OnDay};
use roadmap::model::Portfolio;
use roadmap::render::markdown;
use roadmap::render::terminal::{self, Screen};
use roadmap::source;
use roadmap::view;
use roadmap::words::{Language, Words};
use serde_json::{Value, json};

fn load(folder: &Path) -> Portfolio {
    let sources = source::load(folder).unwrap_or_else(|error| panic!("cannot read {}: {error:?}", folder.display()));
    roadmap::read::read(&sources).0
}

fn day(text: &str) -> NaiveDate {
    text.trim().parse().unwrap_or_else(|error| panic!("{text:?} is no day: {error}"))
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap() + "\n"
}

/// The living roadmap, as people see it.
#[test]
fn the_living_roadmap_is_shown() {
    let portfolio = load(Path::new("roadmap"));
    let on = OnDay::new(&portfolio, day("2026-12-15"));
    let filter = Filter::default();
    let status = facts::status(&on, &filter);
    let deadlines = facts::deadlines(&on, None, &filter);
    for language in [Language::Fr, Language::En] {
        let words = Words::new(language);
        let tag = language.tag();
        let sheets = ["identite-commune", "mediation-a-distance"].map(|id| {
            let (ix, _) = portfolio.projects().find(|(_, project)| *project.id == *id).expect("a project of ours");
            (id.to_owned(), view::project_sheet::show(&on, &facts::sheet(&on, ix), &words))
        });
        let lists = [
            ("status".to_owned(), view::status::status(&on, &status, &filter, &words)),
            ("deadlines".to_owned(), view::deadlines::deadlines(&on, &deadlines, &filter, &words)),
        ];
        for (name, document) in lists.into_iter().chain(sheets) {
            for width in [80, 160] {
                let drawn = terminal::render(&document, Screen { width, colour: false });
                support::compare(format!("tests/facts/_living/{name}.{tag}.{width}.txt"), &drawn);
            }
            support::compare(format!("tests/facts/_living/{name}.{tag}.md"), &markdown::render(&document));
        }
    }
}
