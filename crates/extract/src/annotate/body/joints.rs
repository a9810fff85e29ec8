//! What joins the words of a body's name: connectors, commas of a list, the bracket of its acronym.

use vnfr_model::Lang;
use vnfr_text::Gap;

use super::super::lexicon::Sense;
use super::Finder;
use crate::lang::{Class, HeadKind};

impl Finder<'_> {
    /// The bracket of a declared acronym, where only words of a name stand before it.
    pub(super) fn declared(&self, from: usize, end: usize) -> Option<usize> {
        let text = self.text;
        let mut at = from;
        while at < end && at < from + 14 {
            if text.sign(at) == '(' {
                let (first, last) = self.acronym(at, end)?;
                // Its first letter is the name's, or one of its words' in another language: four letters and more.
                return (last > first && text.word(first).chars().filter(|c| c.is_uppercase()).count() >= 2)
                    .then_some(at);
            }
            let sign = text.sign(at) != ' ' && !text.is_apostrophe(at) && !text.is_dash(at);
            let list_end = end.min(at + 10);
            let comma = text.sign(at) == ','
                && (self.list_goes_on(at, list_end) || self.small_list_end(at, list_end).is_some());
            let other =
                text.head(at).is_some_and(|(_, _, kind)| matches!(kind, HeadKind::Committee | HeadKind::Embassy))
                    || text.title(at).is_some_and(|title| title.last > at + 1);
            // A conjunction and an article, or another head: what the acronym names begins after it.
            let second = text.is(at, Class::And)
                && (text.head(at + 1).is_some() || text.is(at + 1, Class::Article | Class::OfThe));
            if second
                || sign && !comma
                || self.person[at]
                || self.masked[at]
                || other
                || (text.is_stop(at) && !self.is_connector(at) && !text.is_link(at))
            {
                return None;
            }
            at += 1;
        }
        None
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        at > 0
            && (self.text.sign(at - 1) == '-'
                || self.text.is_apostrophe(at - 1)
                || self.text.sign(at - 1) == '&'
                || self.text.sign(at - 1) == '/')
    }

    pub(super) fn after_type(&self, at: usize) -> bool {
        self.text.types_before(at).next().is_some()
    }

    pub(super) fn goes_on(&self, at: usize) -> bool {
        self.text.type_at(at).is_some() || self.places.sure_at(at).is_some()
    }

    pub(super) fn is_connector(&self, at: usize) -> bool {
        self.text.is_small(at, Class::Connector) || self.text.sign(at) == '&' || self.text.is_apostrophe(at)
    }

    /// True where, after connectors, a field word, a capital or a place goes on.
    pub(super) fn field_after(&self, at: usize, limit: usize, language: Lang) -> bool {
        let text = self.text;
        let mut at = at;
        while at < limit && self.is_connector(at) {
            at += 1;
        }
        if at >= limit
            || self.person[at]
            || self.masked[at]
            || !text.is_word(at)
            || text.title(at).is_some_and(|title| title.last > at + 1 || language != Lang::Vi)
        {
            return false;
        }
        if text.has(at, |sense| matches!(sense, Sense::Honorific(_) | Sense::Group(_))) && !text.is_capital(at) {
            return false;
        }
        let field = text.has(at, |sense| matches!(sense, Sense::Field(_)));
        field
            || (text.is_capital(at) && !text.is_stop(at))
            || self.places.sure_at(at).is_some()
            || text.type_at(at).is_some_and(|(hit, _)| self.places.at(hit.last).is_some())
    }

    /// `Sở Văn hóa, Thể thao và Du lịch`: a comma whose list ends in `và` and a field word.
    pub(super) fn list_goes_on(&self, comma: usize, limit: usize) -> bool {
        let text = self.text;
        if !text.is_capital(comma + 1)
            || text.head(comma + 1).is_some()
            || text.title(comma + 1).is_some()
            || !text.has(comma + 1, |sense| matches!(sense, Sense::Field(_)))
        {
            return false;
        }
        let mut at = comma + 1;
        while at < limit {
            if text.is(at, Class::And) {
                // `et du Tourisme`; the `Du` of `và Du lịch` is no article.
                let article = text.is(at + 1, Class::Of | Class::OfThe) && text.is_link(at + 1);
                let next = if article { at + 2 } else { at + 1 };
                return text.is_capital(next) && text.head(next).is_none();
            }
            let known = text.longest(at, |sense| matches!(sense, Sense::Field(_)));
            match known {
                Some(hit) => at = hit.last,
                None if text.sign(at) == ',' || text.is_capital(at) => at += 1,
                None => return false,
            }
        }
        false
    }

    /// `Institut pour l'agriculture, l'alimentation et l'environnement`, `Viện Nghiên cứu lúa gạo, rau quả và chè`: where a
    /// list ends that has fields in small letters before the comma, behind it and behind its conjunction.
    pub(super) fn small_list_end(&self, comma: usize, limit: usize) -> Option<usize> {
        /// Words of a field: `phát triển nông thôn`.
        const WORDS: usize = 4;
        let text = self.text;
        let ends_here =
            |at: usize| text.longest(at, |sense| matches!(sense, Sense::Field(_))).is_some_and(|hit| hit.last == comma);
        let opened = text.sign(comma) == ','
            && comma > 0
            && !text.is_capital(comma - 1)
            && !self.in_place[comma - 1]
            && (comma.saturating_sub(WORDS)..comma).any(ends_here);
        if !opened {
            return None;
        }
        // `de l'`, `du`; the `du` of `du lịch` is no article.
        let link = |at: usize| {
            text.is_apostrophe(at)
                || text.language != Lang::Vi && text.is_small(at, Class::Article | Class::Of | Class::OfThe)
        };
        let field = |at: usize| {
            let opening = (at..limit.min(at + 4)).find(|at| !link(*at))?;
            let hit = text.longest(opening, |sense| matches!(sense, Sense::Field(_)))?;
            let connector = hit.last == opening + 1 && self.is_connector(opening);
            (!text.is_capital(opening) && !connector && text.head(opening).is_none()).then_some(hit.last)
        };
        let mut at = comma;
        while at < limit && text.sign(at) == ',' {
            at = field(at + 1)?;
        }
        if at < limit && text.is(at, Class::And) { field(at + 1) } else { None }
    }

    /// `(AFD)`, or `AFD` right after a name.
    pub(super) fn acronym(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        let text = self.text;
        let is_acronym = |at: usize| {
            let word = text.word(at);
            let capitals = word.chars().filter(|c| c.is_uppercase()).count();
            text.is_word(at) && capitals >= 2 && word.chars().count() <= 12 && word.len() <= 14
        };
        if at + 2 < end
            && text.sign(at) == '('
            && is_acronym(at + 1)
            && !text.has(at + 1, |sense| matches!(sense, Sense::Honorific(_)))
        {
            let mut close = at + 2;
            while close < end
                && close < at + 6
                && (text.sign(close) == '-'
                    || text.is_word(close) && text.gap(close) == Gap::None
                    || text.tokens.list[close].kind == vnfr_text::TokenKind::Number)
            {
                close += 1;
            }
            return (text.sign(close) == ')').then_some((at + 1, close));
        }
        let direct = at < end
            && text.is_upper(at)
            && is_acronym(at)
            && text.gap(at) == Gap::Space
            && text.language == Lang::Vi
            && text.has(at, |sense| matches!(sense, Sense::Registered(_)));
        direct.then_some((at, at + 1))
    }
}
