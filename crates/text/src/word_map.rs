//! A table of folded words, made once and asked for every word of every text: nearly all words are at most eight bytes long
//! and are looked up as one number.

use rustc_hash::FxHashMap;

use super::words::Tokens;

/// Folded words and what is known of each.
#[derive(Clone, Debug)]
pub struct WordMap<V> {
    /// Words of up to eight bytes, as their bytes.
    short: NumberMap<V>,
    long: FxHashMap<Box<str>, V>,
}

/// Numbers but 0 and what is known of each. The numbers are of our own lists, so nothing defends against chosen keys.
#[derive(Clone, Debug)]
pub struct NumberMap<V> {
    /// Where in `known` a number stands, plus one; 0 is a free place. The length is a power of two.
    places: Vec<u32>,
    /// In the order in which they came: what is asked for often should come first, so that it lies together.
    known: Vec<(u64, V)>,
}

/// A word of up to eight bytes as a number, 0 for the empty and the longer ones.
pub fn packed(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let byte = |at: usize| u64::from(bytes[at]) << (8 * at);
    let four = |at: usize| u64::from(u32::from_le_bytes([0, 1, 2, 3].map(|nth| bytes[at + nth]))) << (8 * at);
    // Two or three reads, which may overlap, for any length.
    match bytes.len() {
        len @ 1..=3 => byte(0) | byte(len / 2) | byte(len - 1),
        len @ 4..=8 => four(0) | four(len - 4),
        _ => 0,
    }
}

impl<V> Default for NumberMap<V> {
    fn default() -> Self {
        NumberMap { places: vec![0; 64], known: Vec::new() }
    }
}

impl<V: Copy + Default> NumberMap<V> {
    /// The place where the walk for a number begins. A third of the places is taken at most, so the walk is short.
    #[inline]
    fn first_place(&self, number: u64) -> usize {
        (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize & (self.places.len() - 1)
    }

    /// What is known of a number.
    #[inline]
    pub fn get(&self, number: u64) -> Option<V> {
        let mut place = self.first_place(number);
        loop {
            let (known, value) = self.known.get((self.places[place] as usize).wrapping_sub(1))?;
            if *known == number {
                return Some(*value);
            }
            place = (place + 1) & (self.places.len() - 1);
        }
    }

    /// What is known of a number, to be changed; the default where nothing was.
    pub fn entry(&mut self, number: u64) -> &mut V {
        if self.known.len() * 3 >= self.places.len() {
            self.places = vec![0; self.places.len() * 2];
            for at in 0..self.known.len() {
                let place = self.place(self.known[at].0);
                self.places[place] = at as u32 + 1;
            }
        }
        let place = self.place(number);
        if self.places[place] == 0 {
            self.known.push((number, V::default()));
            self.places[place] = self.known.len() as u32;
        }
        &mut self.known[self.places[place] as usize - 1].1
    }

    /// The numbers of which something is known.
    pub fn numbers(&self) -> impl Iterator<Item = u64> {
        self.known.iter().map(|(number, _)| *number)
    }

    /// The place of a number, or the free one where it would stand.
    fn place(&self, number: u64) -> usize {
        let mut place = self.first_place(number);
        while self.places[place] != 0 && self.known[self.places[place] as usize - 1].0 != number {
            place = (place + 1) & (self.places.len() - 1);
        }
        place
    }
}

impl<V> Default for WordMap<V> {
    fn default() -> Self {
        WordMap { short: NumberMap::default(), long: FxHashMap::default() }
    }
}

impl<V: Copy + Default> WordMap<V> {
    /// What is known of a word.
    pub fn get(&self, word: &str) -> Option<V> {
        match packed(word) {
            0 => self.long.get(word).copied(),
            packed => self.short.get(packed),
        }
    }

    /// What is known of a token's word.
    #[inline]
    pub fn of(&self, tokens: &Tokens, at: usize) -> Option<V> {
        match tokens.packed(at) {
            0 => self.long.get(tokens.folded(at)).copied(),
            packed => self.short.get(packed),
        }
    }

    /// What is known of each word, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.short.known.iter_mut().map(|(_, value)| value).chain(self.long.values_mut())
    }

    /// What is known of a word, to be changed; the default where nothing was.
    pub fn entry(&mut self, word: &str) -> &mut V {
        match packed(word) {
            0 => self.long.entry(word.into()).or_default(),
            packed => self.short.entry(packed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::tokenise;
    use super::*;

    #[test]
    fn short_and_long_words_are_found_and_others_are_not() {
        let mut map: WordMap<usize> = WordMap::default();
        let words: Vec<String> =
            (0..3_000).map(|number| format!("w{}", "x".repeat(number % 13)) + &number.to_string()).collect();
        for (number, word) in words.iter().enumerate() {
            *map.entry(word) = number + 1;
        }
        for (number, word) in words.iter().enumerate() {
            assert_eq!(map.get(word), Some(number + 1), "{word}");
        }
        assert_eq!(map.get("missing"), None);
        assert_eq!(map.get("a longer word that is missing"), None);
        assert_eq!(map.get(""), None);
    }

    #[test]
    fn a_token_is_looked_up_as_its_folded_word() {
        let mut map: WordMap<u8> = WordMap::default();
        *map.entry("nghieng") = 1;
        *map.entry("developpement") = 2;
        let tokens = tokenise("NGHIÊNG, Développement nghieng");
        let found: Vec<Option<u8>> = (0..tokens.len() + 1).map(|at| map.of(&tokens, at)).collect();
        assert_eq!(found, [Some(1), None, Some(2), Some(1), None]);
    }
}
