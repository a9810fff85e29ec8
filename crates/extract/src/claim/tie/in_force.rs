//! Papers and co-operation that a sentence tells as standing: carried out under them, signed before, going on since.

use crate::claim::context::Context;
use crate::claim::cues::Hit;
use crate::claim::locate;
use crate::claim::scene::{Line, Scene};
use crate::lang::Phrase;
use crate::reading::HEADING;
use crate::search;
use vnfr_model::{Country, Lang};
use vnfr_text::Range;

use super::since::since;

/// True where the co-operation or the paper at `hit` joins localities of both sides, and stands: `au titre d'une convention
/// avec`, `under the agreement between`, `the pact that Niort had concluded with`, `nouée en 2006, la coopération entre`.
pub(super) fn in_force(scene: &Scene<'_>, context: &Context, line: &Line, hit: &Hit, is_paper: bool) -> bool {
    if is_paper && names_nobody(scene, line) {
        return goes_on(scene, context, line, hit);
    }
    joins_sides(scene, line, hit)
        && (under(scene, line, hit, is_paper)
            || is_paper && has_signed(scene, line, hit)
            || goes_on(scene, context, line, hit))
}

/// `La convention, précise le maire, remonte à 2006`: a sentence, and no heading, with no partner and no other body.
fn names_nobody(scene: &Scene<'_>, line: &Line) -> bool {
    scene.reading.blocks[line.block].rule != HEADING
        && scene.places_in(line.range).is_empty()
        && scene.bodies_in(line.range).is_empty()
}

/// True where a sentence names a locality of each side, or one beside another that it names by its rank alone, and no body
/// but authorities.
pub(in crate::claim) fn joins_sides(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const MOST: usize = 4;
    /// Bytes behind the word in which `between` stands.
    const NEAR: usize = 24;
    // Cheap tests first: most sentences fail one of them.
    let places = scene.places_in(line.range);
    let any = |country: Country| places.iter().any(|(place, _)| scene.is_locality(*place, country));
    let (has_vn, has_fr) = (any(Country::Vn), any(Country::Fr));
    let authorities = scene.bodies_in(line.range).iter().all(|(body, _)| scene.body_at(*body).place.is_some());
    let by_rank = || both_by_rank(scene, line) || (has_vn || has_fr) && refers(scene, line);
    if !authorities || !(has_vn && has_fr || by_rank()) {
        return false;
    }
    let named = |country: Country| {
        let mut named = scene.localities_in(line.range, country);
        named.retain(|(_, range)| !locate::is_aside(scene, line, *range));
        named.len()
    };
    let (vn, fr) = (named(Country::Vn), named(Country::Fr));
    if vn > 0 && fr > 0 {
        let to = crate::year::floor_boundary(scene.lower, (hit.end + NEAR).min(line.range.end));
        return vn + fr <= MOST || scene.says(scene.cut(hit.end, to), Phrase::Between);
    }
    both_by_rank(scene, line) || vn + fr > 0 && refers(scene, line)
}

/// True where words of carrying out stand right before the paper, but for its article and a word or two.
fn under(scene: &Scene<'_>, line: &Line, hit: &Hit, is_paper: bool) -> bool {
    const REACH: usize = 56;
    const WORDS: usize = 4;
    let from = crate::year::floor_boundary(scene.lower, hit.start.saturating_sub(REACH)).max(line.range.start);
    let head = scene.cut(from, hit.start);
    let close = |at: usize| {
        let between = &head[at..];
        !between.contains([',', ';', ':', '.', '(']) && between.split_whitespace().count() <= WORDS
    };
    let of_papers = if is_paper { scene.phrases(Phrase::CarriesOut) } else { &[] };
    scene.phrases(Phrase::Under).iter().chain(of_papers).any(|word| {
        search::last(head, word).is_some_and(|at| {
            let end = at + word.len();
            locate::ends_with_word(&head[..end], word)
                && (word.ends_with(['\'', '’']) || locate::starts_with_word(&head[at..], word))
                && close(end)
        })
    })
}

/// `l'accord que Niort a conclu avec la province`: words right behind a paper that say it was signed.
fn has_signed(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 64;
    let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
    scene.part_says(line, scene.cut(hit.end, to), Phrase::HasSigned)
}

/// True where the sentence says since when it has been going on.
fn goes_on(scene: &Scene<'_>, context: &Context, line: &Line, hit: &Hit) -> bool {
    since(scene, context, line, hit).is_some_and(|(_, when)| {
        let head = scene.cut(line.range.start, when.start).trim_end();
        scene.phrases(Phrase::Begins).iter().any(|word| locate::ends_with_word(head, word))
    })
}

/// `leur province`, `the district`: true where a locality is meant by its rank alone.
pub(super) fn refers(scene: &Scene<'_>, line: &Line) -> bool {
    /// Bytes of the links between a rank and a name: ` de la `.
    const LINKS: usize = 10;
    let text = scene.text(line.range);
    scene.said_in(line, Phrase::Counterpart).any(|word| {
        search::all(text, word).take(8).any(|at| {
            let end = at + word.len();
            let behind = Range::new(line.range.start + end, line.range.start + end + LINKS);
            locate::ends_with_word(&text[..end], word)
                && locate::starts_with_word(&text[at..], word)
                && scene.places_in(behind).is_empty()
        })
    })
}

/// `the province and the region`: both partners by their ranks alone.
pub(in crate::claim) fn both_by_rank(scene: &Scene<'_>, line: &Line) -> bool {
    let text = scene.text(line.range);
    scene.said_in(line, Phrase::BothByRank).any(|word| locate::holds_word(text, word))
}

/// True where a sentence names a country's localities only as where a house stands: `le port de Sète`, `a school in Vinh`.
pub(in crate::claim) fn only_in_houses(scene: &Scene<'_>, line: &Line) -> bool {
    if !scene.line_says(line, Phrase::HouseIn) {
        return false;
    }
    [Country::Vn, Country::Fr].into_iter().any(|country| {
        let named = scene.places_in(line.range).iter().filter(|(place, _)| scene.is_locality(*place, country));
        let mut named = named.peekable();
        named.peek().is_some() && named.all(|(_, range)| in_house(scene, line, *range))
    })
}

/// True where the word of a house stands before a town, with a word or two between.
fn in_house(scene: &Scene<'_>, line: &Line, mention: Range) -> bool {
    const REACH: usize = 40;
    const WORDS: usize = 2;
    let from = crate::year::floor_boundary(scene.lower, mention.start.saturating_sub(REACH)).max(line.range.start);
    let head = scene.cut(from, mention.start);
    // `Hai Phong Port`.
    let tail = scene.cut(mention.end, line.range.end).trim_start();
    let words = scene.phrases(Phrase::HouseIn);
    if scene.reading.language == Lang::En && words.iter().any(|word| locate::starts_with_word(tail, word)) {
        return true;
    }
    let ranks = scene.phrases(Phrase::TypeWord);
    scene.phrases(Phrase::HouseIn).iter().any(|word| {
        search::last(head, word).is_some_and(|at| {
            let end = at + word.len();
            let mut between = head[end..].split_whitespace();
            locate::ends_with_word(&head[..end], word)
                && locate::starts_with_word(&head[at..], word)
                && !head[end..].contains([',', ';', ':', '('])
                && between.clone().count() <= WORDS
                && between.all(|word| !ranks.contains(&word))
        })
    })
}
