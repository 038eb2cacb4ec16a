# people, meetings and agendas.

## The dates of meetings

meeting-moved-from = instead of { $on }
meeting-moved-to = moved to { $on }

## The current user

cli-me-unknown = ROADMAP_USER: there is no person `{ $name }` in people.toml
    .listed = set ROADMAP_USER to your id or your name, as in people.toml
    .none = nobody is listed there yet: `roadmap add person` adds somebody
cli-me-several-names = ROADMAP_USER: several people match `{ $name }`
cli-me-unset = it is not known who `me` is: neither ROADMAP_USER nor git’s user.email is set
    .help = set ROADMAP_USER to your id in people.toml, or user.email of git to your address there
cli-me-nobody = it is not known who `me` is: nobody in people.toml has the address { $email } (user.email of git)
    .help = set ROADMAP_USER to your id, or add the address: roadmap set PERSON email={ $email }
cli-me-several = it is not known who `me` is: several people have the address { $email } (user.email of git): { $people }
    .help = set ROADMAP_USER to your id

## people

people-title = People
people-headline = { $count ->
    [one] 1 person
   *[other] { $count } people
} · { $day }
people-caption = The people, what they do and how to reach them
people-none = There is nobody in people.toml yet; `roadmap add person` adds somebody.
people-none-present = Everybody in people.toml has left; `roadmap people --gone` shows them.
people-none-filtered = Nobody matches: { $filter }.
people-column-name = Name
people-column-directorate = Directorate
people-column-roles = Roles
people-column-open = To deliver
people-column-overdue = Overdue
people-column-away = Away
people-column-reach = How to reach
people-column-load = Load
people-role-lead = leads { $projects }
people-role-coordinator = coordinates { $projects }
people-role-contributor = contributes to { $projects }
people-role-guest = guest of { $projects }
people-role-sponsor = sponsor of { $projects }
people-left = left on { $on }
people-leaves = leaves on { $on }
people-away-on = on { $on }
people-through = via { $name }
people-through-email = via { $name }, { $email }
people-load-projects = { $count ->
    [one] contributes to 1 project
   *[other] contributes to { $count } projects
}
people-load-due = { $count ->
    [one] 1 deliverable due soon
   *[other] { $count } deliverables due soon
}
people-load-clashing = { $count } sessions at the same time
people-filter-department = department { $values }
people-filter-away = people away on { $day }
people-filter-away-within = people away between { $from } and { $to }
people-filter-free = people free on { $day }
people-filter-overloaded = overloaded people
people-with-gone = Including people who have left.

## people PERSON

person-reach = How to reach
person-reach-none = no address or delegate recorded
person-delegate = Contact through
person-departure = Departure
person-away = Away
person-load = Load
person-overloaded = Too much at once
person-overloaded-due = three or more deliverables due within one period of 30 days
person-overloaded-projects = the teams of { $projects } meet at the same time
person-contact-for = Contact for
person-actions = Next actions
person-actions-none = Nothing to do today.
person-roles = Roles
person-roles-none = No role in a proposed, active or paused project.
person-column-dependents = Who waits for it
person-meetings = Next meetings
person-meetings-none = No upcoming meeting: this person is on the team of no active project.
person-meetings-none-gone = No upcoming meeting: this person left on { $on }.
person-meetings-none-planned = No upcoming meeting: no date that concerns this person is planned.
person-meeting-away = away on that day

## people PERSON --without

without-title = Without { $name }
without-opening = If { $name } left now, the following would be unassigned.
without-opening-from = If { $name } left before { $from }, the following would be unassigned from then on.
without-nothing = If { $name } left now, no work, no role and no rule would be affected.
without-nothing-from = If { $name } left before { $from }, no work, no role and no rule would be affected from then on.
without-opening-gone = { $name } left on { $left }; the following is unassigned.
without-opening-gone-from = { $name } left on { $left }; from { $from } on, the following is unassigned.
without-nothing-gone = { $name } left on { $left }; no work, no role and no rule is affected.
without-nothing-gone-from = { $name } left on { $left }; from { $from } on, no work, no role and no rule is affected.
without-gaps = Left unassigned
without-column-what = What
without-column-free = Who is free
without-posts = Outside projects
without-department-head = the head of { $department }
without-lead = the project lead
without-coordinator = the coordinator
without-contributor = a contributor
without-guest = a guest
without-sponsor = a sponsor
without-deliverable = { $title }, due { $due }
without-deliverable-undated = { $title }, no date yet
without-risk = risk ({ $level }): { $title }
without-rules = Rules broken without this person
without-team-size = { $project }: { $count ->
    [0] nobody left
    [one] 1 person left
   *[other] { $count } people left
} on the team, { $min } required (team-size).
without-unrepresented = { $project }: no contributor of { $directorate } (directorate-unrepresented).
without-no-sponsor = { $project }: no sponsor left (sponsor-missing).
without-free = Free: { $free }.
without-nobody-free = nobody
without-approvals = Approvals signed, still valid
without-approval = { $name }, { $project }, for { $directorate }, { $on }

## The commands about people and meetings

cli-command-people = Who does what, who is away or free, and how do I reach them?
    .usage = roadmap people [PERSON…] [OPTIONS]
    .examples =
        Examples:
          roadmap people
          roadmap people me
          roadmap people --away --within 30
          roadmap people --free --directorate CNUM
          roadmap people claire-moreau --without --from 2027-02-01
cli-people-person = A person, by id, name or part of one; `me` is you. One person: everything about that person; several: only these [default: everybody]
cli-people-project = Only people with a role in this project (may be repeated)
cli-people-directorate = Only people of this directorate (may be repeated)
cli-people-department = Only people of this department (may be repeated)
cli-people-tag = Only people with a role in a project with this tag (may be repeated)
cli-people-away = Only people who are away today
cli-people-within = With `--away`: also people who will be away within this many days
cli-people-free = Only people who are on no active project’s team, have not left and are not away
cli-people-overloaded = Only people who contribute to two or more active projects, or own three or more deliverables due within one period of 30 days
cli-people-gone = Also people who have left
cli-people-sort = Sort by `name`, or by `load`, highest first [default: name]
cli-people-without = What would be missing without this person: work, roles, rules, and who is free; nothing is written
cli-people-from = With `--without`: only what falls on or after this day
cli-value-department = DEPARTMENT
cli-value-order = ORDER
cli-without-one-person = --without needs one person: roadmap people PERSON --without

## meetings

meetings-title = Meetings
meetings-headline = Meetings until { $until } · times in { $zone }
meetings-no-series = roadmap.toml has no meeting series yet; `roadmap help format meetings` shows how to add one.
meetings-none = No meeting takes place by { $until }.
meetings-none-filtered = No meeting takes place by { $until }, for { $filter }.
meetings-none-concerned = No upcoming meeting for { $filter }. Team meetings are for the teams of active projects, coordination meetings for their coordinators; the files do not say who sits on the committee.
meetings-filter-meeting = meeting { $values }
meetings-series-later = { $name }: no date by { $until }; the next one is { $next }.
meetings-series-over = { $name }: no upcoming date; the last one was { $last }.
meetings-series-not-for = { $name }: no upcoming date for { $filter }.
meetings-person-left = No upcoming meeting for { $name }, who left on { $on }.
meetings-series-without = { $name }: no past or upcoming date.

cli-command-meetings = When and where do we meet next, what moved, and who is away?
    .usage = roadmap meetings [OPTIONS]
    .examples =
        Examples:
          roadmap meetings
          roadmap meetings --person me
          roadmap meetings --meeting pilotage --until 2027-06-30
          roadmap meetings --within 7 --format markdown
cli-meetings-within = Look this many days ahead [default: 35]
cli-meetings-until = Look ahead to this day, such as 2026-12-15, 15/12/2026 or +2w
cli-meetings-meeting = Only this series, by id, name or part of one (may be repeated)
cli-meetings-person = Only meetings of this person’s teams, and of coordinators if they are one; `me` is you (may be repeated)


## agenda

cli-command-agenda = A page to chair the next meeting from: what to discuss, with room for decisions and actions.
    .usage = roadmap agenda [MEETING] [OPTIONS]
    .examples =
        The agenda uses the facts of today, or of the day of the meeting if it is past; delays and remaining days are counted to the day of the meeting. To write it to a file: roadmap export --agenda MEETING --pdf

        Examples:
          roadmap agenda
          roadmap agenda pilotage
          roadmap agenda session --on 2027-01-14
          roadmap agenda codir --format markdown
cli-agenda-meeting = The meeting series, by id, name or part of one [default: the one that meets next]
cli-agenda-on = Day of the meeting, such as 2027-01-14 [default: the next date]
cli-export-agenda = The agenda of the next date of this meeting, instead of the report
cli-export-on = With `--agenda`: the day of the meeting [default: the next date]
cli-agenda-no-series = there is no meeting to make an agenda for: roadmap.toml has no meeting series
    .help = the keys of a series: roadmap help format meetings
cli-agenda-no-date = { $name } has no date on or after { $day }
cli-agenda-no-date-any = no meeting has a date on or after { $day }
cli-agenda-last = the last one was { $last }: --on { $on }
cli-agenda-not-held = { $name } on { $on }: { $reason }
cli-agenda-not-that-day = { $name } has no date on { $on }
cli-agenda-none-that-day = no meeting takes place on { $on }
cli-agenda-nearest = the nearest: { $dates }
cli-agenda-near = { $day }, { $name } (--on { $on })
cli-agenda-also = also on that day: { $name } ({ $command })

agenda-title = { $meeting }, { $day }
agenda-as-of = As of { $day }; delays and remaining days are counted to the day of the meeting.
agenda-forced = { $errors ->
        [one] This agenda was written although the roadmap breaks a rule { $errors } time; its content may be incomplete.
       *[other] This agenda was written although the roadmap breaks rules { $errors } times; its content may be incomplete.
    }
agenda-unknown-attendees = Who attends this meeting could not be read, so there is nothing to list.
agenda-days-ago = { $days ->
    [one] yesterday
   *[other] { $days } days ago
}
agenda-previous = Last time
agenda-first = none: this is the first meeting
agenda-previous-to-come = { $on }, still to come
agenda-next = Next time
agenda-last = no other date is planned
agenda-decisions = Decisions requested from this meeting
agenda-decisions-none = No decision is requested from this meeting.
agenda-decision = { $question } (requested on { $asked }, { $lead } presents)
agenda-no-question = unreadable question
agenda-escalations = Open escalations
agenda-escalations-none = No escalation is open.
agenda-escalation = { $about } ({ $by }, { $raised }; open for { $days ->
    [one] 1 day
   *[other] { $days } days
})
agenda-no-subject = no subject given
agenda-decisions-taken = Decisions taken
agenda-actions = Actions: what, who, by when
agenda-dependencies = Dependencies between projects
agenda-projects = Projects
agenda-projects-none = No project is active.
agenda-no-forecast = no forecast
agenda-checkpoint = Checkpoint due
agenda-checkpoint-held = { $sessions ->
    [one] first session held on { $held }
   *[other] { $sessions } sessions held by { $held }
}
agenda-last-update = Last update
agenda-last-update-by = { $on }, { $by }
agenda-no-update = no update yet
agenda-due-until = Due by { $next }
agenda-due-soon = Due in the 30 days after
agenda-later = Later
agenda-that-day = that day
agenda-away-until = { $name } (until { $to })
agenda-guests = Guests
agenda-figures = The portfolio
agenda-figure-delivered = { $count ->
    [one] deliverable delivered in { $month }
   *[other] deliverables delivered in { $month }
}
agenda-figure-due = { $count ->
    [one] deliverable due in { $month }
   *[other] deliverables due in { $month }
}
agenda-alerts = Projects: what needs attention
agenda-unconfirmed = No recent update
agenda-unconfirmed-none = No active project has been without an update for too long.
agenda-unconfirmed-since = no update since { $since } ({ $days ->
    [one] 1 day
   *[other] { $days } days
}); { $coordinator }
agenda-unconfirmed-start = no update yet since the start, { $since } ({ $days ->
    [one] 1 day
   *[other] { $days } days
}); { $coordinator }
agenda-moved = Dates that moved
agenda-moved-since = Dates that moved since { $on }
agenda-moved-none = No date has moved.
agenda-moved-unknown = Not known: git keeps no history of these files.
agenda-move-later = { $title }: { $from } → { $to }, { $days ->
    [one] 1 day later
   *[other] { $days } days later
}
agenda-move-earlier = { $title }: { $from } → { $to }, { $days ->
    [one] 1 day earlier
   *[other] { $days } days earlier
}
agenda-move-why = { $move }: “{ $why }”
agenda-dependencies-none = No project waits for another one.
agenda-achieved = What was achieved
agenda-achieved-none = Nothing has been delivered since the last reviews, nor by ended projects since the last meeting, if there was one.
agenda-since-review = since the review of { $on }
agenda-since-start = since the start
agenda-reviews = Reviews due
agenda-reviews-none = No review is due.
agenda-column-due-since = Due since
agenda-column-last-review = Last review
agenda-column-next-needs = Next, needs
agenda-no-review = none yet
agenda-halted = Paused, or stopped since the last meeting
agenda-halted-none = No project is paused, and none has stopped since the last meeting.
agenda-halted-new = { $stage } since the meeting of { $on }
agenda-halted-unknown = Since when is not known: git keeps no earlier state of these files.
agenda-halted-first = Since when is not known: no earlier meeting of this series has been held to compare with.
agenda-no-reason = no reason given
agenda-budget = Budget requested and granted
agenda-budget-none = No proposed, active or paused project has a budget.
agenda-budget-total = { $year }: { $asked } requested, { $granted } granted
