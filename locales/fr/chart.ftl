# Charts, timeline, calendar.
chart-as-table = Voir en tableau
