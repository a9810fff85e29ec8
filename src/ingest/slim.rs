//! What is kept of an extraction at each step of an ingest. A hundred thousand articles are merged in memory, so each holds
//! what the next step asks for and nothing more; the whole of it lies in the file that is being built.

use crate::model::{EventRole, Extraction, FieldEvidence};

/// The fields of an event whose place a conflict names.
const EVENT_FIELDS: [&str; 2] = ["start", "partial"];

/// An extraction without what merging does not ask for: the mentions alone are half of it. An article about something else
/// gives nothing at all.
pub fn slim(mut extraction: Extraction) -> Extraction {
    extraction.schema = String::new();
    extraction.mentions = Vec::new();
    extraction.main = Vec::new();
    extraction.relevance_rules = Vec::new();
    extraction.people.iter_mut().for_each(|claim| claim.evidence = Vec::new());
    extraction.organisations.iter_mut().for_each(|claim| claim.evidence = Vec::new());
    extraction.localities.iter_mut().for_each(|claim| claim.evidence = Vec::new());
    extraction.partnerships.iter_mut().for_each(|claim| claim.evidence = Vec::new());
    extraction.projects.iter_mut().for_each(|claim| claim.evidence = Vec::new());
    // A conflict names one place a value; what the rest of the evidence says is read from the article when it is written.
    // Only events that are merged have conflicts.
    let merged: Vec<bool> =
        extraction.events.iter().map(|claim| matches!(claim.role, EventRole::Main | EventRole::Planned)).collect();
    let is_merged = |event: Option<usize>| event.and_then(|event| merged.get(event)).copied().unwrap_or_default();
    for (claim, merged) in extraction.events.iter_mut().zip(&merged) {
        if *merged {
            claim.evidence.keep_first_of(&EVENT_FIELDS);
        } else {
            claim.evidence = FieldEvidence::default();
            claim.alternative_dates = Vec::new();
        }
    }
    for claim in &mut extraction.figures {
        claim.evidence.truncate(usize::from(is_merged(claim.event)));
    }
    for claim in &mut extraction.delegations {
        claim.evidence.keep_first_of(if is_merged(claim.event) { &["leader"] } else { &[] });
    }
    // Copies of a dispatch are sought among the reports of one merged event.
    if !merged.contains(&true) {
        extraction.shingles = Vec::new();
    }
    if !extraction.relevant {
        extraction.people = Vec::new();
        extraction.organisations = Vec::new();
        extraction.localities = Vec::new();
        extraction.events = Vec::new();
        extraction.delegations = Vec::new();
        extraction.partnerships = Vec::new();
        extraction.projects = Vec::new();
        extraction.figures = Vec::new();
        extraction.shingles = Vec::new();
    }
    // Lists grow by doubling; a copy of each has room for what it holds and no more.
    extraction.clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{extract, merge};

    #[test]
    fn slim_articles_merge_as_whole_ones_do() {
        let report = |file: &str, text: &str| extract(file, text.as_bytes()).expect("an article");
        let whole = [
            report(
                "a.txt",
                "Cần Thơ và Nice ký thỏa thuận hợp tác\n\nNgày 25/9/2023, tại Cần Thơ, lãnh đạo UBND thành phố Cần Thơ và thành phố Nice (Pháp) đã ký thỏa thuận hợp tác giữa hai địa phương về du lịch và y tế.",
            ),
            report(
                "b.txt",
                "Can Tho et Nice signent un accord\n\nLe 26 septembre 2023, la ville de Can Tho et la ville de Nice (France) ont signé un accord de coopération entre les deux collectivités à Can Tho.",
            ),
        ];
        let merged = merge(&whole);
        assert!(!merged.is_empty(), "the articles tell of an event");
        assert_eq!(merge(&whole.map(slim)), merged);
    }
}
