//! What test files share: expected texts in files, rewritten with `BLESS=1`.

pub mod case;
pub mod editor;
pub mod program;
pub mod repository;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Fails, with the lines that differ, unless the file at `path` (from the root of the crate) holds `actual`; with
/// `BLESS=1` in the environment the file is rewritten instead.
pub fn compare(path: impl AsRef<Path>, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if blessing() {
        if fs::read_to_string(&path).is_ok_and(|held| held == actual) {
            return;
        }
        let folder = path.parent().expect("an expected file lies in a folder");
        fs::create_dir_all(folder).unwrap_or_else(|error| panic!("cannot make {}: {error}", folder.display()));
        fs::write(&path, actual).unwrap_or_else(|error| panic!("cannot write {}: {error}", path.display()));
        return;
    }
    let expected = fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("cannot read {}: {error}; BLESS=1 writes it", path.display()));
    if expected != actual {
        panic!("{} differs (- expected, + actual; BLESS=1 accepts):\n{}", path.display(), diff(&expected, actual));
    }
}

/// Plays every transcript `tests/<folder>/*.txt`, or those with `CASE` in their path, and fails with what differs;
/// with `BLESS=1` they are rewritten. Lines that begin with one of `marks` are what came out; `play` is given the case and
/// the others, its steps, and writes the transcript.
pub fn transcripts(folder: &str, marks: &[char], play: impl Fn(&Path, &[&str]) -> String) {
    let only = std::env::var("CASE").unwrap_or_default();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases.retain(|case| case.to_string_lossy().contains(&only));
    assert!(!cases.is_empty(), "no case is called so");
    let difference = |case: &PathBuf| {
        let expected = fs::read_to_string(case).unwrap();
        let steps: Vec<&str> = expected.lines().filter(|line| !line.starts_with(marks)).collect();
        let actual = play(case, &steps);
        if expected == actual {
            return None;
        }
        if blessing() {
            fs::write(case, actual).unwrap();
            return None;
        }
        Some(format!("{}:\n{}", case.display(), diff(&expected, &actual)))
    };
    let wrong: Vec<String> = cases.iter().filter_map(difference).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether expected files are to be rewritten.
pub fn blessing() -> bool {
    std::env::var_os("BLESS").is_some_and(|value| value == "1")
}

/// The folders in `folder` (from the root of the crate), by name: one for each case.
pub fn cases(folder: impl AsRef<Path>) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("cannot read {}: {error}", folder.display()));
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    cases.sort();
    cases
}

/// The lines that differ, with two lines around each; what cannot be seen is shown as an escape.
pub fn diff(expected: &str, actual: &str) -> String {
    const AROUND: usize = 2;
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.split('\n').collect(), actual.split('\n').collect());
    let steps = steps(&old, &new);
    let near = |at: usize| {
        let window = at.saturating_sub(AROUND)..(at + AROUND + 1).min(steps.len());
        steps[window].iter().any(|(sign, _)| *sign != ' ')
    };
    let mut out = String::new();
    let mut skipped = false;
    for (at, (sign, line)) in steps.iter().enumerate() {
        if near(at) {
            if std::mem::take(&mut skipped) {
                out.push_str("  …\n");
            }
            out.push_str(&format!("{sign} {}\n", visible(line)));
        } else {
            skipped = true;
        }
    }
    out
}

/// Lines kept, taken away and added, by the longest common part of what lies between equal ends.
fn steps<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(char, &'a str)> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (old_middle, new_middle) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let mut common = vec![vec![0u32; new_middle.len() + 1]; old_middle.len() + 1];
    for i in (0..old_middle.len()).rev() {
        for j in (0..new_middle.len()).rev() {
            common[i][j] = if old_middle[i] == new_middle[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let mut steps: Vec<(char, &str)> = old[..head].iter().map(|line| (' ', *line)).collect();
    let (mut i, mut j) = (0, 0);
    while i < old_middle.len() || j < new_middle.len() {
        if i < old_middle.len() && j < new_middle.len() && old_middle[i] == new_middle[j] {
            steps.push((' ', old_middle[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new_middle.len() || (i < old_middle.len() && common[i + 1][j] >= common[i][j + 1]) {
            steps.push(('-', old_middle[i]));
            i += 1;
        } else {
            steps.push(('+', new_middle[j]));
            j += 1;
        }
    }
    steps.extend(old[old.len() - tail..].iter().map(|line| (' ', *line)));
    steps
}

fn visible(line: &str) -> String {
    let blanks = line.len() - line.trim_end_matches(' ').len();
    let (text, end) = line.split_at(line.len() - blanks);
    let text: String = text
        .chars()
        .map(
            |character| {
                if character.is_control() { character.escape_default().to_string() } else { character.to_string() }
            },
        )
        .collect();
    text + &"·".repeat(end.len())
}
