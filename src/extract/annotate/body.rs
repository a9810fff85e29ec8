//! Organisations: from a head word over the words of its field to the place it acts for; registry names; companies by
//! their context. The outermost name counts, the places within it are kept.

use crate::model::Lang;
use crate::text::{Case, Gap};

use super::super::lang::HeadKind;
use super::lexicon::Sense;
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
    pub rule: &'static str,
}

/// French and English heads too common in small letters to open a name by a place alone: `un bureau à Hô Chi Minh-Ville`.
const WEAK: [&str; 34] = [
    "bureau",
    "centre",
    "center",
    "reseau",
    "espace",
    "fonds",
    "forum",
    "front",
    "union",
    "organisation",
    "organization",
    "groupement",
    "pole",
    "maison",
    "cabinet",
    "groupe",
    "banque",
    "musee",
    "bibliotheque",
    "theatre",
    "office",
    "bank",
    "board",
    "museum",
    "library",
    "theatre",
    "network",
    "club",
    "council",
    "school",
    "government",
    "gouvernement",
    "party",
    "service",
];

/// Longest name of a body, in tokens.
const LONGEST: usize = 26;

pub struct Finder<'a> {
    pub text: &'a Text<'a>,
    pub masked: &'a [bool],
    pub places: &'a Places,
    /// For each token, whether a person's name begins there or goes on.
    pub person: &'a [bool],
}

/// Finds the bodies of all sentences.
pub fn find(text: &Text, masked: &[bool], places: &Places, names: &[NameHit]) -> Vec<BodyHit> {
    let mut person = vec![false; text.tokens.len() + 1];
    for name in names {
        person[name.first..name.last].fill(true);
    }
    let finder = Finder { text, masked, places, person: &person };
    let mut bodies: Vec<BodyHit> = Vec::new();
    for sentence in text.sentences {
        let mut at = sentence.first;
        while at < sentence.last {
            let none = text.longest(at, |sense| matches!(sense, Sense::Head(..))).filter(|_| text.head(at).is_none());
            if let Some(none) = none.filter(|none| none.last > at + 1) {
                at = none.last;
                continue;
            }
            match finder.at(at, sentence.first, sentence.last) {
                Some(body) => {
                    at = body.acronym.map_or(body.last, |(_, end)| end.max(body.last));
                    // A name that grows to the left swallows what was found within it.
                    while bodies.last().is_some_and(|last| last.first >= body.first) {
                        bodies.pop();
                    }
                    bodies.push(body);
                }
                None => at += 1,
            }
        }
        finder.firm_list(sentence.first, sentence.last, &mut bodies);
    }
    bodies.sort_by_key(|body| body.first);
    bodies
}

impl Finder<'_> {
    fn at(&self, at: usize, start: usize, end: usize) -> Option<BodyHit> {
        let text = self.text;
        if self.masked[at] || self.person[at] || !text.is_word(at) || self.within_place(at) {
            return None;
        }
        // An inter-municipal body by its full name is a place and a body.
        if let Some(place) = self.places.sure_at(at)
            && matches!(place.named, Named::Unit(unit) if unit.level == crate::model::LocalityLevel::Epci)
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
                rule: "inter-municipal body",
            });
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
                rule: "registry",
            });
        }
        headed.or_else(|| self.of_a_town(at, end)).or_else(|| self.firm(at, end))
    }

    /// `Limoges Métropole`, `Lannion-Trégor Communauté`: the name of a body as much as of a place; `Grand Poitiers` is a place.
    fn is_inter_municipal(&self, first: usize, last: usize) -> bool {
        let text = self.text;
        (first + 1..last).any(|at| matches!(text.folded(at), "metropole" | "agglomeration" | "communaute" | "agglo"))
            || text.folded(first) == "metropole" && !text.is_link(first + 1)
    }

    /// `Drôme Vietnam Échanges`, `Trégor Vietnam Solidarité`: an association by its home and the country it works for.
    fn beside_vietnam(&self, at: usize, end: usize) -> Option<BodyHit> {
        let text = self.text;
        let vietnam = |at: usize| {
            self.places.sure_at(at).filter(|place| matches!(place.named, Named::Nation("VN"))).map(|place| place.last)
        };
        let country = at + 1;
        let home = text.language == Lang::Fr
            && text.is_capital(at)
            && !text.is_stop(at)
            && !self.masked[at]
            && text.head(at).is_none()
            && text.title(at).is_none()
            && !text.is_link(at)
            && self.places.sure_at(at).is_none_or(|place| {
                matches!(place.named, Named::Unit(unit) if unit.country == crate::model::Country::Fr)
                    && place.last == at + 1
            })
            && text.gap(country) == Gap::Space;
        if !home {
            return None;
        }
        let mut last = vietnam(country)?;
        while last < end
            && last < at + 5
            && text.is_capital(last)
            && text.gap(last) == Gap::Space
            && !text.is_stop(last)
        {
            last += 1;
        }
        let known = last > country + 1 || self.is_proper(at) || self.places.sure_at(at).is_some();
        known.then_some(BodyHit {
            first: at,
            last,
            head: at,
            kind: HeadKind::General,
            registered: None,
            named: true,
            ranked: false,
            acronym: self.acronym(last, end),
            quiet: false,
            rule: "home and Vietnam",
        })
    }

    /// A French town or département and a word of business in capitals: `Vendée Eau`, `Grenoble INP`, `Rennes Tourisme`.
    fn of_a_town(&self, at: usize, end: usize) -> Option<BodyHit> {
        const WORDS: [&str; 18] = [
            "eau",
            "eaux",
            "habitat",
            "tourisme",
            "developpement",
            "solidarite",
            "solidarites",
            "universite",
            "inp",
            "business",
            "events",
            "habitats",
            "assainissement",
            "patrimoine",
            "tourism",
            "sup",
            "initiatives",
            "logistique",
        ];
        let text = self.text;
        if let Some(body) = self.beside_vietnam(at, end) {
            return Some(body);
        }
        let place = self.places.sure_at(at)?;
        let french = matches!(place.named, Named::Unit(unit) if unit.country == crate::model::Country::Fr);
        let word = place.last;
        let named = french
            && word < end
            && text.gap(word) == Gap::Space
            && text.is_capital(word)
            && WORDS.contains(&text.folded(word));
        named.then(|| BodyHit {
            first: at,
            last: word + 1 + usize::from(text.folded(word) == "business" && text.folded(word + 1) == "school"),
            head: at,
            kind: HeadKind::General,
            registered: None,
            named: true,
            ranked: false,
            acronym: self.acronym(word + 1, end),
            quiet: false,
            rule: "town and business",
        })
    }

    /// `các sở`, `trụ sở`, `cơ sở`: plurals and words that end in a head open no name.
    fn may_open(&self, at: usize, start: usize) -> bool {
        if at == start {
            return true;
        }
        let before = self.text.folded(at - 1);
        let own = self.text.word(at - 1).to_lowercase();
        let glued = (before != "co" || own == "cơ")
            && matches!(before, "tru" | "co" | "can" | "toan" | "noi" | "dong" | "phi" | "dai")
            && self.text.gap(at) == Gap::Space
            && self.text.language == Lang::Vi;
        let plural = matches!(before, "cac" | "nhung" | "nhieu" | "moi" | "hai")
            && self.text.language == Lang::Vi
            && !self.text.is_capital(at);
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
        // One small syllable is a word like any other: `bộ`, `hội`, `ban`.
        if vietnamese
            && !capital
            && syllables == 1
            && !matches!(text.folded(at), "truong" | "vien" | "bao" | "hang" | "to" | "quy" | "ubnd")
        {
            return None;
        }
        if vietnamese && !capital && matches!(kind, HeadKind::Whole | HeadKind::Ministry) {
            return None;
        }
        // `Ille-et-Vilaine department`: the type word of a unit.
        let unit = text.language == Lang::En
            && text.type_at(at).is_some()
            && at > start
            && self.in_place(at - 1)
            && !matches!(text.folded(head), "of" | "for");
        if unit {
            return None;
        }
        let mut first = at;
        if language == Lang::En
            && text.language == Lang::En
            && !matches!(kind, HeadKind::Whole | HeadKind::Firm | HeadKind::Paper)
        {
            first = self.leftwards(at, start);
        }
        if language == Lang::Fr
            && !capital
            && matches!(kind, HeadKind::Ministry)
            && matches!(text.folded(at), "service" | "direction" | "commission" | "comite" | "departement")
            && !self.of_capital(head)
        {
            return None;
        }
        let body = self.rightwards(first, head, language, kind, end)?;
        if first < at && !body.named && kind != HeadKind::Committee && !(first..at).any(|at| text.is_capital(at)) {
            return None;
        }
        let named = body.named || first < at && self.names(first, at);
        let ranked = body.ranked
            || (first..at).any(|at| matches!(text.folded(at), "provincial" | "municipal" | "city" | "district"));
        let listed = first > start && matches!(text.folded(first - 1), "cac" | "nhung" | "nhieu") && vietnamese;
        let fits = match kind {
            HeadKind::Committee => named || ranked || super::name::title_between(text, first, start),
            HeadKind::Council | HeadKind::Embassy => true,
            HeadKind::Authority => named,
            // `département de l'Hérault` is a place; `công ty Pháp` is any French company.
            // `Department of Foreign Affairs`: its field in capitals is its name.
            HeadKind::Ministry if language == Lang::En && capital && text.folded(at) == "department" && first == at => {
                let fields = (body.head..body.last)
                    .filter(|at| text.is_capital(*at) && text.has(*at, |sense| matches!(sense, Sense::Field(_))));
                fields.count() >= 1 && !self.only_places(body.head, body.last)
            }
            HeadKind::Ministry if !vietnamese => named && !self.only_places(body.head, body.last),
            HeadKind::Firm => named && !self.only_places(body.head, body.last),
            HeadKind::Whole => self.whole(first, &body, start),
            _ if !vietnamese && !capital && head == at + 1 && WEAK.contains(&text.folded(at)) => {
                (body.head..body.last).any(|at| self.is_proper(at) && !self.in_place(at))
            }
            _ => {
                named
                    || (capital && !listed && body.last > head && vietnamese && self.words_after(head, body.last) >= 1)
            }
        };
        let quiet = kind == HeadKind::Council && !named;
        fits.then_some(BodyHit { first, named, ranked, quiet, ..body })
    }

    /// French `du`, `des` and a capital after a small head: `service des Affaires étrangères`.
    fn of_capital(&self, head: usize) -> bool {
        (head..head + 4).find(|at| !self.text.is_link(*at)).is_some_and(|at| self.text.is_capital(at))
    }

    fn words_after(&self, head: usize, last: usize) -> usize {
        (head..last).filter(|at| self.text.is_word(*at)).count()
    }

    /// The Government, the Senate: a body beside its country or within a title; alone the words are too common.
    fn whole(&self, first: usize, body: &BodyHit, start: usize) -> bool {
        const COMMON: [&str; 12] = [
            "chinh phu",
            "quoc hoi",
            "thuong vien",
            "ha vien",
            "senat",
            "assemblee nationale",
            "senate",
            "national assembly",
            "parliament",
            "who",
            "bad",
            "suez",
        ];
        let head = crate::text::fold(self.text.view.slice(self.text.tokens.cover(first, body.head)));
        let acronym =
            body.head == first + 1 && self.text.word(first).len() <= 7 && !self.text.is_upper(first) && !body.named;
        let titled = || {
            super::name::title_between(self.text, body.last, start)
                || self.text.title(first.wrapping_sub(1)).is_some()
                || super::name::title_between(self.text, first, start)
        };
        !(acronym && body.head == first + 1 && head.len() <= 5)
            && (!COMMON.contains(&head.as_str()) || body.named || (titled() && self.text.is_capital(first)))
    }

    /// True where nothing but places, type words and little words stands among the tokens.
    fn only_places(&self, first: usize, last: usize) -> bool {
        (first..last).all(|at| {
            self.in_place(at) || self.is_connector(at) || !self.text.is_word(at) || self.text.type_at(at).is_some()
        })
    }

    /// True for a word of a place's name but its first: the `Phòng` of Hải Phòng.
    fn within_place(&self, at: usize) -> bool {
        (at.saturating_sub(6)..at).any(|from| {
            self.places.sure_at(from).is_some_and(|place| place.last > at && !matches!(place.named, Named::Landmark))
        })
    }

    fn in_place(&self, at: usize) -> bool {
        (at.saturating_sub(6)..=at).any(|from| self.places.sure_at(from).is_some_and(|place| place.last > at))
    }

    /// True where a place or an unknown capitalised word stands among the tokens.
    fn names(&self, first: usize, last: usize) -> bool {
        (first..last).any(|at| {
            self.places.sure_at(at).is_some()
                || self.is_proper(at)
                || matches!(self.text.folded(at), "french" | "vietnamese" | "vietnam")
        })
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

    /// English names grow to the left: `Cần Thơ City People's Committee`, `French Embassy`.
    fn leftwards(&self, at: usize, start: usize) -> usize {
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
                || (text.folded(before) == "s" && before > start && text.is_apostrophe(before - 1));
            let adjective = matches!(
                text.folded(before),
                "provincial" | "municipal" | "city" | "district" | "national" | "general"
            );
            let joined = text.is_dash(before) && before > start && text.is_capital(before - 1);
            let article = matches!(text.folded(before), "the" | "a" | "an" | "in" | "at" | "on" | "this");
            if possessive
                || joined
                || (adjective && before > start)
                || (text.is_capital(before)
                    && !article
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
                || !text.is_capital(first)
                    && !matches!(text.folded(first), "provincial" | "municipal" | "city" | "district")
                || text.folded(first) == "s")
        {
            first += 1;
        }
        first
    }

    /// The first token of a sure place that ends right before a token.
    fn place_ending(&self, end: usize) -> Option<usize> {
        (end.saturating_sub(7)..end).find(|from| self.places.sure_at(*from).is_some_and(|place| place.last == end))
    }

    /// From the head over field words, capitals and places.
    fn rightwards(&self, first: usize, head: usize, language: Lang, kind: HeadKind, end: usize) -> Option<BodyHit> {
        let text = self.text;
        let limit = end.min(first + LONGEST);
        let (mut at, mut last, mut named, mut ranked) = (head, head, false, false);
        let mut inner_acronym = None;
        // `họp báo về …`: a newspaper's name follows its word at once.
        let article = matches!(text.folded(at), "la" | "le" | "l") && text.is_capital(at + 1)
            || text.folded(at) == "l" && text.is_capital(at + 2);
        if kind == HeadKind::Paper && !text.is_capital(at) && !article {
            return None;
        }
        while at < limit {
            if self.masked[at] || self.person[at] || text.gap(at) > Gap::Line {
                break;
            }
            // `chính quyền và nhân dân Essonne` are people, no body.
            if kind == HeadKind::Authority && at == head && matches!(text.folded(at), "va" | "et" | "and") {
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
            if let Some(place) = self.places.at(at).filter(|place| place.sure || self.after_type(at)) {
                let nation = matches!(place.named, Named::Nation(_));
                if matches!(place.named, Named::Landmark) && kind == HeadKind::Committee {
                    break;
                }
                at = place.last;
                last = at;
                named = true;
                match self.after_place(at, limit, nation, kind, language) {
                    Some(next) => at = next,
                    None => break,
                }
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
                    ranked = true;
                    last = hit.last;
                    break;
                }
                if !text.has(at, |sense| matches!(sense, Sense::Field(_))) {
                    break;
                }
            }
            if matches!(kind, HeadKind::Committee | HeadKind::Council)
                && matches!(
                    text.folded(at),
                    "municipal" | "municipale" | "provincial" | "provinciale" | "urbain" | "communal"
                )
            {
                ranked = true;
                at += 1;
                last = at;
                continue;
            }
            if text.title(at).is_some_and(|title| title.last > at + 1)
                || text.has(at, |sense| matches!(sense, Sense::Honorific(_)))
                    && text.tokens.list[at].case == Case::Lower
            {
                break;
            }
            let nested = text.head(at).filter(|_| at > head || kind == HeadKind::General);
            if let Some((hit, ..)) = nested {
                // `Sở Ngoại vụ và Sở Du lịch` are two; `bệnh viện Đại học Nice` is one.
                if at > 0 && self.is_connector(at - 1) && at != head {
                    let same = language == Lang::Vi || text.is_capital(at);
                    if same && matches!(text.folded(at - 1), "va" | "et" | "and") {
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
                // `le Sénat français`, `l'Assemblée nationale du Vietnam`.
                if matches!(text.folded(at), "francais" | "francaise" | "vietnamien" | "vietnamienne") {
                    last = at + 1;
                    named = true;
                } else if matches!(text.folded(at), "du" | "de" | "of" | "cua")
                    && self.places.sure_at(at + 1).is_some_and(|place| matches!(place.named, Named::Nation(_)))
                {
                    at += 1;
                    continue;
                }
                break;
            }
            // `the College and the Park` are two.
            let conjunction = matches!(text.folded(at), "and" | "et") && !text.is_capital(at);
            let apart = conjunction
                && (matches!(text.folded(at + 1), "the" | "le" | "la" | "l" | "les")
                    || language == Lang::En && self.is_proper(at + 1));
            if apart {
                break;
            }
            // `công ty Ricard chế biến …`: after a foreign name small words are no more of it.
            let foreign = kind == HeadKind::Firm
                && last > head
                && text.tokens.list[at].case == Case::Lower
                && text.is_word(at - 1)
                && !super::name::is_syllable(text.folded(at - 1))
                && self.is_proper(at - 1);
            if foreign {
                break;
            }
            if let Some(hit) = text.longest(at, |sense| matches!(sense, Sense::Field(_))) {
                let connector = self.is_connector(at);
                if connector && kind == HeadKind::Firm && language != Lang::Vi {
                    break;
                }
                if connector
                    && (!self.field_after(hit.last, limit, language)
                        || text.folded(at) == "cua" && !text.is_capital(first))
                {
                    break;
                }
                if kind == HeadKind::Firm && !text.is_capital(at) && !connector && language != Lang::Vi {
                    break;
                }
                if matches!(kind, HeadKind::Committee)
                    && !connector
                    && !matches!(
                        text.folded(at),
                        "ville" | "province" | "district" | "arrondissement" | "commune" | "city"
                    )
                {
                    break;
                }
                // `Association of French Mayors`: whose it is names it.
                named |= kind == HeadKind::General
                    && text.is_capital(first)
                    && matches!(text.folded(at), "french" | "vietnamese")
                    && language == Lang::En;
                at = hit.last;
                if !connector {
                    last = at;
                }
                continue;
            }
            if self.is_connector(at) && self.field_after(at + 1, limit, language) {
                at += 1;
                continue;
            }
            if text.is_capital(at)
                && !text.is_stop(at)
                && text.gap(at) <= Gap::Line
                && (text.gap(at) > Gap::None || self.glued(at))
            {
                if matches!(kind, HeadKind::Committee | HeadKind::Authority | HeadKind::Embassy) {
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
            if kind == HeadKind::Paper && matches!(text.folded(at), "la" | "le" | "l") && text.is_capital(at + 1) {
                at += 1;
                continue;
            }
            let glue =
                (text.is_apostrophe(at) || text.sign(at) == '-' && text.gap(at) == Gap::None || text.sign(at) == '&')
                    && at > head;
            let listed = text.sign(at) == ',' && kind == HeadKind::Ministry && self.list_goes_on(at, limit);
            // The second syllable of a word whose first bears the capital: `Ban Dân vận`.
            let syllable = language == Lang::Vi
                && text.is_word(at)
                && at > head
                && text.gap(at) == Gap::Space
                && text.is_capital(at - 1)
                && !text.is_upper(at - 1)
                && !self.in_place(at - 1)
                && super::name::is_syllable(text.folded(at - 1))
                && super::name::is_syllable(text.folded(at))
                && !matches!(text.word(at), "ở" | "tại" | "có" | "là" | "do" | "với" | "đã")
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
                && text.tokens.list[at].kind == crate::text::TokenKind::Number
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
            named: named || acronym.is_some() && last > head && kind != HeadKind::Committee,
            ranked,
            acronym,
            quiet: false,
            rule: "head word",
        })
    }

    /// A number of one or two digits that ends a name (`Lyon 1`) rather than counting what follows (`10.000 euro`).
    fn number_ends(&self, at: usize) -> bool {
        let token = &self.text.tokens.list[at];
        let short = token.kind == crate::text::TokenKind::Number && token.range.len() <= 2;
        let glued = self.text.gap(at + 1) == Gap::None
            && matches!(self.text.sign(at + 1), '.' | ',' | '/' | '-' | '%')
            && self.text.gap(at + 2) == Gap::None;
        let counts = self.text.is_word(at + 1)
            && !self.text.is_stop(at + 1)
            && !self.is_connector(at + 1)
            && !self.text.is_capital(at + 1);
        short && !glued && !counts
    }

    /// The bracket of a declared acronym, where only words of a name stand before it.
    fn declared(&self, from: usize, end: usize) -> Option<usize> {
        let text = self.text;
        let mut at = from;
        while at < end && at < from + 14 {
            if text.sign(at) == '(' {
                let (first, last) = self.acronym(at, end)?;
                // Its first letter is the name's, or one of its words' in another language: four letters and more.
                return (last > first && text.word(first).chars().filter(|c| c.is_uppercase()).count() >= 2)
                    .then_some(at);
            }
            let sign = text.sign(at) != ' ' && !text.is_apostrophe(at) && !text.is_dash(at);
            let comma = text.sign(at) == ',' && self.list_goes_on(at, end.min(at + 10));
            let other =
                text.head(at).is_some_and(|(_, _, kind)| matches!(kind, HeadKind::Committee | HeadKind::Embassy))
                    || text.title(at).is_some_and(|title| title.last > at + 1);
            // A conjunction and an article, or another head: what the acronym names begins after it.
            let second = matches!(text.folded(at), "va" | "et" | "and")
                && (text.head(at + 1).is_some()
                    || matches!(text.folded(at + 1), "the" | "le" | "la" | "les" | "l" | "du" | "des"));
            if second
                || sign && !comma
                || self.person[at]
                || self.masked[at]
                || other
                || (text.is_stop(at) && !self.is_connector(at) && !text.is_link(at))
            {
                return None;
            }
            at += 1;
        }
        None
    }

    fn glued(&self, at: usize) -> bool {
        at > 0
            && (self.text.sign(at - 1) == '-'
                || self.text.is_apostrophe(at - 1)
                || self.text.sign(at - 1) == '&'
                || self.text.sign(at - 1) == '/')
    }

    fn after_type(&self, at: usize) -> bool {
        self.text.type_before(at).is_some()
    }

    fn goes_on(&self, at: usize) -> bool {
        self.text.type_at(at).is_some() || self.places.sure_at(at).is_some()
    }

    /// What may follow a place: ` tại Pháp`, ` - Pháp`, ` thành phố X`, ` in France`. The token to go on from.
    fn after_place(&self, at: usize, limit: usize, nation: bool, kind: HeadKind, language: Lang) -> Option<usize> {
        let text = self.text;
        if at >= limit
            || matches!(kind, HeadKind::Committee | HeadKind::Council | HeadKind::Authority) && !text.is_dash(at)
        {
            // `People's Committee of Da Nang city`.
            let city =
                language == Lang::En && matches!(text.folded(at), "city" | "province" | "district") && at < limit;
            return (city || at < limit && matches!(text.folded(at), "city" | "town") && language == Lang::En)
                .then_some(at);
        }
        let place_from = |from: usize| {
            self.places.sure_at(from).is_some()
                || text.type_at(from).is_some_and(|(hit, _)| self.places.at(hit.last).is_some())
        };
        if text.is_dash(at) && place_from(at + 1) && nation {
            return Some(at + 1);
        }
        if nation
            && matches!(text.folded(at), "tai" | "o" | "va" | "in" | "en" | "au" | "a" | "to")
            && place_from(at + 1)
        {
            let both = matches!(text.folded(at), "va");
            // `Bộ Tài chính Pháp và Chính phủ …` are two; `Hội hữu nghị Việt Nam và Pháp` is one.
            return (!both || kind == HeadKind::General).then_some(at + 1);
        }
        if language == Lang::Vi && nation && place_from(at) && text.type_at(at).is_some() {
            return Some(at);
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
                && !matches!(text.folded(at), "and" | "et" | "in" | "on" | "pour" | "for" | "a" | "to");
            let dashed = text.is_dash(at) && text.gap(at) == Gap::Space && self.places.sure_at(at + 1).is_some();
            return (proper || glued || linked && kind == HeadKind::General || dashed && kind == HeadKind::General)
                .then_some(if glued || dashed { at + 1 } else { at });
        }
        None
    }

    fn is_connector(&self, at: usize) -> bool {
        matches!(
            self.text.folded(at),
            "va" | "ve"
                | "cua"
                | "cac"
                | "de"
                | "du"
                | "des"
                | "d"
                | "la"
                | "le"
                | "les"
                | "l"
                | "et"
                | "a"
                | "au"
                | "aux"
                | "en"
                | "pour"
                | "sur"
                | "of"
                | "for"
                | "and"
                | "the"
                | "in"
                | "on"
                | "to"
                | "&"
        ) && (self.text.tokens.list[at].case == Case::Lower || self.text.sign(at) == '&')
            || self.text.is_apostrophe(at)
    }

    /// True where, after connectors, a field word, a capital or a place goes on.
    fn field_after(&self, at: usize, limit: usize, language: Lang) -> bool {
        let text = self.text;
        let mut at = at;
        while at < limit && self.is_connector(at) {
            at += 1;
        }
        if at >= limit
            || self.person[at]
            || self.masked[at]
            || !text.is_word(at)
            || text.title(at).is_some_and(|title| title.last > at + 1 || language != Lang::Vi)
        {
            return false;
        }
        if text.has(at, |sense| matches!(sense, Sense::Honorific(_) | Sense::Group(_))) && !text.is_capital(at) {
            return false;
        }
        let field = text.has(at, |sense| matches!(sense, Sense::Field(_)));
        field
            || (text.is_capital(at) && !text.is_stop(at))
            || self.places.sure_at(at).is_some()
            || text.type_at(at).is_some_and(|(hit, _)| self.places.at(hit.last).is_some())
    }

    /// `Sở Văn hóa, Thể thao và Du lịch`: a comma whose list ends in `và` and a field word.
    fn list_goes_on(&self, comma: usize, limit: usize) -> bool {
        let text = self.text;
        if !text.is_capital(comma + 1)
            || text.head(comma + 1).is_some()
            || text.title(comma + 1).is_some()
            || !text.has(comma + 1, |sense| matches!(sense, Sense::Field(_)))
        {
            return false;
        }
        let mut at = comma + 1;
        while at < limit {
            if matches!(text.folded(at), "va" | "and" | "et") {
                let next = if matches!(text.folded(at + 1), "des" | "du" | "de") { at + 2 } else { at + 1 };
                return text.is_capital(next) && text.head(next).is_none();
            }
            let known = text.longest(at, |sense| matches!(sense, Sense::Field(_)));
            match known {
                Some(hit) => at = hit.last,
                None if text.sign(at) == ',' || text.is_capital(at) => at += 1,
                None => return false,
            }
        }
        false
    }

    /// `(AFD)`, or `AFD` right after a name.
    fn acronym(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        let text = self.text;
        let is_acronym = |at: usize| {
            let word = text.word(at);
            let capitals = word.chars().filter(|c| c.is_uppercase()).count();
            text.is_word(at) && capitals >= 2 && word.chars().count() <= 12 && word.len() <= 14
        };
        if at + 2 < end
            && text.sign(at) == '('
            && is_acronym(at + 1)
            && !text.has(at + 1, |sense| matches!(sense, Sense::Honorific(_)))
        {
            let mut close = at + 2;
            while close < end
                && close < at + 6
                && (text.sign(close) == '-'
                    || text.is_word(close) && text.gap(close) == Gap::None
                    || text.tokens.list[close].kind == crate::text::TokenKind::Number)
            {
                close += 1;
            }
            return (text.sign(close) == ')').then_some((at + 1, close));
        }
        let direct = at < end
            && text.is_upper(at)
            && is_acronym(at)
            && text.gap(at) == Gap::Space
            && text.language == Lang::Vi
            && text.has(at, |sense| matches!(sense, Sense::Registered(_)));
        direct.then_some((at, at + 1))
    }

    /// A company without a head word: a legal form behind capitalised words, or one of a list of unknown names.
    fn firm(&self, at: usize, end: usize) -> Option<BodyHit> {
        const FORMS: [&str; 12] =
            ["sa", "sas", "sarl", "jsc", "ltd", "inc", "corp", "gmbh", "group", "llc", "plc", "co"];
        let text = self.text;
        if !self.is_name_word(at) {
            return None;
        }
        let mut last = at + 1;
        while last < end
            && (self.is_name_word(last) && text.gap(last) == Gap::Space
                || text.sign(last) == '-' && text.gap(last) == Gap::None && text.is_capital(last + 1))
            && last < at + 6
        {
            last += 1 + usize::from(text.sign(last) == '-');
        }
        let legal = (at + 1..last).any(|at| FORMS.contains(&text.folded(at)) && text.is_capital(at));
        legal.then_some(BodyHit {
            first: at,
            last,
            head: at,
            kind: HeadKind::Firm,
            registered: None,
            named: true,
            ranked: false,
            acronym: None,
            quiet: false,
            rule: "legal form",
        })
    }

    /// Unknown names in a row (`Soget, Towt et Seafrigo s'associent`), or one that acts by itself (`et Seafrigo a ouvert`).
    fn firm_list(&self, start: usize, end: usize, bodies: &mut Vec<BodyHit>) {
        let text = self.text;
        let mut items: Vec<(usize, usize)> = Vec::new();
        // Bodies known otherwise count in a list and are not found again.
        let mut known: Vec<usize> = Vec::new();
        let mut at = start;
        while at < end {
            let taken = bodies.iter().rev().take(12).find(|body| body.first <= at && at < body.last);
            if let Some(body) = taken {
                known.push(items.len());
                items.push((at, body.last));
                at = body.last;
                continue;
            }
            if !self.is_unknown(at) {
                at += 1;
                continue;
            }
            let mut last = at + 1;
            while last < end
                && text.gap(last) == Gap::Space
                && last < at + 3
                && (self.is_unknown(last)
                    || self.places.sure_at(last).is_some_and(|place| matches!(place.named, Named::Nation(_))))
            {
                last += 1;
            }
            items.push((at, last));
            at = last;
        }
        let joined = |left: (usize, usize), right: (usize, usize)| {
            right.0 == left.1 + 1 && (text.sign(left.1) == ',' || matches!(text.folded(left.1), "et" | "and" | "va"))
        };
        let mut from = 0;
        while from < items.len() {
            let mut to = from + 1;
            while to < items.len() && joined(items[to - 1], items[to]) {
                to += 1;
            }
            let acts = |item: (usize, usize)| {
                let verb = matches!(text.folded(item.1), "a" | "ont" | "va" | "vont" | "has" | "will" | "plans")
                    && !text.is_capital(item.1)
                    && text.is_word(item.1);
                let subject =
                    item.0 > start && matches!(text.folded(item.0 - 1), "et" | "and" | "," | "que" | "that" | "ou");
                verb && subject
            };
            let run = &items[from..to];
            // `les entreprises Poma et Eiffage`, `các doanh nghiệp như Airbus, Thales`.
            let announced = (run[0].0.saturating_sub(9).max(start)..run[0].0).any(|at| {
                matches!(
                    text.folded(at),
                    "entreprises"
                        | "societes"
                        | "groupes"
                        | "companies"
                        | "firms"
                        | "enterprises"
                        | "businesses"
                        | "hang"
                ) || matches!(
                    (text.folded(at), text.folded(at + 1)),
                    ("doanh", "nghiep") | ("tap", "doan") | ("cong", "ty")
                )
            });
            let unknown = run.len() >= 3 && text.language != Lang::Vi;
            let listed = (unknown || run.len() >= 2 && announced)
                && run.iter().filter(|item| item.0 > start).all(|item| !text.is_stop(item.0));
            let alone = text.language != Lang::Vi;
            let fresh = (from..to).filter(|at| !known.contains(at)).map(|at| items[at]);
            for item in fresh.filter(|item| listed || alone && acts(*item)) {
                bodies.push(BodyHit {
                    first: item.0,
                    last: item.1,
                    head: item.0,
                    kind: HeadKind::Firm,
                    registered: None,
                    named: true,
                    ranked: false,
                    acronym: None,
                    quiet: false,
                    rule: "unknown names in a list",
                });
            }
            from = to;
        }
    }

    /// Capitalised, of three letters or more, and in no list at all.
    fn is_unknown(&self, at: usize) -> bool {
        let text = self.text;
        let known = |sense: &Sense| {
            !matches!(sense, Sense::Place(form) if form.2 == crate::geo::FormKind::NeedsType)
                && !matches!(sense, Sense::Syllable | Sense::Surname { word: true })
        };
        self.is_name_word(at)
            && text.word(at).chars().count() >= 3
            && !text.has(at, known)
            && !text.is_link(at)
            && !super::name::is_syllable(text.folded(at))
            && (text.sign(at + 1) != '-' || text.gap(at + 1) != Gap::None)
            && !text.is_apostrophe(at + 1)
    }

    fn is_name_word(&self, at: usize) -> bool {
        self.text.is_capital(at)
            && !self.masked[at]
            && !self.person[at]
            && self.places.sure_at(at).is_none()
            && !self.text.is_stop(at)
    }
}
