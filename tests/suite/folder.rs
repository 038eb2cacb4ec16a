//! Which files of a folder are read, under which name, and which are refused.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use roadmap::read::read;
use roadmap::source::{MAX_FILE_BYTES, Sources, load, prefix_in_repository};

const ROADMAP: &str = "format = 1\ntitle = \"S\"\nowners = [\"A\"]\n[directorates.A]\nname = \"A\"\n";
const PEOPLE: &str = "[ann]\nname = \"Ann\"\ndirectorate = \"A\"\n";
const PROJECT: &str = "title = \"P\"\nsummary = \"S\"\nstage = \"proposed\"\nlead = \"ann\"\n";

/// A roadmap in `root`, with what `add` puts there.
fn loaded(add: impl FnOnce(&Path)) -> Sources {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("roadmap");
    fs::create_dir_all(root.join("projects")).unwrap();
    fs::write(root.join("roadmap.toml"), ROADMAP).unwrap();
    fs::write(root.join("people.toml"), PEOPLE).unwrap();
    fs::write(folder.path().join("outside.toml"), PROJECT).unwrap();
    add(&root);
    load(&root).unwrap()
}

/// The paths of all files found.
fn paths(sources: &Sources) -> Vec<&str> {
    sources.files.iter().map(|file| &*file.path).collect()
}

/// What reading finds: the path, the rule, and how it is said.
fn found(sources: &Sources) -> Vec<String> {
    let (_, found) = read(sources);
    let mut found: Vec<String> = found
        .iter()
        .map(|found| format!("{} {} {}", sources.file(found.place.file).path, found.rule.name(), found.message_id))
        .collect();
    found.sort();
    found
}

fn write(root: &Path, path: &str, text: impl AsRef<[u8]>) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn hidden_names_and_other_types_are_left_out_and_sub_folders_are_free() {
    let sources = loaded(|root| {
        for path in ["a.toml", "Sub folder/b.toml", "c.toml/d.toml", "e-f.toml", "e/f.toml"] {
            write(root, &format!("projects/{path}"), PROJECT);
        }
        for path in ["_t.toml", ".t.toml", "_old/x.toml", ".git/x.toml", "notes.md", "x.TOML", "x.toml.bak", "toml"] {
            write(root, &format!("projects/{path}"), "x");
        }
        write(root, "notes.toml", "x");
    });
    let projects = ["Sub folder/b.toml", "a.toml", "c.toml/d.toml", "e-f.toml", "e/f.toml"];
    let expected: Vec<String> = std::iter::once("people.toml".to_owned())
        .chain(projects.map(|path| format!("projects/{path}")))
        .chain(["roadmap.toml".to_owned()])
        .collect();
    assert_eq!(paths(&sources), expected);
    assert_eq!(found(&sources), Vec::<String>::new());
}

#[test]
fn a_link_is_read_under_its_own_name_when_it_leads_to_a_file_inside() {
    let sources = loaded(|root| {
        write(root, "projects/_template.toml", PROJECT);
        write(root, "elsewhere/x.toml", PROJECT);
        let links = root.join("projects");
        symlink("_template.toml", links.join("a.toml")).unwrap();
        symlink("a.toml", links.join("b.toml")).unwrap();
        symlink(root.join("elsewhere/x.toml"), links.join("c.toml")).unwrap();
        // Links to folders are not followed, whatever their name and wherever they lead.
        symlink("../elsewhere", links.join("folder")).unwrap();
        symlink("../elsewhere", links.join("folder.toml")).unwrap();
        symlink("/", links.join("root.toml")).unwrap();
        symlink("nowhere", links.join("_hidden.toml")).unwrap();
    });
    let expected = ["people.toml", "projects/a.toml", "projects/b.toml", "projects/c.toml", "roadmap.toml"];
    assert_eq!(paths(&sources), expected);
    assert_eq!(found(&sources), Vec::<String>::new());
}

#[test]
fn a_link_that_leads_out_or_nowhere_is_refused() {
    let sources = loaded(|root| {
        let links = root.join("projects");
        symlink("../../outside.toml", links.join("a.toml")).unwrap();
        symlink("/dev/zero", links.join("b.toml")).unwrap();
        symlink("nowhere.toml", links.join("c.toml")).unwrap();
        symlink("e.toml", links.join("d.toml")).unwrap();
        symlink("d.toml", links.join("e.toml")).unwrap();
        fs::remove_file(root.join("people.toml")).unwrap();
        symlink("../outside.toml", root.join("people.toml")).unwrap();
    });
    let expected = [
        "people.toml unreadable-file unreadable-file-leads-out",
        "projects/a.toml unreadable-file unreadable-file-leads-out",
        "projects/b.toml unreadable-file unreadable-file-leads-out",
        "projects/c.toml unreadable-file unreadable-file-leads-nowhere",
        "projects/d.toml unreadable-file unreadable-file-leads-nowhere",
        "projects/e.toml unreadable-file unreadable-file-leads-nowhere",
    ];
    assert_eq!(found(&sources), expected);
}

#[test]
fn a_file_of_a_mebibyte_is_read_and_one_of_a_byte_more_is_not() {
    let long = |bytes: u64| {
        let text = format!("{PROJECT}#");
        text.clone() + &"x".repeat(usize::try_from(bytes).unwrap() - text.len())
    };
    let sources = loaded(|root| {
        write(root, "projects/a.toml", long(MAX_FILE_BYTES));
        write(root, "projects/b.toml", long(MAX_FILE_BYTES + 1));
    });
    assert_eq!(found(&sources), ["projects/b.toml unreadable-file unreadable-file-too-large"]);
}

#[test]
fn a_mark_at_the_beginning_and_line_ends_of_two_characters_are_fine_and_other_encodings_are_not() {
    let sources = loaded(|root| {
        write(root, "projects/a.toml", format!("\u{feff}{}", PROJECT.replace('\n', "\r\n")));
        write(root, "projects/b.toml", b"title = \"Pr\xeat\"\n");
        write(root, "projects/c.toml", b"\xff\xfet\0i\0");
        write(root, "projects/d.toml", "");
        fs::remove_file(root.join("people.toml")).unwrap();
    });
    let expected = [
        "people.toml unreadable-file unreadable-file-missing",
        "projects/b.toml unreadable-file unreadable-file-not-utf8",
        "projects/c.toml unreadable-file unreadable-file-not-utf8",
        "projects/d.toml missing-key missing-key",
        "projects/d.toml missing-key missing-key",
        "projects/d.toml missing-key missing-key",
        "projects/d.toml missing-key missing-key",
    ];
    assert_eq!(found(&sources), expected);
}

/// Of a folder that may not be opened nobody knows the projects: none is then unknown.
#[test]
fn a_folder_that_may_not_be_opened_is_told_once() {
    let waits = "depends-on = [\"closed\", \"who-knows\", \"a/charter\"]\n";
    let folder = tempfile::tempdir().unwrap();
    let closed = folder.path().join("projects/Closed folder");
    fs::create_dir_all(&closed).unwrap();
    write(folder.path(), "roadmap.toml", ROADMAP);
    write(folder.path(), "people.toml", PEOPLE);
    write(folder.path(), "projects/a.toml", format!("{PROJECT}{waits}"));
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    let may_open_all = fs::read_dir(&closed).is_ok();
    let sources = load(folder.path()).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
    if !may_open_all {
        let expected = [
            "projects/Closed folder unreadable-file unreadable-file-permission",
            "projects/a.toml unknown-dependency unknown-dependency-deliverable",
        ];
        assert_eq!(found(&sources), expected);
    }
}

#[test]
fn a_folder_knows_its_way_from_the_root_of_the_repository() {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path();
    let roadmap = top.join("a/plans 2027/roadmap");
    fs::create_dir_all(&roadmap).unwrap();
    assert_eq!(prefix_in_repository(&roadmap), "roadmap/", "without a repository, from the folder above");
    fs::create_dir(top.join(".git")).unwrap();
    assert_eq!(prefix_in_repository(&roadmap), "a/plans 2027/roadmap/");
    symlink(&roadmap, top.join("link")).unwrap();
    assert_eq!(prefix_in_repository(&top.join("link")), "a/plans 2027/roadmap/", "where it is, not how one came there");
    // A linked work tree holds a file that says where the repository is.
    fs::write(top.join("a/.git"), "gitdir: elsewhere").unwrap();
    assert_eq!(prefix_in_repository(&roadmap), "plans 2027/roadmap/");
    fs::create_dir(roadmap.join(".git")).unwrap();
    assert_eq!(prefix_in_repository(&roadmap), "");
    assert_eq!(prefix_in_repository(Path::new("/")), "", "it has no folder above");
}
