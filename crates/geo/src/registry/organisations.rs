//! Recurring bodies with their names in three languages, each name with the page it was seen on.

use std::sync::LazyLock;

use super::{cell, records};
use vnfr_model::{Lang, Side};

const FILE: &str = include_str!("../../../../seeds/registry/organisations.csv");

/// One name of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationForm {
    pub lang: Lang,
    pub text: String,
    /// The page it was seen on; `None` for a form of common knowledge.
    pub source_url: Option<String>,
}

/// A body that recurs in local cooperation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// `afd`
    pub id: String,
    pub acronym: Option<String>,
    pub forms: Vec<OrganisationForm>,
    /// `agency`, `association`, `utility`, `institute`, `university`, `hospital`, `embassy`, `ministry`, `company`.
    pub kind: String,
    pub side: Side,
    pub note: Option<String>,
}

impl Organisation {
    /// The name in a language, else the French, the Vietnamese or the English one, else the acronym.
    pub fn name(&self, lang: Lang) -> &str {
        let in_lang = |lang| self.forms.iter().find(|form| form.lang == lang).map(|form| form.text.as_str());
        in_lang(lang)
            .or_else(|| in_lang(Lang::Fr))
            .or_else(|| in_lang(Lang::Vi))
            .or_else(|| in_lang(Lang::En))
            .or(self.acronym.as_deref())
            .unwrap_or(&self.id)
    }

    /// Every written form, the acronym included.
    pub fn written(&self) -> impl Iterator<Item = &str> {
        self.acronym.iter().map(String::as_str).chain(self.forms.iter().map(|form| form.text.as_str()))
    }
}

static ORGANISATIONS: LazyLock<Vec<Organisation>> =
    LazyLock::new(|| records(FILE).filter_map(|record| read(&record)).collect());

/// Every body of the registry.
pub fn organisations() -> &'static [Organisation] {
    &ORGANISATIONS
}

/// The body with an id (`afd`).
pub fn organisation(id: &str) -> Option<&'static Organisation> {
    organisations().iter().find(|body| body.id == id)
}

fn read(record: &csv::StringRecord) -> Option<Organisation> {
    let seen = [(Lang::Vi, 2), (Lang::Fr, 4), (Lang::En, 6)].into_iter().filter_map(|(lang, at)| {
        let text = cell(record, at)?;
        Some(OrganisationForm { lang, text, source_url: cell(record, at + 1) })
    });
    let mut forms: Vec<OrganisationForm> = seen.collect();
    for general in cell(record, 10).unwrap_or_default().split(';') {
        let Some((lang, text)) = general.split_once(':') else { continue };
        let Some(lang) = Lang::parse(lang.trim()) else { continue };
        // A remark in brackets is about the name, not of it: `Bộ Ngoại giao … Pháp (2014-2017)`.
        let text = text.split(" (").next().unwrap_or(text).trim().to_owned();
        forms.push(OrganisationForm { lang, text, source_url: None });
    }
    Some(Organisation {
        id: cell(record, 0)?,
        acronym: cell(record, 1),
        forms,
        kind: cell(record, 8)?,
        side: match record.get(9)? {
            "VN" => Side::Vn,
            "FR" => Side::Fr,
            _ => Side::Other,
        },
        note: cell(record, 11),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_reads_and_every_body_has_a_name() {
        assert_eq!(organisations().len(), records(FILE).count());
        for body in organisations() {
            assert!(body.written().next().is_some(), "{} has no name", body.id);
        }
    }

    #[test]
    fn a_body_answers_in_three_languages() {
        let afd = organisation("afd").unwrap();
        assert_eq!(afd.name(Lang::Vi), "Cơ quan Phát triển Pháp");
        assert_eq!(afd.name(Lang::Fr), "Agence française de développement");
        assert_eq!(afd.name(Lang::En), "French Development Agency");
        assert_eq!(afd.side, Side::Fr);
        assert!(organisation("meae").unwrap().written().any(|form| form == "Bộ Ngoại giao và Phát triển Quốc tế Pháp"));
    }
}
