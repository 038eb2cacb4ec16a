//! The map of the house.

pub mod model;
pub mod render;
pub mod view;
pub mod words;
