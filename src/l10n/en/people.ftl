# people, meetings and agendas.

## The dates of meetings

meeting-moved-from = instead of { $on }
meeting-moved-to = moved to { $on }
meeting-remark-why = { $remark }: { $why }

## The current user

cli-me-unknown = ROADMAP_USER: there is no person `{ $name }` in people.toml
    .listed = set ROADMAP_USER to your id or your name, as in people.toml
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
people-away-until = until { $to }
people-away-on = on { $on }
people-through = through { $name }
people-through-email = through { $name }, { $email }
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
people-filter-away = away on { $day }
people-filter-away-within = away between { $from } and { $to }
people-filter-free = free on { $day }
people-filter-overloaded = with too high a load
people-filter-gone = also those who left

## people PERSON

person-reach = How to reach
person-reach-none = neither an address nor a person to go through is recorded
person-delegate = Deputy
person-departure = Departure
person-away = Away
person-load = Load
person-overloaded = Too much at once
person-overloaded-due = three deliverables due within 30 days
person-overloaded-projects = the teams of { $projects } meet at the same time
person-stands-in = Stands in for
person-moves = Next actions
person-moves-none = Nothing needs an action today.
person-roles = Roles
person-roles-none = No role in a live project.
person-column-waiters = Who waits for it
person-meetings = Next meetings
person-meetings-none = No meeting to come: neither on the team of an active project, nor a coordinator, or no date is planned.
person-meeting-away = away on that day

## people PERSON --without

without-title = Without { $name }
without-opening = If { $name } left now, the following would have nobody.
without-opening-from = If { $name } left before { $from }, the following would have nobody from then on.
without-nothing = If { $name } left now, no work, no role and no rule would be affected.
without-nothing-from = If { $name } left before { $from }, no work, no role and no rule would be affected from then on.
without-gaps = What would have nobody
without-column-what = What
without-column-free = Who is free
without-lead = the project lead
without-coordinator = the coordinator
without-contributor = a contributor
without-guest = a guest
without-sponsor = a sponsor
without-deliverable = { $title }, due { $due }
without-deliverable-undated = { $title }, no date yet
without-risk = risk ({ $level }): { $title }
without-rules = Rules that would be broken
without-team-size = { $project }: { $count ->
    [0] nobody would be left
    [one] 1 person would be left
   *[other] { $count } people would be left
}, { $min } are required (team-size).
without-unrepresented = { $project }: { $directorate } would not be represented any more (directorate-unrepresented).
without-no-sponsor = { $project }: no sponsor would be left (sponsor-missing).
without-rule = { $project }: { $rule }.
without-free = Free: { $free }.
without-nobody-free = nobody
without-others-free = { $count ->
    [one] 1 other
   *[other] { $count } others
}
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
cli-people-within = With `--away`: who are away today or in the coming days, this many
cli-people-free = Only people on no active project’s team, not gone and not away
cli-people-overloaded = Only contributors of two or more active projects, and owners of three deliverables due within 30 days
cli-people-gone = Also people who have left
cli-people-sort = Order: `name`, or `load`, the most first [default: name]
cli-people-without = What would be missing without this person: work, roles, rules, and who is free; nothing is written
cli-people-from = With `--without`: only what lies on this day or later
cli-value-department = DEPARTMENT
cli-value-order = ORDER
cli-without-one-person = --without needs one person: roadmap people PERSON --without
