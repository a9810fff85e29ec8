//! How a short report is told decides what its events are: the journey in the title and the reception in the lead, the
//! meeting that is spoken of again, the year of history below a day, what the guests did before.

use vnfr_atlas::extract::extract;
use vnfr_atlas::model::{Extraction, Side};

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

#[test]
fn an_invitation_is_no_journey_and_text_right_below_the_title_is_text() {
    let article = read(
        "Thứ Năm, 18/05/2023 - 09:21\n\
         Phú Yên: Hợp tác với tỉnh Finistère (Pháp) trong lĩnh vực nuôi biển\n\
         (PYO) - Ngày 17-5, Phó Chủ tịch UBND tỉnh Phú Yên Trần Văn Bình đã có buổi làm việc trực tuyến với ông Luc Martin, \
         Chủ tịch Hội đồng tỉnh Finistère (Pháp).\n\
         Ông Luc Martin mời lãnh đạo tỉnh Phú Yên thăm Finistère vào tháng 10-2023.\n",
    );
    assert_eq!(events(&article), ["main meeting 2023-05-17"]);
}

#[test]
fn what_was_signed_once_is_not_what_is_told() {
    let article = read(
        "Angers : quinze étudiants vietnamiens accueillis\n\n\
         Ils viennent de l'Université de Da Nang. Jeudi 12 janvier, Luc Martin, maire d'Angers, les a reçus en mairie.\n\n\
         Cet accueil s'inscrit dans le cadre du partenariat entre Angers et la ville de Da Nang, signé en 2019.\n",
    );
    let told = events(&article);
    assert_eq!(told[0], "main meeting --01-12", "{told:?}");
    assert!(!told.iter().any(|event| event.starts_with("main agreement_signing")), "{told:?}");
}

#[test]
fn those_who_announce_a_conference_meet_on_another_day() {
    let article = read(
        "Les Assises de la coopération décentralisée franco-vietnamienne se préparent à Lyon\n\n\
         Réunis mardi 4 février au siège de Cités Unies France, les membres du groupe-pays ont arrêté le calendrier des 13es \
         Assises de la coopération décentralisée franco-vietnamienne, qui se tiendront à Lyon au printemps 2025.\n\n\
         Une quarantaine de collectivités vietnamiennes et une vingtaine de collectivités françaises y sont attendues.\n",
    );
    let told = events(&article);
    assert!(told.contains(&"main conference 2025".to_owned()), "{told:?}");
    let figures: Vec<_> = article.figures.iter().map(|figure| (&*figure.what, figure.value)).collect();
    assert!(figures.contains(&("vn_localities", 40.0)) && figures.contains(&("fr_localities", 20.0)), "{figures:?}");
}

#[test]
fn a_host_sends_nobody_and_a_verb_is_no_syllable_of_a_province() {
    let article = read(
        "Đồng Tháp đón đoàn chuyên gia tổ chức GRET và tỉnh Sarthe\n\n\
         Ngày 9/4/2015, Chủ tịch UBND tỉnh Đồng Tháp Trần Văn Bình tiếp đoàn chuyên gia của Hội đồng tỉnh Sarthe (Pháp) do ông \
         Luc Martin dẫn đầu, khảo sát dự án tại Thọ Quang trị giá 1,2 triệu euro.\n",
    );
    let senders: Vec<_> = article.delegations.iter().map(|delegation| delegation.origin.as_str()).collect();
    assert_eq!(senders, ["Sarthe"]);
    let gret = article.organisations.iter().find(|body| body.name.ends_with("GRET")).expect("GRET is a body");
    assert_eq!(gret.side, Side::Fr);
    let ids: Vec<_> = article.localities.iter().map(|place| place.name.as_str()).collect();
    assert!(!ids.contains(&"Quảng Trị"), "{ids:?}");
}

#[test]
fn days_with_points_belong_to_the_year_of_the_programme() {
    let article = read(
        "Đoàn công tác tỉnh Hà Giang thăm, làm việc tại Cộng hòa Pháp\n\n\
         Thực hiện chương trình đối ngoại năm 2022, từ ngày 9 - 16.10, Đoàn công tác của tỉnh do đồng chí Trần Văn Bình, Phó Bí \
         thư Tỉnh ủy làm Trưởng đoàn đã có chuyến thăm, làm việc tại Cộng hòa Pháp.\n\n\
         Ngày 14.10, tại Nantes, Đoàn làm việc với Hội đồng tỉnh Loire-Atlantique.\n",
    );
    assert_eq!(events(&article), ["main delegation_visit 2022-10-09/2022-10-16", "sub meeting 2022-10-14"]);
}

#[test]
fn a_conference_lasts_as_long_as_its_report_says() {
    let article = read(
        "Khai mạc Hội nghị hợp tác giữa các địa phương Việt Nam và Pháp lần thứ 10\n\n\
         Sáng 14/9, tại TP Cần Thơ, Hội nghị hợp tác giữa các địa phương Việt Nam và Pháp lần thứ 10 đã chính thức khai mạc.\n\n\
         Hội nghị diễn ra trong 3 ngày (từ 14 đến 16/9/2016) với sự tham dự của gần 400 đại biểu.\n",
    );
    assert_eq!(events(&article)[0], "main conference 2016-09-14/2016-09-16");
}

#[test]
fn a_vote_has_the_day_of_its_sitting() {
    let article = read(
        "Conseil municipal du 30 juin 2022 : la Ville de Besançon s'engage avec Hoa Binh\n\n\
         Le conseil municipal, réuni jeudi soir sous la présidence de Claire Morel, a adopté à l'unanimité une délibération \
         autorisant la maire à signer une convention de coopération avec la province de Hoa Binh pour trois ans.\n",
    );
    assert_eq!(events(&article), ["main agreement_signing 2022-06-30"]);
}

#[test]
fn a_promotion_abroad_is_an_event_of_its_own() {
    let article = read(
        "Dien Bien promotes tourism potential in Occitanie\n\n\
         Authorities of the province of Dien Bien held a tourism promotion programme in Montpellier on May 4.\n\n\
         The delegation also visited Montpellier University Hospital.\n",
    );
    assert_eq!(events(&article)[0], "main other --05-04");
}

#[test]
fn a_conference_that_is_prepared_is_not_the_journey_that_is_told() {
    let article = read(
        "12es Assises de la coopération décentralisée franco-vietnamienne : Lorient se prépare\n\n\
         Une délégation de Lorient Agglomération s'est rendue à Hanoï du 6 au 9 septembre 2022 afin de préparer sa \
         participation aux 12es Assises de la coopération décentralisée franco-vietnamienne.\n\n\
         La cheffe de la délégation, Mme Claire Morel, vice-présidente de Lorient Agglomération, a rencontré les directeurs \
         des services des transports et de la construction.\n",
    );
    assert_eq!(events(&article)[0], "main delegation_visit 2022-09-06/2022-09-09");
    assert_eq!(article.delegations[0].leader.as_deref(), Some("Claire Morel"));
}

#[test]
fn a_conference_that_closes_after_three_days_began_two_days_before() {
    let article = read(
        "Vietnam - France locality cooperation conference closes\n\n\
         The 13th Vietnam-France Decentralised Cooperation Conference concluded in Nha Trang city on May 24, 2025, after \
         three days of discussions.\n\n\
         On the sidelines of the event, Khanh Hoa province and Aude department signed a cooperation agreement.\n",
    );
    assert_eq!(events(&article)[0], "main conference 2025-05-22/2025-05-24");
    assert!(article.events[0].inferred.contains(&"start".to_owned()));
    let since: Vec<_> = article.partnerships.iter().map(|tie| tie.since).collect();
    assert_eq!(since, [vnfr_atlas::model::PartialDate::parse("2025-05")], "the paper has the month of its conference");
}

#[test]
fn a_paper_that_is_hoped_for_ties_no_town_of_an_invitation() {
    let article = read(
        "Ngày 13/11/2023, Phó Chủ tịch UBND tỉnh Sơn La Trần Văn Bình tiếp đoàn công tác tỉnh Sarthe (Pháp) do ông Luc \
         Martin, Phó Chủ tịch Hội đồng tỉnh làm trưởng đoàn.\n\n\
         Ông Luc Martin mong muốn hai địa phương sẽ ký kết thỏa thuận hợp tác vào mùa xuân 2024, đồng thời mời lãnh đạo tỉnh \
         Sơn La sang thăm thành phố Le Mans.\n",
    );
    assert_eq!(article.partnerships, []);
}

#[test]
fn a_town_that_no_list_holds_ends_the_one_before() {
    let article = read(
        "Lam Dong delegation works in Normandy\n\n\
         A delegation from Lam Dong province led by Chairman of the provincial People's Committee Tran Van Binh paid a \
         working visit to Normandy from June 11-17, 2022.\n\n\
         On June 14, the delegation met the President of the Normandy Regional Council in Caen.\n\n\
         In Gruchelle, they visited a dairy farm.\n",
    );
    let farm = article.events.iter().find(|event| event.kind.as_str() == "site_visit").expect("a look at a farm");
    assert_eq!(farm.places, Vec::<String>::new(), "nobody says that the farm is in Caen");
}

#[test]
fn a_bare_name_is_the_town_that_acts() {
    let article = read(
        "Limoges et Thai Nguyen fêtent leur jumelage\n\n\
         La Ville de Limoges a accueilli du 16 au 19 mai 2024 une délégation de la ville de Thai Nguyen conduite par Mme Tran \
         Thi Lan, vice-présidente du Comité populaire. Les deux villes sont jumelées depuis 2009.\n",
    );
    let units: Vec<_> = article.localities.iter().map(|place| (&*place.name, place.level)).collect();
    assert!(!units.contains(&("Thái Nguyên", vnfr_atlas::model::LocalityLevel::Province)), "{units:?}");
    assert_eq!(article.partnerships.len(), 1, "one tie, of the two towns");
}

#[test]
fn a_course_is_an_event_with_all_its_days() {
    let article = read(
        "Quảng Trị khai mạc khóa tập huấn quản lý rừng do chuyên gia Pháp giảng dạy\n08:15 | 21-05-2019\n\n\
         Ngày 20/5, tại thành phố Đông Hà, UBND tỉnh Quảng Trị phối hợp với vùng Occitanie (Pháp) khai mạc khóa tập huấn về \
         quản lý rừng cho 45 cán bộ.\n\nKhóa tập huấn diễn ra từ ngày 20 đến 24/5, do hai chuyên gia Pháp giảng dạy.\n",
    );
    assert_eq!(events(&article)[0], "main other 2019-05-20/2019-05-24");
}

#[test]
fn a_paper_that_a_council_votes_ties_nothing_yet() {
    let article = read(
        "Conseil municipal : vers un accord avec Hôi An\nPublié le 10 février 2023\n\n\
         Réunis jeudi 9 février, les élus de Bayonne ont approuvé à l'unanimité la convention de coopération avec Hôi An, au \
         Vietnam.\n\nElle sera signée au mois d'avril, à Hanoï.\n",
    );
    let told = events(&article);
    assert_eq!(told, ["main agreement_signing 2023-02-09", "planned agreement_signing 2023-04"]);
    let signed: Vec<_> = article.partnerships.iter().filter(|tie| tie.rule == "agreement_signed").collect();
    assert!(signed.is_empty(), "{signed:?}");
}

#[test]
fn a_meeting_that_prepares_a_conference_stands_beside_it() {
    let article = read(
        "Họp trực tuyến chuẩn bị Hội nghị hợp tác giữa các địa phương Việt Nam và Pháp lần thứ 13\n27/02/2025 20:11\n\n\
         Hai bên thống nhất hội nghị sẽ được tổ chức tại thành phố Montpellier vào quý II/2026.\n\n\
         Ngày 27/2, Sở Ngoại vụ Hà Nội và thành phố Montpellier tổ chức cuộc họp trực tuyến về công tác chuẩn bị cho Hội nghị \
         hợp tác giữa các địa phương Việt Nam và Pháp lần thứ 13.\n",
    );
    assert_eq!(events(&article), ["main meeting 2025-02-27", "planned conference 2026-04/2026-06"]);
}

#[test]
fn the_day_before_is_counted_from_the_day_told() {
    let article = read(
        "Angers et Nghê An signent un accord de coopération\n15/06/2022\n\n\
         La ville d'Angers et la province de Nghê An ont signé le 15 juin un accord de coopération, lors de la visite d'une \
         délégation conduite par Paul Morel, maire d'Angers, du 13 au 18 juin.\n\n\
         La veille, M. Morel s'était entretenu avec le président du Comité populaire de la province, Nguyên Van Binh.\n",
    );
    let told = events(&article);
    assert!(told.contains(&"sub meeting 2022-06-14".to_owned()), "{told:?}");
}

#[test]
fn the_seat_of_a_consul_takes_no_part() {
    let article = read(
        "Lãnh đạo tỉnh Lâm Đồng tiếp Tổng Lãnh sự Pháp tại TP Hồ Chí Minh\n14/03/2024, 17:26\n\n\
         Chiều 14/3, ông Trần Văn Bình, Phó Chủ tịch UBND tỉnh Lâm Đồng đã tiếp bà Claire Morel, Tổng Lãnh sự Pháp tại TP Hồ \
         Chí Minh. Hai bên bàn về hợp tác với các địa phương của Pháp.\n",
    );
    let told: Vec<_> = article.events.iter().flat_map(|event| &event.vn_localities).collect();
    assert_eq!(told, ["Lâm Đồng"]);
}

#[test]
fn the_year_of_the_page_names_the_provinces_not_that_of_a_programme() {
    let article = read(
        "La Région Normandie et la province de Ninh Binh\n18/11/2022 - 14:30\n\n\
         La Région Normandie et la province de Ninh Binh ont signé le 17 novembre un accord pour 2024-2026.\n",
    );
    let ids: Vec<_> = article.localities.iter().map(|place| place.code.as_str()).collect();
    assert!(ids.contains(&"vn63-37"), "{ids:?}");
}

#[test]
fn an_official_in_company_leads_a_delegation() {
    let article = read(
        "Blois et Hué renforcent leur coopération\nPublié le 15 novembre 2022\n\n\
         Du 7 au 13 novembre, le maire de Blois, Marc Gricourt, s'est rendu à Hué, au Vietnam. Il était accompagné de \
         l'adjoint à la culture.\n",
    );
    let sent: Vec<_> =
        article.delegations.iter().map(|sent| (&*sent.origin, sent.leader.as_deref(), sent.start)).collect();
    assert_eq!(sent, [("Blois", Some("Marc Gricourt"), vnfr_atlas::model::PartialDate::parse("2022-11-07"))]);
}

#[test]
fn news_of_another_country_that_names_a_partner_in_passing_is_not_ours() {
    let article = read(
        "La province chinoise du Guangdong et la région Auvergne-Rhône-Alpes renforcent leurs liens\n\n\
         Une délégation de la province du Guangdong a été reçue lundi par le premier vice-président de la région \
         Auvergne-Rhône-Alpes.\n\nLes deux parties ont signé un mémorandum sur le sport.\n\n\
         La région entretient aussi des partenariats avec Shanghai et avec Hô Chi Minh-Ville au Vietnam.\n",
    );
    assert!(!article.relevant, "{:?}", article.events);
}

#[test]
fn a_paper_signed_since_a_year_is_not_the_news() {
    let article = read(
        "Hợp tác với các địa phương Pháp của Thừa Thiên Huế\n10:25 12/10/2021\n\n\
         Vùng Nouvelle-Aquitaine là đối tác lâu năm của tỉnh, với thỏa thuận đầu tiên ký từ năm 1994.\n\n\
         Ngày 8/10, Sở Ngoại vụ tổ chức tọa đàm nhìn lại kết quả hợp tác với vùng Nouvelle-Aquitaine.\n",
    );
    assert_eq!(events(&article)[0], "main conference 2021-10-08");
}

#[test]
fn what_two_sides_intend_to_sign_ties_them_not() {
    let article = read(
        "Soc Trang – Pas-de-Calais: clean water for a village\n16 November 2022\n\n\
         The Pas-de-Calais Departmental Council and the Soc Trang provincial People's Committee inaugurated a water station \
         on November 15.\n\nThe two sides discussed a cooperation agreement which they intend to sign in 2023.\n",
    );
    assert!(article.partnerships.is_empty(), "{:?}", article.partnerships);
}

#[test]
fn a_commune_is_not_the_district_of_its_name() {
    let article = read(
        "Soc Trang – Pas-de-Calais: clean water for a village\n16 November 2022\n\n\
         The Soc Trang provincial People's Committee and the Pas-de-Calais Departmental Council inaugurated a water station \
         in Thanh Phu commune, My Xuyen district.\n",
    );
    let codes: Vec<_> = article.localities.iter().map(|place| &*place.name).collect();
    assert!(!codes.contains(&"Thạnh Phú"), "{codes:?}");
}

#[test]
fn a_gift_with_its_ceremony_is_the_ceremony() {
    let article = read(
        "French town donates books to Lao Cai\n\n\
         The French city of Limoges has donated 800 books to Lao Cai Provincial Library.\n\n\
         The handover ceremony took place on May 14, 2021 in Lao Cai city with the participation of Anne Morel, Deputy \
         Mayor of Limoges.\n",
    );
    assert_eq!(events(&article), ["main ceremony 2021-05-14"]);
}

#[test]
fn the_meeting_that_a_journey_frames_is_told_on_its_day() {
    let article = read(
        "Tăng cường hợp tác giữa Lào Cai và thành phố Limoges\n\n\
         Sáng 5/3/2024, trong chuyến công tác tại Pháp, đoàn công tác tỉnh Lào Cai do Phó Chủ tịch UBND tỉnh Trần Văn Bình \
         làm trưởng đoàn đã có buổi làm việc với lãnh đạo thành phố Limoges.\n\n\
         Hai bên thống nhất sẽ ký thỏa thuận hợp tác vào tháng 7/2024.\n\n\
         Lào Cai, 06/03/2024\n",
    );
    assert_eq!(events(&article)[0], "main meeting 2024-03-05");
    assert!(article.partnerships.is_empty(), "a paper to come ties nobody yet: {:?}", article.partnerships);
}

#[test]
fn an_adjective_tells_whose_delegation_it_is() {
    let article = read(
        "La Région Normandie à Lao Cai\n\n\
         Une délégation normande, conduite par M. Luc Martin, a été reçue le 12 mars 2019 à Lao Cai par M. Tran Van Binh, \
         vice-président du Comité populaire de la province de Lao Cai.\n",
    );
    let sent: Vec<_> = article.delegations.iter().map(|sent| sent.origin.clone()).collect();
    assert_eq!(sent, ["Normandie"]);
}

#[test]
fn a_namesake_in_office_is_no_history() {
    let people = |text: &str| read(text).people.into_iter().map(|person| person.name).collect::<Vec<_>>();
    let office =
        "Ngày 5/3/2024, ông Hoàng Diệu, Phó Giám đốc Sở Ngoại vụ tỉnh Lào Cai, tiếp đoàn thành phố Limoges (Pháp).\n";
    assert_eq!(people(office), ["Hoàng Diệu"]);
    let street = "Ngày 5/3/2024, đoàn thành phố Limoges (Pháp) thăm nơi ở của bác sĩ Alexandre Yersin tại Nha Trang.\n";
    assert!(people(street).is_empty());
}

#[test]
fn a_fruit_and_a_spice_are_no_firms() {
    let article = read(
        "Délégation de Bến Tre dans la Drôme\n\n\
         Le 12 mai 2019, une délégation de la province de Bến Tre a visité à Valence un verger où l'on greffe l'orange, au \
         carrefour de deux vallées. Le safran y pousse aussi, et au total trois variétés. Airbus y a prêté un drone.\n",
    );
    let names: Vec<_> = article.organisations.iter().map(|body| body.name.to_lowercase()).collect();
    assert!(names.contains(&"airbus".to_owned()), "{names:?}");
    assert!(names.iter().all(|name| !["orange", "carrefour", "safran", "total"].contains(&&**name)), "{names:?}");
}
