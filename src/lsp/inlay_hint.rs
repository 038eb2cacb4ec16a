//! `textDocument/inlayHint`: names beside ids, the weekday and the days left beside dates.

use chrono::NaiveDate;
use gen_lsp_types::{InlayHint, InlayHintKind, InlayHintParams, Label};

use super::dispatch::Failure;
use super::outline::{Outline, ValuePart};
use super::server::{Place, Server};
use super::subject::{Subject, kind_of};
use crate::edit::File;
use crate::l10n::dates;
use crate::model::DeliverableState;
use crate::read::table_schema::ValueKind;
use crate::source::FileSpan;

/// The hints in a range of a file.
///
/// # Errors
/// Never.
pub fn run(server: &mut Server, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>, Failure> {
    let Some(place) = server.place(&params.text_document.uri) else { return Ok(None) };
    let (outline, lines) = (Outline::new(place.text()), place.lines(place.file));
    let span = lines.span(params.range);
    let in_range = outline.values.iter().filter(|value| value.span.start <= span.end && span.start <= value.span.end);
    let hints = in_range.filter_map(|value| {
        let label = hint(&place, &outline, value)?;
        Some(InlayHint {
            position: lines.position(value.span.end),
            label: Label::String(label),
            kind: Some(InlayHintKind::Type),
            text_edits: None,
            tooltip: None,
            padding_left: Some(true),
            padding_right: None,
            data: None,
        })
    });
    Ok(Some(hints.collect()))
}

fn hint(place: &Place, outline: &Outline, value: &ValuePart) -> Option<String> {
    match kind_of(File::of(place.path()), &value.table, &value.key)? {
        ValueKind::Reference(_) | ValueKind::Dependency => {
            let (subject, _) = Subject::of_value(place, outline, value, None)?;
            subject.name(&place.roadmap.portfolio).filter(|name| *name != value.text)
        }
        ValueKind::Date if !value.is_string => {
            let day: NaiveDate = value.text.parse().ok()?;
            Some(date(place, value, day))
        }
        _ => None,
    }
}

/// "Thursday"; at the due date of an open deliverable also how many days are left.
fn date(place: &Place, value: &ValuePart, day: NaiveDate) -> String {
    let words = place.words();
    let weekday = dates::weekday(words.language(), day);
    let left = day.signed_duration_since(place.roadmap.day).num_days();
    if is_open_due(place, value) || left > 0 {
        let args = [("weekday", weekday.into()), ("when", days_left(place, left).into())];
        words.format("lsp-hint-date", &args)
    } else {
        weekday.to_owned()
    }
}

/// "5 days late", "today", "in 2 days".
pub fn days_left(place: &Place, left: i64) -> String {
    let words = place.words();
    match left {
        ..0 => words.format("term-days-late", &[("days", (-left).into())]),
        0 => words.text("term-today"),
        1.. => words.format("term-in-days", &[("days", left.into())]),
    }
}

fn is_open_due(place: &Place, value: &ValuePart) -> bool {
    let Some((_, project)) = place.roadmap.project_of(place.file) else { return false };
    let at = |due: &FileSpan| due.span.range() == value.span;
    let own = project.deliverables.iter().find(|it| it.due.given().is_some_and(|due| at(&due.place)));
    project.is_live() && own.is_some_and(|it| matches!(it.state, DeliverableState::Open))
}
