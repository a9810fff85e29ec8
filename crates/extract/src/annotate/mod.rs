//! Names the people, bodies and places of a segmented article. Each step reads what the ones before it found: places,
//! then names, then bodies, then titles; `link` makes entities of the mentions, `complete` fills in what context supplies.

mod body;
mod complete;
mod lexicon;
mod link;
mod mask;
mod name;
mod place;
mod registry;
mod text;
mod title;

use super::lang::{self, Class};
use super::reading::{Block, Label, Reading};
use super::segment::Segmented;
use vnfr_text::{Token, TokenKind, Tokens};

/// Annotates every main block, and teasers of the same event.
pub fn annotate(segmented: Segmented<'_>) -> Reading {
    let Segmented { source, view, tokens, language, blocks, sentences } = segmented;
    let year = source.stated.published.and_then(|date| date.year()).or_else(|| latest_year(&tokens, &blocks, &view));
    let entities = {
        let text = text::Text::new(&view, &tokens, language, &sentences);
        let masked = mask::mask(&text, &blocks);
        let places = place::find(&text, &masked, year);
        let listed = body::listed::find(&text, &masked, &places);
        let mut no_people = masked.clone();
        listed.iter().for_each(|(first, last)| no_people[*first..*last].fill(true));
        let names = name::find(&text, &no_people, &places);
        let bodies = body::find(&text, &masked, &places, &names, &listed);
        let mut person = vec![false; tokens.len() + 1];
        names.iter().for_each(|name| person[name.first..name.last].fill(true));
        let mut body_end = vec![0u32; tokens.len() + 1];
        bodies.iter().for_each(|body| body_end[body.first] = body.last as u32);
        let titles = title::find(&text, &names, &places, &person, &body_end);
        link::link(&link::Found { text: &text, masked: &masked, places: &places, names, bodies, titles })
    };
    Reading {
        file: source.file.clone(),
        sha256: source.sha256.clone(),
        stated: source.stated.clone(),
        language,
        view,
        tokens,
        blocks,
        sentences,
        mentions: entities.mentions,
        people: entities.people,
        bodies: entities.bodies,
        places: entities.places,
    }
}

/// The year in which these rules were written: a later one is more often a goal than the time of a report.
const WRITTEN: i16 = 2026;

/// The year of the date line, else the latest plausible year that the main blocks write: near enough to the article's own to tell which provinces existed.
fn latest_year(tokens: &Tokens, blocks: &[Block], view: &vnfr_text::View) -> Option<i16> {
    let is_year = |token: &Token| token.kind == TokenKind::Number && token.range.len() == 4;
    let year_at = |at: usize| -> Option<i16> {
        let token = tokens.list.get(at).filter(|token| is_year(token))?;
        view.slice(token.range).parse().ok().filter(|year| (1990..=2035).contains(year))
    };
    let joins = |at: usize| {
        let word = tokens.folded(at);
        matches!(word, "-" | "–" | "—" | "/") || lang::all().any(|words| words.class(Class::Until).contains(&word))
    };
    // `giai đoạn 2025-2030`: a programme's period lies ahead of who signs it.
    let in_period =
        |at: usize| joins(at + 1) && year_at(at + 2).is_some() || at >= 2 && joins(at - 1) && year_at(at - 2).is_some();
    // `12/5/2028`: a year that a day and a month stand before.
    let ends_a_date = |at: usize| {
        let number = |at: usize| tokens.list.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        at >= 4 && matches!(tokens.folded(at - 1), "/" | "." | "-") && number(at - 2) && number(at - 4)
    };
    let years = |block: &Block| {
        let (first, last) = (tokens.at(block.range.start), tokens.at(block.range.end));
        let written = tokens.list[first..last].iter().zip(first..).filter(|(token, _)| is_year(token));
        written
            .filter_map(|(_, at)| Some((at, year_at(at).filter(|year| *year <= WRITTEN || ends_a_date(at))?)))
            .filter(|(at, _)| !in_period(*at))
            .map(|(_, year)| year)
            .max()
    };
    let stated = blocks.iter().filter(|block| block.label == Label::Dateline).find_map(years);
    stated.or_else(|| blocks.iter().filter(|block| block.label.is_main()).filter_map(years).max())
}
