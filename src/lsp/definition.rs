//! `textDocument/definition`: where what an id refers to is declared.

use gen_lsp_types::{Definition, DefinitionParams, DefinitionResponse};

use super::dispatch::Failure;
use super::server::Server;

/// The declarations of the id at a position.
///
/// # Errors
/// Never.
pub fn run(server: &mut Server, params: DefinitionParams) -> Result<Option<DefinitionResponse>, Failure> {
    let Some((place, subject, _)) = server.subject_at(&params.text_document_position_params) else { return Ok(None) };
    let mut locator = place.locator();
    let locations = subject.declarations(&place).into_iter().map(|at| locator.location(at));
    Ok(Some(DefinitionResponse::Definition(Definition::LocationList(locations.collect()))))
}
