# People.
param-side = side
people-lead = People whom articles on local cooperation name, with the office they held then.
people-count = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
people-search = Name or office
people-name = Name
people-last-title = Latest office stated
people-side = Side
people-office = Office
people-offices = Offices over time
people-offices-note = In the article’s own words; the date is when an article or event gives the office, not the term of office.
people-no-office = No article gives an office.
people-events = Events
people-delegations = Delegations led
people-around = Also present
people-description-title = { $name }, { $title }: offices over time, Vietnam–France events and delegations, with their sources.
people-description = { $name }: { $n ->
    [one] { $n } event
   *[other] { $n } events
} of Vietnam–France local cooperation, with their sources.
people-seen = given { $date }
people-seen-between = given { $first } – { $last }
