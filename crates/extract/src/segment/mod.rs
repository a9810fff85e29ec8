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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, line: &str, label: Label) {
        let source = crate::source::read("a.txt", text.as_bytes()).expect("an article");
        let segmented = segment(&source);
        let block = segmented.blocks.iter().find(|block| segmented.view.slice(block.range) == line);
        assert_eq!(block.map(|block| block.label), Some(label), "{line}");
    }

    #[test]
    fn a_paper_over_the_number_of_its_issue_is_no_title() {
        let vietnamese = "NHỊP CẦU YÊN BÁI\nBản tin của Hội - Số 14 - Tháng 5/2021\n\nCuộc hẹn qua màn hình\n\nĐoàn đại biểu \
                          tỉnh Yên Bái đã gặp lãnh đạo thành phố của Pháp qua màn hình trong hai giờ.";
        check(vietnamese, "NHỊP CẦU YÊN BÁI", Label::Noise);
        check(vietnamese, "Cuộc hẹn qua màn hình", Label::Title);
        let english = "FRIENDS OF HUE\nNewsletter no. 31 – November 2014\n\nThe taps of the town are in service\n\nFive years after the \
                       first survey the taps of the town were opened in front of the inhabitants.";
        check(english, "The taps of the town are in service", Label::Title);
    }

    #[test]
    fn a_headline_shows_people_by_the_honorifics_of_its_own_language() {
        let body =
            "A delegation from the town of Hue was received in Blois by the mayor and the two signed an agreement.";
        let text = format!("Blois receives a delegation\n\n{body}\n\nĐồng Tháp, Blois boost farm links of the two\n");
        check(&text, "Đồng Tháp, Blois boost farm links of the two", Label::Related);
    }
}
