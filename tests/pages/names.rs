//! Bodies stand under their names in the page's language wherever a page names them.

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use tower::ServiceExt;
use vnfr_atlas::web::router::router;
use vnfr_atlas::web::state::{AppState, Release, Site};

use crate::support::atlas_of_seeds;

async fn html(site: &Router, path: &str) -> String {
    let request = Request::get(path).body(Body::empty()).expect("an address");
    let answer = site.clone().oneshot(request).await.expect("an answer");
    let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await.expect("a whole body");
    String::from_utf8(body.to_vec()).expect("UTF-8")
}

#[tokio::test]
async fn bodies_are_named_in_the_language_of_the_page() {
    let release = Release::open(atlas_of_seeds(), 1).await.expect("opens");
    let site = router(AppState::new(release, Site::default()));
    let agency = [
        ("vi", "Cơ quan Phát triển Pháp"),
        ("fr", "Agence française de développement"),
        ("en", "French Development Agency"),
    ];
    for path in ["search?q=AFD", "events?more=organisation", "organisations"] {
        for (lang, name) in agency {
            let page = html(&site, &format!("/{lang}/{path}")).await;
            assert!(page.contains(name), "/{lang}/{path} does not name {name}");
        }
    }
    // The agency was met on a visit: it stands in a part, and finds the visit.
    let met = html(&site, "/en/events?organisation=afd").await;
    assert!(met.contains("Delegation from Cần Thơ") && met.contains("Delegation from Điện Biên"));
    let committee = html(&site, "/fr/organisations/uy-ban-nhan-dan-thanh-pho-can-tho").await;
    assert!(committee.contains("Comité populaire de la ville de Cần Thơ"));
    let list = html(&site, "/en/organisations").await;
    assert!(
        list.contains("People&#39;s Committee of Cần Thơ City") || list.contains("People's Committee of Cần Thơ City")
    );
}
