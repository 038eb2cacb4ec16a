//! A JUnit report, after the schema of Ant's: each rule that finds something in a file is a test case, and so is each
//! file in which none does.
//!
//! <https://github.com/windyroad/JUnit-Schema>

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::diagnostic::{Level, Rule};
use crate::l10n::Localizer;
use crate::render::escape::xml_line;
use crate::source::{FileIx, Unreadable};

use super::resolved::{FindingFormatter, ResolvedFinding, ResolvedRelated};
use super::{Report, short, summary};

/// What the test cases are called that are of no rule, and their suite.
const NAME: &str = "roadmap check";

/// What a report says beyond the findings.
#[derive(Debug, Clone, Copy)]
pub struct Suite {
    /// The day that the check reckons on: the schema asks for a time, and by the clock equal files would differ.
    pub day: NaiveDate,
    /// Whether a warning makes its test case fail, as it does the check.
    pub strict: bool,
}

/// What one rule finds in one file.
struct Case {
    rule: Rule,
    level: Level,
    messages: Vec<String>,
    /// In XML.
    text: String,
}

/// The test cases of a suite, in XML, and how many there are of each kind.
#[derive(Default)]
struct Cases {
    xml: String,
    tests: usize,
    failures: usize,
    skipped: usize,
    /// What is said without a test case failing.
    passed: String,
}

/// The whole report, ending with a line break.
pub fn junit(report: &Report, words: &Localizer, suite: Suite) -> String {
    let mut teller = FindingFormatter::rooted(report, words);
    let by_file = by_file(report, &mut teller);
    let mut cases = Cases::default();
    for (file, source) in report.sources.indexed() {
        let path = xml_line(&teller.path(file));
        match by_file.get(&file) {
            Some(found) => found.iter().for_each(|case| cases.add(&path, case, suite, words)),
            None if matches!(source.text, Err(Unreadable::Missing)) => {}
            None => cases.push(&path, NAME, None),
        }
    }
    if let Some(failure) = report.failure {
        cases.push(NAME, NAME, Some(&format!("<error type=\"{NAME}\" message=\"{}\"/>", xml_line(failure))));
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
         <testsuite id=\"0\" name=\"{NAME}\" package=\"roadmap\" timestamp=\"{}T00:00:00\" hostname=\"localhost\" \
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

/// What stands in each file, by rule, in the order of the places; what is waived after what is not, for both may be.
fn by_file(report: &Report, teller: &mut FindingFormatter) -> HashMap<FileIx, Vec<Case>> {
    let mut files: HashMap<FileIx, Vec<Case>> = HashMap::new();
    let mut ranks: HashMap<(FileIx, Rule, bool), usize> = HashMap::new();
    for told in report.told() {
        let (file, rule, level) = (told.found.place.file, told.found.rule, told.level);
        let cases = files.entry(file).or_default();
        let rank = *ranks.entry((file, rule, told.waived.is_some())).or_insert(cases.len());
        if rank == cases.len() {
            cases.push(Case { rule, level, messages: Vec::new(), text: String::new() });
        }
        let entry = teller.tell(told);
        cases[rank].text.push_str(&text(told, &entry));
        cases[rank].messages.push(entry.waiver.unwrap_or(entry.message));
    }
    files
}

/// The finding as `short` has it, and below it what to do and the other places.
fn text(told: ResolvedFinding, entry: &ResolvedRelated) -> String {
    let mut text = xml_line(&short::line(told, entry)) + "\n";
    let more = entry.advice().map(str::to_owned).chain(entry.other_lines());
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
            // The rule may find something in the same file that no waiver excuses.
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
