//! How our closed lists read in codes that others use: OECD DAC sectors and purpose codes for topics, CAMEO codes for
//! event kinds. Each row says how near the two are, since no two lists agree.

use std::sync::LazyLock;

use super::{cell, records};
use vnfr_model::{EventKind, Topic};

const TOPICS: &str = include_str!("../../../../seeds/registry/crosswalk_topics.csv");
const KINDS: &str = include_str!("../../../../seeds/registry/crosswalk_kinds.csv");

/// A topic in the OECD DAC list of sectors (three digits) and purposes (five).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicCode {
    pub topic: Topic,
    pub code: String,
    pub name: String,
    /// `exact`, `close`, `broader`, `narrower` or `related`: what the other code is to ours, in the words of SKOS.
    pub relation: String,
    pub note: Option<String>,
}

/// An event kind in the CAMEO list of event codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindCode {
    pub kind: EventKind,
    pub code: String,
    pub name: String,
    pub relation: String,
    pub note: Option<String>,
}

static TOPIC_CODES: LazyLock<Vec<TopicCode>> = LazyLock::new(|| {
    let row = |record: csv::StringRecord| {
        Some(TopicCode {
            topic: Topic::parse(record.get(0)?)?,
            code: cell(&record, 1)?,
            name: cell(&record, 2)?,
            relation: cell(&record, 3)?,
            note: cell(&record, 4),
        })
    };
    records(TOPICS).filter_map(row).collect()
});

static KIND_CODES: LazyLock<Vec<KindCode>> = LazyLock::new(|| {
    let row = |record: csv::StringRecord| {
        Some(KindCode {
            kind: EventKind::parse(record.get(0)?)?,
            code: cell(&record, 1)?,
            name: cell(&record, 2)?,
            relation: cell(&record, 3)?,
            note: cell(&record, 4),
        })
    };
    records(KINDS).filter_map(row).collect()
});

/// The whole crosswalk of topics, in the order of the closed list.
pub fn topic_codes() -> &'static [TopicCode] {
    &TOPIC_CODES
}

/// The whole crosswalk of event kinds, in the order of the closed list.
pub fn kind_codes() -> &'static [KindCode] {
    &KIND_CODES
}

/// A topic's OECD DAC code.
pub fn topic_code(topic: Topic) -> Option<&'static TopicCode> {
    topic_codes().iter().find(|row| row.topic == topic)
}

/// An event kind's CAMEO code.
pub fn kind_code(kind: EventKind) -> Option<&'static KindCode> {
    kind_codes().iter().find(|row| row.kind == kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_and_kind_has_its_row() {
        assert_eq!(topic_codes().iter().map(|row| row.topic).collect::<Vec<_>>(), Topic::ALL);
        assert_eq!(kind_codes().iter().map(|row| row.kind).collect::<Vec<_>>(), EventKind::ALL);
        let relations = ["exact", "close", "broader", "narrower", "related"];
        assert!(topic_codes().iter().all(|row| relations.contains(&row.relation.as_str())));
        assert!(kind_codes().iter().all(|row| relations.contains(&row.relation.as_str())));
    }
}
