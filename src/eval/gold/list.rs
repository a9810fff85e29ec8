//! The gold of articles marked as a list of facts each.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    Article, Body, Delegation, Event, Gold, Person, dates, delegation_dates, figure, inferable, list, pairs, set, text,
    texts, tie,
};
use crate::eval::names;

pub fn of_list(rows: &[Value]) -> Gold {
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
