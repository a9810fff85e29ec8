//! Rows on their way into the database: what a batch of articles makes, and the tables that are known at the end.

use super::searchable;
use super::world::World;
use crate::model::Side;
use crate::store::write::*;

/// Declares the batch, one list a table, and its flush.
macro_rules! batch {
    ($($list:ident: $row:ty,)+) => {
        /// What some hundred articles make.
        #[derive(Default)]
        pub(super) struct Batch {
            $(pub $list: Vec<$row>,)+
            pub article_words: Vec<Document>,
            pub event_words: Vec<Document>,
        }

        impl Batch {
            pub async fn flush(self, build: &mut Build) -> Result<(), WriteError> {
                build.search_articles(self.article_words)?;
                build.search_events(self.event_words)?;
                $(build.insert(self.$list).await?;)+
                Ok(())
            }
        }
    };
}

batch! {
    articles: ArticleRow,
    events: EventRow,
    localities: EventLocalityRow,
    places: EventPlaceRow,
    areas: EventAreaRow,
    people: EventPersonRow,
    bodies: EventOrganisationRow,
    topics: EventTopicRow,
    reports: EventReportRow,
    conflicts: ConflictRow,
    conflict_values: ConflictValueRow,
    figures: FigureRow,
    agreements: AgreementRow,
    delegations: DelegationRow,
    delegation_localities: DelegationLocalityRow,
    titles: PersonTitleRow,
    tie_events: TieEventRow,
    evidence: EvidenceRow,
}

pub(super) async fn people(build: &mut Build, world: &World) -> Result<(), WriteError> {
    // Whoever leads nothing is not known: rows keep their rank, so they are left out without renumbering.
    let known = || world.people.iter().zip(1..).filter(|(person, _)| person.tally.events > 0);
    let rows = known().map(|(person, id)| PersonRow {
        id,
        slug: person.slug.clone(),
        name: person.name.clone(),
        side: person.side.as_str(),
        last_title: person.titles.last().map(|(title, _)| title.clone()),
        event_count: person.tally.events,
        article_count: person.tally.articles,
        first_day: person.tally.first,
        last_day: person.tally.last,
    });
    build.insert(rows).await?;
    build.insert(known().map(|(person, id)| PersonNameRow { person_id: id, name: person.name.clone() })).await
}

pub(super) async fn bodies(build: &mut Build, world: &World) -> Result<(), WriteError> {
    let known = || world.bodies.iter().zip(1..).filter(|(body, _)| body.tally.events > 0);
    let rows = known().map(|(body, id)| OrganisationRow {
        id,
        slug: body.slug.clone(),
        registry_id: None,
        name: body.name.clone(),
        name_vi: (body.side == Side::Vn).then(|| body.name.clone()),
        name_fr: (body.side == Side::Fr).then(|| body.name.clone()),
        name_en: None,
        acronym: None,
        kind: Some(body.kind.to_owned()),
        side: body.side.as_str(),
        event_count: body.tally.events,
        article_count: body.tally.articles,
        first_day: body.tally.first,
        last_day: body.tally.last,
    });
    build.insert(rows).await?;
    build.insert(known().map(|(body, id)| OrganisationNameRow { organisation_id: id, name: body.name.clone() })).await
}

pub(super) async fn pairs(build: &mut Build, world: &World) -> Result<(), WriteError> {
    let unit = |id: &crate::model::LocalityId| world.unit_of.get(id).map_or(0, |at| *at as i64 + 1);
    let topics = |pair: &super::world::Pair| serde_json::to_string(&pair.topics).unwrap_or_else(|_| "[]".to_owned());
    let rows = world.pairs.iter().zip(1..).map(|(pair, id)| TieRow {
        id,
        slug: format!("{}--{}", pair.vn.slug, pair.fr.slug),
        vn_id: unit(&pair.vn.id),
        fr_id: unit(&pair.fr.id),
        since: Some(pair.since.to_string()),
        since_differs: false,
        declared: pair.declared,
        stated: false,
        met: pair.tally.events > 0,
        kinds: if pair.declared { r#"["cooperation_agreement"]"# } else { "[]" }.to_owned(),
        topics: topics(pair),
        event_count: pair.tally.events,
        first_day: pair.tally.first,
        last_day: pair.tally.last,
        changed_in: 1,
    });
    build.insert(rows).await?;
    let statements = world.pairs.iter().zip(1..).filter(|(pair, _)| pair.declared).map(|(pair, id)| TieStatementRow {
        id,
        tie_id: id,
        origin: "declared",
        vn_name: pair.vn.name.to_owned(),
        fr_name: pair.fr.name.to_owned(),
        kind: Some("cooperation_agreement".to_owned()),
        since: Some(pair.since.to_string()),
        until: None,
        status: Some("active".to_owned()),
        topics: topics(pair),
        // A domain kept for examples (RFC 2606): an invented statement cites no real page.
        source_url: Some("https://example.org/".to_owned()),
        source_publisher: Some(super::words::PUBLISHERS[2].to_owned()),
        source_date: Some(pair.since.to_string()),
        note: None,
        article_id: None,
    });
    build.insert(statements).await
}

/// One row a name to jump to, with its words.
pub(super) async fn names(build: &mut Build, world: &World) -> Result<(), WriteError> {
    let localities = world
        .units
        .iter()
        .zip(1..)
        .map(|(unit, id)| ("locality", id, unit.place.slug, unit.place.name, unit.tally.events));
    let people = world.people.iter().zip(1..);
    let people =
        people.map(|(person, id)| ("person", id, person.slug.as_str(), person.name.as_str(), person.tally.events));
    let bodies = world.bodies.iter().zip(1..);
    let bodies =
        bodies.map(|(body, id)| ("organisation", id, body.slug.as_str(), body.name.as_str(), body.tally.events));
    let named: Vec<(&'static str, i64, &str, &str, i64)> = localities
        .chain(people)
        .chain(bodies)
        .filter(|(kind, .., events)| *kind == "locality" || *events > 0)
        .collect();
    let entries = named.iter().zip(1..).map(|((subject_kind, subject_id, slug, label, events), id)| NameEntryRow {
        id,
        subject_kind,
        subject_id: *subject_id,
        slug: (*slug).to_owned(),
        label: (*label).to_owned(),
        event_count: *events,
    });
    build.insert(entries).await?;
    let search = named.iter().zip(1..).map(|((.., label, _), rowid)| {
        let (exact, folded) = searchable(label);
        NameSearchRow { rowid, exact, folded }
    });
    build.insert(search).await
}
