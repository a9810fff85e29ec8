//! Titles after a name, and those over a list of names.

use crate::annotate::lexicon::{Sense, Sorts};
use crate::annotate::name::NameHit;
use crate::lang::{self, Class};
use vnfr_model::Lang;

use super::{Finder, GROUP, TitleHit};

impl Finder<'_> {
    /// Titles after a name: `, maire de Lyon`, ` - Phó Chủ tịch …`, `(giám đốc)`, and further ones after commas.
    pub(super) fn after(
        &self,
        name: &NameHit,
        end: usize,
        next_name: usize,
        found_before: bool,
    ) -> Vec<(usize, usize)> {
        let text = self.text;
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut at = name.last;
        // `X (right), vice chairman …`: where somebody stands in the picture.
        let side = text.sign(at) == '(' && text.sign(at + 2) == ')' && text.is(at + 1, Class::PictureSide);
        at += if side { 3 } else { 0 };
        loop {
            let opened = match text.sign(at) {
                ',' | '(' => 1,
                _ if text.is_dash(at) => 1,
                ' ' if found.is_empty() && text.language == Lang::Vi => 0,
                ' ' if !found.is_empty() && text.is(at, Class::And | Class::Concurrently) => 1,
                _ => break,
            };
            let mut open = at + opened;
            // `Annick Le Goff, 71, the association's president`: an age stands between.
            let aged = text.sign(at) == ','
                && text
                    .tokens
                    .list
                    .get(open)
                    .is_some_and(|token| token.kind == vnfr_text::TokenKind::Number && token.range.len() <= 2)
                && (text.sign(open + 1) == ',' || text.is(open + 1, Class::YearsOld) && text.sign(open + 2) == ',');
            if aged {
                open += if text.sign(open + 1) == ',' { 2 } else { 3 };
            }
            let mut skipped = 0;
            while skipped < 4
                && open < end
                && text.title(open).is_none()
                && (text.is(open, Class::Article | Class::Whose | Class::Now | Class::Being)
                    || text.is_apostrophe(open)
                    || text.is_small(open, Class::Indefinite) && text.language != Lang::Vi)
            {
                open += 1;
                skipped += 1;
            }
            // `the association's chairman`: whose head it is was said before.
            if text.language == Lang::En
                && text.title(open).is_none()
                && text.is_word(open)
                && !text.is_capital(open)
                && text.is_apostrophe(open + 1)
                && text.is(open + 2, Class::Possessive)
                && text.title(open + 3).is_some()
            {
                open += 3;
            }
            let first = open;
            // `French Secretary of State`, `Da Nang Department of Health Director`.
            let mut head = open;
            if text.language == Lang::En {
                while head < open + 6
                    && head < end
                    && text.title(head).is_none()
                    && (text.is_capital(head) || text.is(head, Class::TitleAdjective | Class::Former | Class::Now))
                    && !self.person[head]
                {
                    head += 1;
                }
            }
            if text.is(head, Class::Former) && text.title(head).is_none() {
                head += 1;
            }
            let Some(last) = self.title_at(head, end) else { break };
            // The title of the next name, in a list: `A, Chủ tịch X B`.
            if last >= next_name
                || (last..next_name).all(|between| {
                    text.after_honorific(between + 1) || text.sign(between) == '.' || text.is_dash(between)
                }) && next_name < end
                    && text.language == Lang::Vi
                    && opened == 1
                    && (found_before || !found.is_empty())
            {
                break;
            }
            // `đại diện` opens a list item as often as a title: only right after the name.
            let loose = lang::words(text.language).people.loose_titles;
            if !found.is_empty() && loose.contains(&text.tokens.folded_run(head, head + 2)) {
                break;
            }
            // A verb after a dash or a bare word: no title but a sentence.
            if opened == 0 && !text.is(head, Class::TitleOpening) {
                break;
            }
            found.push((first, last));
            at = last;
            if text.sign(at) == ')' {
                break;
            }
        }
        found
    }

    /// `các đồng chí Ủy viên Trung ương Đảng: A; B và C`: the title over a list is borne by each name of it.
    pub(super) fn groups(&self, names: &[NameHit], titles: &mut Vec<TitleHit>) {
        let text = self.text;
        for sentence in text.sentences {
            for at in sentence.first..sentence.last {
                if !text.may_be(at, Sorts::HONORIFIC) {
                    continue;
                }
                let Some(group) = text.longest(at, |sense| matches!(sense, Sense::Group(_))) else { continue };
                let Some(last) = self.title_at(group.last, sentence.last) else { continue };
                if text.sign(last) != ':' {
                    continue;
                }
                let mut closing = false;
                let from = names.partition_point(|name| name.first < last);
                let mut before = last;
                for (index, name) in
                    names.iter().enumerate().skip(from).take(GROUP).take_while(|(_, name)| name.last <= sentence.last)
                {
                    if closing {
                        break;
                    }
                    closing = (before..name.first).any(|at| text.is(at, Class::And) && text.title(at + 1).is_some());
                    titles.push(TitleHit { name: index, first: group.last, last });
                    before = name.last;
                }
            }
        }
    }
}
