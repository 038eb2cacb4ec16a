# `roadmap budget`, and the part of the report on the budget.

cli-command-budget = How much was requested from each source, granted and spent, and how much is left?
    .usage = roadmap budget [OPTIONS]
    .examples =
        All projects count, even completed or stopped ones; --stage selects some of them.

        Examples:
          roadmap budget
          roadmap budget --directorate CNUM
          roadmap budget --format json

budget-title = Budget
budget-none = No project has a budget. `roadmap add budget` adds a line to a project.
budget-none-filtered = No project with a budget matches: { $filter }.
budget-no-year = Unreadable year
budget-no-source = unreadable source
budget-caption = Budget { $year }
budget-totals = All years
budget-all-sources = All sources
budget-projects = { $count ->
    [one] 1 project
   *[other] { $count } projects
}
budget-overspent = overspent by { $amount }
column-left = Left
report-budget = Budget
