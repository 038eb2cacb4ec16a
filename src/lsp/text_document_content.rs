//! `workspace/textDocumentContent`: the pages of the rules, which the findings refer to.

use gen_lsp_types::{TextDocumentContentParams, TextDocumentContentResult, Uri};

use super::dispatch::{Failure, INVALID_REQUEST};
use super::server::Server;
use crate::facts::catalogue::{Topic, catalogue};
use crate::l10n::{Language, Localizer};
use crate::model::Roadmap;
use crate::render::markdown;
use crate::view::explain;

/// The scheme of the pages' URIs: `roadmap-rule:/fr/team-size.md`.
pub const SCHEME: &str = "roadmap-rule";

/// The URI of the page of a rule.
pub fn rule_page(rule: &str, language: Language) -> Uri {
    Uri(format!("{SCHEME}:/{}/{rule}.md", language.tag()))
}

/// The page at a URI.
///
/// # Errors
/// If there is none.
pub fn run(_: &mut Server, params: TextDocumentContentParams) -> Result<TextDocumentContentResult, Failure> {
    let uri = params.uri.0;
    let page = uri.strip_prefix(SCHEME).and_then(|rest| rest.strip_prefix(":/")).and_then(|rest| rest.split_once('/'));
    let text = page.and_then(|(language, name)| {
        let language = [Language::En, Language::Fr].into_iter().find(|known| known.tag() == language)?;
        explanation(name.strip_suffix(".md")?, &Roadmap::default(), &Localizer::new(language))
    });
    text.map(|text| TextDocumentContentResult { text })
        .ok_or_else(|| (INVALID_REQUEST, format!("there is no page `{uri}`")))
}

/// What `explain` says about a rule or an alert, as Markdown.
pub fn explanation(name: &str, roadmap: &Roadmap, words: &Localizer) -> Option<String> {
    let topic = Topic::all().find(|topic| topic.name() == name)?;
    let explained = explain::explained(catalogue(roadmap).only(topic), words);
    Some(markdown::render(&explain::sheet(&explained, words)))
}
