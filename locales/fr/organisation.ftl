# Organisations.
organisation-lead = Agences, associations, ambassades, écoles, hôpitaux présents dans la coopération locale, avec leurs noms en trois langues.
organisation-count = { $n ->
    [one] { $n } organisme
   *[other] { $n } organismes
}
organisation-search = Nom ou sigle
organisation-name = Nom
organisation-kind = Type
organisation-acronym = Sigle
organisation-aliases = Aussi écrit
organisation-unregistered = Nom tiré des articles ; ses formes officielles dans les trois langues ne sont pas encore connues.
organisation-no-event = Aucun événement de cet organisme.
organisation-localities = Collectivités concernées
organisation-description = { $name } : noms en trois langues, { $n ->
    [one] { $n } événement
   *[other] { $n } événements
} de coopération locale Vietnam – France, avec leurs sources.
param-body = type
body-agency = Agence
body-association = Association
body-company = Entreprise
body-embassy = Ambassade
body-hospital = Hôpital
body-institute = Institut
body-ministry = Ministère
body-university = Université
body-utility = Syndicat, service public
body-government = Exécutif local
body-council = Assemblée
body-party = Comité du Parti
body-department = Service
body-chamber = Chambre de commerce
