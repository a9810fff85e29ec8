//! Office titles in three languages, grouped by the office they name.

use std::sync::LazyLock;

use super::{cell, records};
use vnfr_model::Lang;

const FILE: &str = include_str!("../../../../seeds/registry/titles.csv");

/// One written form of an office's title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeTitle {
    /// The office: `pc_chair_province`, `mayor_fr`.
    pub concept: String,
    pub lang: Lang,
    pub text: String,
    /// `full`, `variant`, `abbrev`, `short`, `long`, `former`, or `misnomer` for a form that names another office.
    pub form: String,
    /// The page it was seen on; `None` for common knowledge.
    pub source_url: Option<String>,
}

static TITLES: LazyLock<Vec<OfficeTitle>> =
    LazyLock::new(|| records(FILE).filter_map(|record| read(&record)).collect());

/// Every form of every office.
pub fn office_titles() -> &'static [OfficeTitle] {
    &TITLES
}

fn read(record: &csv::StringRecord) -> Option<OfficeTitle> {
    Some(OfficeTitle {
        concept: cell(record, 0)?,
        lang: Lang::parse(record.get(1)?)?,
        text: cell(record, 2)?,
        form: cell(record, 3)?,
        source_url: cell(record, 5),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads_and_every_office_has_a_vietnamese_and_a_french_one() {
        assert_eq!(office_titles().len(), records(FILE).count());
        for title in office_titles() {
            let has = |lang| office_titles().iter().any(|other| other.concept == title.concept && other.lang == lang);
            assert!(has(Lang::Vi) && has(Lang::Fr), "{}", title.concept);
        }
    }
}
