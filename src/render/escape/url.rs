//! Addresses that people may be led to, and names of places in a document.

use std::cell::Cell;

use url::{SyntaxViolation, Url};

/// The address of a link, as every format writes it; `None` where it stays plain text.
///
/// Only absolute `http`, `https` and `mailto` addresses are links. A path, a name without a scheme, `file:` or a share of
/// a Windows network would mean something else on the machine of each reader, and `javascript:` or `data:` would run.
/// The result is the address as it is written where the URL Standard (<https://url.spec.whatwg.org>) finds nothing wrong
/// in it, else the serialization of that standard; in ASCII.
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
        // `http:name` is relative in some contexts, and `https:\\name` looks like a share of a network.
        "http" | "https" => !without_slashes.get(),
        "mailto" => parsed.cannot_be_a_base() && (!parsed.path().is_empty() || parsed.query().is_some()),
        _ => false,
    };
    is_absolute.then(|| encoded(if is_valid.get() { address } else { parsed.as_str() }))
}

/// With what RFC 3986 allows in no address percent-encoded, which the URL Standard leaves as it is in some places.
/// Square brackets are allowed around the host only.
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

/// The name of a place in the document, made of letters, digits and hyphens alone.
pub fn anchor(name: &str) -> String {
    name.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '-' }).collect()
}
