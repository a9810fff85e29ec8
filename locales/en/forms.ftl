### Headers and words of data files.

forms-col-id = Identifier
forms-col-url = Page address
forms-col-title = Title
forms-col-name = Name
forms-col-kind = Kind (code)
forms-col-kind-label = Kind
forms-col-kind-cameo = CAMEO code
forms-col-status = Status (code)
forms-col-status-label = Status
forms-col-start = Start
forms-col-end = End
forms-col-precision = Date precision (code)
forms-col-partial = Date without a year
forms-col-year-inferred = Year inferred
forms-col-when = When
forms-col-vn-localities = Vietnamese localities (codes)
forms-col-vn-locality-names = Vietnamese localities
forms-col-fr-localities = French localities (codes)
forms-col-fr-locality-names = French localities
forms-col-places = Places
forms-col-topics = Topics (codes)
forms-col-topic-labels = Topics
forms-col-topic-dac = OECD DAC purpose codes
forms-col-organisations = Organisations (codes)
forms-col-organisation-names = Organisations
forms-col-people = People (codes)
forms-col-people-names = People
forms-col-leader = Leader (code)
forms-col-leader-name = Leader
forms-col-leader-title = Leader’s office
forms-col-edition = Conference edition
forms-col-theme = Theme
forms-col-original-title = Title as the source words it
forms-col-original-title-language = Language of the source’s title
forms-col-reports = Reports
forms-col-independent-sources = Independent sources
forms-col-conflicts = Disagreements
forms-col-parts = Parts
forms-col-parent = Part of (code)
forms-col-sources = Source articles
forms-col-longitude = Longitude
forms-col-latitude = Latitude
forms-col-geometry-of = Position of
forms-col-changed-in = Release of the last change
forms-col-changed-at = Time of the last change
forms-col-side = Side (code)
forms-col-side-label = Side
forms-col-origin = Origin (as the source has it)
forms-col-origins = Origins (codes)
forms-col-origin-names = Origins
forms-col-destinations = Destinations (codes)
forms-col-destination-names = Destinations
forms-col-size = Size
forms-col-event = Event (code)
forms-col-event-url = Event address
forms-col-level = Level (code)
forms-col-level-label = Level
forms-col-era = Era (code)
forms-col-country = Country (code)
forms-col-code = Official code
forms-col-code-scheme = Code scheme
forms-col-iso-3166-2 = ISO 3166-2 code
forms-col-slug = Address segment
forms-col-today = Unit of today
forms-col-absorbed = Units absorbed
forms-col-events = Events
forms-col-ties = Ties
forms-col-delegations-out = Delegations sent
forms-col-delegations-in = Delegations received
forms-col-first-day = First event
forms-col-last-day = Latest event
forms-col-vn-locality = Vietnamese side (code)
forms-col-vn-locality-name = Vietnamese side
forms-col-fr-locality = French side (code)
forms-col-fr-locality-name = French side
forms-col-since = Since
forms-col-since-differs = Sources differ on the year
forms-col-declared = Declared in a register
forms-col-stated = Stated by an article
forms-col-met = Met at an event
forms-col-kinds = Forms (codes)
forms-col-kind-labels = Forms
forms-col-last-title = Latest office
forms-col-articles = Articles
forms-col-name-vi = Vietnamese name
forms-col-name-fr = French name
forms-col-name-en = English name
forms-col-acronym = Acronym
forms-col-registry-id = Registry code
forms-col-label = Label
forms-col-dac-code = OECD DAC purpose code
forms-col-dac-name = OECD DAC name
forms-col-language = Language
forms-col-published = Published
forms-col-publisher = Publisher
forms-col-original-url = Original address
forms-col-relevant = About local cooperation
forms-col-sha256 = SHA-256 of the source file
forms-col-city = City
forms-col-statements = Statements
forms-col-release-id = Release
forms-col-released-at = Released
forms-col-subject-kind = Subject (code)
forms-col-subject-kind-label = Subject
forms-col-subject = Subject (segment)
forms-col-what = Change (code)
forms-col-what-label = Change
forms-col-field = Field
forms-col-before = Before
forms-col-after = After
forms-col-into = Merged into
forms-col-facet = Facet
forms-col-value = Value
forms-col-count = Count
forms-col-delegates = Delegates

## What a file says of itself

forms-about = About this file
forms-rows = Rows
forms-release = Release
forms-licence = Licence
forms-query = Query
forms-page = Page
forms-left-out = { $n ->
    [one] { $n } item has no exact date and is left out of this calendar.
   *[other] { $n } items have no exact date and are left out of this calendar.
 }
forms-evidence-field = Evidence: field
forms-evidence-value = Evidence: value
forms-evidence-quote = Evidence: quote
forms-evidence-article = Evidence: article
forms-evidence-offsets = Evidence: offsets
forms-evidence-status = Evidence: status
forms-licence-name = Creative Commons Attribution 4.0 International (CC BY 4.0)
forms-filter = { $name }: { $value }
forms-facets = Counts by filter

## Download panel

forms-cite = Cite

## Short name for the browser’s search box, at most 16 characters

forms-opensearch-short = VN–FR atlas

param-bom = byte-order mark
param-headers = headers
param-sep = separator
param-evidence = evidence
param-lang = language
param-limit = number of rows
param-cursor = next position
