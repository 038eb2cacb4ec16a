//! Text from files made fit to be drawn: composed, on one line, without a character that the font lacks.

use unicode_normalization::UnicodeNormalization;

use super::font::{Face, STAND_IN};

/// A line that must end, inside cleaned text: a blank line in the file.
pub const LINE_END: char = '\n';

/// Adds `text` to `out`, cleaned; a character that cannot be drawn is replaced, and named in `missing`.
pub fn clean_into(out: &mut String, text: &str, missing: &mut Vec<char>) {
    // Nearly all text of files: nothing to mend.
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

/// `text` on one line, for a title or a name that is not drawn: what the font lacks stays.
pub fn cleaned(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.nfc() {
        match character {
            ' ' | '\t' | '\r' | '\n' | '\u{2028}' | '\u{2029}' => push_space(&mut out),
            _ if is_control(character) => out.push(STAND_IN),
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

/// One line end in a file is where someone's editor wrapped; a blank line is meant.
fn end_lines(out: &mut String, count: usize) {
    if count > 1 && !out.trim_end().is_empty() {
        out.push(LINE_END);
    }
}

/// Joiners, selectors and soft hyphens only advise how to draw their neighbours.
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
    STAND_IN
}

/// Controls, those of direction included: they would hide or reorder what is read.
fn is_control(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{206f}')
}
