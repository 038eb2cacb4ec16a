//! What comes of a command, and how it leaves the program: one write to each stream, and an exit status.

use std::io::{self, Write};
use std::process::ExitCode;

use super::Environment;
use crate::l10n::{Arg, Localizer};
use crate::render::escape;

/// What a command that could be done gives.
#[derive(Debug, Default)]
pub struct CommandOutput {
    /// For standard output.
    pub output: Vec<u8>,
    /// For standard error, always; whole lines.
    pub notices: String,
    /// What the run did, in a line each: for standard error where somebody looks, or asked.
    pub remarks: Vec<String>,
    /// Whether `--verbose` was given.
    pub verbose: bool,
    /// `check` found errors, or `export` refused because of them.
    pub refused: bool,
    /// What could not be done all the same.
    pub failure: Option<CommandError>,
}

/// Why something could not be done, in words for the person.
#[derive(Debug)]
pub struct CommandError {
    lines: Vec<String>,
}

impl CommandOutput {
    /// A text, and nothing to say about it.
    pub fn said(text: impl Into<Vec<u8>>) -> Self {
        Self { output: text.into(), ..Self::default() }
    }

    #[must_use]
    pub fn remark(mut self, remark: String) -> Self {
        self.remarks.push(remark);
        self
    }

    /// It was said, but the job could not be done.
    #[must_use]
    pub fn but(self, failure: CommandError) -> Self {
        Self { failure: Some(failure), ..self }
    }

    #[must_use]
    pub fn notice(mut self, notice: &str) -> Self {
        self.notices.push_str(&escaped(notice));
        self.notices.push('\n');
        self
    }
}

impl CommandError {
    /// The message called `name`.
    pub fn new(words: &Localizer, name: &str, args: &[(&str, Arg)]) -> Self {
        Self::saying(words, words.format(name, args))
    }

    /// What is said already.
    pub fn saying(words: &Localizer, what: String) -> Self {
        Self { lines: vec![words.format("cli-error", &[("what", what.into())])] }
    }

    /// What an attempt came to that the system refused: "cannot …: why".
    pub fn refused(words: &Localizer, name: &str, path: &std::path::Path, why: &io::Error) -> Self {
        Self::new(words, name, &[("path", path.display().to_string().into()), ("why", because(why, words).into())])
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn help(self, words: &Localizer, name: &str, args: &[(&str, Arg)]) -> Self {
        self.helped(words, words.format(name, args))
    }

    /// Adds what to do about it, said already.
    #[must_use]
    pub fn helped(mut self, words: &Localizer, what: String) -> Self {
        self.lines.push(words.format("cli-help", &[("what", what.into())]));
        self
    }

    /// Adds a line as it is.
    #[must_use]
    pub fn line(mut self, line: String) -> Self {
        self.lines.push(line);
        self
    }
}

/// What the system says, in the words of the person where we have them.
pub fn because(why: &io::Error, words: &Localizer) -> String {
    let name = match why.kind() {
        io::ErrorKind::NotFound => "cli-because-not-found",
        io::ErrorKind::PermissionDenied => "cli-because-permission-denied",
        io::ErrorKind::AlreadyExists => "cli-because-already-exists",
        io::ErrorKind::NotADirectory => "cli-because-not-a-folder",
        io::ErrorKind::IsADirectory => "cli-because-a-folder",
        io::ErrorKind::StorageFull => "cli-because-full",
        io::ErrorKind::ReadOnlyFilesystem => "cli-because-read-only",
        io::ErrorKind::InvalidFilename => "cli-because-name",
        _ => return why.to_string(),
    };
    words.text(name)
}

/// Writes what came of it, and gives the exit status: 0 done, 1 refused, 2 could not be done.
pub fn deliver(done: Result<CommandOutput, CommandError>, surroundings: &Environment, words: &Localizer) -> ExitCode {
    match done {
        Err(failure) => {
            print_error(&failure);
            ExitCode::from(2)
        }
        Ok(outcome) => {
            if let Err(why) = pour(&mut io::stdout().lock(), &outcome.output) {
                let why = because(&why, words);
                print_error(&CommandError::new(words, "cli-cannot-write-output", &[("why", why.into())]));
                return ExitCode::from(2);
            }
            let mut told = outcome.notices;
            if surroundings.errors_are_terminal || outcome.verbose {
                for remark in outcome.remarks {
                    told.push_str(&escaped(&remark));
                    told.push('\n');
                }
            }
            // Where standard error cannot be written there is nobody left to tell.
            let _ = pour(&mut io::stderr().lock(), told.as_bytes());
            match outcome.failure {
                Some(failure) => {
                    print_error(&failure);
                    ExitCode::from(2)
                }
                None => ExitCode::from(u8::from(outcome.refused)),
            }
        }
    }
}

/// Prints an error at once, to standard error.
pub fn print_error(failure: &CommandError) {
    let text: String = failure.lines.iter().map(|line| escaped(line) + "\n").collect();
    let _ = pour(&mut io::stderr().lock(), text.as_bytes());
}

/// Writes all of it at once. Whoever closed the pipe has read enough: that is no error.
fn pour(stream: &mut dyn Write, bytes: &[u8]) -> io::Result<()> {
    match stream.write_all(bytes).and_then(|()| stream.flush()) {
        Err(why) if why.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Arguments and files may hold what a terminal would obey, or the log of a continuous check.
fn escaped(text: &str) -> String {
    escape::ci_safe_line(&escape::terminal(text)).into_owned()
}
