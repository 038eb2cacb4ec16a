//! Git repositories made by the tests, in this process: the `git` program need not be there.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use gix::ObjectId;
use gix::actor::SignatureRef;
use gix::bstr::ByteSlice;
use gix::index::entry::Stat;
use gix::index::fs::Metadata;
use gix::objs::Write as _;
use gix::objs::tree::EntryKind;
use gix::refs::transaction::PreviousValue;

/// What is put into a folder, or into a commit.
#[derive(Clone, Copy)]
pub enum Put<'a> {
    Text(&'a str),
    Bytes(&'a [u8]),
    Link(&'a str),
    /// Another repository, at that commit.
    Submodule,
}

pub struct Repository {
    pub gix: gix::Repository,
}

/// Files by their paths from the root of the repository.
pub type Files<'a> = [(&'a str, Put<'a>)];

impl Repository {
    /// A repository with a work tree in `folder`, which may hold files already. Its branch is `main`.
    pub fn init(folder: &Path) -> Self {
        Self::made(folder, gix::create::Kind::WithWorktree, gix::hash::Kind::Sha1)
    }

    pub fn init_bare(folder: &Path) -> Self {
        Self::made(folder, gix::create::Kind::Bare, gix::hash::Kind::Sha1)
    }

    pub fn init_sha256(folder: &Path) -> Self {
        Self::made(folder, gix::create::Kind::WithWorktree, gix::hash::Kind::Sha256)
    }

    /// The repository in `folder`, which this starts where there is none.
    pub fn of(folder: &Path) -> Self {
        if !folder.join(".git").exists() {
            return Self::init(folder);
        }
        let somebody = ["user.name=A", "user.email=a@example.org"];
        let opened = gix::open_opts(folder, gix::open::Options::isolated().config_overrides(somebody)).unwrap();
        Self { gix: opened }
    }

    /// Commits everything that lies in `folder`.
    pub fn commit_folder(&self, folder: &Path, at: &str) -> ObjectId {
        let mut files: Vec<(String, Vec<u8>)> = Vec::new();
        let walk = walkdir::WalkDir::new(folder).sort_by_file_name();
        for entry in walk.into_iter().filter_entry(|entry| entry.file_name() != ".git") {
            let entry = entry.unwrap();
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(folder).unwrap();
                let names: Vec<_> = path.iter().map(|name| name.to_str().unwrap()).collect();
                files.push((names.join("/"), fs::read(entry.path()).unwrap()));
            }
        }
        let files: Vec<(&str, Put)> = files.iter().map(|(path, bytes)| (&**path, Put::Bytes(bytes))).collect();
        self.commit(&files, at)
    }

    /// Writes the index of what the last commit holds, as a checkout does, with what the system says of the files in `folder`.
    /// It was written long after them.
    pub fn index(&self, folder: &Path) -> gix::index::File {
        let tree = self.gix.head_tree_id().unwrap();
        let mut index = self.gix.index_from_tree(&tree).unwrap();
        for (entry, path) in index.entries_mut_with_paths() {
            if let Ok(found) = Metadata::from_path_no_follow(&folder.join(path.to_str().unwrap())) {
                entry.stat = Stat::from_fs(&found).unwrap();
            }
        }
        self.write_index(&mut index);
        index
    }

    pub fn write_index(&self, index: &mut gix::index::File) {
        index.write(gix::index::write::Options::default()).unwrap();
        set_time(&self.gix.index_path(), SystemTime::now() - Duration::from_secs(60));
    }

    pub fn set_to_head(&self, name: &str) {
        self.set(name, self.gix.head_id().unwrap().detach());
    }

    fn made(folder: &Path, kind: gix::create::Kind, hash: gix::hash::Kind) -> Self {
        let options = gix::create::Options { object_hash: Some(hash), ..gix::create::Options::default() };
        let somebody = ["user.name=A", "user.email=a@example.org"];
        let opened = gix::open::Options::isolated().config_overrides(somebody);
        let made = gix::ThreadSafeRepository::init_opts(folder, kind, options, opened).unwrap();
        Self { gix: made.to_thread_local() }
    }

    /// Commits these files and no others, to the branch that the repository stands at. `at` is a time as in
    /// "2026-12-15 10:00:00 +0100".
    pub fn commit(&self, files: &Files, at: &str) -> ObjectId {
        let parents: Vec<ObjectId> = self.gix.head_id().map(|id| id.detach()).into_iter().collect();
        self.commit_to("HEAD", files, at, &parents)
    }

    /// Commits these files as what follows from `parents`, and sets `name` to it.
    pub fn commit_to(&self, name: &str, files: &Files, at: &str, parents: &[ObjectId]) -> ObjectId {
        let tree = self.tree(files);
        self.commit_tree(name, tree, at, parents)
    }

    pub fn commit_tree(&self, name: &str, tree: ObjectId, at: &str, parents: &[ObjectId]) -> ObjectId {
        let time = gix::date::parse(at, None).unwrap().to_string();
        let who = SignatureRef { name: b"A".as_bstr(), email: b"a@example.org".as_bstr(), time: &time };
        self.gix.commit_as(who, who, name, "A change", tree, parents.iter().copied()).unwrap().detach()
    }

    /// Commits to `main` with a date that may be none.
    pub fn commit_tree_dated(&self, tree: ObjectId, date: &str, parents: &[ObjectId]) -> ObjectId {
        let parents: String = parents.iter().map(|parent| format!("parent {parent}\n")).collect();
        let who = format!("A <a@example.org> {date}");
        let commit = format!("tree {tree}\n{parents}author {who}\ncommitter {who}\n\nA change\n");
        let id = self.gix.objects.write_buf(gix::objs::Kind::Commit, commit.as_bytes()).unwrap();
        self.set("refs/heads/main", id);
        id
    }

    pub fn tree(&self, files: &Files) -> ObjectId {
        let mut editor = self.gix.edit_tree(ObjectId::empty_tree(self.gix.object_hash())).unwrap();
        for (path, put) in files {
            let (kind, id) = match put {
                Put::Text(text) => (EntryKind::Blob, self.gix.write_blob(text).unwrap().detach()),
                Put::Bytes(bytes) => (EntryKind::Blob, self.gix.write_blob(bytes).unwrap().detach()),
                Put::Link(target) => (EntryKind::Link, self.gix.write_blob(target).unwrap().detach()),
                Put::Submodule => (EntryKind::Commit, ObjectId::from_hex(&[b'1'; 40]).unwrap()),
            };
            editor.upsert(*path, kind, id).unwrap();
        }
        editor.write().unwrap().detach()
    }

    /// Sets a branch or a tag, by its whole name.
    pub fn set(&self, name: &str, id: ObjectId) {
        self.gix.reference(name, id, PreviousValue::Any, "set").unwrap();
    }

    /// Makes a tag with a message, of whatever `id` is.
    pub fn tag(&self, name: &str, id: ObjectId) -> ObjectId {
        let kind = self.gix.find_header(id).unwrap().kind();
        let who = SignatureRef { name: b"A".as_bstr(), email: b"a@example.org".as_bstr(), time: "1 +0000" };
        let tag = self.gix.tag(name, id, kind, Some(who), "A tag", PreviousValue::Any).unwrap();
        tag.id().detach()
    }

    /// Where an object is kept that is in no pack.
    pub fn loose(&self, id: ObjectId) -> std::path::PathBuf {
        let hex = id.to_string();
        self.gix.git_dir().join("objects").join(&hex[..2]).join(&hex[2..])
    }
}

/// Says that a file was changed then.
pub fn set_time(path: &Path, time: SystemTime) {
    fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
}

/// Writes these files into a folder, as a checkout would.
pub fn check_out(files: &Files, folder: &Path) {
    for (path, put) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        match put {
            Put::Text(text) => fs::write(path, text).unwrap(),
            Put::Bytes(bytes) => fs::write(path, bytes).unwrap(),
            #[cfg(unix)]
            Put::Link(target) => std::os::unix::fs::symlink(target, path).unwrap(),
            #[cfg(not(unix))]
            Put::Link(_) => panic!("only where links are files of their own"),
            Put::Submodule => fs::create_dir_all(path).unwrap(),
        }
    }
}
