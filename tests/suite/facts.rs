//! Facts and their views, reckoned from whole roadmaps: the living one in `roadmap/`, and the cases in `tests/facts/`.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use roadmap::facts::{self, AsOf, Filter, OccurrenceState};
use roadmap::l10n::{Language, Localizer};
use roadmap::model::{DeliverableIx, Portfolio, ProjectIx, Stage};
use roadmap::render::markdown;
use roadmap::render::terminal::{self, TerminalOptions};
use roadmap::source::{self, SourceFile, Sources};
use roadmap::view;
use serde_json::{Value, json};

fn load(folder: &Path) -> Portfolio {
    let sources = source::load(folder).unwrap_or_else(|error| panic!("cannot read {}: {error:?}", folder.display()));
    roadmap::read::read(&sources).0
}

fn day(text: &str) -> NaiveDate {
    text.trim().parse().unwrap_or_else(|error| panic!("{text:?} is no day: {error}"))
}

/// Each case: what every day of its file `days` asks, what is expected when, and when the meetings are.
#[test]
fn every_case_gives_its_rows() {
    for case in crate::support::cases("tests/facts") {
        if case.ends_with("_living") {
            continue;
        }
        let portfolio = load(&case);
        let days: Vec<NaiveDate> =
            fs::read_to_string(case.join("days")).expect("the days of the case").lines().map(day).collect();
        let mut lines = Vec::new();
        // What only some cases are about: left out where it is empty.
        let mut more: Vec<(String, Vec<Value>)> = Vec::new();
        for &day in &days {
            let on = AsOf::new(&portfolio, day);
            let rows: Vec<Value> = facts::alerts(&on, &Filter::default()).iter().map(|row| json!(row)).collect();
            lines.push((format!("alerts on {day}"), rows));
            lines.push((format!("forecasts on {day}"), forecasts(&on)));
            let awaited = facts::dependencies(&on, on.day);
            more.push((format!("waited for on {day}"), awaited.iter().map(|row| json!(row)).collect()));
            let asked = facts::decisions_asked(&on);
            more.push((format!("decisions to come on {day}"), asked.iter().map(|row| json!(row)).collect()));
            let month = facts::month(&on);
            let rows = month.projects.iter().map(|row| json!(row)).chain(month.left.iter().map(|row| json!(row)));
            more.push((format!("month of {day}"), rows.collect()));
        }
        let (first, last) = (days[0], days[days.len() - 1]);
        if last.signed_duration_since(first).num_days() < 1000 {
            let meetings = facts::occurrences(&portfolio.roadmap, first, last);
            let held = meetings.iter().filter(|row| row.is_held());
            let named = held.map(|row| json!({ "on": row.on, "at": row.at, "meeting": row.meeting.id }));
            lines.push(("meetings".to_owned(), named.collect()));
            let not_held = meetings.iter().filter(|row| !row.is_held());
            let named = not_held.map(|row| {
                let (closed, moved_to) = match row.state {
                    OccurrenceState::Closed { closed } => (closed, None),
                    OccurrenceState::Replaced { moved_to } => (None, Some(moved_to)),
                    _ => (None, None),
                };
                json!({ "on": row.on, "meeting": row.meeting.id, "closed": closed, "moved_to": moved_to, "why": row.why })
            });
            more.push(("not held".to_owned(), named.collect()));
            let closed = facts::meetings::closed_periods(&portfolio.roadmap, first, last);
            more.push(("closed".to_owned(), closed.iter().map(|row| json!(row)).collect()));
        }
        lines.retain(|(_, rows)| !rows.is_empty() || days.len() < 3);
        lines.extend(more.into_iter().filter(|(_, rows)| !rows.is_empty()));
        crate::support::compare(case.join("expected.json"), &json_lines(&lines));
        everything_else_holds(&portfolio, &days);
    }
}

/// Forecasts that differ from the due date.
fn forecasts(on: &AsOf) -> Vec<Value> {
    let mut rows = Vec::new();
    for (project_ix, project) in on.portfolio.projects() {
        for (ix, deliverable) in (0..).map(DeliverableIx).zip(&project.deliverables) {
            let forecast = on.forecasts.of(project_ix, ix);
            if forecast.on != deliverable.due.value().copied() {
                let because = forecast.because.map(|(project, ix)| {
                    let project = on.portfolio.project(project);
                    format!("{}/{}", project.id, project.deliverable(ix).display_title())
                });
                let name = format!("{}/{}", project.id, deliverable.display_title());
                rows.push(json!({ "deliverable": name, "forecast": forecast.on, "because": because }));
            }
        }
    }
    rows
}

/// An object of lists, each row on a line of its own.
fn json_lines(lists: &[(String, Vec<Value>)]) -> String {
    let list = |(name, rows): &(String, Vec<Value>)| {
        let rows: Vec<String> = rows.iter().map(|row| format!("\n    {row}")).collect();
        format!("  \"{name}\": [{}\n  ]", rows.join(","))
    };
    let lists: Vec<String> = lists.iter().map(list).collect();
    format!("{{\n{}\n}}\n", lists.join(",\n"))
}

/// Every fact and every view of the case, in both languages, without a panic.
fn everything_else_holds(portfolio: &Portfolio, days: &[NaiveDate]) {
    let filter = Filter::default();
    for on in days.iter().map(|&day| AsOf::new(portfolio, day)) {
        let status = facts::status(&on, &filter);
        let deadlines = facts::deadlines(&on, Some(u32::MAX), &filter);
        let figures = facts::figures(portfolio, on.day);
        assert!(figures.by_health.iter().map(|counted| counted.projects).sum::<u32>() == figures.active);
        let timeline = facts::timeline::timeline(&on, &filter);
        assert!(timeline.months.len() <= 20, "{} months", timeline.months.len());
        for words in [Language::En, Language::Fr].map(Localizer::new) {
            let mut documents = vec![
                view::status::status(&on, &status, &filter, &words),
                view::deadlines::deadlines(&on, &deadlines, &filter, &words),
            ];
            for (ix, _) in portfolio.projects() {
                documents.push(view::project_sheet::show(&on, &facts::sheet(&on, ix), &words));
            }
            documents.push(view::report::report(&on, view::report::Options::default(), &words));
            for document in documents {
                assert!(!markdown::render(&document).is_empty());
            }
        }
    }
}

/// The living roadmap, as people see it.
#[test]
fn the_living_roadmap_is_shown() {
    let portfolio = load(Path::new("roadmap"));
    let on = AsOf::new(&portfolio, day("2026-12-15"));
    let filter = Filter::default();
    let status = facts::status(&on, &filter);
    let deadlines = facts::deadlines(&on, None, &filter);
    for language in [Language::Fr, Language::En] {
        let words = Localizer::new(language);
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
                let drawn = terminal::render(&document, TerminalOptions { width, colour: false });
                crate::support::compare(format!("tests/facts/_living/{name}.{tag}.{width}.txt"), &drawn);
            }
            crate::support::compare(format!("tests/facts/_living/{name}.{tag}.md"), &markdown::render(&document));
        }
    }
}

/// Ten thousand projects, each waiting for the next: no recursion, and the last one's date reaches the first.
#[test]
fn a_long_chain_is_followed_to_its_end() {
    const LENGTH: usize = 10_000;
    let file = |path: String, text: String| SourceFile { path: path.into(), text: Ok(text.into()) };
    let mut files = vec![
        file("people.toml".to_owned(), String::new()),
        file(
            "roadmap.toml".to_owned(),
            "format = 1\ntitle = \"Chain\"\nowners = [\"A\"]\n[directorates.A]\nname = \"A\"\n".to_owned(),
        ),
    ];
    for at in 0..LENGTH {
        let (due, next) = match at + 1 {
            LENGTH => ("2027-01-01", String::new()),
            next => ("2026-01-01", format!("depends-on = [\"p{next:05}/it\"]\n")),
        };
        let text = format!(
            "title = \"P\"\nstage = \"active\"\nstart = 2025-12-01\n[[deliverables]]\nid = \"it\"\ntitle = \"It\"\ndue = {due}\n{next}"
        );
        files.push(file(format!("projects/p{at:05}.toml"), text));
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let portfolio = roadmap::read::read(&Sources { prefix: String::new(), files }).0;
    let on = AsOf::new(&portfolio, day("2025-12-15"));
    let first = on.forecasts.of(ProjectIx(0), DeliverableIx(0));
    assert_eq!(first.on, Some(day("2027-01-01")));
    assert_eq!(first.because, Some((ProjectIx(1), DeliverableIx(0))));
    assert_eq!(facts::alerts(&on, &Filter::default()).len(), LENGTH - 1 + due_soon(&on));
}

fn due_soon(on: &AsOf) -> usize {
    facts::deadlines(on, Some(30), &Filter::default()).due.len()
}

/// Several values of one filter are alternatives, several filters must all hold; an empty answer names them.
#[test]
fn filters_narrow_and_are_named() {
    let portfolio = load(Path::new("roadmap"));
    let on = AsOf::new(&portfolio, day("2026-12-15"));
    let person = |id: &str| portfolio.people().find(|(_, person)| *person.id == *id).expect("a person of ours").0;
    let shown = |filter: &Filter| -> Vec<&str> {
        facts::status(&on, filter).projects.iter().map(|row| row.project.id).collect()
    };
    let people = Filter { people: vec![person("zoe-nguyen"), person("nathan-lemaire")], ..Filter::default() };
    assert_eq!(shown(&people), ["identite-commune"], "the owner of a deliverable, and a guest");
    let tag = Filter { tags: vec!["service".to_owned()], ..people.clone() };
    assert_eq!(shown(&tag), [""; 0]);
    let over = Filter { stages: vec![Stage::Completed, Stage::Stopped], ..Filter::default() };
    assert_eq!(shown(&over).len(), 2);
    let render = |language| {
        let words = Localizer::new(language);
        let lists = [
            view::status::status(&on, &facts::status(&on, &tag), &tag, &words),
            view::deadlines::deadlines(&on, &facts::deadlines(&on, Some(3), &tag), &tag, &words),
        ];
        lists.map(|document| terminal::render(&document, TerminalOptions { width: 100, colour: false })).concat()
    };
    crate::support::compare("tests/facts/_living/nothing.txt", &[Language::En, Language::Fr].map(render).concat());
}
