# Les mots communs à toutes les vues.

health-on-track = en bonne voie
health-at-risk = à surveiller
health-off-track = en difficulté
health-unconfirmed = sans nouvelles
health-unconfirmed-since = sans nouvelles depuis le { $since }
health-not-yet-known = pas encore connue

stage-proposed = proposé
stage-active = actif
stage-paused = en pause
stage-completed = terminé
stage-stopped = arrêté
stage-proposed-also = à l’étude
stage-active-also = en cours, actif, active
stage-paused-also = suspendu
stage-completed-also = fini, achevé
stage-stopped-also = abandonné, annulé
stage-unreadable = étape illisible

level-low = faible
level-medium = moyen
level-high = élevé

outcome-continue = À poursuivre
outcome-adjust = À ajuster
outcome-pause = À mettre en pause
outcome-stop = À arrêter

assignee-portfolio-coordinator = Coordination du portefeuille
assignee-portfolio-coordinator-object = la coordination du portefeuille
assignee-committee = Comité
assignee-nobody = À désigner

term-title = « { $title } »
term-days-late = { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
}
term-in-days = { $days ->
    [1] demain
   *[other] dans { $days } jours
}
term-today = aujourd’hui
term-no-date = sans date
term-of-all = { $count } sur { $all }
term-from-to = du { $from } au { $to }
term-from = à partir du { $from }
term-others = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
term-until = jusqu’au { $to }

column-project = Projet
column-lead = Chef de projet
column-coordinator = Coordinateur
column-health = Météo
column-delivered = Livrés
column-next-due = Prochaine échéance
column-last-update = Dernier point
column-due = Échéance
column-why = Raison
column-when = Quand
column-deliverable = Livrable
column-owner = Responsable
column-remarks = Remarques
column-first-planned = Date initiale
column-state = État
column-source = Source
column-year = Année
column-asked = Demandé
column-granted = Accordé
column-spent = Dépensé

filter-project = projet { $values }
filter-person = { $values }
filter-directorate = direction { $values }
filter-stage = étape { $values }
filter-owner = responsable { $values }
filter-tag = mot-clé { $values }
filter-or = { $first } ou { $last }
filter-in-force = Seulement : { $filter }.
