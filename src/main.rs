//! Parses the arguments, calls the command, and turns what came of it into an exit status.

use std::process::ExitCode;

use roadmap::cli::{self, Environment};
use roadmap::l10n::Localizer;

fn main() -> ExitCode {
    let surroundings = Environment::here();
    let words = Localizer::new(surroundings.language());
    let done = cli::parse(&surroundings, &words).and_then(|request| cli::run(request, &surroundings, &words));
    cli::deliver(done, &surroundings, &words)
}
