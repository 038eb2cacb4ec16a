//! A git repository that holds the sample and the workflows, with programs beside it that play a host.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::workflow::Step;
use crate::support::program::copy;

pub struct FakeForge {
    folder: tempfile::TempDir,
}

impl FakeForge {
    /// The sample in a repository of two commits, the second of which moves a date, after `init --ci`.
    pub fn new(host: &str, language: &str) -> Self {
        Self::with(host, language, &[])
    }

    /// The same, with more options of `init`.
    pub fn with(host: &str, language: &str, more: &[&str]) -> Self {
        let forge = Self { folder: tempfile::tempdir().unwrap() };
        for folder in ["repository", "programs", "answers", "temp"] {
            fs::create_dir(forge.at(folder)).unwrap();
        }
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("roadmap"), &forge.at("repository/roadmap"));
        forge.git(&["init", "--quiet", "--initial-branch=main"]);
        forge.commit("Begin");
        let run = crate::support::program::roadmap(&forge.at("repository"))
            .args(["init", "--ci", host, "--lang", language])
            .args(more)
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        forge.commit("Check every change");
        forge.replace("roadmap/projects/transverses/identite-commune.toml", "due = 2026-12-10", "due = 2026-12-17");
        forge.commit("Move a date");
        forge
    }

    pub fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// A file of the repository.
    pub fn text(&self, path: &str) -> String {
        fs::read_to_string(self.at("repository").join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
    }

    pub fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.text(path);
        assert!(text.contains(from), "{path} has no {from}");
        fs::write(self.at("repository").join(path), text.replace(from, to)).unwrap();
    }

    pub fn commit(&self, message: &str) -> String {
        self.git(&["add", "--all"]);
        let author = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"];
        self.git(&[&author[..], &["commit", "--quiet", "--message", message]].concat());
        self.git(&["rev-parse", "HEAD"])
    }

    pub fn git(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("git");
        command.args(arguments).current_dir(self.at("repository"));
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        let run = command.output().expect("git is there");
        assert!(run.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).unwrap().trim().to_owned()
    }

    /// The workflows, by their paths in the repository.
    pub fn workflows(&self) -> Vec<String> {
        let listed = self.git(&["ls-files", ".github", ".gitlab", ".gitlab-ci.yml"]);
        let listed: Vec<String> = listed.lines().map(str::to_owned).collect();
        assert!(!listed.is_empty());
        listed
    }

    /// A program that the scripts find before any other of its name.
    pub fn program(&self, name: &str, script: &str) {
        let path = self.at("programs").join(name);
        fs::write(
            &path,
            format!("#!/usr/bin/env bash\nset -euo pipefail\nDESK='{}'\n{script}", self.folder.path().display()),
        )
        .unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// What `gh` or `curl` gives when it is asked so.
    pub fn answer(&self, asked: &str, answer: impl AsRef<[u8]>) {
        let path = self.at("answers").join(asked.replace(['/', '?', '&', '=', ' '], "_"));
        fs::write(path, answer).unwrap();
    }

    /// What was asked so far, in order; forgotten then.
    pub fn asked(&self) -> Vec<String> {
        let path = self.at("asked");
        let text = fs::read_to_string(&path).unwrap_or_default();
        let _ = fs::remove_file(path);
        text.lines().map(str::to_owned).collect()
    }

    /// Runs a script as the host does, with `more` in the environment.
    pub fn run(&self, step: &Step, more: &[(&str, &str)]) -> Output {
        assert!(!step.script.contains("${{"), "{}: an expression inside a script runs what it holds", step.id);
        let mut environment: BTreeMap<String, String> = step.environment.clone();
        environment.extend(more.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())));
        let left: Vec<_> = environment.iter().filter(|(_, value)| value.contains("${{")).collect();
        assert!(left.is_empty(), "{}: {left:?}", step.id);
        let program = Path::new(env!("CARGO_BIN_EXE_roadmap")).parent().unwrap();
        let path = std::env::var("PATH").unwrap();
        Command::new("bash")
            .args(["-e", "-c", &step.script])
            .current_dir(self.at("repository"))
            .env_clear()
            .env("PATH", format!("{}:{}:{path}", self.at("programs").display(), program.display()))
            .env("HOME", self.folder.path())
            .env("RUNNER_TEMP", self.at("temp"))
            .env("GITHUB_OUTPUT", self.at("output"))
            .env("GITHUB_PATH", self.at("path"))
            .env("ROADMAP_TODAY", "2026-12-15")
            .envs(environment)
            .output()
            .expect("bash is there")
    }

    /// The same, for a script that has to come to an end without a failure.
    pub fn succeed(&self, step: &Step, more: &[(&str, &str)]) -> String {
        let run = self.run(step, more);
        let (output, errors) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
        assert!(run.status.success(), "{}: {}\n{output}\n{errors}", step.id, run.status);
        output.into_owned()
    }
}

/// Whether the programs are there that the scripts need. Where changes of this program are checked they have to be.
pub fn has_tools(tools: &[&str]) -> bool {
    // What a program says of itself and with which status does not matter.
    let missing: Vec<_> = tools.iter().filter(|tool| Command::new(tool).arg("--version").output().is_err()).collect();
    assert!(missing.is_empty() || std::env::var_os("CI").is_none(), "missing: {missing:?}");
    if !missing.is_empty() {
        eprintln!("not run without {missing:?}");
    }
    missing.is_empty()
}
