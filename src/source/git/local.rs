//! What git knows about the working folder: who commits, and the last commit.

use std::path::Path;

use super::Repository;

/// `user.email` as git reads it: of the environment (`GIT_CONFIG_COUNT`), else of the repository around `folder`, else of
/// the user.
pub fn user_email(folder: &Path) -> Option<String> {
    let of_file = |file: gix::config::File| Some(file.string("user.email")?.to_string());
    let of_environment = gix::config::File::from_environment_overrides().ok().and_then(of_file);
    let of_repository = || {
        let repository = Repository::discover(folder).ok()?;
        let email = repository.gix.config_snapshot().string("user.email")?;
        Some(email.to_string())
    };
    let of_user = || gix::config::File::from_globals().ok().and_then(of_file);
    of_environment.or_else(of_repository).or_else(of_user)
}

/// The text of a file of the roadmap in `folder` as of the last commit.
pub fn committed_text(folder: &Path, path: &str) -> Option<Box<str>> {
    let repository = Repository::discover(folder).ok()?;
    let listing = repository.listing(&repository.head().ok()?, repository.folder()).ok()??;
    let blob = listing.entries.iter().find(|entry| *entry.path == *path)?.content.blob()?;
    repository.text(blob).ok()?.ok()
}
