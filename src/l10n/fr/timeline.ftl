# `roadmap timeline`.

cli-command-timeline = Les projets au fil des mois, avec leurs livrables.
    .usage = roadmap timeline [OPTIONS]
    .examples =
        Exemples :
          roadmap timeline
          roadmap timeline --by directorate
          roadmap timeline --stage completed --stage active
cli-timeline-by = Grouper par personne (`person`), par direction (`directorate`) ou par mot-clé (`tag`) ; un projet peut être dans plusieurs groupes
cli-value-group = GROUPE

timeline-none-live = Aucun projet n’est proposé, actif ou en pause. `roadmap timeline --stage completed` montre ceux qui sont terminés.
timeline-undated = sans date pour l’instant
timeline-without-group = Sans groupe
timeline-legend = ◆ livré, ◇ à livrer, ✗ en retard. ━ écoulé, ─ à venir, │ ┿ aujourd’hui, ◄ ► se poursuit hors des mois montrés. ● en bonne voie, ▲ à surveiller, ■ en difficulté, ○ sans nouvelles ou pas encore connue.
