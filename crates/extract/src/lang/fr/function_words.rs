//! French words that hardly stand in the other languages, folded: they tell the language of a line.

pub const FUNCTION_WORDS: &[&str] = &[
    "le", "les", "des", "du", "et", "une", "un", "dans", "pour", "par", "sur", "avec", "au", "aux", "est", "ont",
    "qui", "que", "ses", "cette", "entre", "ville", "leur", "sont", "ainsi", "il", "elle", "d", "l", "de", "en",
];
