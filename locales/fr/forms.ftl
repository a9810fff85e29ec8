### En-têtes et textes des fichiers de données.

forms-col-id = Identifiant
forms-col-url = Adresse de la page
forms-col-title = Titre
forms-col-name = Nom
forms-col-kind = Type (code)
forms-col-kind-label = Type
forms-col-kind-cameo = Code CAMEO
forms-col-status = État (code)
forms-col-status-label = État
forms-col-start = Début
forms-col-end = Fin
forms-col-precision = Précision de la date (code)
forms-col-partial = Date sans année
forms-col-year-inferred = Année déduite
forms-col-when = Période
forms-col-vn-localities = Collectivités vietnamiennes (codes)
forms-col-vn-locality-names = Collectivités vietnamiennes
forms-col-fr-localities = Collectivités françaises (codes)
forms-col-fr-locality-names = Collectivités françaises
forms-col-places = Lieux
forms-col-topics = Domaines (codes)
forms-col-topic-labels = Domaines
forms-col-topic-dac = Codes-objet CAD-OCDE
forms-col-organisations = Organismes (codes)
forms-col-organisation-names = Organismes
forms-col-people = Personnes (codes)
forms-col-people-names = Personnes
forms-col-leader = Chef de délégation (code)
forms-col-leader-name = Chef de délégation
forms-col-leader-title = Fonction du chef de délégation
forms-col-edition = Édition de la conférence
forms-col-theme = Thème
forms-col-original-title = Titre selon la source
forms-col-original-title-language = Langue du titre de la source
forms-col-reports = Nombre d’articles
forms-col-independent-sources = Sources indépendantes
forms-col-conflicts = Divergences
forms-col-parts = Nombre de parties
forms-col-parent = Événement parent (code)
forms-col-sources = Articles sources
forms-col-longitude = Longitude
forms-col-latitude = Latitude
forms-col-geometry-of = Position de
forms-col-changed-in = Publication du dernier changement
forms-col-changed-at = Date du changement
forms-col-side = Partie (code)
forms-col-side-label = Partie
forms-col-origin = Origine (selon la source)
forms-col-origins = Origines (codes)
forms-col-origin-names = Origines
forms-col-destinations = Destinations (codes)
forms-col-destination-names = Destinations
forms-col-size = Effectif
forms-col-event = Événement (code)
forms-col-event-url = Adresse de l’événement
forms-col-level = Niveau (code)
forms-col-level-label = Niveau
forms-col-era = Époque (code)
forms-col-country = Pays (code)
forms-col-code = Code officiel
forms-col-code-scheme = Système de codes
forms-col-iso-3166-2 = Code ISO 3166-2
forms-col-slug = Segment d’adresse
forms-col-today = Unité actuelle
forms-col-absorbed = Unités absorbées
forms-col-events = Événements
forms-col-ties = Partenariats
forms-col-delegations-out = Délégations envoyées
forms-col-delegations-in = Délégations reçues
forms-col-first-day = Premier événement
forms-col-last-day = Dernier événement
forms-col-vn-locality = Partie vietnamienne (code)
forms-col-vn-locality-name = Partie vietnamienne
forms-col-fr-locality = Partie française (code)
forms-col-fr-locality-name = Partie française
forms-col-since = Depuis
forms-col-since-differs = Les sources divergent sur l’année
forms-col-declared = Déclaré dans un registre
forms-col-stated = Mentionné par un article
forms-col-met = Réunis lors d’un événement
forms-col-kinds = Formes (codes)
forms-col-kind-labels = Formes
forms-col-last-title = Dernière fonction
forms-col-articles = Articles
forms-col-name-vi = Nom vietnamien
forms-col-name-fr = Nom français
forms-col-name-en = Nom anglais
forms-col-acronym = Sigle
forms-col-registry-id = Code du répertoire
forms-col-label = Libellé
forms-col-dac-code = Code-objet CAD-OCDE
forms-col-dac-name = Libellé CAD-OCDE
forms-col-language = Langue
forms-col-published = Date de publication
forms-col-publisher = Éditeur
forms-col-original-url = Adresse de l’original
forms-col-relevant = Porte sur la coopération décentralisée
forms-col-sha256 = SHA-256 du fichier source
forms-col-city = Ville
forms-col-statements = Déclarations
forms-col-release-id = Publication
forms-col-released-at = Date de publication
forms-col-subject-kind = Objet (code)
forms-col-subject-kind-label = Objet
forms-col-subject = Objet (segment)
forms-col-what = Changement (code)
forms-col-what-label = Changement
forms-col-field = Champ
forms-col-before = Avant
forms-col-after = Après
forms-col-into = Fusionné dans
forms-col-facet = Filtre
forms-col-value = Valeur
forms-col-count = Nombre
forms-col-delegates = Participants

## Ce que le fichier dit de lui-même

forms-about = À propos de ce fichier
forms-rows = Nombre de lignes
forms-release = Version des données
forms-licence = Licence
forms-query = Adresse de la requête
forms-page = Page correspondante
forms-left-out = { $n ->
    [one] { $n } élément sans date précise, absent de ce calendrier.
   *[other] { $n } éléments sans date précise, absents de ce calendrier.
 }
forms-evidence-field = Preuve : champ
forms-evidence-value = Preuve : valeur
forms-evidence-quote = Preuve : citation
forms-evidence-article = Preuve : article
forms-evidence-offsets = Preuve : position
forms-evidence-status = Preuve : statut
forms-licence-name = Creative Commons Attribution 4.0 International (CC BY 4.0)
forms-filter = { $name } : { $value }
forms-facets = Décomptes par filtre

## Cadre de téléchargement

forms-cite = Citer

## Nom court pour la barre de recherche du navigateur, 16 caractères au plus

forms-opensearch-short = Atlas FR–VN

param-bom = marque BOM
param-headers = en-têtes
param-sep = séparateur
param-evidence = preuves
param-lang = langue
param-limit = nombre de lignes
param-cursor = position suivante
