//! `check --against`: what a change adds is result, and nothing that was there before it.

use std::fs;
use std::path::Path;

use crate::support::repository::Repository;

/// What `check` came to.
#[derive(Debug, PartialEq)]
struct Checked {
    status: i32,
    /// "file:line: level[rule]" of each finding.
    findings: Vec<String>,
    /// The last line of what was message beside them.
    closing: String,
}

const ROADMAP: &str =
    "format = 1\ntitle = \"S\"\nowners = [\"A\"]\n[directorates.A]\nname = \"A\"\n[rules]\nteam-size = \"warning\"\n";
const PEOPLE: &str = "[ann]\nname = \"Ann\"\ndirectorate = \"A\"\n[bob]\nname = \"Bob\"\ndirectorate = \"A\"\n";
/// With two findings: too small a team, and no sponsor.
const PROJECT: &str = "title = \"P\"\nsummary = \"S\"\nstage = \"active\"\nlead = \"ann\"\ncoordinator = \"bob\"\ncontributors = [\"bob\"]\nstart = 2026-10-01\n[[deliverables]]\nid = \"d\"\ntitle = \"D\"\ndue = 2026-11-17\n";
/// Excuses it from having no sponsor.
const WAIVER: &str = "[[waivers]]\nrule = \"sponsor-missing\"\nuntil = 2027-01-31\nreason = \"R\"\nby = \"ann\"\n";

/// A roadmap whose one project has that text, committed; then what `change` makes of it, held against the commit.
fn against(project: &str, change: impl FnOnce(&Path), more: &[&str]) -> Checked {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("projects")).unwrap();
    fs::write(root.join("roadmap.toml"), ROADMAP).unwrap();
    fs::write(root.join("people.toml"), PEOPLE).unwrap();
    fs::write(root.join("projects/p.toml"), project).unwrap();
    Repository::of(root).commit_folder(root, "2026-12-01 12:00:00 +0000");
    change(root);
    checked(root, &[&["--against", "HEAD", "--format", "short"], more].concat())
}

fn checked(root: &Path, arguments: &[&str]) -> Checked {
    let (status, stdout, stderr) = check(root, arguments);
    let short = |line: &str| {
        let (place, message) = line.split_once(": ").unwrap();
        let (file_and_line, _) = place.rsplit_once(':').unwrap();
        format!("{file_and_line}: {}", &message[..=message.find(']').unwrap()])
    };
    let closing = stderr.lines().last().unwrap_or("").to_owned();
    Checked { status, findings: stdout.lines().map(short).collect(), closing }
}

fn check(root: &Path, arguments: &[&str]) -> (i32, String, String) {
    let run = crate::support::program::roadmap(root).arg("check").args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (run.status.code().unwrap(), text(run.stdout), text(run.stderr))
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// The findings, of which `errors` are errors.
fn new(findings: &[&str], errors: usize) -> Checked {
    let findings: Vec<String> = findings.iter().map(|&finding| finding.to_owned()).collect();
    let counted = |count: usize, of: &str| format!("{count} new {of}{}", if count == 1 { "" } else { "s" });
    let warnings = counted(findings.len() - errors, "warning");
    let closing = format!("Checked 3 of 3 files, 45 rules: {}, {warnings}.", counted(errors, "error"));
    Checked { status: i32::from(errors > 0), findings, closing }
}

#[test]
fn a_folder_that_has_not_changed_adds_nothing() {
    assert_eq!(against(PROJECT, |_| {}, &[]), new(&[], 0));
    assert_eq!(against("title = ", |_| {}, &[]), new(&[], 0), "errors that were there are not of this change");
}

#[test]
fn lines_that_moved_add_nothing() {
    let moved = |root: &Path| write(root, "projects/p.toml", &format!("# A comment.\n\n{PROJECT}"));
    assert_eq!(against(PROJECT, moved, &[]), new(&[], 0));
    let turned = PROJECT.replace("title = \"P\"\nsummary = \"S\"\n", "") + "";
    let turned = format!("summary = \"S\"\ntitle = \"P\"\n{turned}");
    assert_eq!(against(PROJECT, |root| write(root, "projects/p.toml", &turned), &[]), new(&[], 0));
}

#[test]
fn what_is_added_is_told_and_nothing_else() {
    let late = PROJECT.replace("2026-11-17", "2026-11-21");
    let changed = |root: &Path| write(root, "projects/p.toml", &late);
    assert_eq!(against(PROJECT, changed, &[]), new(&["projects/p.toml:11: warning[due-on-closed-day]"], 0));
    let strict = against(PROJECT, |root| write(root, "projects/p.toml", &late), &["--strict"]);
    assert_eq!(strict.status, 1);
    let unknown = PROJECT.replace("lead = \"ann\"", "lead = \"anne\"");
    let changed = |root: &Path| write(root, "projects/p.toml", &unknown);
    assert_eq!(against(PROJECT, changed, &[]), new(&["projects/p.toml:4: error[unknown-person]"], 1));
    let both = |root: &Path| write(root, "projects/p.toml", &unknown.replace("2026-11-17", "2026-11-21"));
    let asked = against(PROJECT, both, &["--rule", "due-on-closed-day"]);
    assert_eq!((asked.status, asked.findings), (0, vec!["projects/p.toml:11: warning[due-on-closed-day]".to_owned()]));
}

#[test]
fn a_project_whose_file_lies_elsewhere_adds_nothing() {
    let moved = |root: &Path| {
        write(root, "projects/sub/p.toml", &PROJECT.replace("title = \"P\"", "title = \"P\" # moved"));
        fs::remove_file(root.join("projects/p.toml")).unwrap();
    };
    assert_eq!(against(PROJECT, moved, &[]), new(&[], 0));
    let renamed = |root: &Path| fs::rename(root.join("projects/p.toml"), root.join("projects/q.toml")).unwrap();
    assert_eq!(against(PROJECT, renamed, &[]), new(&[], 0));
}

#[test]
fn of_two_equal_findings_one_may_be_new() {
    let copied = |root: &Path| write(root, "projects/q.toml", PROJECT);
    let result = against(PROJECT, copied, &[]);
    let of = |result: &Checked, path: &str| result.findings.iter().filter(|finding| finding.starts_with(path)).count();
    assert_eq!(
        (of(&result, "projects/q.toml"), of(&result, "projects/p.toml")),
        (result.findings.len(), 0),
        "{result:?}"
    );
    assert!(result.findings.contains(&"projects/q.toml:1: warning[sponsor-missing]".to_owned()), "{result:?}");
    // Two mistakes in the same words in one file, of which one was there.
    let once = format!("{PROJECT}depends-on = [\"nobody\"]\n");
    let twice = format!("{PROJECT}depends-on = [\"nobody\", \"nobody\"]\n");
    let result = against(&once, |root| write(root, "projects/p.toml", &twice), &["--rule", "unknown-dependency"]);
    assert_eq!((result.status, result.findings.len()), (1, 1));
}

#[test]
fn what_weighs_more_than_it_did_is_new() {
    let raised = |root: &Path| write(root, "roadmap.toml", &ROADMAP.replace("\"warning\"", "\"error\""));
    assert_eq!(against(PROJECT, raised, &[]), new(&["projects/p.toml:6: error[team-size]"], 1));
    let worse = |root: &Path| {
        write(
            root,
            "projects/p.toml",
            &PROJECT
                .replace("[\"bob\"]", "[]")
                .replace("coordinator = \"bob\"\n", "coordinator = \"bob\"\n# A comment.\n"),
        );
    };
    assert_eq!(against(PROJECT, worse, &[]), new(&["projects/p.toml:7: warning[team-size]"], 0));
    let better = |root: &Path| write(root, "roadmap.toml", &ROADMAP.replace("\"warning\"", "\"off\""));
    assert_eq!(against(PROJECT, better, &[]).findings, Vec::<String>::new());
}

#[test]
fn a_waiver_that_is_taken_back_makes_new_what_it_waived() {
    let waived = format!("{PROJECT}{WAIVER}");
    let taken_back = |root: &Path| write(root, "projects/p.toml", PROJECT);
    assert_eq!(against(&waived, taken_back, &[]), new(&["projects/p.toml:1: warning[sponsor-missing]"], 0));
    let given = |root: &Path| write(root, "projects/p.toml", &waived);
    assert_eq!(against(PROJECT, given, &["--waived"]), new(&[], 0), "what is waived now was there before");
    // Both are reckoned on the day of the check: what has ended by it had ended at the commit too.
    let ended = waived.replace("2027-01-31", "2026-12-07");
    assert_eq!(against(&ended, |root| write(root, "projects/p.toml", &format!("#\n{ended}")), &[]), new(&[], 0));
}

#[test]
fn every_format_tells_what_is_new_alone() {
    let unknown = PROJECT.replace("lead = \"ann\"", "lead = \"anne\"");
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    for (path, text) in [("roadmap.toml", ROADMAP), ("people.toml", PEOPLE), ("projects/p.toml", PROJECT)] {
        write(root, path, text);
    }
    Repository::of(root).commit_folder(root, "2026-12-01 12:00:00 +0000");
    write(root, "projects/p.toml", &unknown);
    for format in ["human", "short", "json", "github", "gitlab", "sarif", "junit"] {
        let (status, output, beside) = check(root, &["--against", "HEAD", "--format", format]);
        assert_eq!(status, 1, "{format}");
        assert!(output.contains("unknown-person"), "{format}: {output}");
        assert!(!output.contains("[sponsor-missing]") && !output.contains("team is too small"), "{format}: {output}");
        assert!((output + &beside).contains("1 new error, 0 new warnings"), "{format}");
        let (status, _, _) = check(root, &["--format", format, "--against", "HEAD", "--rule", "team-size"]);
        assert_eq!(status, 0, "{format}");
    }
}

#[test]
fn where_the_roadmap_was_not_there_yet_everything_is_new() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("deep/roadmap");
    let repository = Repository::of(folder.path());
    write(folder.path(), "README.md", "x");
    repository.commit_folder(folder.path(), "2026-12-01 12:00:00 +0000");
    for (path, text) in [("roadmap.toml", ROADMAP), ("people.toml", PEOPLE), ("projects/p.toml", PROJECT)] {
        write(&root, path, text);
    }
    let result = checked(&root, &["--against", "HEAD", "--format", "short"]);
    assert_eq!(result.findings, checked(&root, &["--format", "short"]).findings);
    assert_eq!((result.status, result.findings.len()), (0, 2));
    assert_eq!(result.closing, "`HEAD` contains no roadmap yet: every finding is new");
    // And two commits held against each other.
    repository.commit_folder(folder.path(), "2026-12-02 12:00:00 +0000");
    let result = checked(&root, &["--at", "HEAD", "--against", "HEAD~1", "--format", "short"]);
    assert_eq!(result.findings.len(), 2);
    assert!(result.findings[0].starts_with("HEAD:deep/roadmap/projects/p.toml:"), "{result:?}");
    let result = checked(&root, &["--at", "HEAD", "--against", "main", "--format", "short"]);
    assert_eq!(result.findings.len(), 0);
}
