//! Titles after a name, and those over a list of names.

use crate::annotate::lexicon::{Sense, Sorts};
use crate::annotate::name::NameHit;
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
        let side = text.sign(at) == '('
            && text.sign(at + 2) == ')'
            && matches!(
                text.folded(at + 1),
                "right"
                    | "left"
                    | "centre"
                    | "center"
                    | "r"
                    | "l"
                    | "c"
                    | "droite"
                    | "gauche"
                    | "phai"
                    | "trai"
                    | "giua"
            );
        at += if side { 3 } else { 0 };
        loop {
            let opened = match text.sign(at) {
                ',' | '(' => 1,
                _ if text.is_dash(at) => 1,
                ' ' if found.is_empty() && text.language == Lang::Vi => 0,
                ' ' if !found.is_empty() && matches!(text.folded(at), "va" | "et" | "and" | "kiem") => 1,
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
                && (text.sign(open + 1) == ',' || text.folded(open + 1) == "ans" && text.sign(open + 2) == ',');
            if aged {
                open += if text.sign(open + 1) == ',' { 2 } else { 3 };
            }
            let mut skipped = 0;
            while skipped < 4
                && open < end
                && text.title(open).is_none()
                && (matches!(
                    text.folded(open),
                    "le" | "la"
                        | "l"
                        | "the"
                        | "its"
                        | "our"
                        | "their"
                        | "his"
                        | "her"
                        | "also"
                        | "son"
                        | "sa"
                        | "notre"
                        | "leur"
                        | "actuel"
                        | "actuelle"
                        | "alors"
                        | "dang"
                        | "hien"
                        | "cung"
                ) || text.is_apostrophe(open)
                    || matches!(text.word(open), "a" | "an" | "un" | "une") && text.language != Lang::Vi)
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
                && text.folded(open + 2) == "s"
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
                    && (text.is_capital(head)
                        || matches!(text.folded(head), "former" | "permanent" | "deputy" | "then" | "new"))
                    && !self.person[head]
                {
                    head += 1;
                }
            }
            if matches!(text.folded(head), "ancien" | "ancienne" | "nouveau" | "nouvelle" | "premier")
                && text.title(head).is_none()
            {
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
            if !found.is_empty() && matches!(text.folded(head), "dai") && text.folded(head + 1) == "dien" {
                break;
            }
            // A verb after a dash or a bare word: no title but a sentence.
            if opened == 0
                && !matches!(
                    text.folded(head),
                    "phu" | "chu" | "pho" | "giam" | "bi" | "uy" | "truong" | "thi" | "dai" | "tong"
                )
            {
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
                    closing = (before..name.first)
                        .any(|at| matches!(text.folded(at), "va" | "et" | "and") && text.title(at + 1).is_some());
                    titles.push(TitleHit { name: index, first: group.last, last });
                    before = name.last;
                }
            }
        }
    }
}
