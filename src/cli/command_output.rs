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

/// Why a command could not be done: messages with their values, put into words where the program ends.
#[derive(Debug)]
pub struct CommandError {
    lines: Vec<(LineKind, Line)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineKind {
    Error,
    Help,
    Note,
}

#[derive(Debug)]
enum Line {
    /// The name of a message, and its values by their names.
    Message(String, Vec<(String, Value)>),
    Worded(String),
}

#[derive(Debug)]
enum Value {
    Arg(Arg<'static>),
    /// Another message.
    Message(&'static str),
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
    pub fn with_error(self, failure: CommandError) -> Self {
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
    /// The error that the message called `name` describes.
    pub fn new(name: &str, args: &[(&str, Arg)]) -> Self {
        Self { lines: vec![(LineKind::Error, Line::message(name, args))] }
    }

    /// An error described in words.
    pub fn worded(what: String) -> Self {
        Self { lines: vec![(LineKind::Error, Line::Worded(what))] }
    }

    /// What the system refused at `path`: "cannot write …: no space left".
    pub fn io(name: &str, path: &std::path::Path, why: &io::Error) -> Self {
        let path = ("path".to_owned(), Value::Arg(path.display().to_string().into()));
        let why = match io_message(why) {
            Some(message) => Value::Message(message),
            None => Value::Arg(why.to_string().into()),
        };
        let line = Line::Message(name.to_owned(), vec![path, ("why".to_owned(), why)]);
        Self { lines: vec![(LineKind::Error, line)] }
    }

    /// Adds the way out that the message called `name` describes.
    #[must_use]
    pub fn help(self, name: &str, args: &[(&str, Arg)]) -> Self {
        self.with(LineKind::Help, Line::message(name, args))
    }

    /// Adds a way out, described in words.
    #[must_use]
    pub fn worded_help(self, what: String) -> Self {
        self.with(LineKind::Help, Line::Worded(what))
    }

    /// Adds the message called `name` on a line of its own.
    #[must_use]
    pub fn note(self, name: &str, args: &[(&str, Arg)]) -> Self {
        self.with(LineKind::Note, Line::message(name, args))
    }

    /// Adds a line as it is.
    #[must_use]
    pub fn line(self, line: String) -> Self {
        self.with(LineKind::Note, Line::Worded(line))
    }

    fn with(mut self, kind: LineKind, line: Line) -> Self {
        self.lines.push((kind, line));
        self
    }

    fn text(&self, words: &Localizer) -> String {
        let lines = self.lines.iter().map(|(kind, line)| {
            let line = line.text(words);
            let line = match kind {
                LineKind::Error => words.format("cli-error", &[("what", line.into())]),
                LineKind::Help => words.format("cli-help", &[("what", line.into())]),
                LineKind::Note => line,
            };
            escaped(&line) + "\n"
        });
        lines.collect()
    }
}

impl Line {
    fn message(name: &str, args: &[(&str, Arg)]) -> Self {
        let owned = |(name, arg): &(&str, Arg)| ((*name).to_owned(), Value::Arg(arg.to_owned_arg()));
        Self::Message(name.to_owned(), args.iter().map(owned).collect())
    }

    fn text(&self, words: &Localizer) -> String {
        match self {
            Self::Message(name, values) => {
                let arg = |(name, value): &'_ (String, Value)| {
                    let arg = match value {
                        Value::Arg(arg) => arg.clone(),
                        Value::Message(message) => words.text(message).into(),
                    };
                    (name.clone(), arg)
                };
                let args: Vec<(String, Arg)> = values.iter().map(arg).collect();
                let args: Vec<(&str, Arg)> = args.iter().map(|(name, arg)| (name.as_str(), arg.clone())).collect();
                words.format(name, &args)
            }
            Self::Worded(text) => text.clone(),
        }
    }
}

/// Why the system refused, in the language of the messages where one describes it.
pub fn io_text(why: &io::Error, words: &Localizer) -> String {
    io_message(why).map_or_else(|| why.to_string(), |message| words.text(message))
}

/// The message that describes why the system refused; `None` if there is none.
fn io_message(why: &io::Error) -> Option<&'static str> {
    Some(match why.kind() {
        io::ErrorKind::NotFound => "cli-because-not-found",
        io::ErrorKind::PermissionDenied => "cli-because-permission-denied",
        io::ErrorKind::AlreadyExists => "cli-because-already-exists",
        io::ErrorKind::NotADirectory => "cli-because-not-a-folder",
        io::ErrorKind::IsADirectory => "cli-because-a-folder",
        io::ErrorKind::StorageFull => "cli-because-full",
        io::ErrorKind::ReadOnlyFilesystem => "cli-because-read-only",
        io::ErrorKind::InvalidFilename => "cli-because-name",
        _ => return None,
    })
}

/// Writes what came of it, and gives the exit status: 0 done, 1 refused, 2 could not be done.
pub fn deliver(done: Result<CommandOutput, CommandError>, surroundings: &Environment, words: &Localizer) -> ExitCode {
    match done {
        Err(failure) => {
            print_error(&failure, words);
            ExitCode::from(2)
        }
        Ok(outcome) => {
            if let Err(why) = write_all(&mut io::stdout().lock(), &outcome.output) {
                let why = io_text(&why, words);
                print_error(&CommandError::new("cli-cannot-write-output", &[("why", why.into())]), words);
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
            let _ = write_all(&mut io::stderr().lock(), told.as_bytes());
            match outcome.failure {
                Some(failure) => {
                    print_error(&failure, words);
                    ExitCode::from(2)
                }
                None => ExitCode::from(u8::from(outcome.refused)),
            }
        }
    }
}

/// Prints an error at once, to standard error.
pub fn print_error(error: &CommandError, words: &Localizer) {
    let _ = write_all(&mut io::stderr().lock(), error.text(words).as_bytes());
}

/// Writes all of it at once. Whoever closed the pipe has read enough: that is no error.
fn write_all(stream: &mut dyn Write, bytes: &[u8]) -> io::Result<()> {
    match stream.write_all(bytes).and_then(|()| stream.flush()) {
        Err(why) if why.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Arguments and files may hold what a terminal would obey, or the log of a continuous check.
fn escaped(text: &str) -> String {
    escape::ci_safe_line(&escape::terminal(text)).into_owned()
}
