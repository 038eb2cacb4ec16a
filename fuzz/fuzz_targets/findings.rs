//! Every format of findings over any text: no panic, valid JSON and XML, and nothing that a terminal would obey.

#![no_main]

mod shared;

use libfuzzer_sys::fuzz_target;
use roadmap::diagnostic::Rule;
use roadmap::render::diagnostics::{self, Counts, HumanOptions, Report};
use roadmap::l10n::{Language, Localizer};
use roadmap::{read, rules};

fuzz_target!(|text: &str| {
    let sources = shared::with_one_file(text);
    let (portfolio, found) = read::read(&sources);
    let result = rules::check(&portfolio, shared::day(), found);
    let counts = Counts { files_found: 3, files_read: 3, rules: Rule::all().len(), ..Counts::default() };
    let report = Report {
        sources: &sources,
        findings: &result.findings,
        waived: &result.waived,
        counts,
        root: "roadmap/",
        failure: None,
    };
    for language in [Language::En, Language::Fr] {
        let words = Localizer::new(language);
        let options = HumanOptions { styled: false, width: 80, show_all: true, shows_fixes: true };
        let human = diagnostics::human(&report, &words, options);
        assert!(!human.contains('\u{1b}'));
        let short = diagnostics::short(&report, &words);
        assert_eq!(short.lines().count(), result.findings.len() + result.waived.len());
        for json in
            [diagnostics::json(&report, &words), diagnostics::gitlab(&report, &words), diagnostics::sarif(&report, &words)]
        {
            serde_json::from_str::<serde_json::Value>(&json).expect("JSON");
        }
        let suite = diagnostics::Suite { day: shared::day(), strict: false };
        roxmltree::Document::parse(&diagnostics::junit(&report, &words, suite)).expect("XML");
        diagnostics::github(&report, &words);
    }
});
