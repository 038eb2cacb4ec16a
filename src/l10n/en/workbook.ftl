# The sheets of the workbook and of the CSV files.

workbook-sheet-projects = Projects
workbook-sheet-deliverables = Deliverables
workbook-sheet-people = People
workbook-sheet-meetings = Meetings
workbook-sheet-budget = Budget
workbook-sheet-alerts = Alerts

workbook-id = Id
workbook-project-id = Project id
workbook-stage = Stage
workbook-contributors = Contributors
workbook-sponsors = Sponsors
workbook-start = Start
workbook-end = End
workbook-deliverables = Deliverables
workbook-next-deliverable = Next deliverable
workbook-update = What happened
workbook-next-steps = Next steps
workbook-needs = Needs
workbook-alerts = Alerts
workbook-transverse = Transverse
workbook-tags = Tags
workbook-summary = Summary
workbook-yes = yes

workbook-ended = Delivered or given up on
workbook-days-late = Days late
workbook-progress = Progress
workbook-forecast = Forecast
workbook-waits-for = Waits for
workbook-link = Link
workbook-late = overdue
workbook-delivered = delivered
workbook-dropped = given up

workbook-name = Name
workbook-affiliation = Directorate or organisation
workbook-department = Department
workbook-role = Job
workbook-email = E-mail
workbook-delegate = Contact through
workbook-roles = Current roles
workbook-open = Open deliverables
workbook-overdue = Overdue
workbook-away-from = Away from
workbook-away-to = Away until
workbook-left = Left on
workbook-role-lead = lead
workbook-role-coordinator = coordinator
workbook-role-contributor = contributor
workbook-role-guest = guest
workbook-role-sponsor = sponsor

workbook-date = Date
workbook-weekday = Weekday
workbook-from = From
workbook-until = Until
workbook-meeting = Meeting
workbook-place = Place
workbook-instead-of = Instead of
workbook-takes-place = takes place
workbook-extra = extra date
workbook-moved = moved
workbook-cancelled = cancelled
workbook-closed = closed day

workbook-overspent = overspent

workbook-alert = Alert
workbook-meaning = What it means
workbook-assignee = Who acts
workbook-details = Details
