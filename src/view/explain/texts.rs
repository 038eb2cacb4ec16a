//! The texts of rules and alerts in one language, for documents and for programs.

use serde::Serialize;

use crate::diagnostic::{Group, Level};
use crate::facts::catalogue::{AlertSettings, Catalogue, RuleRow, Setting};
use crate::l10n::examples::example;
use crate::l10n::{Language, Localizer};

/// Rules and alerts with their texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explained {
    /// The rules.
    pub rules: Vec<RuleText>,
    /// The alerts.
    pub alerts: Vec<AlertText>,
    /// The language of the texts.
    #[serde(skip)]
    pub language: Language,
}

/// The texts of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleText {
    /// Its name.
    pub name: &'static str,
    /// Its group.
    #[serde(serialize_with = "name_of_group")]
    pub group: Group,
    /// Its level in the roadmap.
    pub level: Level,
    /// Its default level.
    pub default_level: Level,
    /// Whether its level can be changed.
    pub can_be_set: bool,
    /// Whether it can be waived.
    pub can_be_waived: bool,
    /// The settings it uses.
    pub settings: Vec<Setting>,
    /// One line.
    pub summary: String,
    /// What it requires.
    #[serde(rename = "asks")]
    pub requirement: String,
    /// Why.
    pub why: String,
    /// How to comply.
    pub how: String,
    /// Part of a file that breaks it.
    pub broken: String,
    /// The same part, fixed.
    #[serde(rename = "mended")]
    pub fixed: String,
}

/// The texts of an alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AlertText {
    /// Its name.
    pub name: &'static str,
    /// Whether it is off.
    pub is_off: bool,
    /// The settings it uses.
    pub settings: Vec<Setting>,
    /// One line.
    pub summary: String,
    /// When it is shown.
    pub when: String,
    /// Who has to act.
    #[serde(rename = "whose")]
    pub assignee: String,
    /// What to do.
    pub what_to_do: String,
}

/// Adds the texts in `explanations` to a catalogue.
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
        summary: text(explanations, rule.name(), ""),
        requirement: text(explanations, rule.name(), ".requirement"),
        why: text(explanations, rule.name(), ".why"),
        how: text(explanations, rule.name(), ".fix"),
        broken: example.broken_text().into_owned(),
        fixed: example.fixed_text().into_owned(),
    }
}

fn alert(row: AlertSettings, explanations: &Localizer) -> AlertText {
    let AlertSettings { alert, is_off, settings } = row;
    AlertText {
        name: alert.name(),
        is_off,
        settings,
        summary: text(explanations, alert.name(), ""),
        when: text(explanations, alert.name(), ".when"),
        assignee: text(explanations, alert.name(), ".assignee"),
        what_to_do: text(explanations, alert.name(), ".action"),
    }
}

/// A text without the line breaks of its source.
fn text(explanations: &Localizer, name: &str, part: &str) -> String {
    explanations.text(&format!("explain-{name}{part}")).replace('\n', " ")
}

fn name_of_group<S: serde::Serializer>(group: &Group, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(group.name())
}
