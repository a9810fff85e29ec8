//! Unknown names that are bodies by what stands before them: `offerts par Séolis`, `représentants d'Angimex`,
//! `talks with Boncolac`, `do Ecocert phụ trách`; or behind them: `Sen Viet, which brings together …`.

use vnfr_model::Lang;
use vnfr_text::Gap;

use super::{BodyHit, Finder};
use crate::annotate::text::Text;
use crate::lang::{self, Class, HeadKind};

/// True right behind a hyphen without a space.
fn text_glued(text: &Text, at: usize) -> bool {
    text.sign(at - 1) == '-' && text.gap(at) == Gap::None && text.gap(at - 1) == Gap::None
}

/// Longest row of the tables, in tokens.
const LONGEST_ROW: usize = 3;

impl Finder<'_> {
    /// An unknown name behind a word that only bodies stand behind.
    pub(super) fn behind(&self, at: usize, start: usize, end: usize) -> Option<BodyHit> {
        // `the Port-Rhu`: the half of a name.
        if at > start && text_glued(self.text, at) {
            return None;
        }
        let last = self.unknown_run(at, end)?;
        // `chez La Belle Algue`: an article with a capital of its own.
        let own = at > start + 1
            && self.text.is_capital(at - 1)
            && self.text.is(at - 1, Class::Article)
            && self.text.gap(at) == Gap::Space
            && !self.text.is_capital(at - 2);
        let at = at - usize::from(own);
        // `Words by Rosalind Peake`: two words that end a line may be who wrote it.
        let signed = last == at + 2 && (last >= end || self.text.sign(last) == '.');
        // `président des Amis de Cao Lanh`, `chair of Friends of Bac Kan`: of whom they are friends.
        let whose = self.places.sure_at(last + 1).filter(|_| self.text.is_small(last, Class::Of));
        let last = whose.map_or(last, |place| place.last);
        (self.is_introduced(at, start) && !signed || self.is_a_thing(last) || self.is_between(at, last, start))
            .then(|| self.unheaded(at, last, end, "an unknown name where bodies stand"))
    }

    /// One past a run of capitals of which the first or the second is in no list.
    fn unknown_run(&self, at: usize, end: usize) -> Option<usize> {
        let text = self.text;
        // `présidente d'Armor-Mékong`: a hyphen within the name; print may space it.
        let joins = |at: usize| {
            text.sign(at) == '-'
                && text.gap(at) == text.gap(at + 1)
                && text.gap(at) <= Gap::Space
                && text.is_capital(at + 1)
        };
        let last = self.proper_run(at, end)?;
        let hyphened = joins(last) && last == at + 1;
        let last = if hyphened { last + 2 } else { last };
        let numbered = text.tokens.list.get(last).is_some_and(|token| token.kind == vnfr_text::TokenKind::Number);
        let unknown =
            hyphened && self.is_unheard(at) || self.is_unknown(at) || last > at + 1 && self.is_unknown(at + 1);
        // `do Đại hội XIV`: a number.
        let roman = text.word(at).chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C'));
        // `led by Texier`, who was named before.
        let person = last == at + 1 && self.surnames.contains(text.folded(at));
        // `financé par les Plérinais`: those who live somewhere.
        let people = text.language == Lang::Fr
            && last == at + 1
            && at > 0
            && text.is(at - 1, Class::Article | Class::OfThe)
            && text.folded(at - 1).ends_with('s')
            && text.folded(at).ends_with('s');
        // `Gascogne - Mékong`: the half of a name that a spaced hyphen joins.
        let half = text.is_dash(last) && text.is_capital(last + 1);
        (unknown && !half && !numbered && !roman && !person && !people && !text.after_honorific(at)).then_some(last)
    }

    fn is_introduced(&self, at: usize, start: usize) -> bool {
        let text = self.text;
        let firms = &lang::words(text.language).bodies.firms;
        // The article: `par l'ICISE`, `artists of the Emeralda`.
        let mut before = at;
        if before > start && text.is_apostrophe(before - 1) && text.is(before.saturating_sub(2), Class::Article) {
            before -= 2;
        } else if before > start && text.is(before - 1, Class::Article) {
            before -= 1;
        }
        let article = before < at;
        if self.ends_with(before, start, firms.behind) && !self.ends_with(before, start, firms.not_behind) {
            return true;
        }
        let mut link = before;
        if link > start && text.is_apostrophe(link - 1) {
            link -= 1;
        }
        // `engineers from the Atlantic`: a part of the world.
        let from_the = article && link > start && text.is(link - 1, Class::From);
        link > start
            && !from_the
            && firms.possessive.contains(&text.folded(link - 1))
            && self.ends_with(link - 1, start, firms.of)
    }

    /// `un accord entre Verdal Recyclage et la société Nam Long`: a name between which and a body something is.
    fn is_between(&self, at: usize, last: usize, start: usize) -> bool {
        let text = self.text;
        let article = usize::from(text.is(last + 1, Class::Article));
        let apostrophe = usize::from(text.is_apostrophe(last + 1 + article));
        at > start
            && text.is(at - 1, Class::Between)
            && text.is(last, Class::And)
            && text
                .head(last + 1 + article + apostrophe)
                .is_some_and(|(_, _, kind)| matches!(kind, HeadKind::Firm | HeadKind::General))
    }

    /// True where a row of a table ends right before a token.
    fn ends_with(&self, at: usize, start: usize, rows: &[&str]) -> bool {
        let from = at.saturating_sub(LONGEST_ROW).max(start);
        (from..at).any(|from| rows.contains(&self.text.tokens.folded_run(from, at)))
    }

    /// `Doveco, which grows and cans pineapples`: English says `who` of people. What is held or lies somewhere acts not.
    fn is_a_thing(&self, last: usize) -> bool {
        let text = self.text;
        text.language == Lang::En
            && text.sign(last) == ','
            && text.is(last + 1, Class::Which)
            && !lang::words(text.language).bodies.firms.still.contains(&text.folded(last + 2))
    }
}
