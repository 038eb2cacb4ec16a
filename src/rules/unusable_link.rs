//! A link leads somewhere, for every reader.

use super::context::Context;
use super::spec::{RuleSpec, Scope};
use crate::diagnostic::{Diagnostic, Rule};
use crate::link::is_usable;
use crate::model::{Field, Link, Project, ProjectIx};

pub const SPEC: RuleSpec = RuleSpec {
    rule: Rule::UnusableLink,
    checks: &[Scope::Settings(check_settings), Scope::Project(check_project)],
    can_decide: |_, project| {
        let lists = project.links.complete && project.deliverables.complete && project.updates.complete;
        let is_complete = lists && project.decisions.complete && project.reviews.complete;
        is_complete && addresses(project).all(|address| !address.field.is_unreadable())
    },
};

/// Asks that every `url` and every `link` be an absolute http, https or mailto URL.
///
/// Anything else would mean something else on the machine of each reader, so that the report shows it as plain text.
fn check_settings(context: &Context) {
    let roadmap = context.portfolio.roadmap.links.iter().map(Address::of_link);
    roadmap.for_each(|address| check_address(context, None, &address));
}

fn check_project(context: &Context, ix: ProjectIx, project: &Project) {
    addresses(project).for_each(|address| check_address(context, Some(ix), &address));
}

/// An address, and where it is written.
struct Address<'a> {
    /// The key of its table.
    table: &'static str,
    /// What tells its table from the others of that key.
    name: Name<'a>,
    key: &'static str,
    field: &'a Field<Box<str>>,
}

enum Name<'a> {
    Text(&'a str),
    Day(&'a Field<chrono::NaiveDate>),
}

impl<'a> Address<'a> {
    fn of_link(link: &'a Link) -> Self {
        Self { table: "links", name: Name::Text(text(&link.title)), key: "url", field: &link.url }
    }
}

/// Every address that a project's file may hold, in the order in which the format has them.
fn addresses(project: &Project) -> impl Iterator<Item = Address<'_>> {
    let link = |table, name, field| Address { table, name, key: "link", field };
    let links = project.links.iter().map(Address::of_link);
    let deliverables = project.deliverables.iter().map(move |it| link("deliverables", Name::Text(it.name()), &it.link));
    let updates = project.updates.iter().map(move |it| link("updates", Name::Day(&it.on), &it.link));
    let decisions = project.decisions.iter().map(move |it| link("decisions", Name::Text(text(&it.question)), &it.link));
    let reviews = project.reviews.iter().map(move |it| link("reviews", Name::Day(&it.on), &it.link));
    links.chain(deliverables).chain(updates).chain(decisions).chain(reviews)
}

fn text(field: &Field<Box<str>>) -> &str {
    field.value().map_or("", |text| text)
}

fn check_address(context: &Context, project: Option<ProjectIx>, address: &Address) {
    let Some(written) = address.field.given().filter(|written| !is_usable(&written.value)) else { return };
    let name = match address.name {
        Name::Text(text) => text.to_owned(),
        Name::Day(field) => field.value().map_or(String::new(), ToString::to_string),
    };
    let is_blank = written.value.trim().is_empty();
    let message = if is_blank { "unusable-link-blank" } else { "unusable-link" };
    let finding = Diagnostic::new(Rule::UnusableLink, written.place, message)
        .with_table(format!("{}/{name}", address.table))
        .at_fault(address.key)
        .at_fault(&*written.value)
        .with("address", &*written.value);
    let finding = match with_scheme(&written.value) {
        Some(whole) => finding.with_suggestion(Some(&whole)),
        None if is_blank => finding.with_help("unusable-link-blank.help"),
        None => finding.with_help("unusable-link.help"),
    };
    context.report(match project {
        Some(project) => finding.with_project(project),
        None => finding,
    });
}

/// The address with the scheme that people leave out: of a site, or of a mailbox.
fn with_scheme(written: &str) -> Option<String> {
    let written = written.trim();
    if written.contains(|letter: char| letter.is_whitespace() || letter == '\\' || letter == ':') {
        return None;
    }
    let host = written.split(['/', '?', '#']).next().unwrap_or("");
    let is_name =
        |host: &str| host.contains('.') && host.split('.').all(|label| !label.is_empty()) && !host.starts_with('-');
    let whole = match host.split_once('@') {
        Some((mailbox, host)) if !mailbox.is_empty() && is_name(host) => format!("mailto:{written}"),
        None if is_name(host) => format!("https://{written}"),
        _ => return None,
    };
    is_usable(&whole).then_some(whole)
}
