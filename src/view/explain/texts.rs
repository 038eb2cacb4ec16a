//! Rules and alerts with their texts, in one language: what the documents are made of, and what programs are given.

use serde::Serialize;

use crate::diagnostic::{Group, Level};
use crate::facts::catalogue::{AlertStanding, Catalogue, RuleRow, Setting};
use crate::l10n::examples::example;
use crate::l10n::{Language, Localizer};

/// What can be explained, explained.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explained {
    pub rules: Vec<RuleText>,
    pub alerts: Vec<AlertText>,
    #[serde(skip)]
    pub language: Language,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleText {
    pub name: &'static str,
    #[serde(serialize_with = "name_of_group")]
    pub group: Group,
    pub level: Level,
    pub default_level: Level,
    pub can_be_set: bool,
    pub can_be_waived: bool,
    pub settings: Vec<Setting>,
    /// One line.
    pub summary: String,
    pub asks: String,
    pub why: String,
    /// How to satisfy it.
    pub how: String,
    /// Pieces of files that break it, and the same mended.
    pub broken: String,
    pub mended: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AlertText {
    pub name: &'static str,
    pub is_off: bool,
    pub settings: Vec<Setting>,
    /// One line.
    pub summary: String,
    pub when: String,
    /// Whose move it is.
    pub whose: String,
    pub what_to_do: String,
}

/// The texts of everything in `catalogue`; `explanations` holds them.
pub fn explained(catalogue: Catalogue, explanations: &Localizer) -> Explained {
    let rules = catalogue.rules.into_iter().map(|row| rule(row, explanations));
    let alerts = catalogue.alerts.into_iter().map(|row| alert(row, explanations));
    Explained { rules: rules.collect(), alerts: alerts.collect(), language: explanations.language() }
}

fn rule(row: RuleRow, explanations: &Localizer) -> RuleText {
    let RuleRow { rule, level, settings } = row;
    let example = example(rule.name()).expect("every rule has an example: a test counts them");
    RuleText {
        name: rule.name(),
        group: rule.group(),
        level,
        default_level: rule.default_level(),
        can_be_set: rule.can_be_set(),
        can_be_waived: rule.can_be_waived(),
        settings,
        summary: told(explanations, rule.name(), ""),
        asks: told(explanations, rule.name(), ".asks"),
        why: told(explanations, rule.name(), ".why"),
        how: told(explanations, rule.name(), ".mend"),
        broken: example.broken_text().into_owned(),
        mended: example.mended_text().into_owned(),
    }
}

fn alert(row: AlertStanding, explanations: &Localizer) -> AlertText {
    let AlertStanding { alert, is_off, settings } = row;
    AlertText {
        name: alert.name(),
        is_off,
        settings,
        summary: told(explanations, alert.name(), ""),
        when: told(explanations, alert.name(), ".when"),
        whose: told(explanations, alert.name(), ".whose"),
        what_to_do: told(explanations, alert.name(), ".do"),
    }
}

/// A text without the line breaks that it has in its source.
fn told(explanations: &Localizer, name: &str, part: &str) -> String {
    explanations.text(&format!("explain-{name}{part}")).replace('\n', " ")
}

fn name_of_group<S: serde::Serializer>(group: &Group, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(group.name())
}
