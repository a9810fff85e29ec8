//! Why reports are one event. Many events have the same reasons, so each is laid down once; memory holds numbers.

use std::collections::{BTreeMap, HashMap};

use sha2::{Digest, Sha256};
use vnfr_model::MergeReason;

use super::room::{Heap, Room};

/// The reasons of all groups.
pub struct Reasons<R: Room + ?Sized> {
    of: BTreeMap<u32, Vec<u32>>,
    /// By the digest of what a reason says.
    numbers: HashMap<u64, u32>,
    /// Where each is laid down, and how long it is.
    laid: Vec<(u64, u32)>,
    heap: R::Heap,
}

impl<R: Room + ?Sized> Reasons<R> {
    pub fn new(room: &R) -> Result<Reasons<R>, R::Error> {
        Ok(Reasons { of: BTreeMap::new(), numbers: HashMap::new(), laid: Vec::new(), heap: room.heap()? })
    }

    /// Gives a group a reason that it has not.
    pub fn add(&mut self, group: u32, reason: &MergeReason) -> Result<(), R::Error> {
        let text = [reason.rule.as_bytes(), &[0], reason.value.as_bytes()].concat();
        let digest = Sha256::digest(&text).first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes));
        let number = match self.numbers.get(&digest) {
            Some(number) => *number,
            None => {
                let number = self.laid.len() as u32;
                self.laid.push((self.heap.append(&text)?, text.len() as u32));
                self.numbers.insert(digest, number);
                number
            }
        };
        let known = self.of.entry(group).or_default();
        if !known.contains(&number) {
            known.push(number);
        }
        Ok(())
    }

    /// Gives another group those reasons of one that it has not.
    pub fn join(&mut self, into: u32, group: u32) {
        let told = self.of.remove(&group).unwrap_or_default();
        let known = self.of.entry(into).or_default();
        known.extend(told);
        known.sort_unstable();
        known.dedup();
    }

    /// Those of a group, by rule and value.
    pub fn take(&mut self, group: u32) -> Result<Vec<MergeReason>, R::Error> {
        let mut reasons = Vec::new();
        for number in self.of.remove(&group).unwrap_or_default() {
            let (start, length) = self.laid[number as usize];
            let text = self.heap.read(start, length as usize)?;
            let mut parts = text.splitn(2, |byte| *byte == 0).map(|part| String::from_utf8_lossy(part).into_owned());
            let (rule, value) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
            reasons.push(MergeReason { rule, value });
        }
        reasons.sort_by(|left, right| (&left.rule, &left.value).cmp(&(&right.rule, &right.value)));
        Ok(reasons)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vnfr_model::Extraction;

    #[test]
    fn two_groups_that_say_the_same_say_it_once_when_they_are_joined() {
        let room: &[&Extraction] = &[];
        let reason = |rule: &str, value: &str| MergeReason { rule: rule.to_owned(), value: value.to_owned() };
        let mut reasons = Reasons::new(room).expect("memory holds them");
        for (group, value) in [(1, "Cần Thơ"), (2, "Cần Thơ"), (2, "Nice")] {
            reasons.add(group, &reason("localities", value)).expect("memory holds them");
        }
        reasons.join(1, 2);
        let told = reasons.take(1).expect("memory holds them");
        assert_eq!(told, [reason("localities", "Cần Thơ"), reason("localities", "Nice")]);
    }
}
