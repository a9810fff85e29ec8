//! Names the people, bodies and places of a segmented article.

use super::reading::Reading;
use super::segment::Segmented;

/// Annotates every main block.
pub fn annotate(segmented: Segmented<'_>) -> Reading {
    let Segmented { source, view, tokens, language, blocks, sentences } = segmented;
    Reading {
        file: source.file.clone(),
        sha256: source.sha256.clone(),
        stated: source.stated.clone(),
        language,
        view,
        tokens,
        blocks,
        sentences,
        mentions: Vec::new(),
        people: Vec::new(),
        bodies: Vec::new(),
        places: Vec::new(),
    }
}
