//! What each line is for, from its look and its neighbours: the title, the article, its captions, and the noise of the site.

use std::cell::OnceCell;
use std::collections::HashSet;

use crate::model::Lang;
use crate::text::{Case, Gap, Range, TokenKind, Tokens, View, fold};

use super::super::lang;
use super::super::language;
use super::super::reading::{Block, Label};
use super::super::shingle::Runs;
use super::line::{Line, Look};

/// What the line with a paper's number holds.
const ISSUES: [&str; 9] = ["n°", "no.", "no ", "số ", "issue", "lettre", "bulletin", "numéro", "vol."];

struct Article<'a> {
    view: &'a View,
    tokens: &'a Tokens,
    lines: &'a [Line],
    language: Lang,
    /// Runs of seven words of the article's sentences, sorted, made when first asked for.
    runs: OnceCell<Vec<u64>>,
}

/// Labels every line.
pub fn label(view: &View, tokens: &Tokens, lines: &[Line], language: Lang, stated_title: Option<&str>) -> Vec<Block> {
    let article = Article { view, tokens, lines, language, runs: OnceCell::new() };
    let mut labels: Vec<(Label, &'static str)> = vec![(Label::Noise, "unlabelled"); lines.len()];
    let rows_are_text = article.rows_are_text();
    let body = article.body_start(rows_are_text);
    let title = article.title(body, stated_title);
    let title_key = title.map(|at| lines[at].folded.clone()).filter(|key| !key.is_empty());
    let end = article.end(body, title_key.as_deref());
    let mut shown: HashSet<&str> = HashSet::new();
    for (at, line) in lines.iter().enumerate() {
        labels[at] = if Some(at) == title {
            (Label::Title, "title")
        } else if at >= end {
            article.after_end(at)
        } else if at < body {
            article.before_body(at, title, title_key.as_deref())
        } else {
            let again = !line.folded.is_empty() && line.words >= 6 && !shown.insert(&line.folded);
            article.within(at, title_key.as_deref(), again, rows_are_text)
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
        language::of_tokens(self.tokens, line.first, line.last).is_none_or(|language| language == self.language)
    }

    /// Where the list of other articles begins.
    fn end(&self, body: usize, title_key: Option<&str>) -> usize {
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
                Look::Headline if sentences >= 2 && line.words >= 6 && !line.captioned && self.repeated_by_next(at) => {
                    return at;
                }
                _ => {}
            }
        }
        self.lines.len()
    }

    fn headline(&self, at: usize) -> bool {
        self.lines.get(at).is_some_and(|line| line.look == Look::Headline && line.words >= 4)
    }

    fn dated_teaser(&self, at: usize) -> bool {
        let next =
            (at + 1..self.lines.len().min(at + 3)).find(|next| self.lines[*next].folded != self.lines[at].folded);
        next.is_some_and(|next| self.lines[next].look == Look::Dateline && next + 1 < self.lines.len())
    }

    /// True where most of a headline's longer words come back in the first words of the sentence below it.
    fn repeated_by_next(&self, at: usize) -> bool {
        let Some(next) =
            self.lines.get(at + 1).filter(|next| next.look == Look::Sentence && next.range != self.lines[at].range)
        else {
            return false;
        };
        let line = &self.lines[at];
        let below: HashSet<&str> =
            (next.first..next.last.min(next.first + 2 * line.words + 6)).map(|at| self.tokens.folded(at)).collect();
        let long: Vec<&str> =
            (line.first..line.last).map(|at| self.tokens.folded(at)).filter(|word| word.len() >= 4).collect();
        let shared = long.iter().filter(|word| below.contains(*word)).count();
        long.len() >= 4 && shared * 5 >= long.len() * 3
    }

    /// The title: the line that the page states, else the first headline before the body.
    fn title(&self, body: usize, stated: Option<&str>) -> Option<usize> {
        let stated = stated.map(fold);
        if let Some(stated) = stated.filter(|stated| !stated.is_empty()) {
            let found = self.lines.iter().take(body + 1).position(|line| line.folded == stated);
            if found.is_some() {
                return found;
            }
        }
        let fits = |at: &usize| {
            let line = &self.lines[*at];
            line.look == Look::Headline
                && !self.is_masthead(*at, body)
                && !self.is_date_alone(*at)
                && line.words >= 3
                && !line.captioned
                && line.opening.is_none()
                && line.range.len() <= 300
        };
        let first = (0..body).find(fits);
        // A question or an exclamation may be a title too, where the article goes on below it.
        first.or_else(|| {
            let line = self.lines.get(body)?;
            let asks = self.text(body).ends_with(['?', '!']);
            (asks && line.words <= 25 && self.lines.len() > body + 1).then_some(body)
        })
    }

    /// The name of the paper in capitals above the headline: `LE MAG DE L'AGGLO N° 61`, `LANNION - LE MENSUEL`.
    fn is_masthead(&self, at: usize, body: usize) -> bool {
        const PAPERS: [&str; 16] = [
            "mag",
            "magazine",
            "mensuel",
            "bulletin",
            "journal",
            "gazette",
            "hebdo",
            "lettre",
            "newsletter",
            "revue",
            "weekly",
            "newspaper",
            "herald",
            "portal",
            "bao",
            "trang",
        ];
        let line = &self.lines[at];
        let named = (line.first..line.last)
            .any(|at| PAPERS.contains(&self.tokens.folded(at)) && self.tokens.list[at].case == Case::Upper);
        let capitals = (line.first..line.last).filter(|at| self.tokens.list[*at].kind == TokenKind::Word);
        let shouted = capitals.clone().filter(|at| self.tokens.list[*at].case == Case::Upper).count();
        let below = (at + 1..body).any(|at| {
            let below = &self.lines[at];
            matches!(below.look, Look::Headline) && below.words >= 4
        });
        let numbered = self.lines.get(at + 1).is_some_and(|_| {
            let next = self.text(at + 1).to_lowercase();
            ISSUES[..1].iter().chain(&ISSUES[5..]).any(|word| next.contains(word)) && self.is_date_alone(at + 1)
        });
        (named || numbered) && below && shouted * 2 > capitals.count() && line.words <= 10
    }

    /// `Mai 2023`: a line that is nothing but the month or the day of an issue.
    fn is_date_alone(&self, at: usize) -> bool {
        const LONGEST: usize = 56;
        let text = self.text(at);
        if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return false;
        }
        // `La lettre n° 18 - décembre 2021`: the number of an issue and its month.
        let lower = text.to_lowercase();
        let issue = ISSUES.iter().any(|word| lower.contains(word));
        crate::extract::dates::find(&lower).iter().any(|date| {
            let whole =
                date.range.len() + 2 >= lower.trim().len() || issue && date.range.end + 1 >= lower.trim_end().len();
            date.year().is_some() && !matches!(date.shape, crate::extract::dates::Shape::Year(_)) && whole
        })
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
                    (Label::Noise, "above the title")
                } else if self.is_names(line) {
                    (Label::Byline, "names alone")
                } else if line.words >= 8
                    && !self.dateline_below(at)
                    && self.seams(line) == 0
                    && self.speaks(line)
                    && !self.is_file_name(line)
                {
                    (Label::Lead, "line below the title")
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
            Look::Sentence if !self.speaks(line) && line.words >= 8 => (Label::Noise, "another language"),
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
        if line.words <= 9 && !shown { (Label::Body, "heading in the body") } else { (Label::Caption, "caption") }
    }

    /// True where the words before and after name someone with a title or an honorific, as captions do.
    fn shows_people(&self, line: &Line) -> bool {
        const HONORIFICS: [&str; 8] = ["ong", "ba", "dong", "ngai", "m", "mme", "mr", "ms"];
        const OPENINGS: [&str; 5] = ["chu", "doan", "dai", "lanh", "le"];
        let first = (line.first..line.last).find(|at| self.tokens.list[*at].kind == TokenKind::Word);
        let captions = lang::words(self.language).boilerplate.captions;
        let bracketed = (line.first + 1..line.last).any(|at| {
            captions.contains(&self.tokens.folded(at)) && self.view.slice(self.tokens.list[at - 1].range) == "("
        });
        let folded = &line.folded;
        bracketed
            || ["chup anh", "luu niem", "pose", "ceremony", "ceremonie"].iter().any(|word| folded.contains(word))
            || first.is_some_and(|first| {
                let word = self.tokens.folded(first);
                let known = HONORIFICS.contains(&word) || (self.language == Lang::Vi && OPENINGS.contains(&word));
                known && self.tokens.list[first].case != Case::Lower
            })
    }

    fn after_image(&self, at: usize) -> bool {
        at > 0 && self.lines[at - 1].look == Look::Image && self.text(at - 1).starts_with("![")
    }

    /// A repeated title right over a sentence makes that sentence a caption.
    fn heads_caption(&self, at: usize, title_key: Option<&str>) -> bool {
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

    /// `| … |`: a caption below a picture, a teaser elsewhere; one that tells of this event in its own words is kept apart.
    fn row(&self, at: usize) -> (Label, &'static str) {
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
    fn shares_words(&self, at: usize) -> bool {
        const RUN: usize = 7;
        const LINES: usize = 60;
        const WORDS: usize = 400;
        let runs_of = |line: &Line, runs: &mut Vec<u64>| {
            let is_word = |at: &usize| self.tokens.list[*at].kind == TokenKind::Word;
            let mut words: Runs<RUN> = Runs::new();
            let own = (line.first..line.last).filter(is_word).take(WORDS);
            runs.extend(own.filter_map(|at| words.push(self.tokens.folded(at))));
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

    fn after_end(&self, at: usize) -> (Label, &'static str) {
        match self.lines[at].look {
            Look::Sentence | Look::Headline | Look::Row | Look::Related | Look::Pointer | Look::Dateline => {
                (Label::Related, "after the end")
            }
            _ => (Label::Noise, "after the end"),
        }
    }

    /// `./.` ends an article; below it only captions belong to it.
    fn end_mark(&self, labels: &mut [(Label, &'static str)], body: usize) {
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
    fn trailing(&self, labels: &mut [(Label, &'static str)]) {
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

    fn first_is_lead(&self, labels: &mut [(Label, &'static str)], title: Option<usize>) {
        if title.is_none() || labels.iter().any(|label| label.0 == Label::Lead) {
            return;
        }
        let bodies = labels.iter().filter(|label| label.0 == Label::Body).count();
        if let Some(first) = labels.iter().position(|label| label.0 == Label::Body).filter(|_| bodies >= 3) {
            labels[first] = (Label::Lead, "first paragraph");
        }
    }

    /// Only names, as bylines are: every word capitalised, parted by dashes, commas or strokes, no verb.
    fn is_names(&self, line: &Line) -> bool {
        let mut words = 0;
        for at in line.first..line.last {
            let token = &self.tokens.list[at];
            match token.kind {
                TokenKind::Word
                    if token.case == Case::Lower && !matches!(self.tokens.folded(at), "va" | "et" | "and") =>
                {
                    return false;
                }
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
    fn is_file_name(&self, line: &Line) -> bool {
        if self.language != Lang::Vi || line.words < 3 || line.words > 20 || line.apart && line.words > 14 {
            return false;
        }
        let text = self.view.slice(line.range);
        let starts_with_number = self.tokens.list[line.first].kind == TokenKind::Number;
        let plain = text.is_ascii();
        plain && (starts_with_number || line.words >= 5) && !text.contains('"')
    }

    fn dateline_below(&self, at: usize) -> bool {
        let mut below = self.lines[at + 1..].iter().take(4).take_while(|line| line.look != Look::Sentence);
        below.any(|line| line.look == Look::Dateline)
    }

    /// How often a headline seems to begin inside a line: a capitalised word after a small one, and small words after it.
    /// In French and English, where names do so all the time, only a number's ordinal or an upper-case run tells.
    fn seams(&self, line: &Line) -> usize {
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
            let opens = matches!(
                self.tokens.folded(at),
                "tang"
                    | "thuc"
                    | "sang"
                    | "khai"
                    | "quan"
                    | "hoi"
                    | "day"
                    | "ky"
                    | "tp"
                    | "le"
                    | "chu"
                    | "thu"
                    | "doan"
                    | "mo"
                    | "dai"
                    | "nhieu"
                    | "hop"
                    | "cac"
                    | "gap"
                    | "tiep"
                    | "bo"
                    | "phat"
            );
            seams += usize::from(after_small && opens && self.language == Lang::Vi);
        }
        seams
    }

    /// Blocks in the order of the text; a line that opens with a stated date is two.
    fn blocks(&self, labels: &[(Label, &'static str)]) -> Vec<Block> {
        let mut blocks = Vec::with_capacity(labels.len());
        for (line, (label, rule)) in self.lines.iter().zip(labels) {
            let mut range = line.range;
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
