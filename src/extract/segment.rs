//! Cuts an article into labelled blocks.

use crate::model::Lang;
use crate::text::{Range, Tokens, View, tokenise};

use super::language;
use super::reading::{Block, Label, Sentence};
use super::source::Source;

/// An article cut into blocks and sentences, nothing yet named.
#[derive(Clone, Debug)]
pub struct Segmented<'a> {
    pub source: &'a Source,
    pub view: View,
    pub tokens: Tokens,
    pub language: Lang,
    pub blocks: Vec<Block>,
    pub sentences: Vec<Sentence>,
}

/// Cuts a source into blocks and sentences.
pub fn segment(source: &Source) -> Segmented<'_> {
    let view = View::new(&source.text);
    let tokens = tokenise(view.text());
    let language = language::of_text(view.text());
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in view.text().split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        let end = start + line.trim().len();
        if start < end {
            blocks.push(Block { label: Label::Body, range: Range::new(start, end), rule: "line" });
        }
    }
    let sentences = blocks
        .iter()
        .enumerate()
        .map(|(block, line)| Sentence {
            range: line.range,
            block,
            first: tokens.at(line.range.start),
            last: tokens.at(line.range.end),
        })
        .collect();
    Segmented { source, view, tokens, language, blocks, sentences }
}
