//! Comparing two texts of a project: no panic, and nothing differs between equal texts.

#![no_main]

mod shared;

use libfuzzer_sys::fuzz_target;
use roadmap::diagnostic::Comparison;
use roadmap::facts::changes::{self, FormattingChanges, State};
use roadmap::render::diagnostics::worded_difference;
use roadmap::render::{markdown, terminal};
use roadmap::view::changes::RevisionNames;
use roadmap::l10n::{Language, Localizer};
use roadmap::{read, rules, view};

fuzz_target!(|texts: (&str, &str)| {
    let [before, after] = [texts.0, texts.1].map(|text| {
        shared::sources(&[
            ("people.toml", shared::PEOPLE),
            ("projects/a.toml", text),
            ("roadmap.toml", shared::ROADMAP),
        ])
    });
    let (old_values, new_values) = read::differing_values(&before, &after);
    let (old, old_findings) = read::read(&before);
    let (new, new_findings) = read::read(&after);
    let old_state = State { portfolio: &old, values: &old_values };
    let new_state = State { portfolio: &new, values: &new_values };
    let changes = changes::changes(old_state, new_state, shared::day());
    if texts.0 == texts.1 {
        assert!(changes.files.is_empty() && changes.quiet == FormattingChanges::default());
    }
    let words = Localizer::new(Language::Fr);
    let [old_result, new_result] = [(&old, old_findings), (&new, new_findings)]
        .map(|(portfolio, found)| rules::check(portfolio, shared::day(), found));
    let comparison = Comparison::new(&before, &after, &changes.moved);
    let difference = comparison.difference(&old_result, &new_result, &changes.unread_now());
    let findings = worded_difference(&difference, &before, &after, &words);
    let revisions = RevisionNames { before: "main", after: "HEAD", prefix: "" };
    let document = view::changes::changes(&old, &new, &changes, &findings, revisions, &words);
    terminal::render(&document, terminal::TerminalOptions { width: 80, colour: false });
    markdown::render(&document);
});
