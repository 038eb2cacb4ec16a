//! The current user: what `me` means wherever a person is taken.

use std::cell::OnceCell;
use std::path::PathBuf;

use super::context::Context;
use super::loaded::Loaded;
use super::{CommandError, name_lookup};
use crate::l10n::Localizer;
use crate::model::{PersonIx, Portfolio};
use crate::source::git;

/// The name by which the current user is given as an argument.
const ME: &str = "me";

/// Where to look for the current user: `ROADMAP_USER`, else git's `user.email`.
#[derive(Debug)]
pub struct CurrentUser {
    /// The folder of the roadmap.
    root: PathBuf,
    /// `ROADMAP_USER`.
    name: Option<String>,
    /// git's `user.email`, once it was looked up; `None` if it is not set.
    email: OnceCell<Option<String>>,
}

/// The people who may be the current user.
enum Match {
    /// One person.
    One(PersonIx),
    /// Neither `ROADMAP_USER` nor `user.email` is set.
    Unset,
    /// Nobody has that address.
    Nobody { email: String },
    /// Several people have that address.
    Several { email: String, people: Vec<PersonIx> },
}

impl CurrentUser {
    /// That of the process, for a roadmap.
    pub fn new(context: &Context, loaded: &Loaded) -> Self {
        Self { root: loaded.root.clone(), name: context.environment.user.clone(), email: OnceCell::new() }
    }

    /// The current user.
    ///
    /// # Errors
    /// If nobody in people.toml is the current user, or several people may be.
    pub fn resolve(&self, portfolio: &Portfolio, words: &Localizer) -> Result<PersonIx, CommandError> {
        match self.find(portfolio, words)? {
            Match::One(person) => Ok(person),
            Match::Unset => Err(CommandError::new("cli-me-unset", &[]).help("cli-me-unset.help", &[])),
            Match::Nobody { email } => {
                let args = [("email", email.as_str().into())];
                Err(CommandError::new("cli-me-nobody", &args).help("cli-me-nobody.help", &args))
            }
            Match::Several { email, people } => Err(several(&email, &people, portfolio)),
        }
    }

    /// The author of an entry: the current user. Without one, the error says how to name an author.
    ///
    /// # Errors
    /// As for [`Self::resolve`].
    pub fn author(&self, portfolio: &Portfolio, words: &Localizer) -> Result<PersonIx, CommandError> {
        match self.find(portfolio, words)? {
            Match::One(person) => Ok(person),
            Match::Unset | Match::Nobody { .. } => {
                Err(CommandError::new("edit-no-author", &[]).help("edit-no-author.help", &[]))
            }
            Match::Several { email, people } => Err(several(&email, &people, portfolio)),
        }
    }

    /// Whether `query` means the current user: it is `me`, and nobody has that id.
    pub fn is_meant(query: &str, portfolio: &Portfolio) -> bool {
        query.trim() == ME && !portfolio.people.iter().any(|person| *person.id == *ME)
    }

    fn email(&self) -> Option<&str> {
        let email = self.email.get_or_init(|| Some(git::user_email(&self.root)?.trim().to_owned()));
        email.as_deref().filter(|email| !email.is_empty())
    }

    fn find(&self, portfolio: &Portfolio, words: &Localizer) -> Result<Match, CommandError> {
        if let Some(name) = &self.name {
            let messages = ["cli-me-unknown", "cli-me-several-names"];
            return Ok(Match::One(name_lookup::one_of(name, &name_lookup::people(portfolio), messages, words)?));
        }
        let Some(email) = self.email() else { return Ok(Match::Unset) };
        let has_email = |text: &str| text.trim().eq_ignore_ascii_case(email);
        let people: Vec<PersonIx> = portfolio
            .people()
            .filter(|(_, person)| person.email.value().is_some_and(|theirs| has_email(theirs)))
            .map(|(ix, _)| ix)
            .collect();
        Ok(match people.as_slice() {
            [one] => Match::One(*one),
            [] => Match::Nobody { email: email.to_owned() },
            _ => Match::Several { email: email.to_owned(), people },
        })
    }
}

fn several(email: &str, people: &[PersonIx], portfolio: &Portfolio) -> CommandError {
    let ids: Vec<&str> = people.iter().map(|&ix| &*portfolio.person(ix).id).collect();
    let args = [("email", email.into()), ("people", ids.join(", ").into())];
    CommandError::new("cli-me-several", &args).help("cli-me-several.help", &[])
}
