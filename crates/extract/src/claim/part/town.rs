//! The town of which the text speaks, from sentence to sentence: `Tại Paris, …` holds until another is named, though the
//! gazetteer may not know that other one.

use crate::claim::cues::Cue;
use crate::claim::locate;
use crate::claim::scene::{Line, Scene};
use crate::lang::Phrase;
use vnfr_model::{Country, Lang};
use vnfr_text::{Case, Range, TokenKind};

/// A locality with the words that name it.
pub(super) type Town = Option<(usize, Range)>;

/// The town after a line, given the one before it.
pub(super) fn after(scene: &Scene<'_>, line: &Line, home: Option<Country>, before: Town) -> Town {
    // Where somebody is still to go, nothing has happened yet.
    if scene.has(line, Cue::Planned) {
        return before;
    }
    let own = scene.places_in(line.range).iter().copied().find(|(place, range)| {
        scene.locality_id(*place).is_some()
            && scene.place(*place).country() != home
            && locate::is_place(scene, line, *range)
    });
    own.or(before.filter(|_| !names_unknown(scene, line)))
}

/// `In Gruchet, they visited a farm`: a preposition and a capital that no list holds is a town all the same.
fn names_unknown(scene: &Scene<'_>, line: &Line) -> bool {
    let types = scene.phrases(Phrase::TypeWord);
    let others = scene.phrases(Phrase::NoTown);
    let Some(preposition) = scene.phrases(Phrase::InTown).first() else { return false };
    let tokens = &scene.reading.tokens;
    let (first, last) = (tokens.at(line.range.start), tokens.at(line.range.end));
    let word = |at: usize| scene.text(tokens.list[at].range);
    let mentions = || scene.reading.mentions_in(line.range).map(|mention| mention.range);
    let dates = || scene.dates_of(line).iter().map(|stated| stated.range());
    let is_preposition = |at: &usize| tokens.list[*at].range.len() == preposition.len() && word(*at) == *preposition;
    (first..last).filter(is_preposition).any(|at| {
        let Some(name) = (at + 1..last.min(at + 5)).find(|next| !types.contains(&word(*next))) else { return false };
        let token = &tokens.list[name];
        // In Vietnamese a capital opens names of houses and halls as well: only a type word makes it a town.
        let typed = name > at + 1 || scene.reading.language != Lang::Vi;
        let known = || mentions().chain(dates()).any(|range| range.overlaps(token.range));
        typed
            && token.kind == TokenKind::Word
            && token.case == Case::Capital
            && word(name).chars().count() >= 4
            && !others.contains(&word(name))
            && !scene.is_quoted(token.range.start)
            && !known()
    })
}
