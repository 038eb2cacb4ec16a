# What the command line says: help, mistakes in the arguments, what a run did.

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
cli-heading-global = Options that hold everywhere

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
cli-value-shell = SHELL
cli-value-stage = STAGE
cli-value-tag = TAG
cli-value-title = TITLE
cli-value-topic = TOPIC
cli-value-what = PROJECT[/DELIVERABLE]
cli-value-when = WHEN

cli-option-dir = Folder that holds the roadmap [default: the nearest one, looking upwards from here]
cli-option-at = Files as of this commit, tag, branch, or the last commit made by the end of a day (2026-11-30)
cli-option-today = Day to reckon from, such as 2026-12-15 [default: that of --at, else ROADMAP_TODAY, else the clock]
cli-option-lang = Language: `fr` or `en` [default: ROADMAP_LANG, else that of the system]
cli-option-color = Colour: `auto` (on a terminal, unless NO_COLOR is set), `always` or `never` [default: auto]
cli-option-no-cache = Neither read nor keep what was learned of the history [also: ROADMAP_NO_CACHE]
cli-option-verbose = Say what the run did, even where nobody watches
cli-option-help = Print this help
cli-option-version = Print the version
cli-option-format = How it is shown: `table`, `markdown` or `json` [default: table]
cli-option-project = Only this project, by id, title or a part of one (may be repeated)
cli-option-person = Only projects of this person, and those that wait for this person, by id, name or a part of one (may be repeated)
cli-option-directorate = Only projects of this directorate, by id, alias, name or a part of one (may be repeated)
cli-option-stage = Only projects that are `proposed`, `active`, `paused`, `completed` or `stopped`; the word in French will do too (may be repeated)
cli-option-tag = Only projects with this tag (may be repeated)

cli-command-roadmap = Keeps a shared roadmap of projects: checks it, follows it up, publishes it.
    .usage = roadmap COMMAND [OPTIONS]
    .examples =
        Options may stand before the command too: roadmap --format json status

        Exit status: 0 when done; 1 when check finds errors, or export or a change is refused because of errors; 2 when it could not be done.

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
        Exit status: 0 without errors, 1 with errors, 2 when it could not be done.

        Examples:
          roadmap check
          roadmap check --strict
          roadmap check --rule team-size,double-booked
          roadmap check --against main
          roadmap check --format short
          roadmap check --format github
cli-check-format = How findings are shown: `human`, `short` (one line each), `json`, or for reviews `github` (annotations), `gitlab` (Code Quality), `sarif`, `junit` [default: human]
cli-check-against = Only what the files add over this commit, tag or branch
cli-check-strict = Take warnings for errors: exit status 1 with any of them
cli-check-waived = Tell the waived findings too, as notes: until when, by whom, and why
cli-check-rules = Only what this rule finds (may be repeated, or several with commas)
cli-check-all = Show all of very many findings, and of very many places of one (`human` alone leaves any out)
cli-check-fix = Write every safe fix into the files, then check them: what is left is shown
cli-check-diff = Show what `--fix` would change, as a unified diff, and write nothing: exit status 1 if there is a change
cli-check-unsafe-fixes = With `--fix` or `--diff`, also the fixes that remove or decide something
cli-check-quiet = Print the findings alone, without the line that counts them

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
cli-deadlines-within = Look so many days ahead [default: `due-within-days` of roadmap.toml]
cli-deadlines-until = Look ahead to this day, such as 2026-12-15, 15/12/2026 or +2w
cli-deadlines-owner = Only deliverables of this owner, by id, name or a part of one; of those without one, the lead’s (may be repeated)

cli-command-show = One project, whole.
    .usage = roadmap show PROJECT [OPTIONS]
    .examples =
        Examples:
          roadmap show pret-d-objets
          roadmap show objets --format markdown
cli-show-project = The project, by id or title; a part is enough when only one fits

cli-command-explain = Why is there this rule, and how do I satisfy it? Alerts too.
    .usage = roadmap explain [RULE] [OPTIONS]
    .examples =
        Examples:
          roadmap explain
          roadmap explain team-size
          roadmap explain overdue --format markdown
cli-explain-rule = The rule or the alert, by its name [default: all of them, in a line each]

cli-command-export = Writes the monthly report for everyone.
    .usage = roadmap export --pdf [--html] [--markdown] [OPTIONS]
    .examples =
        Exit status: 0 when written, 1 when refused because the files have errors, 2 when it could not be done.

        Examples:
          roadmap export --pdf
          roadmap export --pdf --month 2026-11 --out november.pdf
          roadmap export --pdf --html --lang fr
          roadmap export --markdown --out -
cli-export-pdf = As a PDF, readable by screen readers
cli-export-html = As one HTML page that needs nothing else
cli-export-markdown = As Markdown, for a wiki or a forum post
cli-export-month = The month it speaks of, such as 2026-11 [default: the month of today]
cli-export-out = File to write; `-` is standard output [default: roadmap-MONTH.pdf, .html, .md]
cli-export-force = Write it although files have errors; the report says how many

cli-command-init = Starts a roadmap: a small one, with comments, to change into yours.
    .usage = roadmap init [DIR] [OPTIONS]
    .examples =
        Examples:
          roadmap init
          roadmap init plans/2027
          roadmap init --lang fr feuille-de-route
          roadmap init --ci github
cli-init-folder = Folder to write it into, made where it does not exist [default: roadmap]
cli-init-ci = Write workflows too, for `github` or `gitlab`: they check every change, show what it means, and keep the monthly report; where there is a roadmap already, nothing but them

cli-command-new = Starts a project: its file, with comments on what is left to choose.
    .usage = roadmap new ID [OPTIONS]
    .examples =
        Examples:
          roadmap new night-opening
          roadmap new night-opening --title "Night opening"
          roadmap help new
cli-new-id = The project’s id, and the name of its file: lower-case letters, digits and single hyphens
cli-new-title = Its title [default: made from the id]
cli-new-lead = Who owns the substance, by id, name or a part of one
cli-new-coordinator = Who owns pace and alerts; is a contributor too
cli-new-contributors = A member of the fixed team (may be repeated)

cli-command-schema = The JSON Schema of each kind of file, for editors.
    .usage = roadmap schema [KIND] [OPTIONS]
    .examples =
        With a schema an editor completes keys, explains them, and shows mistakes while you type; roadmap check knows more, and says it in words. roadmap init writes the schemas into a new roadmap.

        Examples:
          roadmap schema
          roadmap schema project
          roadmap schema --write
cli-schema-kind = Which kind of file: `roadmap`, `people` or `project` [default: list them]
cli-schema-write = Write them into the roadmap’s folder .schema, and .taplo.toml beside it for editors where there is none
cli-schema-kinds =
    roadmap   roadmap.toml: what holds for the whole roadmap
    people    people.toml: everyone who can be named
    project   projects/….toml: one project

    Print one: roadmap schema project. Write all of them for editors: roadmap schema --write

cli-command-completions = Makes your shell complete commands, options, and the names in your roadmap.
    .usage = roadmap completions SHELL
    .examples =
        The script calls roadmap back, which answers with the projects, people and deliverables of the roadmap around the working directory. Where a shell looks for it depends on the shell.

        Examples:
          roadmap completions bash > ~/.local/share/bash-completion/completions/roadmap
          roadmap completions fish > ~/.config/fish/completions/roadmap.fish
          roadmap completions zsh > ~/.zfunc/_roadmap
          roadmap completions powershell >> $PROFILE
cli-completions-shell = The shell: `bash`, `zsh`, `fish`, `powershell` or `elvish`

cli-command-help = Prints the help of a command, or the keys of the files.
    .usage = roadmap help [COMMAND | format] [TOPIC]
    .examples =
        Examples:
          roadmap help
          roadmap help export
          roadmap help format
          roadmap help format risks
          roadmap help explain team-size
cli-help-command = The command; `format` is the keys of the files [default: all commands, in short]
cli-help-topic = For `format` a file, a table or a key; for `explain` a rule or an alert
cli-exit-status = Exit status: 0 when done, 2 when it could not be done.
    .edit = Exit status: 0 when done, 1 when refused because of new errors, 2 when it could not be done.

## Mistakes in the arguments

cli-unknown-command = there is no command `{ $name }`
cli-all-commands = all commands: roadmap --help
cli-unknown-option = there is no option `{ $option }` here
cli-unexpected-argument = `{ $text }` is one word too many
cli-missing-value = { $option } needs a value
cli-invalid-value = { $option } cannot be `{ $value }`
cli-invalid-argument = `{ $value }` is not possible here
cli-no-command = a command is missing: roadmap COMMAND { $options }
cli-valid-values = possible values: { $values }
cli-unexpected-value = { $option } takes no value: `{ $value }`
cli-not-a-number = { $option }: `{ $value }` is not a whole number from 0
cli-missing-argument = missing: { $arguments }
cli-repeated = { $option } stands there more than once
cli-conflict = { $option } and { $others } exclude each other
cli-not-utf-8 = an argument is not text in UTF-8
cli-arguments = these arguments cannot be understood
cli-see-help = all options: { $command }
cli-did-you-mean = did you mean `{ $nearest }`?
cli-did-you-mean-one-of = did you mean one of: { $several }?
cli-known = there are: { $known }
cli-not-a-date = { $option }: `{ $text }` is not a date such as 2026-12-15
cli-date-without-year = { $option }: the year is missing in `{ $text }`
cli-date-without-day = { $option }: the day is missing in `{ $text }`
cli-date-forms = dates are written 2026-12-15, 15/12/2026 or 15 December 2026
cli-date-forms-relative = dates are written 2026-12-15, 15/12/2026, 15 December 2026, today, +7 (days) or +2w (weeks)
cli-no-such-day = { $option }: no calendar has the day { $text }

cli-unknown-person = nobody in people.toml is called `{ $name }`
    .listed = a person goes by an id of people.toml, or by the name that stands there
cli-several-people = `{ $name }` fits several people
cli-unknown-project = there is no project `{ $name }`
    .listed = a project goes by its title or by the name of its file; `roadmap status` lists them all
cli-several-projects = `{ $name }` fits several projects
cli-unknown-directorate = there is no directorate `{ $name }`
cli-several-directorates = `{ $name }` fits several directorates
cli-several-tags = `{ $name }` fits several tags
cli-unknown-key = the files have no key `{ $name }`
cli-all-keys = all keys: roadmap help format
cli-unknown-tag = no project has the tag `{ $name }`
cli-unknown-rule = there is no rule `{ $name }`
cli-unknown-topic = there is no rule and no alert `{ $name }`
cli-all-rules = all rules and alerts: roadmap explain

## What could not be done

cli-no-roadmap-in = no roadmap in { $folder }: neither roadmap.toml nor roadmap/roadmap.toml
cli-no-roadmap-above = no roadmap in { $folder } or above: neither roadmap.toml nor roadmap/roadmap.toml
cli-unsupported-format = this roadmap is of a format that this program does not read: roadmap check says where
cli-at-only-reads = `--at` goes with the commands that read the roadmap, and with none that writes
cli-offer-at = it stands in the commits of this repository: --at HEAD shows it
cli-offer-init = roadmap init starts one; -C DIR names the folder of one that exists
cli-offer-folder = there is one in { $folder }: { $command }
cli-cannot-open-folder = cannot open the folder { $folder }: { $why }
cli-cannot-write-output = cannot write to standard output: { $why }
cli-cannot-create = cannot create { $path }: { $why }

cli-because-not-found = no such file or folder
cli-because-permission-denied = permission denied
cli-because-already-exists = it is there already
cli-because-not-a-folder = part of the path is not a folder
cli-because-a-folder = it is a folder
cli-because-full = no room is left on the device
cli-because-read-only = it is on a device that can only be read
cli-because-name = the name is too long, or not one that the system allows

## Starting a roadmap, starting a project

cli-init-exists = { $path } is there already; nothing was written
cli-init-editors = for editors, so that they complete and check these files while you type: { $what }
cli-init-ci-wrote = for checks of every change: { $what }
cli-init-ci-next = The workflows of { $host } need to know where the program comes from: fill in ROADMAP_SOURCE and ROADMAP_COMMIT in them.
cli-init-ci-include = { $path } is there already, and was left as it is. Add to it:
cli-init-next = Now change the names in them to yours, and run: { $check }
cli-init-find = Commands look for the roadmap upwards from where you are. From here, name its folder: { $status }
cli-editors-add = { $path } is there already, and was left as it is. For editors to find the schemas, add to it:
cli-new-exists = there is a project `{ $id }` already: { $path }
cli-new-blank-title = the title is empty
cli-new-stand-in = Nobody was named as lead: { $person } stands in until you choose one in { $path }.
cli-new-incomplete = This team would break { $rules }: the project begins as proposed, with the contributors behind a # in { $path }, until the team is whole.
cli-new-next = Now open it in a text editor, complete it, and run: roadmap check
cli-new-no-lead = Nobody was named as lead: choose one in { $path }; until then, roadmap check asks for it.
cli-bad-id-empty = the id is empty
cli-bad-id-long = the id `{ $id }` is longer than 64 characters
cli-bad-id-letters = the id `{ $id }` may hold lower-case letters without accents, digits and single hyphens only
cli-bad-id-hyphens = the id `{ $id }` begins or ends with a hyphen, or has two in a row
cli-wrote = wrote { $what }

## What a run did, and what it left out

cli-candidate = { "  " }{ $id } ({ $title })
cli-candidate-id = { "  " }{ $id }
cli-candidates-more = { "  " }and { $count } more
cli-overlooked = { $count ->
        [one] one file is not read
       *[other] { $count } files are not read
    }: { $files }{ $others ->
        [0] { "" }
       *[other] , and { $others } more
    }
cli-overlooked-rename = { $path } (rename it { $name })
cli-overlooked-move = { $path } (move it into projects/, if it is a project)
cli-incomplete =
    { $files ->
        [one] 1 file has mistakes and may show incomplete: { $check }
       *[other] { $files } files have mistakes and may show incomplete: { $check }
    }
cli-no-project-file = no project file in { $folder }: there is nothing to check
cli-check-fixed = { $count ->
        [0] No fix applied.
        [one] 1 fix applied.
       *[other] { $count } fixes applied.
    }
cli-check-changed-meanwhile = { $path } changed while it was being fixed; nothing was written
cli-check-cannot-write = cannot write { $path }: { $why }; nothing was written
cli-check-all-new = `{ $revision }` holds no roadmap yet: every finding is new
cli-check-unjudged =
    { $files ->
        [one] 1 file has mistakes that these rules do not tell, and may be judged in part only: roadmap check
       *[other] { $files } files have mistakes that these rules do not tell, and may be judged in part only: roadmap check
    }
cli-check-nothing-judged = nothing in { $folder } could be judged by these rules; roadmap check says why
cli-read =
    { $projects ->
        [one] read 1 project
       *[other] read { $projects } projects
    }

## Publishing

cli-export-what = say what to write: roadmap export --pdf, --html or --markdown
cli-export-one-file = --out names one file, and { $options } ask for several
cli-export-one-file-each = without --out each has a file of its own: roadmap-MONTH.pdf, .html, .md
cli-export-reading = reading
cli-export-reckoning = reckoning { $projects ->
        [one] 1 project
       *[other] { $projects } projects
    }
cli-export-drawing = drawing { $projects ->
        [one] 1 project
       *[other] { $projects } projects
    } as { $format }
cli-export-writing = writing
cli-not-a-month = --month: `{ $text }` is not a month such as 2026-12
cli-future-month = { $month } has not begun on { $today }: a report speaks of what was
cli-month-before = { $month } was over before the roadmap began, on { $begun }
cli-months-between = there are reports from --month { $from } to --month { $to }
cli-month-only = there is a report of --month { $month }
cli-export-terminal = a PDF is nothing for a terminal: give --out FILE, or send the output to a file
cli-export-untold = the report does not name the commit it was made from: { $why }
cli-cannot-write = cannot write { $path }: { $why }
cli-export-refused =
    { $errors ->
        [one] 1 error: nothing was written. Mend it, or write the report all the same with --force
       *[other] { $errors } errors: nothing was written. Mend them, or write the report all the same with --force
    }
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
cli-stand-in =
    { $count ->
        [one] { $place }the font of the report has no { $codes }; a sign stands in its place
       *[other] { $place }the font of the report has no { $codes }; signs stand in their { $count } places
    }
cli-stand-in-others =
    { $count ->
        [one] 1 other of the same script
       *[other] { $count } others of the same script
    }
cli-until-past = --until: { $until } lies before { $today }

## What git keeps

cli-command-diff = What does this change mean?
    .usage = roadmap diff [BASE [HEAD]] [OPTIONS]
    .examples =
        Without BASE, from the last commit shared with the default branch; without HEAD, to the working folder.
        A..B and A...B mean what they mean to `git diff`: A...B is from where B began.

        Examples:
          roadmap diff
          roadmap diff main --format markdown
          roadmap diff 2026-11-30 HEAD
cli-diff-nothing-common = `{ $one }` and `{ $other }` have no commit in common
cli-diff-base = Commit, tag, branch, or the last commit of a day, that the change is from
cli-diff-head = The one that it leads to [default: the working folder]
cli-diff-at = `diff` takes the two states as its arguments: roadmap diff BASE HEAD
cli-diff-came-later = There was no roadmap in { $revision } yet: all of it is new.

cli-command-history = How often did dates move, by how much, and why?
    .usage = roadmap history [PROJECT[/DELIVERABLE]] [OPTIONS]
    .examples =
        Told from git: the date first planned, then each move with its day, its reason (the key `why`) and its commit. What a merge brings moves on the day it was merged. The figures count deliverables that are delivered or still planned: mean slip, the days from the first date to the last one planned; dates held, the first dates past by which it was delivered.

        Examples:
          roadmap history
          roadmap history pret-d-objets
          roadmap history pret-d-objets/charte-de-pret
          roadmap history --directorate CNUM --format markdown
cli-history-what = The project, by id or title, or a deliverable of it; a part is enough when only one fits [default: all]
cli-history-broken = Not all of the history could be read: what is told here holds as far as that goes.
cli-unknown-deliverable = no deliverable with a date is called `{ $name }` there
cli-several-deliverables = `{ $name }` fits several deliverables
cli-diff-no-default-branch = no default branch was found (neither that of the remote repository, nor main, nor master): compared with the last commit
    .help = name the branch to compare with, `roadmap diff BRANCH`, or make it known to git: `git remote set-head origin --auto`, or without a remote repository `git config init.defaultBranch BRANCH`
cli-history-undated = commit { $commit } { $others ->
    [0] has a date that cannot be right: it counts
    [one] and one other have dates that cannot be right: it counts
   *[other] and { $others } others have dates that cannot be right: it counts
} as made on { $day }, as the dated commit nearest to it
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
help-format-intro = A roadmap is a folder: roadmap.toml, people.toml, and one file a project in projects/. They are written in TOML: `key = value`, a line each.
help-format-more = A file with all its tables: roadmap help format project. A table or a key alone: roadmap help format risks. To try what you wrote: roadmap check
help-format-table = { $table } in { $file }
help-format-default = Default: `{ $value }`.
