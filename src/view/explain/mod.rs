//! Explains rules and alerts: what each requires, why, and what to do; as a list, a sheet, or the page of the
//! documentation.

mod list;
mod page;
mod texts;
mod writer;

pub use list::{Levels, list};
pub use page::page;
pub use texts::{AlertText, Explained, RuleText, explained};

use chrono::NaiveDate;

use super::document::{Block, Document};
use crate::diagnostic::Group;
use crate::l10n::{Language, Localizer};
use writer::{Place, Writer};

/// The sheet of one rule or alert.
pub fn sheet(explained: &Explained, explanations: &Localizer) -> Document {
    let writer = Writer { explanations, place: Place::Sheet };
    let rules = explained.rules.iter().map(|rule| (rule.name, writer.rule(rule)));
    let alerts = explained.alerts.iter().map(|alert| (alert.name, writer.alert(alert)));
    let (names, blocks): (Vec<&str>, Vec<Vec<Block>>) = rules.chain(alerts).unzip();
    document(explained.language, names.join(", "), blocks.concat())
}

/// A document without a reference day.
fn document(language: Language, title: String, blocks: Vec<Block>) -> Document {
    let day = NaiveDate::default();
    Document { language, title, author: String::new(), footer: String::new(), day, blocks }
}

fn group_title(group: Group) -> &'static str {
    match group {
        Group::Reading => "explain-group-reading",
        Group::References => "explain-group-references",
        Group::Team => "explain-group-team",
        Group::Deliverables => "explain-group-deliverables",
        Group::Dependencies => "explain-group-dependencies",
        Group::Waivers => "explain-group-waivers",
    }
}
