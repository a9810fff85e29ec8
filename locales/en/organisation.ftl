# Organisations.
organisation-lead = Agencies, associations, embassies, schools and hospitals in local cooperation, with their names in three languages.
organisation-count = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
organisation-search = Name or acronym
organisation-name = Name
organisation-kind = Type
organisation-acronym = Acronym
organisation-aliases = Also written
organisation-unregistered = The name is taken from articles; its official forms in the three languages are not known yet.
organisation-no-event = No event of this organisation yet.
organisation-localities = Localities concerned
organisation-description = { $name }: names in three languages, { $n ->
    [one] { $n } event
   *[other] { $n } events
} of Vietnam–France local cooperation, with their sources.
param-body = type
body-agency = Agency
body-association = Association
body-company = Company
body-embassy = Embassy
body-hospital = Hospital
body-institute = Institute
body-ministry = Ministry
body-university = University
body-utility = Public utility
body-government = Local government
body-council = Council
body-party = Party committee
body-department = Department
body-chamber = Chamber of commerce
