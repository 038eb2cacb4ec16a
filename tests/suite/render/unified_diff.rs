//! The diff of random edits of random texts, applied by git: it gives what the edits give.

use std::fs;
use std::ops::Range;
use std::process::Command;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use roadmap::render::unified_diff::{self, BYTE_ORDER_MARK};
use roadmap::source::TextEdit;

const FILES: usize = 400;

/// A text of few different lines, with edits at random places of it, and whether its file has a byte-order mark.
fn edited() -> impl Strategy<Value = (String, Vec<TextEdit>, bool)> {
    let line = prop::sample::select(vec!["a\n", "b\n", "\n", "é = 1\n", "c\r\n", "\t# d\n", "a\rb\n"]);
    let lines = prop::collection::vec(line, 0..20);
    let edits = prop::collection::vec((0..80_usize, 0..9_usize, "[ab\n]{0,4}"), 0..4);
    (lines, prop::sample::select(vec!["", "", "end", "e"]), edits, any::<bool>()).prop_map(
        |(lines, end, edits, mark)| {
            let text = format!("{}{end}", lines.concat());
            let edits = sorted(&text, edits);
            (text, edits, mark)
        },
    )
}

/// Edits within the text, at characters, that do not overlap.
fn sorted(text: &str, edits: Vec<(usize, usize, String)>) -> Vec<TextEdit> {
    let boundary = |at: usize| (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let mut spans: Vec<(Range<usize>, String)> =
        edits.into_iter().map(|(start, length, new)| (boundary(start)..boundary(start + length), new)).collect();
    spans.sort_by_key(|(span, _)| (span.start, span.end));
    let mut free = 0;
    let mut kept = Vec::new();
    for (span, new) in spans {
        if span.start >= free && (kept.is_empty() || span.start > free) {
            free = span.end.max(span.start);
            kept.push(TextEdit::new(span, new));
        }
    }
    kept
}

#[test]
fn git_applies_the_diff_of_any_edits() {
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]));
    let folder = tempfile::tempdir().unwrap();
    let (mut patches, mut expected) = (String::new(), Vec::new());
    for number in 0..FILES {
        let (before, edits, is_marked) = edited().new_tree(&mut runner).unwrap().current();
        let after = TextEdit::apply_all(&before, &edits);
        // An empty text on either side is a file that is created or deleted.
        if before.is_empty() || after.is_empty() {
            continue;
        }
        let name = format!("{number}.toml");
        let mark = if is_marked { BYTE_ORDER_MARK.to_string() } else { String::new() };
        fs::write(folder.path().join(&name), format!("{mark}{before}")).unwrap();
        let patch = unified_diff::patch(&name, &name, &before, &after, &edits, is_marked);
        assert_eq!(patch.is_empty(), before == after, "{before:?} {edits:?}");
        patches.push_str(&patch);
        expected.push((name, format!("{mark}{after}")));
    }
    fs::write(folder.path().join("patch"), patches).unwrap();
    let git = Command::new("git").args(["apply", "--whitespace=nowarn", "patch"]).current_dir(folder.path()).output();
    let git = git.unwrap();
    assert!(git.status.success(), "{}", String::from_utf8_lossy(&git.stderr));
    for (name, after) in expected {
        assert_eq!(fs::read_to_string(folder.path().join(&name)).unwrap(), after, "{name}");
    }
}
