# `roadmap timeline`.

cli-command-timeline = The projects month by month, with their deliverables.
    .usage = roadmap timeline [OPTIONS]
    .examples =
        Examples:
          roadmap timeline
          roadmap timeline --by directorate
          roadmap timeline --stage completed --stage active
cli-timeline-by = Group by `person`, `directorate` or `tag`; a project may be in several groups
cli-value-group = GROUP

timeline-none-live = No project is proposed, active or paused. `roadmap timeline --stage completed` shows the completed ones.
timeline-undated = no dates yet
timeline-without-group = None
timeline-legend = ◆ delivered, ◇ due, ✗ overdue. ━ elapsed, ─ remaining, │ ┿ today, ◄ ► continues outside the months shown. ● on track, ▲ at risk, ■ off track, ○ unconfirmed or not yet known.
