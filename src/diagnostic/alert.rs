//! The names of the alerts: what requires action on a given day. `[rules]` may turn each off.

/// An alert; the order is that of the documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alert {
    /// A deliverable is past its due date.
    Overdue,
    /// A deliverable is due soon.
    DueSoon,
    /// The owner of a deliverable is away when it is due.
    OwnerAway,
    /// A dependency is not delivered.
    Blocked,
    /// The forecast is later than the due date.
    WillSlip,
    /// A deliverable due soon has no recent update.
    Unconfirmed,
    /// The project is off track.
    OffTrack,
    /// The project should be escalated.
    Escalate,
    /// An escalation is not settled.
    EscalationOpen,
    /// A checkpoint is due.
    Checkpoint,
    /// A review is due.
    ReviewDue,
    /// Nothing has been delivered so far.
    NothingDelivered,
    /// A decision has not been answered.
    DecisionPending,
    /// A waiver is about to end.
    WaiverEnding,
}

impl Alert {
    /// Every alert, in order.
    pub const ALL: [Self; 14] = [
        Self::Overdue,
        Self::DueSoon,
        Self::OwnerAway,
        Self::Blocked,
        Self::WillSlip,
        Self::Unconfirmed,
        Self::OffTrack,
        Self::Escalate,
        Self::EscalationOpen,
        Self::Checkpoint,
        Self::ReviewDue,
        Self::NothingDelivered,
        Self::DecisionPending,
        Self::WaiverEnding,
    ];

    /// The alert with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|alert| alert.name() == name)
    }

    /// The name, as in `[rules]` and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::DueSoon => "due-soon",
            Self::OwnerAway => "owner-away",
            Self::Blocked => "blocked",
            Self::WillSlip => "will-slip",
            Self::Unconfirmed => "unconfirmed",
            Self::OffTrack => "off-track",
            Self::Escalate => "escalate",
            Self::EscalationOpen => "escalation-open",
            Self::Checkpoint => "checkpoint",
            Self::ReviewDue => "review-due",
            Self::NothingDelivered => "nothing-delivered",
            Self::DecisionPending => "decision-pending",
            Self::WaiverEnding => "waiver-ending",
        }
    }
}
