# Charts, timeline, calendar.
chart-as-table = Show as a table
