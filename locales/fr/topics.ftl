# Fields of work.
topics-lead = Les vingt domaines où se rangent événements et liens.
topics-count = { $n ->
    [one] { $n } domaine
   *[other] { $n } domaines
}
topics-search = Nom d’un domaine
topics-no-event = Aucun événement dans ce domaine.
topics-ties = Liens dans ce domaine
topics-description = { $name } : { $n ->
    [one] { $n } événement
   *[other] { $n } événements
} et { $ties ->
    [one] { $ties } lien
   *[other] { $ties } liens
} entre collectivités vietnamiennes et françaises.
