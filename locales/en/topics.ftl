# Fields of work.
topics-lead = The twenty fields in which events and ties are placed.
topics-count = { $n ->
    [one] { $n } field
   *[other] { $n } fields
}
topics-search = Name of a field
topics-no-event = No event in this field yet.
topics-ties = Ties in this field
topics-description = { $name }: { $n ->
    [one] { $n } event
   *[other] { $n } events
} and { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
} between Vietnamese and French localities.
