//! Declared ties between a Vietnamese and a French locality, one row a statement: where sources differ, the pair stands
//! several times and every row is kept.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::{cell, records};
use crate::gazetteer;
use vnfr_model::{Era, LocalityId, LocalityLevel, PartialDate, Topic};

const FILE: &str = include_str!("../../../../seeds/registry/declared_partnerships.csv");

/// One page's statement that a tie exists.
#[derive(Clone, Debug, PartialEq)]
pub struct DeclaredTie {
    /// As the register names it.
    pub vn_name: String,
    pub vn: LocalityId,
    pub fr_name: String,
    /// `None` where the French side is a body and no locality (a water utility); then `organisation` names it.
    pub fr: Option<LocalityId>,
    /// The registry's id of that body (`siaap`).
    pub organisation: Option<String>,
    /// The source's own word: `twinning`, `cooperation_agreement`, `framework_agreement`, `memorandum`, `friendship`, or
    /// `project` for co-operation named without an instrument.
    pub kind: String,
    pub since: Option<PartialDate>,
    /// Ends a programme, not the tie.
    pub until: Option<PartialDate>,
    pub topics: Vec<Topic>,
    /// `active`, `ended` or `unknown`, as at `source_date`.
    pub status: String,
    pub source_url: String,
    pub source_publisher: String,
    /// As the register notes it; `about` marks an inferred date.
    pub source_date: String,
    pub note: Option<String>,
}

static TIES: LazyLock<Vec<DeclaredTie>> = LazyLock::new(|| records(FILE).filter_map(|record| tie(&record)).collect());

/// Every declared statement, in the order of the file.
pub fn declared_ties() -> &'static [DeclaredTie] {
    &TIES
}

/// Era, level and code of every locality that the register names: the gazetteer marks these while it loads.
pub(crate) fn declared_codes() -> HashSet<(Era, LocalityLevel, &'static str)> {
    let mut codes: HashSet<_> = DISTRICTS.iter().map(|row| (Era::Vn63, row.1, row.2)).collect();
    for line in FILE.lines().skip(1) {
        // Names in quotation marks hold no code that matters here: they are bodies.
        let cells: Vec<&'static str> = line.split(',').collect();
        let (Some(vn), Some(level), Some(code), Some(former)) =
            (cells.get(2), cells.get(4), cells.get(5), cells.get(6))
        else {
            continue;
        };
        if let Some((era, level)) = french(level, *former == "true") {
            codes.insert((era, level, code));
        }
        if cells[1] == "province" {
            codes.insert((Era::Vn63, LocalityLevel::Province, vn));
        }
    }
    codes
}

/// The register gives no code for what lies below the province.
const DISTRICTS: [(&str, LocalityLevel, &str); 4] = [
    ("Huế", LocalityLevel::CityOfProvince, "474"),
    ("Nha Trang", LocalityLevel::CityOfProvince, "568"),
    ("Hoàn Kiếm", LocalityLevel::District, "002"),
    ("Đống Đa", LocalityLevel::District, "006"),
];

/// Bodies that the register files among inter-municipal ones without a code.
const BODIES: [(&str, &str); 3] = [("SIAAP", "siaap"), ("SEDIF", "sedif"), ("SEAFF", "seaff")];

fn french(level: &str, former: bool) -> Option<(Era, LocalityLevel)> {
    let era = if former { Era::Fr2015 } else { Era::Fr };
    let level = match level {
        "commune" => LocalityLevel::Commune,
        "departement" => LocalityLevel::Departement,
        "region" => LocalityLevel::Region,
        "metropole" | "epci" => LocalityLevel::Epci,
        _ => return None,
    };
    Some((era, level))
}

fn tie(record: &csv::StringRecord) -> Option<DeclaredTie> {
    let text = |at| cell(record, at).unwrap_or_default();
    let vn_name = text(0);
    let vn = match record.get(1)? {
        "province" => gazetteer().by_code(Era::Vn63, LocalityLevel::Province, record.get(2)?),
        _ => {
            let (_, level, code) = DISTRICTS.iter().find(|row| row.0 == vn_name)?;
            gazetteer().by_code(Era::Vn63, *level, code)
        }
    }?;
    let fr_name = text(3);
    let (era, level) = french(record.get(4)?, record.get(6)? == "true")?;
    let fr = cell(record, 5).and_then(|code| gazetteer().by_code(era, level, &code));
    let organisation = match fr {
        Some(_) => None,
        None => Some(BODIES.iter().find(|(head, _)| fr_name.starts_with(head))?.1.to_owned()),
    };
    Some(DeclaredTie {
        vn: vn.id.clone(),
        vn_name,
        fr: fr.map(|place| place.id.clone()),
        fr_name,
        organisation,
        kind: text(7),
        since: cell(record, 8).and_then(|date| PartialDate::parse(&date)),
        until: cell(record, 9).and_then(|date| PartialDate::parse(&date)),
        topics: text(10).split(';').filter_map(topic).collect(),
        status: text(11),
        source_url: text(12),
        source_publisher: text(13),
        source_date: text(14),
        note: cell(record, 15),
    })
}

/// The register's field words in our closed list.
fn topic(word: &str) -> Option<Topic> {
    Some(match word.trim() {
        "urban planning" => Topic::UrbanPlanning,
        "water and sanitation" => Topic::WaterSanitation,
        "economic development" => Topic::Economy,
        "French language" => Topic::FrenchLanguage,
        "lighting" => Topic::EnergyLighting,
        "ports" => Topic::PortsMaritime,
        "vocational training" => Topic::VocationalTraining,
        other => Topic::parse(other)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_reads_and_finds_both_places() {
        assert_eq!(declared_ties().len(), records(FILE).count());
        assert_eq!(declared_ties().len(), 152);
        for tie in declared_ties() {
            assert!(tie.fr.is_some() != tie.organisation.is_some(), "{tie:?}");
            assert!(tie.source_url.starts_with("http"), "{tie:?}");
        }
    }

    #[test]
    fn every_field_word_is_in_the_closed_list() {
        for record in records(FILE) {
            for word in cell(&record, 10).unwrap_or_default().split(';').filter(|word| !word.is_empty()) {
                assert!(topic(word).is_some(), "{word}: help: add the word to `topic`");
            }
        }
    }

    #[test]
    fn dates_of_the_register_are_dates() {
        for record in records(FILE) {
            for at in [8, 9] {
                let stated = cell(&record, at);
                assert_eq!(stated.as_deref().and_then(PartialDate::parse).map(|date| date.to_string()), stated);
            }
        }
    }

    #[test]
    fn former_regions_keep_their_code_of_before() {
        let lao_cai: HashSet<_> = declared_ties()
            .iter()
            .filter(|tie| tie.vn.as_str() == "vn63-10")
            .filter_map(|tie| tie.fr.as_ref())
            .collect();
        assert!(lao_cai.contains(&LocalityId::from("fr2015-reg-72")));
        assert!(lao_cai.contains(&LocalityId::from("fr-reg-75")));
    }
}
