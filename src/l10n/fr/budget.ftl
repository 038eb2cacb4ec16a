# `roadmap budget`, et la partie du rapport sur le budget.

cli-command-budget = Quelles sommes ont été demandées à chaque source, accordées et dépensées, et que reste-t-il ?
    .usage = roadmap budget [OPTIONS]
    .examples =
        Tous les projets comptent, même terminés ou arrêtés ; --stage en sélectionne certains.

        Exemples :
          roadmap budget
          roadmap budget --directorate CNUM
          roadmap budget --format json

budget-title = Budget
budget-none = Aucun projet n’a de budget. `roadmap add budget` ajoute une ligne à un projet.
budget-none-filtered = Aucun projet doté d’un budget ne correspond : { $filter }.
budget-no-year = Année illisible
budget-no-source = source illisible
budget-caption = Budget { $year }
budget-totals = Toutes les années
budget-all-sources = Toutes les sources
budget-projects = { $count ->
    [one] { $count } projet
   *[other] { $count } projets
}
budget-overspent = dépassé de { $amount }
column-left = Reste
report-budget = Budget
