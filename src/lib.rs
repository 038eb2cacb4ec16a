//! A shared roadmap of projects, kept as a git-versioned folder of TOML files: the library behind the `roadmap` command.
//!
//! A command reads the files of a roadmap from a folder or a git commit, parses and validates them into a model, checks
//! the model against the rules, derives facts as of a day, arranges the facts as a document, and renders the document:
//!
//! ```text
//! files ──source──▶ Sources ──read──▶ Portfolio ──rules──▶ CheckResult ─┐
//!                                         │                             ├─render─▶ bytes
//!                                         └──facts──▶ rows ──view──▶ Document ─┘
//! ```
//!
//! Commands that change files go the other way: [`edit`] turns a change into text edits, the edited text is read again,
//! and the consequences are facts like any other.
//!
//! The history of dates: `source/git` walks the commits; `cli/plan_history` and `cli/slip_history` turn them into plans
//! and slips, and cache both in `.git/roadmap/` (`source/git/kept.rs`); `facts/slips` computes, `view/history` words it.
//!
//! | module | purpose | may use |
//! |---|---|---|
//! | [`source`] | reads the files of a folder or a commit; spans in their texts | `parallel`, `time` |
//! | [`parallel`] | work on several cores | none of the others |
//! | [`time`] | time zones of the IANA database | none of the others |
//! | [`link`] | which addresses are links | none of the others |
//! | [`graph`] | strongly connected components | none of the others |
//! | [`spelling`] | the nearest existing word, for suggestions | none of the others |
//! | [`diagnostic`] | findings: rule, level, places, arguments, fixes; the identity and comparison of findings; the names of rules and alerts | `source`, `model` |
//! | [`model`] | the types of a roadmap's content, with references resolved | `source`, `time`, `diagnostic` (names of rules) |
//! | [`read`] | parses TOML into the model, with every error at its span; completes and drops fixes (`read/fixes.rs`) | `source`, `diagnostic`, `model`, `spelling`, `parallel` |
//! | [`rules`] | checks the model, one file for each rule | `source`, `diagnostic`, `model`, `graph`, `link`, `spelling` |
//! | [`edit`] | converts changes to text edits; nothing is written | `source`, `diagnostic`, `model`, `read` |
//! | [`facts`] | derives rows as of a day: alerts, deadlines, status, slips …; which project of one commit is which of another (`facts/identity/`) | `diagnostic`, `model`, `graph` |
//! | [`pseudonyms`] | replaces the names of people by labels, in a portfolio and its history | `source`, `model`, `facts`, `spelling` |
//! | [`l10n`] | all text for people, in French and English; dates, numbers, sorting | `model` (the language) |
//! | [`schema`] | generates a JSON Schema from the description of the format | `read`, `diagnostic`, `model`, `l10n` |
//! | [`view`] | arranges facts and texts as a document of blocks | `model`, `facts`, `l10n`, `diagnostic`, `link` |
//! | [`render`] | renders documents and findings | `source`, `diagnostic`, `view`, `l10n`, `link`, `parallel`; never `model` |
//! | [`lsp`] | the language server: one file for each request | all but `cli` |
//! | [`cli`] | the commands; only this module, `lsp` and `source` use the disk, git, the environment and the clock | all |
//!
//! `tests/suite/architecture.rs` repeats this table in `MODULES`, and fails if a module uses another one: change both.
//!
//! Where to add something:
//!
//! - **A rule**: its name in `diagnostic/rule.rs`, a file in `rules/` with its `RuleSpec`, a line in the list of
//!   `rules/mod.rs`, its messages in `findings.ftl` and `explain.ftl`, an example in `l10n/examples` with its name in
//!   `l10n/examples.rs`, a fault in `tests/suite/generated/faults.rs`, and cases in `tests/check/<rule>/`.
//! - **An alert**: its name in `diagnostic/alert.rs`, its condition in `facts/alerts/`, its settings in
//!   `facts/catalogue.rs`, its sentence in `view/attention/clauses.rs`, its messages in `alerts.ftl` and `explain.ftl`.
//! - **A key of the format**: a line in `read/format/`, a field in `model/`, and its use in `read/`. Schema,
//!   `help format` and edit commands follow the description; `docs/format.*.md` does not.
//! - **A command**: a file in `cli/commands/`, a variant of the command enum in `cli/arguments.rs` (the compiler asks for
//!   the rest) and a line of `run` in `cli/mod.rs`; its texts in `l10n`; its transcripts in `tests/cmd/`.
//! - **A language server request**: a file in `lsp/`, a line in `lsp/dispatch.rs` and one in `lsp/initialize.rs`; sessions
//!   in `tests/lsp/`.
//! - **An output format**: a file or folder in `render/`, and a line where `cli` selects formats. A new kind of block in
//!   `view/document.rs` makes the compiler point to every renderer.
//! - **A text**: a message with the same id and variables in `l10n/en` and `l10n/fr`.

#![warn(missing_docs)]

pub mod cli;
pub mod diagnostic;
pub mod edit;
pub mod facts;
pub mod graph;
pub mod l10n;
pub mod link;
pub mod lsp;
pub mod model;
pub mod parallel;
pub mod pseudonyms;
pub mod read;
pub mod render;
pub mod rules;
pub mod schema;
pub mod source;
pub mod spelling;
pub mod time;
pub mod view;
