# Lists that are searched, filtered and paged in memory.
names-search-label = Chercher dans cette liste
names-filters = Filtres en cours
names-remove = (retirer ce filtre)
names-exclude = Exclure
names-chip-text = contient « { $q } »
names-chip-without = sans : { $value }
names-pages = Pages de la liste
names-range = { $first }–{ $last } sur { $n }
names-previous = ← Page précédente
names-next = Page suivante →
names-empty = Aucun résultat. Retirez un filtre ou changez de mot.
names-apply = Filtrer
names-sort = Trier
names-only = Choisir
names-loosen-lead = Aucun résultat pour tous ces filtres à la fois. Essayez d’en retirer un :
names-loosen = { $n ->
    [one] Sans « { $name } » : { $n } résultat
   *[other] Sans « { $name } » : { $n } résultats
}
names-unstated = { $n ->
    [one] { $n } autre ligne est sans indication ({ $name }).
   *[other] { $n } autres lignes sont sans indication ({ $name }).
}
names-unstated-year = { $n ->
    [one] { $n } autre ligne est sans année connue.
   *[other] { $n } autres lignes sont sans année connue.
}
names-chip-unstated = { $name } : y compris sans indication
names-days-events = Avec un événement dans cette période : année, année-mois ou année-mois-jour
names-days-ties = Lien commencé dans cette période : année, année-mois ou année-mois-jour
names-days-sources = Article publié dans cette période : année, année-mois ou année-mois-jour
names-days-delegations = Délégation partie dans cette période : année, année-mois ou année-mois-jour
