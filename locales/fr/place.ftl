# Pages of provinces and of French localities.
place-members = { $n ->
    [one] { $n } membre
   *[other] { $n } membres
}
place-fields = Domaines de coopération
place-field = Domaine
place-lanes-cut = Le graphique montre { $shown } des { $n } partenaires datés ; le tableau ci-dessus les donne tous.
# Words under the figures of a profile, each below its number.
place-figure-partners-fr = { $n ->
    [one] Partenaire français
   *[other] Partenaires français
}
place-figure-partners-vn = { $n ->
    [one] Partenaire vietnamien
   *[other] Partenaires vietnamiens
}
place-figure-events = { $n ->
    [one] Événement
   *[other] Événements
}
place-figure-out-vn = { $n ->
    [one] Délégation vers la France
   *[other] Délégations vers la France
}
place-figure-in-vn = { $n ->
    [one] Délégation venue de France
   *[other] Délégations venues de France
}
place-figure-out-fr = { $n ->
    [one] Délégation vers le Vietnam
   *[other] Délégations vers le Vietnam
}
place-figure-in-fr = { $n ->
    [one] Délégation venue du Vietnam
   *[other] Délégations venues du Vietnam
}
# Headings and columns.
place-out-vn = Délégations vers la France
place-in-vn = Délégations venues de France
place-out-fr = Délégations vers le Vietnam
place-in-fr = Délégations venues du Vietnam
place-partners-fr = Partenaires français
place-partners-vn = Partenaires vietnamiens
place-last = Dernier contact
place-last-short = Dernier
place-timeline = Liens et événements par année, une ligne par partenaire
place-timeline-desc = Chaque ligne est un partenaire de { $name } : la barre part de l’année où le lien est déclaré, chaque marque est un événement. Les tableaux de cette page donnent les mêmes données.
place-timeline-heading = Chronologie
place-mark-since = lien déclaré
place-mark-held = événement tenu
place-mark-planned = événement prévu
place-mark-several = nombre d’événements de l’année
place-bar-label = { $name } : lien depuis { $date }
place-empty = Aucun lien ni événement de cette collectivité dans les sources de l’atlas, ce qui ne veut pas dire qu’elle n’en a pas.
place-own = Entité concernée
place-unstated = non précisé
place-latest-events = Événements récents
place-all-events = Tout voir : { $count }
place-no-delegation = Aucune délégation relevée.
place-led-by = Conduite par
place-people-bodies = Personnes et organismes
place-search-province = Nom de province, même ancien
place-search-partner = Région, département, ville…
place-provinces-today = Provinces et villes du Vietnam d’aujourd’hui
place-provinces-before = Provinces et villes du Vietnam avant juillet 2025
place-provinces-lead = Chaque province avec ses partenaires français, ses événements et ses délégations, y compris celles dont rien n’est relevé. Le 1er juillet 2025, les 63 provinces sont devenues 34 : chaque unité d’aujourd’hui réunit celles qu’elle a absorbées.
place-provinces-count = { $n ->
    [one] { $n } province ou ville
   *[other] { $n } provinces et villes
}
place-province = Province ou ville
place-province-before = Province ou ville avant juillet 2025
place-partner = Collectivité française
place-with = avec { $names }
place-partners-lead = Régions, départements, intercommunalités et communes de France qui ont un lien ou un événement avec une collectivité vietnamienne.
place-partners-count = { $n ->
    [one] { $n } collectivité française
   *[other] { $n } collectivités françaises
}
place-kicker-vn = { $level } · Vietnam
place-kicker-before = { $level } · Vietnam, jusqu’au 30 juin 2025
place-kicker-gone = { $level } · Vietnam, jusqu’au { $date }
place-kicker-fr = { $level } · France
place-title-before = { $name } (avant juillet 2025)
place-title-gone = { $name } (jusqu’au { $date })
place-description-vn = { $name } : { $ties ->
    [one] { $ties } partenaire français
   *[other] { $ties } partenaires français
}, { $events ->
    [one] { $events } événement
   *[other] { $events } événements
} de coopération locale, chaque fait sourcé à la phrase.
place-description-fr = { $name } : { $ties ->
    [one] { $ties } partenaire vietnamien
   *[other] { $ties } partenaires vietnamiens
}, { $events ->
    [one] { $events } événement
   *[other] { $events } événements
} de coopération locale, chaque fait sourcé à la phrase.
place-also-written = Aussi écrit : { $names }
place-unchanged = Territoire inchangé par la réforme du { $date }.
place-enlarged-with = Agrandie le { $date } avec { $names }.
place-became = Depuis le { $date }, partie de { $into }.
place-merged-into = Le { $date }, fusionnée avec { $names } pour former { $into }.
place-formed-of = Formée le { $date } de { $names } ; cette page réunit ces unités.
place-clock-today = { $name } aujourd’hui
place-clock-before = { $name } avant juillet 2025
place-clocks = Selon la période administrative
param-level = niveau administratif
param-activity = données relevées
activity-events = Avec événements
activity-ties = Avec partenaires
activity-none = Rien de relevé
level-country = Pays
level-province = Province
level-city-of-province = Ville de province
level-district = District
level-town = Ville (thị xã)
level-township = Bourg (thị trấn)
level-ward = Quartier (phường)
level-region = Région
level-departement = Département
level-epci = Intercommunalité
level-commune = Commune
level-former-region = Région (avant 2016)
level-central-city = Ville relevant de l’autorité centrale
level-urban-district = Arrondissement urbain
level-rural-district = District rural
level-metropole = Métropole
level-communaute-urbaine = Communauté urbaine
level-communaute-agglomeration = Communauté d’agglomération
level-communaute-communes = Communauté de communes
level-ept = Établissement public territorial
place-and-more = { $names } et { $n ->
    [one] { $n } autre
   *[other] { $n } autres
}
place-all-ties = { $n ->
    [one] Voir le lien ({ $n })
   *[other] Voir les { $n } liens
}
