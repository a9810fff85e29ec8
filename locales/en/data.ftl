# The data page, bundles, embeds, the static export, share images.
data-lead = Take everything home: the whole database in one file, every list in every form, a data dictionary, the licence and how to cite.
data-description = Events, delegations and ties between Vietnamese and French localities, sourced to the sentence.
data-keywords = decentralised cooperation, local cooperation, Vietnam, France, twinning, city diplomacy
data-keep = Files to keep
data-database = The whole database (SQLite)
data-database-note = The very file this site reads: articles, events, evidence, log of changes.
data-bundle-csv = All lists as CSV (zip)
data-bundle-csv-note = One CSV file a list, UTF-8 with a byte-order mark, headers in the language of the page.
data-bundle-ndjson = All lists as NDJSON (zip)
data-bundle-ndjson-note = One file a list, one JSON object a line.
data-megabytes = { $size } MB
data-licence-note = Articles remain with their publishers; they are quoted briefly as evidence.
data-lists = List by list
data-lists-lead = Each list can be had in every form; the filters on its page hold for all of them.
data-list = List
data-dictionary = Data dictionary
data-dictionary-lead = Tables and columns of the database, read from the schema of the file itself.
data-column = Column
data-type = Type
embed-title = Embed elsewhere
embed-lead = A list of events, the map or a province’s card, in a frame on your page.
embed-piece = Content
embed-piece-events = List of events
embed-piece-map = Map
embed-piece-province = Card of a province
embed-any = All
embed-make = Make the code
embed-code = Code to embed
embed-preview = Preview
embed-terms = Free to use with credit (CC BY 4.0). The frame follows each new release of the data.
embed-latest = Latest event
param-rows = number of rows
param-height = height (px)
param-piece = content
param-in = language
share-ties = { $n ->
    [one] { $n } tie
   *[other] { $n } ties
 }
export-title = Static copy
export-lead = This is a static copy of the site: all pages and data files are here, but search, filters and the API need a server.
export-notice = Static copy: search and filters need a server.
export-live = Open the live site
export-more = Read more
export-moved = This page has moved
export-moved-to = Go to its new address
