//! Which pairs of reports are worth comparing: those that share a key and may lie in the same days. The number of pairs
//! grows with the number of reports, never with its square, however many share one key.

use super::report::{Key, Names, Report};

/// Days by which two reports of one event may differ and still be compared.
const SLACK_DAYS: i32 = 4;
/// Later reports of a key that one is compared with. Reports of one event lie side by side and join one another, so a
/// crowd on one day still becomes one event.
const NEIGHBOURS: usize = 64;

/// The pairs, each once, the smaller number first.
pub fn candidates(reports: &[Report<'_>], names: &Names) -> Vec<(usize, usize)> {
    let days: Vec<Option<(i32, i32)>> = reports.iter().map(Report::days).collect();
    let mut keyed: Vec<(Key, u32)> = Vec::new();
    for (at, report) in reports.iter().enumerate() {
        keyed.extend(report.block_keys(names).into_iter().map(|key| (key, at as u32)));
    }
    keyed.sort_unstable();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for block in keyed.chunk_by(|left, right| left.0 == right.0).filter(|block| block.len() > 1) {
        let mut members: Vec<u32> = block.iter().map(|(_, at)| *at).collect();
        // One edition is one conference, whatever days its reports give.
        if matches!(block[0].0, Key::Edition(_)) {
            neighbours(&members, &mut pairs, |_, _| true);
            continue;
        }
        let (dated, open): (Vec<u32>, Vec<u32>) = members.iter().partition(|at| days[**at as usize].is_some());
        members = dated;
        members.sort_unstable_by_key(|at| (days[*at as usize], *at));
        neighbours(&members, &mut pairs, |left, right| {
            matches!((days[left as usize], days[right as usize]),
                (Some((_, end)), Some((start, _))) if start <= end.saturating_add(SLACK_DAYS))
        });
        // What may lie in any year is compared with as many as another, the first of them in the order of their files.
        for at in &open {
            let others = block.iter().map(|(_, other)| *other).filter(|other| other != at);
            pairs.extend(others.take(NEIGHBOURS).map(|other| (other.min(*at), other.max(*at))));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
        .into_iter()
        .map(|(left, right)| (left as usize, right as usize))
        .filter(|(left, right)| reports[*left].article.file != reports[*right].article.file)
        .collect()
}

/// Each with those after it as long as they are near enough.
fn neighbours(members: &[u32], pairs: &mut Vec<(u32, u32)>, near: impl Fn(u32, u32) -> bool) {
    for (index, left) in members.iter().enumerate() {
        for right in members[index + 1..].iter().take(NEIGHBOURS).take_while(|right| near(*left, **right)) {
            pairs.push((*left.min(right), *left.max(right)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowd_under_one_key_makes_pairs_in_proportion() {
        let members: Vec<u32> = (0..5_000).collect();
        let mut pairs = Vec::new();
        neighbours(&members, &mut pairs, |_, _| true);
        assert!(pairs.len() <= 5_000 * NEIGHBOURS, "{}", pairs.len());
        assert!((0..4_999).all(|at| pairs.contains(&(at, at + 1)) || pairs.len() > 1), "neighbours are joined");
    }
}
