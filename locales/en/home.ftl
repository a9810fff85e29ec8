home-lead = Who works with whom, since when and on what: events, delegations and partnerships between Vietnamese and French localities, each fact leading to the sentence that states it.
home-mine = Is my province in it?
home-figures = Key figures
home-events = { $n ->
    [one] event
   *[other] events
}
home-delegations-vn = { $n ->
    [one] Vietnamese delegation to France
   *[other] Vietnamese delegations to France
}
home-delegations-fr = { $n ->
    [one] French delegation to Vietnam
   *[other] French delegations to Vietnam
}
home-ties = { $n ->
    [one] partnership
   *[other] partnerships
}
home-provinces = { $n ->
    [one] Vietnamese province
   *[other] Vietnamese provinces
}
home-partners = { $n ->
    [one] French locality
   *[other] French localities
}
home-sources = { $n ->
    [one] source article
   *[other] source articles
}
home-map = Cooperation on the map
home-map-more = Full map, the 63 former provinces, the départements
home-latest = Latest
home-coming = Coming
home-none-coming = Nothing is announced after the day of this release.
home-all-events = All events
home-all-planned = All planned events
home-years = Events by year
home-years-more = By kind, field and delegation
home-provinces-title = Find your province
home-provinces-lead = Today’s 34 provinces and cities; under each name, those it absorbed.
home-former = See the 63 provinces before July 2025
home-release = latest release of the data
home-busiest = Provinces with most events
