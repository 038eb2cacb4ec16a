//! Exports with `--without-names`: no name, address or id of a person is in what is published.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Reader, Xlsx, open_workbook_from_rs};
use roadmap::spelling::fold;

use crate::support::program::{copy, roadmap};
use crate::support::repository::Repository;

const EXPORTS: [&[&str]; 15] = [
    &["--html"],
    &["--markdown"],
    &["--ics"],
    &["--ics", "--all"],
    &["--ics", "--person", "claire-moreau"],
    &["--html", "--for", "committee"],
    &["--markdown", "--agenda", "session"],
    &["--markdown", "--agenda", "pilotage"],
    &["--html", "--agenda", "codir"],
    &["--csv", "projects"],
    &["--csv", "deliverables"],
    &["--csv", "people"],
    &["--csv", "meetings"],
    &["--csv", "budget"],
    &["--csv", "alerts"],
];

#[test]
fn no_name_of_the_sample_is_published() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let people = fs::read_to_string(folder.join("roadmap/people.toml")).unwrap();
    let people: toml::Table = people.parse().unwrap();
    let mut names: Vec<String> = Vec::new();
    for (id, person) in &people {
        let values = ["name", "email"].map(|key| person.get(key).and_then(toml::Value::as_str));
        names.extend(values.into_iter().flatten().chain([&**id]).map(fold));
    }
    // The organisation of a guest bears the guest's name.
    names.push(fold("Atelier Lemaire"));
    assert!(names.len() > 100);
    for language in ["fr", "en"] {
        for arguments in EXPORTS {
            let named = names_in(&published(&export(folder, language, arguments, false)), &names);
            let nameless = export(folder, language, arguments, true);
            assert_eq!(names_in(&published(&nameless), &names), Vec::<&str>::new(), "{language} {arguments:?}");
            assert!(nameless == export(folder, language, arguments, true), "{arguments:?}: not the same bytes twice");
            // Names would be found.
            let is_without = ["meetings", "budget"].contains(&arguments[arguments.len() - 1]);
            assert_eq!(named.is_empty(), is_without, "{language} {arguments:?}");
        }
    }
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(export(folder, "fr", &["--xlsx"], true))).unwrap();
    for (sheet, rows) in workbook.worksheets() {
        let cells: Vec<String> = rows.rows().flatten().map(ToString::to_string).collect();
        assert_eq!(names_in(&fold(&cells.join("\n")), &names), Vec::<&str>::new(), "{sheet}");
    }
}

/// Nor does the history name anybody: who left the team since last month has a label too.
#[test]
fn no_name_of_last_month_is_published() {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("roadmap"), &folder.path().join("roadmap"));
    let repository = Repository::init(folder.path());
    let (people, project) =
        (folder.path().join("roadmap/people.toml"), folder.path().join("roadmap/projects/fablab-mobile.toml"));
    let [people_now, project_now] = [&people, &project].map(|path| fs::read_to_string(path).unwrap());
    let added = "\n[zephyrine-ancelin]\nname = \"Zéphyrine Ancelin\"\ndirectorate = \"DBRD\"\n";
    fs::write(&people, format!("{people_now}{added}")).unwrap();
    assert!(project_now.contains("contributors = ["));
    fs::write(&project, project_now.replacen("contributors = [", "contributors = [\"zephyrine-ancelin\", ", 1))
        .unwrap();
    repository.commit_folder(folder.path(), "2026-11-20 10:00:00 +0100");
    fs::write(&people, people_now).unwrap();
    fs::write(&project, project_now).unwrap();
    repository.commit_folder(folder.path(), "2026-12-10 10:00:00 +0100");
    let text = |nameless| published(&export(folder.path(), "fr", &["--markdown"], nameless));
    assert!(text(false).contains("zephyrine"));
    assert!(!text(true).contains("zephyrine"));
}

fn export(folder: &Path, language: &str, arguments: &[&str], nameless: bool) -> Vec<u8> {
    let mut command = roadmap(folder);
    command.args(["--lang", language, "export", "--out", "-"]).args(arguments);
    if nameless {
        command.arg("--without-names");
    }
    let run = command.output().unwrap();
    assert!(run.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
    run.stdout
}

/// The text with neither tags nor the line ends of calendars, folded.
fn published(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).replace("\r\n ", "");
    let text: String = text.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    fold(&text)
}

fn names_in<'n>(text: &str, names: &'n [String]) -> Vec<&'n str> {
    names.iter().map(String::as_str).filter(|name| text.contains(name)).collect()
}
