# The conference of local cooperation.
conference-lead = The Vietnam–France conference on local cooperation from edition to edition, in either country: what sources declare and what the atlas’s articles report.
conference-number = Edition
conference-edition = Edition { $n }
conference-editions = Editions
conference-name = Vietnam–France conference on local cooperation, edition { $n }
conference-description = { $name }: dates, place, theme and numbers by source; where sources differ, the values stand side by side.
conference-statements = Outside sources
conference-in-atlas = In the atlas’s articles
conference-unknown = no source found
conference-differ = sources differ
conference-rule = In bold, the value that lists show: what was reported before what was planned, then more sources, then the more precise.
conference-article = article of the atlas
conference-theme-vi = Theme (in Vietnamese)
conference-theme-fr = Theme (in French)
conference-no-event = No article of the atlas reports this edition.
conference-remarks = Remarks on the outside sources
conference-remarks-note = Notes taken when the register was drawn up.
