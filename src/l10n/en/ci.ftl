# The texts of the workflows that check a roadmap on GitHub or GitLab: comments, names of steps, messages.

ci-github-roadmap =
    Checks every pull request, and works out what it means for the roadmap.

    This workflow has read access only, so it also runs for pull requests from forks. What a pull request means is saved as a
    file, which roadmap-comment.yml, a separate workflow, shows below the pull request.
ci-github-comment =
    Shows below a pull request what it means for the roadmap: one comment, which each run rewrites.

    This workflow may write comments, so it runs nothing that came with the pull request, neither its files nor its
    workflows. The file that roadmap.yml saved may contain anything, since a pull request may change that workflow: it is
    treated as text, cut to the length of a comment, and mentions nobody. GitHub, not the file, says which pull request it is.
ci-github-report =
    Writes the report of the past month, on the first day of the next, and keeps it as a release with its own tag.
ci-gitlab-roadmap =
    Checks every merge request, shows in it what it means for the roadmap, and keeps the report of each month.

    A merge request may change this file too, so nothing that runs for one holds a secret: its pipeline checks, shows the
    errors in the merge request, and links to what it means. The two other jobs run only on the default branch, by pipeline
    schedules (Build > Pipeline schedules), which you create with one variable each:
    ROADMAP_SCHEDULE = comments, every hour for example: shows below each open merge request what it means, in one note. It
    needs a project access token (role Reporter, scope api) in the variable ROADMAP_TOKEN, masked and protected.
    ROADMAP_SCHEDULE = report, on the first day of each month: keeps the report of the past month as a release with its tag.

ci-program =
    Where the program comes from: its git repository, and the full id of the commit to build. The same program then checks
    every change, until these lines name another one. Fill them in before you commit this file.
ci-settings = The folder of the roadmap, and the language of the messages: "en" or "fr".

ci-github-meaning =
    Even if the check found errors. HEAD is the merged pull request, HEAD^1 what it is merged into. A pull request that does
    not change the roadmap leaves an empty file.
ci-github-number = The open pull request whose last commit is the one that was checked.
ci-github-text = Text from anyone: no longer than a comment can be, and without mentions of people.
ci-github-alone = The pull request does not change the roadmap, or no longer does.
ci-gitlab-cache = The program is built once for each of its commits, and kept for later pipelines.
ci-gitlab-check = For the merge request; and as text in the log, if there are errors.
ci-gitlab-data = The content of a merge request is read as data, from git: nothing of it is checked out or run.
ci-gitlab-once = The first line says which commits the note is about, so that it is written only when they change.

ci-name-check = Check the roadmap
ci-name-comment = What it means for the roadmap
ci-name-report = Report of the month
ci-step-files = Get the files and their history
ci-step-cache = Reuse the program if it is already built
ci-step-program = Build the program
ci-step-meaning = Work out what it means
ci-step-keep = Keep the result
ci-month = The month, such as 2026-11; by default the past month
ci-report-title = Roadmap, report of
ci-report-notes = Made from commit

ci-message-source = set in this file where roadmap comes from
ci-message-commit = set in this file which commit to build
ci-message-no-request = No open pull request ends with this commit.
ci-message-nothing-kept = The check saved nothing to show.
ci-message-cut = The rest is in the file roadmap-diff of the run.
ci-message-kept-already = The report of this month already exists.

ci-pages-public =
    Publishes the report (index.html) and the calendar (roadmap.ics), as `roadmap init --pages` asked. Anyone who has the
    address can then read everything in them: health, budgets, risks, decisions and every other text, meetings with their
    places, due dates, and people’s names, unless both commands below say --without-names. Even then, texts may name people.
    Nothing is published while the files have errors: what was published last stays. To publish nothing, delete this file.
ci-github-pages =
    Runs at each change of the default branch, and on the first day of each month, as what is due changes with the date. Set
    Settings > Pages > Source to GitHub Actions. Pages of a private repository are public too, except on an Enterprise
    plan that restricts them. Only the second job may publish, and it runs nothing of this repository.
ci-gitlab-pages =
    Runs at each change of the default branch, and with the schedule ROADMAP_SCHEDULE = report on the first day of each month,
    as what is due changes with the date. Who can open the page is set under Settings > General > Visibility > Pages; a
    calendar can be subscribed to only if it is Everyone. The two files replace the whole Pages site of the project.
ci-gitlab-public = Only these two files, whatever the repository holds in a folder of that name.
ci-name-pages = Write the report and the calendar
ci-step-publish = Publish the pages
ci-step-address = Show the address of the calendar
ci-message-calendar = Calendar to subscribe to:
