//! French names in small letters behind a capital: `l'École forestière`, `le Comité départemental du tourisme`,
//! `l'Association des producteurs gersois`. The capital within a sentence says that a name begins; what follows is read as
//! French builds such names: adjectives by their endings, then a preposition and a noun, and again.

use vnfr_model::Lang;
use vnfr_text::{Case, Gap, fold};

use super::Finder;
use crate::annotate::lexicon::Sense;
use crate::lang::{self, Class, HeadKind, PLAIN_NAMES};

/// Letters of the shortest adjective.
const SHORTEST: usize = 4;

impl Finder<'_> {
    /// True where a French name may go on in small letters: its head bears a capital that no sentence gave it.
    pub(super) fn may_be_plain(&self, first: usize, language: Lang, kind: HeadKind, start: usize) -> bool {
        language == Lang::Fr
            && self.text.language == Lang::Fr
            && matches!(kind, HeadKind::General | HeadKind::Ministry)
            && first > start
            && self.text.is_capital(first)
            && !self.text.is_upper(first)
            && (self.text.is_word(first - 1) || self.text.is_apostrophe(first - 1))
    }

    /// The token behind the next adjective, or the next preposition and noun; `None` where the name is over.
    pub(super) fn plain_step(&self, at: usize, limit: usize) -> Option<usize> {
        if self.is_plain_adjective(at, limit) {
            return Some(at + 1);
        }
        let text = self.text;
        let mut noun = at;
        if text.is(noun, Class::And) {
            noun += 1;
        }
        if !text.is(noun, Class::Of | Class::OfThe | Class::For) {
            return None;
        }
        let bare = !text.is(noun, Class::OfThe);
        noun += 1;
        let link = noun;
        while noun < limit && (text.is(noun, Class::Article) || text.is_apostrophe(noun)) {
            noun += 1;
        }
        let article = (link..noun).any(|at| !text.is_apostrophe(at));
        // `d'assurer`: a verb; `et de l'association`: another body; `pour la première fois`.
        let verb = bare && !article && text.folded(noun).ends_with(PLAIN_NAMES.infinitive);
        let other = text.head(noun).is_some() || text.folded(noun).starts_with(PLAIN_NAMES.first);
        // `et de douze communes`: so many of something.
        let counted = self.counts(noun);
        (!verb && !other && !counted && self.is_plain_noun(noun, limit)).then_some(noun + 1)
    }

    /// A number in words.
    fn counts(&self, at: usize) -> bool {
        let word = self.text.folded(at);
        lang::words(Lang::Fr).numbers.cardinals.iter().any(|(number, _)| fold(number) == word)
    }

    fn is_plain_adjective(&self, at: usize, limit: usize) -> bool {
        let word = self.text.folded(at);
        let bare = word.strip_suffix(PLAIN_NAMES.plural);
        let bare = bare.filter(|bare| !bare.ends_with(PLAIN_NAMES.before_no_plural)).unwrap_or(word);
        self.is_plain_noun(at, limit)
            && self.text.title(at).is_none()
            && self.text.gap(at) == Gap::Space
            && word.len() >= SHORTEST
            && !PLAIN_NAMES.no_name.contains(&bare)
            && PLAIN_NAMES.adjectives.iter().any(|ending| bare.ends_with(ending) || word.ends_with(ending))
    }

    fn is_plain_noun(&self, at: usize, limit: usize) -> bool {
        let text = self.text;
        at < limit
            && text.is_word(at)
            && text.tokens.list[at].case == Case::Lower
            && text.folded(at).len() > 2
            && !text.is_stop(at)
            && !self.person[at]
            && !self.masked[at]
            && !text.has(at, |sense| matches!(sense, Sense::Honorific(_)))
    }
}
