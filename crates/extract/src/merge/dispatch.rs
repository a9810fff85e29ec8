//! Which reports copy one dispatch: those that share most of their five-syllable shingles count as one source.

use std::collections::BTreeMap;

use vnfr_model::Extraction;

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
    pub fn new(articles: &[&Extraction]) -> Dispatches {
        let mut sorted: Vec<&Extraction> = articles.to_vec();
        sorted.sort_by(|left, right| left.file.cmp(&right.file));
        sorted.dedup_by(|left, right| left.file == right.file);
        let mut groups: BTreeMap<String, usize> = BTreeMap::new();
        let mut heads: Vec<Vec<&Extraction>> = Vec::new();
        for article in sorted {
            let copied =
                heads.iter().position(|group| group.iter().take(COPIES).any(|other| share(other, article) >= COPY));
            let at = copied.unwrap_or_else(|| {
                heads.push(Vec::new());
                heads.len() - 1
            });
            heads[at].push(article);
            groups.insert(article.file.clone(), at);
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
pub fn share(left: &Extraction, right: &Extraction) -> f64 {
    let (one, other) = (&left.shingles, &right.shingles);
    let (Some(one_last), Some(other_last)) = (one.last(), other.last()) else { return 0.0 };
    if one.len().min(other.len()) < FEWEST {
        return 0.0;
    }
    // A full sketch ends where it was cut; beyond that nothing is known of it.
    let full = |sketch: &Vec<u64>| sketch.len() >= 256;
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
