//! How a short report is told decides what its events are: the journey in the title and the reception in the lead, the
//! meeting that is spoken of again, the year of history below a day, what the guests did before.

use vnfr_atlas::extract::extract;
use vnfr_atlas::model::Extraction;

fn read(text: &str) -> Extraction {
    extract("a.txt", text.as_bytes()).expect("a text is an article")
}

/// Each event in short: role, kind, first and last day or what is known of them.
fn events(article: &Extraction) -> Vec<String> {
    let day = |event: &vnfr_atlas::model::EventClaim| match (event.start, event.end, &event.partial) {
        (Some(start), Some(end), _) if start == end => start.to_string(),
        (Some(start), Some(end), _) => format!("{start}/{end}"),
        (_, _, Some(partial)) => partial.to_string(),
        _ => "undated".to_owned(),
    };
    let short = |event: &vnfr_atlas::model::EventClaim| {
        format!("{} {} {}", event.role.as_str(), event.kind.as_str(), day(event))
    };
    article.events.iter().map(short).collect()
}

#[test]
fn a_journey_in_the_title_holds_the_reception_of_the_lead() {
    let article = read(
        "Đoàn đại biểu tỉnh Hérault (Cộng hòa Pháp) thăm và làm việc tại Sơn La\n\
         Cập nhật: 22/03/2019 | 15:42\n\n\
         Chiều 21/3, đồng chí Trần Văn Bình, Chủ tịch UBND tỉnh Sơn La đã có buổi tiếp xã giao Đoàn đại biểu Hội đồng tỉnh \
         Hérault do bà Claire Morel, Phó Chủ tịch Hội đồng tỉnh làm Trưởng đoàn.\n\n\
         Tại buổi tiếp, Chủ tịch UBND tỉnh Trần Văn Bình nhấn mạnh, quan hệ hợp tác giữa hai địa phương được thiết lập từ \
         năm 2001 và đã đạt nhiều kết quả.\n\n\
         Bà Claire Morel cho biết, trong khuôn khổ chuyến công tác từ ngày 19 đến 24/3, Đoàn đã đi thăm mô hình trồng chè \
         tại xã Tà Xùa, huyện Bắc Yên.\n",
    );
    let told = events(&article);
    assert_eq!(told[0], "main delegation_visit 2019-03-19/2019-03-24", "{told:?}");
    let meetings: Vec<_> = told.iter().filter(|event| event.contains("meeting")).collect();
    assert_eq!(meetings, ["sub meeting 2019-03-21"], "the reception is told twice and is one part");
    let ties: Vec<_> = article.partnerships.iter().map(|tie| (&*tie.vn, &*tie.fr, tie.since)).collect();
    assert_eq!(ties, [("Sơn La", "Hérault", vnfr_atlas::model::PartialDate::parse("2001"))]);
}

#[test]
fn a_paper_of_a_bare_year_below_a_day_is_history() {
    let article = read(
        "Lâm Đồng và vùng Occitanie tăng cường hợp tác du lịch\n\n\
         Sáng nay 8.11, tại Đà Lạt, Phó Chủ tịch UBND tỉnh Trần Văn Bình chủ trì buổi làm việc với đoàn công tác của Hội \
         đồng vùng Occitanie (Pháp) do ông Luc Martin làm trưởng đoàn.\n\n\
         Theo báo cáo của Sở Ngoại vụ, năm 2017 tỉnh Lâm Đồng và vùng Occitanie đã ký kết ý định thư hợp tác.\n\n\
         Dự kiến tháng 5.2024, lãnh đạo tỉnh Lâm Đồng sẽ sang thăm thành phố Toulouse.\n\n\
         Trước đó, chiều 7.11, đoàn đã khảo sát Vườn hoa Đà Lạt.\n",
    );
    let told = events(&article);
    assert_eq!(told[0], "main meeting --11-08", "{told:?}");
    assert!(told.contains(&"sub site_visit --11-07".to_owned()), "{told:?}");
    assert!(told.contains(&"planned delegation_visit 2024-05".to_owned()), "{told:?}");
    assert!(!told.iter().any(|event| event.starts_with("main agreement_signing")), "{told:?}");
    let visit = article.events.iter().find(|event| event.kind.as_str() == "site_visit").expect("a visit");
    assert!(!visit.places.iter().any(|place| place.contains("Toulouse")), "nobody has been to Toulouse yet");
}

#[test]
fn one_sender_by_the_town_of_the_title_and_the_province_of_the_text() {
    let article = read(
        "Une délégation de Hué en visite à Poitiers\n\n\
         VILLE DE POITIERS. Publié le 6 octobre 2022.\n\n\
         Une délégation de la province de Thua Thien Hué, conduite par M. Tran Van Binh, président du comité populaire, a \
         séjourné à Poitiers du 3 au 6 octobre. Elle a été reçue lundi à l'hôtel de ville par Claire Morel, maire de Poitiers.\n\n\
         Mardi, la délégation a visité le musée Sainte-Croix.\n",
    );
    let told = events(&article);
    assert_eq!(
        told,
        ["main delegation_visit 2022-10-03/2022-10-06", "sub meeting 2022-10-03", "sub site_visit 2022-10-04"],
        "the day of publication gives the weekdays theirs"
    );
    assert_eq!(article.delegations.len(), 1);
    assert_eq!(article.delegations[0].origin_ids[0].as_str(), "vn63-46");
    assert_eq!(article.delegations[0].leader.as_deref(), Some("Tran Van Binh"));
}

#[test]
fn what_guests_looked_at_and_whom_they_met_are_two_parts() {
    let article = read(
        "Lao Cai, Nouvelle-Aquitaine sign agreement\n\n\
         Leaders of Lao Cai province and the French region of Nouvelle-Aquitaine signed an agreement on cooperation in \
         Bordeaux on March 28, 2023.\n\n\
         The document was signed by Secretary of the provincial Party Committee Tran Van Binh and President of the Regional \
         Council Jean Martin.\n\n\
         Earlier, the Lao Cai delegation toured the University of Bordeaux and met with the Bordeaux Gironde Chamber of \
         Commerce and Industry.\n",
    );
    let told = events(&article);
    assert_eq!(
        told,
        ["main agreement_signing 2023-03-28", "sub site_visit undated", "sub meeting undated"],
        "{:?}",
        article.events
    );
    let people: Vec<_> = article.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(people, ["Tran Van Binh", "Jean Martin"], "a council bears nobody's name");
}
