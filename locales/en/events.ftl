events-title = Events
events-lead = Visits, conferences, meetings and signings between Vietnamese and French localities, with their sources.
events-search = Search these events
events-found = { $n ->
    [one] { $n } event
   *[other] { $n } events
}
events-range = { $first }–{ $last } of { $n }
events-pages = Pages of results
events-previous = Previous page
events-next = Next page
events-filters = Filters
events-filters-on = Filters in force
events-remove = remove
events-apply = Apply
events-days = Period
events-days-hint = Year, year-month or year-month-day.
events-era-before = By the 63 provinces before July 2025
events-not = not: { $value }
events-or-unstated = including not stated
events-with-undated = including undated
events-more-values = Show all
events-include = Include them
events-unstated-province = { $n ->
    [one] { $n } more event states no province.
   *[other] { $n } more events state no province.
}
events-unstated-partner = { $n ->
    [one] { $n } more event states no French locality.
   *[other] { $n } more events state no French locality.
}
events-unstated-kind = { $n ->
    [one] { $n } more event states no kind.
   *[other] { $n } more events state no kind.
}
events-unstated-topic = { $n ->
    [one] { $n } more event states no field of work.
   *[other] { $n } more events state no field of work.
}
events-unstated-status = { $n ->
    [one] { $n } more event states no status.
   *[other] { $n } more events state no status.
}
events-unstated-organisation = { $n ->
    [one] { $n } more event names no organisation.
   *[other] { $n } more events name no organisation.
}
events-unstated-person = { $n ->
    [one] { $n } more event names no person.
   *[other] { $n } more events name no person.
}
events-unstated-year = { $n ->
    [one] { $n } more event states no year.
   *[other] { $n } more events state no year.
}
events-none = No events yet.
events-none-lead = No event fits all these filters. Try removing one:
events-quoted = “{ $text }”
events-loosen = { $n ->
    [one] Without “{ $name }”: { $n } event
   *[other] Without “{ $name }”: { $n } events
}
events-take-home = Take this list home
facet-province = Vietnamese province
facet-partner = French locality
facet-kind = Kind of event
facet-topic = Field of work
facet-status = Status
facet-organisation = Organisation
facet-person = Person
