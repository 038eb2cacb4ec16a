# The language server.

lsp-serving = serving the roadmap in { $folder }
lsp-cannot-open = cannot open the roadmap in { $folder }: { $why }
lsp-not-open = { $file } was changed, but it is not open
lsp-old-version = { $file }: version { $old } of the text arrived after version { $new } and was ignored
lsp-more-findings =
    { $count ->
        [one] 1 more finding in this file: fix some of these first, or see `roadmap check --all`.
       *[other] { $count } more findings in this file: fix some of these first, or see `roadmap check --all`.
    }

lsp-rename-nothing = Nothing here has an id that can be renamed.
lsp-rename-unknown = `{ $id }` is declared nowhere.
lsp-rename-cannot = This editor cannot rename files: use `roadmap rename` instead.

lsp-action-fix = Fix it
lsp-action-fix-all = Fix everything that is safe in this file
lsp-action-insert = Insert `{ $new }`
lsp-action-remove = Remove `{ $old }`
lsp-action-replace = Replace `{ $old }` with `{ $new }`
lsp-action-deliver = Mark { $title } as delivered today
lsp-action-move =
    { $weeks ->
        [one] Move by 1 week, to { $date }
       *[other] Move by { $weeks } weeks, to { $date }
    }
lsp-action-add-person = Add { $name } to people.toml
lsp-action-waive = Waive `{ $rule }` for a month

lsp-key-required = Required.
lsp-key-unless-proposed = Required unless the stage is `proposed`.
lsp-new-person = A person
lsp-day-of-month = the { $rank } { $weekday } of the month

lsp-hint-date = { $weekday }, { $when }
lsp-days-ago =
    { $days ->
        [one] 1 day ago
       *[other] { $days } days ago
    }
lsp-hover-closed = Closed: { $name }
lsp-hover-meeting = Meeting: { $name }
lsp-hover-next = Next: { $date }
lsp-hover-delegate = Contact through { $name }
lsp-hover-left = Last day: { $date }
lsp-hover-away = Away { $when }
lsp-hover-next-due = Next: { $title }, due { $date }
lsp-hover-delivered = Delivered on { $date }
lsp-hover-due = Due { $date }, { $when }
lsp-hover-forecast = Forecast: { $date }
lsp-hover-owner = Owner: { $name }
lsp-hover-waiting = Waiting for it:
