//! A shared roadmap of projects, kept as a git-versioned folder of TOML files.
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
//! | module | purpose | may use |
//! |---|---|---|
//! | [`source`] | where text comes from, and spans in it | `parallel`, `time` |
//! | [`parallel`] | work on several cores | none of the others |
//! | [`time`] | time zones of the IANA database | none of the others |
//! | [`link`] | which addresses are links | none of the others |
//! | [`spelling`] | the nearest existing word, for suggestions | none of the others |
//! | [`diagnostic`] | a finding: rule, level, places, facts; the names of rules and alerts | `source`, `model` |
//! | [`model`] | what a roadmap is, in types | `source`, `time`, `diagnostic` (names of rules) |
//! | [`read`] | TOML text to the model, every error at its span | `source`, `diagnostic`, `model`, `spelling`, `parallel` |
//! | [`rules`] | what the files must agree on, one file per rule | `source`, `diagnostic`, `model`, `link`, `spelling` |
//! | [`edit`] | a change of the roadmap to edits of its files' texts; nothing is written | `source`, `diagnostic`, `model`, `read` |
//! | [`facts`] | what follows on a day: alerts, deadlines, status … as plain rows | `diagnostic`, `model` |
//! | [`l10n`] | all text that people read, in French and English; dates, numbers, sorting | `model` (the language) |
//! | [`schema`] | a JSON Schema made from the description of the format by which files are read | `read`, `diagnostic`, `model`, `l10n` |
//! | [`view`] | rows and words to a document in blocks | `model`, `facts`, `l10n`, `diagnostic`, `link` |
//! | [`render`] | a document, or findings, to bytes | `source`, `diagnostic`, `view`, `l10n`, `link`, `parallel`; never `model` |
//! | [`cli`] | one file per command; the disk, the environment and the clock are touched here and in `source` alone | all |
//!
//! `tests/suite/architecture.rs` fails when an arrow runs the other way.

pub mod cli;
pub mod diagnostic;
pub mod edit;
pub mod facts;
pub mod l10n;
pub mod link;
pub mod model;
pub mod parallel;
pub mod read;
pub mod render;
pub mod rules;
pub mod schema;
pub mod source;
pub mod spelling;
pub mod time;
pub mod view;
