//! Fixes give what was meant: every fix of every case is applied, and what it gives is checked again.
//!
//! A case of `tests/fixes/` is a roadmap as those of `tests/check/`. Its `expected.txt` has every finding, and below it each
//! edit of its fixes: how sure it is, what is written, and what is to be written.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use roadmap::diagnostic::{Applicability, Diagnostic, Edit, Fix, Group, Rule, apply_fixes};
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

/// What people leave behind when they edit in haste, at random places of a valid file.
const SLIPS: [&str; 16] = ["\r", "\"", "'", "=", ",", ";", "[", "]", "{", "}", "#", ":", " ", "\n", "“", "\u{a0}"];

#[test]
fn fixes_of_random_slips_come_to_rest_and_never_write_the_same_twice() {
    let base = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixes/comments-kept"));
    let project = base.files.iter().position(|file| &*file.path == "projects/p0.toml").unwrap();
    let text = base.files[project].text().replace("lead:", "lead =");
    let places: Vec<usize> = (0..=text.len()).filter(|&at| text.is_char_boundary(at)).collect();
    for seed in 0..600_usize {
        let mut slipped = text.clone();
        let (at, slip) = (places[seed * 7919 % places.len()], SLIPS[seed % SLIPS.len()]);
        let lost = slipped[at..].chars().next().map_or(0, char::len_utf8);
        let end = if seed % 3 == 0 { at + lost } else { at };
        slipped.replace_range(at..end, slip);
        let mut current = with(&base, [(project, slipped.clone())]);
        let mut rounds = 0;
        loop {
            let found = findings(&current);
            let safe = |fix: &&Fix| fix.applicability == Applicability::Safe;
            let fixes = found.iter().filter_map(|finding| finding.fixes.iter().find(safe));
            let fixes = fixes.filter(|fix| fix.edits.iter().all(|edit| edit.file().0 as usize == project));
            let applied = apply_fixes(&current, fixes);
            if applied.count == 0 {
                break;
            }
            current = with(&current, applied.files.into_iter().map(|(file, text)| (file.0 as usize, text)));
            rounds += 1;
            let now = current.files[project].text();
            assert!(rounds <= 8 && now.len() <= slipped.len() + 40, "{rounds} rounds:\n{slipped}\n---\n{now}");
        }
    }
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
    // What is read now may hold other mistakes, but not where it was edited, unless a table lacks
    // keys, or has two that exclude each other.
    let uncovers = finding.rule.group() == Group::Reading;
    let mut shift = 0;
    let places: Vec<(u32, std::ops::RangeInclusive<usize>)> = fix
        .edits
        .iter()
        .filter_map(|edit| match edit {
            Edit::Replace(file, edit) => Some((*file, edit)),
            Edit::RemoveEntry(_) | Edit::RemoveTable(_) => None,
        })
        .map(|(file, edit)| {
            let start = edit.span.start as usize + shift;
            shift = (shift + edit.replacement.len()).saturating_sub(edit.span.range().len());
            (file.0, start..=start + edit.replacement.len())
        })
        .collect();
    let new = after.iter().find(|found| {
        let is_new = has[&key(found)] > had.get(&key(found)).copied().unwrap_or(0);
        let start = found.place.span.start as usize;
        let is_there = places.iter().any(|(file, place)| *file == found.place.file.0 && place.contains(&start));
        let is_of_reading = found.rule.group() == Group::Reading;
        is_new
            && is_of_reading
            && if uncovers {
                is_there && found.rule != Rule::MissingKey && found.message_id != "wrong-value-both"
            } else {
                true
            }
    });
    new.map(|new| format!("makes\n{}of\n{at}", shown(&edited, new)))
}

fn key(finding: &Diagnostic) -> String {
    format!("{} {} {} {:?}", finding.place.file.0, finding.rule.name(), finding.message_id, finding.args)
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
    let mut shown = format!("{}:{}:{}: {}\n", file.path, at.line, at.column, finding.message_id);
    for fix in &finding.fixes {
        for edit in &fix.edits {
            let Edit::Replace(file, edit) = edit else { panic!("{finding:?} is not complete") };
            let old = &sources.file(*file).text()[edit.span.range()];
            let applicability = format!("{:?}", fix.applicability).to_lowercase();
            shown.push_str(&format!("    {applicability}: {} → {}\n", visible(old), visible(&edit.replacement)));
        }
    }
    shown
}

/// What cannot be seen is shown as an escape.
fn visible(text: &str) -> String {
    let shown = |letter: char| {
        let is_plain = letter == ' '
            || (!letter.is_whitespace()
                && !letter.is_control()
                && !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}'));
        if is_plain { letter.to_string() } else { letter.escape_default().to_string() }
    };
    if text.is_empty() { "nothing".to_owned() } else { text.chars().map(shown).collect() }
}

fn findings(sources: &Sources) -> Vec<Diagnostic> {
    let (portfolio, found) = read::read(sources);
    let day = NaiveDate::from_ymd_opt(2022, 12, 1).unwrap();
    let mut findings = rules::check(&portfolio, day, found).findings;
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
