//! Names of places in a document.

/// The name of a place in the document, made of letters, digits and hyphens alone.
pub fn anchor(name: &str) -> String {
    name.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '-' }).collect()
}
