//! A JUnit report in the schema of Ant: a test case for each rule with findings in a file, and one for each file
//! without.
//!
//! <https://github.com/windyroad/JUnit-Schema>

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::diagnostic::{Level, Rule};
use crate::l10n::Localizer;
use crate::render::escape::xml_line;
use crate::source::{FileIx, Unreadable};

use super::report::Report;
use super::resolved::{FindingFormatter, ResolvedFinding, ResolvedRelated};
use super::{short, summary};

/// The name of the suite, and of test cases without a rule.
const SUITE_NAME: &str = "roadmap check";

/// Options of a JUnit report.
#[derive(Debug, Clone, Copy)]
pub struct Suite {
    /// The reference day, as the schema requires a time; using the clock would make the output differ between runs.
    pub day: NaiveDate,
    /// Whether warnings fail, as with `--strict`.
    pub strict: bool,
}

/// The findings of one rule in one file.
struct Case {
    rule: Rule,
    level: Level,
    messages: Vec<String>,
    /// As XML.
    text: String,
}

/// The test cases of a suite as XML, and their counts.
#[derive(Default)]
struct Cases {
    xml: String,
    tests: usize,
    failures: usize,
    skipped: usize,
    /// Warnings that do not fail a test case.
    passed: String,
}

/// The whole report with a final line break.
pub fn junit(report: &Report, words: &Localizer, suite: Suite) -> String {
    let mut formatter = FindingFormatter::with_repo_paths(report, words);
    let by_file = by_file(report, &mut formatter);
    let mut cases = Cases::default();
    for (file, source) in report.sources.indexed() {
        let path = xml_line(&formatter.path(file));
        match by_file.get(&file) {
            Some(found) => found.iter().for_each(|case| cases.add(&path, case, suite, words)),
            None if matches!(source.text, Err(Unreadable::Missing)) => {}
            None => cases.push(&path, SUITE_NAME, None),
        }
    }
    if let Some(failure) = report.failure {
        cases.push(
            SUITE_NAME,
            SUITE_NAME,
            Some(&format!("<error type=\"{SUITE_NAME}\" message=\"{}\"/>", xml_line(failure))),
        );
    }
    let counts = &report.counts;
    let property = |(name, value): (&str, usize)| format!("      <property name=\"{name}\" value=\"{value}\"/>\n");
    let properties = [
        ("files-found", counts.files_found),
        ("files-read", counts.files_read),
        ("rules", counts.rules),
        ("errors", counts.errors),
        ("warnings", counts.warnings),
        ("waived", counts.waived),
    ];
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <testsuites>\n  \
         <testsuite id=\"0\" name=\"{SUITE_NAME}\" package=\"roadmap\" timestamp=\"{}T00:00:00\" hostname=\"localhost\" \
         tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" time=\"0\">\n    \
         <properties>\n{}    </properties>\n\
         {}    <system-out>{}{}\n</system-out>\n    <system-err></system-err>\n  </testsuite>\n</testsuites>\n",
        suite.day.format("%Y-%m-%d"),
        cases.tests,
        cases.failures,
        usize::from(report.failure.is_some()),
        cases.skipped,
        properties.into_iter().map(property).collect::<String>(),
        cases.xml,
        cases.passed,
        xml_line(&summary(counts, words)),
    )
}

/// The findings of each file by rule, in order of places; waived ones after the others, as a rule may have both.
fn by_file(report: &Report, formatter: &mut FindingFormatter) -> HashMap<FileIx, Vec<Case>> {
    let mut files: HashMap<FileIx, Vec<Case>> = HashMap::new();
    let mut ranks: HashMap<(FileIx, Rule, bool), usize> = HashMap::new();
    for finding in report.findings() {
        let (file, rule, level) = (finding.diagnostic.place.file, finding.diagnostic.rule, finding.level);
        let cases = files.entry(file).or_default();
        let rank = *ranks.entry((file, rule, finding.waived.is_some())).or_insert(cases.len());
        if rank == cases.len() {
            cases.push(Case { rule, level, messages: Vec::new(), text: String::new() });
        }
        let entry = formatter.resolve(finding);
        cases[rank].text.push_str(&text(finding, &entry));
        cases[rank].messages.push(entry.waiver.unwrap_or(entry.message));
    }
    files
}

/// The finding in the `short` format, followed by help and related places.
fn text(finding: ResolvedFinding, entry: &ResolvedRelated) -> String {
    let mut text = xml_line(&short::line(finding, entry)) + "\n";
    let more = entry.help_lines().map(str::to_owned).chain(entry.related_lines());
    for line in more {
        text.push_str("  ");
        text.push_str(&xml_line(&line));
        text.push('\n');
    }
    text
}

impl Cases {
    fn add(&mut self, path: &str, case: &Case, suite: Suite, words: &Localizer) {
        let fails = case.level == Level::Error || (case.level == Level::Warning && suite.strict);
        let (first, more) = case.messages.split_first().expect("a case is made for a finding");
        let message = match more.len() {
            0 => xml_line(first),
            more => {
                xml_line(&words.format("check-and-more", &[("first", first.as_str().into()), ("count", more.into())]))
            }
        };
        let (level, text, rule) = (case.level.name(), &case.text, case.rule.name());
        if fails {
            self.failures += 1;
            let failure = format!("<failure type=\"{level}\" message=\"{message}\">{text}</failure>");
            self.push(path, rule, Some(&failure));
        } else if case.level == Level::Note {
            self.skipped += 1;
            // The same rule may also have a finding in this file that is not waived.
            self.push(
                path,
                &format!("{rule} (waived)"),
                Some(&format!("<skipped message=\"{message}\">{text}</skipped>")),
            );
        } else {
            self.passed.push_str(text);
            self.push(path, rule, None);
        }
    }

    fn push(&mut self, path: &str, name: &str, outcome: Option<&str>) {
        self.tests += 1;
        let end = match outcome {
            Some(outcome) => format!(">{outcome}</testcase>"),
            None => "/>".to_owned(),
        };
        self.xml.push_str(&format!("    <testcase classname=\"{path}\" name=\"{name}\" time=\"0\"{end}\n"));
    }
}
