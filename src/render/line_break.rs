//! Where a line may end: not before a closing mark, and not between a number and what it counts.

/// Whether a line may end somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakOpportunity {
    Never,
    /// Rather than within a word, but not where another place will do.
    Reluctantly,
    Freely,
    Always,
}

/// At a plain space between `before` and `after`.
pub fn at_space(before: &str, after: &str) -> BreakOpportunity {
    // Also where someone wrote a plain space, a line does not begin with a closing mark or end with an opening one.
    let opens = before.ends_with(['«', '(', '[', '“']);
    if opens || after.starts_with(is_closing) {
        BreakOpportunity::Never
    } else if belong_together(before, after) {
        BreakOpportunity::Reluctantly
    } else {
        BreakOpportunity::Freely
    }
}

/// At a hyphen, a dash or a slash: "avant-projet", not "2026-2027" or "-5".
pub fn is_between_words(before: &str, next: Option<char>) -> bool {
    next.is_some_and(char::is_alphanumeric) && before.ends_with(char::is_alphabetic)
}

pub fn is_closing(character: char) -> bool {
    matches!(character, '»' | ';' | ':' | '!' | '?' | '%' | ',' | '.' | '…' | ')' | ']' | '}' | '”' | '’' | '€')
}

/// "43 jours", "1er septembre", "déc. 2026", "niveau 4" where the sentence or a part of it ends there.
fn belong_together(before: &str, after: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let next = after.split(char::is_whitespace).next().unwrap_or_default();
    match (digits(word), digits(next)) {
        (Some(digits), None) => digits < 4 && next.starts_with(char::is_alphabetic),
        (None, Some(digits)) => {
            let follows_word = word.ends_with(|last: char| last.is_alphabetic() || last == '.');
            follows_word && (digits == 4 || ends_there(next, &after[next.len()..]))
        }
        (None, None) | (Some(_), Some(_)) => false,
    }
}

/// How many digits a number has, with the letters of its rank and the marks around it; nothing for another word.
fn digits(word: &str) -> Option<usize> {
    let word = word.trim_start_matches('(').trim_end_matches(is_closing);
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let rank = &word[digits..];
    (digits > 0 && ["", "er", "re", "e", "st", "nd", "rd", "th"].contains(&rank)).then_some(digits)
}

fn ends_there(number: &str, after: &str) -> bool {
    let after = after.trim_start();
    number.ends_with(is_closing) || after.is_empty() || after.starts_with(is_closing)
}
