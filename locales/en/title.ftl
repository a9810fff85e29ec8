# Titles built from facts. $names, $places and $origin are names of places, bodies or people.
title-and-more = { $n ->
    [one] { $names } and { $n } other
   *[other] { $names } and { $n } others
}
title-with-place = { $title }, { $place }
title-conference = Conference on Vietnam–France local cooperation
title-conference-at = Conference in { $place }
title-conference-of = Conference: { $names }
title-conference-edition = { $n ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
   *[other] { $n }th
} Vietnam–France conference on local cooperation
title-visit-to-fr = Delegation from { $origin } to France ({ $places })
title-visit-to-fr-of = Delegation from { $origin } to France
title-visit-to-fr-at = Vietnamese delegation to France ({ $places })
title-visit-to-fr-bare = Vietnamese delegation to France
title-visit-to-vn = Delegation from { $origin } to Vietnam ({ $places })
title-visit-to-vn-of = Delegation from { $origin } to Vietnam
title-visit-to-vn-at = French delegation to Vietnam ({ $places })
title-visit-to-vn-bare = French delegation to Vietnam
title-meeting = Meeting
title-meeting-of = Meeting: { $names }
title-meeting-with = Meeting with { $names }
title-site-visit = Site visit
title-site-visit-of = Site visit: { $names }
title-site-visit-with = Site visit with { $names }
title-agreement-signing = Signing of an agreement
title-agreement-signing-of = Signing of an agreement: { $names }
title-agreement-signing-with = Signing with { $names }
title-speech = Speech
title-speech-of = Speech: { $names }
title-speech-with = Speech by { $names }
title-ceremony = Ceremony
title-ceremony-of = Ceremony: { $names }
title-ceremony-with = Ceremony with { $names }
title-other = Cooperation activity
title-other-of = Cooperation activity: { $names }
title-other-with = Activity with { $names }
