# What `check` reports: a sentence each; `.label` is shown below the text at fault, and the helps say how to fix it.

## Teams

team-size-few = { $project } has { $count ->
        [0] no contributor
        [one] only one contributor
       *[other] only { $count } contributors
    }; a team needs at least { $min }
    .label = not enough contributors
    .help = add people to `contributors`
    .free = people from the owner directorates who are on no active project: { $free }
team-size-many = { $project } has { $count } contributors; a team has at most { $max }
    .label = too many contributors
    .help = list people who come only now and then as guests: [[guests]]
directorate-unrepresented = { $directorate } has nobody among the contributors of { $project }
    .label = nobody from { $directorate }
    .help = invite someone from { $directorate } and add them to `contributors`
    .free = invite someone from { $directorate }; people on no active project: { $free }
coordinator-not-contributor = { $person } coordinates { $project } but is not one of its contributors
    .label = not a contributor
    .team = the contributors
    .help = add "{ $id }" to `contributors`, or choose one of the contributors as coordinator
lead-is-coordinator = { $person } is both lead and coordinator of { $project }
    .label = the same person
    .first = already named here
    .help = choose two different people, so that they share the load
duplicate-member = { $person } is listed more than once among the contributors of { $project }
    .label = listed again
    .first = first listed here
    .member = on the team here
    .guest = listed as a guest here
    .help = remove this entry, or replace it with the id of the person that you meant
    .help-guest = remove one of the two entries: a member of the team needs no invitation
duplicate-member-guest = { $person } is both a contributor and a guest of { $project }
    .label = the same person
duplicate-member-lead = { $person } is both the lead and a guest of { $project }
    .label = the same person
outsider-unapproved = { $person } is from outside the owner directorates and is not yet approved by { $missing }
    .label = not yet approved by { $missing }
    .help = ask { $missing } for approval; then add [[approvals]] for each, with person = "{ $id }", directorate, by and on
approver-outside-directorate = { $person } approves for { $directorate } but does not belong to it
    .label = not from { $directorate }
    .help = name the person from { $directorate } who gave the approval
approval-unused-absent = unused approval: { $person } is not on the team of { $project }
    .label = not on the team
approval-unused-insider = unused approval: { $person } needs none in { $project }
    .label = from an owner directorate
approval-unused =
    .help = remove this approval, or correct the id of the person
sponsor-missing = { $project } has no sponsor
    .label = no `sponsors` in this file
    .help = add a line such as: sponsors = ["first-last"]
team-unannounced = the team of { $project } has not been announced to { $uninformed }
    .label = this team
    .help = inform them, then record the date for each: informed = [{ "{" } person = "{ $id }", on = … { "}" }]
double-booked = { $person } contributes to { $count } active projects: { $projects }
    .label = contributes here
    .also = and here
    .help = keep this person on one team, and invite them as a guest of { $count ->
        [2] the other
       *[other] the others
    }: all teams meet in the same session
    .twins = two of these projects have the same title: if one file is a copy of the other, delete it or turn it into another project
departed-member = { $person }, { $role ->
        [lead] lead
        [coordinator] coordinator
        [contributor] contributor
       *[sponsor] sponsor
    } of { $project }, leaves on { $left }, before the project ends on { $end }
    .label = leaves on { $left }
    .also = the same person
    .lead = choose who will lead the project after that date
    .coordinator = choose who will coordinate the project after that date
    .sponsor = find another sponsor for the rest of the project
    .remaining = { $count ->
        [one] one contributor remains: { $remaining }
       *[other] { $count } contributors remain: { $remaining }
    }
    .many = { $count } contributors remain
    .nobody = no contributor remains
    .few = that is not enough: a team needs at least { $min }
    .unrepresented = { $missing } would no longer be represented on the team
departed-member-endless = { $person }, { $role ->
        [lead] lead
        [coordinator] coordinator
        [contributor] contributor
       *[sponsor] sponsor
    } of { $project }, leaves on { $left }, and the project has no end date
    .label = leaves on { $left }

## Deliverables, dates and follow-up

deliverable-undated = { $deliverable } has no date yet
    .label = no `due`
    .help = choose a date, even a rough one, and write it on a line below: due = 2026-12-15
no-deliverable = { $project } is active but has no deliverable
    .label = no [[deliverables]] in this file
    .help = add a first one: [[deliverables]] with id, title and due
nothing-before-review = { $project } has no deliverable due by its first review, on { $review }
    .label = { $months ->
        [0] the first review is at the start
        [one] the first review is one month after the start
       *[other] the first review is { $months } months after the start
    }
    .help = add a deliverable, even a small one, to show by { $review }
due-before-start = { $deliverable } is due before the project starts on { $start }
    .label = before the start
    .start = the project starts here
    .help = correct one of the two dates
due-after-end = { $deliverable } is due after the project ends on { $end }
    .label = after the end
    .end = the project ends here
    .help = bring the deliverable forward, or give the project a later end
due-on-closed-day = { $deliverable } is due on a { $closed ->
        [saturday] Saturday
       *[sunday] Sunday
    }
    .label = not a working day
    .before = the last working day before it is { $before }: { $written }
due-on-closed-day-named = { $deliverable } is due on a closed day: { $closed }
    .label = not a working day
due-on-closed-day-nameless = { $deliverable } is due on a closed day
    .label = not a working day
open-deliverable-in-completed = { $project } is completed, but { $deliverable } is neither delivered nor given up
    .label = still open
    .help = add delivered = … with the date, or dropped = … if it was given up
owner-outside-team = { $person } owns { $deliverable } but is not on the team of { $project }
    .label = neither lead, coordinator, contributor nor guest
    .team = the contributors
    .help = choose an owner on the team, or add this person to the team
owner-outside-team-risk = { $person } owns the risk “{ $risk }” but is not on the team of { $project }
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
    }, `{ $second-key }` ({ $second }) is before `{ $first-key }` ({ $first })
    .label = before `{ $first-key }`
    .first = `{ $first-key }` is here
    .help = correct one of the two; often the year is wrong
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
    }, `{ $second-key }` ({ $second }) is before `{ $first-key }` ({ $first })
    .label = before `{ $first-key }`
high-risk-unowned = the high risk “{ $risk }” of { $project } has no owner
    .label = no `owner`
    .help = choose who watches it (owner = "…") and what to do about it (response = "…")
high-risk-unowned-response = the high risk “{ $risk }” of { $project } has no response
    .label = no `response`
high-risk-unowned-both = the high risk “{ $risk }” of { $project } has neither an owner nor a response
    .label = neither `owner` nor `response`
overspent = { $project } has spent { $over } more than was granted{ $year ->
        [unread] { "" }
       *[other] {" "}for { $year }
    }
    .label = { $spent } spent
    .granted = { $granted } granted
    .help = ask for the difference, or correct one of the two amounts

## Dependencies

dependency-cycle = circular dependency: { $cycle }
    .label = depends on `{ $to }`
    .step = `{ $from }` depends on `{ $to }`
    .help = { $count ->
        [one] remove this entry
       *[other] remove one of these { $count } entries: the one that matters least
    }
dependency-cycle-itself = circular dependency: `{ $from }` depends on itself: { $cycle }
    .label = depends on `{ $to }`
dependency-too-late = { $deliverable } is due before a deliverable that it depends on: { $awaited }, due on { $awaited-due }
    .label = due on { $awaited-due }; { $deliverable } on { $due }
    .awaited = { $awaited } is due here
    .help = move one of the two dates, or remove this entry
dependency-abandoned = { $waiting } depends on { $awaited }, which was given up
    .label = will not be delivered
    .place = given up here
    .help = remove this entry, or depend on something else
dependency-abandoned-stopped = { $waiting } depends on { $awaited }, which was stopped
    .label = will not be delivered
dependency-abandoned-undelivered = { $waiting } depends on { $awaited }, which was not delivered before its project was stopped
    .label = will not be delivered
dependency-not-transverse = { $count ->
        [one] another project depends
       *[other] { $count } other projects depend
    } on { $project }, which is not marked as transverse
    .label = other projects depend on this one
    .depends = depends on it here
    .help = add the line: transverse = true

## Waivers

waiver-expired = the waiver of `{ $rule }` for { $project } expired on { $until }, and what it excused is reported again
    .label = this date has passed
    .help = fix what the rule reports, or have the waiver renewed with a new date
waiver-note = waived until { $waived-until } by { $waived-by }: { $waived-reason }
waiver-note-unread = waived by a waiver that could not be read in full
waiver-unused = the waiver of `{ $rule }` for { $project } is not needed: the rule reports nothing there
    .label = waives nothing
    .help = remove the waiver: it would hide the next finding of this rule

## Reading

did-you-mean = did you mean `{ $nearest }`?

toml-syntax = not valid TOML: unexpected `{ $text }`
toml-syntax-unquoted = text without quotation marks: `{ $text }`
    .label = write it between quotation marks: { $right }
toml-syntax-quotes = typographic quotation marks instead of straight ones: `{ $text }`
    .label = use straight quotation marks: { $right }
toml-syntax-string-lines = a text runs over several lines
    .label = put it on one line, or put three quotation marks (""") before and after it
toml-syntax-string = missing closing quotation mark
    .label = the text begins here; close it on the same line: { $right }
toml-syntax-date = not a valid date or time: `{ $text }`
    .label = write dates as 2026-12-15, times as 09:00:00
toml-syntax-number = neither a number nor a date: `{ $text }`
    .label = write numbers as 12000, dates as 2026-12-15, and everything else in quotation marks
toml-syntax-boolean = `{ $text }` must be in lower case
    .label = write true or false
toml-syntax-yes-no = `{ $text }` is not a true/false value
    .label = write true for yes, false for no
toml-syntax-array = unclosed list, or missing comma between two entries
    .label = expected a comma or the closing bracket ] before this
toml-syntax-inline-table = unclosed table { "{…}" }, or missing comma between two keys
    .label = expected a comma or the closing brace before this
toml-syntax-header = unclosed heading
    .label = write headings as [name] or [[name]], alone on their line
toml-syntax-header-blank = a name in brackets cannot contain spaces: `{ $text }`
    .label = write { $right }
toml-syntax-header-letters = a name in brackets may only contain letters without accents, digits and hyphens: `{ $text }`
    .label = write { $right }
toml-syntax-no-equals = missing equals sign after the key
    .label = write the line as: key = value
toml-syntax-no-value = key without a value
    .label = write a value after the equals sign, or remove the line
toml-syntax-escape = invalid escape: a backslash has no meaning before this character
    .label = write two backslashes (\\) for one
toml-syntax-key = invalid key: `{ $text }`
    .label = keys may only contain letters without accents, digits and hyphens
toml-syntax-comma = unexpected comma
    .label = remove it
toml-syntax-equals = unexpected equals sign
    .label = write the line as: key = value
toml-syntax-more = unexpected text at the end of the line: `{ $text }`
    .label = write one key and one value per line; inside a text, write a quotation mark as \"
toml-syntax-two-statements = two keys on one line: `{ $text }`
    .label = write each key with its value on a line of its own
toml-syntax-broken-pair = line break between a key and its value
    .label = write both on one line
toml-syntax-control = unexpected invisible character
    .label = delete it
toml-syntax-deep = lists are nested too deeply
    .label = the format needs at most three levels
toml-syntax-twice = `{ $text }` is defined twice in the same place
    .label = keep one of the two
toml-syntax-brackets = `{ $text }` is in single brackets in one place and in double brackets in another
    .label = write two brackets on each side: [[{ $text }]]
    .list = in double brackets here
toml-syntax-conflict = merge conflict: git could not merge two versions of the same lines
    .label = one version follows; keep it or the other one, and delete the three marker lines
    .base = the version that both started from follows; delete it too
    .theirs = the other version follows
    .end = the two versions end here
toml-syntax-conflict-base = merge conflict: git could not merge two versions of the same lines
    .label = one version follows; keep it or the other one, and delete the four marker lines
toml-syntax-conflict-mark = marker of a merge conflict left behind: `{ $text }`
    .label = delete this line, and check that only one version of the lines around it remains
toml-syntax-not-a-table = `{ $text }` is already defined and is not a table
    .label = this name is already used
toml-syntax-string-open = missing closing quotation mark
    .label = the text begins here; close it with the same mark on the same line
toml-syntax-unquoted-plain = text without quotation marks: `{ $text }`
    .label = write it as "…"
toml-syntax-unquoted-list = each entry of a list needs its own quotation marks: `{ $text }`
    .label = write the whole list as { $right }
toml-syntax-semicolon = semicolon instead of a comma in a list
    .label = write a comma instead
toml-syntax-list-quotes = missing quotation mark in a list
    .label = write { $right }
toml-syntax-no-key = missing key before the equals sign
    .label = write the line as: key = value
toml-syntax-colon = colon instead of an equals sign between key and value
    .label = write = instead
toml-syntax-date-short-year = date with a two-digit year: `{ $text }`
    .label = write the year with four digits, then month and day, such as 2026-12-15
toml-syntax-date-year = date without a year: `{ $text }`
    .label = write year, month and day, such as 2026-12-15
toml-syntax-broken-line = a line is broken in two
    .label = write both parts on one line: { $right }
toml-syntax-list = several values without the brackets of a list
    .label = write { $right }
toml-syntax-apostrophe = an apostrophe ends a text too early
    .label = write it between double quotation marks: { $right }
toml-syntax-quotes-inside = quotation marks inside a text end it too early
    .label = put a backslash before each of them: { $right }
toml-syntax-date-form = date in the wrong format: `{ $text }`
    .label = write year, month and day: { $right }
toml-syntax-date-day = expected a date, found a month: `{ $text }`
    .label = add the day, such as the last of the month: { $right }
toml-syntax-date-late = no such day: `{ $text }`; that month ends on { $last }
    .label = write { $right }, or another day of that month
toml-syntax-dash = dashes ({ $code }) instead of hyphens in a date: `{ $text }`
    .label = use hyphens: { $right }
toml-syntax-number-form = number in the wrong format: `{ $text }`
    .label = write { $right }
toml-syntax-number-whole = expected a whole number, found `{ $text }`
    .label = write { $right } or { $other }, without decimals or spaces
toml-syntax-sign-behind = unexpected `{ $text }` after the value
    .label = remove it
toml-syntax-rest = unexpected text after the value: `{ $text }`
    .label = remove it, or put # before it to make it a comment
toml-syntax-date-wanted = expected a date, found a word: `{ $text }`
    .label = write a date such as 2026-12-15, or remove the line
toml-syntax-time-wanted = expected a time, found a word: `{ $text }`
    .label = write a time such as 09:00:00, or remove the line
toml-syntax-time-form = time in the wrong format: `{ $text }`
    .label = write { $right }
toml-syntax-number-wanted = expected a whole number, found `{ $text }`
    .label = write digits only, such as 40 or 12000, or remove the line
toml-syntax-header-form = heading without its opening or closing bracket: `{ $text }`
    .label = write { $right }, alone on its line
toml-syntax-hidden = unexpected invisible character ({ $code })
    .label = delete it
toml-syntax-hidden-blank = unexpected no-break space ({ $code })
    .label = delete it, and type an ordinary space where one is needed
toml-syntax-hidden-space = unexpected unusual space ({ $code })
    .label = delete it, and type an ordinary space where one is needed
toml-syntax-line = a line is not of the form key = value
    .label = write { $right }
toml-syntax-note = a line is neither a key with a value nor a comment
    .label = put # before it to make it a comment, or remove it
toml-syntax-key-form = invalid key: `{ $text }`
    .label = did you mean `{ $right }`?
toml-syntax-key-forms = invalid key: `{ $text }`
    .label = did you mean { $keys }?
toml-syntax-key-unknown = invalid key: `{ $text }`
    .label = keys may only contain letters without accents, digits and hyphens
toml-syntax-array-open = unclosed list
    .label = the list begins here; write the closing bracket ] after its last entry
toml-syntax-inline-table-open = unclosed table { "{…}" }
    .label = the table begins here; write the closing brace after its last value
toml-syntax-before-this = must be closed before this
toml-syntax-first = first defined here

unreadable-file-missing = the file is missing; every roadmap needs it
    .help = create it, with a heading for each person, such as [first-last], and a name and a directorate below
unreadable-file-not-utf8 = the file is not plain text in UTF-8 (at byte { $at })
    .help = save it again with the encoding “UTF-8”
unreadable-file-too-large = the file has { $bytes } bytes; the limit is 1,048,576 (1 MiB)
    .help = move what is no longer needed into a file whose name begins with _; such files are not read
unreadable-file-permission = cannot open the file: permission denied
    .help = give yourself permission to read it, or ask for permission
unreadable-file-not-regular = not a regular file
    .help = replace it with a regular file, or remove it
unreadable-file-leads-out = the symbolic link points outside the roadmap; only files inside it are read
    .help = replace the link with the file itself
unreadable-file-leads-nowhere = broken symbolic link: its target does not exist
    .help = replace the link with the file itself, or remove it
unreadable-file-other-repository = the folder is a separate repository (a submodule): its files are not part of the commit
unreadable-file-other = cannot read the file: { $why }

unknown-key = unknown key: `{ $key }`
    .label = not a key of this table
    .help = remove it; write notes to colleagues as comments, after #
    .above = it belongs to the whole file: move it up, above the first line in brackets
    .there = `{ $nearest }` is already there: keep one of the two

missing-key = missing key: `{ $key }`
    .top = add a line at the top of the file: { $key } = { $example }
    .below = add a line below this one: { $before }{ $key } = { $example }
    .inside = add between these braces: { $before }{ $key } = { $example }
    .above = add two lines above this one: { $header } and { $key } = { $example }
missing-key-one-of = missing key: either `{ $one }` or `{ $other }` is required
    .top = add a line at the top of the file: { $one } = "…" or { $other } = "…"
    .below = add a line below this one: { $before }{ $one } = "…" or { $before }{ $other } = "…"
    .inside = add between these braces: { $before }{ $one } = "…" or { $before }{ $other } = "…"
    .above = add two lines above this one: { $header } and { $one } = "…" or { $other } = "…"
missing-key-together = missing key: `{ $key }` is required together with `{ $other }`

wrong-value-type = `{ $key }` should be { $wanted ->
        [text] text in quotation marks
        [integer] a whole number
        [boolean] true or false
        [date] a date
        [time] a time
        [list] a list in brackets
        [table] a table
       *[tables] tables under [[…]]
    }, found { $found ->
        [text] text in quotation marks
        [integer] a whole number
        [float] a number with decimals
        [boolean] a true/false value
        [date] a date
        [time] a time
        [datetime] a date with a time
        [list] a list
       *[table] a table
    }
    .date = write year, month and day, without quotation marks or a time: 2026-12-15
    .date-right = write the date alone, with hyphens and without quotation marks: { $right }
    .date-day = write a date such as 2026-12-15
    .time = write a time without quotation marks: 09:00:00
    .time-right = write the time alone, without quotation marks: { $right }
    .list = put it between brackets: ["…"]
    .list-right = write { $right }
    .text = put it between quotation marks: "…"
    .text-right = put it between quotation marks: { $right }
    .boolean = write true or false, without quotation marks
    .boolean-right = write { $right }, without quotation marks
    .integer = write digits only, without quotation marks
    .number = write the number alone: { $right }
    .number-either = write { $right } or { $other }, without decimals
    .count = write a whole number, 0 or more
    .percent = write a whole number from 0 to 100
    .tables = write two brackets on each side: [[{ $key }]]
    .tables-below = write [[{ $key }]] on a line of its own, and the keys of each entry below it
wrong-value-word = `{ $value }` is not a valid value for `{ $key }`
    .help = write one of { $words }
wrong-value-blank = `{ $key }` is blank
    .label = write something between the quotation marks
wrong-value-number = `{ $key }` should be a whole number, 0 or more
    .label = write a whole number, 0 or more
wrong-value-percent = `{ $key }` should be a percentage from 0 to 100
    .label = write a whole number from 0 to 100
wrong-value-large = the value of `{ $key }` is too large
    .label = write a smaller number
wrong-value-timezone = unknown time zone: `{ $value }`
    .label = write a name such as "Europe/Paris"
wrong-value-currency = unknown currency: `{ $value }`
    .label = write a code such as "EUR"
wrong-value-on = `{ $value }` is not a valid day for a meeting series
    .label = write "thursday" for weeks; "first thursday" or "last monday" for months
wrong-value-on-week = `{ $value }` is a day of the month, but this series repeats by weeks
    .label = write a weekday only, such as "thursday"
wrong-value-on-month = `{ $value }` is a weekday, but this series repeats by months
    .label = write which one of the month, such as "first thursday"
wrong-value-both = `{ $key }` and `{ $first }` cannot be used together
    .label = keep one of the two
    .first = the other one
wrong-value-no-owner = the roadmap has no owner directorate
    .label = name at least one directorate
wrong-value-not-owner = `{ $name }` is not an owner of this roadmap, so it has nothing to approve
    .label = not among the `owners` of roadmap.toml
wrong-value-min-max = `min-contributors` ({ $min }) is greater than `max-contributors` ({ $max })
    .label = correct one of the two
wrong-value-not-a-table = `{ $key }` should be a table: { $what ->
        [person] each person
        [directorate] each directorate
        [department] each department
       *[meeting] each meeting series
    } needs a heading of its own
wrong-value-level = `{ $value }` is not a valid level for `{ $key }`
    .label = write one of { $words }
wrong-value-alert-level = an alert can only be set to "off"
    .label = `{ $key }` is an alert, not a rule

bad-id = `{ $id }` is not a valid id for a { $what ->
        [person] person
        [department] department
        [meeting] meeting series
        [deliverable] deliverable
       *[project] project
    }
    .label = use lower-case letters without accents, digits and single hyphens, at most 64 characters
bad-id-directorate = `{ $id }` is not a valid id for a directorate
    .label = use letters without accents, digits and single hyphens, at most 64 characters
bad-id-file = rename the file to { $slug }.toml; if it is a copy that nobody needs, delete it
bad-id-slug = write `{ $slug }`, here and wherever this id is used

bad-id-prefix = in people.toml, the heading of a person is the id alone, without `{ $prefix }`
    .label = write { $right }
duplicate-id-project = another project already has the id `{ $id }`
    .label = rename this file or the other one
duplicate-id-deliverable = another deliverable of this project already has the id `{ $id }`
    .label = give it another id
duplicate-id-alias = `{ $id }` already names another directorate
    .label = remove it, or choose another one
duplicate-id-directorate = `{ $id }` is already an alias of another directorate
    .label = give this directorate another id, or remove the alias
duplicate-id-owner = a directorate is listed twice in `owners`
    .label = remove it
duplicate-id =
    .first = first here

unsupported-format = the roadmap is in a format that this program does not read; it reads format { $supported }
    .label = format 1 is the only one so far; a newer version of the program may read others
unusable-link = `{ $address }` is not a complete http, https or mailto address
    .label = no link is made of it
    .help = copy the whole address from the browser; for a file on a shared drive, take its address on the intranet
unusable-link-blank = the address is blank
    .label = no link is made of it
    .help = write the address, or remove the line
cancelled-not-scheduled = { $meeting } has no date on { $day }
    .label = not a date of the series
    .between = the dates around it are { $before } and { $after }; an additional meeting goes under `extra`
    .ended = the last date of the series is { $before }
    .not-started = the first date of the series is { $after }
    .never = from its `from` to its `to`, the series has no date at all

unknown-person = there is no person `{ $name }` in people.toml
    .help = add this person to people.toml, or correct the id
    .none = people.toml has no person yet: add a line [{ $name }], and below it name = "…" and directorate = "…"
    .each = write each of them between its own quotation marks: { $right }
unknown-directorate = there is no directorate `{ $name }` in roadmap.toml
    .help = add it to roadmap.toml under a heading of its own, or correct the name
    .none = roadmap.toml has no directorate yet: add a line [directorates.{ $name }], and below it name = "…"
unknown-department = there is no department `{ $name }` in roadmap.toml
    .help = add it to roadmap.toml under a heading of its own, or correct the name
    .none = roadmap.toml has no department yet: add a line [departments.{ $name }], and below it name = "…" and directorate = "…"
unknown-meeting = there is no meeting series `{ $name }` in roadmap.toml
    .help = add it to roadmap.toml under a heading of its own, or correct the name
    .none = roadmap.toml has no meeting series yet: add a line [meetings.{ $name }], and below it name, who, every, on and from
unknown-dependency = there is no project or deliverable `{ $name }`
    .help = correct or remove it; a future project can be added to the roadmap as proposed
unknown-dependency-deliverable = there is no deliverable `{ $name }`
    .help = correct or remove it

rule-unknown = there is no rule `{ $name }`
    .help = all rules and alerts: roadmap explain
rule-unknown-fixed = the level of `{ $name }` is always error and cannot be set
    .label = remove this line
rule-unknown-waiver = `{ $name }` cannot be waived
    .label = fix what it reports instead

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
    } not shown; `roadmap check --all` shows them. All findings, by rule:
check-more-places = { $count ->
        [one] and { $count } more place; `roadmap check --all` shows it
       *[other] and { $count } more places; `roadmap check --all` shows them
    }
check-column-rule = rule
check-column-place = place
check-column-finding = finding
check-beyond-annotations = { $count ->
        [one] One finding has no annotation (a step shows at most ten of each kind):
       *[other] { $count } findings have no annotation (a step shows at most ten of each kind):
    }
check-more-in-the-log = { $count ->
        [one] One more is in the log of the step.
       *[other] { $count } more are in the log of the step.
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
