//! What stands beside what a report tells: other towns than the parties of a feast, meetings and papers beside a conference,
//! pairs of partners, sizes of delegations, journeys and what they are for.

use vnfr_atlas::extract::extract;
use vnfr_atlas::model::{EventKind, EventRole, Extraction};

fn read(text: &str) -> Extraction {
    extract("a.txt", text.as_bytes()).expect("a text is an article")
}

fn ties(text: &str) -> Vec<String> {
    let since = |tie: &vnfr_atlas::model::TieClaim| tie.since.map_or("?".to_owned(), |since| since.to_string());
    read(text).partnerships.iter().map(|tie| format!("{} – {} {}", tie.vn, tie.fr, since(tie))).collect()
}

fn of_role(article: &Extraction, role: EventRole) -> Vec<String> {
    let told = article.events.iter().filter(|event| event.role == role);
    told.map(|event| {
        let [start, end] = [event.start, event.end].map(|day| day.map_or("?".to_owned(), |day| day.to_string()));
        format!("{} {}", event.kind.as_str(), if start == end { start } else { format!("{start}/{end}") })
    })
    .collect()
}

#[test]
fn where_the_guests_of_a_feast_went_on_to_is_no_party_to_it() {
    let article = read(
        "Sète and Ben Tre mark ten years of twinning\n\nPublished on 20 November 2018\n\nOn Saturday 17 November 2018, Sète \
         celebrated the tenth anniversary of its twinning with Ben Tre in the presence of the mayor, Luc Martin. The guests then \
         spent two days in Paris. Montpellier has been twinned with Hanoi since 1998.\n",
    );
    let feast = article.events.iter().find(|event| event.kind == EventKind::Ceremony).expect("the feast is told");
    assert_eq!(feast.fr_localities, ["Sète"]);
    assert_eq!(feast.vn_localities, ["Bến Tre"]);
}

#[test]
fn two_meet_and_sign_on_the_sidelines_of_a_conference() {
    let article = read(
        "VOV.VN - The ninth conference on decentralised cooperation between Vietnam and France closed on June 11, 2013 in Brest \
         after two days of discussions, drawing 300 delegates.\n\nOn the sidelines of the conference, the Vice Chairman of the Can \
         Tho People's Committee, Tran Van Binh, met with the Mayor of Nice, Luc Martin.\n\nThe eighth conference was held in Hanoi \
         in 2010.\n",
    );
    let main = article.events.iter().find(|event| event.role == EventRole::Main).expect("a conference");
    assert_eq!(of_role(&article, EventRole::Main), ["conference 2013-06-10/2013-06-11"]);
    assert_eq!(main.places, ["Brest"], "where the eighth was held is no place of the ninth");
    assert!(of_role(&article, EventRole::Sub).iter().any(|part| part.starts_with("meeting")), "{:?}", article.events);
}

#[test]
fn a_paper_ties_those_who_sign_in_office() {
    let text = "Hội nghị hợp tác phi tập trung Việt - Pháp lần thứ 9 đã diễn ra trong hai ngày 10 và 11-6-2013 tại thành phố cảng \
                Brest.\n\nBên lề hội nghị, sáng 11-6, Phó Chủ tịch UBND thành phố Hải Phòng Trần Văn Bình cùng Phó Thị trưởng Brest Luc \
                Martin ký kế hoạch hợp tác giữa hai thành phố.\n";
    assert_eq!(ties(text), ["Hải Phòng – Brest 2013-06"]);
}

#[test]
fn a_dash_joins_pairs_of_partners() {
    let text = "Chiều 24/6/2024, UBND tỉnh Phú Yên tiếp Thị trưởng Niort Luc Martin.\n\nHiện hai nước có nhiều cặp quan hệ lâu năm như \
                Huế - Rennes, Hà Nội - Toulouse.\n";
    assert_eq!(ties(text), ["Huế – Rennes ?", "Hà Nội – Toulouse ?"]);
}

#[test]
fn a_tie_is_as_old_as_the_paper_since_which_things_go_on() {
    let text = "Chiều 27/10/2021, UBND tỉnh Hòa Bình họp trực tuyến với Hội đồng tỉnh Ardèche (Pháp).\n\nÔng Trần Văn Bình nhắc lại, từ khi ký \
                Thỏa thuận hợp tác năm 2012 đến nay, hai tỉnh đã cùng triển khai 9 dự án.\n";
    assert_eq!(ties(text), ["Hòa Bình – Ardèche 2012"]);
    let text = "Friday, April 16, 2021\n\nThe People's Committee of Thai Nguyen province and Clermont Auvergne Métropole held an online \
                meeting on April 15.\n\nMr Luc Martin said that since the memorandum of 2018, 26 students had come to France.\n";
    assert_eq!(ties(text), ["Thái Nguyên – Clermont Auvergne Métropole 2018"]);
}

#[test]
fn units_that_were_merged_and_years_of_a_paper_are_no_ties() {
    let text = "Chiều 20/11/2025, UBND tỉnh Vĩnh Long tiếp đoàn Hội đồng tỉnh Charente-Maritime (Pháp) do ông Luc Martin dẫn đầu.\n\nÔng Trần Văn \
                Bình nói, sau khi hợp nhất ba tỉnh Vĩnh Long, Bến Tre và Trà Vinh, tỉnh xem Charente-Maritime là đối tác đầu tiên tại Pháp.\n";
    assert!(ties(text).iter().all(|tie| tie.starts_with("Vĩnh Long – Charente-Maritime")), "{:?}", ties(text));
    let text = "Published on 19 June 2015\n\nOn Thursday 11 June, the mayor of Sète, Luc Martin, and the Chairman of the People's Committee of \
                Ben Tre province, Tran Van Binh, signed a three-year cooperation agreement on water.\n";
    assert_eq!(ties(text), ["Bến Tre – Sète 2015-06"]);
}

#[test]
fn a_delegation_is_counted_without_a_noun() {
    let sizes = |text: &str| -> Vec<Option<u32>> { read(text).delegations.iter().map(|one| one.size).collect() };
    let text = "From 8 to 12 June 2015, the town of Sète welcomed a delegation of nine from the province of Ben Tre, headed by Tran Van \
                Binh, Chairman of the People's Council of Ben Tre province.\n";
    assert_eq!(sizes(text), [Some(9)]);
}

#[test]
fn one_event_of_a_sentence_that_says_what_a_journey_is_for() {
    let article = read(
        "Tuyen Quang: the Département renews its support for water\n\nPress release - Annecy, 27 March 2017\n\nMeeting in plenary session on Monday 20 March, the Haute-Savoie Departmental Council \
         voted a grant of 84,000 euros for the water programme in the province of Tuyen Quang.\n\nA delegation from Tuyen Quang, led by Mr \
         Tran Van Binh, is expected in Annecy from 12 to 16 June to sign the technical annex.\n",
    );
    assert_eq!(of_role(&article, EventRole::Main), ["other 2017-03-20"], "a session is for its vote");
    assert_eq!(of_role(&article, EventRole::Planned), ["delegation_visit 2017-06-12/2017-06-16"]);
}

#[test]
fn a_ship_in_port_is_no_local_co_operation() {
    let article = read(
        "French frigate calls at Da Nang\n\nSaturday, March 14, 2026\n\nDa Nang (VNA) – The French Navy frigate docked at Tien Sa Port on March \
         14 for a four-day friendly visit. Its commander will pay courtesy calls to the leaders of the municipal People's Committee.\n",
    );
    assert!(!article.relevant);
}
