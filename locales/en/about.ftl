about-title = About
about-lead = The public atlas of cooperation between Vietnamese and French localities.
