//! Titles before a name, one clause after another.

use crate::annotate::lexicon::Sense;
use crate::annotate::name::NameHit;
use crate::annotate::place::Named;
use crate::lang::Class;
use vnfr_model::Lang;
use vnfr_text::Gap;

use super::{Finder, LONGEST};

/// Words in brackets between an office and its holder.
const BRACKET: usize = 12;

impl Finder<'_> {
    /// Titles before a name, first to last.
    pub(super) fn before(&self, name: &NameHit, floor: usize) -> Vec<(usize, usize)> {
        let text = self.text;
        let mut edge = name.first;
        // The honorific, and a comma or dash before it.
        let honorific = (1..=3).find(|back| {
            let from = edge.wrapping_sub(*back);
            from >= floor
                && from < edge
                && text
                    .longest(from, |sense| matches!(sense, Sense::Honorific(_)))
                    .is_some_and(|hit| hit.last + usize::from(text.sign(hit.last) == '.') == edge)
        });
        if let Some(back) = honorific {
            edge -= back;
        }
        // `directeur du centre, le docteur X`.
        let article = honorific.is_some()
            && edge > floor + 1
            && text.language == Lang::Fr
            && text.is(edge - 1, Class::Article)
            && text.sign(edge - 2) == ',';
        edge -= usize::from(article);
        if edge > floor
            && (text.sign(edge - 1) == ',' || text.is_dash(edge - 1))
            && (honorific.is_some() || text.language != Lang::Vi)
        {
            edge -= 1;
        }
        // `président du Comité populaire de la province de X (Centre), Y`: in which part of the country it lies.
        if edge > floor && text.sign(edge - 1) == ')' && edge < name.first {
            let open = (floor..edge - 1).rev().take(BRACKET).find(|at| text.sign(*at) == '(');
            edge = open.unwrap_or(edge);
        }
        let mut found: Vec<(usize, usize)> = Vec::new();
        let reach = floor.max(edge.saturating_sub(60));
        // The last title must end at the edge; titles before it must end where the next begins.
        let mut at = edge;
        while at > reach {
            at -= 1;
            if matches!(text.sign(at), ';' | ':' | '|') {
                break;
            }
            if text.title(at).is_none() || self.inside_longer(at, reach) || self.in_body(at) {
                continue;
            }
            let first = self.grown_left(at, reach);
            let Some(last) = self.title_at(at, edge) else { continue };
            // `Đại sứ đặc trách Ngoại vụ địa phương, Bộ Châu Âu và Ngoại giao Pháp X`: where the office is held follows.
            let office = text.sign(last) == ',' && self.body_end[(last + 1).min(edge)] as usize == edge;
            if last == edge || self.only_links(last, edge) || office {
                // `le vice-président de la région chargé des relations internationales, X`: the earliest head of one clause.
                let mut first = first;
                if text.language != Lang::Vi {
                    let mut from = at;
                    while from > reach && at - from < LONGEST {
                        from -= 1;
                        if text.sign(from) != ' ' && !text.is_apostrophe(from) && text.sign(from) != '-'
                            || text.is_stop(from)
                            || self.person[from]
                        {
                            break;
                        }
                        if text.title(from).is_some()
                            && !self.inside_longer(from, reach)
                            && !self.in_body(from)
                            && self.title_at(from, edge) == Some(last)
                        {
                            first = self.grown_left(from, reach);
                        }
                    }
                }
                // `Thị trưởng Niort và Chủ tịch UBND thành phố Tuy Hòa X`: two offices of two countries are of two.
                let country = |from: usize, to: usize| {
                    (from..to).find_map(|at| {
                        self.places.sure_at(at).and_then(|place| match place.named {
                            Named::Unit(unit) => Some(unit.country),
                            _ => None,
                        })
                    })
                };
                let other = found.last().and_then(|(from, to)| country(*from, *to));
                if other.is_some() && country(first, last).is_some_and(|own| Some(own) != other) {
                    break;
                }
                found.push((first, last.min(edge)));
                let mut next = first;
                while next > reach
                    && (matches!(text.sign(next - 1), ',')
                        || text.is_dash(next - 1)
                        || text.is(next - 1, Class::And | Class::Article | Class::Concurrently)
                        || text.is_apostrophe(next - 1))
                {
                    next -= 1;
                }
                if next == first {
                    break;
                }
                edge = next;
                at = next;
            } else if edge - at > LONGEST {
                break;
            }
        }
        found.reverse();
        found
    }

    /// `Phó Chủ tịch` is one title, though `Chủ tịch` is one too.
    fn inside_longer(&self, at: usize, floor: usize) -> bool {
        (floor.max(at.saturating_sub(4))..at).any(|from| self.text.title(from).is_some_and(|title| title.last > at))
    }

    /// Within a body's name: `Hiệp hội quốc tế các Thị trưởng Pháp ngữ`.
    fn in_body(&self, at: usize) -> bool {
        (at.saturating_sub(20)..at).any(|from| self.body_end[from] as usize > at)
    }

    fn only_links(&self, from: usize, to: usize) -> bool {
        from < to && to - from <= 2 && (from..to).all(|at| self.text.sign(at) == ',' || self.text.is_dash(at))
    }

    /// English titles carry words before their head: `French Ambassador`, `Da Nang People's Committee Chairman`.
    fn grown_left(&self, at: usize, floor: usize) -> usize {
        let text = self.text;
        if text.language != Lang::En {
            return at;
        }
        let mut first = at;
        while first > floor && at - first < 8 {
            let before = first - 1;
            let adjective = text.is(before, Class::TitleAdjective);
            let proper = text.is_capital(before)
                && text.gap(first) == Gap::Space
                && !text.is_stop(before)
                && !self.person[before]
                && !text.is(before, Class::OpensPhrase);
            let body =
                (floor.max(before.saturating_sub(12))..=before).find(|from| self.body_end[*from] as usize == first);
            if let Some(body) = body {
                first = body;
            } else if adjective || proper {
                first = before;
            } else {
                break;
            }
        }
        first
    }
}
