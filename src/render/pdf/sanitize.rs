//! Prepares text from files for drawing: composed, on one line, without characters that the font lacks.

use unicode_normalization::UnicodeNormalization;

use super::font::{Face, REPLACEMENT};

/// A forced line break in sanitized text, from a blank line in the file.
pub const LINE_END: char = '\n';

/// Adds `text` to `out`, sanitized; characters that cannot be drawn are replaced, and added to `missing`.
pub fn clean_into(out: &mut String, text: &str, missing: &mut Vec<char>) {
    // True for nearly all text.
    let doubled = text.contains("  ") || (text.starts_with(' ') && out.ends_with(' '));
    if !doubled && text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        out.push_str(text);
        return;
    }
    let mut line_ends = 0;
    for character in text.nfc() {
        match character {
            '\n' | '\u{2028}' | '\u{2029}' => line_ends += 1,
            ' ' | '\t' | '\r' => push_space(out),
            _ if is_invisible(character) => {}
            _ => {
                end_lines(out, std::mem::take(&mut line_ends));
                out.push(drawable(character, missing));
            }
        }
        if line_ends > 0 {
            push_space(out);
        }
    }
}

/// `text` on one line, for titles and names that are not drawn: characters missing from the font stay.
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.nfc() {
        match character {
            ' ' | '\t' | '\r' | '\n' | '\u{2028}' | '\u{2029}' => push_space(&mut out),
            _ if is_control(character) => out.push(REPLACEMENT),
            _ => out.push(character),
        }
    }
    out
}

fn push_space(out: &mut String) {
    if !out.ends_with([' ', LINE_END]) {
        out.push(' ');
    }
}

/// A single line break in a file comes from wrapping in an editor; a blank line is intended.
fn end_lines(out: &mut String, count: usize) {
    if count > 1 && !out.trim_end().is_empty() {
        out.push(LINE_END);
    }
}

/// Joiners, selectors and soft hyphens only affect how their neighbours are drawn.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

fn drawable(character: char, missing: &mut Vec<char>) -> char {
    let known = |face: Face| face.widths().of(character).is_some();
    if !is_control(character) && known(Face::Regular) && known(Face::Bold) {
        return character;
    }
    if !missing.contains(&character) {
        missing.push(character);
    }
    REPLACEMENT
}

/// Controls, including bidi controls, could hide or reorder text.
fn is_control(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{206f}')
}
