//! Which reports copy one dispatch: those that share most of their five-syllable shingles count as one source.

use std::collections::BTreeMap;

/// The share of the shorter report's shingles that makes a copy. Two reports of one dispatch among the sources share 62 %.
const COPY: f64 = 0.5;
/// Copies of a dispatch that a report is compared with: they are alike.
const COPIES: usize = 8;
/// Shorter texts share phrases of the genre by chance.
const FEWEST: usize = 12;

/// The reports of one event in groups of copies.
pub struct Dispatches {
    groups: BTreeMap<String, usize>,
    count: usize,
}

impl Dispatches {
    /// The only report of its event copies nobody.
    pub fn of_one(file: &str) -> Dispatches {
        Dispatches { groups: BTreeMap::from([(file.to_owned(), 0)]), count: 1 }
    }

    /// Reports by their files, each with the fingerprint of its text.
    pub fn new(mut reports: Vec<(&str, &[u64])>) -> Dispatches {
        reports.sort_by(|left, right| left.0.cmp(right.0));
        reports.dedup_by(|left, right| left.0 == right.0);
        let mut groups: BTreeMap<String, usize> = BTreeMap::new();
        let mut heads: Vec<Vec<&[u64]>> = Vec::new();
        for (file, sketch) in reports {
            let copied =
                heads.iter().position(|group| group.iter().take(COPIES).any(|other| share(other, sketch) >= COPY));
            let at = copied.unwrap_or_else(|| {
                heads.push(Vec::new());
                heads.len() - 1
            });
            heads[at].push(sketch);
            groups.insert(file.to_owned(), at);
        }
        Dispatches { count: heads.len(), groups }
    }

    pub fn group_of(&self, file: &str) -> usize {
        self.groups.get(file).copied().unwrap_or_default()
    }

    /// How many independent accounts there are.
    pub fn count(&self) -> usize {
        self.count
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
