# The monthly report.

report-as-of = As of { $day }
report-forced = { $errors ->
        [one] This report was written although the roadmap breaks a rule { $errors } time; what it says may be incomplete.
       *[other] This report was written although the roadmap breaks rules { $errors } times; what it says may be incomplete.
    }
report-in-month = { $count } in { $month }
report-figure-active = { $count ->
        [one] active project
       *[other] active projects
    }
report-figure-delivered = { $count ->
        [one] deliverable delivered this month
       *[other] deliverables delivered this month
    }
report-figure-overdue = { $count ->
        [one] deliverable overdue
       *[other] deliverables overdue
    }
report-figure-due = { $count ->
        [one] deliverable due next month
       *[other] deliverables due next month
    }
report-part-on-track = on track
report-part-at-risk = at risk
report-part-off-track = off track
report-part-unknown = unconfirmed
report-needs-help = What needs help
report-needs-nothing = Nobody is asked for anything today.
report-needs-more = { $count ->
        [one] And one more, on the sheets.
       *[other] And { $count } more, on the sheets.
    }
report-needs = : { $needs }
report-moved = What moved
report-moved-begins = {" "}begins.
report-moved-health = : { $then }, then { $now }
report-moved-nothing = No project’s health has turned this month.
report-moved-note = From the updates, without the history of the files: dates that moved and people who joined are left out.
report-more-projects = { $count ->
        [one] And one more project.
       *[other] And { $count } more projects.
    }
report-achieved = What was achieved
report-achieved-line = : { $what }.
report-achieved-nothing = Nothing was delivered this month so far.
report-coming-up = What comes, until { $until }
report-more = { $count ->
        [one] And one more, in the part on deadlines.
       *[other] And { $count } more, in the part on deadlines.
    }
report-all-projects = All projects
report-column-project = Project
report-column-people = Lead, coordinator
report-column-delivered = Delivered
report-column-due = Due
report-column-next = Next
report-column-update = Update
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
    } from { $from } to { $until }, with { $deliverables ->
        [one] one deliverable
       *[other] { $deliverables } deliverables
    }, { $overdue ->
        [0] none overdue
        [one] one overdue
       *[other] { $overdue } overdue
    }. The tables hold the same facts.
report-timeline-legend = Filled diamond: delivered. Hollow: to come. Crossed: overdue. The darker part of a bar is the time gone by.
report-deadlines = Deadlines
report-page = Page { $page } of { $pages }
