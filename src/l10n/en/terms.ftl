# Words that every view uses.

health-on-track = on track
health-at-risk = at risk
health-off-track = off track
health-unconfirmed = unconfirmed
health-unconfirmed-since = unconfirmed since { $since }
health-not-yet-known = not yet known

stage-proposed = proposed
stage-active = active
stage-paused = paused
stage-completed = completed
stage-stopped = stopped
stage-proposed-also = planned
stage-active-also = under way, in progress
stage-paused-also = on hold
stage-completed-also = done, finished
stage-stopped-also = given up, cancelled
stage-unreadable = unreadable stage

level-low = low
level-medium = medium
level-high = high

outcome-continue = Continue
outcome-adjust = Adjust
outcome-pause = Pause
outcome-stop = Stop

assignee-portfolio-coordinator = Portfolio coordinator
assignee-portfolio-coordinator-object = the portfolio coordinator
assignee-committee = Committee
assignee-nobody = Nobody named

# A title within a sentence; French puts guillemets around it.
term-title = { $title }
term-days-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
term-in-days = { $days ->
    [one] tomorrow
   *[other] in { $days } days
}
term-today = today
term-no-date = no date yet
term-of-all = { $count } of { $all }
term-from-to = from { $from } to { $to }
term-from = from { $from }
term-others = { $count ->
    [one] 1 other
   *[other] { $count } others
}
term-until = until { $to }

column-project = Project
column-lead = Lead
column-coordinator = Coordinator
column-health = Health
column-delivered = Delivered
column-next-due = Next due
column-last-update = Last update
column-due = Due
column-why = Why
column-when = When
column-deliverable = Deliverable
column-owner = Owner
column-remarks = Remarks
column-first-planned = First planned
column-state = State
column-source = Source
column-year = Year
column-asked = Requested
column-granted = Granted
column-spent = Spent

filter-project = project { $values }
filter-person = { $values }
filter-directorate = directorate { $values }
filter-stage = stage { $values }
filter-owner = owner { $values }
filter-tag = tag { $values }
filter-or = { $first } or { $last }
filter-in-force = Only { $filter }.
