//! Full text of events and articles: for every word, which documents hold it, how often and where. Lists are made once by
//! the build ([`Lists`]) and stand in the file, a row a word; a question reads the rows of its own words and ranks what they
//! hold ([`rank`]); the lists of the most frequent words are held in memory ([`Held`]). Knows bytes and numbers; the statements are `read::found`'s.
//!
//! Why these lists and not FTS5: FTS5 ranks by asking its tables row by row for every document found, so that a frequent
//! word is slow; a list that is read in one piece takes a few nanoseconds a document. Why no search engine beside the
//! database: a second store would have to be built, replaced and backed up in step with the file, and would weigh more in
//! the program than this folder.

mod held;
mod list;
mod pack;
mod question;
mod rank;

pub use held::Held;
pub use pack::{Lists, WordRow};
pub use question::Question;
pub use rank::{Lengths, Word, rank};

/// The row of a table of words that holds how long each document is; no word is empty.
pub const LENGTHS: &str = "";

/// What a row's key begins with: the word as written, or with its marks folded away.
const EXACT: char = '=';
const FOLDED: char = '~';

/// Hands each word of `text` to `take`, in small letters: a run of letters and digits, marks of letters included. The text
/// is in normal form C, or folded.
fn each_word(text: &str, mut take: impl FnMut(&str)) {
    let mut word = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() || ('\u{300}'..='\u{36F}').contains(&c) {
            word.extend(c.to_lowercase());
        } else if !word.is_empty() {
            take(&word);
            word.clear();
        }
    }
    if !word.is_empty() {
        take(&word);
    }
}

/// The folding of the tests: small letters without marks.
#[cfg(test)]
fn fold(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    text.to_lowercase().replace('đ', "d").nfkd().filter(|c| !is_combining_mark(*c)).collect()
}
