home-lead = Who works with whom, since when and on what: events, delegations and partnerships between Vietnamese and French localities, each fact leading to the sentence that states it.
