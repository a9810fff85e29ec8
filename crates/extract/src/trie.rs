//! Words and phrases as a tree of bytes, entered only by a whole first word: what stands within a word is none of them, so
//! most words of a text cost one look-up.

use std::collections::BTreeMap;

use vnfr_text::letters::is_alphanumeric;
use vnfr_text::{NumberMap, Range};

/// What words ending at a node mean.
#[derive(Clone, Copy)]
pub struct Meaning<M> {
    /// Of the first entry with these words, and of the last.
    pub first: M,
    pub last: M,
}

struct Node<M> {
    /// The children lie side by side from here on.
    children: u32,
    count: u16,
    /// The bytes that lead here from the node before, the first of them left out: a stretch of `labels`.
    label: u32,
    length: u16,
    meaning: Option<Meaning<M>>,
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

pub struct Trie<M> {
    /// What goes on from the [`opening`] of each first word.
    openings: NumberMap<Opened>,
    nodes: Vec<Node<M>>,
    /// The first byte that leads to each node.
    bytes: Vec<u8>,
    labels: Vec<u8>,
}

struct Branch<M> {
    meaning: Option<Meaning<M>>,
    /// An [`opening`] ends here.
    opened: bool,
    children: BTreeMap<u8, Branch<M>>,
}

impl<M> Default for Branch<M> {
    fn default() -> Branch<M> {
        Branch { meaning: None, opened: false, children: BTreeMap::new() }
    }
}

impl<M> Branch<M> {
    /// The next branch that parts, ends a word or an opening, with the bytes up to it added to `labels`.
    fn followed(mut self, labels: &mut Vec<u8>) -> Branch<M> {
        while self.meaning.is_none()
            && !self.opened
            && self.children.len() == 1
            && let Some((byte, child)) = self.children.pop_first()
        {
            labels.push(byte);
            self = child;
        }
        self
    }
}

/// Bytes of a first word that are looked up at once.
pub const OPENING: usize = 8;

/// The first bytes of a word as a number, up to [`OPENING`] of them; how many these are.
pub fn opening(text: &[u8], start: usize, end: usize) -> (u64, usize) {
    let length = (end - start).min(OPENING);
    let bytes = match text.get(start..start + OPENING) {
        Some(bytes) => bytes.try_into().map_or(0, u64::from_le_bytes) & (u64::MAX >> (64 - 8 * length)),
        None => text[start..start + length].iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    };
    (bytes, length)
}

/// The opening of the first word of an entry.
pub fn first_opening(entry: &str) -> (u64, usize) {
    let end = entry.find(|c| !is_alphanumeric(c)).unwrap_or(entry.len());
    opening(entry.as_bytes(), 0, end)
}

impl<M: Copy> Trie<M> {
    /// The tree of words in lower case, each beginning with a letter or digit.
    pub fn new(words: impl Iterator<Item = (String, M)>) -> Trie<M> {
        let mut root = Branch::default();
        let words: Vec<(String, M)> = words.collect();
        for &(ref word, own) in &words {
            debug_assert!(word.starts_with(is_alphanumeric), "{word:?} begins no word");
            let (_, length) = first_opening(word);
            let mut branch = &mut root;
            for (at, byte) in word.bytes().enumerate() {
                branch = branch.children.entry(byte).or_default();
                branch.opened |= at + 1 == length;
            }
            branch.meaning.get_or_insert(Meaning { first: own, last: own }).last = own;
        }
        // Level by level, so that the children of one node lie side by side.
        let empty = || Node { children: 0, count: 0, label: 0, length: 0, meaning: None };
        let mut trie =
            Trie { openings: NumberMap::default(), nodes: vec![empty()], bytes: vec![0], labels: Vec::new() };
        let mut level = vec![(0, root)];
        while !level.is_empty() {
            let mut next = Vec::new();
            for (at, branch) in level {
                let children = trie.nodes.len() as u32;
                let own = &mut trie.nodes[at];
                (own.children, own.count, own.meaning) = (children, branch.children.len() as u16, branch.meaning);
                for (byte, child) in branch.children {
                    let label = trie.labels.len();
                    next.push((trie.nodes.len(), child.followed(&mut trie.labels)));
                    let length = (trie.labels.len() - label) as u16;
                    trie.nodes.push(Node { label: label as u32, length, ..empty() });
                    trie.bytes.push(byte);
                }
            }
            level = next;
        }
        for (word, _) in &words {
            let (opening, length) = first_opening(word);
            let mut node = Some((0, 0));
            while let Some((at, to)) = node.filter(|(_, to)| *to < length) {
                node = trie.step(at, word.as_bytes(), to);
            }
            let opened = trie.openings.entry(opening);
            opened.node = node.map_or(0, |(node, _)| node as u32);
            opened.next |= if length + 2 <= word.len() { bit(word.as_bytes(), length) } else { u64::MAX };
        }
        trie
    }

    /// The node after another by the bytes of a text from `to` on, and where these end.
    #[inline]
    fn step(&self, node: usize, text: &[u8], to: usize) -> Option<(usize, usize)> {
        let Node { children, count, .. } = self.nodes[node];
        let children = children as usize..children as usize + usize::from(count);
        let (first, rest) = text.get(to..)?.split_first()?;
        let next = children.start + self.bytes[children].iter().position(|known| known == first)?;
        let Node { label, length, .. } = self.nodes[next];
        let label = &self.labels[label as usize..label as usize + usize::from(length)];
        // A loop over few bytes, which the library's comparison is made for many of.
        let same = rest.len() >= label.len() && rest.iter().zip(label).all(|(own, known)| own == known);
        same.then_some((next, to + 1 + label.len()))
    }

    /// The openings of its entries.
    pub fn openings(&self) -> impl Iterator<Item = u64> {
        self.openings.numbers()
    }

    /// Calls `found` at each of the words of a lower-case text up to byte `end` with which something of the table begins: with
    /// its first byte, with the longest entry that ends where a word does and its end, and with the end of the longest one
    /// of all. It returns the byte from which on the next word counts.
    pub fn scan(
        &self,
        lower: &str,
        words: impl Iterator<Item = Range>,
        end: usize,
        mut found: impl FnMut(usize, Option<(Meaning<M>, usize)>, usize) -> usize,
    ) {
        let mut next = 0;
        for Range { start, end: word_end } in words {
            if start < next {
                continue;
            }
            let (whole, longest) = self.begun(lower, Range::new(start, word_end), end);
            if longest > 0 {
                next = found(start, whole, longest);
            }
        }
    }

    /// What of the table begins with a word and ends no later than `end`: as [`Trie::longest`].
    #[inline]
    pub fn begun(&self, lower: &str, word: Range, end: usize) -> (Option<(Meaning<M>, usize)>, usize) {
        let (opening, length) = opening(lower.as_bytes(), word.start, word.end);
        let to = word.start + length;
        match self.openings.get(opening) {
            Some(Opened { node, next }) if next & bit(lower.as_bytes(), to) != 0 => {
                self.longest(lower, node as usize, to, end)
            }
            _ => (None, 0),
        }
    }

    /// The longest words that go on from a node at byte `to` and end no later than `end`: those that end where a word does, and
    /// the end of any; 0 where there are none.
    fn longest(&self, lower: &str, mut node: usize, mut to: usize, end: usize) -> (Option<(Meaning<M>, usize)>, usize) {
        let bytes = &lower.as_bytes()[..end];
        let (mut whole, mut longest) = (None, 0);
        loop {
            if let Some(meaning) = self.nodes[node].meaning {
                longest = to;
                if !begins_in_word(&lower[to..]) {
                    whole = Some((meaning, to));
                }
            }
            match self.step(node, bytes, to) {
                Some(next) => (node, to) = next,
                None => break,
            }
        }
        (whole, longest)
    }
}

fn begins_in_word(text: &str) -> bool {
    text.chars().next().is_some_and(is_alphanumeric)
}
