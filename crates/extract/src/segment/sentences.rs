//! Sentence ends: a full stop after `TP`, an initial or within a number is none; one glued to the next word
//! (`octobre.Elle`) is.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use vnfr_text::{Case, Gap, Range, TokenKind, Tokens};

use super::super::lang;
use super::super::reading::{Block, Sentence};

static ABBREVIATIONS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| lang::all().flat_map(|words| words.boilerplate.abbreviations).copied().collect());

/// Cuts the block with index `at` into sentences.
pub fn cut(text: &str, tokens: &Tokens, block: &Block, at: usize, sentences: &mut Vec<Sentence>) {
    let (first, last) = (tokens.at(block.range.start), tokens.at(block.range.end));
    let mut start = first;
    for token in first..last {
        let ends = token + 1 == last || ends_after(text, tokens, token, last);
        if !ends {
            continue;
        }
        let range = tokens.cover(start, token + 1);
        // A closing quote or bracket alone belongs to the sentence before it.
        let alone = (start..=token).all(|token| tokens.list[token].kind == TokenKind::Sign);
        match sentences.last_mut().filter(|sentence| alone && sentence.block == at) {
            Some(sentence) => {
                sentence.range = sentence.range.cover(range);
                sentence.last = token + 1;
            }
            None => sentences.push(Sentence { range, block: at, first: start, last: token + 1 }),
        }
        start = token + 1;
    }
}

fn ends_after(text: &str, tokens: &Tokens, at: usize, last: usize) -> bool {
    let sign = |range: Range| text[range.start..range.end].chars().next().unwrap_or(' ');
    let token = &tokens.list[at];
    if token.kind != TokenKind::Sign {
        return false;
    }
    let next = &tokens.list[at + 1..last];
    match sign(token.range) {
        '!' | '?' | '…' => next
            .first()
            .is_some_and(|next| next.gap > Gap::None && (next.kind != TokenKind::Word || next.case != Case::Lower)),
        // A closing quote or bracket right after the stop.
        '”' | '"' | '»' | ')' | '’' => {
            let stop = at.checked_sub(1).map(|before| &tokens.list[before]).filter(|_| token.gap == Gap::None);
            let stopped = stop.is_some_and(|stop| stop.kind == TokenKind::Sign && ".!?…".contains(sign(stop.range)));
            stopped
                && next.first().is_some_and(|next| {
                    next.gap > Gap::None && (next.kind != TokenKind::Word || next.case != Case::Lower)
                })
        }
        '.' => {
            // `./.` and `...` end where their last stop does.
            let mut next = next;
            if let Some(following) =
                next.first().filter(|following| following.gap == Gap::None && "./".contains(sign(following.range)))
            {
                let rest = &next[1..];
                if sign(following.range) == '.' || rest.first().is_some_and(|after| sign(after.range) == '.') {
                    return false;
                }
                next = rest;
            }
            let Some(after) = next.first() else { return true };
            let before = at.checked_sub(1).map(|before| (&tokens.list[before], tokens.folded(before)));
            let Some((word, folded)) =
                before.filter(|(word, _)| word.kind != TokenKind::Sign || token.gap != Gap::None)
            else {
                // After a closing bracket or quote.
                return after.gap > Gap::None || (after.kind == TokenKind::Word && after.case == Case::Capital);
            };
            if word.kind == TokenKind::Word
                && (word.case == Case::Letter || ABBREVIATIONS.contains(folded))
                && token.gap == Gap::None
            {
                return false;
            }
            if after.gap == Gap::None {
                return word.kind == TokenKind::Word
                    && word.case == Case::Lower
                    && folded.len() >= 3
                    && after.case == Case::Capital;
            }
            after.kind != TokenKind::Word || after.case != Case::Lower
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Label;
    use vnfr_text::tokenise;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let tokens = tokenise(text);
        let block = Block { label: Label::Body, range: Range::new(0, text.len()), rule: "test" };
        let mut sentences = Vec::new();
        cut(text, &tokens, &block, 0, &mut sentences);
        let found: Vec<&str> =
            sentences.iter().map(|sentence| &text[sentence.range.start..sentence.range.end]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn full_stops_that_end_and_that_do_not() {
        check(
            "Phó Chủ tịch UBND TP. Huế đến dự. Hai bên ký kết./.",
            &["Phó Chủ tịch UBND TP. Huế đến dự.", "Hai bên ký kết./."],
        );
        check("Le 21 octobre.Elle a signé.", &["Le 21 octobre.", "Elle a signé."]);
        check("M. Duforestel est venu. Mme A. Hidalgo aussi !", &["M. Duforestel est venu.", "Mme A. Hidalgo aussi !"]);
        check(
            "Có 1.000 đại biểu, 15.11. Ông nói: “Tốt.” Hết.",
            &["Có 1.000 đại biểu, 15.11.", "Ông nói: “Tốt.”", "Hết."],
        );
        check("“Xin chào!” ông nói… rồi đi. (Ảnh: TTXVN)", &["“Xin chào!” ông nói… rồi đi.", "(Ảnh: TTXVN)"]);
        check("xem Hanoi.gov.vn hôm nay", &["xem Hanoi.gov.vn hôm nay"]);
    }
}
