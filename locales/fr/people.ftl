# People.
param-side = côté
people-lead = Les personnes que nomment les articles sur la coopération locale, avec leur fonction d’alors.
people-count = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
people-search = Nom ou fonction
people-name = Nom
people-last-title = Dernière fonction citée
people-side = Côté
people-office = Fonction
people-offices = Fonctions au fil du temps
people-offices-note = Mots de l’article ; la date est celle où l’article ou l’événement cite la fonction, non celle du mandat.
people-no-office = Aucun article ne donne de fonction.
people-events = Événements
people-delegations = Délégations conduites
people-around = Aussi présents
people-description-title = { $name }, { $title } : fonctions, événements et délégations Vietnam – France, avec leurs sources.
people-description = { $name } : { $n ->
    [one] { $n } événement
   *[other] { $n } événements
} de coopération locale Vietnam – France, avec leurs sources.
people-seen = citée : { $date }
people-seen-between = citée : { $first } – { $last }
