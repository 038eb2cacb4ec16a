# What stands in the workflows that check a roadmap where it is hosted: comments, names of steps, what they say.

ci-github-roadmap =
    Checks every pull request, and finds out what it means for the roadmap.

    It may read, and nothing else; so it runs for pull requests of forks too. What a pull request means is kept as a file,
    which roadmap-comment.yml, running apart, shows under it.
ci-github-comment =
    Shows under a pull request what it means for the roadmap: one comment, which each run writes anew.

    It may write comments, so it runs nothing that came with the pull request, neither its files nor its workflows. The
    file that roadmap.yml kept may hold anything, for a pull request may change that workflow: here it is a text, cut to
    what a comment can hold, in which no one is called by name. Which pull request it is, GitHub says, and not the file.
ci-github-report =
    Writes the report of the month that is over, on the first day of the next, and keeps it as a release with its own tag.
ci-gitlab-roadmap =
    Checks every merge request, shows in it what it means for the roadmap, and keeps the report of each month.

    A merge request may change this file too, so nothing that runs for one holds a secret: its pipeline checks, shows the
    mistakes in the merge request, and leaves what it means behind a link there. The two other jobs run on the default
    branch alone, by pipeline schedules (Build > Pipeline schedules), which you make with one variable each:
    ROADMAP_SCHEDULE = comments, every hour, say: shows under each open merge request what it means, in one note. It takes
    a project access token (role Reporter, scope api) in the variable ROADMAP_TOKEN, which is masked and protected.
    ROADMAP_SCHEDULE = report, on the first day of each month: keeps the report of the last one as a release with its tag.

ci-program =
    Where the program comes from: its git repository, and the full id of the commit to build. So the same program judges
    every change, until these lines name another. Fill them in before you commit this file.
ci-settings = The folder of the roadmap, and the language of what is said: "en" or "fr".

ci-github-meaning =
    Also when the check found mistakes. HEAD is the pull request merged, HEAD^1 what it is merged into. One that leaves the
    roadmap alone leaves an empty file.
ci-github-number = The open pull request whose last commit is the one that was looked at.
ci-github-text = Text from anyone: no longer than a comment can be, and without a name that would call somebody.
ci-github-alone = The pull request leaves the roadmap alone, or does so by now.
ci-gitlab-cache = The program is built once for each of its commits, and kept for the next pipelines.
ci-gitlab-check = For the merge request; and in words for the log, when there are mistakes.
ci-gitlab-data = What a merge request holds is read as data, out of git: nothing of it is checked out, or run.
ci-gitlab-once = The first line says of which commits the note speaks, so that it is written when they change, and not each time.

ci-name-check = Check the roadmap
ci-name-comment = What it means for the roadmap
ci-name-report = Report of the month
ci-step-files = Take the files and their history
ci-step-cache = Reuse the program if it is already built
ci-step-program = Build the program
ci-step-meaning = Find out what it means
ci-step-keep = Keep it
ci-month = The month, such as 2026-11; without it the last one
ci-report-title = Roadmap, report of
ci-report-notes = Made from commit

ci-say-source = say in this file where roadmap comes from
ci-say-commit = say in this file which commit to build
ci-say-no-request = No open pull request ends with this commit.
ci-say-nothing-kept = The check kept nothing to show.
ci-say-cut = The rest is in the file roadmap-diff of the run.
ci-say-kept-already = The report of this month is kept already.
