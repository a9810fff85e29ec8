//! Bodies without a head word in a list that words open: `9 doanh nghiệp, trong đó có Vĩnh Hoàn, Cỏ May và Hùng Cá`,
//! `voyagistes tels qu'Evaneos ou Asiatica`. Found before people are, because such names look like people's.

use vnfr_model::Lang;
use vnfr_text::Gap;

use super::super::lexicon::{Sense, Sorts};
use super::super::place::{Named, Places};
use super::super::text::Text;
use crate::lang::{self, Class};

/// How many tokens may stand between the word for several bodies and what opens their list.
const REACH: usize = 14;
/// Longest name, in tokens.
const LONGEST: usize = 6;
/// Longest member that is no name without a head, in tokens.
const LONGEST_OTHER: usize = 14;

/// A name: its first token, and one past its last.
pub type Listed = (usize, usize);

/// The names in such lists, in order.
pub fn find(text: &Text, masked: &[bool], places: &Places) -> Vec<Listed> {
    let mut listed = Vec::new();
    for sentence in text.sentences {
        let mut at = sentence.first;
        while at < sentence.last {
            at += 1;
            let Some(several) = announced(text, at - 1, sentence.last) else { continue };
            let reach = sentence.last.min(several + REACH);
            let Some(open) = (several..reach).find_map(|at| opened(text, at, reach)) else { continue };
            let list = List { text, masked, places, end: sentence.last };
            at = list.members(open, &mut listed).max(at);
        }
    }
    listed
}

/// One past the words for several bodies that begin at a token.
pub fn announced(text: &Text, at: usize, end: usize) -> Option<usize> {
    text.may_be(at, Sorts::BEFORE_FIRMS)
        .then(|| lang::words(text.language).bodies.firms.several)
        .and_then(|several| run_of(text, at, end, several))
}

/// One past the words at a token that open a list.
fn opened(text: &Text, at: usize, end: usize) -> Option<usize> {
    if text.sign(at) == ':' {
        return Some(at + 1);
    }
    let capital = |last: usize| text.is_capital(last) || text.is_link(last) || text.sign(last) == ':';
    run_of(text, at, end, lang::words(text.language).bodies.firms.listed).filter(|last| capital(*last))
}

/// One past the longest row of a table that the folded tokens from `at` on spell.
fn run_of(text: &Text, at: usize, end: usize, rows: &[&str]) -> Option<usize> {
    if !text.is_word(at) || text.is_capital(at) {
        return None;
    }
    let lasts = (at + 1..=end.min(at + 4)).rev();
    lasts.into_iter().find(|last| rows.contains(&text.tokens.folded_run(at, *last)))
}

struct List<'a> {
    text: &'a Text<'a>,
    masked: &'a [bool],
    places: &'a Places,
    end: usize,
}

impl List<'_> {
    /// Adds the members that are names; one past the list.
    fn members(&self, open: usize, listed: &mut Vec<Listed>) -> usize {
        let text = self.text;
        let mut at = open;
        while at < self.end {
            while at < self.end && (text.is_link(at) || text.is_apostrophe(at) || text.sign(at) == ':') {
                at += 1;
            }
            let last = match self.name(at) {
                Some(last) => {
                    if self.is_body(at, last) {
                        listed.push((at, last));
                    }
                    last
                }
                None if self.is_other(at) => match (at..self.end.min(at + LONGEST_OTHER)).find(|at| self.parts(*at)) {
                    Some(parted) => parted,
                    None => return at,
                },
                None => return at,
            };
            if !self.parts(last) {
                return last;
            }
            at = last + 1;
            at += usize::from(self.parts(at));
        }
        at
    }

    /// A comma, a semicolon or a conjunction.
    fn parts(&self, at: usize) -> bool {
        matches!(self.text.sign(at), ',' | ';') || self.text.is(at, Class::And | Class::Or)
    }

    /// A member that is no name without a head: a body with one, a person with a title, a country.
    fn is_other(&self, at: usize) -> bool {
        let sorts = Sorts::HEAD.with(Sorts::REGISTERED).with(Sorts::TITLE).with(Sorts::HONORIFIC);
        self.text.may_be(at, sorts)
    }

    /// One past a run of capitals that small links may join.
    fn name(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let opens = at < self.end && text.is_capital(at) && !self.masked[at] && text.is_word(at) && !self.is_other(at);
        if !opens {
            return None;
        }
        let mut last = at + 1;
        while last < self.end && last < at + LONGEST {
            let joined = matches!(text.sign(last), '-' | '&') && text.gap(last) == Gap::None;
            let link = text.is_link(last) || text.is_apostrophe(last);
            if text.is_capital(last) && text.is_word(last) && text.gap(last) <= Gap::Space {
                last += 1;
            } else if (joined || link) && text.is_capital(last + 1) && last + 1 < self.end {
                last += 2;
            } else if link && text.is_apostrophe(last + 1) && text.is_capital(last + 2) && last + 2 < self.end {
                last += 3;
            } else {
                break;
            }
        }
        Some(last)
    }

    /// False for a locality, a country, a person with an office, and a word that opens its sentence's second half.
    fn is_body(&self, first: usize, last: usize) -> bool {
        let text = self.text;
        let place = self.places.sure_at(first).is_some_and(|place| {
            place.last >= last || !matches!(place.named, Named::Unit(_) | Named::Nation(_)) || place.typed
        });
        let held = (first..last).any(|at| text.title(at).is_some() || text.after_honorific(at) || text.is_stop(at))
            || text.sign(last) == ',' && text.title(last + 1).is_some();
        let nation = text.has(first, |sense| matches!(sense, Sense::Nation(_)));
        let short = last == first + 1 && text.word(first).chars().count() < 3;
        // `gồm Nguyễn Văn A và Trần Thị B`: whole names of people, where nothing says that they are firms.
        let person = text.language == Lang::Vi
            && last >= first + 3
            && text.has(first, |sense| matches!(sense, Sense::Surname { .. }));
        !place && !held && !nation && !short && !person
    }
}
