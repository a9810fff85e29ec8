//! English words that hardly stand in the other languages, folded: they tell the language of a line.

pub const FUNCTION_WORDS: &[&str] = &[
    "the", "of", "and", "in", "to", "for", "with", "was", "were", "is", "are", "by", "on", "at", "from", "that", "its",
    "their", "has", "have", "between", "which", "will", "as", "this",
];
