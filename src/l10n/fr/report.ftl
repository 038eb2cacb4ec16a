# Le rapport du mois.

report-as-of = Situation au { $day }
report-made-from = commit { $commit } du { $made }{ $changed ->
    [yes] , avec des modifications absentes de ce commit
   *[no] { "" }
}
report-forced = { $errors ->
        [one] Ce rapport a été écrit bien que la feuille de route s’écarte { $errors } fois des règles ; son contenu peut être incomplet.
       *[other] Ce rapport a été écrit bien que la feuille de route s’écarte { $errors } fois des règles ; son contenu peut être incomplet.
    }
report-in-month = { $count } en { $month }
report-unconfirmed-last = dernière météo : { $last } ; { $count } en { $month }
report-figure-active = { $count ->
        [one] projet actif
       *[other] projets actifs
    }
report-figure-delivered = { $count ->
        [one] livrable livré ce mois-ci
       *[other] livrables livrés ce mois-ci
    }
report-figure-recorded = { $label } (et { $count ->
        [one] { $count } antérieur, enregistré depuis
       *[other] { $count } antérieurs, enregistrés depuis
    })
report-figure-not-yet-known = météo pas encore connue
report-figure-overdue = { $count ->
        [one] livrable en retard
       *[other] livrables en retard
    }
report-figure-due = { $count ->
        [one] livrable attendu le mois prochain
       *[other] livrables attendus le mois prochain
    }
report-needs-help = Ce qui demande de l’aide
report-needs-nothing = Il n’y a aucune demande aujourd’hui.
report-needs-more = { $count ->
        [one] { $count } autre demande : voir{" "}
       *[other] { $count } autres demandes : voir{" "}
    }
report-needs-others = { $count ->
        [one] { $count } autre demande
       *[other] { $count } autres demandes
    }
report-needs-others-overdue = { $count ->
        [one] { $count } autre livrable en retard
       *[other] { $count } autres livrables en retard
    }
report-needs = besoins : « { $needs } »
report-decision-to-come = décision demandée le { $asked }, pour la réunion du { $on } : « { $question } »
report-decision-no-meeting = décision demandée le { $asked }, mais aucune réunion n’est prévue : « { $question } »
report-moved = Ce qui a bougé, et pourquoi
report-moved-began = a commencé le { $on }
report-moved-ended = a pris fin le { $on }
report-moved-health = { $then }, puis { $now }
report-moved-missed = « { $deliverable } » a manqué son échéance, le { $due }
report-moved-dropped = « { $deliverable } » est abandonné
report-moved-dropped-recorded = « { $deliverable } » est abandonné depuis le { $on } (enregistré le { $recorded })
report-moved-dropped-recorded-since = « { $deliverable } » est abandonné depuis le { $on } (enregistré depuis)
report-moved-stage = { $then }, puis { $now }
report-moved-added = nouveau dans la feuille de route ({ $stage })
report-moved-added-began = nouveau dans la feuille de route, commencé le { $on }
report-moved-late = « { $deliverable } » a été livré { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } après son échéance
report-moved-left = {" "}: départ le { $on }
report-moved-left-projects = {" "}: départ le { $on } ({ $projects })
report-with-reason = { $change } : « { $why } »
report-moved-nothing = La météo d’aucun projet n’a changé ce mois-ci, et aucune date n’a été manquée.
report-moved-nothing-at-all = Aucune date n’a été déplacée ni manquée ce mois-ci, et ni la météo ni l’équipe d’aucun projet n’ont changé.
report-moved-note = D’après les seuls points d’avancement et échéances : sans l’historique des fichiers, les dates déplacées, les dates nouvelles et les arrivées ne sont pas connues.
report-moved-since = D’après les fichiers tels qu’ils étaient le { $then } au soir, et leur historique depuis.
report-moved-from = L’historique des fichiers commence le { $since } : les changements antérieurs ne sont pas connus.
report-moved-date = « { $deliverable } » passe du { $from } au { $to }{ $times ->
        [one] {""}
       *[other] {" "}(pour la { $nth } fois)
    }
report-moved-more = { $count ->
        [one] { $count } autre changement sur sa fiche
       *[other] { $count } autres changements sur sa fiche
    }
report-moved-removed = {" "}: retiré de la feuille de route
report-moved-renamed = auparavant « { $title } »
report-moved-settled = saisine réglée le { $on }
report-moved-settled-about = saisine réglée le { $on } (« { $about } »)
report-moved-new = { $count ->
        [one] nouveau : { $new }
       *[other] { $count } nouveaux livrables : { $new }
    }
report-moved-new-one = { $deliverable } (attendu le { $due })
report-moved-team-joined = { $count ->
        [one] { $people } rejoint l’équipe
       *[other] { $people } rejoignent l’équipe
    }
report-moved-team-left = { $count ->
        [one] { $people } quitte l’équipe
       *[other] { $people } quittent l’équipe
    }
report-also = { $count ->
        [one] { $count } autre : voir{" "}
       *[other] { $count } autres : voir{" "}
    }
report-and = {" et "}
report-other-places = { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }
report-quote = « { $text } »
report-quote-of-review = « { $text } » (point d’étape du { $on })
report-achieved = Ce qui a été réalisé
report-achieved-line = {" "}: { $what }.
report-achieved-recorded = { $deliverable } (livré le { $on }, enregistré le { $recorded })
report-achieved-recorded-since = { $deliverable } (livré le { $on }, enregistré depuis)
report-achieved-more = { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }
report-achieved-nothing = Rien n’a été livré ce mois-ci.
report-coming-up = À venir, d’ici au { $until }
report-more = { $count ->
        [one] { $count } autre : voir{" "}
       *[other] { $count } autres : voir{" "}
    }
report-all-projects = Tous les projets
report-column-project = Projet
report-column-people = Chef de projet, coordinateur
report-column-delivered = Livrés
report-column-due = Échéance
report-column-next = Prochain livrable
report-column-update = Dernier point
report-all-delivered = tout est livré
report-days-late = { $days ->
        [one] { $days } jour de retard
       *[other] { $days } jours de retard
    }
report-waits-for = attend : { $what }
report-timeline = Frise chronologique
report-timeline-alternative = { $projects ->
        [one] { $projects } projet
       *[other] { $projects } projets
    } entre { $from } et { $until }, { $deliverables ->
        [0] sans livrable
        [one] avec { $deliverables } livrable
       *[other] avec { $deliverables } livrables
    }{ $overdue ->
        [0] {""}
       *[other] , dont { $overdue } en retard
    }. Les tableaux donnent les mêmes faits.
report-timeline-continued = Suite de la frise : de « { $first } » à « { $last } ».
report-timeline-legend-of-signs = ◆ livré, ◇ à livrer, ✗ en retard.
report-timeline-legend = Losange plein : livré. Vide : à livrer. Barré : en retard. La partie foncée de la barre est le temps écoulé.
report-timeline-legend-arrow = Flèche : le projet commence avant les mois affichés, ou se poursuit après.
report-deadlines = Échéances
report-no-project = Cette feuille de route n’a pas encore de projet.
report-sheets = Fiches des projets
report-no-sheet = Chaque projet aura ici sa fiche.

report-dependencies = Dépendances
report-awaited-caption = Ce que d’autres attendent du projet « { $project } », et la prévision
report-awaited-nobody = Rien n’en dépend en ce moment.
report-awaited-all = Le projet entier
report-awaited-never = jamais : abandonné
report-column-awaited = Attendu
report-column-earliest = Prévision
report-column-waits = Qui attend
report-column-for-when = Pour quand
report-gap-late = { $days ->
        [one] dépassé de { $days } jour
       *[other] dépassé de { $days } jours
    }
report-gap-none = à temps

report-meetings = Réunions à venir, jusqu’à fin { $until }
report-meeting-extra = date supplémentaire
report-meeting-off = n’a pas lieu
report-meeting-closed = n’a pas lieu : fermeture ({ $name })
report-closed = Jours de fermeture : { $periods }.
report-column-date = Date
report-column-hours = Heures
report-column-meeting = Réunion
report-column-who = Pour
report-column-place = Lieu
report-who-teams = toutes les équipes
report-who-coordinators = les coordinateurs
report-who-committee = le comité

report-legend = Comment lire ce rapport
report-legend-on-track = Le dernier point d’avancement dit que tout se passe comme prévu.
report-legend-at-risk = Le dernier point d’avancement signale une difficulté possible, que l’équipe surveille.
report-legend-off-track = Le dernier point d’avancement dit que l’équipe a besoin d’aide.
report-legend-unconfirmed = { $days ->
        [0] Le dernier point d’avancement est trop ancien pour être fiable.
        [one] Aucun point d’avancement depuis un jour ou plus : le dernier est trop ancien pour être fiable.
       *[other] Aucun point d’avancement depuis { $days } jours ou plus : le dernier est trop ancien pour être fiable.
    }
report-legend-not-yet-known = Le projet n’a pas encore de point d’avancement.
report-term-before = Mois précédent
report-legend-before = Les chiffres du mois précédent sont calculés à son dernier jour, sur les mêmes fichiers.
report-legend-before-then = Les chiffres du mois précédent sont calculés à son dernier jour, sur les fichiers tels qu’ils étaient ce soir-là.
report-term-late = En retard
report-legend-late = Un livrable dont l’échéance est passée et qui n’est pas livré. Un livrable attendu le jour même n’est pas en retard.
report-term-earliest = Prévision
report-legend-earliest = La plus tardive de ces dates : l’échéance du livrable et les dates de tout ce qu’il attend ; le jour même, s’il est en retard.
report-term-transverse = Projet transverse
report-legend-transverse = Un projet dont d’autres dépendent.
report-term-escalation = Saisine
report-legend-escalation = Un projet demande l’aide de la coordination du portefeuille.
report-term-waiver = Dérogation
report-legend-waiver = Une exception datée à une règle de la feuille de route ; elle prend fin d’elle-même.
report-term-via = « via » une personne
report-legend-via = La personne par qui passer.
report-links = Outils, comptes rendus, forum
report-continued = { $title } (suite)
report-page = Page { $page } sur { $pages }

# La page dans un navigateur.

page-skip = Aller au contenu
page-contents = Sommaire
page-contents-all = { $count ->
        [one] En afficher { $count }
       *[other] Afficher les { $count }
    }
page-to-contents = Revenir au sommaire
page-milestone-open = { $title }, attendu le { $day }
page-milestone-delivered = { $title }, livré le { $day }
page-milestone-overdue = { $title }, attendu le { $day }, en retard

nameless-partner = partenaire
nameless-person = personne
nameless-note = Les personnes sont désignées par leur direction et un numéro, sans leur nom.
