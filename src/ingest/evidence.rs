//! Evidence rows: for each value the sentence part that says it, quoted from the text to the byte. Reads one article at a
//! time; knows which subject each claim became.

use std::collections::BTreeMap;

use super::days;
use crate::model::{ClaimStatus, EventStatus, Extraction, FieldEvidence, Span, When};
use crate::store::write::EvidenceRow;

/// A text by code points.
pub struct Quotes<'a> {
    text: &'a str,
    /// Where each code point begins, in bytes, and where the text ends.
    starts: Vec<u32>,
}

impl<'a> Quotes<'a> {
    pub fn of(text: &'a str) -> Quotes<'a> {
        let starts = text.char_indices().map(|(at, _)| at as u32).chain(std::iter::once(text.len() as u32)).collect();
        Quotes { text, starts }
    }

    /// The text at a span; `None` where the span is empty or runs out of the text.
    pub fn quote(&self, span: Span) -> Option<&'a str> {
        let (start, end) = (self.starts.get(span.start as usize)?, self.starts.get(span.end as usize)?);
        self.text.get(*start as usize..*end as usize).filter(|quote| !quote.is_empty())
    }

    /// The texts of several spans, a line each.
    pub fn quote_all(&self, spans: &[Span]) -> String {
        spans.iter().filter_map(|span| self.quote(*span)).collect::<Vec<_>>().join("\n")
    }
}

/// The row ids that the claims of one article became.
#[derive(Clone, Debug, Default)]
pub struct Subjects {
    pub events: Vec<Option<i64>>,
    pub delegations: Vec<Option<i64>>,
    pub people: Vec<Option<i64>>,
    pub bodies: Vec<Option<i64>>,
    pub localities: Vec<Option<i64>>,
    pub ties: Vec<Option<i64>>,
    pub projects: Vec<Option<i64>>,
    pub figures: Vec<Option<i64>>,
    pub agreements: Vec<Option<i64>>,
}

/// What the headline of an event shows, to tell which values are chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headline {
    pub dates: Option<String>,
    pub title: Option<String>,
}

/// The evidence of one article, in the order of its text. Ids come where it is written.
pub fn rows(
    article: i64,
    text: &str,
    extraction: &Extraction,
    subjects: &Subjects,
    headlines: &BTreeMap<i64, Headline>,
) -> Vec<EvidenceRow> {
    let quotes = Quotes::of(text);
    let mut rows = Vec::new();
    let mut add = |kind: &'static str,
                   id: i64,
                   field: &str,
                   value: Option<String>,
                   spans: &[Span],
                   status: ClaimStatus,
                   chosen: bool,
                   rule: Option<&str>| {
        for span in spans {
            let Some(quote) = quotes.quote(*span) else { continue };
            rows.push(EvidenceRow {
                id: 0,
                subject_kind: kind,
                subject_id: id,
                field: field.to_owned(),
                value: value.clone(),
                article_id: article,
                start_at: i64::from(span.start),
                end_at: i64::from(span.end),
                quote: quote.to_owned(),
                status: status.as_str(),
                chosen,
                rule: rule.map(str::to_owned),
            });
        }
    };
    let stated = ClaimStatus::Stated;
    for (claim, id) in extraction.people.iter().zip(&subjects.people) {
        let Some(id) = *id else { continue };
        add("person", id, "name", Some(claim.name.clone()), &claim.evidence, stated, true, None);
        for (title, span) in claim.titles.iter().zip(&claim.title_evidence) {
            add("person", id, "title", Some(title.clone()), &[*span], stated, true, None);
        }
    }
    for (claim, id) in extraction.organisations.iter().zip(&subjects.bodies) {
        let Some(id) = *id else { continue };
        add("organisation", id, "name", Some(claim.name.clone()), &claim.evidence, stated, true, None);
    }
    for (claim, id) in extraction.localities.iter().zip(&subjects.localities) {
        let Some(id) = *id else { continue };
        add("locality", id, "name", Some(claim.name.clone()), &claim.evidence, stated, true, None);
    }
    for (claim, id) in extraction.events.iter().zip(&subjects.events) {
        let Some(id) = *id else { continue };
        let told = if claim.status == EventStatus::Planned { ClaimStatus::Planned } else { ClaimStatus::Reported };
        let headline = headlines.get(&id);
        for (field, spans) in claim.evidence.iter() {
            let value = event_value(claim, field);
            let shown = match field {
                "start" | "end" | "dates" | "date" => headline.and_then(|headline| headline.dates.as_ref()),
                "title" => headline.and_then(|headline| headline.title.as_ref()),
                _ => None,
            };
            let chosen = shown.is_none() || value.is_none() || shown == value.as_ref();
            add("event", id, field, value, spans, inferred_or(&claim.inferred, field, told), chosen, Some(&claim.rule));
        }
        for other in &claim.alternative_dates {
            let value = days::text(When { start: Some(other.start), end: other.end });
            let chosen = headline.and_then(|headline| headline.dates.as_ref()) == value.as_ref();
            add("event", id, "dates", value, &[other.span], other.status, chosen, Some(&claim.rule));
        }
    }
    for (claim, id) in extraction.events.iter().zip(&subjects.agreements) {
        let (Some(id), Some(spans)) = (*id, claim.evidence.get("agreement")) else { continue };
        add("agreement", id, "name", claim.agreement.clone(), spans, ClaimStatus::Reported, true, Some(&claim.rule));
    }
    for (claim, id) in extraction.delegations.iter().zip(&subjects.delegations) {
        let Some(id) = *id else { continue };
        add_fields(&claim.evidence, |field, spans| {
            let value = match field {
                "origin" => Some(claim.origin.clone()),
                "leader" => claim.leader.clone(),
                "leader_title" => claim.leader_title.clone(),
                "start" | "end" | "dates" => {
                    days::text(When { start: claim.start, end: claim.end }).or_else(|| claim.partial.clone())
                }
                "size" => claim.size.map(|size| size.to_string()),
                "destinations" => Some(claim.destinations.join(", ")),
                _ => None,
            };
            add(
                "delegation",
                id,
                field,
                value,
                spans,
                inferred_or(&claim.inferred, field, ClaimStatus::Reported),
                true,
                Some(&claim.rule),
            );
        });
    }
    for (claim, id) in extraction.partnerships.iter().zip(&subjects.ties) {
        let Some(id) = *id else { continue };
        let since = claim.since.map(|since| since.to_string());
        let field = if since.is_some() { "since" } else { "tie" };
        add(
            "tie",
            id,
            field,
            since,
            &claim.evidence,
            inferred_or(&claim.inferred, field, stated),
            true,
            Some(&claim.rule),
        );
    }
    for (claim, id) in extraction.projects.iter().zip(&subjects.projects) {
        let Some(id) = *id else { continue };
        add("project", id, "name", Some(claim.name.clone()), &claim.evidence, stated, true, None);
    }
    for (claim, id) in extraction.figures.iter().zip(&subjects.figures) {
        let Some(id) = *id else { continue };
        let value = Some(format!("{} {}", claim.qualifier.as_str(), claim.value));
        add("figure", id, &claim.what, value, &claim.evidence, claim.status, true, Some(&claim.rule));
    }
    rows.sort_by(|left, right| {
        let key = |row: &EvidenceRow| (row.start_at, row.end_at, row.subject_kind, row.subject_id);
        key(left).cmp(&key(right)).then_with(|| left.field.cmp(&right.field)).then_with(|| left.value.cmp(&right.value))
    });
    rows.dedup();
    rows
}

fn add_fields(evidence: &FieldEvidence, mut add: impl FnMut(&str, &[Span])) {
    for (field, spans) in evidence.iter() {
        add(field, spans);
    }
}

fn inferred_or(inferred: &[String], field: &str, status: ClaimStatus) -> ClaimStatus {
    if inferred.iter().any(|name| name == field) { ClaimStatus::Inferred } else { status }
}

/// What an article says of one field of an event, in machine words.
fn event_value(claim: &crate::model::EventClaim, field: &str) -> Option<String> {
    match field {
        "kind" => Some(claim.kind.as_str().to_owned()),
        "start" | "end" | "dates" | "date" | "partial" => days::text(claim.when()),
        "title" => claim.title.clone(),
        "theme" => claim.theme.clone(),
        "edition" => claim.edition.map(|edition| edition.to_string()),
        "agreement" => claim.agreement.clone(),
        "places" => Some(claim.places.join(", ")),
        "vn_localities" => Some(claim.vn_localities.join(", ")),
        "fr_localities" => Some(claim.fr_localities.join(", ")),
        "people" => Some(claim.people.join(", ")),
        "organisations" => Some(claim.organisations.join(", ")),
        "topics" => Some(claim.topics.iter().map(|topic| topic.as_str()).collect::<Vec<_>>().join(", ")),
        _ => None,
    }
    .filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_count_code_points_and_never_leave_the_text() {
        let quotes = Quotes::of("Huế – Blois");
        assert_eq!(quotes.quote(Span::new(0, 3)), Some("Huế"));
        assert_eq!(quotes.quote(Span::new(6, 11)), Some("Blois"));
        assert_eq!(quotes.quote(Span::new(6, 12)), None);
        assert_eq!(quotes.quote(Span::new(3, 3)), None);
        assert_eq!(quotes.quote(Span::new(5, 2)), None);
    }
}
