# Ties between two localities.
tie-since = Depuis
tie-standing = Fondement
tie-differs = sources divergentes
param-standing = fondement
standing-declared = Déclaré seulement
standing-observed = Observé seulement
standing-both = Déclaré et observé
standing-met = Aux mêmes événements seulement
tie-kicker = Paire de collectivités
tie-title = { $vn } – { $fr }
tie-description = Lien { $vn } – { $fr } : { $statements ->
    [one] { $statements } déclaration
   *[other] { $statements } déclarations
}, { $events ->
    [one] { $events } événement
   *[other] { $events } événements
}, dates et accords, avec leurs sources.
tie-list-title = Partenariats entre collectivités
tie-list-lead = Chaque paire de collectivités Vietnam – France : ce que déclarent pages officielles et presse, à côté de ce que montrent les articles.
tie-count = { $n ->
    [one] { $n } paire
   *[other] { $n } paires
}
tie-search = Nom de l’une ou des deux collectivités
tie-pair = Paire
tie-kind = Forme
param-tie = forme
tie-kind-project = Projet
tie-kind-friendship = Amitié
tie-kind-twinning = Jumelage
tie-kind-cooperation-agreement = Accord de coopération
tie-kind-memorandum = Mémorandum
tie-kind-framework-agreement = Accord-cadre
tie-status-active = actif
tie-status-ended = terminé
tie-to-matrix = Voir le tableau des paires : provinces × collectivités françaises
tie-to-list = Voir la liste, avec filtres et tri
tie-matrix-title = Tableau des paires
tie-matrix-lead = Une ligne par province d’aujourd’hui, une colonne par collectivité française ; une marque signale un lien ou des événements communs.
tie-matrix-desc = Carré vide : déclaré seulement. Disque : observé seulement. Carré plein : les deux. Anneau : aux mêmes événements seulement. Le tableau ci-dessous donne les mêmes données.
tie-matrix-cut = Le tableau montre { $shown } des { $n } collectivités françaises, celles qui ont le plus de liens ; la liste les donne toutes.
tie-none = Aucun lien dans cette version des données.
tie-standing-declared = Des pages officielles ou la presse déclarent ce lien ; les articles de l’atlas n’en montrent encore aucune activité.
tie-standing-observed = Les articles de l’atlas montrent ce lien ; aucune page officielle trouvée ne le déclare.
tie-standing-met = Les articles de l’atlas montrent les deux collectivités aux mêmes événements ; aucun ne dit qu’elles sont liées, et aucune page officielle trouvée ne le déclare.
tie-standing-both = Le lien est déclaré et les articles le montrent.
tie-exists = Lien
tie-since-heading = Depuis quand
tie-since-unstated = Aucune source ne dit depuis quand.
tie-since-differs = Les sources ne s’accordent pas
tie-since-rule = La valeur en gras est celle des listes ; les autres restent, avec leurs sources.
tie-or = ou { $dates }, selon les sources
tie-ahead = À venir
tie-anniversary-of = si l’on compte depuis { $date }
tie-agreements = Accords et périodes
tie-agreement = Accord
tie-period-label = Période
tie-source = Source
tie-period = { $since } – { $until }
tie-period-since = depuis { $since }
tie-period-until = jusqu’à { $until }
tie-state-ended = échu
tie-state-due = bientôt à échéance
tie-state-running = en cours
tie-signed = signé le { $date }
tie-signed-at = événement de signature
tie-declared = Ce qui est déclaré
tie-declared-none = Aucune déclaration trouvée.
tie-kinds-differ = Les sources ne donnent pas la même forme à ce lien ; chaque ligne garde le mot de la sienne.
tie-observed = Ce que montrent les articles
tie-observed-none = Aucun article de l’atlas n’en parle, et aucun événement commun.
tie-observed-said = Le lien est dit dans :
tie-timeline = Chronologie { $name }
tie-timeline-desc = Chaque barre part d’une date que donne une source ; chaque marque de la dernière ligne est un événement.
tie-others = Autres liens des deux côtés
tie-others-of = { $name } coopère aussi avec
tie-print-note = D’après les données du { $date }. La page en ligne donne la phrase de chaque source.
tie-anniversary = { $years } ans du lien
tie-ends = Fin d’un accord
tie-date-undated = sans date
tie-date-about = vers { $date }
tie-date-before = avant { $date }
tie-date-after = après { $date }
tie-date-from = { $date } ou après
