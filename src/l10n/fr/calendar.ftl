# Le calendrier.

cli-export-no-event = le calendrier n’a aucun événement : ni réunion ni échéance ne correspond
calendar-cancelled = Annulé : { $title }
calendar-for = Pour : { $who }
calendar-moved = au lieu du { $from }
calendar-owner = Responsable : { $name }
calendar-delivered = Livré le { $on }
calendar-dropped = Abandonné
calendar-meeting = Réunion
