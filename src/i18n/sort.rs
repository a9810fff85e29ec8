//! The order of names: Vietnamese letters and tones in Vietnamese order (Đ after D), accents aside in French.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu::collator::{Collator, CollatorBorrowed, options::CollatorOptions};

use super::number::icu_locale;
use crate::model::Lang;

static COLLATORS: LazyLock<[Option<CollatorBorrowed<'static>>; 3]> =
    LazyLock::new(|| Lang::ALL.map(|lang| Collator::try_new(icu_locale(lang).into(), CollatorOptions::default()).ok()));

/// Which of two names stands first for a reader of `lang`.
pub fn compare(lang: Lang, left: &str, right: &str) -> Ordering {
    match &COLLATORS[lang.index()] {
        Some(collator) => collator.compare(left, right),
        None => left.cmp(right),
    }
}

/// Sorts by a name, in the order of `lang`.
pub fn sort_by_name<T>(lang: Lang, items: &mut [T], name: impl Fn(&T) -> &str) {
    items.sort_by(|left, right| compare(lang, name(left), name(right)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_letters_keep_their_own_places() {
        let mut names = ["Đồng Nai", "Điện Biên", "Dak", "An Giang", "Ấp", "Ăn", "Hà Nội", "Hải Phòng", "Huế"];
        sort_by_name(Lang::Vi, &mut names, |name| name);
        assert_eq!(names, ["An Giang", "Ăn", "Ấp", "Dak", "Điện Biên", "Đồng Nai", "Hà Nội", "Hải Phòng", "Huế"]);
    }

    #[test]
    fn french_accents_do_not_move_a_name_away() {
        let mut names = ["Évry", "Essonne", "Eure", "Île-de-France", "Ille-et-Vilaine"];
        sort_by_name(Lang::Fr, &mut names, |name| name);
        assert_eq!(names, ["Essonne", "Eure", "Évry", "Île-de-France", "Ille-et-Vilaine"]);
    }
}
