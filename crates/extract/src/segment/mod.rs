//! Cuts an article into labelled blocks and sentences: what the article says, and what the site put around it.

mod label;
mod line;
mod sentences;

pub use line::{credit_at, may_credit};

use vnfr_model::Lang;
use vnfr_text::{Tokens, View, tokenise};

use super::language::{self, FunctionWords};
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

/// Cuts a source into blocks and sentences. Linear in the length of its text.
pub fn segment(source: &Source) -> Segmented<'_> {
    let view = View::new(&source.text);
    let tokens = tokenise(view.text());
    let lines = line::lines(&view, &tokens, source.stated.header);
    let sampled = || sampled(&lines);
    let words = sampled().fold(FunctionWords::default(), |words, line| words.with(line.function_words(&tokens)));
    let language = words.language_of_article().unwrap_or_else(|| language::of_text(&sample(&view, sampled())));
    let blocks = label::label(&view, &tokens, &lines, language, source.stated.title.as_deref());
    let mut sentences = Vec::with_capacity(blocks.len() * 3);
    for (at, block) in blocks.iter().enumerate() {
        if block.label.is_main() || block.label == Label::SameEventTeaser {
            sentences::cut(view.text(), &tokens, block, at, &mut sentences);
        }
    }
    Segmented { source, view, tokens, language, blocks, sentences }
}

/// The first whole sentences of a text, by which its language is told: menus and headlines of other pages may be in
/// another one.
fn sampled<'t>(lines: &'t [line::Line<'t>]) -> impl Iterator<Item = &'t line::Line<'t>> {
    const BYTES: usize = 3000;
    let mut taken = 0;
    lines.iter().filter(|line| line.is_sentence()).take_while(move |line| {
        let more = taken <= BYTES;
        taken += line.range.len() + 1;
        more
    })
}

/// Their text; the whole one where it has no sentence.
fn sample<'t>(view: &View, lines: impl Iterator<Item = &'t line::Line<'t>>) -> String {
    let mut sample = String::new();
    for line in lines {
        sample.push_str(view.slice(line.range));
        sample.push('\n');
    }
    if sample.is_empty() {
        sample.push_str(view.text());
    }
    sample
}
