//! How French leads to a place's name: `de Lyon`, `d’Île-de-France`, `du Val-de-Marne`, `du Havre`. The article is the
//! statistics office's where it does not follow from the letters; Vietnamese names follow the letters.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::place::Place;
use vnfr_text as text;

const LIAISONS: &str = include_str!("../../../seeds/gazetteer/fr_liaisons.csv");

/// Articles that are part of a name, and what `de` makes of them.
const ARTICLES: [(&str, &str); 4] = [("Le ", "du"), ("La ", "de la"), ("Les ", "des"), ("L'", "de l’")];

/// The name with the French `de` before it, joined as French joins them.
pub fn of(place: &Place) -> String {
    static GIVEN: LazyLock<HashMap<&'static str, &'static str>> =
        LazyLock::new(|| LIAISONS.lines().skip(1).filter_map(|line| line.split_once(',')).collect());
    match GIVEN.get(place.id.as_str()) {
        Some(liaison) => join(liaison, place.name),
        None => of_name(place.name),
    }
}

/// The same for a name that no row tells of: its own article, else its first letter.
pub fn of_name(name: &str) -> String {
    if let Some((bare, liaison)) =
        ARTICLES.iter().find_map(|(article, liaison)| Some((name.strip_prefix(article)?, liaison)))
    {
        return join(liaison, bare);
    }
    let opens_with_vowel = text::fold(name).starts_with(['a', 'e', 'i', 'o', 'u']);
    join(if opens_with_vowel { "d’" } else { "de" }, name)
}

fn join(liaison: &str, name: &str) -> String {
    if liaison.ends_with('’') { format!("{liaison}{name}") } else { format!("{liaison} {name}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer;

    #[track_caller]
    fn check(id: &str, expected: &str) {
        assert_eq!(of(gazetteer().find(id).expect("a place of the gazetteer")), expected);
    }

    #[test]
    fn french_joins_names_as_french_does() {
        check("fr-dep-94", "du Val-de-Marne");
        check("fr-dep-33", "de la Gironde");
        check("fr-dep-22", "des Côtes-d'Armor");
        check("fr-dep-34", "de l’Hérault");
        check("fr-dep-35", "d’Ille-et-Vilaine");
        check("fr-reg-11", "d’Île-de-France");
        check("fr2015-reg-54", "de Poitou-Charentes");
        check("fr-com-76351", "du Havre");
        check("fr-com-83069", "d’Hyères");
        check("fr-com-69123", "de Lyon");
        check("vn63-92", "de Cần Thơ");
        check("vn63-89", "d’An Giang");
    }

    #[test]
    fn every_row_names_a_place() {
        for line in LIAISONS.lines().skip(1) {
            let (id, _) = line.split_once(',').expect("two columns");
            assert!(gazetteer().find(id).is_some(), "{id} is no place");
        }
    }
}
