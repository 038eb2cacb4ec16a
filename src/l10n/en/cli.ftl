# The command line: help, errors in the arguments, messages about a run.

cli-error = error: { $what }
cli-help = { "  " }help: { $what }
cli-quoted = `{ $text }`

## The help

cli-short-help =
    roadmap keeps a shared roadmap of projects as a folder of text files.

    Usage: roadmap COMMAND [OPTIONS]

    Three commands to begin with:
      roadmap status      Where does every project stand today, and what needs attention?
      roadmap deadlines   What is overdue, and what falls due in the coming days?
      roadmap check       Is what the files say consistent with the rules?

    No roadmap yet? roadmap init starts one. Everything else: roadmap --help

cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-filters = Filters (several values: any of them; several filters: all of them)
cli-heading-global = Global options

cli-value-command = COMMAND
cli-value-date = DATE
cli-value-days = DAYS
cli-value-dir = DIR
cli-value-directorate = DIRECTORATE
cli-value-file = FILE
cli-value-format = FORMAT
cli-value-id = ID
cli-value-host = HOST
cli-value-kind = KIND
cli-value-lang = LANGUAGE
cli-value-month = MONTH
cli-value-person = PERSON
cli-value-project = PROJECT
cli-value-base = BASE
cli-value-head = HEAD
cli-value-rev = REV
cli-value-rule = RULE
cli-value-sheet = SHEET
cli-value-shell = SHELL
cli-value-stage = STAGE
cli-value-tag = TAG
cli-value-title = TITLE
cli-value-topic = TOPIC
cli-value-what = PROJECT[/DELIVERABLE]
cli-value-when = WHEN

cli-option-dir = Folder of the roadmap [default: the nearest one, looking upwards from here]
cli-option-at = Use the files of this commit, tag or branch, or of the last commit made by the end of a day (2026-11-30)
cli-option-today = Reference day, such as 2026-12-15 [default: that of --at, else ROADMAP_TODAY, else the clock]
cli-option-lang = Language: `fr` or `en` [default: ROADMAP_LANG, else that of the system]
cli-option-color = Colour: `auto` (on a terminal, unless NO_COLOR is set), `always` or `never` [default: auto]
cli-option-no-cache = Neither read nor write the cache of the history [also: ROADMAP_NO_CACHE]
cli-option-verbose = Report what was done, even if the output is not a terminal
cli-option-help = Print this help
cli-option-version = Print the version
cli-option-format = Output format: `table`, `markdown` or `json` [default: table]
cli-option-project = Only this project, by id, title or part of one (may be repeated)
cli-option-person = Only projects of this person, and projects waiting for this person, by id, name or part of one; `me` is you (may be repeated)
cli-option-directorate = Only projects of this directorate, by id, alias, name or part of one (may be repeated)
cli-option-stage = Only projects that are `proposed`, `active`, `paused`, `completed` or `stopped`; French words are accepted too (may be repeated)
cli-option-tag = Only projects with this tag (may be repeated)

cli-command-roadmap = Check, follow up and publish a shared roadmap of projects.
    .usage = roadmap COMMAND [OPTIONS]
    .examples =
        Options may also come before the command: roadmap --format json status

        Exit status: 0 on success; 1 if check finds errors, or if errors stop an export or an edit; 2 on any other failure.

        Documentation:
          roadmap help COMMAND        a command, with examples
          roadmap help format         the keys of the files
          roadmap explain             the rules and the alerts
          docs/ in the source code    guides, the whole format, reviews of changes

        Examples:
          roadmap status
          roadmap deadlines --within 60
          roadmap help check

cli-command-check = Is what the files say consistent with the rules?
    .usage = roadmap check [OPTIONS]
    .examples =
        Exit status: 0 without errors, 1 with errors, 2 if the check could not run.

        Examples:
          roadmap check
          roadmap check --strict
          roadmap check --rule team-size,double-booked
          roadmap check --against main
          roadmap check --format short
          roadmap check --format github
cli-check-format = Output format: `human`, `short` (one line per finding), `json`, or for reviews `github` (annotations), `gitlab` (Code Quality), `sarif`, `junit` [default: human]
cli-check-against = Only findings that are new since this commit, tag or branch
cli-check-strict = Treat warnings as errors: exit status 1 with any of them
cli-check-waived = Also show waived findings, as notes: until when, by whom, and why
cli-check-rules = Only findings of this rule (may be repeated, or several with commas)
cli-check-all = Show all findings and all their places, even if there are very many (only `human` leaves any out)
cli-check-fix = Apply every safe fix to the files, then check them and show what is left
cli-check-diff = Show what `--fix` would change, as a unified diff, and write nothing: exit status 1 if there is a change
cli-check-unsafe-fixes = With `--fix` or `--diff`, also the fixes that remove or decide something
cli-check-quiet = Print only the findings, without the summary line

cli-command-status = Where does every project stand today, and what needs attention?
    .usage = roadmap status [OPTIONS]
    .examples =
        Examples:
          roadmap status
          roadmap status --stage active --stage paused
          roadmap status --format markdown

cli-command-deadlines = What is overdue, and what falls due in the coming days?
    .usage = roadmap deadlines [OPTIONS]
    .examples =
        Examples:
          roadmap deadlines
          roadmap deadlines --within 60
          roadmap deadlines --owner claire-moreau
          roadmap deadlines --until 2027-03-31 --format json
cli-deadlines-within = Look this many days ahead [default: `due-within-days` of roadmap.toml]
cli-deadlines-until = Look ahead to this day, such as 2026-12-15, 15/12/2026 or +2w
cli-deadlines-owner = Only deliverables of this owner, by id, name or part of one; those without an owner are the lead’s (may be repeated)

cli-command-show = One project, in full.
    .usage = roadmap show PROJECT [OPTIONS]
    .examples =
        Examples:
          roadmap show pret-d-objets
          roadmap show objets --format markdown
cli-show-project = The project, by id or title; a part is enough if it matches only one

cli-command-explain = Why does this rule or alert exist, and what should I do?
    .usage = roadmap explain [RULE] [OPTIONS]
    .examples =
        Examples:
          roadmap explain
          roadmap explain team-size
          roadmap explain overdue --format markdown
cli-explain-rule = The rule or alert [default: list them all, one per line]

cli-command-export = Write the monthly report, an agenda, a calendar or a workbook.
    .usage = roadmap export --pdf|--html|--markdown|--ics|--xlsx|--csv SHEET [OPTIONS]
    .examples =
        Exit status: 0 on success, 1 if refused because the files have errors, 2 on any other failure.

        Examples:
          roadmap export --pdf
          roadmap export --pdf --month 2026-11 --out november.pdf
          roadmap export --pdf --html --lang fr
          roadmap export --markdown --out -
          roadmap export --ics --person claire-moreau
          roadmap export --xlsx
          roadmap export --csv deliverables --out -
cli-export-pdf = As a PDF, readable by screen readers
cli-export-html = As a single, self-contained HTML page
cli-export-markdown = As Markdown, for a wiki or a forum post
cli-export-ics = As a calendar of meetings and due dates, to import or subscribe to
cli-export-xlsx = As a workbook for Excel or LibreOffice: projects, deliverables, people, meetings, budget, alerts
cli-export-csv = One sheet of the workbook as CSV: `projects`, `deliverables`, `people`, `meetings`, `budget` or `alerts`
cli-export-too-many-rows = the workbook cannot hold all rows: { $why }
cli-export-person = Calendar: only the meetings of this person, and the deliverables that they own
cli-export-project = Calendar: only the sessions of this project’s team, and its deliverables
cli-export-meeting = Calendar: only this meeting series
cli-export-attendees = Calendar: name who attends, with e-mail addresses [default: nobody’s address is written]
cli-export-all = Calendar: also deliverables that are delivered or given up
cli-export-without_names = Without people’s names: their directorate and a number instead, such as CNUM 3; no e-mail address, job title or reason for an absence. In texts, the full names, addresses and ids of people.toml are replaced; other mentions stay as written
cli-export-only-ics = { $option } applies only to a calendar: add --ics
cli-export-month = Month of the report, such as 2026-11 [default: the current month]
cli-export-out = File to write; `-` is standard output [default: roadmap-MONTH.pdf, .html, .md, .xlsx; roadmap-MONTH-committee.pdf; roadmap-MONTH-SHEET.csv; agenda-MEETING-DATE.pdf; roadmap.ics]
cli-export-force = Write it even if files have errors; the report says how many

cli-command-init = Start a small roadmap with comments, to adapt.
    .usage = roadmap init [DIR] [OPTIONS]
    .examples =
        Examples:
          roadmap init
          roadmap init plans/2027
          roadmap init --lang fr feuille-de-route
          roadmap init --ci github
          roadmap init --ci github --pages --without-names
cli-init-folder = Folder to write to, created if missing [default: roadmap]
cli-init-ci = Also write workflows for `github` or `gitlab`: they check every change, show what it means, and keep the monthly report; if there is a roadmap already, write only these
cli-init-pages = With `--ci`: also publish the report and the calendar as web pages (GitHub or GitLab Pages), at each change of the default branch and every month. Anyone whom they let in (on GitHub, anyone who has the address; on GitLab, by the visibility of Pages) can read all that they hold: names of people, budgets, health, every text, meetings and due dates
cli-init-without_names = With `--pages`: publish without people’s names, as export --without-names does

cli-command-new = Start a project: a file with comments, to complete.
    .usage = roadmap new ID [OPTIONS]
    .examples =
        Examples:
          roadmap new night-opening
          roadmap new night-opening --title "Night opening"
          roadmap help new
cli-new-id = The project’s id and file name: lower-case letters without accents, digits and single hyphens
cli-new-dry_run = Write nothing; show the file
cli-new-title = Its title [default: made from the id]
cli-new-lead = The lead, by id, name or part of one [default: the portfolio coordinator until you choose one, or a contributor if the portfolio coordinator belongs to no owner directorate]
cli-new-coordinator = The coordinator, who is also a contributor
cli-new-contributors = A contributor (may be repeated)

cli-command-schema = Print the JSON Schema of each kind of file, for editors.
    .usage = roadmap schema [KIND] [OPTIONS]
    .examples =
        With a schema, an editor completes and explains keys, and shows errors while you type; roadmap check finds more errors, and explains them. roadmap init writes the schemas into a new roadmap.

        Examples:
          roadmap schema
          roadmap schema project
          roadmap schema --write
cli-schema-kind = The kind of file: `roadmap`, `people` or `project` [default: list them]
cli-schema-write = Write them to the folder .schema of the roadmap, and .taplo.toml beside it, for editors, if there is none
cli-schema-kinds =
    roadmap   roadmap.toml: the settings of the whole roadmap
    people    people.toml: all the people
    project   projects/….toml: one project

    Print one: roadmap schema project. Write all of them for editors: roadmap schema --write

cli-command-completions = Print a script that makes your shell complete commands, options, and the names in your roadmap.
    .usage = roadmap completions SHELL
    .examples =
        The script calls roadmap, which answers with the projects, people and deliverables of the roadmap around the working directory. Where to put the script depends on the shell.

        Examples:
          roadmap completions bash > ~/.local/share/bash-completion/completions/roadmap
          roadmap completions fish > ~/.config/fish/completions/roadmap.fish
          roadmap completions zsh > ~/.zfunc/_roadmap
          roadmap completions powershell >> $PROFILE
cli-completions-shell = The shell: `bash`, `zsh`, `fish`, `powershell` or `elvish`

cli-command-lsp = Serve your text editor: findings with their fixes, names, dates and renaming while you type.
    .usage = roadmap lsp
    .examples =
        The editor starts this command and speaks the Language Server Protocol with it on standard input and output. docs/editors.en.md shows how to set up VS Code, Neovim, Helix, Zed, Kate and Emacs. Only the editor writes to the files.

        Examples:
          roadmap lsp
          roadmap lsp --lang fr
cli-option-stdio = Accepted because some editors give it to every server

cli-command-help = Print the help of a command, or the keys of the files.
    .usage = roadmap help [COMMAND | format] [TOPIC]
    .examples =
        Examples:
          roadmap help
          roadmap help export
          roadmap help format
          roadmap help format risks
          roadmap help explain team-size
cli-help-command = The command, or `format` for the keys of the files [default: all commands, in short]
cli-help-topic = For `format`, a file, a table or a key; for `explain`, a rule or an alert
cli-exit-status = Exit status: 0 on success, 2 on failure.
    .edit = Exit status: 0 on success, 1 if refused because of new errors, 2 on any other failure.

## Errors in the arguments

cli-unknown-kind = unknown kind: `{ $name }`
cli-unknown-command = unknown command: `{ $name }`
cli-all-commands = all commands: roadmap --help
cli-unknown-option = unknown option: `{ $option }`
cli-unexpected-argument = unexpected argument: `{ $text }`
cli-missing-value = { $option } needs a value
cli-invalid-value = invalid value for { $option }: `{ $value }`
cli-invalid-argument = invalid argument: `{ $value }`
cli-no-command = missing command: roadmap COMMAND { $options }
cli-valid-values = possible values: { $values }
cli-unexpected-value = { $option } takes no value: `{ $value }`
cli-not-a-number = { $option }: `{ $value }` is not a whole number, 0 or more
cli-missing-argument = missing: { $arguments }
cli-repeated = { $option } can be given only once
cli-conflict = { $option } cannot be used together with { $others }
cli-not-utf-8 = an argument is not valid UTF-8
cli-arguments = invalid arguments
cli-see-help = all options: { $command }
cli-did-you-mean = did you mean `{ $nearest }`?
cli-did-you-mean-one-of = did you mean one of: { $several }?
cli-known = known: { $known }
cli-not-a-date = { $option }: `{ $text }` is not a date such as 2026-12-15
cli-date-without-year = { $option }: `{ $text }` has no year
cli-date-short-year = { $option }: the year of `{ $text }` may be its first or its last number: write it with four digits
cli-date-without-day = { $option }: `{ $text }` has no day
cli-date-forms = write a date as 2026-12-15, 15/12/2026 or 15 December 2026
cli-date-forms-relative = write a date as 2026-12-15, 15/12/2026, 15 December 2026, today, +7 (days) or +2w (weeks)
cli-no-such-day = { $option }: there is no such day as { $text }

cli-unknown-person = there is no person `{ $name }` in people.toml
    .listed = `roadmap people` lists the people
    .none = nobody is listed there yet: `roadmap add person` adds somebody
cli-several-people = several people match `{ $name }`
cli-unknown-project = there is no project `{ $name }`
    .listed = write the title of a project or the name of its file; `roadmap status` lists the projects
    .none = this roadmap has no project: `roadmap new` starts one
cli-several-projects = several projects match `{ $name }`
cli-unknown-directorate = there is no directorate `{ $name }`
cli-several-directorates = several directorates match `{ $name }`
cli-several-tags = several tags match `{ $name }`
cli-unknown-key = there is no key `{ $name }` in the files
cli-all-keys = all keys: roadmap help format
cli-unknown-tag = no project has the tag `{ $name }`
cli-unknown-rule = there is no rule `{ $name }`
    .listed = `roadmap explain` lists the rules
cli-unknown-topic = there is no rule and no alert `{ $name }`
cli-all-rules = all rules and alerts: roadmap explain

## What could not be done

cli-no-roadmap-in = no roadmap in { $folder }: neither roadmap.toml nor roadmap/roadmap.toml
cli-no-roadmap-above = no roadmap in { $folder } or its parent folders: neither roadmap.toml nor roadmap/roadmap.toml
cli-unsupported-format = this roadmap is in a format that this program does not read; roadmap check says where
cli-at-only-reads = `--at` works only with commands that read the roadmap
cli-offer-at = the roadmap is in the commits of this repository: --at HEAD shows it
cli-offer-init = roadmap init starts one; -C DIR names the folder of one that exists
cli-offer-folder = there is one in { $folder }: { $command }
cli-cannot-open-folder = cannot open the folder { $folder }: { $why }
cli-cannot-write-output = cannot write to standard output: { $why }
cli-cannot-create = cannot create { $path }: { $why }

cli-io-not-found = no such file or folder
cli-io-permission-denied = permission denied
cli-io-already-exists = it already exists
cli-io-not-a-folder = part of the path is not a folder
cli-io-is-a-folder = it is a folder
cli-io-storage-full = no space left on the device
cli-io-read-only = the device is read-only
cli-io-invalid-name = the name is too long, or not allowed by the system

## Starting a roadmap, starting a project

cli-init-exists = { $path } already exists: nothing was written
cli-init-editors = for editors, to complete and check these files: { $what }
cli-init-ci-wrote = for checks of every change: { $what }
cli-init-ci-kept = already there, and left unchanged: { $what }
cli-init-pages-wrote = to publish the report and the calendar: { $what }
cli-init-pages-public = As --pages asks, the workflow makes public, for anyone who has the address, at each change of the default branch and every month:
cli-init-pages-public-gitlab = As --pages asks, the workflow publishes, for anyone whom Settings > General > Visibility > Pages lets in, at each change of the default branch and every month:
cli-init-pages-report = - index.html, the whole report: people’s names and what each has to do, health, budgets, risks, decisions and every other text
cli-init-pages-report-nameless = - index.html, the whole report: health, budgets, risks, decisions and every other text; people by directorate and number (--without-names), unless a text names them in another way than people.toml
cli-init-pages-calendar = - roadmap.ics, the calendar: meetings with hours and places, due dates with the names of owners
cli-init-pages-calendar-nameless = - roadmap.ics, the calendar: meetings with hours and places, due dates
cli-init-pages-until = Nothing is published until the workflow is on the default branch with ROADMAP_SOURCE set. To publish nothing, delete it.
cli-init-pages-next-github = Turn Pages on under Settings > Pages, with GitHub Actions as the source. The address of the calendar is that of the page followed by roadmap.ics.
cli-init-pages-next-gitlab = For the publication of each month, schedule a pipeline with ROADMAP_SCHEDULE = report. The address is under Deploy > Pages; add roadmap.ics to it for the calendar.
cli-init-ci-next = The workflows of { $host } need to know where the program comes from: set ROADMAP_SOURCE and ROADMAP_COMMIT in them.
cli-init-ci-include = { $path } already exists and was left unchanged. Add to it:
cli-init-next = Now replace the names in these files with yours, and run: { $check }
cli-init-find = Commands look for the roadmap in the current folder and its parents. From here, name its folder: { $status }
cli-editors-add = { $path } already exists and was left unchanged. For editors to find the schemas, add to it:
cli-new-exists = the project `{ $id }` already exists: { $path }
cli-new-blank-title = the title is empty
cli-new-provisional-lead = No lead was given: { $person } is the lead until you choose one in { $path }.
cli-new-incomplete = This team would break { $rules }: the project starts as proposed, and its contributors are commented out in { $path } until the team is complete.
cli-new-next = Now complete it in a text editor, then run: roadmap check
cli-new-no-lead = No lead was given: choose one in { $path }; until then, roadmap check reports an error.
cli-bad-id-empty = the id is empty
cli-bad-id-long = the id `{ $id }` is longer than 64 characters
cli-bad-id-letters = the id `{ $id }` may contain only lower-case letters without accents, digits and single hyphens
cli-bad-id-letters-or-capitals = the id `{ $id }` may contain only letters without accents, digits and single hyphens
cli-bad-id-hyphens = the id `{ $id }` begins or ends with a hyphen, or has two in a row
cli-new-would-write = nothing was written (--dry-run): it would be { $path }
cli-wrote = wrote { $what }

## What a run did, and what it left out

cli-candidate = { "  " }{ $id } ({ $title })
cli-candidate-id = { "  " }{ $id }
cli-candidates-more = { "  " }and { $count } more
cli-ignored = { $count ->
        [one] one file is not read
       *[other] { $count } files are not read
    }: { $files }{ $others ->
        [0] { "" }
       *[other] , and { $others } more
    }
cli-ignored-rename = { $path } (rename it { $name })
cli-ignored-move = { $path } (move it into projects/, if it is a project)
cli-incomplete =
    { $files ->
        [one] 1 file has errors, so some data may be missing: { $check }
       *[other] { $files } files have errors, so some data may be missing: { $check }
    }
cli-no-project-file = no project file in { $folder }: there is nothing to check
cli-check-fixed = { $count ->
        [0] No fix applied.
        [one] 1 fix applied.
       *[other] { $count } fixes applied.
    }
cli-check-changed-meanwhile = { $path } changed while it was being fixed; nothing was written
cli-check-cannot-write = cannot write { $path }: { $why }; nothing was written
cli-check-all-new = `{ $revision }` contains no roadmap yet: every finding is new
cli-check-unchecked =
    { $files ->
        [one] 1 file has errors that these rules do not report, and may be checked only in part: roadmap check
       *[other] { $files } files have errors that these rules do not report, and may be checked only in part: roadmap check
    }
cli-check-nothing-checked = nothing in { $folder } could be checked against these rules; roadmap check says why
cli-read =
    { $projects ->
        [one] read 1 project
       *[other] read { $projects } projects
    }

## Publishing

cli-export-agenda-what = choose what to write: roadmap export --agenda MEETING --pdf, --html or --markdown
cli-export-what = choose what to write: roadmap export --pdf, --html, --markdown, --ics, --xlsx or --csv SHEET
cli-export-one-file = --out names one file, but { $options } write several
cli-export-one-file-each = without --out, each has a file of its own: roadmap-MONTH.pdf, .html, .md, .xlsx; roadmap-MONTH-SHEET.csv; roadmap.ics
cli-export-reading = reading
cli-export-computing = computing { $projects ->
        [one] 1 project
       *[other] { $projects } projects
    }
cli-export-rendering = drawing { $projects ->
        [one] 1 project
       *[other] { $projects } projects
    } as { $format }
cli-export-writing = writing
cli-not-a-month = --month: `{ $text }` is not a month such as 2026-12
cli-future-month = { $month } begins after { $today }: a report covers the past
cli-month-before = { $month } ended before the roadmap began, on { $begun }
cli-months-between = reports exist from --month { $from } to --month { $to }
cli-month-only = only the report of --month { $month } exists
cli-export-terminal = { $format } is not made for a terminal: give --out FILE, or redirect the output to a file
cli-export-unknown-commit = the report does not name the commit it was made from: { $why }
cli-cannot-write = cannot write { $path }: { $why }
cli-export-refused =
    { $errors ->
        [one] 1 error: nothing was written. Fix it, or write it anyway with --force
       *[other] { $errors } errors: nothing was written. Fix them, or write it anyway with --force
    }
cli-export-nameless = People’s names are replaced by directorate and number. Texts may still name people in other words than people.toml: read them before you publish.
cli-export-forced =
    { $errors ->
        [one] written although the files have 1 error
       *[other] written although the files have { $errors } errors
    }
cli-wrote-pages =
    { $pages ->
        [one] wrote { $path }, 1 page
       *[other] wrote { $path }, { $pages } pages
    }
cli-missing-glyph =
    { $count ->
        [one] { $place }the font of the report has no { $codes }; a placeholder is printed instead
       *[other] { $place }the font of the report has no { $codes }; placeholders are printed in { $count } places
    }
cli-missing-glyph-others =
    { $count ->
        [one] 1 other of the same script
       *[other] { $count } others of the same script
    }
cli-until-past = --until: { $until } is before { $today }

## The history in git

cli-command-diff = What does this change mean?
    .usage = roadmap diff [BASE [HEAD]] [OPTIONS]
    .examples =
        Without BASE, the change starts at the last commit shared with the default branch; without HEAD, it ends at the working folder.
        A..B and A...B mean the same as for `git diff`: A...B starts where B branched off.

        Examples:
          roadmap diff
          roadmap diff main --format markdown
          roadmap diff 2026-11-30 HEAD
cli-diff-nothing-common = `{ $one }` and `{ $other }` have no common commit
cli-diff-base = Where the change starts: a commit, tag or branch, or the last commit made by the end of a day
cli-diff-head = Where the change ends [default: the working folder]
cli-diff-at = `diff` takes the two states as its arguments: roadmap diff BASE HEAD
cli-diff-new-roadmap = There was no roadmap in { $revision } yet: everything is new.

cli-command-history = How often did dates move, by how much, and why?
    .usage = roadmap history [PROJECT[/DELIVERABLE]] [OPTIONS]
    .examples =
        From git: the date first planned, then each move with its day, its reason (the key `why`) and its commit. A move that comes with a merge counts on the day of the merge. The figures cover deliverables that are delivered or still planned. Mean slip: the days from the first planned date to the last. Dates met: of the original due dates that have passed, those that were met.

        Examples:
          roadmap history
          roadmap history pret-d-objets
          roadmap history pret-d-objets/charte-de-pret
          roadmap history --directorate CNUM --format markdown
cli-history-what = The project, by id or title, or a deliverable of it; a part is enough if it matches only one [default: all]
cli-history-broken = Part of the history could not be read: this answer covers only the rest.
cli-unknown-deliverable = there is no deliverable `{ $name }` with a date
cli-several-deliverables = several deliverables match `{ $name }`
cli-diff-no-default-branch = no default branch was found (neither that of the remote repository, nor main, nor master): compared with the last commit
    .help = name the branch to compare with, `roadmap diff BRANCH`, or set it in git: `git remote set-head origin --auto`, or without a remote repository `git config init.defaultBranch BRANCH`
cli-history-undated = commit { $commit } { $others ->
    [0] has an impossible date: it counts
    [one] and one other have impossible dates: it counts
   *[other] and { $others } others have impossible dates: it counts
} as made on { $day }, like the nearest commit with a valid date
cli-not-checked-out = { $count ->
    [one] 1 file of the roadmap is not checked out here (sparse checkout), and was read from git: { $files }
   *[other] { $count } files of the roadmap are not checked out here (sparse checkout), and were read from git: { $files }
}{ $others ->
    [0] {""}
   *[other] {" "}and { $others } more
}
    .missing = { $count ->
        [one] 1 file of the roadmap was not read: it is not checked out here (sparse checkout), and this copy of the repository lacks it: { $files }
       *[other] { $count } files of the roadmap were not read: they are not checked out here (sparse checkout), and this copy of the repository lacks them: { $files }
    }{ $others ->
        [0] {""}
       *[other] {" "}and { $others } more
    }

## The keys of the files

help-format-title = The keys of the files
help-format-intro = A roadmap is a folder: roadmap.toml, people.toml, and one file per project in projects/. They are written in TOML: `key = value`, one per line.
help-format-more = A file with all its tables: roadmap help format project. A single table or key: roadmap help format risks. To check what you wrote: roadmap check
help-format-table = { $table } in { $file }
help-format-default = Default: `{ $value }`.
