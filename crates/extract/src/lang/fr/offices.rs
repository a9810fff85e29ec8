//! Head words of public offices in French: committees, councils, ministries, embassies, authorities.

pub const COMMITTEE: &[&str] = &["comité populaire", "comités populaires"];

pub const COUNCIL: &[&str] = &[
    "conseil populaire",
    "conseil municipal",
    "conseil départemental",
    "conseil régional",
    "conseil général",
    "conseil communautaire",
    "conseil métropolitain",
    "conseil d'arrondissement",
    "conseil territorial",
    "comité du parti",
    "comité provincial du parti",
    "comité municipal du parti",
];

pub const WHOLE: &[&str] = &[
    "sénat",
    "assemblée nationale",
    "unesco",
    "unicef",
    "onu",
    "union européenne",
    "banque mondiale",
    "banque asiatique de développement",
    "bad",
    "pnud",
    "oms",
    "quai d'orsay",
    "bureau politique",
    "nations unies",
    "vcci",
    "front de la patrie du vietnam",
    "commission européenne",
    "organisation internationale de la francophonie",
    "oif",
    "iau",
    "parti communiste du vietnam",
    "parti communiste français",
    "odyssée",
    "icomos",
    "office national des forêts",
    "office français de la biodiversité",
    "voies navigables de france",
    "météo-france",
    "atout france",
    "croix-rouge française",
    "agence universitaire de la francophonie",
    "régions de france",
    "départements de france",
    "association des maires de france",
    "caisse des dépôts et consignations",
    "ps-eau",
    "aimf",
    "auf",
    "vietnam airlines",
    "vietjet air",
    "saint-gobain",
];

pub const MINISTRY: &[&str] = &[
    "ministère",
    "secrétariat d'état",
    "département des relations extérieures",
    "service des affaires étrangères",
    "service des relations extérieures",
    "service",
    "direction",
    "direction générale",
    "commission",
    "comité",
    "département",
    "délégation interministérielle",
    "rectorat",
    "préfecture",
];

pub const EMBASSY: &[&str] = &[
    "ambassade",
    "consulat",
    "consulat général",
    "mission économique",
    "délégation permanente",
    "représentation permanente",
];

pub const AUTHORITY: &[&str] = &["communauté urbaine", "communauté d'agglomération", "communauté de communes"];

/// Folded.
pub const COMMON: &[&str] = &["senat", "assemblee nationale", "bad", "suez"];
