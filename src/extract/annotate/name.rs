//! People's names: Vietnamese ones by surname and syllables, others by given name, honorific or title. Names alone; who
//! they are is said by titles, and which of them are one person by `link`.

use std::sync::LazyLock;

use crate::model::Lang;
use crate::text::{Case, Gap, WordMap};

use super::super::lang::HeadKind;
use super::lexicon::Sense;
use super::place::Places;
use super::text::Text;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Vietnamese,
    Foreign,
    /// One word of a name, after an honorific or where the article has the whole name.
    Part,
}

#[derive(Clone, Copy, Debug)]
pub struct NameHit {
    pub first: usize,
    pub last: usize,
    pub kind: Kind,
    pub rule: &'static str,
}

/// Longest Vietnamese name, in syllables.
const SYLLABLES: usize = 5;
/// How far before a name its title may open, in tokens.
const TITLE_REACH: usize = 22;

/// Finds whole names, and single ones after honorifics.
pub fn find(text: &Text, masked: &[bool], places: &Places) -> Vec<NameHit> {
    let mut names = Vec::new();
    for sentence in text.sentences {
        let mut at = sentence.first;
        while at < sentence.last {
            if masked[at] || !text.is_capital(at) {
                at += 1;
                continue;
            }
            if let Some(phrase) = text.longest(at, |sense| matches!(sense, Sense::NotPlace)) {
                at = phrase.last;
                continue;
            }
            let name = name_at(text, masked, places, at, sentence.first, sentence.last);
            at = match (name, places.sure_at(at)) {
                (Some(name), _) => {
                    names.push(name);
                    name.last
                }
                (None, Some(place)) => place.last,
                (None, None) => next_word(text, at),
            };
        }
    }
    names
}

/// The token after a word and what hyphens glue to it, so that no name begins within `Jean-Claude`.
fn next_word(text: &Text, at: usize) -> usize {
    let mut next = at + 1;
    while text.sign(next) == '-'
        && text.gap(next) == Gap::None
        && text.is_word(next + 1)
        && text.gap(next + 1) == Gap::None
    {
        next += 2;
    }
    next
}

fn name_at(text: &Text, masked: &[bool], places: &Places, at: usize, start: usize, end: usize) -> Option<NameHit> {
    let name =
        vietnamese(text, masked, places, at, start, end).or_else(|| foreign(text, masked, places, at, start, end))?;
    if let Some(place) = places.at(at) {
        let honoured = text.after_honorific(at);
        let longer = name.last > place.last;
        // `Hà Nội Đinh Tiến Dũng`: a place, then a name.
        let then_name =
            longer && text.has(place.last, |sense| matches!(sense, Sense::Surname { .. } | Sense::Given { .. }));
        if place.sure && (then_name || !honoured) && !(longer && !then_name && name.kind == Kind::Foreign) {
            return None;
        }
        if place.typed {
            return None;
        }
    }
    let named_after = |hit_end: usize| {
        (hit_end.saturating_sub(4)..hit_end).any(|from| {
            // The street of `thành phố` is none.
            let city = from > 0 && text.folded(from) == "pho" && text.folded(from - 1) == "thanh";
            !city && text.hits(from).iter().any(|hit| hit.last == hit_end && matches!(hit.sense, Sense::NamedAfter))
        })
    };
    let before = if text.is_link(at.wrapping_sub(1)) { at - 1 } else { at };
    // `giám đốc bảo tàng Nguyễn Văn A` names the head; `proviseur du lycée Alexandre Yersin` names the school.
    let titled = text.language != Lang::Fr && title_between(text, at, start);
    if !text.after_honorific(at) && (named_after(at) || named_after(before)) && !titled {
        return None;
    }
    Some(name)
}

fn vietnamese(text: &Text, masked: &[bool], places: &Places, at: usize, start: usize, end: usize) -> Option<NameHit> {
    let surname = text.longest(at, |sense| matches!(sense, Sense::Surname { .. }))?;
    // `Ông`, `Bà` and `Cụ` open a sentence as honorifics far more often than they are surnames.
    if text.has(at, |sense| matches!(sense, Sense::Honorific(_))) && text.is_capital(at + 1) {
        return None;
    }
    if text.language == Lang::Vi && !surname.exact {
        return None;
    }
    // `A Da Nang delegation`: an article, not the surname A.
    if text.language != Lang::Vi && matches!(text.word(at), "A" | "À") {
        return None;
    }
    // `Đoàn Hải Dương do ông … dẫn đầu`: a delegation of the province, not a person of that surname.
    if text.folded(at) == "doan"
        && text.language == Lang::Vi
        && !text.after_honorific(at)
        && places.list.iter().any(|place| place.first == at + 1 && place.last <= at + 4)
        && (text.folded(at.saturating_sub(1)) != "ong" && text.folded(at.saturating_sub(1)) != "ba")
    {
        return None;
    }
    // `Phòng Thương mại`, `Văn phòng`: the head of a body.
    if text
        .longest(at, |sense| matches!(sense, Sense::Head(..)))
        .is_some_and(|head| head.last > at + 1 && head.last > surname.last)
    {
        return None;
    }
    let strong =
        text.hits(at).iter().any(|hit| hit.last == surname.last && matches!(hit.sense, Sense::Surname { word: false }));
    let mut last = surname.last;
    let mut known = 0;
    while last < end && last - at < SYLLABLES && !masked[last] && is_syllable_token(text, last) {
        let ends = text
            .longest(last, |sense| matches!(sense, Sense::Title(_) | Sense::Head(..)))
            .is_some_and(|hit| hit.last > last + 1);
        // `Phòng Nông nghiệp`: a capital that opens a word of two syllables.
        let field = text
            .longest(last, |sense| matches!(sense, Sense::Field(_)))
            .is_some_and(|hit| hit.last > last + 1 && text.is_word(last + 1) && !text.is_capital(last + 1));
        let ends = ends || field;
        let place = places.sure_at(last).is_some_and(|place| place.last > last + 1 && last > at + 1);
        if ends || place {
            break;
        }
        known += usize::from(text.has(last, |sense| matches!(sense, Sense::Syllable)));
        last += 1;
    }
    let syllables = last - at;
    if syllables < 2 || last == surname.last {
        return None;
    }
    let context = || text.after_honorific(at) || title_between(text, at, start) || title_after(text, last, end);
    let sure = match (text.language, strong, syllables) {
        (Lang::Vi, true, 2) => known >= 1 || context(),
        (Lang::Vi, true, _) => true,
        (Lang::Vi, false, 2) => context(),
        (Lang::Vi, false, _) => known >= 1 || context(),
        (_, true, 2) => context() || (known >= 1 && surname.exact && !text.word(at).is_ascii()),
        (_, true, _) => known >= 1 || context(),
        (_, false, 2) => context(),
        (_, false, _) => (known >= 1 && known + 1 >= syllables - 1) || context(),
    };
    let opens_with_word = at == start && !strong && text.language != Lang::Vi && syllables < 3;
    (sure && !opens_with_word).then_some(NameHit {
        first: at,
        last,
        kind: Kind::Vietnamese,
        rule: "surname and syllables",
    })
}

/// A capitalised syllable that may go on a Vietnamese name.
fn is_syllable_token(text: &Text, at: usize) -> bool {
    text.is_capital(at)
        && text.gap(at) == Gap::Space
        && (text.tokens.list[at].case == Case::Letter || is_syllable(text.folded(at)))
}

/// Every folded word that may be a Vietnamese syllable: onset, rhyme and coda.
static VIETNAMESE_SYLLABLES: LazyLock<WordMap<()>> = LazyLock::new(|| {
    const ONSETS: [&str; 27] = [
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m", "n",
        "p", "r", "s", "t", "v", "x", "",
    ];
    const RHYMES: [&str; 24] = [
        "a", "ai", "ao", "au", "ay", "e", "eo", "eu", "i", "ia", "ie", "ieu", "iu", "o", "oa", "oai", "oe", "oi", "u",
        "ua", "ue", "ui", "uo", "uoi",
    ];
    const MORE: [&str; 14] =
        ["uou", "uu", "uy", "uya", "uye", "y", "ye", "yeu", "oay", "uay", "uau", "oao", "oeo", "uyu"];
    const CODAS: [&str; 9] = ["ng", "nh", "ch", "c", "m", "n", "p", "t", ""];
    const LONGEST: usize = 7;
    let mut syllables = WordMap::default();
    for onset in ONSETS {
        for rhyme in RHYMES.iter().chain(&MORE) {
            for coda in CODAS {
                let syllable = [onset, rhyme, coda].concat();
                if syllable.len() <= LONGEST {
                    *syllables.entry(&syllable) = ();
                }
            }
        }
    }
    syllables
});

/// True for a folded word that may be a Vietnamese syllable.
pub fn is_syllable(word: &str) -> bool {
    VIETNAMESE_SYLLABLES.get(word).is_some()
}

fn foreign(text: &Text, masked: &[bool], places: &Places, at: usize, start: usize, end: usize) -> Option<NameHit> {
    let given = text.longest(at, |sense| matches!(sense, Sense::Given { .. }));
    let honoured = text.after_honorific(at);
    if text.language == Lang::Vi && given.is_none() && is_syllable(text.folded(at)) && !honoured {
        return None;
    }
    if blocks(text, at) && !honoured {
        return None;
    }
    let mut last = part_end(text, at, end);
    let mut parts = 1;
    let mut halves = false;
    while last < end && parts < 5 {
        if masked[last] {
            break;
        }
        let particle = particle_end(text, last, end);
        let next = particle.unwrap_or(last);
        if particle.is_some() && (parts > 1 && text.language == Lang::Fr || places.sure_at(next).is_some()) {
            break;
        }
        let spaced = spaced_hyphen(text, at, last);
        // `Mme Ducos - Belmont`: two halves of one family name.
        halves |= spaced && honoured && given.is_none() && last == at + 1;
        let next = if spaced { last + 1 } else { next };
        if next >= end
            || !text.is_capital(next)
            || text.gap(next) > Gap::Space
            || (blocks(text, next) && !text.is_upper(next))
            || masked[next]
        {
            break;
        }
        // Glued words are one part already; what follows without a space after a sign is something else.
        if text.gap(next) == Gap::None {
            break;
        }
        if places.sure_at(next).is_some_and(|place| parts > 1 || place.last > next + 1 || place.typed)
            && !text.is_upper(next)
        {
            break;
        }
        last = part_end(text, next, end);
        parts += 1;
    }
    if !honoured && within_body_name(text, at, start) {
        return None;
    }
    // In Vietnamese a bare noun before a name makes the name its own: `nhà máy xử lý nước thải Louis Fargue`.
    let noun = text.language == Lang::Vi
        && at > start
        && text.is_word(at - 1)
        && !text.is_capital(at - 1)
        && !text.is_stop(at - 1)
        && !matches!(text.folded(at - 1), "va" | "cung" | "la" | "cua");
    if noun && !honoured && !title_between(text, at, start) && !title_after(text, last, end) {
        return None;
    }
    let rule = if honoured {
        "after an honorific"
    } else if parts < 2 {
        return None;
    } else if let Some(given) = given {
        let word = text
            .hits(at)
            .iter()
            .all(|hit| hit.last != given.last || !matches!(hit.sense, Sense::Given { word: false }));
        if word && !title_between(text, at, start) && !title_after(text, last, end) {
            return None;
        }
        if text.is_upper(at) && text.is_upper(last - 1) && text.language == Lang::Vi && !title_between(text, at, start)
        {
            return None;
        }
        "given name and family name"
    } else if (title_between(text, at, start) || title_after(text, last, end))
        && (!names_a_body(text, at) || ends_council(text, at, start))
        && (text.language == Lang::Vi || unlisted(text, at, last))
    {
        "capitalised words beside a title"
    } else {
        return None;
    };
    if !honoured && places.sure_at(at).is_some_and(|place| place.last >= last) {
        return None;
    }
    let kind = if parts == 1 || halves && parts == 2 { Kind::Part } else { Kind::Foreign };
    Some(NameHit { first: at, last, kind, rule })
}

/// `Université Claude Bernard`, `Hôpital Edouard Herriot`: capitals in a row from a head word on name the body.
fn within_body_name(text: &Text, at: usize, start: usize) -> bool {
    // `President of the Regional Council Jean Martin`: councils and committees bear nobody's name.
    if ends_council(text, at, start) && title_between(text, at, start) {
        return false;
    }
    let mut from = at;
    while from > start && at - from < 4 && text.is_capital(from - 1) && text.gap(from) == Gap::Space {
        from -= 1;
        let headed = (from.saturating_sub(3)..=from).any(|open| {
            text.longest(open, |sense| matches!(sense, Sense::Head(_, HeadKind::General)))
                .is_some_and(|head| head.last > from)
        });
        if headed && text.title(from).is_none() && !text.has(from, |sense| matches!(sense, Sense::Title(_))) {
            return true;
        }
    }
    false
}

/// True where the words right before are the head of a council or a committee.
fn ends_council(text: &Text, at: usize, start: usize) -> bool {
    (at.saturating_sub(4).max(start)..at).any(|open| {
        let governs = |sense: &Sense| matches!(sense, Sense::Head(_, HeadKind::Council | HeadKind::Committee));
        text.longest(open, governs).is_some_and(|head| head.last == at)
    })
}

/// None of the words is one of the tables' words: `Deputy Prime Minister` is no name.
fn unlisted(text: &Text, first: usize, last: usize) -> bool {
    (first..last).filter(|at| text.is_word(*at)).all(|at| {
        !text.has(at, |sense| {
            matches!(
                sense,
                Sense::Head(..)
                    | Sense::Title(_)
                    | Sense::Field(_)
                    | Sense::Type(..)
                    | Sense::Nation(_)
                    | Sense::Landmark(_)
                    | Sense::Rank(_)
            )
        })
    })
}

/// A head word right before: `công ty Ricard`, `société X`.
fn names_a_body(text: &Text, at: usize) -> bool {
    (at.saturating_sub(4)..at)
        .any(|from| text.hits(from).iter().any(|hit| hit.last == at && matches!(hit.sense, Sense::Head(..))))
}

/// One past the last token of a part: `Jean-Claude`, `Moncond’huy`, `J.`
fn part_end(text: &Text, at: usize, end: usize) -> usize {
    // A chain of hyphens that never ends is no name, and would be walked again from each of its links.
    const LONGEST: usize = 13;
    let mut last = at + 1;
    loop {
        let glued = last < at + LONGEST
            && text.gap(last) == Gap::None
            && last + 1 < end
            && text.is_word(last + 1)
            && text.gap(last + 1) == Gap::None;
        if glued && (text.sign(last) == '-' && text.is_capital(last + 1) || text.is_apostrophe(last)) {
            last += 2;
        } else if last == at + 1
            && text.tokens.list[at].case == Case::Letter
            && text.sign(last) == '.'
            && text.gap(last) == Gap::None
        {
            return last + 1;
        } else {
            return last;
        }
    }
}

/// `Jean - Paul`: a hyphen with spaces joins two given names, and nothing else.
fn spaced_hyphen(text: &Text, at: usize, last: usize) -> bool {
    last == at + 1
        && text.sign(last) == '-'
        && text.gap(last) == Gap::Space
        && text.gap(last + 1) == Gap::Space
        && text.has(at, |sense| matches!(sense, Sense::Given { .. }))
        && text.has(last + 1, |sense| matches!(sense, Sense::Given { .. }))
        // `Emmanuel Ly - Batallan`: the second half of a family name, foreign and in no list.
        || (last > at + 1 || text.after_honorific(at))
            && text.sign(last) == '-'
            && text.gap(last) == Gap::Space
            && text.gap(last + 1) == Gap::Space
            && text.is_capital(last + 1)
            && !text.is_upper(last + 1)
            && !is_syllable(text.folded(last + 1))
            && unlisted(text, last + 1, last + 2)
            && !text.has(last + 1, |sense| {
                matches!(sense, Sense::Place(form) if form.2 != crate::geo::FormKind::NeedsType)
            })
            && (last == at + 1 || text.has(at, |sense| matches!(sense, Sense::Given { .. })))
}

/// One past `de`, `de la`, `van der`, `d’` before a capitalised word.
fn particle_end(text: &Text, at: usize, end: usize) -> Option<usize> {
    let mut next = at;
    while next < end && next < at + 3 {
        let word = text.word(next);
        let particle = matches!(
            word,
            "de" | "du"
                | "des"
                | "la"
                | "le"
                | "von"
                | "van"
                | "der"
                | "den"
                | "el"
                | "al"
                | "ben"
                | "di"
                | "da"
                | "dos"
                | "d"
        );
        if particle || next > at && text.is_apostrophe(next) {
            next += 1;
        } else {
            break;
        }
    }
    (next > at && text.is_capital(next) && (text.gap(next) == Gap::Space || text.is_apostrophe(next - 1)))
        .then_some(next)
}

/// Words that open or go on no name of a person.
fn blocks(text: &Text, at: usize) -> bool {
    const SUFFIXES: [&str; 14] = [
        "sa",
        "sas",
        "jsc",
        "ltd",
        "group",
        "inc",
        "corp",
        "gmbh",
        "airlines",
        "entertainment",
        "sarl",
        "co",
        "port",
        "company",
    ];
    text.has(at, |sense| {
        matches!(
            sense,
            Sense::Title(_)
                | Sense::Head(..)
                | Sense::Type(..)
                | Sense::Stop(_)
                | Sense::Nation(_)
                | Sense::Honorific(_)
        )
    }) || text
        .longest(
            at,
            |sense| matches!(sense, Sense::Place(form) if form.1.level == crate::model::LocalityLevel::Country),
        )
        .is_some()
        || SUFFIXES.contains(&text.folded(at))
        || (text.language != Lang::Vi && text.has(at, |sense| matches!(sense, Sense::Field(_))))
}

/// True where a title opens before a name and nothing but its complement stands between.
pub fn title_between(text: &Text, at: usize, start: usize) -> bool {
    let mut end = at;
    if end > start && text.after_honorific(at) {
        end -= 1;
    }
    let floor = start.max(at.saturating_sub(TITLE_REACH));
    for from in (floor..end).rev() {
        if matches!(text.sign(from), ';' | ':' | '.' | '(' | ')' | '"' | '“' | '”' | '|')
            && !(text.sign(from) == '.' && text.gap(from) == Gap::None && text.word(from.wrapping_sub(1)).len() <= 3)
        {
            return false;
        }
        if text.sign(from) == ',' && (from + 1 != end || text.language == Lang::Vi) && !text.after_honorific(at) {
            return false;
        }
        if let Some(title) = text.title(from).filter(|title| title.last <= end) {
            let clear = (title.last..end).all(|between| !text.is_stop(between) || is_connector(text, between));
            return clear;
        }
        if text.is_stop(from) && !is_connector(text, from) {
            return false;
        }
    }
    false
}

/// Stop words that also stand inside complements (`présidente de l'Union … en charge`).
fn is_connector(text: &Text, at: usize) -> bool {
    matches!(text.folded(at), "de" | "en" | "va" | "et" | "and" | "of")
}

/// True where a title stands right after a name: `, maire de`, `– Chairman`, `(giữa)`, or with nothing between.
pub fn title_after(text: &Text, last: usize, end: usize) -> bool {
    let mut next = last;
    if text.sign(next) == ',' || text.is_dash(next) || text.sign(next) == '(' {
        next += 1;
    } else if text.language != Lang::Vi {
        return false;
    }
    let mut skipped = 0;
    while next < end && skipped < 4 {
        if text.title(next).is_some() {
            return true;
        }
        let article = matches!(
            text.folded(next),
            "le" | "la"
                | "l"
                | "the"
                | "ancien"
                | "ancienne"
                | "former"
                | "new"
                | "nouveau"
                | "nouvelle"
                | "premier"
                | "its"
                | "also"
                | "son"
                | "sa"
                | "actuel"
                | "current"
                | "nguyen"
                | "french"
                | "vietnamese"
                | "first"
        ) || text.is_apostrophe(next);
        if !article {
            return false;
        }
        next += 1;
        skipped += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_vietnamese_are_told_from_others() {
        for syllable in [
            "nguyen", "truong", "thi", "s", "hue", "phuong", "quoc", "khuyen", "a", "y", "dung", "nghiem", "oanh",
            "uyen", "gia", "loan",
        ] {
            assert_eq!(is_syllable(syllable), syllable != "s", "{syllable}");
        }
        for word in [
            "pierre", "richard", "jean", "paul", "julie", "loher", "favier", "diarra", "warnery", "martin", "france",
            "havre", "lyon",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
