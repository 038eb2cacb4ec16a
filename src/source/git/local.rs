//! What git knows about the working folder: who commits, and the last commit.

use std::path::Path;

use super::Repository;

/// `user.email` of the repository around `folder`, else of the user.
pub fn user_email(folder: &Path) -> Option<String> {
    let repository = Repository::discover(folder).ok();
    let of_repository = repository.and_then(|repository| {
        let email = repository.gix.config_snapshot().string("user.email")?;
        Some(email.to_string())
    });
    of_repository.or_else(|| {
        let of_person = gix::config::File::from_globals().ok()?;
        Some(of_person.string("user.email")?.to_string())
    })
}

/// The text of a file of the roadmap in `folder` as of the last commit.
pub fn committed_text(folder: &Path, path: &str) -> Option<Box<str>> {
    let repository = Repository::discover(folder).ok()?;
    let listing = repository.listing(&repository.head().ok()?, repository.folder()).ok()??;
    let blob = listing.entries.iter().find(|entry| *entry.path == *path)?.content.blob()?;
    repository.text(blob).ok()?.ok()
}
