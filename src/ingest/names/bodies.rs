//! Which body the claims of all articles mean: a row of the registry, a body that every locality has, or a full name.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, LazyLock};

use super::super::numbers::{ByArticle, Claims, Meant};
use super::super::pile::Pile;
use super::super::shelf::Shelf;
use super::super::sorter::{Record, Sorter};
use super::{Linked, Named, distinct, fold_aliases, fullest, order, short_slug, side};
use crate::extract::Articles;
use crate::geo::registry;
use crate::model::{Lang, OrganisationClaim, Side};
use crate::store::write::{Build, WriteError};
use crate::text;

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
    /// How many articles name it.
    pub articles: usize,
    /// The numbers of the groups of claims that mean it.
    groups: Vec<usize>,
}

impl Body {
    /// Its name in a language, where the registry or its pattern knows one.
    pub fn name_in(&self, lang: Lang) -> Option<String> {
        let forms = self.registry.map(|row| row.forms.as_slice()).unwrap_or_default();
        let registered = forms.iter().find(|form| form.lang == lang).map(|form| form.text.clone());
        registered.or_else(|| self.pattern.as_ref().map(|pattern| pattern.name(lang).to_owned()))
    }
}

/// Links bodies: by their row of the registry, else as a body that every locality has, in whatever language and
/// abbreviation it is named, else by full name and side.
pub fn bodies(articles: &Shelf, aliases: &BTreeMap<String, String>, build: &Build) -> Result<Linked<Body>, WriteError> {
    let (mut by_article, mut claims) = (ByArticle::new(build)?, Sorter::new(build)?);
    articles.each(|at, article| {
        by_article.push(article.organisations.len())?;
        for (index, claim) in article.organisations.iter().enumerate() {
            let (key, side, is_patterned) = match Meaning::of(claim) {
                Meaning::Registered(row) => (format!("{REGISTERED}{}", row.id), row.side, false),
                Meaning::Patterned(body) => (text::fold(body.name(Lang::Vi)), body.side, true),
                Meaning::Named => (text::fold(&claim.name), claim.side, false),
            };
            let record = Record::default().text(&key).number(order(side)).number(at as u32).number(index as u32);
            let record = record.number(is_patterned.into()).number(order(claim.side)).text(&claim.name);
            claims.add(&claim.aliases.iter().fold(record, |record, alias| record.text(alias)))?;
        }
        Ok(())
    })?;
    let mut of = Meant::nothing(Arc::new(by_article), build)?;
    let (mut claims, mut groups) = (claims.sorted()?, Pile::<Claims>::new(build)?);
    let mut all: Vec<Body> = Vec::new();
    while let Some(first) = claims.peek().map(key) {
        let mut group = Group::default();
        while let Some(record) = claims.take_if(|record| key(record) == first)? {
            group.add(&record);
        }
        let number = groups.add(&group.claims)?;
        all.push(group.body(first, number));
    }
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
    for (index, body) in all.iter_mut().enumerate() {
        let mut own = Claims::default();
        for number in &body.groups {
            own.absorb(groups.get(*number)?);
        }
        body.articles = own.articles();
        own.iter().try_for_each(|at| of.set(at, index))?;
    }
    Ok(Linked { all, of })
}

/// Before the id of a body of the registry, where others have their name.
const REGISTERED: char = '\0';

/// What a claim means by itself.
enum Meaning {
    Registered(&'static registry::Organisation),
    Patterned(registry::PatternedBody),
    Named,
}

impl Meaning {
    fn of(claim: &OrganisationClaim) -> Meaning {
        static FORMS: LazyLock<HashMap<String, &'static registry::Organisation>> = LazyLock::new(|| {
            let forms = registry::organisations()
                .iter()
                .flat_map(|body| body.written().map(move |form| (text::fold(form), body)));
            // An acronym alone may be another body's; only names of two words and more are taken for the registry's.
            forms.filter(|(form, _)| form.contains(' ')).collect()
        });
        let known = claim.registry_id.as_deref().and_then(registry::organisation);
        if let Some(row) = known.or_else(|| FORMS.get(&text::fold(&claim.name)).copied()) {
            return Meaning::Registered(row);
        }
        registry::patterned_body(&claim.name, claim.side).map_or(Meaning::Named, Meaning::Patterned)
    }
}

/// Under what the claims of one body come together.
fn key(record: &Record) -> (String, Side) {
    let mut fields = record.fields();
    (fields.text(), side(fields.number()))
}

/// The claims that mean one body, and the names they give it.
#[derive(Default)]
struct Group {
    claims: Claims,
    names: BTreeSet<String>,
    aliases: BTreeSet<String>,
    /// The last name, with its side, that tells it is one that every locality has.
    patterned: Option<(String, Side)>,
}

impl Group {
    fn add(&mut self, record: &Record) {
        let mut fields = record.fields();
        let _key = (fields.text(), fields.number());
        self.claims.push((fields.index(), fields.index()));
        let (is_patterned, side, name) = (fields.number() == 1, side(fields.number()), fields.text());
        while !fields.is_empty() {
            self.aliases.insert(fields.text());
        }
        if is_patterned {
            self.patterned = Some((name.clone(), side));
        }
        self.names.insert(name);
    }

    fn body(self, (key, side): (String, Side), number: usize) -> Body {
        let registry = key.strip_prefix(REGISTERED).and_then(registry::organisation);
        let pattern = match registry {
            // The registry may know such a body in one language only.
            Some(row) => row.written().find_map(|form| registry::patterned_body(form, row.side)),
            None => self.patterned.and_then(|(name, side)| registry::patterned_body(&name, side)),
        };
        let name = match (registry, &pattern) {
            (Some(row), _) => row.name(Lang::Vi).to_owned(),
            (None, Some(body)) => body.name(Lang::Vi).to_owned(),
            (None, None) => fullest(self.names.iter().map(String::as_str)).unwrap_or_default().to_owned(),
        };
        let written = registry.into_iter().flat_map(registry::Organisation::written).map(str::to_owned);
        let formed = pattern.iter().flat_map(|body| Lang::ALL.map(|lang| body.name(lang).to_owned()));
        let names = self.names.into_iter().chain(self.aliases).chain(written).chain(formed).collect();
        let slug = registry.map_or_else(|| short_slug(&name), |row| row.id.clone());
        Body { slug, registry, pattern, name, side, names, articles: 0, groups: vec![number] }
    }
}

impl Named for Body {
    fn slug(&self) -> &str {
        &self.slug
    }

    fn absorb(&mut self, other: Body) {
        self.names.extend(other.names);
        self.groups.extend(other.groups);
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

    #[test]
    fn a_body_that_every_locality_has_is_one_across_languages() {
        let named = |number: u8, name: &str| {
            let mut article =
                extract::extract("a.txt", format!("Bài số {number}.").as_bytes()).expect("a text is an article");
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
        let shelved = Shelved::of(articles.into_iter());
        let linked = bodies(&shelved.shelf, &BTreeMap::new(), &shelved.build).expect("links");
        let told: Vec<(&str, usize)> = linked.all.iter().map(|body| (body.slug.as_str(), body.articles)).collect();
        assert_eq!(told, [("uy-ban-nhan-dan-thanh-pho-can-tho", 3), ("uy-ban-nhan-dan-tinh-hau-giang", 1)]);
    }
}
