//! Commits of a generated roadmap, as teams would make them: what a history is measured on.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use super::generate::{self, Chance};

/// The first commit, at noon of 3 September 2026; the others follow every hour and a half.
const FIRST_SECOND: usize = 1_788_436_800;
const SECONDS_BETWEEN: usize = 5_400;

/// A command of the `git` program.
pub fn git(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(["-c", "core.pager=cat"]).args(arguments);
    command
}

/// Writes a roadmap of `projects` projects into `folder`, and a repository with the commits that led to it, packed as
/// `git gc` leaves what was committed one by one.
///
/// # Errors
/// When something cannot be written.
pub fn season(folder: &Path, projects: usize, commits: usize) -> io::Result<()> {
    generate::roadmap(folder, projects)?;
    let mut paths = Vec::new();
    super::list(folder, &mut paths);
    paths.sort();
    let mut files = Vec::with_capacity(paths.len());
    for path in paths {
        let name = path.strip_prefix(folder).expect("it lies there").to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&path)?;
        files.push((path, name, text));
    }
    git(folder, &["init", "-q", "-b", "main"]).status()?;
    let mut importing = git(folder, &["fast-import", "--quiet"]).stdin(Stdio::piped()).spawn()?;
    let mut stream = io::BufWriter::new(importing.stdin.take().expect("it is piped"));
    let mut chance = Chance(3);
    for commit in 0..commits {
        let when = FIRST_SECOND + commit * SECONDS_BETWEEN;
        write!(stream, "commit refs/heads/main\ncommitter A <a@example.org> {when} +0000\ndata 8\nA change\n")?;
        let changed: Vec<usize> = match commit {
            0 => (0..files.len()).collect(),
            _ => (0..1 + chance.below(3)).map(|_| chance.below(files.len())).collect(),
        };
        for rank in changed {
            let (_, name, text) = &mut files[rank];
            if commit > 0 && name.contains("projet-") {
                change(text, commit, &mut chance);
            }
            write!(stream, "M 100644 inline {name}\ndata {}\n{text}\n", text.len())?;
        }
    }
    stream.flush()?;
    drop(stream);
    assert!(importing.wait()?.success());
    for (path, _, text) in &files {
        fs::write(path, text)?;
    }
    git(folder, &["repack", "-q", "-a", "-d", "-f"]).status()?;
    Ok(())
}

/// What somebody does to a project: most often a word on where it stands, now and then a date that moves.
fn change(text: &mut String, commit: usize, chance: &mut Chance) {
    let day = format!("2026-{:02}-{:02}", 1 + chance.below(12), 1 + chance.below(28));
    if chance.below(3) == 0 {
        let dates: Vec<usize> = text.match_indices("\ndue = ").map(|(at, found)| at + found.len()).collect();
        if let Some(&at) = dates.get(chance.below(dates.len().max(1))) {
            text.replace_range(at..at + day.len(), &day);
            return;
        }
    }
    text.push_str(&format!(
        "\n[[updates]]\non = {day}\nby = \"personne-2\"\nhealth = \"on-track\"\ntext = \"Point {commit}\"\n"
    ));
}
