//! Stretches of the text that are read apart: an agency's opening, and what stands between quotation marks.

use crate::reading::Reading;
use vnfr_text::{Gap, Range, TokenKind};

/// The end of an agency's opening with its town, day and letters: `Paris, May 10 (VNA) –`.
pub(super) fn agency_opening(text: &str, block: Range) -> Option<usize> {
    const LONGEST: usize = 72;
    let end = crate::year::floor_boundary(text, block.end.min(block.start + LONGEST));
    let head = text.get(block.start..end)?;
    let open = head.find('(')?;
    let close = open + head[open..].find(')')?;
    let letters = &head[open + 1..close];
    let signed = letters.len() <= 14 && letters.chars().filter(|char| char.is_uppercase()).count() >= 2;
    let dashed = head[close + 1..].trim_start().starts_with(['-', '–', '—']);
    (signed && dashed).then_some(block.start + close)
}

/// Quoted stretches of at most four hundred characters within a line of the sentences; an unclosed mark quotes nothing.
pub(super) fn quotes(reading: &Reading) -> Vec<Range> {
    const LONGEST: usize = 800;
    let mut found: Vec<Range> = Vec::new();
    let mut open: Option<usize> = None;
    for token in reading.sentences.iter().flat_map(|sentence| &reading.tokens.list[sentence.first..sentence.last]) {
        if token.gap >= Gap::Line {
            open = None;
        }
        if token.kind != TokenKind::Sign {
            continue;
        }
        let at = token.range.start;
        match reading.words(token.range) {
            "“" | "«" => open = Some(at),
            "\"" if open.is_none() => open = Some(at),
            "”" | "»" | "\"" => {
                if let Some(start) = open.take().filter(|start| at - start < LONGEST) {
                    found.push(Range::new(start, token.range.end));
                }
            }
            _ => {}
        }
    }
    found
}
