# Le rapport pour le comité.

committee-title = Rapport pour le comité
committee-period = Du { $since } au { $day }
committee-achieved = Réalisé depuis le { $since }
committee-nothing-achieved = Rien n’a été livré pendant cette période.
committee-decisions = Décisions demandées
committee-no-decision = Aucune décision n’est demandée.
committee-asked = (demandée le { $asked })
committee-asked-of = (demandée le { $asked } ; réunion : { $meeting })
committee-escalations = Saisines ouvertes
committee-no-escalation = Aucune saisine n’est ouverte.
committee-stopped = Projets arrêtés ou en pause
committee-nothing-stopped = Aucun projet n’est arrêté ni en pause.
committee-projects = Les projets
committee-no-project = Aucun projet n’est actif ni en pause.
committee-delivered = Livré
committee-moved = Déplacé
committee-dropped = Abandonné
committee-last-review = Dernier point d’étape
committee-review-due = à tenir depuis le { $since }
committee-before = (avant : { $then })

cli-export-for = Un autre rapport que le rapport mensuel : `committee` (comité), ce qui a été réalisé depuis sa dernière réunion et ce qu’il doit décider
cli-export-since = Avec `--for committee` : premier jour couvert par le rapport, comme 2026-09-10 [par défaut : la dernière réunion du comité]
cli-export-only-committee = --since ne s’applique qu’au rapport pour le comité : ajoutez --for committee
cli-export-since-future = la date de --since, le { $since }, est après le { $day }
cli-value-audience = DESTINATAIRE
