# What `explain` says of each rule and each alert. The message itself is the one line of the list.
# Rules: `.requirement`, `.why`, `.fix`. Alerts: `.when`, `.assignee`, `.action`. Words between backticks are to be written exactly so.

explain-rules-title = Rules and alerts
explain-rules-intro = A rule is about what the files say; `roadmap check` reports where they break it. An alert is about a given day
    and asks someone to act; `roadmap status` shows it.
explain-levels-default = The levels are the default ones: there is no roadmap here.
explain-levels-of = The levels are those of { $roadmap }.
explain-levels-here = The levels are those of this roadmap.
explain-more = One of them in full: roadmap explain NAME
explain-docs-intro = Each name links to what the rule asks, why, and an example. The levels are those that apply where
    `roadmap.toml` sets no other. In a terminal, `roadmap explain` shows the same, with the levels of your roadmap.
explain-page-level = Default level: `{ $level }`; it can be waived.
explain-page-level-unwaivable = Default level: `{ $level }`; it cannot be waived.
explain-page-level-fixed = Always `{ $level }`; it can neither be changed nor waived.

explain-group-reading = Reading
explain-group-references = References
explain-group-team = Team
explain-group-deliverables = Deliverables, dates and follow-up
explain-group-dependencies = Dependencies
explain-group-waivers = Waivers and levels
explain-group-alerts = Alerts

explain-column-name = Name
explain-column-level = Level
explain-column-summary = In one line

explain-kicker = { $group } · { $level }
explain-kicker-set = { $group } · { $level }, by default { $default }
explain-kicker-alert = Alert
explain-kicker-alert-off = Alert · off

explain-heading-requirement = What it asks
explain-heading-why = Why
explain-heading-fix = How to satisfy it
explain-heading-broken = An example that breaks it
explain-heading-fixed = The same example, fixed
explain-heading-level = Level and waivers
explain-heading-when = When
explain-heading-assignee = Who acts
explain-heading-action = What to do
explain-heading-setting = Settings
explain-heading-off = How to turn it off

explain-settings = { $count ->
        [one] Setting, in `roadmap.toml`:
       *[other] Settings, in `roadmap.toml`:
    }
explain-setting = `{ $key }` in `[{ $table }]`: { $default } by default
explain-setting-here = `{ $key }` in `[{ $table }]`: { $here } here, { $default } by default
explain-setting-unread = `{ $key }` in `[{ $table }]`: { $default } by default; the value written there cannot be read
explain-level-set = For all projects, in `roadmap.toml`, with `error`, `warning` or `off`:
explain-level-fixed = It is always an error: what cannot be read cannot be checked. Its level cannot be changed, and it cannot be waived.
explain-level-fixed-unknown = It is always an error, because it protects the other levels. Its level cannot be changed, and it cannot be waived.
explain-waive = For one project and a limited time, in its file; the waiver is shown in the report, and ends by itself:
explain-waive-not = It cannot be waived.
explain-waive-reason = why, in a sentence
explain-waive-by = first-last
explain-off = An alert never changes the exit status of a command. To turn it off, in `roadmap.toml`:

explain-of-teams = The rule applies to active and paused projects, and to proposed ones once they list contributors.
explain-of-active = The alert applies to active projects.
explain-of-active-and-paused = The alert applies to active and paused projects.

## Reading

explain-toml-syntax = Every file is valid TOML
    .requirement = Each file follows the few rules of TOML: one `key = value` per line, text between straight quotation marks, dates as
        `2026-12-15`, lists in brackets. Dates and times exist.
    .why = A file that cannot be read can be neither checked, followed up nor published. All its syntax errors are reported
        together; other errors in the file are reported afterwards, since most of them would only follow from these.
    .fix = Go to the line and column that are given; the error is there or just before. Most often a quotation mark, a comma or a
        bracket is missing. An editor with TOML highlighting shows it at a glance.
explain-unreadable-file = Every file can be read as text
    .requirement = `roadmap.toml` and `people.toml` exist. These two files and every project file are plain text in UTF-8, at most one
        mebibyte in size, which you have permission to read. A symbolic link points to a place inside the roadmap.
    .why = If a file were skipped silently, its project would disappear from the report and nobody would notice. And a link must
        not bring in files from outside the roadmap.
    .fix = Save the file again with the encoding UTF-8: editors offer it under “Save as”. Replace a link with the file itself,
        ask for permission to read the file, or shorten a file that has become too large.
explain-unknown-key = Every key is part of the format
    .requirement = Each key is one that the format defines for the table where it is written.
    .why = The program would ignore a misspelt key: a sponsor would not be counted, a date would bring no reminder.
    .fix = Use the key that is suggested, or look it up in the description of the format. Write notes to colleagues as comments:
        lines that begin with `#`.
explain-missing-key = Every required key is present
    .requirement = A project has a title, a summary, a stage and a lead; once it is more than proposed, also a coordinator, contributors
        and a start. Keys that go together are both present, such as `answered` and `answer`. A person has a `directorate` or an
        `organisation`.
    .why = Without these keys, nobody can tell what a project is, who runs it, and since when.
    .fix = Add the key where the finding shows. What is not decided yet can wait as long as the project has `stage = "proposed"`.
explain-wrong-value = Every value is of the kind that its key takes
    .requirement = A value has the type that its key takes: text, a date, or one of a list of words. Numbers are within their range;
        required text is not blank; time zones and currencies exist; approvals name owner directorates. Of two keys that exclude
        each other, only one is present.
    .why = Everything that is counted, sorted and announced depends on these values. A wrong one is reported rather than guessed.
    .fix = The finding says what is expected, and suggests the nearest word if there is one. Write dates without quotation marks,
        as `2026-12-15`, and whole numbers without spaces, as `12000`.
explain-bad-id = Every id is well formed
    .requirement = The ids of people, departments, meetings and deliverables, and the names of project files, consist of lower-case
        letters without accents, digits and single hyphens, at most 64 characters: `pret-d-objets`. Ids of directorates may have
        capitals.
    .why = Files refer to each other by id, on every computer and in every link. Accents, capitals and spaces belong in the title
        or the name.
    .fix = Use the id that is suggested, and keep the full name in `title` or `name`. Replace the old id in the other files that
        use it.
explain-duplicate-id = Every id names one thing only
    .requirement = No two project files have the same name, even in different folders, and no two deliverables of a project have the same
        id. No alias is the id or alias of another directorate, and no owner is listed twice.
    .why = If two things had the same id, nobody could tell which one a reference means.
    .fix = Give one of the two another id, and use it in every reference to that one.
explain-unsupported-format = The format of the roadmap is supported
    .requirement = `format` in `roadmap.toml` is `1`, the only format so far.
    .why = This program would understand only part of a later format, so it stops instead.
    .fix = If the roadmap is in a later format, install a newer version of this program. Otherwise write `format = 1`.
explain-unusable-link = Links can be followed from anywhere
    .requirement = Every `url`, and every `link`, is a whole web address (`https://…` or `http://…`) or a mail address (`mailto:…`).
    .why = A path such as `S:\Projets` or an address without `https://` leads nowhere, or elsewhere, on the computer of somebody
        else. The report makes no link of it.
    .fix = Copy the address from the browser, with its `https://`. For a file on a shared drive, take its address on the
        intranet.
explain-cancelled-not-scheduled = A cancelled date is a date of its series
    .requirement = Every `on` of `cancelled`, and every `instead-of` of `extra`, is a date of the meeting
        series. A closed day is fine.
    .why = Otherwise nothing is cancelled: the intended meeting stays in the calendar, and people come for nothing.
    .fix = Write the date of the series; the finding gives the dates around it.

## References

explain-unknown-person = Every person named is in people.toml
    .requirement = Wherever a file names a person, it uses an id of `people.toml`.
    .why = Only a person listed there can be counted, receive alerts and appear in the report under a full name. A person whose id
        is misspelt would get no reminder.
    .fix = Use the id that is suggested, or add the person to `people.toml`: an id, a name, and a directorate or an organisation.
explain-unknown-directorate = Every directorate named is in roadmap.toml
    .requirement = Wherever a file names a directorate, it uses its id, or one of its aliases, from `roadmap.toml`.
    .why = Who represents whom, who is an outsider and whose approval is missing all follow from people’s directorates.
    .fix = Use the id that is suggested, or add the directorate with its name, under a heading of its own. If people call it by
        several names, give it `aliases`.
explain-unknown-department = Every department named is in roadmap.toml
    .requirement = The `department` of a person is the id of a department in `roadmap.toml`.
    .why = The head of a department must know which of its people are on a project. For an unknown department, nobody would.
    .fix = Use the id that is suggested, or add the department with its name, its directorate and its head.
explain-unknown-meeting = Every meeting named is in roadmap.toml
    .requirement = The `meeting` of a decision is the id of a meeting series in `roadmap.toml`.
    .why = A decision for an unknown meeting is on nobody’s agenda.
    .fix = Use the id that is suggested, or add the series. A decision without `meeting` goes to the portfolio coordinator.
explain-unknown-dependency = Every dependency exists
    .requirement = Each entry of `depends-on` is the id of a project, or a deliverable written as `project/deliverable`. Within a
        project, its own deliverables are written with their id alone.
    .why = Plans fail because of dependencies that nobody noticed. A dependency on something that does not exist warns nobody.
    .fix = Use the id that is suggested. If what you depend on is not in the roadmap yet, ask its team to add it; a proposed
        project is enough.

## Team

explain-team-size = A team is neither too small nor too large
    .requirement = A team has at least `min-contributors` and at most `max-contributors` contributors. Everyone listed counts, and
        counts once. The lead counts when listed, or when the roadmap says `lead-counts = true`. Guests do not.
        { explain-of-teams }
    .why = A team that is too small cannot share the work. A team that is too large finds it hard to decide together.
    .fix = Invite people to join the team: the finding names some who are on no active project. People who come only now and then
        can be guests, under `[[guests]]`.
explain-directorate-unrepresented = Every owner directorate is represented on the team
    .requirement = Each owner directorate has at least one person among the contributors. The lead counts when listed, or when the
        roadmap says `lead-counts = true`. { explain-of-teams }
    .why = The owner directorates share the roadmap. A team from only one of them would decide without the other, which would
        learn of it too late.
    .fix = Invite someone from the missing directorate: the finding names people who are on no active project.
explain-coordinator-not-contributor = The coordinator is one of the contributors
    .requirement = The coordinator is listed in `contributors`. { explain-of-teams }
    .why = The coordinator keeps the pace and raises alerts, and shares the work like everyone else. Somebody on the team notices
        delays early.
    .fix = Add the coordinator to `contributors`, or choose one of the contributors as coordinator.
explain-lead-is-coordinator = Lead and coordinator are two people
    .requirement = `lead` and `coordinator` name two different people. { explain-of-teams }
    .why = The two share the load: the lead answers for the substance, the coordinator for pace and alerts. One person alone has
        nobody to remind them and nobody to take over.
    .fix = Ask one of the contributors to coordinate. If there really is only one person for some weeks, add a waiver with an end
        date.
explain-duplicate-member = Nobody is listed twice on one team
    .requirement = A person is listed once among the contributors, and is not a guest at the same time; nor is the lead. A guest may come
        for several periods, and a lead may be listed among the contributors. { explain-of-teams }
    .why = A team that looks larger than it is plans more work than it can do.
    .fix = Remove one of the two entries. If you meant somebody else, write that person’s id.
explain-outsider-unapproved = Every owner directorate must approve an outsider
    .requirement = A lead, contributor or guest from outside the owner directorates, or from a partner organisation, has a dated approval
        from each owner directorate, whatever the dates of their participation. { explain-of-teams }
    .why = Outsiders are welcome. Since their participation commits both the team and the institution, each directorate is asked
        beforehand, not informed afterwards.
    .fix = Ask the directorates that the finding names. Record each approval under `[[approvals]]`: for whom, from which
        directorate, by whom, and when.
explain-approver-outside-directorate = An approval is given by a member of the directorate
    .requirement = In each approval, the person in `by` belongs to the `directorate`. { explain-of-teams }
    .why = Only members of a directorate can approve on its behalf. The approval still counts: most often only the name is wrong.
    .fix = Write in `by` who approved for that directorate, or correct `directorate`.
explain-approval-unused = Every approval is for an outsider on the team
    .requirement = Each approval is for a member of the team who is from outside the owner directorates. { explain-of-teams }
    .why = A leftover approval would allow the same person to join again later, in another role, without a new request.
    .fix = Remove it when the person has left the team; git keeps a record of it. If it was for somebody else, write that
        person’s id.
explain-sponsor-missing = Every project has a sponsor
    .requirement = `sponsors` names at least one person. { explain-of-teams }
    .why = A sponsor helps with contacts, frees people’s time, and supports the project when it is in difficulty. It is better to
        know from the first day who that is.
    .fix = Ask somebody with the authority to decide, and add their id to `sponsors`. If they are hard to reach, write the id of
        the person to go through in `people.toml`, as their `delegate`.
explain-team-unannounced = Sponsors and heads of department are informed of the team
    .requirement = The sponsors, and the heads of the contributors’ departments, are listed in `informed`, each with the date. The lead
        and the contributors need not be listed. { explain-of-teams }
    .why = The lead chooses the team freely. Those whose people join it are informed, so that the project fits with public
        service, which comes first.
    .fix = Inform them of who is on the team and how much time it takes. Then list each of them in `informed`, with the date.
explain-double-booked = Nobody contributes to two active projects
    .requirement = A contributor is on one active project only. A lead who is not listed among the contributors does not count.
    .why = All teams meet in the same session, so that they can talk to each other. A person on two teams is missing from one of
        them.
    .fix = Keep the person on one of the teams and invite them as a guest of the other, or pause one of the projects. If your
        teams meet at different times, turn the rule off for the whole roadmap.
explain-departed-member = The team stays until the end of the project
    .requirement = The lead, the coordinator, the contributors and the sponsors of an active project have no `left` date before its
        `end`; if it has no `end`, they have no `left` date at all.
    .why = Part of the work leaves with a person. When the date is known early, the work can be handed over.
    .fix = Choose who takes over, and replace the id. The finding says who remains, and which team rules would be broken.

## Deliverables, dates and follow-up

explain-deliverable-undated = Every open deliverable has a date
    .requirement = Every open deliverable of an active project has a `due`.
    .why = A deliverable without a date is never late and never due soon: nobody is reminded of it, and what depends on it has
        no forecast.
    .fix = Add `due = 2026-12-15`, or run `roadmap move PROJECT/DELIVERABLE DATE`. A rough date will do: it can be moved, with
        the reason. Until it is known, a waiver can say when it will be.
explain-no-deliverable = An active project has a deliverable
    .requirement = An active project has at least one entry under `[[deliverables]]`.
    .why = Work without a date or an owner is followed up by nobody, and nobody gets credit for it.
    .fix = Add a first one: an id, a title, a date. It can be small: a list, a sketch, a first test with the public.
explain-nothing-before-review = A deliverable is due by the first review
    .requirement = An active project that has not been reviewed yet has a deliverable due by its first review, which is
        `review-every-months` after its start. An earlier deliverable counts.
    .why = The committee reviews each project every few months, above all to make achievements visible. Every project should have
        something to show.
    .fix = Bring a deliverable forward, or split one in two, so that the first part is ready by then.
explain-due-before-start = No deliverable is due before the project starts
    .requirement = No `due` is earlier than the project’s `start`, whether the deliverable is open or not.
    .why = It is nearly always a typing error, often in the year, and would look like a delay that does not exist.
    .fix = Correct one of the two dates.
explain-due-after-end = No deliverable is due after the project ends
    .requirement = No open deliverable of a proposed, active or paused project is due after its `end`.
    .why = Either the project needs a later end, or its team will no longer exist when the deliverable is due.
    .fix = Bring the deliverable forward, or give the project a later `end`.
explain-due-on-closed-day = Deliverables are due on working days
    .requirement = No open deliverable of a proposed, active or paused project is due on a Saturday, on a Sunday, or on a day listed
        under `[[closed]]` in `roadmap.toml`.
    .why = On a closed day, nobody is there to deliver it or to receive it. It would be late on the next working day.
    .fix = Use the working day before, which the finding gives. If your institution works on those days, turn the rule off.
explain-open-deliverable-in-completed = A completed project has no open deliverable
    .requirement = Every deliverable of a completed project is delivered or given up, with the date.
    .why = Nobody follows up a completed project. A deliverable left open there would be forgotten, and others would wait for it
        in vain.
    .fix = Write `delivered` with the date, or `dropped` if it was given up. If there is work left, the project is still
        `active`.
explain-owner-outside-team = Owners of deliverables and risks are on the team
    .requirement = The owner of an open deliverable or an open risk is lead, coordinator, contributor or guest of the project, as long as
        it is proposed, active or paused.
    .why = Somebody who does not attend the sessions can hardly move the work forward, and may not even know of it.
    .fix = Choose an owner on the team, or add the person to the team. Without an owner, the lead is responsible.
explain-end-before-start = The end comes after the start
    .requirement = Of each pair of dates or times, the second is not before the first: `from` and `to`, `at` and `until`, `start` and
        `end`, `opened` and `closed`, `asked` and `answered`, `raised` and `settled`.
    .why = A period with its dates reversed contains no day at all: the absence is never shown, the meeting never takes place.
    .fix = Correct one of the two; often the year is wrong.
explain-high-risk-unowned = A high risk has an owner and a response
    .requirement = An open risk of level `high` has an `owner` and a `response`, as long as the project is proposed, active or paused.
    .why = A risk that everyone knows and nobody handles is the one most likely to happen.
    .fix = Choose who watches it, and write what is done about it. When it is over, write `closed` with the date; when it has
        decreased, lower its `level`.
explain-overspent = Spending stays within what was granted
    .requirement = Where an entry of `[[budget]]` has a `granted` amount, `spent` is not greater.
    .why = If it is reported early, the difference can still be requested. At the end of the year, it has to come from another
        budget.
    .fix = Ask for the difference and, once it is granted, write the new amount; or correct one of the two amounts.

## Dependencies

explain-dependency-cycle = No circular dependency
    .requirement = Following `depends-on` from one item to the next, and from a project to its own deliverables, never leads back to the
        first item.
    .why = In a circle, each item waits for the next and none can start. None of the dates can be trusted.
    .fix = The finding shows the shortest circle. Look at it with the teams involved: remove the least important entry, or split
        a deliverable in two, so that its first part depends on nobody.
explain-dependency-too-late = Nothing is due before what it depends on
    .requirement = An open deliverable is not due before the open deliverables that its own `depends-on` names. The same day is fine; a
        whole project has no date, so it is never too late.
    .why = If the posters are due before the logo that they need, the plan cannot be kept.
    .fix = Move one of the two dates, in agreement with the other team, or remove the entry if it is not needed.
explain-dependency-abandoned = Nothing depends on what was given up
    .requirement = No open deliverable, and no proposed, active or paused project, depends on a stopped project, on a deliverable that
        such a project has not delivered, or on a deliverable that was given up.
    .why = It will not be delivered. Those who wait for it should know now, and find another solution.
    .fix = Remove the entry, or depend on something else; explain the consequences in the next update.
explain-dependency-not-transverse = A project that others depend on is marked as transverse
    .requirement = A project has `transverse = true` if other proposed, active or paused projects depend on it or on one of its
        deliverables.
    .why = Its team then knows that others rely on it, and the report shows it to everyone.
    .fix = Write `transverse = true` in the project that others depend on. If they do not really depend on it, remove the entry
        from their files.

## Waivers and levels

explain-waiver-expired = What was waived is fixed when the waiver expires
    .requirement = When the `until` of a waiver has passed, the rule reports nothing there any more, or another waiver covers it.
    .why = The exception was granted for a limited time. That time is over, so somebody must look at it again.
    .fix = Fix what the rule reports, and remove the waiver. If more time is needed, agree on it with the person who granted the
        waiver, and write the new date.
explain-waiver-unused = Every waiver is needed
    .requirement = A waiver that is in force, for a rule that is not off, waives at least one finding.
    .why = An unneeded waiver would hide the next finding of that rule, which nobody has agreed to.
    .fix = Remove it; git keeps a record of it.
explain-rule-unknown = Only existing rules are set or waived
    .requirement = A name in `[rules]` is a rule whose level can be set, or an alert. The `rule` of a waiver is a rule that can be
        waived.
    .why = A misspelt name has no effect, but everyone believes that it has.
    .fix = Use the name that is suggested. `roadmap explain` lists all rules, and says for each whether it can be set or waived.

## Alerts

explain-overdue = A deliverable is past its due date
    .when = An open deliverable was due before today. Due today is not overdue. { explain-of-active }
    .assignee = Its owner; the lead, if it has no owner or the owner has left.
    .action = Deliver it and write `delivered`. Or agree on a new date with those who wait for it, write it in `due`, and give the
        reason in `why`: that public service came first is a good one. Or give it up, with `dropped`.
explain-due-soon = A deliverable is due soon
    .when = An open deliverable is due today or within `due-within-days` days. { explain-of-active }
    .assignee = Its owner; the lead, if it has no owner or the owner has left.
    .action = If the date holds, nothing: this is a reminder. If it does not, say so now and move `due`, with the reason in `why`.
explain-owner-away = A deliverable is due while its owner is away
    .when = An open deliverable is due on a day on which its owner is `away` in `people.toml`, and that absence is not over.
        { explain-of-active }
    .assignee = The coordinator; the lead, if the coordinator is that owner or is also away on that day.
    .action = Arrange with the owner that it is delivered earlier, or by somebody else; or move `due`.
explain-blocked = A deliverable waits for something late
    .when = An open deliverable depends on one that is overdue, or on an open deliverable of a project whose last update says
        `off-track`. Dependencies of its whole project count too. { explain-of-active }
    .assignee = The coordinator.
    .action = Talk to the other team; the common session is a good time for that. See what can start without their deliverable. Then
        keep the date, or move it with the reason in `why`.
explain-will-slip = A deliverable cannot be ready by its due date
    .when = The forecast of an open deliverable is after its `due`. The forecast is the latest of its `due`, of today if it is
        overdue, and of the forecasts of what it depends on. Without a date there is no forecast, nor for what depends on
        it. { explain-of-active }
    .assignee = The coordinator.
    .action = If it is not overdue itself, there is still time: agree with the other team on which date to move, and write the reason
        in `why`.
explain-unconfirmed = A project has had no update for some time
    .when = There has been no update for `stale-after-days` days, counted from the last one, or from the start if there is none.
        { explain-of-active }
    .assignee = The coordinator.
    .action = Add an entry under `[[updates]]`: the date, your id, the health, a sentence. That nothing has changed is worth an update
        too; until then, the last health is shown as unconfirmed.
explain-off-track = A project is off track
    .when = The last update has the health `off-track`. { explain-of-active }
    .assignee = The lead.
    .action = Write in `needs` what is missing and who could help, and speak to them. Nobody is scored: reporting it early is good
        work.
explain-escalate = It is time to ask for help
    .when = A deliverable has been overdue for `escalate-after-days` days, or the last two updates both say `off-track`, and no
        escalation is open. { explain-of-active }
    .assignee = The coordinator, who asks the portfolio coordinator.
    .action = Ask the portfolio coordinator for help, and record it under `[[escalations]]`: the date, who asks, about what. Asking
        for help is part of the work.
explain-escalation-open = A request for help has no answer yet
    .when = An escalation has been raised and is not settled. { explain-of-active-and-paused }
    .assignee = The portfolio coordinator.
    .action = Find a solution with the team. Then write `settled`, with the date, and the `outcome`.
explain-checkpoint = The first sessions have been held
    .when = Since the start, the team has had `checkpoint-after-sessions` meeting dates (cancelled ones do not count, extra ones
        do), and there has been no update or review since the last of them. { explain-of-active }
    .assignee = The coordinator.
    .action = Take stock with the team: what is still unclear, what should be done differently? Record it as an update.
explain-review-due = A review by the committee is due
    .when = The last review was `review-every-months` months ago or more; without one, the start was. { explain-of-active }
    .assignee = The committee.
    .action = Put the project on the agenda. Then record the review under `[[reviews]]`: the date, the outcome, and the highlights. A
        review is a step, never the end of a project.
explain-nothing-delivered = Nothing has been delivered or reported for a long time
    .when = For `review-every-months` months, there has been neither a delivery nor an update. { explain-of-active }
    .assignee = The lead.
    .action = Find one small thing that can be delivered soon, and report where the project stands. If something holds it up, the
        portfolio coordinator can help.
explain-decision-pending = A decision is pending
    .when = A decision has been requested and not answered, and the first date of its meeting after the request has passed;
        without a `meeting`, at once. { explain-of-active-and-paused }
    .assignee = That meeting; without one, the portfolio coordinator.
    .action = Put the question to the meeting again. Then write `answered`, with the date, and the `answer`.
explain-waiver-ending = A waiver is about to end
    .when = A waiver has fewer than `due-within-days` days left. { explain-of-active-and-paused }
    .assignee = The lead.
    .action = Fix what it excuses before that day, or ask for more time and write the new `until`.
