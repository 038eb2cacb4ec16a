//! What an id, a key or a value in a text refers to, and every place that refers to it.

use std::ops::Range;

use gen_lsp_types::TextDocumentPositionParams;

use super::outline::{Header, Outline, ValuePart};
use super::server::{Place, Server};
use crate::edit::{File, Step};
use crate::model::{Portfolio, Project, Ref, project_id};
use crate::read::table_schema::{EntityKind, ValueKind};
use crate::source::{FileIx, FileSpan, Span};

/// Something that has an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub kind: EntityKind,
    pub id: String,
    /// The project of a deliverable.
    pub project: Option<String>,
}

/// A place that names a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    pub file: FileIx,
    pub span: Range<usize>,
    /// Whether it is the place that declares it.
    pub is_declaration: bool,
}

impl Subject {
    /// What the text at an offset refers to or declares, and the span of its id.
    pub fn at(place: &Place, outline: &Outline, offset: usize) -> Option<(Self, Range<usize>)> {
        if let Some(value) = outline.value_at(offset) {
            return Self::of_value(place, outline, value, Some(offset));
        }
        Self::of_header(place, outline.header_at(offset)?, offset)
    }

    /// What the part of a header at an offset declares.
    fn of_header(place: &Place, header: &Header, offset: usize) -> Option<(Self, Range<usize>)> {
        let kind = File::of(place.path());
        let (name, span) = header.keys.iter().rev().find(|(_, span)| span.start <= offset && offset <= span.end)?;
        let rank = header.keys.iter().position(|(_, known)| known == span)?;
        let of = |kind| Self { kind, id: name.clone(), project: None };
        let subject = match (kind, rank, header.keys.first()?.0.as_str()) {
            (File::People, 0, _) => of(EntityKind::Person),
            (File::Roadmap, 1, "directorates") => of(EntityKind::Directorate),
            (File::Roadmap, 1, "departments") => of(EntityKind::Department),
            (File::Roadmap, 1, "meetings") => of(EntityKind::Meeting),
            _ => return None,
        };
        Some((subject, span.clone()))
    }

    /// What a value refers to; of `project/deliverable`, the part at `offset`, else the deliverable.
    pub fn of_value(
        place: &Place,
        outline: &Outline,
        value: &ValuePart,
        offset: Option<usize>,
    ) -> Option<(Self, Range<usize>)> {
        let kind = File::of(place.path());
        let portfolio = &place.roadmap.portfolio;
        let inner = content(value);
        let id = value.text.clone();
        let of = |kind, id| Some((Self { kind, id, project: None }, inner.clone()));
        match kind_of(kind, &value.table, &value.key)? {
            ValueKind::Reference(EntityKind::Directorate) => {
                of(EntityKind::Directorate, directorate_id(portfolio, &id))
            }
            ValueKind::Reference(named) => of(*named, id),
            ValueKind::Text if value.key == "source" && kind == File::Project => {
                let id = directorate_id(portfolio, &id);
                let is_known = portfolio.roadmap.directorates.iter().any(|known| *known.id == *id);
                if is_known { of(EntityKind::Directorate, id) } else { None }
            }
            ValueKind::Text if value.key == "title" && value.table.is_empty() && kind == File::Project => {
                of(EntityKind::Project, project_id(place.path()).into())
            }
            ValueKind::Id if kind == File::Project => {
                let project = Some(String::from(project_id(place.path())));
                Some((Self { kind: EntityKind::Deliverable, id, project }, inner))
            }
            ValueKind::Dependency => Self::of_dependency(place, outline, &id, inner, offset),
            _ => None,
        }
    }

    fn of_dependency(
        place: &Place,
        outline: &Outline,
        text: &str,
        inner: Range<usize>,
        offset: Option<usize>,
    ) -> Option<(Self, Range<usize>)> {
        let own = String::from(project_id(place.path()));
        if let Some((project, deliverable)) = text.split_once('/') {
            // With escapes, the parts cannot be told apart by bytes.
            let slash = inner.start + project.len();
            let is_plain = inner.len() == text.len();
            return Some(if is_plain && offset.is_some_and(|offset| offset <= slash) {
                (Self { kind: EntityKind::Project, id: project.to_owned(), project: None }, inner.start..slash)
            } else {
                let span = if is_plain { slash + 1..inner.end } else { inner };
                let (id, project) = (deliverable.to_owned(), Some(project.to_owned()));
                (Self { kind: EntityKind::Deliverable, id, project }, span)
            });
        }
        let is_own = deliverables(outline).any(|(_, value)| value.text == text);
        Some(if is_own {
            (Self { kind: EntityKind::Deliverable, id: text.to_owned(), project: Some(own) }, inner)
        } else {
            (Self { kind: EntityKind::Project, id: text.to_owned(), project: None }, inner)
        })
    }

    /// The place that declares it; several if an id is declared twice.
    pub fn declarations(&self, place: &Place) -> Vec<FileSpan> {
        let portfolio = &place.roadmap.portfolio;
        let roadmap = &portfolio.roadmap;
        let projects = || portfolio.projects.iter();
        match self.kind {
            EntityKind::Person => portfolio.people.iter().filter(|it| *it.id == *self.id).map(|it| it.place).collect(),
            EntityKind::Directorate => {
                roadmap.directorates.iter().filter(|it| *it.id == *self.id).map(|it| it.place).collect()
            }
            EntityKind::Department => {
                roadmap.departments.iter().filter(|it| *it.id == *self.id).map(|it| it.place).collect()
            }
            EntityKind::Meeting => roadmap.meetings.iter().filter(|it| *it.id == *self.id).map(|it| it.place).collect(),
            EntityKind::Project => projects()
                .filter(|it| *it.id == *self.id)
                .map(|it| FileSpan {
                    file: it.file,
                    span: it.title.given().map_or(Span::default(), |at| at.place.span),
                })
                .collect(),
            EntityKind::Deliverable => projects()
                .filter(|it| Some(&*it.id) == self.project.as_deref())
                .flat_map(|it| &it.deliverables)
                .filter_map(|it| it.id.given())
                .filter(|id| *id.value == *self.id)
                .map(|id| id.place)
                .collect(),
        }
    }

    /// Every place that names it, in the files in order.
    pub fn mentions(&self, place: &Place) -> Vec<Mention> {
        let mut mentions = Vec::new();
        let aliases = self.aliases(&place.roadmap.portfolio);
        for (file, source) in place.roadmap.sources().indexed() {
            let text = source.text();
            let is_own = self.kind == EntityKind::Project && *project_id(&source.path) == *self.id;
            if is_own || text.contains(&*self.id) || aliases.iter().any(|alias| text.contains(&**alias)) {
                self.mentions_in(&Place { file, ..*place }, &mut mentions);
            }
        }
        mentions
    }

    /// Every place in a file that names it.
    pub fn mentions_in(&self, place: &Place, mentions: &mut Vec<Mention>) {
        let outline = Outline::new(place.text());
        let file = place.file;
        for header in &outline.headers {
            for (_, span) in &header.keys {
                let found =
                    Self::of_header(place, header, span.start).filter(|(found, at)| found == self && at == span);
                mentions.extend(found.map(|(_, span)| Mention { file, span, is_declaration: true }));
            }
        }
        for value in &outline.values {
            let parts = [Some(value.span.start), None].map(|at| Self::of_value(place, &outline, value, at));
            let parts = parts.into_iter().flatten().filter(|(found, _)| found == self);
            let is_declaration = match kind_of(File::of(place.path()), &value.table, &value.key) {
                Some(ValueKind::Id) => true,
                Some(ValueKind::Text) => value.key == "title",
                _ => false,
            };
            for (_, span) in parts {
                let mention = Mention { file, span, is_declaration };
                if mentions.last() != Some(&mention) {
                    mentions.push(mention);
                }
            }
        }
        mentions.sort_by_key(|mention| (mention.file, mention.span.start));
    }

    fn aliases<'p>(&self, portfolio: &'p Portfolio) -> Vec<&'p str> {
        let known = portfolio.roadmap.directorates.iter();
        let own = known.filter(|it| self.kind == EntityKind::Directorate && *it.id == *self.id);
        own.flat_map(|it| &it.aliases).map(|alias| &*alias.value).collect()
    }

    /// The project, if it is one, or that of a deliverable.
    pub fn project<'p>(&self, portfolio: &'p Portfolio) -> Option<&'p Project> {
        let id = match self.kind {
            EntityKind::Project => &self.id,
            EntityKind::Deliverable => self.project.as_ref()?,
            _ => return None,
        };
        portfolio.projects().map(|(_, project)| project).find(|project| *project.id == **id)
    }

    /// The name that people know it by.
    pub fn name(&self, portfolio: &Portfolio) -> Option<String> {
        let roadmap = &portfolio.roadmap;
        Some(match self.kind {
            EntityKind::Person => portfolio.people.iter().find(|it| *it.id == *self.id)?.display_name().to_owned(),
            EntityKind::Directorate => {
                roadmap.directorates.iter().find(|it| *it.id == *self.id)?.name.value()?.to_string()
            }
            EntityKind::Department => {
                roadmap.departments.iter().find(|it| *it.id == *self.id)?.name.value()?.to_string()
            }
            EntityKind::Meeting => roadmap.meetings.iter().find(|it| *it.id == *self.id)?.display_name().to_owned(),
            EntityKind::Project => self.project(portfolio)?.plain_title().to_owned(),
            EntityKind::Deliverable => {
                let deliverables = &self.project(portfolio)?.deliverables;
                let own = deliverables.iter().find(|it| it.id.value().is_some_and(|id| **id == *self.id))?;
                own.display_title().to_owned()
            }
        })
    }
}

impl Server {
    /// What the text at a position refers to or declares, with its file and the span of its id.
    pub fn subject_at(&mut self, at: &TextDocumentPositionParams) -> Option<(Place<'_>, Subject, Range<usize>)> {
        let (place, offset) = self.place_at(at)?;
        let (subject, span) = Subject::at(&place, &Outline::new(place.text()), offset)?;
        Some((place, subject, span))
    }
}

/// The kind of the values at a key; of a list, that of its entries.
pub fn kind_of(file: File, table: &[Step], key: &str) -> Option<&'static ValueKind> {
    let mut kind = &file.key(table, key)?.kind;
    while let ValueKind::List(inner) | ValueKind::OneOrMore(inner) = kind {
        kind = inner;
    }
    Some(kind)
}

/// The span of a value without its quotes.
pub fn content(value: &ValuePart) -> Range<usize> {
    if value.is_string && value.span.len() >= 2 && value.span.len() >= value.text.len() + 2 {
        value.span.start + 1..value.span.end - 1
    } else if value.is_string {
        value.span.start + 1..value.span.end
    } else {
        value.span.clone()
    }
}

/// The ids of the deliverables of a project's file, with the rank of their table.
pub fn deliverables(outline: &Outline) -> impl Iterator<Item = (usize, &ValuePart)> {
    outline.values.iter().filter_map(|value| match &*value.table {
        [Step::Key(list), Step::Index(rank)] if list == "deliverables" && value.key == "id" => Some((*rank, value)),
        _ => None,
    })
}

/// The id of the directorate with that id or alias; the text itself if there is none.
fn directorate_id(portfolio: &Portfolio, text: &str) -> String {
    let mut directorates = portfolio.roadmap.directorates.iter();
    let found = directorates.find(|it| *it.id == *text || it.aliases.iter().any(|alias| *alias.value == *text));
    found.map_or_else(|| text.to_owned(), |it| it.id.to_string())
}

/// The person of a reference, if known.
pub fn person<'p>(portfolio: &'p Portfolio, id: &str) -> Option<(crate::model::PersonIx, &'p crate::model::Person)> {
    portfolio.people().find(|(_, person)| *person.id == *id)
}

/// Whether a reference is to that person.
pub fn is_person(reference: &crate::model::PersonRef, ix: crate::model::PersonIx) -> bool {
    matches!(reference, Ref::Known(known) if *known == ix)
}
