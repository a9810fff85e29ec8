sources-lead = The articles and notices the atlas has read, and what each says of local cooperation.
sources-search = Title, publisher
sources-found = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}
param-language = language
param-publisher = publisher
param-relevant = about local cooperation
relevant-yes = About local cooperation
relevant-no = Not about local cooperation
source-undated = publication date not stated
source-lead = { $n ->
    [one] Source article: { $n } passage serves as evidence.
   *[other] Source article: { $n } passages serve as evidence.
}
source-text = Text of the article
source-evidence-number = Evidence no. { $number }
source-shortened = Only the main body is shown; menus, related items and advertising are left out.
source-not-relevant = This article is not about Vietnam–France local cooperation; no event is taken from it.
source-events = What this article tells
source-no-events = No events.
source-part = part of an event
source-background = background
source-copies = The same dispatch elsewhere
source-file = File
source-evidence = Evidence in this article
source-evidence-lead = Each highlighted passage has a number; each row leads to what the passage proves.
source-number = No.
source-quote = Quote
source-says = Says
source-an-event = an event
source-a-tie = a partnership
said-person = person
said-organisation = organisation
said-locality = locality
said-tie = partnership
said-project = project
said-figure = figure
said-agreement = signed text
said-kind = kind
said-start = date
said-end = last day
said-dates = dates
said-places = place
said-vn-localities = Vietnamese locality
said-fr-localities = French locality
said-topics = field of work
said-title = wording
said-people = participants
said-organisations = participating organisations
said-edition = edition
said-theme = theme
said-origin = origin
said-destinations = destination
said-leader = head of delegation
said-leader-title = office of the head
said-size = number of members
said-other = other information
