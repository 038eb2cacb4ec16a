//! Checks URLs of links, and encodes anchors.

use std::cell::Cell;

use url::{SyntaxViolation, Url};

/// The URL of a link, the same in every format; `None` if it must stay plain text.
///
/// Only absolute `http`, `https` and `mailto` URLs become links. Paths, names without a scheme, `file:` and Windows
/// shares would refer to something else on each reader's machine, and `javascript:` and `data:` would run code. The
/// result is the URL as written if it is valid by the URL Standard (<https://url.spec.whatwg.org>), else its
/// serialization by that standard, in ASCII.
pub fn link_address(address: &str) -> Option<String> {
    let without_slashes = Cell::new(false);
    let is_valid = Cell::new(address.bytes().all(|byte| byte.is_ascii_graphic()));
    let note = |violation| {
        is_valid.set(false);
        if violation == SyntaxViolation::ExpectedDoubleSlash {
            without_slashes.set(true);
        }
    };
    let parsed = Url::options().syntax_violation_callback(Some(&note)).parse(address).ok()?;
    let is_absolute = match parsed.scheme() {
        // `http:name` is relative in some contexts, and `https:\
        // ame` looks like a network share.
        "http" | "https" => !without_slashes.get(),
        "mailto" => parsed.cannot_be_a_base() && (!parsed.path().is_empty() || parsed.query().is_some()),
        _ => false,
    };
    is_absolute.then(|| encoded(if is_valid.get() { address } else { parsed.as_str() }))
}

/// Percent-encodes characters that RFC 3986 never allows but the URL Standard keeps in some places. Square brackets
/// are only allowed around the host.
fn encoded(address: &str) -> String {
    let authority = address.find("://").map_or(0..0, |colon| {
        let from = colon + "://".len();
        from..address[from..].find(['/', '?', '#']).map_or(address.len(), |length| from + length)
    });
    let mut out = String::with_capacity(address.len());
    for (at, byte) in address.bytes().enumerate() {
        let allowed = match byte {
            b'[' | b']' => authority.contains(&at),
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => false,
            _ => byte.is_ascii_graphic(),
        };
        if allowed {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// An anchor of letters, digits and hyphens for `name`.
pub fn anchor(name: &str) -> String {
    name.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '-' }).collect()
}
