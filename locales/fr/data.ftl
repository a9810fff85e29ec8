# The data page, bundles, embeds, the static export, share images.
data-lead = Tout emporter : la base entière en un fichier, chaque liste sous toutes ses formes, le dictionnaire des données, la licence et la manière de citer.
data-description = Événements, délégations et partenariats entre collectivités vietnamiennes et françaises, sourcés à la phrase.
data-keywords = coopération décentralisée, action extérieure des collectivités territoriales, Vietnam, France, jumelage
data-keep = Fichiers à conserver
data-database = La base de données entière (SQLite)
data-database-note = Le fichier même que lit ce site : articles, événements, preuves, journal des changements.
data-bundle-csv = Toutes les listes en CSV (zip)
data-bundle-csv-note = Un fichier CSV par liste, UTF-8 avec marque BOM, en-têtes dans la langue de la page.
data-bundle-ndjson = Toutes les listes en NDJSON (zip)
data-bundle-ndjson-note = Un fichier par liste, un objet JSON par ligne.
data-megabytes = { $size } Mo
data-licence-note = Les articles restent à leurs éditeurs ; ils sont cités brièvement à titre de preuve.
data-lists = Liste par liste
data-lists-lead = Chaque liste se télécharge sous toutes ses formes ; les filtres de sa page valent pour toutes.
data-list = Liste
data-dictionary = Dictionnaire des données
data-dictionary-lead = Tables et colonnes de la base, lues dans le schéma du fichier lui-même (notes en anglais).
data-column = Colonne
data-type = Type
embed-title = Intégrer à un autre site
embed-lead = Une liste d’événements, la carte ou la fiche d’une province, dans un cadre sur votre page.
embed-piece = Contenu
embed-piece-events = Liste d’événements
embed-piece-map = Carte
embed-piece-province = Fiche d’une province
embed-any = Toutes
embed-make = Produire le code
embed-code = Code à intégrer
embed-preview = Aperçu
embed-terms = Libre d’usage à condition de citer la source (CC BY 4.0). Le cadre suit chaque nouvelle version des données.
embed-latest = Dernier événement
param-rows = nombre de lignes
param-height = hauteur (px)
param-piece = contenu
param-in = langue
share-ties = { $n ->
    [one] { $n } partenariat
   *[other] { $n } partenariats
 }
export-title = Copie statique
export-lead = Ceci est une copie statique du site : toutes les pages et tous les fichiers y sont, mais la recherche, les filtres et l’API demandent un serveur.
export-notice = Copie statique : la recherche et les filtres demandent un serveur.
export-live = Ouvrir le site en ligne
export-more = En savoir plus
export-moved = Cette page a changé d’adresse
export-moved-to = Aller à la nouvelle adresse
