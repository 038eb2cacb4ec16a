//! `workspace/symbol`: projects, deliverables, people, directorates and meetings by name.

use gen_lsp_types::{
    BaseSymbolInformation, SymbolKind, WorkspaceSymbol, WorkspaceSymbolLocation, WorkspaceSymbolParams,
    WorkspaceSymbolResponse,
};

use super::dispatch::Failure;
use super::server::{Place, Server};
use crate::source::{FileIx, FileSpan, Span};
use crate::spelling::fold;

/// The most symbols of an answer.
const MAX_SYMBOLS: usize = 500;

/// The symbols whose name or id holds what is typed; accents and case make no difference.
///
/// # Errors
/// Never.
pub fn run(server: &mut Server, params: WorkspaceSymbolParams) -> Result<Option<WorkspaceSymbolResponse>, Failure> {
    server.refresh_all();
    let query = fold(&params.query);
    let mut symbols = Vec::new();
    for roadmap in &server.roadmaps {
        let mut locator = Place { server, roadmap, file: FileIx(0) }.locator();
        let mut add = |id: &str, name: &str, kind: SymbolKind, at: FileSpan, container: Option<&str>| {
            if symbols.len() < MAX_SYMBOLS && (fold(name).contains(&query) || fold(id).contains(&query)) {
                symbols.push(WorkspaceSymbol {
                    location: WorkspaceSymbolLocation::Location(locator.location(at)),
                    data: None,
                    base_symbol_information: BaseSymbolInformation {
                        name: name.to_owned(),
                        kind,
                        tags: None,
                        container_name: container.map(str::to_owned),
                    },
                });
            }
        };
        for project in &roadmap.portfolio.projects {
            let title = project.title.given().map_or(Span::default(), |title| title.place.span);
            let at = FileSpan { file: project.file, span: title };
            add(&project.id, project.plain_title(), SymbolKind::Module, at, None);
            for deliverable in &project.deliverables {
                let (id, at) = (deliverable.id.value().map_or("", |id| id), deliverable.place);
                add(id, deliverable.display_title(), SymbolKind::Struct, at, Some(project.plain_title()));
            }
        }
        for person in &roadmap.portfolio.people {
            add(&person.id, person.display_name(), SymbolKind::Object, person.place, None);
        }
        let settings = &roadmap.portfolio.roadmap;
        for directorate in &settings.directorates {
            add(&directorate.id, directorate.display_name(), SymbolKind::Namespace, directorate.place, None);
        }
        for department in &settings.departments {
            add(&department.id, department.display_name(), SymbolKind::Namespace, department.place, None);
        }
        for meeting in &settings.meetings {
            add(&meeting.id, meeting.display_name(), SymbolKind::Event, meeting.place, None);
        }
    }
    Ok(Some(WorkspaceSymbolResponse::WorkspaceSymbolList(symbols)))
}
