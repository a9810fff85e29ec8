//! The noun behind a number, for what no table names: helmets, beehives, puppet shows. Says which numbers count nothing.

use crate::claim::cues::{self, Count};
use crate::claim::locate::{ends_with_word, starts_with_word};
use crate::claim::number::Number;
use crate::claim::scene::{Line, Scene, Stated};
use crate::dates::Shape;
use crate::lang::{self, Counted, Phrase};
use vnfr_model::FigureClaim;
use vnfr_text::Range;
use vnfr_text::letters::{is_alphabetic, is_uppercase};

/// Words within which a plural stands: `nine solar street lamps`.
const MOST_WORDS: usize = 4;
/// Letters of the shortest plural that is no other word.
const SHORTEST: usize = 4;
/// Bytes before a number in which a label of it stands.
const HEAD: usize = 24;

pub(super) fn tables(scene: &Scene<'_>) -> &'static Counted {
    &lang::words(scene.reading.language).counted
}

/// True for what is given or shipped.
pub(super) fn is_goods(scene: &Scene<'_>, figure: &FigureClaim) -> bool {
    let Counted { goods, produce, .. } = tables(scene);
    goods.iter().chain(*produce).any(|(what, _)| *what == figure.what)
}

/// What stands right before a number.
pub(super) fn head<'s>(scene: &'s Scene<'_>, line: &Line, number: Number) -> &'s str {
    let from = crate::year::floor_boundary(scene.lower, number.range.start.saturating_sub(HEAD)).max(line.range.start);
    scene.cut(from, number.range.start).trim_end()
}

/// `article 4`, `quận 5`, `2018`: a number that is a name, a rank or a year.
pub(super) fn is_label(scene: &Scene<'_>, line: &Line, number: Number) -> bool {
    let head = head(scene, line, number);
    let bare = head.trim_end_matches('.');
    let year = number.range.end - number.range.start == 4 && (1800.0..2200.0).contains(&number.value);
    year || head.ends_with(['°', '#']) || tables(scene).labels.iter().any(|label| ends_with_word(bare, label))
}

/// `les deux villes`, `the three partners`: those that the article has told of.
pub(super) fn is_known(scene: &Scene<'_>, line: &Line, number: Number) -> bool {
    let head = head(scene, line, number);
    tables(scene).definite.iter().any(|word| ends_with_word(head, word))
}

/// The plural noun that a number counts. Vietnamese has no plural: where a noun ends there, only a table can say.
pub(super) fn behind(scene: &Scene<'_>, number: Number, stop: usize) -> Option<Range> {
    let counted = tables(scene);
    if counted.plural_endings.is_empty() {
        return None;
    }
    let tail = scene.cut(number.range.end, stop);
    let start = tail.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    // `une centaine de casques`, `2 millions d'arbres`.
    let scales = lang::words(scene.reading.language).numbers.scales;
    let scale = scales.iter().find(|(scale, _)| starts_with_word(start, scale)).map_or(0, |(scale, _)| scale.len());
    let start = start[scale..].trim_start_matches([' ', '\u{a0}']);
    let linked = number.round || scale > 0;
    let start = counted.links.iter().find_map(|of| start.strip_prefix(of)).filter(|_| linked).unwrap_or(start);
    let from = stop - start.len();
    let measured = counted.measures.iter().chain(scene.phrases(Phrase::NotCounted));
    if from == number.range.end || measured.into_iter().any(|measure| starts_with_word(start, measure)) {
        return None;
    }
    let original = scene.reading.view.text();
    let mut last: Option<Range> = None;
    for word in scene.words_in(Range::new(from, stop)).take(MOST_WORDS) {
        let before = last.map_or(from, |last: Range| last.end);
        let joint = scene.cut(before, word.start);
        let text = scene.text(word);
        let plural = is_plural(counted, text);
        let named = original.get(word.start..)?.starts_with(is_uppercase);
        let joined = matches!(joint, " " | "-" | "\u{a0}") || last.is_none() && joint.is_empty();
        if !joined || counted.breaks.contains(&text) || !text.chars().all(is_alphabetic) {
            break;
        }
        if !named && plural && !counted.adjectives.contains(&text) {
            return (!counted.measures.contains(&text)).then_some(word);
        } else if counted.agrees && !plural {
            break;
        }
        last = Some(word);
    }
    None
}

fn is_plural(counted: &Counted, word: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let regular = word.chars().count() >= SHORTEST && ends(counted.plural_endings) && !ends(counted.singular_endings);
    regular || counted.plurals.contains(&word)
}

/// `30-bed`, `12-classroom`: what a number joined to a singular counts.
pub(super) fn joined(scene: &Scene<'_>, number: Number, stop: usize) -> Option<(Count, usize, usize)> {
    let word = scene.words_in(Range::new(number.range.end, stop)).next()?;
    let ending = tables(scene).plural_endings.first().filter(|_| scene.cut(number.range.end, word.start) == "-")?;
    let plural = scene.text(word).to_owned() + ending;
    let whole = Range::new(0, plural.len());
    let (count, _, end) = cues::find_count(scene.reading.language, &plural, std::iter::once(whole), whole)?;
    (end == whole.end).then_some((count, word.start, word.end))
}

/// `home to 4,500 potters`: what a place has by itself.
pub(super) fn is_owned(scene: &Scene<'_>, line: &Line, number: Number) -> bool {
    let head = head(scene, line, number);
    let about = [Phrase::MoreThan, Phrase::AboutSoMany, Phrase::FewerThan];
    let qualifier = about.iter().flat_map(|words| scene.phrases(*words)).find(|word| ends_with_word(head, word));
    let bare = head[..head.len() - qualifier.map_or(0, |word| word.len())].trim_end();
    tables(scene).owns.iter().any(|word| ends_with_word(bare, word))
}

/// `15 à 20 stagiaires`: true where the number behind shares its noun with this one.
pub(super) fn shares_noun(scene: &Scene<'_>, number: Number, next: Number) -> bool {
    let between = scene.cut(number.range.end, next.range.start);
    number.value < next.value && tables(scene).ranges.contains(&between)
}

/// `Six d'entre eux`, `four of them`.
pub(super) fn is_of_them(scene: &Scene<'_>, line: &Line, number: Number) -> bool {
    let behind = scene.cut(number.range.end, line.range.end).trim_start_matches([' ', '\u{a0}']);
    number.value > 1.0 && tables(scene).of_them.iter().any(|words| starts_with_word(behind, words))
}

/// True where a place counts this year by year, or for the whole of one.
pub(super) fn is_yearly(scene: &Scene<'_>, line: &Line) -> bool {
    let text = scene.text(line.range);
    let year = |stated: &Stated| matches!(stated.date.shape, Shape::Year(_));
    scene.dates_of(line).iter().any(year) || tables(scene).yearly.iter().any(|words| text.contains(words))
}

/// `4 million people and a network of parks`: a word that stands between a number and what it does not count.
pub(super) fn is_apart(scene: &Scene<'_>, between: &str) -> bool {
    let Counted { breaks, links, .. } = tables(scene);
    let is_link = |word: &str| links.iter().any(|link| link.starts_with(word));
    between.split(|char| !is_alphabetic(char)).any(|word| breaks.contains(&word) && !is_link(word))
}
