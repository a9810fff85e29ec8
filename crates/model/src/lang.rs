//! The three languages of the atlas and of its sources.

use serde::{Deserialize, Serialize};

/// A language the atlas speaks and reads. Vietnamese is the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    Vi,
    Fr,
    En,
}

impl Lang {
    /// All languages, the reference first.
    pub const ALL: [Lang; 3] = [Lang::Vi, Lang::Fr, Lang::En];

    /// The BCP 47 tag, which is also the first segment of a page's path.
    pub const fn as_str(self) -> &'static str {
        match self {
            Lang::Vi => "vi",
            Lang::Fr => "fr",
            Lang::En => "en",
        }
    }

    /// Reads a BCP 47 tag of one of the three; anything else is `None`.
    pub fn parse(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.as_str() == tag)
    }

    /// The position in [`Lang::ALL`], for tables with one cell a language.
    pub const fn index(self) -> usize {
        self as usize
    }
}
