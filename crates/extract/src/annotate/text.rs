//! The words of one article with all that the lexicon says of them, and the small questions every rule asks.

use vnfr_model::Lang;
use vnfr_text::{Case, Gap, TokenKind, Tokens, View};

use super::super::lang::{self, Class, Classes, HeadKind, TypeKind};
use super::super::reading::Sentence;
use super::lexicon::{Hit, Sense, Sorts, Word, lexicon, lower_case, offers};

pub struct Text<'a> {
    pub view: &'a View,
    pub tokens: &'a Tokens,
    pub language: Lang,
    pub sentences: &'a [Sentence],
    hits: Vec<Hit>,
    /// Where each token's hits begin in `hits`; one longer than the tokens.
    starts: Vec<u32>,
    /// The sorts of each token's hits, and of the token by itself.
    sorts: Vec<Sorts>,
    /// The classes of each token's word.
    classes: Vec<Classes>,
    /// True for a token right after an honorific.
    after_honorific: Vec<bool>,
}

impl<'a> Text<'a> {
    pub fn new(view: &'a View, tokens: &'a Tokens, language: Lang, sentences: &'a [Sentence]) -> Text<'a> {
        let lexicon = lexicon();
        let mut words: Vec<Word> = Vec::new();
        let mut text = Text {
            view,
            tokens,
            language,
            sentences,
            hits: Vec::with_capacity(tokens.len()),
            starts: vec![0; tokens.len() + 1],
            sorts: vec![Sorts::default(); tokens.len() + 1],
            classes: vec![Classes::default(); tokens.len() + 1],
            after_honorific: vec![false; tokens.len() + 1],
        };
        let mut done = 0;
        for sentence in sentences {
            text.starts[done..=sentence.first].fill(text.hits.len() as u32);
            words.clear();
            words.extend((sentence.first..sentence.last).map(|at| lexicon.word(tokens, at)));
            for at in sentence.first..sentence.last {
                text.starts[at] = text.hits.len() as u32;
                let word = &words[at - sentence.first..];
                let (hits, sorts) = (&mut text.hits, &mut text.sorts[at]);
                *sorts = word[0].sorts();
                let classes = lexicon.classes(tokens, at, word[0]);
                text.classes[at] = classes;
                let keep = |hit: Hit| {
                    if fits_case(view, tokens, at, classes, &hit) {
                        *sorts = sorts.with(hit.sorts);
                        hits.push(hit);
                    }
                };
                let offers = offers(&tokens.list[at], language);
                lexicon.hits(view, tokens, word, at, offers, keep);
            }
            done = sentence.last;
        }
        let total = text.hits.len() as u32;
        text.starts[done..].fill(total);
        text.mark_honorifics();
        text
    }

    fn mark_honorifics(&mut self) {
        let words =
            self.sentences.iter().flat_map(|sentence| (sentence.first..sentence.last).map(|at| (at, sentence.last)));
        for (at, end) in words {
            if !self.may_be(at, Sorts::HONORIFIC) {
                continue;
            }
            let Some(hit) = self.longest(at, |sense| matches!(sense, Sense::Honorific(_) | Sense::Group(_))) else {
                continue;
            };
            // `Lê Anh Minh`: behind a surname a capital is a part of the name.
            let within = at > 0
                && self.language == Lang::Vi
                && self.is_capital(at)
                && self.is_capital(at - 1)
                && self.gap(at) == Gap::Space
                && self.has(at - 1, |sense| matches!(sense, Sense::Surname { .. }));
            if within {
                continue;
            }
            let stop = self.sign(hit.last) == '.';
            let next = hit.last + usize::from(stop);
            // `… cho nông dân. Sáng hôm sau`: the stop ends the sentence.
            if next >= end {
                continue;
            }
            if let Some(mark) = self.after_honorific.get_mut(next) {
                *mark = true;
            }
        }
    }

    /// What the lexicon says of the words from a token on.
    #[inline]
    pub fn hits(&self, at: usize) -> &[Hit] {
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(start), Some(end)) => &self.hits[*start as usize..*end as usize],
            _ => &[],
        }
    }

    /// True where the words from a token on have a sense of one of these sorts.
    #[inline]
    pub fn may_be(&self, at: usize, sorts: Sorts) -> bool {
        self.sorts.get(at).is_some_and(|own| own.meets(sorts))
    }

    /// The longest hit with a sense; the first of those alike.
    #[inline]
    pub fn longest(&self, at: usize, wanted: impl Fn(&Sense) -> bool) -> Option<Hit> {
        let mut best: Option<Hit> = None;
        for hit in self.hits(at).iter().filter(|hit| wanted(&hit.sense)) {
            if best.is_none_or(|best| hit.last > best.last) {
                best = Some(*hit);
            }
        }
        best
    }

    #[inline]
    pub fn has(&self, at: usize, wanted: impl Fn(&Sense) -> bool) -> bool {
        self.hits(at).iter().any(|hit| wanted(&hit.sense))
    }

    /// True for a word of a class or of several, in whatever language.
    #[inline]
    pub fn is(&self, at: usize, wanted: impl Into<Classes>) -> bool {
        self.classes.get(at).is_some_and(|own| own.meets(wanted.into()))
    }

    /// As [`Text::is`], in small letters.
    #[inline]
    pub fn is_small(&self, at: usize, wanted: impl Into<Classes>) -> bool {
        self.is(at, wanted) && !self.is_capital(at)
    }

    /// True for a word that the article's own language has in a class.
    #[inline]
    pub fn is_own(&self, at: usize, wanted: Class) -> bool {
        let word = || if wanted.is_exact() { lower_case(self.tokens, &self.tokens.list[at]) } else { self.folded(at) };
        self.is(at, wanted) && lang::words(self.language).class(wanted).contains(&word())
    }

    /// A title of the article's language.
    #[inline]
    pub fn title(&self, at: usize) -> Option<Hit> {
        if self.may_be(at, Sorts::TITLE) { self.title_of(at) } else { None }
    }

    fn title_of(&self, at: usize) -> Option<Hit> {
        let title = self.longest(at, |sense| matches!(sense, Sense::Title(language) if *language == self.language))?;
        // `Đại sứ quán`, `Bộ trưởng` and their like: the longer reading wins.
        let head = self.longest(at, |sense| matches!(sense, Sense::Head(..)));
        // `chef-lieu`, a town.
        let seat = self.sign(title.last) == '-' && self.is(title.last + 1, Class::SeatHalf);
        (!seat && head.is_none_or(|head| head.last <= title.last)).then_some(title)
    }

    /// True where a title's last word stands right before a token.
    pub fn title_ends_at(&self, at: usize) -> bool {
        (at.saturating_sub(5)..at).any(|from| self.title(from).is_some_and(|title| title.last == at))
    }

    /// A head word that may open a body's name.
    #[inline]
    pub fn head(&self, at: usize) -> Option<(Hit, Lang, HeadKind)> {
        if self.may_be(at, Sorts::HEAD) { self.head_of(at) } else { None }
    }

    fn head_of(&self, at: usize) -> Option<(Hit, Lang, HeadKind)> {
        let hit = self.longest(at, |sense| matches!(sense, Sense::Head(..)))?;
        let mut found = None;
        for other in self.hits(at).iter().filter(|other| other.last == hit.last) {
            if let Sense::Head(language, kind) = other.sense {
                if kind == HeadKind::None {
                    return None;
                }
                if found.is_none() || language == self.language {
                    found = Some((*other, language, kind));
                }
            }
        }
        found
    }

    /// A stop word that is no part of a longer phrase: `nhân`, but not the one of `nhân dân`.
    #[inline]
    pub fn is_stop(&self, at: usize) -> bool {
        self.may_be(at, Sorts::STOP) && self.stops(at)
    }

    fn stops(&self, at: usize) -> bool {
        let Some(stop) = self.longest(at, |sense| matches!(sense, Sense::Stop(language) if *language == self.language))
        else {
            return false;
        };
        let phrase = self.longest(at, |sense| {
            matches!(sense, Sense::Field(_) | Sense::Head(..) | Sense::Title(_) | Sense::Type(..) | Sense::Rank(_))
        });
        phrase.is_none_or(|phrase| phrase.last <= stop.last)
    }

    /// The type words that end right before a token, skipping `de la` and the stop of `TP.`; the longest of each end first.
    pub fn types_before(&self, at: usize) -> impl Iterator<Item = TypeKind> {
        let mut end = at;
        while end > 0
            && (self.sign(end - 1) == '.' && self.tokens.list[end - 1].gap == Gap::None || self.is_link(end - 1))
            && at - end < 3
        {
            end -= 1;
        }
        // `la province vietnamienne de Hoa Binh`: whose country it is stands between.
        let nation = end < at && end > 0 && self.is(end - 1, Class::Nationality | Class::Partner);
        end -= usize::from(nation);
        let ends = if end == at { [Some(at), None] } else { [Some(at), Some(end)] };
        ends.into_iter().flatten().flat_map(move |end| {
            let starts = (end.saturating_sub(5)..end).filter(|start| self.may_be(*start, Sorts::TYPE));
            starts.flat_map(move |start| self.hits(start).iter().filter(move |hit| hit.last == end)).filter_map(|hit| {
                match hit.sense {
                    Sense::Type(_, kind) => Some(kind),
                    _ => None,
                }
            })
        })
    }

    /// A type word that begins at a token (`Occitanie region`, `tỉnh`).
    #[inline]
    pub fn type_at(&self, at: usize) -> Option<(Hit, TypeKind)> {
        if self.may_be(at, Sorts::TYPE) { self.type_of(at) } else { None }
    }

    fn type_of(&self, at: usize) -> Option<(Hit, TypeKind)> {
        let hit = self.longest(at, |sense| matches!(sense, Sense::Type(..)))?;
        match hit.sense {
            Sense::Type(_, kind) => Some((hit, kind)),
            _ => None,
        }
    }

    /// A little word between a type word and a name: `de`, `la`, `du`, `of`, `the`, an apostrophe.
    pub fn is_link(&self, at: usize) -> bool {
        self.is_small(at, Class::Link) || matches!(self.folded(at), "'" | "\"")
    }

    #[inline]
    pub fn folded(&self, at: usize) -> &str {
        self.tokens.folded(at)
    }

    #[inline]
    pub fn word(&self, at: usize) -> &str {
        self.tokens.list.get(at).map_or("", |token| self.view.slice(token.range))
    }

    /// The sign at a token; a space where it is a word or nothing.
    #[inline]
    pub fn sign(&self, at: usize) -> char {
        match self.tokens.list.get(at) {
            Some(token) if token.kind == TokenKind::Sign => self.view.slice(token.range).chars().next().unwrap_or(' '),
            _ => ' ',
        }
    }

    #[inline]
    pub fn is_word(&self, at: usize) -> bool {
        self.tokens.list.get(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// A word with a capital first.
    #[inline]
    pub fn is_capital(&self, at: usize) -> bool {
        self.tokens.list.get(at).is_some_and(|token| token.case != Case::Lower)
    }

    #[inline]
    pub fn is_upper(&self, at: usize) -> bool {
        self.tokens.list.get(at).is_some_and(|token| token.case == Case::Upper)
    }

    #[inline]
    pub fn gap(&self, at: usize) -> Gap {
        self.tokens.list.get(at).map_or(Gap::Paragraph, |token| token.gap)
    }

    /// True for a token right after an honorific.
    #[inline]
    pub fn after_honorific(&self, at: usize) -> bool {
        self.after_honorific.get(at).copied().unwrap_or_default()
    }

    /// True where a glued apostrophe stands at a token.
    pub fn is_apostrophe(&self, at: usize) -> bool {
        self.folded(at) == "'" && self.gap(at) == Gap::None
    }

    pub fn is_dash(&self, at: usize) -> bool {
        matches!(self.sign(at), '-' | '–' | '—')
    }
}

/// Whether a hit that its first word allows has the letters its sense wants: an abbreviation its very letters, Vietnamese
/// words of the tables all their marks.
fn fits_case(view: &View, tokens: &Tokens, at: usize, classes: Classes, hit: &Hit) -> bool {
    // To the letter: `Duc` in a French text is not `Đức`.
    if !hit.exact && is_to_the_letter(hit.sense) {
        return false;
    }
    // A dash between spaces joins the parts of a place's name, and nothing else.
    let parted = || {
        let mut tokens = tokens.list[at..hit.last].iter();
        hit.last > at + 1 && tokens.any(|token| token.kind == TokenKind::Sign && token.gap == Gap::Space)
    };
    // `Vice - Président`: print spaces its hyphens, and no title ends with such a word.
    let halved = || matches!(hit.sense, Sense::Title(Lang::Fr | Lang::En)) && classes.meets(Class::HalfTitle.into());
    if !hit.sorts.meets(Sorts::PLACE.with(Sorts::NOT_PLACE).with(Sorts::REGISTERED)) {
        return !parted() || halved();
    }
    match hit.sense {
        Sense::Place(form) => form.2 != vnfr_geo::FormKind::Exact || view.slice(tokens.cover(at, hit.last)) == form.0,
        Sense::Registered(row) => {
            let short = hit.last == at + 1 && row.forms.first().is_some_and(|form| form.len() <= 6);
            !short
                || tokens.list[at].case == Case::Upper
                || view.slice(tokens.list[at].range).chars().filter(|c| c.is_uppercase()).count() >= 2
        }
        _ => true,
    }
}

/// True for words that bear all their marks: those of the Vietnamese tables, and names of nations.
fn is_to_the_letter(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Nation(_)
            | Sense::Honorific(Lang::Vi)
            | Sense::Group(Lang::Vi)
            | Sense::Title(Lang::Vi)
            | Sense::Rank(Lang::Vi)
            | Sense::Head(Lang::Vi, _)
            | Sense::Field(Lang::Vi)
            | Sense::Stop(Lang::Vi)
            | Sense::Type(Lang::Vi, _)
            | Sense::Landmark(Lang::Vi)
    )
}
