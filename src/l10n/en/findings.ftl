# What `check` finds: a sentence each; `.label` stands under the text at fault, the helps say what to do about it.

## Teams

team-size-few = { $project } has { $count ->
        [0] no contributor
        [one] only one contributor
       *[other] only { $count } contributors
    }; a team has { $min } or more
    .label = too few
    .help = add people to `contributors`
    .free = of the owner directorates, { $free } { $free-count ->
        [one] is
       *[other] are
    } on no active project
team-size-many = { $project } has { $count } contributors; a team has { $max } at most
    .label = too many
    .help = who comes only now and then can be a guest: [[guests]]
directorate-unrepresented = { $directorate } has nobody among the contributors of { $project }
    .label = nobody of { $directorate }
    .help = invite someone of { $directorate }, and add them to `contributors`
    .free = invite someone of { $directorate }; { $free } { $count ->
        [one] is
       *[other] are
    } on no active project
coordinator-not-contributor = { $person } coordinates { $project } without being one of its contributors
    .label = not among the contributors
    .team = the contributors
    .help = add "{ $id }" to `contributors`, or choose the coordinator among them
lead-is-coordinator = { $person } is both lead and coordinator of { $project }
    .label = the same person
    .first = here first
    .help = choose a second person: the pair is there to share the load
duplicate-member = { $person } is listed more than once among the contributors of { $project }
    .label = once is enough
    .first = here first
    .member = on the team here
    .guest = guest here
    .help = take this entry out; if somebody else was meant, write their id
    .help-guest = keep one of the two: a member of the team needs no invitation
duplicate-member-guest = { $person } is both a contributor and a guest of { $project }
    .label = the same person
duplicate-member-lead = { $person } is both the lead and a guest of { $project }
    .label = the same person
outsider-unapproved = { $person } comes from outside the owner directorates, and { $missing } { $count ->
        [one] has
       *[other] have
    } not yet approved
    .label = waits for a yes from { $missing }
    .help = ask { $missing }; then add, for each yes, [[approvals]] with person = "{ $id }", directorate, by and on
approver-outside-directorate = { $person } signs for { $directorate } without belonging to it
    .label = not of { $directorate }
    .help = name the person of { $directorate } who said yes
approval-unused-absent = there is an approval for { $person }, who is not on the team of { $project }
    .label = not on the team
approval-unused-insider = there is an approval for { $person }, who needs none in { $project }
    .label = of an owner directorate
approval-unused =
    .help = take this approval out, or write the id of the person who was meant
sponsor-missing = { $project } has no sponsor
    .label = no `sponsors` in this file
    .help = add a line such as: sponsors = ["first-last"]
team-unannounced = the team of { $project } has not been announced to { $untold }
    .label = this team
    .help = tell them; then note it for each, with the date: informed = [{ "{" } person = "{ $id }", on = … { "}" }]
double-booked = { $person } is a contributor of { $count } active projects: { $projects }
    .label = here
    .also = and here
    .help = all teams meet in the same session: keep one project, and be a guest of the other
    .twins = two of these projects have the same title: if one file is a copy of the other, delete it, or make another project of it
departed-member = { $person }, { $role ->
        [lead] lead
        [coordinator] coordinator
        [contributor] contributor
       *[sponsor] sponsor
    } of { $project }, is there until { $left }, and the project ends on { $end }
    .label = there until { $left }
    .also = the same person
    .lead = choose who will lead from then on
    .coordinator = choose who will coordinate from then on
    .sponsor = find who will stand behind the project from then on
    .stay = { $count ->
        [one] one contributor stays: { $stay }
       *[other] { $count } contributors stay: { $stay }
    }
    .many = { $count } contributors stay
    .nobody = no contributor stays
    .few = that is too few: a team has { $min } contributors or more
    .unrepresented = { $missing } would then have nobody on the team
departed-member-endless = { $person }, { $role ->
        [lead] lead
        [coordinator] coordinator
        [contributor] contributor
       *[sponsor] sponsor
    } of { $project }, is there until { $left }, and the project has no end date
    .label = there until { $left }

## Deliverables, dates and follow-up

deliverable-undated = { $deliverable } has no date yet
    .label = no `due`
    .help = choose a date, even a rough one, and write it on a line below: due = 2026-12-15
no-deliverable = { $project } is active and has no deliverable
    .label = no [[deliverables]] in this file
    .help = add a first one: [[deliverables]] with id, title and due
nothing-before-review = nothing of { $project } is due by its first review, on { $review }
    .label = { $months ->
        [0] the first review comes at once
        [one] the first review comes one month after the start
       *[other] the first review comes { $months } months after the start
    }
    .help = add a deliverable, even a small one, that can be shown by { $review }
due-before-start = { $deliverable } is due before the project starts, on { $start }
    .label = before the start
    .start = the project starts here
    .help = correct one of the two dates
due-after-end = { $deliverable } is due after the project ends, on { $end }
    .label = after the end
    .end = the project ends here
    .help = bring the deliverable forward, or let the project end later
due-on-closed-day = { $deliverable } is due on a { $closed ->
        [saturday] Saturday
       *[sunday] Sunday
    }
    .label = not a working day
    .before = the working day before is { $before }: { $written }
due-on-closed-day-named = { $deliverable } is due on a closed day: { $closed }
    .label = not a working day
due-on-closed-day-nameless = { $deliverable } is due on a closed day
    .label = not a working day
open-deliverable-in-completed = { $project } is completed, and { $deliverable } is neither delivered nor dropped
    .label = still open
    .help = add delivered = … with the date; or dropped = … if it was given up
owner-outside-team = { $person } owns { $deliverable } and is not on the team of { $project }
    .label = neither lead, coordinator, contributor nor guest
    .team = the contributors
    .help = choose an owner on the team, or bring this person onto it
owner-outside-team-risk = { $person } watches the risk “{ $risk }” and is not on the team of { $project }
    .label = neither lead, coordinator, contributor nor guest
end-before-start = in { $table ->
        [away] an absence of { $name }
        [closed] the closed period { $name }
        [meetings] the meeting series { $name }
        [extra] the extra date { $name }
        [guests] the invitation of { $name }
        [risks] the risk “{ $name }”
        [decisions] the decision “{ $name }”
        [escalations] the escalation “{ $name }”
       *[project] { $name }
    }, `{ $second-key }` ({ $second }) comes before `{ $first-key }` ({ $first })
    .label = before `{ $first-key }`
    .first = `{ $first-key }` stands here
    .help = correct one of the two; often it is the year
end-before-start-time = in { $table ->
        [away] an absence of { $name }
        [closed] the closed period { $name }
        [meetings] the meeting series { $name }
        [extra] the extra date { $name }
        [guests] the invitation of { $name }
        [risks] the risk “{ $name }”
        [decisions] the decision “{ $name }”
        [escalations] the escalation “{ $name }”
       *[project] { $name }
    }, `{ $second-key }` ({ $second }) comes before `{ $first-key }` ({ $first })
    .label = before `{ $first-key }`
high-risk-unowned = nobody owns the high risk “{ $risk }” of { $project }
    .label = no `owner`
    .help = choose who watches it (owner = "…") and what is done about it (response = "…")
high-risk-unowned-response = the high risk “{ $risk }” of { $project } has no response
    .label = no `response`
high-risk-unowned-both = the high risk “{ $risk }” of { $project } has neither an owner nor a response
    .label = neither `owner` nor `response`
overspent = { $project } has spent more than was granted{ $year ->
        [unread] { "" }
       *[other] {" "}for { $year }
    }: { $over } too much
    .label = { $spent } spent
    .granted = { $granted } granted
    .help = have the rest granted, or correct one of the two amounts

## Dependencies

dependency-cycle = circular dependency: { $way }
    .label = waits for `{ $to }`
    .step = `{ $from }` waits for `{ $to }`
    .help = { $count ->
        [one] take this entry out
       *[other] take out one of these { $count } entries: the one that can be done without
    }
dependency-cycle-itself = circular dependency: `{ $from }` waits for itself: { $way }
    .label = waits for `{ $to }`
dependency-too-late = { $deliverable } is due before what it waits for: { $awaited }, due on { $awaited-due }
    .label = due on { $awaited-due }; { $deliverable } on { $due }
    .awaited = { $awaited } is due here
    .help = move one of the two dates, or take this entry out
dependency-abandoned = { $waiting } waits for { $awaited }, which has been dropped
    .label = will not come
    .place = given up here
    .help = take this entry out, or wait for something else
dependency-abandoned-stopped = { $waiting } waits for { $awaited }, which has been stopped
    .label = will not come
dependency-abandoned-undelivered = { $waiting } waits for { $awaited }, which a stopped project never delivered
    .label = will not come
dependency-not-transverse = { $count ->
        [one] another project depends
       *[other] { $count } other projects depend
    } on { $project }, which is not marked as transverse
    .label = others depend on this project
    .depends = depends on it here
    .help = write: transverse = true

## Waivers

waiver-expired = the waiver of `{ $rule }` for { $project } ended on { $until }, and what it excused is back
    .label = has passed
    .help = mend what the rule finds, or have the waiver given again with a new date
waiver-note = waived until { $waived-until } by { $waived-by }: { $waived-reason }
waiver-note-unread = waived by a waiver that could not be read whole
waiver-unused = the waiver of `{ $rule }` for { $project } is not needed: the rule finds nothing there
    .label = nothing to excuse
    .help = take the waiver out: left in place, it would hide the next finding

## Reading

did-you-mean = did you mean `{ $nearest }`?

toml-syntax = not valid TOML: unexpected `{ $text }`
toml-syntax-unquoted = text needs quotation marks: `{ $text }`
    .label = write it between quotation marks: { $right }
toml-syntax-quotes = typographic quotation marks in place of those of the keyboard: `{ $text }`
    .label = write it between two straight ones: { $right }
toml-syntax-string-lines = a text runs over several lines
    .label = put it on one line; or write three marks, """, before it and after it
toml-syntax-string = a text has no closing quotation mark
    .label = begins here; close it on the same line: { $right }
toml-syntax-date = no calendar and no clock has `{ $text }`
    .label = dates are written as 2026-12-15, times as 09:00:00
toml-syntax-number = `{ $text }` is neither a number nor a date
    .label = numbers are written as 12000; dates as 2026-12-15; everything else in quotation marks
toml-syntax-boolean = `{ $text }` is written in small letters
    .label = write true or false
toml-syntax-yes-no = `{ $text }` is not how yes and no are written
    .label = write true for yes, false for no
toml-syntax-array = a list is not closed, or lacks a comma between two entries
    .label = before this: a comma, or the closing bracket ]
toml-syntax-inline-table = a table { "{…}" } is not closed, or lacks a comma between two keys
    .label = before this: a comma, or the closing brace
toml-syntax-header = a heading is not closed
    .label = headings are written as [name] or [[name]], alone on their line
toml-syntax-header-blank = a name in brackets has no blanks: `{ $text }`
    .label = write { $right }
toml-syntax-header-letters = a name in brackets has letters without accents, digits and hyphens only: `{ $text }`
    .label = write { $right }
toml-syntax-no-equals = an equals sign is missing after the key
    .label = a line is written as: key = value
toml-syntax-no-value = the key has no value
    .label = write the value after the equals sign, or take the line out
toml-syntax-escape = a backslash has no meaning in front of what follows it
    .label = write two backslashes (\\) for one
toml-syntax-key = not a valid key: `{ $text }`
    .label = keys are made of letters without accents, digits and hyphens
toml-syntax-comma = there is a comma too many
    .label = take it out
toml-syntax-equals = there is an equals sign too many
    .label = a line is written as: key = value
toml-syntax-more = unexpected text at the end of the line: `{ $text }`
    .label = one key and one value on a line; quotation marks inside a text are written \"
toml-syntax-control = a character that cannot be seen does not belong in the file
    .label = delete it
toml-syntax-deep = lists within lists go too deep
    .label = the format needs at most three levels
toml-syntax-twice = `{ $text }` is written twice in the same place
    .label = keep one of them
toml-syntax-brackets = `{ $text }` stands once in one pair of brackets, and once in two
    .label = write two brackets on each side: [[{ $text }]]
    .list = as it is here
toml-syntax-conflict = git could not merge two versions of the same lines
    .label = one version follows; keep it or the other, and delete the three lines of marks
    .base = what both versions were made of follows: delete it too
    .theirs = the other version follows
    .end = the two versions end here
toml-syntax-conflict-base = git could not merge two versions of the same lines
    .label = one version follows; keep it or the other, and delete the four lines of marks
toml-syntax-conflict-mark = git could not merge two versions, and a mark has been left behind: `{ $text }`
    .label = delete this line; see that one version alone of the lines around it is kept
toml-syntax-not-a-table = `{ $text }` already is something else, and cannot be added to
    .label = this name is taken
toml-syntax-string-open = a text has no closing quotation mark
    .label = begins here; it must end with the same mark on the same line
toml-syntax-unquoted-plain = text needs quotation marks: `{ $text }`
    .label = write it as "…"
toml-syntax-unquoted-list = each entry of a list needs quotation marks of its own: `{ $text }`
    .label = write the whole list as { $right }
toml-syntax-semicolon = entries of a list are parted by commas
    .label = write a comma in its place
toml-syntax-list-quotes = a quotation mark is missing in this list
    .label = write { $right }
toml-syntax-no-key = there is no key before the equals sign
    .label = a line is written as: key = value
toml-syntax-colon = between a key and its value stands an equals sign
    .label = write = in its place
toml-syntax-date-short-year = the year of this date has two digits only: `{ $text }`
    .label = write the year with four digits, then month and day, such as 2026-12-15
toml-syntax-date-year = a date without a year: `{ $text }`
    .label = write year, month, day, such as 2026-12-15
toml-syntax-broken-line = a line is broken in two
    .label = write the two as one: { $right }
toml-syntax-list = several values stand in a list, between brackets
    .label = write { $right }
toml-syntax-apostrophe = an apostrophe ends a text before its end
    .label = write it between double quotation marks: { $right }
toml-syntax-quotes-inside = quotation marks within a text end it before its end
    .label = put a backslash before each of them: { $right }
toml-syntax-date-form = a date is not written like this: `{ $text }`
    .label = write year, month, day: { $right }
toml-syntax-date-day = a month instead of a date: `{ $text }`
    .label = write the day too, such as the last of the month: { $right }
toml-syntax-date-late = no calendar has `{ $text }`: that month ends on { $last }
    .label = write { $right }, or another day of the month
toml-syntax-dash = dashes ({ $code }) in place of the hyphens of a date: `{ $text }`
    .label = write it with the hyphen of the keyboard: { $right }
toml-syntax-number-form = a number is not written like this: `{ $text }`
    .label = write { $right }
toml-syntax-number-whole = expected a whole number, found `{ $text }`
    .label = write { $right } or { $other }, without decimals and blanks
toml-syntax-sign-behind = unexpected sign after the value: `{ $text }`
    .label = take it out
toml-syntax-rest = unexpected text after the value: `{ $text }`
    .label = take it out; or put # before it, to make a note of it
toml-syntax-date-wanted = expected a date, found a word: `{ $text }`
    .label = write the day, such as 2026-12-15; or take the line out
toml-syntax-time-wanted = expected a time, found a word: `{ $text }`
    .label = write a time, such as 09:00:00; or remove the line
toml-syntax-time-form = a time is not written like this: `{ $text }`
    .label = write { $right }
toml-syntax-number-wanted = expected a whole number, found `{ $text }`
    .label = write digits alone, such as 40 or 12000; or take the line out
toml-syntax-header-form = a heading is not closed, or not opened: `{ $text }`
    .label = write { $right }, alone on its line
toml-syntax-hidden = unexpected invisible character ({ $code })
    .label = delete it
toml-syntax-hidden-blank = unexpected no-break space ({ $code })
    .label = delete it, and type an ordinary space where one is needed
toml-syntax-hidden-space = unexpected unusual space ({ $code })
    .label = delete it, and type an ordinary space where one is needed
toml-syntax-line = a line is written as: key = value
    .label = write { $right }
toml-syntax-note = a line is neither a key with its value nor a note
    .label = put # before it to make a note of it, or take it out
toml-syntax-key-form = not a valid key: `{ $text }`
    .label = did you mean `{ $right }`?
toml-syntax-key-forms = not a valid key: `{ $text }`
    .label = did you mean { $keys }?
toml-syntax-key-unknown = not a valid key: `{ $text }`
    .label = keys are made of letters without accents, digits and hyphens
toml-syntax-array-open = a list is not closed
    .label = begins here; write its closing bracket ] behind its last entry
toml-syntax-inline-table-open = a table { "{…}" } is not closed
    .label = begins here; write its closing brace behind its last value
toml-syntax-before-this = it must end before this
toml-syntax-first = first written here

unreadable-file-missing = the file is missing, and every roadmap has one
    .help = write it, with a heading for each person, such as [first-last], and a name and a directorate below
unreadable-file-not-utf8 = the file is not plain text in UTF-8 (at byte { $at })
    .help = save it again with the encoding “UTF-8”
unreadable-file-too-large = the file has { $bytes } bytes; more than a mebibyte (1,048,576) is not read
    .help = move what is no longer needed into a file whose name begins with _: such files are not read
unreadable-file-permission = the file may not be opened: permission denied
    .help = give yourself the right to read it, or ask for it
unreadable-file-not-regular = not a regular file
    .help = put an ordinary file in its place, or take it away
unreadable-file-leads-out = the link leads out of the roadmap; only files inside it are read
    .help = put the file itself in the place of the link
unreadable-file-leads-nowhere = the link leads nowhere
    .help = put the file itself in the place of the link, or take the link away
unreadable-file-other-repository = the folder is a repository of its own (a submodule): its files are not in the commit
unreadable-file-other = the file cannot be read: { $why }

unknown-key = unknown key: `{ $key }`
    .label = not a key of this table
    .help = take it out; notes to colleagues go into comments, behind #
    .above = it belongs to the file as a whole: write it further up, above the first line in brackets
    .there = `{ $nearest }` is there already: keep one of the two

missing-key = the key `{ $key }` is missing
    .top = write on a line at the top of the file: { $key } = { $example }
    .below = write on a line below this one: { $before }{ $key } = { $example }
    .inside = write between these braces: { $before }{ $key } = { $example }
    .above = write two lines above this one: { $header } and { $key } = { $example }
missing-key-one-of = one of `{ $one }` and `{ $other }` is missing
    .top = write at the top of the file { $one } = "…" or { $other } = "…"
    .below = write on a line below this one { $before }{ $one } = "…" or { $before }{ $other } = "…"
    .inside = write between these braces { $before }{ $one } = "…" or { $before }{ $other } = "…"
    .above = write two lines above this one: { $header } and { $one } = "…" or { $other } = "…"
missing-key-together = `{ $key }` is missing: it goes together with `{ $other }`

wrong-value-type = `{ $key }` should be { $wanted ->
        [text] text in quotation marks
        [integer] a whole number
        [boolean] true or false
        [date] a date
        [time] a time
        [list] a list in brackets
        [table] a table
       *[tables] tables under [[…]]
    }, and here stands { $found ->
        [text] text in quotation marks
        [integer] a whole number
        [float] a number with decimals
        [boolean] true or false
        [date] a date
        [time] a time
        [datetime] a date with a time
        [list] a list
       *[table] a table
    }
    .date = write year, month, day, without quotation marks and without a time: 2026-12-15
    .date-right = write the date alone, with hyphens and without quotation marks: { $right }
    .date-day = write the day, such as 2026-12-15
    .time = write a time without quotation marks: 09:00:00
    .time-right = write the time alone, without quotation marks: { $right }
    .list = put it between brackets: ["…"]
    .list-right = write { $right }
    .text = put it between quotation marks: "…"
    .text-right = put it between quotation marks: { $right }
    .boolean = write true or false, without quotation marks
    .boolean-right = write { $right }, without quotation marks
    .integer = write digits alone, without quotation marks
    .number = write the number alone: { $right }
    .number-either = write { $right } or { $other }, without decimals
    .count = write a whole number, 0 or more
    .percent = write a whole number from 0 to 100
    .tables = write two brackets on each side: [[{ $key }]]
    .tables-below = write [[{ $key }]] on a line of its own, and below it the keys of each
wrong-value-word = `{ $value }` is not one of the words for `{ $key }`
    .help = write one of { $words }
wrong-value-blank = `{ $key }` is blank
    .label = write something between the quotation marks
wrong-value-number = `{ $key }` should be a whole number, 0 or more, that a computer can hold
    .label = write a whole number, 0 or more
wrong-value-percent = `{ $key }` should be a percentage, from 0 to 100
    .label = write a whole number from 0 to 100
wrong-value-large = `{ $key }` is a larger number than a computer can hold
    .label = write a smaller number
wrong-value-timezone = there is no time zone `{ $value }`
    .label = names are of the kind "Europe/Paris"
wrong-value-currency = there is no currency `{ $value }`
    .label = codes are of the kind "EUR"
wrong-value-on = `{ $value }` is not a day of a meeting series
    .label = "thursday" for weeks; "first thursday" or "last monday" for months
wrong-value-on-week = `{ $value }` is a day of a month, and this series meets by weeks
    .label = write a weekday alone, such as "thursday"
wrong-value-on-month = `{ $value }` is a day of a week, and this series meets by months
    .label = say which one of the month, such as "first thursday"
wrong-value-both = `{ $key }` and `{ $first }` exclude each other
    .label = keep one of the two
    .first = the other one
wrong-value-no-owner = the roadmap has no owner
    .label = name at least one directorate
wrong-value-not-owner = `{ $name }` is not an owner of this roadmap: it has nothing to approve
    .label = not among the owners of roadmap.toml
wrong-value-min-max = at least { $min } contributors and at most { $max } cannot both hold
    .label = `min-contributors` is above `max-contributors`
wrong-value-not-a-table = `{ $key }` should be a table: { $what ->
        [person] a person
        [directorate] a directorate
        [department] a department
       *[meeting] a meeting series
    } stands under a heading of its own
wrong-value-level = `{ $value }` is not a level for `{ $key }`
    .label = write one of { $words }
wrong-value-alert-level = an alert may only be turned "off"
    .label = `{ $key }` is an alert, not a rule

bad-id = `{ $id }` cannot be the id of a { $what ->
        [person] person
        [department] department
        [meeting] meeting series
        [deliverable] deliverable
       *[project] project
    }
    .label = ids are made of lower-case letters without accents, digits and single hyphens, 64 at most
bad-id-directorate = `{ $id }` cannot be the id of a directorate
    .label = ids are made of letters without accents, digits and single hyphens, 64 at most
bad-id-file = rename the file { $slug }.toml; if it is a copy that nobody needs, delete it
bad-id-slug = write `{ $slug }`, here and wherever it is named

bad-id-prefix = in people.toml the id of a person stands alone in brackets, without `{ $prefix }`
    .label = write { $right }
duplicate-id-project = another project has the id `{ $id }`
    .label = rename this file or the other
duplicate-id-deliverable = another deliverable of this project has the id `{ $id }`
    .label = give it another id
duplicate-id-alias = the alias `{ $id }` already names another directorate
    .label = take it out, or choose another
duplicate-id-directorate = `{ $id }` is already an alias of another directorate
    .label = give it another id, or take the alias out
duplicate-id-owner = a directorate is listed twice among the owners
    .label = take it out
duplicate-id =
    .first = first here

unsupported-format = the roadmap is of a format that this program does not read; it reads format { $supported }
    .label = format 1 is the only one so far; a newer program may read others
unusable-link = `{ $address }` is not a complete http, https or mailto address
    .label = no link is made of it
    .help = copy the whole address from the browser; for a file on a shared drive, take its address on the intranet
unusable-link-blank = the address is blank
    .label = no link is made of it
    .help = write the address, or take the line out
cancelled-not-scheduled = { $meeting } has no date on { $day }
    .label = not a date of the series
    .between = the dates around it are { $before } and { $after }; a meeting besides the series goes under `extra`
    .ended = the last date of the series is { $before }
    .not-begun = the first date of the series is { $after }
    .never = from its `from` to its `to`, the series has no date at all

unknown-person = there is no person `{ $name }` in people.toml
    .help = add this person to people.toml, or correct the id
    .none = people.toml names nobody yet: write a line [{ $name }] there, and below it name = "…" and directorate = "…"
    .each = write each of them between quotation marks of its own: { $right }
unknown-directorate = there is no directorate `{ $name }` in roadmap.toml
    .help = add it to roadmap.toml, under a heading of its own, or correct the name
    .none = roadmap.toml names no directorate yet: write a line [directorates.{ $name }] there, and below it name = "…"
unknown-department = there is no department `{ $name }` in roadmap.toml
    .help = add it to roadmap.toml, under a heading of its own, or correct the name
    .none = roadmap.toml names no department yet: write a line [departments.{ $name }] there, and below it name = "…" and directorate = "…"
unknown-meeting = there is no meeting series `{ $name }` in roadmap.toml
    .help = add it to roadmap.toml, under a heading of its own, or correct the name
    .none = roadmap.toml names no meeting series yet: write a line [meetings.{ $name }] there, and below it name, who, every, on and from
unknown-dependency = there is no project or deliverable `{ $name }`
    .help = correct it or take it out; a project still to come can stand in the roadmap as proposed
unknown-dependency-deliverable = there is no deliverable `{ $name }`
    .help = correct it, or take it out

rule-unknown = there is no rule `{ $name }`
    .help = all rules and alerts: roadmap explain
rule-unknown-fixed = the level of `{ $name }` is always error
    .label = take this line out
rule-unknown-waiver = `{ $name }` cannot be waived
    .label = mend what it finds instead

## What `check` prints around them

check-summary = Checked { $read } of { $found } { $found ->
        [one] file
       *[other] files
    }, { $rules } { $rules ->
        [one] rule
       *[other] rules
    }: { $errors } { $errors ->
        [one] error
       *[other] errors
    }, { $warnings } { $warnings ->
        [one] warning
       *[other] warnings
    }{ $waived ->
        [0] { "" }
       *[other] , { $waived } waived
    }.
check-summary-new = Checked { $read } of { $found } { $found ->
        [one] file
       *[other] files
    }, { $rules } { $rules ->
        [one] rule
       *[other] rules
    }: { $errors } { $errors ->
        [one] new error
       *[other] new errors
    }, { $warnings } { $warnings ->
        [one] new warning
       *[other] new warnings
    }{ $waived ->
        [0] { "" }
       *[other] , { $waived } newly waived
    }.
check-fixable = { $count ->
        [one] 1 can be fixed by `roadmap check --fix`
       *[other] { $count } can be fixed by `roadmap check --fix`
    }
check-fixable-unsafe = { $count ->
        [one] 1 can be fixed by `roadmap check --fix --unsafe-fixes`
       *[other] { $count } can be fixed by `roadmap check --fix --unsafe-fixes`
    }
check-more = { $count } more { $count ->
        [one] finding is
       *[other] findings are
    } not shown; `roadmap check --all` shows them. All, by rule:
check-more-places = and { $count } more places; `roadmap check --all` shows them
check-column-rule = rule
check-column-place = place
check-column-finding = finding
check-beyond-annotations = { $count ->
        [one] One finding is shown by no annotation (a step has at most ten of each kind):
       *[other] { $count } findings are shown by no annotation (a step has at most ten of each kind):
    }
check-more-in-the-log = { $count ->
        [one] One more stands in the log of the step.
       *[other] { $count } more stand in the log of the step.
    }
check-and-more = { $first }, and { $count } more
check-level-error = error
check-level-warning = warning
check-level-note = note
check-level-off = off
check-help = help
check-patch = roadmap check --fix writes this
check-patch-unsafe = roadmap check --fix --unsafe-fixes writes this
check-note = note
check-explain = explain
