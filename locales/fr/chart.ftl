# Charts, timeline, calendar.
chart-as-table = Voir en tableau
chart-title = La coopération dans le temps
chart-lead = Événements par année, par type et par domaine, délégations dans chaque sens. Chaque colonne mène à la liste qu’elle compte.
chart-undated = { $n ->
    [one] { $n } événement sans année connue n’est pas dans ces graphiques.
   *[other] { $n } événements sans année connue ne sont pas dans ces graphiques.
}
chart-empty = Aucun événement daté.
chart-year = Année
chart-years-heading = Par année
chart-events-by-year = Événements par année
chart-events-by-year-desc = Chaque colonne compte les événements commencés dans l’année ; le tableau ci-dessous donne les mêmes nombres.
chart-events-of = Événements du domaine « { $name } » par année ; le tableau ci-dessous donne les mêmes nombres.
chart-kinds-heading = Par type
chart-by-kind = Événements par année et par type
chart-by-kind-desc = Une ligne par type, toutes à la même échelle ; le tableau ci-dessous donne les mêmes nombres.
chart-ways-heading = Dans chaque sens
chart-delegations = Délégations par année et par sens
chart-delegations-desc = Vers le haut : délégations vietnamiennes en France. Vers le bas : délégations françaises au Vietnam. Le tableau ci-dessous donne les mêmes nombres.
chart-by-topic = Événements par domaine
chart-calendar-of = Calendrier, { $month }
chart-calendar-lead = Les événements jour par jour ; ceux de plusieurs jours figurent à chacun.
chart-months = Mois avec des événements
chart-as-list = Voir en liste
chart-month-only = Connus au mois près
chart-more = de plus
chart-weekday-1 = lundi
chart-weekday-short-1 = lun.
chart-weekday-2 = mardi
chart-weekday-short-2 = mar.
chart-weekday-3 = mercredi
chart-weekday-short-3 = mer.
chart-weekday-4 = jeudi
chart-weekday-short-4 = jeu.
chart-weekday-5 = vendredi
chart-weekday-short-5 = ven.
chart-weekday-6 = samedi
chart-weekday-short-6 = sam.
chart-weekday-7 = dimanche
chart-weekday-short-7 = dim.
nav-timeline = Graphiques
param-month = mois
