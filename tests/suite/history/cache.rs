//! What is kept of a history changes nothing of what is history.

use super::*;
use crate::support::program;

/// Numbers that look like chance and are the same each time.
struct Chance(u32);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(self.0 >> 16).unwrap() % bound
    }
}

/// The projects of a commit: their paths and texts.
type State = BTreeMap<String, String>;

fn changed(state: &State, chance: &mut Chance) -> State {
    let mut state = state.clone();
    let paths: Vec<String> = state.keys().cloned().collect();
    let some = paths[chance.below(paths.len())].clone();
    let dates = ["2026-03-02", "2026-03-09", "2026-04-01", "2026-05-20"];
    match chance.below(9) {
        0 => {
            let name = ["x", "y", "z"][chance.below(3)];
            state.insert(format!("projects/{name}.toml"), project(&[dates[chance.below(4)]]));
        }
        1 if paths.len() > 1 => drop(state.remove(&some)),
        2 => {
            let text = state.remove(&some).unwrap();
            state.insert(
                format!("projects/{}/{}.toml", ["s", "t"][chance.below(2)], ["a", "b", "n"][chance.below(3)]),
                text,
            );
        }
        3 => drop(state.insert(some, "not = = toml\n".to_owned())),
        4 => drop(state.insert(some, project(&[dates[chance.below(4)], dates[chance.below(4)]]))),
        5 => *state.get_mut(&some).unwrap() += "# a remark\n",
        _ => {
            let old = dates[chance.below(4)];
            let text = state[&some].replace(old, dates[chance.below(4)]);
            state.insert(some, text);
        }
    }
    state
}

struct CachedHistory {
    folder: tempfile::TempDir,
    commits: Vec<(ObjectId, State)>,
}

impl CachedHistory {
    /// What the commands tell, with what they keep and without.
    fn is_the_same(&self, what: &str) {
        let run = |arguments: &[&str]| {
            let here = self.folder.path().join(if self.folder.path().join("plans").exists() { "plans" } else { "" });
            let run = program::roadmap(&here).args(arguments).output().unwrap();
            (run.status.code(), String::from_utf8(run.stdout).unwrap(), String::from_utf8(run.stderr).unwrap())
        };
        for command in [&["history", "--format", "json"][..], &["status", "--format", "json"]] {
            let plain = run(&[command, &["--no-cache"]].concat());
            assert_eq!(run(command), plain, "{what}: the cache as it was left");
            assert_eq!(run(command), plain, "{what}: the cache as it was written");
        }
    }

    fn kept(&self) -> Vec<std::path::PathBuf> {
        let entries = fs::read_dir(self.folder.path().join(".git/roadmap")).into_iter().flatten();
        let mut paths: Vec<std::path::PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths
    }
}

fn grown(seed: u32, commits: usize) -> (CachedHistory, Repository) {
    let folder = tempfile::tempdir().unwrap();
    let repository = Repository::init(folder.path());
    let mut history = CachedHistory { folder, commits: Vec::new() };
    let mut chance = Chance(seed);
    let mut state: State = [("projects/a.toml", "2026-03-02"), ("projects/b.toml", "2026-04-01")]
        .into_iter()
        .map(|(path, due)| (path.to_owned(), project(&[due])))
        .collect();
    for at in 0..commits {
        let parents: Vec<ObjectId> = match history.commits.last() {
            None => Vec::new(),
            // A merge of an earlier state, or a branch that is written anew from there.
            Some(&(last, _)) if chance.below(5) == 0 => {
                let (other, _) = history.commits[chance.below(history.commits.len())];
                if chance.below(2) == 0 { vec![last, other] } else { vec![other] }
            }
            Some(&(last, _)) => vec![last],
        };
        let folder = if at < 4 { "roadmap" } else { "plans/roadmap" };
        let id = put(&repository, folder, &state, at, &parents);
        history.commits.push((id, state.clone()));
        if at % 3 == 2 {
            check_out_anew(&history, folder, &state);
            history.is_the_same(&format!("seed {seed}, commit {at}"));
        }
        state = changed(&state, &mut chance);
    }
    (history, repository)
}

/// The cache has files only of the folder in which the roadmap is last.
fn grown_without_former_folder(seed: u32) -> (CachedHistory, Repository) {
    let (history, repository) = grown(seed, 9);
    fs::remove_dir_all(history.folder.path().join(".git/roadmap")).unwrap();
    history.is_the_same("a new cache");
    (history, repository)
}

fn put(repository: &Repository, folder: &str, state: &State, at: usize, parents: &[ObjectId]) -> ObjectId {
    let projects = state.iter().map(|(path, text)| (&**path, Put::Text(text))).collect();
    let tree = Made { folder, projects }.files(|files| repository.tree(files));
    // From noon of the first of 2026 on, a day each.
    repository.commit_tree_dated(tree, &format!("{} +0000", 1_767_268_800 + at * 86_400), parents)
}

fn check_out_anew(history: &CachedHistory, folder: &str, state: &State) {
    for old in ["roadmap", "plans"] {
        let _ = fs::remove_dir_all(history.folder.path().join(old));
    }
    let projects = state.iter().map(|(path, text)| (&**path, Put::Text(text))).collect();
    Made { folder, projects }.files(|files| check_out(files, history.folder.path()));
}

/// Merges, renames, files that come and go or cannot be read, a roadmap that is moved, branches that are written anew.
#[test]
fn it_tells_the_same_of_any_history() {
    for seed in 0..4 {
        let (history, repository) = grown(seed, 18);
        let chance = &mut Chance(seed + 100);
        // Branches that begin anywhere.
        for _ in 0..2 {
            let (from, state) = history.commits[chance.below(history.commits.len())].clone();
            put(&repository, "plans/roadmap", &changed(&state, chance), 25, &[from]);
            history.is_the_same(&format!("seed {seed}, from {from}"));
        }
        // A copy that lacks what is older, and one that has it again.
        let (end, _) = history.commits[6 + chance.below(6)];
        let shallow = history.folder.path().join(".git/shallow");
        fs::write(&shallow, format!("{end}\n")).unwrap();
        repository.set("refs/heads/main", history.commits.last().unwrap().0);
        history.is_the_same(&format!("seed {seed}, shallow from {end}"));
        fs::remove_file(&shallow).unwrap();
        history.is_the_same(&format!("seed {seed}, whole again"));
    }
}

/// Cached plans are read only if the cached slips are of no use.
#[test]
fn what_cannot_be_used_is_done_without() {
    let (history, _repository) = grown_without_former_folder(7);
    let [plans, slips] = <[_; 2]>::try_from(history.kept()).expect("a file of plans, and one of slips");
    let damaged = |path: &Path, bytes: &[u8], what: &str| {
        let whole = fs::read(path).unwrap();
        let _ = fs::remove_file(&slips);
        fs::write(path, bytes).unwrap();
        history.is_the_same(what);
        assert_eq!(fs::read(path).unwrap(), whole, "{what}: it is written anew");
    };
    let (other, _) = grown_without_former_folder(8);
    for (path, foreign) in [&plans, &slips].into_iter().zip(other.kept()) {
        let whole = fs::read(path).unwrap();
        for length in [0, 7, 8, 11, 12, whole.len() / 2, whole.len() - 1] {
            damaged(path, &whole[..length], &format!("{length} bytes"));
        }
        for at in [0, 9, 13, 14, whole.len() / 2, whole.len() - 1] {
            let mut other = whole.clone();
            other[at] ^= 0x21;
            damaged(path, &other, &format!("byte {at} is another"));
        }
        damaged(path, &fs::read(foreign).unwrap(), "that of another repository");
    }
    let path = slips;
    // A folder in its place, and a place where nothing can be written.
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    history.is_the_same("a folder");
    fs::remove_dir_all(history.folder.path().join(".git/roadmap")).unwrap();
    fs::write(history.folder.path().join(".git/roadmap"), "").unwrap();
    history.is_the_same("no folder");
    fs::remove_file(history.folder.path().join(".git/roadmap")).unwrap();
    let run = |name: &str| {
        let mut command = program::roadmap(&history.folder.path().join("plans"));
        assert!(command.env(name, "1").arg("status").output().unwrap().status.success());
        history.kept().len()
    };
    assert_eq!((run("ROADMAP_NO_CACHE"), run("NOTHING")), (0, 2));
}

/// It lies where all work trees share it.
#[test]
fn linked_work_trees_share_it() {
    let folder = tempfile::tempdir().unwrap();
    let main = folder.path().join("main");
    let repository = Repository::init(&main);
    commit(&repository, &["2026-03-02"], "2026-01-05");
    let own = main.join(".git/worktrees/linked");
    let linked = folder.path().join("linked");
    fs::create_dir_all(&own).unwrap();
    fs::create_dir_all(&linked).unwrap();
    fs::write(own.join("HEAD"), "ref: refs/heads/main\n").unwrap();
    fs::write(own.join("commondir"), "../..\n").unwrap();
    fs::write(own.join("gitdir"), format!("{}\n", linked.join(".git").display())).unwrap();
    fs::write(linked.join(".git"), format!("gitdir: {}\n", own.display())).unwrap();
    let text = project(&["2026-03-02"]);
    let sample = Made { folder: "roadmap", projects: vec![("projects/a.toml", Put::Text(&text))] };
    sample.files(|files| check_out(files, &linked));
    assert!(program::roadmap(&linked).arg("status").output().unwrap().status.success());
    assert_eq!(fs::read_dir(main.join(".git/roadmap")).unwrap().count(), 2);
    assert!(!own.join("roadmap").exists());
}
