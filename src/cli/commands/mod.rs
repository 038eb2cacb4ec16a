//! The commands that edit the files, one file each.

pub mod add;
pub mod close;
pub mod deliver;
pub mod drop;
pub mod move_due;
pub mod remove;
pub mod rename;
pub mod set;
pub mod update;
