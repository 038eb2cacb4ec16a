//! Completion in shells: scripts that call the program back, and what it answers, by the names of a roadmap.

use std::path::Path;
use std::process::{Command, Output};

use crate::support::program::roadmap;

fn script(shell: &str) -> String {
    let run = roadmap(Path::new(".")).args(["completions", shell]).output().expect("it runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).expect("UTF-8")
}

/// What the program answers to the script of fish: it asks for the last word.
fn asked(folder: &Path, typed: &str, language: &str) -> Output {
    let mut command = roadmap(folder);
    command.env("ROADMAP_COMPLETE", "fish").env("ROADMAP_LANG", language).arg("--").args(typed.split(' '));
    command.output().expect("it runs")
}

/// The values, and what stands beside each.
fn completed(folder: &Path, typed: &str, language: &str) -> Vec<(String, String)> {
    let run = asked(folder, typed, language);
    assert_eq!((run.status.code(), String::from_utf8_lossy(&run.stderr).as_ref()), (Some(0), ""), "{typed}");
    let text = String::from_utf8(run.stdout).expect("UTF-8");
    let split = |line: &str| {
        line.split_once('\t')
            .map_or((line.to_owned(), String::new()), |(value, help)| (value.to_owned(), help.to_owned()))
    };
    text.lines().map(split).collect()
}

fn values(typed: &str) -> Vec<String> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"));
    completed(sample, typed, "fr").into_iter().map(|(value, _)| value).collect()
}

#[test]
fn every_shell_has_a_script_that_calls_back() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = script(shell);
        assert!(script.contains("ROADMAP_COMPLETE") && script.contains("roadmap"), "{shell}:\n{script}");
    }
}

#[test]
fn commands_options_and_words_are_completed() {
    assert_eq!(values("roadmap sta"), ["status"]);
    assert_eq!(values("roadmap schema p"), ["people", "project"]);
    assert_eq!(values("roadmap explain team-s"), ["team-size"]);
    assert_eq!(values("roadmap explain overd"), ["overdue"]);
    assert_eq!(values("roadmap help form"), ["format"]);
    assert_eq!(values("roadmap help format risk"), ["risks"]);
    assert_eq!(values("roadmap init --ci "), ["github", "gitlab"]);
    assert!(values("roadmap check --strict --form").contains(&"--format".to_owned()));
    assert_eq!(values("roadmap add waiver pret-d-objets team-s"), ["team-size"]);
    assert_eq!(values("roadmap add deliv"), ["deliverable"]);
    assert_eq!(values("roadmap update pret-d-objets --health a"), ["at-risk"]);
    assert_eq!(values("roadmap add risk pret-d-objets Vol --level h"), ["high"]);
    assert_eq!(values("roadmap status --stage pau"), ["paused"]);
}

#[test]
fn names_of_the_roadmap_are_completed_by_id_or_name() {
    assert_eq!(values("roadmap show pret"), ["pret-d-objets"]);
    assert_eq!(values("roadmap show Prêt"), ["pret-d-objets"]);
    assert_eq!(values("roadmap status --person claire-m"), ["claire-moreau"]);
    assert_eq!(values("roadmap deadlines --owner Moreau"), ["claire-moreau"]);
    assert_eq!(values("roadmap status --directorate CN"), ["CNUM"]);
    assert_eq!(values("roadmap move pret"), ["pret-d-objets/"]);
    assert_eq!(values("roadmap move pret-d-objets/char"), ["pret-d-objets/charte-de-pret"]);
    assert_eq!(values("roadmap add contributor pret-d-objets claire-m"), ["claire-moreau"]);
    assert_eq!(values("roadmap set claire-moreau emai"), ["email="]);
    assert_eq!(values("roadmap set pret-d-objets stage=pau"), ["stage=paused"]);
    assert_eq!(values("roadmap set pret-d-objets/charte-de-pret progr"), ["progress="]);
    assert_eq!(values("roadmap set roadm"), ["roadmap.toml"]);
    assert_eq!(values("roadmap rename person claire-m"), ["claire-moreau"]);
    assert_eq!(values("roadmap remove guest pret-d"), ["pret-d-objets"]);
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shown = completed(sample, "roadmap show pret-d", "fr");
    assert_eq!(shown, [("pret-d-objets".to_owned(), "Prêt d’objets".to_owned())]);
    let elsewhere = tempfile::tempdir().unwrap();
    let folder = format!("roadmap -C {}/roadmap show pret", sample.display());
    assert_eq!(completed(elsewhere.path(), &folder, "en").len(), 1);
}

/// A word is typed anywhere: what goes wrong must not be written between what the person types, nor anything to the disk.
#[test]
fn nothing_is_completed_printed_or_written_where_there_is_no_roadmap() {
    let folder = tempfile::tempdir().unwrap();
    for typed in
        ["roadmap show p", "roadmap move ", "roadmap set x y", "roadmap -C nowhere show ", "roadmap add guest "]
    {
        // Where nothing else is known, options are offered.
        let found = completed(folder.path(), typed, "fr");
        assert!(found.iter().all(|(value, _)| value.starts_with('-')), "{typed}: {found:?}");
    }
    std::fs::create_dir_all(folder.path().join("roadmap/projects")).unwrap();
    std::fs::write(folder.path().join("roadmap/roadmap.toml"), "format = \u{1}[[[").unwrap();
    std::fs::write(folder.path().join("roadmap/projects/one.toml"), [0xff, 0xfe]).unwrap();
    assert_eq!(completed(folder.path(), "roadmap show o", "fr").len(), 1);
    assert_eq!(completed(folder.path(), "roadmap update one --by x", "fr"), []);
    for shell in ["bash", "tcsh", "../fish"] {
        let run = roadmap(folder.path()).env("ROADMAP_COMPLETE", shell).args(["--", "roadmap", "sh"]).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&run.stderr), "", "{shell}");
    }
    let left: Vec<_> =
        walkdir::WalkDir::new(folder.path()).into_iter().map(|entry| entry.unwrap().into_path()).collect();
    assert_eq!(left.len(), 5, "{left:?}");
}

#[test]
fn bash_completes() {
    let sample = env!("CARGO_MANIFEST_DIR");
    let program = Path::new(env!("CARGO_BIN_EXE_roadmap")).parent().unwrap();
    let complete = |typed: &str| {
        let words: Vec<&str> = typed.split(' ').collect();
        let last = words.len() - 1;
        let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
        let asked = format!(
            "PATH={}:$PATH\n{}\nCOMP_WORDS=({}); COMP_CWORD={last}; COMP_TYPE=9\n\
             _clap_complete_roadmap roadmap '{}' '{}' 2>/dev/null; echo \"${{COMPREPLY[@]}}\"",
            program.display(),
            script("bash"),
            quoted.join(" "),
            words[last],
            words[last - 1],
        );
        let run = Command::new("bash").current_dir(sample).args(["--norc", "-c", &asked]).output();
        String::from_utf8(run.expect("bash is there").stdout).expect("UTF-8").trim().to_owned()
    };
    assert_eq!(complete("roadmap sta"), "status");
    assert_eq!(complete("roadmap show pret-d"), "pret-d-objets");
    assert_eq!(complete("roadmap move pret-d-objets/char"), "pret-d-objets/charte-de-pret");
}
