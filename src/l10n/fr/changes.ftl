# `roadmap diff` : les différences entre deux états d’une feuille de route.
diff-title = Changements : { $before } → { $after }
diff-working-folder = le dossier de travail
diff-nothing = Le contenu des fichiers ne change pas.
diff-people = Personnes
diff-roadmap = La feuille de route
diff-file-added = { $title } : nouveau
diff-file-removed = { $title } : retiré
diff-path-moved = { $before } → { $after }
diff-consequences = Conséquences
diff-moved-dates = Dates déplacées
diff-other-findings = Avertissements, et remarques disparues
diff-new-warnings = Avertissements
diff-gone-findings = Remarques disparues
diff-check = Ce que signalent les règles
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
diff-health = météo : { $before } → { $after }
diff-finding-new = nouvelle remarque : { $message }
diff-finding-gone = remarque disparue : { $message }
diff-unread-before = { $path } ne pouvait pas être lu avant : ses changements ne sont pas affichés.
diff-unread-after = { $path } ne peut pas être lu : ses changements ne sont pas affichés ; `roadmap check` dit pourquoi.
diff-unread-both = { $path } ne peut être lu ni avant, ni après : ses changements ne sont pas affichés.
diff-formatting = Non affiché ci-dessus
diff-formatting-comments = { $count ->
        [one] { $count } commentaire
       *[other] { $count } commentaires
    }
diff-formatting-orders = { $count ->
        [one] ordre modifié dans { $count } fichier
       *[other] ordre modifié dans { $count } fichiers
    }
diff-formatting-layouts = { $count ->
        [one] mise en forme modifiée dans { $count } fichier
       *[other] mise en forme modifiée dans { $count } fichiers
    }
diff-slip = le livrable « { $title } », attendu le { $due }, est prévu avec { $days ->
        [one] { $days } jour de retard
       *[other] { $days } jours de retard
    }, le { $on }
diff-slip-late = le livrable « { $title } », attendu le { $due }, a { $days ->
        [one] { $days } jour de retard
       *[other] { $days } jours de retard
    }
diff-slip-because = le livrable « { $title } », attendu le { $due }, aurait { $days ->
        [one] { $days } jour de retard
       *[other] { $days } jours de retard
    }{ $before ->
        [0] {""}
       *[other] {" "}au lieu de { $before }
    } : en attente de { $because }
diff-slip-less = le livrable « { $title } », attendu le { $due }, aurait { $days ->
        [one] { $days } jour de retard
       *[other] { $days } jours de retard
    } au lieu de { $before }
diff-slip-on-time = le livrable « { $title } », attendu le { $due }, peut de nouveau être à l’heure
diff-no-forecast = le livrable « { $title } » n’a plus de prévision : en attente de { $what }, qui n’a pas encore de date
diff-representation-none = { $directorate } n’a plus aucun contributeur ({ $team } dans l’équipe)
diff-representation-fewer = { $directorate } { $now ->
        [one] n’a plus qu’un contributeur
       *[other] n’a plus que { $now } contributeurs
    } sur { $team }
diff-representation-more = { $directorate } a maintenant { $now ->
        [one] { $now } contributeur
       *[other] { $now } contributeurs
    } sur { $team } (avant : { $before })
# En français, ce qui est ajouté s’accorde : une validation, une décision, une saisine …
diff-added = { $table ->
        [approvals] nouvelle
        [away] nouvelle
        [cancelled] nouvelle
        [closed] nouvelle
        [decisions] nouvelle
        [departments] nouveau
        [directorates] nouvelle
        [escalations] nouvelle
        [extra] nouvelle
        [follow-up] nouveaux
        [rules] nouveaux
        [team] nouveaux
        [informed] nouvelle
        [meetings] nouvelle
        [people] arrive
        [waivers] nouvelle
       *[other] nouveau
    }
diff-removed = { $table ->
        [approvals] retirée
        [away] retirée
        [cancelled] retirée
        [closed] retirée
        [decisions] retirée
        [directorates] retirée
        [escalations] retirée
        [extra] retirée
        [follow-up] retirés
        [rules] retirés
        [team] retirés
        [informed] retirée
        [meetings] retirée
        [people] n’y figure plus
        [waivers] retirée
       *[other] retiré
    }
diff-nth-move = {" "}({ $nth } déplacement de cette date, prévue au départ le { $first })
diff-moves-in-all = {" "}({ $times } déplacements de cette date en tout, prévue au départ le { $first })
diff-before-after = { $before } → { $after }
diff-gone = sans valeur (avant : { $before })
diff-gone-answered = n’est plus prise (avant : { $before })
diff-gone-closed = n’est plus clos (avant : { $before })
diff-gone-delivered = n’est plus livré (avant : { $before })
diff-gone-depends-on = n’attend plus { $before }
diff-gone-dropped = n’est plus abandonné (avant : { $before })
diff-gone-due = plus de date (jusqu’ici { $before })
diff-gone-left = ne part plus (avant : { $before })
diff-gone-settled = n’est plus réglée (avant : { $before })
diff-gone-why = raison retirée (avant : { $before })
diff-why-before = {" "}(avant : { $why })
diff-why-unchanged = , sans nouvelle raison (raison actuelle : { $why })
diff-later = { $before } → { $after }, { $days ->
        [one] { $days } jour plus tard
       *[other] { $days } jours plus tard
    }
diff-earlier = { $before } → { $after }, { $days ->
        [one] { $days } jour plus tôt
       *[other] { $days } jours plus tôt
    }
diff-quoted = « { $text } »
diff-level-error = erreur
diff-level-off = désactivée
diff-level-warning = avertissement
diff-yes = oui
diff-no = non
diff-none = aucun
diff-join = { $who } { $count ->
        [one] arrive
       *[other] arrivent
    }
diff-leave = { $who } { $count ->
        [one] part
       *[other] partent
    }
diff-waits-too = désormais { $who }
diff-waits-no-longer = mais plus { $who }
diff-waits-instead = { $who } (avant : { $before })
diff-with = avec { $who }
diff-without = sans { $who }
diff-table-deliverables = { $title }
diff-table-guests = Invité : { $title }
diff-table-approvals = Validation pour { $title }
diff-table-updates = Point d’avancement du { $title }
diff-table-risks = Risque : { $title }
diff-table-decisions = Décision : { $title }
diff-table-reviews = Point d’étape du { $title }
diff-table-escalations = Saisine du { $title }
diff-table-budget = Budget { $title }
diff-table-waivers = Dérogation : { $title }
diff-table-links = Lien : { $title }
diff-table-informed = Personne informée : { $title }
diff-table-people = { $title }
diff-table-away = absence à partir du { $title }
diff-table-directorates = Direction { $title }
diff-table-departments = Département { $title }
diff-table-team = Réglages des équipes
diff-table-follow-up = Réglages du suivi
diff-table-meetings = Série de réunions : { $title }
diff-table-cancelled = annulée le { $title }
diff-table-extra = date supplémentaire, le { $title }
diff-table-closed = Fermeture à partir du { $title }
diff-table-rules = Niveaux des règles
diff-key-about = objet
diff-key-aliases = autres noms
diff-key-answer = réponse
diff-key-answered = prise le
diff-key-asked = demandée le
diff-key-budget-asked = demandé
diff-key-at = à
diff-key-by = par
diff-key-checkpoint-after-sessions = séances avant de faire le point
diff-key-closed = clos le
diff-key-contributors = équipe
diff-key-coordinator = coordinateur
diff-key-currency = monnaie
diff-key-delegate = par qui passer
diff-key-delivered = livré le
diff-key-department = département
diff-key-depends-on = attend
diff-key-directorate = direction
diff-key-dropped = abandonné le
diff-key-due = échéance
diff-key-due-within-days = jours d’annonce des échéances
diff-key-email = adresse électronique
diff-key-end = fin
diff-key-escalate-after-days = jours de retard avant une saisine
diff-key-every = rythme
diff-key-for = pour
diff-key-format = format
diff-key-from = du
diff-key-granted = accordé
diff-key-head = chef de département
diff-key-health = météo
diff-key-highlights = réussites
diff-key-id = identifiant
diff-key-instead-of = au lieu du
diff-key-language = langue
diff-key-lead = chef de projet
diff-key-lead-counts = le chef de projet compte
diff-key-left = départ le
diff-key-level = niveau
diff-key-link = lien
diff-key-max-contributors = contributeurs au maximum
diff-key-meeting = réunion
diff-key-min-contributors = contributeurs au minimum
diff-key-name = nom
diff-key-needs = besoins
diff-key-next = suite
diff-key-objectives = objectifs
diff-key-on = le
diff-key-opened = ouvert le
diff-key-organisation = organisme
diff-key-outcome = issue
diff-key-owner = responsable
diff-key-owners = directions porteuses
diff-key-person = personne
diff-key-place = lieu
diff-key-portfolio-coordinator = coordination du portefeuille
diff-key-progress = avancement
diff-key-question = question
diff-key-raised = faite le
diff-key-reason = raison
diff-key-response = réponse
diff-key-review-every-months = mois entre deux points d’étape
diff-key-role = fonction
diff-key-rule = règle
diff-key-settled = réglée le
diff-key-source = source
diff-key-spent = dépensé
diff-key-sponsors = sponsors
diff-key-stage = étape
diff-key-stale-after-days = jours avant « sans nouvelles »
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
