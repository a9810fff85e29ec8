search-title = Search
search-title-for = Results for “{ $q }”
search-lead = Find a province, a French locality, a person, an organisation, an event or an article.
search-hint = With or without marks: “hue”, “Huế” and “Hué” all work; exact spelling comes first.
search-places = Localities
search-nothing = Nothing found for “{ $q }”.
search-near = Did you mean:
search-all-events = See all events found
