//! Describes git errors and how to solve them.

use super::CommandError;
use crate::l10n::{Arg, Localizer, dates};
use crate::source::git::{Candidate, GitError, ObjectKind};
use crate::spelling::nearest;

/// The most objects that are listed for an ambiguous id.
const MOST_CANDIDATES: usize = 12;

/// The failure that it comes to.
pub fn failure(error: &GitError, words: &Localizer) -> CommandError {
    let Description { what, helps } = describe(error, words);
    helps.into_iter().fold(CommandError::from_text(what), |failure, help| failure.help_text(help))
}

/// What is wrong, in a sentence.
pub fn sentence(error: &GitError, words: &Localizer) -> String {
    describe(error, words).what
}

/// What is wrong and what to do about it, in a line each.
pub fn lines(error: &GitError, words: &Localizer) -> Vec<String> {
    let Description { what, helps } = describe(error, words);
    let helps = helps.into_iter().map(|help| words.format("cli-help", &[("what", help.into())]));
    std::iter::once(what).chain(helps).collect()
}

struct Description {
    what: String,
    helps: Vec<String>,
}

fn describe(error: &GitError, words: &Localizer) -> Description {
    let description =
        |name: &str, args: &[(&str, Arg)]| Description { what: words.format(name, args), helps: Vec::new() };
    let helped = |mut description: Description, name: &str| {
        description.helps.push(words.text(name));
        description
    };
    let day = |day| Arg::Owned(dates::long(words.language(), day));
    match error {
        GitError::NoRepository { folder } => {
            helped(description("git-no-repository", &[("folder", folder_text(folder).into())]), "git-offer-init")
        }
        GitError::Unopenable { folder, why } => {
            description("git-unopenable", &[("folder", folder_text(folder).into()), ("why", why.as_str().into())])
        }
        GitError::Reftable { folder } => {
            helped(description("git-reftable", &[("folder", folder_text(folder).into())]), "git-reftable.help")
        }
        GitError::NothingCommitted => helped(description("git-nothing-committed", &[]), "git-nothing-committed.help"),
        GitError::NoSuchRevision { text, names, shallow } => {
            let mut description = description("git-no-such-revision", &[("text", text.as_str().into())]);
            if let Some(nearest) = probably_meant(text, names) {
                description.helps.push(words.format("cli-did-you-mean", &[("nearest", nearest.into())]));
            }
            if *shallow { helped(description, "git-no-such-revision.shallow") } else { description }
        }
        GitError::Ambiguous { text, candidates } => {
            let listed = candidates.iter().take(MOST_CANDIDATES).map(|candidate| candidate_text(candidate, words));
            let more = if candidates.len() > MOST_CANDIDATES { Some("…".to_owned()) } else { None };
            let listed: Vec<String> = listed.chain(more).collect();
            let candidates = ("candidates", listed.join(", ").into());
            helped(description("git-ambiguous", &[("text", text.as_str().into()), candidates]), "git-ambiguous.help")
        }
        GitError::NotOneCommit { text } => {
            helped(description("git-not-one-commit", &[("text", text.as_str().into())]), "git-not-one-commit.help")
        }
        GitError::NotACommit { text, kind } => {
            description("git-not-a-commit", &[("text", text.as_str().into()), ("kind", name(*kind).into())])
        }
        GitError::BeforeFirst { day: requested, first, shallow } => {
            let days = [("day", day(*requested)), ("first", day(*first))];
            if *shallow {
                helped(description("git-before-first.shallow", &days), "git-before-first.shallow-help")
            } else {
                description("git-before-first", &days)
            }
        }
        GitError::Missing { object, partial } => {
            let object = [("object", object.to_string().into())];
            if *partial {
                helped(description("git-missing.partial", &object), "git-missing.partial-help")
            } else {
                helped(description("git-missing", &object), "git-missing.help")
            }
        }
        GitError::Corrupt { object, why } => {
            let args = [("object", object.to_string().into()), ("why", why.as_str().into())];
            helped(description("git-corrupt", &args), "git-corrupt.help")
        }
        GitError::Broken { why } => {
            helped(description("git-broken", &[("why", why.as_str().into())]), "git-broken.help")
        }
    }
}

/// That a commit holds no roadmap where one was looked for.
pub fn no_roadmap(revision: &str, day: chrono::NaiveDate, folder: &str, words: &Localizer) -> CommandError {
    let day = dates::long(words.language(), day);
    let args = [("revision", revision.into()), ("day", day.into()), ("folder", Arg::Owned(format!("{folder}/")))];
    CommandError::from_text(if folder.is_empty() {
        words.format("git-no-roadmap.root", &args[..2])
    } else {
        words.format("git-no-roadmap", &args)
    })
}

/// The branch or tag nearest to what was written, with the steps from it that were written: `main~2` for `mian~2`.
fn probably_meant(text: &str, names: &[String]) -> Option<String> {
    let (name, steps) = text.split_at(text.find(['~', '^', '@', ':']).unwrap_or(text.len()));
    let nearest = nearest(name, names.iter().map(String::as_str))?;
    (nearest != name).then(|| format!("{nearest}{steps}"))
}

fn candidate_text(candidate: &Candidate, words: &Localizer) -> String {
    let kind = candidate.kind.map_or("unknown", name);
    words.format("git-candidate", &[("id", candidate.id.as_str().into()), ("kind", kind.into())])
}

/// The word by which messages choose.
fn name(kind: ObjectKind) -> &'static str {
    match kind {
        ObjectKind::Blob => "blob",
        ObjectKind::Tree => "tree",
        ObjectKind::Commit => "commit",
        ObjectKind::Tag => "tag",
    }
}

fn folder_text(folder: &std::path::Path) -> String {
    let folder = if folder.as_os_str().is_empty() { std::path::Path::new(".") } else { folder };
    folder.display().to_string()
}
