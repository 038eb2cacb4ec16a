# What a day asks of someone: clauses that stand after the project's title and a colon.

attention-heading = Needs attention
attention-none = Nothing needs attention.
attention-colon = { ": " }
attention-join = { "; " }

alert-overdue = { $deliverable } is { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
alert-dependents = { $count ->
    [one] { $who } waits for it
   *[other] { $who } wait for it
}
alert-dependents-many = { $count } others wait for it
alert-due-soon = { $deliverable } is due on { $due }
alert-owner-away = { $deliverable } is due on { $due }, while { $owner } is away (from { $from } to { $to })
alert-blocked = { $deliverable } waits for { $blockers }
alert-blocker-off-track = project off track
alert-other-deliverable = { $deliverable } ({ $project })
alert-will-slip = { $deliverable } is not expected before { $forecast }, { $days ->
    [one] 1 day
   *[other] { $days } days
} after its due date
alert-will-slip-because = { $deliverable } waits for { $cause } and is not expected before { $forecast }, { $days ->
    [one] 1 day
   *[other] { $days } days
} after its due date
alert-will-slip-others = { $count ->
    [one] 1 other deliverable would slip too
   *[other] { $count } other deliverables would slip too
}
alert-unconfirmed = no update since { $since } ({ $days ->
    [one] 1 day
   *[other] { $days } days
})
alert-unconfirmed-start = no update since the start, on { $since } ({ $days ->
    [one] 1 day
   *[other] { $days } days
})
alert-off-track = off track, as of the update of { $on }
alert-off-track-needs = off track, as of the update of { $on }; needed: “{ $needs }”
alert-escalate-overdue = { $deliverable } has been late for { $days ->
    [one] 1 day
   *[other] { $days } days
}: time to ask { $to } for help
alert-escalate-off-track = off track twice in a row: time to ask { $to } for help
alert-escalation-open = escalation of { $raised } still open
alert-escalation-open-about = escalation of { $raised } still open: “{ $about }”
alert-checkpoint = { $sessions ->
    [one] first session held on { $held }: time for an update
   *[other] { $sessions } sessions held by { $held }: time for an update
}
alert-review-due-today = review due today
alert-review-due = review due since { $since }
alert-nothing-delivered = no delivery and no update since { $since }
alert-decision-pending = decision requested on { $asked }, not answered yet
alert-decision-pending-question = decision requested on { $asked }, not answered yet: “{ $question }”
alert-waiver-ending = the waiver of “{ $rule }” ends on { $until }
