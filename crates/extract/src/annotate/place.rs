//! Places: which words name a unit, a country or a landmark. An ambiguous name counts with its type word, beside its
//! country, or where the article has named the place surely elsewhere.

use rustc_hash::FxHashSet;

use vnfr_geo::{Form, FormKind, Place as Unit, PlaceKind as UnitKind};
use vnfr_model::{Era, Lang, LocalityLevel};
use vnfr_text::Gap;

use super::super::lang::{self, Class, TypeKind};
use super::lexicon::{Sense, Sorts};
use super::text::Text;

/// What a place mention names.
#[derive(Clone, Copy, Debug)]
pub enum Named {
    Unit(&'static Unit),
    /// A country of the gazetteer or another one.
    Nation(&'static str),
    Landmark,
}

#[derive(Clone, Copy, Debug)]
pub struct PlaceHit {
    pub first: usize,
    pub last: usize,
    pub named: Named,
    /// False for an ambiguous name that nothing supports: no place, unless a rule finds support.
    pub sure: bool,
    /// A type word stands beside it.
    pub typed: bool,
    pub rule: &'static str,
}

impl PlaceHit {
    /// True for a province or city of Vietnam by its own name.
    pub fn is_province(&self) -> bool {
        matches!(self.named, Named::Unit(unit) if unit.level == vnfr_model::LocalityLevel::Province)
    }
}

/// The places of an article, with a look-up by first token.
pub struct Places {
    pub list: Vec<PlaceHit>,
    /// For each token the place that begins there, plus one.
    at: Vec<u32>,
}

impl Places {
    /// The place that begins at a token, sure or not.
    #[inline]
    pub fn at(&self, token: usize) -> Option<&PlaceHit> {
        self.at.get(token).filter(|at| **at > 0).map(|at| &self.list[*at as usize - 1])
    }

    /// True for a token within a unit's name of several words.
    pub fn holds(&self, token: usize) -> bool {
        (token.saturating_sub(8)..token).any(|start| {
            self.sure_at(start).is_some_and(|place| matches!(place.named, Named::Unit(_)) && place.last > token)
        })
    }

    /// A place that surely begins at a token.
    #[inline]
    pub fn sure_at(&self, token: usize) -> Option<&PlaceHit> {
        self.at(token).filter(|place| place.sure)
    }
}

/// Finds the places. `year` is the article's, as far as it is known: it tells the province of 2024 from the one of 2025.
pub fn find(text: &Text, masked: &[bool], year: Option<i16>) -> Places {
    let day = format!("{:04}-12-01", year.unwrap_or(2020));
    let mut list: Vec<PlaceHit> = Vec::new();
    for sentence in text.sentences {
        let mut at = sentence.first;
        while at < sentence.last {
            if masked[at] {
                at += 1;
                continue;
            }
            if text.may_be(at, Sorts::LANDMARK)
                && let Some(landmark) = landmark(text, at, sentence.last)
            {
                at = landmark.last;
                list.push(landmark);
                continue;
            }
            if !text.is_capital(at) {
                at += 1;
                continue;
            }
            const NAMES: Sorts = Sorts::PLACE.with(Sorts::NATION).with(Sorts::NOT_PLACE);
            if !text.may_be(at, NAMES) && !text.is(at, Class::ShortVietnam) {
                at += 1;
                continue;
            }
            let place = unit(text, at, &day).or_else(|| nation(text, at)).or_else(|| viet(text, at));
            let phrase = text
                .longest(at, |sense| matches!(sense, Sense::NotPlace))
                .filter(|phrase| place.is_none_or(|place| phrase.last >= place.last));
            at = match (phrase, place) {
                (Some(phrase), _) => phrase.last,
                (None, Some(place)) => {
                    list.push(place);
                    if place.sure { place.last } else { at + 1 }
                }
                (None, None) => at + 1,
            };
        }
    }
    // What stands in a list is named for the rest of the text: two turns.
    support(text, &mut list);
    support(text, &mut list);
    towns_that_act(text, &mut list);
    let mut at = vec![0; text.tokens.len() + 1];
    for (index, place) in list.iter().enumerate() {
        at[place.first] = index as u32 + 1;
    }
    Places { list, at }
}

/// A named thing that is no unit: its word and the capitalised words after it.
fn landmark(text: &Text, at: usize, end: usize) -> Option<PlaceHit> {
    let hit = text.longest(at, |sense| matches!(sense, Sense::Landmark(_)))?;
    let name = hit.last;
    // `Hồ Mẫn` in the middle of a sentence is a person, not a lake.
    let opens = at == 0 || !text.is_word(at - 1) && !matches!(text.sign(at - 1), ',' | ';');
    let part_of_word = at > 0 && text.gap(at) == Gap::Space && text.is_small(at - 1, Class::NoLandmark);
    // `TS. Hồ Thị Lan`.
    if text.language == Lang::Vi && (text.is_capital(at) && !opens || part_of_word || text.after_honorific(at)) {
        return None;
    }
    if name >= end || !text.is_capital(name) || text.gap(name) != Gap::Space || text.longest(name, is_country).is_some()
    {
        return None;
    }
    // A harbour or an airport bears its town's name, and the town is meant too.
    let word = text.tokens.folded_run(at, hit.last);
    let unit = text.longest(name, |sense| matches!(sense, Sense::Place(_)));
    if unit.is_some() && lang::all().any(|words| words.places.of_towns.contains(&word)) {
        return None;
    }
    let mut last = name + 1;
    while last < end && last < name + 4 {
        let joined = text.is_dash(last) && text.gap(last) == Gap::None && text.is_capital(last + 1);
        if joined {
            last += 2;
        } else if text.is_capital(last)
            && text.gap(last) == Gap::Space
            && text
                .longest(last, |sense| matches!(sense, Sense::Place(_) | Sense::Head(..)))
                .is_none_or(|hit| hit.last == last + 1)
        {
            last += 1;
        } else {
            break;
        }
    }
    let last = unit.map_or(last, |unit| unit.last.max(name + 1));
    Some(PlaceHit { first: at, last, named: Named::Landmark, sure: true, typed: true, rule: "landmark" })
}

fn is_country(sense: &Sense) -> bool {
    match sense {
        Sense::Place(form) => form.1.level == LocalityLevel::Country,
        Sense::Nation(_) => true,
        _ => false,
    }
}

/// The best unit that a form from this token on may name; longer forms first.
fn unit(text: &Text, at: usize, day: &str) -> Option<PlaceHit> {
    // Where the forms end, the farthest first.
    let ends_before = |end: usize| {
        let forms = text.hits(at).iter().filter(|hit| matches!(hit.sense, Sense::Place(_)));
        forms.map(|hit| hit.last).filter(|last| *last < end).max()
    };
    let longest = ends_before(usize::MAX)?;
    // `le bistrot Mékong`, `le café Hanoï`: what a house is called; `la rue de Sens`: where it stands.
    if text.language == Lang::Fr && at > 1 {
        let link = at - 1 - usize::from(text.is_apostrophe(at - 1));
        let street = || link > 0 && text.is_small(link, Class::Of | Class::OfThe) && text.is(link - 1, Class::Street);
        if text.is_small(at - 1, Class::Eatery) && text.gap(at) == Gap::Space || street() {
            return None;
        }
    }
    let before: Vec<TypeKind> = text.types_before(at).collect();
    let mut unsure = None;
    for last in std::iter::successors(Some(longest), |last| ends_before(*last)) {
        if is_language(text, at, last) {
            return None;
        }
        // `Le port de Marseille`: an article and a small word are no town's name.
        let article = text.is(at, Class::Article) && last > at + 1;
        if article && !(at + 1..last).any(|at| text.is_capital(at)) {
            continue;
        }
        let after = text.type_at(last).filter(|_| text.language == Lang::En).map(|(_, kind)| kind);
        let after = after.or_else(|| apposed(text, last));
        // `Noyelles-sur-Mer`: what a hyphen goes on from is another town's name.
        let goes_on =
            last < longest && text.sign(last) == '-' && text.gap(last) == Gap::None && text.gap(last + 1) == Gap::None;
        if goes_on {
            continue;
        }
        // `Thọ Quang trị giá …`: a Vietnamese name without its marks has its capitals at least.
        let capitals = (at..last).all(|at| !text.is_word(at) || text.is_capital(at));
        if text.language == Lang::Vi && !capitals && text.hits(at).iter().all(|hit| hit.last != last || !hit.exact) {
            continue;
        }
        let best = text
            .hits(at)
            .iter()
            .filter(|hit| hit.last == last)
            .filter_map(|hit| match hit.sense {
                Sense::Place(form) => Some((form, hit.exact)),
                _ => None,
            })
            .map(|(form, exact)| {
                let place = form.1;
                let typed = before.iter().copied().chain(after).any(|kind| suits(kind, place));
                let in_force = if place.era == Era::Fr2015 { day < "2016-01-01" } else { place.in_force_on(day) };
                let plain = form.2 != FormKind::NeedsType;
                // `Ba Be district, province of Bac Kan`: of two names without marks the one that lies there.
                let there = place.level == LocalityLevel::District && lies_in_next(text, last, place);
                ((typed, in_force, there, exact, plain, place.prior(), place.id.as_str()), form, typed)
            })
            .max_by(|left, right| left.0.cmp(&right.0));
        let Some((_, form, typed)) = best else { continue };
        let place = form.1;
        // `xã Long Điền Đông`: a syllable of a Vietnamese name is no French village.
        let syllable = |at: usize| text.is_capital(at) && super::name::is_syllable(text.folded(at));
        if text.language == Lang::Vi
            && place.country == vnfr_model::Country::Fr
            && (at..last).all(syllable)
            && text.gap(last) == Gap::Space
            && syllable(last)
        {
            continue;
        }
        // A name that is plain for one of its units is a place's name; which of them is meant is another matter.
        let plain = text
            .hits(at)
            .iter()
            .any(|hit| hit.last == last && matches!(hit.sense, Sense::Place(form) if form.2 != FormKind::NeedsType));
        // `Thái Bình`, `Hòa Bình`: words of Vietnamese are names alone in another language.
        let plain = plain
            || text.language != Lang::Vi
                && matches!(place.level, LocalityLevel::Province)
                && last > at + 1
                && (at..last).all(|at| text.is_capital(at));
        // `Thanh Phu commune`: what is called a commune is none of the districts of that name.
        let other_rank = place.country == vnfr_model::Country::Vn
            && before
                .first()
                .copied()
                .into_iter()
                .chain(after)
                .any(|kind| kind == TypeKind::Commune && !suits(kind, place));
        if other_rank {
            continue;
        }
        // `Repentigny (Canada)`: a namesake abroad.
        let abroad = text.sign(last) == '('
            && text
                .longest(last + 1, |sense| matches!(sense, Sense::Nation(_)))
                .is_some_and(|nation| text.sign(nation.last) == ')' || text.sign(nation.last) == ',');
        if abroad && place.country == vnfr_model::Country::Fr {
            return None;
        }
        // `Loire-Bretagne`: glued to a word that is no place, a name is part of another one.
        if glued_to_other(text, at, last) {
            return unsure;
        }
        // `Thị trưởng Gilles Marcadier`: a given name before a family name.
        let person = place.level == LocalityLevel::Commune
            && text.has(at, |sense| matches!(sense, Sense::Given { .. }))
            && last == at + 1
            && text.is_capital(last)
            && text.gap(last) == Gap::Space;
        let typed = typed && !person;
        let sure = typed
            || plain
            || beside_country(text, at, last)
            || beside_parent(text, last, form.1)
            || is_rubric(text, at, last, form.1)
            || after_preposition(text, at, last, form.1)
            || beside_tie(text, at, last, form.1)
            || place.level == LocalityLevel::Commune
                && (after_mayor(text, at) || beside_town(text, last) || after_contraction(text, at, form))
            || matches!(place.level, LocalityLevel::Departement | LocalityLevel::Region)
                && (after_council(text, at) || before_council(text, last) || within(text, at, form.1));
        // `la vallée de la Charente`, `les bords de la Loire`: the river, not what is named after it.
        let river = matches!(place.level, LocalityLevel::Departement | LocalityLevel::Commune)
            && !typed
            && by_a_river(text, at);
        let sure = sure && !river;
        // A bare word of two letters, or a name wholly in capitals that is an acronym, is no place by itself.
        let sure = sure
            && (typed
                || !(last == at + 1 && text.is_upper(at) && text.word(at).len() <= 3 && form.2 != FormKind::Exact));
        let named = if place.level == LocalityLevel::Country { Named::Nation(place.code) } else { Named::Unit(place) };
        let rule = if typed { "place with its type word" } else { "gazetteer" };
        let hit = PlaceHit { first: at, last, named, sure, typed, rule };
        if sure {
            return Some(hit);
        }
        unsure = unsure.or(Some(hit));
    }
    unsure
}

/// `Vendée, a department in western France`, `Annonay, ville de l'Ardèche`, `Gers, một tỉnh`: what sort of place it is stands
/// behind its name.
fn apposed(text: &Text, last: usize) -> Option<TypeKind> {
    if text.sign(last) != ',' {
        return None;
    }
    let article = text.is_small(last + 1, Class::Indefinite | Class::Article);
    let first = last + 1 + usize::from(article);
    // `a small coastal town`, `a rice-growing province`; French has its adjectives behind.
    let reach = if text.language == Lang::En { first + 6 } else { first + 1 };
    let head = (first..reach).find(|at| text.type_at(*at).is_some())?;
    let tied = |at: usize| text.is_dash(at) && text.gap(at) == Gap::None;
    let name = |at: usize| text.is_capital(at) && !text.is(at, Class::Nationality);
    if (first..head).any(|at| !text.is_word(at) && !tied(at) || name(at)) {
        return None;
    }
    let (hit, kind) = text.type_at(head).filter(|_| text.title(head).is_none() && !text.is_capital(head))?;
    // `Lyon, ville de Huê`: the type word of the next place.
    let next = (hit.last..hit.last + 3).find(|at| !text.is_link(*at) && !text.is_apostrophe(*at));
    let of_next = |sense: &Sense| matches!(sense, Sense::Place(form) if suits(kind, form.1));
    let own = next.is_none_or(|next| !text.has(next, of_next));
    let said = if text.language == Lang::Fr { article || own } else { article };
    said.then_some(kind)
}

/// True where a hyphen without spaces ties a name to a capitalised word that is no place itself.
fn glued_to_other(text: &Text, at: usize, last: usize) -> bool {
    let is_place = |at: usize| {
        text.has(at, |sense| {
            matches!(sense, Sense::Nation(_)) || matches!(sense, Sense::Place(form) if form.2 != FormKind::NeedsType)
        }) || text.longest(at, |sense| matches!(sense, Sense::Place(_))).is_some_and(|hit| hit.last > at + 1)
    };
    let left = at >= 2
        && text.sign(at - 1) == '-'
        && text.gap(at) == Gap::None
        && text.gap(at - 1) == Gap::None
        && text.is_capital(at - 2);
    let ends_place = |end: usize| {
        (end.saturating_sub(6)..end).any(|from| {
            text.hits(from).iter().any(|hit| hit.last == end && matches!(hit.sense, Sense::Place(_) | Sense::Nation(_)))
        })
    };
    let right = text.sign(last) == '-'
        && text.gap(last) == Gap::None
        && text.gap(last + 1) == Gap::None
        && text.is_capital(last + 1);
    (left && !ends_place(at - 1)) || (right && !is_place(last + 1))
}

/// `à Lamballe`, `in Quintin`, `tại Saint-Mandé`: where something happens is a place, though its name is little known.
fn after_preposition(text: &Text, at: usize, last: usize, place: &Unit) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let preposition = text.is_own(before, Class::In);
    // `en Vendée`, `en Bretagne`: so French speaks of départements and regions.
    let wide = matches!(place.level, LocalityLevel::Departement | LocalityLevel::Region);
    let preposition = preposition || wide && text.is_own(before, Class::InWide) && !text.is_capital(before);
    let long = text.view.slice(text.tokens.cover(at, last)).chars().count() >= 4;
    let french = place.country == vnfr_model::Country::Fr;
    // In Vietnamese a French name is known by its foreign syllables.
    let foreign = text.language != Lang::Vi || !super::name::is_syllable(text.folded(at));
    let peopled = place.population.is_none_or(|people| people >= 1_000);
    preposition
        && long
        && peopled
        && (french && foreign || !french && last > at + 1)
        && !(text.is_capital(last) && text.gap(last) == Gap::Space && text.language != Lang::Vi)
}

/// `jumelée avec Lodève`, `twin town of Crest`, `Le Lot, partenaire de …`: who has a partner is a locality.
fn beside_tie(text: &Text, at: usize, last: usize, place: &Unit) -> bool {
    const LINKS: usize = 3;
    const APPOSED: usize = 4;
    const AROUND: usize = 12;
    const PEOPLE: u32 = 1_000;
    let mut before = at;
    let links = Class::Of | Class::OfThe | Class::Article | Class::TieLink;
    while before > 0 && at - before < LINKS && (text.is_small(before - 1, links) || text.is_apostrophe(before - 1)) {
        before -= 1;
    }
    let linked = before > 0 && before < at && text.is_small(before - 1, Class::TieWord);
    let apposed = || {
        let mut behind = (last + 1..last + APPOSED).take_while(|at| text.is_word(*at) && !text.is_capital(*at));
        text.sign(last) == ',' && behind.any(|at| text.is_small(at, Class::TieWord))
    };
    // `twinned with Blois Cooper`: a family name behind it makes it a person's.
    let goes_on = text.is_capital(last) && text.gap(last) == Gap::Space;
    // `twinned with Namur in Belgium`: in a list of other countries' towns a name is a namesake's.
    let abroad = || (last..last + AROUND).any(|at| text.has(at, |sense| matches!(sense, Sense::Nation(_))));
    place.population.is_none_or(|people| people >= PEOPLE) && !goes_on && (linked || apposed()) && !abroad()
}

/// `Pornic. Des algues au menu`, `Dinard : l'aide votée`: French dailies open a headline with the town it is about.
fn is_rubric(text: &Text, at: usize, last: usize, place: &Unit) -> bool {
    const PEOPLE: u32 = 1_000;
    text.language == Lang::Fr
        && place.country == vnfr_model::Country::Fr
        && place.population.is_none_or(|people| people >= PEOPLE)
        && text.sentences.first().is_some_and(|title| title.first == at)
        && matches!(text.sign(last), '.' | ':')
        && text.is_capital(last + 1)
}

/// True behind a word for what lies along a river, with its article between.
fn by_a_river(text: &Text, at: usize) -> bool {
    let mut before = at;
    while before > 0 && at - before < 3 && (text.is_link(before - 1) || text.is(before - 1, Class::Article)) {
        before -= 1;
    }
    before > 0 && before < at && text.is_small(before - 1, Class::RiverLand)
}

/// `maire d'Angers`, `conseil municipal de Tours`, `jumelage de Salies`, `Mayor of Orange`: whose mayor, council or twinning
/// it is, is a town.
fn after_mayor(text: &Text, at: usize) -> bool {
    let link = match at.checked_sub(1) {
        Some(before) if text.is_apostrophe(before) => before.checked_sub(1),
        before => before,
    };
    let Some(link) = link.filter(|link| text.is(*link, Class::Of)) else { return false };
    // `maire adjointe de Remiremont`
    let deputy = link > 1 && text.is(link - 1, Class::Deputy) && text.is(link - 2, Class::TownHall);
    deputy || link > 0 && text.is(link - 1, Class::TownHall)
}

/// `maire du Vigan`, `aux Sables-d'Olonne`: the article of the name stands merged before it.
fn after_contraction(text: &Text, at: usize, form: &Form) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| text.language == Lang::Fr && form.0 != form.1.name) else {
        return false;
    };
    let merged = lang::words(text.language).places.merged_articles;
    let Some((_, article)) = merged.iter().find(|(word, _)| *word == text.folded(before)) else { return false };
    form.1.name.strip_prefix(*article) == Some(form.0)
}

/// `Remiremont, ville liée à …`, `Crest, a small town of …`: said to be a town.
fn beside_town(text: &Text, last: usize) -> bool {
    text.sign(last) == ','
        && (last + 1..last + 5)
            .take_while(|at| text.is_word(*at) && !text.is_capital(*at))
            .any(|at| text.is(at, Class::Town))
}

/// `Conseil départemental de l'Hérault`, `préfet de la Somme`, `Departmental Council of Aude`: whose council it is, is no river.
fn after_council(text: &Text, at: usize) -> bool {
    let before = (at.saturating_sub(4)..at)
        .rev()
        .find(|at| !text.is_link(*at) && !text.is_apostrophe(*at) && !text.is(*at, Class::Of));
    before.is_some_and(|before| {
        let ranked =
            |council: usize, rank: usize| text.is(council, Class::Council) && text.is(rank, Class::CouncilRank);
        text.is(before, Class::OfDepartement)
            || before > 0 && (ranked(before - 1, before) || ranked(before, before - 1))
    })
}

/// `dans le Lot`, `dans l'Ain`: so French speaks of départements. The north is a part of every country.
fn within(text: &Text, at: usize, place: &Unit) -> bool {
    const NORD: &str = "59";
    let Some(article) = at.checked_sub(1 + usize::from(at > 0 && text.is_apostrophe(at - 1))) else { return false };
    place.level == LocalityLevel::Departement
        && place.code != NORD
        && text.is_small(article, Class::Article)
        && article > 0
        && text.is_own(article - 1, Class::Within)
}

/// `Drome Departmental Council`, `Reunion Regional Council`: English names whose council it is before it.
fn before_council(text: &Text, last: usize) -> bool {
    text.language == Lang::En && text.is(last, Class::CouncilRank) && text.is(last + 1, Class::Council)
}

/// `Pháp ngữ`, `tiếng Pháp`, `Tư Pháp`: words that hold the country's name and mean something else.
fn is_language(text: &Text, at: usize, last: usize) -> bool {
    if text.language != Lang::Vi || last != at + 1 || !text.is(at, Class::ShortFrance) {
        return false;
    }
    let before = |class: Class| at > 0 && text.is(at - 1, class);
    text.is(last, Class::BehindFrance) && text.gap(last) == Gap::Space
        || before(Class::BeforeFrance) && text.gap(at) == Gap::Space && text.is_capital(at - 1)
        || before(Class::Tongue)
}

/// True where a type word may stand before such a unit.
fn suits(kind: TypeKind, place: &Unit) -> bool {
    use LocalityLevel as Level;
    match kind {
        TypeKind::City => match place.level {
            Level::Province => place.kind == UnitKind::CentralCity,
            Level::CityOfProvince | Level::Commune | Level::Town | Level::Epci => true,
            _ => false,
        },
        TypeKind::Province => {
            matches!(place.level, Level::Departement)
                || (place.level == Level::Province && place.kind != UnitKind::CentralCity)
        }
        TypeKind::Region => place.level == Level::Region,
        TypeKind::Departement => place.level == Level::Departement,
        TypeKind::District => matches!(place.level, Level::District | Level::Town | Level::Township),
        TypeKind::Commune => matches!(place.level, Level::Commune | Level::Ward | Level::Township),
        TypeKind::Epci => place.level == Level::Epci,
        TypeKind::Any => place.level != Level::Country,
    }
}

/// `Blois (France)`, `Toulouse - Pháp`, `Hué (Vietnam)`.
fn beside_country(text: &Text, at: usize, last: usize) -> bool {
    // `l'association Anjou-Vietnam` is a society's name.
    let society = at > 0 && text.has(at - 1, |sense| matches!(sense, Sense::Head(..)));
    let dash = text.is_dash(last) && !society;
    let opens = text.sign(last) == '(' || text.sign(last) == ',' || dash;
    opens && text.longest(last + 1, is_country).is_some()
}

/// `à Vinh (Nghê An, Centre)`, `Hội An, Quảng Nam`, `Quintin (Côtes-d'Armor)`: beside what it lies in, a name is a place.
fn beside_parent(text: &Text, last: usize, place: &Unit) -> bool {
    let opens = text.sign(last) == '(' || text.sign(last) == ',';
    let parent = place.parent.as_ref();
    let from = last + 1 + usize::from(text.type_at(last + 1).is_some());
    opens
        && parent.is_some_and(|parent| {
            [last + 1, from].into_iter().any(|at| {
                text.hits(at).iter().any(|hit| matches!(hit.sense, Sense::Place(form) if form.1.id == *parent))
            })
        })
}

/// True where the unit around a district is the next place named, a few words behind.
fn lies_in_next(text: &Text, last: usize, place: &Unit) -> bool {
    const REACH: usize = 8;
    let names = |at: usize, wanted: &dyn Fn(&Unit) -> bool| {
        text.hits(at).iter().any(|hit| matches!(hit.sense, Sense::Place(form) if wanted(form.1)))
    };
    let end = (last + REACH).min(text.tokens.len());
    let next = (last..end).find(|at| text.is_capital(*at) && names(*at, &|_| true));
    next.is_some_and(|next| names(next, &|other| Some(&other.id) == place.parent.as_ref()))
}

fn nation(text: &Text, at: usize) -> Option<PlaceHit> {
    let hit = text.longest(at, |sense| matches!(sense, Sense::Nation(_)))?;
    let Sense::Nation(code) = hit.sense else { return None };
    // `Lê Anh Minh`: within a person's name, between a surname and a syllable.
    let part_of_name = text.language == Lang::Vi
        && hit.last == at + 1
        && at > 0
        && text.is_capital(at - 1)
        && text.gap(at) == Gap::Space
        && text.has(at - 1, |sense| matches!(sense, Sense::Surname { .. }))
        && text.is_capital(hit.last)
        && text.gap(hit.last) == Gap::Space
        && text.has(hit.last, |sense| matches!(sense, Sense::Syllable));
    if part_of_name {
        return None;
    }
    Some(PlaceHit {
        first: at,
        last: hit.last,
        named: Named::Nation(code),
        sure: true,
        typed: false,
        rule: "other country",
    })
}

/// `Việt - Pháp`: the short name, only beside the other one.
fn viet(text: &Text, at: usize) -> Option<PlaceHit> {
    let beside = (text.is_dash(at + 1) && text.is(at + 2, Class::ShortFrance))
        || (at >= 2 && text.is_dash(at - 1) && text.is(at - 2, Class::ShortFrance));
    (text.is(at, Class::ShortVietnam) && !text.is_upper(at) && beside).then_some(PlaceHit {
        first: at,
        last: at + 1,
        named: Named::Nation("VN"),
        sure: true,
        typed: false,
        rule: "short name beside the other country",
    })
}

/// Makes ambiguous names sure that the article names surely elsewhere, that stand in a list with sure ones, or that are
/// towns of a département it names.
fn support(text: &Text, list: &mut [PlaceHit]) {
    let known: FxHashSet<&str> = list
        .iter()
        .filter(|hit| hit.sure)
        .filter_map(|hit| match hit.named {
            Named::Unit(unit) => Some(unit.id.as_str()),
            _ => None,
        })
        .collect();
    let holding: FxHashSet<&str> = list
        .iter()
        .filter(|hit| hit.sure)
        .filter_map(|hit| match hit.named {
            Named::Unit(unit) if unit.level == LocalityLevel::Commune => {
                unit.parent.as_ref().map(|parent| parent.as_str())
            }
            _ => None,
        })
        .collect();
    let again = named_again(text, list);
    for at in 0..list.len() {
        let Named::Unit(unit) = list[at].named else { continue };
        if list[at].sure {
            continue;
        }
        let listed = at > 0
            && {
                let before = &list[at - 1];
                // `l'Ardèche, la Savoie et …`: French départements stand with their article.
                // `les communes de Pordic et de Trégueux`: so with what joins them to their type word.
                let article = list[at].first
                    - usize::from(
                        text.is(list[at].first - 1, Class::Article) || text.is_small(list[at].first - 1, Class::Of),
                    );
                let joined =
                    before.last + 1 == article && (text.is(before.last, Class::And) || text.sign(before.last) == ',');
                let departement = unit.level == LocalityLevel::Departement && article < list[at].first;
                let town = |level: LocalityLevel| {
                    matches!(level, LocalityLevel::Commune | LocalityLevel::CityOfProvince | LocalityLevel::Town)
                };
                let alike = matches!(before.named, Named::Unit(other) if other.level == unit.level || town(other.level) && town(unit.level));
                // `Savoie, Haute-Savoie, Hautes-Alpes and Ardèche`: the third and after.
                let third = unit.level == LocalityLevel::Departement && at > 1 && {
                    let first = &list[at - 2];
                    first.sure
                        && first.last + 1 == before.first
                        && text.sign(first.last) == ','
                        && is_departement(first)
                        && is_departement(before)
                };
                joined && alike && before.sure && (before.typed || departement || third)
            };
        // `maire de Brest, François Martin`: a given name before a family name lists no town.
        let named = text.has(list[at].first, |sense| matches!(sense, Sense::Given { .. }))
            && text.is_capital(list[at].last)
            && text.gap(list[at].last) == Gap::Space;
        // `including Savoie, Haute-Savoie and Ardèche`: the first of them.
        let opens_list = unit.level == LocalityLevel::Departement
            && text.sign(list[at].last) == ','
            && list
                .get(at + 1)
                .is_some_and(|next| next.sure && next.first == list[at].last + 1 && is_departement(next));
        let listed = (listed || opens_list) && !named;
        let rule = if listed {
            "in a list of places"
        } else if known.contains(unit.id.as_str()) {
            "named surely elsewhere"
        } else if unit.level == LocalityLevel::Commune
            && unit.parent.as_ref().is_some_and(|parent| known.contains(parent.as_str()))
            && stands_alone(text, &list[at])
        {
            "in a département named"
        } else if unit.level == LocalityLevel::Departement
            && holding.contains(unit.id.as_str())
            && stands_alone(text, &list[at])
        {
            "a town of it is named"
        } else if unit.level == LocalityLevel::Commune && is_between(text, list, at) && stands_alone(text, &list[at]) {
            "between it and a place"
        } else if is_partner_of(text, list, at) {
            "beside a place of the other country"
        } else if again.contains(unit.id.as_str()) {
            "named again and again"
        } else {
            continue;
        };
        list[at].sure = true;
        list[at].typed = listed;
        list[at].rule = rule;
    }
}

fn is_departement(hit: &PlaceHit) -> bool {
    matches!(hit.named, Named::Unit(unit) if unit.level == LocalityLevel::Departement)
}

/// `Nantes et Vinh officialisent`, `Lai Châu và Die`: a town that "and" joins to a sure place of the other country.
fn is_partner_of(text: &Text, list: &[PlaceHit], at: usize) -> bool {
    const PEOPLE: u32 = 2_000;
    let hit = &list[at];
    let country = |hit: &PlaceHit| match hit.named {
        Named::Unit(unit) if unit.level != LocalityLevel::Country => Some(unit.country),
        _ => None,
    };
    let Named::Unit(unit) = hit.named else { return false };
    let town = unit.level == LocalityLevel::Commune && unit.population.is_some_and(|people| people >= PEOPLE);
    let other = |next: Option<&PlaceHit>| {
        next.is_some_and(|next| next.sure && country(next).is_some_and(|own| Some(own) != country(hit)))
    };
    let joins = |from: usize, to: usize| from + 1 == to && text.is(from, Class::And) && text.gap(to) == Gap::Space;
    let next = list.get(at + 1).filter(|next| joins(hit.last, next.first));
    let before = at.checked_sub(1).and_then(|before| list.get(before)).filter(|before| joins(before.last, hit.first));
    town && (hit.first..hit.last).all(|at| !text.is_word(at) || text.is_capital(at))
        && !(text.is_capital(hit.last) && text.gap(hit.last) == Gap::Space)
        && (other(next) || other(before))
}

/// `le jumelage entre Dinan et Hội An`: a town that something joins to a sure place.
fn is_between(text: &Text, list: &[PlaceHit], at: usize) -> bool {
    let hit = &list[at];
    let between = hit.first > 0 && text.is(hit.first - 1, Class::Between);
    let joined = text.is(hit.last, Class::And);
    let partner = |next: &PlaceHit| next.sure && (hit.last + 1..hit.last + 5).contains(&next.first);
    between && joined && list.get(at + 1).is_some_and(partner)
}

/// Towns that the article names twice and more by themselves: `Annonay vivra à l'heure du Vietnam …, Annonay fera la part
/// belle aux estampes`. Villages bear the names of families and things.
fn named_again(text: &Text, list: &[PlaceHit]) -> FxHashSet<&'static str> {
    const PEOPLE: u32 = 5_000;
    let of_town = |hit: &PlaceHit| match hit.named {
        Named::Unit(unit) if unit.level == LocalityLevel::Commune && !hit.sure => {
            unit.population.filter(|people| *people >= PEOPLE).map(|_| unit.id.as_str())
        }
        _ => None,
    };
    let mut alone: FxHashSet<&str> = FxHashSet::default();
    let mut again: FxHashSet<&'static str> = FxHashSet::default();
    for (hit, id) in list.iter().filter_map(|hit| of_town(hit).map(|id| (hit, id))) {
        if stands_alone(text, hit) && !alone.insert(id) {
            again.insert(id);
        }
    }
    // `M. Vannier … Vannier`: somebody's name.
    for (hit, id) in list.iter().filter_map(|hit| of_town(hit).map(|id| (hit, id))) {
        let named = hit.first > 0
            && (text.after_honorific(hit.first)
                || text.has(hit.first - 1, |sense| matches!(sense, Sense::Given { .. }))
                    && text.is_capital(hit.first - 1));
        if named {
            again.remove(id);
        }
    }
    again
}

/// True for a name that is no part of a longer one, no first word of a sentence, and no person's.
fn stands_alone(text: &Text, hit: &PlaceHit) -> bool {
    let before = hit.first.checked_sub(1);
    let opens = before.is_none_or(|before| !text.is_word(before) && !matches!(text.sign(before), ',' | '\'' | '’'));
    let joined = before.is_some_and(|before| text.is_capital(before) && text.gap(hit.first) <= Gap::Space)
        || text.is_capital(hit.last) && text.gap(hit.last) == Gap::Space;
    let glued = text.is_dash(hit.last) && text.gap(hit.last) == Gap::None;
    let person = text.after_honorific(hit.first)
        || text.has(hit.first, |sense| matches!(sense, Sense::Given { .. } | Sense::Surname { .. }));
    let hyphenated = hit.last > hit.first + 2;
    !joined && !glued && !person && (hyphenated || !opens)
}

/// `la délégation de la ville de Thai Nguyen … Thai Nguyen`: in French and English a bare name is the town that acts under
/// its type word, where nothing names the province that is called alike. In Vietnamese a bare name is the province.
fn towns_that_act(text: &Text, list: &mut [PlaceHit]) {
    if text.language == Lang::Vi {
        return;
    }
    let mut towns: Vec<&'static Unit> = list
        .iter()
        .filter(|hit| hit.sure && hit.typed && !is_where(text, hit.first))
        .filter_map(|hit| match hit.named {
            Named::Unit(unit) if unit.level == LocalityLevel::CityOfProvince => Some(unit),
            _ => None,
        })
        .collect();
    towns.sort_unstable_by_key(|town| town.id.as_str());
    towns.dedup_by_key(|town| town.id.as_str());
    for town in towns {
        let alike = |hit: &PlaceHit| {
            matches!(hit.named, Named::Unit(unit) if unit.level == LocalityLevel::Province
            && unit.country == town.country
            && unit.bare_name() == town.bare_name())
        };
        if list.iter().any(|hit| hit.typed && alike(hit)) {
            continue;
        }
        for hit in list.iter_mut().filter(|hit| hit.sure && alike(hit)) {
            hit.named = Named::Unit(town);
            hit.rule = "the town that acts";
        }
    }
}

/// True where a preposition makes the place only where something happens: `à la ville de`, `in the city of`.
fn is_where(text: &Text, first: usize) -> bool {
    let before = (first.saturating_sub(6)..first)
        .rev()
        .find(|at| !text.is_link(*at) && !text.is_apostrophe(*at) && !text.is(*at, Class::Town));
    before.is_none_or(|at| text.is(at, Class::Where))
}
