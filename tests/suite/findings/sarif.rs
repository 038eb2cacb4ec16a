//! SARIF logs: after the schema, within the limits of GitHub, and with places that lead to the text at fault.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use roadmap::diagnostic::{Level, Rule};
use roadmap::l10n::{Language, Localizer};
use roadmap::render::diagnostics::{Report, sarif};
use roadmap::source::{FileIx, FileSpan, Span};
use serde_json::{Value, json};

use super::{check, diagnostic, hostile, one, report, waived};

static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/findings/schemas/sarif-schema-2.1.0.json");
    let schema = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    jsonschema::validator_for(&schema).unwrap()
});

#[test]
fn results_lead_to_the_text_at_fault_and_to_every_other_place() {
    let sources = one("é = \"😀\"\nkey = [\n  1,\n]\n");
    let other = FileSpan { file: FileIx(0), span: Span::new(0..2) };
    let found = [
        diagnostic(Rule::UnknownKey, "unknown-key", 5..11).with("key", "é"),
        diagnostic(Rule::DuplicateId, "duplicate-id-owner", 18..26).with_related(other, "duplicate-id.first"),
    ];
    let log = valid(&sarif(&report(&sources, &found, &[]), &Localizer::new(Language::En)));
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let place = |result: &Value| result["locations"][0]["physicalLocation"].clone();
    let results = run["results"].as_array().unwrap();
    assert_eq!(
        place(&results[0]),
        json!({
            "artifactLocation": { "uri": "plans/2027/file.toml", "uriBaseId": "%SRCROOT%" },
            "region": { "startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 8 },
        })
    );
    assert_eq!(place(&results[1])["region"], json!({ "startLine": 2, "startColumn": 7, "endLine": 4, "endColumn": 2 }));
    let related = &results[1]["relatedLocations"][0];
    assert_eq!(related["physicalLocation"]["region"]["endColumn"], 2);
    assert_eq!((&related["message"]["text"], &related["id"]), (&json!("first here"), &json!(1)));
    assert!(results.iter().all(|result| result.get("suppressions").is_none()));
}

#[test]
fn rules_are_described_and_results_are_known_in_every_language() {
    let sources = hostile();
    let found = check(&sources);
    let mut known = Vec::new();
    for language in [Language::En, Language::Fr] {
        let log = valid(&sarif(&report(&sources, &found, &[]), &Localizer::new(language)));
        let run = &log["runs"][0];
        assert_eq!(run["language"], language.tag());
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        let names: Vec<&str> = rules.iter().map(|rule| text(&rule["id"])).collect();
        assert_eq!(names, Rule::all().map(Rule::name).collect::<Vec<_>>());
        for rule in rules {
            for part in ["shortDescription", "fullDescription", "help"] {
                assert!(!text(&rule[part]["text"]).is_empty());
            }
            assert!(["error", "warning"].contains(&text(&rule["defaultConfiguration"]["level"])));
        }
        let results = run["results"].as_array().unwrap();
        assert_eq!(results.len(), found.len());
        for result in results {
            let rank = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(result["ruleId"], names[rank]);
        }
        let print = |result: &Value| text(&result["partialFingerprints"]["roadmapFinding/v1"]).to_owned();
        known.push(results.iter().map(print).collect::<BTreeSet<String>>());
        assert_eq!(known[0].len(), found.len());
    }
    assert_eq!(known[0], known[1]);
}

#[test]
fn what_files_hold_is_neither_placeholder_nor_link_and_paths_are_references() {
    let sources = hostile();
    let found = check(&sources);
    let log = valid(&sarif(&report(&sources, &found, &[]), &Localizer::new(Language::En)));
    let results = log["runs"][0]["results"].as_array().unwrap();
    let result = results.iter().find(|result| result["ruleId"] == "unknown-person").unwrap();
    let message = text(&result["message"]["text"]);
    assert!(message.contains("]]> &<>\"' @claire #123 [a]\\(https://x.example) {{0}}"), "{message}");
    let uri = text(&result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]);
    assert_eq!(uri, "plans/2027/projects/said%20%23%23%5Bx%5D%20%2541%2Ca%3Db%20%C3%A9%20%26%20%3Cb%3E.toml");
}

#[test]
fn what_is_waived_is_suppressed_and_nothing_else() {
    let sources = one("key = 1\nkey = 1\n");
    let of = |at: usize| diagnostic(Rule::TeamSize, "unknown-key", at..at + 3).with("key", "key");
    let found = [of(0)];
    let waived = [waived(of(8))];
    let log = valid(&sarif(&report(&sources, &found, &waived), &Localizer::new(Language::Fr)));
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!((&results[0]["level"], &results[0]["suppressions"]), (&json!("error"), &json!([])));
    assert_eq!(results[1]["level"], Level::Note.name());
    let suppression = &results[1]["suppressions"][0];
    let justification =
        "dérogation jusqu’au 31 janvier 2027, accordée par Anaïs Bernard\u{a0}: Le service public d’abord";
    assert_eq!(suppression["justification"], justification);
    assert_eq!((&suppression["kind"], &suppression["status"]), (&json!("inSource"), &json!("accepted")));
    assert_eq!(suppression["location"]["physicalLocation"]["region"]["startLine"], 2);
}

#[test]
fn a_check_that_could_not_be_made_is_no_success() {
    let sources = one("");
    let failed = Report { failure: Some("no project file"), ..report(&sources, &[], &[]) };
    let log = valid(&sarif(&failed, &Localizer::new(Language::En)));
    let run = &log["runs"][0];
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    assert_eq!(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"], "no project file");
    assert!(run.get("results").is_none());
    let clean = valid(&sarif(&report(&sources, &[], &[]), &Localizer::new(Language::En)));
    assert_eq!(clean["runs"][0]["results"], json!([]));
    assert_eq!(clean["runs"][0]["invocations"][0]["executionSuccessful"], true);
}

#[test]
fn no_run_has_more_results_than_github_takes_and_none_is_left_out() {
    let sources = one(&"key = 1\n".repeat(25_001));
    let found: Vec<_> =
        (0..25_001).map(|n| diagnostic(Rule::UnknownKey, "unknown-key", n * 8..n * 8 + 3).with("key", "k")).collect();
    let log: Value =
        serde_json::from_str(&sarif(&report(&sources, &found, &[]), &Localizer::new(Language::En))).unwrap();
    let runs = log["runs"].as_array().unwrap();
    let counts: Vec<usize> = runs.iter().map(|run| run["results"].as_array().unwrap().len()).collect();
    assert_eq!(counts, [25_000, 1]);
    let categories: Vec<&Value> = runs.iter().map(|run| &run["automationDetails"]["id"]).collect();
    assert_eq!(categories, [&Value::Null, &json!("roadmap check/2/")]);
}

/// Reads it, and holds it to the schema and to what GitHub asks of every result.
pub fn valid(text: &str) -> Value {
    let log: Value = serde_json::from_str(text).unwrap_or_else(|why| panic!("{why}: {text}"));
    let wrong: Vec<String> = SCHEMA.iter_errors(&log).map(|why| format!("{}: {why}", why.instance_path())).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for run in log["runs"].as_array().unwrap() {
        for result in run["results"].as_array().into_iter().flatten() {
            let place = &result["locations"][0]["physicalLocation"];
            assert!(place["region"]["startLine"].is_u64() && place["artifactLocation"]["uri"].is_string(), "{result}");
            assert!(result["ruleId"].is_string() && result["message"]["text"].is_string(), "{result}");
        }
    }
    log
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}
