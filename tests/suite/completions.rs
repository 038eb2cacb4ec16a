//! The scripts by which shells complete commands: there for each shell, and at work in bash.

use std::process::Command;

const COMMANDS: [&str; 8] = ["status", "deadlines", "show", "check", "export", "init", "new", "schema"];

fn script(shell: &str, language: &str) -> String {
    let mut command = crate::support::program::roadmap(std::path::Path::new("."));
    let run = command.args(["completions", shell, "--lang", language]).output().expect("it runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).expect("UTF-8")
}

#[test]
fn every_shell_has_every_command_in_both_languages() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        for language in ["en", "fr"] {
            let script = script(shell, language);
            for command in COMMANDS {
                assert!(script.contains(command), "{shell}: no {command}");
            }
            for word in ["team-size", "overdue", "follow-up", "format"] {
                assert!(script.contains(word), "{shell}: no {word}");
            }
        }
        // Bash shows no help beside what it completes.
        assert!(shell == "bash" || script(shell, "fr").contains("Où en est chaque projet"), "{shell}");
    }
}

#[test]
fn bash_completes() {
    let complete = |typed: &str| {
        let words: Vec<&str> = typed.split(' ').collect();
        let last = words.len() - 1;
        let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
        let asked = format!(
            "{}\nCOMP_WORDS=({}); COMP_CWORD={last}; _roadmap roadmap '{}' '{}'; echo \"${{COMPREPLY[@]}}\"",
            script("bash", "fr"),
            quoted.join(" "),
            words[last],
            words[last - 1],
        );
        let run = Command::new("bash").args(["--norc", "-c", &asked]).output().expect("bash is there");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).expect("UTF-8").trim().to_owned()
    };
    assert_eq!(complete("roadmap sta"), "status");
    assert_eq!(complete("roadmap schema p"), "people project");
    assert_eq!(complete("roadmap explain team-s"), "team-size");
    assert_eq!(complete("roadmap explain overd"), "overdue");
    assert!(complete("roadmap help form").starts_with("format"));
    assert_eq!(complete("roadmap help format risk"), "risks");
    assert_eq!(complete("roadmap init --ci "), "github gitlab");
    assert_eq!(complete("roadmap check --strict --form"), "--format");
}
