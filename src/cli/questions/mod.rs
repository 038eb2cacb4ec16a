//! Questions at a terminal for what the arguments lack; the answers go into the arguments, as if they had been typed.
//!
//! Everything is asked before the roadmap is locked, and nothing is written before the last answer: whoever takes minutes
//! to answer blocks nobody, and whoever stops leaves the files as they were.

mod choices;
mod text_editor;
mod values;

use std::cell::OnceCell;

use chrono::NaiveDate;
use inquire::ui::{RenderConfig, Styled};
use inquire::{Confirm, InquireError, MultiSelect, Select, Text};

use super::context::Context;
use super::current_user::CurrentUser;
use super::edit_values::Values;
use super::loaded::Loaded;
use super::{CommandError, command_output, name_lookup};
use crate::l10n::Localizer;
use crate::model::{Portfolio, ProjectIx};
use crate::render::escape;

pub use choices::Choice;

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
    let result = arguments.ask(&Questions { context, loaded: OnceCell::new() });
    // The command reads the roadmap again, and takes its notices then.
    context.take_notices();
    result
}

/// Asks a person at the terminal.
pub struct Questions<'a> {
    pub context: &'a Context<'a>,
    /// The roadmap, read when the first question needs it.
    loaded: OnceCell<&'static Loaded>,
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
        let user = CurrentUser::new(self.context, loaded);
        Ok(Values { portfolio: &loaded.portfolio, words, today, user, project })
    }

    /// The value of the one choice that is taken.
    ///
    /// # Errors
    /// If there is nothing to choose from, or the person stops.
    pub fn choose(&self, question: &str, choices: Vec<Choice>, start: usize) -> Result<String, CommandError> {
        if choices.is_empty() {
            return Err(CommandError::new("question-nothing", &[("question", question.into())]));
        }
        let question = shown(question);
        let folded: Vec<String> = choices.iter().map(Choice::folded).collect();
        let fits = |typed: &str, _: &Choice, _: &str, rank: usize| fits(typed, &folded[rank]);
        let start = start.min(choices.len() - 1);
        let help = self.words().text("question-choose-help");
        let prompt = Select::new(&question, choices).with_scorer(&fits).with_starting_cursor(start);
        let prompt = prompt.with_help_message(&help).with_render_config(self.look());
        prompt.prompt().map(|choice| choice.value).map_err(|why| self.stopped(&why))
    }

    /// The values of the choices that are taken, none or more.
    ///
    /// # Errors
    /// If the person stops.
    pub fn choose_several(&self, question: &str, choices: Vec<Choice>) -> Result<Vec<String>, CommandError> {
        if choices.is_empty() {
            return Ok(Vec::new());
        }
        let question = shown(question);
        let folded: Vec<String> = choices.iter().map(Choice::folded).collect();
        let fits = |typed: &str, _: &Choice, _: &str, rank: usize| fits(typed, &folded[rank]);
        let help = self.words().text("question-choose-several-help");
        let prompt = MultiSelect::new(&question, choices).with_scorer(&fits).with_keep_filter(false);
        let prompt = prompt.with_help_message(&help).with_render_config(self.look());
        let chosen = prompt.prompt().map_err(|why| self.stopped(&why))?;
        Ok(chosen.into_iter().map(|choice| choice.value).collect())
    }

    /// What is typed, asked again until `check` accepts it. `None` for nothing, where that is accepted.
    ///
    /// # Errors
    /// If the person stops.
    pub fn text(
        &self,
        question: &str,
        is_required: bool,
        check: impl Fn(&str) -> Result<(), CommandError>,
    ) -> Result<Option<String>, CommandError> {
        self.text_from(question, "", is_required, check)
    }

    /// The same with a text to begin with.
    ///
    /// # Errors
    /// If the person stops.
    pub fn text_from(
        &self,
        question: &str,
        proposed: &str,
        is_required: bool,
        check: impl Fn(&str) -> Result<(), CommandError>,
    ) -> Result<Option<String>, CommandError> {
        let (question, help) = (shown(question), self.words().text("question-skip-help"));
        let mut typed = proposed.to_owned();
        loop {
            let prompt = Text::new(&question).with_initial_value(&typed).with_render_config(self.look());
            let prompt = if is_required { prompt } else { prompt.with_help_message(&help) };
            typed = prompt.prompt().map_err(|why| self.stopped(&why))?;
            if typed.trim().is_empty() {
                if !is_required {
                    return Ok(None);
                }
                continue;
            }
            match check(&typed) {
                Ok(()) => return Ok(Some(typed)),
                Err(why) => command_output::print_error(&why, self.words()),
            }
        }
    }

    /// Whether the answer is yes.
    ///
    /// # Errors
    /// If the person stops.
    pub fn confirm(&self, question: &str) -> Result<bool, CommandError> {
        let question = shown(question);
        let (error, default) = (self.words().text("question-yes-or-no"), self.words().text("question-yes-default"));
        let parse = |typed: &str| match name_lookup::fold(typed).as_str() {
            "y" | "yes" | "o" | "oui" => Ok(true),
            "n" | "no" | "non" => Ok(false),
            _ => Err(()),
        };
        let (yes, no) = (self.words().text("question-yes"), self.words().text("question-no"));
        let answer = |is_yes: bool| if is_yes { yes.clone() } else { no.clone() };
        let shown = |_: bool| default.clone();
        let prompt = Confirm::new(&question).with_default(true).with_parser(&parse).with_formatter(&answer);
        let prompt = prompt.with_default_value_formatter(&shown).with_error_message(&error);
        prompt.with_render_config(self.look()).prompt().map_err(|why| self.stopped(&why))
    }

    fn look(&self) -> RenderConfig<'static> {
        let is_coloured = self.context.environment.colours_errors(self.context.colour);
        let look = if is_coloured { RenderConfig::default_colored() } else { RenderConfig::empty() };
        look.with_canceled_prompt_indicator(Styled::new(""))
    }

    fn stopped(&self, why: &InquireError) -> CommandError {
        match why {
            InquireError::OperationCanceled | InquireError::OperationInterrupted => {
                CommandError::new("question-stopped", &[])
            }
            InquireError::IO(why) => {
                let why = command_output::io_text(why, self.words());
                CommandError::new("question-failed", &[("why", why.into())])
            }
            InquireError::NotTTY | InquireError::InvalidConfiguration(_) | InquireError::Custom(_) => {
                CommandError::new("question-failed", &[("why", why.to_string().into())])
            }
        }
    }
}

/// The rank of a choice for what is typed: all that hold it, in their order.
fn fits(typed: &str, folded: &str) -> Option<i64> {
    folded.contains(&name_lookup::fold(typed)).then_some(0)
}

/// Text of a file, safe in a question.
fn shown(text: &str) -> String {
    escape::terminal(text).replace(['\n', '\r'], " ")
}
