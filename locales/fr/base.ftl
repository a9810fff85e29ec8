# The frame of every page.
base-name = Atlas de la coopération décentralisée Vietnam – France
base-brand = Coopération décentralisée Vietnam – France
base-og-locale = fr_FR
base-skip = Aller au contenu
base-languages = Langues
base-nav = Rubriques principales
base-directory = Parcourir
base-colophon = À propos de l’atlas
base-search = Chercher
base-search-label = Chercher dans tout le site
base-search-hint = Province, partenaire, personne, événement…
base-theme = Apparence
base-theme-auto = Réglage de l’appareil
base-theme-light = Claire
base-theme-dark = Sombre
base-note = Chaque information renvoie à la phrase de l’article qui la donne.
base-release = Version des données
base-licence = Données structurées : CC BY 4.0. Les articles restent la propriété de leurs éditeurs.
base-demonstration = Données de démonstration : les événements, personnes et organismes de ce site sont inventés.
base-formats = Télécharger
base-report = Signaler une erreur sur cette page
base-report-subject = Erreur signalée – Atlas de la coopération décentralisée Vietnam – France
base-report-body = Page : { $page } (version { $release }). À corriger :
nav-events = Événements
nav-provinces = Provinces vietnamiennes
nav-partners = Collectivités françaises
nav-ties = Partenariats
nav-map = Carte
nav-sources = Sources
nav-more = Autres rubriques
nav-delegations = Délégations
nav-people = Personnes
nav-organisations = Organismes
nav-topics = Domaines
nav-conferences = Assises
nav-calendar = Calendrier
nav-matrix = Tableau des paires
nav-about = À propos
nav-data = Données
nav-quality = Qualité
nav-changes = Changements
# Names of the parameters, for error pages and chips.
param-q = texte cherché
param-province = province vietnamienne
param-partner = collectivité française
param-kind = type d’événement
param-topic = domaine
param-organisation = organisme
param-person = personne
param-status = état
param-from = à partir du
param-to = jusqu’au
param-undated = sans année
param-era = découpage administratif
param-sort = tri
param-page = page
param-per-page = lignes par page
# Closed sets.
kind-conference = Conférence, séminaire
kind-delegation-visit = Visite de délégation
kind-meeting = Rencontre, séance de travail
kind-site-visit = Visite de terrain
kind-agreement-signing = Signature
kind-speech = Discours, intervention
kind-ceremony = Cérémonie, commémoration
kind-other = Autre activité
status-held = A eu lieu
status-planned = Prévu
topic-urban-planning = Urbanisme
topic-heritage = Patrimoine
topic-culture = Culture
topic-tourism = Tourisme
topic-water-sanitation = Eau et assainissement
topic-environment = Environnement
topic-climate = Climat
topic-health = Santé
topic-education = Éducation
topic-vocational-training = Formation professionnelle
topic-french-language = Langue française, francophonie
topic-agriculture = Agriculture
topic-economy = Économie
topic-transport = Transports
topic-digital = Numérique
topic-energy-lighting = Énergie, éclairage
topic-ports-maritime = Ports, affaires maritimes
topic-governance = Gouvernance locale
topic-social = Action sociale
topic-sustainable-development = Développement durable
sort-newest = Plus récents
sort-oldest = Plus anciens
sort-relevance = Plus pertinents
sort-name = Par nom
sort-events = Plus d’événements
sort-sources = Plus de sources
sort-added = Derniers ajouts
era-vn34 = 34 provinces et villes d’aujourd’hui
era-vn63 = 63 provinces et villes d’avant juillet 2025
lang-vi = vietnamien
lang-fr = français
lang-en = anglais
country-vn = Vietnam
country-fr = France
# Counts that many pages use.
events-count = { $n ->
    [one] { $n } événement
   *[other] { $n } événements
}
sources-count = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}
languages-count = { $n ->
    [one] { $n } langue
   *[other] { $n } langues
}
