//! Where other articles begin: headlines in rows, teasers of this event and of others, what follows the end.

use rustc_hash::FxHashSet;

use crate::lang;
use crate::reading::Label;
use crate::segment::line::{Line, Look};
use crate::shingle::Runs;
use vnfr_text::{Case, Gap, TokenKind};

use super::Article;

impl Article<'_> {
    /// Where the list of other articles begins.
    pub(super) fn end(&self, body: usize, title_key: Option<&str>) -> usize {
        let mut sentences = 0;
        for at in body..self.lines.len() {
            let line = &self.lines[at];
            if line.look == Look::Headline && title_key.is_some_and(|title| line.folded.starts_with(title)) {
                continue;
            }
            match line.look {
                Look::Sentence if !line.captioned => sentences += 1,
                Look::Related => return at,
                // A section's name followed by a headline opens another article.
                Look::Section if sentences >= 1 && self.headline(at + 1) => return at,
                // A headline and a date of its own.
                Look::Headline if sentences >= 2 && line.words >= 5 && self.dated_teaser(at) => return at,
                // A headline that the next sentence says again.
                Look::Headline
                    if sentences >= 2
                        && line.words >= 6
                        && !line.captioned
                        && !self.after_image(at)
                        && !self.shows_people(line)
                        && self.repeated_by_next(at) =>
                {
                    return at;
                }
                _ => {}
            }
        }
        self.lines.len()
    }

    pub(super) fn headline(&self, at: usize) -> bool {
        self.lines.get(at).is_some_and(|line| line.look == Look::Headline && line.words >= 4)
    }

    pub(super) fn dated_teaser(&self, at: usize) -> bool {
        let next =
            (at + 1..self.lines.len().min(at + 3)).find(|next| self.lines[*next].folded != self.lines[at].folded);
        next.is_some_and(|next| self.lines[next].look == Look::Dateline && next + 1 < self.lines.len())
    }

    /// True where most of a headline's longer words come back in the first words of the sentence below it.
    pub(super) fn repeated_by_next(&self, at: usize) -> bool {
        let Some(next) =
            self.lines.get(at + 1).filter(|next| next.look == Look::Sentence && next.range != self.lines[at].range)
        else {
            return false;
        };
        let line = &self.lines[at];
        let below: FxHashSet<&str> =
            (next.first..next.last.min(next.first + 2 * line.words + 6)).map(|at| self.tokens.folded(at)).collect();
        let long: Vec<&str> =
            (line.first..line.last).map(|at| self.tokens.folded(at)).filter(|word| word.len() >= 4).collect();
        let shared = long.iter().filter(|word| below.contains(*word)).count();
        long.len() >= 4 && shared * 5 >= long.len() * 3
    }

    /// `| … |`: a caption below a picture, a teaser elsewhere; one that tells of this event in its own words is kept apart.
    pub(super) fn row(&self, at: usize) -> (Label, &'static str) {
        let line = &self.lines[at];
        if self.after_image(at) || line.captioned {
            return (Label::Caption, "row below a picture");
        }
        if self.shares_words(at) {
            return (Label::SameEventTeaser, "row in the words of the body");
        }
        (Label::Teaser, "row")
    }

    /// True where a line shares a run of words with the sentences of the article.
    pub(super) fn shares_words(&self, at: usize) -> bool {
        const RUN: usize = 7;
        const LINES: usize = 60;
        const WORDS: usize = 400;
        let runs_of = |line: &Line, runs: &mut Vec<u64>| {
            let is_word = |at: &usize| self.tokens.list[*at].kind == TokenKind::Word;
            let mut words: Runs<RUN> = Runs::new();
            let own = (line.first..line.last).filter(is_word).take(WORDS);
            runs.extend(own.filter_map(|at| words.push(self.tokens, at)));
        };
        let known = self.runs.get_or_init(|| {
            let mut known = Vec::new();
            let body = self.lines.iter().filter(|line| line.look == Look::Sentence && line.words >= RUN);
            body.take(LINES).for_each(|line| runs_of(line, &mut known));
            known.sort_unstable();
            known
        });
        let mut own = Vec::new();
        runs_of(&self.lines[at], &mut own);
        own.iter().any(|run| known.binary_search(run).is_ok())
    }

    pub(super) fn after_end(&self, at: usize) -> (Label, &'static str) {
        match self.lines[at].look {
            Look::Sentence | Look::Headline | Look::Row | Look::Related | Look::Pointer | Look::Dateline => {
                (Label::Related, "after the end")
            }
            _ => (Label::Noise, "after the end"),
        }
    }

    /// `./.` ends an article; below it only captions belong to it.
    pub(super) fn end_mark(&self, labels: &mut [(Label, &'static str)], body: usize) {
        let Some(end) = (body..self.lines.len()).find(|at| labels[*at].0.is_main() && self.text(*at).ends_with("./."))
        else {
            return;
        };
        for (label, line) in labels.iter_mut().zip(self.lines).skip(end + 1) {
            if label.0.is_main() && !(label.0 == Label::Caption && line.captioned) {
                *label = (Label::Related, "below the end mark");
            }
        }
    }

    /// Headlines below the last sentence belong to other articles, unless a picture's credit makes them captions.
    pub(super) fn trailing(&self, labels: &mut [(Label, &'static str)]) {
        let is_text = |at: &usize| {
            let line = &self.lines[*at];
            labels[*at].0.is_main()
                && (line.look != Look::Headline
                    || labels[*at].0 == Label::Title
                    || line.captioned
                    || self.after_image(*at)
                    || self.shows_people(line))
        };
        let last = (0..labels.len()).rev().find(is_text).map_or(0, |last| last + 1);
        if last == 0 {
            return;
        }
        for label in &mut labels[last..] {
            if label.0.is_main() && label.0 != Label::Title {
                *label = (Label::Related, "headline below the article");
            }
        }
    }

    pub(super) fn dateline_below(&self, at: usize) -> bool {
        let mut below = self.lines[at + 1..].iter().take(4).take_while(|line| line.look != Look::Sentence);
        below.any(|line| line.look == Look::Dateline)
    }

    /// How often a headline seems to begin inside a line: a capitalised word after a small one, and small words after it.
    /// In French and English, where names do so all the time, only a number's ordinal or an upper-case run tells.
    pub(super) fn seams(&self, line: &Line) -> usize {
        let openings = lang::words(self.language).boilerplate.headline_openings;
        if openings.is_empty() {
            return 0;
        }
        let mut seams = 0;
        for at in line.first + 3..line.last.saturating_sub(2) {
            let (before, token, after) = (&self.tokens.list[at - 1], &self.tokens.list[at], &self.tokens.list[at + 1]);
            if token.gap != Gap::Space
                || token.case != Case::Capital
                || after.case != Case::Lower
                || after.kind != TokenKind::Word
            {
                continue;
            }
            let after_small =
                before.kind == TokenKind::Word && before.case == Case::Lower || self.view.slice(before.range) == ")";
            seams += usize::from(after_small && openings.contains(&self.tokens.folded(at)));
        }
        seams
    }
}
