//! The names of the alerts: what a day asks of someone. `[rules]` may turn each off.

/// An alert, in the order in which they are explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alert {
    Overdue,
    DueSoon,
    OwnerAway,
    Blocked,
    WillSlip,
    Unconfirmed,
    OffTrack,
    Escalate,
    EscalationOpen,
    Checkpoint,
    ReviewDue,
    NothingDelivered,
    DecisionPending,
    WaiverEnding,
}

impl Alert {
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

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|alert| alert.name() == name)
    }

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
