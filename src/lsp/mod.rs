//! The language server: what `check` knows, in an editor, while the files are typed.
//!
//! A thread reads messages (`framing`), the loop answers them one after the other (`server`, `dispatch`). Each roadmap
//! holds its files with the unsaved texts over them, and reads again only what changed (`roadmap`). Every request of
//! the protocol is a file of its own; what several need is in `outline` (a text that may be broken, with the place of
//! everything), `lines` (positions) and `subject` (what an id refers to).

mod client;
mod code_action;
mod completion;
mod definition;
mod diagnostics;
mod dispatch;
mod document_highlight;
mod document_link;
mod document_symbol;
mod documents;
mod edits;
mod folding_range;
mod framing;
mod hover;
mod initialize;
mod inlay_hint;
mod lines;
mod outline;
mod references;
mod rename;
mod roadmap;
mod server;
mod subject;
mod text_document_content;
mod uri;
mod watched_files;
mod workspace_symbol;

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::l10n::Language;

/// The options of the server.
#[derive(Debug, Default)]
pub struct Options {
    /// The day given by `--today` or `ROADMAP_TODAY`; without it, the clock is asked at each request.
    pub today: Option<NaiveDate>,
    /// The language given by `--lang`.
    pub language: Option<Language>,
    /// The language if neither `--lang` nor the editor asks for one.
    pub default_language: Language,
    /// The folder given by `-C`, used if the editor names no folder.
    pub folder: Option<PathBuf>,
    /// `ROADMAP_LOG`: the log goes to standard error, not to the editor.
    pub logs_to_stderr: bool,
}

/// Serves the editor on standard input and output until it ends the session. Returns whether it asked for the end, as
/// the protocol wants; otherwise it vanished.
pub fn run(options: Options) -> bool {
    server::run(options)
}
