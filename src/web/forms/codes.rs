//! Codes that others use for the same things: OECD DAC for fields of work, CAMEO for kinds of events, and which office a
//! unit's own code is of (ISO 3166-2 is the gazetteer's). The crosswalk and its limits are told in docs/data.md.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_has_a_purpose_code_of_five_digits() {
        for topic in Topic::ALL {
            let (code, name) = dac(*topic);
            assert!(code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit()) && !name.is_empty(), "{topic:?}");
        }
    }
}
