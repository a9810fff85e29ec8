//! Language work below any meaning: folding, tone placement, words, sentences, and a normalised view of a text that
//! maps back to the file. Knows letters; knows nothing of places, people or articles.
#![forbid(unsafe_code)]

mod fold;
pub mod letters;
mod lower;
mod tone;
mod view;
mod word_map;
mod words;

pub use fold::{fold, fold_char, fold_into, name_key, slug};
pub use lower::Lower;
pub use tone::{nfc, tone_key, tone_placed};
pub use view::{Range, View};
pub use word_map::{NumberMap, WordMap};
pub use words::{Case, Gap, Token, TokenKind, Tokens, tokenise};
