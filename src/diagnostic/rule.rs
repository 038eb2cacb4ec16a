//! The names of the rules, which are public: they are printed with every finding and written in `[rules]` and
//! `[[waivers]]`.

use super::Level;

/// A rule; the order is that of the documentation. Each is explained by `roadmap explain`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A file is not valid TOML.
    TomlSyntax,
    /// A file is missing, is too large, is not UTF-8, or cannot be opened.
    UnreadableFile,
    /// A key is not part of the format.
    UnknownKey,
    /// A required key is absent.
    MissingKey,
    /// A value is not of the kind that its key takes, or is outside its range.
    WrongValue,
    /// An id is not well formed.
    BadId,
    /// An id names two things, or a directorate is listed twice.
    DuplicateId,
    /// `format` names a version that this program does not know.
    UnsupportedFormat,
    /// A link is no whole web or mail address.
    UnusableLink,
    /// A cancelled or moved date is not one of its meeting series.
    CancelledNotScheduled,
    /// A reference to a person who is not in `people.toml`.
    UnknownPerson,
    /// A reference to a directorate that is not in `roadmap.toml`.
    UnknownDirectorate,
    /// A reference to a department that is not in `roadmap.toml`.
    UnknownDepartment,
    /// A reference to a meeting series that is not in `roadmap.toml`.
    UnknownMeeting,
    /// A dependency on a project or deliverable that does not exist.
    UnknownDependency,
    /// A team has too few or too many contributors.
    TeamSize,
    /// An owner directorate has no contributor.
    DirectorateUnrepresented,
    /// The coordinator is not one of the contributors.
    CoordinatorNotContributor,
    /// The lead and the coordinator are the same person.
    LeadIsCoordinator,
    /// A person is listed twice on one team.
    DuplicateMember,
    /// An outsider lacks the approval of an owner directorate.
    OutsiderUnapproved,
    /// An approval is given by someone of another directorate.
    ApproverOutsideDirectorate,
    /// An approval is for someone who needs none.
    ApprovalUnused,
    /// A project has no sponsor.
    SponsorMissing,
    /// A sponsor or a head of department has not been informed of the team.
    TeamUnannounced,
    /// A person contributes to several active projects.
    DoubleBooked,
    /// Someone with a role leaves before the end of the project.
    DepartedMember,
    /// An open deliverable of an active project has no due date.
    DeliverableUndated,
    /// An active project has no deliverable.
    NoDeliverable,
    /// No deliverable is due by the first review.
    NothingBeforeReview,
    /// A deliverable is due before its project starts.
    DueBeforeStart,
    /// An open deliverable is due after its project ends.
    DueAfterEnd,
    /// An open deliverable is due on a weekend or a closed day.
    DueOnClosedDay,
    /// A completed project has an open deliverable.
    OpenDeliverableInCompleted,
    /// The owner of an open deliverable or risk is not on the team.
    OwnerOutsideTeam,
    /// The second of a pair of dates or times is before the first.
    EndBeforeStart,
    /// An open high risk has no owner or no response.
    HighRiskUnowned,
    /// More was spent than granted.
    Overspent,
    /// Dependencies lead back to where they start.
    DependencyCycle,
    /// A deliverable is due before one that it depends on.
    DependencyTooLate,
    /// Something open depends on what was dropped or stopped.
    DependencyAbandoned,
    /// A project that others depend on is not marked as transverse.
    DependencyNotTransverse,
    /// A waiver has expired, and its rule still reports something there.
    WaiverExpired,
    /// A waiver in force waives nothing.
    WaiverUnused,
    /// `[rules]` or a waiver names a rule that does not exist or cannot be changed.
    RuleUnknown,
}

/// The subject of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Whether the files can be read.
    Reading,
    /// Whether what the files name exists.
    References,
    /// Who is on a team, and who has approved and announced it.
    Team,
    /// Dates, owners, risks and budget of a project.
    Deliverables,
    /// What waits for what.
    Dependencies,
    /// The waivers and levels of rules.
    Waivers,
}

impl Group {
    /// Every group, in order.
    pub const ALL: [Self; 6] =
        [Self::Reading, Self::References, Self::Team, Self::Deliverables, Self::Dependencies, Self::Waivers];

    /// The name, as in JSON and in message ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::References => "references",
            Self::Team => "team",
            Self::Deliverables => "deliverables",
            Self::Dependencies => "dependencies",
            Self::Waivers => "waivers",
        }
    }
}

/// Every rule with its name, group and default level.
const TABLE: &[(Rule, &str, Group, Level)] = &[
    (Rule::TomlSyntax, "toml-syntax", Group::Reading, Level::Error),
    (Rule::UnreadableFile, "unreadable-file", Group::Reading, Level::Error),
    (Rule::UnknownKey, "unknown-key", Group::Reading, Level::Error),
    (Rule::MissingKey, "missing-key", Group::Reading, Level::Error),
    (Rule::WrongValue, "wrong-value", Group::Reading, Level::Error),
    (Rule::BadId, "bad-id", Group::Reading, Level::Error),
    (Rule::DuplicateId, "duplicate-id", Group::Reading, Level::Error),
    (Rule::UnsupportedFormat, "unsupported-format", Group::Reading, Level::Error),
    (Rule::UnusableLink, "unusable-link", Group::Reading, Level::Warning),
    (Rule::CancelledNotScheduled, "cancelled-not-scheduled", Group::Reading, Level::Warning),
    (Rule::UnknownPerson, "unknown-person", Group::References, Level::Error),
    (Rule::UnknownDirectorate, "unknown-directorate", Group::References, Level::Error),
    (Rule::UnknownDepartment, "unknown-department", Group::References, Level::Error),
    (Rule::UnknownMeeting, "unknown-meeting", Group::References, Level::Error),
    (Rule::UnknownDependency, "unknown-dependency", Group::References, Level::Error),
    (Rule::TeamSize, "team-size", Group::Team, Level::Error),
    (Rule::DirectorateUnrepresented, "directorate-unrepresented", Group::Team, Level::Error),
    (Rule::CoordinatorNotContributor, "coordinator-not-contributor", Group::Team, Level::Error),
    (Rule::LeadIsCoordinator, "lead-is-coordinator", Group::Team, Level::Warning),
    (Rule::DuplicateMember, "duplicate-member", Group::Team, Level::Error),
    (Rule::OutsiderUnapproved, "outsider-unapproved", Group::Team, Level::Error),
    (Rule::ApproverOutsideDirectorate, "approver-outside-directorate", Group::Team, Level::Error),
    (Rule::ApprovalUnused, "approval-unused", Group::Team, Level::Warning),
    (Rule::SponsorMissing, "sponsor-missing", Group::Team, Level::Warning),
    (Rule::TeamUnannounced, "team-unannounced", Group::Team, Level::Warning),
    (Rule::DoubleBooked, "double-booked", Group::Team, Level::Warning),
    (Rule::DepartedMember, "departed-member", Group::Team, Level::Warning),
    (Rule::DeliverableUndated, "deliverable-undated", Group::Deliverables, Level::Warning),
    (Rule::NoDeliverable, "no-deliverable", Group::Deliverables, Level::Warning),
    (Rule::NothingBeforeReview, "nothing-before-review", Group::Deliverables, Level::Warning),
    (Rule::DueBeforeStart, "due-before-start", Group::Deliverables, Level::Error),
    (Rule::DueAfterEnd, "due-after-end", Group::Deliverables, Level::Warning),
    (Rule::DueOnClosedDay, "due-on-closed-day", Group::Deliverables, Level::Warning),
    (Rule::OpenDeliverableInCompleted, "open-deliverable-in-completed", Group::Deliverables, Level::Error),
    (Rule::OwnerOutsideTeam, "owner-outside-team", Group::Deliverables, Level::Warning),
    (Rule::EndBeforeStart, "end-before-start", Group::Deliverables, Level::Error),
    (Rule::HighRiskUnowned, "high-risk-unowned", Group::Deliverables, Level::Warning),
    (Rule::Overspent, "overspent", Group::Deliverables, Level::Warning),
    (Rule::DependencyCycle, "dependency-cycle", Group::Dependencies, Level::Error),
    (Rule::DependencyTooLate, "dependency-too-late", Group::Dependencies, Level::Warning),
    (Rule::DependencyAbandoned, "dependency-abandoned", Group::Dependencies, Level::Error),
    (Rule::DependencyNotTransverse, "dependency-not-transverse", Group::Dependencies, Level::Warning),
    (Rule::WaiverExpired, "waiver-expired", Group::Waivers, Level::Warning),
    (Rule::WaiverUnused, "waiver-unused", Group::Waivers, Level::Warning),
    (Rule::RuleUnknown, "rule-unknown", Group::Waivers, Level::Error),
];

impl Rule {
    /// Every rule, in order.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        TABLE.iter().map(|row| row.0)
    }

    /// The rule with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.1 == name).map(|row| row.0)
    }

    /// The name.
    pub fn name(self) -> &'static str {
        self.row().1
    }

    /// The group.
    pub fn group(self) -> Group {
        self.row().2
    }

    /// The level unless `[rules]` sets another one.
    pub fn default_level(self) -> Level {
        self.row().3
    }

    /// Whether `[rules]` may change its level.
    pub fn can_be_set(self) -> bool {
        match self.group() {
            Group::Reading => matches!(self, Self::UnusableLink | Self::CancelledNotScheduled),
            Group::References => false,
            Group::Team | Group::Deliverables | Group::Dependencies => true,
            Group::Waivers => self != Self::RuleUnknown,
        }
    }

    /// Whether a project can have a waiver for it.
    pub fn can_be_waived(self) -> bool {
        match self.group() {
            // A meeting series is of no project.
            Group::Reading => self == Self::UnusableLink,
            Group::References | Group::Waivers => false,
            Group::Team | Group::Deliverables | Group::Dependencies => true,
        }
    }

    fn row(self) -> &'static (Self, &'static str, Group, Level) {
        // A unit test checks that the table is in the order of the enum.
        &TABLE[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::TABLE;

    #[test]
    fn the_table_is_in_the_order_of_the_rules() {
        for (at, row) in TABLE.iter().enumerate() {
            assert_eq!(row.0 as usize, at, "{}", row.1);
        }
    }
}
