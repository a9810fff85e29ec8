# Lists that are searched, filtered and paged in memory.
names-search-label = Search this list
names-filters = Filters in force
names-remove = (remove this filter)
names-exclude = Exclude
names-chip-text = contains “{ $q }”
names-chip-without = without: { $value }
names-pages = Pages of the list
names-range = { $first }–{ $last } of { $n }
names-previous = ← Previous page
names-next = Next page →
names-empty = Nothing matches. Remove a filter or try another word.
names-apply = Filter
names-sort = Sort
names-only = Choose
names-loosen-lead = Nothing fits all these filters at once. Try removing one:
names-loosen = { $n ->
    [one] Without “{ $name }”: { $n } result
   *[other] Without “{ $name }”: { $n } results
}
names-unstated = { $n ->
    [one] { $n } more row states no { $name }.
   *[other] { $n } more rows state no { $name }.
}
names-unstated-year = { $n ->
    [one] { $n } more row states no year.
   *[other] { $n } more rows state no year.
}
names-chip-unstated = { $name }: including not stated
names-days-events = With an event in this period: year, year-month or year-month-day
names-days-ties = Ties begun in this period: year, year-month or year-month-day
names-days-sources = Published in this period: year, year-month or year-month-day
names-days-delegations = Delegations that left in this period: year, year-month or year-month-day
