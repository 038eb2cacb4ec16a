//! Annotations as the runner reads them, and what it leaves to the summary of the step.

use roadmap::diagnostic::{Diagnostic, Level, Rule};
use roadmap::l10n::{Language, Localizer};
use roadmap::render::diagnostics::{Report, github, step_summary};

use super::{HOSTILE, check, diagnostic, hostile, one, report, waived};

/// A command as the runner takes it apart.
struct Command {
    kind: String,
    properties: Vec<(String, String)>,
    message: String,
}

#[test]
fn the_runner_reads_what_was_said() {
    let sources = hostile();
    let found = check(&sources);
    let report = Report { root: "plans/", ..report(&sources, &found, &[]) };
    let commands: Vec<Command> = github(&report, &Localizer::new(Language::En)).lines().map(read).collect();
    let of_person = commands.iter().find(|command| command.property("title") == "unknown-person").expect("it is told");
    let shown = HOSTILE.replace('\u{1b}', "\\u{1b}").replace('\u{202e}', "\\u{202e}").replace('\u{9b}', "\\u{9b}");
    let shown = shown.replace("##[", "##\\u{5b}");
    let help = "add this person to people.toml, or correct the id";
    assert_eq!(of_person.message, format!("there is no person `{shown}` in people.toml\n{help}"));
    assert_eq!(of_person.property("file"), "plans/projects/said ##\\u{5b}x] %41,a=b é & <b>.toml");
    assert_eq!((of_person.property("line"), of_person.property("endLine"), of_person.property("col")), ("4", "4", "8"));
    for command in &commands {
        let names: Vec<&str> = command.properties.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["file", "line", "endLine", "col", "endColumn", "title"]);
        assert!(Rule::from_name(command.property("title")).is_some());
        assert!(!command.message.lines().any(|line| line.trim_start().starts_with("::")), "{}", command.message);
    }
}

#[test]
fn errors_come_first_and_columns_hold_on_one_line_only() {
    let text = "a = 1\nb = [\n  2,\n]\nc = 3\n";
    let sources = one(text);
    let of = |level, span| Diagnostic { level, ..diagnostic(Rule::UnknownKey, "unknown-key", span).with("key", "k") };
    let found = [of(Level::Warning, 0..1), of(Level::Error, 6..17), of(Level::Warning, 18..19)];
    let waived = [waived(of(Level::Error, 18..19))];
    let drawn = github(&report(&sources, &found, &waived), &Localizer::new(Language::En));
    let commands: Vec<Command> = drawn.lines().map(read).collect();
    let kinds: Vec<&str> = commands.iter().map(|command| command.kind.as_str()).collect();
    assert_eq!(kinds, ["error", "warning", "warning", "notice"]);
    let names: Vec<&str> = commands[0].properties.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["file", "line", "endLine", "title"]);
    assert_eq!((commands[0].property("line"), commands[0].property("endLine")), ("2", "4"));
    assert!(
        commands[3].message.ends_with("\nwaived until 31 January 2027 by Anaïs Bernard: Le service public d’abord")
    );
}

#[test]
fn what_a_step_does_not_show_stands_in_its_summary() {
    let (sources, found) = very_many(12, 11);
    let shown = report(&sources, &found[2..22], &[]);
    let words = Localizer::new(Language::En);
    assert_eq!(step_summary(&shown, &words, 1 << 20), None, "ten of each kind are shown");
    for (language, tag) in [(Language::En, "en"), (Language::Fr, "fr")] {
        let words = Localizer::new(language);
        let report = report(&sources, &found, &[]);
        let summary = step_summary(&report, &words, 1 << 20).expect("some are not shown");
        crate::support::compare(format!("tests/findings/step-summary.{tag}.md"), &summary);
        assert_eq!(github(&report, &words).lines().count(), 23, "the log holds all");
    }
    // That nothing could be checked takes the place of an error.
    let failed = Report { failure: Some("no project file"), ..report(&sources, &found[2..12], &[]) };
    assert!(step_summary(&failed, &words, 1 << 20).is_some());
    assert!(github(&failed, &words).starts_with("::error::no project file\n"));
}

#[test]
fn the_summary_notifies_nobody_and_holds_no_tags_but_ours() {
    let sources = hostile();
    let found = check(&sources);
    let of_person = found.iter().find(|found| found.rule == Rule::UnknownPerson).expect("it is found");
    let found = vec![of_person.clone(); 11];
    let summary =
        step_summary(&report(&sources, &found, &[]), &Localizer::new(Language::En), 1 << 20).expect("one is left");
    crate::support::compare("tests/findings/hostile.step-summary.md", &summary);
    let ours = summary.replace("<br>", "").replace("<!-- -->", "");
    assert!(!ours.contains(['<', '>']), "{summary}");
    for reference in ["@claire", "#123", "[a](", "<b>", "##["] {
        assert!(!summary.contains(reference), "{reference}: {summary}");
    }
    assert!(summary.lines().filter(|line| line.starts_with('|')).all(|line| cells(line) == 4), "{summary}");
}

#[test]
fn the_summary_keeps_to_its_room() {
    let (sources, found) = very_many(5_000, 0);
    let report = report(&sources, &found, &[]);
    let words = Localizer::new(Language::Fr);
    let whole = step_summary(&report, &words, usize::MAX).expect("most are not shown");
    assert_eq!(whole.matches("| error |").count(), 4_990);
    for room in [0, 1_000, 20_000, 1 << 20] {
        let cut = step_summary(&report, &words, room).expect("most are not shown");
        let rows = cut.matches("| error |").count();
        assert!(cut.len() <= room.max(1_000), "{} bytes of {room}", cut.len());
        let more = format!("Le journal de l’étape en contient {} autres.", 4_990 - rows);
        assert!(rows == 4_990 || cut.ends_with(&format!("\n\n{more}\n")), "{cut}");
    }
}

impl Command {
    fn property(&self, name: &str) -> &str {
        self.properties.iter().find(|(held, _)| held == name).map_or("", |(_, value)| value)
    }
}

/// Takes a line apart as the runner does: the first `::` ends the properties, commas part them.
fn read(line: &str) -> Command {
    let (head, message) = line.strip_prefix("::").and_then(|rest| rest.split_once("::")).expect("a command");
    let (kind, properties) = head.split_once(' ').unwrap_or((head, ""));
    assert!(["error", "warning", "notice"].contains(&kind), "{line}");
    let pair = |text: &str| {
        let (name, value) = text.split_once('=').expect("a property");
        (name.to_owned(), unescaped(value, &[("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]))
    };
    let properties = properties.split(',').filter(|text| !text.is_empty()).map(pair).collect();
    let message = unescaped(message, &[("%0D", "\r"), ("%0A", "\n"), ("%25", "%")]);
    Command { kind: kind.to_owned(), properties, message }
}

fn unescaped(text: &str, pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(text.to_owned(), |text, (escape, character)| text.replace(escape, character))
}

/// Cells of a row of a table: bars that no backslash stands before part them.
fn cells(line: &str) -> usize {
    line.replace("\\|", "").matches('|').count() - 1
}

/// Errors, then warnings, each on a line of its own.
fn very_many(errors: usize, warnings: usize) -> (roadmap::source::Sources, Vec<Diagnostic>) {
    let sources = one(&"key = 1\n".repeat(errors + warnings));
    let found = (0..errors + warnings).map(|n| {
        let level = if n < errors { Level::Error } else { Level::Warning };
        let found = diagnostic(Rule::UnknownKey, "unknown-key", n * 8..n * 8 + 3).with("key", format!("key {n}"));
        Diagnostic { level, ..found }
    });
    (sources, found.collect())
}
