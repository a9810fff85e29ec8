//! People's names: Vietnamese ones by surname and syllables, others by given name, honorific or title. Names alone; who
//! they are is said by titles, and which of them are one person by `link`.

mod beside_title;
mod foreign;
mod syllable;
mod vietnamese;

use vnfr_model::Lang;
use vnfr_text::Gap;

use super::lexicon::{Sense, Sorts};
use super::place::Places;
use super::text::Text;
use crate::lang::Class;

pub use beside_title::title_between;
pub use foreign::halves_of_given;
pub use syllable::is_syllable;

use foreign::foreign;
use vietnamese::vietnamese;

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

/// Finds whole names, and single ones after honorifics.
pub fn find(text: &Text, masked: &[bool], places: &Places) -> Vec<NameHit> {
    let mut names = Vec::new();
    for sentence in text.sentences {
        let mut at = sentence.first;
        while at < sentence.last {
            if !text.is_capital(at) || masked[at] {
                at += 1;
                continue;
            }
            if text.may_be(at, Sorts::NOT_PLACE)
                && let Some(phrase) = text.longest(at, |sense| matches!(sense, Sense::NotPlace))
            {
                at = phrase.last;
                continue;
            }
            let before = names.last().copied().filter(|name: &NameHit| name.first >= sentence.first);
            let name = name_at(text, masked, places, at, sentence.first, sentence.last, before);
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

fn name_at(
    text: &Text,
    masked: &[bool],
    places: &Places,
    at: usize,
    start: usize,
    end: usize,
    before: Option<NameHit>,
) -> Option<NameHit> {
    // `at the home village in Kim Lien`: where something is, is nobody.
    if text.language == Lang::En && at > start && text.is_small(at - 1, Class::Near) {
        return None;
    }
    let name =
        vietnamese(text, masked, places, at, start, end).or_else(|| foreign(text, masked, places, at, start, end))?;
    // `director of the Huynh Thuy Le ancient house`: it bears a person's name.
    let behind = name.last + usize::from(text.is_small(name.last, Class::OldOrNew));
    if text.is_small(behind, Class::NamedAfter) && !text.after_honorific(at) {
        return None;
    }
    // `Hội Kiến trúc sư Việt Nam`: a country, whatever title stands before it. `Báo Quảng Ngãi`: a word and a province.
    let country = places
        .sure_at(at)
        .is_some_and(|place| place.last >= name.last && matches!(place.named, super::place::Named::Nation(_)));
    let word_and_province = text.language == Lang::Vi
        && name.last - at == 3
        && places.sure_at(at + 1).is_some_and(|place| place.last == name.last && place.is_province());
    if country || word_and_province {
        return None;
    }
    if let Some(place) = places.at(at) {
        let honoured = text.after_honorific(at);
        let longer = name.last > place.last;
        // `Hà Nội Đinh Tiến Dũng`: a place, then a name.
        // `Florence Martin`: a given name that a town bears too.
        let given = place.last == at + 1 && !place.typed && text.has(at, |sense| matches!(sense, Sense::Given { .. }));
        let then_name = longer
            && !given
            && text.has(place.last, |sense| matches!(sense, Sense::Surname { .. } | Sense::Given { .. }));
        // `Party Committee Thai Van Quy`: behind a title, a people's name in English is a surname.
        let surname = text.language != Lang::Vi
            && name.kind == Kind::Vietnamese
            && longer
            && matches!(place.named, super::place::Named::Nation(_))
            && title_between(text, at, start);
        if place.sure && !surname && (then_name || !honoured) && !(longer && !then_name && name.kind == Kind::Foreign) {
            return None;
        }
        if place.typed {
            return None;
        }
        // `Albi-Ninh Binh Committee`, `Voiron-Viêt Nam`: two homes that a hyphen joins.
        let joined = text.sign(place.last) == '-' && text.gap(place.last) <= Gap::Space;
        if place.sure && joined && places.sure_at(place.last + 1).is_some() {
            return None;
        }
        // `Bergerac–Hoi An Twinning Committee`: a place of several words opens no name.
        if place.sure && place.last > at + 1 && longer && !then_name && !honoured {
            return None;
        }
        // `các nghệ sĩ Ninh Bình và Loir-et-Cher`: where people are from.
        let several = || (at.saturating_sub(4).max(start)..at).any(|at| text.is(at, Class::Plural));
        // `nông dân Ninh Thuận` are people of the province, `ông Ninh Thuận` is one.
        let personal = || at > start && text.is(at - 1, Class::Personal);
        if text.language == Lang::Vi && name.last == place.last && place.is_province() && (!personal() || several()) {
            return None;
        }
    }
    // `vice-président du Comité populaire de Hoa Binh`: of two syllables behind `de`, a place that no list is sure of.
    let of_place = text.language == Lang::Fr
        && name.kind == Kind::Vietnamese
        && name.last - name.first == 2
        && at > start
        && text.is_small(at - 1, Class::Of | Class::In)
        && !text.after_honorific(at);
    if of_place {
        return None;
    }
    // `Sở Công Thương`, `Phòng Lao động`: the field of an office, which a surname opens.
    let field = text.longest(at, |sense| matches!(sense, Sense::Field(_))).is_some_and(|field| field.last >= name.last);
    if field && text.language == Lang::Vi && !text.after_honorific(at) {
        return None;
    }
    // Where the words begin that bear a name and end right before a token.
    let named_after = |hit_end: usize| {
        /// Tokens of the longest of them: `trường trung học phổ thông chuyên`.
        const LONGEST: usize = 6;
        (hit_end.saturating_sub(LONGEST)..hit_end).find(|from| {
            // The street of `thành phố` is none.
            let city = || *from > 0 && text.is(*from, Class::CitySecond) && text.is(*from - 1, Class::CityFirst);
            // `cao nguyên đá Đồng Văn`: what lies in the land bears no person's name.
            let bears = |sense| matches!(sense, Sense::NamedAfter | Sense::Landmark(Lang::Vi));
            text.may_be(*from, Sorts::NAMED_AFTER.with(Sorts::LANDMARK))
                && text.hits(*from).iter().any(|hit| hit.last == hit_end && bears(hit.sense))
                && !city()
        })
    };
    let link = if text.is_link(at.wrapping_sub(1)) { at - 1 } else { at };
    // `le parc Nguyên Phi Y Lan`: capitals in a row behind what bears the name.
    let mut run = at;
    while run > start && at - run < 3 && text.is_capital(run - 1) && text.gap(run) == Gap::Space {
        run -= 1;
    }
    let bearer = || named_after(at).or_else(|| named_after(link)).or_else(|| named_after(run));
    if !text.after_honorific(at)
        && let Some(bearer) = bearer()
    {
        // `giám đốc bảo tàng Nguyễn Văn A` names the head; `proviseur du lycée Alexandre Yersin` names the school. So does
        // `bà A, Giám đốc Bệnh viện B`, where the title is that of the name before it.
        let of_another = before.is_some_and(|name| {
            text.sign(name.last) == ','
                && text.title(name.last + 1).is_some()
                && !(name.last + 1..bearer).any(|at| matches!(text.sign(at), ',' | ';'))
        });
        let titled = text.language != Lang::Fr && title_between(text, bearer, start) && !of_another;
        if !titled {
            return None;
        }
    }
    Some(name)
}
