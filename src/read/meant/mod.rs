//! What somebody meant who wrote what is not TOML: the mistake as a person would tell it, and the right way to write it.

mod dates;
mod hidden;
mod lines;
mod numbers;
mod texts;

use super::format;
use super::syntax::{Mistake, is_value};
use crate::source::Span;

use lines::Line;

pub use dates::Meant as MeantDate;
pub use dates::meant as date;
pub use numbers::Meant as MeantNumber;
pub use numbers::meant as number;
pub use texts::{list_of, quoted};

/// What a mistake stands in.
#[derive(Clone, Copy)]
pub struct Around<'t> {
    pub text: &'t str,
    /// Where the brackets and braces begin that are open at the mistake, from the outside.
    pub open: &'t [usize],
    /// Whether the day stands first where a date does not tell.
    pub day_first: bool,
}

/// The mistake that the parser tells at `mistake.at`, as a person would tell it.
pub fn retold(around: Around, mistake: Mistake) -> Mistake {
    let Some(line) = Line::around(around.text, mistake.at.start as usize) else { return plain(mistake) };
    let told = lines::bracket_left_open(around, &mistake, &line)
        .or_else(|| hidden::told(around.text, &mistake, &line))
        .or_else(|| match mistake.says {
            "toml-syntax-key" if !around.open.is_empty() => lines::colon(around.text, &mistake),
            "toml-syntax-no-equals" | "toml-syntax-key" if around.open.is_empty() => lines::told(around.text, &line),
            "toml-syntax-array" => texts::list(around, &mistake, &line),
            "toml-syntax-yes-no" => word(around, &mistake, &line),
            "toml-syntax-header" => lines::header(around.text, &line),
            "toml-syntax-more" if line.begins_with(around.text, '[') => lines::header(around.text, &line),
            "toml-syntax"
            | "toml-syntax-more"
            | "toml-syntax-unquoted"
            | "toml-syntax-date"
            | "toml-syntax-number"
            | "toml-syntax-quotes"
            | "toml-syntax-string" => value(around, &mistake, &line),
            _ => None,
        });
    told.unwrap_or_else(|| plain(mistake))
}

/// The mistake where nobody knows how it should be written.
fn plain(mistake: Mistake) -> Mistake {
    let says = match mistake.says {
        "toml-syntax-unquoted" | "toml-syntax-quotes" => "toml-syntax-unquoted-plain",
        "toml-syntax-string" => "toml-syntax-string-open",
        other => other,
    };
    Mistake { says, ..mistake }
}

/// A date that no calendar has, as a person would tell it.
pub fn retold_date(around: Around, mistake: Mistake) -> Mistake {
    let Some(line) = Line::around(around.text, mistake.at.start as usize) else { return mistake };
    hidden::told(around.text, &mistake, &line).or_else(|| value(around, &mistake, &line)).unwrap_or(mistake)
}

/// A value that is none: a date, a number or a text not written as TOML has them.
fn value(around: Around, mistake: &Mistake, line: &Line) -> Option<Mistake> {
    let whole = line.value.filter(|value| around.open.first().is_none_or(|&open| open < value.range().start));
    let whole = whole.filter(|_| around.open.is_empty());
    let at = whole.unwrap_or(mistake.at);
    let written = &around.text[at.range()];
    with_a_sign_behind(around.text, at)
        .or_else(|| dated(around, at))
        .or_else(|| counted(around, at))
        .or_else(|| with_a_rest(around.text, at))
        .or_else(|| word(around, mistake, line))
        .or_else(|| texts::told(around, mistake, line, at))
        .filter(|_| !written.is_empty())
}

/// Words where a date or a number is asked for.
fn word(around: Around, mistake: &Mistake, line: &Line) -> Option<Mistake> {
    let key = line.key(around.text)?;
    let says = if format::is_always_date(key) {
        "toml-syntax-date-wanted"
    } else if format::is_number_or_date(key) {
        "toml-syntax-number-wanted"
    } else {
        return None;
    };
    let is_word = matches!(mistake.says, "toml-syntax-yes-no" | "toml-syntax-unquoted" | "toml-syntax-number");
    is_word.then(|| Mistake::new(around.text, mistake.at, says))
}

/// A comma or a semicolon behind a value that is right without it.
fn with_a_sign_behind(text: &str, at: Span) -> Option<Mistake> {
    let written = &text[at.range()];
    let bare = written.trim_end_matches([',', ';']).trim_end();
    if bare.len() == written.len() || !is_value(bare) {
        return None;
    }
    let from = at.range().start + bare.len();
    let sign = &text[from..at.range().end];
    let from = from + (sign.len() - sign.trim_start().len());
    Some(Mistake::new(text, Span::new(from..at.range().end), "toml-syntax-sign-behind"))
}

/// Words behind a date or a number that is right without them.
fn with_a_rest(text: &str, at: Span) -> Option<Mistake> {
    let written = &text[at.range()];
    let (bare, rest) = written.split_once(char::is_whitespace)?;
    let is_whole = bare.starts_with(|letter: char| letter.is_ascii_digit()) && date(bare, true).is_some();
    if !is_whole || !is_value(bare) {
        return None;
    }
    let from = at.range().end - rest.trim_start().len();
    Some(Mistake::new(text, Span::new(from..at.range().end), "toml-syntax-rest"))
}

/// A date in another form than TOML's, or one that no calendar has.
fn dated(around: Around, at: Span) -> Option<Mistake> {
    let written = &around.text[at.range()];
    // A number alone is none: years are written so too.
    if written.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let meant = date(written, around.day_first)?;
    let dash = written.chars().find(|&letter| dates::is_dash(letter));
    let told = |says| Mistake::new(around.text, at, says);
    Some(match (meant, dash) {
        (MeantDate::Day(day), Some(dash)) => {
            told("toml-syntax-dash").with("right", day.to_string()).with("code", hidden::code(dash))
        }
        (MeantDate::Day(day), None) => told("toml-syntax-date-form").with("right", day.to_string()),
        (MeantDate::Either(day, other), _) => {
            told("toml-syntax-date-forms").with("right", day.to_string()).with("other", other.to_string())
        }
        (MeantDate::Month(day), _) => told("toml-syntax-date-day").with("right", day.to_string()),
        (MeantDate::NoYear, _) => told("toml-syntax-date-year"),
        (MeantDate::TooLate(day), _) => told("toml-syntax-date-late").with("right", day.to_string()).with("last", day),
    })
}

/// A whole number with something about it that TOML does not have.
fn counted(around: Around, at: Span) -> Option<Mistake> {
    let written = &around.text[at.range()];
    let told = |says| Mistake::new(around.text, at, says);
    Some(match number(written)? {
        MeantNumber::Whole(right) => told("toml-syntax-number-form").with("right", right),
        MeantNumber::Between(right, other) | MeantNumber::Either(right, other) => {
            told("toml-syntax-number-whole").with("right", right).with("other", other)
        }
    })
}
