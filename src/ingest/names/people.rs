//! Whom the claims of all articles mean: one name, one side, and an attribute that agrees.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, LazyLock};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::super::events::ClaimRef;
use super::super::numbers::{ByArticle, Claims, Meant, Slugs};
use super::super::pile::Pile;
use super::super::shelf::Shelf;
use super::super::sorter::{Record, Sorter};
use super::titles::{self, Titles};
use super::{Distinct, Folded, Named, fullest, order, side};
use crate::extract::Articles;
use crate::geo::{gazetteer, registry};
use crate::model::{Extraction, LocalityLevel, Side};
use crate::store::write::{Build, WriteError};
use crate::text;

/// Everyone, in the order of slugs, and whom each claim of each article means. There are as many people as articles, so they
/// lie on disk.
pub struct People {
    slugs: Slugs,
    names: Slugs,
    whole: Pile<Whole>,
    pub of: Meant,
}

/// What there is of a person beside slug and name.
#[derive(Serialize, Deserialize)]
struct Whole {
    side: Side,
    names: Vec<String>,
    claims: Claims,
}

/// A person across articles.
#[derive(Serialize, Deserialize)]
pub struct Person {
    pub slug: String,
    /// The fullest form seen.
    pub name: String,
    pub side: Side,
    /// Every form seen, in order.
    pub names: Vec<String>,
    /// Article and claim, in order.
    pub claims: Claims,
}

impl People {
    fn new(claims: Arc<ByArticle>, build: &Build) -> Result<People, WriteError> {
        let of = Meant::nothing(claims, build)?;
        Ok(People { slugs: Slugs::new(build)?, names: Slugs::new(build)?, whole: Pile::new(build)?, of })
    }

    /// Adds the next.
    fn push(&mut self, person: Person) -> Result<(), WriteError> {
        let index = self.len();
        person.claims.iter().try_for_each(|at| self.of.set(at, index))?;
        self.slugs.push(&person.slug)?;
        self.names.push(&person.name)?;
        let Person { side, names, claims, .. } = person;
        self.whole.add(&Whole { side, names, claims }).map(drop)
    }

    pub fn len(&self) -> usize {
        self.slugs.len()
    }

    pub fn slug(&self, index: usize) -> Result<String, WriteError> {
        self.slugs.get(index)
    }

    /// The fullest form of the name.
    pub fn name(&self, index: usize) -> Result<String, WriteError> {
        self.names.get(index)
    }

    pub fn get(&self, index: usize) -> Result<Person, WriteError> {
        let Whole { side, names, claims } = self.whole.get(index)?;
        Ok(Person { slug: self.slug(index)?, name: self.name(index)?, side, names, claims })
    }
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

/// What stands around a name, as a digest of it: equal offices, provinces, régions and bodies have equal ones.
type Attribute = u64;

/// The attribute of everyone with a telling name.
const TELLING: Attribute = 0;

fn attribute(kind: &str, text: &str) -> Attribute {
    let digest = Sha256::new().chain_update(kind).chain_update(text).finalize();
    digest.first_chunk().map_or(TELLING, |bytes| u64::from_be_bytes(*bytes))
}

/// What an article gives to everyone in it: provinces and régions, bodies.
fn attributes_of(article: &Extraction) -> Vec<Attribute> {
    let mut of = Vec::with_capacity(article.localities.len() + article.organisations.len());
    for place in article.localities.iter().filter(|place| place.level != LocalityLevel::Country) {
        let today = gazetteer().today(&place.code);
        if let Some(top) = today.and_then(|today| gazetteer().province_or_region(&today.id)) {
            of.push(attribute("place:", top.id.as_str()));
        }
    }
    of.extend(article.organisations.iter().map(|body| attribute("body:", &text::fold(&body.name))));
    of
}

/// One claim among those of the same letters.
struct Namesake {
    at: ClaimRef,
    name: String,
    side: Side,
    /// Index among the spellings of these letters; marks count.
    spelling: usize,
    /// The name has no marks at all, and might have lost them.
    bare: bool,
    attributes: Vec<Attribute>,
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
pub fn people(
    articles: &Shelf,
    aliases: &BTreeMap<String, String>,
    build: &Build,
) -> Result<(People, Titles), WriteError> {
    // Only claims of the same letters may mean one person, so these come together.
    let mut by_letters = Sorter::new(build)?;
    let (mut claims, mut titles) = (ByArticle::new(build)?, Pile::new(build)?);
    articles.each(|at, article| {
        claims.push(article.people.len())?;
        let around = if article.people.is_empty() { Vec::new() } else { attributes_of(article) };
        for (index, claim) in article.people.iter().enumerate() {
            titles.add(&titles::of(claim))?;
            let record = Record::default().text(&text::name_key(&claim.name)).number(at as u32).number(index as u32);
            let offices = claim.titles.iter().map(|title| attribute("title:", &office(title)));
            let attributes = offices.chain(around.iter().copied());
            by_letters.add(&attributes.fold(record.text(&claim.name).number(order(claim.side)), Record::long))?;
        }
        Ok(())
    })?;
    let mut by_letters = by_letters.sorted()?;
    let mut found = Sorter::new(build)?;
    while let Some(first) = by_letters.take()? {
        let letters = first.fields().text();
        let mut namesakes = Namesakes::default();
        namesakes.add(&first);
        while let Some(next) = by_letters.take_if(|record| record.fields().text() == letters)? {
            namesakes.add(&next);
        }
        namesakes.link().into_iter().try_for_each(|person| found.add(&record(&person)))?;
    }
    let claims = Arc::new(claims);
    let mut all = People::new(claims.clone(), build)?;
    let mut slugs = Distinct::new("person");
    let people = Folded::new(found.sorted()?, aliases, build, |record| {
        let mut person = person(record);
        person.slug = slugs.slug(&person.slug);
        person
    })?;
    people.each(|person| all.push(person))?;
    Ok((all, Titles::new(claims, titles)))
}

/// A person before others of the same slug are known. A fully written name comes before the same letters without marks: it
/// is the surer one, so it has the plain address.
fn record(person: &Person) -> Record {
    let record = Record::default().text(&person.slug).number(person.name.is_ascii().into()).text(&person.name);
    let first = person.claims.iter().next().unwrap_or_default();
    let record = record.number(order(person.side)).number(first.0 as u32).number(first.1 as u32);
    let mut record = record.number(person.claims.len() as u32);
    for (article, claim) in person.claims.iter() {
        record = record.number(article as u32).number(claim as u32);
    }
    person.names.iter().fold(record, |record, name| record.text(name))
}

fn person(record: &Record) -> Person {
    let mut fields = record.fields();
    let (slug, _, name) = (fields.text(), fields.number(), fields.text());
    let of_side = side(fields.number());
    let (_, _, claims) = (fields.number(), fields.number(), fields.index());
    let claims = (0..claims).map(|_| (fields.index(), fields.index())).collect();
    let mut names = Vec::new();
    while !fields.is_empty() {
        names.push(fields.text());
    }
    Person { slug, name, side: of_side, names, claims }
}

/// The claims of the same letters.
#[derive(Default)]
struct Namesakes {
    all: Vec<Namesake>,
    spellings: Vec<String>,
}

impl Namesakes {
    fn add(&mut self, record: &Record) {
        let mut fields = record.fields();
        fields.text();
        let (at, name, side) = ((fields.index(), fields.index()), fields.text(), side(fields.number()));
        let mut attributes = Vec::new();
        while !fields.is_empty() {
            attributes.push(fields.long());
        }
        let exact = exact(&name);
        let bare = exact == text::fold(&name) && name.split_whitespace().count() > 1;
        let spelling = self.spellings.iter().position(|known| *known == exact).unwrap_or_else(|| {
            self.spellings.push(exact);
            self.spellings.len() - 1
        });
        self.all.push(Namesake { at, name, side, spelling, bare, attributes });
    }

    /// The people they mean.
    fn link(&self) -> Vec<Person> {
        let mut sets = Sets::new(self.all.len());
        if self.all.len() > 1 {
            let mut seen: HashMap<(usize, Side, Attribute), usize> = HashMap::new();
            for (index, one) in self.all.iter().enumerate() {
                let telling = is_telling(&one.name, one.side).then_some(TELLING);
                for attribute in telling.iter().chain(&one.attributes) {
                    let first = *seen.entry((one.spelling, one.side, *attribute)).or_insert(index);
                    sets.join(first, index);
                }
            }
            lost_marks(&mut sets, &self.all);
        }
        let mut members: Vec<(usize, usize)> = (0..self.all.len()).map(|index| (sets.find(index), index)).collect();
        members.sort_unstable();
        let groups = members.chunk_by(|left, right| left.0 == right.0);
        let person = |group: &[(usize, usize)]| {
            let group = || group.iter().map(|(_, index)| &self.all[*index]);
            let forms: BTreeSet<&str> = group().map(|one| one.name.as_str()).collect();
            let name = fullest(forms.iter().copied())?;
            Some(Person {
                slug: text::slug(name),
                name: name.to_owned(),
                side: majority(group().map(|one| one.side)),
                names: forms.into_iter().map(str::to_owned).collect(),
                claims: group().map(|one| one.at).collect(),
            })
        };
        groups.filter_map(person).collect()
    }
}

/// Joins each name without marks to the one fully written name of its letters whose people agree with it. Those who write
/// the name alike and share an attribute are one already, so the first of them speaks for all.
fn lost_marks(sets: &mut Sets, namesakes: &[Namesake]) {
    let mut written: HashMap<(Side, Attribute), Vec<usize>> = HashMap::new();
    for (index, one) in namesakes.iter().enumerate().filter(|(_, one)| !one.bare) {
        for attribute in &one.attributes {
            let speakers = written.entry((one.side, *attribute)).or_default();
            if speakers.iter().all(|known| namesakes[*known].spelling != one.spelling) {
                speakers.push(index);
            }
        }
    }
    for (index, one) in namesakes.iter().enumerate().filter(|(_, one)| one.bare) {
        let agreeing = || one.attributes.iter().filter_map(|attribute| written.get(&(one.side, *attribute))).flatten();
        let Some(first) = agreeing().next() else { continue };
        if agreeing().all(|other| namesakes[*other].spelling == namesakes[*first].spelling) {
            agreeing().for_each(|other| sets.join(*other, index));
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

impl Named for Person {
    fn slug(&self) -> &str {
        &self.slug
    }

    fn absorb(&mut self, other: Person) {
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
    use crate::ingest::shelf::Shelved;
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
        let told = |articles: &mut dyn Iterator<Item = &Extraction>| -> Vec<String> {
            let shelved = Shelved::of(articles.cloned());
            let (people, _) = people(&shelved.shelf, &BTreeMap::new(), &shelved.build).expect("links");
            let people = (0..people.len()).map(|index| people.get(index).expect("comes back"));
            people.map(|person| format!("{} {}", person.slug, person.claims.len())).collect()
        };
        let found = told(&mut articles.iter());
        assert_eq!(found, expected);
        let again = told(&mut articles.iter().rev());
        assert_eq!(found, again, "the order of articles changes whom they mean");
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
    fn a_reviewed_form_joins_whom_it_means() {
        let articles = [
            article(1, "vn63-92", &[("Trần Việt Trường", Side::Vn, &[])]),
            article(2, "vn63-11", &[("Nguyễn Thị Lan", Side::Vn, &[]), ("T. V. Trường", Side::Vn, &[])]),
        ];
        let shelved = Shelved::of(articles.into_iter());
        let aliases = BTreeMap::from([(text::fold("T. V. Trường"), "tran-viet-truong".to_owned())]);
        let (people, _) = people(&shelved.shelf, &aliases, &shelved.build).expect("links");
        let told = |index: usize| {
            let person = people.get(index).expect("comes back");
            format!("{} {} {}", person.slug, person.names.join(", "), person.claims.len())
        };
        let told: Vec<String> = (0..people.len()).map(told).collect();
        assert_eq!(told, ["nguyen-thi-lan Nguyễn Thị Lan 1", "tran-viet-truong T. V. Trường, Trần Việt Trường 2"]);
        assert_eq!(people.of.all(1).expect("comes back"), [Some(0), Some(1)]);
    }

    #[test]
    fn offices_are_one_in_every_language() {
        assert_eq!(office("Chủ tịch UBND tỉnh Điện Biên"), office("président du Comité populaire provincial"));
        assert_ne!(office("Chủ tịch UBND tỉnh"), office("Phó Chủ tịch UBND tỉnh"));
    }
}
