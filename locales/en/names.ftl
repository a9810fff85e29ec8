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
