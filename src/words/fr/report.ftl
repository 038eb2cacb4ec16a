# Le rapport du mois.

report-as-of = Situation au { $day }
report-forced = { $errors ->
        [one] Ce rapport a été écrit bien que la feuille de route s’écarte { $errors } fois des règles ; ce qu’il dit peut être incomplet.
       *[other] Ce rapport a été écrit bien que la feuille de route s’écarte { $errors } fois des règles ; ce qu’il dit peut être incomplet.
    }
report-in-month = { $count } en { $month }
report-figure-active = { $count ->
        [one] projet actif
       *[other] projets actifs
    }
report-figure-delivered = { $count ->
        [one] livrable remis ce mois-ci
       *[other] livrables remis ce mois-ci
    }
report-figure-overdue = { $count ->
        [one] livrable en retard
       *[other] livrables en retard
    }
report-figure-due = { $count ->
        [one] livrable à remettre le mois prochain
       *[other] livrables à remettre le mois prochain
    }
report-part-on-track = en bonne voie
report-part-at-risk = à surveiller
report-part-off-track = en difficulté
report-part-unknown = sans nouvelles
report-needs-help = Ce qui demande de l’aide
report-needs-nothing = Rien n’est demandé à personne aujourd’hui.
report-needs-more = { $count ->
        [one] Et une autre demande, dans les fiches.
       *[other] Et { $count } autres demandes, dans les fiches.
    }
report-needs = {" "}: { $needs }
report-moved = Ce qui a bougé
report-moved-begins = {" "}commence.
report-moved-health = {" "}: { $then }, puis { $now }
report-moved-nothing = La météo d’aucun projet n’a changé ce mois-ci.
report-moved-note = D’après les points d’avancement, sans l’historique des fichiers : ni dates déplacées, ni arrivées.
report-more-projects = { $count ->
        [one] Et un autre projet.
       *[other] Et { $count } autres projets.
    }
report-achieved = Ce qui a été accompli
report-achieved-line = {" "}: { $what }.
report-achieved-nothing = Rien n’a encore été remis ce mois-ci.
report-coming-up = Ce qui arrive, d’ici au { $until }
report-more = { $count ->
        [one] Et un autre, dans la partie sur les échéances.
       *[other] Et { $count } autres, dans la partie sur les échéances.
    }
report-all-projects = Tous les projets
report-column-project = Projet
report-column-people = Chef de projet, coordinateur
report-column-delivered = Remis
report-column-due = Échéance
report-column-next = Prochain livrable
report-column-update = Point du
report-all-delivered = tout est remis
report-days-late = { $days ->
        [one] { $days } jour de retard
       *[other] { $days } jours de retard
    }
report-waits-for = attend : { $what }
report-timeline = Calendrier
report-timeline-alternative = { $projects ->
        [one] { $projects } projet
       *[other] { $projects } projets
    } de { $from } à { $until }, avec { $deliverables ->
        [one] { $deliverables } livrable
       *[other] { $deliverables } livrables
    }, dont { $overdue ->
        [0] aucun en retard
       *[other] { $overdue } en retard
    }. Les tableaux disent la même chose.
report-timeline-legend = Losange plein : remis. Vide : à remettre. Barré : en retard. La partie foncée de la barre est le temps écoulé.
report-deadlines = Échéances
report-page = Page { $page } sur { $pages }
