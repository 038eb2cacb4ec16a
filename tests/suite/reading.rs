//! Reading never panics, whatever the files hold, and tells the same twice.

use proptest::prelude::*;
use roadmap::read::read;
use roadmap::rules::check;
use roadmap::source::{SourceFile, Sources};

const ROADMAP: &str = include_str!("../../roadmap/roadmap.toml");
const PEOPLE: &str = include_str!("../../roadmap/people.toml");
const PROJECT: &str = include_str!("../../roadmap/projects/pret-d-objets.toml");

/// Bits of TOML that are likely to matter where they do not belong.
const BITS: &[&str] = &[
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "=",
    ",",
    ".",
    "#",
    "\n",
    "\r",
    "\0",
    "\\",
    "\\u0000",
    "é",
    "0000-01-01",
    "9999-12-31",
    "2026-02-30",
    "99999999999999999999",
    "-1",
    "true",
    "title = 1\n",
    "[[deliverables]]\n",
    "id = \"x\"\n",
    "a.b.c = 1\n",
];

/// A text with some bits put in, taken out or doubled.
fn mutated(text: &'static str) -> impl Strategy<Value = String> {
    let cut = (0..text.len(), 0..40_usize, prop::sample::select(BITS));
    prop::collection::vec(cut, 1..8).prop_map(move |cuts| {
        let mut text = text.to_owned();
        for (at, len, bit) in cuts {
            let floor = |at: usize| (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
            let (from, to) = (floor(at), floor(at + len));
            text.replace_range(from..to, bit);
        }
        text
    })
}

fn sources(roadmap: &str, people: &str, project: &str) -> Sources {
    let file = |path: &str, text: &str| SourceFile { path: path.into(), text: Ok(text.into()) };
    let files = vec![
        file("people.toml", people),
        file("projects/pret-d-objets.toml", project),
        file("projects/un-autre.toml", PROJECT),
        file("roadmap.toml", roadmap),
    ];
    Sources { prefix: String::new(), files }
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(2026), cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mutated_files_are_read(roadmap in mutated(ROADMAP), people in mutated(PEOPLE), project in mutated(PROJECT)) {
        for (roadmap, people, project) in
            [(&*roadmap, PEOPLE, PROJECT), (ROADMAP, &*people, PROJECT), (ROADMAP, PEOPLE, &*project), (&*roadmap, &*people, &*project)]
        {
            let sources = sources(roadmap, people, project);
            let day = chrono::NaiveDate::from_ymd_opt(2026, 12, 15).expect("a date");
            let run_checks = || {
                let (portfolio, found) = read(&sources);
                check(&portfolio, day, found).findings
            };
            let findings = run_checks();
            prop_assert!(findings.is_sorted_by_key(|finding| finding.place.file));
            for finding in &findings {
                let text = sources.file(finding.place.file).text();
                prop_assert!(text.get(finding.place.span.range()).is_some(), "{finding:?}");
            }
            prop_assert_eq!(findings, run_checks());
        }
    }
}
