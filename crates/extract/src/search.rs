//! Where a word stands in a stretch of text. The standard library makes ready for a long search before it begins one;
//! whether the stretch holds the word at all it tells without, and nearly all that rules ask about hold none.

/// Where a word stands first.
pub fn first(text: &str, word: &str) -> Option<usize> {
    if text.contains(word) { text.find(word) } else { None }
}

/// Where a word stands last.
pub fn last(text: &str, word: &str) -> Option<usize> {
    if text.contains(word) { text.rfind(word) } else { None }
}

/// Every place of a word, in order.
pub fn all<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> {
    text.contains(word).then(|| text.match_indices(word).map(|(at, _)| at)).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{all, first, last};

    proptest! {
        #[test]
        fn places_are_those_of_the_standard_library(text in "[aaàb ]{0,40}", word in "[aàb ]{0,4}") {
            prop_assert_eq!(first(&text, &word), text.find(&word));
            prop_assert_eq!(last(&text, &word), text.rfind(&word));
            prop_assert!(all(&text, &word).eq(text.match_indices(&word).map(|(at, _)| at)));
        }
    }
}
