//! The summary of a step of GitHub Actions: a file that steps append Markdown to.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::context::Context;
use super::{CommandError, CommandOutput};
use crate::l10n::Localizer;
use crate::render::diagnostics::{self, Report};

/// The largest file that is shown, in bytes: the whole of it is left out when there are more.
const MAX_SUMMARY_BYTES: u64 = 1 << 20;

/// Appends what no annotation shows to the file that `GITHUB_STEP_SUMMARY` names, where it does.
pub fn add(report: &Report, context: &Context, outcome: CommandOutput) -> CommandOutput {
    let words = context.words;
    let Some(path) = &context.surroundings.step_summary else { return outcome };
    let path = Path::new(path);
    match append(path, report, words) {
        Ok(()) => outcome,
        // All findings stand in the log; that some are shown nowhere else must not go unnoticed.
        Err(why) => outcome.with_error(CommandError::io("cli-cannot-write", path, &why)),
    }
}

fn append(path: &Path, report: &Report, words: &Localizer) -> io::Result<()> {
    // A summary that is not there yet takes up no room.
    let held = fs::metadata(path).map_or(0, |held| held.len());
    let room = usize::try_from(MAX_SUMMARY_BYTES.saturating_sub(held)).unwrap_or(0);
    match diagnostics::step_summary(report, words, room) {
        Some(text) => OpenOptions::new().append(true).create(true).open(path)?.write_all(text.as_bytes()),
        None => Ok(()),
    }
}
