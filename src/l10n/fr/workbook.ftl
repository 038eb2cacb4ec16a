# Les feuilles du classeur et des fichiers CSV.

workbook-sheet-projects = Projets
workbook-sheet-deliverables = Livrables
workbook-sheet-people = Personnes
workbook-sheet-meetings = Réunions
workbook-sheet-budget = Budget
workbook-sheet-alerts = Alertes

workbook-id = Identifiant
workbook-project-id = Identifiant du projet
workbook-stage = Étape
workbook-contributors = Contributeurs
workbook-sponsors = Sponsors
workbook-start = Début
workbook-end = Fin
workbook-deliverables = Livrables
workbook-next-deliverable = Prochain livrable
workbook-update = Ce qui s’est passé
workbook-next-steps = Prochaines étapes
workbook-needs = Besoins
workbook-alerts = Alertes
workbook-transverse = Transverse
workbook-tags = Mots-clés
workbook-summary = Résumé
workbook-yes = oui

workbook-ended = Livré ou abandonné le
workbook-days-late = Jours de retard
workbook-progress = Avancement
workbook-forecast = Prévision
workbook-waits-for = Attend
workbook-link = Lien
workbook-late = en retard
workbook-delivered = livré
workbook-dropped = abandonné

workbook-name = Nom
workbook-affiliation = Direction ou organisme
workbook-department = Département
workbook-role = Fonction
workbook-email = Adresse électronique
workbook-delegate = Par qui passer
workbook-roles = Rôles actuels
workbook-open = À livrer
workbook-overdue = En retard
workbook-away-from = Absence du
workbook-away-to = Absence au
workbook-left = Départ le
workbook-role-lead = chef de projet
workbook-role-coordinator = coordinateur
workbook-role-contributor = contributeur
workbook-role-guest = invité
workbook-role-sponsor = sponsor

workbook-date = Date
workbook-weekday = Jour
workbook-from = De
workbook-until = À
workbook-meeting = Réunion
workbook-place = Lieu
workbook-instead-of = Au lieu du
workbook-takes-place = a lieu
workbook-extra = date ajoutée
workbook-moved = déplacée
workbook-cancelled = annulée
workbook-closed = jour de fermeture

workbook-overspent = dépassement

workbook-alert = Alerte
workbook-meaning = Ce qu’elle signifie
workbook-assignee = Qui agit
workbook-details = Détails
