//! Why a text cannot be the id of something new.

use super::slug::{slug, upper_slug};
use crate::model::{ID_MAX_LEN, is_well_formed};

/// What is wrong with an id.
pub struct IdFault {
    /// The message that says it, about `id`.
    pub message_id: &'static str,
    /// The well-formed id that was probably meant.
    pub nearest: Option<String>,
}

impl IdFault {
    /// The fault of an id; `None` if it is well-formed. With `capitals`, capitals are allowed, as in ids of directorates.
    pub fn find(id: &str, capitals: bool) -> Option<Self> {
        if is_well_formed(id, capitals) {
            return None;
        }
        let is_allowed =
            |letter: char| matches!(letter, '-' | 'a'..='z' | '0'..='9') || (capitals && letter.is_ascii_uppercase());
        let message_id = if id.is_empty() {
            "cli-bad-id-empty"
        } else if id.chars().count() > ID_MAX_LEN {
            "cli-bad-id-long"
        } else if id.chars().all(is_allowed) {
            "cli-bad-id-hyphens"
        } else if capitals {
            "cli-bad-id-letters-or-capitals"
        } else {
            "cli-bad-id-letters"
        };
        let stem = id.strip_suffix(".toml").unwrap_or(id);
        let nearest = if capitals { upper_slug(stem) } else { slug(stem) };
        Some(Self { message_id, nearest: Some(nearest).filter(|nearest| is_well_formed(nearest, capitals)) })
    }
}
