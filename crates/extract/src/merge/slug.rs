//! The id of a merged event: built from its facts, so that it stays when articles come and go.

use std::collections::BTreeMap;

use super::Unnamed;
use vnfr_model::{EventKind, MergedEvent};
use vnfr_text as text;

/// The ids of events, in their order; the rare two with equal facts are told apart by their first article.
pub fn assign(events: &[Unnamed]) -> Vec<String> {
    let mut seen: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, event) in events.iter().enumerate() {
        seen.entry(&event.slug).or_default().push(at);
    }
    let mut ids = vec![String::new(); events.len()];
    for (base, mut same) in seen {
        // The event with the most reports keeps the plain id.
        same.sort_by(|left, right| {
            let (left, right) = (&events[*left].files, &events[*right].files);
            right.len().cmp(&left.len()).then_with(|| left.cmp(right))
        });
        for (nth, at) in same.into_iter().enumerate() {
            ids[at] = if nth == 0 { base.to_owned() } else { format!("{base}-{}", nth + 1) };
        }
    }
    ids
}

/// What an event's id is made of: kind, day, the first locality of either side.
pub fn base(event: &MergedEvent) -> String {
    if let (EventKind::Conference, Some(edition)) = (event.kind, event.edition) {
        return format!("conference-{edition}");
    }
    let date = match (&event.start, &event.partial) {
        (Some(start), _) => start.to_string(),
        (None, Some(partial)) => partial.split('/').next().unwrap_or_default().trim_start_matches('-').to_owned(),
        (None, None) => "undated".to_owned(),
    };
    let mut parts = vec![date];
    parts.extend(event.vn_localities.first().map(|name| text::slug(name)));
    parts.extend(partner(event).map(|name| text::slug(name)));
    parts.push(event.kind.as_str().replace('_', "-"));
    let mut slug = parts.join("-");
    slug.truncate(96);
    slug.trim_end_matches('-').to_owned()
}

/// The French partner; the capital only where no other is named, since most visits pass through it.
fn partner(event: &MergedEvent) -> Option<&String> {
    event.fr_localities.iter().find(|name| *name != "Paris").or(event.fr_localities.first())
}
