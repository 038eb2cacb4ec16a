//! Guesses what was meant by invalid TOML: a better description of the error, and the correct spelling.

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

use super::parser::is_value;
use super::syntax_error::SyntaxError;
use super::table_schema::ValueKind;
use crate::diagnostic::Applicability;
use crate::source::{Span, TextEdit};

use context::{are_all, may_be};
use lines::Line;

pub use context::SyntaxContext;
pub use dates::DateGuess;
pub use dates::parse_date;
pub use literal::to_toml;
pub use numbers::NumberGuess;
pub use numbers::parse_number;
pub use times::whole_hour;
pub use words::{Guess, guess as guess_word};

/// Improves the parser's error at `mistake.at`.
pub fn improve(around: SyntaxContext, mistake: SyntaxError) -> SyntaxError {
    let Some(line) = Line::around(around.text, mistake.at.start as usize) else { return plain(mistake) };
    let error = hidden::carriage_returns(around, &mistake, &line)
        .or_else(|| lines::bracket_left_open(around, &mistake, &line))
        .or_else(|| hidden::hint(around.text, &mistake, &line))
        .or_else(|| match mistake.message_id {
            "toml-syntax-key" if !around.open.is_empty() => lines::colon(around.text, &mistake),
            "toml-syntax-no-equals" | "toml-syntax-key" if around.open.is_empty() => {
                lines::header_with_invalid_id(around.text, &line).or_else(|| lines::hint(around, &line))
            }
            "toml-syntax-broken-pair" => lines::broken_pair(around.text, &mistake),
            "toml-syntax-escape" => texts::backslashes(around.text, &mistake, &line),
            "toml-syntax-array" => Some(texts::list(around, &mistake, &line).unwrap_or_else(|| {
                texts::missing_comma(around.text, SyntaxError::new(around.text, mistake.at, mistake.message_id))
            })),
            "toml-syntax-inline-table" => {
                Some(texts::missing_comma(around.text, SyntaxError::new(around.text, mistake.at, mistake.message_id)))
            }
            "toml-syntax-header" | "toml-syntax-header-blank" => {
                lines::header_with_invalid_id(around.text, &line).or_else(|| lines::header(around.text, &line))
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
            | "toml-syntax-string" => {
                let two = (mistake.message_id == "toml-syntax-more" && around.open.is_empty())
                    .then(|| texts::two_statements(around.text, &mistake, &line));
                two.flatten().or_else(|| value(around, &mistake, &line))
            }
            _ => None,
        });
    error.unwrap_or_else(|| plain(mistake))
}

/// The error without any suggestion.
fn plain(mistake: SyntaxError) -> SyntaxError {
    let says = match mistake.message_id {
        "toml-syntax-unquoted" | "toml-syntax-quotes" => "toml-syntax-unquoted-plain",
        "toml-syntax-string" => "toml-syntax-string-open",
        "toml-syntax-header-blank" => "toml-syntax-header",
        other => other,
    };
    let mistake = SyntaxError { message_id: says, ..mistake };
    match says {
        "toml-syntax-comma" | "toml-syntax-equals" => mistake.with_replacement(""),
        _ => mistake,
    }
}

/// Improves the error of a date that does not exist.
pub fn improve_date(around: SyntaxContext, mistake: SyntaxError) -> SyntaxError {
    let Some(line) = Line::around(around.text, mistake.at.start as usize) else { return mistake };
    hidden::hint(around.text, &mistake, &line).or_else(|| value(around, &mistake, &line)).unwrap_or(mistake)
}

/// An invalid value: a date, a number or a text in a wrong form.
fn value(around: SyntaxContext, mistake: &SyntaxError, line: &Line) -> Option<SyntaxError> {
    let whole = line.value.filter(|value| around.open.first().is_none_or(|&open| open < value.range().start));
    let whole = whole.filter(|_| around.open.is_empty());
    let at = whole.unwrap_or(mistake.at);
    let written = &around.text[at.range()];
    let kinds = context::kinds(around.text, around.open, at.range().start);
    trailing_punctuation(around.text, at)
        .or_else(|| true_or_false(around, mistake, &kinds))
        .or_else(|| date_hint(around, at, &kinds))
        .or_else(|| time_hint(around, at, &kinds))
        .or_else(|| number_hint(around, at, &kinds))
        .or_else(|| trailing_text(around, at, line))
        .or_else(|| word_for_other_kind(around, mistake, &kinds))
        .or_else(|| texts::hint(around, mistake, line, (at, &kinds)))
        .filter(|_| !written.is_empty())
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

/// Yes, no, and capitalized booleans.
fn true_or_false(around: SyntaxContext, mistake: &SyntaxError, kinds: &[&ValueKind]) -> Option<SyntaxError> {
    if !matches!(mistake.message_id, "toml-syntax-yes-no" | "toml-syntax-boolean") {
        return None;
    }
    let written = &around.text[mistake.at.range()];
    let error = |says| SyntaxError::new(around.text, mistake.at, says);
    if may_be(kinds, is_truth) {
        return Some(error(mistake.message_id).with_replacement(&literal::parse_bool(written)?.to_string()));
    }
    let is_alone = around.text[mistake.at.range().end..].lines().next().is_none_or(|rest| rest.trim().is_empty());
    (is_alone && are_all(kinds, ValueKind::is_text))
        .then(|| literal::to_toml_any(kinds, written))
        .flatten()
        .map(|right| error("toml-syntax-unquoted").with_correction(right))
}

/// Words where a date, a time or a number is expected.
fn word_for_other_kind(around: SyntaxContext, mistake: &SyntaxError, kinds: &[&ValueKind]) -> Option<SyntaxError> {
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
        mistake.message_id,
        "toml-syntax-yes-no"
            | "toml-syntax-boolean"
            | "toml-syntax-unquoted"
            | "toml-syntax-number"
            | "toml-syntax-quotes"
    );
    is_word.then(|| SyntaxError::new(around.text, mistake.at, says))
}

/// A comma or semicolon after a valid value.
fn trailing_punctuation(text: &str, at: Span) -> Option<SyntaxError> {
    let written = &text[at.range()];
    let bare = written.trim_end_matches([',', ';']).trim_end();
    if bare.len() == written.len() || !is_value(bare) {
        return None;
    }
    let from = at.range().start + bare.len();
    let sign = &text[from..at.range().end];
    let from = from + (sign.len() - sign.trim_start().len());
    Some(SyntaxError::new(text, Span::new(from..at.range().end), "toml-syntax-sign-behind").with_replacement(""))
}

/// Text after a valid date or number.
fn trailing_text(around: SyntaxContext, at: Span, line: &Line) -> Option<SyntaxError> {
    let text = around.text;
    let written = &text[at.range()];
    let (bare, rest) = written.split_once(char::is_whitespace)?;
    let is_whole = bare.starts_with(|letter: char| letter.is_ascii_digit()) && parse_date(bare).is_some();
    if !is_whole || !is_value(bare) {
        return None;
    }
    let from = at.range().end - rest.trim_start().len();
    let mistake = SyntaxError::new(text, Span::new(from..at.range().end), "toml-syntax-rest");
    if around.open.is_empty()
        && let Some(two) = texts::two_statements(text, &mistake, line)
    {
        return Some(two);
    }
    Some(mistake.with_fix(Applicability::Display, vec![TextEdit::new(from..from, "# ")]))
}

/// A date in another form than TOML's, or one that does not exist.
fn date_hint(around: SyntaxContext, at: Span, kinds: &[&ValueKind]) -> Option<SyntaxError> {
    let written = &around.text[at.range()];
    // A plain number is not a date, although years are written like that.
    if written.bytes().all(|byte| byte.is_ascii_digit()) || !may_be(kinds, is_date) {
        return None;
    }
    let guess = parse_date(written)?;
    let dash = written.chars().find(|&letter| dates::is_dash(letter));
    let error = |says| SyntaxError::new(around.text, at, says);
    Some(match (guess, dash) {
        (DateGuess::Day(day), Some(dash)) => {
            error("toml-syntax-dash").with_correction(day.to_string()).with("code", hidden::code_point(dash))
        }
        (DateGuess::Day(day), None) => error("toml-syntax-date-form").with_correction(day.to_string()),
        // The day is for the author to decide.
        (DateGuess::Month(day), _) => error("toml-syntax-date-day").with("right", day.to_string()),
        (DateGuess::NoYear, _) => error("toml-syntax-date-year"),
        (DateGuess::ShortYear, _) => error("toml-syntax-date-short-year"),
        (DateGuess::DayTooHigh(day), _) => {
            error("toml-syntax-date-late").with("right", day.to_string()).with("last", day)
        }
    })
}

/// A time in another form than TOML's.
fn time_hint(around: SyntaxContext, at: Span, kinds: &[&ValueKind]) -> Option<SyntaxError> {
    if kinds.is_empty() || !kinds.iter().any(|kind| is_time(kind)) {
        return None;
    }
    let time = times::parse(&around.text[at.range()])?;
    Some(SyntaxError::new(around.text, at, "toml-syntax-time-form").with_correction(time.to_string()))
}

/// A number in another form than TOML's.
fn number_hint(around: SyntaxContext, at: Span, kinds: &[&ValueKind]) -> Option<SyntaxError> {
    let written = &around.text[at.range()];
    let error = |says| SyntaxError::new(around.text, at, says);
    if !may_be(kinds, is_number) {
        return None;
    }
    let guess = parse_number(written)?;
    let mut numbers = kinds.iter().filter(|kind| is_number(kind)).peekable();
    if numbers.peek().is_some() {
        // Of the possible readings, only those that are valid here.
        let right = numbers.filter_map(|kind| to_toml(kind, written)).next();
        let fits = |number: &str| kinds.iter().any(|kind| to_toml(kind, number).is_some());
        return Some(match (right, guess) {
            (Some(right), _) => error("toml-syntax-number-form").with_correction(right),
            (None, NumberGuess::Between(one, other) | NumberGuess::Either(one, other))
                if fits(&one) && fits(&other) && !is_percent(kinds) =>
            {
                error("toml-syntax-number-whole").with("right", one).with("other", other)
            }
            (None, _) => error("toml-syntax-number-wanted"),
        });
    }
    Some(match guess {
        NumberGuess::Whole(right) => error("toml-syntax-number-form").with_correction(right),
        NumberGuess::Between(right, other) | NumberGuess::Either(right, other) => {
            error("toml-syntax-number-whole").with("right", right).with("other", other)
        }
    })
}

/// "0,4" may mean 40 %.
fn is_percent(kinds: &[&ValueKind]) -> bool {
    kinds.iter().all(|kind| matches!(kind, ValueKind::Integer { max: 100, .. }))
}
