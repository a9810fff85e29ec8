//! How many people a delegation counts.

use crate::claim::cues::{Cue, Hit};
use crate::claim::locate;
use crate::claim::number::{self, Number};
use crate::claim::scene::{Line, Scene, Zone};
use crate::lang::Phrase;
use vnfr_text::Range;

use super::Delegation;

/// Bytes before and behind the word `delegation` in which its size stands.
const BEFORE: usize = 30;
const BEHIND: usize = 90;
/// Sentences below the one that names a delegation in which `elle` and `đoàn` are still the same.
const BELOW: usize = 3;
/// No delegation of the genre counts more.
const MOST: f64 = 400.0;

/// `gồm 12 thành viên`, `a 15-member delegation`, `une délégation de douze personnes`.
pub(super) fn beside(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<(u32, Range)> {
    let from = crate::year::floor_boundary(scene.lower, hit.start.saturating_sub(BEFORE)).max(line.range.start);
    let to = crate::year::floor_boundary(scene.lower, (hit.end + BEHIND).min(line.range.end));
    let near = |number: &Number| from <= number.range.start && number.range.end <= to;
    counted(scene, line, near).or_else(|| bare(scene, line, hit))
}

/// `a delegation of nine from Ben Tre`, `our group of six was led by`: a number right behind the word, and no noun behind it.
fn bare(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<(u32, Range)> {
    let numbers = number::in_digits(scene, line).iter().chain(number::in_words(scene, line));
    let so_many = numbers.filter(|number| number.value <= MOST && number.range.start >= hit.end).find(|number| {
        let between = scene.cut(hit.end, number.range.start).trim();
        let behind = scene.cut(number.range.end, line.range.end);
        let ends = behind.starts_with([',', '.', ';'])
            || scene.phrases(Phrase::AfterSize).iter().any(|word| locate::starts_with_word(behind.trim_start(), word));
        scene.phrases(Phrase::SizeOf).contains(&between) && ends
    });
    so_many.map(|number| (number.value as u32, number.range))
}

/// `Đoàn gồm 7 thành viên`, `Forte de onze membres, elle …`: the size told in a sentence of its own.
pub(super) fn tell(scene: &Scene<'_>, found: &mut [Delegation]) {
    let [delegation] = found else { return };
    if delegation.size.is_some() || !matches!(scene.lines[delegation.line].zone, Zone::Body(_) | Zone::Title) {
        return;
    }
    let body = (delegation.line..scene.lines.len()).filter(|at| matches!(scene.lines[*at].zone, Zone::Body(_)));
    // `She added that the delegation had 14 members`: farther below the word stands right before its number.
    let far = body.clone().skip(BELOW + 1).map(|at| &scene.lines[at]).find_map(|line| {
        let told = scene.hits_of(line).iter().find(|hit| hit.cue == Cue::Delegation)?;
        counted(scene, line, |number| {
            let between = scene.cut(told.end, number.range.start.max(told.end)).trim();
            number.range.start >= told.end && scene.phrases(Phrase::Counts).contains(&between)
        })
    });
    delegation.size = body.take(BELOW + 1).map(|at| &scene.lines[at]).find_map(|line| {
        let told = scene.hits_of(line).iter().find(|hit| hit.cue == Cue::Delegation);
        let so_many = |number: &Number| {
            let head = scene.cut(line.range.start, number.range.start).trim_end();
            scene.phrases(Phrase::StrongOf).iter().any(|word| locate::ends_with_word(head, word))
        };
        counted(scene, line, so_many).or_else(|| beside(scene, line, told?))
    });
    delegation.size = delegation.size.or(far);
}

/// The first number of people who make up a delegation.
fn counted(scene: &Scene<'_>, line: &Line, fits: impl Fn(&Number) -> bool) -> Option<(u32, Range)> {
    let numbers = number::in_digits(scene, line).iter().chain(number::in_words(scene, line));
    let so_many = numbers.filter(|number| number.value <= MOST && fits(number)).find(|number| {
        let behind = scene.cut(number.range.end, line.range.end).trim_start_matches([' ', '-', '\u{a0}']);
        scene.phrases(Phrase::PartyMembers).iter().any(|word| locate::starts_with_word(behind, word))
    });
    so_many.map(|number| (number.value as u32, number.range))
}
