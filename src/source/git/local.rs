//! What git says of the folder that somebody works in: who commits, and what the last commit holds.

use std::path::Path;

use super::Repository;

/// `user.email`: of the repository around `folder`, else of the person.
pub fn user_email(folder: &Path) -> Option<String> {
    let repository = Repository::around(folder).ok();
    let of_repository = repository.and_then(|repository| {
        let email = repository.gix.config_snapshot().string("user.email")?;
        Some(email.to_string())
    });
    of_repository.or_else(|| {
        let of_person = gix::config::File::from_globals().ok()?;
        Some(of_person.string("user.email")?.to_string())
    })
}

/// The text of a file of the roadmap in `folder` as the last commit has it.
pub fn committed_text(folder: &Path, path: &str) -> Option<Box<str>> {
    let repository = Repository::around(folder).ok()?;
    let listing = repository.listing(&repository.head().ok()?, repository.folder()).ok()??;
    let blob = listing.entries.iter().find(|entry| *entry.path == *path)?.content.blob()?;
    repository.text(blob).ok()?.ok()
}
