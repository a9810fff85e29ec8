//! The rows that a demonstration event leaves once, however many articles report it, and its delegation's.

use serde_json::{Value, json};

use super::facts::Fact;
use super::rows::Batch;
use super::searchable;
use super::tell::Teller;
use super::words::{self, Sentence};
use crate::geo::Place;
use crate::model::{Country, EventKind, Lang};
use crate::store::write::*;

/// A locality as cards hold it.
fn card_of(place: &Place) -> Value {
    json!({"key": place.id, "slug": place.slug, "era": place.era, "name": place.name})
}

impl Teller {
    /// The rows of an event that stand once, however many report it.
    pub(super) fn event(
        &mut self,
        batch: &mut Batch,
        fact: &Fact,
        lang: Lang,
        said: &Sentence,
        article_id: i64,
        title: &'static str,
    ) {
        let (first_day, last_day) = fact.date.numbers();
        let (start_date, end_date, partial) = fact.date.texts();
        let (home, away) = if fact.vn_first { (fact.vn, fact.fr) } else { (fact.fr, fact.vn) };
        let visit = fact.kind == EventKind::DelegationVisit;
        // A visit takes place at the other side, all else at the side that comes first.
        let host = if visit { away } else { home };
        let leader = fact.leader.map(|at| {
            let person = &self.world.people[at];
            json!({"slug": person.slug, "name": person.name, "title": title})
        });
        let card = json!({
            "vn": [card_of(fact.vn)],
            "fr": [card_of(fact.fr)],
            "places": [{"name": host.name, "key": host.id}],
            "origin": if visit { vec![card_of(home)] } else { vec![] },
            "destination": if visit { vec![card_of(away)] } else { vec![] },
            "direction": visit.then_some(if fact.vn_first { "vn_to_fr" } else { "fr_to_vn" }),
            "leader": leader,
            "topics": fact.topics,
            "languages": [lang],
            "people": i64::from(fact.leader.is_some()),
            "organisations": i64::from(fact.body.is_some()),
        });
        let parts = if visit && fact.id % 4 == 0 { 1 + fact.id % 3 } else { 0 };
        let row = EventRow {
            id: fact.id,
            slug: fact.slug.clone(),
            kind: fact.kind.as_str(),
            role: if fact.date.is_planned() { "planned" } else { "main" },
            parent_id: None,
            status: if fact.date.is_planned() { "planned" } else { "held" },
            start_date,
            end_date,
            partial,
            precision: fact.date.precision(),
            first_day,
            last_day,
            edition: None,
            theme: None,
            title: Some(said.whole.quote.clone()),
            title_language: Some(lang.as_str()),
            year_inferred: false,
            article_count: fact.reports,
            independent_sources: fact.reports,
            conflict_count: i64::from(fact.reports == 2 && fact.delegates.is_some()),
            part_count: parts,
            card: card.to_string(),
            changed_in: 1,
        };
        for number in 1..=parts {
            self.part(&row, number, fact);
        }
        let (exact, folded) = searchable(&said.whole.quote);
        batch.event_words.push(Document { id: fact.id as u32, exact, folded });
        batch.events.push(row);
        for (position, place) in (0..).zip([fact.vn, fact.fr]) {
            batch.localities.push(EventLocalityRow { event_id: fact.id, locality_id: self.unit(place), position });
        }
        let host_id = Some(self.unit(host));
        batch.places.push(EventPlaceRow {
            event_id: fact.id,
            position: 0,
            name: host.name.to_owned(),
            locality_id: host_id,
        });
        for locality_id in self.areas(fact) {
            self.world.units[locality_id as usize - 1].tally.event(first_day, last_day);
            batch.areas.push(EventAreaRow { locality_id, event_id: fact.id, party: true });
        }
        for (position, topic) in (0..).zip(&fact.topics) {
            batch.topics.push(EventTopicRow { event_id: fact.id, topic: topic.as_str(), position });
        }
        if let Some(at) = fact.leader {
            let person = &mut self.world.people[at];
            person.tally.event(first_day, last_day);
            person.tally.articles += fact.reports;
            if person.titles.len() < 3 && !person.titles.iter().any(|(known, _)| known == title) {
                self.counts.titles += 1;
                person.titles.push((title.to_owned(), article_id));
                batch.titles.push(PersonTitleRow {
                    id: self.counts.titles,
                    person_id: at as i64 + 1,
                    title: title.to_owned(),
                    article_id,
                    start_at: None,
                    end_at: None,
                    as_of: None,
                    as_of_day: first_day,
                });
            }
            batch.people.push(EventPersonRow {
                event_id: fact.id,
                person_id: at as i64 + 1,
                role: "leader",
                title: Some(title.to_owned()),
                position: 0,
            });
        }
        if let Some(at) = fact.body {
            self.world.bodies[at].tally.event(first_day, last_day);
            self.world.bodies[at].tally.articles += fact.reports;
            batch.bodies.push(EventOrganisationRow { event_id: fact.id, organisation_id: at as i64 + 1, position: 0 });
        }
        self.world.pairs[fact.pair].tally.event(first_day, last_day);
        batch.tie_events.push(TieEventRow { tie_id: fact.pair as i64 + 1, event_id: fact.id });
        if visit {
            self.delegation(batch, fact, home, away, title);
        }
        if fact.kind == EventKind::AgreementSigning {
            self.counts.agreements += 1;
            let name = words::field(fact.topics[0], lang).to_owned();
            batch.agreements.push(AgreementRow { id: self.counts.agreements, event_id: fact.id, article_id, name });
        }
    }

    fn delegation(&mut self, batch: &mut Batch, fact: &Fact, home: &'static Place, away: &'static Place, title: &str) {
        self.counts.delegations += 1;
        let id = self.counts.delegations;
        let (first_day, last_day) = fact.date.numbers();
        let (start_date, end_date, partial) = fact.date.texts();
        let person = fact.leader.map(|at| &self.world.people[at]);
        let card = json!({
            "origin": [card_of(home)],
            "destination": [card_of(away)],
            "leader": person.map(|person| json!({"slug": person.slug, "name": person.name, "title": title})),
            "event": fact.slug,
        });
        batch.delegations.push(DelegationRow {
            id,
            slug: format!("{}-{}", fact.slug, home.slug),
            event_id: Some(fact.id),
            side: if home.country == Country::Vn { "vn" } else { "fr" },
            origin: home.name.to_owned(),
            leader_id: fact.leader.map(|at| at as i64 + 1),
            leader: person.map(|person| person.name.clone()),
            leader_title: Some(title.to_owned()),
            start_date,
            end_date,
            partial,
            precision: fact.date.precision(),
            first_day,
            last_day,
            size: (fact.id % 5 == 0).then_some(5 + fact.id % 20),
            article_count: fact.reports,
            card: card.to_string(),
            changed_in: 1,
        });
        for (place, role) in [(home, "origin"), (away, "destination")] {
            batch.delegation_localities.push(DelegationLocalityRow {
                delegation_id: id,
                locality_id: self.unit(place),
                role,
                position: 0,
            });
            for locality_id in self.around(place) {
                let unit = &mut self.world.units[locality_id as usize - 1];
                if role == "origin" { unit.out += 1 } else { unit.into += 1 }
            }
        }
    }
}
