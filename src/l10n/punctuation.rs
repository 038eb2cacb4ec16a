//! Punctuation in each language.

use super::Language;

/// Between a label and its value: ": ", in French with a no-break space before it.
pub fn colon(language: Language) -> &'static str {
    match language {
        Language::En => ": ",
        Language::Fr => "\u{a0}: ",
    }
}

/// Between two clauses: "; ", in French with a narrow no-break space before it.
pub fn semicolon(language: Language) -> &'static str {
    match language {
        Language::En => "; ",
        Language::Fr => "\u{202f}; ",
    }
}
