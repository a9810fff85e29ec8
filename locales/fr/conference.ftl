# The conference of local cooperation.
conference-lead = Les Assises de la coopération décentralisée franco-vietnamienne d’une édition à l’autre, tantôt en France, tantôt au Vietnam : ce que déclarent les sources et ce que rapportent les articles.
conference-number = Édition
conference-edition = Édition { $n }
conference-editions = Éditions
conference-name = { $n }es Assises de la coopération décentralisée franco-vietnamienne
conference-description = { $name } : dates, lieu, thème et chiffres selon chaque source ; là où elles divergent, les valeurs sont côte à côte.
conference-statements = Sources externes
conference-in-atlas = Dans les articles de l’atlas
conference-unknown = aucune source trouvée
conference-differ = les sources divergent
conference-rule = En gras, la valeur des listes : le compte rendu passe avant l’annonce, puis le plus grand nombre de sources, puis la plus précise.
conference-article = article de l’atlas
conference-theme-vi = Thème (en vietnamien)
conference-theme-fr = Thème (en français)
conference-no-event = Aucun article de l’atlas ne rapporte cette édition.
conference-remarks = Remarques sur les sources externes
conference-remarks-note = Notes prises en dressant le registre.
