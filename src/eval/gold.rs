//! Gold files of either schema, brought to one shape: facts by article, or the seeds marked mention by mention.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::names;

/// A date or range in the words of the contract; `--04-14` has no year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    pub start: Option<String>,
    pub end: Option<String>,
    pub precision: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Person {
    pub label: String,
    pub names: BTreeSet<String>,
    pub side: Option<String>,
    /// Each title with its accepted wordings.
    pub titles: Vec<Vec<String>>,
    pub optional: bool,
}

#[derive(Clone, Debug)]
pub struct Body {
    pub label: String,
    pub forms: BTreeSet<String>,
    pub optional: bool,
}

#[derive(Clone, Debug)]
pub struct Event {
    pub label: String,
    pub role: String,
    pub kinds: Vec<String>,
    /// Accepted dates, the stated one first.
    pub dates: Vec<Dates>,
    pub vn: BTreeSet<String>,
    pub fr: BTreeSet<String>,
    pub places: BTreeSet<String>,
    /// `None` where the gold does not say.
    pub topics: Option<BTreeSet<String>>,
    /// Localities that may be printed or not.
    pub neutral: BTreeSet<String>,
}

#[derive(Clone, Debug)]
pub struct Delegation {
    pub label: String,
    pub origin: BTreeSet<String>,
    pub side: Option<String>,
    /// Accepted names; the empty one accepts that none is given.
    pub leaders: BTreeSet<String>,
    pub dates: Vec<Dates>,
    pub destinations: BTreeSet<String>,
    pub optional: bool,
}

#[derive(Clone, Debug)]
pub struct Tie {
    pub label: String,
    pub vn: BTreeSet<String>,
    pub fr: BTreeSet<String>,
    pub since: Option<String>,
    pub optional: bool,
}

#[derive(Clone, Debug)]
pub struct Figure {
    pub label: String,
    pub what: String,
    pub value: Option<f64>,
    pub status: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub struct Article {
    pub id: String,
    pub file: String,
    pub relevant: Option<bool>,
    pub people: Vec<Person>,
    pub bodies: Vec<Body>,
    /// Keys of the localities of each side, with their names.
    pub vn: BTreeMap<String, String>,
    pub fr: BTreeMap<String, String>,
    /// Folded names under which a printed locality is ignored.
    pub neutral_places: Vec<String>,
    pub events: Vec<Event>,
    pub delegations: Vec<Delegation>,
    pub ties: Vec<Tie>,
    pub figures: Vec<Figure>,
}

#[derive(Clone, Debug, Default)]
pub struct Gold {
    pub articles: Vec<Article>,
    /// Pairs of articles that report one event, each pair in order.
    pub same: BTreeSet<(String, String)>,
}

/// Reads a gold file of either schema.
pub fn read(bytes: &[u8]) -> Result<Gold, String> {
    let data: Value = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    if let Some(rows) = data.as_array() {
        return Ok(of_list(rows));
    }
    if data["schema"] == "vnfr-gold/1" {
        return Ok(of_documents(&data));
    }
    Err("neither a vnfr-gold/1 object nor a list of articles".to_owned())
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(one) => vec![one.clone()],
        _ => list(value).iter().filter_map(text).collect(),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn set(value: &Value) -> BTreeSet<String> {
    names::locality_set(&texts(value))
}

fn pairs(groups: impl Iterator<Item = Vec<String>>) -> BTreeSet<(String, String)> {
    let mut same = BTreeSet::new();
    for mut group in groups {
        group.sort();
        for (at, left) in group.iter().enumerate() {
            same.extend(group[at + 1..].iter().map(|right| (left.clone(), right.clone())));
        }
    }
    same
}

fn dates(row: &Value, precision: &str) -> Dates {
    let (mut start, mut end) = (text(&row["start"]), text(&row["end"]));
    if start.is_none()
        && let Some(partial) = text(&row["partial"])
    {
        let (first, last) = partial.split_once('/').unwrap_or((&partial, ""));
        start = Some(first.to_owned());
        end = Some(last.to_owned()).filter(|last| !last.is_empty());
    }
    Dates { end: end.or_else(|| start.clone()), start, precision: text(&row[precision]) }
}

/// The date a gold note says can be inferred; a lone year completes the day and month stated.
fn inferable(note: &str, own: &Dates) -> Option<Dates> {
    let head = note.split('(').next().unwrap_or_default();
    let found: Vec<String> = head
        .split(|char: char| !(char.is_ascii_digit() || char == '-'))
        .filter(|word| word.len() >= 4 && word[..4].bytes().all(|byte| byte.is_ascii_digit()))
        .map(|word| word.trim_end_matches('-').to_owned())
        .collect();
    let first = found.first()?;
    let whole = |partial: &Option<String>| {
        partial.as_ref().and_then(|date| date.strip_prefix("--")).map(|rest| format!("{first}-{rest}"))
    };
    if first.len() == 4 && own.start.as_ref().is_some_and(|start| start.starts_with("--")) {
        return Some(Dates { start: whole(&own.start), end: whole(&own.end), precision: Some("day".to_owned()) });
    }
    let precision = precision_of(first);
    Some(Dates { start: Some(first.clone()), end: found.last().cloned(), precision })
}

fn precision_of(date: &str) -> Option<String> {
    Some(
        match date.len() {
            10 => "day",
            7 => "month",
            4 => "year",
            _ => return None,
        }
        .to_owned(),
    )
}

/// A delegation may carry its own dates, else none, or those of the event it came for.
fn delegation_dates(own: Dates, events: &[Event]) -> Vec<Dates> {
    if own.start.as_ref().is_some_and(|start| !start.starts_with("--")) {
        return vec![own];
    }
    let mut accepted = vec![own, Dates::default()];
    accepted.extend(events.iter().filter(|event| event.role == "main").flat_map(|event| event.dates.clone()));
    accepted
}

// Facts by article

fn of_list(rows: &[Value]) -> Gold {
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows {
        if let (Some(group), Some(id)) = (text(&row["same_event_group"]), text(&row["id"])) {
            groups.entry(group).or_default().push(id);
        }
    }
    Gold { articles: rows.iter().map(article_of_list).collect(), same: pairs(groups.into_values()) }
}

fn article_of_list(row: &Value) -> Article {
    let id = text(&row["id"]).unwrap_or_default();
    let known = |who: &Value| -> BTreeSet<String> {
        let mut names: Vec<String> = [&who["name"], &who["as_written"]].into_iter().filter_map(text).collect();
        names.extend(texts(&who["variants"]));
        names.iter().map(|name| names::fold(name)).collect()
    };
    let people: Vec<Person> = list(&row["people"])
        .iter()
        .map(|who| Person {
            label: text(&who["name"]).unwrap_or_default(),
            names: known(who),
            side: text(&who["side"]),
            titles: text(&who["title"]).map(|title| vec![title]).into_iter().collect(),
            optional: false,
        })
        .collect();
    let localities = |field: &str| -> BTreeMap<String, String> {
        texts(&row[field]).into_iter().map(|name| (names::locality(&name), name)).collect()
    };
    let (vn, fr) = (localities("mentions_vn"), localities("mentions_fr"));
    let listed: BTreeSet<String> = vn.keys().chain(fr.keys()).cloned().collect();
    let named: BTreeSet<String> = list(&row["partnerships"])
        .iter()
        .flat_map(|pair| {
            [&pair["vn"], &pair["fr"]]
                .into_iter()
                .filter_map(text)
                .flat_map(|name| names::locality_keys(&name))
                .collect::<Vec<_>>()
        })
        .collect();
    let events: Vec<Event> = list(&row["events"]).iter().map(event_of_list).collect();
    let delegations = list(&row["delegations"])
        .iter()
        .flat_map(|sent| {
            let accepted = [&sent["leader"], &sent["leader_accept"]].into_iter().filter_map(text);
            let mut leaders: BTreeSet<String> = accepted
                .flat_map(|name| {
                    people
                        .iter()
                        .find(|who| who.label == name)
                        .map_or_else(|| [names::fold(&name)].into(), |who| who.names.clone())
                })
                .collect();
            if text(&sent["leader"]).is_none() {
                leaders.insert(String::new());
            }
            let origins = text(&sent["origin"]).unwrap_or_default();
            let own = dates(sent, "precision");
            let build = |origin: &str| Delegation {
                label: origin.to_owned(),
                origin: names::locality_keys(origin),
                side: text(&sent["side"]),
                leaders: leaders.clone(),
                dates: delegation_dates(own.clone(), &events),
                destinations: set(&sent["destinations"]),
                optional: names::locality_keys(origin).is_disjoint(&listed),
            };
            origins.split(", ").map(build).collect::<Vec<_>>()
        })
        .collect();
    Article {
        file: format!("{id}.txt"),
        relevant: row["relevant"].as_bool(),
        bodies: texts(&row["organisations"])
            .into_iter()
            .map(|name| Body { forms: names::body_forms([name.as_str()]), label: name, optional: false })
            .collect(),
        neutral_places: named.difference(&listed).cloned().collect(),
        ties: list(&row["partnerships"])
            .iter()
            .map(|pair| tie(text(&pair["vn"]), text(&pair["fr"]), text(&pair["since"]), false))
            .collect(),
        figures: list(&row["figures"]).iter().map(figure).collect(),
        id,
        people,
        vn,
        fr,
        events,
        delegations,
    }
}

fn event_of_list(row: &Value) -> Event {
    let own = dates(row, "date_precision");
    let more = text(&row["inferable"]).and_then(|note| inferable(&note, &own));
    let kind = text(&row["kind"]).unwrap_or_default();
    Event {
        label: format!("{kind} {}", text(&row["title_hint"]).unwrap_or_default()),
        role: text(&row["role"]).unwrap_or_default(),
        kinds: vec![kind],
        dates: std::iter::once(own).chain(more).collect(),
        vn: set(&row["vn_localities"]),
        fr: set(&row["fr_localities"]),
        places: set(&row["place"]),
        topics: Some(texts(&row["topics"]).into_iter().collect()),
        neutral: BTreeSet::new(),
    }
}

fn tie(vn: Option<String>, fr: Option<String>, since: Option<String>, optional: bool) -> Tie {
    let (vn, fr) = (vn.unwrap_or_default(), fr.unwrap_or_default());
    Tie {
        label: format!("{vn} – {fr}"), vn: names::locality_keys(&vn), fr: names::locality_keys(&fr), since, optional
    }
}

fn figure(row: &Value) -> Figure {
    let what = text(&row["what"]).unwrap_or_default();
    Figure {
        label: format!("{what} {}", row["value"]),
        what,
        value: names::number(&row["value"]),
        status: text(&row["status"]),
    }
}

// The seeds

fn of_documents(data: &Value) -> Gold {
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
