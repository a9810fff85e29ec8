search-title = Recherche
search-title-for = Résultats pour « { $q } »
search-lead = Chercher une province, une collectivité, une personne, un organisme, un événement ou un article.
search-hint = Avec ou sans signes : « hue », « Huế » et « Hué » se trouvent ; l’orthographe exacte vient d’abord.
search-places = Collectivités
search-nothing = Rien ne correspond à « { $q } ».
search-near = Cherchiez-vous :
search-all-events = Voir tous les événements trouvés
