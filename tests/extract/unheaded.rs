//! Bodies that no head word tells, and words that look like names or fields and are none.

use vnfr_atlas::extract::extract;
use vnfr_atlas::model::{EventClaim, Extraction};

fn read(text: &str) -> Extraction {
    extract("a.txt", text.as_bytes()).expect("a text is an article")
}

fn bodies(article: &Extraction) -> Vec<&str> {
    article.organisations.iter().map(|body| body.name.as_str()).collect()
}

fn people(article: &Extraction) -> Vec<&str> {
    article.people.iter().map(|person| person.name.as_str()).collect()
}

fn main_event(article: &Extraction) -> &EventClaim {
    article.events.first().unwrap_or_else(|| panic!("no event: {article:?}"))
}

fn fields(article: &Extraction) -> Vec<&str> {
    main_event(article).topics.iter().map(|topic| topic.as_str()).collect()
}

#[test]
fn firms_in_a_list_are_bodies_and_no_people() {
    let article = read(
        "Đoàn công tác tỉnh An Giang thăm tỉnh Drôme\n\nTừ ngày 10 đến 17/6/2024, đoàn công tác tỉnh An Giang do ông Trần Văn \
         Bình, Phó Chủ tịch UBND tỉnh An Giang, dẫn đầu đã thăm và làm việc tại tỉnh Drôme (Pháp). Tham gia đoàn có lãnh đạo 9 \
         doanh nghiệp, trong đó có Vĩnh Phát, Ecofruit, Cỏ Lúa và Hùng Cường. Đoàn đã làm việc với Chủ tịch Hội đồng tỉnh Drôme \
         Luc Martin.\n",
    );
    for firm in ["Vĩnh Phát", "Ecofruit", "Cỏ Lúa", "Hùng Cường"] {
        assert!(bodies(&article).contains(&firm), "{firm}: {:?}", bodies(&article));
    }
    assert_eq!(people(&article), ["Trần Văn Bình", "Luc Martin"]);
}

#[test]
fn an_unknown_name_behind_an_agent_is_a_body() {
    let article = read(
        "Inauguration d'un réseau d'eau à Cao Bang\n\nLe 19 novembre 2011, Luc Martin, vice-président du conseil général des \
         Deux-Sèvres, et Tran Van Binh, président du Comité populaire de la province de Cao Bang, ont inauguré un réseau d'eau \
         potable. Les canalisations ont été fournies par Aquaplan, les compteurs offerts par l'Hydrolis. Des représentants \
         d'Angimex et des voyagistes tels qu'Evasia ou Lointania étaient présents.\n",
    );
    for body in ["Aquaplan", "Hydrolis", "Angimex", "Evasia", "Lointania"] {
        assert!(bodies(&article).contains(&body), "{body}: {:?}", bodies(&article));
    }
}

#[test]
fn who_leads_and_what_is_held_is_no_body() {
    let article = read(
        "Dong Thap delegation visits Gers\n\nA delegation from Dong Thap, led by Tran Van Binh, Chairman of the provincial \
         People's Committee, visited the department of Gers from May 20 to 24, 2024. It was received by Luc Texier, President \
         of the Gers Departmental Council. A visit led by Texier took it to the Auch Fruit Fair, which was held that week, and \
         to Fructaline, which buys mangoes. Engineers from the Atlantic coast joined in talks with Boncolline.\n",
    );
    let bodies = bodies(&article);
    for body in ["Fructaline", "Boncolline"] {
        assert!(bodies.contains(&body), "{body}: {bodies:?}");
    }
    assert!(!bodies.iter().any(|body| body.contains("Texier") || body.contains("Fair")), "{bodies:?}");
    assert!(!bodies.contains(&"Atlantic"), "{bodies:?}");
}

#[test]
fn an_honorific_that_ends_a_sentence_makes_no_person_of_the_next() {
    let article = read(
        "Đoàn Vĩnh Long thăm Finistère\n\nNgày 9/10/2018, Chủ tịch UBND tỉnh Vĩnh Long Trần Văn Bình và Chủ tịch Hội đồng tỉnh \
         Finistère Luc Martin bàn về cấp nước sạch và đào tạo nghề cho nông dân. Sáng hôm sau, đoàn thăm cảng. Từ Việt Nam sang \
         còn có bà Nguyễn Thị Hoa, Giám đốc Sở Ngoại vụ.\n",
    );
    assert_eq!(people(&article), ["Trần Văn Bình", "Luc Martin", "Nguyễn Thị Hoa"]);
}

#[test]
fn an_ordinal_is_no_weekday() {
    let article = read(
        "Đồng Nai sẽ cùng vùng Hauts-de-France bàn về rác thải\n\nThứ Tư, 25/02/2026, 09:15\n\nHội thảo “Rác thải và tài \
         nguyên” lần thứ hai sẽ được tổ chức từ ngày 17 đến 19-3 tới tại tỉnh Đồng Nai, theo kế hoạch do UBND tỉnh Đồng Nai ban hành. Phối hợp tổ chức có vùng \
         Hauts-de-France (Pháp).\n",
    );
    let event = main_event(&article);
    assert_eq!(event.start.map(|day| day.to_string()).as_deref(), Some("2026-03-17"), "{event:?}");
    // Nor is the second of some workshop the second conference of localities.
    assert_eq!(event.edition, None, "{event:?}");
}

#[test]
fn a_field_is_none_within_a_name_or_another_word() {
    let signed = read(
        "Vinh Long signs MoU with Charente-Maritime\n\nOn 12 May 2022, Vinh Long province and the French department of \
         Charente-Maritime signed a memorandum of understanding on organic farming. The health situation permitting, \
         President Luc Martin will visit Vinh Long.\n",
    );
    assert_eq!(fields(&signed), ["agriculture"]);
    let opened = read(
        "Inauguration de la maternité de Huong Khe\n\nLa maternité de Huong Khe, dans la province de Ha Tinh, a été inaugurée le \
         8 décembre 2012 par Luc Martin, vice-président du conseil général de l'Hérault, malgré la crise sanitaire.\n",
    );
    assert_eq!(fields(&opened), ["health"]);
}

#[test]
fn what_a_council_votes_besides_is_no_field_of_its_tie() {
    let article = read(
        "Dole : le conseil approuve le jumelage avec Hoi An\n\nLe conseil municipal de Dole a approuvé lundi 12 décembre 2016 la \
         convention de coopération avec Hoi An (Vietnam). Elle porte sur le tourisme.\n\nLes élus ont aussi voté l'extension du \
         réseau de bus et le règlement des lycées.\n",
    );
    assert_eq!(fields(&article), ["tourism"]);
}

#[test]
fn a_paper_to_be_signed_ties_nobody_and_partners_sought_are_none() {
    let article = read(
        "Ben Tre explores partnerships in western France\n\nA delegation from Ben Tre, headed by Tran Thi Hoa, Vice Chairwoman of \
         the provincial People's Committee, made a working trip to France from June 10 to 15, 2024 to look for partners in \
         coconut farming. In La Roche-sur-Yon on June 11, the guests held talks with Luc Martin, President of the Departmental \
         Council of Vendée.\n\nAmbassador Dinh Van An promised to help with the letter of intent that Ben Tre and Vendée plan to \
         sign in 2025.\n",
    );
    assert!(article.partnerships.is_empty(), "{:?}", article.partnerships);
    let held = article
        .events
        .iter()
        .find(|event| event.kind.as_str() == "agreement_signing" && event.role.as_str() != "planned");
    assert!(held.is_none(), "{held:?}");
}

#[test]
fn years_are_not_counted_from_what_is_recalled() {
    let article = read(
        "Kỷ niệm 15 năm kết nghĩa Angoulême - Tiền Giang\n\nTối thứ Bảy, 18/5, lễ kỷ niệm 15 năm kết nghĩa giữa thành phố \
         Angoulême (Pháp) và tỉnh Tiền Giang đã diễn ra tại Angoulême.\n\nThị trưởng Luc Martin nhắc lại văn bản kết nghĩa được \
         ký ngày 22/4/2009.\n",
    );
    let since: Vec<_> = article.partnerships.iter().map(|tie| tie.since.map(|date| date.to_string())).collect();
    assert!(!since.contains(&Some("1994".to_owned())), "{since:?}");
    assert!(article.events.iter().all(|event| event.role.as_str() != "sub"), "{:?}", article.events);
}
