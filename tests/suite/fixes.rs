//! Fixes give what was meant: every fix of every case is applied, and what it gives is checked again.
//!
//! A case of `tests/fixes/` is a roadmap as those of `tests/check/`. Its `expected.txt` has every finding, and below it each
//! edit of its fixes: how sure it is, what is written, and what is to be written.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use roadmap::diagnostic::{Diagnostic, Edit, Fix, Group, Rule, apply_fixes};
use roadmap::source::{LineIndex, SourceFile, Sources};
use roadmap::{read, rules};

use crate::support;
use crate::support::case::sources;

#[test]
fn every_fix_gives_what_was_meant() {
    let wrong = support::cases("tests/fixes").into_iter().filter(|case| {
        let sources = sources(case);
        let text: String = findings(&sources).iter().map(|finding| shown(&sources, finding)).collect();
        std::panic::catch_unwind(|| support::compare(case.join("expected.txt"), &text)).is_err()
    });
    assert_eq!(wrong.count(), 0, "cases differ");
}

#[test]
fn every_fix_of_every_case_mends_its_finding_and_makes_none() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in cases() {
        let sources = sources(&case);
        let before = findings(&sources);
        for finding in &before {
            for fix in &finding.fixes {
                count += 1;
                wrong.extend(faults(&sources, &before, finding, fix).map(|fault| format!("{}: {fault}", name(&case))));
            }
        }
    }
    assert!(count > 300, "{count} fixes");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn applying_all_fixes_comes_to_an_end() {
    let mut wrong = Vec::new();
    for case in cases() {
        let mut sources = sources(&case);
        let mut rounds = 0;
        loop {
            let found = findings(&sources);
            let applied = apply_fixes(&sources, found.iter().filter_map(|finding| finding.fixes.first()));
            if applied.count == 0 {
                break;
            }
            rounds += 1;
            if rounds > 40 {
                wrong.push(name(&case));
                break;
            }
            sources = with(&sources, applied.files.into_iter().map(|(file, text)| (file.0 as usize, text)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with a fix once it is applied.
fn faults(sources: &Sources, before: &[Diagnostic], finding: &Diagnostic, fix: &Fix) -> Option<String> {
    let applied = apply_fixes(sources, [fix]);
    let at = shown(sources, finding);
    if applied.count != 1 {
        return Some(format!("cannot be applied\n{at}"));
    }
    let edited = with(sources, applied.files.into_iter().map(|(file, text)| (file.0 as usize, text)));
    let after = findings(&edited);
    let (had, has) = (counted(before), counted(&after));
    let same = key(finding);
    if has.get(&same).copied().unwrap_or(0) >= had[&same] {
        return Some(format!("does not mend\n{at}"));
    }
    let was_toml = |found: &Diagnostic| !before.iter().any(|other| other.rule == Rule::TomlSyntax && other.place.file == found.place.file);
    let lines: Vec<(u32, u32)> = fix.edits.iter().map(|edit| (edit.file().0, line_of(sources, edit))).collect();
    let uncovers = matches!(finding.rule, Rule::UnknownKey | Rule::BadId | Rule::TomlSyntax);
    let new = after.iter().find(|found| {
        let is_new = has[&key(found)] > had.get(&key(found)).copied().unwrap_or(0);
        let is_of_reading = matches!(found.rule.group(), Group::Reading);
        let line = LineIndex::new(edited.file(found.place.file).text()).line_at(found.place.span.start);
        let is_there = lines.contains(&(found.place.file.0, line));
        // A key that is read now, a file that is TOML now, may hold other mistakes: not where it was edited.
        is_new && is_of_reading && (is_there || (was_toml(found) && !uncovers))
    });
    new.map(|new| format!("makes\n{}of\n{at}", shown(&edited, new)))
}

fn line_of(sources: &Sources, edit: &Edit) -> u32 {
    match edit {
        Edit::Replace(file, edit) => LineIndex::new(sources.file(*file).text()).line_at(edit.span.start),
        Edit::RemoveEntry(_) | Edit::RemoveTable(_) => 0,
    }
}

fn key(finding: &Diagnostic) -> String {
    format!("{} {} {} {:?}", finding.place.file.0, finding.rule.name(), finding.says, finding.facts)
}

fn counted(findings: &[Diagnostic]) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for finding in findings {
        *counted.entry(key(finding)).or_insert(0) += 1;
    }
    counted
}

/// A finding and its fixes, a line each.
fn shown(sources: &Sources, finding: &Diagnostic) -> String {
    let file = sources.file(finding.place.file);
    let at = LineIndex::new(file.text()).position(file.text(), finding.place.span.start);
    let mut shown = format!("{}:{}:{}: {}\n", file.path, at.line, at.column, finding.says);
    for fix in &finding.fixes {
        for edit in &fix.edits {
            let Edit::Replace(file, edit) = edit else { panic!("{finding:?} is not complete") };
            let old = &sources.file(*file).text()[edit.span.range()];
            shown.push_str(&format!("    {:?}: {} → {}\n", fix.applicability, visible(old), visible(&edit.replacement)).to_lowercase_first());
        }
    }
    shown
}

trait Lower {
    fn to_lowercase_first(&self) -> String;
}

impl Lower for String {
    fn to_lowercase_first(&self) -> String {
        let (blanks, word) = self.split_at(4);
        format!("{blanks}{}{}", word[..1].to_lowercase(), &word[1..])
    }
}

/// What cannot be seen is shown as an escape.
fn visible(text: &str) -> String {
    let shown = |letter: char| {
        let is_plain = letter == ' ' || (!letter.is_whitespace() && !letter.is_control() && !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}'));
        if is_plain { letter.to_string() } else { letter.escape_default().to_string() }
    };
    if text.is_empty() { "nothing".to_owned() } else { text.chars().map(shown).collect() }
}

fn findings(sources: &Sources) -> Vec<Diagnostic> {
    let (portfolio, found) = read::read(sources);
    let day = NaiveDate::from_ymd_opt(2022, 12, 1).unwrap();
    let mut findings = rules::judge(&portfolio, day, found).findings;
    read::complete_fixes(sources, &mut findings);
    findings
}

/// The same files, some with another text.
fn with(sources: &Sources, texts: impl IntoIterator<Item = (usize, String)>) -> Sources {
    let copy = |file: &SourceFile| SourceFile { path: file.path.clone(), text: file.text.clone() };
    let mut files: Vec<SourceFile> = sources.files.iter().map(copy).collect();
    for (file, text) in texts {
        files[file].text = Ok(text.into());
    }
    Sources { prefix: sources.prefix.clone(), files }
}

fn cases() -> Vec<PathBuf> {
    let groups = support::cases("tests/check").into_iter().filter(|group| !group.ends_with("_base"));
    groups.flat_map(support::cases).chain(support::cases("tests/fixes")).collect()
}

fn name(case: &Path) -> String {
    case.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(case).display().to_string()
}
