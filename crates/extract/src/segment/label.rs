//! What each line is for, from its look and its neighbours: the title, the article, its captions, and the noise of the site.

mod captions;
mod others;
mod title;

use rustc_hash::FxHashSet;
use std::cell::OnceCell;

use vnfr_model::Lang;
use vnfr_text::{Range, Tokens, View};

use super::super::reading::{Block, HEADING, Label};
use super::line::{Line, Look};

struct Article<'a> {
    view: &'a View,
    tokens: &'a Tokens,
    lines: &'a [Line<'a>],
    language: Lang,
    /// Runs of seven words of the article's sentences, sorted, made when first asked for.
    runs: OnceCell<Vec<u64>>,
}

/// The rule of a line above the title that says whose page it is: of a way through the site only the first word counts.
const OWNER: &str = "whose page it is";

/// Labels every line.
pub fn label(
    view: &View,
    tokens: &Tokens,
    lines: &[Line<'_>],
    language: Lang,
    stated_title: Option<&str>,
) -> Vec<Block> {
    let article = Article { view, tokens, lines, language, runs: OnceCell::new() };
    let mut labels: Vec<(Label, &'static str)> = vec![(Label::Noise, "unlabelled"); lines.len()];
    let rows_are_text = article.rows_are_text();
    let body = article.body_start(rows_are_text);
    let title = article.title(body, stated_title);
    let title_key = title.map(|at| lines[at].folded).filter(|key| !key.is_empty());
    let end = article.end(body, title_key);
    let mut shown: FxHashSet<&str> = FxHashSet::default();
    for (at, line) in lines.iter().enumerate() {
        labels[at] = if Some(at) == title {
            (Label::Title, "title")
        } else if at >= end {
            article.after_end(at)
        } else if at < body {
            article.before_body(at, title, title_key)
        } else {
            let again = !line.folded.is_empty() && line.words >= 6 && !shown.insert(line.folded);
            article.within(at, title_key, again, rows_are_text)
        };
    }
    article.end_mark(&mut labels, body);
    article.trailing(&mut labels);
    article.first_is_lead(&mut labels, title);
    article.blocks(&labels)
}

impl Article<'_> {
    fn text(&self, at: usize) -> &str {
        self.view.slice(self.lines[at].range)
    }

    /// True where a page was saved as a table: then rows are its paragraphs.
    fn rows_are_text(&self) -> bool {
        let size = |rows: bool| -> usize {
            let sentence = |line: &&Line| (line.look == Look::Row) == rows && (rows || line.look == Look::Sentence);
            self.lines.iter().filter(sentence).map(|line| line.words).sum()
        };
        size(true) > 3 * size(false) && size(true) > 30
    }

    /// The first line that is a sentence of the article; where there is none, the longest line.
    fn body_start(&self, rows_are_text: bool) -> usize {
        let fits = |line: &Line| match line.look {
            Look::Sentence => line.words >= 8 && self.speaks(line),
            Look::Row => rows_are_text,
            _ => false,
        };
        let longest = || (0..self.lines.len()).rev().max_by_key(|at| self.lines[*at].words).unwrap_or_default();
        self.lines.iter().position(fits).unwrap_or_else(longest)
    }

    /// False where a line is in another language than the article.
    fn speaks(&self, line: &Line) -> bool {
        line.function_words(self.tokens).language_of_line().is_none_or(|language| language == self.language)
    }

    fn before_body(&self, at: usize, title: Option<usize>, title_key: Option<&str>) -> (Label, &'static str) {
        let line = &self.lines[at];
        if matches!(line.look, Look::Headline | Look::Section | Look::Noise) && self.is_date_alone(at) {
            return (Label::Dateline, "date alone");
        }
        match line.look {
            Look::Dateline => (Label::Dateline, "dateline"),
            Look::Byline | Look::Credit => (Label::Byline, "byline"),
            Look::Related => (Label::Related, "related heading"),
            Look::Pointer | Look::Inline => (Label::Teaser, "pointer"),
            Look::Row => self.row(at),
            Look::Headline | Look::Sentence => {
                let repeats = title_key.is_some_and(|title| line.folded.starts_with(title));
                if line.opening.is_some() {
                    if line.captioned && line.words <= 6 {
                        (Label::Byline, "byline")
                    } else {
                        (Label::Body, "stated date and text")
                    }
                } else if repeats {
                    (Label::Noise, "repeated title")
                } else if line.captioned || self.after_image(at) {
                    (Label::Caption, "caption with a credit")
                } else if title.is_some_and(|title| at < title) {
                    if self.is_owner(at) {
                        (Label::Caption, OWNER)
                    } else if self.is_dated_issue(at) {
                        (Label::Dateline, "issue above the title")
                    } else {
                        (Label::Noise, "above the title")
                    }
                } else if self.is_names(line) {
                    (Label::Byline, "names alone")
                } else if line.words >= 8
                    && !self.dateline_below(at)
                    && self.seams(line) == 0
                    && self.speaks(line)
                    && !self.is_file_name(line)
                {
                    (Label::Lead, "line below the title")
                } else if title.is_some_and(|title| at == title + 1) && self.heads_report(at) {
                    (Label::Lead, "dated line below the title")
                } else {
                    (Label::Noise, "menu above the body")
                }
            }
            Look::Image | Look::Section | Look::Noise => (Label::Noise, "noise"),
        }
    }

    fn within(&self, at: usize, title_key: Option<&str>, again: bool, rows_are_text: bool) -> (Label, &'static str) {
        let line = &self.lines[at];
        match line.look {
            Look::Sentence | Look::Headline if line.opening.is_some() => (Label::Body, "stated date and text"),
            Look::Sentence if line.captioned && line.words <= 60 => (Label::Caption, "caption with a credit"),
            Look::Sentence if line.words >= 8 && !self.speaks(line) => (Label::Noise, "another language"),
            Look::Sentence if self.heads_caption(at, title_key) => (Label::Caption, "title over a caption"),
            Look::Sentence => (Label::Body, "sentence"),
            Look::Row if rows_are_text => (Label::Body, "row of a table of text"),
            Look::Row => self.row(at),
            Look::Dateline => (Label::Dateline, "dateline"),
            Look::Byline | Look::Credit => (Label::Byline, "byline"),
            Look::Pointer | Look::Inline => (Label::Teaser, "pointer"),
            Look::Related => (Label::Related, "related heading"),
            Look::Image | Look::Section | Look::Noise => (Label::Noise, "noise"),
            Look::Headline => self.headline_within(at, title_key, again),
        }
    }

    fn headline_within(&self, at: usize, title_key: Option<&str>, again: bool) -> (Label, &'static str) {
        let line = &self.lines[at];
        if title_key.is_some_and(|title| line.folded.starts_with(title)) {
            // A picture's film title stands right over its caption.
            let caption = self.lines.get(at + 1).is_some_and(|next| {
                !next.apart && next.words <= 45 && matches!(next.look, Look::Sentence | Look::Headline)
            });
            return if caption { (Label::Caption, "title over a caption") } else { (Label::Noise, "repeated title") };
        }
        if line.captioned || self.after_image(at) {
            return (Label::Caption, "caption with a credit");
        }
        if again {
            return (Label::Teaser, "said before");
        }
        if self.is_file_name(line) {
            return (Label::Noise, "file name of an image");
        }
        if line.words <= 8 && self.is_names(line) {
            return (Label::Byline, "names alone");
        }
        if line.words <= 2 {
            return (Label::Noise, "a word alone");
        }
        if line.words >= 14 && self.seams(line) >= 1 {
            return (Label::Teaser, "headlines run together");
        }
        let neighbour = |at: Option<usize>| {
            at.and_then(|at| self.lines.get(at))
                .is_some_and(|line| line.look == Look::Headline && line.words >= 6 && !line.captioned)
        };
        let shown = self.shows_people(line);
        if !shown && line.words >= 6 && (neighbour(at.checked_sub(1)) || neighbour(Some(at + 1))) {
            return (Label::Teaser, "headlines in a row");
        }
        if line.words <= 9 && !shown { (Label::Body, HEADING) } else { (Label::Caption, "caption") }
    }

    fn first_is_lead(&self, labels: &mut [(Label, &'static str)], title: Option<usize>) {
        if title.is_none() || labels.iter().any(|label| label.0 == Label::Lead) {
            return;
        }
        let bodies = labels.iter().filter(|label| label.0 == Label::Body).count();
        if let Some(first) = labels.iter().position(|label| label.0 == Label::Body).filter(|_| bodies >= 3) {
            labels[first] = (Label::Lead, "first paragraph");
        }
    }

    /// Blocks in the order of the text; a line that opens with a stated date is two.
    fn blocks(&self, labels: &[(Label, &'static str)]) -> Vec<Block> {
        let mut blocks = Vec::with_capacity(labels.len());
        for (at, (line, (label, rule))) in self.lines.iter().zip(labels).enumerate() {
            let mut range = line.range;
            if *rule == OWNER {
                range.end = range.start + self.owner(at).len();
            }
            if let Some(opening) = line.opening {
                blocks.push(Block { label: Label::Dateline, range: opening, rule: "stated date" });
                let rest = self.view.slice(Range::new(opening.end, range.end));
                range.start = opening.end + (rest.len() - rest.trim_start().len());
            }
            blocks.push(Block { label: *label, range, rule });
        }
        blocks
    }
}
