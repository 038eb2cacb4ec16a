//! Code Quality reports: fingerprints that hold from one run to the next, and differ within one.

use std::collections::BTreeSet;

use roadmap::diagnostic::{Diagnostic, Level, Rule};
use roadmap::l10n::{Language, Localizer};
use roadmap::render::diagnostics::gitlab;
use serde_json::Value;

use super::{PEOPLE, ROADMAP, SECOND, check, diagnostic, one, report, roadmap, waived};

#[test]
fn fingerprints_outlive_a_moved_line_and_a_change_of_language() {
    let found = |second: &str, language| {
        let sources = roadmap(&[("roadmap.toml", ROADMAP), ("people.toml", PEOPLE), ("projects/visits.toml", second)]);
        let issues = issues(&gitlab(&report(&sources, &check(&sources), &[]), &Localizer::new(language)));
        let known =
            issues.iter().map(|issue| (issue["fingerprint"].to_string(), issue["location"]["path"].to_string()));
        (known.collect::<BTreeSet<(String, String)>>(), issues)
    };
    let (before, issues) = found(SECOND, Language::En);
    assert_eq!(before.len(), issues.len(), "each is known by its own");
    let moved = format!("# A comment\n\n{SECOND}");
    let (after, moved) = found(&moved, Language::Fr);
    assert_eq!(before, after);
    assert_ne!(issues, moved, "lines and words are others");
    let renamed = found(&SECOND.replace("claire-moraeu", "claire-moreaux"), Language::En).0;
    assert_eq!(before.difference(&renamed).count(), 1, "another name is another finding");
}

#[test]
fn equal_findings_are_counted_and_a_waiver_changes_nothing() {
    let sources = one("key = 1\nkey = 1\nkey = 1\n");
    let equal = |n: usize| diagnostic(Rule::UnknownKey, "unknown-key", n * 8..n * 8 + 3).with("key", "key");
    let found = [equal(0), equal(1), equal(2)];
    let words = Localizer::new(Language::En);
    let all = issues(&gitlab(&report(&sources, &found, &[]), &words));
    let known: BTreeSet<&str> = all.iter().map(|issue| text(&issue["fingerprint"])).collect();
    assert_eq!(known.len(), 3);
    let waived = [waived(equal(1))];
    let noted = issues(&gitlab(&report(&sources, &[equal(0), equal(2)], &waived), &words));
    assert_eq!(known, noted.iter().map(|issue| text(&issue["fingerprint"])).collect());
    let severities: Vec<&str> = noted.iter().map(|issue| text(&issue["severity"])).collect();
    assert_eq!(severities, ["major", "info", "major"]);
}

#[test]
fn every_issue_has_what_gitlab_asks_for() {
    let sources = one("key = 1\n");
    let of =
        |level, span| Diagnostic { level, ..diagnostic(Rule::SponsorMissing, "unknown-key", span).with("key", "k") };
    let found = [of(Level::Warning, 0..0), of(Level::Error, 0..3)];
    for issue in issues(&gitlab(&report(&sources, &found, &[]), &Localizer::new(Language::Fr))) {
        let keys: Vec<&String> = issue.as_object().expect("an object").keys().collect();
        assert_eq!(keys, ["check_name", "description", "fingerprint", "location", "severity"]);
        assert_eq!(issue["location"], serde_json::json!({ "path": "plans/2027/file.toml", "lines": { "begin": 1 } }));
        assert!(["minor", "major"].contains(&text(&issue["severity"])));
        assert!(!text(&issue["description"]).is_empty() && issue["check_name"] == "sponsor-missing");
    }
    assert_eq!(gitlab(&report(&sources, &[], &[]), &Localizer::new(Language::En)), "[]\n");
}

fn issues(json: &str) -> Vec<Value> {
    match serde_json::from_str(json).expect("it is JSON") {
        Value::Array(issues) => issues,
        other => panic!("not a list: {other}"),
    }
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}
