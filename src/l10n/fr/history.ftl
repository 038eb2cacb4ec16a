# Les déplacements des dates prévues : `roadmap history`.
history-title = Déplacements des dates prévues
history-title-of = { $title } : déplacements des dates prévues
history-moved = { $moves ->
        [0] Aucune date n’a été déplacée
        [one] { $moves } date a été déplacée
       *[other] Des dates ont été déplacées { $moves } fois
    } en { $commits ->
        [one] { $commits } commit
       *[other] { $commits } commits
    } depuis le { $since }.
history-never-committed = Aucun commit ne contient encore cette feuille de route : ses dates n’ont pas d’historique.
history-no-dates = Aucun livrable n’a de date.
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
history-dates-met = Dates tenues
history-dates-met-of = { $held ->
        [one] { $held } échéance initiale tenue sur { $past } ({ $share })
       *[other] { $held } échéances initiales tenues sur { $past } ({ $share })
    }
history-none-past = aucune échéance initiale n’est encore passée
history-slipped-most = Plus grands glissements
history-moves = Déplacements
history-moves-of = Déplacements des dates : { $project }
history-in-all = { $count } déplacements en tout
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
history-column-moves = Déplacements
history-unmoved = Aucune date déplacée dans { $projects }.
history-unmoved-many = Aucune date déplacée dans { $count } autres projets.
history-gone = Projets retirés de la feuille de route, et non comptés : { $projects }.
history-gone-since = { $title } (depuis le { $on })
history-doubt = { $gone } ({ $gone-id }) a été retiré et { $came } ({ $came-id }) ajouté dans le même commit, le { $on } : c’est peut-être le même projet, mais les fichiers ne le prouvent pas. Leurs dates sont comptées séparément.
history-doubt-later = { $gone } ({ $gone-id }) a été retiré le { $gone-on } et { $came } ({ $came-id }) ajouté le { $on } : c’est peut-être le même projet, mais les fichiers ne le prouvent pas. Leurs dates sont comptées séparément.
history-doubt-more = { $count ->
        [one] Il en va de même pour une autre paire de projets.
       *[other] Il en va de même pour { $count } autres paires de projets.
    }
history-more = { $count } de plus
history-shallow = Il manque à cette copie du dépôt des commits plus anciens : ce qui était prévu avant le { $since } n’est pas connu. `git fetch --unshallow` va chercher ce qui manque.
history-malformed-now = { $path } ne peut pas être lu dans le dossier : sa dernière version lisible est utilisée.
history-malformed = { $path } n’a pas pu être lu tel qu’il était dans { $commits ->
        [one] un commit du { $on }
       *[other] { $commits } commits, dont le premier du { $on }
    } : sa version lisible précédente a été utilisée.
history-missing = Il manque au dépôt { $path } tel qu’il était dans { $commits ->
        [one] un commit du { $on }
       *[other] { $commits } commits, dont le premier du { $on }
    } : sa version lisible précédente a été utilisée.
history-skipped-more = { $count ->
        [one] Il en va de même pour { $count } autre fichier.
       *[other] Il en va de même pour { $count } autres fichiers.
    }
