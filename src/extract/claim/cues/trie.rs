//! Cue words as a tree of bytes, entered only where a word begins: what stands within a word is no cue, so most words of a
//! text cost two or three steps.

use std::collections::BTreeMap;

use crate::text::Range;
use crate::text::letters::is_alphanumeric;

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

pub(super) struct Trie {
    /// The child of the root for each byte; 0 is none.
    roots: Vec<u32>,
    nodes: Vec<Node>,
    /// The byte that leads to each node.
    bytes: Vec<u8>,
}

#[derive(Default)]
struct Branch {
    meaning: Option<Meaning>,
    children: BTreeMap<u8, Branch>,
}

impl Trie {
    /// The tree of words in lower case, each beginning with a letter or digit.
    pub(super) fn new(words: impl Iterator<Item = (String, Cue)>) -> Trie {
        let mut root = Branch::default();
        for (word, cue) in words {
            debug_assert!(word.starts_with(is_alphanumeric), "{word:?} begins no word");
            let branch = word.bytes().fold(&mut root, |branch, byte| branch.children.entry(byte).or_default());
            branch.meaning.get_or_insert(Meaning { first: cue, last: cue }).last = cue;
        }
        // Level by level, so that the children of one node lie side by side.
        let mut trie = Trie { roots: vec![0; 256], nodes: vec![Node::default()], bytes: vec![0] };
        let mut level = vec![(0, root)];
        while !level.is_empty() {
            let mut next = Vec::new();
            for (at, branch) in level {
                let children = trie.nodes.len();
                trie.nodes[at] =
                    Node { children: children as u32, count: branch.children.len() as u16, meaning: branch.meaning };
                for (byte, child) in branch.children {
                    if at == 0 {
                        trie.roots[usize::from(byte)] = trie.nodes.len() as u32;
                    }
                    next.push((trie.nodes.len(), child));
                    trie.nodes.push(Node::default());
                    trie.bytes.push(byte);
                }
            }
            level = next;
        }
        trie
    }

    /// Every cue of a range, in order: at each word the longest words of the table that end where a word does.
    pub(super) fn scan(&self, words: Words<'_>, range: Range, hits: &mut Vec<Hit>) {
        let bytes = words.lower.as_bytes();
        let first = words.begins.partition_point(|at| (*at as usize) < range.start);
        let mut done = range.start;
        for at in words.begins[first..].iter().map(|at| *at as usize).take_while(|at| *at < range.end) {
            if at < done || self.roots[usize::from(bytes[at])] == 0 {
                continue;
            }
            if let Some((cue, to)) = self.longest(words.lower, at, range.end) {
                if cue != Cue::Mask {
                    hits.push(Hit { cue, start: at, end: to });
                }
                done = to;
            }
        }
    }

    /// The longest words from `at` on that end before `end` and at the end of a word.
    fn longest(&self, lower: &str, at: usize, end: usize) -> Option<(Cue, usize)> {
        let bytes = &lower.as_bytes()[..end];
        let mut node = self.roots[usize::from(bytes[at])] as usize;
        let (mut whole, mut longest) = (None, 0);
        let mut to = at + 1;
        while node != 0 {
            let Node { children, count, meaning } = self.nodes[node];
            if let Some(meaning) = meaning {
                longest = to;
                if !begins_in_word(&lower[to..]) {
                    whole = Some((meaning, to));
                }
            }
            let Some(byte) = bytes.get(to) else { break };
            let children = children as usize..children as usize + usize::from(count);
            let step = self.bytes[children.clone()].iter().position(|known| known == byte);
            node = step.map_or(0, |step| children.start + step);
            to += 1;
        }
        whole.map(|(meaning, to)| (if to == longest { meaning.first } else { meaning.last }, to))
    }
}

fn begins_in_word(text: &str) -> bool {
    text.chars().next().is_some_and(is_alphanumeric)
}
