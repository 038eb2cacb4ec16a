//! The schemas that editors get say what the reader says: of every key of the format, right and wrong, and of whole files.
//!
//! Two things are out of a schema's reach. JSON has no dates: whether a date stands in quotes a schema cannot see. And it
//! sees one file at a time, without reckoning: names of things that do not exist, a smallest number above a largest one.

mod documents;
mod keys;
mod verdict;

use std::fs;
use std::path::{Path, PathBuf};

use roadmap::schema::FileKind;

use verdict::{Judge, Trial};

#[test]
fn schemas_stand_beside_the_sample() {
    for kind in FileKind::ALL {
        let text = roadmap::render::escape::to_json(&roadmap::schema::schema(kind));
        crate::support::compare(format!("roadmap/.schema/{}.json", kind.name()), &text);
    }
}

/// The editors of those who work on this repository are led to the schemas as those of everyone else.
#[test]
fn settings_of_editors_stand_beside_the_sample() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("roadmap")).unwrap();
    fs::write(folder.path().join("roadmap/roadmap.toml"), "").unwrap();
    let run = crate::support::program::roadmap(folder.path()).args(["schema", "--write"]).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    crate::support::compare(".taplo.toml", &fs::read_to_string(folder.path().join(".taplo.toml")).unwrap());
}

/// By the rules of draft 4 itself; `x-taplo` is the one key that is not of it.
#[test]
fn schemas_are_schemas() {
    for kind in FileKind::ALL {
        let schema = serde_json::to_value(roadmap::schema::schema(kind)).unwrap();
        jsonschema::draft4::meta::validate(&schema).unwrap_or_else(|why| panic!("{}: {why}", kind.name()));
    }
}

#[test]
fn every_value_of_every_key_is_judged_alike() {
    let judge = Judge::new();
    let mut tried = 0;
    let mut wrong = Vec::new();
    for trial in keys::trials() {
        tried += 1;
        wrong.extend(judge.disagreement(&trial));
    }
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    // More than a hundred keys, three score values each.
    assert!(tried > 10_000, "only {tried} were tried");
}

#[test]
fn whole_files_are_judged_alike() {
    let judge = Judge::new();
    let (mut tried, mut refused) = (0, 0);
    let mut wrong = Vec::new();
    for folder in roadmaps() {
        for trial in documents::trials(&folder) {
            tried += 1;
            refused += usize::from(!trial.expected);
            wrong.extend(judge.disagreement(&trial));
        }
    }
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried > 500 && refused > 25, "only {refused} of {tried} files are wrong in shape");
}

/// The sample, the examples, and every case of `check`.
fn roadmaps() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = vec![root.join("roadmap")];
    for folder in ["examples", "tests/check", "tests/facts"] {
        let entries = walkdir::WalkDir::new(root.join(folder)).sort_by_file_name().into_iter();
        let folders = entries.map(|entry| entry.unwrap()).filter(|entry| entry.file_type().is_dir());
        found.extend(folders.map(walkdir::DirEntry::into_path).filter(|folder| holds_files(folder)));
    }
    found
}

fn holds_files(folder: &Path) -> bool {
    ["roadmap.toml", "people.toml", "projects"].iter().any(|name| folder.join(name).exists())
}

/// Defaults that an editor fills in are those that hold without them.
#[test]
fn defaults_are_those_of_the_reader() {
    let schema = serde_json::to_value(roadmap::schema::schema(FileKind::Roadmap)).unwrap();
    let default = |path: &str| schema.pointer(&format!("/properties/{path}/default")).cloned().unwrap_or_default();
    let (portfolio, _) =
        Trial::new(FileKind::Roadmap, "format = 1\ntitle = \"x\"\nowners = [\"ada\"]\n".to_owned()).read();
    let roadmap = &portfolio.roadmap;
    let (team, follow_up) = (&roadmap.team, &roadmap.follow_up);
    let setting = |path: &str, value: Option<u32>| assert_eq!(default(path), serde_json::json!(value), "{path}");
    assert_eq!(default("language"), roadmap.language().tag());
    assert_eq!(default("timezone"), roadmap.timezone().name());
    assert_eq!(default("currency"), roadmap.currency());
    setting("team/properties/min-contributors", team.min_contributors);
    setting("team/properties/max-contributors", team.max_contributors);
    assert_eq!(default("team/properties/lead-counts"), serde_json::json!(team.lead_counts));
    setting("follow-up/properties/due-within-days", follow_up.due_within_days);
    setting("follow-up/properties/stale-after-days", follow_up.stale_after_days);
    setting("follow-up/properties/escalate-after-days", follow_up.escalate_after_days);
    setting("follow-up/properties/review-every-months", follow_up.review_every_months);
    setting("follow-up/properties/checkpoint-after-sessions", follow_up.checkpoint_after_sessions);
}
