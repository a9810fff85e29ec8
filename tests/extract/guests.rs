//! Guests and hosts: who leads a delegation, where it was taken, which towns are parties and which only stages.

use vnfr_atlas::extract::extract;
use vnfr_atlas::model::{EventClaim, EventRole, Extraction};

fn read(text: &str) -> Extraction {
    extract("a.txt", text.as_bytes()).expect("a text is an article")
}

fn main_event(article: &Extraction) -> &EventClaim {
    article.events.first().unwrap_or_else(|| panic!("no event: {article:?}"))
}

fn day(date: Option<vnfr_atlas::model::PartialDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

#[test]
fn who_comes_with_a_delegation_does_not_lead_it() {
    let article = read(
        "Lãnh đạo tỉnh Gia Lai tiếp đoàn đại biểu tỉnh Isère\n\nChiều 12/9/2023, Phó Chủ tịch UBND tỉnh Gia Lai Trần Văn Bình \
         tiếp bà Anne Martin, Tổng Lãnh sự Pháp tại TP. Hồ Chí Minh, cùng đoàn đại biểu Hội đồng tỉnh Isère (Pháp) do ông Luc \
         Texier, Phó Chủ tịch Hội đồng tỉnh, dẫn đầu.\n",
    );
    let leaders: Vec<_> = article.delegations.iter().filter_map(|sent| sent.leader.as_deref()).collect();
    assert_eq!(leaders, ["Luc Texier"]);
}

#[test]
fn a_delegation_of_years_before_is_none_of_this_visit() {
    let article = read(
        "An Giang ký kết thỏa thuận hợp tác với tỉnh Gers\n\n26/03/2019\n\nSáng 26/3, tại thành phố Long Xuyên, UBND tỉnh An \
         Giang và Hội đồng tỉnh Gers (Pháp) tổ chức lễ ký kết thỏa thuận hợp tác. Phát biểu tại buổi lễ, bà Anne Martin, Chủ \
         tịch Hội đồng tỉnh Gers, cảm ơn sự đón tiếp của tỉnh. Hai bên sẽ trao đổi chuyên gia.\n\nTrước đó, tháng 10/2017, đoàn \
         công tác tỉnh An Giang đã đến thăm thành phố Auch để tìm hiểu mô hình hợp tác xã.\n",
    );
    assert!(article.delegations.is_empty(), "{:?}", article.delegations);
}

#[test]
fn where_guests_were_taken_is_a_stop_and_no_party() {
    let article = read(
        "Dinan. Quinze ans de jumelage avec Hoi An\n\nPublié le 08/10/2023\n\nLes habitants ont assisté samedi à la cérémonie \
         marquant les quinze ans du jumelage entre Dinan et Hoi An. Une délégation vietnamienne, emmenée par Tran Thi Binh, \
         présidente du Comité populaire de Hoi An, y a pris part.\n\nLa veille, le groupe avait visité une criée à Paimpol.\n",
    );
    assert_eq!(main_event(&article).fr_localities, ["Dinan"]);
    assert_eq!(article.partnerships.len(), 1, "{:?}", article.partnerships);
    assert_eq!(article.delegations[0].destinations, ["Dinan", "Paimpol"]);
}

#[test]
fn days_of_a_stay_around_a_ceremony_are_those_of_the_delegation() {
    let article = read(
        "Chartres and Hoi An: ten years of twinning\n\nPublished on 14 October 2015\n\nThe City of Chartres celebrated on Saturday \
         10 October the tenth anniversary of its twinning with Hoi An. For the occasion the city welcomed, from 8 to 12 October, \
         a delegation from Hoi An led by Mr Tran Van Binh, Chairman of the Hoi An City People's Committee.\n",
    );
    let sent = &article.delegations[0];
    assert_eq!((day(sent.start), day(sent.end)), ("2015-10-08".to_owned(), "2015-10-12".to_owned()));
    assert!(sent.evidence.get("start").is_some());
}

#[test]
fn the_seat_of_an_office_abroad_is_no_stage() {
    let article = read(
        "Inauguration à Tiên Hai\n\nM. Luc Martin, président du conseil départemental de la Manche, et M. Tran Van Binh, président du \
         Comité populaire de la province de Thai Binh, ont inauguré le 17 avril 2019 une station de traitement d'eau dans le \
         district de Tiên Hai. Y ont assisté M. Paul Texier, directeur de l'Agence française de développement (AFD) à Hanoï, et des \
         habitants.\n",
    );
    assert!(!main_event(&article).vn_localities.iter().any(|name| name == "Hanoï"), "{:?}", main_event(&article));
}

#[test]
fn a_town_where_both_sides_will_meet_is_no_party() {
    let article = read(
        "Ben Tre, Vendée discuss sustainable aquaculture\n\nJanuary 14, 2026\n\nBen Tre province and Vendée, a department in western France, held an \
         online meeting on January 13, 2026 to review their cooperation. At the end of the meeting, the two sides agreed to hold \
         a workshop on marine farming in Nantes in June 2026.\n",
    );
    let planned = article.events.iter().find(|event| event.role == EventRole::Planned).expect("a workshop to come");
    assert_eq!(planned.fr_localities, ["Vendée"]);
    assert_eq!(planned.places, ["Nantes"]);
}

#[test]
fn a_region_one_stays_in_is_a_destination() {
    let article = read(
        "Le Grand Est et Thai Nguyên s'engagent\n\n17 novembre 2024\n\nLe Conseil régional du Grand Est et la province de Thai \
         Nguyên ont signé le 14 novembre un accord de coopération décentralisée. Conduite par M. Tran Van Binh, vice-président du \
         Comité populaire de la province, la délégation de Thai Nguyên a séjourné dans le Grand Est du 12 au 16 novembre. Le comité \
         mixte tiendra sa première réunion à Thai Nguyên en avril 2025.\n",
    );
    assert_eq!(article.delegations[0].destinations, ["Grand Est"]);
    let held: Vec<_> = article.events.iter().filter(|event| event.role == EventRole::Sub).collect();
    assert!(held.is_empty(), "a meeting to come is no part of the journey: {held:?}");
}

#[test]
fn a_weeks_opening_sentence_leads_though_it_recalls_a_year() {
    let article = read(
        "Une semaine aux couleurs de Bac Ninh\n\n24 avril 2014\n\nDu samedi 10 au dimanche 18 mai, Annonay vivra à l'heure du \
         Vietnam. La municipalité organise la première Semaine de Bac Ninh, du nom de la province avec laquelle la ville a conclu un \
         accord d'amitié en 2011.\n\nPays des papetiers, Annonay fera la part belle aux estampes. Le mardi 13 mai, des chanteurs \
         donneront un concert à la salle des fêtes.\n",
    );
    let event = main_event(&article);
    assert_eq!((day(event.start), day(event.end)), ("2014-05-10".to_owned(), "2014-05-18".to_owned()));
    assert_eq!(event.fr_localities, ["Annonay"], "a town that is named again and again is meant");
}

#[test]
fn a_report_headed_by_its_day_has_that_year() {
    let article = read(
        "Conseil général de l'Aude\nCompte rendu de la session du 24 juin 2011\n\nRéunis le vendredi 24 juin, les conseillers \
         généraux ont voté une subvention de 48 500 euros au programme d'eau et d'assainissement de la province de Hà Tinh, \
         présenté par Mme Anne Martin, vice-présidente du conseil général de l'Aude.\n",
    );
    assert_eq!(day(main_event(&article).start), "2011-06-24");
}

#[test]
fn those_who_hold_a_forum_and_lead_its_sessions_take_part() {
    let article = read(
        "Craft localities meet in Bac Ninh\n\nFriday, November 21, 2025\n\nThe third Forum of Vietnamese and French Localities on \
         Craft Heritage closed in Bac Ninh on November 21 after two days of discussions. The event was jointly held by the Bac Ninh \
         Provincial People's Committee and the city of Limoges. Luc Martin, Mayor of Thiers, chaired the sessions.\n",
    );
    let event = main_event(&article);
    assert_eq!((day(event.start), day(event.end)), ("2025-11-20".to_owned(), "2025-11-21".to_owned()));
    assert_eq!(event.fr_localities, ["Limoges", "Thiers"]);
}

#[test]
fn names_end_where_titles_and_bodies_begin() {
    let people = |text: &str| -> Vec<String> { read(text).people.into_iter().map(|person| person.name).collect() };
    assert_eq!(
        people(
            "Lâm Đồng tiếp đoàn tỉnh Drôme\n\nChiều 12/9/2023, tỉnh Lâm Đồng tiếp đoàn tỉnh Drôme (Pháp). Dự buổi tiếp có các đồng \
             chí Bùi Văn Kha, Phó Chủ tịch UBND tỉnh; Lê Công Sứ, Phó Giám đốc Sở Y tế, và Phó Hiệu trưởng Trường Đại học Tây \
             Nguyên Hồ Sỹ Tùng.\n"
        ),
        ["Bùi Văn Kha", "Lê Công Sứ", "Hồ Sỹ Tùng"]
    );
    assert_eq!(
        people(
            "Thai Nguyen signs with Burgundy\n\nOn May 18, 2022, Thai Nguyen province and the Regional Council of \
             Bourgogne-Franche-Comté signed an agreement in the presence of Mr. Guillaume Lanneau - Scientific Attaché at the \
             Embassy of France in Vietnam.\n"
        ),
        ["Guillaume Lanneau"]
    );
}

#[test]
fn a_name_in_brackets_is_the_body_before_them() {
    let article = read(
        "Hội thảo tại Phú Thọ\n\nNgày 17/10/2024, Bệnh viện Đa khoa tỉnh Phú Thọ phối hợp với Trung tâm Bệnh viện Đại học Angers (CHU \
         Angers) tổ chức hội thảo khoa học trong khuôn khổ hợp tác giữa tỉnh Phú Thọ và thành phố Angers (Pháp).\n",
    );
    let bodies: Vec<_> = article.organisations.iter().map(|body| body.name.as_str()).collect();
    assert_eq!(bodies, ["Bệnh viện Đa khoa tỉnh Phú Thọ", "Trung tâm Bệnh viện Đại học Angers"]);
}

#[test]
fn a_site_of_an_online_meeting_is_a_town_and_no_bridge() {
    let article = read(
        "Ninh Thuận họp trực tuyến với tỉnh Aude\n\nChiều 14/10/2021, UBND tỉnh Ninh Thuận họp trực tuyến với Hội đồng tỉnh Aude \
         (Pháp). Ở đầu cầu Carcassonne có bà Anne Martin, Phó Chủ tịch Hội đồng tỉnh Aude. Bà yêu cầu UBND tỉnh lập tổ công tác.\n",
    );
    let places: Vec<_> = article.localities.iter().map(|place| place.name.as_str()).collect();
    assert!(places.contains(&"Carcassonne"), "{places:?}");
    assert!(!places.iter().any(|name| name.contains("cầu")), "{places:?}");
    let names: Vec<_> = article.mentions.iter().map(|mention| mention.text.as_str()).collect();
    assert!(!names.iter().any(|name| name.starts_with("cầu")), "{names:?}");
}

#[test]
fn those_whom_a_conference_brings_together_take_part() {
    let article = read(
        "Upland provinces share experience\n\nHOA BINH – The second Conference on Cooperation between Mountainous Localities of \
         Vietnam and France opened in Hoa Binh City on Thursday, November 20, 2014 and closed the following day. It brought together \
         nine Vietnamese provinces, among them Son La and Cao Bang, and six French localities, including Savoie, Haute-Savoie, \
         Hautes-Alpes and Ardèche.\n",
    );
    let event = main_event(&article);
    assert_eq!((day(event.start), day(event.end)), ("2014-11-20".to_owned(), "2014-11-21".to_owned()));
    assert_eq!(event.fr_localities, ["Savoie", "Haute-Savoie", "Hautes-Alpes", "Ardèche"]);
}

#[test]
fn what_a_town_lies_in_is_no_stop() {
    let article = read(
        "Ninh Thuan delegation in France\n\nA delegation of Ninh Thuan province led by Tran Van Binh, Vice Chairman of the provincial \
         People's Committee, paid a working visit to France from October 9 to 18, 2017. The officials travelled to Narbonne, in Aude, \
         on October 16.\n",
    );
    assert_eq!(article.delegations[0].destinations, ["Narbonne"]);
}

#[test]
fn a_warships_call_is_no_local_cooperation() {
    let article = read(
        "French frigate calls at Cam Ranh Port\n\nThe French Navy frigate Jeanne, whose home port is Toulon, docked at Cam Ranh \
         International Port in the central province of Khanh Hoa on May 5, 2016, beginning a five-day visit to Vietnam. During their \
         stay the officers will visit the Naval Academy in Nha Trang city.\n",
    );
    assert!(!article.relevant, "{:?}", article.relevance_rules);
}

#[test]
fn days_on_which_a_show_runs_begin_no_tie() {
    let article = read(
        "TP Sa Đéc tổ chức Tuần lễ Hoa Hyères\n\n19/11/2019\n\nTuần lễ Hoa Hyères do UBND TP Sa Đéc và chính quyền thành phố Hyères \
         (Pháp) phối hợp tổ chức diễn ra từ ngày 18 đến 24/11/2019 tại Công viên Sa Đéc. Đây là hoạt động lớn nhất kể từ khi hai \
         thành phố kết nghĩa vào năm 2016.\n",
    );
    assert_eq!(day(article.partnerships[0].since), "2016");
}

#[test]
fn a_house_that_bears_a_name_and_a_faculty_are_nobody() {
    let people = |text: &str| -> Vec<String> { read(text).people.into_iter().map(|person| person.name).collect() };
    assert_eq!(
        people(
            "Sa Dec delegation in Duras\n\nA delegation from Sa Dec led by Ms Nguyen Thi Ngoc, Vice Chairwoman of the Sa Dec City \
             People's Committee, stayed in Duras from 23 to 27 May 2019. She was accompanied by Mr Tran Van Binh, director of the \
             Huynh Thuy Le ancient house.\n"
        ),
        ["Nguyen Thi Ngoc", "Tran Van Binh"]
    );
    assert_eq!(
        people(
            "Quảng Bình và Savoie ký thỏa thuận\n\nNgày 14/3/2024, tỉnh Quảng Bình và tỉnh Savoie (Pháp) ký thỏa thuận hợp tác. Dự lễ \
             có ông Trần Văn Bình, Phó Chủ tịch UBND tỉnh, các giảng viên Khoa Nông nghiệp và sinh viên.\n"
        ),
        ["Trần Văn Bình"]
    );
}

#[test]
fn where_two_partners_concluded_their_paper_is_no_partner() {
    let article = read(
        "Ben Tre and Vendée meet online\n\n13/05/2021\n\nOn 12 May, Mr. Tran Van Binh, Vice Chairman of the Ben Tre Provincial People's \
         Committee, chaired an online meeting with the Departmental Council of Vendée. He recalled that the two localities have been \
         partners since 2013, when they concluded a framework agreement in Nantes.\n",
    );
    let ties: Vec<_> = article.partnerships.iter().map(|tie| (tie.vn.as_str(), tie.fr.as_str())).collect();
    assert_eq!(ties, [("Bến Tre", "Vendée")]);
}

#[test]
fn a_leader_is_told_by_how_a_sentence_is_built() {
    let leaders =
        |text: &str| -> Vec<Option<String>> { read(text).delegations.into_iter().map(|sent| sent.leader).collect() };
    for (text, leader) in [
        (
            "A delegation from Lao Cai province visited the city of Limoges, France, from 3 to 6 May 2022.\n\nIts members saw two \
             factories. Tran Van Lam, Vice Chairman of the Lao Cai People's Committee, who led the nine visitors, thanked the city.\n",
            "Tran Van Lam",
        ),
        (
            "Une délégation de la province de Lào Cai a visité Limoges du 3 au 6 mai 2022.\n\nLeur chef, Trân Van Lâm, vice-président \
             du Comité populaire de Lào Cai, a remercié la ville.\n",
            "Trân Van Lâm",
        ),
        (
            "Đoàn công tác tỉnh Lào Cai thăm thành phố Limoges (Pháp) từ ngày 3 đến 6/5/2022.\n\nÔng Trần Văn Lâm, Phó Chủ tịch UBND tỉnh \
             Lào Cai cùng các thành viên trong đoàn đã thăm hai nhà máy.\n",
            "Trần Văn Lâm",
        ),
    ] {
        assert_eq!(leaders(text), [Some(leader.to_owned())], "{text}");
    }
    // The host's head leads no guests.
    let text = "A delegation from Lao Cai province visited the city of Limoges, France, from 3 to 6 May 2022.\n\nLuc Martin, Mayor of \
                Limoges, led the visitors through the museum.\n";
    assert_eq!(leaders(text), [None]);
}
