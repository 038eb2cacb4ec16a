//! A shared roadmap of projects, kept as a git-versioned folder of TOML files: the map of the house.
//!
//! Text comes in, becomes a checked model, facts are drawn from it for a day, facts become a document in words, and a
//! document becomes bytes:
//!
//! ```text
//! files ──source──▶ Sources ──read──▶ Portfolio ──rules──▶ Diagnostics ─┐
//!                                         │                             ├─render─▶ bytes
//!                                         └──facts──▶ rows ──view──▶ Document ─┘
//! ```
//!
//! | room | what it is for | it may look at |
//! |---|---|---|
//! | [`source`] | where text comes from, and places in it | nothing of ours |
//! | [`nearest`] | the nearest word: what somebody probably meant | nothing of ours |
//! | [`diagnostic`] | a finding: rule, level, places, facts; the names of rules and alerts | `source`, `model` |
//! | [`model`] | what a roadmap is, in types | `source`, `diagnostic` (names of rules) |
//! | [`read`] | TOML text to the model, every mistake at its place | `source`, `diagnostic`, `model`, `nearest` |
//! | [`rules`] | what the files must agree on, one file per rule | `source`, `diagnostic`, `model`, `nearest` |
//! | [`edit`] | a change of the roadmap to edits of its files' texts; nothing is written | `source`, `diagnostic`, `model`, `read` |
//! | [`facts`] | what follows on a day: alerts, deadlines, status … as plain rows | `diagnostic`, `model` |
//! | [`words`] | all text that people read, in French and English; dates, numbers, sorting | `model` (the language) |
//! | [`schema`] | what editors are told of the files: a JSON Schema made from the description by which they are read | `read`, `diagnostic`, `model`, `words` |
//! | [`view`] | rows and words to a document in blocks | `model`, `facts`, `words`, `diagnostic` |
//! | [`render`] | a document, or findings, to bytes | `source`, `diagnostic`, `view`, `words`; never `model` |
//! | [`cli`] | one file per command; the disk, the environment and the clock are touched here and in `source` alone | all |
//!
//! `tests/suite/architecture.rs` fails when an arrow runs the other way.

pub mod cli;
pub mod diagnostic;
pub mod edit;
pub mod facts;
pub mod l10n;
pub mod model;
pub mod read;
pub mod render;
pub mod rules;
pub mod schema;
pub mod source;
pub mod spelling;
pub mod view;
