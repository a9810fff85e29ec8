//! Who leads, by how a sentence is built rather than by its very words: a verb of leading and a group behind it, a head and
//! whose head he is, an official and those who are with him.

use crate::claim::locate;
use crate::claim::scene::{Line, Scene};
use crate::lang::Phrase;
use crate::search;
use vnfr_text::Range;
use vnfr_text::letters::is_alphanumeric;

/// Bytes within which a name and its titles stand beside a word.
const REACH: usize = 200;

/// Whom a sentence makes the leader of a group that another one names: `X led the visitors`, `Leur chef, X`, `X, who heads the
/// six-member team`, `X et les neuf autres membres de la délégation`.
pub(super) fn leader(scene: &Scene<'_>, line: &Line) -> Option<(usize, Range)> {
    if scene.people_in(line.range).is_empty() {
        return None;
    }
    by_verb(scene, line).or_else(|| by_noun(scene, line)).or_else(|| by_company(scene, line))
}

/// `X conduisait le groupe`, `X la dirigeait avec Y`, `qu'elle emmenait`, `X, who led the twelve visitors`.
fn by_verb(scene: &Scene<'_>, line: &Line) -> Option<(usize, Range)> {
    each(scene, line, Phrase::LeadVerb, |verb| {
        let before = scene.cut(line.range.start, verb.start).trim_end();
        let behind = words_behind(scene, line, verb.end);
        let passive = scene.phrases(Phrase::Agent).iter().any(|word| locate::starts_with_word(behind, word.trim()));
        let object = !passive && leads_up_to(scene, behind, Phrase::LedGroup);
        let pronoun = ends_with_any(scene, before, Phrase::LedPronoun)
            || scene.phrases(Phrase::LedPronounBehind).iter().any(|word| locate::starts_with_word(behind, word));
        if !object && (passive || !pronoun) {
            return None;
        }
        person_right_before(scene, line, verb.start).or_else(|| {
            // `Heading the group, X wanted to see …`: the verb opens the sentence.
            const NEAR: usize = 48;
            let comma = scene.cut(verb.end, line.range.end).find(',').filter(|_| before.is_empty())? + verb.end;
            let to = crate::year::floor_boundary(scene.lower, (comma + NEAR).min(line.range.end));
            scene.people_in(Range::new(comma, to)).first().copied()
        })
    })
}

/// `Leur chef, X, …`, `the leader of the visiting delegation, X`, `whose head is X`, `X, leader of the group`.
fn by_noun(scene: &Scene<'_>, line: &Line) -> Option<(usize, Range)> {
    each(scene, line, Phrase::LeadNoun, |noun| {
        let before = scene.cut(line.range.start, noun.start).trim_end();
        let behind = words_behind(scene, line, noun.end);
        // `Mission head X`: the group stands before.
        let theirs = ends_with_any(scene, before, Phrase::TheirHead) || ends_with_any(scene, before, Phrase::LedGroup);
        let of_group = leads_up_to(scene, behind, Phrase::LedGroup)
            && scene.phrases(Phrase::OfGroup).iter().any(|word| behind.trim_start().starts_with(word));
        if !theirs && !of_group {
            return None;
        }
        let to = crate::year::floor_boundary(scene.lower, (noun.end + REACH).min(line.range.end));
        let next = scene.people_in(Range::new(noun.end, to)).first().copied();
        let near = next.filter(|(_, range)| {
            let between = scene.cut(noun.end, range.start);
            // Nothing done and no other clause stands between a head and his name.
            scene.acts_of(line).all(|(_, act)| act.start < noun.end || act.end > range.start)
                && between.matches(',').count() <= 1
        });
        near.or_else(|| person_right_before(scene, line, noun.start).filter(|_| before.ends_with([',', '(', '–', '-'])))
    })
}

/// `X and his entourage`, `X et sa délégation`, `bà X cùng các thành viên trong đoàn`, `X, whose nine-strong delegation`.
pub(super) fn by_company(scene: &Scene<'_>, line: &Line) -> Option<(usize, Range)> {
    each(scene, line, Phrase::AndCompany, |and| person_right_before(scene, line, and.start)).or_else(|| {
        each(scene, line, Phrase::Whose, |whose| {
            let group = leads_up_to(scene, words_behind(scene, line, whose.end), Phrase::LedGroup);
            group.then(|| person_right_before(scene, line, whose.start)).flatten()
        })
    })
}

/// The first leader that one of a meaning's words makes, each taken where it stands whole.
fn each(
    scene: &Scene<'_>,
    line: &Line,
    phrase: Phrase,
    leader: impl Fn(Range) -> Option<(usize, Range)>,
) -> Option<(usize, Range)> {
    const MOST: usize = 4;
    let text = scene.text(line.range);
    scene.said_in(line, phrase).find_map(|word| {
        let whole = |at: &usize| {
            locate::ends_with_word(&text[..at + word.len()], word) && locate::starts_with_word(&text[*at..], word)
        };
        search::all(text, word).filter(whole).take(MOST).find_map(|at| {
            let start = line.range.start + at;
            leader(Range::new(start, start + word.len()))
        })
    })
}

/// What stands behind a word, up to the next sign.
fn words_behind<'a>(scene: &'a Scene<'_>, line: &Line, at: usize) -> &'a str {
    const NEAR: usize = 70;
    let to = crate::year::floor_boundary(scene.lower, (at + NEAR).min(line.range.end));
    let text = scene.cut(at, to);
    let end = text.find([',', ';', ':', '.', '(', '"', '“']).unwrap_or(text.len());
    text[..end].trim_start()
}

/// True where a group stands within the next words, the days of the journey among them.
fn leads_up_to(scene: &Scene<'_>, text: &str, group: Phrase) -> bool {
    const WORDS: usize = 9;
    let groups = scene.phrases(group);
    let words = text.split(|char: char| !is_alphanumeric(char)).filter(|word| !word.is_empty());
    words.take(WORDS).any(|word| groups.contains(&word))
}

fn ends_with_any(scene: &Scene<'_>, text: &str, phrase: Phrase) -> bool {
    scene.phrases(phrase).iter().any(|word| locate::ends_with_word(text, word))
}

/// Who was named last before a word, with no sentence's distance between.
fn person_right_before(scene: &Scene<'_>, line: &Line, at: usize) -> Option<(usize, Range)> {
    let (person, range) = scene.people_in(Range::new(line.range.start, at)).last().copied()?;
    (at - range.end <= REACH).then_some((person, range))
}
