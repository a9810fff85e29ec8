# The frame of every page.
base-name = Atlas of Vietnam–France local cooperation
base-brand = Vietnam–France local cooperation
base-og-locale = en_GB
base-skip = Skip to content
base-languages = Languages
base-nav = Main sections
base-directory = Browse
base-colophon = About the atlas
base-search = Search
base-search-label = Search the whole site
base-search-hint = Province, partner, person, event…
base-theme = Appearance
base-theme-auto = As on my device
base-theme-light = Light
base-theme-dark = Dark
base-note = Every fact leads to the sentence that states it, in its article.
base-release = Data release
base-licence = Structured data: CC BY 4.0. Articles remain the property of their publishers.
base-demonstration = Demonstration data: the events, people and organisations on this site are invented.
base-formats = Download
base-report = Report an error on this page
base-report-subject = Error report – Atlas of Vietnam–France local cooperation
base-report-body = Page: { $page } (release { $release }). To be corrected:
nav-events = Events
nav-provinces = Vietnamese provinces
nav-partners = French localities
nav-ties = Partnerships
nav-map = Map
nav-sources = Sources
nav-more = More
nav-delegations = Delegations
nav-people = People
nav-organisations = Organisations
nav-topics = Fields of work
nav-conferences = Conferences
nav-calendar = Calendar
nav-matrix = Table of pairs
nav-about = About
nav-data = Data
nav-quality = Quality
nav-changes = Changes
# Names of the parameters, for error pages and chips.
param-q = search text
param-province = Vietnamese province
param-partner = French locality
param-kind = kind of event
param-topic = field of work
param-organisation = organisation
param-person = person
param-status = status
param-from = from
param-to = until
param-undated = undated
param-era = administrative period
param-sort = order
param-page = page
param-per-page = rows per page
# Closed sets.
kind-conference = Conference, seminar
kind-delegation-visit = Delegation visit
kind-meeting = Meeting
kind-site-visit = Site visit
kind-agreement-signing = Signing
kind-speech = Speech
kind-ceremony = Ceremony
kind-other = Other activity
status-held = Took place
status-planned = Planned
topic-urban-planning = Urban planning
topic-heritage = Heritage
topic-culture = Culture
topic-tourism = Tourism
topic-water-sanitation = Water and sanitation
topic-environment = Environment
topic-climate = Climate
topic-health = Health
topic-education = Education
topic-vocational-training = Vocational training
topic-french-language = French language
topic-agriculture = Agriculture
topic-economy = Economy
topic-transport = Transport
topic-digital = Digital
topic-energy-lighting = Energy and lighting
topic-ports-maritime = Ports and maritime affairs
topic-governance = Local governance
topic-social = Social affairs
topic-sustainable-development = Sustainable development
sort-newest = Newest
sort-oldest = Oldest
sort-relevance = Best match
sort-name = By name
sort-events = Most events
sort-sources = Most sources
sort-added = Latest additions
era-vn34 = Today’s 34 provinces and cities
era-vn63 = The 63 provinces and cities before July 2025
lang-vi = Vietnamese
lang-fr = French
lang-en = English
country-vn = Vietnam
country-fr = France
# Counts that many pages use.
events-count = { $n ->
    [one] { $n } event
   *[other] { $n } events
}
sources-count = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}
languages-count = { $n ->
    [one] { $n } language
   *[other] { $n } languages
}
