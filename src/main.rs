//! Parses the arguments, calls the command, and turns what came of it into an exit status.

use std::process::ExitCode;

use roadmap::cli::{self, Surroundings};
use roadmap::words::Words;

fn main() -> ExitCode {
    let surroundings = Surroundings::here();
    let words = Words::new(surroundings.language());
    let done = cli::parse(&surroundings, &words).and_then(|request| cli::run(request, &surroundings, &words));
    cli::deliver(done, &surroundings, &words)
}
