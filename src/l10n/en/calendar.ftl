# The calendar file.

calendar-cancelled = Cancelled: { $title }
calendar-for = For: { $who }
calendar-moved = instead of { $from }
calendar-owner = Owner: { $name }
calendar-delivered = Delivered on { $on }
calendar-dropped = Given up
calendar-meeting = Meeting
