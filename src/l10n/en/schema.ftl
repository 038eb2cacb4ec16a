# What an editor shows about the files while somebody types. Both languages are shown, one after the other.

schema-file-roadmap = roadmap.toml: the settings of the whole roadmap
schema-file-people = people.toml: all the people
schema-file-project = A project’s file

schema-entry-person = A person
schema-entry-directorate = A directorate
schema-entry-department = A department
schema-entry-meeting = A meeting series
schema-entry-deliverable = A deliverable
schema-entry-project = A project

schema-form-text = Text, between double quotes.
schema-form-url = An address that begins with `https://`, `http://` or `mailto:`, between double quotes.
schema-form-format = The number { $format }.
schema-form-integer = A whole number.
schema-form-integer-from = A whole number from { $min }.
schema-form-integer-between = A whole number from { $min } to { $max }.
schema-form-boolean = `true` or `false`, without quotes.
schema-form-date = A date such as `2026-12-15`, without quotes.
schema-form-time = A time such as `09:30:00`, without quotes.
schema-form-word = One of { $words }.
schema-form-id = An id: lower-case letters without accents, digits, single hyphens.
schema-form-person = The id of a person of people.toml.
schema-form-directorate = A directorate of roadmap.toml: its id, or an alias.
schema-form-department = The id of a department of roadmap.toml.
schema-form-meeting = The id of a meeting series of roadmap.toml.
schema-form-deliverable = The id of a deliverable.
schema-form-project = The id of a project.
schema-form-dependency = A project, or `"project/deliverable"`; a deliverable may also depend on another one of its own project.
schema-form-rule = The name of a rule that can be waived, as `roadmap check` prints it.
schema-form-timezone = A time zone such as `"Europe/Paris"`.
schema-form-currency = A currency such as `"EUR"`.
schema-form-day = For weeks a weekday, such as `"thursday"`; for months which one, such as `"first thursday"` or `"last monday"`.
schema-form-list = A list, in square brackets. Each entry: { $entry }
schema-form-table = One table, `[{ $name }]`.
schema-form-tables = As many as needed, each under a line `[[{ $name }]]`.
schema-form-tables-inside = A list of tables in braces: `{ $name } = [{ "{" } … { "}" }, { "{" } … { "}" }]`.
schema-form-by-id = A table for each, under a line `[{ $name }.ID]`.
schema-form-levels = The name of a rule, and `"error"`, `"warning"` or `"off"`; or the name of an alert, and `"off"`.

schema-required = Required.
schema-required-unless-proposed = Required, unless the stage is `"proposed"`.
schema-one-of = Either this or `{ $other }` is required.
schema-exclusive = Cannot be used together with `{ $other }`.
schema-together = Required together with `{ $other }`.

schema-word-proposed = not decided yet, or without its team
schema-word-active = under way
schema-word-paused = stopped for a while
schema-word-completed = done
schema-word-stopped = stopped for good
schema-word-on-track = on track
schema-word-at-risk = at risk
schema-word-off-track = off track
schema-word-low = low
schema-word-medium = medium
schema-word-high = high: needs an owner and a response
schema-word-continue = continues as it is
schema-word-adjust = continues with changes
schema-word-pause = pauses
schema-word-stop = stops
schema-word-en = English
schema-word-fr = French
schema-word-teams = the teams of all projects
schema-word-coordinators = the coordinators
schema-word-committee = the committee
schema-word-week = every week
schema-word-2-weeks = every second week
schema-word-month = every month
schema-word-3-months = every three months
