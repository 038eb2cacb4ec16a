//! The commands: one file each, with its arguments and one function.

pub mod add;
pub mod agenda;
pub mod check;
pub mod close;
pub mod completions;
pub mod deadlines;
pub mod deliver;
pub mod diff;
pub mod drop;
pub mod explain;
pub mod export;
pub mod history;
pub mod init;
pub mod meetings;
pub mod move_due;
pub mod new;
pub mod people;
pub mod remove;
pub mod rename;
pub mod schema;
pub mod set;
pub mod show;
pub mod status;
pub mod update;
