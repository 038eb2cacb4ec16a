//! After random edits, the diagnostics of the server are the findings of `check` on the same texts written to disk.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use roadmap::l10n::{Language, Localizer};
use roadmap::render::diagnostics::localize;
use roadmap::{read, rules, source};
use serde_json::{Value, json};

use super::TODAY;
use crate::support::editor::{Editor, uri};
use crate::support::program::copy;

const FILES: [&str; 5] = [
    "roadmap.toml",
    "people.toml",
    "projects/pret-d-objets.toml",
    "projects/fablab-mobile.toml",
    "projects/transverses/identite-commune.toml",
];
const PIECES: [&str; 14] = [
    "\"",
    "\n",
    "[",
    "]",
    "=",
    "x",
    "é",
    "# ",
    "\r\n",
    "2026-13-01",
    "[[deliverables]]\nid = \"x\"\n",
    "lead = \"nobody\"\n",
    "waivers = []\n",
    "\"hugo-petit\", ",
];

/// Lines that take the place of those with the same key, or go to the top: what is right in one file and of
/// consequence in others.
const LINES: [&str; 14] = [
    "stage = \"active\"",
    "stage = \"completed\"",
    "stage = \"proposed\"",
    "lead = \"agnes-le-goff\"",
    "coordinator = \"hugo-petit\"",
    "contributors = []",
    "contributors = [\"hugo-petit\"]",
    "contributors = [\"gael-bonnet\", \"hugo-petit\", \"jerome-muller\"]",
    "sponsors = []",
    "end = 2026-10-01",
    "title = \"Prêt d’objets\"",
    "depends-on = [\"identite-commune/logo\"]",
    "transverse = true",
    "due = 2026-12-25",
];

/// Path, rule, message, and the line and column of both ends, in bytes.
type Finding = (String, String, String, [usize; 4]);

#[test]
fn after_random_edits_the_findings_are_those_of_check() {
    let edit =
        (0..FILES.len(), any::<prop::sample::Index>(), 0..PIECES.len() + LINES.len(), 0..12_usize, any::<bool>());
    let mut runner = TestRunner::new(Config { cases: 6, failure_persistence: None, ..Config::default() });
    let done = runner.run(&proptest::collection::vec(edit, 1..14), |edits| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path().join("roadmap");
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("roadmap"), &root);
        let mut editor = Editor::start(folder.path(), &["--today", TODAY, "--lang", "en"]);
        let capabilities =
            json!({ "general": { "positionEncodings": ["utf-8"] }, "textDocument": { "diagnostic": {} } });
        editor.initialize(folder.path(), &capabilities);
        let mut texts: Vec<String> =
            FILES.iter().map(|file| fs::read_to_string(root.join(file)).expect("it is there")).collect();
        for (file, text) in FILES.iter().zip(&texts) {
            let document = json!({ "uri": uri(&root.join(file)), "languageId": "toml", "version": 0, "text": text });
            editor.notify("textDocument/didOpen", json!({ "textDocument": document }));
        }
        for (version, (file, at, piece, removed, is_undone)) in edits.into_iter().enumerate() {
            let text = &mut texts[file];
            let before = text.clone();
            let floor = |mut at: usize| {
                while !text.is_char_boundary(at) {
                    at -= 1;
                }
                at
            };
            let (span, new) = if let Some(piece) = PIECES.get(piece) {
                let start = floor(at.index(text.len() + 1));
                (start..floor((start + removed).min(text.len())).max(start), (*piece).to_owned())
            } else {
                line(text, LINES[piece - PIECES.len()])
            };
            change(&mut editor, &root, file, text, span, &new, version + 1);
            let expected = checked(&root, &texts);
            let found = served(&mut editor, &root);
            prop_assert_eq!(&found, &expected);
            if is_undone {
                let text = &mut texts[file];
                let all = 0..text.len();
                change(&mut editor, &root, file, text, all, &before, version + 1);
            }
        }
        Ok(())
    });
    done.unwrap_or_else(|why| panic!("{why}"));
}

/// The edit that writes a line in the place of the first one with its key, or to the top.
fn line(text: &str, new: &str) -> (std::ops::Range<usize>, String) {
    let key = new.split_inclusive('=').next().expect("it has a key");
    let mut start = 0;
    for old in text.split_inclusive('\n') {
        if old.starts_with(key) {
            return (start..start + old.trim_end().len(), new.to_owned());
        }
        start += old.len();
    }
    (0..0, format!("{new}\n"))
}

fn change(
    editor: &mut Editor,
    root: &Path,
    file: usize,
    text: &mut String,
    span: std::ops::Range<usize>,
    new: &str,
    version: usize,
) {
    let position = |offset: usize| {
        let [line, character] = line_and_column(text, offset);
        json!({ "line": line, "character": character })
    };
    // The middle of a CRLF is no position.
    let is_inside = |at: usize| text[..at].ends_with('\r') && text[at..].starts_with('\n');
    let span = if is_inside(span.start) || is_inside(span.end) { text.len()..text.len() } else { span };
    let range = json!({ "start": position(span.start), "end": position(span.end) });
    let document = json!({ "uri": uri(&root.join(FILES[file])), "version": version });
    let changes = json!([{ "range": range, "text": new }]);
    editor.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    text.replace_range(span, new);
}

/// The findings of `check` on the texts, written to disk.
fn checked(root: &Path, texts: &[String]) -> BTreeSet<Finding> {
    let disk = tempfile::tempdir().expect("a temporary folder");
    copy(root, &disk.path().join("roadmap"));
    let folder = disk.path().join("roadmap");
    for (file, text) in FILES.iter().zip(texts) {
        fs::write(folder.join(file), text).expect("it can be written");
    }
    let sources = source::load(&folder).expect("a roadmap");
    let (portfolio, found) = read::read(&sources);
    let words = Localizer::new(Language::En);
    let findings = rules::check(&portfolio, TODAY.parse().expect("a day"), found).findings;
    let finding = |finding: &roadmap::diagnostic::Diagnostic| {
        let file = sources.file(finding.place.file);
        let message = localize(finding, &words);
        let lines = std::iter::once(message.message).chain(message.helps).collect::<Vec<_>>().join("\n");
        let span = finding.place.span.range();
        let [start, end] = [span.start, span.end.max(span.start)].map(|at| line_and_column(file.text(), at));
        let places = [start[0], start[1], end[0], end[1]];
        (file.path.to_string(), finding.rule.name().to_owned(), lines, places)
    };
    findings.iter().map(finding).collect()
}

/// The findings that the server gives.
fn served(editor: &mut Editor, root: &Path) -> BTreeSet<Finding> {
    let answer = editor.request("workspace/diagnostic", json!({ "previousResultIds": [] }));
    let prefix = uri(root) + "/";
    let reports = answer["result"]["items"].as_array().expect("reports").iter();
    let findings = reports.flat_map(|report| {
        let path = report["uri"].as_str().expect("a URI").strip_prefix(&prefix).expect("it is inside").to_owned();
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let number = |value: &Value| usize::try_from(value.as_u64().expect("a number")).expect("it is small");
        let items = report["items"].as_array().expect("items").clone();
        items.into_iter().map(move |item| {
            let (start, end) = (&item["range"]["start"], &item["range"]["end"]);
            let places = [&start["line"], &start["character"], &end["line"], &end["character"]].map(number);
            (path.clone(), text(&item["code"]), text(&item["message"]), places)
        })
    });
    findings.collect()
}

/// As the protocol counts, in bytes.
fn line_and_column(text: &str, offset: usize) -> [usize; 2] {
    let before = &text[..offset.min(text.len())];
    // What is behind the characters of a line is its end.
    let before =
        if text[before.len()..].starts_with('\n') { before.strip_suffix('\r').unwrap_or(before) } else { before };
    let breaks = before.replace("\r\n", "\n").replace('\r', "\n");
    let line = breaks.matches('\n').count();
    [line, breaks.len() - breaks.rfind('\n').map_or(0, |at| at + 1)]
}
