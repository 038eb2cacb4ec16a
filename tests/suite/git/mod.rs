//! Which files of a commit are read, from which repository, and what is said where it is none.

mod broken;
mod checked_out;
mod fidelity;
mod files;
mod repositories;
mod revisions;

use std::fs;
use std::path::Path;

use crate::support::repository::{Files, Put, Repository as Made, check_out};
use chrono::NaiveDate;
use gix::ObjectId;
use roadmap::source::git::{BlobCache, Commit, GitError, ObjectKind, Repository};
use roadmap::source::{self, MAX_FILE_BYTES, SourceFile, Sources};
use roadmap::time::Zone;

const ROADMAP: Put = Put::Text("format = 1\ntitle = \"S\"\nowners = [\"A\"]\n[directorates.A]\nname = \"A\"\n");
const PEOPLE: Put = Put::Text("[ann]\nname = \"Ann\"\ndirectorate = \"A\"\n");
const PROJECT: Put = Put::Text("title = \"P\"\nsummary = \"S\"\nstage = \"proposed\"\nlead = \"ann\"\n");
const OTHER: Put = Put::Text("title = \"O\"\nsummary = \"S\"\nstage = \"proposed\"\nlead = \"ann\"\n");
const NOON: &str = "2026-12-15 12:00:00 +0000";

/// A roadmap in `roadmap/`, with more files.
fn files<'a>(more: &Files<'a>) -> Vec<(&'a str, Put<'a>)> {
    let own = [("roadmap/roadmap.toml", ROADMAP), ("roadmap/people.toml", PEOPLE)];
    own.into_iter().chain(more.iter().copied()).collect()
}

fn read(repository: &Repository, commit: &Commit) -> Sources {
    let listing = repository.listing(commit, repository.folder()).unwrap().expect("a roadmap");
    repository.read(&listing, &BlobCache::default(), String::new()).unwrap()
}

/// What the files of `folder` and those of its last commit are.
fn both(folder: &Path) -> (Sources, Sources) {
    let repository = Repository::discover(folder).unwrap();
    (source::load(folder).unwrap(), read(&repository, &repository.head().unwrap()))
}

fn shown(sources: &Sources) -> Vec<String> {
    sources.files.iter().map(|file: &SourceFile| format!("{}: {:?}", file.path, file.text)).collect()
}

fn paths(sources: &Sources) -> Vec<&str> {
    sources.files.iter().map(|file| &*file.path).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn zoned(name: &str) -> Zone {
    Zone::named(name).expect("a time zone")
}
