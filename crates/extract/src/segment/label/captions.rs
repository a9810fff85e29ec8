//! Captions, bylines and names of pictures: what a line without a full stop shows or credits.

use crate::lang;
use crate::segment::line::{Line, Look};
use vnfr_model::Lang;
use vnfr_text::{Case, TokenKind};

use super::Article;

impl Article<'_> {
    /// True where the words before and after name someone with a title or an honorific, as captions do.
    pub(super) fn shows_people(&self, line: &Line) -> bool {
        let first = (line.first..line.last).find(|at| self.tokens.list[*at].kind == TokenKind::Word);
        let own = &lang::words(self.language).boilerplate;
        let bracketed = (line.first + 1..line.last)
            .any(|at| self.tokens.folded(at - 1) == "(" && own.captions.contains(&self.tokens.folded(at)));
        let folded = line.folded;
        bracketed
            || lang::rows(|words| words.boilerplate.shown).any(|word| folded.contains(word))
            || first.is_some_and(|first| {
                self.tokens.list[first].case != Case::Lower && own.shown_people.contains(&self.tokens.folded(first))
            })
    }

    pub(super) fn after_image(&self, at: usize) -> bool {
        at > 0 && self.lines[at - 1].look == Look::Image && self.text(at - 1).starts_with(['!', '['])
    }

    /// A repeated title right over a sentence makes that sentence a caption.
    pub(super) fn heads_caption(&self, at: usize, title_key: Option<&str>) -> bool {
        let line = &self.lines[at];
        let above = at.checked_sub(1).map(|above| &self.lines[above]);
        !line.apart
            && line.words <= 45
            && above.is_some_and(|above| {
                // The title itself stands over the text; its repetition, over a picture.
                let again = |title: &str| self.lines[..at - 1].iter().any(|line| line.folded.starts_with(title));
                above.look == Look::Headline
                    && title_key.is_some_and(|title| above.folded.starts_with(title) && again(title))
            })
    }

    /// Only names, as bylines are: every word capitalised, parted by dashes, commas or strokes, no verb.
    pub(super) fn is_names(&self, line: &Line) -> bool {
        let joins = |at: usize| lang::rows(|words| words.boilerplate.and).any(|and| self.tokens.folded(at) == and);
        let mut words = 0;
        for at in line.first..line.last {
            let token = &self.tokens.list[at];
            match token.kind {
                TokenKind::Word if token.case == Case::Lower && !joins(at) => return false,
                TokenKind::Word => words += 1,
                TokenKind::Number => return false,
                TokenKind::Sign
                    if !matches!(self.view.slice(token.range), "-" | "–" | "," | "/" | "&" | "." | "(" | ")" | "|") =>
                {
                    return false;
                }
                TokenKind::Sign => {}
            }
        }
        (2..=8).contains(&words)
    }

    /// The name of an image file: Vietnamese words without any mark in a Vietnamese article.
    pub(super) fn is_file_name(&self, line: &Line) -> bool {
        if self.language != Lang::Vi || line.words < 3 || line.words > 20 || line.apart && line.words > 14 {
            return false;
        }
        let text = self.view.slice(line.range);
        let starts_with_number = self.tokens.list[line.first].kind == TokenKind::Number;
        let plain = text.is_ascii();
        plain && (starts_with_number || line.words >= 5) && !text.contains('"')
    }
}
