# The monthly report.

report-as-of = As of { $day }
report-made-from = commit { $commit } of { $made }{ $changed ->
    [yes] , with uncommitted changes
   *[no] { "" }
}
report-forced = { $errors ->
        [one] This report was written although the roadmap breaks a rule { $errors } time; its content may be incomplete.
       *[other] This report was written although the roadmap breaks rules { $errors } times; its content may be incomplete.
    }
report-in-month = { $count } in { $month }
report-unconfirmed-last = last: { $last }; { $count } in { $month }
report-figure-active = { $count ->
        [one] active project
       *[other] active projects
    }
report-figure-delivered = { $count ->
        [one] deliverable delivered this month
       *[other] deliverables delivered this month
    }
report-figure-recorded = { $label } (and { $count } from earlier, recorded since)
report-figure-not-yet-known = not yet known
report-figure-overdue = { $count ->
        [one] deliverable overdue
       *[other] deliverables overdue
    }
report-figure-due = { $count ->
        [one] deliverable due next month
       *[other] deliverables due next month
    }
report-needs-help = What needs help
report-needs-nothing = There is no request today.
report-needs-more = { $count ->
        [one] One more request: see{" "}
       *[other] { $count } more requests: see{" "}
    }
report-needs-others = { $count ->
        [one] one more request
       *[other] { $count } more requests
    }
report-needs-others-overdue = { $count ->
        [one] one more deliverable is overdue
       *[other] { $count } more deliverables are overdue
    }
report-needs = needed: “{ $needs }”
report-decision-to-come = decision requested on { $asked }, for the meeting of { $on }: “{ $question }”
report-decision-no-meeting = decision requested on { $asked }, but no meeting is planned: “{ $question }”
report-moved = What moved, and why
report-moved-began = started on { $on }
report-moved-ended = ended on { $on }
report-moved-health = { $then }, then { $now }
report-moved-missed = { $deliverable } missed its date, { $due }
report-moved-dropped = { $deliverable } was given up
report-moved-dropped-recorded = { $deliverable } was given up on { $on } (recorded on { $recorded })
report-moved-dropped-recorded-since = { $deliverable } was given up on { $on } (recorded since)
report-moved-stage = { $then }, then { $now }
report-moved-added = new in the roadmap ({ $stage })
report-moved-added-began = new in the roadmap, started on { $on }
report-moved-late = { $deliverable } was delivered { $days ->
        [one] 1 day
       *[other] { $days } days
    } after its date
report-moved-left = {" "}left on { $on }
report-moved-left-projects = {" "}left on { $on } ({ $projects })
report-with-reason = { $change }: “{ $why }”
report-moved-nothing = No project’s health has changed, and no date was missed this month.
report-moved-nothing-at-all = No date was moved or missed this month, and no project’s health or team has changed.
report-moved-note = Based on updates and due dates alone: without the history of the files, moved dates, new dates and new members are not known.
report-moved-since = Based on the files as of the evening of { $then }, and on their history since.
report-moved-from = The history of the files begins on { $since }: earlier changes are not known.
report-moved-date = { $deliverable } moves from { $from } to { $to }{ $times ->
        [one] {""}
       *[other] {" "}(for the { $nth } time)
    }
report-moved-more = { $count ->
        [one] { $count } more change on its sheet
       *[other] { $count } more changes on its sheet
    }
report-moved-removed = : removed from the roadmap
report-moved-renamed = formerly called “{ $title }”
report-moved-settled = escalation settled on { $on }
report-moved-settled-about = escalation settled on { $on } (“{ $about }”)
report-moved-new = { $count ->
        [one] new: { $new }
       *[other] { $count } new deliverables: { $new }
    }
report-moved-new-one = { $deliverable } (due { $due })
report-moved-team-joined = { $count ->
        [one] { $people } joins the team
       *[other] { $people } join the team
    }
report-moved-team-left = { $count ->
        [one] { $people } leaves the team
       *[other] { $people } leave the team
    }
report-also = { $count ->
        [one] One more: see{" "}
       *[other] { $count } more: see{" "}
    }
report-and = {" and "}
report-other-places = { $count ->
        [one] one other
       *[other] { $count } others
    }
report-quote = “{ $text }”
report-quote-of-review = “{ $text }” (review of { $on })
report-achieved = What was achieved
report-achieved-line = : { $what }.
report-achieved-recorded = { $deliverable } (delivered on { $on }, recorded on { $recorded })
report-achieved-recorded-since = { $deliverable } (delivered on { $on }, recorded since)
report-achieved-more = { $count } more
report-achieved-nothing = Nothing has been delivered this month.
report-coming-up = Upcoming, until { $until }
report-more = { $count ->
        [one] One more: see{" "}
       *[other] { $count } more: see{" "}
    }
report-all-projects = All projects
report-column-project = Project
report-column-people = Lead, coordinator
report-column-delivered = Delivered
report-column-due = Due
report-column-next = Next
report-column-update = Last update
report-all-delivered = all delivered
report-days-late = { $days ->
        [one] 1 day late
       *[other] { $days } days late
    }
report-waits-for = waits for { $what }
report-timeline = Timeline
report-timeline-alternative = { $projects ->
        [one] One project
       *[other] { $projects } projects
    } from { $from } to { $until }, { $deliverables ->
        [0] without deliverables
        [one] with one deliverable
       *[other] with { $deliverables } deliverables
    }{ $overdue ->
        [0] {""}
        [one] , one overdue
       *[other] , { $overdue } overdue
    }. The tables give the same facts.
report-timeline-continued = The timeline continues, from { $first } to { $last }.
report-timeline-legend-of-signs = ◆ delivered, ◇ due, ✗ overdue.
report-timeline-legend = Filled diamond: delivered. Hollow: to come. Crossed: overdue. The darker part of a bar is elapsed time.
report-timeline-legend-arrow = Arrow: the project begins before the months shown, or continues after them.
report-deadlines = Deadlines
report-no-project = This roadmap has no project yet.
report-sheets = Project sheets
report-no-sheet = Each project will have its sheet here.

report-dependencies = Dependencies
report-awaited-caption = What others need from { $project }, and its forecast
report-awaited-nobody = Nothing depends on it at present.
report-awaited-all = The whole project
report-awaited-never = never: it was given up
report-column-awaited = Needed
report-column-earliest = Forecast
report-column-waits = Who waits
report-column-for-when = Needed by
report-gap-late = { $days ->
        [one] missed by 1 day
       *[other] missed by { $days } days
    }
report-gap-none = in time

report-meetings = Upcoming meetings, until the end of { $until }
report-meeting-extra = extra date
report-meeting-off = does not take place
report-meeting-closed = does not take place: closed ({ $name })
report-closed = Closed: { $periods }.
report-column-date = Date
report-column-hours = Hours
report-column-meeting = Meeting
report-column-who = For
report-column-place = Place
report-who-teams = all teams
report-who-coordinators = coordinators
report-who-committee = committee

report-legend = How to read this report
report-legend-on-track = The last update says that everything is going as planned.
report-legend-at-risk = The last update reports a possible problem, which the team is watching.
report-legend-off-track = The last update says that the team needs help.
report-legend-unconfirmed = { $days ->
        [0] The last update is too old to rely on.
        [one] No update for a day or more: the last one is too old to rely on.
       *[other] No update for { $days } days or more: the last one is too old to rely on.
    }
report-legend-not-yet-known = The project has no update yet.
report-term-before = Last month
report-legend-before = Figures for the month before are computed on its last day, from the same files.
report-legend-before-then = Figures for the month before are computed on its last day, from the files as they were that evening.
report-term-late = Overdue
report-legend-late = A deliverable past its due date and not delivered. A deliverable due today is not overdue.
report-term-earliest = Forecast
report-legend-earliest = The latest of the deliverable’s own due date and the dates of everything it waits for; today, if it is overdue.
report-term-transverse = Transverse project
report-legend-transverse = A project that others depend on.
report-term-escalation = Escalation
report-legend-escalation = A project asks the portfolio coordinator for help.
report-term-waiver = Waiver
report-legend-waiver = A dated exception to a rule of the roadmap; it ends by itself.
report-term-via = “via” somebody
report-legend-via = The person to go through.
report-links = Tools, minutes, forum
report-continued = { $title } (continued)
report-page = Page { $page } of { $pages }

# The page in a browser.

page-skip = Skip to the content
page-contents = Contents
page-contents-all = { $count ->
        [one] Show one
       *[other] Show all { $count }
    }
page-to-contents = Back to the contents
page-milestone-open = { $title }, due on { $day }
page-milestone-delivered = { $title }, delivered on { $day }
page-milestone-overdue = { $title }, due on { $day }, overdue

nameless-partner = partner
nameless-person = person
nameless-note = People are shown by their directorate and a number, without their names.
