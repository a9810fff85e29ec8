//! What lies ahead: programmes of days, the parts of a show, the meeting after the one told, what a council votes.

use vnfr_atlas::extract::extract;
use vnfr_atlas::model::{EventRole, Extraction};

fn read(text: &str) -> Extraction {
    extract("a.txt", text.as_bytes()).expect("a text is an article")
}

/// Each event in short: role, kind, first and last day.
fn events(article: &Extraction) -> Vec<String> {
    let day = |event: &vnfr_atlas::model::EventClaim| match (event.start, event.end) {
        (Some(start), Some(end)) if start == end => start.to_string(),
        (Some(start), Some(end)) => format!("{start}/{end}"),
        _ => "undated".to_owned(),
    };
    article.events.iter().map(|e| format!("{} {} {}", e.role.as_str(), e.kind.as_str(), day(e))).collect()
}

#[test]
fn a_programme_is_an_event_for_each_of_its_days() {
    let article = read(
        "Hoa Binh s'invite à Rouen : trois rendez-vous\n\nPublié le 27 mars 2024\n\n\
         Partenaire de la province de Hoa Binh depuis 2016, Rouen proposera ce printemps trois rendez-vous.\n\n\
         • Du 6 au 28 avril – Hall de l'hôtel de ville\n\nExposition de photographies sur Hoa Binh. Entrée libre.\n\n\
         • Mardi 16 avril, 9 h – Sur invitation\n\nVisioconférence entre les sages-femmes des deux hôpitaux.\n\n\
         • Vendredi 24 mai, 17 h 30 – Salon d'honneur\n\nLe maire de Rouen, Luc Martin, et le président du Comité populaire \
         de Hoa Binh, Tran Van Binh, signeront un avenant à la convention de coopération.\n",
    );
    let mut told = events(&article);
    told.sort();
    let wanted =
        ["main other 2024-04-06/2024-04-28", "planned agreement_signing 2024-05-24", "planned meeting 2024-04-16"];
    assert_eq!(told, wanted);
    assert!(article.events.iter().all(|event| event.status.as_str() == "planned"), "{:?}", article.events);
}

#[test]
fn a_show_to_come_has_its_opening_and_its_seminar_below_it() {
    let article = read(
        "Lâm Đồng sẽ tổ chức Tuần lễ văn hóa, ẩm thực Bretagne\n\nCập nhật: 15:30, 18/03/2026\n\n\
         Tuần lễ văn hóa, ẩm thực vùng Bretagne (Cộng hòa Pháp) sẽ diễn ra tại tỉnh Lâm Đồng từ ngày 6 đến ngày 12/4/2026. \
         Thông tin trên được đưa ra tại cuộc họp báo do UBND tỉnh Lâm Đồng tổ chức sáng 18/3.\n\n\
         Lễ khai mạc được ấn định vào tối 6/4. Trong khuôn khổ tuần lễ, ngày 8/4 còn có hội thảo về nghề trồng nho.\n",
    );
    let told = events(&article);
    assert!(told.contains(&"main other 2026-03-18".to_owned()), "the press conference: {told:?}");
    assert!(told.contains(&"planned other 2026-04-06/2026-04-12".to_owned()), "{told:?}");
    assert!(told.contains(&"sub ceremony 2026-04-06".to_owned()), "{told:?}");
    assert!(told.contains(&"sub conference 2026-04-08".to_owned()), "{told:?}");
}

#[test]
fn the_next_meeting_is_told_by_that_word_alone() {
    let article = read(
        "Le maire de Saint-Nazaire, Luc Martin, s'est entretenu mercredi 9 février 2022, en visioconférence, avec le président \
         du Comité populaire de Quy Nhon, Tran Van Binh.\n\n\
         La dernière rencontre des deux municipalités remontait à novembre 2019. La prochaine aura lieu en ligne, elle aussi, \
         le 24 mai 2022.\n",
    );
    assert!(events(&article).contains(&"planned meeting 2022-05-24".to_owned()), "{:?}", events(&article));
}

#[test]
fn guests_will_see_something_on_the_day_after() {
    let article = read(
        "Chiều 21/10/2025, Phó Chủ tịch UBND tỉnh Phú Thọ Trần Văn Bình tiếp đoàn công tác Hội đồng tỉnh Loir-et-Cher (Pháp) do \
         bà Claire Morel, Phó Chủ tịch Hội đồng tỉnh, làm trưởng đoàn.\n\n\
         Theo chương trình, ngày mai (22/10), đoàn Loir-et-Cher sẽ đi khảo sát vùng chè Long Cốc.\n",
    );
    let told = events(&article);
    assert_eq!(told, ["main meeting 2025-10-21", "planned site_visit 2025-10-22"]);
}

#[test]
fn a_council_that_sat_has_voted_what_stands_below() {
    let article = read(
        "Séance publique du 25 mars : les principales décisions\n\nActualité – 26/03/2024\n\n\
         Les conseillers départementaux se sont réunis lundi 25 mars à Valence, sous la présidence de Claire Morel, présidente \
         du conseil départemental de la Drôme.\n\n\
         L'assemblée a approuvé à l'unanimité la convention de coopération 2024-2026 entre la Drôme et la province de Cao \
         Bang. Le partenariat entre les deux territoires date de 2014.\n",
    );
    let main: Vec<_> = article.events.iter().filter(|event| event.role == EventRole::Main).collect();
    assert_eq!(main.len(), 1, "{:?}", events(&article));
    assert_eq!((main[0].kind.as_str(), &*main[0].rule), ("agreement_signing", "council_vote"));
    let ties: Vec<_> = article.partnerships.iter().map(|tie| (&*tie.vn, &*tie.fr)).collect();
    assert_eq!(ties, [("Cao Bằng", "Drôme")]);
}

#[test]
fn a_stay_ends_on_the_weekday_that_its_sentence_names() {
    let article = read(
        "Publié le 20/10/2017 à 06h55\n\nLa délégation de la province vietnamienne de Hau Giang, arrivée lundi à Nevers, y \
         reste jusqu'à samedi. Elle est emmenée par Tran Van Binh, vice-président du Comité populaire de Hau Giang.\n",
    );
    assert_eq!(events(&article)[0], "main delegation_visit 2017-10-16/2017-10-21");
}

#[test]
fn an_official_named_before_leads() {
    let article = read(
        "Le président du Comité populaire de la province de Quang Tri, Tran Van Binh, a reçu mercredi 9 mars 2022 Luc Martin, \
         vice-président du conseil départemental de la Corrèze. L'élu français est à la tête d'une délégation de la Corrèze.\n",
    );
    let leaders: Vec<_> = article.delegations.iter().map(|delegation| delegation.leader.as_deref()).collect();
    assert_eq!(leaders, [Some("Luc Martin")]);
}

#[test]
fn a_show_dated_after_its_press_conference_is_to_come() {
    let article = read(
        "Họp báo giới thiệu Tuần lễ Văn hóa Pháp tại Bắc Ninh\n\nThứ Năm, ngày 05/03/2026\n\nSáng nay (5/3), Sở Văn hóa, Thể thao và Du lịch \
         tỉnh Bắc Ninh tổ chức họp báo. Theo Ban Tổ chức, Tuần lễ do UBND tỉnh Bắc Ninh phối hợp với thành phố Clermont-Ferrand (Pháp) tổ \
         chức từ ngày 20 đến 26/3 tại công viên trung tâm.\n",
    );
    assert_eq!(events(&article), ["main other 2026-03-05", "planned other 2026-03-20/2026-03-26"]);
}

#[test]
fn the_first_meeting_of_a_committee_is_to_come() {
    let article = read(
        "Le Grand Est et Thai Nguyên s'engagent\n\n17 novembre 2024\n\nLe Conseil régional du Grand Est et la province de Thai Nguyên ont \
         signé le 14 novembre un accord de coopération décentralisée. Le comité mixte tiendra sa première réunion à Thai Nguyên en avril \
         2025.\n",
    );
    assert_eq!(events(&article), ["main agreement_signing 2024-11-14", "planned meeting 2025-04"]);
}

#[test]
fn an_agency_in_brackets_opens_its_report() {
    let article = read(
        "Ben Tre wins visitors at Châlons fair\n\nSep 7, 2018, 10:05 (GMT+7)\n\n[VOVWORLD] - The province of Ben Tre is the guest of honour \
         of the Marne department at a fair, which is under way in Châlons-en-Champagne from August 31 to September 10, 2018.\n",
    );
    assert_eq!(events(&article), ["main other 2018-08-31/2018-09-10"]);
}

#[test]
fn the_year_until_which_a_paper_holds_is_no_day_of_signing() {
    let article = read(
        "Lunéville et Bac Ninh fêtent dix ans de jumelage\n\n13 octobre 2025\n\nLa ville de Lunéville et la province de Bac Ninh ont célébré \
         samedi 11 octobre le dixième anniversaire de leur jumelage. À l'issue des discours, les deux maires ont signé un avenant qui \
         prolonge la coopération jusqu'en 2030.\n",
    );
    assert!(events(&article).iter().all(|event| !event.contains("2030")), "{:?}", events(&article));
}

#[test]
fn a_show_whose_towns_the_next_sentence_names_is_told() {
    let article = read(
        "Castelnaudary. Les saveurs de Sa Dec\n\nPublié le 20/09/2017\n\nDepuis lundi, la Semaine vietnamienne a pris ses quartiers sous la \
         halle. Une vingtaine d'exposants de Sa Dec, ville jumelée avec Castelnaudary depuis 2013, y sont présents.\n\nLa maire de \
         Castelnaudary, Anne Martin, a coupé le ruban lundi.\n",
    );
    assert!(events(&article)[0].starts_with("main other 2017-09-18"), "{:?}", events(&article));
}
