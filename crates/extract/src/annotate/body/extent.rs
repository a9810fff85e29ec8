//! How far the name of a body reaches: to the left in English, to the right over the words of its field and its place.

use vnfr_model::Lang;
use vnfr_text::{Case, Gap};

use super::super::lexicon::{Sense, Sorts};
use super::super::place::Named;
use super::{BodyHit, Finder, LONGEST};
use crate::lang::{self, Class, HeadKind};

impl Finder<'_> {
    /// English names grow to the left: `Cần Thơ City People's Committee`, `French Embassy`.
    pub(super) fn leftwards(&self, at: usize, start: usize) -> usize {
        let text = self.text;
        let mut first = at;
        while first > start && at - first < 9 {
            let before = first - 1;
            if self.masked[before] || self.person[before] || text.gap(first) > Gap::Space {
                break;
            }
            // `Val-de-Marne Departmental Council`: a place of several words is taken whole.
            if let Some(place) = self.place_ending(first).filter(|place| *place >= start && *place < before) {
                first = place;
                continue;
            }
            let possessive = text.is_apostrophe(before)
                || (text.is(before, Class::Possessive) && before > start && text.is_apostrophe(before - 1));
            let adjective = text.is(before, Class::RankBefore | Class::WideBefore);
            // `Binh Duong - Grenoble University …`: a town and a dash that open a report are its date line.
            let opening = text.is_dash(before)
                && text.gap(before) == Gap::Space
                && self.places.sure_at(start).is_some_and(|place| {
                    place.last == before && matches!(place.named, Named::Unit(_)) && text.gap(start) >= Gap::Line
                });
            if opening {
                break;
            }
            let joined = text.is_dash(before) && before > start && text.is_capital(before - 1);
            // `Nam Định Textile and Garment Joint Stock Company`: two words of one field.
            let fields = text.is(before, Class::And)
                && before > start
                && self.is_field_word(before - 1)
                && self.is_field_word(first);
            if possessive
                || joined
                || fields
                || (adjective && before > start)
                || (text.is_capital(before)
                    && !text.is(before, Class::OpensPhrase)
                    && text.title(before).is_none()
                    && !text.is_stop(before)
                    && !text.has(before, |sense| matches!(sense, Sense::Honorific(_))))
            {
                first = before;
            } else {
                break;
            }
        }
        while first < at
            && (!text.is_word(first)
                || !text.is_capital(first) && !text.is(first, Class::RankBefore)
                || text.is(first, Class::Possessive)
                || !text.is_capital(first) && text.is_apostrophe(first + 1) && text.is(first + 2, Class::Possessive))
        {
            first += 1;
        }
        first
    }

    /// `Binh Dinh Investment Promotion Centre`: whose it is stands before the head.
    fn holds_a_unit(&self, first: usize, head: usize) -> bool {
        (first..head).any(|at| {
            self.places.sure_at(at).is_some_and(|place| matches!(place.named, Named::Unit(_)) && place.last < head)
        })
    }

    /// A capital that is no name of a place or a person and opens no other body.
    fn is_field_word(&self, at: usize) -> bool {
        let text = self.text;
        text.is_capital(at)
            && !self.in_place(at)
            && !self.person[at]
            && !text.is_stop(at)
            && text.title(at).is_none()
            && text.head(at).is_none()
    }

    /// The first token of a sure place that ends right before a token.
    pub(super) fn place_ending(&self, end: usize) -> Option<usize> {
        (end.saturating_sub(7)..end).find(|from| self.places.sure_at(*from).is_some_and(|place| place.last == end))
    }

    /// One past the capitalised syllables of a commune or a district that no list has; three at most, and nobody's name.
    fn small_name(&self, at: usize, limit: usize) -> Option<usize> {
        const SYLLABLES: usize = 3;
        let text = self.text;
        let fits = |at: usize| {
            text.is_capital(at)
                && !self.person[at]
                && !self.masked[at]
                && text.title(at).is_none()
                && super::super::name::is_syllable(text.folded(at))
        };
        let mut last = at;
        while last < limit && last < at + SYLLABLES && fits(last) && text.gap(last) == Gap::Space {
            last += 1;
        }
        (last > at).then_some(last)
    }

    /// True where a name has told what its body is for.
    fn has_purpose(&self, head: usize, at: usize) -> bool {
        self.text.language == Lang::En && (head..at).any(|at| self.text.is_small(at, Class::For))
    }

    /// `Centre for Forestry and Extension`: what it is for goes on, and no other body begins.
    fn goes_on_over(&self, head: usize, and: usize, limit: usize) -> bool {
        const REACH: usize = 4;
        let text = self.text;
        let next = and + 1;
        let mut run = (next..limit.min(next + REACH)).take_while(|at| text.is_capital(*at) && text.is_word(*at));
        self.has_purpose(head, and)
            && self.places.sure_at(next).is_none()
            && !self.person[next]
            && run.all(|at| text.head(at).is_none() && text.title(at).is_none())
    }

    /// One past the capitals from a token on that are nobody's name and no head; hyphens may join them.
    fn run_of_capitals(&self, at: usize, limit: usize) -> usize {
        const LONGEST_RUN: usize = 5;
        let text = self.text;
        let fits = |at: usize| {
            text.is_capital(at) && !self.masked[at] && !self.person[at] && !text.is_stop(at) && text.head(at).is_none()
        };
        let mut last = at;
        while last < limit && last < at + LONGEST_RUN && fits(last) && (last == at || text.gap(last) == Gap::Space) {
            last += 1;
            while text.sign(last) == '-' && text.gap(last) == Gap::None && last + 1 < limit && fits(last + 1) {
                last += 2;
            }
        }
        last
    }

    /// `association Mayenne - Mékong`: print sets spaces around the hyphen of a society's two homes.
    fn joins_homes(&self, first: usize, at: usize) -> bool {
        let text = self.text;
        text.sign(at) == '-'
            && text.gap(at) == Gap::Space
            && text.gap(at + 1) == Gap::Space
            && text.is_capital(at + 1)
            && !self.person[at + 1]
            && text.title(at + 1).is_none()
            && text.head(at + 1).is_none()
            && text.is(first, Class::Society)
    }

    /// From the head over field words, capitals and places.
    pub(super) fn rightwards(
        &self,
        first: usize,
        head: usize,
        language: Lang,
        kind: HeadKind,
        (start, end): (usize, usize),
    ) -> Option<BodyHit> {
        let text = self.text;
        let limit = end.min(first + LONGEST);
        let (mut at, mut last, mut named, mut ranked) = (head, head, false, false);
        let mut inner_acronym = None;
        // `le Comité départemental du tourisme`: a head of several words is a name in itself.
        let plain = self.may_be_plain(first, language, kind, start);
        named |= plain && head > first + 2;
        // `họp báo về …`: a newspaper's name follows its word at once.
        let article = text.is(at, Class::Article)
            && (text.is_capital(at + 1) || text.is_apostrophe(at + 1) && text.is_capital(at + 2));
        if kind == HeadKind::Paper && !text.is_capital(at) && !article {
            return None;
        }
        while at < limit {
            if self.masked[at] || self.person[at] || text.gap(at) > Gap::Line {
                break;
            }
            // `chính quyền và nhân dân Essonne` are people, no body.
            if kind == HeadKind::Authority && at == head && text.is(at, Class::And) {
                break;
            }
            // `tổ chức GRET và tỉnh Seine-Maritime`, `Cảng Marseille Fos và Hội đồng vùng …` are two.
            if text.language == Lang::Vi && text.is(at, Class::And) && at > head && self.opens_another(at + 1) {
                break;
            }
            // `Ủy ban nhân dân (UBND) tỉnh Khánh Hòa`: the acronym of the head, then the name goes on.
            if text.sign(at) == '('
                && at == head
                && text.is_upper(at + 1)
                && text.sign(at + 2) == ')'
                && self.goes_on(at + 3)
            {
                inner_acronym = Some((at + 1, at + 2));
                at += 3;
                continue;
            }
            // `Lycée Henri-de-Bourbon`: hyphens join a name's little word.
            let particle = text.sign(at) == '-'
                && at > head
                && at + 3 < limit
                && text.is_small(at + 1, Class::NameParticle | Class::Link)
                && text.sign(at + 2) == '-'
                && text.is_capital(at + 3)
                // Print may space either of them.
                && [at, at + 2].iter().all(|at| text.gap(*at) <= Gap::Space && text.gap(*at) == text.gap(at + 1));
            if particle {
                at += 4;
                (last, named) = (at, true);
                continue;
            }
            // `communauté de communes du Grand Ried`: what its towns are called together, though one of them opens it.
            if kind == HeadKind::Authority && language == Lang::Fr && at > head && text.is_link(at - 1) {
                let name = self.run_of_capitals(at, limit);
                if name > at && self.places.at(at).is_none_or(|place| place.last < name) {
                    (last, named) = (name, true);
                    break;
                }
            }
            if let Some(place) = self.places.at(at).filter(|place| place.sure || self.after_type(at)) {
                let nation = matches!(place.named, Named::Nation(_));
                if matches!(place.named, Named::Landmark) && kind == HeadKind::Committee {
                    break;
                }
                at = place.last;
                // `conseil communautaire de Fougères Agglomération`: a body by its town.
                at += usize::from(
                    at < limit
                        && text.language == Lang::Fr
                        && text.is_capital(at)
                        && text.is(at, Class::InterMunicipal)
                        && text.gap(at) == Gap::Space,
                );
                last = at;
                named = true;
                match self.after_place(at, limit, nation, kind, language) {
                    None if kind == HeadKind::General && self.joins_homes(first, at) => at += 1,
                    Some(next) => at = next,
                    None => break,
                }
                continue;
            }
            // `Cà-rốt`: print joins the syllables of one word.
            let syllables = language == Lang::Vi
                && text.sign(at) == '-'
                && at > head
                && text.gap(at) == Gap::None
                && text.gap(at + 1) == Gap::None
                && text.is_word(at + 1)
                && !text.is_capital(at + 1)
                && super::super::name::is_syllable(text.folded(at + 1));
            if syllables {
                at += 2;
                last = at;
                continue;
            }
            if let Some((hit, _)) =
                text.type_at(at).filter(|(hit, _)| language == Lang::Vi && hit.last < limit.max(hit.last))
            {
                let stop = usize::from(text.sign(hit.last) == '.');
                let next = hit.last + stop;
                if self.places.at(next).is_some() {
                    at = next;
                    continue;
                }
                if matches!(kind, HeadKind::Committee | HeadKind::Council) {
                    // `UBND xã Kim Ngân`: a commune that no list has.
                    let small = text.is_small(at, Class::SmallUnit | Class::TownFirst);
                    let name = self.small_name(next, limit).filter(|_| small);
                    named |= name.is_some();
                    ranked = name.is_none();
                    last = name.unwrap_or(hit.last);
                    break;
                }
                if !text.has(at, |sense| matches!(sense, Sense::Field(_))) {
                    break;
                }
            }
            if matches!(kind, HeadKind::Committee | HeadKind::Council) && text.is(at, Class::RankBehind) {
                // Of which commune, no province says.
                ranked |= !text.is(at, Class::CommuneRank);
                at += 1;
                last = at;
                continue;
            }
            // `le Comité populaire de la province nous a reçus`: its rank, and no name behind it.
            if kind == HeadKind::Committee && at == head && text.language == Lang::Fr && language == Lang::Fr {
                let of = usize::from(text.is_small(at, Class::Of)) + usize::from(text.is_small(at, Class::OfThe));
                let word = at + of + usize::from(of > 0 && text.is_small(at + of, Class::Article));
                let rank = of > 0 && text.is_small(word, Class::SeatRank);
                let next = word + 1 + usize::from(text.is_link(word + 1)) + usize::from(text.is_link(word + 2));
                let bare = (word + 1..=next).all(|at| !text.is_capital(at) || text.gap(at) > Gap::Space);
                if rank && bare && word < limit {
                    (last, ranked) = (word + 1, true);
                    break;
                }
            }
            if text.title(at).is_some_and(|title| title.last > at + 1)
                || text.has(at, |sense| matches!(sense, Sense::Honorific(_)))
                    && text.tokens.list[at].case == Case::Lower
            {
                break;
            }
            // `Occitanie regional council in Montpellier`: where a council sits is no part of its name.
            let forum = at == head && text.is(first, Class::Gathering);
            // `cooperative Vergers du Sud in Agen`: so it is behind a name of its own.
            let own = language == Lang::En
                && text.language == Lang::En
                && matches!(kind, HeadKind::General | HeadKind::Firm)
                && (at > head && named || self.holds_a_unit(first, head))
                && !text.is(first, Class::Gathering);
            let sits = (forum || own || matches!(kind, HeadKind::Council | HeadKind::Committee | HeadKind::Ministry))
                && text.is_small(at, Class::In)
                && self.places.sure_at(at + 1).is_some_and(|place| matches!(place.named, Named::Unit(_)));
            if sits {
                break;
            }
            let nested = text.head(at).filter(|_| at > head || kind == HeadKind::General);
            if let Some((hit, ..)) = nested {
                // `Sở Ngoại vụ và Sở Du lịch` are two; `bệnh viện Đại học Nice` is one.
                if at > 0 && self.is_connector(at - 1) && at != head {
                    let same = language == Lang::Vi || text.is_capital(at);
                    if same && text.is(at - 1, Class::And) {
                        break;
                    }
                    // `ministère de la Culture et de l'Agence …`: another body, with an article of its own.
                    let other = kind == HeadKind::Ministry
                        && language != Lang::Vi
                        && text.is_capital(at)
                        && (at.saturating_sub(4).max(head)..at - 1).any(|at| text.is(at, Class::And));
                    if other {
                        break;
                    }
                }
                let capital = text.is_capital(at) || language != Lang::Vi;
                if capital && kind != HeadKind::Committee && text.gap(at) == Gap::Space {
                    at = hit.last;
                    last = at;
                    continue;
                }
            }
            if kind == HeadKind::Whole {
                // `le Sénat français`, `l'Assemblée nationale du Vietnam`; in English it opens another name.
                if language != Lang::En && text.is(at, Class::Nationality) {
                    last = at + 1;
                    named = true;
                } else if text.is(at, Class::Of | Class::OfThe)
                    && self.places.sure_at(at + 1).is_some_and(|place| matches!(place.named, Named::Nation(_)))
                {
                    at += 1;
                    continue;
                }
                break;
            }
            // `the College and the Park` are two.
            // `Rives et Collines` in an English text: a name of another language.
            let conjunction = text.language != Lang::Vi && text.is_small(at, Class::And) && text.is_own(at, Class::And);
            let apart = conjunction
                && (text.is(at + 1, Class::Article)
                    || language == Lang::En && self.is_proper(at + 1) && !self.goes_on_over(head, at, limit));
            if apart {
                break;
            }
            // `công ty Ricard chế biến …`: after a foreign name small words are no more of it.
            let general = || language == Lang::Vi && text.is_word(at) && !text.is(at, Class::InNation | Class::And);
            let foreign = (kind == HeadKind::Firm || kind == HeadKind::General && general())
                && last > head
                && text.tokens.list[at].case == Case::Lower
                && text.is_word(at - 1)
                && !super::super::name::is_syllable(text.folded(at - 1))
                && self.is_proper(at - 1)
                // `công ty Voyages d'Asie`: a French particle goes on.
                && !(text.is_link(at) && self.field_after(at, limit, Lang::Fr));
            if foreign {
                break;
            }
            // `Sở Ngoại vụ các tỉnh, thành phố`: of which of them it is, is no part of the name.
            let of_several = text.is_small(at, Class::Plural)
                && kind == HeadKind::Ministry
                && at > head
                && text.type_at(at + 1).is_some();
            // `làm việc với Sở Nông nghiệp về phát triển cây mận`: what they spoke of begins.
            let matter =
                text.is_small(at, Class::About) && kind == HeadKind::Ministry && at > head && !text.is_capital(at + 1);
            if of_several || matter {
                break;
            }
            // `a remercié le Département pour le don`: what for.
            let purpose = kind == HeadKind::Ministry && at == head && text.is_small(at, Class::For);
            let plain_next = plain.then(|| self.plain_step(at, limit)).flatten().filter(|_| !purpose);
            if let Some(next) =
                plain_next.filter(|_| !self.is_connector(at) || !self.field_after(at + 1, limit, language))
            {
                at = next;
                last = at;
                named = true;
                continue;
            }
            if let Some(hit) = text.longest(at, |sense| matches!(sense, Sense::Field(_))) {
                let connector = self.is_connector(at);
                // `Sở Nông nghiệp và Môi trường xây dựng kế hoạch`: behind fields in capitals a small word is what it does.
                let verb = language == Lang::Vi
                    && kind == HeadKind::Ministry
                    && at > head
                    && !text.is_capital(at)
                    && !self.is_connector(at - 1)
                    && lang::words(language).bodies.acts.contains(&text.tokens.folded_run(at, hit.last))
                    && (head..at)
                        .any(|at| text.is_capital(at) && text.has(at, |sense| matches!(sense, Sense::Field(_))));
                if verb {
                    break;
                }
                if connector && kind == HeadKind::Firm && language != Lang::Vi {
                    break;
                }
                if connector
                    && (!self.field_after(hit.last, limit, language)
                        || language == Lang::Vi && text.is(at, Class::Of) && !text.is_capital(first))
                {
                    break;
                }
                if kind == HeadKind::Firm && !text.is_capital(at) && !connector && language != Lang::Vi {
                    break;
                }
                if matches!(kind, HeadKind::Committee) && !connector && !text.is(at, Class::Unit) {
                    break;
                }
                // `Association of French Mayors`: whose it is names it.
                named |= kind == HeadKind::General
                    && text.is_capital(first)
                    && text.is(at, Class::Nationality)
                    && language == Lang::En;
                // `Tổng công ty Điện lực`: a firm's field in capitals.
                named |=
                    kind == HeadKind::Firm && language == Lang::Vi && text.is_capital(first) && text.is_capital(at);
                at = hit.last;
                if !connector {
                    last = at;
                    named |= plain;
                }
                continue;
            }
            if self.is_connector(at) && self.field_after(at + 1, limit, language) {
                at += 1;
                continue;
            }
            // `Ban Quản lý vịnh Xuân Đài`, `Trung tâm Bảo tồn di tích tháp Bình Lâm`: what is looked after, by its name.
            let looked_after = (language == Lang::Vi
                && matches!(kind, HeadKind::General | HeadKind::Ministry)
                && text.may_be(at, Sorts::LANDMARK))
            .then(|| text.longest(at, |sense| matches!(sense, Sense::Landmark(Lang::Vi))))
            .flatten()
            .filter(|hit| hit.last < limit && text.is_capital(hit.last) && text.gap(hit.last) == Gap::Space);
            if let Some(hit) = looked_after {
                let name = self.run_of_capitals(hit.last, limit);
                if name > hit.last {
                    at = name;
                    (last, named) = (name, true);
                    continue;
                }
            }
            if text.is_capital(at)
                && !text.is_stop(at)
                && text.gap(at) <= Gap::Line
                && (text.gap(at) > Gap::None || self.glued(at))
            {
                if matches!(kind, HeadKind::Committee | HeadKind::Authority | HeadKind::Embassy) {
                    let commune = text.is_link(at - 1) && at > head + 1 && text.is(at - 2, Class::SmallUnit);
                    if let Some(name) = self.small_name(at, limit).filter(|_| commune) {
                        (last, named) = (name, true);
                    }
                    break;
                }
                named |= self.is_proper(at)
                    || language != text.language
                    || kind == HeadKind::Firm
                    || kind == HeadKind::Paper;
                at += 1;
                last = at;
                continue;
            }
            // A newspaper's article is part of its name: `báo la Marseillaise`.
            if kind == HeadKind::Paper && text.is(at, Class::Article) && text.is_capital(at + 1) {
                at += 1;
                continue;
            }
            let glue = (text.is_apostrophe(at) || text.sign(at) == '-' && text.gap(at) == Gap::None || text.sign(at) == '&')
                    && at > head
                    // `Lycée Jean - Marie Le Bris`: print spaces its hyphens.
                    || at > head + 1 && kind == HeadKind::General && super::super::name::halves_of_given(text, at - 1);
            if matches!(kind, HeadKind::Ministry | HeadKind::General)
                && let Some(list_end) = self.small_list_end(at, limit)
            {
                at = list_end;
                last = at;
                continue;
            }
            let listed = text.sign(at) == ','
                && (kind == HeadKind::Ministry
                    || kind == HeadKind::General && (language == Lang::Vi || self.has_purpose(head, at)))
                && self.list_goes_on(at, limit);
            // The second syllable of a word whose first bears the capital: `Ban Dân vận`.
            let syllable = language == Lang::Vi
                && text.is_word(at)
                && at > head
                && text.gap(at) == Gap::Space
                && text.is_capital(at - 1)
                && !text.is_upper(at - 1)
                && !self.in_place(at - 1)
                // `Nhà hát Sao Biển mở màn`: a name of two capitals is whole.
                && !(at > head + 1 && text.is_capital(at - 2) && !text.is_upper(at - 2))
                && super::super::name::is_syllable(text.folded(at - 1))
                && super::super::name::is_syllable(text.folded(at))
                && !text.is_small(at, Class::EndsName)
                && !text.is_stop(at)
                && text.type_at(at).is_none()
                && !text.has(at, |sense| {
                    matches!(sense, Sense::Field(_))
                        || matches!(sense, Sense::Honorific(_))
                        || matches!(sense, Sense::Rank(_))
                })
                && !text.has(at - 1, |sense| matches!(sense, Sense::Field(_)));
            if syllable && !self.is_connector(at) {
                at += 1;
                last = at;
                continue;
            }
            // `Université Lyon 1`.
            let numbered = kind == HeadKind::General
                && self.number_ends(at)
                && text.tokens.list[at].kind == vnfr_text::TokenKind::Number
                && text.tokens.list[at].range.len() <= 2
                && self.in_place(at - 1);
            if numbered {
                last = at + 1;
                break;
            }
            let dashed = text.is_dash(at)
                && text.gap(at) == Gap::Space
                && at > head
                && self.field_after(at + 1, limit, language)
                && text.is_capital(at + 1);
            if (glue && text.is_word(at + 1)) || listed || dashed {
                at += 1;
                continue;
            }
            break;
        }
        let mut acronym = self.acronym(last, end).or(inner_acronym);
        // The acronym that stands in brackets a few words on says where the name ends, whatever its words.
        if acronym.is_none()
            && (text.is_capital(first) || last > head)
            && !matches!(kind, HeadKind::Committee | HeadKind::Embassy | HeadKind::Whole)
            && let Some(open) = self.declared(last.max(head), end)
        {
            acronym = self.acronym(open, end);
            last = open;
            named = true;
        }
        (last > first).then_some(BodyHit {
            first,
            last,
            head,
            kind,
            registered: None,
            // `Office national des forêts (ONF)`: a head of several words with letters of its own is a name.
            named: named || acronym.is_some() && (last > head || head > first + 1) && kind != HeadKind::Committee,
            ranked,
            acronym,
            quiet: false,
            short: None,
            shared: None,
            rule: "head word",
        })
    }

    /// A locality with its type word, or the office of one.
    fn opens_another(&self, at: usize) -> bool {
        let text = self.text;
        let unit = text.type_at(at).is_some_and(|(hit, _)| self.places.at(hit.last).is_some())
            || !text.is_capital(at) && text.has(at, |sense| matches!(sense, Sense::Landmark(_)));
        let office = text.is_capital(at)
            && text.head(at).is_some_and(|(.., kind)| {
                matches!(kind, HeadKind::Council | HeadKind::Committee | HeadKind::Embassy | HeadKind::Ministry)
            });
        unit || office
    }

    /// A number of one or two digits that ends a name (`Lyon 1`) rather than counting what follows (`10.000 euro`).
    pub(super) fn number_ends(&self, at: usize) -> bool {
        let token = &self.text.tokens.list[at];
        let short = token.kind == vnfr_text::TokenKind::Number && token.range.len() <= 2;
        let glued = self.text.gap(at + 1) == Gap::None
            && matches!(self.text.sign(at + 1), '.' | ',' | '/' | '-' | '%')
            && self.text.gap(at + 2) == Gap::None;
        let counts = self.text.is_word(at + 1)
            && !self.text.is_stop(at + 1)
            && !self.is_connector(at + 1)
            && !self.text.is_capital(at + 1);
        short && !glued && !counts
    }

    /// What may follow a place: ` tại Pháp`, ` - Pháp`, ` thành phố X`, ` in France`. The token to go on from.
    pub(super) fn after_place(
        &self,
        at: usize,
        limit: usize,
        nation: bool,
        kind: HeadKind,
        language: Lang,
    ) -> Option<usize> {
        let text = self.text;
        // `Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Giang`: the country is in the name, the province is whose it is.
        let branch = language == Lang::Vi && nation && at < limit && text.type_at(at).is_some();
        if !branch
            && (at >= limit
                || matches!(kind, HeadKind::Committee | HeadKind::Council | HeadKind::Authority) && !text.is_dash(at))
        {
            // `People's Committee of Da Nang city`.
            return (at < limit && language == Lang::En && text.is_own(at, Class::Unit)).then_some(at);
        }
        let place_from = |from: usize| {
            self.places.sure_at(from).is_some()
                || text.type_at(from).is_some_and(|(hit, _)| self.places.at(hit.last).is_some())
        };
        if text.is_dash(at) && place_from(at + 1) && nation {
            return Some(at + 1);
        }
        if nation && text.is(at, Class::InNation | Class::And) && place_from(at + 1) {
            let both = text.is(at, Class::And);
            // `Bộ Tài chính Pháp và Chính phủ …` are two; `Hội hữu nghị Việt Nam và Pháp` is one.
            return (!both || kind == HeadKind::General).then_some(at + 1);
        }
        if language == Lang::Vi && nation && place_from(at) && text.type_at(at).is_some() {
            return Some(at);
        }
        // `Université de Nantes et des Pays de la Loire`: the town, and the country around it.
        let around = language == Lang::Fr
            && kind == HeadKind::General
            && text.is(at, Class::And)
            && text.is(at + 1, Class::OfThe)
            && at + 2 < limit
            && text.is_capital(at + 2)
            && self.field_after(at + 1, limit, language)
            && text.head(at + 2).is_none();
        if around {
            return Some(at + 2);
        }
        if matches!(kind, HeadKind::General | HeadKind::Firm | HeadKind::Whole) {
            if self.places.sure_at(at).is_some() && text.gap(at) == Gap::Space {
                return Some(at);
            }
            if kind == HeadKind::General && text.gap(at) == Gap::Space && self.number_ends(at) {
                return Some(at);
            }
            let field = language != Lang::Vi && text.has(at, |sense| matches!(sense, Sense::Field(_)));
            let proper = text.is_capital(at)
                && !text.is_upper(at)
                && !self.person[at]
                && (self.is_proper(at) || field && text.head(at).is_none())
                && text.gap(at) == Gap::Space;
            let glued = text.sign(at) == '-' && text.gap(at) == Gap::None && text.is_capital(at + 1);
            let linked = language != Lang::Vi
                && self.is_connector(at)
                && self.field_after(at + 1, limit, language)
                && !text.is(at, Class::And | Class::Circumstance);
            let dashed = text.is_dash(at) && text.gap(at) == Gap::Space && self.places.sure_at(at + 1).is_some();
            return (proper || glued || linked && kind == HeadKind::General || dashed && kind == HeadKind::General)
                .then_some(if glued || dashed { at + 1 } else { at });
        }
        None
    }
}
