//! Text strings in PDF dictionaries.

use lopdf::{Object, StringFormat};

use super::file::push_object;

/// Printable ASCII unchanged, everything else in UTF-16 (ISO 32000-1, 7.9.2.2).
pub fn text_string(text: &str) -> Object {
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return Object::string_literal(text);
    }
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Writes a text string.
pub fn push_text(text: &str, out: &mut String) {
    push_object(&text_string(text), out);
}
