//! Which reports copy one dispatch: those that share most of their five-syllable shingles count as one source.

use std::collections::BTreeMap;

/// The share of the shorter report's shingles that makes a copy. Two reports of one dispatch among the sources share 62 %.
const COPY: f64 = 0.5;
/// Copies of a dispatch that a report is compared with: they are alike.
const COPIES: usize = 8;
/// Shorter texts share phrases of the genre by chance.
const FEWEST: usize = 12;

/// The reports of one event in groups of copies.
#[derive(Default)]
pub struct Dispatches {
    groups: BTreeMap<String, usize>,
    /// The fingerprints of the first reports of each group.
    heads: Vec<Vec<Vec<u64>>>,
}

impl Dispatches {
    /// Adds a report by its file, with the fingerprint of its text. Reports come in the order of their files; the only one
    /// of its event copies nobody, so its fingerprint may be left out.
    pub fn add(&mut self, file: &str, sketch: &[u64]) {
        if self.groups.contains_key(file) {
            return;
        }
        let copied = self.heads.iter().position(|group| group.iter().any(|other| share(other, sketch) >= COPY));
        let at = copied.unwrap_or_else(|| {
            self.heads.push(Vec::new());
            self.heads.len() - 1
        });
        if self.heads[at].len() < COPIES {
            self.heads[at].push(sketch.to_vec());
        }
        self.groups.insert(file.to_owned(), at);
    }

    pub fn group_of(&self, file: &str) -> usize {
        self.groups.get(file).copied().unwrap_or_default()
    }

    /// How many independent accounts there are.
    pub fn count(&self) -> usize {
        self.heads.len()
    }
}

/// The share of shingles in common. Each list holds the smallest hashes, so only the range both cover is compared.
fn share(one: &[u64], other: &[u64]) -> f64 {
    let (Some(one_last), Some(other_last)) = (one.last(), other.last()) else { return 0.0 };
    if one.len().min(other.len()) < FEWEST {
        return 0.0;
    }
    // A full sketch ends where it was cut; beyond that nothing is known of it.
    let full = |sketch: &[u64]| sketch.len() >= 256;
    let limit = match (full(one), full(other)) {
        (true, true) => (*one_last).min(*other_last),
        (true, false) => *one_last,
        (false, true) => *other_last,
        (false, false) => u64::MAX,
    };
    let within = |sketch: &[u64]| sketch.partition_point(|hash| *hash <= limit);
    let (one, other) = (&one[..within(one)], &other[..within(other)]);
    let shorter = one.len().min(other.len());
    let common = one.iter().filter(|hash| other.binary_search(hash).is_ok()).count();
    if shorter == 0 { 0.0 } else { common as f64 / shorter as f64 }
}
