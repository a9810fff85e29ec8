delegations-lead = Vietnamese delegations to France and French ones to Vietnam: from where, to where, led by whom.
delegations-search = Locality, head of delegation
delegations-found = { $n ->
    [one] { $n } delegation
   *[other] { $n } delegations
}
delegation-from = From
delegation-to = To
delegation-members = Members
delegation-for = On the occasion of
