//! The map of the house.

pub mod diagnostic;
pub mod facts;
pub mod model;
pub mod nearest;
pub mod read;
pub mod render;
pub mod source;
pub mod view;
pub mod words;
