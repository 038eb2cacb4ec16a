//! Where a link in a commit leads: to a file of the roadmap, to a folder, out of the roadmap, or nowhere.

use gix::ObjectId;
use gix::objs::Kind;
use gix::objs::tree::EntryKind;

use super::listing::Content;
use super::{GitError, Repository};
use crate::source::Unreadable;

/// More links than any system follows one after the other.
const MOST_LINKS: usize = 40;

/// What a link comes to.
pub(super) enum Led {
    To(Content),
    ToFolder,
}

/// Follows the link that is kept as `link` and stands at `path` of the roadmap in `folder`, through the files of the
/// repository whose root is `root`.
pub(super) fn follow(
    repository: &Repository,
    root: ObjectId,
    folder: &str,
    path: &[u8],
    link: ObjectId,
) -> Result<Led, GitError> {
    let inside = names(folder.as_bytes());
    let mut links = 1;
    // The folders from the root to where the walk stands, each with its name.
    let mut at: Vec<(Vec<u8>, ObjectId)> = Vec::new();
    let mut ahead: Vec<Vec<u8>> = [&inside[..], &names(path)].concat();
    ahead.pop();
    ahead.reverse();
    if !push_target(repository, link, &mut at, &mut ahead)? {
        return Ok(refused(Unreadable::LeadsOut));
    }
    while let Some(name) = ahead.pop() {
        match &*name {
            b"" | b"." => continue,
            b".." => {
                // Above the root is no file of this repository.
                if at.pop().is_none() {
                    return Ok(refused(Unreadable::LeadsOut));
                }
                continue;
            }
            _ => {}
        }
        let tree = at.last().map_or(root, |(_, tree)| *tree);
        let entries = repository.entries(tree)?;
        let Some(entry) = entries.into_iter().find(|entry| entry.name == name) else {
            return Ok(refused(Unreadable::LeadsNowhere));
        };
        match entry.kind {
            EntryKind::Tree => at.push((name, entry.id)),
            EntryKind::Commit if ahead.is_empty() => return Ok(Led::ToFolder),
            // Into another repository.
            EntryKind::Commit => return Ok(refused(Unreadable::LeadsOut)),
            EntryKind::Link => {
                links += 1;
                if links > MOST_LINKS {
                    return Ok(refused(Unreadable::LeadsNowhere));
                }
                if !push_target(repository, entry.id, &mut at, &mut ahead)? {
                    return Ok(refused(Unreadable::LeadsOut));
                }
            }
            EntryKind::Blob | EntryKind::BlobExecutable => {
                // A file is no folder to go through.
                if !ahead.is_empty() {
                    return Ok(refused(Unreadable::LeadsNowhere));
                }
                let is_inside =
                    at.len() >= inside.len() && at.iter().zip(&inside).all(|((name, _), inside)| name == inside);
                let content =
                    if is_inside { Content::Blob(entry.id) } else { Content::Unreadable(Unreadable::LeadsOut) };
                return Ok(Led::To(content));
            }
        }
    }
    Ok(Led::ToFolder)
}

/// Puts the way that a link tells before what lies ahead; whether it stays in the repository as far as that can be seen.
fn push_target(
    repository: &Repository,
    link: ObjectId,
    at: &mut Vec<(Vec<u8>, ObjectId)>,
    ahead: &mut Vec<Vec<u8>>,
) -> Result<bool, GitError> {
    let target = repository.object_of(link, Kind::Blob)?;
    let target = match target.strip_prefix(b"/") {
        None => target,
        // A whole path is one of this repository where its files are checked out.
        Some(_) => {
            let work_tree = repository.work_tree().map(|work_tree| work_tree.as_os_str().as_encoded_bytes().to_vec());
            let Some(rest) = work_tree.and_then(|root| target.strip_prefix(&*root).map(<[u8]>::to_vec)) else {
                return Ok(false);
            };
            if !rest.starts_with(b"/") {
                return Ok(false);
            }
            at.clear();
            rest
        }
    };
    ahead.extend(names(&target).into_iter().rev());
    Ok(true)
}

fn refused(why: Unreadable) -> Led {
    Led::To(Content::Unreadable(why))
}

fn names(path: &[u8]) -> Vec<Vec<u8>> {
    path.split(|&byte| byte == b'/').map(<[u8]>::to_vec).collect()
}
