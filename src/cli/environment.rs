//! The environment of the process: arguments, variables, terminal. Read once, here.

use std::ffi::OsString;
use std::io::{self, IsTerminal};

use super::commands::completions::VARIABLE;
use super::global_options::{ColorChoice, language};
use crate::l10n::Language;

/// The width for pipes, and for terminals of unknown width.
const DEFAULT_WIDTH: usize = 100;

/// The environment.
#[derive(Debug, Default)]
pub struct Environment {
    /// The arguments, starting with the program's name.
    pub arguments: Vec<OsString>,
    /// `ROADMAP_TODAY`, unparsed.
    pub today: Option<OsString>,
    /// `ROADMAP_USER`: the current user, by id or name.
    pub user: Option<String>,
    /// `GITHUB_STEP_SUMMARY`: the job summary file of GitHub Actions.
    pub step_summary: Option<OsString>,
    /// `NO_COLOR` is set.
    pub no_color: bool,
    /// `TERM` is `dumb`: the terminal does not interpret codes.
    pub is_dumb: bool,
    /// The terminal may show only ASCII: it is dumb, or the locale names another encoding than UTF-8.
    pub is_ascii: bool,
    /// `ROADMAP_NO_CACHE`: the history cache is not used.
    pub no_cache: bool,
    /// `ROADMAP_LOG`: the language server writes its log to standard error.
    pub logs: bool,
    /// Standard output is a terminal.
    pub output_is_terminal: bool,
    /// Standard error is a terminal.
    pub errors_are_terminal: bool,
    /// Somebody can be asked: all streams are a terminal that obeys codes, and `CI` is not set.
    pub can_ask: bool,
    /// `ROADMAP_COMPLETE`: the shell that asks what completes a word.
    pub completing: Option<String>,
    /// `VISUAL`, else `EDITOR`: the command that opens a text editor.
    pub editor: Option<String>,
    /// Columns of the terminal, else what `COLUMNS` says.
    pub columns: Option<usize>,
    /// The first of `ROADMAP_LANG`, `LC_ALL`, `LC_MESSAGES`, `LANG` that is set.
    pub locale: Option<String>,
}

impl Environment {
    /// That of this process.
    pub fn from_process() -> Self {
        let (output_is_terminal, errors_are_terminal) = (io::stdout().is_terminal(), io::stderr().is_terminal());
        let is_dumb = variable("TERM").is_some_and(|terminal| terminal == "dumb");
        let are_terminals = io::stdin().is_terminal() && output_is_terminal && errors_are_terminal;
        let columns = terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
        Self {
            arguments: std::env::args_os().collect(),
            today: variable("ROADMAP_TODAY"),
            user: variable("ROADMAP_USER").map(|text| text.to_string_lossy().into_owned()),
            step_summary: variable("GITHUB_STEP_SUMMARY"),
            no_color: variable("NO_COLOR").is_some(),
            is_dumb,
            is_ascii: is_dumb || !is_utf8_locale(),
            no_cache: variable("ROADMAP_NO_CACHE").is_some(),
            logs: variable("ROADMAP_LOG").is_some(),
            output_is_terminal,
            errors_are_terminal,
            can_ask: are_terminals && !is_dumb && variable("CI").is_none(),
            completing: variable(VARIABLE).and_then(|shell| shell.into_string().ok()),
            editor: ["VISUAL", "EDITOR"].into_iter().find_map(variable).and_then(|text| text.into_string().ok()),
            columns: columns.or_else(|| variable("COLUMNS")?.to_str()?.trim().parse().ok()).filter(|&width| width > 0),
            locale: ["ROADMAP_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .find_map(variable)
                .map(|text| text.to_string_lossy().into_owned()),
        }
    }

    /// The language for terminal output. Known before the arguments are parsed, for help and usage errors.
    pub fn language(&self) -> Language {
        self.asked_language().or_else(|| self.locale.as_deref().map(language_of_locale)).unwrap_or_default()
    }

    /// The width in columns.
    pub fn screen_width(&self) -> usize {
        self.columns.unwrap_or(DEFAULT_WIDTH)
    }

    /// Whether standard output is coloured.
    pub fn colours(&self, when: ColorChoice) -> bool {
        match when {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => self.output_is_terminal && !self.no_color && !self.is_dumb,
        }
    }

    /// Whether standard error is coloured.
    pub fn colours_errors(&self, when: ColorChoice) -> bool {
        match when {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => self.errors_are_terminal && !self.no_color && !self.is_dumb,
        }
    }

    /// The value of `--lang`, if valid; the last one counts.
    fn asked_language(&self) -> Option<Language> {
        let texts: Vec<&str> =
            self.arguments.iter().map(|text| text.to_str().unwrap_or("")).take_while(|&text| text != "--").collect();
        let before = std::iter::once("").chain(texts.iter().copied());
        let given = before
            .zip(&texts)
            .map(|(before, text)| if before == "--lang" { Some(*text) } else { text.strip_prefix("--lang=") });
        given.flatten().filter_map(language).reduce(|_, later| later)
    }
}

/// Whether the locale is one of UTF-8, which is assumed without a locale.
fn is_utf8_locale() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(variable);
    locale.is_none_or(|locale| {
        let locale = locale.to_string_lossy().to_ascii_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

/// An environment variable; an empty one says nothing.
fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// "fr", "fr_FR.UTF-8", "fr-CA", "french"; not "frr_DE", which is North Frisian.
fn language_of_locale(locale: &str) -> Language {
    let lower = locale.to_ascii_lowercase();
    let is_french = lower
        .strip_prefix("fr")
        .is_some_and(|rest| rest == "ench" || !rest.starts_with(|next: char| next.is_ascii_alphabetic()));
    if is_french { Language::Fr } else { Language::En }
}
