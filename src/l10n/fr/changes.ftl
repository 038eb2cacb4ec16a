# Ce qui diffère entre deux états d’une feuille de route : `roadmap diff`.
diff-title = Changements : { $before } → { $after }
diff-working-folder = le dossier de travail
diff-nothing = Rien ne change dans ce que disent les fichiers.
diff-people = Personnes
diff-roadmap = La feuille de route
diff-file-added = { $title } : nouveau
diff-file-removed = { $title } : retiré
diff-path-moved = { $before } → { $after }
diff-follows = Ce qui s’ensuit
diff-moved-dates = Dates déplacées
diff-other-findings = Avertissements et remarques disparues
diff-check = Ce qu’en disent les règles
diff-verdict = { $errors ->
        [0] Aucune nouvelle erreur
        [one] { $errors } nouvelle erreur
       *[other] { $errors } nouvelles erreurs
    }, { $warnings ->
        [0] aucun nouvel avertissement
        [one] { $warnings } nouvel avertissement
       *[other] { $warnings } nouveaux avertissements
    }{ $gone ->
        [0] .
        [one]  ; { $gone } remarque disparue.
       *[other]  ; { $gone } remarques disparues.
    }
diff-turn = météo : { $before } → { $after }
diff-finding-new = nouveau : { $message }
diff-finding-gone = disparu : { $message }
diff-unread-before = { $path } n’a pas pu être lu tel qu’il était avant : ce qui y a changé n’est pas dit ici.
diff-unread-after = { $path } ne peut pas être lu tel qu’il est : ce qui y a changé n’est pas dit ici ; `roadmap check` dit pourquoi.
diff-unread-both = { $path } ne peut être lu ni tel qu’il était, ni tel qu’il est : ce qui y a changé n’est pas dit ici.
diff-quiet = Sans mention ci-dessus
diff-comments = { $count ->
        [one] { $count } commentaire
       *[other] { $count } commentaires
    }
diff-orders = { $count ->
        [one] un autre ordre dans { $count } fichier
       *[other] un autre ordre dans { $count } fichiers
    }
diff-layouts = { $count ->
        [one] une autre présentation de { $count } fichier
       *[other] une autre présentation de { $count } fichiers
    }
diff-slip = { $title }, dû le { $due }, est à prévoir avec { $days ->
        [one] { $days } jour de retard
       *[other] { $days } jours de retard
    }, le { $on }
diff-slip-late = { $title }, dû le { $due }, a { $days ->
        [one] { $days } jour de retard
       *[other] { $days } jours de retard
    }
diff-slip-because = { $title }, dû le { $due }, aurait { $days ->
        [one] { $days } jour de retard
       *[other] { $days } jours de retard
    }{ $before ->
        [0] {""}
       *[other] {" "}au lieu de { $before }
    } : en attente de { $because }
diff-slip-less = { $title }, dû le { $due }, aurait { $days ->
        [one] { $days } jour de retard
       *[other] { $days } jours de retard
    } au lieu de { $before }
diff-slip-on-time = { $title }, dû le { $due }, peut de nouveau être à l’heure
diff-no-forecast = { $title } n’a plus de prévision : en attente de { $what }, sans date
diff-share-none = plus personne de { $directorate } parmi les { $team } contributeurs
diff-share-fewer = { $directorate } garde { $now ->
        [one] { $now } contributeur
       *[other] { $now } contributeurs
    } sur { $team }
diff-share-more = { $directorate } a maintenant { $now ->
        [one] { $now } contributeur
       *[other] { $now } contributeurs
    } sur { $team } (avant : { $before })
# En français, ce qui est ajouté s’accorde : une validation, une décision, une saisine …
diff-added = { $table ->
        [approvals] nouvelle
        [away] nouvelle
        [closed] nouvelle
        [decisions] nouvelle
        [departments] nouveau
        [directorates] nouvelle
        [escalations] nouvelle
        [meetings] nouvelle
        [people] arrive
        [waivers] nouvelle
       *[other] nouveau
    }
diff-removed = { $table ->
        [approvals] retirée
        [away] retirée
        [closed] retirée
        [decisions] retirée
        [directorates] retirée
        [escalations] retirée
        [meetings] retirée
        [people] n’y figure plus
        [waivers] retirée
       *[other] retiré
    }
diff-nth-move = {" "}({ $nth } déplacement de cette date, prévue d’abord le { $first })
diff-moves-in-all = {" "}({ $times } déplacements de cette date en tout, prévue d’abord le { $first })
diff-before-after = { $before } → { $after }
diff-gone = plus rien (avant : { $before })
diff-gone-answered = n’est plus prise (avant : { $before })
diff-gone-closed = n’est plus clos (avant : { $before })
diff-gone-delivered = n’est plus remis (avant : { $before })
diff-gone-depends-on = n’attend plus { $before }
diff-gone-dropped = n’est plus abandonné (avant : { $before })
diff-gone-due = plus de date (jusqu’ici { $before })
diff-gone-left = ne part plus (avant : { $before })
diff-gone-settled = n’est plus réglée (avant : { $before })
diff-gone-why = plus de raison (avant : { $before })
diff-why-before = {" "}(avant : { $why })
diff-why-unchanged = , sans nouvelle raison (jusqu’ici : { $why })
diff-later = { $before } → { $after }, { $days ->
        [one] { $days } jour plus tard
       *[other] { $days } jours plus tard
    }
diff-earlier = { $before } → { $after }, { $days ->
        [one] { $days } jour plus tôt
       *[other] { $days } jours plus tôt
    }
diff-quoted = « { $text } »
diff-yes = oui
diff-no = non
diff-nobody = aucun
diff-join = { $who } { $count ->
        [one] arrive
       *[other] arrivent
    }
diff-leave = { $who } { $count ->
        [one] s’en va
       *[other] s’en vont
    }
diff-waits-too = désormais { $who }
diff-waits-no-longer = mais plus { $who }
diff-with = avec { $who }
diff-without = sans { $who }
diff-table-deliverables = { $title }
diff-table-guests = Invité : { $title }
diff-table-approvals = Validation pour { $title }
diff-table-updates = Point du { $title }
diff-table-risks = Risque : { $title }
diff-table-decisions = Décision : { $title }
diff-table-reviews = Point d’étape du { $title }
diff-table-escalations = Saisine du { $title }
diff-table-budget = Budget { $title }
diff-table-waivers = Dérogation : { $title }
diff-table-links = Lien : { $title }
diff-table-informed = Informé : { $title }
diff-table-people = { $title }
diff-table-away = absence à partir du { $title }
diff-table-directorates = Direction { $title }
diff-table-departments = Département { $title }
diff-table-team = Réglages des équipes
diff-table-follow-up = Réglages du suivi
diff-table-meetings = Réunion : { $title }
diff-table-cancelled = annulée le { $title }
diff-table-extra = en plus, le { $title }
diff-table-closed = Fermeture à partir du { $title }
diff-table-rules = Niveaux des règles
diff-key-about = objet
diff-key-aliases = autres noms
diff-key-answer = réponse
diff-key-answered = prise le
diff-key-asked = demandé
diff-key-at = à
diff-key-by = par
diff-key-checkpoint-after-sessions = point après tant de séances
diff-key-closed = clos le
diff-key-contributors = équipe
diff-key-coordinator = coordinateur
diff-key-currency = monnaie
diff-key-delegate = par l’intermédiaire de
diff-key-delivered = remis le
diff-key-department = département
diff-key-depends-on = attend
diff-key-directorate = direction
diff-key-dropped = abandonné le
diff-key-due = échéance
diff-key-due-within-days = échéances à tant de jours
diff-key-email = courriel
diff-key-end = fin
diff-key-escalate-after-days = saisine après tant de jours
diff-key-every = tous les
diff-key-for = pour
diff-key-format = format
diff-key-from = du
diff-key-granted = accordé
diff-key-head = chef
diff-key-health = météo
diff-key-highlights = temps forts
diff-key-id = identifiant
diff-key-instead-of = au lieu du
diff-key-language = langue
diff-key-lead = chef de projet
diff-key-lead-counts = le chef de projet compte
diff-key-left = parti le
diff-key-level = niveau
diff-key-link = lien
diff-key-max-contributors = contributeurs au plus
diff-key-meeting = demandé à
diff-key-min-contributors = contributeurs au moins
diff-key-name = nom
diff-key-needs = besoins
diff-key-next = la suite
diff-key-objectives = objectifs
diff-key-on = le
diff-key-opened = ouvert le
diff-key-organisation = organisme
diff-key-outcome = issue
diff-key-owner = responsable
diff-key-owners = directions de la feuille de route
diff-key-person = personne
diff-key-place = lieu
diff-key-portfolio-coordinator = coordinateur du portefeuille
diff-key-progress = avancement
diff-key-question = question
diff-key-raised = faite le
diff-key-reason = raison
diff-key-response = réponse
diff-key-review-every-months = point d’étape tous les tant de mois
diff-key-role = fonction
diff-key-rule = règle
diff-key-settled = réglée le
diff-key-source = source
diff-key-spent = dépensé
diff-key-sponsors = sponsors
diff-key-stage = état
diff-key-stale-after-days = non confirmé après tant de jours
diff-key-start = début
diff-key-summary = résumé
diff-key-tags = mots-clés
diff-key-text = texte
diff-key-timezone = fuseau horaire
diff-key-title = titre
diff-key-to = au
diff-key-transverse = transverse
diff-key-until = jusqu’au
diff-key-meetings-until = jusqu’à
diff-key-extra-until = jusqu’à
diff-key-url = adresse
diff-key-who = qui
diff-key-why = raison
diff-key-year = année

diff-suggestions = Lignes proposées
