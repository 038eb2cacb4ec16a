//! What holds for the whole roadmap: `roadmap.toml`.

use chrono::NaiveDate;

use super::{DirectorateIx, DirectorateRef, Field, Id, Language, Link, List, Meeting, PersonRef, Zone};
use crate::diagnostic::{Alert, Level, Rule};
use crate::source::{FileSpan, Spanned};

/// The settings and the organisation. Where the file could not be read, everything in it is `Unreadable` or incomplete.
#[derive(Debug, Default)]
pub struct Roadmap {
    pub title: Field<Box<str>>,
    pub organisation: Field<Box<str>>,
    pub language: Field<Language>,
    pub timezone: Field<Zone>,
    /// ISO 4217.
    pub currency: Field<Box<str>>,
    /// The directorates that share this roadmap.
    pub owners: List<Spanned<DirectorateRef>>,
    pub portfolio_coordinator: Field<PersonRef>,
    pub links: List<Link>,
    pub directorates: List<Directorate>,
    pub departments: List<Department>,
    pub team: TeamSettings,
    pub follow_up: FollowUp,
    pub meetings: List<Meeting>,
    pub closed: List<ClosedPeriod>,
    /// Levels set in `[rules]`, those that could be read.
    pub levels: Vec<(Rule, Level)>,
    /// Alerts turned off in `[rules]`.
    pub alerts_off: Vec<Alert>,
}

#[derive(Debug)]
pub struct Directorate {
    pub id: Id,
    pub place: FileSpan,
    pub name: Field<Box<str>>,
    pub aliases: Vec<Spanned<Id>>,
}

#[derive(Debug)]
pub struct Department {
    pub id: Id,
    pub place: FileSpan,
    pub name: Field<Box<str>>,
    pub directorate: Field<DirectorateRef>,
    pub head: Field<PersonRef>,
}

/// `[team]`, defaults filled in; nothing where a value could not be read.
#[derive(Debug, Clone, Copy)]
pub struct TeamSettings {
    pub min_contributors: Option<u32>,
    pub max_contributors: Option<u32>,
    pub lead_counts: Option<bool>,
}

/// `[follow-up]`, defaults filled in; nothing where a value could not be read.
#[derive(Debug, Clone, Copy)]
pub struct FollowUp {
    pub due_within_days: Option<u32>,
    pub stale_after_days: Option<u32>,
    pub escalate_after_days: Option<u32>,
    pub review_every_months: Option<u32>,
    pub checkpoint_after_sessions: Option<u32>,
}

/// Days on which nothing falls due and nobody meets, both ends included.
#[derive(Debug)]
pub struct ClosedPeriod {
    pub from: Field<NaiveDate>,
    pub to: Field<NaiveDate>,
    pub name: Field<Box<str>>,
}

impl TeamSettings {
    /// What holds where nothing is said.
    pub const DEFAULT: Self = Self { min_contributors: Some(3), max_contributors: Some(6), lead_counts: Some(false) };

    /// What stands for settings of which nothing could be read.
    pub const UNREADABLE: Self = Self { min_contributors: None, max_contributors: None, lead_counts: None };
}

impl FollowUp {
    /// What holds where nothing is said.
    pub const DEFAULT: Self = Self {
        due_within_days: Some(30),
        stale_after_days: Some(35),
        escalate_after_days: Some(14),
        review_every_months: Some(3),
        checkpoint_after_sessions: Some(3),
    };

    /// What stands for settings of which nothing could be read.
    pub const UNREADABLE: Self = Self {
        due_within_days: None,
        stale_after_days: None,
        escalate_after_days: None,
        review_every_months: None,
        checkpoint_after_sessions: None,
    };
}

impl Default for TeamSettings {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl Default for FollowUp {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl Roadmap {
    pub fn directorate(&self, ix: DirectorateIx) -> &Directorate {
        &self.directorates.entries[ix.rank()]
    }

    /// The owner directorates, each once; nothing unless all of them are known.
    pub fn known_owners(&self) -> Option<Vec<DirectorateIx>> {
        if !self.owners.complete || self.owners.is_absent() {
            return None;
        }
        let mut owners: Vec<DirectorateIx> = Vec::new();
        for owner in &self.owners {
            let ix = owner.value.known()?;
            if !owners.contains(&ix) {
                owners.push(ix);
            }
        }
        Some(owners)
    }

    /// The closed period that holds `day`, if one does.
    pub fn closed_on(&self, day: NaiveDate) -> Option<&ClosedPeriod> {
        self.closed.iter().find(|closed| {
            let Some(&from) = closed.from.value() else { return false };
            closed.to.or_default(from).is_some_and(|to| (from..=to).contains(&day))
        })
    }

    pub fn language(&self) -> Language {
        self.language.value().copied().unwrap_or_default()
    }

    pub fn currency(&self) -> &str {
        self.currency.value().map_or("EUR", |code| code)
    }

    pub fn timezone(&self) -> Zone {
        self.timezone.value().cloned().unwrap_or_default()
    }
}
