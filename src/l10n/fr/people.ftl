# people, meetings et agenda.

## Les dates des réunions

meeting-moved-from = au lieu du { $on }
meeting-moved-to = déplacée au { $on }
meeting-remark-why = { $remark } : { $why }

## La personne qui utilise la commande

cli-me-unknown = ROADMAP_USER : il n’y a pas de personne `{ $name }` dans people.toml
    .listed = mettez dans ROADMAP_USER votre identifiant ou votre nom, comme dans people.toml
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
people-role-lead = pilote { $projects }
people-role-coordinator = coordonne { $projects }
people-role-contributor = contribue à { $projects }
people-role-guest = participe ponctuellement à { $projects }
people-role-sponsor = sponsor de { $projects }
people-left = départ le { $on }
people-leaves = part le { $on }
people-away-until = jusqu’au { $to }
people-away-on = le { $on }
people-through = par { $name }
people-through-email = par { $name }, { $email }
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
people-filter-away = absence le { $day }
people-filter-away-within = absence entre le { $from } et le { $to }
people-filter-free = disponibilité le { $day }
people-filter-overloaded = charge trop forte
people-filter-gone = y compris les départs

## people PERSONNE

person-reach = Comment joindre
person-reach-none = aucune adresse ni personne par qui passer n’est indiquée
person-delegate = Par délégation
person-departure = Départ
person-away = Absences
person-load = Charge
person-overloaded = Trop à la fois
person-overloaded-due = trois livrables attendus en 30 jours
person-overloaded-projects = les équipes de { $projects } se réunissent en même temps
person-stands-in = Répond aussi pour
person-moves = À faire
person-moves-none = Rien ne demande d’action aujourd’hui.
person-roles = Rôles
person-roles-none = Aucun rôle dans un projet en cours.
person-column-waiters = Qui l’attend
person-meetings = Prochaines réunions
person-meetings-none = Pas de réunion à venir : ni dans l’équipe d’un projet actif, ni à la coordination, ou aucune date prévue.
person-meeting-away = absence ce jour-là

## people PERSONNE --without

without-title = Sans { $name }
without-opening = Si { $name } partait maintenant, voici ce qui n’aurait plus personne.
without-opening-from = Si { $name } partait avant le { $from }, voici ce qui n’aurait plus personne à partir de cette date.
without-nothing = Si { $name } partait maintenant, aucun travail, aucun rôle et aucune règle ne seraient touchés.
without-nothing-from = Si { $name } partait avant le { $from }, aucun travail, aucun rôle et aucune règle ne seraient touchés à partir de cette date.
without-gaps = Ce qui n’aurait plus personne
without-column-what = Quoi
without-column-free = Qui est disponible
without-lead = le pilotage du projet
without-coordinator = la coordination
without-contributor = une contribution
without-guest = une participation ponctuelle
without-sponsor = un sponsor
without-deliverable = { $title }, attendu le { $due }
without-deliverable-undated = { $title }, sans date
without-risk = risque ({ $level }) : { $title }
without-rules = Règles qui ne seraient plus respectées
without-team-size = { $project } : { $count ->
    [0] il ne resterait personne
    [one] il resterait { $count } personne
   *[other] il resterait { $count } personnes
} sur { $min } au moins (team-size).
without-unrepresented = { $project } : { $directorate } ne serait plus représentée (directorate-unrepresented).
without-no-sponsor = { $project } : il ne resterait pas de sponsor (sponsor-missing).
without-rule = { $project } : { $rule }.
without-free = Disponibles : { $free }.
without-nobody-free = personne
without-others-free = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
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
cli-people-person = Une personne, par son identifiant, son nom ou une partie ; `me`, c’est vous. Une seule : tout ce qui la concerne ; plusieurs : celles-là seulement [par défaut : toutes]
cli-people-project = Seulement les personnes qui ont un rôle dans ce projet (peut être répété)
cli-people-directorate = Seulement les personnes de cette direction (peut être répété)
cli-people-department = Seulement les personnes de ce département (peut être répété)
cli-people-tag = Seulement les personnes qui ont un rôle dans un projet portant cette étiquette (peut être répété)
cli-people-away = Seulement les personnes absentes aujourd’hui
cli-people-within = Avec `--away` : absentes aujourd’hui ou dans ce nombre de jours à venir
cli-people-free = Seulement les personnes qui ne sont dans l’équipe d’aucun projet actif, ni parties ni absentes
cli-people-overloaded = Seulement les personnes qui contribuent à deux projets actifs ou plus, ou qui ont trois livrables attendus en 30 jours
cli-people-gone = Aussi les personnes parties
cli-people-sort = Ordre : `name` (nom) ou `load` (charge, la plus forte d’abord) [par défaut : name]
cli-people-without = Ce qui manquerait sans cette personne : travail, rôles, règles, et qui est disponible ; rien n’est écrit
cli-people-from = Avec `--without` : seulement ce qui tombe ce jour-là ou après
cli-value-department = DÉPARTEMENT
cli-value-order = ORDRE
cli-without-one-person = --without demande une seule personne : roadmap people PERSONNE --without
