//! Which body the claims of all articles mean: a row of the registry, a body that every locality has, or a full name.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use super::super::numbers::{ByArticle, Claims, Meant, Texts};
use super::{Linked, Named, distinct, fold_aliases, fullest, short_slug};
use crate::extract::Articles;
use crate::geo::registry;
use crate::model::{Lang, Side};
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
    pub claims: Claims,
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
pub fn bodies<A: Articles + ?Sized>(
    articles: &A,
    aliases: &BTreeMap<String, String>,
) -> Result<Linked<Body>, A::Error> {
    static FORMS: LazyLock<HashMap<String, &'static registry::Organisation>> = LazyLock::new(|| {
        let forms =
            registry::organisations().iter().flat_map(|body| body.written().map(move |form| (text::fold(form), body)));
        // An acronym alone may be another body's; only names of two words and more are taken for the registry's.
        forms.filter(|(form, _)| form.contains(' ')).collect()
    });
    let mut groups: BTreeMap<(String, Side), Group> = BTreeMap::new();
    let (mut by_article, mut texts) = (ByArticle::default(), Texts::default());
    let mut known: BTreeMap<(String, Side), &'static registry::Organisation> = BTreeMap::new();
    let mut patterned: BTreeMap<(String, Side), registry::PatternedBody> = BTreeMap::new();
    articles.each(|at, article| {
        by_article.push(article.organisations.len());
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
            let group = groups.entry(key).or_default();
            group.claims.push((at, index));
            group.names.insert(texts.number(&claim.name));
            group.aliases.extend(claim.aliases.iter().map(|alias| texts.number(alias)));
        }
    })?;
    let mut all: Vec<Body> = groups
        .into_iter()
        .map(|(key, Group { claims, names, aliases })| {
            let registry = known.get(&key).copied();
            let pattern = patterned.remove(&key);
            let name = match (registry, &pattern) {
                (Some(row), _) => row.name(crate::model::Lang::Vi).to_owned(),
                (None, Some(body)) => body.name(crate::model::Lang::Vi).to_owned(),
                (None, None) => fullest(names.iter().map(|name| texts.get(*name))).unwrap_or_default().to_owned(),
            };
            let seen = names.iter().chain(&aliases).map(|name| texts.get(*name).to_owned());
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
    let of = Meant::new(by_article, all.iter().map(|body| &body.claims));
    Ok(Linked { all, of })
}

/// The claims that mean one body, and the names they give it, by number.
#[derive(Default)]
struct Group {
    claims: Claims,
    names: BTreeSet<u32>,
    aliases: BTreeSet<u32>,
}

impl Named for Body {
    fn slug(&self) -> &str {
        &self.slug
    }

    fn absorb(&mut self, other: Body) {
        self.names.extend(other.names);
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
        let Ok(linked) = bodies(articles.each_ref().as_slice(), &BTreeMap::new());
        let told: Vec<(&str, usize)> =
            linked.all.iter().map(|body| (body.slug.as_str(), body.claims.iter().count())).collect();
        assert_eq!(told, [("uy-ban-nhan-dan-thanh-pho-can-tho", 3), ("uy-ban-nhan-dan-tinh-hau-giang", 1)]);
    }
}
