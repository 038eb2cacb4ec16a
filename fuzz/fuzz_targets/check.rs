//! Reading and checking any text: no panic, the same findings twice, each at a place that exists.

#![no_main]

mod shared;

use libfuzzer_sys::fuzz_target;
use roadmap::{read, rules};

fuzz_target!(|text: &str| {
    let sources = shared::with_one_file(text);
    let check = || {
        let (portfolio, found) = read::read(&sources);
        rules::check(&portfolio, shared::day(), found).findings
    };
    let findings = check();
    assert!(findings.is_sorted_by_key(|finding| finding.place.file));
    for finding in &findings {
        let text = sources.file(finding.place.file).text();
        assert!(text.get(finding.place.span.range()).is_some(), "{finding:?}");
    }
    assert_eq!(findings, check());
});
