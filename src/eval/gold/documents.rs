//! The gold of the seeds, marked mention by mention.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    Article, Body, Dates, Delegation, Event, Gold, Person, dates, delegation_dates, figure, list, pairs, precision_of,
    text, texts, tie,
};
use crate::eval::names;

pub fn of_documents(data: &Value) -> Gold {
    let merges = list(&data["cross_document"]["merges"]).iter().map(|merge| texts(&merge["documents"]));
    Gold {
        articles: list(&data["documents"])
            .iter()
            .map(|document| article_of_document(document, &data["entities"]["persons"]))
            .collect(),
        same: pairs(merges),
    }
}

fn is_locality(place: &Value) -> bool {
    matches!(place["type"].as_str(), Some("province" | "province_level_city" | "city_of_province" | "city"))
        || (place["type"] == "region" && place["country"] == "FR")
}

fn article_of_document(document: &Value, variants: &Value) -> Article {
    let main: BTreeSet<&str> = list(&document["segments"])
        .iter()
        .filter(|part| part["main"] == true)
        .filter_map(|part| part["label"].as_str())
        .collect();
    let in_main: BTreeSet<&str> = list(&document["mentions"])
        .iter()
        .filter(|mention| {
            mention["type"] == "place"
                && mention["optional"] != true
                && mention["segment"].as_str().is_some_and(|label| main.contains(label))
        })
        .filter_map(|mention| mention["id"].as_str())
        .collect();
    let places: BTreeMap<&str, &Value> =
        list(&document["places"]).iter().filter_map(|place| Some((place["id"].as_str()?, place))).collect();
    let name_of = |id: &str| places.get(id).and_then(|place| text(&place["name"])).unwrap_or_default();
    let expected = |place: &Value| is_locality(place) && place["id"].as_str().is_some_and(|id| in_main.contains(id));
    let of_side = |side: &str| -> BTreeMap<String, String> {
        places
            .values()
            .filter(|place| expected(place) && place["country"] == side)
            .filter_map(|place| text(&place["name"]))
            .map(|name| (names::locality(&name), name))
            .collect()
    };
    let events = events_of_document(document, &places);
    let leaders: BTreeMap<&str, String> =
        list(&document["persons"]).iter().filter_map(|who| Some((who["id"].as_str()?, text(&who["name"])?))).collect();
    let people = list(&document["persons"])
        .iter()
        .map(|who| {
            let mut names: Vec<String> = text(&who["name"]).into_iter().collect();
            names.extend(texts(&variants[who["id"].as_str().unwrap_or_default()]["variants"]));
            let wordings = |title: &Value| {
                let whole = text(&title["title"]).unwrap_or_default();
                let bare = whole.split('(').next().unwrap_or_default().trim().to_owned();
                vec![whole, bare, text(&title["evidence"]["text"]).unwrap_or_default()]
            };
            Person {
                label: names.first().cloned().unwrap_or_default(),
                names: names.iter().map(|name| names::fold(name)).collect(),
                side: text(&who["side"]),
                titles: list(&who["titles"]).iter().map(wordings).collect(),
                optional: who["role"] == "byline author",
            }
        })
        .collect();
    let bodies = list(&document["organisations"])
        .iter()
        .map(|row| {
            let mut all: Vec<String> = [&row["name"], &row["abbr"], &row["ext"]].into_iter().filter_map(text).collect();
            all.extend(texts(&row["variants"]));
            Body {
                label: all.first().cloned().unwrap_or_default(),
                forms: names::body_forms(all.iter().map(String::as_str)),
                optional: row["only_optional"] == true || row["only_neutral"] == true,
            }
        })
        .collect();
    let delegations = list(&document["delegations"])
        .iter()
        .map(|row| {
            let origin = row["origin"].as_str().unwrap_or_default();
            let stops: Vec<String> = texts(&row["itinerary"]).iter().map(|stop| name_of(stop)).collect();
            let leader = row["leader"].as_str().and_then(|id| leaders.get(id)).cloned().unwrap_or_default();
            Delegation {
                label: name_of(origin),
                origin: names::locality_keys(&name_of(origin)),
                side: text(&row["origin_country"]).map(|side| side.to_lowercase()),
                leaders: [names::fold(&leader)].into(),
                dates: delegation_dates(dates(row, "precision"), &events),
                destinations: names::locality_set(&stops),
                optional: !places.get(origin).is_some_and(|place| is_locality(place)),
            }
        })
        .collect();
    // A tie between the two states is none between localities; a prospect without agreement does not stand yet.
    let ties = list(&document["partnerships"])
        .iter()
        .filter(|row| {
            [&row["a"], &row["b"]]
                .iter()
                .all(|end| end.as_str().and_then(|id| places.get(id)).is_some_and(|place| is_locality(place)))
        })
        .map(|row| {
            let name = |end: &str| row[end].as_str().map(name_of);
            let prospect = row["status"].as_str().is_some_and(|status| status.contains("no agreement"));
            tie(name("a"), name("b"), text(&row["since"]), prospect)
        })
        .collect();
    Article {
        id: text(&document["id"]).unwrap_or_default(),
        file: text(&document["file"]).unwrap_or_default(),
        relevant: None,
        people,
        bodies,
        vn: of_side("VN"),
        fr: of_side("FR"),
        neutral_places: places
            .values()
            .filter(|place| !expected(place) && place["type"] != "country")
            .filter_map(|place| text(&place["name"]))
            .map(|name| names::fold(&name))
            .collect(),
        events,
        delegations,
        ties,
        figures: list(&document["figures"]).iter().map(figure).collect(),
    }
}

fn events_of_document(document: &Value, places: &BTreeMap<&str, &Value>) -> Vec<Event> {
    let visits: BTreeMap<&str, &Value> =
        list(&document["delegations"]).iter().filter_map(|row| Some((row["id"].as_str()?, row))).collect();
    let parents: BTreeMap<&str, &Value> =
        list(&document["events"]).iter().filter_map(|row| Some((row["id"].as_str()?, row))).collect();
    let name = |id: &String| places.get(id.as_str()).and_then(|place| text(&place["name"]));
    let guests: Vec<String> =
        visits.values().flat_map(|row| texts(&row["localities_fr"])).filter_map(|id| name(&id)).collect();
    let guests = names::locality_set(&guests);
    list(&document["events"])
        .iter()
        .chain(list(&document["meetings"]))
        .map(|row| {
            let parent = row["of"].as_str().or(row["part_of"].as_str()).and_then(|id| parents.get(id));
            let visit = parent
                .and_then(|parent| visits.get(parent["id"].as_str()?))
                .or_else(|| if parent.is_some() { None } else { visits.get(row["id"].as_str()?) });
            let mut stops = texts(&row["place"]);
            if let Some(visit) = visit {
                stops.extend(texts(&visit["origin"]));
                if parent.is_none() {
                    stops.extend(texts(&visit["localities_fr"]));
                }
            } else if let Some(parent) = parent {
                stops.extend(texts(&parent["place"]));
            }
            let local: Vec<&&Value> =
                stops.iter().filter_map(|stop| places.get(stop.as_str())).filter(|place| is_locality(place)).collect();
            let side = |country: &str| -> BTreeSet<String> {
                let names: Vec<String> = local
                    .iter()
                    .filter(|place| place["country"] == country)
                    .filter_map(|place| text(&place["name"]))
                    .collect();
                names::locality_set(&names)
            };
            let own = seed_dates(row);
            let mut accepted = vec![own];
            accepted.extend(list(&row["alt_dates"]).iter().map(|other| Dates {
                start: text(&other["start"]),
                end: text(&other["end"]),
                precision: Some("day".to_owned()),
            }));
            accepted.extend(parent.map(|parent| seed_dates(parent)));
            let kind = row["kind"].as_str().or(row["type"].as_str()).unwrap_or_default();
            let kinds: &[&str] = match kind {
                "visit" => &["meeting", "site_visit"],
                "conference_talk" => &["speech", "conference"],
                "opening_session" => &["ceremony", "conference", "other"],
                "exhibition" => &["other", "ceremony"],
                other => &[other],
            };
            Event {
                label: format!("{kind} {}", row["name"].as_str().or(row["ev"][0]["text"].as_str()).unwrap_or_default()),
                role: if parent.is_some() || !row["within"].is_null() { "sub" } else { "main" }.to_owned(),
                kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
                dates: accepted,
                vn: side("VN"),
                fr: side("FR"),
                places: BTreeSet::new(),
                topics: None,
                neutral: guests.clone(),
            }
        })
        .collect()
}

fn seed_dates(row: &Value) -> Dates {
    let start = text(&row["start"]).or_else(|| text(&row["date"]));
    let precision = start.as_ref().map_or(Some("unknown".to_owned()), |start| precision_of(start));
    Dates { end: text(&row["end"]).or_else(|| start.clone()), start, precision }
}
