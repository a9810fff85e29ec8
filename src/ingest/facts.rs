//! Cards and snapshots: an event's facts as its list row shows them, and as the change log compares them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json as object};

use super::atlas::Shown;
use super::days;
use super::delegations::Delegation;
use super::events::{Around, Event, Events};
use super::names::{Body, People, Person};
use super::numbers::Claims;
use super::read::json;
use super::ties::Tie;
use crate::geo::gazetteer;
use crate::model::{Country, EventRole, Extraction, Lang, LocalityId, Side};
use crate::store::diff::Subject;
use crate::store::read::card::{CardParty, CardPerson, CardPlace, CardSite, DelegationCard, EventCard};
use crate::store::write::WriteError;

pub fn place(key: &LocalityId) -> Option<CardPlace> {
    let place = gazetteer().by_id(key)?;
    Some(CardPlace { key: key.clone(), slug: place.slug.to_owned(), era: place.era, name: place.name.to_owned() })
}

fn places<'a>(keys: impl IntoIterator<Item = &'a LocalityId>) -> Vec<CardPlace> {
    keys.into_iter().filter_map(place).collect()
}

fn of_country(keys: &[LocalityId], country: Country) -> Vec<CardPlace> {
    places(keys.iter().filter(|key| gazetteer().by_id(key).is_some_and(|place| place.country == country)))
}

fn leader(delegation: &Delegation, people: &People) -> Result<Option<CardPerson>, WriteError> {
    let Some(leader) = delegation.leader else { return Ok(None) };
    let (slug, name) = (people.slug(leader)?, people.name(leader)?);
    Ok(Some(CardPerson { slug, name, title: delegation.leader_title.clone() }))
}

/// Parties that the title of a part names, at most.
const PARTIES: usize = 2;

/// Whom a part was with: bodies, else people other than those who led a delegation to it, who are told as its hosts.
/// Only those that have pages: `person_ids` and `body_ids` tell which.
fn parties(
    event: &Event,
    delegations: &[Delegation],
    around: &Around<'_>,
    person_ids: &Shown,
    body_ids: &Shown,
) -> Result<Vec<CardParty>, WriteError> {
    let mut parties = Vec::new();
    if event.role != EventRole::Sub {
        return Ok(parties);
    }
    for body in &event.bodies {
        if parties.len() < PARTIES && body_ids.id(*body)?.is_some() {
            let body = &around.bodies.all[*body];
            parties.push(CardParty { name: body.name.clone(), known: Lang::ALL.map(|lang| body.name_in(lang)) });
        }
    }
    if !parties.is_empty() {
        return Ok(parties);
    }
    let led = |person: &usize| delegations.iter().any(|delegation| delegation.leader == Some(*person));
    for person in event.people.iter().filter(|person| !led(person)) {
        if parties.len() < PARTIES && person_ids.id(*person)?.is_some() {
            parties.push(CardParty { name: around.people.name(*person)?, ..CardParty::default() });
        }
    }
    Ok(parties)
}

/// The card of an event, with the delegation that came for it, if one alone did.
pub fn event_card(
    event: &Event,
    delegations: &[Delegation],
    around: &Around<'_>,
    person_ids: &Shown,
    body_ids: &Shown,
) -> Result<EventCard, WriteError> {
    let came = match delegations {
        [one] => Some(one),
        _ => None,
    };
    let direction = came.and_then(|delegation| match delegation.side {
        Side::Vn => Some("vn_to_fr"),
        Side::Fr => Some("fr_to_vn"),
        Side::Other => None,
    });
    let mut languages = Vec::new();
    for ((article, _), _) in &event.claims {
        let language = around.articles.head(*article)?.language;
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    Ok(EventCard {
        vn: of_country(&event.localities, Country::Vn),
        fr: of_country(&event.localities, Country::Fr),
        places: event.places.iter().map(|(name, key)| CardSite { name: name.clone(), key: key.clone() }).collect(),
        origin: places(came.into_iter().flat_map(|delegation| &delegation.origins)),
        destination: places(came.into_iter().flat_map(|delegation| &delegation.destinations)),
        direction: direction.map(str::to_owned),
        leader: came.map_or(Ok(None), |delegation| leader(delegation, around.people))?,
        with: parties(event, delegations, around, person_ids, body_ids)?,
        topics: event.topics.iter().map(|topic| topic.as_str().to_owned()).collect(),
        languages: languages.into_iter().map(|language| language.as_str().to_owned()).collect(),
        people: event.people.len() as i64,
        organisations: event.bodies.len() as i64,
    })
}

pub fn delegation_card(
    delegation: &Delegation,
    events: &Events,
    people: &People,
) -> Result<DelegationCard, WriteError> {
    Ok(DelegationCard {
        origin: places(&delegation.origins),
        destination: places(&delegation.destinations),
        leader: leader(delegation, people)?,
        event: delegation.event.map(|event| events.slug(event)).transpose()?,
    })
}

fn subject(
    kind: &'static str,
    slug: &str,
    facts: Value,
    fields: Vec<(&str, Option<String>)>,
    keys: BTreeSet<String>,
) -> Subject {
    let stated = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value.filter(|value| !value.is_empty())?)));
    let fields: BTreeMap<String, String> = stated.collect();
    // Every subject of a release is held at once: what writing left free in its texts is given back.
    let exact = |mut text: String| {
        text.shrink_to_fit();
        text
    };
    let (facts, fields, keys) = (exact(facts.to_string()), exact(json(&fields)), exact(json(&keys)));
    Subject { kind, slug: slug.to_owned(), facts, fields, keys }
}

fn names(places: &[CardPlace]) -> Option<String> {
    Some(places.iter().map(|place| place.name.as_str()).collect::<Vec<_>>().join(", "))
}

/// Claims by the digest of their article, so that an event is known again under another slug.
fn claim_keys(
    claims: impl Iterator<Item = (usize, usize)>,
    around: &Around<'_>,
) -> Result<BTreeSet<String>, WriteError> {
    claims.map(|(article, claim)| Ok(format!("{}:{claim}", around.articles.head(article)?.slug()))).collect()
}

/// An event or a part; background has no page, so no history.
pub fn event(
    event: &Event,
    parent: Option<String>,
    card: &EventCard,
    around: &Around<'_>,
    figures: &BTreeMap<&str, &str>,
) -> Result<Subject, WriteError> {
    let mut facts = serde_json::to_value(card).unwrap_or_default();
    if let Value::Object(facts) = &mut facts {
        facts.insert("kind".to_owned(), object!(event.kind));
        facts.insert("role".to_owned(), object!(event.role));
        facts.insert("edition".to_owned(), object!(event.edition));
        facts.insert("dates".to_owned(), object!(days::text(event.when)));
    }
    let list = |items: Vec<&str>| Some(items.join(", "));
    let mut sources: BTreeSet<String> = BTreeSet::new();
    for ((article, _), _) in &event.claims {
        sources.insert(around.articles.head(*article)?.slug().to_owned());
    }
    let people = event.people.iter().map(|person| around.people.name(*person));
    let people: Vec<String> = people.collect::<Result<_, _>>()?;
    let figures = figures.iter().map(|(what, value)| format!("{what} {value}")).collect::<Vec<_>>().join(", ");
    let fields = vec![
        ("kind", Some(event.kind.as_str().to_owned())),
        ("status", Some(event.status.as_str().to_owned())),
        ("dates", days::text(event.when)),
        ("edition", event.edition.map(|edition| edition.to_string())),
        ("title", event.title.clone()),
        ("theme", event.theme.clone()),
        ("parent", parent),
        ("vn_localities", names(&card.vn)),
        ("fr_localities", names(&card.fr)),
        ("places", list(card.places.iter().map(|site| site.name.as_str()).collect())),
        ("topics", list(card.topics.iter().map(String::as_str).collect())),
        ("people", Some(people.join(", "))),
        ("organisations", list(event.bodies.iter().map(|body| around.bodies.all[*body].name.as_str()).collect())),
        ("leader", card.leader.as_ref().map(|leader| leader.name.clone())),
        ("figures", Some(figures)),
        ("sources", list(sources.iter().map(String::as_str).collect())),
    ];
    let keys = claim_keys(event.claims.iter().map(|(claim, _)| *claim), around)?;
    Ok(subject("event", &event.slug, facts, fields, keys))
}

pub fn delegation(delegation: &Delegation, card: &DelegationCard, around: &Around<'_>) -> Result<Subject, WriteError> {
    let mut facts = serde_json::to_value(card).unwrap_or_default();
    if let Value::Object(facts) = &mut facts {
        facts.insert("side".to_owned(), object!(delegation.side));
        facts.insert("name".to_owned(), object!(delegation.origin));
        facts.insert("dates".to_owned(), object!(days::text(delegation.when)));
    }
    let fields = vec![
        ("origin", names(&card.origin).filter(|names| !names.is_empty()).or_else(|| Some(delegation.origin.clone()))),
        ("destinations", names(&card.destination)),
        ("leader", delegation.leader_name.clone()),
        ("leader_title", delegation.leader_title.clone()),
        ("dates", days::text(delegation.when)),
        ("size", delegation.size.map(|size| size.to_string())),
        ("event", card.event.clone()),
    ];
    Ok(subject("delegation", &delegation.slug, facts, fields, claim_keys(delegation.claims.iter(), around)?))
}

pub fn tie(tie: &Tie, stated: &Claims, around: &Around<'_>) -> Result<Subject, WriteError> {
    let facts = object!({ "vn": place(&tie.vn), "fr": place(&tie.fr) });
    let word = |is: bool| Some(if is { "yes" } else { "no" }.to_owned());
    let fields = vec![
        ("since", tie.since.map(|since| since.to_string())),
        ("declared", word(!tie.declared.is_empty())),
        ("stated", word(tie.stated > 0)),
        ("met", word(tie.met)),
        ("topics", Some(tie.topics.iter().map(|topic| topic.as_str()).collect::<Vec<_>>().join(", "))),
        ("events", Some(tie.events.to_string())),
    ];
    Ok(subject("tie", &tie.slug, facts, fields, claim_keys(stated.iter(), around)?))
}

pub fn person(person: &Person, titles: &BTreeSet<String>) -> Subject {
    let fields = vec![
        ("name", Some(person.name.clone())),
        ("side", Some(person.side.as_str().to_owned())),
        ("titles", Some(titles.iter().map(String::as_str).collect::<Vec<_>>().join("; "))),
    ];
    let names = person.names.iter().cloned().collect();
    subject("person", &person.slug, object!({ "name": person.name }), fields, names)
}

pub fn body(body: &Body) -> Subject {
    let fields = vec![
        ("name", Some(body.name.clone())),
        ("side", Some(body.side.as_str().to_owned())),
        ("names", Some(body.names.iter().cloned().collect::<Vec<_>>().join("; "))),
    ];
    subject("organisation", &body.slug, object!({ "name": body.name }), fields, body.names.clone())
}

pub fn article(article: &Extraction) -> Subject {
    let title = article.title.as_ref().map(|title| title.text.clone());
    let (language, published) = (article.language.as_str(), article.published.map(|date| date.to_string()));
    let facts = object!({
        "name": title, "language": language, "publisher": article.publisher, "published": published
    });
    let fields = vec![
        ("title", title),
        ("language", Some(language.to_owned())),
        ("published", published),
        ("publisher", article.publisher.clone()),
        ("relevant", Some(if article.relevant { "yes" } else { "no" }.to_owned())),
    ];
    subject("article", &article.sha256[..12], facts, fields, BTreeSet::from([article.sha256.clone()]))
}
