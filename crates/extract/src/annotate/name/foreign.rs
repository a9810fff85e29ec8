//! Names of others: a given name, an honorific or a title, and the capitals after it.

use crate::annotate::lexicon::Sense;
use crate::annotate::place::Places;
use crate::annotate::text::Text;
use crate::lang::{Class, HeadKind};
use vnfr_model::Lang;
use vnfr_text::{Case, Gap};

use super::beside_title::{title_after, title_between};
use super::syllable::is_syllable;
use super::{Kind, NameHit};

pub(super) fn foreign(
    text: &Text,
    masked: &[bool],
    places: &Places,
    at: usize,
    start: usize,
    end: usize,
) -> Option<NameHit> {
    let given = text.longest(at, |sense| matches!(sense, Sense::Given { .. }));
    let honoured = text.after_honorific(at);
    if text.language == Lang::Vi && given.is_none() && is_syllable(text.folded(at)) && !honoured {
        return None;
    }
    // `ngài Đại sứ`, `ông Thị trưởng`: an honorific before a title names nobody.
    if honoured && text.language == Lang::Vi && text.title(at).is_some_and(|title| title.last > at + 1) {
        return None;
    }
    if (blocks(text, at) || elides(text, at)) && !honoured {
        return None;
    }
    // `các giảng viên Khoa Nông nghiệp`: a faculty and its field.
    let field = |at: usize| {
        text.longest(at, |sense| matches!(sense, Sense::Field(_)))
            .is_some_and(|hit| hit.last > at + 1 && !text.is_capital(at + 1))
    };
    if text.language == Lang::Vi && text.head(at).is_some_and(|(head, ..)| field(head.last)) {
        return None;
    }
    // `Trạm Sinh học biển Roscoff Yann Martin`: a town, and then whoever heads what lies there.
    let town = text.longest(at, |sense| matches!(sense, Sense::Place(_))).filter(|_| given.is_none());
    let town_first = town.is_some_and(|town| {
        let given = text.longest(town.last, |sense| matches!(sense, Sense::Given { word: false }));
        text.gap(town.last) == Gap::Space && given.is_some_and(|given| given.last < end && text.is_capital(given.last))
    });
    if town_first && !honoured {
        return None;
    }
    // `président du Comité populaire de la commune de Pung Luong`: what is called a commune is nobody.
    let of_commune = || {
        let link = at.checked_sub(1).filter(|link| text.is_link(*link) || text.is_apostrophe(*link))?;
        let link = if text.is_apostrophe(link) { link.checked_sub(1)? } else { link };
        link.checked_sub(1).filter(|word| text.is(*word, Class::SmallUnit))
    };
    if !honoured && text.language != Lang::Vi && of_commune().is_some() {
        return None;
    }
    let mut last = part_end(text, at, end);
    let mut parts = 1;
    let mut halves = false;
    let mut given_halves = false;
    while last < end && parts < 5 {
        if masked[last] {
            break;
        }
        let particle = particle_end(text, last, end);
        let next = particle.unwrap_or(last);
        // `Jean - Yves Le Menn`: two halves of one given name are one part.
        let names = parts - usize::from(given_halves);
        if particle.is_some() && (names > 1 && text.language == Lang::Fr || places.sure_at(next).is_some()) {
            break;
        }
        let spaced = spaced_hyphen(text, at, last);
        // `Mme Ducos - Belmont`: two halves of one family name.
        halves |= spaced && honoured && given.is_none() && last == at + 1;
        // `Jean - Luc`: two halves of one given name.
        given_halves |= spaced && last == at + 1 && given.is_some();
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
        && !text.is(at - 1, Class::BeforeName);
    if noun && !honoured && !title_between(text, at, start) && !title_after(text, last, end) {
        return None;
    }
    // `Hydraulique Sans Frontières`: a society's name.
    if (at..last).any(|at| text.is(at, Class::Borders)) {
        return None;
    }
    // `Le Valentin Agricultural High School`: in English the head of a body stands behind its name.
    let heads = text.language == Lang::En && text.is_capital(last) && text.gap(last) == Gap::Space;
    if heads && !honoured && text.head(last).is_some() {
        return None;
    }
    // `Đại diện Becamex IDC`: a firm and its letters.
    // `Chi hội trưởng AAFV Angers`: so where they stand first.
    let acronym = |at: usize| text.is_upper(at) && (2..=5).contains(&text.word(at).len());
    let letters = parts == 2 && acronym(at) != acronym(last - 1);
    if letters && given.is_none() && !honoured && parts > 1 {
        return None;
    }
    // `giảng viên Học viện Nông nghiệp`: the head of a body opens behind who works there.
    if honoured && parts == 1 && text.head(at).is_some_and(|(head, ..)| head.last > last) {
        return None;
    }
    let rule = if honoured {
        "after an honorific"
    } else if parts < 2 || given_halves && parts == 2 {
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
        && !is_of_a_head(text, at, start)
        && (text.language == Lang::Vi || unlisted(text, at, last) && !heads_it(text, at, start))
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
pub(super) fn within_body_name(text: &Text, at: usize, start: usize) -> bool {
    // `President of the Regional Council Jean Martin`: councils and committees bear nobody's name.
    // `led by President of its Departmental Council Jean Martin`.
    let given = || text.has(at, |sense| matches!(sense, Sense::Given { word: false }));
    if ends_council(text, at, start) && (title_between(text, at, start) || text.language == Lang::En && given()) {
        return false;
    }
    let mut from = at;
    // `Lycée Jean - Marie Le Bris`.
    if from >= start + 3 && halves_of_given(text, from - 2) {
        from -= 2;
    }
    while from > start && at - from < 4 && text.is_capital(from - 1) && text.gap(from) == Gap::Space {
        from -= 1;
        let headed = (from.saturating_sub(3)..=from).any(|open| {
            text.longest(open, |sense| matches!(sense, Sense::Head(_, HeadKind::General)))
                .is_some_and(|head| head.last > from || text.language != Lang::Vi && head.last == from && from < at)
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

/// `communauté urbaine du Grand Pays`, `the tea exporter An Khang Gardens`: what a head in small letters is called.
fn is_of_a_head(text: &Text, at: usize, start: usize) -> bool {
    let mut name = at;
    while name > start && name + 3 > at && text.is_capital(name - 1) && text.gap(name) == Gap::Space {
        name -= 1;
    }
    let mut end = name;
    while end > start && end + 2 > name && text.is_link(end - 1) {
        end -= 1;
    }
    let reach = end.saturating_sub(4).max(start)..end;
    let wanted = |kind: HeadKind| kind == HeadKind::Authority || kind == HeadKind::Firm && end == name;
    text.language != Lang::Vi
        && reach.into_iter().any(|open| {
            let head = text.longest(open, |sense| matches!(sense, Sense::Head(_, kind) if wanted(*kind)));
            head.is_some_and(|head| head.last == end && !text.is_capital(end - 1))
        })
}

/// `The president of Annonay Solidarité Vietnam`: what a title is of bears its words, and is nobody.
fn heads_it(text: &Text, at: usize, start: usize) -> bool {
    let before = |at: usize| at.checked_sub(1).filter(|before| *before > start);
    let Some(mut link) = before(at) else { return false };
    if text.is_apostrophe(link) {
        link -= 1;
    } else if text.is_small(link, Class::Article) {
        let Some(of) = before(link) else { return false };
        link = of;
    }
    text.is_small(link, Class::Of | Class::OfThe)
        && (link.saturating_sub(4)..link).any(|from| text.title(from).is_some_and(|title| title.last == link))
}

/// None of the words is one of the tables' words: `Deputy Prime Minister` is no name.
fn unlisted(text: &Text, first: usize, last: usize) -> bool {
    // `Gwenola Le Bivic`: the article of a family name.
    let article = |at: usize| at > first && text.is(at, Class::NameArticle) && text.is_capital(at);
    (first..last).filter(|at| text.is_word(*at) && !article(*at)).all(|at| {
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
        // `Pujol's question`, `St Catherine's Church`: the ending is no part of the name.
        let owned = text.language == Lang::En && text.is_apostrophe(last) && text.is(last + 1, Class::Possessive);
        if glued && !owned && (text.sign(last) == '-' && text.is_capital(last + 1) || text.is_apostrophe(last)) {
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

/// `Jean - Marie`: two given names that a spaced hyphen joins, from the first on.
pub fn halves_of_given(text: &Text, at: usize) -> bool {
    let given = |at: usize| text.has(at, |sense| matches!(sense, Sense::Given { .. }));
    text.sign(at + 1) == '-'
        && text.gap(at + 1) == Gap::Space
        && text.gap(at + 2) == Gap::Space
        && given(at)
        && given(at + 2)
}

/// `Jean - Paul`: a hyphen with spaces joins two given names, and nothing else.
fn spaced_hyphen(text: &Text, at: usize, last: usize) -> bool {
    last == at + 1 && halves_of_given(text, at)
        // `Emmanuel Ly - Batallan`: the second half of a family name, foreign and in no list.
        || (last > at + 1 || text.after_honorific(at))
            && text.sign(last) == '-'
            && text.gap(last) == Gap::Space
            && text.gap(last + 1) == Gap::Space
            && text.is_capital(last + 1)
            && !text.is_upper(last + 1)
            && !is_syllable(text.folded(last + 1))
            && unlisted(text, last + 1, last + 2)
            // `Guillaume Martin - Scientific Attaché`: a title stands behind the dash.
            && (last + 1..last + 3).all(|at| text.title(at).is_none())
            && !text.has(last + 1, |sense| {
                matches!(sense, Sense::Place(form) if form.2 != vnfr_geo::FormKind::NeedsType)
            })
            && (last == at + 1
                || text.has(at, |sense| matches!(sense, Sense::Given { .. }))
                // `Jeanne Morel - Gomez, vice-présidente`: in no list, and with a title behind.
                || text.sign(last + 2) == ',' && text.title(last + 3).is_some())
}

/// One past `de`, `de la`, `van der`, `d’` before a capitalised word.
fn particle_end(text: &Text, at: usize, end: usize) -> Option<usize> {
    let mut next = at;
    while next < end && next < at + 3 {
        // `Gilles Le Bihan`: a family name's own article, with its capital.
        let own = next == at
            && text.is(next, Class::NameArticle)
            && text.is_capital(next)
            && !text.is_upper(next)
            && text.gap(next + 1) == Gap::Space
            && text.is_capital(next + 1)
            && !text.is_upper(next + 1)
            && text.longest(next, |sense| matches!(sense, Sense::Place(_))).is_none_or(|place| place.last < next + 2)
            && text.gap(next) == Gap::Space;
        let particle = own || text.is_small(next, Class::NameParticle);
        if particle || next > at && text.is_apostrophe(next) {
            next += 1;
        } else {
            break;
        }
    }
    (next > at && text.is_capital(next) && (text.gap(next) == Gap::Space || text.is_apostrophe(next - 1)))
        .then_some(next)
}

/// `C'est Paul Lemoine, maire de …`, `D'abord`: a letter before its apostrophe and a small word opens no name.
fn elides(text: &Text, at: usize) -> bool {
    text.word(at).len() == 1 && text.is_apostrophe(at + 1) && !text.is_capital(at + 2)
}

/// Words that open or go on no name of a person.
fn blocks(text: &Text, at: usize) -> bool {
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
        .longest(at, |sense| matches!(sense, Sense::Place(form) if form.1.level == vnfr_model::LocalityLevel::Country))
        .is_some()
        || text.is(at, Class::LegalForm | Class::FirmWord)
        || (text.language != Lang::Vi && text.has(at, |sense| matches!(sense, Sense::Field(_))))
}
