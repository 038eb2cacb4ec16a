//! The repository around a folder, and its objects.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use gix::ObjectId;
use gix::discover::upwards;
use gix::objs::Kind;
use gix::odb::find::Header;
use gix::odb::pack::cache::lru::MemoryCappedHashmap;
use gix::sec::trust::Mapping;

use super::GitError;

/// Decoded objects that are kept, in bytes: folders are met again from commit to commit.
const OBJECT_CACHE_BYTES: usize = 8 << 20;

/// What packed objects were decoded from, in bytes: a pack holds a file's older state as what differs from its newer one.
const PACK_CACHE_BYTES: usize = 16 << 20;

/// From how many objects on their order matters.
const WARMED_FROM: usize = 128;

/// No larger object is unpacked: what is compressed may be of any size. Lists of folders with hundreds of thousands of files
/// are smaller.
const LARGEST_OBJECT: &str = "gitoxide.objects.allocLimit=16777216";

/// A repository, opened. It is only read.
pub struct Repository {
    pub(super) gix: gix::Repository,
    /// The whole path of the folder that it was opened by.
    pub(super) opened: PathBuf,
    folder: String,
    /// The commits whose parents this copy of the repository lacks; asked once, as every commit is looked for among them.
    pub(super) ends: Option<gix::shallow::Commits>,
    work_tree: Option<PathBuf>,
    /// When commits without a usable date count as made.
    pub(super) undated: RefCell<HashMap<ObjectId, DateTime<Utc>>>,
}

/// An object's bytes, and what they are.
pub(super) struct Object {
    pub kind: Kind,
    pub data: Vec<u8>,
}

impl Repository {
    /// The repository that holds `folder`: that folder itself, or the nearest one above it that is a repository, a work
    /// tree, a submodule or a bare repository.
    ///
    /// # Errors
    /// When there is none, or none that can be read.
    pub fn around(folder: &Path) -> Result<Self, GitError> {
        let opened = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let unopenable = |why: String| GitError::Unopenable { folder: folder.to_owned(), why };
        let whole = opened.canonicalize().map_err(|why| unopenable(why.to_string()))?;
        // Whoever owns the repository, nothing of it is run, and what it says stays within it: no settings of the
        // system, of the person or of the environment, which would make the answer another on another machine.
        let options = gix::open::Options::isolated().with(gix::sec::Trust::Full).config_overrides([LARGEST_OBJECT]);
        let discovery =
            upwards::Options { trust: upwards::TrustPolicy::Assume(gix::sec::Trust::Full), ..Default::default() };
        let found = gix::ThreadSafeRepository::discover_opts(
            &whole,
            discovery,
            Mapping { full: options.clone(), reduced: options },
        );
        let mut gix = found
            .map_err(|why| {
                if why.downcast_any_ref::<upwards::Error>().is_some() {
                    GitError::NoRepository { folder: folder.to_owned() }
                } else {
                    unopenable(why.probable_cause().to_string())
                }
            })?
            .to_thread_local();
        gix.object_cache_size_if_unset(OBJECT_CACHE_BYTES);
        gix.objects.set_pack_cache(|| Box::new(MemoryCappedHashmap::new(PACK_CACHE_BYTES)));
        let work_tree = gix.workdir().and_then(|work_tree| work_tree.canonicalize().ok());
        let within = work_tree.as_deref().and_then(|work_tree| whole.strip_prefix(work_tree).ok());
        // A folder of git's own lies in no commit.
        let within = within.filter(|within| !within.starts_with(".git")).unwrap_or(Path::new(""));
        let names: Vec<_> = within.iter().map(|name| name.to_string_lossy()).collect();
        let ends = gix.shallow_commits().ok().flatten();
        let undated = RefCell::default();
        let opened = Self { folder: names.join("/"), ends, gix, work_tree, opened: whole, undated };
        if opened.has_reftable() {
            return Err(GitError::Reftable { folder: folder.to_owned() });
        }
        Ok(opened)
    }

    /// Whether branches and tags are kept in a way that is not read.
    fn has_reftable(&self) -> bool {
        let kept = self.gix.config_snapshot().string("extensions.refStorage");
        kept.is_some_and(|kept| !kept.eq_ignore_ascii_case(b"files"))
    }

    /// Where the folder that the repository was opened by lies in it.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// Where the files of the repository are checked out, if anywhere.
    pub fn work_tree(&self) -> Option<&Path> {
        self.work_tree.as_deref()
    }

    /// Whether this copy of the repository lacks older commits.
    pub fn is_shallow(&self) -> bool {
        self.gix.is_shallow().unwrap_or(false)
    }

    /// Whether this copy of the repository lacks the parents of that commit.
    pub(super) fn ends_at(&self, commit: ObjectId) -> bool {
        self.ends.as_ref().is_some_and(|ends| ends.binary_search(&commit).is_ok())
    }

    /// Whether this copy of the repository leaves out objects until they are asked for.
    pub(super) fn is_partial(&self) -> bool {
        let config = self.gix.config_snapshot();
        let promised = config.plumbing().sections_by_name("remote").into_iter().flatten();
        config.string("extensions.partialClone").is_some()
            || promised.into_iter().any(|section| section.value("promisor").is_some_and(|value| **value == *b"true"))
    }

    /// The same ids in an order in which each object is read soon after the one that it is told from: a pack holds most as
    /// what differs from another, in a chain of them. Those told from equally many stay in their order.
    pub fn as_packed(&self, ids: impl IntoIterator<Item = ObjectId>) -> Vec<ObjectId> {
        let mut ids: Vec<ObjectId> = ids.into_iter().collect();
        ids.sort_by_cached_key(|id| match self.gix.try_find_header(*id) {
            Ok(Some(Header::Packed(packed))) => packed.num_deltas,
            // What is missing or broken is told by whoever reads it.
            Ok(Some(Header::Loose { .. }) | None) | Err(_) => 0,
        });
        ids
    }

    /// Decodes those objects, which are to be read next.
    pub(super) fn warm(&self, ids: impl IntoIterator<Item = ObjectId>) {
        let ids: BTreeSet<ObjectId> = ids.into_iter().collect();
        if ids.len() >= WARMED_FROM {
            for id in self.as_packed(ids) {
                // What is missing or broken is told by whoever reads it.
                let _ = self.gix.try_find_object(id);
            }
        }
    }

    /// The object called `id`.
    pub(super) fn object(&self, id: ObjectId) -> Result<Object, GitError> {
        match self.gix.try_find_object(id) {
            Ok(Some(object)) => {
                let detached = object.detach();
                Ok(Object { kind: detached.kind, data: detached.data })
            }
            Ok(None) => Err(GitError::Missing { object: id, partial: self.is_partial() }),
            Err(why) => Err(GitError::Corrupt { object: id, why: why.probable_cause().to_string() }),
        }
    }

    /// The bytes of the object called `id`, which is of that kind.
    pub(super) fn object_of(&self, id: ObjectId, kind: Kind) -> Result<Vec<u8>, GitError> {
        let object = self.object(id)?;
        if object.kind == kind {
            return Ok(object.data);
        }
        Err(GitError::Corrupt { object: id, why: format!("a {} where a {kind} should be", object.kind) })
    }
}
