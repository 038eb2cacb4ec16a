//! The tests of everything but the PDF, in one binary: each binary links the whole library.

mod against;
mod architecture;
mod at;
mod check;
mod ci;
mod cmd;
mod completions;
mod diff;
mod edit;
mod escape;
mod explain;
mod export;
mod exports;
mod facts;
mod findings;
mod fingerprints;
mod fixes;
mod folder;
#[path = "../../benches/generate.rs"]
mod generate;
mod generated;
mod git;
mod golden;
mod history;
mod hostile_input;
mod identity;
mod lsp;
mod nameless;
#[cfg(unix)]
mod questions;
mod reading;
mod readme;
mod render;
mod report;
mod schema;
mod slips;
mod support;
mod words;
