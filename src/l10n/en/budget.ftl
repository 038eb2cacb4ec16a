# `roadmap budget`, and the part of the report on the budget.

cli-command-budget = How much was requested from each source, granted and spent, and how much is left?
    .usage = roadmap budget [OPTIONS]
    .examples =
        All projects count, those that are completed or stopped too; --stage narrows them.

        Examples:
          roadmap budget
          roadmap budget --directorate CNUM
          roadmap budget --format json

budget-title = Budget
budget-none = No project has a budget. `roadmap add budget` adds a line to a project.
budget-none-filtered = No project with a budget matches: { $filter }.
budget-no-year = Year not readable
budget-no-source = source not readable
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
