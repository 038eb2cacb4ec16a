//! Parses the arguments, calls the command, and turns what came of it into an exit status.

use std::process::ExitCode;

use roadmap::cli::{self, Environment};
use roadmap::l10n::Localizer;

fn main() -> ExitCode {
    let environment = Environment::from_process();
    let words = Localizer::new(environment.language());
    let done = cli::parse(&environment, &words).and_then(|request| cli::run(request, &environment, &words));
    cli::finish(done, &environment, &words)
}
