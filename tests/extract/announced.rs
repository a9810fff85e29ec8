//! What a report announces at its end: another meeting, show, signing or course, with the month in which it comes.

use vnfr_atlas::extract::extract;
use vnfr_atlas::model::{EventRole, Extraction};

fn read(text: &str) -> Extraction {
    extract("a.txt", text.as_bytes()).expect("a text is an article")
}

/// Kind and days of each event that is announced.
fn announced(text: &str) -> Vec<String> {
    let planned = read(text).events.into_iter().filter(|event| event.role == EventRole::Planned);
    planned
        .map(|event| {
            let [start, end] = [event.start, event.end].map(|day| day.map_or("?".to_owned(), |day| day.to_string()));
            format!("{} {}", event.kind.as_str(), if start == end { start } else { format!("{start}/{end}") })
        })
        .collect()
}

const MEETING_VI: &str = "(BQP) - Chiều 7/7/2021, Phó Chủ tịch UBND tỉnh Quảng Trị Trần Văn Bình họp trực tuyến với Chủ tịch Hội \
    đồng tỉnh Aveyron (Pháp) Luc Martin.\n\n";
const MEETING_FR: &str = "Publié le 23 mars 2023\n\nMardi 21 mars 2023, le maire de Riom, Luc Martin, a reçu le vice-président du \
    Comité populaire de la province de Phu Tho, Tran Van Binh.\n\n";
const MEETING_EN: &str = "Friday, March 24, 2017\n\nQuang Ngai (VNA) - Vice Chairman of the Quang Ngai provincial People's \
    Committee Tran Van Binh received Mayor of Tulle Luc Martin on March 23.\n\n";

#[test]
fn a_month_of_this_year_is_of_the_year_of_writing() {
    let told = |text: &str, end: &str| announced(&format!("{text}{end}"));
    let show =
        "He invited the province to the Vietnam Week which will be held in Tulle from October 14 to 20 this year.\n";
    assert_eq!(told(MEETING_EN, show), ["other 2017-10-14/2017-10-20"]);
    let paper = "The two sides will complete the draft of a new agreement, which is expected to be signed in Tulle this October.\n";
    assert_eq!(told(MEETING_EN, paper), ["agreement_signing 2017-10"]);
    let meeting = "Cuộc họp trực tuyến kế tiếp giữa hai tỉnh dự kiến vào tháng 11 năm nay.\n";
    assert_eq!(told(MEETING_VI, meeting), ["meeting 2021-11"]);
}

#[test]
fn what_comes_later_is_none_of_what_is_told() {
    let text = "Saint-Brieuc, le 20 novembre 2020. Le comité de suivi de la coopération entre la province de Hoa Binh et Saint-Brieuc \
                s'est réuni jeudi 19 novembre en visioconférence.\n\n\
                Le comité de suivi se réunira de nouveau le 11 mars 2021, toujours à distance.\n";
    assert_eq!(announced(text), ["meeting 2021-03-11"]);
    let text = "Sáng 9/12/2022, HĐND tỉnh Hải Dương thông qua chủ trương ký thỏa thuận hợp tác với tỉnh Eure (Pháp).\n\n\
                Theo kế hoạch, lễ ký sẽ diễn ra tại Évreux vào tháng 3/2023.\n";
    assert_eq!(announced(text), ["agreement_signing 2023-03"]);
    let text = "Lễ hội Ẩm thực Việt - Pháp lần thứ nhất do UBND tỉnh Lâm Đồng và thành phố Caen (Pháp) tổ chức đã diễn ra từ ngày 7 đến \
                9/11/2025 tại Đà Lạt.\n\nLễ hội lần hai dự kiến diễn ra tại Caen vào năm 2027.\n";
    assert_eq!(announced(text), ["other 2027"]);
}

#[test]
fn both_sides_agree_to_meet_again() {
    let next = "Both sides decided to hold the next online meeting in September 2017.\n";
    assert_eq!(announced(&format!("{MEETING_EN}{next}")), ["meeting 2017-09"]);
    let visit = "He announced that a delegation from Tulle would visit Quang Ngai in March 2018.\n";
    assert_eq!(announced(&format!("{MEETING_EN}{visit}")), ["delegation_visit 2018-03"]);
    let wish = "He hoped that a delegation from Tulle could visit Quang Ngai in March 2018.\n";
    assert!(announced(&format!("{MEETING_EN}{wish}")).is_empty());
}

#[test]
fn french_verbs_announce() {
    let feast = "Une cérémonie marquera, le 12 octobre 2023 à Riom, les dix ans du jumelage.\n";
    assert_eq!(announced(&format!("{MEETING_FR}{feast}")), ["ceremony 2023-10-12"]);
    let journey = "Une délégation de Riom partira pour Phu Tho au mois de novembre 2023.\n";
    assert_eq!(announced(&format!("{MEETING_FR}{journey}")), ["delegation_visit 2023-11"]);
    let committee = "Un premier comité de suivi se réunira à Riom en mars 2024.\n";
    assert_eq!(announced(&format!("{MEETING_FR}{committee}")), ["meeting 2024-03"]);
}

#[test]
fn a_course_by_its_first_round() {
    let course = "Khóa đầu tiên, dự kiến bắt đầu vào tháng 9/2021 tại thành phố Đông Hà, sẽ dạy bằng tiếng Pháp.\n";
    assert_eq!(announced(&format!("{MEETING_VI}{course}")), ["other 2021-09"]);
}

#[test]
fn an_ordinal_is_no_monday() {
    let course = "Khóa tập huấn thứ hai, dành cho hướng dẫn viên du lịch, dự kiến mở vào tháng 4/2022 tại Rodez.\n";
    assert_eq!(announced(&format!("{MEETING_VI}{course}")), ["other 2022-04"]);
}

#[test]
fn a_show_is_told_by_its_guest_of_honour() {
    let text = "DIJON\nGastronomie : Dong Thap, invitée d'honneur en septembre\n\nLe 30/08/2022 à 06:30\n\nDu lotus et un soupçon de \
                moutarde : les premières Saveurs du Mékong se tiendront du vendredi 23 au dimanche 25 septembre au parc des \
                expositions de Dijon. La province de Dong Thap en sera l'invitée d'honneur.\n\nLe programme a été dévoilé hier par \
                Anne Martin, adjointe au maire de Dijon.\n";
    let events: Vec<_> = read(text).events.into_iter().map(|event| (event.kind, event.start)).collect();
    assert!(events.iter().all(|(kind, _)| kind.as_str() != "ceremony"), "{events:?}");
    let first_day = vnfr_atlas::model::PartialDate::parse("2022-09-23");
    assert!(events.iter().any(|(kind, start)| kind.as_str() == "other" && *start == first_day), "{events:?}");
}

#[test]
fn the_paper_of_an_occasion_is_signed_on_it() {
    let told = "La Lozère et Bac Kan sont partenaires depuis 2007.\n\nLe 24 juin 2013, le président du conseil général de la Lozère, \
                Luc Martin, a reçu à Mende M. Tran Van Binh, vice-président du Comité populaire de la province de Bac Kan. Une \
                délégation conduite par M. Martin doit se rendre à Bac Kan en novembre. C'est à cette occasion que sera signée \
                la convention triennale 2014-2016.\n";
    let mut planned = announced(told);
    planned.sort_unstable();
    assert_eq!(planned, ["agreement_signing 2013-11", "delegation_visit 2013-11"]);
}

#[test]
fn a_stop_of_the_journey_told_is_none_of_its_own() {
    let told = "Du 14 au 17 octobre 2025, une délégation de la province de Tuyen Quang, conduite par Tran Van Binh, vice-président du \
                Comité populaire, est en visite dans le Lot.\n\nLe 16 octobre, la délégation est attendue à Figeac.\n";
    assert_eq!(announced(told), [""; 0]);
}

#[test]
fn who_is_to_sign_is_told_with_the_month() {
    let told = "On 6 April 2022, the city council of Brest voted to renew the cooperation agreement that has bound the city to the \
                province of Ba Ria-Vung Tau since 2017.\n\nThe mayor, Anne Martin, is to sign the agreement in Vung Tau in \
                September with the chairman of the provincial People's Committee.\n";
    assert_eq!(announced(told), ["agreement_signing 2022-09"]);
}
