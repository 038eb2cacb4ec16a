# status, deadlines, et la fiche d’un projet.

## status

status-title = Situation des projets
status-caption = Où en est chaque projet
status-counts = { $counts }
status-count-active = { $count ->
    [one] { $count } projet actif
   *[other] { $count } projets actifs
}
status-count-paused = { $count } en pause
status-count-proposed = { $count ->
    [one] { $count } proposé
   *[other] { $count } proposés
}
status-count-completed = { $count ->
    [one] { $count } terminé
   *[other] { $count } terminés
}
status-count-stopped = { $count ->
    [one] { $count } arrêté
   *[other] { $count } arrêtés
}
status-none-yet = Cette feuille de route n’a pas encore de projet ; `roadmap new` en crée un.
status-none-live = Aucun projet n’est proposé, actif ou en pause. `roadmap status --stage completed` montre ceux qui sont terminés.
status-none-filtered = Aucun projet ne correspond : { $filter }.
status-due = { $count ->
    [one] { $count } livrable attendu d’ici au { $until } : roadmap deadlines{ $options }
   *[other] { $count } livrables attendus d’ici au { $until } : roadmap deadlines{ $options }
}
status-more-due = { $count ->
    [one] { $count } autre livrable attendu d’ici au { $until } : roadmap deadlines{ $options }
   *[other] { $count } autres livrables attendus d’ici au { $until } : roadmap deadlines{ $options }
}
status-column-due = Échéance
status-first-planned = prévu au départ le { $on }

## deadlines

deadlines-title = Échéances
deadlines-overdue = En retard
deadlines-due-by = Attendus d’ici au { $until }
deadlines-none = Rien n’est en retard, et rien n’est attendu d’ici au { $until }.
deadlines-none-filtered = Rien n’est en retard, et rien n’est attendu d’ici au { $until }, pour : { $filter }.
deadlines-none-due = Rien d’autre n’est attendu d’ici au { $until }.
deadlines-blocked = bloqué par { $blockers }
deadlines-other-deliverable = { $project } : { $deliverable }
deadlines-forecast = prévision : { $date }
deadlines-no-forecast = pas de prévision : « { $what } » n’a pas encore de date
deadlines-undated = Sans date
deadlines-dependents = { $count ->
    [one] { $count } projet l’attend
   *[other] { $count } projets l’attendent
}

## La fiche d’un projet

sheet-transverse = transverse
sheet-health-before = { ", " }{ $health } en { $month }
sheet-objectives = Objectifs
sheet-team = Équipe
sheet-lead = Chef de projet
sheet-coordinator = Coordinateur
sheet-sponsors = { $count ->
    [one] Sponsor
   *[other] Sponsors
}
sheet-team-elsewhere = Contributeurs fixes
sheet-guest = Invité ponctuel
sheet-guest-of = { $name } ({ $of })
sheet-via = via { $via }
sheet-member-left = { $name } (départ le { $left })
sheet-approved-by = avec la validation de { $directorates }
sheet-deliverables = Livrables
sheet-waits = attend { $what }
sheet-unchanged = inchangée
sheet-state-open = à livrer
sheet-state-delivered = livré le { $on }
sheet-state-dropped = abandonné le { $on }
sheet-state-left-open = non livré
sheet-state-unreadable = illisible
sheet-waits-for = Attend
sheet-dependents = Attendu par
sheet-last-update = Dernier point d’avancement, { $on }
sheet-next = Ensuite
sheet-needs = Besoins
sheet-minutes = compte rendu
sheet-moved = Ce qui a bougé en { $month }
sheet-last-review = Dernier point d’étape, { $on }
sheet-escalations = { $count ->
    [one] Saisine ouverte
   *[other] Saisines ouvertes
}
sheet-escalation-by = ({ $by }, { $raised })
sheet-decisions = { $count ->
    [one] Décision
   *[other] Décisions
}
sheet-decision-answered = (le { $on })
sheet-decision-pending = (demandée le { $asked }, encore sans réponse)
sheet-decision-pending-at = (demandée le { $asked }, { $meeting }, encore sans réponse)
sheet-risks = { $count ->
    [one] Risque ouvert
   *[other] Risques ouverts
}
sheet-response = Réponse : { $response }
sheet-budget = Budget
sheet-waivers = { $count ->
    [one] Dérogation en vigueur
   *[other] Dérogations en vigueur
}
sheet-links = Liens
