//! The options of commands that edit.

use clap::Args;

use super::output_format::OutputArgs;

/// The options of every command that edits.
#[derive(Debug, Default, Args)]
pub struct EditOptions {
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub output: OutputArgs,
}
