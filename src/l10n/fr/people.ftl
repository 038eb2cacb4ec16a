# people, meetings et agenda.

## Les dates des réunions

meeting-moved-from = au lieu du { $on }
meeting-moved-to = déplacée au { $on }

## La personne qui utilise la commande

cli-me-unknown = ROADMAP_USER : il n’y a pas de personne `{ $name }` dans people.toml
    .listed = mettez dans ROADMAP_USER votre identifiant ou votre nom, comme dans people.toml
    .none = personne n’y figure encore : `roadmap add person` ajoute quelqu’un
cli-me-several-names = ROADMAP_USER : plusieurs personnes correspondent à `{ $name }`
cli-me-unset = on ne sait pas qui est `me` : ni ROADMAP_USER ni user.email de git n’est défini
    .help = mettez dans ROADMAP_USER votre identifiant de people.toml, ou dans user.email de git l’adresse qui y figure
cli-me-nobody = on ne sait pas qui est `me` : personne dans people.toml n’a l’adresse { $email } (user.email de git)
    .help = mettez votre identifiant dans ROADMAP_USER, ou ajoutez l’adresse : roadmap set PERSONNE email={ $email }
cli-me-several = on ne sait pas qui est `me` : plusieurs personnes ont l’adresse { $email } (user.email de git) : { $people }
    .help = mettez votre identifiant dans ROADMAP_USER

## people

people-title = Personnes
people-headline = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
} · { $day }
people-caption = Les personnes, ce qu’elles font et comment les joindre
people-none = Il n’y a encore personne dans people.toml ; `roadmap add person` ajoute quelqu’un.
people-none-present = Toutes les personnes de people.toml sont parties ; `roadmap people --gone` les montre.
people-none-filtered = Personne ne correspond : { $filter }.
people-column-name = Nom
people-column-directorate = Direction
people-column-roles = Rôles
people-column-open = À livrer
people-column-overdue = En retard
people-column-away = Absence
people-column-reach = Comment joindre
people-column-load = Charge
people-role-lead = dirige { $projects }
people-role-coordinator = coordonne { $projects }
people-role-contributor = contribue à { $projects }
people-role-guest = participe ponctuellement à { $projects }
people-role-sponsor = sponsor : { $projects }
people-left = départ le { $on }
people-leaves = part le { $on }
people-away-on = le { $on }
people-through = via { $name }
people-through-email = via { $name }, { $email }
people-load-projects = { $count ->
    [one] contribue à { $count } projet
   *[other] contribue à { $count } projets
}
people-load-due = { $count ->
    [one] { $count } livrable attendu bientôt
   *[other] { $count } livrables attendus bientôt
}
people-load-clashing = { $count } séances en même temps
people-filter-department = département { $values }
people-filter-away = personnes absentes le { $day }
people-filter-away-within = personnes absentes entre le { $from } et le { $to }
people-filter-free = personnes disponibles le { $day }
people-filter-overloaded = personnes surchargées
people-with-gone = Y compris les personnes parties.

## people PERSONNE

person-reach = Comment joindre
person-reach-none = ni adresse ni intermédiaire indiqué
person-delegate = Par qui passer
person-departure = Départ
person-away = Absences
person-load = Charge
person-overloaded = Trop à la fois
person-overloaded-due = au moins trois livrables attendus en 30 jours
person-overloaded-projects = les équipes de { $projects } se réunissent en même temps
person-contact-for = Contact pour
person-actions = À faire
person-actions-none = Rien ne demande d’action aujourd’hui.
person-roles = Rôles
person-roles-none = Aucun rôle dans un projet proposé, actif ou en pause.
person-column-dependents = Qui l’attend
person-meetings = Prochaines réunions
person-meetings-none = Aucune réunion à venir : cette personne n’est dans l’équipe d’aucun projet actif.
person-meetings-none-gone = Aucune réunion à venir : cette personne est partie le { $on }.
person-meetings-none-planned = Aucune réunion à venir : aucune date qui la concerne n’est prévue.
person-meeting-away = absence ce jour-là

## people PERSONNE --without

without-title = Sans { $name }
without-opening = Si { $name } partait maintenant, voici ce dont plus personne ne s’occuperait.
without-opening-from = Si { $name } partait avant le { $from }, voici ce dont plus personne ne s’occuperait à partir de cette date.
without-nothing = Si { $name } partait maintenant, cela ne toucherait ni travail, ni rôle, ni règle.
without-nothing-from = Si { $name } partait avant le { $from }, cela ne toucherait ni travail, ni rôle, ni règle à partir de cette date.
without-opening-gone = { $name } : départ le { $left } ; voici ce dont plus personne ne s’occupe.
without-opening-gone-from = { $name } : départ le { $left } ; voici ce dont plus personne ne s’occupe à partir du { $from }.
without-nothing-gone = { $name } : départ le { $left } ; cela ne touche ni travail, ni rôle, ni règle.
without-nothing-gone-from = { $name } : départ le { $left } ; cela ne touche ni travail, ni rôle, ni règle à partir du { $from }.
without-gaps = À reprendre
without-column-what = Quoi
without-column-free = Qui est disponible
without-posts = Hors projets
without-department-head = le rôle de chef du département { $department }
without-lead = le rôle de chef de projet
without-coordinator = la coordination
without-contributor = une contribution
without-guest = une participation ponctuelle
without-sponsor = un sponsor
without-deliverable = { $title }, attendu le { $due }
without-deliverable-undated = { $title }, sans date
without-risk = risque ({ $level }) : { $title }
without-rules = Règles enfreintes sans cette personne
without-team-size = { $project } : { $count ->
    [0] plus personne
    [one] { $count } personne
   *[other] { $count } personnes
} dans l’équipe, pour un minimum de { $min } (team-size).
without-unrepresented = { $project } : aucun contributeur de la direction { $directorate } (directorate-unrepresented).
without-no-sponsor = { $project } : plus aucun sponsor (sponsor-missing).
without-free = Disponibles : { $free }.
without-nobody-free = personne
without-approvals = Validations signées, toujours valables
without-approval = { $name }, { $project }, pour { $directorate }, le { $on }

## Les commandes sur les personnes et les réunions

cli-command-people = Qui fait quoi, qui est absent ou disponible, comment joindre quelqu’un ?
    .usage = roadmap people [PERSONNE…] [OPTIONS]
    .examples =
        Exemples :
          roadmap people
          roadmap people me
          roadmap people --away --within 30
          roadmap people --free --directorate CNUM
          roadmap people claire-moreau --without --from 2027-02-01
cli-people-person = Une personne, par identifiant, par nom ou par une partie de l’un d’eux ; `me`, c’est vous. Une seule : tout ce qui la concerne ; plusieurs : celles-là seulement [par défaut : toutes]
cli-people-project = Seulement les personnes qui ont un rôle dans ce projet (répétable)
cli-people-directorate = Seulement les personnes de cette direction (répétable)
cli-people-department = Seulement les personnes de ce département (répétable)
cli-people-tag = Seulement les personnes qui ont un rôle dans un projet qui porte ce mot-clé (répétable)
cli-people-away = Seulement les personnes absentes aujourd’hui
cli-people-within = Avec `--away` : absentes aujourd’hui ou dans ce nombre de jours à venir
cli-people-free = Seulement les personnes qui ne sont dans l’équipe d’aucun projet actif, ni parties ni absentes
cli-people-overloaded = Seulement les personnes qui contribuent à deux projets actifs ou plus, ou qui ont au moins trois livrables attendus en 30 jours
cli-people-gone = Aussi les personnes parties
cli-people-sort = Ordre : `name` (nom) ou `load` (charge, la plus forte d’abord) [par défaut : name]
cli-people-without = Ce qui manquerait sans cette personne : travail, rôles, règles, et qui est disponible ; rien n’est écrit
cli-people-from = Avec `--without` : seulement ce qui tombe ce jour-là ou après
cli-value-department = DÉPARTEMENT
cli-value-order = ORDRE
cli-without-one-person = --without demande une seule personne : roadmap people PERSONNE --without

## meetings

meetings-title = Réunions
meetings-headline = Réunions jusqu’au { $until } · heures : { $zone }
meetings-no-series = roadmap.toml n’a pas encore de série de réunions ; `roadmap help format meetings` montre comment en ajouter une.
meetings-none = Aucune réunion n’a lieu d’ici au { $until }.
meetings-none-filtered = Aucune réunion n’a lieu d’ici au { $until }, pour : { $filter }.
meetings-none-concerned = Aucune réunion à venir pour : { $filter }. Les réunions des équipes concernent celles des projets actifs, celles de coordination, les coordinateurs de ces projets ; les fichiers ne disent pas qui siège au comité.
meetings-filter-meeting = réunion { $values }
meetings-series-later = { $name } : aucune date d’ici au { $until } ; la prochaine est le { $next }.
meetings-series-over = { $name } : plus de date à venir ; la dernière était le { $last }.
meetings-series-not-for = { $name } : aucune date à venir pour : { $filter }.
meetings-person-left = Aucune réunion à venir pour { $name } : départ le { $on }.
meetings-series-without = { $name } : aucune date, ni passée ni à venir.

cli-command-meetings = Quand et où se réunit-on, qu’est-ce qui est déplacé, qui est absent ?
    .usage = roadmap meetings [OPTIONS]
    .examples =
        Exemples :
          roadmap meetings
          roadmap meetings --person me
          roadmap meetings --meeting pilotage --until 2027-06-30
          roadmap meetings --within 7 --format markdown
cli-meetings-within = Nombre de jours à venir [par défaut : 35]
cli-meetings-until = Dernier jour à venir, comme 2026-12-15, 15/12/2026 ou +2s
cli-meetings-meeting = Seulement cette série, par identifiant, par nom ou par une partie de l’un d’eux (répétable)
cli-meetings-person = Seulement les réunions des équipes de cette personne, et de la coordination si elle en est ; `me`, c’est vous (répétable)


## agenda

cli-command-agenda = Une page pour animer la prochaine réunion : l’ordre du jour, avec de la place pour noter décisions et actions.
    .usage = roadmap agenda [RÉUNION] [OPTIONS]
    .examples =
        L’ordre du jour donne la situation d’aujourd’hui, ou du jour de la réunion si elle est passée ; les retards et les jours restants sont comptés au jour de la réunion. Pour l’écrire dans un fichier : roadmap export --agenda RÉUNION --pdf

        Exemples :
          roadmap agenda
          roadmap agenda pilotage
          roadmap agenda session --on 2027-01-14
          roadmap agenda codir --format markdown
cli-agenda-meeting = La série de réunions, par identifiant, par nom ou par une partie de l’un d’eux [par défaut : celle qui se réunit en premier]
cli-agenda-on = Jour de la réunion, comme 2027-01-14 [par défaut : la prochaine date]
cli-export-agenda = L’ordre du jour de la prochaine date de cette réunion, au lieu du rapport
cli-export-on = Avec `--agenda` : le jour de la réunion [par défaut : la prochaine date]
cli-agenda-no-series = aucune réunion dont faire l’ordre du jour : roadmap.toml n’a pas de série de réunions
    .help = les clés d’une série : roadmap help format meetings
cli-agenda-no-date = { $name } n’a pas de date le { $day } ni après
cli-agenda-no-date-any = aucune réunion n’a de date le { $day } ni après
cli-agenda-last = la dernière était le { $last } : --on { $on }
cli-agenda-not-held = { $name }, { $on } : { $reason }
cli-agenda-not-that-day = { $name } n’a pas de date le { $on }
cli-agenda-none-that-day = aucune réunion n’a lieu le { $on }
cli-agenda-nearest = les plus proches : { $dates }
cli-agenda-near = { $day }, { $name } (--on { $on })
cli-agenda-also = le même jour aussi : { $name } ({ $command })

agenda-title = { $meeting }, { $day }
agenda-as-of = Situation au { $day } ; les retards et les jours restants sont comptés au jour de la réunion.
agenda-forced = { $errors ->
        [one] Cet ordre du jour a été écrit bien que la feuille de route s’écarte { $errors } fois des règles ; son contenu peut être incomplet.
       *[other] Cet ordre du jour a été écrit bien que la feuille de route s’écarte { $errors } fois des règles ; son contenu peut être incomplet.
    }
agenda-unknown-attendees = Les participants à cette réunion n’ont pas pu être lus : il n’y a rien à présenter.
agenda-days-ago = { $days ->
    [0] aujourd’hui
    [1] hier
   *[other] il y a { $days } jours
}
agenda-previous = Réunion précédente
agenda-first = aucune, c’est la première réunion de la série
agenda-previous-to-come = { $on }, encore à venir
agenda-next = Réunion suivante
agenda-last = aucune autre date n’est prévue
agenda-decisions = Décisions demandées à cette réunion
agenda-decisions-none = Aucune décision n’est demandée à cette réunion.
agenda-decision = { $question } (demandée le { $asked }, présentation : { $lead })
agenda-no-question = question illisible
agenda-escalations = Saisines ouvertes
agenda-escalations-none = Aucune saisine n’est ouverte.
agenda-escalation = { $about } ({ $by }, le { $raised } ; ouverte depuis { $days ->
    [one] { $days } jour
   *[other] { $days } jours
})
agenda-no-subject = sans objet indiqué
agenda-decisions-taken = Décisions prises
agenda-actions = Actions : quoi, qui, pour quand
agenda-dependencies = Dépendances entre projets
agenda-projects = Projets
agenda-projects-none = Aucun projet n’est actif.
agenda-no-forecast = pas de prévision
agenda-checkpoint = Point à faire
agenda-checkpoint-held = { $sessions ->
    [one] première séance de travail tenue le { $held }
   *[other] { $sessions } séances de travail tenues au { $held }
}
agenda-last-update = Dernier point
agenda-last-update-by = { $on }, { $by }
agenda-no-update = pas encore de point d’avancement
agenda-due-until = Attendu d’ici au { $next }
agenda-due-soon = Attendu dans les 30 jours suivants
agenda-later = Plus tard
agenda-that-day = le jour même
agenda-away-until = { $name } (jusqu’au { $to })
agenda-guests = Invités
agenda-figures = Le portefeuille
agenda-figure-delivered = { $count ->
    [one] livrable livré en { $month }
   *[other] livrables livrés en { $month }
}
agenda-figure-due = { $count ->
    [one] livrable attendu en { $month }
   *[other] livrables attendus en { $month }
}
agenda-alerts = Projets : ce qui demande une action
agenda-unconfirmed = Sans point d’avancement récent
agenda-unconfirmed-none = Aucun projet actif n’est resté trop longtemps sans point d’avancement.
agenda-unconfirmed-since = aucun point d’avancement depuis le { $since } ({ $days ->
    [one] { $days } jour
   *[other] { $days } jours
}) ; { $coordinator }
agenda-unconfirmed-start = aucun point d’avancement depuis le début, le { $since } ({ $days ->
    [one] { $days } jour
   *[other] { $days } jours
}) ; { $coordinator }
agenda-moved = Dates déplacées
agenda-moved-since = Dates déplacées depuis le { $on }
agenda-moved-none = Aucune date n’a été déplacée.
agenda-moved-unknown = Inconnu : git ne garde pas l’historique de ces fichiers.
agenda-move-later = { $title } : { $from } → { $to }, { $days ->
    [one] { $days } jour plus tard
   *[other] { $days } jours plus tard
}
agenda-move-earlier = { $title } : { $from } → { $to }, { $days ->
    [one] { $days } jour plus tôt
   *[other] { $days } jours plus tôt
}
agenda-move-why = { $move } : « { $why } »
agenda-dependencies-none = Aucun projet n’en attend un autre.
agenda-achieved = Ce qui a été réalisé
agenda-achieved-none = Rien n’a été livré depuis les derniers points d’étape ni, par les projets qui ont pris fin, depuis la dernière réunion s’il y en a eu une.
agenda-since-review = depuis le point d’étape du { $on }
agenda-since-start = depuis le début
agenda-reviews = Points d’étape à tenir
agenda-reviews-none = Aucun point d’étape n’est à tenir.
agenda-column-due-since = À tenir depuis
agenda-column-last-review = Dernier point d’étape
agenda-column-next-needs = Ensuite, besoins
agenda-no-review = aucun encore
agenda-halted = Projets en pause, ou arrêtés depuis la dernière réunion
agenda-halted-none = Aucun projet n’est en pause, ni arrêté depuis la dernière réunion.
agenda-halted-new = { $stage } depuis la réunion du { $on }
agenda-halted-unknown = On ne sait pas depuis quand : git ne garde pas d’état antérieur de ces fichiers.
agenda-halted-first = On ne sait pas depuis quand : aucune réunion de cette série n’a encore eu lieu, rien à quoi comparer.
agenda-no-reason = sans raison indiquée
agenda-budget = Budgets demandés et accordés
agenda-budget-none = Aucun projet proposé, actif ou en pause n’a de budget.
agenda-budget-total = { $year } : { $asked } demandés, { $granted } accordés
