//! Vietnamese names: a surname of the list and the syllables after it.

use crate::annotate::lexicon::{Hit, Sense};
use crate::annotate::place::Places;
use crate::annotate::text::Text;
use crate::lang::{self, Class, HeadKind};
use vnfr_model::Lang;
use vnfr_text::{Case, Gap};

use super::beside_title::{title_after, title_between};
use super::foreign::within_body_name;
use super::syllable::is_syllable;
use super::{Kind, NameHit};

/// Longest Vietnamese name, in syllables.
const SYLLABLES: usize = 5;

pub(super) fn vietnamese(
    text: &Text,
    masked: &[bool],
    places: &Places,
    at: usize,
    start: usize,
    end: usize,
) -> Option<NameHit> {
    let surname = text.longest(at, |sense| matches!(sense, Sense::Surname { .. }))?;
    // `Ông`, `Bà` and `Cụ` open a sentence as honorifics far more often than they are surnames.
    if text.has(at, |sense| matches!(sense, Sense::Honorific(_))) && text.is_capital(at + 1) {
        return None;
    }
    if text.language == Lang::Vi && !surname.exact {
        return None;
    }
    // `Từ Việt Nam sang có đoàn …`: a word that is a surname too, and a country or a province.
    let opens = at == start && text.has(at, |sense| matches!(sense, Sense::Surname { word: true }));
    if opens && text.language == Lang::Vi && places.sure_at(at + 1).is_some_and(|place| place.last > at + 2) {
        return None;
    }
    // `Trường Đại học Tây Nguyên Hồ Văn Nam`: the end of a body's name, and then whoever heads it.
    let ends_body = text.language == Lang::Vi
        && at > start
        && text.is_capital(at - 1)
        && text.gap(at) == Gap::Space
        && !text.after_honorific(at)
        && !text.hits(at).iter().any(|hit| hit.exact && matches!(hit.sense, Sense::Surname { word: false }))
        && (at.saturating_sub(4)..at).all(|from| places.at(from).is_none_or(|place| place.last != at))
        && text.longest(surname.last, |sense| matches!(sense, Sense::Surname { .. })).is_some_and(|next| next.exact)
        && is_syllable_token(text, surname.last + 1)
        && is_syllable_token(text, surname.last + 2);
    if ends_body {
        return None;
    }
    // `Presenting the Non Nuoc Cao Bang Geopark`: nobody's name has an article before it.
    if text.language != Lang::Vi && at > start && text.is_small(at - 1, Class::Article) && !text.is_apostrophe(at - 1) {
        return None;
    }
    // `ĐẠI SỨ TRẦN VĂN AN`, in a title in capitals: a post, and no surname.
    if text.is_upper(at) && text.title(at).is_some_and(|title| title.last > at + 1) {
        return None;
    }
    // `Trường Cao đẳng Đồng Khởi Trần Văn An`: what the school is called, and then whoever heads it.
    let heads_before = || {
        (at.saturating_sub(4).max(start)..at).any(|open| {
            text.longest(open, |sense| matches!(sense, Sense::Head(_, HeadKind::General)))
                .is_some_and(|head| head.last == at)
        })
    };
    let then_named = || {
        let next = surname.last + 1;
        text.longest(next, |sense| matches!(sense, Sense::Surname { .. })).is_some_and(|next| next.exact)
            && (next + 1..next + 3).all(|at| is_syllable_token(text, at))
    };
    if text.language == Lang::Vi && !text.after_honorific(at) && heads_before() && then_named() {
        return None;
    }
    // `A Da Nang delegation`: an article, not the surname A.
    if text.language != Lang::Vi && text.is(at, Class::Indefinite) {
        return None;
    }
    // `Đoàn Hải Dương do ông … dẫn đầu`: a delegation of the province, not a person of that surname.
    if text.is(at, Class::Delegation)
        && text.language == Lang::Vi
        && !text.after_honorific(at)
        && places.at(at + 1).is_some_and(|place| place.last <= at + 4)
        && !text.is(at.saturating_sub(1), Class::Personal)
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
    // `KHÁNH THÀNH CÔNG TRÌNH CẤP NƯỚC`: within a title in capitals a surname is a word like any other.
    let shouted = text.language == Lang::Vi
        && (text.is_upper(at) || text.tokens.list[at].case == Case::Letter)
        && at > start
        && text.is_upper(at - 1)
        && text.is_upper(surname.last)
        && !text.after_honorific(at)
        && !title_between(text, at, start);
    if shouted {
        return None;
    }
    let strong = strong(text, at, surname.last);
    let mut last = surname.last;
    let mut known = 0;
    // `Y Krông Mlô`, `A Thuih`: names of the highlands are spelt in their own way behind the particle.
    // So they are behind it after a surname: `Nay Y Blung`.
    let particle = |at: usize| text.is(at, Class::Highland) && text.tokens.list[at].case == Case::Letter;
    let highland = particle(at) || text.language == Lang::Vi && particle(surname.last);
    // `M. Thach Rêt Sovan, directeur`: the last syllable of a Khmer name, behind an honorific and before a sign.
    let foreign = |last: usize| {
        text.language != Lang::Vi
            && last == at + 2
            && text.after_honorific(at)
            && text.is_capital(last)
            && !text.is_upper(last)
            && text.gap(last) == Gap::Space
            && text.sign(last + 1) == ','
            && !text.is_word(last + 1)
    };
    let goes_on = |last: usize| {
        is_syllable_token(text, last)
            || highland
                && last < at + 4
                && text.is_capital(last)
                && text.gap(last) == Gap::Space
                && !text.is_upper(last)
            || foreign(last)
    };
    // `Niê H'Lan`: the particle of women, joined by its apostrophe.
    let of_women = |at: usize| {
        text.is(at, Class::OfWomen)
            && text.is_capital(at)
            && text.gap(at) == Gap::Space
            && text.is_apostrophe(at + 1)
            && text.gap(at + 1) == Gap::None
            && text.gap(at + 2) == Gap::None
            && text.is_capital(at + 2)
    };
    if last + 3 <= end && of_women(last) {
        (last, known) = (last + 3, known + 1);
    }
    while last < end && last - at < SYLLABLES && !masked[last] && goes_on(last) {
        // `Lê Công Sứ, Phó Giám đốc`: with its capitals, and right before a sign, the word is the person's own.
        let own = |hit: &Hit| {
            (last..hit.last).all(|at| text.is_capital(at)) && matches!(text.sign(hit.last), ',' | ';' | ')')
        };
        let ends = text
            .longest(last, |sense| matches!(sense, Sense::Title(_) | Sense::Head(..)))
            .is_some_and(|hit| hit.last > last + 1 && !own(&hit));
        // `Phòng Nông nghiệp`: a capital that opens a word of two syllables.
        let field = text
            .longest(last, |sense| matches!(sense, Sense::Field(_)))
            .is_some_and(|hit| hit.last > last + 1 && text.is_word(last + 1) && !text.is_capital(last + 1));
        let ends = ends || field;
        let place = places.sure_at(last).is_some_and(|place| place.last > last + 1 && last > at + 1);
        // `ĐẠI SỨ LÊ NAM LÀM VIỆC`: in a title in capitals what goes on is a verb, unless it is a syllable of names.
        let shouts = text.is_upper(at) && last >= at + 3 && !text.has(last, |sense| matches!(sense, Sense::Syllable));
        // `TRẦN VĂN BÌNH TIẾP ĐOÀN`: some verbs are syllables of names as well.
        let acts = text.is_upper(at)
            && last >= at + 2
            && text.is_upper(last + 1)
            && lang::words(text.language).people.headline_verbs.iter().any(|verb| {
                let word = text.word(last);
                word.to_lowercase() == *verb
            });
        if ends || place || shouts || acts {
            break;
        }
        known += usize::from(text.has(last, |sense| matches!(sense, Sense::Syllable)));
        last += 1;
    }
    let syllables = last - at;
    if syllables < 2 || last == surname.last {
        return None;
    }
    // `Trường Cao đẳng Đồng Khởi`: two syllables behind a bare head name it.
    if text.language == Lang::Vi && syllables == 2 && !text.after_honorific(at) && heads_before() {
        return None;
    }
    // `Hợp tác xã dừa hữu cơ Tân Lộc Phát`: the end of a longer name.
    let tail = text.language == Lang::Vi
        && at > start + 1
        && is_syllable_token(text, at - 1)
        && text.gap(at) == Gap::Space
        && !text.is_upper(at - 1)
        && !text.is_capital(at - 2)
        && places.at(at - 1).is_none()
        && text.title(at - 1).is_none()
        && text
            .longest(at - 1, |sense| matches!(sense, Sense::Head(..) | Sense::Honorific(_) | Sense::Field(_)))
            .is_none();
    if tail && !text.after_honorific(at) && !title_between(text, at, start) && !title_after(text, last, end) {
        return None;
    }
    // `l'association Solidarité Pung Luong`: capitals in a row from a head word on name the body.
    let in_row = at > start && text.is_capital(at - 1) && text.gap(at) == Gap::Space;
    if in_row && text.language != Lang::Vi && !text.after_honorific(at) && within_body_name(text, at, start) {
        return None;
    }
    // `xã Kim Ngân Hồ Văn Lơ`: a commune by its type word, in no list, and whoever heads it.
    let typed = text.language == Lang::Vi && !text.after_honorific(at) && {
        let before = |class: Class| at > 0 && text.is_small(at - 1, class);
        let two_before = |class: Class| at > start + 1 && text.is_small(at - 2, class);
        let town = two_before(Class::TownFirst) && before(Class::TownSecond);
        // `trưởng bản`, `nông thôn`: no type words there.
        let own = two_before(Class::Rural) || at > start + 1 && text.title_ends_at(at);
        // Its second syllable opens no name either: the `Ngân` of `xã Kim Ngân Hồ Văn Lơ`.
        let second = text.is_capital(at.saturating_sub(1)) && two_before(Class::SmallUnit);
        (before(Class::SmallUnit) || town || second) && !own
    };
    if typed {
        return None;
    }
    // `Tay Nguyen University`: in English the head of a body stands behind its name.
    let heads = text.language == Lang::En
        && text.is_capital(last)
        && text.gap(last) == Gap::Space
        && text.has(last, |sense| matches!(sense, Sense::Head(..)));
    if heads && !text.after_honorific(at) {
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

/// A surname that is no other word of the language.
fn strong(text: &Text, at: usize, last: usize) -> bool {
    text.hits(at).iter().any(|hit| hit.last == last && matches!(hit.sense, Sense::Surname { word: false }))
}

/// A capitalised syllable that may go on a Vietnamese name.
fn is_syllable_token(text: &Text, at: usize) -> bool {
    text.is_capital(at)
        && text.gap(at) == Gap::Space
        && (text.tokens.list[at].case == Case::Letter || is_syllable(text.folded(at)))
}
