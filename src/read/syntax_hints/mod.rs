//! What somebody meant who wrote what is not TOML: the mistake as a person would tell it, and the right way to write it.

mod context;
mod dates;
mod days;
mod hidden;
mod lines;
mod literal;
mod number_words;
mod numbers;
mod texts;
mod times;
mod words;

use super::syntax::{SyntaxError, is_value};
use super::table_schema::ValueKind;
use crate::diagnostic::Applicability;
use crate::source::{Span, TextEdit};

use lines::Line;

pub use dates::DateGuess as MeantDate;
pub use dates::meant as date;
pub use literal::literal;
pub use numbers::NumberGuess as MeantNumber;
pub use numbers::meant as number;
pub use texts::quoted;
pub use times::of_hour;
pub use words::{Guess, guess as guess_word};

/// What a mistake stands in.
#[derive(Clone, Copy)]
pub struct SyntaxContext<'t> {
    pub text: &'t str,
    /// Where the brackets and braces begin that are open at the mistake, from the outside.
    pub open: &'t [usize],
}

/// The mistake that the parser tells at `mistake.at`, as a person would tell it.
pub fn retold(around: SyntaxContext, mistake: SyntaxError) -> SyntaxError {
    let Some(line) = Line::around(around.text, mistake.at.start as usize) else { return plain(mistake) };
    let told = lines::bracket_left_open(around, &mistake, &line)
        .or_else(|| hidden::told(around.text, &mistake, &line))
        .or_else(|| match mistake.says {
            "toml-syntax-key" if !around.open.is_empty() => lines::colon(around.text, &mistake),
            "toml-syntax-no-equals" | "toml-syntax-key" if around.open.is_empty() => {
                lines::header_of_no_id(around.text, &line).or_else(|| lines::told(around, &line))
            }
            "toml-syntax-escape" => texts::backslashes(around.text, &mistake, &line),
            "toml-syntax-array" => Some(texts::list(around, &mistake, &line).unwrap_or_else(|| {
                texts::missing_comma(around.text, SyntaxError::new(around.text, mistake.at, mistake.says))
            })),
            "toml-syntax-header" | "toml-syntax-header-blank" => {
                lines::header_of_no_id(around.text, &line).or_else(|| lines::header(around.text, &line))
            }
            "toml-syntax-more" if line.begins_with(around.text, '[') => lines::header(around.text, &line),
            "toml-syntax"
            | "toml-syntax-more"
            | "toml-syntax-unquoted"
            | "toml-syntax-date"
            | "toml-syntax-number"
            | "toml-syntax-quotes"
            | "toml-syntax-yes-no"
            | "toml-syntax-boolean"
            | "toml-syntax-string" => value(around, &mistake, &line),
            _ => None,
        });
    told.unwrap_or_else(|| plain(mistake))
}

/// The mistake where nobody knows how it should be written.
fn plain(mistake: SyntaxError) -> SyntaxError {
    let says = match mistake.says {
        "toml-syntax-unquoted" | "toml-syntax-quotes" => "toml-syntax-unquoted-plain",
        "toml-syntax-string" => "toml-syntax-string-open",
        "toml-syntax-header-blank" => "toml-syntax-header",
        other => other,
    };
    let mistake = SyntaxError { says, ..mistake };
    match says {
        "toml-syntax-comma" | "toml-syntax-equals" => mistake.replacing(""),
        _ => mistake,
    }
}

/// A date that no calendar has, as a person would tell it.
pub fn retold_date(around: SyntaxContext, mistake: SyntaxError) -> SyntaxError {
    let Some(line) = Line::around(around.text, mistake.at.start as usize) else { return mistake };
    hidden::told(around.text, &mistake, &line).or_else(|| value(around, &mistake, &line)).unwrap_or(mistake)
}

/// A value that is none: a date, a number or a text not written as TOML has them.
fn value(around: SyntaxContext, mistake: &SyntaxError, line: &Line) -> Option<SyntaxError> {
    let whole = line.value.filter(|value| around.open.first().is_none_or(|&open| open < value.range().start));
    let whole = whole.filter(|_| around.open.is_empty());
    let at = whole.unwrap_or(mistake.at);
    let written = &around.text[at.range()];
    let kinds = context::kinds(around.text, around.open, at.range().start);
    with_a_sign_behind(around.text, at)
        .or_else(|| true_or_false(around, mistake, &kinds))
        .or_else(|| dated(around, at, &kinds))
        .or_else(|| timed(around, at, &kinds))
        .or_else(|| counted(around, at, &kinds))
        .or_else(|| with_a_rest(around.text, at))
        .or_else(|| wanted(around, mistake, &kinds))
        .or_else(|| texts::told(around, mistake, line, (at, &kinds)))
        .filter(|_| !written.is_empty())
}

/// Whether all of the kinds are so; not of a key that is none of the format.
fn are_all(kinds: &[&ValueKind], is: impl Fn(&ValueKind) -> bool) -> bool {
    !kinds.is_empty() && kinds.iter().all(|kind| is(kind))
}

/// Whether one of the kinds may be so; anything may stand at a key that is none of the format.
fn may_be(kinds: &[&ValueKind], is: impl Fn(&ValueKind) -> bool) -> bool {
    kinds.is_empty() || kinds.iter().any(|kind| is(kind))
}

fn is_date(kind: &ValueKind) -> bool {
    matches!(kind, ValueKind::Date)
}

fn is_time(kind: &ValueKind) -> bool {
    matches!(kind, ValueKind::Time)
}

fn is_number(kind: &ValueKind) -> bool {
    matches!(kind, ValueKind::Integer { .. } | ValueKind::Format)
}

fn is_truth(kind: &ValueKind) -> bool {
    matches!(kind, ValueKind::Boolean)
}

/// Whether quotation marks stand around it.
fn is_text(kind: &ValueKind) -> bool {
    match kind {
        ValueKind::Text
        | ValueKind::Word(_)
        | ValueKind::Id
        | ValueKind::Reference(_)
        | ValueKind::Dependency
        | ValueKind::Rule => true,
        ValueKind::TimeZone | ValueKind::Currency | ValueKind::MeetingDay { .. } => true,
        ValueKind::Format
        | ValueKind::Integer { .. }
        | ValueKind::Boolean
        | ValueKind::Date
        | ValueKind::Time
        | ValueKind::Levels => false,
        ValueKind::List(_)
        | ValueKind::OneOrMore(_)
        | ValueKind::Table(_)
        | ValueKind::Tables(_)
        | ValueKind::ById(_, _) => false,
    }
}

/// Yes, no, and what TOML writes for them in capitals.
fn true_or_false(around: SyntaxContext, mistake: &SyntaxError, kinds: &[&ValueKind]) -> Option<SyntaxError> {
    if !matches!(mistake.says, "toml-syntax-yes-no" | "toml-syntax-boolean") {
        return None;
    }
    let written = &around.text[mistake.at.range()];
    let told = |says| SyntaxError::new(around.text, mistake.at, says);
    if may_be(kinds, is_truth) {
        return Some(told(mistake.says).replacing(&literal::truth(written)?.to_string()));
    }
    let is_alone = around.text[mistake.at.range().end..].lines().next().is_none_or(|rest| rest.trim().is_empty());
    (is_alone && are_all(kinds, is_text))
        .then(|| literal::of_kinds(kinds, written))
        .flatten()
        .map(|right| told("toml-syntax-unquoted").right(right))
}

/// Words where a date, a time or a number is asked for.
fn wanted(around: SyntaxContext, mistake: &SyntaxError, kinds: &[&ValueKind]) -> Option<SyntaxError> {
    let says = if are_all(kinds, is_date) {
        "toml-syntax-date-wanted"
    } else if are_all(kinds, is_time) {
        "toml-syntax-time-wanted"
    } else if are_all(kinds, |kind| is_number(kind) || is_date(kind) || is_time(kind)) {
        "toml-syntax-number-wanted"
    } else {
        return None;
    };
    let is_word = matches!(
        mistake.says,
        "toml-syntax-yes-no"
            | "toml-syntax-boolean"
            | "toml-syntax-unquoted"
            | "toml-syntax-number"
            | "toml-syntax-quotes"
    );
    is_word.then(|| SyntaxError::new(around.text, mistake.at, says))
}

/// A comma or a semicolon behind a value that is right without it.
fn with_a_sign_behind(text: &str, at: Span) -> Option<SyntaxError> {
    let written = &text[at.range()];
    let bare = written.trim_end_matches([',', ';']).trim_end();
    if bare.len() == written.len() || !is_value(bare) {
        return None;
    }
    let from = at.range().start + bare.len();
    let sign = &text[from..at.range().end];
    let from = from + (sign.len() - sign.trim_start().len());
    Some(SyntaxError::new(text, Span::new(from..at.range().end), "toml-syntax-sign-behind").replacing(""))
}

/// Words behind a date or a number that is right without them.
fn with_a_rest(text: &str, at: Span) -> Option<SyntaxError> {
    let written = &text[at.range()];
    let (bare, rest) = written.split_once(char::is_whitespace)?;
    let is_whole = bare.starts_with(|letter: char| letter.is_ascii_digit()) && date(bare).is_some();
    if !is_whole || !is_value(bare) {
        return None;
    }
    let from = at.range().end - rest.trim_start().len();
    let mistake = SyntaxError::new(text, Span::new(from..at.range().end), "toml-syntax-rest");
    Some(mistake.fixed(Applicability::Display, vec![TextEdit::new(from..from, "# ")]))
}

/// A date in another form than TOML's, or one that no calendar has.
fn dated(around: SyntaxContext, at: Span, kinds: &[&ValueKind]) -> Option<SyntaxError> {
    let written = &around.text[at.range()];
    // A number alone is none: years are written so too.
    if written.bytes().all(|byte| byte.is_ascii_digit()) || !may_be(kinds, is_date) {
        return None;
    }
    let meant = date(written)?;
    let dash = written.chars().find(|&letter| dates::is_dash(letter));
    let told = |says| SyntaxError::new(around.text, at, says);
    Some(match (meant, dash) {
        (MeantDate::Day(day), Some(dash)) => {
            told("toml-syntax-dash").right(day.to_string()).with("code", hidden::code(dash))
        }
        (MeantDate::Day(day), None) => told("toml-syntax-date-form").right(day.to_string()),
        // Which day is not for us to say.
        (MeantDate::Month(day), _) => told("toml-syntax-date-day").with("right", day.to_string()),
        (MeantDate::NoYear, _) => told("toml-syntax-date-year"),
        (MeantDate::ShortYear, _) => told("toml-syntax-date-short-year"),
        (MeantDate::TooLate(day), _) => told("toml-syntax-date-late").with("right", day.to_string()).with("last", day),
    })
}

/// A time in another form than TOML's.
fn timed(around: SyntaxContext, at: Span, kinds: &[&ValueKind]) -> Option<SyntaxError> {
    if kinds.is_empty() || !kinds.iter().any(|kind| is_time(kind)) {
        return None;
    }
    let time = times::parse(&around.text[at.range()])?;
    Some(SyntaxError::new(around.text, at, "toml-syntax-time-form").right(time.to_string()))
}

/// A whole number with something about it that TOML does not have.
fn counted(around: SyntaxContext, at: Span, kinds: &[&ValueKind]) -> Option<SyntaxError> {
    let written = &around.text[at.range()];
    let told = |says| SyntaxError::new(around.text, at, says);
    if !may_be(kinds, is_number) {
        return None;
    }
    let meant = number(written)?;
    let mut numbers = kinds.iter().filter(|kind| is_number(kind)).peekable();
    if numbers.peek().is_some() {
        // Of what may be meant, only what may stand here.
        let right = numbers.filter_map(|kind| literal(kind, written)).next();
        let fits = |number: &str| kinds.iter().any(|kind| literal(kind, number).is_some());
        return Some(match (right, meant) {
            (Some(right), _) => told("toml-syntax-number-form").right(right),
            (None, MeantNumber::Between(one, other) | MeantNumber::Either(one, other))
                if fits(&one) && fits(&other) && !is_percent(kinds) =>
            {
                told("toml-syntax-number-whole").with("right", one).with("other", other)
            }
            (None, _) => told("toml-syntax-number-wanted"),
        });
    }
    Some(match meant {
        MeantNumber::Whole(right) => told("toml-syntax-number-form").right(right),
        MeantNumber::Between(right, other) | MeantNumber::Either(right, other) => {
            told("toml-syntax-number-whole").with("right", right).with("other", other)
        }
    })
}

/// "0,4" may be 40 of a hundred.
fn is_percent(kinds: &[&ValueKind]) -> bool {
    kinds.iter().all(|kind| matches!(kind, ValueKind::Integer { max: 100, .. }))
}
