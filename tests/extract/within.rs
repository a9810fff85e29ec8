//! What stands within a report: who signs and where, who leads in a sentence of its own, what is only thought of, how old a
//! tie is, where a title and a name end.

use vnfr_atlas::extract::extract;
use vnfr_atlas::model::{Country, EventStatus, Extraction, PartialDate};

fn read(text: &str) -> Extraction {
    extract("a.txt", text.as_bytes()).expect("a text is an article")
}

/// The ties of an article, with their beginnings.
fn ties(article: &Extraction) -> Vec<(&str, &str, Option<PartialDate>)> {
    article.partnerships.iter().map(|tie| (&*tie.vn, &*tie.fr, tie.since)).collect()
}

#[test]
fn those_who_sign_stand_before_the_word_and_the_town_is_where() {
    let article = read(
        "Đoàn công tác tỉnh Bắc Kạn thăm Cộng hòa Pháp\n\n\
         Từ ngày 3 đến 10-6-2023, Đoàn công tác tỉnh Bắc Kạn đã có chuyến thăm và làm việc tại Cộng hòa Pháp. Chủ tịch UBND \
         tỉnh Trần Văn Bình làm Trưởng đoàn.\n\n\
         Tại thành phố Épinal, ngày 6-6, UBND tỉnh Bắc Kạn và Hội đồng vùng Grand Est đã ký bản ghi nhớ hợp tác.\n",
    );
    let paper = article.events.iter().find(|event| event.kind.as_str() == "agreement_signing").expect("a paper");
    assert_eq!(
        (&paper.places[..], &paper.fr_localities[..]),
        (&["Épinal".to_owned()][..], &["Grand Est".to_owned()][..])
    );
    assert_eq!(ties(&article), [("Bắc Kạn", "Grand Est", PartialDate::parse("2023-06"))]);
    assert_eq!(article.delegations[0].leader.as_deref(), Some("Trần Văn Bình"));
}

#[test]
fn the_two_sides_are_those_of_the_act_before() {
    let article = read(
        "A delegation from Bac Giang province led by Tran Van Binh, Deputy Secretary of the provincial Party Committee, paid \
         a working visit to France from September 22-29, 2018.\n\n\
         In Melun on September 25, the guests had a working session with President of the Seine-et-Marne Departmental Council \
         Luc Martin. The two sides signed a letter of intent.\n",
    );
    let paper = article.events.iter().find(|event| event.kind.as_str() == "agreement_signing").expect("a paper");
    assert_eq!(paper.fr_localities, ["Seine-et-Marne"], "the town is only where they met");
}

#[test]
fn what_is_not_ruled_out_is_not_signed() {
    let article = read(
        "La région Pays de la Loire reçoit Quang Ngai\n\n\
         La présidente de la région Pays de la Loire, Claire Morel, a reçu lundi 3 juin 2024 une délégation de la province de \
         Quang Ngai, menée par Tran Van Binh, président du Comité populaire provincial.\n\n\
         Claire Morel n'exclut pas la signature d'un accord à l'automne.\n",
    );
    assert!(article.events.iter().all(|event| event.kind.as_str() != "agreement_signing"), "{:?}", article.events);
    assert_eq!(ties(&article), []);
}

#[test]
fn the_age_of_a_tie_may_stand_in_words() {
    let article = read(
        "A ceremony was held in Dong Ha city on November 14, 2022 to mark the tenth anniversary of the cooperation between \
         Quang Tri province and the Lyon Metropolis of France.\n",
    );
    assert_eq!(ties(&article), [("Quảng Trị", "Métropole de Lyon", PartialDate::parse("2012"))]);
    let article = read(
        "Les villes de Saint-Malo et de Nha Trang ont fêté le 3 mai 2019 à Saint-Malo vingt-cinq ans de jumelage.\n",
    );
    assert_eq!(ties(&article), [("Nha Trang", "Saint-Malo", PartialDate::parse("1994"))]);
}

#[test]
fn beside_a_partner_a_town_is_where_the_paper_was_signed() {
    let article = read(
        "Chairman of the Ho Chi Minh City People's Committee Tran Van Binh received on October 24, 2017 a delegation of the \
         Auvergne-Rhone-Alpes region headed by its Vice President Luc Martin.\n\n\
         The Auvergne-Rhone-Alpes region and Ho Chi Minh City signed a new cooperation agreement in Lyon last June.\n",
    );
    let partners: Vec<_> = article.partnerships.iter().map(|tie| tie.fr.as_str()).collect();
    assert_eq!(partners, ["Auvergne-Rhône-Alpes"]);
    assert!(
        !article.events.iter().any(|event| event.parent.is_some()),
        "what was signed last June is no part of today"
    );
}

#[test]
fn a_press_conference_was_held_and_what_it_tells_of_lies_ahead() {
    let article = read(
        "Hội nghị hợp tác giữa các địa phương Việt Nam - Pháp lần thứ 12\n\n\
         Tại buổi họp báo chiều 27/3/2023 ở TP Huế, ông Trần Văn Bình, Phó Chủ tịch UBND tỉnh Thừa Thiên Huế, thông tin: Tỉnh sẽ \
         cử đoàn gồm 15 người dự Hội nghị hợp tác giữa các địa phương Việt Nam - Pháp lần thứ 12, diễn ra từ ngày 13 đến 15/4 \
         tại Hà Nội.\n",
    );
    let conference = article.events.iter().find(|event| event.kind.as_str() == "conference").expect("a conference");
    assert_eq!((conference.status, &conference.places[..]), (EventStatus::Planned, &["Hà Nội".to_owned()][..]));
    let press = article.events.iter().find(|event| event.kind.as_str() == "other").expect("a press conference");
    assert_eq!(press.status, EventStatus::Held);
}

#[test]
fn a_paper_at_the_foot_dates_the_report_and_a_name_has_its_article() {
    let article = read(
        "Saint-Malo et Quy Nhon, jumelles\n\n\
         Le maire de Saint-Malo, Gilles Le Bihan, se rendra à Quy Nhon du 10 au 15 mars prochain pour célébrer le jumelage \
         entre les deux cités. Le protocole de jumelage avait été signé le 14 mars 2004.\n\n\
         Ouest-Info, 22 février 2024\n",
    );
    assert_eq!(article.published, PartialDate::parse("2024-02-22"));
    assert_eq!(article.people[0].name, "Gilles Le Bihan");
    assert_eq!(article.events[0].start, PartialDate::parse("2024-03-10"));
}

#[test]
fn behind_its_place_a_title_is_over() {
    let article = read(
        "Ngày 23/4/2023, tại thành phố La Rochelle, đoàn công tác tỉnh Bình Thuận làm việc với bà Claire Morel, Phó Chủ tịch \
         Hội đồng tỉnh Charente-Maritime về kinh nghiệm nuôi trồng thủy sản.\n",
    );
    let titles: Vec<_> = article.people.iter().flat_map(|person| &person.titles).collect();
    assert_eq!(titles, ["Phó Chủ tịch Hội đồng tỉnh Charente-Maritime"]);
}

#[test]
fn a_weekday_by_its_number_is_no_day_of_the_month() {
    let article = read(
        "Bình Định tiếp đoàn thành phố Vitré (Pháp)\n\
         Thứ 4, 13/11/2019 | 19:40:22 [GMT +7]\n\n\
         Chiều 13/11, Phó Chủ tịch UBND tỉnh Bình Định Trần Văn Bình tiếp đoàn đại biểu thành phố Vitré do bà Claire Morel, Phó \
         Thị trưởng làm trưởng đoàn.\n",
    );
    assert_eq!(article.published, PartialDate::parse("2019-11-13"));
    assert_eq!(article.events[0].start, PartialDate::parse("2019-11-13"));
}

#[test]
fn the_department_of_a_region_sends_its_own_people() {
    let article = read(
        "Hue hosts delegation from Brittany's Finistere\n\n\
         Vice Chairman of the Thua Thien-Hue People's Committee Tran Van Binh on February 27, 2019 received a delegation of the \
         Finistere Departmental Council led by its President Luc Martin.\n",
    );
    let senders: Vec<_> = article.delegations.iter().map(|delegation| delegation.origin.as_str()).collect();
    assert_eq!(senders, ["Finistère"]);
}

#[test]
fn the_saint_of_a_school_is_no_village_and_en_opens_a_department() {
    let article = read(
        "Le président du Comité populaire de la ville de Phan Thiet, Tran Van Binh, est en Vendée du 2 au 8 octobre 2016.\n\n\
         Il a visité mardi le lycée Sainte-Marie des Sables-d'Olonne.\n",
    );
    let names: Vec<_> = article.localities.iter().map(|place| place.name.as_str()).collect();
    assert!(names.contains(&"Vendée") && !names.contains(&"Sainte-Marie"), "{names:?}");
}

#[test]
fn a_tie_and_a_reporter_lend_nothing_to_what_is_told() {
    let article = read(
        "Forum à Can Tho sur l'eau\n\n\
         Can Tho, 20 septembre (AVI) - Le Comité populaire de Can Tho a organisé mercredi un forum sur l'eau avec des \
         représentants des villes de Nice et de Bordeaux.\n\n\
         Claire Morel a souligné l'importance du partenariat avec Nice, établi en 2016.\n",
    );
    let forum = article.events.iter().find(|event| event.kind.as_str() == "conference").expect("a forum");
    assert_ne!(forum.start, PartialDate::parse("2016"), "the year of a tie is none of a forum");
    assert!(article.organisations.iter().all(|body| !body.name.starts_with("Forum")), "{:?}", article.organisations);
    let article = read(
        "Theo phóng viên TTXVN tại Paris, từ ngày 4 đến 15/10/2019, tỉnh Ninh Thuận giới thiệu sản phẩm tại hội chợ quốc tế của \
         thành phố Montpellier.\n",
    );
    let names: Vec<_> = article.localities.iter().map(|place| place.name.as_str()).collect();
    assert!(!names.contains(&"Paris"), "{names:?}");
}

#[test]
fn a_renewed_paper_is_as_old_as_its_first() {
    let article = read(
        "Brest and Hai Phong on May 19, 2016 renewed their cooperation agreement for another three years.\n\n\
         The two cities first signed their agreement in 2007.\n",
    );
    assert_eq!(ties(&article), [("Hải Phòng", "Brest", PartialDate::parse("2007"))]);
}

#[test]
fn what_two_universities_share_ties_no_towns() {
    let article = read(
        "Ngày 5/3/2021, Phó Chủ tịch UBND tỉnh Thừa Thiên Huế Trần Văn Bình tiếp đoàn công tác tỉnh Aude (Pháp).\n\n\
         Trường Đại học Y Dược Huế và Đại học Bordeaux có quan hệ hợp tác từ năm 2005.\n",
    );
    assert_eq!(ties(&article), []);
}

#[test]
fn a_town_in_the_name_of_a_school_is_no_place_of_the_article() {
    let places = |text: &str| -> Vec<String> {
        let french = read(text).localities.into_iter().filter(|place| place.country == Country::Fr);
        french.map(|place| place.name).collect()
    };
    let online = "(CMO) - Chiều 11/3/2026, UBND tỉnh Cà Mau họp trực tuyến với Hội đồng tỉnh Charente-Maritime (Pháp). Tham gia có \
                  các nhà khoa học của Đại học La Rochelle.\n";
    assert_eq!(places(online), ["Charente-Maritime"]);
    let visit = "(VNA) - A delegation of Vinh Long province visited Lot-et-Garonne on October 13, 2025. They toured the \
                 agricultural college in Villeneuve-sur-Lot.\n";
    assert_eq!(places(visit), ["Lot-et-Garonne", "Villeneuve-sur-Lot"]);
}

#[test]
fn what_a_school_is_called_is_nobody() {
    let people = |text: &str| -> Vec<String> { read(text).people.into_iter().map(|person| person.name).collect() };
    let text = "Ngày 8/10/2018, đoàn công tác tỉnh Bến Tre thăm Roscoff (Pháp), có ông Trần Văn Bình, Phó Hiệu trưởng Trường Cao đẳng \
                Đồng Khởi. Giám đốc Trạm Sinh học biển Roscoff Yann Martin hướng dẫn đoàn tham quan.\n";
    assert_eq!(people(text), ["Trần Văn Bình", "Yann Martin"]);
    let text = "The water network of Nam Ty commune, Ha Giang province, was inaugurated by the town of Annonay on 14 March 2017. The \
                president of Annonay Solidarité Vietnam, Anne Martin, stood beside them, and the director of the Non Nuoc Cao Bang \
                Geopark.\n";
    assert_eq!(people(text), ["Anne Martin"]);
}

#[test]
fn provinces_are_those_of_the_year_that_a_date_states() {
    let provinces = |day: &str| -> Vec<String> {
        let text = format!(
            "Ngày {day}, UBND tỉnh Lâm Đồng tiếp đoàn công tác Hội đồng tỉnh Aveyron (Pháp). Đoàn đã đến thăm phường Phan Thiết, tỉnh \
             Lâm Đồng, nơi có mục tiêu đến năm 2033.\n"
        );
        let places = read(&text).localities.into_iter().filter(|place| place.country == Country::Vn);
        places.map(|place| place.code.as_str().to_owned()).collect()
    };
    assert!(provinces("12/5/2028").iter().any(|code| code.starts_with("vn34-")), "{:?}", provinces("12/5/2028"));
    assert!(provinces("12/5/2020").iter().all(|code| code.starts_with("vn63-")), "{:?}", provinces("12/5/2020"));
}
