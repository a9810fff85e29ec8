evidence-label = Sources : { $value }
evidence-more = { $n ->
    [one] { $n } autre phrase sur la page de la source.
   *[other] { $n } autres phrases sur les pages des sources.
}
evidence-inferred = Déduit des indices suivants
evidence-clue-years = { $clue } : { $years }
claim-stated = affirmé
claim-planned = prévu
claim-reported = rapporté
claim-inferred = déduit
clue-anniversary = Anniversaire
clue-dateline = Date de l’article
clue-published = Date de l’article
clue-edition = Édition des Assises
clue-weekday = Jour de la semaine
clue-event-name = Nom de l’événement
clue-same-day = Même jour qu’un autre fait
clue-future-year = Mention d’une année à venir
clue-office-holder = Titulaire de la fonction
clue-other-article = Autre article sur le même événement
clue-other = Autre indice
evidence-declared = déclaré, hors articles
