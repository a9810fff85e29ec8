//! What the departments of a Vietnamese province or city are for, as French texts call them, folded.

use crate::lang::ListedHead;

pub const HEADS: &[ListedHead] = &[
    ListedHead { plural: "services", singular: "Service", of_both_sides: false },
    ListedHead { plural: "directions", singular: "Direction", of_both_sides: true },
    ListedHead { plural: "départements", singular: "Département", of_both_sides: false },
];

pub const DEPARTMENTS: &[&str] = &[
    "affaires etrangeres",
    "relations exterieures",
    "plan et de l'investissement",
    "planification et de l'investissement",
    "finances",
    "industrie et du commerce",
    "agriculture et du developpement rural",
    "agriculture et de l'environnement",
    "agriculture",
    "ressources naturelles et de l'environnement",
    "environnement",
    "construction",
    "transports et des communications",
    "transports",
    "urbanisme et de l'architecture",
    "planification et de l'architecture",
    "urbanisme",
    "education et de la formation",
    "education",
    "sante publique",
    "sante",
    "culture, des sports et du tourisme",
    "culture et des sports",
    "culture",
    "tourisme",
    "sciences et des technologies",
    "science et de la technologie",
    "information et de la communication",
    "information et des communications",
    "travail, des invalides et des affaires sociales",
    "justice",
    "affaires interieures",
    "interieur",
];
