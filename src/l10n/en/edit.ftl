# The commands that edit the files.

## Help

cli-command-update = Record how a project is going: health, progress, next steps, needs.
    .usage = roadmap update PROJECT [OPTIONS]
    .examples =
        Examples:
          roadmap update pret-d-objets --text "The charter has been proofread" --next "Print it"
          roadmap update "Prêt d’objets" --health at-risk --needs "The logo" --by hugo-petit
cli-update-project = The project, by id or title; a part is enough if it matches only one
cli-update-health = Health: on-track, at-risk or off-track, or the word shown for it [default: that of the last update]
cli-update-text = What happened; - reads it from standard input
cli-update-next = The next steps
cli-update-needs = What is missing, and from whom
cli-update-link = A link to the minutes
cli-update-by = Who reports it [default: ROADMAP_USER, else the person with git’s user.email]
cli-update-on = When [default: today]

cli-command-deliver = Mark deliverables as delivered.
    .usage = roadmap deliver PROJECT/DELIVERABLE... [OPTIONS]
    .examples =
        Examples:
          roadmap deliver pret-d-objets/charte-de-pret
          roadmap deliver pret-d-objets/charte --on 15/12/2026
cli-deliver-targets = The deliverables, by id or title; a part is enough if it matches only one
cli-deliver-on = When they were delivered [default: today]
cli-deliver-link = Where to find them

cli-command-move = Move the due date of a deliverable.
    .usage = roadmap move PROJECT/DELIVERABLE DATE --why TEXT [OPTIONS]
    .examples =
        Examples:
          roadmap move pret-d-objets/charte-de-pret 2027-01-15 --why "Public service comes first"
          roadmap move pret-d-objets/charte-de-pret +2w --why "Waiting for the logo"
cli-move-target = The deliverable, by id or title; a part is enough if it matches only one
cli-move-date = The new date: 2026-12-15, 15/12/2026, “15 December 2026”; +7 or +2w count from the present one
cli-move-why = Why it moves; may be left out where it had no date yet

cli-command-drop = Give up deliverables.
    .usage = roadmap drop PROJECT/DELIVERABLE... --why TEXT [OPTIONS]
    .examples =
        Examples:
          roadmap drop pret-d-objets/mobilier --why "The furniture on site is enough"
cli-drop-targets = The deliverables, by id or title; a part is enough if it matches only one
cli-drop-why = Why they are given up
cli-drop-on = When [default: today]

cli-command-set = Set any key of a project, a deliverable, a person or a file.
    .usage = roadmap set TARGET KEY=VALUE... [OPTIONS]
    .examples =
        Examples:
          roadmap set pret-d-objets stage=paused
          roadmap set pret-d-objets/charte-de-pret progress=60 owner="Hugo Petit"
          roadmap set pret-d-objets tags+=loan contributors-=gael-bonnet end=
          roadmap set hugo-petit email=hugo.petit@example.org
          roadmap set roadmap.toml follow-up.stale-after-days=40
cli-set-target = A project, a deliverable (PROJECT/DELIVERABLE), a person, or a file such as roadmap.toml
cli-set-assignments = KEY=VALUE sets a key, KEY= removes it, KEY+=VALUE and KEY-=VALUE change a list; updates.2.text is the text of the second update

cli-command-add = Add an entry: a deliverable, a person, a risk, a link...
    .usage = roadmap add KIND ... [OPTIONS]
    .examples =
        Examples:
          roadmap add deliverable pret-d-objets "Instructions" --due 2027-02-01 --owner hugo-petit
          roadmap add contributor pret-d-objets "Gaël Bonnet"
          roadmap add absence hugo-petit 20/12/2026 2/1/2027
          roadmap add deliverable --help
cli-add-usage = roadmap add { $kind } { $arguments } [OPTIONS]
cli-add-usage-alone = roadmap add { $kind } [OPTIONS]
cli-add-deliverable = Add a deliverable to a project.
cli-add-person = Add a person to people.toml.
cli-add-contributor = Add a contributor to a project.
cli-add-guest = Add a guest to a project.
cli-add-sponsor = Add a sponsor to a project.
cli-add-approval = Record that an owner directorate approves an outsider.
cli-add-informed = Record that somebody has been informed of the team.
cli-add-risk = Add a risk to a project.
cli-add-decision = Request a decision from a meeting.
cli-add-review = Record a review by the committee.
cli-add-escalation = Ask the portfolio coordinator for help.
cli-add-budget = Add a budget line to a project.
cli-add-waiver = Grant a project a dated waiver.
cli-add-link = Add a link to a project, or to roadmap.toml.
cli-add-dependency = Make a project or a deliverable depend on another.
cli-add-absence = Record that somebody is away.
cli-add-cancelled = Cancel a date of a meeting series.
cli-add-extra = Add a date to a meeting series.
cli-add-closed = Add closed days to roadmap.toml.
cli-add-id = Its id [default: made from the name]
cli-add-where = Where it goes, by id or name; a part is enough if it matches only one
cli-add-person-given = The person, by id or name; a part is enough if it matches only one
cli-add-dependency-given = What it depends on: a deliverable of the project, a project, or PROJECT/DELIVERABLE

cli-command-close = Close a risk, a decision or an escalation.
    .usage = roadmap close risk|decision|escalation PROJECT [WHICH] [OPTIONS]
    .examples =
        Examples:
          roadmap close risk pret-d-objets assurance
          roadmap close decision portail-commun 2 --answer "Yes, from March"
cli-close-kind = risk, decision or escalation
cli-close-project = The project, by id or title; a part is enough if it matches only one
cli-close-which = A part of its text, or its number in the file; not needed if only one is open
cli-close-on = When [default: today]
cli-close-answer = The answer to a decision
cli-close-outcome = How an escalation was settled

cli-command-remove = Remove an entry.
    .usage = roadmap remove KIND WHERE WHICH [OPTIONS]
    .examples =
        Examples:
          roadmap remove guest pret-d-objets "Gaël Bonnet"
          roadmap remove risk pret-d-objets 2
cli-remove-kind = The kind of entry, as for `add`
cli-remove-which = Where the entry is, then which one: a part of its text, or its number in the file

cli-command-rename = Change an id everywhere it is used.
    .usage = roadmap rename KIND OLD NEW [OPTIONS]
    .examples =
        Examples:
          roadmap rename project pret-d-objets objets-a-emprunter
          roadmap rename deliverable pret-d-objets/charte-de-pret charte
          roadmap rename person hugo-petit hugo-petit-moreau
cli-rename-kind = project, deliverable, person, directorate, department or meeting
cli-rename-old = The present id; for a deliverable, PROJECT/DELIVERABLE
cli-rename-new = The new id

cli-option-dry_run = Write nothing; show what would change, and the lines as a patch
cli-option-edit = Open your editor on the text: $VISUAL or $EDITOR
cli-option-force = Write even if this causes new errors

cli-value-about = ABOUT
cli-value-assignment = KEY=VALUE
cli-value-dependency = DEPENDENCY
cli-value-from = FROM
cli-value-health = HEALTH
cli-value-meeting = MEETING
cli-value-name = NAME
cli-value-new = NEW
cli-value-number = NUMBER
cli-value-old = OLD
cli-value-on = DATE
cli-value-project-or-file = PROJECT
cli-value-question = QUESTION
cli-value-source = SOURCE
cli-value-target = PROJECT/DELIVERABLE
cli-value-text = TEXT
cli-value-time = TIME
cli-value-to = TO
cli-value-url = URL
cli-value-value = VALUE
cli-value-where = TARGET
cli-value-which = WHICH
cli-value-word = WORD

## Results

edit-title-written = Changed
edit-title-dry-run = What would change
edit-title-refused = Not written
edit-nothing = nothing to change: the files already say so
edit-written = written: { $files }
edit-show = to see the lines: { $command }
edit-refused = nothing was written: this change causes new errors (--force writes it anyway)
edit-not-written = nothing was written (--dry-run)
edit-waited = waited for another command that was editing this roadmap
edit-comment-lost = a comment was removed too: { $comment }
edit-health-kept = health unchanged since the last update: { $health }
edit-delivered-already = { $title } was already delivered
edit-dropped-before = { $title } was given up; it now counts as delivered
edit-future = { $day } is in the future: this counts only from that day on
edit-new-id = id: { $id }
edit-same-name = id: { $id }; { $other } has the same name
edit-whole-team = to set the whole team at once: { $command }
edit-undo-rename = to undo: { $command }
edit-person-there = this person is already in people.toml: { $id }
edit-deliverable-there = the project already has a deliverable with this title: { $id }
edit-renamed = id of { $name }: { $old } → { $new } ({ $count ->
        [one] { $count } file
       *[other] { $count } files
    })
edit-renamed-already = { $old } does not exist, and { $new } already does

## Consequences

edit-waits =
    { $count ->
        [one] { $names } waits for { $title }
       *[other] { $names } wait for { $title }
    }
edit-waits-no-longer =
    { $count ->
        [one] { $names } no longer waits for { $title }
       *[other] { $names } no longer wait for { $title }
    }
edit-waits-for-dropped =
    { $count ->
        [one] { $names } waits for { $title }, which was given up
       *[other] { $names } wait for { $title }, which was given up
    }
edit-meeting-lost = no meeting on { $dates }
edit-meeting-gained = meeting on { $dates }
edit-meeting-changed = other hours or another place on { $dates }
edit-more = { $count } more

## Errors

edit-unreadable = cannot edit { $path }: it is not valid TOML
    .help = roadmap check shows what is wrong
edit-not-read = cannot edit { $path }: it could not be read
    .help = roadmap check shows why
edit-changed-meanwhile = { $path } has changed in the meantime; nothing was written
edit-cannot-write = cannot write { $path }: { $why }
edit-missing-options = missing: { $options }
edit-missing-belonging = missing: --directorate, or --organisation for somebody from outside
edit-project-alone = { $project } is a project: name one of its deliverables
edit-deliverable-alone = there is no project `{ $name }`: a deliverable is written PROJECT/DELIVERABLE
edit-unknown-deliverable = there is no deliverable `{ $name }` in that project
edit-unknown-department = there is no department `{ $name }`
edit-unknown-meeting = there is no meeting series `{ $name }`
    .none = roadmap.toml has no meeting series yet: `roadmap help format meetings` shows how to add one
edit-unknown-target = there is no project, person or file `{ $name }`
edit-several = several entries match `{ $name }`
edit-several-people = several people match `{ $name }`
edit-twice = several entries have the id `{ $id }`, so it is ambiguous
edit-no-author = no author was given
    .help = name a person with --by, or set ROADMAP_USER
edit-drop-delivered = { $title } has already been delivered
    .help = --force gives it up anyway
edit-move-dropped = { $title } was given up
    .help = --force moves its due date anyway
edit-remove-committed = { $title } has been committed
edit-remove-has-progress = { $title } has progress
edit-remove-or-drop = give it up with roadmap drop; --force removes it anyway
edit-remove-anyway = --force removes it anyway
edit-person-differs = { $id } already has this name, with other details
edit-deliverable-differs = the project already has a deliverable with this title, with other details: { $id }
edit-set-instead = to change it: { $command }
edit-give-id = for another person of this name, give an id: --id { $id }
edit-set-twice = { $key } is given two values
edit-blank = { $option } is empty
edit-no-input = cannot read standard input: { $why }
edit-input-not-utf-8 = standard input is not text in UTF-8
edit-is-a-table = { $key } contains several keys: name one of them, or use roadmap add
edit-not-a-list = { $key } is not a list: use { $key }=VALUE
edit-not-an-assignment = `{ $text }` is not of the form KEY=VALUE
edit-unknown-key = there is no key `{ $key }` here
edit-no-such-entry = { $key } has no entry `{ $number }`: it has { $count }, counted from 1
edit-not-an-integer = { $option }: `{ $text }` is not a whole number
edit-not-an-amount = { $option }: `{ $text }` is not a whole number, { $min } or more
edit-not-in-range = { $option }: `{ $text }` is not a whole number from { $min } to { $max }
edit-not-a-boolean = { $option }: `{ $text }` is neither yes nor no
edit-not-a-time = { $option }: `{ $text }` is not a time such as 09:30
edit-not-a-date = { $option }: `{ $text }` is not a date such as 2026-12-15, 15/12/2026, today, tomorrow, +7 (days) or +2w (weeks)
edit-wrong-weekday = { $option }: `{ $text }` is no date; that day is { $day }
edit-none-open =
    { $kind ->
        [risk] no risk is open
        [decision] no decision is open
       *[escalation] no escalation is open
    }
edit-none-open-here =
    { $kind ->
        [risk] no risk is open in { $project }
        [decision] no decision is open in { $project }
       *[escalation] no escalation is open in { $project }
    }
edit-which-one = several entries match: give the number of one, or more of its text
edit-no-such = no entry matches `{ $text }`
edit-rename-deliverable = write the deliverable as PROJECT/DELIVERABLE, not as `{ $old }`
edit-rename-taken = the id `{ $id }` is already used
edit-rename-dependency = `{ $id }` already names something else in a dependency

## Questions

question-stopped = stopped: nothing was written
question-failed = cannot ask: { $why }
question-nothing = { $question } There is nothing to choose from.
question-choose-help = arrows to move, type to search, Enter to choose, Esc to stop
question-choose-several-help = space to tick, type to search, Enter when done, Esc to stop
question-keep-help = Enter to keep this value
question-keep-or-remove-help = Enter to keep this value; “-” alone to remove it
question-leave-help = Enter alone to change nothing
question-keep = (change nothing)
question-remove-value = (remove this value)
question-add-item = Add – { $question }
question-yes = yes
question-no = no
question-before-start = the end comes before the start, { $from }
question-due-name = new date
question-delivered-link = Where to find it (an address):
question-key-transverse = Do other projects depend on it?
question-key-level = Severity:
question-key-response = Response:
question-no-entry = nothing to remove: there is no entry of this kind ({ $kind })
question-no-open-deliverable = no deliverable is open
question-no-deliverable = { $project } has no deliverable yet
question-all-deliverables-ended = all deliverables of { $project } have been delivered or given up
question-remove-kind = What do you want to remove?
question-kind-deliverable = a deliverable
question-kind-person = a person
question-kind-contributor = a contributor
question-kind-guest = a guest
question-kind-sponsor = a sponsor
question-kind-approval = the approval of an outsider
question-kind-informed = somebody informed of the team
question-kind-risk = a risk
question-kind-decision = a decision
question-kind-review = a review by the committee
question-kind-escalation = an escalation
question-kind-budget = a budget line
question-kind-waiver = a waiver
question-kind-link = a link
question-kind-dependency = a dependency
question-kind-absence = an absence
question-kind-cancelled = a cancelled date of a meeting series
question-kind-extra = an extra date of a meeting series
question-kind-closed = closed days
question-directorate-which = Which directorate?
question-department = Which department?
question-skip-help = Enter alone to leave it out
question-yes-default = Y/n
question-no-default = y/N
question-required = an answer is needed; Esc to stop
question-no-match = no choice contains “{ $text }”
question-yes-or-no = answer yes or no
question-choice = { $name } ({ $id })
question-deliverable-choice = { $title } – { $project }
question-due-choice = { $title } – { $project }, { $due }
question-kind-choice = { $kind }: { $what }
question-key-choice = { $what } ({ $key })
question-key-choice-set = { $what } ({ $key }): { $value }
question-key = { $what }:
question-none = (leave out)
question-project = Which project?
question-deliverable = Which deliverable?
question-which = Which one?
question-where = Of which item?
question-which-key = Which key?
question-person = Which person?
question-meeting = Which meeting?
question-kind = What kind of entry?
question-health = How is the project going?
question-by = Who reports this?
question-why-moved = Why does the date move?
question-why-dropped = Why is it given up?
question-new-date = New date (now { $due }):
question-first-date = Due date:
question-answer = What is the answer?
question-outcome = How was it settled?
question-close-kind = What do you want to close?
question-close-risk = a risk
question-close-decision = a decision
question-close-escalation = an escalation
question-rename-kind = What should get a new id?
question-rename-project = a project
question-rename-deliverable = a deliverable
question-rename-person = a person
question-rename-directorate = a directorate
question-rename-department = a department
question-rename-meeting = a meeting series
question-new-id = New id, in place of { $old }:
question-contributor = Who joins the team?
question-sponsor = Who sponsors it?
question-dependency = What does it depend on?
question-title = Title of the project:
question-id = Its id, and the name of its file:
question-lead = Who leads it? If nobody is chosen, the portfolio coordinator does for now.
question-coordinator = Who coordinates it?
question-contributors = Who else is on the team?
question-new-person = somebody who is not in people.toml yet
question-name = Name:
question-which-person = Which { $name }?
question-add-person = { $name } is not in people.toml: add this person?
question-add-this-person = add { $name } to people.toml
question-unknown-person = { $name } is not in people.toml. Who is it?
question-directorate = Which directorate does { $name } belong to?
question-partner = none: a partner from outside
question-organisation = Organisation:
question-approved = { $name } is an outsider: has { $directorate } approved?
question-without-approval = Without this approval, `roadmap check` will report this addition. Write it anyway?
question-approved-by = Who approved, for that directorate?
question-approved-on = On which day? (today if left out)
question-informed = Has { $name } been informed of the team?

edit-no-text = there is no text here for --edit to open
edit-editor-blank = empty text: nothing was written
edit-editor-reminder = # { $option }: write the text below this line, which will be removed.
edit-no-editor = there is no text editor to open
    .help = set VISUAL or EDITOR to the command of your editor
edit-editor-status = the text editor { $editor } ended with the exit status { $status }
edit-editor-failed = the text editor { $editor } failed: { $why }
edit-editor-not-utf-8 = the text editor left a text that is not UTF-8
