//! How places are written: every form in three languages, with what it takes to believe it. Knows names and the reviewed
//! alias table; reading them in a text is the annotator's work.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::gazetteer::{Gazetteer, gazetteer};
use super::place::{Place, PlaceKind};
use vnfr_model::{Era, LocalityLevel};

const ALIASES: &str = include_str!("../../../seeds/gazetteer/locality_aliases.csv");
const AMBIGUOUS: &str = include_str!("../../../seeds/gazetteer/ambiguous_forms.csv");
const NOT_PLACES: &str = include_str!("../../../seeds/gazetteer/not_places.csv");

/// What it takes to believe that a form names its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormKind {
    /// Names the place wherever it stands with its capitals.
    Plain,
    /// Also a common word, a river, a person's name, or a small place with homonyms: counts only with a type word
    /// (`tỉnh`, `ville de`, `département`), in a list of places, or where the article has named the place before.
    NeedsType,
    /// An abbreviation: the letters and their case must be the same (`PACA`, `HCMC`).
    Exact,
}

/// A written form, the place it may stand for, and what it takes.
pub type Form = (&'static str, &'static Place, FormKind);

static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| gather(gazetteer()));

impl Gazetteer {
    /// Every written form. Forms carry their marks and hyphens and are meant to be compared folded (lower case, no marks,
    /// dashes and spaces alike), so `Ha Noi`, `Ile de France` or `Hoà Bình` have no row of their own. One form may stand
    /// for several places (`Huế` of 2020 and of 2026, `Montreuil` three times): [`Place::prior`] and the date rank them.
    pub fn forms(&'static self) -> &'static [Form] {
        &FORMS
    }
}

/// What a written form is to its place, in a word: `official`, `alias`, `former`, `abbreviation`, `misspelling`, or
/// `variant` for a spelling that follows a pattern. Pages show aliases and former names; search knows all.
pub fn form_word(form: &str, place: &Place) -> &'static str {
    /// Id and form to kind and note.
    type Notes = HashMap<(&'static str, &'static str), (&'static str, &'static str)>;
    static NOTES: LazyLock<Notes> = LazyLock::new(|| {
        let row = |line: &'static str| {
            let mut cells = line.split(',');
            let key = (cells.next()?, cells.next()?);
            Some((key, (cells.next()?, cells.next()?)))
        };
        ALIASES.lines().skip(1).filter_map(row).collect()
    });
    if form == place.name {
        return "official";
    }
    // A province of today answers to the forms of the one whose name it kept.
    let former = format!("vn63-{}", place.id.as_str().trim_start_matches("vn34-"));
    let known = NOTES.get(&(place.id.as_str(), form)).or_else(|| NOTES.get(&(former.as_str(), form)));
    match known {
        Some(("exact", _)) => "abbreviation",
        Some((_, note)) if note.contains("abbreviation") => "abbreviation",
        Some((_, note)) if note.starts_with("misspelling") || note.starts_with("marks") => "misspelling",
        Some((_, note)) if ["former", "old", "colonial", "name until"].iter().any(|word| note.contains(word)) => {
            "former"
        }
        // Alone it is the person's name.
        Some((_, note)) if note.contains("person") => "variant",
        Some(_) => "alias",
        None => "variant",
    }
}

/// Phrases that hold a place's name and are no place: newspapers, treaties, the Pacific, the person Hồ Chí Minh.
pub fn not_places() -> impl Iterator<Item = &'static str> {
    rows(NOT_PLACES).map(|(phrase, _)| phrase)
}

/// How many times as many people a town must have as its namesakes to be meant by the bare name.
const OUTWEIGHS: u32 = 4;

fn gather(gazetteer: &'static Gazetteer) -> Vec<Form> {
    let ambiguous: HashSet<&str> = rows(AMBIGUOUS).map(|(form, _)| form).collect();
    let mut forms = Vec::with_capacity(48_000);
    let mut seen = HashSet::with_capacity(48_000);
    let mut add = |form: &'static str, place: &'static Place, kind: FormKind| {
        if seen.insert((form, place.id.as_str())) {
            forms.push((form, place, kind));
        }
    };
    // Reviewed rows come first: what they say of a form stands against the general rule below.
    for line in ALIASES.lines().skip(1) {
        let mut cells = line.split(',');
        let (Some(id), Some(form), Some(kind)) = (cells.next(), cells.next(), cells.next()) else { continue };
        let Some(place) = gazetteer.find(id) else { continue };
        let kind = match kind {
            "exact" => FormKind::Exact,
            "needs_type" => FormKind::NeedsType,
            _ => FormKind::Plain,
        };
        add(form, place, kind);
        // A province that kept its name in 2025 keeps its other forms.
        let today = gazetteer.successor(&place.id).filter(|today| place.era == Era::Vn63 && today.name == place.name);
        if let Some(today) = today {
            add(form, today, kind);
        }
    }
    let mut named: HashMap<&str, u32> = HashMap::new();
    for place in gazetteer.all() {
        let people = named.entry(place.name).or_default();
        *people = (*people).max(place.population.unwrap_or(u32::MAX));
    }
    for place in gazetteer.all() {
        // A village that bears the bare name gives way to a town several times its size.
        let own = |bare: &&str| {
            let other = named.get(bare).copied().unwrap_or(0);
            other == 0 || place.population.is_some_and(|people| people / OUTWEIGHS >= other)
        };
        if let Some(bare) = without_tail(place).filter(own) {
            add(bare, place, FormKind::NeedsType);
        }
        if place.name.chars().count() < 2 {
            continue; // The commune of Y is spelled like too many other things.
        }
        let kind = if ambiguous.contains(place.name) { FormKind::NeedsType } else { general_kind(place) };
        add(place.name, place, kind);
        if place.country == vnfr_model::Country::Fr {
            for variant in french_variants(place) {
                let kind = if without_article(place) == Some(&variant) { FormKind::NeedsType } else { kind };
                // Lived for the length of the process, like the table it goes into: made once.
                add(Box::leak(variant.into_boxed_str()), place, kind);
            }
        }
    }
    forms
}

/// What a name takes by the rank and size of what it names.
fn general_kind(place: &Place) -> FormKind {
    let words = place.name.split([' ', '-', '\'', '’']).filter(|word| word.chars().count() > 1).count();
    let people = place.population.unwrap_or(0);
    let plain = match place.level {
        LocalityLevel::Country | LocalityLevel::Province | LocalityLevel::Region | LocalityLevel::Departement => true,
        LocalityLevel::Epci => match place.kind {
            PlaceKind::Metropole | PlaceKind::CommunauteUrbaine | PlaceKind::Ept => true,
            // `GrandAngoulême`: no word is written so.
            PlaceKind::CommunauteAgglomeration => words > 1 || has_inner_capital(place.name),
            _ => false,
        },
        LocalityLevel::Commune => place.declared || people >= 20_000 || (people >= 200 && words >= 3),
        // Vietnamese districts sound like people and streets; the well-known ones are in the alias table.
        _ => false,
    };
    if plain { FormKind::Plain } else { FormKind::NeedsType }
}

/// True for a capital right behind a small letter.
fn has_inner_capital(name: &str) -> bool {
    name.chars().zip(name.chars().skip(1)).any(|(left, right)| left.is_lowercase() && right.is_uppercase())
}

/// Spellings that follow a pattern and that folding does not reach.
fn french_variants(place: &Place) -> Vec<String> {
    let mut variants = Vec::new();
    let people = place.population.unwrap_or(0);
    if let Some(bare) = without_article(place) {
        variants.push(bare.to_owned());
    }
    let known = (place.level == LocalityLevel::Commune && people >= 2_000) || place.level == LocalityLevel::Departement;
    if place.kind == PlaceKind::CommunauteAgglomeration {
        // `GrandAngoulême`, `Grand Soissons`.
        let rest = place.name.strip_prefix("Grand").filter(|rest| !rest.trim_start().contains([' ', '-']));
        variants.extend(rest.map(|rest| match rest.strip_prefix(' ') {
            Some(rest) => format!("Grand{rest}"),
            None => format!("Grand {rest}"),
        }));
    }
    if known && (place.name.contains("Saint-") || place.name.contains("Sainte-")) {
        variants.push(place.name.replace("Sainte-", "Ste-").replace("Saint-", "St-"));
    }
    if matches!(place.kind, PlaceKind::Metropole | PlaceKind::CommunauteUrbaine) {
        let seat = seat_of(place.name);
        for pattern in [
            "Métropole X",
            "Métropole de X",
            "X Métropole",
            "X Metropolis",
            "Cộng đồng đô thị X",
            "vùng đô thị X",
            "Đại đô thị X",
            "Communauté urbaine X",
            "Communauté urbaine de X",
            "CU de X",
            "Greater X",
        ] {
            variants.push(pattern.replace('X', seat));
        }
    }
    if place.kind == PlaceKind::CommunauteAgglomeration {
        let seat = seat_of(place.name);
        for pattern in [
            "Communauté d'agglomération X",
            "Communauté d'agglomération de X",
            "Communauté d'agglomération du X",
            "Communauté d'agglomération d'X",
            "CA de X",
            "X Agglomération",
            "X Agglo",
            "Cộng đồng đô thị X",
            "Cộng đồng dân cư X",
        ] {
            variants.push(pattern.replace('X', seat));
        }
    }
    // `Cộng đồng đô thị Amiens Métropole`: Vietnamese keeps the French name whole behind its own word.
    let grouped =
        matches!(place.kind, PlaceKind::Metropole | PlaceKind::CommunauteUrbaine | PlaceKind::CommunauteAgglomeration);
    if grouped && seat_of(place.name) != place.name {
        variants.push(format!("Cộng đồng đô thị {}", place.name));
    }
    variants
}

/// The name of a commune without the article that French merges with a preposition: `Vigan` of `maire du Vigan`,
/// `Sables-d'Olonne` of `aux Sables-d'Olonne`. None where what is left is a common word or a person's name.
pub fn without_article(place: &Place) -> Option<&str> {
    const WORDS: [&str; 39] = [
        "Angles",
        "Attaques",
        "Bernard",
        "Blanc",
        "Cellier",
        "Cendre",
        "Coteau",
        "Diamant",
        "Donjon",
        "Fins",
        "Forges",
        "François",
        "Loges",
        "Lorrain",
        "Luc",
        "Manoir",
        "Marin",
        "Monastère",
        "Moule",
        "Moulin",
        "Ormes",
        "Palais",
        "Passage",
        "Peintures",
        "Perrier",
        "Pin",
        "Plan",
        "Port",
        "Prêcheur",
        "Robert",
        "Rousses",
        "Sequestre",
        "Syndicat",
        "Trait",
        "Tronchet",
        "Val",
        "Ventes",
        "Verger",
        "Échelles",
    ];
    let known = place.level == LocalityLevel::Commune && place.population.is_some_and(|people| people >= 1_000);
    let bare = place.name.strip_prefix("Le ").or_else(|| place.name.strip_prefix("Les "))?;
    (known && bare.chars().count() >= 4 && !WORDS.contains(&bare)).then_some(bare)
}

/// A town by the first of its names: `Montignac` of `Montignac-Lascaux`, `Argentat` of `Argentat-sur-Dordogne`. None
/// where that is a common word or a person's name; a name that another place bears is its own.
fn without_tail(place: &Place) -> Option<&'static str> {
    const WORDS: [&str; 26] = [
        "Argent",
        "Autrans",
        "Blancs",
        "Carbon",
        "Castine",
        "Chasse",
        "Cheval",
        "Coteaux",
        "Essarts",
        "Ferrière",
        "Forest",
        "Garennes",
        "Grande",
        "Hôpital",
        "Martin",
        "Mauges",
        "Perriers",
        "Pierre",
        "Plancher",
        "Plateau",
        "Pointe",
        "Treize",
        "Vallons",
        "Vieille",
        "Village",
        "Étoile",
    ];
    const LEAST: usize = 6;
    let known = place.level == LocalityLevel::Commune && place.population.is_some_and(|people| people >= 1_500);
    let (bare, _) = place.name.split_once('-').filter(|_| known)?;
    let whole = bare.chars().count() >= LEAST && !bare.contains([' ', '\'']) && !bare.starts_with("Saint");
    (whole && !WORDS.contains(&bare)).then_some(bare)
}

/// The city in a body's name: `Lorient` of `Lorient Agglomération`, `Lyon` of `Métropole de Lyon`.
fn seat_of(name: &str) -> &str {
    let name = ["Communauté urbaine ", "Communauté d'agglomération ", "Métropole ", "Eurométropole "]
        .iter()
        .find_map(|head| name.strip_prefix(head))
        .unwrap_or(name);
    let name = ["de ", "d'", "du "].iter().find_map(|head| name.strip_prefix(head)).unwrap_or(name);
    let name = name.strip_prefix("Grand ").unwrap_or(name);
    [" Métropole", "-Métropole", " Agglomération", " Agglo", " Communauté"]
        .iter()
        .find_map(|tail| name.strip_suffix(tail))
        .unwrap_or(name)
}

/// The first two cells of each line after the heading.
fn rows(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    file.lines().skip(1).filter_map(|line| line.split_once(','))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: &str, id: &str, kind: FormKind) {
        let found: Vec<_> =
            gazetteer().forms().iter().filter(|row| row.0 == form).map(|row| (row.1.id.as_str(), row.2)).collect();
        assert!(found.contains(&(id, kind)), "{form}: {found:?}\nhelp: add the form to locality_aliases.csv");
    }

    #[test]
    fn names_come_in_every_language() {
        check("Hà Nội", "vn63-01", FormKind::Plain);
        check("Hà Nội", "vn34-01", FormKind::Plain);
        check("Hanoi", "vn34-01", FormKind::Plain);
        check("TP.HCM", "vn63-79", FormKind::Plain);
        check("Sables-d'Olonne", "fr-com-85194", FormKind::NeedsType);
        check("HCMC", "vn63-79", FormKind::Exact);
        check("Hồ Chí Minh", "vn63-79", FormKind::NeedsType);
        check("Hô Chi Minh-Ville", "vn63-79", FormKind::Plain);
        check("Hué", "vn63-d-474", FormKind::Plain);
        check("Huế", "vn34-46", FormKind::Plain);
        check("Brittany", "fr-reg-53", FormKind::Plain);
        check("Montignac", "fr-com-24291", FormKind::NeedsType);
        check("Argentat", "fr-com-19010", FormKind::NeedsType);
    }

    #[test]
    fn misspellings_and_renderings_are_known() {
        check("Van-de-Marne", "fr-dep-94", FormKind::Plain);
        check("Côte d'Armor", "fr-dep-22", FormKind::Plain);
        check("La Havre", "fr-com-76351", FormKind::Plain);
        check("Poitou-Charente", "fr2015-reg-54", FormKind::Plain);
        check("Nice Côte d'Azur", "fr-epci-200030195", FormKind::Plain);
        check("Lorient Agglomération", "fr-epci-200042174", FormKind::Plain);
        check("Cộng đồng đô thị Poitiers", "fr-epci-200069854", FormKind::Plain);
        check("Métropole de Toulouse", "fr-epci-243100518", FormKind::Plain);
    }

    #[test]
    fn words_and_small_places_need_a_type_word() {
        check("Nord", "fr-dep-59", FormKind::NeedsType);
        check("Paris", "fr-dep-75", FormKind::NeedsType);
        check("Paris", "fr-com-75056", FormKind::Plain);
        check("Montreuil", "fr-com-93048", FormKind::Plain);
        check("Montreuil", "fr-com-28267", FormKind::NeedsType);
        check("Nancy", "fr-com-54395", FormKind::NeedsType);
        check("Hòa Bình", "vn63-17", FormKind::NeedsType);
        check("Yên Bái", "vn63-d-132", FormKind::NeedsType);
        check("Yên Bái", "vn63-15", FormKind::Plain);
    }

    #[test]
    fn a_form_says_what_it_is() {
        let word = |form, id| form_word(form, gazetteer().find(id).unwrap());
        assert_eq!(word("Val-de-Marne", "fr-dep-94"), "official");
        assert_eq!(word("Van-de-Marne", "fr-dep-94"), "misspelling");
        assert_eq!(word("Brittany", "fr-reg-53"), "alias");
        assert_eq!(word("Đắc Lắc", "vn34-66"), "former");
        assert_eq!(word("HCMC", "vn63-79"), "abbreviation");
        assert_eq!(word("Cộng đồng đô thị Lyon", "fr-epci-200046977"), "variant");
    }

    #[test]
    fn every_alias_points_at_a_place() {
        for line in ALIASES.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            assert_eq!(cells.len(), 4, "{line}");
            assert!(gazetteer().find(cells[0]).is_some(), "{line}: no such place");
            assert!(["plain", "needs_type", "exact"].contains(&cells[2]), "{line}: no such kind");
        }
    }

    #[test]
    fn every_place_has_its_own_name_among_the_forms() {
        let named: HashSet<&str> = gazetteer().forms().iter().map(|(_, place, _)| place.id.as_str()).collect();
        assert!(
            gazetteer()
                .all()
                .iter()
                .filter(|place| place.name.chars().count() > 1)
                .all(|place| named.contains(place.id.as_str()))
        );
    }
}
