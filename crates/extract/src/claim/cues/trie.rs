//! Cue words as a tree of bytes, entered only by a whole first word: what stands within a word is no cue, so most words of a
//! text cost one look-up.

use std::collections::BTreeMap;

use vnfr_text::letters::is_alphanumeric;
use vnfr_text::{NumberMap, Range};

use super::{Cue, Hit, Words};

/// What words ending at a node hint at.
#[derive(Clone, Copy)]
struct Meaning {
    /// Of the first entry with these words, and of the last: a word that only begins a longer one gives the latter.
    first: Cue,
    last: Cue,
}

#[derive(Clone, Copy, Default)]
struct Node {
    /// The children lie side by side from here on.
    children: u32,
    count: u16,
    meaning: Option<Meaning>,
}

/// What is known of the first bytes of words.
#[derive(Clone, Copy, Default)]
struct Opened {
    node: u32,
    /// The [`bit`] of the two bytes that come next in any of the words; all where words end before.
    next: u64,
}

/// One of sixty-four bits for the two bytes at `at`: most words that open like a cue go on otherwise, and are told by it.
fn bit(text: &[u8], at: usize) -> u64 {
    let [first, second] = [at, at + 1].map(|at| text.get(at).copied().unwrap_or_default());
    1 << (first.wrapping_mul(7).wrapping_add(second) % 64)
}

pub(super) struct Trie {
    /// What goes on from the [`opening`] of each first word.
    openings: NumberMap<Opened>,
    nodes: Vec<Node>,
    /// The byte that leads to each node.
    bytes: Vec<u8>,
}

#[derive(Default)]
struct Branch {
    meaning: Option<Meaning>,
    children: BTreeMap<u8, Branch>,
}

/// Bytes of a first word that are looked up at once.
const OPENING: usize = 8;

/// The first bytes of a word as a number, up to [`OPENING`] of them; how many these are.
fn opening(text: &[u8], start: usize, end: usize) -> (u64, usize) {
    let length = (end - start).min(OPENING);
    let bytes = match text.get(start..start + OPENING) {
        Some(bytes) => bytes.try_into().map_or(0, u64::from_le_bytes) & (u64::MAX >> (64 - 8 * length)),
        None => text[start..start + length].iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    };
    (bytes, length)
}

impl Trie {
    /// The tree of words in lower case, each beginning with a letter or digit.
    pub(super) fn new(words: impl Iterator<Item = (String, Cue)>) -> Trie {
        let mut root = Branch::default();
        let words: Vec<(String, Cue)> = words.collect();
        for &(ref word, cue) in &words {
            debug_assert!(word.starts_with(is_alphanumeric), "{word:?} begins no word");
            let branch = word.bytes().fold(&mut root, |branch, byte| branch.children.entry(byte).or_default());
            branch.meaning.get_or_insert(Meaning { first: cue, last: cue }).last = cue;
        }
        // Level by level, so that the children of one node lie side by side.
        let mut trie = Trie { openings: NumberMap::default(), nodes: vec![Node::default()], bytes: vec![0] };
        let mut level = vec![(0, root)];
        while !level.is_empty() {
            let mut next = Vec::new();
            for (at, branch) in level {
                let children = trie.nodes.len();
                trie.nodes[at] =
                    Node { children: children as u32, count: branch.children.len() as u16, meaning: branch.meaning };
                for (byte, child) in branch.children {
                    next.push((trie.nodes.len(), child));
                    trie.nodes.push(Node::default());
                    trie.bytes.push(byte);
                }
            }
            level = next;
        }
        for (word, _) in &words {
            let end = word.find(|c| !is_alphanumeric(c)).unwrap_or(word.len());
            let (opening, length) = opening(word.as_bytes(), 0, end);
            let node = word.as_bytes()[..length].iter().try_fold(0, |node, byte| trie.step(node, *byte));
            let opened = trie.openings.entry(opening);
            opened.node = node.unwrap_or_default() as u32;
            opened.next |= if length + 2 <= word.len() { bit(word.as_bytes(), length) } else { u64::MAX };
        }
        trie
    }

    /// The node after another and a byte.
    #[inline]
    fn step(&self, node: usize, byte: u8) -> Option<usize> {
        let Node { children, count, .. } = self.nodes[node];
        let children = children as usize..children as usize + usize::from(count);
        let step = self.bytes[children.clone()].iter().position(|known| *known == byte)?;
        Some(children.start + step)
    }

    /// Every cue of a range, in order: at each word the longest words of the table that end where a word does.
    pub(super) fn scan(&self, words: Words<'_>, range: Range, hits: &mut Vec<Hit>) {
        let first = words.words.partition_point(|[start, _]| (*start as usize) < range.start);
        let mut done = range.start;
        for [start, end] in &words.words[first..] {
            let (at, end) = (*start as usize, *end as usize);
            if end > range.end {
                break;
            }
            if at < done {
                continue;
            }
            let (opening, length) = opening(words.lower.as_bytes(), at, end);
            let opened = self.openings.get(opening);
            let Some(Opened { node, .. }) =
                opened.filter(|opened| opened.next & bit(words.lower.as_bytes(), at + length) != 0)
            else {
                continue;
            };
            if let Some((cue, to)) = self.longest(words.lower, node as usize, at + length, range.end) {
                if cue != Cue::Mask {
                    hits.push(Hit { cue, start: at, end: to });
                }
                done = to;
            }
        }
    }

    /// The longest words that go on from a node at byte `to`, and end before `end` and at the end of a word.
    fn longest(&self, lower: &str, mut node: usize, mut to: usize, end: usize) -> Option<(Cue, usize)> {
        let bytes = &lower.as_bytes()[..end];
        let (mut whole, mut longest) = (None, 0);
        loop {
            if let Some(meaning) = self.nodes[node].meaning {
                longest = to;
                if !begins_in_word(&lower[to..]) {
                    whole = Some((meaning, to));
                }
            }
            match bytes.get(to).and_then(|byte| self.step(node, *byte)) {
                Some(next) => node = next,
                None => break,
            }
            to += 1;
        }
        whole.map(|(meaning, to)| (if to == longest { meaning.first } else { meaning.last }, to))
    }
}

fn begins_in_word(text: &str) -> bool {
    text.chars().next().is_some_and(is_alphanumeric)
}
