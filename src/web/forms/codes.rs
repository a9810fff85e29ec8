//! Codes that others use for the same things: ISO 3166-2, INSEE, the codes of Vietnam's statistics office, OECD DAC for
//! fields of work, CAMEO for kinds of events. The crosswalk and its limits are told in docs/data.md.

use crate::model::{EventKind, Topic};

/// The OECD DAC purpose code nearest to a field of work, with its name there (list of 2024, CRS codes).
pub const fn dac(topic: Topic) -> (&'static str, &'static str) {
    match topic {
        Topic::UrbanPlanning => ("43030", "Urban development and management"),
        Topic::Heritage | Topic::Culture => ("16061", "Culture"),
        Topic::Tourism => ("33210", "Tourism policy and administrative management"),
        Topic::WaterSanitation => ("14010", "Water sector policy and administrative management"),
        Topic::Environment => ("41010", "Environmental policy and administrative management"),
        Topic::Climate => ("41020", "Biosphere protection"),
        Topic::Health => ("12110", "Health policy and administrative management"),
        Topic::Education | Topic::FrenchLanguage => ("11110", "Education policy and administrative management"),
        Topic::VocationalTraining => ("11330", "Vocational training"),
        Topic::Agriculture => ("31110", "Agricultural policy and administrative management"),
        Topic::Economy => ("25010", "Business policy and administration"),
        Topic::Transport => ("21010", "Transport policy and administrative management"),
        Topic::Digital => ("22040", "Information and communication technology (ICT)"),
        Topic::EnergyLighting => ("23110", "Energy policy and administrative management"),
        Topic::PortsMaritime => ("21040", "Water transport"),
        Topic::Governance => ("15112", "Decentralisation and support to subnational government"),
        Topic::Social => ("16010", "Social protection"),
        Topic::SustainableDevelopment => ("43010", "Multisector aid"),
    }
}

/// The CAMEO event code nearest to a kind of event; none where a kind says nothing that CAMEO knows.
pub const fn cameo(kind: EventKind) -> Option<&'static str> {
    match kind {
        // Consult, not specified below.
        EventKind::Conference | EventKind::Meeting => Some("040"),
        // Make a visit.
        EventKind::DelegationVisit | EventKind::SiteVisit => Some("042"),
        // Sign formal agreement.
        EventKind::AgreementSigning => Some("057"),
        // Make statement, not specified below.
        EventKind::Speech => Some("010"),
        // Engage in diplomatic cooperation, not specified below.
        EventKind::Ceremony => Some("050"),
        EventKind::Other => None,
    }
}

/// The ISO 3166-2 code of a unit of the gazetteer, where the standard has one. Vietnam's units are those of before July
/// 2025: the standard had not published codes for the 34 of today when this was written, so these carry none.
pub fn iso_3166_2(locality: &str) -> Option<String> {
    if let Some(code) = locality.strip_prefix("vn63-") {
        return VIETNAM.iter().find(|(ours, _)| *ours == code).map(|(_, iso)| format!("VN-{iso}"));
    }
    if let Some(code) = locality.strip_prefix("fr-reg-") {
        return REGIONS.iter().find(|(ours, _)| *ours == code).map(|(_, iso)| format!("FR-{iso}"));
    }
    let code = locality.strip_prefix("fr-dep-")?;
    match code {
        // Paris is a département with a city's standing and has the letter of one.
        "75" => Some("FR-75C".to_owned()),
        _ => Some(format!("FR-{code}")),
    }
}

/// The scheme that a unit's own code belongs to, for identifiers that name their scheme.
pub fn code_scheme(locality: &str) -> &'static str {
    if locality.starts_with("fr-epci-") {
        "SIREN"
    } else if locality.starts_with("fr") {
        "INSEE COG"
    } else if locality.starts_with("vn34-") {
        "GSO Việt Nam (2025)"
    } else {
        "GSO Việt Nam (2004–2025)"
    }
}

/// Codes of the General Statistics Office (2004–2025) and ISO 3166-2:VN.
const VIETNAM: [(&str, &str); 63] = [
    ("01", "HN"),
    ("02", "03"),
    ("04", "04"),
    ("06", "53"),
    ("08", "07"),
    ("10", "02"),
    ("11", "71"),
    ("12", "01"),
    ("14", "05"),
    ("15", "06"),
    ("17", "14"),
    ("19", "69"),
    ("20", "09"),
    ("22", "13"),
    ("24", "54"),
    ("25", "68"),
    ("26", "70"),
    ("27", "56"),
    ("30", "61"),
    ("31", "HP"),
    ("33", "66"),
    ("34", "20"),
    ("35", "63"),
    ("36", "67"),
    ("37", "18"),
    ("38", "21"),
    ("40", "22"),
    ("42", "23"),
    ("44", "24"),
    ("45", "25"),
    ("46", "26"),
    ("48", "DN"),
    ("49", "27"),
    ("51", "29"),
    ("52", "31"),
    ("54", "32"),
    ("56", "34"),
    ("58", "36"),
    ("60", "40"),
    ("62", "28"),
    ("64", "30"),
    ("66", "33"),
    ("67", "72"),
    ("68", "35"),
    ("70", "58"),
    ("72", "37"),
    ("74", "57"),
    ("75", "39"),
    ("77", "43"),
    ("79", "SG"),
    ("80", "41"),
    ("82", "46"),
    ("83", "50"),
    ("84", "51"),
    ("86", "49"),
    ("87", "45"),
    ("89", "44"),
    ("91", "47"),
    ("92", "CT"),
    ("93", "73"),
    ("94", "52"),
    ("95", "55"),
    ("96", "59"),
];

/// INSEE codes of regions and ISO 3166-2:FR.
const REGIONS: [(&str, &str); 18] = [
    ("01", "971"),
    ("02", "972"),
    ("03", "973"),
    ("04", "974"),
    ("06", "976"),
    ("11", "IDF"),
    ("24", "CVL"),
    ("27", "BFC"),
    ("28", "NOR"),
    ("32", "HDF"),
    ("44", "GES"),
    ("52", "PDL"),
    ("53", "BRE"),
    ("75", "NAQ"),
    ("76", "OCC"),
    ("84", "ARA"),
    ("93", "PAC"),
    ("94", "20R"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_unit_has_one_code_and_each_code_one_unit() {
        for table in [&VIETNAM[..], &REGIONS[..]] {
            let ours: BTreeSet<_> = table.iter().map(|(ours, _)| ours).collect();
            let isos: BTreeSet<_> = table.iter().map(|(_, iso)| iso).collect();
            assert_eq!((ours.len(), isos.len()), (table.len(), table.len()));
        }
        assert_eq!(iso_3166_2("vn63-92").as_deref(), Some("VN-CT"));
        assert_eq!(iso_3166_2("vn63-46").as_deref(), Some("VN-26"));
        assert_eq!(iso_3166_2("vn34-92"), None);
        assert_eq!(iso_3166_2("fr-dep-94").as_deref(), Some("FR-94"));
        assert_eq!(iso_3166_2("fr-reg-94").as_deref(), Some("FR-20R"));
        assert_eq!(iso_3166_2("vn63-d-474"), None);
        assert_eq!(iso_3166_2("fr-com-31555"), None);
    }

    #[test]
    fn every_topic_has_a_purpose_code_of_five_digits() {
        for topic in Topic::ALL {
            let (code, name) = dac(*topic);
            assert!(code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit()) && !name.is_empty(), "{topic:?}");
        }
    }
}
