//! Do the spans exist, has every value its evidence, does a person's evidence hold the name, do quotes match the text?

use crate::model::{Extraction, Span};

use super::measure::Tally;
use super::names;

pub fn article(tally: &mut Tally, id: &str, found: &Extraction, text: &str) {
    let letters: Vec<char> = text.chars().collect();
    let valid = |span: Span| span.start < span.end && span.end as usize <= letters.len();
    let quote = |span: Span| -> String {
        if valid(span) { letters[span.start as usize..span.end as usize].iter().collect() } else { String::new() }
    };
    let mut spans: Vec<(String, Span)> = Vec::new();
    let mut covered: Vec<(String, bool)> = Vec::new();
    let mut list = |label: String, evidence: &[Span], inferred: bool| {
        covered.push((label.clone(), !evidence.is_empty() || inferred));
        spans.extend(evidence.iter().map(|span| (label.clone(), *span)));
    };
    for person in &found.people {
        list(format!("people {}", person.name), &person.evidence, false);
    }
    for body in &found.organisations {
        list(format!("organisations {}", body.name), &body.evidence, false);
    }
    for place in &found.localities {
        list(format!("localities {}", place.name), &place.evidence, false);
    }
    for tie in &found.partnerships {
        list(format!("partnerships {} – {}", tie.vn, tie.fr), &tie.evidence, !tie.inferred.is_empty());
    }
    for figure in &found.figures {
        list(format!("figures {}", figure.what), &figure.evidence, false);
    }
    for event in &found.events {
        let label = format!("events {}", event.title.clone().unwrap_or_default());
        let has = |fields: &[&str]| {
            fields.iter().any(|field| {
                event.evidence.get(field).is_some_and(|spans| !spans.is_empty())
                    || event.inferred.iter().any(|name| name == field)
            })
        };
        let dates = ["start", "end", "partial", "date", "dates"];
        let present = [
            ("kind", true, has(&["kind"])),
            ("start", event.start.is_some(), has(&dates)),
            ("end", event.end.is_some(), has(&dates)),
            ("partial", event.partial.is_some(), has(&dates)),
            ("places", !event.places.is_empty(), has(&["places"])),
            ("vn_localities", !event.vn_localities.is_empty(), has(&["vn_localities"])),
            ("fr_localities", !event.fr_localities.is_empty(), has(&["fr_localities"])),
            ("topics", !event.topics.is_empty(), has(&["topics"])),
            ("title", event.title.is_some(), has(&["title"])),
        ];
        covered.extend(
            present
                .into_iter()
                .filter(|(_, given, _)| *given)
                .map(|(field, _, shown)| (format!("{label} {field}"), shown)),
        );
        spans.extend(event.evidence.iter().flat_map(|(_, spans)| spans).map(|span| (label.clone(), *span)));
    }
    for sent in &found.delegations {
        let label = format!("delegations {}", sent.origin);
        let has = |fields: &[&str]| {
            fields.iter().any(|field| {
                sent.evidence.get(field).is_some_and(|spans| !spans.is_empty())
                    || sent.inferred.iter().any(|name| name == field)
            })
        };
        let dates = ["start", "end", "partial", "date", "dates"];
        let present = [
            ("origin", true, has(&["origin"])),
            ("leader", sent.leader.is_some(), has(&["leader"])),
            ("leader_title", sent.leader_title.is_some(), has(&["leader_title"])),
            ("start", sent.start.is_some(), has(&dates)),
            ("end", sent.end.is_some(), has(&dates)),
            ("destinations", !sent.destinations.is_empty(), has(&["destinations"])),
        ];
        covered.extend(
            present
                .into_iter()
                .filter(|(_, given, _)| *given)
                .map(|(field, _, shown)| (format!("{label} {field}"), shown)),
        );
        spans.extend(sent.evidence.iter().flat_map(|(_, spans)| spans).map(|span| (label.clone(), *span)));
    }
    spans.extend(
        found
            .projects
            .iter()
            .flat_map(|project| project.evidence.iter().map(|span| (format!("projects {}", project.name), *span))),
    );
    for (label, span) in spans {
        tally.share("evidence.valid", id, valid(span), || format!("{label} {span:?}"));
    }
    for (label, shown) in covered {
        tally.share("evidence.coverage", id, shown, || label.clone());
    }
    for person in &found.people {
        let name = names::fold(&person.name);
        let last = name.rsplit(' ').next().unwrap_or_default();
        for span in person.evidence.iter().filter(|span| valid(**span)) {
            let words = names::fold(&quote(*span));
            tally.share("evidence.names", id, words.split(' ').any(|word| word == last), || {
                format!("{}: {}", person.name, quote(*span))
            });
        }
    }
    let quoted = found
        .title
        .iter()
        .map(|title| (title.span, &title.text))
        .chain(found.mentions.iter().map(|mention| (mention.span, &mention.text)));
    for (span, written) in quoted {
        tally.share("evidence.quotes", id, quote(span) == *written, || format!("{span:?} {written:?}"));
    }
}
