event-reports = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
event-differs = { $n ->
    [one] { $n } divergence
   *[other] { $n } divergences
}
event-parts-count = { $n ->
    [one] { $n } étape
   *[other] { $n } étapes
}
event-when = Date
event-places = Lieu
event-vn = Collectivités vietnamiennes
event-fr = Collectivités françaises
event-pairs = Paires de collectivités
event-topics = Domaines
event-theme = Thème
event-agreement = Texte signé
event-delegation = Délégation
event-people = Personnes
event-organisations = Organismes
event-leader = chef de délégation
event-part-of = Fait partie de :
event-parts = Programme
event-year-inferred = L’année est déduite : aucune source ne l’écrit.
event-conflicts = Les sources divergent
event-conflicts-lead = Chaque valeur figure avec sa source. Celle affichée plus haut est choisie selon la règle indiquée.
event-headline = valeur affichée
event-rule-why = Les règles
event-copy = même dépêche
event-reasons = Pourquoi un seul événement
event-independent = { $reports } articles, dont { $n ->
    [one] { $n } indépendant
   *[other] { $n } indépendants
} : les copies d’une dépêche comptent une fois
event-corrections = Corrections apportées
side-vn = Côté vietnamien
side-fr = Côté français
side-other = Autres
place-now = aujourd’hui { $name }
delegation-size = { $n ->
    [one] { $n } membre
   *[other] { $n } membres
}
delegation-led-by = Conduite par { $name }
source-original = original
correction-merge = Fusion
correction-split = Séparation
correction-set = Valeur corrigée
correction-hide = Masqué
correction-alias = Autre nom
rule-reported-over-planned = Ce qui est rapporté prime sur ce qui était prévu.
rule-more-sources = La valeur donnée par le plus de sources indépendantes prime.
rule-more-precise = La valeur la plus précise prime.
rule-later-article = L’article le plus récent prime.
rule-correction = Corrigé à la main.
rule-other = Valeur choisie selon la règle générale.
reason-edition = Même édition des Assises : { $value }
reason-leader = Même chef de délégation : { $value }
reason-dates = Dates communes : { $value }
reason-date = Dates communes : { $value }
reason-origin = Même collectivité d’origine : { $value }
reason-localities = Mêmes collectivités : { $value }
reason-dispatch = Même dépêche d’agence
reason-kind = Même type d’événement
reason-host = Même lieu d’accueil : { $value }
reason-theme = Même thème : { $value }
reason-other = En commun : { $value }
field-dates = Dates
field-start = Premier jour
field-end = Dernier jour
field-title = Intitulé
field-kind = Type
field-status = État
field-leader = Chef de délégation
field-leader-title = Fonction du chef de délégation
field-theme = Thème
field-places = Lieu
field-edition = Édition
field-agreement = Texte signé
field-since = Depuis
figure-delegates = Délégués
figure-vn-localities = Nombre de collectivités vietnamiennes
figure-fr-localities = Nombre de collectivités françaises
figure-projects = Projets
figure-agreements = Accords
figure-enterprises = Entreprises
figure-amount-eur = Montant (euros)
figure-amount-usd = Montant (dollars)
figure-amount-vnd = Montant (dongs)
figure-vn-localities-in-cooperation = Collectivités vietnamiennes en coopération
figure-fr-localities-in-cooperation = Collectivités françaises en coopération
figure-speeches = Interventions
figure-students = Élèves et étudiants
figure-participants = Participants
figure-booths = Stands
figure-value-exact = { $n }
figure-value-over = plus de { $n }
figure-value-about = environ { $n }
figure-value-under = moins de { $n }
event-said = Dans les mots de la source
figure-stands = Stands
figure-themes = Thèmes
figure-households = Foyers
figure-scholarships = Bourses
figure-projects-and-agreements = Projets et accords
figure-localities-both-countries = Collectivités des deux pays
figure-years-of-cooperation = Années de coopération
figure-guests = Invités
figure-trainees = Stagiaires
figure-visitors = Visiteurs
figure-spectators = Spectateurs
figure-people = Habitants concernés
figure-experts = Experts
figure-officials = Agents publics
figure-artists = Artistes et artisans
figure-exhibitors = Exposants
figure-producers = Agriculteurs et producteurs
figure-health-workers = Soignants
figure-teachers = Enseignants
figure-works = Œuvres exposées
figure-films = Films
figure-books = Livres
figure-documents = Pages et documents
figure-universities = Universités
figure-schools = Écoles
figure-associations = Associations
figure-bicycles = Vélos
figure-hectares = Hectares
figure-capacity-m3-per-day = Eau par jour (m³)
figure-pipe-km = Conduites (km)
figure-votes = Voix pour
figure-beds = Lits
