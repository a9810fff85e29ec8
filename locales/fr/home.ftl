home-lead = Qui coopère avec qui, depuis quand et dans quels domaines : événements, délégations et partenariats entre collectivités vietnamiennes et françaises, chaque fait renvoyant à la phrase qui l’établit.
home-mine = Ma province y figure-t-elle ?
home-figures = Chiffres clés
home-events = { $n ->
    [one] événement
   *[other] événements
}
home-delegations-vn = { $n ->
    [one] délégation vietnamienne en France
   *[other] délégations vietnamiennes en France
}
home-delegations-fr = { $n ->
    [one] délégation française au Vietnam
   *[other] délégations françaises au Vietnam
}
home-ties = { $n ->
    [one] partenariat
   *[other] partenariats
}
home-provinces = { $n ->
    [one] province vietnamienne
   *[other] provinces vietnamiennes
}
home-partners = { $n ->
    [one] collectivité française
   *[other] collectivités françaises
}
home-sources = { $n ->
    [one] article source
   *[other] articles sources
}
home-map = La coopération en carte
home-map-more = Carte complète, les 63 anciennes provinces, les départements
home-latest = Derniers événements
home-coming = À venir
home-none-coming = Aucun événement annoncé après la date de cette version.
home-all-events = Tous les événements
home-all-planned = Tous les événements prévus
home-years = Événements par année
home-years-more = Par type, par domaine, par délégation
home-provinces-title = Trouver sa province
home-provinces-lead = Les 34 provinces et villes d’aujourd’hui ; sous chaque nom, celles qu’elle a absorbées.
home-former = Voir les 63 provinces d’avant juillet 2025
home-release = dernière version des données
home-busiest = Provinces ayant le plus d’événements
