//! The id of a merged event: built from its facts, so that it stays when articles come and go.

use super::room::number;
use vnfr_model::{EventKind, MergedEvent};
use vnfr_text as text;

/// What the ids of all events are told apart by, to be sorted: of equal facts the event with the most reports comes first,
/// then that of the first article. `files` are numbered in their order, so they compare as their names do.
pub fn record(base: &str, files: &[u32], event: u32, starts: &str) -> Vec<u8> {
    let mut record = Vec::with_capacity(base.len() + starts.len() + 4 * files.len() + 10);
    record.extend_from_slice(base.as_bytes());
    record.push(0);
    let count = files.len() as u32;
    for number in std::iter::once(&!count).chain(files).chain([&event]) {
        record.extend(number.to_be_bytes());
    }
    record.extend_from_slice(starts.as_bytes());
    record
}

/// What a record says.
pub struct Unnamed {
    base: String,
    pub event: u32,
    pub starts: String,
}

impl Unnamed {
    pub fn of(record: &[u8]) -> Unnamed {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let base = record.iter().position(|byte| *byte == 0).unwrap_or(record.len());
        let event = base + 5 + 4 * !number(record, base + 1) as usize;
        Unnamed {
            base: text(&record[..base]),
            event: number(record, event),
            starts: text(record.get(event + 4..).unwrap_or_default()),
        }
    }
}

/// Gives ids to events in the order of their records; the rare two with equal facts are numbered.
#[derive(Default)]
pub struct Ids {
    base: String,
    given: usize,
}

impl Ids {
    pub fn next(&mut self, unnamed: &Unnamed) -> String {
        if self.given == 0 || self.base != unnamed.base {
            self.base.clone_from(&unnamed.base);
            self.given = 0;
        }
        self.given += 1;
        if self.given == 1 { self.base.clone() } else { format!("{}-{}", self.base, self.given) }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_equal_facts_the_event_of_most_reports_keeps_the_plain_id() {
        let mut records = [
            record("hue-blois", &[7], 0, "2023-09-25"),
            record("hue-blois", &[8, 300], 1, "2023-09-25"),
            record("hue", &[1], 2, ""),
            record("hue-blois", &[2], 3, "--04-14"),
        ];
        records.sort();
        let mut ids = Ids::default();
        let told = |record: &Vec<u8>| {
            let unnamed = Unnamed::of(record);
            (ids.next(&unnamed), unnamed.event, unnamed.starts)
        };
        let told: Vec<(String, u32, String)> = records.iter().map(told).collect();
        let expected = [
            ("hue", 2, ""),
            ("hue-blois", 1, "2023-09-25"),
            ("hue-blois-2", 3, "--04-14"),
            ("hue-blois-3", 0, "2023-09-25"),
        ];
        assert_eq!(told, expected.map(|(id, event, starts)| (id.to_owned(), event, starts.to_owned())));
    }
}
