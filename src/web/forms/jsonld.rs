//! schema.org as JSON-LD: events, organisations, people, places, articles, the data set. Builders take plain facts and
//! give values; [`script`] makes a value safe inside an HTML page.

use serde_json::{Map, Value, json};

use super::ics::days;
use crate::model::{EventStatus, Lang, LocalityLevel, When};

/// A place by name, with the codes others know it by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaceFacts {
    pub name: String,
    pub address: Option<String>,
    pub level: Option<LocalityLevel>,
    /// `VN` or `FR`.
    pub country: Option<String>,
    /// `(scheme, code)`: INSEE, official Vietnamese code, ISO 3166-2.
    pub codes: Vec<(String, String)>,
    /// Longitude, latitude.
    pub position: Option<(f64, f64)>,
    pub within: Option<String>,
    pub image: Option<String>,
    pub same_as: Vec<String>,
}

/// Someone or some body.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartyFacts {
    pub name: String,
    pub address: Option<String>,
    /// A person's office at the time.
    pub title: Option<String>,
    pub alternate: Vec<String>,
    pub same_as: Vec<String>,
}

/// An article that reports.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArticleFacts {
    pub title: String,
    pub address: String,
    pub original: Option<String>,
    pub language: String,
    pub published: Option<String>,
    pub publisher: Option<String>,
}

/// An event as a search engine reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct EventFacts {
    pub title: String,
    pub address: String,
    pub lang: Lang,
    pub summary: String,
    pub when: When,
    pub status: EventStatus,
    pub places: Vec<PlaceFacts>,
    pub organisers: Vec<PartyFacts>,
    pub performers: Vec<PartyFacts>,
    pub topics: Vec<String>,
    pub image: Option<String>,
    pub articles: Vec<ArticleFacts>,
    pub parent: Option<(String, String)>,
}

/// The context of every document.
pub(super) const CONTEXT: &str = "https://schema.org";

/// An Event with its places, parties and the articles it is known from.
pub fn event(facts: &EventFacts) -> Value {
    let mut value = base("Event", &facts.title, &facts.address);
    value.insert("inLanguage".into(), facts.lang.as_str().into());
    put(&mut value, "description", &facts.summary);
    // A search engine takes a start to the day or not at all; a year alone is a legal Date and is kept.
    if let Some(start) = facts.when.start.filter(|start| start.year().is_some()) {
        value.insert("startDate".into(), start.to_string().into());
        let end = match days(facts.when) {
            Some((_, after)) => after.yesterday().ok().map(|last| last.to_string()),
            None => facts.when.end.filter(|end| end.year().is_some()).map(|end| end.to_string()),
        };
        if let Some(end) = end {
            value.insert("endDate".into(), end.into());
        }
    }
    // schema.org has no word for "announced": what is planned is scheduled, and so is what was held as planned.
    value.insert("eventStatus".into(), "https://schema.org/EventScheduled".into());
    value.insert("eventAttendanceMode".into(), "https://schema.org/OfflineEventAttendanceMode".into());
    list(&mut value, "location", facts.places.iter().map(|place| bare(self::place(place))).collect());
    list(&mut value, "organizer", facts.organisers.iter().map(|party| bare(organisation(party))).collect());
    list(&mut value, "performer", facts.performers.iter().map(|party| bare(person(party))).collect());
    list(&mut value, "about", facts.topics.iter().map(|topic| json!({ "@type": "Thing", "name": topic })).collect());
    if let Some(image) = &facts.image {
        value.insert("image".into(), image.as_str().into());
    }
    if let Some((title, address)) = &facts.parent {
        value.insert("superEvent".into(), json!({ "@type": "Event", "name": title, "url": address }));
    }
    list(&mut value, "subjectOf", facts.articles.iter().map(|article| bare(self::article(article))).collect());
    Value::Object(value)
}

/// An article of the press as a NewsArticle, pointing at its original.
pub fn article(facts: &ArticleFacts) -> Value {
    let mut value = base("NewsArticle", &facts.title, &facts.address);
    value.insert("headline".into(), facts.title.as_str().into());
    put(&mut value, "inLanguage", &facts.language);
    if let Some(published) = &facts.published {
        value.insert("datePublished".into(), published.as_str().into());
    }
    if let Some(publisher) = &facts.publisher {
        value.insert("publisher".into(), json!({ "@type": "Organization", "name": publisher }));
    }
    if let Some(original) = &facts.original {
        value.insert("isBasedOn".into(), original.as_str().into());
    }
    Value::Object(value)
}

/// A locality: an AdministrativeArea with the codes of those who keep codes.
pub fn place(facts: &PlaceFacts) -> Value {
    let kind = match facts.level {
        Some(LocalityLevel::Country) => "Country",
        Some(LocalityLevel::Region | LocalityLevel::Province) => "State",
        Some(LocalityLevel::Commune | LocalityLevel::CityOfProvince | LocalityLevel::Town) => "City",
        Some(_) => "AdministrativeArea",
        None => "Place",
    };
    let mut value = base(kind, &facts.name, facts.address.as_deref().unwrap_or_default());
    let codes = facts
        .codes
        .iter()
        .map(|(scheme, code)| json!({ "@type": "PropertyValue", "propertyID": scheme, "value": code }))
        .collect();
    list(&mut value, "identifier", codes);
    if let Some((lon, lat)) = facts.position {
        value.insert("geo".into(), json!({ "@type": "GeoCoordinates", "longitude": lon, "latitude": lat }));
    }
    // Search engines want an address of a place; the country and the unit around it are what we know.
    let mut address = Map::new();
    if let Some(country) = &facts.country {
        address.insert("addressCountry".into(), country.as_str().into());
    }
    if let Some(within) = &facts.within {
        address.insert("addressRegion".into(), within.as_str().into());
    }
    if !address.is_empty() {
        address.insert("@type".into(), "PostalAddress".into());
        value.insert("address".into(), Value::Object(address));
    }
    if let Some(image) = &facts.image {
        value.insert("image".into(), image.as_str().into());
    }
    same_as(&mut value, &facts.same_as);
    Value::Object(value)
}

/// A body: Organization.
pub fn organisation(facts: &PartyFacts) -> Value {
    let mut value = base("Organization", &facts.name, facts.address.as_deref().unwrap_or_default());
    list(&mut value, "alternateName", facts.alternate.iter().map(|name| name.as_str().into()).collect());
    same_as(&mut value, &facts.same_as);
    Value::Object(value)
}

/// A person with the office held at the time.
pub fn person(facts: &PartyFacts) -> Value {
    let mut value = base("Person", &facts.name, facts.address.as_deref().unwrap_or_default());
    if let Some(title) = &facts.title {
        value.insert("jobTitle".into(), title.as_str().into());
    }
    list(&mut value, "alternateName", facts.alternate.iter().map(|name| name.as_str().into()).collect());
    same_as(&mut value, &facts.same_as);
    Value::Object(value)
}

/// The data set, with what it can be downloaded as.
pub struct DatasetFacts<'a> {
    pub name: &'a str,
    pub description: &'a str,
    pub address: &'a str,
    pub licence: &'a str,
    pub publisher: &'a str,
    pub version: &'a str,
    pub modified: &'a str,
    pub keywords: Vec<String>,
    /// The first and last year covered.
    pub years: Option<(i64, i64)>,
    /// `(address, media type, bytes)`.
    pub downloads: Vec<(String, String, Option<u64>)>,
}

/// A Dataset as dataset search engines read it.
pub fn dataset(facts: &DatasetFacts<'_>) -> Value {
    let mut value = base("Dataset", facts.name, facts.address);
    put(&mut value, "description", facts.description);
    put(&mut value, "license", facts.licence);
    put(&mut value, "version", facts.version);
    put(&mut value, "dateModified", facts.modified);
    value.insert("isAccessibleForFree".into(), true.into());
    value.insert("inLanguage".into(), json!(["vi", "fr", "en"]));
    value.insert("creator".into(), json!({ "@type": "Organization", "name": facts.publisher, "url": facts.address }));
    value.insert("keywords".into(), facts.keywords.as_slice().into());
    value.insert(
        "spatialCoverage".into(),
        json!([
            { "@type": "Country", "name": "Việt Nam", "identifier": "VN" },
            { "@type": "Country", "name": "France", "identifier": "FR" },
        ]),
    );
    if let Some((first, last)) = facts.years {
        value.insert("temporalCoverage".into(), format!("{first}/{last}").into());
    }
    let downloads = facts
        .downloads
        .iter()
        .map(|(address, media_type, bytes)| {
            let mut download = json!({
                "@type": "DataDownload", "contentUrl": address, "encodingFormat": media_type,
            });
            if let Some(bytes) = bytes {
                download["contentSize"] = format!("{bytes} B").into();
            }
            download
        })
        .collect();
    list(&mut value, "distribution", downloads);
    Value::Object(value)
}

/// A value as text that can stand inside `<script type="application/ld+json">`: nothing in it can end the element or
/// open a comment, and JavaScript's own line separators are escaped.
pub fn script(value: &Value) -> String {
    let mut safe = String::new();
    for c in value.to_string().chars() {
        match c {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            other => safe.push(other),
        }
    }
    safe
}

fn base(kind: &str, name: &str, address: &str) -> Map<String, Value> {
    let mut value = Map::new();
    value.insert("@context".into(), CONTEXT.into());
    value.insert("@type".into(), kind.into());
    if !address.is_empty() {
        value.insert("@id".into(), address.into());
        value.insert("url".into(), address.into());
    }
    value.insert("name".into(), name.into());
    value
}

/// A value inside another carries no context of its own.
pub(super) fn bare(mut value: Value) -> Value {
    if let Value::Object(members) = &mut value {
        members.shift_remove("@context");
    }
    value
}

fn put(value: &mut Map<String, Value>, name: &str, text: &str) {
    if !text.is_empty() {
        value.insert(name.into(), text.into());
    }
}

fn list(value: &mut Map<String, Value>, name: &str, items: Vec<Value>) {
    if !items.is_empty() {
        value.insert(name.into(), items.into());
    }
}

fn same_as(value: &mut Map<String, Value>, addresses: &[String]) {
    list(value, "sameAs", addresses.iter().map(|address| address.as_str().into()).collect());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_cannot_end_its_script() {
        let value =
            person(&PartyFacts { name: "</script><script>alert(1)//\u{2028}<!--".into(), ..Default::default() });
        let text = script(&value);
        assert!(!text.contains('<') && !text.contains('\u{2028}'), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }
}
