//! Finds people by name; `me` is the current user.

use super::{PERSON, each, one_of, people};
use crate::cli::CommandError;
use crate::cli::current_user::CurrentUser;
use crate::l10n::Localizer;
use crate::model::{PersonIx, Portfolio};

/// The person that `query` refers to; `me` is the current user.
///
/// # Errors
/// When there is none, or more than one.
pub fn person(
    query: &str,
    portfolio: &Portfolio,
    user: &CurrentUser,
    words: &Localizer,
) -> Result<PersonIx, CommandError> {
    if CurrentUser::is_meant(query, portfolio) {
        return user.resolve(portfolio, words);
    }
    one_of(query, &people(portfolio), PERSON, words)
}

/// The people that `queries` refer to, without repetition; `me` is the current user.
///
/// # Errors
/// When one refers to nobody, or to more than one person.
pub fn each_person(
    queries: &[String],
    portfolio: &Portfolio,
    user: &CurrentUser,
    words: &Localizer,
) -> Result<Vec<PersonIx>, CommandError> {
    let id_of = |query: &String| {
        let person = CurrentUser::is_meant(query, portfolio).then(|| user.resolve(portfolio, words)).transpose()?;
        Ok(person.map_or_else(|| query.clone(), |person| portfolio.person(person).id.to_string()))
    };
    let queries = queries.iter().map(id_of).collect::<Result<Vec<String>, CommandError>>()?;
    each(&queries, &people(portfolio), PERSON, words)
}
