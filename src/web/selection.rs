//! Turns what a reader asked ([`Params`]) into what the index answers ([`Filter`]): slugs to units of the gazetteer, words
//! to closed sets, text to the events it finds. One door for the page, its files, its feeds and the API, so that all of
//! them hold the same events. A value that does not exist is named, with what exists nearest to it.

use super::PageError;
use super::params::{self, BadParam, Params, UNSTATED};
use super::state::Release;
use crate::geo::{self, Place};
use crate::model::{Country, Era, EventKind, EventStatus, LocalityId, LocalityLevel, Topic};
use crate::store::index::{Choice, Clock, Facet, FacetSet, Filter, Index, Sort, TextHits};
use crate::text::fold;

/// The orders a list of events offers, the first where none is asked for.
pub const SORTS: [params::Sort; 5] =
    [params::Sort::Newest, params::Sort::Oldest, params::Sort::Relevance, params::Sort::Sources, params::Sort::Added];

/// Names offered where one is not known.
const OFFERS: usize = 5;

/// The question to the index. With a text and no order asked for, the best match comes first.
pub async fn filter(release: &Release, params: &Params) -> Result<Filter, PageError> {
    let mut filter = Filter { from: params.from, to: params.to, ..Filter::default() };
    let mut unstated = Vec::new();
    let mut take = |facet: params::Facet, ours: Facet| {
        let choice = params.choice(facet);
        if choice.unstated {
            unstated.push(ours);
        }
        choice
    };
    filter.province = units(take(params::Facet::Province, Facet::Province), |slug| province(slug, params.era))?;
    filter.partner = units(take(params::Facet::Partner, Facet::Partner), partner)?;
    filter.kind = words(take(params::Facet::Kind, Facet::Kind), EventKind::parse);
    filter.topic = words(take(params::Facet::Topic, Facet::Topic), Topic::parse);
    filter.status = words(take(params::Facet::Status, Facet::Status), EventStatus::parse);
    filter.organisation =
        slugs(&release.index, Facet::Organisation, take(params::Facet::Organisation, Facet::Organisation))?;
    filter.person = slugs(&release.index, Facet::Person, take(params::Facet::Person, Facet::Person))?;
    if params.undated {
        unstated.push(Facet::Year);
    }
    filter.or_not_stated = unstated.into_iter().collect::<FacetSet>();
    if params.era == Some(Era::Vn63) {
        filter.clock = Clock::Before;
    }
    let by_relevance = !params.q.is_empty() && params.sort.is_none();
    filter.sort = if by_relevance { Sort::Relevance } else { sort(params.sorted(&SORTS)?) };
    if !params.q.is_empty() {
        let ids = release.words.events(&release.pool, &params.q).await?;
        filter.text = Some(TextHits { ids });
    }
    Ok(filter)
}

const fn sort(sort: params::Sort) -> Sort {
    match sort {
        params::Sort::Oldest => Sort::Oldest,
        params::Sort::Relevance => Sort::Relevance,
        params::Sort::Sources => Sort::Sources,
        params::Sort::Added => Sort::Added,
        params::Sort::Newest | params::Sort::Name | params::Sort::Events => Sort::Newest,
    }
}

fn units(
    choice: &params::Choice,
    find: impl Fn(&str) -> Result<LocalityId, BadParam>,
) -> Result<Choice<LocalityId>, BadParam> {
    let all = |slugs: &[String]| slugs.iter().map(|slug| find(slug)).collect::<Result<Vec<_>, _>>();
    Ok(Choice { any: all(&choice.with)?, none: all(&choice.without)? })
}

/// The parser has already refused words that are not of the set.
fn words<T>(choice: &params::Choice, parse: impl Fn(&str) -> Option<T>) -> Choice<T> {
    let all = |words: &[String]| words.iter().filter_map(|word| parse(word)).collect();
    Choice { any: all(&choice.with), none: all(&choice.without) }
}

fn slugs(index: &Index, facet: Facet, choice: &params::Choice) -> Result<Choice<String>, BadParam> {
    for slug in choice.with.iter().chain(&choice.without) {
        if !index.knows_slug(facet, slug) {
            return Err(BadParam::unknown(facet.as_str(), slug, Vec::new()));
        }
    }
    Ok(Choice { any: choice.with.clone(), none: choice.without.clone() })
}

/// A Vietnamese province by its slug or its key: of the era asked for; else of today, else of before July 2025.
pub fn province(slug: &str, era: Option<Era>) -> Result<LocalityId, BadParam> {
    let eras: &[Era] = match era {
        Some(Era::Vn63) => &[Era::Vn63],
        Some(_) => &[Era::Vn34],
        None => &[Era::Vn34, Era::Vn63],
    };
    let is_province = |place: &&Place| place.level == LocalityLevel::Province;
    by_key(slug, Country::Vn)
        .or_else(|| eras.iter().find_map(|era| geo::gazetteer().by_slug(Country::Vn, slug, *era)))
        .filter(is_province)
        .map(|place| place.id.clone())
        .ok_or_else(|| {
            let known = eras.iter().flat_map(|era| geo::gazetteer().of_level(*era, LocalityLevel::Province));
            BadParam::unknown("province", slug, nearest(slug, known))
        })
}

/// A French locality by its slug or its key: of today, else a region of before 2016.
pub fn partner(slug: &str) -> Result<LocalityId, BadParam> {
    let gazetteer = geo::gazetteer();
    by_key(slug, Country::Fr)
        .or_else(|| [Era::Fr, Era::Fr2015].iter().find_map(|era| gazetteer.by_slug(Country::Fr, slug, *era)))
        .map(|place| place.id.clone())
        .ok_or_else(|| {
            let of = |level| gazetteer.of_level(Era::Fr, level);
            let known =
                of(LocalityLevel::Region).chain(of(LocalityLevel::Departement)).chain(of(LocalityLevel::Commune));
            BadParam::unknown("partner", slug, nearest(slug, known))
        })
}

/// Keys begin with their era; a slug that does not is no key, and is not looked for among them.
fn by_key(key: &str, country: Country) -> Option<&'static Place> {
    let has_era = Era::ALL.iter().any(|era| key.strip_prefix(era.as_str()).is_some_and(|rest| rest.starts_with('-')));
    has_era.then(|| geo::gazetteer().find(key)).flatten().filter(|place| place.country == country)
}

/// The slugs that look most like `asked`, the likeliest first; none where nothing is near.
fn nearest<'a>(asked: &str, known: impl Iterator<Item = &'a Place>) -> Vec<String> {
    if asked == UNSTATED {
        return Vec::new();
    }
    let asked = fold(asked).replace(' ', "-");
    let mut near: Vec<(f64, &str)> = known
        .map(|place| (strsim::jaro_winkler(&asked, place.slug), place.slug))
        .filter(|(likeness, _)| *likeness > 0.75)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    near.dedup_by_key(|(_, slug)| *slug);
    near.into_iter().take(OFFERS).map(|(_, slug)| slug.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_a_unit_of_today_unless_the_era_says_otherwise() {
        let key = |slug: &str, era| province(slug, era).map(|id| id.to_string());
        assert_eq!(key("can-tho", None).as_deref(), Ok("vn34-92"));
        assert_eq!(key("can-tho", Some(Era::Vn63)).as_deref(), Ok("vn63-92"));
        assert_eq!(
            key("ha-giang", None).as_deref(),
            Ok("vn63-02"),
            "it was absorbed: only the former unit bears the name"
        );
        assert_eq!(key("vn63-46", None).as_deref(), Ok("vn63-46"));
        assert_eq!(partner("ile-de-france").map(|id| id.to_string()).as_deref(), Ok("fr-reg-11"));
    }

    #[test]
    fn an_unknown_slug_is_told_with_its_nearest() {
        let error = province("can-thoo", None).unwrap_err();
        assert_eq!((error.name, error.offers.first().map(String::as_str)), ("province", Some("can-tho")));
        assert!(province("toulouse", None).is_err(), "a French city is no province");
        assert_eq!(partner("toulous").unwrap_err().offers.first().map(String::as_str), Some("toulouse"));
    }
}
