# What `explain` says of each rule and each alert. The message itself is the one line of the list.
# Rules: `.asks`, `.why`, `.mend`. Alerts: `.when`, `.whose`, `.do`. Words between backticks are to be written exactly so.

explain-rules-title = Rules and alerts
explain-rules-intro = A rule speaks of what the files say, and `roadmap check` tells where they differ from it. An alert speaks
    of what a day asks of someone, and `roadmap status` shows it.
explain-levels-default = The levels are the default ones: there is no roadmap here.
explain-levels-of = The levels are those of { $roadmap }.
explain-levels-here = The levels are those of this roadmap.
explain-more = One of them in full: roadmap explain NAME
explain-docs-intro = Each name leads to what it asks, why, and an example. The levels are those that hold where
    `roadmap.toml` says nothing else. In a terminal, `roadmap explain` says the same, with the levels of your roadmap.
explain-page-level = By default `{ $level }`; it can be waived.
explain-page-level-unwaivable = By default `{ $level }`; it cannot be waived.
explain-page-level-fixed = Always `{ $level }`; it can be neither set nor waived.

explain-group-reading = Reading
explain-group-references = References
explain-group-team = Team
explain-group-deliverables = Deliverables, dates and follow-up
explain-group-dependencies = Dependencies
explain-group-waivers = Waivers and levels
explain-group-alerts = Alerts

explain-column-name = Name
explain-column-level = Level
explain-column-says = In one line

explain-kicker = { $group } · { $level }
explain-kicker-set = { $group } · { $level }, by default { $default }
explain-kicker-alert = Alert
explain-kicker-alert-off = Alert · off

explain-heading-asks = What it asks
explain-heading-why = Why
explain-heading-mend = How to satisfy it
explain-heading-broken = An example that breaks it
explain-heading-mended = The same example, mended
explain-heading-level = Another level, an exception
explain-heading-when = When
explain-heading-whose = Whose move it is
explain-heading-do = What to do
explain-heading-setting = What it is set by
explain-heading-off = Doing without it

explain-settings = { $count ->
        [one] Setting, in `roadmap.toml`:
       *[other] Settings, in `roadmap.toml`:
    }
explain-setting = `{ $key }` in `[{ $table }]`: { $default } by default
explain-setting-here = `{ $key }` in `[{ $table }]`: { $here } here, { $default } by default
explain-setting-unread = `{ $key }` in `[{ $table }]`: { $default } by default; what stands there cannot be read
explain-level-set = For every project, in `roadmap.toml`, with one of the words `error`, `warning` and `off`:
explain-level-fixed = It is always an error: what cannot be read cannot be checked either. It can be neither turned down nor waived.
explain-level-fixed-unknown = It is always an error, and can be neither turned down nor waived: it is what guards the other levels.
explain-waive = For one project and for a while, in its file; the waiver shows in the report, and ends by itself:
explain-waive-not = It cannot be waived.
explain-waive-reason = why, in a sentence
explain-waive-by = first-last
explain-off = An alert never changes the exit status of a command. A roadmap that does without one says so in `roadmap.toml`:

explain-of-teams = The rule speaks of active and paused projects, and of proposed ones once they list contributors.
explain-of-active = The alert speaks of active projects.
explain-of-active-and-paused = The alert speaks of active and paused projects.

## Reading

explain-toml-syntax = Every file is written in TOML
    .asks = Each file keeps to the few rules of TOML: one `key = value` on a line, text between straight quotation marks,
        dates as `2026-12-15`, lists in brackets. The dates and times exist.
    .why = What cannot be read can be neither checked nor followed up nor published. All such places are told at once, and
        nothing else is said of the file before they are mended: much of it would only follow from them.
    .mend = Go to the line and column that are given; the mistake stands there or just before. Most often a quotation mark,
        a comma or a bracket is missing. An editor that colours TOML shows it at a glance.
explain-unreadable-file = Every file can be read as text
    .asks = `roadmap.toml` and `people.toml` are there. They and every project file are plain text in UTF-8, of one mebibyte
        at most, which you may open. A link leads to a place inside the roadmap.
    .why = A file that was skipped in silence would take its project out of the report without anybody noticing. And nothing
        from outside the roadmap should find its way in through a link.
    .mend = Save the file again with the encoding UTF-8: editors offer it under “Save as”. Put the file itself in the place
        of a link, ask for the right to read it, or shorten one that has grown too large.
explain-unknown-key = Every key is one of the format
    .asks = Each key is one that the format has, in the table where it stands.
    .why = Nobody would ever read a misspelt key: a sponsor who is written down and not counted, a date of which nobody
        is reminded.
    .mend = Take the key that is suggested, or look for the right one in the description of the format. Notes to colleagues
        go into comments: lines that begin with `#`.
explain-missing-key = Every required key is there
    .asks = What the format requires is written. A project has a title, a summary, a stage and a lead; once it is more than
        proposed, also a coordinator, contributors and a start. What goes together comes together: `answered` and `answer`.
        A person has a `directorate` or an `organisation`.
    .why = These are the few things without which nobody can tell what a project is, who runs it, and since when.
    .mend = Add the key where the finding shows. What is not decided yet can wait as long as the project says
        `stage = "proposed"`.
explain-wrong-value = Every value is of the kind that its key takes
    .asks = Where text is asked for stands text, where a date is asked for a date, where there is a list of words one of them;
        numbers are within their range; a required text is not blank; a time zone and a currency exist; approvals are of
        directorates that own the roadmap. Of two keys that exclude each other, only one is there.
    .why = All that is counted, sorted and reminded of rests on these values. A wrong one is told, rather than guessed at.
    .mend = The finding says what is expected, and the nearest word where there is one. Dates stand without quotation marks,
        as `2026-12-15`; whole numbers without spaces, as `12000`.
explain-bad-id = Every id is well formed
    .asks = The ids of people, departments, meetings and deliverables, and the names of project files, are made of lower-case
        letters without accents, digits and single hyphens, 64 at most: `pret-d-objets`. Ids of directorates may have capitals.
    .why = Ids are what the files call each other by, on every computer and in every link. Accents, capitals and spaces belong
        to the title and the name.
    .mend = Take the id that is suggested, and keep the full name in `title` or `name`. Where other files use the id, write
        the new one there too.
explain-duplicate-id = Every id stands for one thing
    .asks = No two project files have the same name, even in different folders, and no two deliverables of a project the same
        id. No alias is an id or alias of another directorate, and no owner is listed twice.
    .why = With one name for two things, nobody can say which of them is waited for.
    .mend = Give one of the two another id, and write it wherever that one is meant.
explain-unsupported-format = The roadmap is of a format that is known here
    .asks = `format` in `roadmap.toml` is `1`, the only format so far.
    .why = Files of a later format would be half understood. It is safer to say so, and to stop there.
    .mend = If the roadmap really is of a later format, install a newer version of this program. Otherwise write `format = 1`.
explain-unusable-link = Links can be followed from anywhere
    .asks = Every `url`, and every `link`, is a whole web address (`https://…` or `http://…`) or a mail address (`mailto:…`).
    .why = A path such as `S:\Projets` or an address without `https://` leads nowhere, or elsewhere, on the computer of somebody
        else. The report makes no link of it.
    .mend = Copy the address from the browser, with its `https://`. For a file on a shared drive, take the address that the intranet
        has for it.
explain-cancelled-not-scheduled = What is cancelled is a date of its series
    .asks = Every `on` of `cancelled`, and every `instead-of` of `extra`, is a date on which the meeting series falls by its
        rhythm. A closed day is fine.
    .why = Otherwise nothing is cancelled: the meeting that was meant stays in the calendar, and people come for nothing.
    .mend = Take the date of the series that is meant; the finding gives those around it.

## References

explain-unknown-person = Everyone who is named is in people.toml
    .asks = Wherever a file names a person, it is by an id of `people.toml`.
    .why = Only people who are known can be counted, be told whose move it is, and stand in the report with their full name.
        A misspelt id is somebody whom nobody would remind of anything.
    .mend = Take the id that is suggested, or add the person to `people.toml`: an id, a name, and a directorate or an
        organisation.
explain-unknown-directorate = Every directorate that is named is in roadmap.toml
    .asks = Wherever a file names a directorate, it is by its id, or by one of its aliases, in `roadmap.toml`.
    .why = Who represents whom, who comes from outside, whose yes is missing: all of it follows from people’s directorates.
    .mend = Take the id that is suggested, or add the directorate, with its name, under a heading of its own. Where people call
        one by several names, give it `aliases`.
explain-unknown-department = Every department that is named is in roadmap.toml
    .asks = The `department` of a person is the id of a department in `roadmap.toml`.
    .why = The head of a department is told which of its people are on a project. Of an unknown department, nobody would be.
    .mend = Take the id that is suggested, or add the department, with its name, its directorate and its head.
explain-unknown-meeting = Every meeting that is named is in roadmap.toml
    .asks = The `meeting` of a decision is the id of a series of meetings in `roadmap.toml`.
    .why = A decision that is asked of no meeting is on nobody’s agenda.
    .mend = Take the id that is suggested, or add the series. A decision without `meeting` goes to the portfolio coordinator.
explain-unknown-dependency = What is waited for exists
    .asks = Each entry of `depends-on` is the id of a project, or of a deliverable, written `project/deliverable`. Within a
        project, its own deliverables go by their ids alone.
    .why = Dependencies that nobody has seen are what upsets plans. One that leads nowhere warns nobody.
    .mend = Take the id that is suggested. If what you wait for is not in the roadmap yet, ask its team to add it; a proposed
        project is enough.

## Team

explain-team-size = A team is neither too small nor too large
    .asks = A team has at least `min-contributors` and at most `max-contributors` contributors. Everyone listed counts, and
        counts once. The lead counts when listed, or when the roadmap says `lead-counts = true`. Guests do not.
        { explain-of-teams }
    .why = Too few cannot share the work. Too many can no longer talk around one table.
    .mend = Invite people to join for good: the finding names some who are on no active project. Whoever comes only now and then
        can be a guest, under `[[guests]]`.
explain-directorate-unrepresented = Every owner directorate is on the team
    .asks = Each directorate that owns the roadmap has at least one person among the contributors. The lead counts when listed,
        or when the roadmap says `lead-counts = true`. { explain-of-teams }
    .why = The directorates share the roadmap. A team of one alone decides without the other, which then learns of it late.
    .mend = Invite someone of the directorate that is missing: the finding names people who are on no active project.
explain-coordinator-not-contributor = The coordinator works with the team
    .asks = The coordinator is one of the contributors. { explain-of-teams }
    .why = The coordinator keeps the pace and raises the alerts, and does a share of the work like everyone else. Delays are
        noticed early from within.
    .mend = Add the coordinator to `contributors`, or choose one of the contributors as coordinator.
explain-lead-is-coordinator = Lead and coordinator are two people
    .asks = `lead` and `coordinator` name two different people. { explain-of-teams }
    .why = The pair is there to share the load: one answers for the substance, the other for pace and alerts. Alone, there is
        nobody to remind you, and nobody to take over.
    .mend = Ask one of the contributors to coordinate. If for some weeks there really is only one person, note that as a waiver
        with its date.
explain-duplicate-member = Nobody is on one team twice
    .asks = A person stands once among the contributors, and is not their guest at the same time; neither is the lead. A guest may
        come for several spells, and a lead may be listed among the contributors. { explain-of-teams }
    .why = A team that looks larger than it is plans work that nobody is there to do.
    .mend = Take one of the two entries out. If somebody else was meant, write that person’s id.
explain-outsider-unapproved = An outsider joins with the yes of every owner directorate
    .asks = Whoever comes from outside the owner directorates, or from a partner, as lead, contributor or guest, has a dated
        approval of each owner directorate, whatever the dates of their coming. { explain-of-teams }
    .why = People from elsewhere are welcome. Their coming engages both the team and the house, so each directorate is
        asked before, not told after.
    .mend = Ask the directorates that the finding names. Note each yes under `[[approvals]]`: for whom, of which directorate,
        by whom, and when.
explain-approver-outside-directorate = The yes of a directorate comes from one of its people
    .asks = In each approval, the person in `by` belongs to the `directorate`. { explain-of-teams }
    .why = Only its own people can speak for a directorate. The approval still counts: most often just the name is wrong.
    .mend = Write in `by` who said yes for that directorate; or correct `directorate`.
explain-approval-unused = Every approval is for an outsider on the team
    .asks = Each approval is for somebody who is on the team and comes from outside the owner directorates.
        { explain-of-teams }
    .why = An approval that is left over would let the same person in again one day, in another role, without anybody being asked.
    .mend = Take it out when the person has left the team; git remembers it. If it was meant for somebody else, write that
        person’s id.
explain-sponsor-missing = Every project has a sponsor
    .asks = `sponsors` names at least one person. { explain-of-teams }
    .why = A sponsor opens doors, frees people’s time, and stands by the project on difficult days. Better to know from the
        first day who that is.
    .mend = Ask somebody who can decide, and add their id to `sponsors`. If they are hard to reach, write in `people.toml` whom
        to go through, as their `delegate`.
explain-team-unannounced = Sponsors and heads of department know who is on the team
    .asks = The sponsors, and the heads of the departments of the contributors, are in `informed`, each with the date. The lead
        and the contributors need not be told. { explain-of-teams }
    .why = The lead chooses the team freely. Those who lend it people are told, so that the project and the work with the public,
        which comes first, can be fitted together.
    .mend = Tell them who is on the team and how much time it takes. Then note each of them in `informed`, with the date.
explain-double-booked = Nobody is on two active teams
    .asks = A contributor is on one active project only. A lead who is not listed among the contributors does not count.
    .why = All teams meet in the same session, so that they can talk to each other. Whoever is on two of them is missing from one.
    .mend = Keep one of the projects and be a guest of the other, or let one of them pause. Where teams meet at different times,
        turn the rule off for the whole roadmap.
explain-departed-member = The team stays to the end of the project
    .asks = The lead, the coordinator, the contributors and the sponsors of an active project have no `left` date before its
        `end`; if it has no `end`, no `left` date at all.
    .why = Whoever leaves takes a part of the work along. Known early, it can be handed over, and the farewell be a good one.
    .mend = Choose who takes over, and write their id in the place of the other. The finding says who stays, and which rule on
        teams would break.

## Deliverables, dates and follow-up

explain-deliverable-undated = Every open deliverable has a date
    .asks = Every open deliverable of an active project has a `due`.
    .why = A deliverable without a date is never late and never due soon: nobody is reminded of it, and what waits for it has
        no forecast.
    .mend = Add `due = 2026-12-15`, or run `roadmap move PROJECT/DELIVERABLE DATE`. A rough date will do: it can be moved, with
        the reason. Until it is known, a waiver says by when it will be.
explain-no-deliverable = An active project has something to deliver
    .asks = An active project has at least one entry under `[[deliverables]]`.
    .why = What has no date and no owner is followed by nobody, and nobody can be thanked for it.
    .mend = Add a first one: an id, a title, a date. It may be small: a list, a sketch, a first try with the public.
explain-nothing-before-review = Something can be shown at the first review
    .asks = An active project that has not been reviewed yet has a deliverable that is due by its first review, which comes
        `review-every-months` after its start. An earlier one counts.
    .why = The committee looks at each project every few months, first of all to make achievements seen. Nobody should have to
        come with empty hands.
    .mend = Bring a deliverable forward, or part one in two, so that a first piece is ready by then.
explain-due-before-start = No deliverable is due before the project starts
    .asks = No `due` is earlier than the project’s `start`, whether the deliverable is open or not.
    .why = It is nearly always a slip of the pen, often in the year, and would show as a delay that there is not.
    .mend = Correct one of the two dates.
explain-due-after-end = No deliverable is due after the project ends
    .asks = No open deliverable of a proposed, active or paused project is due after its `end`.
    .why = Either the project goes on for longer than it says, or its team will have parted when the deliverable is awaited.
    .mend = Bring the deliverable forward, or give the project a later `end`.
explain-due-on-closed-day = Deliverables are due on working days
    .asks = No open deliverable of a proposed, active or paused project is due on a Saturday, on a Sunday, or on a day that
        `[[closed]]` in `roadmap.toml` names.
    .why = On such a day nobody is there to hand it over or to receive it. It would be late on the morning when everyone is back.
    .mend = Take the working day before, which the finding gives. If your house works on those days, turn the rule off.
explain-open-deliverable-in-completed = A completed project has nothing open
    .asks = Every deliverable of a completed project is delivered, or dropped, with the date.
    .why = Nobody looks after a completed project any more. What is still open there is forgotten, and others wait for it in vain.
    .mend = Write `delivered` with the date, or `dropped` if it was given up. If there is work left, the project still is `active`.
explain-owner-outside-team = Who owns something is on the team
    .asks = The owner of an open deliverable or of an open risk is lead, coordinator, contributor or guest of the project, as long
        as it is proposed, active or paused.
    .why = Somebody who does not come to the sessions can hardly move it on, and may not even know of it.
    .mend = Choose an owner on the team, or bring the person onto it. Without an owner, it is the lead’s.
explain-end-before-start = What ends has begun before
    .asks = Of each pair of dates or times, the second is not before the first: `from` and `to`, `at` and `until`, `start` and
        `end`, `opened` and `closed`, `asked` and `answered`, `raised` and `settled`.
    .why = The wrong way round, a spell holds no day at all: an absence that nobody sees, a meeting that never takes place.
    .mend = Correct one of the two; often it is the year.
explain-high-risk-unowned = A high risk is looked after
    .asks = An open risk of level `high` has an `owner` and a `response`, as long as the project is proposed, active or paused.
    .why = The danger that everyone knows of and nobody looks after is the one that comes true.
    .mend = Choose who watches it, and write what is done about it. When it is over, write `closed` with the date; when it has
        become smaller, lower its `level`.
explain-overspent = No more is spent than was granted
    .asks = Where an entry of `[[budget]]` says what was `granted`, `spent` is not more.
    .why = Told early, the rest can still be asked for. Found at the end of the year, it is missing elsewhere.
    .mend = Have the rest granted and write the new sum, or correct one of the two amounts.

## Dependencies

explain-dependency-cycle = Nothing waits for itself
    .asks = Whoever follows `depends-on` from one thing to the next, and from a project to its own deliverables, never comes back
        to where they began.
    .why = In a circle each waits for the next and nobody begins. No date in it can be trusted.
    .mend = The finding shows the shortest way round. Look at it with the teams on it: take out the entry that can be done without,
        or part a deliverable in two, so that its first piece waits for nobody.
explain-dependency-too-late = Nothing is due before what it waits for
    .asks = An open deliverable is not due before the open deliverables that its own `depends-on` names. The same day is fine; a
        project as a whole has no date and is never too late.
    .why = A plan in which the posters are printed before the logo is drawn cannot hold, however hard everyone tries.
    .mend = Move one of the two dates, together with the other team; or take the entry out if it can be done without.
explain-dependency-abandoned = Nothing waits for what was given up
    .asks = No open deliverable, and no proposed, active or paused project, depends on a stopped project, on a deliverable which
        that project has not delivered, or on a dropped deliverable.
    .why = It will not come. Whoever waits for it should know today, and look for another way.
    .mend = Take the entry out, or wait for something else; say in the next update what that changes.
explain-dependency-not-transverse = A project on which others depend is marked as transverse
    .asks = A project on which proposed, active or paused projects of others depend, or of which they need a deliverable, says
        `transverse = true`.
    .why = Its team knows that others count on it, and everyone else finds it in the report. Dependencies that were spoken of in
        time are the ones that hold.
    .mend = Write `transverse = true` in the project on which others depend. If they do not really, take the entry out of theirs.

## Waivers and levels

explain-waiver-expired = What was waived for a while has been mended
    .asks = When the `until` of a waiver has passed, the rule finds nothing there any more, or another waiver covers it.
    .why = The exception was agreed on for a while. The while is over, and somebody looks at it again.
    .mend = Mend what the rule finds, and take the waiver out. If more time is needed, agree on it with whoever granted it, and
        write the new date.
explain-waiver-unused = Every waiver excuses something
    .asks = A waiver that is in force, of a rule that is not off, waives at least one finding.
    .why = Left in place, it would hide the next finding of that rule, which nobody has agreed to.
    .mend = Take it out; git remembers it.
explain-rule-unknown = Only what exists is set or waived
    .asks = A name in `[rules]` is a rule whose level can be set, or an alert. The `rule` of a waiver is a rule that can be waived.
    .why = A misspelt name turns nothing off, and everyone believes that it does.
    .mend = Take the name that is suggested. `roadmap explain` lists them all, and says of each whether it can be set or waived.

## Alerts

explain-overdue = A deliverable is past its date
    .when = An open deliverable was due before today. Due today is not overdue. { explain-of-active }
    .whose = Its owner’s; the lead’s, when it has no owner or the owner has left.
    .do = Hand it over and write `delivered`. Or agree on a new date with those who wait for it, and write it in `due`, and the
        reason in `why`: the public service coming first is a good one. Or give it up, with `dropped`.
explain-due-soon = A deliverable falls due in the coming days
    .when = An open deliverable is due today or within `due-within-days`. { explain-of-active }
    .whose = Its owner’s; the lead’s, when it has no owner or the owner has left.
    .do = If the date holds, nothing: it is a reminder. If it does not, now is the time to say so and to move `due`, with a `why`.
explain-owner-away = A deliverable falls due while its owner is away
    .when = An open deliverable is due on a day on which its owner is `away` in `people.toml`, and that absence is not over.
        { explain-of-active }
    .whose = The coordinator’s; the lead’s, when the coordinator is that owner or is away on that day too.
    .do = Arrange with the owner that it is handed over before, or by somebody else; or move `due`.
explain-blocked = A deliverable waits for something that is late
    .when = An open deliverable waits for one that is overdue, or for an open one of a project whose last update says `off-track`.
        What its project depends on as a whole counts too. { explain-of-active }
    .whose = The coordinator’s.
    .do = Talk to the team that is waited for; the common session is there for that. See what can begin without it. Then keep the
        date, or move it with a `why`.
explain-will-slip = A deliverable cannot come by its date
    .when = The forecast of an open deliverable lies after its `due`. The forecast is the latest of its `due`, of today if it is
        overdue, and of the forecasts of what it waits for. Without a date there is none, nor for what waits for it.
        { explain-of-active }
    .whose = The coordinator’s.
    .do = Nothing is late yet, where it only waits: settle with the other team which of the dates moves, and write it down with
        a `why`.
explain-unconfirmed = There has been no word from a project for some time
    .when = There has been no update for `stale-after-days`, counted from the last one, or else from the start.
        { explain-of-active }
    .whose = The coordinator’s.
    .do = Write an entry under `[[updates]]`: the date, your id, the health, a sentence. That nothing has moved is news too; until
        then nobody takes the last word for today’s.
explain-off-track = A project says that it is off track
    .when = The last update has the health `off-track`. { explain-of-active }
    .whose = The lead’s.
    .do = Say in `needs` what is missing and who could help, and speak to them. Nobody is scored: to say it early is to do it well.
explain-escalate = It is time to ask for help
    .when = A deliverable has been overdue for `escalate-after-days`, or the last two updates both say `off-track`, and no
        escalation is open. { explain-of-active }
    .whose = The coordinator’s, who turns to the portfolio coordinator.
    .do = Ask the portfolio coordinator, and note it under `[[escalations]]`: the date, who asks, about what. Asking for help is
        part of the work.
explain-escalation-open = A call for help waits for an answer
    .when = An escalation has been raised and not settled. { explain-of-active-and-paused }
    .whose = The portfolio coordinator’s.
    .do = Find with the team what gets it going again. Then write `settled`, with the date, and the `outcome`.
explain-checkpoint = The first sessions have been held
    .when = The team has had `checkpoint-after-sessions` dates of its meetings since the start (cancelled ones do not count, extra
        ones do), and no update or review since the last of them. { explain-of-active }
    .whose = The coordinator’s.
    .do = Take stock with the team: what is not clear yet, what should be done otherwise? Write it as an update.
explain-review-due = The committee looks at the project
    .when = The last review, or else the start, lies `review-every-months` back. { explain-of-active }
    .whose = The committee’s.
    .do = Put the project on the agenda. Then note the review under `[[reviews]]`: the date, the outcome, achievements worth telling.
        It is a step, never the end of a project.
explain-nothing-delivered = Nothing has been delivered or told for long
    .when = For `review-every-months`, there has been neither a delivery nor an update. { explain-of-active }
    .whose = The lead’s.
    .do = Find one small thing that can be delivered soon, and say where the project stands. If something holds it up, the portfolio
        coordinator is there to help.
explain-decision-pending = A decision is waited for
    .when = A decision has been asked for and not answered, and the first date of its meeting after that has passed; without a
        `meeting`, at once. { explain-of-active-and-paused }
    .whose = That meeting’s; without one, the portfolio coordinator’s.
    .do = Bring it back to the meeting. Then write `answered`, with the date, and the `answer`.
explain-waiver-ending = A waiver is about to end
    .when = A waiver has less than `due-within-days` to run. { explain-of-active-and-paused }
    .whose = The lead’s.
    .do = Mend what it excuses before that day; or ask for more time, and write the new `until`.
