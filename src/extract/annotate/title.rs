//! Titles: the words that say who someone is, before the name, after it, or over a list of names.

use crate::model::Lang;
use crate::text::Gap;

use super::lexicon::Sense;
use super::name::NameHit;
use super::place::Places;
use super::text::Text;

/// A title of one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TitleHit {
    /// Index in the names.
    pub name: usize,
    pub first: usize,
    pub last: usize,
}

const LONGEST: usize = 24;
/// A title over a list is borne by no more names than this.
const GROUP: usize = 40;

/// Finds the titles of every name. `person` marks the tokens of names; `bodies` gives, for a token, where the body that
/// begins there ends.
pub fn find(text: &Text, names: &[NameHit], places: &Places, person: &[bool], body_end: &[u32]) -> Vec<TitleHit> {
    let finder = Finder { text, places, person, body_end };
    let mut titles = Vec::new();
    let mut previous_end = 0;
    let mut taken = 0;
    for (index, name) in names.iter().enumerate() {
        let Some(sentence) = text.sentences.get(text.sentences.partition_point(|sentence| sentence.last <= name.first))
        else {
            continue;
        };
        let floor = sentence.first.max(previous_end).max(taken);
        let before = finder.before(name, floor);
        let found_before = !before.is_empty();
        titles.extend(before.into_iter().map(|(first, last)| TitleHit { name: index, first, last }));
        let next = names.get(index + 1).map_or(sentence.last, |next| next.first.min(sentence.last));
        let after = finder.after(name, sentence.last, next, found_before);
        taken = after.last().map_or(0, |(_, last)| *last);
        titles.extend(after.into_iter().map(|(first, last)| TitleHit { name: index, first, last }));
        previous_end = name.last;
    }
    finder.groups(names, &mut titles);
    titles
}

struct Finder<'a> {
    text: &'a Text<'a>,
    places: &'a Places,
    person: &'a [bool],
    body_end: &'a [u32],
}

impl Finder<'_> {
    /// The end of a title that opens at a token: its head, ranks, and what it is held in; never over a stop word.
    fn title_at(&self, at: usize, end: usize) -> Option<usize> {
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
                && !matches!(text.folded(next - 1), "cua" | "tro")
            {
                break;
            }
            let connector = matches!(text.folded(next), "va" | "et" | "and");
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

    fn is_link(&self, at: usize) -> bool {
        matches!(
            self.text.folded(at),
            "cua"
                | "tai"
                | "ve"
                | "va"
                | "de"
                | "du"
                | "des"
                | "d"
                | "la"
                | "le"
                | "l"
                | "les"
                | "a"
                | "au"
                | "aux"
                | "en"
                | "et"
                | "of"
                | "the"
                | "for"
                | "to"
                | "in"
                | "at"
                | "and"
                | "pour"
                | "'"
        )
    }

    /// After `và`, `et`, `and`: true where the complement goes on rather than another title, name or person.
    fn complement_goes_on(&self, at: usize, end: usize) -> bool {
        let text = self.text;
        let mut at = at;
        while at < end
            && (matches!(text.folded(at), "le" | "la" | "l" | "les" | "the" | "de" | "du" | "des" | "d")
                || text.is_apostrophe(at))
        {
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

    /// Titles before a name, first to last.
    fn before(&self, name: &NameHit, floor: usize) -> Vec<(usize, usize)> {
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
        if edge > floor
            && (text.sign(edge - 1) == ',' || text.is_dash(edge - 1))
            && (honorific.is_some() || text.language != Lang::Vi)
        {
            edge -= 1;
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
                found.push((first, last.min(edge)));
                let mut next = first;
                while next > reach
                    && (matches!(text.sign(next - 1), ',')
                        || text.is_dash(next - 1)
                        || matches!(text.folded(next - 1), "va" | "et" | "and" | "le" | "la" | "l" | "the" | "kiem")
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
            let adjective = matches!(
                text.folded(before),
                "french"
                    | "vietnamese"
                    | "permanent"
                    | "standing"
                    | "former"
                    | "acting"
                    | "provincial"
                    | "municipal"
                    | "deputy"
                    | "vice"
                    | "honorary"
                    | "first"
            );
            let proper = text.is_capital(before)
                && text.gap(first) == Gap::Space
                && !text.is_stop(before)
                && !self.person[before]
                && !matches!(text.folded(before), "the" | "mr" | "ms" | "mrs" | "in" | "at" | "on" | "among" | "as");
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

    /// Titles after a name: `, maire de Lyon`, ` - Phó Chủ tịch …`, `(giám đốc)`, and further ones after commas.
    fn after(&self, name: &NameHit, end: usize, next_name: usize, found_before: bool) -> Vec<(usize, usize)> {
        let text = self.text;
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut at = name.last;
        loop {
            let opened = match text.sign(at) {
                ',' | '(' => 1,
                _ if text.is_dash(at) => 1,
                ' ' if found.is_empty() && text.language == Lang::Vi => 0,
                ' ' if !found.is_empty() && matches!(text.folded(at), "va" | "et" | "and" | "kiem") => 1,
                _ => break,
            };
            let mut open = at + opened;
            let mut skipped = 0;
            while skipped < 4
                && open < end
                && text.title(open).is_none()
                && (matches!(
                    text.folded(open),
                    "le" | "la" | "l" | "the" | "its" | "also" | "son" | "sa" | "actuel" | "dang" | "hien" | "cung"
                ) || text.is_apostrophe(open))
            {
                open += 1;
                skipped += 1;
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
    fn groups(&self, names: &[NameHit], titles: &mut Vec<TitleHit>) {
        let text = self.text;
        for sentence in text.sentences {
            for at in sentence.first..sentence.last {
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
