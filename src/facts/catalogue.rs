//! Every rule and every alert, with the level and the settings that a roadmap gives it.

use serde::Serialize;

use crate::diagnostic::{Alert, Level, Rule};
use crate::model::{FollowUp, Roadmap, TeamSettings};

/// A rule or an alert: what can be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    Rule(Rule),
    Alert(Alert),
}

/// A rule, as it stands in a roadmap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleRow {
    pub rule: Rule,
    pub level: Level,
    pub settings: Vec<Setting>,
}

/// An alert, as it stands in a roadmap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlertStanding {
    pub alert: Alert,
    pub is_off: bool,
    pub settings: Vec<Setting>,
}

/// A key of `roadmap.toml` that a rule or an alert goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Setting {
    pub table: &'static str,
    pub key: &'static str,
    pub default: SettingValue,
    /// What holds in this roadmap; nothing where it could not be read.
    pub here: Option<SettingValue>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum SettingValue {
    Count(u32),
    Flag(bool),
}

/// Every rule and every alert, in the order in which they are explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    pub rules: Vec<RuleRow>,
    pub alerts: Vec<AlertStanding>,
}

/// What holds in `roadmap`; the default roadmap has the default levels and settings.
pub fn catalogue(roadmap: &Roadmap) -> Catalogue {
    let level = |rule: Rule| {
        let set = roadmap.levels.iter().find(|(set, _)| *set == rule);
        set.map_or(rule.default_level(), |&(_, level)| level)
    };
    let rule = |rule| RuleRow { rule, level: level(rule), settings: settings(Topic::Rule(rule), roadmap) };
    let alert = |alert| AlertStanding {
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

    pub fn name(self) -> &'static str {
        match self {
            Self::Rule(rule) => rule.name(),
            Self::Alert(alert) => alert.name(),
        }
    }
}

impl Catalogue {
    /// What is left when it speaks of one thing alone.
    #[must_use]
    pub fn only(mut self, topic: Topic) -> Self {
        self.rules.retain(|row| Topic::Rule(row.rule) == topic);
        self.alerts.retain(|row| Topic::Alert(row.alert) == topic);
        self
    }
}

impl std::fmt::Display for SettingValue {
    /// As it is written in the file.
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
