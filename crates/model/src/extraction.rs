//! What one article says: schema `vnfr-extract/1`, printed by `extract`, stored by `ingest`.
//! Lists are in the order of the text; equal input gives equal bytes. Keys beyond the published contract carry what
//! pages need (rules, clues, who took part) and are additions only.

use serde::{Deserialize, Serialize};

use super::{
    ClaimStatus, Country, EventKind, EventRole, EventStatus, FieldEvidence, Lang, LocalityId, LocalityLevel,
    PartialDate, Precision, Qualifier, Side, Span, Topic, When,
};

/// All that one article says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Extraction {
    /// Always `vnfr-extract/1`.
    pub schema: String,
    /// The path as given.
    pub file: String,
    /// Of the file's bytes, in hex.
    pub sha256: String,
    pub language: Lang,
    pub title: Option<QuotedText>,
    /// The day or month of publication the file states.
    pub published: Option<PartialDate>,
    /// The publisher the file states.
    pub publisher: Option<String>,
    /// The address the file states (header or page metadata); http or https only.
    pub url: Option<String>,
    /// True where the article is about local cooperation between Vietnam and France.
    pub relevant: bool,
    /// Why it is, or is not: the rules that fired.
    pub relevance_rules: Vec<String>,
    /// Main body: title, dateline, lead, body, captions.
    pub main: Vec<Span>,
    pub mentions: Vec<Mention>,
    pub people: Vec<PersonClaim>,
    pub organisations: Vec<OrganisationClaim>,
    pub localities: Vec<LocalityClaim>,
    pub events: Vec<EventClaim>,
    pub delegations: Vec<DelegationClaim>,
    pub partnerships: Vec<TieClaim>,
    pub projects: Vec<ProjectClaim>,
    pub figures: Vec<FigureClaim>,
    /// MinHash-ready fingerprint of the main body's five-syllable shingles (sorted, at most 256 smallest hashes):
    /// two articles that share most of them copy one dispatch.
    pub shingles: Vec<u64>,
}

/// A quote with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotedText {
    pub text: String,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MentionKind {
    Person,
    Place,
    Organisation,
    Date,
    Figure,
}

/// A name, date or number in the text. `text` equals the file's text at `span`, to the letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    pub kind: MentionKind,
    /// What it stands for: a locality id, the name of a person or body of this article, an ISO date, a number.
    pub id: String,
    pub span: Span,
    pub text: String,
    /// The rule that found it, in the words of `explain`.
    pub rule: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonClaim {
    /// The fullest form in the article, Vietnamese family name first, capitals normalised (`Richard Chemla`).
    pub name: String,
    pub side: Side,
    pub titles: Vec<String>,
    /// Where the titles stand, in their order; a title that spans two places is absent here.
    #[serde(default)]
    pub title_evidence: Vec<Span>,
    pub evidence: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrganisationClaim {
    pub name: String,
    pub aliases: Vec<String>,
    pub side: Side,
    /// The row of the registry it is, if it is one (`afd`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registry_id: Option<String>,
    pub evidence: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LocalityClaim {
    /// The gazetteer's key.
    pub code: LocalityId,
    /// Canonical: Vietnamese with its marks, French official.
    pub name: String,
    pub country: Country,
    pub level: LocalityLevel,
    pub evidence: Vec<Span>,
}

/// One event as one article tells it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventClaim {
    pub kind: EventKind,
    pub role: EventRole,
    /// For a part: the index of its parent in the article's events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<usize>,
    pub status: EventStatus,
    /// Null where the year is unknown; then `partial` holds the day.
    pub start: Option<PartialDate>,
    pub end: Option<PartialDate>,
    pub precision: Precision,
    pub partial: Option<String>,
    /// Canonical names of where it took place (localities; a facility by its name as written).
    pub places: Vec<String>,
    pub vn_localities: Vec<String>,
    pub fr_localities: Vec<String>,
    pub topics: Vec<Topic>,
    /// The event's name or the sentence part that tells it, as written.
    pub title: Option<String>,
    /// The number of the conference of local cooperation, where it is one of the series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<u8>,
    /// Theme of a conference, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// Names in `people` of those who take part.
    #[serde(default)]
    pub people: Vec<String>,
    /// Names in `organisations` of the bodies that take part.
    #[serde(default)]
    pub organisations: Vec<String>,
    /// What was signed, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// Other dates that this same article gives for the event.
    #[serde(default)]
    pub alternative_dates: Vec<AlternativeDate>,
    /// Gazetteer keys behind `places`, `vn_localities` and `fr_localities`, each once.
    #[serde(default)]
    pub locality_ids: Vec<LocalityId>,
    pub evidence: FieldEvidence,
    /// Fields that are inferred, not stated.
    #[serde(default)]
    pub inferred: Vec<String>,
    /// What the inference rests on.
    #[serde(default)]
    pub clues: Vec<Clue>,
    /// The rule that found the event.
    pub rule: String,
}

/// A second date the article gives for its event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AlternativeDate {
    pub start: PartialDate,
    pub end: Option<PartialDate>,
    pub status: ClaimStatus,
    pub span: Span,
}

/// A clue to a missing year: the years it allows, what it is, and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Clue {
    /// `anniversary`, `dateline`, `edition`, `weekday`, `event_name`, `same_day`, `future_year`, `office_holder`, …
    pub kind: String,
    /// The years it leaves; empty where it only excludes.
    pub years: Vec<i16>,
    /// Null for a clue that stands outside the article (the edition table).
    pub span: Option<Span>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DelegationClaim {
    /// Canonical locality name; several as `A, B`.
    pub origin: String,
    pub side: Side,
    pub leader: Option<String>,
    pub leader_title: Option<String>,
    pub start: Option<PartialDate>,
    pub end: Option<PartialDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partial: Option<String>,
    pub destinations: Vec<String>,
    /// The number of its members, where stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u32>,
    /// The index of the visit or conference it came for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<usize>,
    #[serde(default)]
    pub origin_ids: Vec<LocalityId>,
    #[serde(default)]
    pub destination_ids: Vec<LocalityId>,
    pub evidence: FieldEvidence,
    #[serde(default)]
    pub inferred: Vec<String>,
    pub rule: String,
}

/// A standing tie between a Vietnamese and a French locality.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TieClaim {
    pub vn: String,
    pub fr: String,
    pub since: Option<PartialDate>,
    #[serde(default)]
    pub vn_id: Option<LocalityId>,
    #[serde(default)]
    pub fr_id: Option<LocalityId>,
    pub evidence: Vec<Span>,
    #[serde(default)]
    pub inferred: Vec<String>,
    pub rule: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectClaim {
    pub name: String,
    #[serde(default)]
    pub locality_ids: Vec<LocalityId>,
    pub evidence: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureClaim {
    /// `delegates`, `vn_localities`, `fr_localities`, `projects`, `agreements`, `enterprises`, `amount_eur`, … or a
    /// word of the field (`vn_localities_in_cooperation`, `speeches`).
    pub what: String,
    pub value: f64,
    pub qualifier: Qualifier,
    pub status: ClaimStatus,
    /// The index of the event it describes; null where it counts the whole cooperation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<usize>,
    pub evidence: Vec<Span>,
    pub rule: String,
}

impl EventClaim {
    /// The date in one value, whether the year is known or not.
    pub fn when(&self) -> When {
        match &self.partial {
            Some(partial) if self.start.is_none() => {
                let (start, end) = partial.split_once('/').unwrap_or((partial, partial));
                When { start: PartialDate::parse(start), end: PartialDate::parse(end) }
            }
            _ => When { start: self.start, end: self.end },
        }
    }

    /// Sets `start`, `end`, `precision` and `partial` from one value, as the contract wants them.
    pub fn set_when(&mut self, when: When) {
        self.precision = when.precision();
        self.partial = when.partial();
        let known = self.partial.is_none();
        self.start = when.start.filter(|_| known);
        self.end = when.end.filter(|_| known);
    }
}
