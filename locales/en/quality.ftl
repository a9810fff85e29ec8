quality-title = Data quality
quality-lead = How exactly the program reads, and how complete the record is: measured and published.
quality-reading = How well it reads
quality-reading-lead = The program’s output against articles marked by hand. “Precision”: how much of what it gives is right. “Recall”: how much of what the article says it finds. Measured on { $day }.
quality-share = { $n }%
quality-set-unseen = { $n ->
    [one] { $n } report at first reading, before any rule had learned from it
   *[other] { $n } reports at first reading, before any rule had learned from them
}
quality-set-dev = { $n ->
    [one] { $n } development article
   *[other] { $n } development articles in three languages
}
quality-set-seeds = { $n ->
    [one] { $n } first source article
   *[other] { $n } first source articles
}
quality-measure = Measure
quality-precision = Precision
quality-recall = Recall
quality-f1 = F1
quality-counts = Right, extra, missed
quality-of = { $right } of { $n }
quality-m-people = People
quality-m-vn-localities = Vietnamese localities
quality-m-fr-localities = French localities
quality-m-organisations = Organisations
quality-m-events = Events
quality-m-delegations = Delegations
quality-m-partnerships = Partnerships
quality-m-figures = Figures
quality-m-relevance = Recognising relevant articles
quality-m-dates = First day
quality-m-merge = Joining reports
quality-caveat = The first table counts what the program read before it had learned from it, and says what to expect; the other articles served to write the rules.
quality-record = State of the record
quality-record-lead = For release { $release }.
quality-fact = Fact
quality-count = Count
quality-h-precision = Precision of dates
quality-h-sources = Independent sources an event
quality-h-conflicts = Differences between sources
quality-h-year = Inferred years
quality-h-language = Language of sources
quality-h-skipped = Files not taken
quality-precision-day = To the day
quality-precision-month = To the month
quality-precision-year = To the year
quality-precision-day-no-year = Day without a year
quality-precision-unknown = Unknown
quality-sources-one = One source
quality-sources-two = Two sources
quality-sources-three = Three or more
quality-conflicts-some = With differences
quality-conflicts-none = Without
quality-year-inferred = Year inferred from clues
quality-language-vi = Vietnamese
quality-language-fr = French
quality-language-en = English
quality-skipped-empty = Empty file
quality-skipped-binary = Binary file
quality-skipped-too-large = File too large
quality-skipped-not-utf8 = Not UTF-8
quality-skipped-unreadable = Unreadable
quality-skipped-duplicate = Duplicate
quality-skipped-no-article = No article
quality-skipped-not-relevant = Not about local cooperation
