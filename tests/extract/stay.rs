//! The stay of guests told beside the feast or the signing they came for.

use vnfr_atlas::extract::extract;
use vnfr_atlas::model::{EventRole, Extraction};

fn read(text: &str) -> Extraction {
    extract("a.txt", text.as_bytes()).expect("a text is an article")
}

/// Kind and days of each main event.
fn main_events(text: &str) -> Vec<String> {
    let main = read(text).events.into_iter().filter(|event| event.role == EventRole::Main);
    main.map(|event| {
        let [start, end] = [event.start, event.end].map(|day| day.map_or("?".to_owned(), |day| day.to_string()));
        format!("{} {}", event.kind.as_str(), if start == end { start } else { format!("{start}/{end}") })
    })
    .collect()
}

const FEAST_FR: &str = "Landerneau. Quinze ans de jumelage avec Sa Déc\n\nPublié le 08/10/2023 à 18h12\n\nLes habitants ont assisté, \
    samedi, à la cérémonie marquant les quinze ans du jumelage entre Landerneau et Sa Déc.\n\n";

#[test]
fn guests_come_on_one_day_and_leave_on_another() {
    let stay = "Une délégation, emmenée par Tran Thi Binh, présidente du Comité populaire de Sa Déc, est arrivée mercredi 4 octobre \
                à Landerneau, qu'elle quittera ce lundi.\n";
    let wanted = ["ceremony 2023-10-07", "delegation_visit 2023-10-04/2023-10-09"];
    assert_eq!(main_events(&format!("{FEAST_FR}{stay}")), wanted);
    let text = "Lannion and Sa Pa celebrate ten years of twinning\n\nPublished on 16 June 2014\n\nThe tenth anniversary of the \
                twinning between Lannion and Sa Pa, in Lao Cai province, was celebrated on Saturday 14 June 2014.\n\n\
                Led by Tran Thi Binh, vice-chair of the Sa Pa District People's Committee, the delegation landed on 12 June and \
                goes home on the 18th.\n";
    assert_eq!(main_events(text), ["ceremony 2014-06-14", "delegation_visit 2014-06-12/2014-06-18"]);
}

#[test]
fn guests_who_only_come_are_no_stay() {
    let stay = "Une délégation, emmenée par Tran Thi Binh, présidente du Comité populaire de Sa Déc, est arrivée mercredi 4 octobre \
                à Landerneau.\n";
    assert_eq!(main_events(&format!("{FEAST_FR}{stay}")), ["ceremony 2023-10-07"]);
}

#[test]
fn the_days_of_a_stay_stand_before_its_delegation() {
    let text = "COMMUNIQUÉ DE PRESSE\nAngers, le 13 novembre 2024\n\nAngers et la province de Hai Duong s'engagent pour trois ans\n\n\
                Luc Martin, maire d'Angers, et Tran Van Binh, vice-président du Comité populaire de la province de Hai Duong, ont \
                signé mardi 12 novembre, à l'hôtel de ville d'Angers, une convention de coopération pour la période 2025-2027.\n\n\
                Cette signature s'inscrit dans la visite en Anjou, du 11 au 14 novembre, d'une délégation de la province de Hai \
                Duong conduite par Tran Van Binh.\n";
    assert_eq!(main_events(text), ["agreement_signing 2024-11-12", "delegation_visit 2024-11-11/2024-11-14"]);
}

#[test]
fn weekdays_bound_a_stay() {
    let text = "Guérande. Dix ans d'amitié avec Ninh Hai\n\nPublié le 19/05/2014 à 07h00\n\nSamedi soir, 250 personnes ont pris place \
                au centre culturel pour fêter les dix ans du jumelage qui unit Guérande au district de Ninh Hai, dans la province de \
                Ninh Thuan.\n\nLe maire de Guérande, Luc Martin, y accueillait la présidente du Comité populaire du district de Ninh \
                Hai, Tran Thi Binh, à la tête d'une délégation de huit personnes qui séjourne dans la presqu'île depuis jeudi et \
                jusqu'à mercredi.\n";
    assert_eq!(main_events(text), ["ceremony 2014-05-17", "delegation_visit 2014-05-15/2014-05-21"]);
}

#[test]
fn a_feast_of_its_own_day_stands_beside_its_guests() {
    let text = "Ten years of twinning celebrated at the castle\n\nNewsletter no. 22 – June 2019\n\nThe 10th anniversary of the \
                twinning between Duras, in Lot-et-Garonne, and Sa Dec, in the province of Dong Thap, was marked on Saturday 25 May \
                2019 by a ceremony in the courtyard. For the occasion, the municipality received a delegation from Sa Dec led by Ms \
                Tran Thi Binh, Vice Chairwoman of the Sa Dec City People's Committee, which stayed in Duras from 23 to 27 May.\n";
    assert_eq!(main_events(text), ["ceremony 2019-05-25", "delegation_visit 2019-05-23/2019-05-27"]);
}

#[test]
fn who_looked_on_at_a_signing_may_head_a_delegation() {
    let article = read(
        "Bệnh viện Đa khoa tỉnh ký thỏa thuận với Trung tâm Bệnh viện Fleyriat\n\nNgày 14 tháng 9 năm 2023, Bệnh viện Đa khoa tỉnh \
         Quảng Trị và Trung tâm Bệnh viện Fleyriat của thành phố Bourg-en-Bresse (Pháp) đã ký thỏa thuận hợp tác chuyên môn.\n\n\
         Chứng kiến lễ ký có TS. Hồ Thị Bình, Phó Giám đốc Sở Y tế tỉnh Quảng Trị; ông Luc Martin, Phó Chủ tịch Hội đồng tỉnh Ain, \
         trưởng đoàn đại biểu tỉnh Ain đang thăm Quảng Trị.\n",
    );
    assert_eq!(article.delegations.len(), 1);
    assert_eq!(article.delegations[0].origin, "Ain");
    assert_eq!(article.delegations[0].leader.as_deref(), Some("Luc Martin"));
    assert!(article.people.iter().any(|person| person.name == "Hồ Thị Bình"), "a person, no lake");
}

#[test]
fn a_town_where_both_sides_signed_is_no_partner() {
    let article = read(
        "(BQP) - Sáng 16/10/2018, Phó Chủ tịch UBND tỉnh Bắc Kạn Trần Văn Bình tiếp đoàn công tác Hội đồng tỉnh Ariège (Pháp) do bà \
         Anne Martin, Phó Chủ tịch Hội đồng tỉnh Ariège, làm trưởng đoàn.\n\nTừ khi thỏa thuận khung được hai tỉnh ký tại Foix tháng \
         11/2016, các chuyên gia Pháp đã hai lần sang Bắc Kạn.\n",
    );
    let ties: Vec<_> = article.partnerships.iter().map(|tie| (tie.vn.as_str(), tie.fr.as_str())).collect();
    assert_eq!(ties, [("Bắc Kạn", "Ariège")]);
}

#[test]
fn a_mission_ends_on_one_day_and_began_on_another() {
    let text = "Vinh Long cherche des partenaires agricoles\n\nMercredi, 12 novembre 2025 - 17:42\n\nParis (VNA) – Emmenée par Tran Van \
                Binh, vice-président du Comité populaire de Vinh Long, une délégation de cette province a achevé ce mercredi une \
                mission d'une semaine en France, entamée le 6 novembre, qui l'a conduite à Quimper et à Paris.\n";
    assert_eq!(main_events(text), ["delegation_visit 2025-11-06/2025-11-12"]);
}

#[test]
fn who_cuts_the_ribbon_may_lead_a_delegation() {
    let text = "Neonatal unit opened in Phong Tho\n\n25/11/2014\n\nThe neonatal unit of Phong Tho District Hospital, in Lai Chau \
                province, was inaugurated on 14 November 2014 by Ms Tran Thi Binh, vice-chairwoman of the People's Committee of Lai \
                Chau Province, and Mr Luc Martin, vice-president of the General Council of Deux-Sèvres, who was leading the \
                delegation from the département.\n";
    assert_eq!(main_events(text), ["ceremony 2014-11-14"]);
    let article = read(text);
    assert_eq!(article.delegations[0].leader.as_deref(), Some("Luc Martin"));
    assert_eq!(article.delegations[0].origin, "Deux-Sèvres");
}

#[test]
fn guests_who_visit_for_days_are_on_a_journey() {
    let text = "Ngày 9/11/2017, UBND tỉnh Quảng Trị và Hội đồng tỉnh Dordogne (Pháp) ký thỏa thuận hợp tác.\n\nĐoàn Dordogne do ông Luc \
                Martin, Phó Chủ tịch Hội đồng tỉnh Dordogne, làm trưởng đoàn, thăm Quảng Trị từ ngày 7 đến ngày 11 tháng 11.\n";
    assert_eq!(main_events(text), ["agreement_signing 2017-11-09", "delegation_visit 2017-11-07/2017-11-11"]);
}
