# Ties between two localities.
tie-since = Since
tie-standing = Known from
tie-differs = sources differ
param-standing = known from
standing-declared = Declared only
standing-observed = Observed only
standing-both = Declared and observed
standing-met = At the same events only
tie-kicker = A pair of localities
tie-title = { $vn } – { $fr }
tie-description = The tie { $vn } – { $fr }: { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
}, { $events ->
    [one] { $events } event
   *[other] { $events } events
}, dates and agreements, with their sources.
tie-list-title = Partnerships between localities
tie-list-lead = Every Vietnam–France pair: what official pages and the press declare, beside what articles show.
tie-count = { $n ->
    [one] { $n } pair
   *[other] { $n } pairs
}
tie-search = Name of either side or both
tie-pair = Pair
tie-kind = Form
param-tie = form
tie-kind-project = Project
tie-kind-friendship = Friendship
tie-kind-twinning = Twinning
tie-kind-cooperation-agreement = Cooperation agreement
tie-kind-memorandum = Memorandum
tie-kind-framework-agreement = Framework agreement
tie-status-active = active
tie-status-ended = ended
tie-to-matrix = See the table of pairs: provinces × French localities
tie-to-list = See the list, with filters and sorting
tie-matrix-title = Table of pairs
tie-matrix-lead = A row for each of today’s provinces, a column for each French locality; a mark shows a tie or shared events.
tie-matrix-desc = Hollow square: declared only. Disc: observed only. Filled square: both. Ring: at the same events only. The table below holds the same data.
tie-matrix-cut = The drawing shows { $shown } of the { $n } French localities, those with most ties; the list has them all.
tie-none = There is no tie in this release of the data.
tie-standing-declared = Official pages or the press declare this tie; the atlas’s articles show no joint activity yet.
tie-standing-observed = The atlas’s articles show this tie; no official page was found that declares it.
tie-standing-met = The atlas’s articles tell of both at the same events; none calls them tied, and no official page was found that declares a tie.
tie-standing-both = The tie is declared, and articles show it.
tie-exists = Tie
tie-since-heading = Since when
tie-since-unstated = No source says since when.
tie-since-differs = Sources disagree
tie-since-rule = The value in bold is the one that lists show; the others stay, with their sources.
tie-or = or { $dates }, by source
tie-ahead = Coming up
tie-anniversary-of = counting from { $date }
tie-agreements = Agreements and periods
tie-agreement = Agreement
tie-period-label = Period
tie-source = Source
tie-period = { $since } – { $until }
tie-period-since = since { $since }
tie-period-until = until { $until }
tie-state-ended = expired
tie-state-due = due for renewal
tie-state-running = in force
tie-signed = signed { $date }
tie-signed-at = signing event
tie-declared = What is declared
tie-declared-none = No declaration found.
tie-kinds-differ = Sources give this tie different forms; each line keeps its source’s word.
tie-observed = What articles show
tie-observed-none = No article of the atlas speaks of it, and there is no joint event.
tie-observed-said = The tie is stated in:
tie-timeline = Timeline { $name }
tie-timeline-desc = Each bar starts at a date that a source gives; each mark on the last line is an event.
tie-others = Other ties of both sides
tie-others-of = { $name } also works with
tie-print-note = From the data of { $date }. The page online gives each source’s sentence.
tie-anniversary = { $years } years of the tie
tie-ends = An agreement ends
tie-date-undated = undated
tie-date-about = about { $date }
tie-date-before = before { $date }
tie-date-after = after { $date }
tie-date-from = { $date } or later
