# How planned dates moved: `roadmap history`.
history-title = How planned dates moved
history-title-of = { $title }: how planned dates moved
history-moved = { $moves ->
        [0] No date has moved
        [one] { $moves } date has moved
       *[other] Dates have moved { $moves } times
    } in { $commits ->
        [one] 1 commit
       *[other] { $commits } commits
    } since { $since }.
history-never-committed = No commit contains this roadmap yet, so its dates have no history.
history-no-dates = No deliverable has a date.
history-dates = Dates
history-count-later = { $count } later
history-count-earlier = { $count } earlier
history-count-unchanged = { $count } as first planned
history-mean = Mean slip
history-later = { $count ->
        [one] { $days } day
       *[other] { $days } days
    } later
history-earlier = { $count ->
        [one] { $days } day
       *[other] { $days } days
    } earlier
history-no-slip = none
history-dates-met = Dates met
history-dates-met-of = { $past ->
        [one] { $held } of { $past } original due date met ({ $share })
       *[other] { $held } of { $past } original due dates met ({ $share })
    }
history-none-past = no original due date has passed yet
history-slipped-most = Largest slips
history-moves = Moves
history-moves-of = Moves of the dates of { $project }
history-in-all = { $count } moves in all
history-from-to = { $from } → { $to }
history-never = none
history-removed = removed on { $on }
history-uncommitted = not committed
history-column-on = On
history-column-dates = From → to
history-column-days = Days
history-column-why = Why
history-column-commit = Commit
history-column-earliest = Earliest known
history-column-now = Now
history-column-moves = Moves
history-unmoved = No date moved in { $projects }.
history-unmoved-many = No date moved in { $count } other projects.
history-gone = No longer in the roadmap, and not counted: { $projects }.
history-gone-since = { $title } (since { $on })
history-doubt = { $gone } ({ $gone-id }) was removed and { $came } ({ $came-id }) added in the same commit, on { $on }: they may be the same project, but the files do not prove it. Their dates are counted separately.
history-doubt-later = { $gone } ({ $gone-id }) was removed on { $gone-on } and { $came } ({ $came-id }) added on { $on }: they may be the same project, but the files do not prove it. Their dates are counted separately.
history-doubt-more = { $count ->
        [one] The same applies to 1 more pair of projects.
       *[other] The same applies to { $count } more pairs of projects.
    }
history-more = { $count } more
history-shallow = This copy of the repository lacks older commits: what was planned before { $since } is not known. `git fetch --unshallow` fetches what is missing.
history-malformed-now = { $path } cannot be read in the folder: its last readable version is used instead.
history-malformed = { $path } could not be read as it was in { $commits ->
        [one] a commit of { $on }
       *[other] { $commits } commits, the first of { $on }
    }: the previous readable version was used instead.
history-missing = The repository lacks { $path } as it was in { $commits ->
        [one] a commit of { $on }
       *[other] { $commits } commits, the first of { $on }
    }: the previous readable version was used instead.
history-skipped-more = { $count ->
        [one] The same applies to 1 more file.
       *[other] The same applies to { $count } more files.
    }
