//! Signs between words, as each language sets them.

use super::Language;

/// What stands between a label and its value: ": ", in French with a no-break space before it.
pub fn colon(language: Language) -> &'static str {
    match language {
        Language::En => ": ",
        Language::Fr => "\u{a0}: ",
    }
}

/// What stands between two clauses: "; ", in French with a narrow no-break space before it.
pub fn semicolon(language: Language) -> &'static str {
    match language {
        Language::En => "; ",
        Language::Fr => "\u{202f}; ",
    }
}
