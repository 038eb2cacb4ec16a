//! Characters that readers cannot see or that change how others are displayed: controls, direction marks, invisible
//! signs.

/// Whether `character` must be shown as an escape after `before`.
///
/// No-break spaces stay, as French uses them. Joiners and variation selectors stay after characters of scripts, or
/// pictographs, that use them.
pub fn is_hidden(character: char, before: Option<char>) -> bool {
    match character {
        '\u{200c}' | '\u{200d}' => !before.is_some_and(takes_joiners),
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => !before.is_some_and(takes_variations),
        _ => is_always_hidden(character),
    }
}

/// Whether `character` is hidden in every context.
///
/// Controls (C0, DEL, C1), the bidi controls of UAX #9, and the default ignorable characters of Unicode
/// (`DerivedCoreProperties.txt`) except joiners and variation selectors.
pub fn is_always_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}')
}

/// Writes the escape of `character`: `
/// `, `\t`, `\r`, else like `\u{1b}`.
pub fn push_escape(out: &mut String, character: char) {
    match character {
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        _ => out.extend(character.escape_unicode()),
    }
}

/// Latin, Greek and Cyrillic do not use joiners; one would only make equal-looking names differ.
fn takes_joiners(before: char) -> bool {
    before >= '\u{590}'
        && !('\u{1e00}'..='\u{1fff}').contains(&before)
        && !before.is_whitespace()
        && !is_always_hidden(before)
}

/// Like [`takes_joiners`], plus digits and signs, which have pictograph variants.
fn takes_variations(before: char) -> bool {
    takes_joiners(before) || matches!(before, '0'..='9' | '#' | '*' | '©' | '®')
}
