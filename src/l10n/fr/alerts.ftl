# Ce qu’un jour demande à quelqu’un : des propositions qui suivent le titre du projet et un deux-points.

attention-heading = Ce qui demande attention
attention-none = Rien ne demande d’attention particulière.
attention-colon = { " : " }
attention-join = { " ; " }

alert-overdue = « { $deliverable } » a { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
}
alert-dependents = { $count ->
    [one] { $who } l’attend
   *[other] { $who } l’attendent
}
alert-dependents-many = { $count ->
    [one] { $count } autre l’attend
   *[other] { $count } autres l’attendent
}
alert-due-soon = le livrable « { $deliverable } » est attendu le { $due }
alert-owner-away = le livrable « { $deliverable } » est attendu le { $due }, pendant une absence du responsable, { $owner } (du { $from } au { $to })
alert-blocked = « { $deliverable } » attend { $blockers }
alert-blocker-off-track = projet en difficulté
alert-other-deliverable = « { $deliverable } » ({ $project })
alert-will-slip = le livrable « { $deliverable } » n’est pas prévu avant le { $forecast }, { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} après son échéance
alert-will-slip-because = le livrable « { $deliverable } » attend { $cause } et n’est pas prévu avant le { $forecast }, { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} après son échéance
alert-will-slip-others = { $count ->
    [one] { $count } autre livrable glisserait aussi
   *[other] { $count } autres livrables glisseraient aussi
}
alert-unconfirmed = aucun point d’avancement depuis le { $since } ({ $days ->
    [one] { $days } jour
   *[other] { $days } jours
})
alert-unconfirmed-start = aucun point d’avancement depuis le début, le { $since } ({ $days ->
    [one] { $days } jour
   *[other] { $days } jours
})
alert-off-track = en difficulté, d’après le point d’avancement du { $on }
alert-off-track-needs = en difficulté, d’après le point d’avancement du { $on } ; besoins : « { $needs } »
alert-escalate-overdue = « { $deliverable } » a { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
} : il est temps de demander l’aide de { $to }
alert-escalate-off-track = en difficulté deux fois de suite : il est temps de demander l’aide de { $to }
alert-escalation-open = saisine du { $raised } encore ouverte
alert-escalation-open-about = saisine du { $raised } encore ouverte : « { $about } »
alert-checkpoint = { $sessions ->
    [one] première séance de travail tenue le { $held } : il est temps de faire le point
   *[other] { $sessions } séances de travail tenues au { $held } : il est temps de faire le point
}
alert-review-due-today = point d’étape à tenir aujourd’hui
alert-review-due = point d’étape à tenir depuis le { $since }
alert-nothing-delivered = ni livraison ni point d’avancement depuis le { $since }
alert-decision-pending = décision demandée le { $asked }, encore sans réponse
alert-decision-pending-question = décision demandée le { $asked }, encore sans réponse : « { $question } »
alert-waiver-ending = la dérogation à la règle « { $rule } » prend fin le { $until }
