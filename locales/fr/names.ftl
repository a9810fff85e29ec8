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
