# The report for the committee.

committee-title = Report for the committee
committee-period = From { $since } to { $day }
committee-achieved = Achieved since { $since }
committee-nothing-achieved = Nothing was delivered in this period.
committee-decisions = Decisions requested
committee-no-decision = No decision is requested.
committee-asked = (requested on { $asked })
committee-asked-of = (requested on { $asked } from { $meeting })
committee-escalations = Open escalations
committee-no-escalation = No escalation is open.
committee-stopped = Stopped or paused
committee-nothing-stopped = No project is stopped or paused.
committee-projects = The projects
committee-no-project = No project is active or paused.
committee-delivered = Delivered
committee-moved = Moved
committee-dropped = Given up
committee-last-review = Last review
committee-review-due = due since { $since }
committee-before = (before: { $then })

cli-export-for = A report other than the monthly one: `committee`, on what was achieved since the committee’s last meeting and what it is asked to decide
cli-export-since = With `--for committee`: first day that the report covers, such as 2026-09-10 [default: the committee’s last meeting]
cli-export-only-committee = --since applies only to a report for the committee: add --for committee
cli-export-since-future = --since { $since } is after { $day }
cli-value-audience = AUDIENCE
