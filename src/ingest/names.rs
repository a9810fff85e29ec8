//! Links people and bodies across articles: by name and a second attribute, never by likeness alone.
//! Knows names and attributes; what someone did is `events`' to say.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use crate::geo::{gazetteer, registry};
use crate::model::{Extraction, LocalityLevel, PersonClaim, Side};
use crate::text;

/// Everyone of one kind, and whom each claim of each article means.
pub struct Linked<T> {
    pub all: Vec<T>,
    /// By article, then by claim: an index in `all`.
    pub of: Vec<Vec<usize>>,
}

/// A person across articles.
#[derive(Clone, Debug)]
pub struct Person {
    pub slug: String,
    /// The fullest form seen.
    pub name: String,
    pub side: Side,
    /// Every form seen.
    pub names: BTreeSet<String>,
    /// Article and claim, in order.
    pub claims: Vec<(usize, usize)>,
}

/// A body across articles.
#[derive(Clone, Debug)]
pub struct Body {
    pub slug: String,
    pub registry: Option<&'static registry::Organisation>,
    /// What it is where every locality of a kind, or each country, has one, and the registry does not know it by a row of its own.
    pub pattern: Option<registry::PatternedBody>,
    pub name: String,
    pub side: Side,
    pub names: BTreeSet<String>,
    pub claims: Vec<(usize, usize)>,
}

/// Sets of claims that mean one: the classical structure, with the smallest member as the name of its set, so that the
/// result does not depend on the order of unions.
struct Sets(Vec<usize>);

impl Sets {
    fn new(len: usize) -> Sets {
        Sets((0..len).collect())
    }

    fn find(&mut self, mut of: usize) -> usize {
        while self.0[of] != of {
            self.0[of] = self.0[self.0[of]];
            of = self.0[of];
        }
        of
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        let (low, high) = (one.min(other), one.max(other));
        self.0[high] = low;
    }
}

/// The exact key of a name: composed, tones placed alike, lower case. Marks count.
fn exact(name: &str) -> String {
    text::tone_key(name).to_lowercase()
}

/// The office a title names, in whatever language, or the title itself folded where the registry does not know it.
fn office(title: &str) -> String {
    static OFFICES: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
        let mut forms: Vec<(String, &'static str)> = registry::office_titles()
            .iter()
            .filter(|form| form.form != "misnomer")
            .map(|form| (text::fold(&form.text), form.concept.as_str()))
            .collect();
        // The longest form first: `phó chủ tịch` holds `chủ tịch`.
        forms.sort_by(|left, right| right.0.len().cmp(&left.0.len()).then(left.cmp(right)));
        forms.dedup_by(|left, right| left.0 == right.0);
        forms
    });
    let folded = text::fold(title);
    OFFICES
        .iter()
        .find(|(form, _)| folded.starts_with(form.as_str()))
        .map_or(folded, |(_, concept)| (*concept).to_owned())
}

/// What stands around a name in its article: offices, provinces and régions, bodies.
fn attributes(extraction: &Extraction, person: &PersonClaim) -> Vec<String> {
    let titles = person.titles.iter().map(|title| format!("title:{}", office(title)));
    let places =
        extraction.localities.iter().filter(|place| place.level != LocalityLevel::Country).filter_map(|place| {
            let top = gazetteer().today(&place.code).and_then(|today| gazetteer().province_or_region(&today.id));
            top.map(|top| format!("place:{}", top.id))
        });
    let bodies = extraction.organisations.iter().map(|body| format!("body:{}", text::fold(&body.name)));
    titles.chain(places).chain(bodies).collect()
}

/// Enough words that two people of one side hardly share the name by chance: French given and family names do not repeat
/// as Vietnamese ones do, where three words are common and four are not.
fn is_telling(name: &str, side: Side) -> bool {
    let words = name.split_whitespace().count();
    words >= if side == Side::Vn { 4 } else { 2 }
}

/// Links people. Claims of one exact name and one side are one person where the name is telling, or where an attribute
/// agrees; a name that lost its marks joins the one fully written name that agrees with it, if there is one alone.
/// `aliases` are the reviewed forms of corrections: folded form → slug of the person meant.
pub fn people(articles: &[Extraction], aliases: &BTreeMap<String, String>) -> Linked<Person> {
    let claims: Vec<(usize, usize)> = articles
        .iter()
        .enumerate()
        .flat_map(|(at, article)| (0..article.people.len()).map(move |claim| (at, claim)))
        .collect();
    let claim = |index: usize| -> &PersonClaim { &articles[claims[index].0].people[claims[index].1] };
    let mut sets = Sets::new(claims.len());
    let mut letters: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for index in 0..claims.len() {
        letters.entry(text::name_key(&claim(index).name)).or_default().push(index);
    }
    for same_letters in letters.values().filter(|claims| claims.len() > 1) {
        let mut seen: HashMap<(String, Side, String), usize> = HashMap::new();
        let around: Vec<Vec<String>> =
            same_letters.iter().map(|index| attributes(&articles[claims[*index].0], claim(*index))).collect();
        for (index, around) in same_letters.iter().zip(&around) {
            let person = claim(*index);
            let key = exact(&person.name);
            let telling = is_telling(&person.name, person.side).then(String::new);
            for attribute in telling.into_iter().chain(around.iter().cloned()) {
                match seen.entry((key.clone(), person.side, attribute)) {
                    std::collections::hash_map::Entry::Occupied(first) => sets.join(*first.get(), *index),
                    std::collections::hash_map::Entry::Vacant(free) => {
                        free.insert(*index);
                    }
                }
            }
        }
        lost_marks(&mut sets, same_letters, &around, |index| claim(index));
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for index in 0..claims.len() {
        groups.entry(sets.find(index)).or_default().push(index);
    }
    let mut all: Vec<Person> = groups
        .into_values()
        .map(|group| {
            let names: BTreeSet<String> = group.iter().map(|index| claim(*index).name.clone()).collect();
            let name = fullest(group.iter().map(|index| claim(*index).name.as_str()));
            Person {
                slug: text::slug(&name),
                name,
                side: majority(group.iter().map(|index| claim(*index).side)),
                names,
                claims: group.iter().map(|index| claims[*index]).collect(),
            }
        })
        .collect();
    // A fully written name comes before the same letters without marks: it is the surer one, so it has the plain address.
    all.sort_by(|left, right| {
        let key = |person: &Person| {
            (person.slug.clone(), person.name.is_ascii(), person.name.clone(), person.side, person.claims.clone())
        };
        key(left).cmp(&key(right))
    });
    distinct(&mut all, |person| &mut person.slug, "person");
    fold_aliases(&mut all, aliases);
    let of = whom(articles.iter().map(|article| article.people.len()), all.iter().map(|person| &person.claims));
    Linked { all, of }
}

/// Joins each name without marks to the one fully written name of its letters whose people agree with it.
fn lost_marks<'a>(
    sets: &mut Sets,
    same_letters: &[usize],
    around: &[Vec<String>],
    claim: impl Fn(usize) -> &'a PersonClaim,
) {
    let is_bare = |name: &str| exact(name) == text::fold(name) && name.split_whitespace().count() > 1;
    for (index, attributes) in same_letters.iter().zip(around).filter(|(index, _)| is_bare(&claim(**index).name)) {
        let agreeing: BTreeSet<usize> = same_letters
            .iter()
            .zip(around)
            .filter(|(other, _)| !is_bare(&claim(**other).name) && claim(**other).side == claim(*index).side)
            .filter(|(_, others)| attributes.iter().any(|attribute| others.contains(attribute)))
            .map(|(other, _)| *other)
            .collect();
        let written: BTreeSet<String> = agreeing.iter().map(|other| exact(&claim(*other).name)).collect();
        if written.len() == 1 {
            for other in agreeing {
                sets.join(other, *index);
            }
        }
    }
}

/// Links bodies: by their row of the registry, else as a body that every locality has, in whatever language and
/// abbreviation it is named, else by full name and side.
pub fn bodies(articles: &[Extraction], aliases: &BTreeMap<String, String>) -> Linked<Body> {
    static FORMS: LazyLock<HashMap<String, &'static registry::Organisation>> = LazyLock::new(|| {
        let forms =
            registry::organisations().iter().flat_map(|body| body.written().map(move |form| (text::fold(form), body)));
        // An acronym alone may be another body's; only names of two words and more are taken for the registry's.
        forms.filter(|(form, _)| form.contains(' ')).collect()
    });
    let mut groups: BTreeMap<(String, Side), Vec<(usize, usize)>> = BTreeMap::new();
    let mut known: BTreeMap<(String, Side), &'static registry::Organisation> = BTreeMap::new();
    let mut patterned: BTreeMap<(String, Side), registry::PatternedBody> = BTreeMap::new();
    for (at, article) in articles.iter().enumerate() {
        for (index, claim) in article.organisations.iter().enumerate() {
            let folded = text::fold(&claim.name);
            let row =
                claim.registry_id.as_deref().and_then(registry::organisation).or_else(|| FORMS.get(&folded).copied());
            let key = if let Some(row) = row {
                let key = (format!("\u{0}{}", row.id), row.side);
                known.insert(key.clone(), row);
                // The registry may know such a body in one language only.
                if let Some(body) = row.written().find_map(|form| registry::patterned_body(form, row.side)) {
                    patterned.insert(key.clone(), body);
                }
                key
            } else if let Some(body) = registry::patterned_body(&claim.name, claim.side) {
                let key = (text::fold(body.name(crate::model::Lang::Vi)), body.side);
                patterned.insert(key.clone(), body);
                key
            } else {
                (folded, claim.side)
            };
            groups.entry(key).or_default().push((at, index));
        }
    }
    let claim = |at: &(usize, usize)| &articles[at.0].organisations[at.1];
    let mut all: Vec<Body> = groups
        .into_iter()
        .map(|(key, claims)| {
            let registry = known.get(&key).copied();
            let pattern = patterned.remove(&key);
            let name = match (registry, &pattern) {
                (Some(row), _) => row.name(crate::model::Lang::Vi).to_owned(),
                (None, Some(body)) => body.name(crate::model::Lang::Vi).to_owned(),
                (None, None) => fullest(claims.iter().map(|at| claim(at).name.as_str())),
            };
            let seen = claims.iter().flat_map(|at| std::iter::once(&claim(at).name).chain(&claim(at).aliases)).cloned();
            let written = registry.into_iter().flat_map(registry::Organisation::written).map(str::to_owned);
            let formed = pattern.iter().flat_map(|body| crate::model::Lang::ALL.map(|lang| body.name(lang).to_owned()));
            let names = seen.chain(written).chain(formed).collect();
            let slug = registry.map_or_else(|| short_slug(&name), |row| row.id.clone());
            Body { slug, registry, pattern, name, side: key.1, names, claims }
        })
        .collect();
    // The registry's bodies first: their slugs are their ids, whatever else is called so.
    all.sort_by(|left, right| {
        (&left.slug, left.registry.is_none(), &left.name, left.side).cmp(&(
            &right.slug,
            right.registry.is_none(),
            &right.name,
            right.side,
        ))
    });
    distinct(&mut all, |body| &mut body.slug, "organisation");
    fold_aliases(&mut all, aliases);
    let of = whom(articles.iter().map(|article| article.organisations.len()), all.iter().map(|body| &body.claims));
    Linked { all, of }
}

/// A slug of at most sixty letters, cut between words.
pub fn short_slug(name: &str) -> String {
    const MAX: usize = 60;
    let slug = text::slug(name);
    match slug.char_indices().nth(MAX) {
        None => slug,
        Some((end, _)) => slug[..end].rsplit_once('-').map_or(&slug[..end], |(head, _)| head).to_owned(),
    }
}

/// The form with most words, then most letters with marks, then the first by order.
fn fullest<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let rank = |name: &str| (name.split_whitespace().count(), name.chars().filter(|letter| !letter.is_ascii()).count());
    let best = names.max_by(|left, right| rank(left).cmp(&rank(right)).then_with(|| right.cmp(left)));
    best.unwrap_or_default().to_owned()
}

/// The side that most claims give; `other` only where none says more.
fn majority(sides: impl Iterator<Item = Side>) -> Side {
    let mut votes = [(0, Side::Vn), (0, Side::Fr)];
    for side in sides {
        for vote in votes.iter_mut().filter(|vote| vote.1 == side) {
            vote.0 += 1;
        }
    }
    match votes {
        [(0, _), (0, _)] => Side::Other,
        [(vn, _), (fr, _)] if fr > vn => Side::Fr,
        _ => Side::Vn,
    }
}

/// Numbers equal slugs from the second on, in the order given. A name without a letter to fold has `fallback` for a slug.
pub fn distinct<T>(all: &mut [T], slug: impl Fn(&mut T) -> &mut String, fallback: &str) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for one in all.iter_mut() {
        let slug = slug(one);
        if slug.is_empty() {
            fallback.clone_into(slug);
        }
        if taken.contains(slug.as_str()) {
            let free = (2..).map(|number| format!("{slug}-{number}")).find(|slug| !taken.contains(slug));
            *slug = free.unwrap_or_default();
        }
        taken.insert(slug.clone());
    }
}

/// By article and claim, whom it means.
fn whom<'a>(
    lens: impl Iterator<Item = usize>,
    claims: impl Iterator<Item = &'a Vec<(usize, usize)>>,
) -> Vec<Vec<usize>> {
    let mut of: Vec<Vec<usize>> = lens.map(|len| vec![0; len]).collect();
    for (index, claims) in claims.enumerate() {
        for (article, claim) in claims {
            of[*article][*claim] = index;
        }
    }
    of
}

/// What corrections need of a person and of a body.
pub trait Named {
    fn slug(&self) -> &str;
    fn absorb(&mut self, other: Self);
    fn is_called(&self, folded: &str) -> bool;
}

impl Named for Person {
    fn slug(&self) -> &str {
        &self.slug
    }

    fn absorb(&mut self, other: Person) {
        self.names.extend(other.names);
        self.claims.extend(other.claims);
        self.claims.sort_unstable();
    }

    fn is_called(&self, folded: &str) -> bool {
        self.names.iter().any(|name| text::fold(name) == folded)
    }
}

impl Named for Body {
    fn slug(&self) -> &str {
        &self.slug
    }

    fn absorb(&mut self, other: Body) {
        self.names.extend(other.names);
        self.claims.extend(other.claims);
        self.claims.sort_unstable();
    }

    fn is_called(&self, folded: &str) -> bool {
        self.names.iter().any(|name| text::fold(name) == folded)
    }
}

/// Joins whoever bears a reviewed form to the one it is said to mean.
fn fold_aliases<T: Named>(all: &mut Vec<T>, aliases: &BTreeMap<String, String>) {
    for (folded, slug) in aliases {
        if !all.iter().any(|one| one.slug() == slug) {
            continue;
        }
        let (mut kept, absorbed): (Vec<T>, Vec<T>) =
            std::mem::take(all).into_iter().partition(|one| one.slug() == slug || !one.is_called(folded));
        for other in absorbed {
            if let Some(one) = kept.iter_mut().find(|one| one.slug() == slug) {
                one.absorb(other);
            }
        }
        *all = kept;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;

    /// An article whose people are given as name, side and titles, and whose one locality is given by its key.
    fn article(number: u8, locality: &str, people: &[(&str, Side, &[&str])]) -> Extraction {
        let mut article =
            extract::extract("a.txt", format!("Bài số {number}.").as_bytes()).expect("a text is an article");
        article.people = people
            .iter()
            .map(|(name, side, titles)| PersonClaim {
                name: (*name).to_owned(),
                side: *side,
                titles: titles.iter().map(|title| (*title).to_owned()).collect(),
                title_evidence: Vec::new(),
                evidence: Vec::new(),
            })
            .collect();
        article.localities = gazetteer()
            .find(locality)
            .map(|place| crate::model::LocalityClaim {
                code: place.id.clone(),
                name: place.name.to_owned(),
                country: place.country,
                level: place.level,
                evidence: Vec::new(),
            })
            .into_iter()
            .collect();
        article
    }

    #[track_caller]
    fn check(articles: &[Extraction], expected: &[&str]) {
        let linked = people(articles, &BTreeMap::new());
        let told: Vec<String> =
            linked.all.iter().map(|person| format!("{} {}", person.slug, person.claims.len())).collect();
        assert_eq!(told, expected);
        let backwards: Vec<Extraction> = articles.iter().rev().cloned().collect();
        let again = people(&backwards, &BTreeMap::new());
        let again: Vec<String> =
            again.all.iter().map(|person| format!("{} {}", person.slug, person.claims.len())).collect();
        assert_eq!(told, again, "the order of articles changes whom they mean");
    }

    #[test]
    fn a_telling_name_of_one_side_is_one_person() {
        let articles = [
            article(1, "vn63-92", &[("Richard Chemla", Side::Fr, &["Phó Thị trưởng Nice"])]),
            article(2, "vn63-11", &[("Richard Chemla", Side::Fr, &["adjoint au maire"])]),
        ];
        check(&articles, &["richard-chemla 2"]);
    }

    #[test]
    fn a_common_name_takes_a_second_attribute() {
        let chair: &[&str] = &["Chủ tịch UBND tỉnh"];
        let apart = [
            article(1, "vn63-92", &[("Nguyễn Văn Hùng", Side::Vn, chair)]),
            article(2, "vn63-11", &[("Nguyễn Văn Hùng", Side::Vn, &["Giám đốc Sở Y tế"])]),
        ];
        check(&apart, &["nguyen-van-hung 1", "nguyen-van-hung-2 1"]);
        let same_place = [
            article(1, "vn63-92", &[("Nguyễn Văn Hùng", Side::Vn, chair)]),
            article(2, "vn34-92", &[("Nguyễn Văn Hùng", Side::Vn, &["Bí thư Thành ủy"])]),
        ];
        check(&same_place, &["nguyen-van-hung 2"]);
    }

    #[test]
    fn marks_tell_people_apart_and_a_bare_name_joins_only_whom_it_agrees_with() {
        let marks = [
            article(1, "vn63-92", &[("Nguyễn Văn Hùng", Side::Vn, &[])]),
            article(2, "vn63-92", &[("Nguyễn Văn Hưng", Side::Vn, &[])]),
        ];
        check(&marks, &["nguyen-van-hung 1", "nguyen-van-hung-2 1"]);
        let bare = [
            article(1, "vn63-92", &[("Trần Việt Trường", Side::Vn, &[])]),
            article(2, "vn63-92", &[("Tran Viet Truong", Side::Vn, &[])]),
            article(3, "vn63-11", &[("Tran Viet Truong", Side::Vn, &[])]),
        ];
        check(&bare, &["tran-viet-truong 2", "tran-viet-truong-2 1"]);
        let two_written = [
            article(1, "vn63-92", &[("Nguyễn Văn Hùng", Side::Vn, &[])]),
            article(2, "vn63-92", &[("Nguyễn Văn Hưng", Side::Vn, &[])]),
            article(3, "vn63-92", &[("Nguyen Van Hung", Side::Vn, &[])]),
        ];
        check(&two_written, &["nguyen-van-hung 1", "nguyen-van-hung-2 1", "nguyen-van-hung-3 1"]);
    }

    #[test]
    fn a_body_that_every_locality_has_is_one_across_languages() {
        let named = |number: u8, name: &str| {
            let mut article = article(number, "vn63-92", &[]);
            article.organisations = vec![crate::model::OrganisationClaim {
                name: name.to_owned(),
                registry_id: None,
                aliases: Vec::new(),
                side: Side::Vn,
                evidence: Vec::new(),
            }];
            article
        };
        let articles = [
            named(1, "UBND TP Cần Thơ"),
            named(2, "Comité populaire de Cân Tho"),
            named(3, "Can Tho City People’s Committee"),
            named(4, "UBND tỉnh Hậu Giang"),
        ];
        let linked = bodies(&articles, &BTreeMap::new());
        let told: Vec<(&str, usize)> = linked.all.iter().map(|body| (body.slug.as_str(), body.claims.len())).collect();
        assert_eq!(told, [("uy-ban-nhan-dan-thanh-pho-can-tho", 3), ("uy-ban-nhan-dan-tinh-hau-giang", 1)]);
    }

    #[test]
    fn offices_are_one_in_every_language() {
        assert_eq!(office("Chủ tịch UBND tỉnh Điện Biên"), office("président du Comité populaire provincial"));
        assert_ne!(office("Chủ tịch UBND tỉnh"), office("Phó Chủ tịch UBND tỉnh"));
    }
}
