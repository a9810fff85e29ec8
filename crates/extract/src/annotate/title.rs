//! Titles: the words that say who someone is, before the name, after it, or over a list of names.

mod after;
mod before;
mod extent;

use super::name::NameHit;
use super::place::Places;
use super::text::Text;

/// A title of one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TitleHit {
    /// Index in the names.
    pub name: usize,
    pub first: usize,
    pub last: usize,
}

const LONGEST: usize = 24;
/// A title over a list is borne by no more names than this.
const GROUP: usize = 40;

/// Finds the titles of every name. `person` marks the tokens of names; `bodies` gives, for a token, where the body that
/// begins there ends.
pub fn find(text: &Text, names: &[NameHit], places: &Places, person: &[bool], body_end: &[u32]) -> Vec<TitleHit> {
    let finder = Finder { text, places, person, body_end };
    let mut titles = Vec::new();
    let mut previous_end = 0;
    let mut taken = 0;
    for (index, name) in names.iter().enumerate() {
        let Some(sentence) = text.sentences.get(text.sentences.partition_point(|sentence| sentence.last <= name.first))
        else {
            continue;
        };
        let floor = sentence.first.max(previous_end).max(taken);
        let before = finder.before(name, floor);
        let found_before = !before.is_empty();
        titles.extend(before.into_iter().map(|(first, last)| TitleHit { name: index, first, last }));
        let next = names.get(index + 1).map_or(sentence.last, |next| next.first.min(sentence.last));
        let after = finder.after(name, sentence.last, next, found_before);
        taken = after.last().map_or(0, |(_, last)| *last);
        titles.extend(after.into_iter().map(|(first, last)| TitleHit { name: index, first, last }));
        previous_end = name.last;
    }
    finder.groups(names, &mut titles);
    titles
}

struct Finder<'a> {
    text: &'a Text<'a>,
    places: &'a Places,
    person: &'a [bool],
    body_end: &'a [u32],
}
