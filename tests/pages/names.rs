//! Bodies stand under their names in the page's language wherever a page names them; articles and parts under one name each.

use axum::Router;

use crate::support::{Atlas, atlas_of_seeds, site};

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

/// The text of the first element that links to an address.
fn linked<'h>(html: &'h str, address: &str) -> &'h str {
    let from = html.split_once(&format!("href=\"{address}\"")).unwrap_or_else(|| panic!("no link to {address}")).1;
    from.split_once('>').and_then(|(_, rest)| rest.split_once('<')).map_or("", |(text, _)| text)
}

#[tokio::test]
async fn an_article_without_a_title_is_called_by_its_opening_words_everywhere() {
    let atlas = Atlas::of(&[(
        "untitled.txt",
        "Từ ngày 25 đến 29/9/2023, đoàn đại biểu thành phố Cần Thơ do Chủ tịch UBND thành phố Trần Văn A dẫn đầu đã thăm và làm \
         việc tại Nice, Pháp. Đoàn đã làm việc với Cơ quan Phát triển Pháp (AFD) về nước sạch.",
    )]);
    let site = site::over(&atlas.path).await;
    let list = html(&site, "/fr/sources").await;
    let slug = list.split_once("/fr/sources/").expect("an article").1.split_once('"').expect("its address").0;
    let address = format!("/fr/sources/{slug}");
    let name = "Từ ngày 25 đến 29/9/2023, đoàn đại biểu thành phố Cần Thơ do Chủ tịch UBND thành phố Trần …";
    assert_eq!(linked(&list, &address), name);
    assert!(html(&site, &address).await.contains(&format!("<h1 lang=\"vi\">{name}</h1>")));
    assert_eq!(linked(&html(&site, "/fr/search?q=Nice").await, &address), name);
    let events = html(&site, "/fr/events").await;
    let event = events.split_once("/fr/events/").expect("an event").1.split_once('"').expect("its address").0;
    assert_eq!(linked(&html(&site, &format!("/fr/events/{event}")).await, &address), name);
}

#[tokio::test]
async fn a_part_is_called_by_whom_it_was_with_wherever_it_stands() {
    let site = site::over(atlas_of_seeds()).await;
    let delegation = html(&site, "/en/delegations/can-tho-2023-09-25").await;
    assert!(delegation.contains("Meeting with French Development Agency"));
    assert!(html(&site, "/fr/organisations/afd").await.contains("Rencontre\u{a0}: Agence française de développement"));
}

#[tokio::test]
async fn a_pair_that_only_met_is_not_called_tied() {
    let atlas = Atlas::of(&[(
        "met.txt",
        "Từ ngày 25 đến 29/9/2023, đoàn đại biểu tỉnh Cao Bằng do Chủ tịch UBND tỉnh Trần Văn A dẫn đầu đã thăm và làm việc tại \
         thành phố Guéret, Pháp.",
    )]);
    let site = site::over(&atlas.path).await;
    let list = html(&site, "/en/events").await;
    let event = list.split_once("/en/events/").expect("an event").1.split_once('"').expect("its address").0;
    let event = html(&site, &format!("/en/events/{event}")).await;
    assert!(event.contains("Pairs of localities"), "an event names its pairs");
    let pair = event.split_once("/en/ties/").expect("a pair").1.split_once('"').expect("its address").0;
    let said = [
        ("vi", "chưa bài nào nói hai bên có quan hệ hợp tác"),
        ("fr", "aucun ne dit qu’elles sont liées"),
        ("en", "none calls them tied"),
    ];
    for (lang, words) in said {
        let page = html(&site, &format!("/{lang}/ties/{pair}")).await;
        assert!(page.contains(words), "/{lang}/ties/{pair}");
    }
}
