delegations-lead = Délégations vietnamiennes en France et françaises au Vietnam : d’où, vers où, conduites par qui.
delegations-search = Collectivité, chef de délégation
delegations-found = { $n ->
    [one] { $n } délégation
   *[other] { $n } délégations
}
delegation-from = Origine
delegation-to = Destination
delegation-members = Membres
delegation-for = À l’occasion de
