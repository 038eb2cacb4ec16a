//! Questions at a terminal for what the arguments lack; the answers go into the arguments, as if they had been typed.
//!
//! Everything is asked before the roadmap is locked, and nothing is written before the last answer: whoever takes minutes
//! to answer blocks nobody, and whoever stops leaves the files as they were.

mod choices;
mod new_value;
mod text_editor;
mod values;

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::commands::add::EntryRequest;
use super::context::Context;
use super::current_user::CurrentUser;
use super::edit_values::Values;
use super::loaded::Loaded;
use super::prompt::{self, Interruption, Prompt};
use super::{CommandError, command_output, name_lookup};
use crate::l10n::Localizer;
use crate::model::{Portfolio, ProjectIx};
use crate::render::escape;

pub use choices::Choice;
pub use new_value::{NewValue, Present};
pub use values::{Owner, Wanted, is_person};

use choices::Folded;

/// The arguments of a command that asks for what they lack.
pub trait Ask {
    /// Asks for what is missing, and adds the answers.
    ///
    /// # Errors
    /// If the person stops answering, or the roadmap cannot be read.
    fn ask(&mut self, questions: &Questions) -> Result<(), CommandError>;
}

/// Completes the arguments of a command.
///
/// # Errors
/// If the person stops answering, or the roadmap cannot be read.
pub fn complete(arguments: &mut dyn Ask, context: &Context) -> Result<(), CommandError> {
    let result = arguments.ask(&Questions {
        context,
        loaded: OnceCell::new(),
        user: OnceCell::new(),
        accepts_errors: Cell::new(false),
        new_people: RefCell::default(),
    });
    // The command reads the roadmap again, and takes its notices then.
    context.take_notices();
    result
}

/// Asks a person at the terminal.
pub struct Questions<'a> {
    pub context: &'a Context<'a>,
    /// The roadmap, read when the first question needs it.
    loaded: OnceCell<&'static Loaded>,
    /// What `me` means.
    user: OnceCell<CurrentUser>,
    /// Whether the person wants a change although it brings errors.
    pub accepts_errors: Cell<bool>,
    /// The people whom the answers add to people.toml.
    pub new_people: RefCell<Vec<EntryRequest>>,
}

impl Questions<'_> {
    /// Whether somebody is there to answer.
    pub fn can_ask(&self) -> bool {
        self.context.environment.can_ask
    }

    /// The texts of the questions.
    pub fn words(&self) -> &Localizer {
        self.context.words
    }

    /// The roadmap, read once.
    ///
    /// # Errors
    /// If there is no roadmap that can be read.
    pub fn loaded(&self) -> Result<&Loaded, CommandError> {
        if let Some(loaded) = self.loaded.get() {
            return Ok(loaded);
        }
        let loaded: &'static Loaded = self.context.load_known()?;
        Ok(self.loaded.get_or_init(|| loaded))
    }

    /// The content of the roadmap.
    ///
    /// # Errors
    /// If there is no roadmap that can be read.
    pub fn portfolio(&self) -> Result<&Portfolio, CommandError> {
        Ok(&self.loaded()?.portfolio)
    }

    /// The reference day.
    ///
    /// # Errors
    /// If there is no roadmap that can be read.
    pub fn today(&self) -> Result<NaiveDate, CommandError> {
        Ok(self.context.today(self.loaded()?))
    }

    /// The reader of values, for those of a project where one is named.
    ///
    /// # Errors
    /// If there is no roadmap that can be read.
    pub fn values(&self, project: Option<ProjectIx>) -> Result<Values<'_>, CommandError> {
        let loaded = self.loaded()?;
        let (words, today) = (self.words(), self.context.today(loaded));
        Ok(Values { portfolio: &loaded.portfolio, words, today, user: self.user()?, project })
    }

    /// What `me` means.
    ///
    /// # Errors
    /// If there is no roadmap that can be read.
    pub fn user(&self) -> Result<&CurrentUser, CommandError> {
        let loaded = self.loaded()?;
        Ok(self.user.get_or_init(|| CurrentUser::new(self.context, loaded)))
    }

    /// The value of the one choice that is taken; the cursor begins at `start`.
    ///
    /// # Errors
    /// If there is nothing to choose from, or the person stops.
    pub fn choose(&self, question: &str, choices: Vec<Choice>, start: usize) -> Result<String, CommandError> {
        if choices.is_empty() {
            return Err(CommandError::new("question-nothing", &[("question", question.into())]));
        }
        let help = self.words().text("question-choose-help");
        let rank =
            self.ask(question, Some(&help), |prompt| with_list(self, &choices, |list| prompt.choose(list, start)))?;
        Ok(choices.into_iter().nth(rank).map(|choice| choice.value).unwrap_or_default())
    }

    /// The values of the choices that are ticked, none or more; those of `ticked` are at first.
    ///
    /// # Errors
    /// If the person stops.
    pub fn choose_several(
        &self,
        question: &str,
        choices: Vec<Choice>,
        ticked: &[String],
    ) -> Result<Vec<String>, CommandError> {
        if choices.is_empty() {
            return Ok(Vec::new());
        }
        let help = self.words().text("question-choose-several-help");
        let at_first: BTreeSet<usize> =
            (0..choices.len()).filter(|&rank| ticked.contains(&choices[rank].value)).collect();
        let chosen = self.ask(question, Some(&help), |prompt| {
            with_list(self, &choices, |list| prompt.choose_several(list, at_first))
        })?;
        Ok(chosen.into_iter().map(|rank| choices[rank].value.clone()).collect())
    }

    /// What is typed, once `check` accepts it. `None` for nothing, where that is accepted.
    ///
    /// # Errors
    /// If the person stops.
    pub fn text(
        &self,
        question: &str,
        is_required: bool,
        check: impl Fn(&str) -> Result<(), CommandError>,
    ) -> Result<Option<String>, CommandError> {
        let help = self.words().text("question-skip-help");
        self.text_from(question, "", (!is_required).then_some(&*help), check)
    }

    /// The same with a text to begin with; `help` says what nothing means, and `None` that a text is required.
    ///
    /// # Errors
    /// If the person stops.
    pub fn text_from(
        &self,
        question: &str,
        proposed: &str,
        help: Option<&str>,
        check: impl Fn(&str) -> Result<(), CommandError>,
    ) -> Result<Option<String>, CommandError> {
        let words = self.words();
        let is_blank = |typed: &str| matches!(typed.trim(), "" | NOTHING);
        let check = |typed: &str| match (is_blank(typed), help) {
            (true, Some(_)) => Ok(()),
            (true, None) => Err(words.text("question-required")),
            (false, _) => check(typed).map_err(|why| why.text(words)),
        };
        let typed = self.ask(question, help, |prompt| prompt.text(proposed, check))?;
        Ok((!is_blank(&typed)).then(|| typed.trim().to_owned()))
    }

    /// Whether the answer is yes; nothing typed means `default`. A fact is never taken as given: its default is no.
    ///
    /// # Errors
    /// If the person stops.
    pub fn confirm(&self, question: &str, default: bool) -> Result<bool, CommandError> {
        let words = self.words();
        let choices = words.text(if default { "question-yes-default" } else { "question-no-default" });
        let question = format!("{question} ({choices})");
        let check = |typed: &str| match yes_or_no(typed, default) {
            Some(_) => Ok(()),
            None => Err(words.text("question-yes-or-no")),
        };
        let answer = |typed: &str| {
            words.text(if yes_or_no(typed, default) == Some(true) { "question-yes" } else { "question-no" })
        };
        let typed = self.ask(&question, None, |prompt| prompt.text_shown("", check, answer))?;
        Ok(yes_or_no(&typed, default).unwrap_or(default))
    }

    /// Asks a question with its help.
    fn ask<T>(
        &self,
        question: &str,
        help: Option<&str>,
        answer: impl FnOnce(&Prompt) -> Result<T, Interruption>,
    ) -> Result<T, CommandError> {
        let is_coloured = self.context.environment.colours_errors(self.context.colour);
        let question = shown(question);
        answer(&Prompt { question: &question, help, is_coloured }).map_err(|why| match why {
            Interruption::Stopped => CommandError::new("question-stopped", &[]),
            Interruption::Io(why) => {
                let why = command_output::io_text(&why, self.words());
                CommandError::new("question-failed", &[("why", why.into())])
            }
        })
    }
}

/// What is typed alone for no value.
const NOTHING: &str = "-";

fn yes_or_no(typed: &str, default: bool) -> Option<bool> {
    match name_lookup::fold(typed).as_str() {
        "" => Some(default),
        "y" | "yes" | "o" | "oui" => Some(true),
        "n" | "no" | "non" => Some(false),
        _ => None,
    }
}

/// The list of these choices, narrowed down by what is typed.
fn with_list<T>(questions: &Questions, choices: &[Choice], then: impl FnOnce(&prompt::Choices) -> T) -> T {
    let folded: Vec<Folded> = choices.iter().map(Choice::folded).collect();
    let labels = choices.iter().map(Choice::to_string).collect();
    then(&prompt::Choices {
        labels,
        fit: &|typed, rank| folded[rank].fit(&name_lookup::fold(typed)),
        none_fits: &|typed| {
            let typed = escape::terminal(typed);
            questions.words().format("question-no-match", &[("text", (&*typed).into())])
        },
    })
}

/// Text of a file, safe in a question.
fn shown(text: &str) -> String {
    escape::terminal(text).replace(['\n', '\r'], " ")
}
