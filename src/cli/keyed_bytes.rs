//! The bytes of cached content with the key that it depends on.

use serde::{Deserialize, Serialize};

/// The bytes of content, after those of its key; none if they cannot be written.
pub fn encode(key: &impl Serialize, content: &impl Serialize) -> Vec<u8> {
    postcard::to_stdvec(&(key, content)).unwrap_or_default()
}

/// The content of `bytes`; `None` if they were encoded with another key, or are damaged.
pub fn decode<'b, K, T>(bytes: &'b [u8], key: &K) -> Option<T>
where
    K: Deserialize<'b> + PartialEq,
    T: Deserialize<'b>,
{
    let (stored, rest) = postcard::take_from_bytes::<K>(bytes).ok()?;
    if stored != *key {
        return None;
    }
    let (content, rest) = postcard::take_from_bytes::<T>(rest).ok()?;
    rest.is_empty().then_some(content)
}
