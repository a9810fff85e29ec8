# Ties between two localities.
tie-since = Depuis
tie-standing = Fondement
tie-differs = sources divergentes
param-standing = fondement
standing-declared = Déclaré seulement
standing-observed = Observé seulement
standing-both = Déclaré et observé
