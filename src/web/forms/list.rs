//! The lists that files are made of, and the columns of each: ids that never change meaning, in an order that only grows.
//! Labels are the catalogue's: the column `vn_localities` is the message `forms-col-vn-localities`.

use super::table::{
    Column,
    ColumnKind::{self, Address, Code, Date, Flag, Integer, Label, List as Many, Number, Text},
};
use crate::{i18n, model::Lang};

/// A list that answers in every form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    Events,
    Delegations,
    Provinces,
    Partners,
    Ties,
    People,
    Organisations,
    Topics,
    Conferences,
    Sources,
    Changes,
    /// The counts beside the list of events.
    Facets,
}

impl List {
    pub const ALL: [List; 12] = [
        List::Events,
        List::Delegations,
        List::Provinces,
        List::Partners,
        List::Ties,
        List::People,
        List::Organisations,
        List::Topics,
        List::Conferences,
        List::Sources,
        List::Changes,
        List::Facets,
    ];

    /// Its name in addresses and file names.
    pub const fn name(self) -> &'static str {
        match self {
            List::Events => "events",
            List::Delegations => "delegations",
            List::Provinces => "provinces",
            List::Partners => "partners",
            List::Ties => "ties",
            List::People => "people",
            List::Organisations => "organisations",
            List::Topics => "topics",
            List::Conferences => "conferences",
            List::Sources => "sources",
            List::Changes => "changes",
            List::Facets => "facets",
        }
    }

    pub fn parse(name: &str) -> Option<List> {
        List::ALL.into_iter().find(|list| list.name() == name)
    }

    /// The columns with their labels in `lang`.
    pub fn columns(self, lang: Lang) -> Vec<Column> {
        self.outline()
            .iter()
            .map(|(id, kind)| Column {
                id,
                label: i18n::t(lang, &format!("forms-col-{}", id.replace('_', "-"))).into_owned(),
                kind: *kind,
            })
            .collect()
    }

    /// Column ids and what they hold, in order.
    pub const fn outline(self) -> &'static [(&'static str, ColumnKind)] {
        match self {
            List::Events => EVENTS,
            List::Delegations => DELEGATIONS,
            List::Provinces | List::Partners => LOCALITIES,
            List::Ties => TIES,
            List::People => PEOPLE,
            List::Organisations => ORGANISATIONS,
            List::Topics => TOPICS,
            List::Conferences => CONFERENCES,
            List::Sources => SOURCES,
            List::Changes => CHANGES,
            List::Facets => FACETS,
        }
    }
}

type Outline = &'static [(&'static str, ColumnKind)];

const EVENTS: Outline = &[
    ("id", Code),
    ("url", Address),
    ("title", Label),
    ("kind", Code),
    ("kind_label", Label),
    ("kind_cameo", Code),
    ("status", Code),
    ("status_label", Label),
    ("start", Date),
    ("end", Date),
    ("precision", Code),
    ("partial", Text),
    ("year_inferred", Flag),
    ("when", Label),
    ("vn_localities", Many),
    ("vn_locality_names", Many),
    ("fr_localities", Many),
    ("fr_locality_names", Many),
    ("places", Many),
    ("topics", Many),
    ("topic_labels", Many),
    ("topic_dac", Many),
    ("organisations", Many),
    ("organisation_names", Many),
    ("people", Many),
    ("people_names", Many),
    ("leader", Code),
    ("leader_name", Text),
    ("leader_title", Text),
    ("edition", Integer),
    ("theme", Text),
    ("original_title", Text),
    ("original_title_language", Code),
    ("reports", Integer),
    ("independent_sources", Integer),
    ("conflicts", Integer),
    ("parts", Integer),
    ("parent", Code),
    ("sources", Many),
    ("longitude", Number),
    ("latitude", Number),
    ("geometry_of", Code),
    ("changed_in", Code),
    ("changed_at", Text),
];

const DELEGATIONS: Outline = &[
    ("id", Code),
    ("url", Address),
    ("title", Label),
    ("side", Code),
    ("side_label", Label),
    ("origin", Text),
    ("origins", Many),
    ("origin_names", Many),
    ("destinations", Many),
    ("destination_names", Many),
    ("leader", Code),
    ("leader_name", Text),
    ("leader_title", Text),
    ("start", Date),
    ("end", Date),
    ("precision", Code),
    ("partial", Text),
    ("when", Label),
    ("size", Integer),
    ("reports", Integer),
    ("event", Code),
    ("event_url", Address),
    ("changed_in", Code),
    ("changed_at", Text),
];

const LOCALITIES: Outline = &[
    ("id", Code),
    ("url", Address),
    ("name", Text),
    ("slug", Code),
    ("country", Code),
    ("level", Code),
    ("level_label", Label),
    ("era", Code),
    ("code", Code),
    ("code_scheme", Code),
    ("iso_3166_2", Code),
    ("today", Text),
    ("absorbed", Many),
    ("longitude", Number),
    ("latitude", Number),
    ("events", Integer),
    ("ties", Integer),
    ("delegations_out", Integer),
    ("delegations_in", Integer),
    ("first_day", Date),
    ("last_day", Date),
];

const TIES: Outline = &[
    ("id", Code),
    ("url", Address),
    ("title", Label),
    ("vn_locality", Code),
    ("vn_locality_name", Text),
    ("fr_locality", Code),
    ("fr_locality_name", Text),
    ("since", Date),
    ("since_differs", Flag),
    ("declared", Flag),
    ("stated", Flag),
    ("met", Flag),
    ("kinds", Many),
    ("kind_labels", Many),
    ("topics", Many),
    ("topic_labels", Many),
    ("topic_dac", Many),
    ("events", Integer),
    ("first_day", Date),
    ("last_day", Date),
];

const PEOPLE: Outline = &[
    ("id", Code),
    ("url", Address),
    ("name", Text),
    ("side", Code),
    ("side_label", Label),
    ("last_title", Text),
    ("events", Integer),
    ("articles", Integer),
    ("first_day", Date),
    ("last_day", Date),
];

const ORGANISATIONS: Outline = &[
    ("id", Code),
    ("url", Address),
    ("name", Text),
    ("name_vi", Text),
    ("name_fr", Text),
    ("name_en", Text),
    ("acronym", Text),
    ("kind", Code),
    ("side", Code),
    ("side_label", Label),
    ("registry_id", Code),
    ("events", Integer),
    ("articles", Integer),
    ("first_day", Date),
    ("last_day", Date),
];

const TOPICS: Outline =
    &[("id", Code), ("url", Address), ("label", Label), ("dac_code", Code), ("dac_name", Text), ("events", Integer)];

const CONFERENCES: Outline = &[
    ("id", Code),
    ("url", Address),
    ("edition", Integer),
    ("start", Date),
    ("end", Date),
    ("city", Text),
    ("country", Code),
    ("theme", Text),
    ("statements", Integer),
    ("events", Integer),
];

const SOURCES: Outline = &[
    ("id", Code),
    ("url", Address),
    ("title", Text),
    ("language", Code),
    ("published", Date),
    ("publisher", Text),
    ("original_url", Address),
    ("relevant", Flag),
    ("events", Integer),
    ("sha256", Code),
];

const CHANGES: Outline = &[
    ("id", Code),
    ("url", Address),
    ("title", Label),
    ("release_id", Code),
    ("released_at", Text),
    ("subject_kind", Code),
    ("subject_kind_label", Label),
    ("subject", Code),
    ("what", Code),
    ("what_label", Label),
    ("field", Code),
    ("before", Text),
    ("after", Text),
    ("into", Code),
];

const FACETS: Outline =
    &[("id", Code), ("url", Address), ("facet", Code), ("value", Code), ("label", Label), ("count", Integer)];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_column_has_a_label_in_every_language_and_an_id_of_its_own() {
        for list in List::ALL {
            let ids: BTreeSet<_> = list.outline().iter().map(|(id, _)| id).collect();
            assert_eq!(ids.len(), list.outline().len(), "{} has a column twice", list.name());
            assert_eq!((list.outline()[0].0, list.outline()[1].0), ("id", "url"));
            for lang in Lang::ALL {
                let mut labels = BTreeSet::new();
                for column in list.columns(lang) {
                    assert!(
                        !column.label.starts_with("forms-col-"),
                        "help: add {} to locales/*/forms.ftl",
                        column.label
                    );
                    assert!(
                        labels.insert(column.label.clone()),
                        "{}: two columns are called {}",
                        list.name(),
                        column.label
                    );
                }
            }
        }
    }
}
