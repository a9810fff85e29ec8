# Maps of both countries.
map-lead = Chaque province et chaque région est ombrée selon le nombre d’événements ; les arcs relient les collectivités partenaires.
map-vn34 = Vietnam : les 34 provinces et villes d’aujourd’hui
map-vn63 = Vietnam : les 63 provinces et villes d’avant juillet 2025
map-regions = France : les régions
map-departements = France : les départements
map-switch-vn34 = 34 provinces d’aujourd’hui
map-switch-vn63 = 63 provinces d’avant juillet 2025
map-switch-regions = Par région
map-switch-departements = Par département
map-unit = { $name } : { $n ->
    [one] { $n } événement
   *[other] { $n } événements
}
map-legend = Nombre d’événements
map-range = { $from } à { $to }
map-note = Carte schématique : les limites ne servent qu’à se repérer.
map-to-tables = Voir sous forme de tableaux
map-arcs = Chaque arc est un partenariat ; plus le trait est épais, plus il compte d’événements. Liste complète :
map-regions-left-out = Les événements d’une région en tant que telle ne relèvent d’aucun département et ne figurent pas ici ; voir la carte par région.
map-none = { $n ->
    [one] { $n } unité sans événement
   *[other] { $n } unités sans événement
}
map-around = Carte des partenaires
map-unit-ties = { $name } : { $n ->
    [one] { $n } partenariat
   *[other] { $n } partenariats
}
map-legend-ties = Nombre de partenariats
