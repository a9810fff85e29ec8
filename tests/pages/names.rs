//! Bodies stand under their names in the page's language wherever a page names them.

use axum::Router;

use crate::support::{atlas_of_seeds, site};

async fn html(site: &Router, path: &str) -> String {
    site::get(site, path).await.text().to_owned()
}

#[tokio::test]
async fn bodies_are_named_in_the_language_of_the_page() {
    let site = site::over(atlas_of_seeds()).await;
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
