//! The words of each language that rules are written in: a folder and a row a language.
//!
//! To add another: copy `en/`, fill its tables, add its row to [`words`], give one real text to the battery in `tests/gold`.

mod boilerplate;
mod class;
mod completions;
mod cue;
mod dates;
mod en;
mod fr;
mod french_bodies;
mod phrase;
mod signs;
mod vi;

pub use boilerplate::Boilerplate;
pub use class::{Class, Classes};
pub use completions::{BareTitle, Completions, Embassies, Lack, Ranks, Sides, Titled};
pub use cue::{Act, Count, Cue};
pub use dates::{Anniversaries, Dates};
pub use fr::PLAIN_NAMES;
pub use french_bodies::FRENCH_BODIES;
pub use phrase::Phrase;
pub use signs::{CURRENCIES, ROMAN};
pub use vi::SYLLABLES;

use vnfr_model::{Lang, Topic};

/// The tables of one language. Folded entries are lower case without marks, words parted by one space; the others are
/// written with their marks, in lower case, and are compared mark by mark.
#[derive(Debug)]
pub struct Words {
    pub lang: Lang,
    pub boilerplate: Boilerplate,
    pub dates: Dates,
    /// Words that hardly stand in the other languages, folded.
    pub function_words: &'static [&'static str],
    pub people: People,
    pub bodies: Bodies,
    pub places: Places,
    /// Words that no title and no body's name goes on over: verbs, pronouns, conjunctions.
    pub stops: &'static [&'static str],
    /// What the departments of a province are for, folded: the members of `các sở: …`, `Departments of …`.
    pub departments: &'static [&'static str],
    pub numbers: Numbers,
    /// What tells of events, delegations, ties and counts: words of one meaning in a row, parted by `|`.
    pub cues: &'static [(Cue, &'static str)],
    /// Stems of cues that some papers spell in another way: the one of the table, the other.
    pub spellings: &'static [(&'static str, &'static str)],
    /// What names a field of the closed list, in the same manner; without a field, what names none though a part of it does.
    pub topics: &'static [(Option<Topic>, &'static str)],
    /// What single rules of the claims ask for, one row a meaning.
    pub phrases: &'static [(Phrase, &'static [&'static str])],
    /// What one word says where it stands, one row a class, empty where the language has no such word.
    pub classes: &'static [(Class, &'static [&'static str])],
    /// What names leave to the context, and how it is added.
    pub completions: Completions,
}

impl Words {
    /// The words of a meaning, in the order of their row.
    pub fn phrase(&self, wanted: Phrase) -> &'static [&'static str] {
        // The rows stand in the order of the meanings; a test holds each language to it.
        self.phrases.get(wanted as usize).map_or(&[], |(_, words)| words)
    }

    /// The words of a class; they stand in the order of the classes, as phrases do.
    pub fn class(&self, wanted: Class) -> &'static [&'static str] {
        self.classes.get(wanted as usize).map_or(&[], |(_, words)| words)
    }
}

/// How numbers are written in words.
#[derive(Debug)]
pub struct Numbers {
    /// From two on.
    pub cardinals: &'static [(&'static str, u16)],
    /// The tens that a hyphen joins to a unit: `vingt-deux`, `twenty-two`.
    pub tens: &'static [(&'static str, u16)],
    /// `une quarantaine`: about so many.
    pub rounds: &'static [(&'static str, u16)],
    /// From two on where the first names no edition.
    pub ordinals: &'static [(&'static str, u16)],
    /// What makes an ordinal of digits: `10th`, `12e`.
    pub ordinal_endings: &'static [&'static str],
    /// Before the number of an edition that stands behind its name: `lần thứ`.
    pub ordinal_heads: &'static [&'static str],
    /// What multiplies the number before it; two of them multiply each other (`nghìn tỷ`).
    pub scales: &'static [(&'static str, f64)],
}

/// How people are named.
#[derive(Debug)]
pub struct People {
    /// `ông`, `Mme`, `Mr`: a name follows.
    pub honorifics: &'static [&'static str],
    /// `các đồng chí`, `MM.`: several names follow, or a title that all of them bear.
    pub groups: &'static [&'static str],
    pub titles: &'static [&'static str],
    /// Words that stand between a title's head and what it is held in.
    pub ranks: &'static [&'static str],
    /// Titles of two words that open the next member of a list as often, folded.
    pub loose_titles: &'static [&'static str],
    /// Within a title, folded: its bearer stands on the Vietnamese side, whatever the name looks like.
    pub vietnamese_posts: &'static [&'static str],
}

/// How bodies are named.
#[derive(Debug)]
pub struct Bodies {
    pub heads: &'static [(HeadKind, &'static [&'static str])],
    /// Words in small letters that stand within names of bodies.
    pub fields: &'static [&'static str],
    /// Whole heads that are too common as words, folded: bodies only beside their country or within a title.
    pub common: &'static [&'static str],
    /// Words of fields that in small letters are what an office does, folded; only Vietnamese leaves its verbs bare.
    pub acts: &'static [&'static str],
    pub firms: Firms,
    /// What stands once before a list of departments.
    pub listed_heads: &'static [ListedHead],
}

/// The plural that stands before a list of departments, and the singular that each of them has.
#[derive(Debug)]
pub struct ListedHead {
    /// With its marks, in small letters.
    pub plural: &'static str,
    /// As a name begins with it.
    pub singular: &'static str,
    /// French bodies are called so as well; the others are Vietnamese.
    pub of_both_sides: bool,
}

/// What tells that a name without a head word is a body. Folded.
#[derive(Debug)]
pub struct Firms {
    /// `doanh nghiệp`, `entreprises`, `companies`: bodies of which some are listed behind [`Firms::listed`].
    pub several: &'static [&'static str],
    /// `như`, `tels que`, `including`.
    pub listed: &'static [&'static str],
    /// Right before an unknown name: `do Ecocert`, `offerts par Séolis`, `talks with Boncolac`.
    pub behind: &'static [&'static str],
    /// Before [`Firms::possessive`] and an unknown name: `représentants d'Angimex`, `leaders of Betrimex`.
    pub of: &'static [&'static str],
    pub possessive: &'static [&'static str],
    /// Verbs of what is held or lies somewhere, behind `, which`: it acts not. Only English tells things from people there.
    pub still: &'static [&'static str],
}

/// What it takes for a head word to open the name of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HeadKind {
    /// The executive of a Vietnamese locality: a body even where only its rank follows.
    Committee,
    /// An elected council, a party committee: a body where its locality is named.
    Council,
    /// A name in itself: the Government, the Senate, UNESCO.
    Whole,
    /// A ministry or department: what it is for follows.
    Ministry,
    Embassy,
    /// The authorities of a locality that is named.
    Authority,
    /// A company: any capitalised name follows.
    Firm,
    /// A newspaper: a capitalised name follows.
    Paper,
    /// Any other: words of its field, a place or a capitalised name follow.
    General,
    /// Opens like a head and is none (`hội nghị`, `trụ sở`).
    None,
}

/// How names go on in small letters behind a capital: only French has such names.
#[derive(Debug)]
pub struct PlainNames {
    /// What adjectives of institutions end in, without the plural's letter.
    pub adjectives: &'static [&'static str],
    /// Adjectives that say of what time or worth something is, and name nothing.
    pub no_name: &'static [&'static str],
    /// The letter of the plural.
    pub plural: char,
    /// Letters behind which it belongs to the word itself (`pays`).
    pub before_no_plural: &'static [char],
    /// The letter that verbs end in.
    pub infinitive: char,
    /// What `first` begins with: `pour la première fois` is no name.
    pub first: &'static str,
}

/// What syllables are made of, folded: only Vietnamese writes each of them as a word.
#[derive(Debug)]
pub struct Syllables {
    pub onsets: &'static [&'static str],
    pub rhymes: &'static [&'static str],
    pub codas: &'static [&'static str],
    /// Letters of the longest.
    pub longest: usize,
}

/// How places are named.
#[derive(Debug)]
pub struct Places {
    pub types: &'static [(TypeKind, &'static [&'static str])],
    /// `sông`, `chợ đầu mối`, `lac`: with the name that follows, a place that is no unit.
    pub landmarks: &'static [&'static str],
    /// `đường`, `rue`, `lycée`: the name that follows is no person of the article.
    pub named_after: &'static [&'static str],
    /// Landmarks that bear their town's name, folded: the town is meant too.
    pub of_towns: &'static [&'static str],
    /// Folded words with which the article of a town's name has become one, and the article as the gazetteer writes it:
    /// `maire du Vigan`.
    pub merged_articles: &'static [(&'static str, &'static str)],
    /// What beside the word for a delegation says that it is Vietnam's, and that it is France's.
    pub delegations_of: [&'static str; 2],
    /// Between a place and what is its own: `Brittany's Finistere`.
    pub possessives: &'static [&'static str],
    /// Before a place, as `Prepositions` of the phrases, and no word by themselves.
    pub elided_prepositions: &'static [&'static str],
    /// Countries other than the two, by ISO code: their names, capitals and peoples.
    pub nations: &'static [(&'static str, &'static [&'static str])],
}

/// What a type word says of the name after (or before) it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypeKind {
    City,
    Province,
    Region,
    Departement,
    District,
    Commune,
    /// An inter-municipal body.
    Epci,
    /// Any of them: `địa phương`, `collectivité`.
    Any,
}

/// The row of a language.
pub const fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Vi => &vi::WORDS,
        Lang::Fr => &fr::WORDS,
        Lang::En => &en::WORDS,
    }
}

/// All rows, the reference first.
pub fn all() -> impl Iterator<Item = &'static Words> {
    Lang::ALL.into_iter().map(words)
}

/// One table of all languages, row after row.
pub fn rows(table: impl Fn(&'static Words) -> &'static [&'static str]) -> impl Iterator<Item = &'static str> {
    all().flat_map(table).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use vnfr_text::fold;

    #[test]
    fn every_language_says_every_phrase_in_the_order_of_the_meanings() {
        for words in all() {
            let said: Vec<Phrase> = words.phrases.iter().map(|(phrase, _)| *phrase).collect();
            assert_eq!(said, Phrase::ALL, "help: the phrases of {:?} have one row a meaning, in order", words.lang);
            for (phrase, table) in words.phrases {
                assert!(!table.is_empty(), "help: {:?} has no words for {phrase:?}", words.lang);
                for entry in *table {
                    assert_eq!(*entry, entry.to_lowercase(), "help: phrases of {:?} are in small letters", words.lang);
                }
            }
        }
    }

    #[test]
    fn every_language_has_a_row_for_every_class_in_their_order() {
        for words in all() {
            let rows: Vec<Class> = words.classes.iter().map(|(class, _)| *class).collect();
            assert_eq!(rows, Class::ALL, "help: the classes of {:?} have one row each, in order", words.lang);
            for (class, row) in words.classes {
                for word in *row {
                    let plain = if class.is_exact() { vnfr_text::tone_key(&word.to_lowercase()) } else { fold(word) };
                    assert_eq!(*word, plain, "help: write this word of {class:?} in {:?} so", words.lang);
                    assert!(!word.contains(' '), "help: {word:?} of {class:?} in {:?} is no single word", words.lang);
                }
            }
        }
        for class in Class::ALL {
            let said = all().any(|words| !words.class(*class).is_empty());
            assert!(said, "help: no language has a word for {class:?}");
        }
    }

    /// Of cues that begin at one word the longest counts: an act that begins with a word of the future hides it, and must
    /// say so itself.
    #[test]
    fn no_act_hides_that_it_is_still_to_come() {
        for words in all() {
            let of = |wanted: &dyn Fn(&Cue) -> bool| -> Vec<&str> {
                words.cues.iter().filter(|(cue, _)| wanted(cue)).flat_map(|(_, row)| row.split('|')).collect()
            };
            let planned = of(&|cue| *cue == Cue::Planned);
            let within = words.phrase(Phrase::WithinPlanned);
            for act in of(&|cue| matches!(cue, Cue::Act(_))) {
                let hides = planned.iter().any(|word| act.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')));
                assert!(
                    !hides || within.iter().any(|word| act.contains(word)),
                    "help: {act:?} of {:?} begins with a word of the future that WithinPlanned does not hold",
                    words.lang
                );
            }
        }
    }

    #[test]
    fn every_language_fills_every_table_in_small_letters() {
        for words in all() {
            let mut tables =
                vec![words.people.honorifics, words.people.groups, words.people.titles, words.people.ranks];
            tables.extend([words.bodies.fields, words.places.landmarks, words.places.named_after, words.stops]);
            tables.extend(words.bodies.heads.iter().map(|(_, table)| *table));
            tables.extend(words.places.types.iter().map(|(_, table)| *table));
            tables.extend(words.places.nations.iter().map(|(_, table)| *table));
            for table in &tables {
                assert!(!table.is_empty(), "help: {:?} leaves a table empty", words.lang);
                for entry in *table {
                    assert_eq!(*entry, entry.to_lowercase(), "help: tables of {:?} are in small letters", words.lang);
                    assert_eq!(
                        *entry,
                        vnfr_text::tone_key(entry),
                        "help: write {entry:?} composed, tones on the first vowel"
                    );
                }
            }
        }
    }
}
