//! A pair of localities and a field of work as JSON-LD. schema.org has no word for a tie between two authorities: its page
//! is what it is, a page about two places, with the articles and registers that say so as its citations.

use serde_json::{Map, Value, json};

use crate::geo;
use crate::model::{LocalityId, Topic};
use crate::store::read::ties::{StatementRow, TieRow};
use crate::web::forms::jsonld::{self, ArticleFacts};
use crate::web::forms::{codes, rows::absolute};
use crate::web::{Ctx, Link};

/// The page of a pair: both places with their codes, since when, and who says so.
pub fn pair(ctx: &Ctx, tie: &TieRow, statements: &[StatementRow]) -> Value {
    let (vn, fr) = tie.slug.split_once("--").unwrap_or((&tie.slug, ""));
    let address = absolute(ctx, &Link::Tie(vn, fr));
    let mut value = Map::new();
    value.insert("@context".into(), jsonld::CONTEXT.into());
    value.insert("@type".into(), "WebPage".into());
    value.insert("@id".into(), address.as_str().into());
    value.insert("url".into(), address.into());
    value.insert("name".into(), format!("{} – {}", tie.vn_name, tie.fr_name).into());
    value.insert("inLanguage".into(), ctx.lang.as_str().into());
    value
        .insert("image".into(), format!("{}{}", ctx.site.base_url, super::share_image(ctx, &Link::Tie(vn, fr))).into());
    let side = |key: &str, name: &str| {
        let id = LocalityId::from(key);
        let mut facts = super::place_facts(&id, name);
        facts.address = geo::gazetteer()
            .by_id(&id)
            .and_then(|place| super::unit_address(ctx, place.era, place.slug, place.country.as_str()));
        jsonld::bare(jsonld::place(&facts))
    };
    value.insert("about".into(), json!([side(&tie.vn_key, &tie.vn_name), side(&tie.fr_key, &tie.fr_name)]));
    if let Some(since) = &tie.since {
        // An open interval, as ISO 8601 writes it.
        value.insert("temporalCoverage".into(), format!("{since}/..").into());
    }
    let citations: Vec<Value> = statements.iter().filter_map(|statement| citation(ctx, statement)).collect();
    if !citations.is_empty() {
        value.insert("citation".into(), citations.into());
    }
    Value::Object(value)
}

/// Who says something of a pair: an article of the atlas, or the page of a register.
fn citation(ctx: &Ctx, row: &StatementRow) -> Option<Value> {
    if let Some(article) = &row.article_slug {
        return Some(jsonld::bare(jsonld::article(&ArticleFacts {
            title: row.article_title.clone().unwrap_or_else(|| article.clone()),
            address: absolute(ctx, &Link::Source(article)),
            original: None,
            language: row.article_language.clone().unwrap_or_default(),
            published: row.article_published.clone(),
            publisher: row.article_publisher.clone(),
        })));
    }
    let url = row.source_url.as_ref()?;
    let mut value = Map::new();
    value.insert("@type".into(), "WebPage".into());
    value.insert("url".into(), url.as_str().into());
    if let Some(publisher) = &row.source_publisher {
        value.insert("publisher".into(), json!({ "@type": "Organization", "name": publisher }));
    }
    if let Some(date) = &row.source_date {
        value.insert("datePublished".into(), date.as_str().into());
    }
    Some(Value::Object(value))
}

/// A field of work as a term of the atlas's own set, with the code that development statistics give it.
pub fn topic(ctx: &Ctx, topic: Topic) -> Value {
    let address = absolute(ctx, &Link::Topic(topic));
    let (code, name) = codes::dac(topic);
    json!({
        "@context": jsonld::CONTEXT,
        "@type": "DefinedTerm",
        "@id": address,
        "url": address,
        "name": ctx.word("topic", topic.as_str()),
        "termCode": topic.as_str(),
        "inDefinedTermSet": absolute(ctx, &Link::Topics),
        "description": format!("OECD DAC {code}: {name}"),
        "identifier": { "@type": "PropertyValue", "propertyID": "OECD DAC CRS purpose code", "value": code },
    })
}
