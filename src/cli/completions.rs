//! `roadmap completions SHELL`: what makes a shell complete commands and options.

use clap::{Args, Command};
use clap_complete::Shell;

#[derive(Debug, Args)]
pub struct Completions {
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

/// The script for the shell, with the help in the words that `command` has.
pub fn script(asked: &Completions, command: &mut Command) -> String {
    let mut script = Vec::new();
    clap_complete::generate(asked.shell, command, "roadmap", &mut script);
    String::from_utf8(script).expect("our words are text")
}
