# The calendar file.

cli-export-no-event = the calendar has no event: no meeting and no due date matches
calendar-cancelled = Cancelled: { $title }
calendar-for = For: { $who }
calendar-moved = instead of { $from }
calendar-owner = Owner: { $name }
calendar-delivered = Delivered on { $on }
calendar-dropped = Given up
calendar-meeting = Meeting
