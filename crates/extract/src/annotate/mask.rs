//! Words of the main body that name nobody: photo credits, an agency's dateline with its town, a newspaper's sign.

use vnfr_text::{Gap, TokenKind};

use super::super::reading::{Block, Label};
use super::super::segment;
use super::text::Text;
use crate::lang::Class;

/// How many tokens an agency's opening may take: `HANOI, April 14 (VNA) –`.
const OPENING: usize = 9;

/// For every token, whether it is out of bounds for mentions.
pub fn mask(text: &Text, blocks: &[Block]) -> Vec<bool> {
    let mut masked = vec![false; text.tokens.len()];
    let mut block = usize::MAX;
    for sentence in text.sentences {
        if blocks[sentence.block].label == Label::Dateline {
            masked[sentence.first..sentence.last].fill(true);
            continue;
        }
        if sentence.block != block {
            block = sentence.block;
            if matches!(blocks[block].label, Label::Body | Label::Lead | Label::SameEventTeaser) {
                let end = opening(text, sentence.first, sentence.last);
                masked[sentence.first..end].fill(true);
            }
        }
        if !segment::may_credit(text.view.slice(sentence.range)) {
            continue;
        }
        let mut at = sentence.first;
        while at < sentence.last {
            if segment::credit_at(text.view, text.tokens, at, sentence.last) {
                let end = credit_end(text, at, sentence.last);
                masked[at..end].fill(true);
                at = end;
            } else {
                at += 1;
            }
        }
    }
    masked
}

/// One past the last token of `(LĐTĐ)`, `NDO -`, `Paris (VNA) –`; the first token where there is no such opening.
fn opening(text: &Text, first: usize, last: usize) -> usize {
    let end = last.min(first + OPENING);
    let agency = |at: usize| text.is_upper(at) || text.is(at, Class::Outlet);
    // `Theo phóng viên TTXVN tại Paris, …`: where the agency's reporter sits.
    if text.is(first, Class::AccordingTo)
        && let Some(at) = (first + 2..end).find(|at| text.is_small(*at, Class::In) && text.is_upper(*at - 1))
        && let Some(comma) = (at + 2..last.min(at + 5)).find(|at| text.sign(*at) == ',')
    {
        return comma + 1;
    }
    // A bracket with a sign in it, with or without a town before it.
    if let Some(open) = (first..end).find(|at| text.sign(*at) == '(') {
        let close = (open + 1..last.min(open + 6)).find(|at| text.sign(*at) == ')');
        if let Some(close) = close {
            // `Hanoï, 18 novembre (VNA) –`: the month beside its day.
            let beside_day = |at: usize| text.tokens.list[at - 1].kind == TokenKind::Number;
            let town = (first..open).all(|at| {
                text.is_capital(at) || !text.is_word(at) || text.folded(at).len() <= 5 || at > first && beside_day(at)
            });
            let signed = (open + 1..close).any(agency) && (open + 1..close).all(|at| text.folded(at).len() <= 14);
            let dashed = text.is_dash(close + 1);
            if town && signed && (dashed || open == first) {
                return close + 1 + usize::from(dashed);
            }
        }
    }
    // Capitals and a dash: `NDO -`, `VOV.VN -`, `HÀ NỘI –`.
    let dash = (first + 1..end.min(first + 5))
        .find(|at| text.is_dash(*at) && text.gap(*at) == Gap::Space && text.gap(*at + 1) == Gap::Space);
    match dash {
        Some(dash) if (first..dash).all(|at| !text.is_word(at) || text.is_upper(at)) && text.is_word(first) => dash + 1,
        _ => first,
    }
}

/// A credit runs to the end of its bracket, else of its sentence or line.
fn credit_end(text: &Text, at: usize, last: usize) -> usize {
    let bracketed = at > 0 && text.sign(at - 1) == '(';
    for next in at + 1..last {
        let token = &text.tokens.list[next];
        let closes = bracketed && text.sign(next) == ')';
        if closes || token.gap >= Gap::Line || text.sign(next) == '|' {
            return next;
        }
        // `Photo: VNA Séance de travail …`: an agency's letters end the credit where words go on.
        let agency = text.is_upper(next) && !bracketed;
        if agency
            && text
                .tokens
                .list
                .get(next + 1)
                .is_some_and(|after| after.kind == TokenKind::Word && after.gap == Gap::Space)
        {
            return next + 1;
        }
    }
    last
}
