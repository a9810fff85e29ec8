//! Lists of personal names: Vietnamese surnames (those of minorities included) and given syllables, French and English
//! given names, with a mark for those that are also words; and the dead whom the genre remembers. Lists only; finding people in a text is the annotator's work.

use std::collections::HashSet;
use std::sync::LazyLock;

use vnfr_text::name_key;

const VN_SURNAMES: &str = include_str!("../../../seeds/gazetteer/vn_surnames.csv");
const VN_GIVEN: &str = include_str!("../../../seeds/gazetteer/vn_given_syllables.csv");
const FR_GIVEN: &str = include_str!("../../../seeds/gazetteer/fr_given_names.csv");
const EN_GIVEN: &str = include_str!("../../../seeds/gazetteer/en_given_names.csv");

const REMEMBERED: &str = include_str!("../../../seeds/gazetteer/remembered_people.csv");

/// A name of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// With its marks; may hold a space or an apostrophe (`Rơ Châm`, `Tôn Nữ`, `H'`).
    pub text: &'static str,
    /// True where it is also a common word or a place (`Đoàn`, `Hà`, `Phó`, `Rose`), so that it needs a second sign.
    pub also_word: bool,
}

static SURNAMES: LazyLock<Vec<Name>> = LazyLock::new(|| read(VN_SURNAMES));
static SYLLABLES: LazyLock<Vec<Name>> = LazyLock::new(|| read(VN_GIVEN));
static FRENCH: LazyLock<Vec<Name>> = LazyLock::new(|| read(FR_GIVEN));
static ENGLISH: LazyLock<Vec<Name>> = LazyLock::new(|| read(EN_GIVEN));
static REMEMBERED_KEYS: LazyLock<HashSet<String>> =
    LazyLock::new(|| REMEMBERED.lines().skip(1).filter_map(|line| line.split(',').next()).map(name_key).collect());

/// Vietnamese surnames, and the particles that open names in the Central Highlands (`Y`, `H'`, `A`, `K'`).
pub fn vn_surnames() -> &'static [Name] {
    &SURNAMES
}

/// Syllables of Vietnamese middle and given names.
pub fn vn_given_syllables() -> &'static [Name] {
    &SYLLABLES
}

/// French given names, hyphenated ones included.
pub fn fr_given_names() -> &'static [Name] {
    &FRENCH
}

/// English given names.
pub fn en_given_names() -> &'static [Name] {
    &ENGLISH
}

/// True for one whom reports bring up as history, after whom streets, schools and hospitals are named, and who stands in no
/// delegation. `key` is a [`name_key`].
pub fn is_remembered(key: &str) -> bool {
    REMEMBERED_KEYS.contains(key)
}

fn read(file: &'static str) -> Vec<Name> {
    let row = |line: &'static str| {
        let mut cells = line.split(',');
        Name { text: cells.next().unwrap_or_default(), also_word: cells.next() == Some("yes") }
    };
    file.lines().skip(1).map(row).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn lists_are_long_and_hold_each_name_once() {
        for (list, least) in
            [(vn_surnames(), 250), (vn_given_syllables(), 350), (fr_given_names(), 600), (en_given_names(), 200)]
        {
            assert!(list.len() > least);
            let texts: HashSet<_> = list.iter().map(|name| name.text).collect();
            assert_eq!(texts.len(), list.len());
            assert!(!texts.contains(""));
        }
    }

    #[test]
    fn the_remembered_are_known_by_key_and_nobody_else_is() {
        for name in ["Hồ Chí Minh", "Ho Chi Minh", "Alexandre YERSIN", "Antoine de Saint - Exupéry", "Phan Châu Trinh"]
        {
            assert!(is_remembered(&name_key(name)), "{name}");
        }
        for name in ["Minh", "Nguyễn", "Alexandre", "Jean", ""] {
            assert!(!is_remembered(&name_key(name)), "{name}");
        }
        let rows: Vec<String> =
            REMEMBERED.lines().skip(1).filter_map(|line| line.split(',').next()).map(name_key).collect();
        assert_eq!(rows.len(), REMEMBERED_KEYS.len(), "a name stands twice");
    }

    #[test]
    fn minorities_and_words_are_marked() {
        let find = |text| vn_surnames().iter().find(|name| name.text == text).copied();
        for surname in [
            "Mùa",
            "Giàng",
            "Lò",
            "Tòng",
            "Vừ",
            "Sùng",
            "Hờ",
            "Thào",
            "Quàng",
            "Cà",
            "Y",
            "A",
            "H'",
            "K'",
            "Rơ Châm",
            "Ksor",
            "Điểu",
        ] {
            assert!(find(surname).is_some(), "{surname}");
        }
        assert!(find("Đoàn").unwrap().also_word);
        assert!(!find("Nguyễn").unwrap().also_word);
        assert!(fr_given_names().iter().any(|name| name.text == "Jean-Noël"));
    }
}
