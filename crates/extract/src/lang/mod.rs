//! The words of each language that rules are written in: a folder and a row a language.
//!
//! To add another: copy `en/`, fill its tables, add its row to [`words`], give one real text to the battery in `tests/gold`.

/// An enum and the list of its variants, so that tables can be held to their order.
macro_rules! listed {
    ($(#[$of:meta])* $enum:ident { $($(#[$doc:meta])* $name:ident,)+ }) => {
        $(#[$of])*
        pub enum $enum {
            $($(#[$doc])* $name,)+
        }

        impl $enum {
            /// Every one, in the order of the rows.
            pub const ALL: &'static [$enum] = &[$($enum::$name,)+];
        }
    };
}

mod boilerplate;
mod class;
mod completions;
mod counted;
mod cue;
mod dates;
mod en;
mod fr;
mod french_bodies;
mod names;
mod phrase;
mod signs;
mod vi;

pub use boilerplate::Boilerplate;
pub use class::{Class, Classes};
pub use completions::{BareTitle, Completions, Embassies, Lack, Ranks, Sides, Titled};
pub use counted::Counted;
pub use cue::{Act, Count, Cue};
pub use dates::{Anniversaries, Dates};
pub use fr::PLAIN_NAMES;
pub use french_bodies::FRENCH_BODIES;
pub use names::{Bodies, Firms, HeadKind, ListedHead, People, Places, PlainNames, Syllables, TypeKind};
pub use phrase::Phrase;
pub use signs::{CURRENCIES, CURRENCIES_BEHIND, Currency, ROMAN, SHORT_SCALES};
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
    pub counted: Counted,
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
    /// Before a scale that no number multiplies: once it, or half: `một trăm`, `half a million`. The longest first.
    pub openers: &'static [(&'static str, f64)],
    /// Scales that are numbers by themselves: `mille`.
    pub bare_scales: &'static [&'static str],
    /// Between the parts of a number, hyphens aside.
    pub joints: &'static [&'static str],
    /// True where a unit stands behind its ten with no hyphen: `hai mươi ba`.
    pub joins_tens: bool,
    /// Units of another form behind a ten: `vingt et un`, `hai mươi lăm`.
    pub tails: &'static [(&'static str, u16)],
    /// Behind a scale: and half of it.
    pub halves: &'static [&'static str],
    /// Numbers that are a unit of time as well.
    pub years: &'static [&'static str],
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

    /// Meanings that a language has no words for: a tỉnh is a province and a département alike; Vietnamese says the group
    /// again where French and English have a pronoun, and puts nothing between a head and whose he is; only there does a
    /// delegation stand right before where it goes.
    const LACKING: &[(Lang, Phrase)] = &[
        (Lang::Vi, Phrase::TheDepartment),
        (Lang::Vi, Phrase::TheRegion),
        (Lang::Vi, Phrase::TheTown),
        (Lang::Vi, Phrase::TheAgglomeration),
        (Lang::Vi, Phrase::LedPronoun),
        (Lang::Vi, Phrase::LedPronounBehind),
        (Lang::Vi, Phrase::TheirHead),
        (Lang::Vi, Phrase::OfGroup),
        (Lang::Vi, Phrase::Whose),
        (Lang::Fr, Phrase::LedPronounBehind),
        (Lang::Fr, Phrase::Goes),
        (Lang::En, Phrase::LedPronoun),
        (Lang::En, Phrase::Goes),
    ];

    #[test]
    fn every_language_says_every_phrase_in_the_order_of_the_meanings() {
        for words in all() {
            let said: Vec<Phrase> = words.phrases.iter().map(|(phrase, _)| *phrase).collect();
            assert_eq!(said, Phrase::ALL, "help: the phrases of {:?} have one row a meaning, in order", words.lang);
            for (phrase, table) in words.phrases {
                let lacks = LACKING.contains(&(words.lang, *phrase));
                assert_eq!(table.is_empty(), lacks, "help: {:?} has no words for {phrase:?}", words.lang);
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
