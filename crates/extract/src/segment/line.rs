//! Lines and what can be seen of each without its neighbours: rows, image marks, datelines, headlines, sentences. A
//! sentence that a line break cuts is one line.

use std::cell::OnceCell;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use vnfr_model::Span;
use vnfr_text::letters::{is_alphabetic, is_alphanumeric, is_uppercase};
use vnfr_text::{Case, Gap, Range, Token, TokenKind, Tokens, View, WordMap, fold};

use super::super::lang::{self, Boilerplate};
use super::super::language::FunctionWords;

/// What a line looks like by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Ends as a sentence ends.
    Sentence,
    /// Words, no full stop.
    Headline,
    /// `![]() |`, `0:00 / 0:00`: the place of a picture or film.
    Image,
    /// `| … |`
    Row,
    /// `>> …`, `[Video] …`
    Pointer,
    /// A date or time, and little else.
    Dateline,
    /// Who wrote it.
    Byline,
    /// Who took the picture, and nothing else.
    Credit,
    /// The name of a section of the site.
    Section,
    /// Opens the list of other articles.
    Related,
    /// Points to one other article.
    Inline,
    Noise,
}

#[derive(Clone, Debug)]
pub struct Line<'t> {
    pub range: Range,
    pub first: usize,
    pub last: usize,
    pub words: usize,
    pub look: Look,
    /// A blank line stands before it.
    pub apart: bool,
    /// Folded, for short lines; empty for long ones, which are compared with nothing.
    pub folded: &'t str,
    /// A photo's credit, or words of captions, stand in it.
    pub captioned: bool,
    /// Where the text proper begins, for a line that opens with `date 2023-08`.
    pub opening: Option<Range>,
    /// Counted when first asked for.
    function_words: OnceCell<FunctionWords>,
}

impl Line<'_> {
    pub fn is_sentence(&self) -> bool {
        self.look == Look::Sentence
    }

    /// Its function words, which tell its language.
    pub fn function_words(&self, tokens: &Tokens) -> FunctionWords {
        *self.function_words.get_or_init(|| FunctionWords::of(tokens, self.first, self.last))
    }
}

/// Longer lines are no headlines.
const HEADLINE_BYTES: usize = 420;

/// Lines that line breaks cut are joined up to this length.
const LONGEST_LINE: usize = 4_000;

/// A short word list, compared as whole lines.
static NOISE: LazyLock<Phrases> = LazyLock::new(|| collect(|words| words.noise));
static SECTIONS: LazyLock<Phrases> = LazyLock::new(|| collect(|words| words.sections));
static DATELINE: LazyLock<WordMap<()>> = LazyLock::new(|| {
    let mut words = by_word(|words| words.dateline);
    let named = lang::all().flat_map(|words| words.dates.months.iter().chain(&words.dates.weekdays));
    let named = named.copied().flatten().flat_map(|name| name.split(' '));
    named.for_each(|word| *words.entry(&fold(word)) = ());
    words
});
static PUBLISHED: LazyLock<Phrases> = LazyLock::new(|| collect(|words| words.published));
/// Between a word of publishing and the day.
static ON_DAY: LazyLock<Vec<String>> = LazyLock::new(|| lang::rows(|words| words.dates.on_day).map(fold).collect());
static STAMPS: LazyLock<Vec<&str>> = LazyLock::new(|| lang::rows(|words| words.dates.stamps).collect());
static RIGHTS: LazyLock<Vec<&str>> = LazyLock::new(|| lang::rows(|words| words.boilerplate.rights).collect());
static CREDITS: LazyLock<WordMap<()>> = LazyLock::new(|| by_word(|words| words.credits));

fn collect(table: impl Fn(&'static Boilerplate) -> &'static [&'static str]) -> Phrases {
    let all: FxHashSet<&str> = lang::all().flat_map(|words| table(&words.boilerplate)).copied().collect();
    Phrases { longest: all.iter().map(|phrase| phrase.len()).max().unwrap_or_default(), all }
}

/// A short word list, none of whose phrases a long line is.
struct Phrases {
    all: FxHashSet<&'static str>,
    /// Bytes of the longest.
    longest: usize,
}

impl Phrases {
    fn contains(&self, text: &str) -> bool {
        text.len() <= self.longest && self.all.contains(text)
    }
}

/// The same of single words, asked of tokens.
fn by_word(table: impl Fn(&'static Boilerplate) -> &'static [&'static str]) -> WordMap<()> {
    let mut words = WordMap::default();
    lang::all().flat_map(|language| table(&language.boilerplate)).for_each(|word| *words.entry(word) = ());
    words
}

/// What lines open with, by the first byte: a line is compared with a few.
type Openings = Vec<Vec<&'static str>>;

static NOISE_OPENINGS: LazyLock<Openings> = LazyLock::new(|| openings(|words| words.noise_openings));
static RELATED: LazyLock<Openings> = LazyLock::new(|| openings(|words| words.related));
static INLINE: LazyLock<Openings> = LazyLock::new(|| openings(|words| words.inline));
static BYLINES: LazyLock<Openings> = LazyLock::new(|| openings(|words| words.bylines));

fn openings(table: impl Fn(&'static Boilerplate) -> &'static [&'static str]) -> Openings {
    let mut openings = vec![Vec::new(); 256];
    for entry in lang::all().flat_map(|words| table(&words.boilerplate)) {
        openings[usize::from(entry.as_bytes()[0])].push(*entry);
    }
    openings
}

fn opens_with(folded: &str, openings: &Openings) -> bool {
    let Some(first) = folded.bytes().next() else { return false };
    openings[usize::from(first)].iter().any(|entry| {
        folded.strip_prefix(entry).is_some_and(|rest| entry.ends_with([' ', ':']) || !rest.starts_with(is_alphanumeric))
    })
}

/// The lines of a text that are not blank, a header's left out. Every other character than white space is a token's, so the
/// tokens tell where lines begin and end.
pub fn lines<'t>(view: &View, tokens: &'t Tokens, header: Option<Span>) -> Vec<Line<'t>> {
    let skip = header.map_or(0, |header| view.range(header).end);
    let mut lines: Vec<Line<'_>> = Vec::new();
    let (mut first, mut next, mut apart) = (0, 0, false);
    while let Some(token) = tokens.list.get(next) {
        let start = next;
        next += 1;
        while tokens.list.get(next).is_some_and(|token| token.gap < Gap::Line) {
            next += 1;
        }
        let range = tokens.cover(start, next);
        apart |= token.gap == Gap::Paragraph;
        if range.end <= skip {
            apart = true;
            continue;
        }
        if let Some(previous) =
            lines.last_mut().filter(|previous| continues(view, tokens, previous, first, next, apart))
        {
            *previous = look_at(view, tokens, previous.range.cover(range), previous.first, next, previous.apart);
        } else {
            lines.push(look_at(view, tokens, range, first, next, apart));
        }
        (first, apart) = (next, false);
    }
    lines
}

/// True where the line that starts with token `next` goes on with the sentence of the line before it.
fn continues(view: &View, tokens: &Tokens, previous: &Line, next: usize, last: usize, apart: bool) -> bool {
    let Some(token) = tokens.list.get(next) else { return false };
    // Over a blank line only a long line goes on, with a long one.
    let words = if apart { 14 } else { 6 };
    let long = previous.range.len() >= 40 && previous.words >= words && (!apart || last - next >= 8);
    // A line that has grown this long is no sentence any more; the bound keeps hostile text linear.
    let bounded = previous.range.len() <= LONGEST_LINE;
    let dated = stated_date(view, tokens, next, last).is_some();
    long && bounded
        && !dated
        && previous.look == Look::Headline
        && token.kind == TokenKind::Word
        && token.case == Case::Lower
        && !view.slice(previous.range).ends_with([':', '|'])
        && !previous.captioned
}

fn look_at<'t>(view: &View, tokens: &'t Tokens, range: Range, first: usize, last: usize, apart: bool) -> Line<'t> {
    let text = view.slice(range);
    let words = (first..last).filter(|at| tokens.list[*at].kind == TokenKind::Word).count();
    let folded =
        if text.len() <= HEADLINE_BYTES { tokens.folded_run(tokens.at(range.start), last) } else { Default::default() };
    let captioned = has_credit(view, tokens, first, last);
    let opening = stated_date(view, tokens, first, last);
    let function_words = OnceCell::new();
    let mut line =
        Line { range, first, last, words, look: Look::Headline, apart, folded, captioned, opening, function_words };
    line.look = look(text, tokens, &line);
    line
}

/// `[Video] Lễ hội hoa`: a pointer elsewhere; `[VOVWORLD] - The province …` is an agency and its report.
fn opens_in_brackets(text: &str) -> bool {
    const LONGEST: usize = 30;
    if !text.starts_with('[') {
        return false;
    }
    let Some(end) = text.find(']').filter(|end| *end < LONGEST) else { return false };
    let rest = text[end + 1..].trim_start();
    end + 2 < text.len() && !rest.starts_with(['-', '–', '—'])
}

fn look(text: &str, tokens: &Tokens, line: &Line) -> Look {
    let folded = line.folded;
    if text.starts_with("![")
        || is_picture(text, tokens, line)
        || folded == "0:00 / 0:00"
        || (line.words == 0 && !text.bytes().any(|byte| byte.is_ascii_digit()))
    {
        return Look::Image;
    }
    if text.starts_with(">>") || opens_in_brackets(text) && !line.captioned {
        return Look::Pointer;
    }
    if !folded.is_empty() {
        let bare = folded.trim_matches(|c: char| !is_alphanumeric(c));
        if NOISE.contains(bare) || NOISE.contains(folded) || opens_with(folded, &NOISE_OPENINGS) {
            return Look::Noise;
        }
        if line.words <= 9 && opens_with(folded, &RELATED) {
            return Look::Related;
        }
        if opens_with(folded, &INLINE) && line.words <= 40 {
            return Look::Inline;
        }
        if SECTIONS.contains(bare) {
            return Look::Section;
        }
        if is_dateline(tokens, line) {
            return Look::Dateline;
        }
    }
    if text.starts_with('|') || (text.ends_with('|') && !text.starts_with('!')) {
        return Look::Row;
    }
    if ends_as_sentence(text) && (line.words >= 7 || (line.words >= 4 && text.ends_with(['.', '!', '”', '"']))) {
        return if line.words <= 14 && is_credit_alone(tokens, line) { Look::Credit } else { Look::Sentence };
    }
    if line.words <= 14 && is_credit_alone(tokens, line) {
        return Look::Credit;
    }
    if line.words <= 12 && (opens_with(folded, &BYLINES) || is_agency(text, line)) {
        return Look::Byline;
    }
    // An uploader's name: one small word without marks.
    if line.words <= 1 && line.last - line.first <= 3 && !text.ends_with('.') && text.chars().all(|c| !is_uppercase(c))
    {
        return Look::Noise;
    }
    Look::Headline
}

/// `[image: img_0012.jpg]`, `[Photo 2]`: where a picture stood, by its word alone.
fn is_picture(text: &str, tokens: &Tokens, line: &Line) -> bool {
    const LONGEST: usize = 60;
    text.len() <= LONGEST
        && text.starts_with('[')
        && text.ends_with(']')
        && line.last > line.first + 2
        && CREDITS.of(tokens, line.first + 1).is_some()
}

fn ends_as_sentence(text: &str) -> bool {
    let text = without_agency(text);
    let text = text.trim_end_matches(['"', '”', '»', '\'', '’', ')', ']', '|', ' ']);
    text.ends_with(['.', '!', '?', '…', ';', ':', ','])
}

/// A text without the agency's mark after its last full stop: `… à Darwin. -VNA`, `… 2023./. (TTXVN)`.
fn without_agency(text: &str) -> &str {
    const LONGEST: usize = 16;
    // The stop and a mark behind it: most lines are longer.
    let end = text.floor_char_boundary(text.len().saturating_sub(LONGEST + '”'.len_utf8()));
    let Some((_, mark)) = text[end..].rsplit_once(['.', '!', '?', '”', '"']) else { return text };
    let letters = mark.chars().filter(|c| is_alphabetic(*c));
    let is_mark = mark.len() <= LONGEST
        && mark.starts_with([' ', '-', '–', '/'])
        && letters.clone().count() >= 2
        && letters.clone().all(is_uppercase);
    if is_mark { &text[..text.len() - mark.len()] } else { text }
}

/// `-VNA`, `- VNA/CVN`, `(TTXVN)`: the agency at an article's end.
fn is_agency(text: &str, line: &Line) -> bool {
    line.words <= 3
        && text.starts_with(['-', '–', '(', '/'])
        && text.chars().filter(|c| is_alphabetic(*c)).all(is_uppercase)
}

/// A line of numbers, months and weekdays in which at most two other words stand, or three and a time.
fn is_dateline(tokens: &Tokens, line: &Line) -> bool {
    if line.words > 16 {
        return false;
    }
    let (mut digits, mut others, mut known) = (0, 0, 0);
    for at in line.first..line.last {
        match tokens.list[at].kind {
            TokenKind::Number => digits += tokens.folded(at).len(),
            TokenKind::Word if DATELINE.of(tokens, at).is_some() => known += 1,
            TokenKind::Word => others += 1,
            TokenKind::Sign => {}
        }
    }
    let date = digits >= 5 || (digits >= 3 && known >= 2);
    date && (others == 0
        || (others <= 3 && digits >= 8)
        || others * 3 <= known
        || others <= 5 && is_published(tokens, line)
        || others <= 4 && is_sitting(tokens, line)
        || others <= 7 && is_sourced(tokens, line)
        || opens_with_stamp(tokens, line))
}

/// `Conseil municipal. Lundi 12 décembre 2022`, `Ouest-Info, 22 février 2024`: an occasion or a paper, a stop, then a whole
/// date to the end of the line.
fn is_sitting(tokens: &Tokens, line: &Line) -> bool {
    let known = |at: usize| DATELINE.of(tokens, at).is_some();
    let number = |at: usize| tokens.list[at].kind == TokenKind::Number;
    let whole = |from: usize| number(from) && known(from + 1) && number(from + 2) && tokens.folded(from + 2).len() == 4;
    let stop = |at: usize| at > line.first && tokens.list[at].kind == TokenKind::Sign;
    // `Viet Nam News, March 17, 2022`.
    let english = |from: usize| {
        known(from)
            && number(from + 1)
            && tokens.folded(from + 2) == ","
            && number(from + 3)
            && tokens.folded(from + 3).len() == 4
    };
    if line.last.checked_sub(5).is_some_and(|at| at >= line.first && stop(at) && english(at + 1)) {
        return true;
    }
    // With its weekday, or without.
    line.last.checked_sub(5).is_some_and(|at| at >= line.first && stop(at) && known(at + 1) && whole(at + 2))
        || line.last.checked_sub(4).is_some_and(|at| at >= line.first && stop(at) && whole(at + 1))
}

/// `05/02/2025 | 07:30   Lectures : 99   Taille du texte`: a day and a time, before what a site says of the page.
fn opens_with_stamp(tokens: &Tokens, line: &Line) -> bool {
    let at = |offset: usize| tokens.list.get(line.first + offset).filter(|_| line.first + offset < line.last);
    let number = |offset: usize| at(offset).is_some_and(|token| token.kind == TokenKind::Number);
    let sign = |offset: usize| at(offset).is_some_and(|token| token.kind == TokenKind::Sign);
    let time = |offset: usize| number(offset) && sign(offset + 1) && number(offset + 2);
    let day = number(0) && sign(1) && number(2) && sign(3) && number(4);
    day && tokens.folded(line.first + 4).len() == 4 && (time(5) || sign(5) && time(6))
}

/// `(Báo Đắk Lắk điện tử, ngày 12/06/2024)`: a paper and its day in brackets, below the text that was taken from it.
fn is_sourced(tokens: &Tokens, line: &Line) -> bool {
    let Some(last) = line.last.checked_sub(1).filter(|last| *last > line.first + 4) else { return false };
    tokens.folded(line.first) == "("
        && tokens.folded(last) == ")"
        && tokens.list[last - 1].kind == TokenKind::Number
        && tokens.folded(last - 1).len() == 4
        && tokens.list[last - 3].kind != TokenKind::Sign
}

/// `Ville de Rennes. Publié le 6 octobre 2022`: a word of publishing right before the day, whoever publishes.
fn is_published(tokens: &Tokens, line: &Line) -> bool {
    (line.first..line.last.saturating_sub(2)).any(|at| {
        let says = tokens.list[at].case != Case::Lower && PUBLISHED.contains(tokens.folded(at))
            || at > line.first && PUBLISHED.contains(tokens.folded_run(at - 1, at + 1));
        let day = ON_DAY.iter().any(|word| word == tokens.folded(at + 1));
        says && (day || tokens.list[at + 1].kind == TokenKind::Number)
            && (at + 1..line.last.min(at + 4)).any(|at| tokens.list[at].kind == TokenKind::Number)
    })
}

/// `date 2023-08 …`, the opening with which archives state a page's date: the range of the opening itself.
fn stated_date(view: &View, tokens: &Tokens, first: usize, last: usize) -> Option<Range> {
    if !STAMPS.contains(&tokens.folded(first)) || last - first < 5 {
        return None;
    }
    let mut end = first + 1;
    let mut digits = 0;
    while end < last
        && (tokens.list[end].kind == TokenKind::Number
            || (tokens.list[end].kind == TokenKind::Sign
                && matches!(view.slice(tokens.list[end].range), "-" | "/" | ":")))
    {
        digits += usize::from(tokens.list[end].kind == TokenKind::Number) * tokens.list[end].range.len();
        end += 1;
    }
    (digits >= 4 && end < last).then(|| tokens.cover(first, end))
}

/// True where a photo's credit stands in the line: `Ảnh: …`, `(Photo : VNA)`, `© …`.
fn has_credit(view: &View, tokens: &Tokens, first: usize, last: usize) -> bool {
    ends_in_rights(view, tokens, first, last)
        || opens_as_picture(view, tokens, first, last)
        || may_credit(view.slice(tokens.cover(first, last)))
            && (first..last).any(|at| credit_at(view, tokens, at, last))
}

/// `[Photo] the Vice Chairman and his guests at the forum`: a caption; `[Photo] Fête des fleurs` leads elsewhere.
fn opens_as_picture(view: &View, tokens: &Tokens, first: usize, last: usize) -> bool {
    const FEWEST: usize = 12;
    last > first + FEWEST
        && view.slice(tokens.list[first].range) == "["
        && CREDITS.of(tokens, first + 1).is_some()
        && view.slice(tokens.list[first + 2].range) == "]"
}

/// `… avec un plateau d'huîtres. | DR`: the mark of a picture without an author, behind a stroke.
fn ends_in_rights(view: &View, tokens: &Tokens, first: usize, last: usize) -> bool {
    last >= first + 4
        && tokens.list[last - 1].case == Case::Upper
        && matches!(view.slice(tokens.list[last - 2].range), "|" | "/" | "©")
        && RIGHTS.contains(&tokens.folded(last - 1))
}

/// False where no photo's credit can stand in a text: asked once, before [`credit_at`] is asked of every word.
pub fn may_credit(text: &str) -> bool {
    // Without a branch, so that many bytes are asked in one step.
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let credits = |first: u8, second: u8| u8::from(first == b':') | u8::from(first == 0xC2) & u8::from(second == 0xA9);
    text.ends_with(':') || pairs.fold(0, |any, (first, second)| any | credits(*first, *second)) != 0
}

/// True where token `at` opens a photo's credit.
pub fn credit_at(view: &View, tokens: &Tokens, at: usize, last: usize) -> bool {
    let token = &tokens.list[at];
    match token.kind {
        TokenKind::Sign => view.slice(token.range) == "©",
        TokenKind::Word => {
            let colon = || (at + 1..last.min(at + 3)).find(|next| tokens.list[*next].kind == TokenKind::Sign);
            let followed = || colon().is_some_and(|colon| view.slice(tokens.list[colon].range) == ":");
            token.case != Case::Lower
                && CREDITS.of(tokens, at).is_some()
                && (followed() || ends_in_name(tokens, at, last))
        }
        TokenKind::Number => false,
    }
}

/// `— VNA/VNS Photo Luc Martin`: behind an agency, to the end, nothing but a name.
fn ends_in_name(tokens: &Tokens, at: usize, last: usize) -> bool {
    let behind = tokens.list.get(at + 1..last).unwrap_or_default();
    let named = |token: &Token| token.kind == TokenKind::Word && token.case == Case::Capital;
    at > 0 && tokens.list[at - 1].case == Case::Upper && (2..=4).contains(&behind.len()) && behind.iter().all(named)
}

/// True where the credit is all there is.
fn is_credit_alone(tokens: &Tokens, line: &Line) -> bool {
    let mut words = (line.first..line.last).filter(|at| tokens.list[*at].kind == TokenKind::Word);
    line.captioned && words.next().is_some_and(|first| CREDITS.of(tokens, first).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agency_behind_any_stop_is_no_part_of_the_sentence() {
        for (text, without) in [
            ("Elle est à Darwin. -VNA", "Elle est à Darwin."),
            ("Hợp tác là “rất tốt” -VNA", "Hợp tác là “rất tốt”"),
            ("Hai bên ký kết./. (TTXVN)", "Hai bên ký kết./."),
            ("Hai bên ký kết", "Hai bên ký kết"),
        ] {
            assert_eq!(without_agency(text), without);
        }
    }
}
