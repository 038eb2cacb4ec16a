//! The rules and alerts with the levels and settings of a roadmap.

use serde::Serialize;

use crate::diagnostic::{Alert, Level, Rule};
use crate::model::{FollowUp, Roadmap, TeamSettings};

/// A rule or an alert, as `explain` describes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// A rule.
    Rule(Rule),
    /// An alert.
    Alert(Alert),
}

/// A rule with its level and settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleRow {
    /// The rule.
    pub rule: Rule,
    /// Its level in the roadmap.
    pub level: Level,
    /// The settings it uses.
    pub settings: Vec<Setting>,
}

/// An alert with its settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlertSettings {
    /// The alert.
    pub alert: Alert,
    /// Whether the roadmap turns it off.
    pub is_off: bool,
    /// The settings it uses.
    pub settings: Vec<Setting>,
}

/// A key of `roadmap.toml` that a rule or an alert uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Setting {
    /// The table.
    pub table: &'static str,
    /// The key.
    pub key: &'static str,
    /// The default.
    pub default: SettingValue,
    /// The value in this roadmap; `None` if it could not be read.
    pub here: Option<SettingValue>,
}

/// The value of a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum SettingValue {
    /// A number.
    Count(u32),
    /// A boolean.
    Flag(bool),
}

/// Every rule and every alert, in the order of the documentation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// The rules.
    pub rules: Vec<RuleRow>,
    /// The alerts.
    pub alerts: Vec<AlertSettings>,
}

/// The catalogue for `roadmap`; a default roadmap has the default levels and settings.
pub fn catalogue(roadmap: &Roadmap) -> Catalogue {
    let level = |rule: Rule| {
        let set = roadmap.levels.iter().find(|(set, _)| *set == rule);
        set.map_or(rule.default_level(), |&(_, level)| level)
    };
    let rule = |rule| RuleRow { rule, level: level(rule), settings: settings(Topic::Rule(rule), roadmap) };
    let alert = |alert| AlertSettings {
        alert,
        is_off: roadmap.alerts_off.contains(&alert),
        settings: settings(Topic::Alert(alert), roadmap),
    };
    Catalogue { rules: Rule::all().map(rule).collect(), alerts: Alert::ALL.into_iter().map(alert).collect() }
}

impl Topic {
    /// Every rule, then every alert.
    pub fn all() -> impl Iterator<Item = Self> {
        Rule::all().map(Self::Rule).chain(Alert::ALL.into_iter().map(Self::Alert))
    }

    /// The name of the rule or alert.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rule(rule) => rule.name(),
            Self::Alert(alert) => alert.name(),
        }
    }
}

impl Catalogue {
    /// Keeps only one topic.
    #[must_use]
    pub fn only(mut self, topic: Topic) -> Self {
        self.rules.retain(|row| Topic::Rule(row.rule) == topic);
        self.alerts.retain(|row| Topic::Alert(row.alert) == topic);
        self
    }
}

impl std::fmt::Display for SettingValue {
    /// As written in the file.
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            Self::Count(count) => count.fmt(out),
            Self::Flag(flag) => flag.fmt(out),
        }
    }
}

fn settings(topic: Topic, roadmap: &Roadmap) -> Vec<Setting> {
    let team = |key, of: fn(&TeamSettings) -> Option<SettingValue>| setting("team", key, of, &roadmap.team);
    let follow_up = |key, of: fn(&FollowUp) -> Option<u32>| {
        let count = |settings: &FollowUp| of(settings).map(SettingValue::Count);
        setting("follow-up", key, count, &roadmap.follow_up)
    };
    let lead_counts = || team("lead-counts", |team| team.lead_counts.map(SettingValue::Flag));
    let within = || follow_up("due-within-days", |settings| settings.due_within_days);
    let review = || follow_up("review-every-months", |settings| settings.review_every_months);
    match topic {
        Topic::Rule(Rule::TeamSize) => vec![
            team("min-contributors", |team| team.min_contributors.map(SettingValue::Count)),
            team("max-contributors", |team| team.max_contributors.map(SettingValue::Count)),
            lead_counts(),
        ],
        Topic::Rule(Rule::DirectorateUnrepresented) => vec![lead_counts()],
        Topic::Rule(Rule::NothingBeforeReview) => vec![review()],
        Topic::Rule(_) => Vec::new(),
        Topic::Alert(alert) => match alert {
            Alert::DueSoon | Alert::WaiverEnding => vec![within()],
            Alert::Unconfirmed => vec![follow_up("stale-after-days", |settings| settings.stale_after_days)],
            Alert::Escalate => vec![follow_up("escalate-after-days", |settings| settings.escalate_after_days)],
            Alert::Checkpoint => {
                vec![follow_up("checkpoint-after-sessions", |settings| settings.checkpoint_after_sessions)]
            }
            Alert::ReviewDue | Alert::NothingDelivered => vec![review()],
            Alert::Overdue
            | Alert::OwnerAway
            | Alert::Blocked
            | Alert::WillSlip
            | Alert::OffTrack
            | Alert::EscalationOpen
            | Alert::DecisionPending => Vec::new(),
        },
    }
}

fn setting<S: Default>(
    table: &'static str,
    key: &'static str,
    of: impl Fn(&S) -> Option<SettingValue>,
    here: &S,
) -> Setting {
    let default = of(&S::default()).expect("every setting has a default");
    Setting { table, key, default, here: of(here) }
}
