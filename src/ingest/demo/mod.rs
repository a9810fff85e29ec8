//! Demonstration data: a large, plausible, invented atlas for tests and measures. Same number and seed, same rows.
//! Its articles say that they are invented, its release carries [`DEMONSTRATION`] for its rules, so every page can say so;
//! it fills a database of its own and takes nothing from real articles or registers but places and offices.

mod chance;
mod days;
mod events;
mod facts;
mod parts;
mod reports;
mod rows;
mod tell;
mod words;
mod world;

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::model::LocalityId;
use crate::store::read::DEMONSTRATION;
use crate::store::write::{self, Build, WriteError};
use crate::text;
use chance::Chance;
use rows::Batch;
use tell::Teller;

/// Events an article tells of, on average: a hundred thousand articles for a million events.
const EVENTS_AN_ARTICLE: usize = 10;
/// Articles between two flushes: enough rows to fill statements, few enough to stay small in memory.
const ARTICLES_A_BATCH: usize = 400;

/// What was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    pub events: i64,
    pub parts: i64,
    pub articles: i64,
    pub delegations: i64,
    pub ties: i64,
    pub evidence: i64,
}

/// Fills the database at `target` with `events` principal events; `progress` hears how many are told.
pub async fn make(
    target: &Path,
    events: usize,
    seed: u64,
    mut progress: impl FnMut(usize),
) -> Result<Made, WriteError> {
    let mut build = Build::begin(target).await?;
    let mut chance = Chance::new(seed);
    let world = world::make(&mut chance, events);
    let mut teller = Teller::new(world, chance, events);
    let mut told = 0;
    while told < events {
        let mut batch = Batch::default();
        for _ in 0..ARTICLES_A_BATCH {
            if told < events {
                let until = (told + EVENTS_AN_ARTICLE).min(events);
                teller.article(&mut batch, told..until);
                told = until;
            }
        }
        batch.flush(&mut build).await?;
        progress(told);
    }
    let made = close(&mut build, teller, events, seed).await?;
    build.finish().await?;
    Ok(made)
}

/// The rows that are known only when all is told: who and where, with their counts, and the release itself.
async fn close(build: &mut Build, teller: Teller, events: usize, seed: u64) -> Result<Made, WriteError> {
    let Teller { world, counts, parts, .. } = teller;
    build.insert(parts.events).await?;
    build.insert(parts.localities).await?;
    build.insert(parts.areas).await?;
    build.insert(parts.topics).await?;
    let id_of = |key: &LocalityId| world.unit_of.get(key).map(|at| *at as i64 + 1);
    let gazetteer = crate::geo::gazetteer();
    let localities = world.units.iter().zip(1..).map(|(unit, id)| {
        let place = unit.place;
        let today = gazetteer.today(&place.id);
        let province = |place: &crate::geo::Place| {
            let vietnamese = place.country == crate::model::Country::Vn;
            gazetteer.province_or_region(&place.id).filter(|_| vietnamese).and_then(|place| id_of(&place.id))
        };
        write::LocalityRow {
            id,
            key: place.id.0.clone(),
            country: place.country.as_str(),
            era: place.era.as_str(),
            level: place.level.as_str(),
            code: place.code.to_owned(),
            slug: place.slug.to_owned(),
            name: place.name.to_owned(),
            parent_id: place.parent.as_ref().and_then(id_of),
            today_id: today.and_then(|today| id_of(&today.id)),
            province_id: province(place),
            province_today_id: today.and_then(province),
            since: place.since.map(str::to_owned),
            until: place.until.map(str::to_owned),
            lon: place.position.map(|at| at.0),
            lat: place.position.map(|at| at.1),
            population: place.population.map(i64::from),
            event_count: unit.tally.events,
            tie_count: unit.ties,
            delegations_out: unit.out,
            delegations_in: unit.into,
            first_day: unit.tally.first,
            last_day: unit.tally.last,
        }
    });
    build.insert(localities).await?;
    let names = world.units.iter().zip(1..).map(|(unit, id)| write::LocalityNameRow {
        locality_id: id,
        name: unit.place.name.to_owned(),
        kind: "official".to_owned(),
    });
    build.insert(names).await?;
    let successions = world.units.iter().zip(1..).filter_map(|(unit, id)| {
        let successor = gazetteer.by_id(unit.place.successor.as_ref()?)?;
        Some(write::LocalitySuccessionRow {
            old_id: id,
            new_id: id_of(&successor.id)?,
            effective: successor.since.unwrap_or("2025-07-01").to_owned(),
        })
    });
    build.insert(successions).await?;
    rows::people(build, &world).await?;
    rows::bodies(build, &world).await?;
    rows::pairs(build, &world).await?;
    rows::names(build, &world).await?;
    let localities = world.units.iter().filter(|unit| unit.tally.events > 0 || unit.ties > 0).count() as i64;
    let digest = Sha256::digest(format!("{DEMONSTRATION} {events} {seed}"));
    let sha256: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let release = write::ReleaseRow {
        number: 1,
        id: sha256[..12].to_owned(),
        content_sha256: sha256.clone(),
        input_sha256: sha256,
        // Fixed, so that equal data is an equal file.
        made_at: "2026-01-01T00:00:00Z".to_owned(),
        rules_version: DEMONSTRATION.to_owned(),
        articles: counts.articles,
        relevant: counts.articles,
        events: events as i64,
        parts: counts.parts,
        delegations: counts.delegations,
        ties: world.pairs.len() as i64,
        people: world.people.iter().filter(|person| person.tally.events > 0).count() as i64,
        organisations: world.bodies.iter().filter(|body| body.tally.events > 0).count() as i64,
        localities,
        evidence: counts.evidence,
        added: events as i64,
        changed: 0,
        merged: 0,
        withdrawn: 0,
    };
    build.insert([release]).await?;
    Ok(Made {
        events: events as i64,
        parts: counts.parts,
        articles: counts.articles,
        delegations: counts.delegations,
        ties: world.pairs.len() as i64,
        evidence: counts.evidence,
    })
}

/// The words of a search row, as written and folded.
fn searchable(words: &str) -> (String, String) {
    (words.to_owned(), text::fold(words))
}

#[cfg(test)]
mod tests {
    use sqlx::sqlite::SqliteConnectOptions;
    use sqlx::{Connection, SqliteConnection};

    use super::*;

    async fn open(path: &Path) -> SqliteConnection {
        let options = SqliteConnectOptions::new().filename(path).read_only(true);
        SqliteConnection::connect_with(&options).await.expect("opens")
    }

    async fn number(connection: &mut SqliteConnection, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(connection).await.expect(sql)
    }

    #[tokio::test]
    async fn a_small_demonstration_is_whole() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("demo.db");
        let mut heard = Vec::new();
        let made = make(&path, 1_000, 1, |told| heard.push(told)).await.expect("makes");
        assert_eq!(heard.last(), Some(&1_000));
        assert_eq!((made.events, made.articles), (1_000, 100));
        let connection = &mut open(&path).await;
        // `finish` has checked the foreign keys; what remains is what they cannot see.
        assert_eq!(number(connection, "select count(*) from event where role in ('main', 'planned')").await, 1_000);
        assert_eq!(number(connection, "select max(id) - count(*) from event").await, 0, "ids are ranks");
        let backwards = "select count(*) from event a join event b on b.id = a.id + 1
            where b.id <= 1000 and coalesce(b.first_day, 0) < coalesce(a.first_day, 0)";
        assert_eq!(number(connection, backwards).await, 0, "ids are in the order of time");
        let untrue = "select count(*) from evidence e join article a on a.id = e.article_id
            where substr(a.text, e.start_at + 1, e.end_at - e.start_at) != e.quote";
        assert_eq!(number(connection, untrue).await, 0, "quotes are the text");
        assert_eq!(number(connection, "select count(*) from evidence").await, made.evidence);
        assert!(number(connection, "select count(*) from conflict").await > 0);
        assert!(number(connection, "select count(*) from event where parent_id is not null").await > 0);
        assert!(number(connection, "select count(*) from event where first_day is null and role = 'main'").await > 0);
        let unlike = "select count(*) from locality l where l.event_count !=
            (select count(*) from event_area a join event e on e.id = a.event_id
             where a.locality_id = l.id and e.role in ('main', 'planned'))";
        assert_eq!(number(connection, unlike).await, 0, "counts of localities are those of their events");
        assert_eq!(number(connection, "select count(*) from release where rules_version = 'demonstration'").await, 1);
    }

    #[tokio::test]
    async fn the_same_seed_gives_the_same_file() {
        let folder = tempfile::tempdir().expect("folder");
        let mut files = Vec::new();
        for (name, seed) in [("a.db", 5), ("b.db", 5), ("c.db", 6)] {
            let path = folder.path().join(name);
            make(&path, 200, seed, |_| ()).await.expect("makes");
            let mut rows = open(&path).await;
            let slugs: Vec<String> = sqlx::query_scalar("select slug || card from event order by id")
                .fetch_all(&mut rows)
                .await
                .expect("slugs");
            files.push(slugs);
        }
        assert_eq!(files[0], files[1]);
        assert_ne!(files[0], files[2]);
    }
}
