# `roadmap diff`: the differences between two states of a roadmap.
diff-title = Changes from { $before } to { $after }
diff-working-folder = the working folder
diff-nothing = The content of the files does not change.
diff-people = People
diff-roadmap = The whole roadmap
diff-file-added = { $title }: new
diff-file-removed = { $title }: removed
diff-path-moved = { $before } → { $after }
diff-consequences = Consequences
diff-moved-dates = Moved dates
diff-other-findings = Warnings, and findings that are gone
diff-new-warnings = Warnings
diff-gone-findings = Findings that are gone
diff-check = What the rules report
diff-verdict = { $errors ->
        [0] No new error
        [one] { $errors } new error
       *[other] { $errors } new errors
    }, { $warnings ->
        [0] no new warning
        [one] { $warnings } new warning
       *[other] { $warnings } new warnings
    }{ $gone ->
        [0] .
        [one] ; { $gone } finding gone.
       *[other] ; { $gone } findings gone.
    }
diff-health = health: { $before } → { $after }
diff-finding-new = new: { $message }
diff-finding-gone = gone: { $message }
diff-unread-before = { $path } could not be read before, so its changes are not shown.
diff-unread-after = { $path } cannot be read now, so its changes are not shown; `roadmap check` says why.
diff-unread-both = { $path } could be read neither before nor now, so its changes are not shown.
diff-formatting = Not shown above
diff-formatting-comments = { $count ->
        [one] { $count } comment
       *[other] { $count } comments
    }
diff-formatting-orders = { $count ->
        [one] order changed in { $count } file
       *[other] order changed in { $count } files
    }
diff-formatting-layouts = { $count ->
        [one] formatting changed in { $count } file
       *[other] formatting changed in { $count } files
    }
diff-slip = { $title }, due { $due }, is expected { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }, on { $on }
diff-slip-late = { $title }, due { $due }, is { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
diff-slip-because = { $title }, due { $due }, would be { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }{ $before ->
        [0] {""}
       *[other] {" "}instead of { $before }
    }: it waits for { $because }
diff-slip-less = { $title }, due { $due }, would be { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    } instead of { $before }
diff-slip-on-time = { $title }, due { $due }, can be on time again
diff-no-forecast = { $title } has no forecast any more: it waits for { $what }, which has no date yet
diff-representation-none = { $directorate } no longer has a contributor ({ $team } on the team)
diff-representation-fewer = { $directorate } now has only { $now } of { $team } contributors
diff-representation-more = { $directorate } now has { $now } of { $team } contributors (before: { $before })
# In French these agree with what is added.
diff-added = { $table ->
       *[other] new
    }
diff-removed = { $table ->
       *[other] removed
    }
diff-nth-move = {" "}({ $nth } move of this date, originally { $first })
diff-moves-in-all = {" "}({ $times } moves of this date in all, originally { $first })
diff-before-after = { $before } → { $after }
diff-gone = removed (was { $before })
diff-gone-answered = no longer answered (was { $before })
diff-gone-closed = no longer closed (was { $before })
diff-gone-delivered = no longer delivered (was { $before })
diff-gone-depends-on = no longer waits for { $before }
diff-gone-dropped = no longer given up (was { $before })
diff-gone-due = no date any more (was { $before })
diff-gone-left = no longer leaves (was { $before })
diff-gone-settled = no longer settled (was { $before })
diff-gone-why = reason removed (was { $before })
diff-why-before = {" "}(before: { $why })
diff-why-unchanged = , without a new reason (so far: { $why })
diff-later = { $before } → { $after }, { $days ->
        [one] { $days } day later
       *[other] { $days } days later
    }
diff-earlier = { $before } → { $after }, { $days ->
        [one] { $days } day earlier
       *[other] { $days } days earlier
    }
diff-quoted = “{ $text }”
diff-level-error = error
diff-level-off = off
diff-level-warning = warning
diff-yes = yes
diff-no = no
diff-none = none
diff-join = { $who } { $count ->
        [one] joins
       *[other] join
    }
diff-leave = { $who } { $count ->
        [one] leaves
       *[other] leave
    }
diff-waits-too = also { $who }
diff-waits-no-longer = no longer { $who }
diff-waits-instead = { $who } (before: { $before })
diff-with = with { $who }
diff-without = without { $who }
diff-table-deliverables = { $title }
diff-table-guests = Guest: { $title }
diff-table-approvals = Approval of { $title }
diff-table-updates = Update of { $title }
diff-table-risks = Risk: { $title }
diff-table-decisions = Decision: { $title }
diff-table-reviews = Review of { $title }
diff-table-escalations = Escalation of { $title }
diff-table-budget = Budget { $title }
diff-table-waivers = Waiver: { $title }
diff-table-links = Link: { $title }
diff-table-informed = Informed: { $title }
diff-table-people = { $title }
diff-table-away = away from { $title }
diff-table-directorates = Directorate { $title }
diff-table-departments = Department { $title }
diff-table-team = Team settings
diff-table-follow-up = Follow-up settings
diff-table-meetings = Meeting: { $title }
diff-table-cancelled = cancelled on { $title }
diff-table-extra = extra date, { $title }
diff-table-closed = Closed from { $title }
diff-table-rules = Levels of rules
diff-key-about = about
diff-key-aliases = other names
diff-key-answer = answer
diff-key-answered = answered
diff-key-asked = requested
diff-key-budget-asked = requested
diff-key-at = at
diff-key-by = by
diff-key-checkpoint-after-sessions = sessions before the checkpoint
diff-key-closed = closed
diff-key-contributors = team
diff-key-coordinator = coordinator
diff-key-currency = currency
diff-key-delegate = delegate
diff-key-delivered = delivered
diff-key-department = department
diff-key-depends-on = waits for
diff-key-directorate = directorate
diff-key-dropped = given up
diff-key-due = due
diff-key-due-within-days = days ahead for “due soon”
diff-key-email = e-mail address
diff-key-end = end
diff-key-escalate-after-days = days overdue before an escalation
diff-key-every = every
diff-key-for = for
diff-key-format = format
diff-key-from = from
diff-key-granted = granted
diff-key-head = head
diff-key-health = health
diff-key-highlights = highlights
diff-key-id = id
diff-key-instead-of = instead of
diff-key-language = language
diff-key-lead = lead
diff-key-lead-counts = the lead counts
diff-key-left = left
diff-key-level = level
diff-key-link = link
diff-key-max-contributors = maximum contributors
diff-key-meeting = requested from
diff-key-min-contributors = minimum contributors
diff-key-name = name
diff-key-needs = needs
diff-key-next = next
diff-key-objectives = objectives
diff-key-on = on
diff-key-opened = opened
diff-key-organisation = organisation
diff-key-outcome = outcome
diff-key-owner = owner
diff-key-owners = owners
diff-key-person = person
diff-key-place = place
diff-key-portfolio-coordinator = portfolio coordinator
diff-key-progress = progress
diff-key-question = question
diff-key-raised = raised
diff-key-reason = reason
diff-key-response = response
diff-key-review-every-months = months between reviews
diff-key-role = role
diff-key-rule = rule
diff-key-settled = settled
diff-key-source = source
diff-key-spent = spent
diff-key-sponsors = sponsors
diff-key-stage = stage
diff-key-stale-after-days = days before “unconfirmed”
diff-key-start = start
diff-key-summary = summary
diff-key-tags = tags
diff-key-text = text
diff-key-timezone = time zone
diff-key-title = title
diff-key-to = to
diff-key-transverse = transverse
diff-key-until = until
diff-key-meetings-until = until
diff-key-extra-until = until
diff-key-url = URL
diff-key-who = who
diff-key-why = why
diff-key-year = year

diff-suggestions = Suggested lines
