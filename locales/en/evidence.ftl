evidence-label = Sources: { $value }
evidence-more = { $n ->
    [one] { $n } more sentence on the source page.
   *[other] { $n } more sentences on the source pages.
}
evidence-inferred = Inferred from these clues
evidence-clue-years = { $clue }: { $years }
claim-stated = stated
claim-planned = planned
claim-reported = reported
claim-inferred = inferred
clue-anniversary = Anniversary
clue-dateline = Dateline of the article
clue-published = Publication date
clue-edition = Edition of the conference
clue-weekday = Day of the week
clue-event-name = Name of the event
clue-same-day = Same day as another fact
clue-future-year = Mention of a later year
clue-office-holder = Holder of the office
clue-other-article = Another article on the same event
clue-other = Another clue
evidence-declared = declared, not from an article
