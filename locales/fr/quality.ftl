quality-title = Qualité des données
quality-lead = Avec quelle exactitude le programme lit, et jusqu’où vont les données : mesuré et publié.
quality-reading = Exactitude de la lecture
quality-reading-lead = Le résultat du programme comparé à des articles annotés à la main. « Précision » : la part de juste dans ce qu’il donne. « Rappel » : la part de ce que dit l’article qu’il retrouve. Mesuré le { $day }.
quality-share = { $n } %
quality-set-unseen = { $n ->
    [one] { $n } article à la première lecture, avant qu’aucune règle n’en ait rien appris
   *[other] { $n } articles à la première lecture, avant qu’aucune règle n’en ait rien appris
}
quality-set-dev = { $n ->
    [one] { $n } article de développement
   *[other] { $n } articles de développement en trois langues
}
quality-set-seeds = { $n ->
    [one] { $n } article de départ
   *[other] { $n } articles de départ
}
quality-measure = Mesure
quality-precision = Précision
quality-recall = Rappel
quality-f1 = F1
quality-counts = Justes, en trop, manqués
quality-of = { $right } sur { $n }
quality-m-people = Personnes
quality-m-vn-localities = Collectivités vietnamiennes
quality-m-fr-localities = Collectivités françaises
quality-m-organisations = Organismes
quality-m-events = Événements
quality-m-delegations = Délégations
quality-m-partnerships = Partenariats
quality-m-figures = Chiffres
quality-m-relevance = Reconnaissance des articles pertinents
quality-m-dates = Premier jour
quality-m-merge = Réunion des articles
quality-caveat = Le premier tableau compte ce que le programme a lu avant d’en avoir rien appris : c’est à quoi s’attendre ; les autres articles ont servi à écrire les règles.
quality-record = État des données
quality-record-lead = Sur la version { $release }.
quality-fact = Fait
quality-count = Nombre
quality-h-precision = Précision des dates
quality-h-sources = Sources indépendantes par événement
quality-h-conflicts = Divergences entre sources
quality-h-year = Années déduites
quality-h-language = Langue des sources
quality-h-skipped = Fichiers écartés
quality-precision-day = Au jour
quality-precision-month = Au mois
quality-precision-year = À l’année
quality-precision-day-no-year = Jour sans année
quality-precision-unknown = Inconnue
quality-sources-one = Une source
quality-sources-two = Deux sources
quality-sources-three = Trois sources ou plus
quality-conflicts-some = Avec divergences
quality-conflicts-none = Sans divergence
quality-year-inferred = Année déduite d’indices
quality-language-vi = Vietnamien
quality-language-fr = Français
quality-language-en = Anglais
quality-skipped-empty = Fichier vide
quality-skipped-binary = Fichier binaire
quality-skipped-too-large = Fichier trop grand
quality-skipped-not-utf8 = Pas en UTF-8
quality-skipped-unreadable = Illisible
quality-skipped-duplicate = Doublon
quality-skipped-no-article = Pas d’article
quality-skipped-not-relevant = Hors sujet
