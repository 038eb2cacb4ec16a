//! The output of a command: one write to each stream, and an exit status.

use std::io::{self, Write};
use std::process::ExitCode;

use super::Environment;
use crate::l10n::{Arg, Localizer};
use crate::render::{escape, terminal};

/// The output of a successful command.
#[derive(Debug, Default)]
pub struct CommandOutput {
    /// For standard output.
    pub output: Vec<u8>,
    /// For standard error, always; whole lines.
    pub notices: String,
    /// Status lines for standard error, shown on a terminal or with `--verbose`.
    pub status_lines: Vec<String>,
    /// Whether `--verbose` was given.
    pub verbose: bool,
    /// `check` found errors, or `export` refused because of them.
    pub refused: bool,
    /// Something that failed although the command succeeded.
    pub failure: Option<CommandError>,
}

/// Why a command failed: messages with arguments, localized where the program ends.
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
    /// The id of the message and its arguments.
    Message(String, Vec<(String, Value)>),
    Text(String),
}

#[derive(Debug)]
enum Value {
    Arg(Arg<'static>),
    /// A further message.
    Message(&'static str),
}

impl CommandOutput {
    /// A text, without status lines.
    pub fn text(text: impl Into<Vec<u8>>) -> Self {
        Self { output: text.into(), ..Self::default() }
    }

    /// Adds a status line for standard error.
    #[must_use]
    pub fn status(mut self, line: String) -> Self {
        self.status_lines.push(line);
        self
    }

    /// The output was produced, but the command failed.
    #[must_use]
    pub fn with_error(self, failure: CommandError) -> Self {
        Self { failure: Some(failure), ..self }
    }

    /// Adds a note about the files, with control characters escaped.
    #[must_use]
    pub fn notice(mut self, notice: &str) -> Self {
        self.notices.push_str(&escaped(notice));
        self.notices.push('\n');
        self
    }
}

impl CommandError {
    /// The error with the message `name`.
    pub fn new(name: &str, args: &[(&str, Arg)]) -> Self {
        Self { lines: vec![(LineKind::Error, Line::message(name, args))] }
    }

    /// An error as text.
    pub fn from_text(what: String) -> Self {
        Self { lines: vec![(LineKind::Error, Line::Text(what))] }
    }

    /// A system error at `path`: "cannot write …: no space left".
    pub fn io(name: &str, path: &std::path::Path, why: &io::Error) -> Self {
        let path = ("path".to_owned(), Value::Arg(path.display().to_string().into()));
        let why = match io_message(why) {
            Some(message) => Value::Message(message),
            None => Value::Arg(why.to_string().into()),
        };
        let line = Line::Message(name.to_owned(), vec![path, ("why".to_owned(), why)]);
        Self { lines: vec![(LineKind::Error, line)] }
    }

    /// Adds the hint with the message `name`.
    #[must_use]
    pub fn help(self, name: &str, args: &[(&str, Arg)]) -> Self {
        self.with(LineKind::Help, Line::message(name, args))
    }

    /// Adds a hint as text.
    #[must_use]
    pub fn help_text(self, what: String) -> Self {
        self.with(LineKind::Help, Line::Text(what))
    }

    /// Adds the message `name` on a line of its own.
    #[must_use]
    pub fn note(self, name: &str, args: &[(&str, Arg)]) -> Self {
        self.with(LineKind::Note, Line::message(name, args))
    }

    /// Adds a line unchanged.
    #[must_use]
    pub fn line(self, line: String) -> Self {
        self.with(LineKind::Note, Line::Text(line))
    }

    fn with(mut self, kind: LineKind, line: Line) -> Self {
        self.lines.push((kind, line));
        self
    }

    /// The whole lines that are printed.
    pub fn text(&self, words: &Localizer) -> String {
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
                let arg = |value: &Value| match value {
                    Value::Arg(arg) => arg.clone(),
                    Value::Message(message) => words.text(message).into(),
                };
                let args: Vec<(&str, Arg)> = values.iter().map(|(name, value)| (name.as_str(), arg(value))).collect();
                words.format(name, &args)
            }
            Self::Text(text) => text.clone(),
        }
    }
}

/// The reason of a system error, localized if there is a message for it.
pub fn io_text(why: &io::Error, words: &Localizer) -> String {
    io_message(why).map_or_else(|| why.to_string(), |message| words.text(message))
}

/// The message for a system error, if there is one.
fn io_message(why: &io::Error) -> Option<&'static str> {
    Some(match why.kind() {
        io::ErrorKind::NotFound => "cli-io-not-found",
        io::ErrorKind::PermissionDenied => "cli-io-permission-denied",
        io::ErrorKind::AlreadyExists => "cli-io-already-exists",
        io::ErrorKind::NotADirectory => "cli-io-not-a-folder",
        io::ErrorKind::IsADirectory => "cli-io-is-a-folder",
        io::ErrorKind::StorageFull => "cli-io-storage-full",
        io::ErrorKind::ReadOnlyFilesystem => "cli-io-read-only",
        io::ErrorKind::InvalidFilename => "cli-io-invalid-name",
        _ => return None,
    })
}

/// Writes the output and returns the exit status: 0 success, 1 refused, 2 failed.
pub fn finish(done: Result<CommandOutput, CommandError>, environment: &Environment, words: &Localizer) -> ExitCode {
    match done {
        Err(failure) => {
            print_error(&failure, environment, words);
            ExitCode::from(2)
        }
        Ok(output) => {
            if let Err(why) = write_all(&mut io::stdout().lock(), &output.output) {
                let why = io_text(&why, words);
                print_error(&CommandError::new("cli-cannot-write-output", &[("why", why.into())]), environment, words);
                return ExitCode::from(2);
            }
            let mut text = for_screen(output.notices, environment);
            if environment.errors_are_terminal || output.verbose {
                for line in output.status_lines {
                    text.push_str(&escaped(&line));
                    text.push('\n');
                }
            }
            // If standard error is closed too, nothing can be reported.
            let _ = write_all(&mut io::stderr().lock(), text.as_bytes());
            match output.failure {
                Some(failure) => {
                    print_error(&failure, environment, words);
                    ExitCode::from(2)
                }
                None => ExitCode::from(u8::from(output.refused)),
            }
        }
    }
}

fn print_error(error: &CommandError, environment: &Environment, words: &Localizer) {
    let text = for_screen(error.text(words), environment);
    // If standard error is closed too, nothing can be reported.
    let _ = write_all(&mut io::stderr().lock(), text.as_bytes());
}

/// The text as standard error takes it: a terminal breaks wide lines between words.
fn for_screen(text: String, environment: &Environment) -> String {
    if environment.errors_are_terminal { terminal::wrap_lines(&text, environment.screen_width()) } else { text }
}

/// Writes everything at once. A broken pipe is not an error.
fn write_all(stream: &mut dyn Write, bytes: &[u8]) -> io::Result<()> {
    match stream.write_all(bytes).and_then(|()| stream.flush()) {
        Err(why) if why.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Arguments and files may contain terminal escapes or CI commands.
fn escaped(text: &str) -> String {
    escape::ci_safe_line(&escape::terminal(text)).into_owned()
}
