//! Head words of public offices in English: committees, councils, ministries, embassies, authorities.

pub const COMMITTEE: &[&str] = &["people's committee", "people's committees", "people’s committee"];

pub const COUNCIL: &[&str] = &[
    "people's council",
    "people’s council",
    "municipal council",
    "city council",
    "regional council",
    "departmental council",
    "general council",
    "provincial council",
    "town council",
    "national assembly delegation",
    "provincial people's council",
    "city people's council",
    "party standing board",
    "provincial party committee",
    "municipal party committee",
    "city party committee",
    "district party committee",
    "party standing committee",
    "provincial party standing committee",
    "municipal party standing committee",
    "city party standing committee",
];

pub const WHOLE: &[&str] = &[
    "senate",
    "national assembly",
    "unesco",
    "unicef",
    "united nations",
    "european union",
    "world bank",
    "asian development bank",
    "adb",
    "undp",
    "who",
    "vietnam fatherland front",
    "viet nam fatherland front",
    "fatherland front",
    "vcci",
    "european commission",
    "organisation internationale de la francophonie",
    "international organisation of la francophonie",
    "politburo",
    "iucn",
    "jica",
    "usaid",
    "communist party of vietnam",
    "french communist party",
    "icomos",
    "french red cross",
    "agence universitaire de la francophonie",
    "francophone university agency",
    "asia foundation",
    "ps-eau",
    "aimf",
    "auf",
    "vietnam airlines",
    "vietjet air",
    "saint-gobain",
];

pub const MINISTRY: &[&str] =
    &["ministry", "department", "directorate", "commission", "committee", "division", "bureau", "service"];

pub const EMBASSY: &[&str] = &["embassy", "consulate", "consulate general", "general consulate", "trade office"];

pub const AUTHORITY: &[&str] = &["urban community"];

/// Folded.
pub const COMMON: &[&str] = &["senate", "national assembly", "parliament", "who"];
