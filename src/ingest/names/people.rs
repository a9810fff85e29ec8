//! Whom the claims of all articles mean: one name, one side, and an attribute that agrees.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, LazyLock};

use super::super::events::ClaimRef;
use super::super::numbers::{Claims, Meant, Slugs, Texts};
use super::titles::Titles;
use super::{Named, distinct, fold_aliases, fullest};
use crate::extract::Articles;
use crate::geo::{gazetteer, registry};
use crate::model::{Extraction, LocalityLevel, Side};
use crate::text;

/// Everyone, in the order of slugs, and whom each claim of each article means. There are as many people as articles, so one
/// takes a hundred bytes.
pub struct People {
    slugs: Slugs,
    all: Vec<Row>,
    /// Every form of everyone's name.
    names: Vec<Arc<str>>,
    /// The claims that mean everyone.
    claims: Vec<(u32, u32)>,
    pub of: Meant,
}

/// What is held of a person: the fullest form of the name, and where the forms and the claims end.
struct Row {
    name: Arc<str>,
    side: Side,
    names: u32,
    claims: u32,
}

/// A person across articles.
pub struct Person<'a> {
    pub slug: &'a str,
    /// The fullest form seen.
    pub name: &'a str,
    pub side: Side,
    names: &'a [Arc<str>],
    claims: &'a [(u32, u32)],
}

impl<'a> Person<'a> {
    /// Every form seen, in order.
    pub fn names(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.names.iter().map(|name| &**name)
    }

    /// Article and claim, in order.
    pub fn claims(&self) -> impl Iterator<Item = ClaimRef> + use<'a> {
        self.claims.iter().map(|(article, claim)| (*article as usize, *claim as usize))
    }
}

impl People {
    fn new(found: Vec<Found>, mut of: Meant) -> People {
        let (mut slugs, mut all) = (Slugs::default(), Vec::with_capacity(found.len()));
        let (mut names, mut claims) = (Vec::with_capacity(found.len()), Vec::new());
        for (index, one) in found.into_iter().enumerate() {
            one.claims.iter().for_each(|at| of.set(at, index));
            slugs.push(&one.slug);
            names.extend(one.names);
            claims.extend(one.claims.iter().map(|(article, claim)| (article as u32, claim as u32)));
            let (names, claims) = (names.len() as u32, claims.len() as u32);
            all.push(Row { name: one.name, side: one.side, names, claims });
        }
        slugs.fit();
        names.shrink_to_fit();
        claims.shrink_to_fit();
        People { slugs, all, names, claims, of }
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    pub fn slug(&self, index: usize) -> &str {
        self.slugs.get(index)
    }

    /// The fullest form of the name.
    pub fn name(&self, index: usize) -> &str {
        &self.all[index].name
    }

    pub fn get(&self, index: usize) -> Person<'_> {
        let row = &self.all[index];
        let before = index.checked_sub(1).map(|before| &self.all[before]);
        let (first_name, first_claim) = before.map_or((0, 0), |row| (row.names as usize, row.claims as usize));
        Person {
            slug: self.slug(index),
            name: &row.name,
            side: row.side,
            names: &self.names[first_name..row.names as usize],
            claims: &self.claims[first_claim..row.claims as usize],
        }
    }
}

/// A person whose slug may not be the last one yet.
struct Found {
    slug: String,
    name: Arc<str>,
    side: Side,
    names: Vec<Arc<str>>,
    claims: Claims,
}

/// Sets of claims that mean one: the classical structure, with the smallest member as the name of its set, so that the
/// result does not depend on the order of unions.
struct Sets(Vec<u32>);

impl Sets {
    fn new(len: usize) -> Sets {
        Sets((0..len as u32).collect())
    }

    fn find(&mut self, mut of: usize) -> usize {
        while self.0[of] as usize != of {
            self.0[of] = self.0[self.0[of] as usize];
            of = self.0[of] as usize;
        }
        of
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        let (low, high) = (one.min(other), one.max(other));
        self.0[high] = low as u32;
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

/// What stands around names, by number: equal offices, provinces, régions and bodies have equal numbers.
#[derive(Default)]
struct Attributes {
    numbers: HashMap<String, u32>,
}

/// The attribute of everyone with a telling name.
const TELLING: u32 = 0;

impl Attributes {
    fn number(&mut self, attribute: String) -> u32 {
        let next = self.numbers.len() as u32 + 1;
        *self.numbers.entry(attribute).or_insert(next)
    }

    /// What an article gives to everyone in it: provinces and régions, bodies.
    fn of_article(&mut self, article: &Extraction) -> Vec<u32> {
        let mut of = Vec::with_capacity(article.localities.len() + article.organisations.len());
        for place in article.localities.iter().filter(|place| place.level != LocalityLevel::Country) {
            let today = gazetteer().today(&place.code);
            if let Some(top) = today.and_then(|today| gazetteer().province_or_region(&today.id)) {
                of.push(self.number(format!("place:{}", top.id)));
            }
        }
        let bodies = article.organisations.iter();
        of.extend(bodies.map(|body| self.number(format!("body:{}", text::fold(&body.name)))));
        of
    }

    /// The offices someone holds.
    fn of_person<'a>(&mut self, titles: impl Iterator<Item = &'a str>) -> Vec<u32> {
        titles.map(|title| self.number(format!("title:{}", office(title)))).collect()
    }
}

/// The attributes that articles give to everyone in them, in one row.
#[derive(Default)]
struct Around {
    ends: Vec<u32>,
    all: Vec<u32>,
}

impl Around {
    fn push(&mut self, attributes: Vec<u32>) {
        self.all.extend(attributes);
        self.ends.push(self.all.len() as u32);
    }

    fn of(&self, article: usize) -> &[u32] {
        let start = article.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.all[start..self.ends[article] as usize]
    }
}

/// One claim among those of the same letters.
struct Namesake {
    claim: usize,
    side: Side,
    /// Index among the spellings of these letters; marks count.
    spelling: usize,
    /// The name has no marks at all, and might have lost them.
    bare: bool,
    attributes: Vec<u32>,
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
pub fn people<A: Articles + ?Sized>(
    articles: &A,
    aliases: &BTreeMap<String, String>,
) -> Result<(People, Titles), A::Error> {
    let (mut names, mut claims, mut titles) = (Texts::default(), Vec::new(), Titles::default());
    let (mut attributes, mut around) = (Attributes::default(), Around::default());
    articles.each(|_, article| {
        titles.claims.push(article.people.len());
        article.people.iter().for_each(|claim| titles.push(claim));
        claims.extend(article.people.iter().map(|claim| (names.number(&claim.name), claim.side)));
        around.push(if article.people.is_empty() { Vec::new() } else { attributes.of_article(article) });
    })?;
    let claim = |index: usize| -> (&str, Side) { (names.get(claims[index].0), claims[index].1) };
    let mut sets = Sets::new(claims.len());
    let mut letters: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for index in 0..claims.len() {
        letters.entry(text::name_key(claim(index).0)).or_default().push(index as u32);
    }
    for same_letters in letters.into_values().filter(|claims| claims.len() > 1) {
        let mut spellings: Vec<String> = Vec::new();
        let mut namesakes: Vec<Namesake> = Vec::with_capacity(same_letters.len());
        for index in same_letters.into_iter().map(|index| index as usize) {
            let (name, side) = claim(index);
            let exact = exact(name);
            let bare = exact == text::fold(name) && name.split_whitespace().count() > 1;
            let spelling = spellings.iter().position(|known| *known == exact).unwrap_or_else(|| {
                spellings.push(exact);
                spellings.len() - 1
            });
            let mut of = attributes.of_person(titles.of(index).map(|(title, _)| title));
            of.extend(around.of(titles.claims.claim(index).0));
            namesakes.push(Namesake { claim: index, side, spelling, bare, attributes: of });
        }
        let mut seen: HashMap<(usize, Side, u32), usize> = HashMap::new();
        for one in &namesakes {
            let telling = is_telling(claim(one.claim).0, one.side).then_some(TELLING);
            for attribute in telling.iter().chain(&one.attributes) {
                let first = *seen.entry((one.spelling, one.side, *attribute)).or_insert(one.claim);
                sets.join(first, one.claim);
            }
        }
        lost_marks(&mut sets, &namesakes);
    }
    let mut members: Vec<(u32, u32)> = (0..claims.len()).map(|index| (sets.find(index) as u32, index as u32)).collect();
    members.sort_unstable();
    let mut all: Vec<Found> = Vec::new();
    for group in members.chunk_by(|left, right| left.0 == right.0) {
        let group = || group.iter().map(|(_, index)| *index as usize);
        let forms: BTreeSet<Arc<str>> = group().map(|index| names.shared(claims[index].0)).collect();
        let Some(name) = fullest(forms.iter().map(|form| &**form)) else { continue };
        all.push(Found {
            slug: text::slug(name),
            name: name.into(),
            side: majority(group().map(|index| claim(index).1)),
            names: forms.into_iter().collect(),
            claims: group().map(|index| titles.claims.claim(index)).collect(),
        });
    }
    drop((members, sets, names, claims));
    // A fully written name comes before the same letters without marks: it is the surer one, so it has the plain address.
    all.sort_by(|left, right| {
        let by_name = |one: &Found, other: &Found| {
            (&one.slug, one.name.is_ascii(), &one.name).cmp(&(&other.slug, other.name.is_ascii(), &other.name))
        };
        by_name(left, right).then_with(|| (left.side, &left.claims).cmp(&(right.side, &right.claims)))
    });
    distinct(&mut all, |person| &mut person.slug, "person");
    fold_aliases(&mut all, aliases);
    titles.fit();
    let of = Meant::nothing(titles.claims.clone());
    Ok((People::new(all, of), titles))
}

/// Joins each name without marks to the one fully written name of its letters whose people agree with it. Those who write
/// the name alike and share an attribute are one already, so the first of them speaks for all.
fn lost_marks(sets: &mut Sets, namesakes: &[Namesake]) {
    let mut written: HashMap<(Side, u32), Vec<&Namesake>> = HashMap::new();
    for one in namesakes.iter().filter(|one| !one.bare) {
        for attribute in &one.attributes {
            let speakers = written.entry((one.side, *attribute)).or_default();
            if speakers.iter().all(|known| known.spelling != one.spelling) {
                speakers.push(one);
            }
        }
    }
    for one in namesakes.iter().filter(|one| one.bare) {
        let agreeing = || one.attributes.iter().filter_map(|attribute| written.get(&(one.side, *attribute))).flatten();
        let Some(first) = agreeing().next() else { continue };
        if agreeing().all(|other| other.spelling == first.spelling) {
            agreeing().for_each(|other| sets.join(other.claim, one.claim));
        }
    }
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

impl Named for Found {
    fn slug(&self) -> &str {
        &self.slug
    }

    fn absorb(&mut self, other: Found) {
        self.names.extend(other.names);
        self.names.sort_unstable();
        self.names.dedup();
        self.claims.absorb(other.claims);
    }

    fn is_called(&self, folded: &str) -> bool {
        self.names.iter().any(|name| text::fold(name) == folded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract;
    use crate::model::PersonClaim;

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
        let Ok((found, _)) = people(articles.iter().collect::<Vec<_>>().as_slice(), &BTreeMap::new());
        let told = |people: &People| -> Vec<String> {
            let people = (0..people.len()).map(|index| people.get(index));
            people.map(|person| format!("{} {}", person.slug, person.claims().count())).collect()
        };
        let found = told(&found);
        assert_eq!(found, expected);
        let Ok((again, _)) = people(articles.iter().rev().collect::<Vec<_>>().as_slice(), &BTreeMap::new());
        assert_eq!(found, told(&again), "the order of articles changes whom they mean");
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
    fn offices_are_one_in_every_language() {
        assert_eq!(office("Chủ tịch UBND tỉnh Điện Biên"), office("président du Comité populaire provincial"));
        assert_ne!(office("Chủ tịch UBND tỉnh"), office("Phó Chủ tịch UBND tỉnh"));
    }
}
