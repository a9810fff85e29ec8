//! One event as all articles together tell it: schema `vnfr-merge/1`, printed by `extract --merged`.

use serde::{Deserialize, Serialize};

use super::{ClaimStatus, EventKind, EventStatus, LocalityId, PartialDate, Precision, Span, Topic};

/// A merged event. Made only of claims whose role is main or planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MergedEvent {
    /// Always `vnfr-merge/1`.
    pub schema: String,
    /// Folded, language-neutral and stable: the slug of the event's page.
    pub id: String,
    pub kind: EventKind,
    pub status: EventStatus,
    pub start: Option<PartialDate>,
    pub end: Option<PartialDate>,
    pub precision: Precision,
    pub partial: Option<String>,
    pub edition: Option<u8>,
    pub places: Vec<String>,
    pub vn_localities: Vec<String>,
    pub fr_localities: Vec<String>,
    pub locality_ids: Vec<LocalityId>,
    pub topics: Vec<Topic>,
    pub title: Option<String>,
    /// Every file that reports the event, sorted.
    pub articles: Vec<String>,
    /// The claims merged, sorted; the first is the one whose values lead.
    pub members: Vec<Member>,
    /// How many independent accounts there are: copies of one dispatch count once.
    pub independent_sources: usize,
    pub conflicts: Vec<Conflict>,
    /// Why the members are one event; empty for a single member.
    pub reasons: Vec<MergeReason>,
}

/// One claim in a merged event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Member {
    pub file: String,
    /// The index in that article's `events`.
    pub event: usize,
    /// Articles with the same group number copy one dispatch.
    pub dispatch: usize,
}

/// A reason for a merge, in machine words: `edition`, `leader`, `dates`, `origin`, `localities`, `dispatch`, …
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergeReason {
    pub rule: String,
    /// What agreed (`12`, `Trần Việt Trường`, `2023-09-25/2023-09-29`).
    pub value: String,
}

/// A field on which members differ, every value kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// `dates`, `delegates`, `fr_localities`, `title`, `leader`, …
    pub field: String,
    pub values: Vec<ConflictValue>,
    /// The rule that chose the headline value: `reported_over_planned`, `more_sources`, `more_precise`, `later_article`.
    pub rule: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConflictValue {
    pub value: String,
    pub file: String,
    pub span: Option<Span>,
    pub status: ClaimStatus,
    /// True for the value the headline shows.
    pub chosen: bool,
}
