//! Opens the repository around a folder and reads its objects.

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

/// The size in bytes of the cache of decoded objects: the same trees recur from commit to commit.
const OBJECT_CACHE_BYTES: usize = 8 << 20;

/// The size in bytes of the cache of delta bases: a pack stores older versions of a file as differences from newer
/// ones.
const PACK_CACHE_BYTES: usize = 16 << 20;

/// From this many objects on, reading them in pack order pays off.
const PREFETCH_FROM: usize = 128;

/// No larger object is unpacked, because compressed data may expand to any size. Trees with hundreds of thousands of
/// entries are smaller.
const OBJECT_LIMIT: &str = "gitoxide.objects.allocLimit=16777216";

/// An open repository, which is only read.
pub struct Repository {
    pub(super) gix: gix::Repository,
    /// The canonical path of the folder that it was opened by.
    pub(super) opened: PathBuf,
    folder: String,
    /// The boundary of a shallow clone; read once, because every commit is looked up in it.
    pub(super) shallow_commits: Option<gix::shallow::Commits>,
    work_tree: Option<PathBuf>,
    /// The dates assumed for commits without a usable date.
    pub(super) substitute_dates: RefCell<HashMap<ObjectId, DateTime<Utc>>>,
}

/// An object's content and kind.
pub(super) struct Object {
    pub kind: Kind,
    pub data: Vec<u8>,
}

impl Repository {
    /// Opens the repository that holds `folder`: the folder itself or its nearest parent that is a repository, a work
    /// tree, a submodule or a bare repository.
    ///
    /// # Errors
    /// If there is none, or it cannot be read.
    pub fn discover(folder: &Path) -> Result<Self, GitError> {
        let opened = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let unopenable = |why: String| GitError::Unopenable { folder: folder.to_owned(), why };
        let whole = opened.canonicalize().map_err(|why| unopenable(why.to_string()))?;
        // Whoever owns the repository, nothing of it is run and only its own configuration is used: settings of the
        // system, the user or the environment would make results differ between machines.
        let options = gix::open::Options::isolated().with(gix::sec::Trust::Full).config_overrides([OBJECT_LIMIT]);
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
        // The git directory is in no commit.
        let within = within.filter(|within| !within.starts_with(".git")).unwrap_or(Path::new(""));
        let names: Vec<_> = within.iter().map(|name| name.to_string_lossy()).collect();
        let ends = gix.shallow_commits().ok().flatten();
        let undated = RefCell::default();
        let opened = Self {
            folder: names.join("/"),
            shallow_commits: ends,
            gix,
            work_tree,
            opened: whole,
            substitute_dates: undated,
        };
        if opened.has_reftable() {
            return Err(GitError::Reftable { folder: folder.to_owned() });
        }
        Ok(opened)
    }

    /// Whether refs are stored in an unsupported format.
    fn has_reftable(&self) -> bool {
        let ref_storage = self.gix.config_snapshot().string("extensions.refStorage");
        ref_storage.is_some_and(|ref_storage| !ref_storage.eq_ignore_ascii_case(b"files"))
    }

    /// The location in the repository of the folder that it was opened by.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The root of the work tree, if there is one.
    pub fn work_tree(&self) -> Option<&Path> {
        self.work_tree.as_deref()
    }

    /// Whether this clone is shallow.
    pub fn is_shallow(&self) -> bool {
        self.gix.is_shallow().unwrap_or(false)
    }

    /// Whether that commit is on the boundary of a shallow clone.
    pub(super) fn is_shallow_at(&self, commit: ObjectId) -> bool {
        self.shallow_commits.as_ref().is_some_and(|ends| ends.binary_search(&commit).is_ok())
    }

    /// Whether this is a partial clone, which fetches objects when they are needed.
    pub(super) fn is_partial(&self) -> bool {
        let config = self.gix.config_snapshot();
        let promised = config.plumbing().sections_by_name("remote").into_iter().flatten();
        config.string("extensions.partialClone").is_some()
            || promised.into_iter().any(|section| section.value("promisor").is_some_and(|value| **value == *b"true"))
    }

    /// The ids ordered so that each object is read soon after its delta base. Ids at the same delta depth keep their
    /// order.
    pub fn in_pack_order(&self, ids: impl IntoIterator<Item = ObjectId>) -> Vec<ObjectId> {
        let mut ids: Vec<ObjectId> = ids.into_iter().collect();
        ids.sort_by_cached_key(|id| match self.gix.try_find_header(*id) {
            Ok(Some(Header::Packed(packed))) => packed.num_deltas,
            // Missing or broken objects are reported by whoever reads them.
            Ok(Some(Header::Loose { .. }) | None) | Err(_) => 0,
        });
        ids
    }

    /// Decodes objects that are about to be read.
    pub(super) fn prefetch(&self, ids: impl IntoIterator<Item = ObjectId>) {
        let ids: BTreeSet<ObjectId> = ids.into_iter().collect();
        if ids.len() >= PREFETCH_FROM {
            for id in self.in_pack_order(ids) {
                // Missing or broken objects are reported by whoever reads them.
                let _ = self.gix.try_find_object(id);
            }
        }
    }

    /// Reads the object `id`.
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

    /// Reads the content of the object `id` if it is of that kind.
    pub(super) fn object_of(&self, id: ObjectId, kind: Kind) -> Result<Vec<u8>, GitError> {
        let object = self.object(id)?;
        if object.kind == kind {
            return Ok(object.data);
        }
        Err(GitError::Corrupt { object: id, why: format!("a {} where a {kind} should be", object.kind) })
    }
}
