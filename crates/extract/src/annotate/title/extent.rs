//! How far a title goes: its head, its ranks, and what it is held in.

use crate::annotate::lexicon::Sense;
use crate::annotate::place::Named;
use crate::lang::Class;
use vnfr_model::Lang;
use vnfr_text::Gap;

use super::{Finder, LONGEST};

impl Finder<'_> {
    /// The end of a title that opens at a token: its head, ranks, and what it is held in; never over a stop word.
    pub(super) fn title_at(&self, at: usize, end: usize) -> Option<usize> {
        let text = self.text;
        let head = text.title(at)?;
        let mut last = head.last;
        let mut next = head.last;
        // `Trưởng đoàn đại biểu Quốc hội`: the body's name begins with the title's last word.
        let shared = self.body_end[head.last - 1] as usize;
        if head.last - 1 > at && shared > head.last {
            last = shared;
            next = shared;
        }
        while next < end.min(at + LONGEST) {
            if self.person[next] || text.gap(next) > Gap::Line {
                break;
            }
            let body = self.body_end[next] as usize;
            if body > next {
                next = body;
                last = next;
                continue;
            }
            if let Some(place) = self.places.sure_at(next).filter(|place| place.last > next + 1 && place.last <= end) {
                next = place.last;
                last = next;
                continue;
            }
            let sign = text.sign(next);
            if sign != ' ' {
                let dot = sign == '.' && text.gap(next) == Gap::None && text.word(next - 1).len() <= 3;
                let joins = text.is_apostrophe(next)
                    || dot
                    || sign == '-' && text.gap(next) == Gap::None
                    || text.is_dash(next)
                        && text.is_capital(next + 1)
                        && text.is_capital(next.wrapping_sub(1))
                        && text.title(next + 1).is_none()
                        && !self.person[next + 1];
                if joins || sign == '/' {
                    next += 1;
                    continue;
                }
                break;
            }
            if text.title(next).is_some_and(|title| title.last > next + 1)
                && next > head.last
                && text.language == Lang::Vi
                && !text.is(next - 1, Class::Of | Class::AssistantTo)
                // `Phó Chủ tịch Hội đồng tỉnh phụ trách quan hệ quốc tế`: what is in his care goes on about him.
                && !text.has(next, |sense| matches!(sense, Sense::Rank(_)))
            {
                break;
            }
            // `làm việc với Phó Chủ tịch Hội đồng tỉnh X về …`: behind its place a title is over, and the matter begins.
            let matter = text.language == Lang::Vi
                && text.is_small(next, Class::About)
                && last == next
                && (at..next).any(|from| self.places.sure_at(from).is_some_and(|place| place.last == next));
            if matter {
                break;
            }
            // `Mayor of Limoges in central France`: where the place of an office lies.
            let lies = text.language == Lang::En
                && text.is_small(next, Class::In)
                && !text.is(next + 1, Class::Charge)
                && last == next
                && (at..next).any(|from| {
                    self.places.sure_at(from).is_some_and(|place| {
                        // `Consul General of France in Ho Chi Minh City`: no country lies there.
                        place.last == next && !matches!(place.named, Named::Nation(_))
                    })
                });
            if lies {
                break;
            }
            let connector = text.is(next, Class::And);
            if connector && !self.complement_goes_on(next + 1, end) {
                break;
            }
            if !connector && self.stops(next) {
                break;
            }
            next += 1;
            if !self.is_link(next - 1) {
                last = next;
            }
        }
        Some(last)
    }

    fn stops(&self, at: usize) -> bool {
        let text = self.text;
        if text.has(at, |sense| matches!(sense, Sense::Rank(_))) || self.is_link(at) {
            return false;
        }
        let honorific = text.longest(at, |sense| matches!(sense, Sense::Honorific(_) | Sense::Group(_)));
        honorific.is_some_and(|hit| self.person[hit.last] || self.person[(hit.last + 1).min(self.person.len() - 1)])
            || text.is_stop(at)
            || text.tokens.list[at].range.is_empty()
    }

    /// A word that goes on over: by the article's language, for `đề` and `là` fold as `de` and `la`.
    fn is_link(&self, at: usize) -> bool {
        let text = self.text;
        let vietnamese = text.language == Lang::Vi;
        text.is_own(at, Class::TitleLink)
            || text.folded(at) == "'"
            || vietnamese && text.is_link(at) && text.word(at).is_ascii()
    }

    /// After `và`, `et`, `and`: true where the complement goes on rather than another title, name or person.
    fn complement_goes_on(&self, at: usize, end: usize) -> bool {
        let text = self.text;
        let mut at = at;
        while at < end && (text.is(at, Class::Article | Class::Of | Class::OfThe) || text.is_apostrophe(at)) {
            at += 1;
        }
        // In Vietnamese the office goes on with a word of its field or a capital, never with any small word.
        let field =
            text.language != Lang::Vi || text.is_capital(at) || text.has(at, |sense| matches!(sense, Sense::Field(_)));
        at < end
            && field
            && !self.person[at]
            && text.title(at).is_none()
            && !self.stops(at)
            && text.is_word(at)
            && self.body_end[at] as usize <= at
    }
}
