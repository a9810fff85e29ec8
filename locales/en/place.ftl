# Pages of provinces and of French localities.
place-members = { $n ->
    [one] { $n } member
   *[other] { $n } members
}
place-fields = Fields of work
place-field = Field
place-lanes-cut = The chart draws { $shown } of the { $n } partners with dates; the table above has them all.
# Words under the figures of a profile, each below its number.
place-figure-partners-fr = { $n ->
    [one] French partner
   *[other] French partners
}
place-figure-partners-vn = { $n ->
    [one] Vietnamese partner
   *[other] Vietnamese partners
}
place-figure-events = { $n ->
    [one] Event
   *[other] Events
}
place-figure-out-vn = { $n ->
    [one] Delegation to France
   *[other] Delegations to France
}
place-figure-in-vn = { $n ->
    [one] Delegation from France
   *[other] Delegations from France
}
place-figure-out-fr = { $n ->
    [one] Delegation to Vietnam
   *[other] Delegations to Vietnam
}
place-figure-in-fr = { $n ->
    [one] Delegation from Vietnam
   *[other] Delegations from Vietnam
}
# Headings and columns.
place-out-vn = Delegations to France
place-in-vn = Delegations from France
place-out-fr = Delegations to Vietnam
place-in-fr = Delegations from Vietnam
place-partners-fr = French partners
place-partners-vn = Vietnamese partners
place-last = Last contact
place-last-short = Last
place-timeline = Ties and events by year, one line a partner
place-timeline-desc = Each line is a partner of { $name }: the bar starts in the year the tie is declared to begin, each mark is an event. The tables on this page hold the same data.
place-timeline-heading = Timeline
place-mark-since = declared tie
place-mark-held = event that took place
place-mark-planned = planned event
place-mark-several = number of events in the year
place-bar-label = { $name }: tie since { $date }
place-empty = The atlas’s sources hold no tie and no event of this locality. That does not mean that it has none.
place-own = Unit concerned
place-unstated = not stated
place-latest-events = Latest events
place-all-events = See all: { $count }
place-no-delegation = No delegation recorded.
place-led-by = Led by
place-people-bodies = People and organisations
place-search-province = Province, old names too
place-search-partner = Region, département, town…
place-provinces-today = Provinces and cities of Vietnam today
place-provinces-before = Provinces and cities of Vietnam before July 2025
place-provinces-lead = Every province with its French partners, events and delegations, including those of which nothing is recorded. On 1 July 2025 the 63 provinces became 34: each of today’s units gathers those it absorbed.
place-provinces-count = { $n ->
    [one] { $n } province or city
   *[other] { $n } provinces and cities
}
place-province = Province or city
place-province-before = Province or city before July 2025
place-partner = French locality
place-with = with { $names }
place-partners-lead = French regions, départements, inter-municipal bodies and communes with a tie or an event with a Vietnamese locality.
place-partners-count = { $n ->
    [one] { $n } French locality
   *[other] { $n } French localities
}
place-kicker-vn = { $level } · Vietnam
place-kicker-before = { $level } · Vietnam, until 30 June 2025
place-kicker-gone = { $level } · Vietnam, until { $date }
place-kicker-fr = { $level } · France
place-title-before = { $name } (before July 2025)
place-title-gone = { $name } (until { $date })
place-description-vn = { $name }: { $ties ->
    [one] { $ties } French partner
   *[other] { $ties } French partners
}, { $events ->
    [one] { $events } event
   *[other] { $events } events
} of local cooperation, each fact sourced to its sentence.
place-description-fr = { $name }: { $ties ->
    [one] { $ties } Vietnamese partner
   *[other] { $ties } Vietnamese partners
}, { $events ->
    [one] { $events } event
   *[other] { $events } events
} of local cooperation, each fact sourced to its sentence.
place-also-written = Also written: { $names }
place-unchanged = Left as it was by the reform of { $date }.
place-enlarged-with = Enlarged on { $date } with { $names }.
place-became = Since { $date } part of { $into }.
place-merged-into = Merged on { $date } with { $names } into { $into }.
place-formed-of = Formed on { $date } from { $names }; this page gathers them all.
place-clock-today = { $name } today
place-clock-before = { $name } before July 2025
place-clocks = By administrative period
param-level = administrative level
param-activity = what is recorded
activity-events = With events
activity-ties = With partners
activity-none = Nothing recorded
level-country = Country
level-province = Province
level-city-of-province = City of a province
level-district = District
level-town = Town
level-township = Township
level-ward = Ward
level-region = Region
level-departement = Département
level-epci = Inter-municipal body
level-commune = Commune
level-former-region = Region (before 2016)
level-central-city = Centrally run city
level-urban-district = Urban district
level-rural-district = Rural district
level-metropole = Métropole
level-communaute-urbaine = Communauté urbaine
level-communaute-agglomeration = Communauté d’agglomération
level-communaute-communes = Communauté de communes
level-ept = Établissement public territorial
place-and-more = { $names } and { $n } more
place-all-ties = { $n ->
    [one] See the tie ({ $n })
   *[other] See all { $n } ties
}
