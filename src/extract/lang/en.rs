//! English.

use crate::model::Lang;

use super::Words;

pub const WORDS: Words = Words { lang: Lang::En };
