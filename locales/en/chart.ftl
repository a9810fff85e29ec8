# Charts, timeline, calendar.
chart-as-table = Show as a table
chart-title = Cooperation over time
chart-lead = Events by year, kind and field, delegations each way. Each column leads to the list that it counts.
chart-undated = { $n ->
    [one] { $n } event states no year and is not in these charts.
   *[other] { $n } events state no year and are not in these charts.
}
chart-empty = No dated event yet.
chart-year = Year
chart-years-heading = By year
chart-events-by-year = Events by year
chart-events-by-year-desc = Each column counts the events that began in a year; the table below holds the same numbers.
chart-events-of = Events in the field “{ $name }” by year; the table below holds the same numbers.
chart-kinds-heading = By kind
chart-by-kind = Events by year and kind
chart-by-kind-desc = A row for each kind, all to one scale; the table below holds the same numbers.
chart-ways-heading = Each way
chart-delegations = Delegations by year and direction
chart-delegations-desc = Upward: Vietnamese delegations to France. Downward: French delegations to Vietnam. The table below holds the same numbers.
chart-by-topic = Events by field
chart-calendar-of = Calendar, { $month }
chart-calendar-lead = Events day by day; those of several days stand on each.
chart-months = Months with events
chart-as-list = Show as a list
chart-month-only = Known to the month only
chart-more = more
chart-weekday-1 = Monday
chart-weekday-short-1 = Mon
chart-weekday-2 = Tuesday
chart-weekday-short-2 = Tue
chart-weekday-3 = Wednesday
chart-weekday-short-3 = Wed
chart-weekday-4 = Thursday
chart-weekday-short-4 = Thu
chart-weekday-5 = Friday
chart-weekday-short-5 = Fri
chart-weekday-6 = Saturday
chart-weekday-short-6 = Sat
chart-weekday-7 = Sunday
chart-weekday-short-7 = Sun
nav-timeline = Charts
param-month = month
