//! Escapes hidden characters in JSON.

use std::fmt::Write as _;

use serde::Serialize;

use super::invisible;

/// Indented JSON with hidden characters as `\u` escapes and a final line break.
///
/// Outside its strings JSON is ASCII without hash signs, so that hidden characters and CI commands can be replaced in
/// the output.
pub fn to_json(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value).expect("rows are made of texts, numbers and lists, keyed by text");
    let mut out = String::with_capacity(json.len() + 1);
    for character in json.chars() {
        if character != '\n' && invisible::is_always_hidden(character) {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                write!(out, "\\u{unit:04x}").expect("writing to a string cannot fail");
            }
        } else {
            out.push(character);
        }
    }
    out.push('\n');
    if out.contains("##[") { out.replace("##[", "##\\u005b") } else { out }
}
