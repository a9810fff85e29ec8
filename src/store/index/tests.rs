//! What is read of the tables, told by hand.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqliteConnection};
use vnfr_index::events::{Columns, Told, Unit};

use super::{load, packed};
use crate::store::{Pool, migrate};

/// Three principal events (one without a year, one planned), two parts and one of the background.
const ROWS: &str = "
    begin;
    insert into locality (id, key, country, era, level, code, slug, name, event_count, tie_count, delegations_out, delegations_in)
    values (1, 'vn34-01', 'VN', 'vn34', 'province', '', 'a', 'A', 0, 0, 0, 0),
           (2, 'fr-dep-94', 'FR', 'fr', 'departement', '', 'b', 'B', 0, 0, 0, 0);
    insert into person (id, slug, name, side, event_count, article_count)
    values (1, 'p1', 'P1', 'vn', 0, 0), (2, 'p2', 'P2', 'fr', 0, 0);
    insert into organisation (id, slug, name, side, event_count, article_count) values (1, 'o1', 'O1', 'vn', 0, 0);
    insert into event (id, slug, kind, role, parent_id, status, precision, first_day, last_day, year_inferred, article_count,
                       independent_sources, conflict_count, part_count, card, changed_in)
    values (1, 'e1', 'delegation_visit', 'main', null, 'held', 'day', null, null, 0, 1, 1, 0, 0, '{}', 1),
           (2, 'e2', 'meeting', 'main', null, 'held', 'day', 20200105, 20200107, 0, 2, 1, 0, 0, '{}', 1),
           (3, 'e3', 'delegation_visit', 'planned', null, 'planned', 'day', 20210101, 20210101, 0, 1, 1, 0, 0, '{}', 2),
           (4, 'e4', 'agreement_signing', 'sub', 2, 'held', 'day', 20200106, 20200106, 0, 1, 1, 0, 0, '{}', 1),
           (5, 'e5', 'meeting', 'sub', 1, 'held', 'day', null, null, 0, 1, 1, 0, 0, '{}', 3),
           (6, 'e6', 'meeting', 'background', null, 'held', 'day', 19990101, 19990101, 0, 1, 1, 0, 0, '{}', 1);
    insert into event_area values (1, 1, 1), (1, 3, 1), (1, 6, 1), (2, 2, 1);
    insert into event_topic values (2, 'health', 0), (6, 'health', 0), (4, 'culture', 0);
    insert into event_person values (4, 1, 'participant', null, 0), (2, 2, 'participant', null, 0);
    insert into event_organisation values (5, 1, 0), (3, 1, 0);
    commit;";

async fn pool(folder: &std::path::Path) -> Pool {
    let path = folder.join("atlas.db");
    let options = SqliteConnectOptions::new().filename(&path).create_if_missing(true).foreign_keys(false);
    let mut db = SqliteConnection::connect_with(&options).await.expect("opens");
    migrate::lay(&mut db).await.expect("schema");
    sqlx::raw_sql(ROWS).execute(&mut db).await.expect("rows");
    db.close().await.expect("closes");
    Pool::open(&SqliteConnectOptions::new().filename(&path).read_only(true), 2).await.expect("pool")
}

#[tokio::test]
async fn the_tables_say_who_stands_where_and_parts_stand_for_their_event() {
    let folder = tempfile::tempdir().expect("folder");
    let pool = pool(folder.path()).await;
    let set = |word: &str, events: &[u32]| (word.to_owned(), events.to_vec());
    let named = |slug: &str, events: &[u32]| (slug.into(), slug.to_uppercase().into(), events.to_vec());
    let unit = |key: &str, country: &str, era: &str, level: &str, events: &[u32]| Unit {
        key: key.to_owned(),
        country: country.to_owned(),
        era: era.to_owned(),
        level: level.to_owned(),
        events: events.to_vec(),
    };
    let expected = Told {
        principal: 3,
        last: 5,
        columns: Columns {
            first_day: vec![0, 0, 20_200_105, 20_210_101, 20_200_106, 0],
            last_day: vec![0, 0, 20_200_107, 20_210_101, 20_200_106, 0],
            articles: vec![0, 1, 2, 1, 1, 1],
            changed_in: vec![0, 1, 1, 2, 1, 3],
            planned: vec![3],
        },
        kinds: vec![set("agreement_signing", &[4]), set("delegation_visit", &[1, 3]), set("meeting", &[2, 5])],
        topics: vec![set("culture", &[4]), set("health", &[2])],
        units: vec![
            unit("vn34-01", "VN", "vn34", "province", &[1, 3]),
            unit("fr-dep-94", "FR", "fr", "departement", &[2]),
        ],
        people: vec![named("p1", &[2, 4]), named("p2", &[2])],
        bodies: vec![named("o1", &[1, 3, 5])],
    };
    assert_eq!(load::read(&pool).await.expect("reads"), expected);
    // Nothing is packed in this file, and the index is made all the same.
    assert_eq!(packed::agrees(&pool).await.expect("reads"), None);
    assert_eq!(super::load(&pool).await.expect("loads").principal(), 3);
}
