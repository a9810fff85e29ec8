//! Organisations: from a head word over the words of its field to the place it acts for; registry names; companies by
//! their context. The outermost name counts, the places within it are kept.

mod behind;
mod departments;
mod extent;
mod firms;
mod joints;
pub mod listed;
mod plain;

use std::collections::HashSet;

use vnfr_model::Lang;
use vnfr_text::Gap;

use super::super::lang::{self, Class, HeadKind, ListedHead};
use super::lexicon::{Sense, Sorts};
use super::name::NameHit;
use super::place::{Named, Places};
use super::registry::Row;
use super::text::Text;

#[derive(Clone, Debug)]
pub struct BodyHit {
    pub first: usize,
    pub last: usize,
    /// Where the head word ends.
    pub head: usize,
    pub kind: HeadKind,
    pub registered: Option<&'static Row>,
    /// A locality, country or proper name stands in it; else the article's context must complete it.
    pub named: bool,
    /// Only its rank stands there: `UBND tỉnh`, `Comité populaire municipal`.
    pub ranked: bool,
    /// An acronym declared beside it.
    pub acronym: Option<(usize, usize)>,
    /// Too little stands there to be a body by itself: it counts only as another wording of a named one.
    pub quiet: bool,
    /// Where the name ends without its home, where others leave that out.
    pub short: Option<usize>,
    /// The head word that stands once before a list of which this is a member.
    pub shared: Option<&'static ListedHead>,
    pub rule: &'static str,
}

/// Longest name of a body, in tokens.
const LONGEST: usize = 26;
/// Tokens of a place's name that are kept out of other names.
const LONGEST_PLACE: usize = 7;

pub struct Finder<'a> {
    pub text: &'a Text<'a>,
    pub masked: &'a [bool],
    pub places: &'a Places,
    /// For each token, whether a person's name begins there or goes on.
    pub person: &'a [bool],
    /// The last words of people's names, folded.
    surnames: HashSet<&'a str>,
    /// For each token, whether it belongs to a place's name.
    in_place: Vec<bool>,
    /// For each token, whether it goes on the name of a unit or a country: the `Phòng` of Hải Phòng.
    within_place: Vec<bool>,
}

/// Finds the bodies of all sentences.
pub fn find(
    text: &Text,
    masked: &[bool],
    places: &Places,
    names: &[NameHit],
    listed: &[listed::Listed],
) -> Vec<BodyHit> {
    let mut person = vec![false; text.tokens.len() + 1];
    for name in names {
        person[name.first..name.last].fill(true);
    }
    let (mut in_place, mut within_place) = (vec![false; person.len()], vec![false; person.len()]);
    for place in places.list.iter().filter_map(|place| places.sure_at(place.first)) {
        let last = place.last.min(place.first + LONGEST_PLACE);
        in_place[place.first..last].fill(true);
        if !matches!(place.named, Named::Landmark) && place.first + 1 < last {
            within_place[place.first + 1..last].fill(true);
        }
    }
    let surnames = names.iter().map(|name| text.folded(name.last - 1)).collect();
    let finder = Finder { text, masked, places, person: &person, surnames, in_place, within_place };
    let mut bodies: Vec<BodyHit> = finder.masthead().into_iter().collect();
    for sentence in text.sentences.iter().skip(bodies.len()) {
        let mut at = sentence.first;
        while at < sentence.last {
            if !finder.may_open_a_name(at) {
                at += 1;
                continue;
            }
            if text.may_be(at, Sorts::HEAD) && text.head(at).is_none() {
                let none = text.longest(at, |sense| matches!(sense, Sense::Head(..)));
                if let Some(none) = none.filter(|none| none.last > at + 1) {
                    at = none.last;
                    continue;
                }
            }
            let in_list = listed.binary_search_by_key(&at, |(first, _)| *first).ok();
            let in_list = in_list.map(|of| finder.unheaded(at, listed[of].1, sentence.last, "in a list of bodies"));
            match in_list.or_else(|| finder.at(at, sentence.first, sentence.last)) {
                // `TP Hội An (Quảng Nam)` opens with the word for a society and is a town.
                Some(body) if finder.is_town(&body) => at = body.last,
                Some(mut body) => {
                    // `the Centre for Forestry and Hue University`: what grows to the left stops at the body before.
                    if let Some(before) = bodies
                        .last()
                        .filter(|before| before.first < body.first && body.first < before.last && before.last <= at)
                    {
                        let Some(first) = (before.last..=at).find(|at| text.is_capital(*at)) else {
                            at += 1;
                            continue;
                        };
                        body.first = first;
                    }
                    at = body.acronym.map_or(body.last, |(_, end)| end.max(body.last));
                    // A name that grows to the left swallows what was found within it.
                    while bodies.last().is_some_and(|last| last.first >= body.first) {
                        bodies.pop();
                    }
                    bodies.push(body);
                }
                None => {
                    if let Some(body) = finder.joined_metropolis(at, bodies.last()) {
                        at = body.last;
                        bodies.push(body);
                        continue;
                    }
                    at += 1;
                }
            }
        }
        finder.departments(sentence.first, sentence.last, &mut bodies);
        finder.firm_list(sentence.first, sentence.last, &mut bodies);
    }
    bodies.sort_by_key(|body| body.first);
    bodies
}

impl Finder<'_> {
    /// True where a sure unit is all that the body's name holds.
    fn is_town(&self, body: &BodyHit) -> bool {
        body.registered.is_none()
            && self
                .places
                .sure_at(body.first)
                .is_some_and(|place| place.last >= body.last && place.typed && matches!(place.named, Named::Unit(_)))
    }

    /// False for most words of a text: no head, no capital, no name.
    fn may_open_a_name(&self, at: usize) -> bool {
        let text = self.text;
        text.may_be(at, Sorts::HEAD.with(Sorts::REGISTERED)) || text.is_capital(at) || self.places.sure_at(at).is_some()
    }

    fn at(&self, at: usize, start: usize, end: usize) -> Option<BodyHit> {
        let text = self.text;
        if self.masked[at] || self.person[at] || !text.is_word(at) || self.within_place[at] {
            return None;
        }
        // An inter-municipal body by its full name is a place and a body.
        if let Some(place) = self.places.sure_at(at)
            && matches!(place.named, Named::Unit(unit) if unit.level == vnfr_model::LocalityLevel::Epci)
            && (self.is_inter_municipal(at, place.last)
                || text.head(at).is_some_and(|(_, _, kind)| kind == HeadKind::Authority))
        {
            return Some(BodyHit {
                first: at,
                last: place.last,
                head: at + 1,
                kind: HeadKind::Authority,
                registered: None,
                named: true,
                ranked: false,
                acronym: None,
                quiet: false,
                short: None,
                shared: None,
                rule: "inter-municipal body",
            });
        }
        // `Hội An`: the head word is the first syllable of a town.
        let town = self
            .places
            .sure_at(at)
            .filter(|place| matches!(place.named, Named::Unit(_)) && text.language == Lang::Vi && !place.typed);
        if town.is_some_and(|town| text.head(at).is_some_and(|(head, ..)| town.last > head.last)) {
            return None;
        }
        let registered = text.longest(at, |sense| matches!(sense, Sense::Registered(_)));
        let headed = text
            .head(at)
            .filter(|_| self.may_open(at, start))
            .and_then(|(hit, language, kind)| self.headed(at, hit.last, language, kind, start, end));
        if let Some(hit) = registered
            && let Sense::Registered(row) = hit.sense
            && headed.as_ref().is_none_or(|headed| headed.first == at && headed.last <= hit.last)
        {
            let acronym = self.acronym(hit.last, end);
            return Some(BodyHit {
                first: at,
                last: hit.last,
                head: hit.last,
                kind: HeadKind::Whole,
                registered: Some(row),
                named: true,
                ranked: false,
                acronym,
                quiet: false,
                short: None,
                shared: None,
                rule: "registry",
            });
        }
        headed
            .or_else(|| self.of_a_town(at, end))
            .or_else(|| self.firm(at, end))
            .or_else(|| self.ampersand(at, end))
            .or_else(|| self.apposed(at, end))
            .or_else(|| self.at_work(at, start, end))
            .or_else(|| self.behind(at, start, end))
    }

    /// `các sở`, `trụ sở`, `cơ sở`: plurals and words that end in a head open no name.
    fn may_open(&self, at: usize, start: usize) -> bool {
        if at == start {
            return true;
        }
        let text = self.text;
        let vietnamese = text.language == Lang::Vi;
        let glued = vietnamese && text.is(at - 1, Class::BeforeHead) && text.gap(at) == Gap::Space;
        let plural = vietnamese && text.is(at - 1, Class::Plural | Class::Several) && !text.is_capital(at);
        !glued && !plural
    }

    fn headed(
        &self,
        at: usize,
        head: usize,
        language: Lang,
        kind: HeadKind,
        start: usize,
        end: usize,
    ) -> Option<BodyHit> {
        let text = self.text;
        let capital = text.is_capital(at);
        let vietnamese = language == Lang::Vi;
        let syllables = head - at;
        // `Phó Bí thư Thường trực Thành ủy`: the rank is the office's; `Thường trực Thành ủy` alone is a body.
        if at > start && text.has(at, |sense| matches!(sense, Sense::Rank(_))) && text.title_ends_at(at) {
            return None;
        }
        // `Ủy viên Ban Thường vụ Tỉnh ủy`: what somebody sits in opens within the words of the post.
        let of_post = kind == HeadKind::Council
            && self.is_party(at, head, language)
            && (at.saturating_sub(3)..at)
                .any(|from| text.title(from).is_some_and(|title| title.last > at && title.last < head));
        if of_post {
            return None;
        }
        // `received at the Office of Hue People's Committee`: where somebody is received.
        let premises = text.language == Lang::En
            && text.is(at, Class::Premises)
            && text.is(head, Class::Of)
            && text.is(self.before_links(at, start).wrapping_sub(1), Class::Where)
            && (head + 1..head + 10).any(|at| text.head(at).is_some_and(|(.., kind)| kind == HeadKind::Committee));
        if premises {
            return None;
        }
        // `du village de Chu Dau`: initials stand in capitals.
        if text.is(at, Class::Initials) && syllables == 1 && language != Lang::Vi && !text.is_upper(at) {
            return None;
        }
        // `Eau de Rance` is a firm, `eau de source` none; `Les Amis de Tam Dao` are one, `Les amis de Paul` none.
        let word = at + usize::from(text.is(at, Class::Article));
        let needs_capital = !vietnamese && word < head && text.is(word, Class::CapitalHead);
        if needs_capital && !text.is_capital(word) {
            return None;
        }
        // One small syllable is a word like any other: `bộ`, `ban`; `hội Bạn bè Hà Giang` is a society by its name.
        let friends = kind == HeadKind::General && text.is_capital(head) && text.is(head, Class::Friends);
        if vietnamese && !capital && syllables == 1 && !text.is(at, Class::ShortHead) && !friends {
            return None;
        }
        // `giữa trường và Hội đồng vùng`: a school named before, and another body.
        if vietnamese && !capital && syllables == 1 && text.is(head, Class::And) {
            return None;
        }
        if vietnamese && !capital && matches!(kind, HeadKind::Whole | HeadKind::Ministry) {
            return None;
        }
        // `tổ chức Tọa đàm`: who organises something; `tổ chức Oxfam` is a body.
        let verb = vietnamese && !capital && text.is(at, Class::VerbHead) && head == at + 2;
        if verb && text.is(head, Class::Organised) {
            return None;
        }
        // `Ille-et-Vilaine department`: the type word of a unit.
        let unit = text.language == Lang::En
            && text.type_at(at).is_some_and(|(kind, _)| kind.last >= head)
            && at > start
            && self.in_place(at - 1)
            && !text.is(head, Class::Of | Class::For);
        if unit {
            return None;
        }
        let mut first = at;
        if language == Lang::En
            && text.language == Lang::En
            && !matches!(kind, HeadKind::Whole | HeadKind::Paper)
            && (kind != HeadKind::Firm || capital)
        {
            first = self.leftwards(at, start);
        }
        if language == Lang::Fr
            && !capital
            && matches!(kind, HeadKind::Ministry)
            && text.is(at, Class::SmallOffice)
            && !self.of_capital(head)
        {
            return None;
        }
        let body = self.rightwards(first, head, language, kind, (start, end))?;
        if needs_capital && body.last == head {
            return None;
        }
        let department = language == Lang::En && kind == HeadKind::Ministry && capital && text.is(at, Class::Service);
        if first < at
            && !body.named
            && kind != HeadKind::Committee
            && !department
            && !(first..at).any(|at| text.is_capital(at))
        {
            return None;
        }
        let named = body.named || first < at && self.names(first, at);
        let ranked = body.ranked || (first..at).any(|at| text.is(at, Class::RankBefore));
        let listed = first > start && text.is(first - 1, Class::Plural) && vietnamese;
        let fits = match kind {
            HeadKind::Committee => named || ranked || super::name::title_between(text, first, start),
            // `secrétaire du Comité du Parti de Hué`: French texts name the post; who sits in it names the body.
            HeadKind::Council if language == Lang::Fr && self.is_party(at, head, language) => self.sits(first, start),
            HeadKind::Council | HeadKind::Embassy => true,
            // `cảm ơn chính quyền Ardèche` thanks whoever governs there; `chính quyền thành phố Nice` is a body.
            HeadKind::Authority if vietnamese => named && text.type_at(head).is_some(),
            HeadKind::Authority => named,
            // `département de l'Hérault` is a place; `công ty Pháp` is any French company.
            // `Department of Foreign Affairs`: its field in capitals is its name.
            // So it is behind `provincial` and its like, in small letters.
            HeadKind::Ministry if department && !(first..at).any(|at| text.is_capital(at)) => {
                let fields = (body.head..body.last)
                    .filter(|at| text.is_capital(*at) && text.has(*at, |sense| matches!(sense, Sense::Field(_))));
                fields.count() >= 1 && !self.only_places(body.head, body.last)
            }
            // `Service de l'information et de la communication`: a province's office, its field in small letters.
            HeadKind::Ministry
                if language == Lang::Fr
                    && text.language == Lang::Fr
                    && capital
                    && first == at
                    && self.of_a_field(at, body.last) =>
            {
                true
            }
            // `le ministère de la Culture`, `the Ministry of Health`: its field in capitals is its name.
            HeadKind::Ministry if text.is(at, Class::Ministry) && language == text.language && !vietnamese => {
                let field = (body.head..body.last).any(|at| text.is_capital(at) && !self.in_place(at))
                    || (body.head..body.last).any(|at| text.is(at, Class::Continent));
                named && !self.only_places(body.head, body.last) || field
            }
            // `Khoa Nội`: a ward of the hospital just named; `Khoa Tiếng Pháp Trường Đại học Huế` says whose it is.
            HeadKind::Ministry if vietnamese && text.is(at, Class::School) => {
                named && (head..body.last).any(|at| self.in_place(at) || text.head(at).is_some())
            }
            HeadKind::Ministry if !vietnamese => named && !self.only_places(body.head, body.last),
            // `Nam Định Textile and Garment Joint Stock Company`: its name stands before its head.
            HeadKind::Firm => {
                let before = (first..at).any(|at| self.is_proper(at) && !self.in_place(at));
                named && (before || !self.only_places(body.head, body.last))
            }
            HeadKind::Whole => self.whole(first, &body, start),
            // `the primary school in Ca Thành`, `hospital of Rochefort`: any of its kind there.
            HeadKind::General
                if language == Lang::En
                    && !capital
                    && first == at
                    && (text.is(head, Class::In) || text.is(head, Class::Of) && self.only_places(head, body.last)) =>
            {
                false
            }
            // `dans une coopérative de Villeneuve-sur-Lot`: one of those there.
            HeadKind::General
                if language == Lang::Fr
                    && !capital
                    && at > start
                    && (text.is_small(at - 1, Class::Indefinite)
                        || at > start + 1 && text.is_own(at - 2, Class::Indefinite) && !text.is_capital(at - 1))
                    && (head..body.last).all(|at| text.is_small(at, Class::In) || self.only_places(at, at + 1)) =>
            {
                false
            }
            // `Hôi An à l'école de la Creuse`: what somebody learns from.
            HeadKind::General
                if language == Lang::Fr
                    && !capital
                    && head == at + 1
                    && text.is(at, Class::School)
                    && text.is(head, Class::OfThe | Class::Of)
                    && self.only_places(head, body.last) =>
            {
                false
            }
            _ if !vietnamese && !capital && head == at + 1 && text.is(at, Class::CommonHead) => {
                // `la bibliothèque de Tan Ky`: a commune that no list has.
                let village = |at: usize| text.is_small(head, Class::Of) && super::name::is_syllable(text.folded(at));
                (first..body.last).any(|at| self.is_proper(at) && !self.in_place(at) && !village(at))
            }
            _ => {
                // `Bệnh viện Đa khoa tỉnh`: of its kind the province has one.
                let ranked = vietnamese && capital && head > at + 3 && text.type_at(head - 1).is_some();
                // `Management Board of Industrial Parks`: its field in capitals is its name.
                let fielded = language == Lang::En
                    && capital
                    && text.is(head, Class::Of | Class::For)
                    && !self.only_places(head, body.last)
                    && (head..body.last).any(|at| text.is_capital(at));
                named
                    || ranked && !listed
                    || fielded
                    || (capital && !listed && body.last > head && vietnamese && self.words_after(head, body.last) >= 1)
            }
        };
        // `président du conseil régional`: of a rank alone French readers make no other body than the one told.
        let party = self.is_party(at, head, language);
        let quiet = kind == HeadKind::Council
            && !named
            && (!party
                && (ranked || text.is(at, Class::RankBefore))
                && (language == Lang::Fr && !self.is_of_the_people(at, head) || self.of_the_party_too(first, start))
                || !self.is_held(first, head, party, language, start));
        fits.then_some(BodyHit { first, named, ranked, quiet, ..body })
    }

    /// `président du conseil général, Paul Martin`: a post is held in it, though nothing else of it stands there.
    fn is_held(&self, first: usize, head: usize, party: bool, language: Lang, start: usize) -> bool {
        let text = self.text;
        // `Bí thư Tỉnh ủy` is a post by itself; `Ủy viên Ban Thường vụ Tỉnh ủy` sits in a body.
        if language != Lang::En && party {
            return self.sits(first, start);
        }
        // `Deputy Secretary of the municipal Party Committee and Chairman of the city People's Council`: who holds another
        // office speaks for that one.
        if party && text.is(head, Class::And) && text.title(head + 1).is_some() {
            return false;
        }
        let link = self.before_links(first, start);
        let whole = |from: usize| text.title(from).is_some_and(|title| title.last >= head);
        link > start && (text.title_ends_at(link) || (link.saturating_sub(4).max(start)..link).any(whole))
    }

    /// `Conseil populaire`: a council of Vietnam.
    fn is_of_the_people(&self, first: usize, head: usize) -> bool {
        let folded = self.text.tokens.folded_run(first, head);
        lang::words(Lang::Fr).completions.ranks.people.iter().any(|word| folded.contains(word))
    }

    /// `Phó Bí thư Thành ủy, Chủ tịch HĐND thành phố`: of who holds an office of the party as well readers make no council.
    fn of_the_party_too(&self, first: usize, start: usize) -> bool {
        const REACH: usize = 14;
        (first.saturating_sub(REACH).max(start)..first)
            .rev()
            .take_while(|at| self.text.sign(*at) != ';' && !self.person[*at])
            .any(|at| self.text.head(at).is_some_and(|(head, language, _)| self.is_party(at, head.last, language)))
    }

    /// True where the head is that of a party's committee.
    fn is_party(&self, first: usize, head: usize, language: Lang) -> bool {
        let folded = self.text.tokens.folded_run(first, head);
        lang::words(language).completions.ranks.party.iter().any(|word| folded.contains(word))
    }

    /// True right behind what says that somebody sits in a committee: `membre du`, `Ủy viên Ban Thường vụ`.
    fn sits(&self, first: usize, start: usize) -> bool {
        let link = self.before_links(first, start);
        link > start && self.text.is(link - 1, Class::Sits)
    }

    /// The token behind the last word before a name that is neither an article nor what joins it to a post.
    fn before_links(&self, first: usize, start: usize) -> usize {
        let text = self.text;
        let mut link = first;
        while link > start
            && link + 3 > first
            && (text.is_small(link - 1, Class::Of | Class::OfThe | Class::Article) || text.is_apostrophe(link - 1))
        {
            link -= 1;
        }
        link
    }

    /// French `du`, `des` and a capital after a small head: `service des Affaires étrangères`.
    fn of_capital(&self, head: usize) -> bool {
        (head..head + 4).find(|at| !self.text.is_link(*at)).is_some_and(|at| self.text.is_capital(at))
    }

    /// `Service de la culture`, `Département de l'agriculture …`: an office of a field that a province has.
    fn of_a_field(&self, at: usize, last: usize) -> bool {
        let text = self.text;
        text.is(at, Class::Service)
            && text.is(at + 1, Class::Of | Class::OfThe)
            && (at + 1..last).any(|at| text.has(at, |sense| matches!(sense, Sense::Field(_))) && !self.is_connector(at))
            && !self.only_places(at + 1, last)
    }

    fn words_after(&self, head: usize, last: usize) -> usize {
        (head..last).filter(|at| self.text.is_word(*at)).count()
    }

    /// The Government, the Senate: a body beside its country or within a title; alone the words are too common.
    fn whole(&self, first: usize, body: &BodyHit, start: usize) -> bool {
        let head = self.text.tokens.folded_run(first, body.head);
        let acronym =
            body.head == first + 1 && self.text.word(first).len() <= 7 && !self.text.is_upper(first) && !body.named;
        let titled = || {
            super::name::title_between(self.text, body.last, start)
                || self.text.title(first.wrapping_sub(1)).is_some()
                || super::name::title_between(self.text, first, start)
        };
        !(acronym && body.head == first + 1 && head.len() <= 5)
            && (!lang::all().any(|words| words.bodies.common.contains(&head))
                || body.named
                || (titled() && self.text.is_capital(first)))
    }

    /// True where nothing but places, type words and little words stands among the tokens.
    fn only_places(&self, first: usize, last: usize) -> bool {
        (first..last).all(|at| {
            self.in_place(at) || self.is_connector(at) || !self.text.is_word(at) || self.text.type_at(at).is_some()
        })
    }

    fn in_place(&self, at: usize) -> bool {
        self.in_place.get(at).copied().unwrap_or_default()
    }

    /// True where a place or an unknown capitalised word stands among the tokens.
    fn names(&self, first: usize, last: usize) -> bool {
        (first..last)
            .any(|at| self.places.sure_at(at).is_some() || self.is_proper(at) || self.text.is(at, Class::Nationality))
    }

    /// Capitalised and of no list: a name.
    fn is_proper(&self, at: usize) -> bool {
        self.text.is_capital(at)
            && !self.text.has(at, |sense| {
                matches!(
                    sense,
                    Sense::Field(_)
                        | Sense::Type(..)
                        | Sense::Head(..)
                        | Sense::Rank(_)
                        | Sense::Stop(_)
                        | Sense::Title(_)
                )
            })
    }
}
