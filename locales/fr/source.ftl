sources-lead = Les articles et communiqués lus par l’atlas, et ce que chacun dit de la coopération décentralisée.
sources-search = Titre, éditeur
sources-found = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}
param-language = langue
param-publisher = éditeur
param-relevant = sur la coopération décentralisée
relevant-yes = Sur la coopération décentralisée
relevant-no = Hors coopération décentralisée
source-undated = date de publication non précisée
source-lead = { $n ->
    [one] Article source : { $n } passage sert de preuve.
   *[other] Article source : { $n } passages servent de preuve.
}
source-text = Texte de l’article
source-evidence-number = Preuve n° { $number }
source-shortened = Seul le corps de l’article est affiché ; menus, articles liés et publicités sont omis.
source-not-relevant = Cet article ne traite pas de la coopération décentralisée franco-vietnamienne ; aucun événement n’en est tiré.
source-events = Ce que dit cet article
source-no-events = Aucun événement.
source-part = partie d’un événement
source-background = contexte
source-copies = Même dépêche
source-file = Fichier
source-evidence = Preuves dans l’article
source-evidence-lead = Chaque passage surligné porte un numéro ; chaque ligne mène à ce que le passage établit.
source-number = N°
source-quote = Citation
source-says = Établit
source-an-event = un événement
source-a-tie = un partenariat
said-person = personne
said-organisation = organisme
said-locality = collectivité
said-tie = partenariat
said-project = projet
said-figure = chiffre
said-agreement = texte signé
said-kind = type
said-start = date
said-end = dernier jour
said-dates = dates
said-places = lieu
said-vn-localities = collectivité vietnamienne
said-fr-localities = collectivité française
said-topics = domaine
said-title = intitulé
said-people = participants
said-organisations = organismes participants
said-edition = édition
said-theme = thème
said-origin = origine
said-destinations = destination
said-leader = chef de délégation
said-leader-title = fonction du chef
said-size = nombre de membres
said-other = autre information
