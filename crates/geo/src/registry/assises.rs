//! The editions of the conference of local cooperation (Hội nghị hợp tác giữa các địa phương Việt Nam - Pháp, Assises de la
//! coopération décentralisée) as pages state them, one row a statement.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::{cell, records};
use crate::gazetteer;
use vnfr_model::{Country, LocalityId, PartialDate};

const FILE: &str = include_str!("../../../../seeds/registry/assises.csv");

/// What one page says of one edition.
#[derive(Clone, Debug, PartialEq)]
pub struct AssisesStatement {
    pub edition: u8,
    pub start: Option<PartialDate>,
    pub end: Option<PartialDate>,
    /// How exact the page is: `day`, `month`, `year`, `decade` or `none`.
    pub date_precision: String,
    /// The host city as the page names it; `None` where it names none.
    pub city: Option<String>,
    pub country: Option<Country>,
    pub host: Option<LocalityId>,
    pub theme_vi: Option<String>,
    pub theme_fr: Option<String>,
    pub vn_localities: Option<u32>,
    pub fr_localities: Option<u32>,
    pub delegates: Option<u32>,
    /// True for an announcement, false for a report.
    pub planned: bool,
    pub source_url: String,
    pub source_publisher: String,
    pub note: Option<String>,
}

static STATEMENTS: LazyLock<Vec<AssisesStatement>> =
    LazyLock::new(|| records(FILE).filter_map(|record| statement(&record)).collect());

/// Every statement, by edition.
pub fn assises() -> &'static [AssisesStatement] {
    &STATEMENTS
}

/// The years in which an edition was held, by every page that states one: a clue to a missing year.
pub fn assises_years(edition: u8) -> BTreeSet<i16> {
    let of_edition = assises().iter().filter(|row| row.edition == edition);
    of_edition.filter_map(|row| row.start.or(row.end)?.year()).collect()
}

fn statement(record: &csv::StringRecord) -> Option<AssisesStatement> {
    let date = |at| cell(record, at).and_then(|text| PartialDate::parse(&text));
    let number = |at| cell(record, at).and_then(|text| text.parse().ok());
    let city = cell(record, 4);
    Some(AssisesStatement {
        edition: record.get(0)?.parse().ok()?,
        start: date(1),
        end: date(2),
        date_precision: cell(record, 3)?,
        host: city.as_deref().and_then(host),
        city,
        country: cell(record, 5).and_then(|code| Country::parse(&code)),
        theme_vi: cell(record, 6),
        theme_fr: cell(record, 7),
        vn_localities: number(8),
        fr_localities: number(9),
        delegates: number(10),
        planned: record.get(11)? == "planned",
        source_url: cell(record, 12)?,
        source_publisher: cell(record, 13)?,
        note: cell(record, 14),
    })
}

/// The host by its name: the best-known place that bears it, Vietnamese ones in the order of before 2025, which is the
/// order of every edition so far.
fn host(city: &str) -> Option<LocalityId> {
    let named = gazetteer().all().iter().filter(|place| place.name == city && !place.id.as_str().starts_with("vn34"));
    named.max_by_key(|place| place.prior()).map(|place| place.id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_statement_reads_and_finds_its_host() {
        assert_eq!(assises().len(), records(FILE).count());
        for row in assises() {
            assert_eq!(row.city.is_some(), row.host.is_some(), "{row:?}");
        }
        let host = |edition| assises().iter().find(|row| row.edition == edition).unwrap().host.clone().unwrap().0;
        assert_eq!(host(12), "vn63-01");
        assert_eq!(host(10), "vn63-92");
        assert_eq!(host(6), "vn63-d-474");
        assert_eq!(host(1), "fr-com-59350");
        assert_eq!(host(7), "fr-com-93048");
    }

    #[test]
    fn an_edition_gives_its_year() {
        assert_eq!(assises_years(12).into_iter().collect::<Vec<_>>(), [2023]);
        assert_eq!(assises_years(10).into_iter().collect::<Vec<_>>(), [2016]);
        assert!(assises_years(3).is_empty(), "editions 2 to 4 are a gap of the register");
    }
}
