//! `roadmap lsp`: serves a text editor.

use clap::Args;

use crate::cli::context::Context;
use crate::cli::{CommandError, CommandOutput};
use crate::lsp::{self, Options};

/// The arguments of `roadmap lsp`.
#[derive(Debug, Args)]
pub struct Lsp {
    /// Given by editors that start every server with it.
    #[arg(long, hide = true)]
    stdio: bool,
}

/// Serves until the editor ends the session; a session that it does not end as the protocol wants gives exit status 1.
///
/// # Errors
/// Never.
pub fn run(_: &Lsp, context: &Context) -> Result<CommandOutput, CommandError> {
    let is_clean = lsp::run(Options {
        today: context.asked_today(),
        language: context.asked_language,
        default_language: context.environment.language(),
        folder: context.dir.and_then(|folder| folder.canonicalize().ok()),
        logs_to_stderr: context.environment.logs,
    });
    Ok(CommandOutput { refused: !is_clean, ..CommandOutput::default() })
}
