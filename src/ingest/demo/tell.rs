//! Tells demonstration events article by article: decides what happens, writes the sentence, and adds the rows it makes.

use std::ops::Range;

use serde_json::json;

use super::chance::Chance;
use super::days::{self, Stated};
use super::rows::Batch;
use super::searchable;
use super::words::{self, Marked, Sentence, Told};
use super::world::{World, office};
use crate::geo::{Place, gazetteer};
use crate::model::{Country, EventKind, Lang, Topic};
use crate::store::write::*;

/// Running numbers of rows, and totals for the release.
#[derive(Default)]
pub(super) struct Counts {
    pub articles: i64,
    pub parts: i64,
    pub delegations: i64,
    pub evidence: i64,
    figures: i64,
    agreements: i64,
    conflicts: i64,
    titles: i64,
}

/// Parts come after all principal events, since their numbers do.
#[derive(Default)]
pub(super) struct Parts {
    pub events: Vec<EventRow>,
    pub localities: Vec<EventLocalityRow>,
    pub areas: Vec<EventAreaRow>,
    pub topics: Vec<EventTopicRow>,
}

pub(super) struct Teller {
    pub world: World,
    pub counts: Counts,
    pub parts: Parts,
    chance: Chance,
    events: usize,
    undated: usize,
    /// The last event of the article before, which the next article may report once more.
    last: Option<Fact>,
}

/// What happens in one event.
#[derive(Clone)]
struct Fact {
    id: i64,
    slug: String,
    kind: EventKind,
    date: Stated,
    pair: usize,
    vn: &'static Place,
    fr: &'static Place,
    vn_first: bool,
    leader: Option<usize>,
    body: Option<usize>,
    topics: Vec<Topic>,
    delegates: Option<i64>,
    reports: i64,
    /// Where the first report gives its number of delegates, for the conflict with the second.
    first_figure: Option<(i64, Marked)>,
}

/// One event in so many is reported by a second article.
fn is_reported_twice(event: usize) -> bool {
    event % 20 == 9
}

impl Teller {
    pub fn new(world: World, chance: Chance, events: usize) -> Teller {
        let undated = events / 50;
        let mut teller =
            Teller { world, counts: Counts::default(), parts: Parts::default(), chance, events, undated, last: None };
        for at in 0..teller.world.pairs.len() {
            let (vn, fr) = (teller.world.pairs[at].vn, teller.world.pairs[at].fr);
            for id in teller.around(vn).into_iter().chain(teller.around(fr)) {
                teller.world.units[id as usize - 1].ties += 1;
            }
        }
        teller
    }

    /// One article, which tells of `range` and perhaps once more of the event before it.
    pub fn article(&mut self, batch: &mut Batch, range: Range<usize>) {
        self.counts.articles += 1;
        let article_id = self.counts.articles;
        let lang = match article_id % 20 {
            0..12 => Lang::Vi,
            12..17 => Lang::Fr,
            _ => Lang::En,
        };
        let mut text = words::Text::default();
        text.say(words::NOTICE[lang.index()]);
        text.say("\n");
        let from = text.length;
        let repeated = self.last.take().filter(|last| last.reports == 2);
        let mut told = 0;
        let mut published = None;
        if let Some(fact) = repeated {
            self.report(batch, &mut text, lang, article_id, told, &fact, true);
            told += 1;
        }
        for event in range {
            let mut fact = self.invent(event);
            fact.first_figure = self.report(batch, &mut text, lang, article_id, told, &fact, false);
            told += 1;
            published = published.max(fact.date.numbers().1.filter(|_| !fact.date.is_planned()));
            self.last = Some(fact);
        }
        let (exact, folded) = searchable(&text.text);
        batch.article_words.push(Document { id: article_id as u32, exact, folded });
        let slug = format!("demo-{article_id:06}");
        let published_text =
            published.map(|day| format!("{:04}-{:02}-{:02}", day / 10_000, day / 100 % 100, day % 100));
        batch.articles.push(ArticleRow {
            id: article_id,
            sha256: format!("{article_id:064x}"),
            file: format!("{slug}.txt"),
            slug,
            format: "text",
            bytes: text.text.len() as i64,
            language: lang.as_str(),
            title: Some(words::NOTICE[lang.index()].to_owned()),
            title_start: Some(0),
            title_end: Some(from - 1),
            published: published_text,
            published_day: published,
            publisher: Some(words::PUBLISHERS[lang.index()].to_owned()),
            url: None,
            relevant: true,
            relevance_rules: "[]".to_owned(),
            main_spans: json!([[0, from - 1], [from, text.length]]).to_string(),
            text: text.text,
            original: None,
            dispatch: None,
            event_count: told,
        });
    }

    /// Decides what the event of this rank is.
    fn invent(&mut self, event: usize) -> Fact {
        let chance = &mut self.chance;
        let kind = match chance.below(100) {
            0..30 => EventKind::DelegationVisit,
            30..55 => EventKind::Meeting,
            55..70 => EventKind::AgreementSigning,
            70..80 => EventKind::Ceremony,
            80..88 => EventKind::SiteVisit,
            88..93 => EventKind::Conference,
            93..96 => EventKind::Speech,
            _ => EventKind::Other,
        };
        let date = if event < self.undated {
            let day = days::day(chance.below(5_000), 5_000);
            if event.is_multiple_of(3) { Stated::Nothing } else { Stated::NoYear(day) }
        } else {
            let day = days::day(event - self.undated, self.events - self.undated);
            // Only the first day of a month or a year may lose its day: the order of time must hold.
            if day.day_of_year() == 1 && chance.percent(60) {
                Stated::Year(day)
            } else if day.day() == 1 && chance.percent(60) {
                Stated::Month(day)
            } else {
                let long = matches!(kind, EventKind::DelegationVisit | EventKind::Conference);
                let days = if long { chance.below(6) as i64 } else { 0 };
                Stated::Days(day, day.saturating_add(jiff::Span::new().days(days)))
            }
        };
        let pair_at = self.world.busy[chance.skewed(self.world.busy.len())];
        let pair = &self.world.pairs[pair_at];
        let since_merger = matches!(date, Stated::Days(start, _) if start >= jiff::civil::date(2025, 7, 1));
        let vn = if since_merger { gazetteer().today(&pair.vn.id).unwrap_or(pair.vn) } else { pair.vn };
        let vn_first = chance.percent(55);
        let mut topics = vec![*chance.pick(&pair.topics)];
        if chance.percent(40) {
            let other = *chance.pick(Topic::ALL);
            if other != topics[0] {
                topics.push(other);
            }
        }
        let home = if vn_first { &self.world.vietnamese } else { &self.world.french };
        let leader = (kind == EventKind::DelegationVisit).then(|| home[chance.skewed(home.len())]);
        let body = chance.percent(35).then(|| chance.skewed(self.world.bodies.len()));
        let delegates = (kind == EventKind::Conference).then(|| 50 + 10 * chance.below(90) as i64);
        let id = event as i64 + 1;
        let when = date.texts().0.unwrap_or_else(|| "undated".to_owned());
        Fact {
            id,
            slug: format!("{}-{}-{when}-{id}", vn.slug, pair.fr.slug),
            kind,
            date,
            pair: pair_at,
            vn,
            fr: pair.fr,
            vn_first,
            leader,
            body,
            topics,
            delegates,
            // The last event has no article after it.
            reports: if is_reported_twice(event) && event + 1 < self.events { 2 } else { 1 },
            first_figure: None,
        }
    }

    /// Writes the sentence of an event and its rows; returns where the number of delegates stands.
    #[allow(clippy::too_many_arguments, reason = "a report joins an article, an event and where they meet")]
    fn report(
        &mut self,
        batch: &mut Batch,
        text: &mut words::Text,
        lang: Lang,
        article_id: i64,
        claim: i64,
        fact: &Fact,
        again: bool,
    ) -> Option<(i64, Marked)> {
        let (home, _) = if fact.vn_first { (fact.vn, fact.fr) } else { (fact.fr, fact.vn) };
        let title = office(home, lang);
        let date = fact.date.written(lang);
        let leader = fact.leader.map(|at| self.world.people[at].name.clone());
        let body = fact.body.map(|at| self.world.bodies[at].name.clone());
        let delegates = fact.delegates.map(|number| if again { number + 50 } else { number });
        let said = words::sentence(
            text,
            &Told {
                kind: fact.kind,
                lang,
                date: date.as_deref(),
                vn: fact.vn.name,
                fr: fact.fr.name,
                vn_first: fact.vn_first,
                leader: leader.as_deref().map(|name| (name, title)),
                body: body.as_deref(),
                topics: &fact.topics,
                delegates,
            },
        );
        let status = if fact.date.is_planned() { "planned" } else { "reported" };
        self.evidence(batch, article_id, fact, &said, status, again);
        batch.reports.push(EventReportRow {
            event_id: fact.id,
            position: i64::from(again),
            article_id,
            claim_index: claim,
            dispatch: article_id,
            status: if fact.date.is_planned() { "planned" } else { "held" },
            title: Some(said.whole.quote.clone()),
            dates: fact.date.texts().0.or(fact.date.texts().2),
            rule: "demonstration".to_owned(),
        });
        let figure = said.delegates.clone().map(|mark| (article_id, mark));
        if let (Some((article_id, mark)), Some(number)) = (&figure, delegates) {
            self.counts.figures += 1;
            batch.figures.push(FigureRow {
                id: self.counts.figures,
                event_id: Some(fact.id),
                article_id: *article_id,
                what: "delegates".to_owned(),
                value: number as f64,
                qualifier: "about",
                status,
                chosen: !again,
            });
            let first = fact.first_figure.as_ref().filter(|_| again);
            if let Some((first_article, first_mark)) = first {
                self.conflict(batch, fact.id, [(*first_article, first_mark), (*article_id, mark)], status);
            }
        }
        if !again {
            self.event(batch, fact, lang, &said, article_id, title);
        }
        figure
    }

    fn evidence(
        &mut self,
        batch: &mut Batch,
        article_id: i64,
        fact: &Fact,
        said: &Sentence,
        status: &'static str,
        again: bool,
    ) {
        let mut add = |subject_kind, subject_id, field: &str, value: Option<String>, mark: &Marked, chosen| {
            self.counts.evidence += 1;
            batch.evidence.push(EvidenceRow {
                id: self.counts.evidence,
                subject_kind,
                subject_id,
                field: field.to_owned(),
                value,
                article_id,
                start_at: mark.start,
                end_at: mark.end,
                quote: mark.quote.clone(),
                status,
                chosen,
                rule: Some("demonstration".to_owned()),
            });
        };
        // In the order of the text, as `evidence` keeps it.
        let whole = &said.whole;
        add("event", fact.id, "kind", Some(fact.kind.as_str().to_owned()), whole, !again);
        if let Some(mark) = &said.date {
            let (start, _, partial) = fact.date.texts();
            add("event", fact.id, "dates", start.or(partial), mark, !again);
        }
        let mut sides = [("vn_localities", &said.vn, fact.vn), ("fr_localities", &said.fr, fact.fr)];
        sides.sort_by_key(|(_, mark, _)| mark.start);
        for (field, mark, place) in sides {
            add("event", fact.id, field, Some(place.id.0.clone()), mark, !again);
        }
        // A person or a body is proved once: at its first event.
        if let (Some(mark), Some(at)) = (&said.leader, fact.leader)
            && self.world.people[at].tally.events == 0
        {
            add("person", at as i64 + 1, "name", None, mark, true);
        }
        if let (Some(mark), Some(at)) = (&said.body, fact.body)
            && self.world.bodies[at].tally.events == 0
        {
            add("organisation", at as i64 + 1, "name", None, mark, true);
        }
    }

    fn conflict(&mut self, batch: &mut Batch, event_id: i64, values: [(i64, &Marked); 2], status: &'static str) {
        self.counts.conflicts += 1;
        let conflict_id = self.counts.conflicts;
        let rule = Some("more_sources".to_owned());
        batch.conflicts.push(ConflictRow { id: conflict_id, event_id, field: "delegates".to_owned(), rule });
        for (position, (article_id, mark)) in (0..).zip(values) {
            batch.conflict_values.push(ConflictValueRow {
                conflict_id,
                position,
                value: mark.quote.clone(),
                article_id,
                start_at: Some(mark.start),
                end_at: Some(mark.end),
                status,
                chosen: position == 0,
            });
        }
    }

    /// The rows of an event that stand once, however many report it.
    fn event(
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
        let card_of =
            |place: &Place| json!({"key": place.id, "slug": place.slug, "era": place.era, "name": place.name});
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
        let card_of =
            |place: &Place| json!({"key": place.id, "slug": place.slug, "era": place.era, "name": place.name});
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

    /// A meeting within a visit.
    fn part(&mut self, parent: &EventRow, number: i64, fact: &Fact) {
        self.counts.parts += 1;
        let id = self.events as i64 + self.counts.parts;
        let mut row = parent.clone();
        row.id = id;
        row.slug = format!("{}-{number}", parent.slug);
        row.kind = EventKind::Meeting.as_str();
        row.role = "sub";
        row.parent_id = Some(parent.id);
        row.part_count = 0;
        row.conflict_count = 0;
        row.end_date = row.start_date.clone();
        row.last_day = row.first_day.filter(|_| row.precision == "day").or(row.last_day);
        self.parts.events.push(row);
        for (position, place) in (0..).zip([fact.vn, fact.fr]) {
            let locality_id = self.unit(place);
            self.parts.localities.push(EventLocalityRow { event_id: id, locality_id, position });
        }
        for locality_id in self.areas(fact) {
            self.parts.areas.push(EventAreaRow { locality_id, event_id: id, party: true });
        }
        self.parts.topics.push(EventTopicRow { event_id: id, topic: fact.topics[0].as_str(), position: 0 });
    }

    /// The row id of a unit; every place told of is in the world.
    fn unit(&self, place: &Place) -> i64 {
        self.world.unit_of.get(&place.id).map_or(0, |at| *at as i64 + 1)
    }

    /// The units on whose pages an event at `place` stands: itself, its province, and those of today.
    fn around(&self, place: &'static Place) -> Vec<i64> {
        let mut units = vec![place];
        if place.country == Country::Vn {
            units.extend(gazetteer().province_or_region(&place.id));
        }
        for at in 0..units.len() {
            units.extend(gazetteer().today(&units[at].id));
        }
        let mut ids: Vec<i64> = units.into_iter().map(|unit| self.unit(unit)).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn areas(&self, fact: &Fact) -> Vec<i64> {
        let mut ids = self.around(fact.vn);
        ids.extend(self.around(fact.fr));
        ids
    }
}
