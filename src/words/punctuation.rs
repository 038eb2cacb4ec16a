//! Signs between words, as each language sets them.

use super::Language;

/// What stands between a label and its value: ": ", in French with a no-break space before it.
pub fn colon(language: Language) -> &'static str {
    match language {
        Language::En => ": ",
        Language::Fr => "\u{a0}: ",
    }
}
