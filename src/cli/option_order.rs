//! Accepts options before the command: `roadmap --format json status`.

use std::ffi::OsString;

use clap::{Arg, Command};

/// Moves the options of commands that precede the command name behind it; global options stay. Unchanged if there is
/// no command, or an option is unknown.
pub fn behind_command(program: &Command, arguments: &[OsString]) -> Vec<OsString> {
    let (Some((name, rest)), Some(leading)) = (arguments.split_first(), Leading::of(program, arguments)) else {
        return arguments.to_vec();
    };
    if leading.command == rest.len() || leading.of_commands.is_empty() {
        return arguments.to_vec();
    }
    let (before, behind) = (&rest[..leading.command], &rest[leading.command..]);
    let is_moved = |at: usize| leading.of_commands.iter().any(|option| option.contains(&at));
    let (moved, stays): (Vec<_>, Vec<_>) = before.iter().enumerate().partition(|(at, _)| is_moved(*at));
    let only = |part: Vec<(usize, &OsString)>| part.into_iter().map(|(_, text)| text.clone()).collect::<Vec<_>>();
    [vec![name.clone()], only(stays), behind[..1].to_vec(), only(moved), behind[1..].to_vec()].concat()
}

/// Options of commands given without a command.
pub fn without_command(program: &Command, arguments: &[OsString]) -> Option<String> {
    let leading = Leading::of(program, arguments)?;
    let rest = arguments.get(1..)?;
    let options: Vec<_> = leading.of_commands.into_iter().flat_map(|option| &rest[option]).collect();
    let is_whole = leading.command == rest.len() && !options.is_empty();
    is_whole.then(|| options.into_iter().map(|text| text.to_string_lossy()).collect::<Vec<_>>().join(" "))
}

/// The arguments before the command name.
struct Leading {
    /// The positions of command options, with their values.
    of_commands: Vec<std::ops::Range<usize>>,
    /// The position of the command; after the last argument if there is none.
    command: usize,
}

impl Leading {
    /// Positions after the program's name. `None` if an option is unknown or not text.
    fn of(program: &Command, arguments: &[OsString]) -> Option<Self> {
        let texts = arguments.get(1..)?;
        let mut of_commands = Vec::new();
        let mut at = 0;
        while let Some(text) = texts.get(at) {
            let text = text.to_str()?;
            if !text.starts_with('-') || text == "-" || text == "--" {
                break;
            }
            let (option, has_value) = find(program, text)?;
            let end = if option.takes_value && !has_value { at + 2 } else { at + 1 };
            if !option.is_of_program {
                of_commands.push(at..end.min(texts.len()));
            }
            at = end.min(texts.len());
        }
        Some(Self { of_commands, command: at })
    }
}

struct Known {
    is_of_program: bool,
    takes_value: bool,
}

/// The option `text`, and whether it includes its value.
fn find(program: &Command, text: &str) -> Option<(Known, bool)> {
    let long = text.strip_prefix("--").map(|long| long.split_once('=').map_or((long, false), |(name, _)| (name, true)));
    let mut letters = text.chars().skip(1);
    let letter = letters.next();
    let is_called = |option: &&Arg| match long {
        Some((name, _)) => option.get_long() == Some(name),
        None => letter.is_some() && option.get_short() == letter,
    };
    let has_value = long.map_or_else(|| letters.next().is_some(), |(_, has_value)| has_value);
    let own = program.get_arguments().find(is_called).map(|option| (option, true));
    let of_command = || {
        let mut options = program.get_subcommands().flat_map(Command::get_arguments);
        options.find(is_called).map(|option| (option, false))
    };
    let (option, is_of_program) = own.or_else(of_command)?;
    Some((Known { is_of_program, takes_value: option.get_action().takes_values() }, has_value))
}
