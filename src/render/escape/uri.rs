//! Encodes paths as relative references (RFC 3986, sections 3.3 and 4.2).

/// Percent-encodes everything but `/` and unreserved characters, including a colon in the first segment, which would
/// make it a scheme.
pub fn path(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
