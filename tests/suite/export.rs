//! Where the report is written: whole or not at all, with the rights of any file, and never over what must stay.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Child, Output, Stdio};
use std::time::Instant;

#[test]
fn a_report_is_a_file_like_any_other() {
    let folder = sample();
    let umask = mode_of_a_new_file(folder.path());
    assert!(export(folder.path(), &["--out", "x.pdf"]).status.success());
    assert_eq!(mode(&folder.path().join("x.pdf")), umask);
    assert!(fs::read(folder.path().join("x.pdf")).unwrap().starts_with(b"%PDF"));
    assert_eq!(left_over(folder.path()), Vec::<String>::new());
}

#[test]
fn an_existing_file_keeps_its_rights_and_its_link() {
    let folder = sample();
    let real = folder.path().join("archive.pdf");
    fs::write(&real, "old").unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("archive.pdf", folder.path().join("x.pdf")).unwrap();
    assert!(export(folder.path(), &["--out", "x.pdf"]).status.success());
    assert!(fs::symlink_metadata(folder.path().join("x.pdf")).unwrap().is_symlink());
    assert!(fs::read(&real).unwrap().starts_with(b"%PDF"));
    assert_eq!(mode(&real), 0o640);
}

#[test]
fn a_link_to_nothing_is_filled() {
    let folder = sample();
    symlink("new.pdf", folder.path().join("x.pdf")).unwrap();
    assert!(export(folder.path(), &["--out", "x.pdf"]).status.success());
    assert!(fs::read(folder.path().join("new.pdf")).unwrap().starts_with(b"%PDF"));
}

#[test]
fn errors_in_the_files_leave_the_earlier_report() {
    let folder = sample();
    fs::write(folder.path().join("x.pdf"), "old").unwrap();
    let project = folder.path().join("projects/one.toml");
    let text = fs::read_to_string(&project).unwrap().replace("lead = \"ines\"", "lead = \"nobody\"");
    fs::write(&project, text).unwrap();
    let refused = export(folder.path(), &["--out", "x.pdf"]);
    assert_eq!((refused.status.code(), refused.stdout.as_slice()), (Some(1), b"".as_slice()));
    let errors = String::from_utf8(refused.stderr).unwrap();
    assert!(errors.contains("error[unknown-person]") && errors.contains("--force"), "{errors}");
    assert_eq!(fs::read(folder.path().join("x.pdf")).unwrap(), b"old");
    let forced = export(folder.path(), &["--out", "x.pdf", "--force"]);
    assert_eq!(forced.status.code(), Some(0));
    assert_eq!(String::from_utf8(forced.stderr).unwrap(), "written although the files have 1 error\n");
    assert!(fs::read(folder.path().join("x.pdf")).unwrap().starts_with(b"%PDF"));
}

#[test]
fn standard_output_has_the_same_bytes_as_a_file() {
    let folder = sample();
    let output = export(folder.path(), &["--out", "-"]);
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()));
    assert!(export(folder.path(), &["--out", "x.pdf"]).status.success());
    assert!(output.stdout == fs::read(folder.path().join("x.pdf")).unwrap());
}

/// Killed at any moment, it leaves the earlier report, or the new one: never a part of it.
#[test]
fn a_killed_export_leaves_a_whole_report() {
    const MOMENTS: u32 = 16;
    let folder = tempfile::tempdir().unwrap();
    crate::generate::roadmap(folder.path(), 60).unwrap();
    let page = folder.path().join("page.html");
    let begun = Instant::now();
    assert!(start(folder.path()).wait().unwrap().success());
    let whole = begun.elapsed();
    let new = fs::read(&page).unwrap();
    for moment in 0..=MOMENTS {
        fs::write(&page, "old").unwrap();
        let mut export = start(folder.path());
        std::thread::sleep(whole * moment / MOMENTS);
        export.kill().unwrap();
        export.wait().unwrap();
        let left = fs::read(&page).unwrap();
        assert!(left == b"old" || left == new, "{} bytes of {}", left.len(), new.len());
    }
    assert!(start(folder.path()).wait().unwrap().success());
    assert!(fs::read(&page).unwrap() == new);
}

/// Where one of several cannot be written, that is told; drawing went well, and the first is whole.
#[test]
fn a_format_that_cannot_be_written_is_told() {
    let folder = sample();
    fs::create_dir(folder.path().join("roadmap-2026-12.md")).unwrap();
    let run = export(folder.path(), &["--markdown"]);
    assert_eq!(run.status.code(), Some(2));
    assert_eq!(String::from_utf8(run.stderr).unwrap(), "error: cannot write roadmap-2026-12.md: it is a folder\n");
    assert!(fs::read(folder.path().join("roadmap-2026-12.pdf")).unwrap().starts_with(b"%PDF"));
}

/// Not even the system's administrator makes files there.
#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_takes_no_file_is_told() {
    let run = export(sample().path(), &["--out", "/sys/report.pdf"]);
    assert_eq!((run.status.code(), run.stdout.as_slice()), (Some(2), b"".as_slice()));
    let errors = String::from_utf8(run.stderr).unwrap();
    assert!(errors.starts_with("error: cannot write /sys/report.pdf: "), "{errors}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_device_is_told_for_every_format() {
    let folder = sample();
    for format in [&["--pdf"][..], &["--html"], &["--markdown"], &["--ics"], &["--xlsx"], &["--csv", "people"]] {
        let mut command = crate::support::program::roadmap(folder.path());
        let run = command.args(["export", "--out", "/dev/full"]).args(format).output().unwrap();
        let errors = String::from_utf8(run.stderr).unwrap();
        assert_eq!(
            (run.status.code(), errors.as_str()),
            (Some(2), "error: cannot write /dev/full: no space left on the device\n")
        );
    }
    assert_eq!(left_over(folder.path()), Vec::<String>::new());
}

fn start(folder: &Path) -> Child {
    let mut command = crate::support::program::roadmap(folder);
    command.args(["export", "--html", "--out", "page.html", "--today", crate::generate::TODAY]);
    command.args(["--force"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn sample() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/smallest");
    fs::create_dir(folder.path().join("projects")).unwrap();
    for file in ["roadmap.toml", "people.toml", "projects/one.toml"] {
        fs::copy(from.join(file), folder.path().join(file)).unwrap();
    }
    folder
}

fn export(folder: &Path, more: &[&str]) -> Output {
    crate::support::program::roadmap(folder).args(["export", "--pdf"]).args(more).output().unwrap()
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn mode_of_a_new_file(folder: &Path) -> u32 {
    fs::write(folder.join("new"), "").unwrap();
    mode(&folder.join("new"))
}

/// Temporary files that stayed.
fn left_over(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with(".roadmap-")).collect()
}
