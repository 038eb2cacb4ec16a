//! Files that git's index knows are neither hashed nor unpacked; whatever is in doubt is.
//!
//! The index of these tests lies of one file: it says that [`PROBE`] is another object. Who goes by it tells that one.

use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use gix::index::entry::{Flags, Mode};

use super::*;
use crate::support::repository::set_time;

/// No file that is hashed all the same.
const PROBE: &str = "projects/p050.toml";
const LONG_AGO: Duration = Duration::from_secs(120);

/// A roadmap that is checked out.
struct CheckedOut {
    made: Made,
    index: gix::index::File,
    folder: tempfile::TempDir,
    texts: Vec<(String, String)>,
}

impl CheckedOut {
    /// With so many projects, in a repository that `made` makes.
    fn new(projects: usize, made: impl FnOnce(&Path) -> Made) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let project = |rank: usize| {
            let text = format!("title = \"P{rank}\"\nsummary = \"S\"\nstage = \"proposed\"\nlead = \"ann\"\n");
            (format!("roadmap/projects/p{rank:03}.toml"), text)
        };
        let texts: Vec<_> = (0..projects).map(project).collect();
        let it = Self { made: made(folder.path()), index: empty(), folder, texts };
        it.written()
    }

    fn written(mut self) -> Self {
        let projects: Vec<_> = self.texts.iter().map(|(path, text)| (&**path, Put::Text(text))).collect();
        let files = files(&projects);
        check_out(&files, self.folder.path());
        for (path, _) in &files {
            set_time(&self.folder.path().join(path), SystemTime::now() - LONG_AGO);
        }
        self.made.commit(&files, NOON);
        self.index = self.made.index(self.folder.path());
        self.lie(PROBE);
        self
    }

    /// Says in the index that a file is another object.
    fn lie(&mut self, path: &str) {
        let Put::Text(other) = OTHER else { unreachable!() };
        let id = self.made.gix.write_blob(other).unwrap().detach();
        self.entry(path).id = id;
        self.made.write_index(&mut self.index);
    }

    fn entry(&mut self, path: &str) -> &mut gix::index::Entry {
        let path = format!("roadmap/{path}");
        let at = self.index.entry_index_by_path(path.as_str().into()).unwrap();
        &mut self.index.entries_mut()[at]
    }

    fn probe(&self) -> PathBuf {
        self.path(&format!("roadmap/{PROBE}"))
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Replaces the bytes of the index, sums at the end apart.
    fn rewrite(&self, change: impl FnOnce(&mut Vec<u8>)) {
        let path = self.made.gix.index_path();
        let mut bytes = fs::read(&path).unwrap();
        let sum = bytes.split_off(bytes.len() - self.made.gix.object_hash().len_in_bytes());
        change(&mut bytes);
        bytes.extend(sum);
        fs::write(&path, bytes).unwrap();
        set_time(&path, SystemTime::now() - LONG_AGO / 2);
    }

    /// Whether one goes by the index, for the ids of files and for the texts of objects.
    fn is_believed(&self) -> bool {
        let folder = self.path("roadmap");
        let repository = Repository::discover(&folder).unwrap();
        let read_from = SystemTime::now();
        let sources = source::load(&folder).unwrap();
        let at = sources.files.iter().position(|file| &*file.path == PROBE).unwrap();
        let Put::Text(other) = OTHER else { unreachable!() };
        let lie =
            gix::objs::compute_hash(self.made.gix.object_hash(), gix::objs::Kind::Blob, other.as_bytes()).unwrap();
        let is_known = repository.blob_ids(&sources, read_from)[at] == Some(lie);
        // A commit that holds what the index says.
        let mut files: Vec<_> = self.texts.iter().map(|(path, text)| (&**path, Put::Text(text))).collect();
        files.iter_mut().filter(|(path, _)| path.ends_with(PROBE)).for_each(|(_, put)| *put = OTHER);
        let commit = self.made.commit_to("refs/heads/lie", &super::files(&files), NOON, &[]);
        let committed = read(&repository, &repository.commit_of(commit).unwrap());
        let is_read = committed.files[at].text() != other;
        assert_eq!(is_read && is_known, is_read || is_known, "{is_read} {is_known}");
        is_read
    }
}

fn empty() -> gix::index::File {
    gix::index::File::from_state(gix::index::State::new(gix::hash::Kind::Sha1), PathBuf::new())
}

/// Whether the index is believed of a roadmap to which that was done.
fn is_believed(change: impl FnOnce(&mut CheckedOut)) -> bool {
    let mut it = CheckedOut::new(120, Made::init);
    change(&mut it);
    it.is_believed()
}

/// The same of one whose probe holds that text.
fn is_believed_of(text: &str) -> bool {
    let mut it = CheckedOut::new(120, Made::init);
    it.texts.iter_mut().filter(|(path, _)| path.ends_with(PROBE)).for_each(|(_, old)| text.clone_into(old));
    it.written().is_believed()
}

#[test]
fn what_is_checked_out_is_neither_hashed_nor_unpacked() {
    assert!(is_believed(|_| {}));
    assert!(CheckedOut::new(120, Made::init_sha256).is_believed());
    // Of few files the index is not asked.
    assert!(!CheckedOut::new(90, Made::init).is_believed());
}

#[test]
fn a_file_that_was_changed_is_in_doubt() {
    let text = |it: &CheckedOut| fs::read_to_string(it.probe()).unwrap();
    let long_ago = |it: &CheckedOut| fs::metadata(it.probe()).unwrap().modified().unwrap();
    assert!(!is_believed(|it| fs::write(it.probe(), text(it) + "# more\n").unwrap()));
    assert!(!is_believed(|it| fs::write(it.probe(), text(it).replace("P50", "Q50")).unwrap()));
    // As many bytes, and the same time.
    assert!(
        cfg!(not(unix))
            || !is_believed(|it| {
                let time = long_ago(it);
                fs::write(it.probe(), text(it).replace("P50", "Q50")).unwrap();
                set_time(&it.probe(), time);
            })
    );
    // Another file of the same text and time in its place.
    assert!(
        cfg!(not(unix))
            || !is_believed(|it| {
                let (time, copy) = (long_ago(it), it.path("copy"));
                fs::copy(it.probe(), &copy).unwrap();
                fs::rename(&copy, it.probe()).unwrap();
                set_time(&it.probe(), time);
            })
    );
}

#[test]
#[cfg(unix)]
fn a_link_in_the_place_of_a_file_is_in_doubt() {
    assert!(!is_believed(|it| {
        fs::rename(it.probe(), it.path("roadmap/projects/_moved.toml")).unwrap();
        std::os::unix::fs::symlink("_moved.toml", it.probe()).unwrap();
    }));
}

#[test]
fn what_was_changed_when_the_index_was_written_is_in_doubt() {
    let at = |ago: Duration| {
        move |it: &mut CheckedOut| {
            let written = fs::metadata(it.made.gix.index_path()).unwrap().modified().unwrap();
            set_time(&it.probe(), written - ago);
            it.index = it.made.index(it.folder.path());
            it.lie(PROBE);
            set_time(&it.made.gix.index_path(), written);
        }
    };
    assert!(!is_believed(at(Duration::ZERO)));
    assert!(is_believed(at(Duration::from_millis(100))));
    // One that is written while files are read.
    assert!(!is_believed(|it| set_time(&it.made.gix.index_path(), SystemTime::now())));
    assert!(!is_believed(|it| set_time(&it.made.gix.index_path(), SystemTime::now() + LONG_AGO)));
}

#[test]
fn what_git_was_told_of_a_file_is_in_doubt() {
    let entry = |change: fn(&mut gix::index::Entry)| {
        move |it: &mut CheckedOut| {
            change(it.entry(PROBE));
            it.made.write_index(&mut it.index);
        }
    };
    assert!(is_believed(entry(|entry| entry.mode = Mode::FILE_EXECUTABLE)));
    assert!(!is_believed(entry(|entry| entry.mode = Mode::SYMLINK)));
    assert!(!is_believed(entry(|entry| entry.flags |= Flags::ASSUME_VALID)));
    assert!(!is_believed(entry(|entry| entry.flags |= Flags::EXTENDED | Flags::SKIP_WORKTREE)));
    assert!(!is_believed(entry(|entry| entry.flags |= Flags::EXTENDED | Flags::INTENT_TO_ADD)));
    assert!(!is_believed(entry(|entry| entry.flags |= Flags::from_stage(gix::index::entry::Stage::Ours))));
    // So git notes what it holds for changed.
    assert!(!is_believed(entry(|entry| entry.stat.size = 0)));
}

#[test]
fn what_git_may_change_on_the_way_is_in_doubt() {
    assert!(is_believed_of("title = \"P\" # $\n"));
    assert!(!is_believed_of("title = \"P\"\r\n"));
    assert!(!is_believed_of("title = \"P\" # $Id$\n"));
    let put = |path: &'static str, text: &'static str| {
        move |it: &mut CheckedOut| {
            fs::create_dir_all(it.path(path).parent().unwrap()).unwrap();
            fs::write(it.path(path), text).unwrap();
        }
    };
    assert!(is_believed(put(".gitattributes", "* text=auto eol=lf\n*.png binary\n")));
    assert!(is_believed(put("beside/.gitattributes", "*.toml filter=secret\n")));
    for path in [".gitattributes", "roadmap/.gitattributes", "roadmap/projects/.gitattributes", ".git/info/attributes"]
    {
        assert!(!is_believed(put(path, "*.toml filter=secret\n")), "{path}");
    }
    assert!(!is_believed(put(".gitattributes", "*.toml ident\n")));
    assert!(!is_believed(put(".gitattributes", "*.toml working-tree-encoding=latin1\n")));
    assert!(!is_believed(|it| fs::create_dir(it.path(".gitattributes")).unwrap()));
    let config = |it: &CheckedOut| fs::read_to_string(it.path(".git/config")).unwrap();
    assert!(!is_believed(|it| {
        fs::write(it.path(".git/config"), config(it) + "[core]\nattributesFile = /elsewhere\n").unwrap();
    }));
    // What changes files may be set where nobody sees it from here: some are hashed.
    assert!(!is_believed(|it| it.lie("projects/p079.toml")));
}

#[test]
fn attributes_that_are_not_checked_out_are_in_doubt() {
    let mut it = CheckedOut::new(120, Made::init);
    it.texts.push(("roadmap/.gitattributes".to_owned(), "*.toml filter=secret\n".to_owned()));
    let it = it.written();
    fs::remove_file(it.path("roadmap/.gitattributes")).unwrap();
    assert!(!it.is_believed());
}

#[test]
fn an_index_that_means_more_than_its_entries_is_in_doubt() {
    let extension =
        |name: &'static [u8; 4]| move |bytes: &mut Vec<u8>| bytes.extend([&name[..], &[0, 0, 0, 3], b"abc"].concat());
    assert!(is_believed(|it| it.rewrite(extension(b"XTRA"))));
    for name in [b"link", b"sdir", b"what"] {
        assert!(!is_believed(|it| it.rewrite(extension(name))));
    }
    assert!(!is_believed(|it| it.made.set("refs/replace/1111111111111111111111111111111111111111", id(it))));
}

fn id(it: &CheckedOut) -> ObjectId {
    it.made.gix.head_id().unwrap().detach()
}

#[test]
fn an_index_that_cannot_be_read_is_none() {
    assert!(!is_believed(|it| fs::remove_file(it.made.gix.index_path()).unwrap()));
    assert!(!is_believed(|it| it.rewrite(|bytes| bytes[7] = 4)));
    assert!(!is_believed(|it| it.rewrite(|bytes| bytes[0] = b'X')));
    // More entries than there are, and entries that end anywhere.
    assert!(!is_believed(|it| it.rewrite(|bytes| bytes[8] = 0xFF)));
    let whole = fs::metadata(CheckedOut::new(120, Made::init).made.gix.index_path()).map_or(0, |found| found.len());
    for length in [0, 3, 11, 12, 40, 71, 100, 1000].into_iter().filter(|&length| length < whole) {
        assert!(!is_believed(|it| it.rewrite(|bytes| bytes.truncate(usize::try_from(length).unwrap()))), "{length}");
    }
    assert!(!is_believed(|it| {
        let path = it.made.gix.index_path();
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
    }));
}

/// Whatever stands in an index, reading it comes to an end.
#[test]
fn an_index_of_any_bytes_is_read() {
    let it = CheckedOut::new(120, Made::init);
    let whole = fs::read(it.made.gix.index_path()).unwrap();
    let repository = Repository::discover(&it.path("roadmap")).unwrap();
    let sources = source::load(&it.path("roadmap")).unwrap();
    for at in (0..whole.len()).step_by(61) {
        for byte in [0, 0x7F, 0xFF] {
            it.rewrite(|bytes| {
                bytes.truncate(0);
                bytes.extend(&whole[..whole.len() - 20]);
                bytes[at.min(whole.len() - 21)] = byte;
            });
            assert_eq!(repository.blob_ids(&sources, SystemTime::now()).len(), sources.files.len());
        }
    }
}
