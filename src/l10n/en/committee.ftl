# The committee's pack.

committee-title = Committee review
committee-period = From { $since } to { $day }
committee-achieved = Achieved since the last review
committee-nothing-achieved = Nothing was delivered in this time.
committee-decisions = Decisions requested
committee-no-decision = No decision is requested.
committee-asked = (asked on { $asked })
committee-asked-of = (asked on { $asked } of { $meeting })
committee-escalations = Open escalations
committee-no-escalation = No escalation is open.
committee-stopped = Stopped or paused
committee-nothing-stopped = Nothing stopped or paused.
committee-projects = The projects
committee-no-project = No project is active or paused.
committee-delivered = Delivered
committee-moved = Moved
committee-dropped = Given up
committee-last-review = Last review
committee-review-due = review due
committee-before = (before: { $then })

cli-export-for = Another report than the monthly one: `committee`, what was achieved and is to be decided since its last meeting
cli-export-since = Day from which on the committee looks, such as 2026-09-10 [default: its last meeting]
cli-export-only-committee = --since belongs to a report for the committee: add --for committee
cli-export-since-future = --since { $since } is after { $day }
cli-value-audience = AUDIENCE
