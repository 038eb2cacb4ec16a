# status, deadlines, and the sheet of a project.

## status

status-title = Status
status-caption = Where every project stands
status-counts = { $counts }
status-count-active = { $count ->
    [one] 1 active project
   *[other] { $count } active projects
}
status-count-paused = { $count } paused
status-count-proposed = { $count } proposed
status-count-completed = { $count } completed
status-count-stopped = { $count } stopped
status-none-yet = This roadmap has no project yet; `roadmap new` starts one.
status-none-live = No project is proposed, active or paused. `roadmap status --stage completed` shows the completed ones.
status-none-filtered = No project matches: { $filter }.
status-due = { $count ->
    [one] 1 deliverable is due by { $until }: roadmap deadlines{ $options }
   *[other] { $count } deliverables are due by { $until }: roadmap deadlines{ $options }
}
status-more-due = { $count ->
    [one] 1 more deliverable is due by { $until }: roadmap deadlines{ $options }
   *[other] { $count } more deliverables are due by { $until }: roadmap deadlines{ $options }
}
status-column-due = Next due
status-first-planned = first planned { $on }

## deadlines

deadlines-title = Deadlines
deadlines-overdue = Overdue
deadlines-due-by = Due by { $until }
deadlines-none = Nothing is overdue, and nothing falls due by { $until }.
deadlines-none-filtered = Nothing is overdue, and nothing falls due by { $until }, for { $filter }.
deadlines-none-due = Nothing else falls due by { $until }.
deadlines-blocked = blocked by { $blockers }
deadlines-other-deliverable = { $project }: { $deliverable }
deadlines-forecast = forecast: { $date }
deadlines-no-forecast = no forecast: { $what } has no date yet
deadlines-undated = No date yet
deadlines-dependents = { $count ->
    [one] 1 project waits for it
   *[other] { $count } projects wait for it
}

## A project's sheet

sheet-transverse = transverse
sheet-health-before = { ", " }{ $health } in { $month }
sheet-objectives = Objectives
sheet-team = Team
sheet-lead = Lead
sheet-coordinator = Coordinator
sheet-sponsors = { $count ->
    [one] Sponsor
   *[other] Sponsors
}
sheet-team-elsewhere = Contributors
sheet-guest = Guest
sheet-guest-of = { $name } ({ $of })
sheet-via = via { $via }
sheet-member-left = { $name } (left on { $left })
sheet-approved-by = approved by { $directorates }
sheet-deliverables = Deliverables
sheet-waits = waits for { $what }
sheet-unchanged = unchanged
sheet-state-open = to deliver
sheet-state-delivered = delivered on { $on }
sheet-state-dropped = given up on { $on }
sheet-state-left-open = not delivered
sheet-state-unreadable = unreadable
sheet-waits-for = Waits for
sheet-dependents = Waiting for it
sheet-last-update = Last update, { $on }
sheet-next = Next
sheet-needs = Needs
sheet-minutes = minutes
sheet-moved = What moved in { $month }
sheet-last-review = Last review, { $on }
sheet-escalations = { $count ->
    [one] Open escalation
   *[other] Open escalations
}
sheet-escalation-by = ({ $by }, { $raised })
sheet-decisions = { $count ->
    [one] Decision
   *[other] Decisions
}
sheet-decision-answered = (on { $on })
sheet-decision-pending = (requested on { $asked }, not answered yet)
sheet-decision-pending-at = (requested on { $asked } from { $meeting }, not answered yet)
sheet-risks = { $count ->
    [one] Open risk
   *[other] Open risks
}
sheet-response = Response: { $response }
sheet-budget = Budget
sheet-waivers = { $count ->
    [one] Waiver in force
   *[other] Waivers in force
}
sheet-links = Links
