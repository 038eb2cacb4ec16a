//! The structure tree, which screen readers use (ISO 32000-1, 14.7).

mod blocks;
mod elements;
mod marks;
mod write;

pub use write::{Places, write};
