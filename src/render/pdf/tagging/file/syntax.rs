//! Serializes objects (ISO 32000-1, 7.3) as ASCII.

use lopdf::{Object, StringFormat};

/// Writes an object; of a stream, only its dictionary.
pub fn push_object(object: &Object, out: &mut String) {
    match object {
        Object::Null => out.push_str("null"),
        Object::Boolean(value) => push!(out, "{value}"),
        Object::Integer(value) => push!(out, "{value}"),
        Object::Real(value) => push!(out, "{}", real(*value)),
        Object::Name(name) => push_name(name, out),
        Object::String(bytes, StringFormat::Literal) if bytes.iter().all(|byte| (0x20..0x7f).contains(byte)) => {
            push_literal(bytes, out);
        }
        Object::String(bytes, StringFormat::Literal | StringFormat::Hexadecimal) => push_hexadecimal(bytes, out),
        Object::Array(values) => {
            out.push('[');
            for (at, value) in values.iter().enumerate() {
                if at > 0 {
                    out.push(' ');
                }
                push_object(value, out);
            }
            out.push(']');
        }
        Object::Dictionary(dictionary) | Object::Stream(lopdf::Stream { dict: dictionary, .. }) => {
            out.push_str("<<");
            for (key, value) in dictionary {
                push_name(key, out);
                // Names, strings, arrays and dictionaries begin with a delimiter.
                if matches!(
                    value,
                    Object::Null | Object::Boolean(_) | Object::Integer(_) | Object::Real(_) | Object::Reference(_)
                ) {
                    out.push(' ');
                }
                push_object(value, out);
            }
            out.push_str(">>");
        }
        Object::Reference((id, generation)) => push!(out, "{id} {generation} R"),
    }
}

/// Rounded to a hundredth, which is finer than any printer.
pub fn real(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn push_name(name: &[u8], out: &mut String) {
    out.push('/');
    for &byte in name {
        if byte.is_ascii_alphanumeric() || b"-_.+,".contains(&byte) {
            out.push(char::from(byte));
        } else {
            push!(out, "#{byte:02X}");
        }
    }
}

/// Printable ASCII in parentheses.
pub fn push_literal(bytes: &[u8], out: &mut String) {
    out.push('(');
    for &byte in bytes {
        if b"()\\".contains(&byte) {
            out.push('\\');
        }
        out.push(char::from(byte));
    }
    out.push(')');
}

fn push_hexadecimal(bytes: &[u8], out: &mut String) {
    out.push('<');
    for byte in bytes {
        push!(out, "{byte:02X}");
    }
    out.push('>');
}
