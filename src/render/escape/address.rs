//! Addresses that people may be led to, and names of places in a document.

use std::cell::Cell;

use url::{SyntaxViolation, Url};

/// The address of a link, as every format writes it; `None` where it stays plain text.
///
/// Only absolute `http`, `https` and `mailto` addresses are links. A path, a name without a scheme, `file:` or a share of
/// a Windows network would mean something else on the machine of each reader, and `javascript:` or `data:` would run.
/// The result is the serialization of the URL Standard (<https://url.spec.whatwg.org>), in ASCII.
pub fn link_address(address: &str) -> Option<String> {
    let without_slashes = Cell::new(false);
    let note = |violation| {
        if violation == SyntaxViolation::ExpectedDoubleSlash {
            without_slashes.set(true);
        }
    };
    let parsed = Url::options().syntax_violation_callback(Some(&note)).parse(address).ok()?;
    let is_absolute = match parsed.scheme() {
        // `http:name` is relative in some contexts, and `https:\\name` looks like a share of a network.
        "http" | "https" => !without_slashes.get(),
        "mailto" => parsed.cannot_be_a_base() && (!parsed.path().is_empty() || parsed.query().is_some()),
        _ => false,
    };
    is_absolute.then(|| encoded(&parsed))
}

/// With what RFC 3986 allows in no address percent-encoded, which the URL Standard leaves as it is in some places.
/// Square brackets are allowed around the host only.
fn encoded(parsed: &Url) -> String {
    let serialized = parsed.as_str();
    let host_end = parsed[..url::Position::AfterHost].len();
    let mut out = String::with_capacity(serialized.len());
    for (at, byte) in serialized.bytes().enumerate() {
        let allowed = match byte {
            b'[' | b']' => at < host_end && !parsed.cannot_be_a_base(),
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

/// The name of a place in the document, made of letters, digits and hyphens alone.
pub fn anchor(name: &str) -> String {
    name.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '-' }).collect()
}
