//! Vietnamese, the reference: its row, and a file a story.

mod boilerplate;
mod classes;
mod completions;
mod counted;
mod cues;
mod dates;
mod departments;
mod fields;
mod firms;
mod function_words;
mod houses;
mod numbers;
mod offices;
mod people;
mod phrases;
mod places;
mod stops;
mod syllables;
mod topics;

use vnfr_model::Lang;

pub use syllables::SYLLABLES;

use super::{Bodies, HeadKind, Words};

pub const WORDS: Words = Words {
    lang: Lang::Vi,
    boilerplate: boilerplate::BOILERPLATE,
    dates: dates::DATES,
    function_words: function_words::FUNCTION_WORDS,
    people: people::PEOPLE,
    bodies: Bodies {
        heads: &[
            (HeadKind::Committee, offices::COMMITTEE),
            (HeadKind::Council, offices::COUNCIL),
            (HeadKind::Whole, offices::WHOLE),
            (HeadKind::Ministry, offices::MINISTRY),
            (HeadKind::Embassy, offices::EMBASSY),
            (HeadKind::Authority, offices::AUTHORITY),
            (HeadKind::Firm, houses::FIRM),
            (HeadKind::Paper, houses::PAPER),
            (HeadKind::General, houses::GENERAL),
            (HeadKind::None, houses::NONE),
        ],
        fields: fields::FIELDS,
        common: offices::COMMON,
        acts: fields::ACTS,
        firms: firms::FIRMS,
        listed_heads: departments::HEADS,
    },
    places: places::PLACES,
    stops: stops::STOPS,
    departments: departments::DEPARTMENTS,
    numbers: numbers::NUMBERS,
    counted: counted::COUNTED,
    cues: cues::CUES,
    spellings: &[],
    topics: topics::TOPICS,
    phrases: phrases::PHRASES,
    classes: classes::CLASSES,
    completions: completions::COMPLETIONS,
};
