//! Which addresses are links: those that a reader can follow wherever the document is read.
//!
//! Only absolute `http`, `https` and `mailto` URLs are. A path, a name without a scheme, `file:` or a share of a Windows
//! network would mean something else on the machine of each reader, and `javascript:` or `data:` would run.

use std::cell::Cell;

use url::{SyntaxViolation, Url};

/// Whether every format makes a link of `address`.
pub fn is_usable(address: &str) -> bool {
    parse(address).is_some()
}

/// The address of a link, as every format writes it, in ASCII; `None` if `address` stays plain text.
///
/// It is the address as it is written where the URL Standard (<https://url.spec.whatwg.org>) finds nothing wrong in it, else
/// the serialization of that standard.
pub fn usable_url(address: &str) -> Option<String> {
    let ParsedUrl { url, is_valid } = parse(address)?;
    Some(encoded(if is_valid { address } else { url.as_str() }))
}

struct ParsedUrl {
    url: Url,
    /// Whether the URL Standard finds nothing wrong in it, and it is in ASCII.
    is_valid: bool,
}

fn parse(address: &str) -> Option<ParsedUrl> {
    let without_slashes = Cell::new(false);
    let is_valid = Cell::new(address.bytes().all(|byte| byte.is_ascii_graphic()));
    let note = |violation| {
        is_valid.set(false);
        if violation == SyntaxViolation::ExpectedDoubleSlash {
            without_slashes.set(true);
        }
    };
    let url = Url::options().syntax_violation_callback(Some(&note)).parse(address).ok()?;
    let is_absolute = match url.scheme() {
        // `http:name` is relative in some contexts, and `https:\\name` looks like a share of a network.
        "http" | "https" => !without_slashes.get(),
        "mailto" => url.cannot_be_a_base() && (!url.path().is_empty() || url.query().is_some()),
        _ => false,
    };
    is_absolute.then(|| ParsedUrl { url, is_valid: is_valid.get() })
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
