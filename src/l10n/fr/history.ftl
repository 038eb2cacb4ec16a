# Comment les dates prévues ont bougé : `roadmap history`.
history-title = Comment les dates prévues ont bougé
history-title-of = { $title } : comment les dates prévues ont bougé
history-moved = { $moves ->
        [0] Aucune date n’a bougé
        [one] { $moves } date a bougé
       *[other] Des dates ont bougé { $moves } fois
    } en { $commits ->
        [one] { $commits } commit
       *[other] { $commits } commits
    } depuis le { $since }.
history-never-committed = Aucun commit ne contient encore cette feuille de route : ses dates n’ont pu bouger de nulle part.
history-no-dates = Aucun livrable ne porte de date.
history-dates = Dates
history-count-later = { $count } plus tard
history-count-earlier = { $count } plus tôt
history-count-unchanged = { $count } comme prévu au départ
history-mean = Glissement moyen
history-later = { $count ->
        [one] { $days } jour
       *[other] { $days } jours
    } plus tard
history-earlier = { $count ->
        [one] { $days } jour
       *[other] { $days } jours
    } plus tôt
history-no-slip = aucun
history-held = Dates tenues
history-held-of = { $past ->
        [one] { $held } sur { $past } première date passée ({ $share })
       *[other] { $held } sur { $past } premières dates passées ({ $share })
    }
history-none-past = aucune première date n’est encore passée
history-slipped-most = Ce qui a le plus glissé
history-moves = Mouvements
history-moves-of = Mouvements des dates : { $project }
history-in-all = { $count } mouvements en tout
history-from-to = { $from } → { $to }
history-never = aucun
history-removed = retiré le { $on }
history-uncommitted = sans commit
history-column-on = Le
history-column-dates = De → à
history-column-days = Jours
history-column-why = Raison
history-column-commit = Commit
history-column-earliest = La plus ancienne connue
history-column-now = Maintenant
history-column-moves = Mouvements
history-unmoved = Aucune date n’a bougé dans { $projects }.
history-unmoved-many = Aucune date n’a bougé dans { $count } autres projets.
history-gone = Sortis de la feuille de route, et non comptés : { $projects }.
history-gone-since = { $title } (depuis le { $on })
history-doubt = { $gone } ({ $gone-id }) a été retiré et { $came } ({ $came-id }) ajouté dans le même commit, le { $on } : c’est peut-être un seul projet, mais les fichiers ne le prouvent pas. Leurs dates sont comptées séparément.
history-doubt-later = { $gone } ({ $gone-id }) a été retiré le { $gone-on } et { $came } ({ $came-id }) ajouté le { $on } : c’est peut-être un seul projet, mais les fichiers ne le prouvent pas. Leurs dates sont comptées séparément.
history-doubt-more = { $count ->
        [one] Il en va de même d’une autre paire de projets.
       *[other] Il en va de même de { $count } autres paires de projets.
    }
history-more = { $count } de plus
history-shallow = Il manque à cette copie du dépôt des commits plus anciens : ce qui était prévu avant le { $since } n’est pas connu. `git fetch --unshallow` va chercher ce qui manque.
history-malformed-now = { $path } ne peut être lu tel qu’il est dans le dossier : ce qu’on en savait avant est tenu pour valable.
history-malformed = { $path } n’a pas pu être lu tel que { $commits ->
        [one] l’a laissé un commit du { $on }
       *[other] l’ont laissé { $commits } commits, dont le premier du { $on }
    } : ce qu’on en savait avant a été tenu pour valable.
history-missing = Il manque au dépôt { $path } tel qu’il était dans { $commits ->
        [one] un commit du { $on }
       *[other] { $commits } commits, dont le premier du { $on }
    } : ce qu’on en savait avant a été tenu pour valable.
history-skipped-more = { $count ->
        [one] Il en va de même de { $count } autre fichier.
       *[other] Il en va de même de { $count } autres fichiers.
    }
