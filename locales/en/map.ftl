# Maps of both countries.
map-lead = Each province and each region is shaded by its number of events; arcs join localities that work together.
map-vn34 = Vietnam: today’s 34 provinces and cities
map-vn63 = Vietnam: the 63 provinces and cities before July 2025
map-regions = France: regions
map-departements = France: départements
map-switch-vn34 = Today’s 34 provinces
map-switch-vn63 = 63 provinces before July 2025
map-switch-regions = By region
map-switch-departements = By département
map-unit = { $name }: { $n ->
    [one] { $n } event
   *[other] { $n } events
}
map-legend = Number of events
map-range = { $from }–{ $to }
map-note = Schematic map: borders are for orientation only.
map-to-tables = See as tables
map-arcs = Each arc is a partnership; the thicker the line, the more events in common. Full list:
map-regions-left-out = Events of a region as such belong to no département and are not shown here; see the map by region.
map-none = { $n ->
    [one] { $n } unit without events
   *[other] { $n } units without events
}
map-around = Map of partners
map-unit-ties = { $name }: { $n ->
    [one] { $n } partnership
   *[other] { $n } partnerships
}
map-legend-ties = Number of partnerships
