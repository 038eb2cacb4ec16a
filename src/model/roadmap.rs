//! The settings of a roadmap: `roadmap.toml`.

use chrono::NaiveDate;

use super::{
    DepartmentIx, DirectorateIx, DirectorateRef, Field, Id, Language, Link, List, Meeting, MeetingIx, PersonRef, Zone,
};
use crate::diagnostic::{Alert, Level, Rule};
use crate::source::{FileSpan, Spanned};

/// The settings and the organisation. If the file could not be read, everything in it is `Unreadable` or incomplete.
#[derive(Debug, Clone, Default)]
pub struct Roadmap {
    /// The title.
    pub title: Field<Box<str>>,
    /// The organisation that publishes it.
    pub organisation: Field<Box<str>>,
    /// The language of the output.
    pub language: Field<Language>,
    /// The time zone.
    pub timezone: Field<Zone>,
    /// The currency, as an ISO 4217 code.
    pub currency: Field<Box<str>>,
    /// The directorates that share this roadmap.
    pub owners: List<Spanned<DirectorateRef>>,
    /// The portfolio coordinator.
    pub portfolio_coordinator: Field<PersonRef>,
    /// Links.
    pub links: List<Link>,
    /// The directorates.
    pub directorates: List<Directorate>,
    /// The departments.
    pub departments: List<Department>,
    /// `[team]`.
    pub team: TeamSettings,
    /// `[follow-up]`.
    pub follow_up: FollowUp,
    /// Meeting series.
    pub meetings: List<Meeting>,
    /// Closed periods.
    pub closed: List<ClosedPeriod>,
    /// The levels set in `[rules]` that could be read.
    pub levels: Vec<(Rule, Level)>,
    /// The alerts turned off in `[rules]`.
    pub alerts_off: Vec<Alert>,
}

/// A directorate: `[directorates.<id>]`.
#[derive(Debug, Clone)]
pub struct Directorate {
    /// The id.
    pub id: Id,
    /// The header of its table.
    pub place: FileSpan,
    /// The name.
    pub name: Field<Box<str>>,
    /// Other names that people use.
    pub aliases: Vec<Spanned<Id>>,
}

/// A department: `[departments.<id>]`.
#[derive(Debug, Clone)]
pub struct Department {
    /// The id.
    pub id: Id,
    /// The header of its table.
    pub place: FileSpan,
    /// The name.
    pub name: Field<Box<str>>,
    /// Its directorate.
    pub directorate: Field<DirectorateRef>,
    /// Its head.
    pub head: Field<PersonRef>,
}

/// `[team]`, with defaults filled in; `None` if a value could not be read.
#[derive(Debug, Clone, Copy)]
pub struct TeamSettings {
    /// The fewest contributors of a team.
    pub min_contributors: Option<u32>,
    /// The most contributors of a team.
    pub max_contributors: Option<u32>,
    /// Whether the lead counts as a contributor.
    pub lead_counts: Option<bool>,
}

/// `[follow-up]`, with defaults filled in; `None` if a value could not be read.
#[derive(Debug, Clone, Copy)]
pub struct FollowUp {
    /// How many days before its due date a deliverable is due soon.
    pub due_within_days: Option<u32>,
    /// After how many days without an update a project is stale.
    pub stale_after_days: Option<u32>,
    /// After how many days of delay a project should be escalated.
    pub escalate_after_days: Option<u32>,
    /// The number of months between reviews.
    pub review_every_months: Option<u32>,
    /// The number of sessions between checkpoints.
    pub checkpoint_after_sessions: Option<u32>,
}

/// A period in which nothing is due and nobody meets, both ends included.
#[derive(Debug, Clone)]
pub struct ClosedPeriod {
    /// The first day.
    pub from: Field<NaiveDate>,
    /// The last day.
    pub to: Field<NaiveDate>,
    /// Its name.
    pub name: Field<Box<str>>,
}

impl Directorate {
    /// The name, or the id if there is no readable name.
    pub fn display_name(&self) -> &str {
        self.name.value().map_or(&*self.id, |name| name)
    }
}

impl Department {
    /// The name, or the id if there is no readable name.
    pub fn display_name(&self) -> &str {
        self.name.value().map_or(&*self.id, |name| name)
    }
}

impl TeamSettings {
    /// The defaults.
    pub const DEFAULT: Self = Self { min_contributors: Some(3), max_contributors: Some(6), lead_counts: Some(false) };

    /// Settings of which nothing could be read.
    pub const UNREADABLE: Self = Self { min_contributors: None, max_contributors: None, lead_counts: None };
}

impl FollowUp {
    /// The defaults.
    pub const DEFAULT: Self = Self {
        due_within_days: Some(30),
        stale_after_days: Some(35),
        escalate_after_days: Some(14),
        review_every_months: Some(3),
        checkpoint_after_sessions: Some(3),
    };

    /// Settings of which nothing could be read.
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
    /// The directorate with that index.
    pub fn directorate(&self, ix: DirectorateIx) -> &Directorate {
        &self.directorates.entries[ix.rank()]
    }

    /// The meeting series with their indices.
    pub fn meetings(&self) -> impl Iterator<Item = (MeetingIx, &Meeting)> {
        (0..).map(MeetingIx).zip(&self.meetings.entries)
    }

    /// The meeting series with that index.
    pub fn meeting(&self, ix: MeetingIx) -> &Meeting {
        &self.meetings.entries[ix.rank()]
    }

    /// The department with that index.
    pub fn department(&self, ix: DepartmentIx) -> &Department {
        &self.departments.entries[ix.rank()]
    }

    /// The owner directorates, without duplicates; `None` unless all of them are known.
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

    /// The closed period that contains `day`.
    pub fn closed_on(&self, day: NaiveDate) -> Option<&ClosedPeriod> {
        self.closed.iter().find(|closed| {
            let Some(&from) = closed.from.value() else { return false };
            closed.to.or_default(from).is_some_and(|to| (from..=to).contains(&day))
        })
    }

    /// The language of the output, or the default.
    pub fn language(&self) -> Language {
        self.language.value().copied().unwrap_or_default()
    }

    /// The currency, or the default.
    pub fn currency(&self) -> &str {
        self.currency.value().map_or("EUR", |code| code)
    }

    /// The time zone, or the default.
    pub fn timezone(&self) -> Zone {
        self.timezone.value().cloned().unwrap_or_default()
    }
}
