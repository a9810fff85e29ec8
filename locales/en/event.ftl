event-reports = { $n ->
    [one] { $n } report
   *[other] { $n } reports
}
event-differs = { $n ->
    [one] { $n } difference
   *[other] { $n } differences
}
event-parts-count = { $n ->
    [one] { $n } part
   *[other] { $n } parts
}
event-when = Date
event-places = Place
event-vn = Vietnamese localities
event-fr = French localities
event-pairs = Pairs concerned
event-topics = Fields of work
event-theme = Theme
event-agreement = Signed text
event-delegation = Delegation
event-people = People
event-organisations = Organisations
event-leader = head of delegation
event-part-of = Part of:
event-parts = Programme
event-year-inferred = The year is inferred: no source states it.
event-conflicts = Where sources differ
event-conflicts-lead = Each value stands beside its source. The one shown above was chosen by the rule given.
event-headline = shown
event-rule-why = The rules
event-copy = same dispatch
event-reasons = Why these are one event
event-independent = { $reports } reports, { $n } independent: copies of one dispatch count once
event-corrections = Corrections made
side-vn = Vietnamese side
side-fr = French side
side-other = Others
place-now = today { $name }
delegation-size = { $n ->
    [one] { $n } member
   *[other] { $n } members
}
delegation-led-by = Led by { $name }
source-original = original
correction-merge = Merged
correction-split = Split
correction-set = Value corrected
correction-hide = Hidden
correction-alias = Alias
rule-reported-over-planned = What was reported prevails over what was planned.
rule-more-sources = The value given by more independent sources prevails.
rule-more-precise = The more precise value prevails.
rule-later-article = The later article prevails.
rule-correction = Corrected by hand.
rule-other = Chosen by the general rule.
reason-edition = Same edition of the conference: { $value }
reason-leader = Same head of delegation: { $value }
reason-dates = Dates agree: { $value }
reason-date = Dates agree: { $value }
reason-origin = Same place of origin: { $value }
reason-localities = Same localities: { $value }
reason-dispatch = The same dispatch
reason-kind = Same kind of event
reason-host = Same host: { $value }
reason-theme = Same theme: { $value }
reason-other = In common: { $value }
field-dates = Dates
field-start = First day
field-end = Last day
field-title = Wording
field-kind = Kind
field-status = Status
field-leader = Head of delegation
field-leader-title = Office of the head of delegation
field-theme = Theme
field-places = Place
field-edition = Edition
field-agreement = Signed text
field-since = Since
figure-delegates = Delegates
figure-vn-localities = Number of Vietnamese localities
figure-fr-localities = Number of French localities
figure-projects = Projects
figure-agreements = Agreements
figure-enterprises = Enterprises
figure-amount-eur = Amount (euros)
figure-amount-usd = Amount (US dollars)
figure-amount-vnd = Amount (Vietnamese dong)
figure-vn-localities-in-cooperation = Vietnamese localities in cooperation
figure-fr-localities-in-cooperation = French localities in cooperation
figure-speeches = Speeches
figure-students = Students
figure-participants = Participants
figure-booths = Stands
figure-value-exact = { $n }
figure-value-over = over { $n }
figure-value-about = about { $n }
figure-value-under = under { $n }
event-said = In the source’s words
figure-stands = Stands
figure-themes = Themes
figure-households = Households
figure-scholarships = Scholarships
figure-projects-and-agreements = Projects and agreements
figure-localities-both-countries = Localities of both countries
figure-years-of-cooperation = Years of cooperation
