events-title = Événements
events-lead = Visites, conférences, rencontres et signatures entre collectivités vietnamiennes et françaises, avec leurs sources.
events-search = Chercher dans les événements
events-found = { $n ->
    [one] { $n } événement
   *[other] { $n } événements
}
events-range = { $first }–{ $last } sur { $n }
events-pages = Pages de résultats
events-previous = Page précédente
events-next = Page suivante
events-filters = Filtrer
events-filters-on = Filtres actifs
events-remove = retirer
events-apply = Appliquer
events-days = Période
events-days-hint = Année, année-mois ou année-mois-jour.
events-era-before = Selon les 63 provinces d’avant juillet 2025
events-not = sauf : { $value }
events-or-unstated = y compris non précisé
events-with-undated = y compris sans année
events-more-values = Voir tout
events-include = Les inclure
events-unstated-province = { $n ->
    [one] { $n } autre événement ne précise aucune province.
   *[other] { $n } autres événements ne précisent aucune province.
}
events-unstated-partner = { $n ->
    [one] { $n } autre événement ne précise aucune collectivité française.
   *[other] { $n } autres événements ne précisent aucune collectivité française.
}
events-unstated-kind = { $n ->
    [one] { $n } autre événement n’a pas de type.
   *[other] { $n } autres événements n’ont pas de type.
}
events-unstated-topic = { $n ->
    [one] { $n } autre événement ne précise aucun domaine.
   *[other] { $n } autres événements ne précisent aucun domaine.
}
events-unstated-status = { $n ->
    [one] { $n } autre événement n’a pas d’état.
   *[other] { $n } autres événements n’ont pas d’état.
}
events-unstated-organisation = { $n ->
    [one] { $n } autre événement ne nomme aucun organisme.
   *[other] { $n } autres événements ne nomment aucun organisme.
}
events-unstated-person = { $n ->
    [one] { $n } autre événement ne nomme personne.
   *[other] { $n } autres événements ne nomment personne.
}
events-unstated-year = { $n ->
    [one] { $n } autre événement ne précise pas l’année.
   *[other] { $n } autres événements ne précisent pas l’année.
}
events-none = Aucun événement pour l’instant.
events-none-lead = Aucun événement ne répond à tous ces filtres. Retirez-en un :
events-quoted = « { $text } »
events-loosen = { $n ->
    [one] Sans « { $name } » : { $n } événement
   *[other] Sans « { $name } » : { $n } événements
}
events-take-home = Télécharger cette liste
facet-province = Province vietnamienne
facet-partner = Collectivité française
facet-kind = Type d’événement
facet-topic = Domaine
facet-status = État
facet-organisation = Organisme
facet-person = Personne
