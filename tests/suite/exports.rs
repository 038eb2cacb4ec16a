//! Calendars and workbooks, read by libraries that know nothing of this program.

use std::collections::HashSet;
use std::io::{BufReader, Cursor};
use std::path::{Path, PathBuf};

use calamine::{Data, DataType, Reader, Xlsx, open_workbook_from_rs};
use ical::IcalParser;
use ical::parser::ical::component::{IcalCalendar, IcalEvent};
use serde_json::Value;

use crate::support::program::{copy, roadmap};

/// The sample, one with little in it, one of hostile texts, and one of exceptional dates.
const ROADMAPS: [&str; 4] =
    [".", "tests/roadmaps/without-deliverables", "tests/pdf/hostile", "tests/roadmaps/calendar"];

#[test]
fn calendars_are_read_by_another_parser() {
    for folder in ROADMAPS {
        let bytes = export(folder, &["--ics", "--all"]);
        assert!(bytes == export(folder, &["--ics", "--all"]), "{folder}: not the same bytes twice");
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{folder}: {text}");
        let calendar = parse(&text);
        let ids: HashSet<String> = calendar.events.iter().map(|event| value(event, "UID")).collect();
        assert_eq!(ids.len(), calendar.events.len(), "{folder}: two events of one identity");
        for event in &calendar.events {
            for name in ["DTSTAMP", "DTSTART", "SEQUENCE", "STATUS", "SUMMARY"] {
                assert!(!value(event, name).is_empty(), "{folder}: no {name} in {event:?}");
            }
        }
    }
}

/// Read back, a title is what the file says.
#[test]
fn texts_are_escaped_and_folded() {
    let calendar = parse(&String::from_utf8(export("tests/roadmaps/calendar", &["--ics"])).unwrap());
    let of = |id: &str| calendar.events.iter().find(|event| value(event, "UID").contains(id)).unwrap();
    let expected = "Object lending: Lending charter: rules\\, fees\\; and a very long title with accents é è à ü ñ ß that must be \
                    folded between characters";
    assert_eq!(value(of("charter"), "SUMMARY"), expected);
    assert_eq!(value(of("session.2026-10-08"), "LOCATION"), "Room 1\\, ground floor\\; left\\nof the lift");
}

#[test]
fn no_address_is_written_unless_it_is_asked_for() {
    let text = |more: &[&str]| String::from_utf8(export("tests/roadmaps/calendar", more)).unwrap();
    assert!(!text(&["--ics"]).contains("library.example"));
    assert!(text(&["--ics", "--attendees"]).replace("\r\n ", "").contains("mailto:ines@library.example"));
}

/// The calendar says what the list of meetings says.
#[test]
fn the_calendar_agrees_with_the_meetings() {
    for folder in ROADMAPS {
        let calendar = parse(&String::from_utf8(export(folder, &["--ics"])).unwrap());
        let is_meeting = |event: &&IcalEvent| value(event, "UID").starts_with("meeting.");
        let mut found: Vec<(String, bool)> = calendar
            .events
            .iter()
            .filter(is_meeting)
            .map(|event| (value(event, "DTSTART")[..8].to_owned(), value(event, "STATUS") == "CANCELLED"))
            .collect();
        let rows = sheets(&export(folder, &["--xlsx"]));
        let mut expected: Vec<(String, bool)> = rows[3][1..]
            .iter()
            .map(|row| (row[0].as_date().unwrap().format("%Y%m%d").to_string(), is_off(&row[7].to_string())))
            .collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{folder}");
    }
}

fn is_off(state: &str) -> bool {
    ["cancelled", "closed day"].contains(&state)
}

#[test]
fn workbooks_are_read_by_another_reader() {
    for folder in ROADMAPS {
        let bytes = export(folder, &["--xlsx"]);
        assert!(bytes == export(folder, &["--xlsx"]), "{folder}: not the same bytes twice");
        let rows = sheets(&bytes);
        let status = status(folder);
        let projects = status["projects"].as_array().unwrap();
        // A project whose stage could not be read is in no stage.
        assert!(rows[0].len() > projects.len(), "{folder}");
        for project in projects {
            let row = rows[0].iter().find(|row| row[0] == *project["id"].as_str().unwrap()).unwrap();
            assert_eq!(row[11].as_i64(), project["delivered"].as_i64(), "{folder}: {row:?}");
            assert_eq!(row[12].as_i64(), project["deliverables"].as_i64(), "{folder}: {row:?}");
            let due = row[13].as_date().map(|due| due.to_string());
            assert_eq!(due.as_deref(), project["next_due"]["due"].as_str(), "{folder}: {row:?}");
        }
        assert_eq!(rows[5].len(), status["alerts"].as_array().unwrap().len() + 1, "{folder}");
    }
}

/// Nothing that a file says is a formula, for a program that opens the workbook or the CSV file.
#[test]
fn nothing_from_a_file_is_a_formula() {
    for folder in ["tests/roadmaps/money", "tests/pdf/hostile"] {
        let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(export(folder, &["--xlsx"]))).unwrap();
        for name in workbook.sheet_names() {
            assert!(workbook.worksheet_formula(&name).unwrap().is_empty(), "{folder}: {name}");
        }
        for sheet in ["projects", "deliverables", "people", "meetings", "alerts"] {
            let text = String::from_utf8(export(folder, &["--csv", sheet])).unwrap();
            let is_formula = |field: &String| field.starts_with(['=', '+', '-', '@', '\t']);
            assert!(!fields(&text).iter().any(is_formula), "{folder}: {text}");
        }
    }
}

/// Thousands of people, all with the same absence, are all there, with names or without.
#[test]
fn five_thousand_people_are_exported() {
    const PEOPLE: usize = 5_000;
    let folder = tempfile::tempdir().unwrap();
    copy(&root("tests/roadmaps/away"), folder.path());
    let person = |number: usize| {
        let away = "away = [{ from = 2026-12-14, to = 2027-01-03 }]";
        format!("[person-{number}]\nname = \"Ada Number{number}\"\ndirectorate = \"library\"\n{away}\n\n")
    };
    let mut people = std::fs::read_to_string(folder.path().join("people.toml")).unwrap() + "\n";
    (4..PEOPLE).for_each(|number| people.push_str(&person(number)));
    std::fs::write(folder.path().join("people.toml"), people).unwrap();
    let output = |arguments: &[&str]| {
        let run = roadmap(folder.path()).args(arguments).output().unwrap();
        assert!(run.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
        run.stdout
    };
    let listed: Value = serde_json::from_slice(&output(&["people", "--format", "json"])).unwrap();
    assert_eq!(listed["people"].as_array().unwrap().len(), PEOPLE);
    let csv = ["export", "--csv", "people", "--out", "-"];
    let named = String::from_utf8(output(&csv)).unwrap();
    assert_eq!(named.lines().count(), PEOPLE + 1);
    let nameless = String::from_utf8(output(&[&csv[..], &["--without-names"]].concat())).unwrap();
    assert_eq!(nameless.lines().count(), PEOPLE + 1);
    assert!(named.contains("Number4999") && !nameless.contains("Number") && nameless.contains("library 5000"));
    let sheets = sheets(&output(&["export", "--xlsx", "--out", "-"]));
    assert_eq!(sheets[2].len(), PEOPLE + 1);
    let agenda = String::from_utf8(output(&["agenda", "session", "--format", "markdown"])).unwrap();
    assert!(agenda.contains("Lights"));
}

/// The fields of all records.
fn fields(text: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut is_quoted = false;
    for letter in text.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            ',' | '\n' if !is_quoted => fields.push(String::new()),
            letter => fields.last_mut().unwrap().push(letter),
        }
    }
    fields
}

fn export(folder: &str, arguments: &[&str]) -> Vec<u8> {
    let run = roadmap(&root(folder))
        .args(["export", "--lang", "en", "--force", "--out", "-"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    run.stdout
}

fn status(folder: &str) -> Value {
    let stages = ["proposed", "active", "paused", "completed", "stopped"].map(|stage| format!("--stage={stage}"));
    let run = roadmap(&root(folder)).args(["status", "--format", "json"]).args(stages).output().unwrap();
    serde_json::from_slice(&run.stdout).unwrap()
}

fn root(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

fn parse(text: &str) -> IcalCalendar {
    IcalParser::new(BufReader::new(text.as_bytes())).next().unwrap().unwrap()
}

fn value(event: &IcalEvent, name: &str) -> String {
    let property = event.properties.iter().find(|property| property.name == name);
    property.and_then(|property| property.value.clone()).unwrap_or_default()
}

/// The rows of all sheets, their headings first.
fn sheets(bytes: &[u8]) -> Vec<Vec<Vec<Data>>> {
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let names = workbook.sheet_names();
    assert_eq!(names, ["Projects", "Deliverables", "People", "Meetings", "Budget", "Alerts"]);
    let rows = |name: String| workbook.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect();
    names.into_iter().map(rows).collect()
}
