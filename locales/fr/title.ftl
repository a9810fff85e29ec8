# Titles built from facts. $names, $places and $origin are names of places, bodies or people.
title-and-more = { $n ->
    [one] { $names } et { $n } autre
   *[other] { $names } et { $n } autres
}
title-with-place = { $title }, { $place }
title-conference = Conférence sur la coopération décentralisée Vietnam – France
title-conference-at = Conférence à { $place }
title-conference-of = Conférence : { $names }
title-conference-edition = { $n ->
    [1] 1res
   *[other] { $n }es
} Assises de la coopération décentralisée franco-vietnamienne
title-visit-to-fr = Délégation { $origin } en France ({ $places })
title-visit-to-fr-of = Délégation { $origin } en France
title-visit-to-fr-at = Délégation vietnamienne en France ({ $places })
title-visit-to-fr-bare = Délégation vietnamienne en France
title-visit-to-vn = Délégation { $origin } au Vietnam ({ $places })
title-visit-to-vn-of = Délégation { $origin } au Vietnam
title-visit-to-vn-at = Délégation française au Vietnam ({ $places })
title-visit-to-vn-bare = Délégation française au Vietnam
title-meeting = Rencontre
title-meeting-of = Rencontre : { $names }
title-meeting-with = Rencontre : { $names }
title-site-visit = Visite de terrain
title-site-visit-of = Visite de terrain : { $names }
title-site-visit-with = Visite de terrain : { $names }
title-agreement-signing = Signature d’un accord
title-agreement-signing-of = Signature d’un accord : { $names }
title-agreement-signing-with = Signature : { $names }
title-speech = Intervention
title-speech-of = Intervention : { $names }
title-speech-with = Intervention : { $names }
title-ceremony = Cérémonie
title-ceremony-of = Cérémonie : { $names }
title-ceremony-with = Cérémonie : { $names }
title-other = Activité de coopération
title-other-of = Activité de coopération : { $names }
title-other-with = Activité : { $names }
