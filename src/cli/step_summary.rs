//! The job summary of GitHub Actions.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::context::Context;
use super::{CommandError, CommandOutput};
use crate::l10n::Localizer;
use crate::render::diagnostics::{self, Report};

/// The maximum size of the summary in bytes: a larger one is not shown at all.
const MAX_SUMMARY_BYTES: u64 = 1 << 20;

/// Appends the findings without annotation to the file `GITHUB_STEP_SUMMARY`, if set.
pub fn add(report: &Report, context: &Context, output: CommandOutput) -> CommandOutput {
    let words = context.words;
    let Some(path) = &context.environment.step_summary else { return output };
    let path = Path::new(path);
    match append(path, report, words) {
        Ok(()) => output,
        // All findings are in the log; if some are shown nowhere else, that must be reported.
        Err(why) => output.with_error(CommandError::io("cli-cannot-write", path, &why)),
    }
}

fn append(path: &Path, report: &Report, words: &Localizer) -> io::Result<()> {
    // A missing summary is empty.
    let held = fs::metadata(path).map_or(0, |held| held.len());
    let room = usize::try_from(MAX_SUMMARY_BYTES.saturating_sub(held)).unwrap_or(0);
    match diagnostics::step_summary(report, words, room) {
        Some(text) => OpenOptions::new().append(true).create(true).open(path)?.write_all(text.as_bytes()),
        None => Ok(()),
    }
}
