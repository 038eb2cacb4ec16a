//! The workflows that `init --ci` writes: what they may do, and what their commands come to on the sample.
//!
//! The scripts run as they are written, in bash, in a git repository that holds the sample. What a host gives stands in
//! the environment; `gh` and `curl` are played by scripts that note what they are asked and give answers laid out before.

mod fake_forge;
mod github;
mod gitlab;
mod pages;
mod workflow;

use fake_forge::FakeForge;
use workflow::{Step, Workflow};

#[test]
fn only_words_differ_between_the_languages() {
    for host in ["github", "gitlab"] {
        let [en, fr] = ["en", "fr"].map(|language| FakeForge::with(host, language, &["--pages"]));
        for path in en.workflows() {
            let (en, fr) = (Workflow::read(&en, &path), Workflow::read(&fr, &path));
            assert_eq!(en.shape(), fr.shape(), "{path}");
        }
    }
}

/// A comment is one line or more of words in the language asked for; none of the templates' signs is left.
#[test]
fn every_comment_is_in_words() {
    for (host, language) in [("github", "en"), ("github", "fr"), ("gitlab", "en"), ("gitlab", "fr")] {
        let forge = FakeForge::with(host, language, &["--pages", "--without-names"]);
        for path in forge.workflows() {
            let text = forge.text(&path);
            assert!(!text.contains("# @") && !text.contains("@ci-"), "{path}:\n{text}");
            let long: Vec<&str> = text.lines().filter(|line| line.chars().count() > 130).collect();
            assert!(long.is_empty(), "{path}: {long:?}");
            assert!(text.ends_with('\n') && !text.contains(" \n"), "{path}");
            crate::support::compare(format!("tests/ci/written/{language}/{path}"), &text);
        }
    }
}

/// The notes on reviewing call the check as the host shows it.
#[test]
fn the_check_has_the_name_that_the_notes_say() {
    for language in ["en", "fr"] {
        let workflow = Workflow::read(&FakeForge::new("github", language), ".github/workflows/roadmap.yml");
        let name = workflow.all["jobs"]["check"]["name"].as_str().unwrap();
        let page = format!("{}/docs/review.{language}.md", env!("CARGO_MANIFEST_DIR"));
        assert!(std::fs::read_to_string(&page).unwrap().contains(&format!("*{name}*")), "{page}: {name}");
    }
}

#[test]
fn the_hook_before_a_commit_runs() {
    let forge = FakeForge::new("github", "en");
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/.pre-commit-hooks.yaml");
    std::fs::copy(own, forge.at("repository/hooks.yaml")).unwrap();
    let hook = Workflow::read(&forge, "hooks.yaml").all[0].clone();
    assert_eq!((&hook["language"], &hook["pass_filenames"]), (&"rust".into(), &false.into()));
    let script = hook["entry"].as_str().unwrap().to_owned();
    let step = Step { id: "hook".to_owned(), script, environment: Default::default() };
    assert!(forge.succeed(&step, &[]).contains("0 errors"));
    forge.replace("roadmap/people.toml", "name = ", "nam = ");
    assert_eq!(forge.run(&step, &[]).status.code(), Some(1));
}
