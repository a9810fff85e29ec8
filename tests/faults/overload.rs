//! More asked than can be made: pages of the release before, else a word that it is busy; questions over their budget.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use http_body_util::BodyExt;
use vnfr_atlas::config::Settings;
use vnfr_atlas::ingest::demo;
use vnfr_atlas::web::front::Front;
use vnfr_atlas::web::state::{AppState, Release, Site};

/// Counts for hours, and gives its one row at the end.
const ENDLESS: &str = "
    with recursive counted (number) as (select 1 union all select number + 1 from counted where number < 1e12)
    select max(number) from counted";

async fn release(folder: &std::path::Path, seed: u64, events: usize) -> Release {
    let path = folder.join(format!("{seed}.db"));
    demo::make(&path, events, seed, |_| {}).await.expect("demonstration data");
    Release::open(&path, 2).await.expect("opens")
}

fn ask(front: &Arc<Front>, path: &str) -> impl Future<Output = Response<Body>> + use<> {
    let (front, request) = (Arc::clone(front), Request::get(path).body(Body::empty()).expect("an address"));
    async move { front.answer(request, IpAddr::from([127, 0, 0, 1])).await }
}

async fn text(response: Response<Body>) -> String {
    String::from_utf8_lossy(&response.into_body().collect().await.expect("a body").to_bytes()).into_owned()
}

/// With no turn left, a reader gets the page of the release before where it is kept, and 503 with a time to come back
/// where it is not.
#[tokio::test]
async fn without_a_turn_the_page_of_the_release_before_is_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let (old, new) = (release(folder.path(), 1, 60).await, release(folder.path(), 2, 60).await);
    let connections = new.pool.clone();
    let settings = Settings { concurrent_pages: 1, waiting_pages: 0, rate_per_sec: 0, ..Settings::default() };
    let front = Arc::new(Front::new(AppState::new(old, Site::default()), &settings));
    let before = text(ask(&front, "/vi/events").await).await;
    front.move_to(new);
    // Somebody holds every connection, so the next page takes the only turn and waits for the database.
    let count = || Box::pin(sqlx::query(ENDLESS).fetch_all(&connections));
    let mut held = [count(), count()];
    for count in &mut held {
        assert!(futures::poll!(count.as_mut()).is_pending(), "it counts for hours");
    }
    assert_eq!(connections.idle(), 0);
    let mut slow = Box::pin(ask(&front, "/fr/events"));
    assert!(futures::poll!(slow.as_mut()).is_pending(), "there is no connection for it");

    let stale = ask(&front, "/vi/events").await;
    assert_eq!(stale.status(), StatusCode::OK);
    assert_eq!(stale.headers()["cache-control"], "public, max-age=1", "nobody may keep it for long");
    assert_eq!(text(stale).await, before, "the page that was kept");

    let busy = ask(&front, "/en/events").await;
    assert_eq!(busy.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(busy.headers().contains_key("retry-after") && busy.headers()["cache-control"] == "no-store");
    let told = text(busy).await;
    assert!(told.contains("<h1"), "in words, as a page");
    let sheet =
        told.split('"').find(|part| part.starts_with("/assets/") && part.ends_with(".css")).expect("a stylesheet");
    let sheet = ask(&front, sheet).await;
    assert_eq!(sheet.status(), StatusCode::OK, "what the page looks like needs no turn");
    assert!(text(sheet).await.contains("--h1"), "whole");

    drop(held);
    assert_eq!(slow.await.status(), StatusCode::OK, "the one with the turn comes to its end");
    let fresh = ask(&front, "/vi/events").await;
    assert_eq!(fresh.status(), StatusCode::OK);
    assert_ne!(text(fresh).await, before, "with a turn, the new release is shown");
}

/// A question to the database that takes longer than its budget is stopped there, and the reader is told how to ask less.
#[tokio::test]
async fn a_question_over_its_budget_is_stopped_and_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let release = release(folder.path(), 3, 1_500).await.within(Duration::ZERO);
    let settings = Settings { rate_per_sec: 0, ..Settings::default() };
    let front = Arc::new(Front::new(AppState::new(release, Site::default()), &settings));
    // Reads every delegation of the release, which is more than no time at all allows.
    for (path, words) in [("/en/delegations", "<h1"), ("/en/delegations.json", "too-wide")] {
        let wide = ask(&front, path).await;
        assert_eq!(wide.status(), StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        let told = text(wide).await;
        assert!(told.contains(words) && !told.contains("interrupt"), "{path}: {told:.400}");
    }
    assert_eq!(ask(&front, "/en/about").await.status(), StatusCode::OK, "what asks little is answered as ever");
}
