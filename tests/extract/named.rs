//! How far the names of bodies reach, and where a body is named though little of it stands there, in the three languages.

use vnfr_atlas::extract::extract;

#[track_caller]
fn read(lead: &str, text: &str) -> (Vec<String>, Vec<String>) {
    let article = extract("a.txt", format!("{lead}\n\n{text}\n").as_bytes()).expect("a text is an article");
    let bodies = article.organisations.into_iter().map(|body| body.name).collect();
    (bodies, article.people.into_iter().map(|person| person.name).collect())
}

#[track_caller]
fn check(lead: &str, text: &str, expected: &[&str]) {
    assert_eq!(read(lead, text).0, expected, "{text}");
}

#[track_caller]
fn vietnamese(text: &str, expected: &[&str]) {
    check("Đoàn đại biểu tỉnh Lào Cai thăm tỉnh Drôme (Pháp) ngày 5/6/2024.", text, expected);
}

#[track_caller]
fn french(text: &str, expected: &[&str]) {
    check(
        "Une délégation de la province de Lao Cai a visité le département de la Drôme le 5 juin 2024.",
        text,
        expected,
    );
}

#[track_caller]
fn english(text: &str, expected: &[&str]) {
    check("A delegation of Lao Cai province visited Drôme department, France on June 5, 2024.", text, expected);
}

#[test]
fn a_school_and_a_society_go_on_over_what_they_are_for() {
    vietnamese(
        "Đoàn thăm Trường Phổ thông dân tộc bán trú THCS Tả Phìn.",
        &["Trường Phổ thông dân tộc bán trú THCS Tả Phìn"],
    );
    vietnamese("Đại diện Hội Những người bạn Mường Khương dự lễ.", &["Hội Những người bạn Mường Khương"]);
    vietnamese(
        "Ông trao đổi với Sở Công viên và Cây xanh thành phố Rennes.",
        &["Sở Công viên và Cây xanh thành phố Rennes"],
    );
    vietnamese("Công ty cổ phần Ca-cao Đồng Xanh ký hợp đồng.", &["Công ty cổ phần Ca-cao Đồng Xanh"]);
}

#[test]
fn the_hospital_of_the_province_is_known_by_its_rank() {
    vietnamese("Dự buổi làm việc có lãnh đạo Bệnh viện Đa khoa tỉnh.", &["Bệnh viện Đa khoa tỉnh"]);
    vietnamese("Đoàn thăm một hợp tác xã trồng chè.", &[]);
}

#[test]
fn a_committee_of_the_party_is_a_body_of_those_who_sit_in_it() {
    vietnamese("Ông Trần Văn Bình, Ủy viên Ban Thường vụ Tỉnh ủy, dự lễ.", &["Tỉnh ủy Lào Cai"]);
    french(
        "M. Tran Van Binh, membre du Comité permanent du Comité provincial du Parti, y assistait.",
        &["Comité provincial du Parti de Lao Cai"],
    );
    french("Le secrétaire du Comité du Parti, M. Tran Van Binh, y assistait.", &[]);
    english(
        "Tran Van Binh, Member of the Provincial Party Standing Committee, was present.",
        &["Lao Cai Provincial Party Standing Committee"],
    );
}

#[test]
fn a_council_in_which_a_post_is_held_is_a_body() {
    french(
        "Le président du conseil départemental, Luc Martin, a signé la convention.",
        &["conseil départemental de la Drôme"],
    );
    french(
        "Le conseil départemental de la Drôme finance le projet. Sa part est de 9 000 euros. Luc Martin, président du \
         conseil départemental, l'a rappelé.",
        &["conseil départemental de la Drôme"],
    );
    english(
        "Luc Martin, vice-president of the Departmental Council, signed the agreement.",
        &["Drôme Departmental Council"],
    );
}

#[test]
fn a_conjunction_with_an_article_of_its_own_opens_another_body() {
    french(
        "Le projet a l'appui du ministère de la Culture et de l'Agence française de développement.",
        &["ministère de la Culture", "Agence française de développement"],
    );
    french(
        "L'Université de Nantes et des Pays de la Loire accueille des étudiants.",
        &["Université de Nantes et des Pays de la Loire"],
    );
    french(
        "Elle réunit des représentants du Comité de gestion des zones portuaires et de douze entreprises.",
        &["Comité de gestion des zones portuaires"],
    );
}

#[test]
fn what_towns_are_called_together_is_no_person() {
    let (bodies, people) = read(
        "Une délégation de la province de Lao Cai a visité le département de la Drôme le 5 juin 2024.",
        "Elle a été reçue par Luc Martin, vice-président de la Communauté urbaine du Grand Tilleul.",
    );
    assert_eq!((bodies, people), (vec!["Communauté urbaine du Grand Tilleul".into()], vec!["Luc Martin".into()]));
    french(
        "Le conseil communautaire de Valence Agglomération a voté une aide.",
        &["conseil communautaire de Valence Agglomération"],
    );
    french("L'Agglo a voté une aide.", &[]);
}

#[test]
fn what_somebody_trades_in_names_a_firm() {
    let (bodies, people) = read(
        "A delegation of Lao Cai province visited Drôme department, France on June 5, 2024.",
        "Trần Văn Bình, director of the tea exporter An Khang Gardens, thanked the hosts.",
    );
    assert_eq!((bodies, people), (vec!["exporter An Khang Gardens".into()], vec!["Trần Văn Bình".into()]));
    french(
        "Un accord a été signé entre Verdal Recyclage et la société Nam Long.",
        &["Verdal Recyclage", "société Nam Long"],
    );
    french("Eau de Vallorge a présenté son réseau ; l'eau de Lao Cai est rare.", &["Eau de Vallorge"]);
    english("Firms may register on the Verger&Co platform; R&D matters.", &["Verger&Co"]);
}

#[test]
fn where_somebody_is_received_is_no_body() {
    english(
        "They were received at the Office of Lao Cai Provincial People's Committee.",
        &["Lao Cai Provincial People's Committee"],
    );
    english("They were guests of the Board of Directors of Lao Cai General Hospital.", &["Lao Cai General Hospital"]);
    english(
        "The town and the Lao Cai People's Committee in Bac Ha district then signed a letter of intent on training.",
        &["Lao Cai People's Committee"],
    );
    french("La journée a eu lieu au Centre de conférences de Valence.", &[]);
    french("Lao Cai à l'école de la Drôme : les élus ont appris.", &[]);
    french("La recette ira à la bibliothèque de Tan Kin.", &[]);
}

#[test]
fn a_society_signs_its_letter_in_capitals() {
    let french = "AMIS DU FLEUVE ROUGE\nAssociation loi 1901\nLettre aux adhérents n° 12 - juin 2024\n\nDu 5 au 12 juin 2024, une \
                  délégation du département de la Drôme a visité la province de Lao Cai.";
    assert_eq!(read(french, "").0, ["AMIS DU FLEUVE ROUGE"]);
    let english = "RED RIVER FRIENDS\nNewsletter no. 12 - June 2024\n\nFrom 5 to 12 June 2024 a delegation of Drôme, France, visited \
                   Lao Cai province.";
    assert_eq!(read(english, "").0, ["RED RIVER FRIENDS"]);
}

#[track_caller]
fn aliases(lead: &str, text: &str, expected: &[&str]) {
    let article = extract("a.txt", format!("{lead}\n\n{text}\n").as_bytes()).expect("a text is an article");
    let [body] = &article.organisations[..] else { panic!("{:?}", article.organisations) };
    assert_eq!(body.aliases, expected, "{text}");
}

#[test]
fn a_shorter_wording_is_an_alias() {
    let french = "Une délégation de la province de Lao Cai a visité le département de la Drôme le 5 juin 2024.";
    aliases(
        french,
        "L'association Drôme-Tonkin a reçu ses hôtes ; Drôme-Tonkin les attendait depuis longtemps.",
        &["Drôme-Tonkin"],
    );
    aliases(french, "Elle est allée au lycée Paul Vernet de la ville.", &[]);
    aliases(
        french,
        "La directrice du Service de la santé de la province de Lao Cai en était.",
        &["Service de la santé"],
    );
    let english = "A delegation of Lao Cai province visited Drôme department, France on June 5, 2024.";
    aliases(english, "They met the provincial Department of Health for talks.", &["Department of Health"]);
    let vietnamese = "Đoàn đại biểu tỉnh Lào Cai thăm tỉnh Drôme (Pháp) ngày 5/6/2024.";
    aliases(vietnamese, "Đoàn làm việc với tổ chức Eau des Vallons về nước sạch.", &["Eau des Vallons"]);
    aliases(vietnamese, "Đoàn thăm hợp tác xã Tả Phìn Xanh.", &[]);
}

#[test]
fn what_a_centre_is_for_goes_on_behind_a_conjunction() {
    english(
        "They toured the Lao Cai Centre for Forestry and Extension and Valence University.",
        &["Lao Cai Centre for Forestry and Extension", "Valence University"],
    );
    english(
        "They met leaders of the Department of Health and of the Management Board of Industrial Parks.",
        &["Department of Health", "Management Board of Industrial Parks"],
    );
    english("The association Rives et Collines sent two beekeepers.", &["association Rives et Collines"]);
    english("They bought honey from the cooperative Ruchers du Sud in Valence.", &["cooperative Ruchers du Sud"]);
    vietnamese(
        "Đoàn làm việc với Trung tâm Xúc tiến Thương mại, Nông nghiệp và Du lịch.",
        &["Trung tâm Xúc tiến Thương mại, Nông nghiệp và Du lịch"],
    );
    vietnamese("Đoàn thăm Hiệp hội Những người bạn của Sa Pa.", &["Hiệp hội Những người bạn của Sa Pa"]);
}

#[test]
fn a_committee_and_an_embassy_have_other_wordings() {
    let english = "A delegation of Can Tho City visited Nice, France on June 5, 2024.";
    aliases(
        english,
        "They reported to the municipal People's Committee on their talks.",
        &["municipal People's Committee", "People's Committee of Can Tho", "Can Tho People's Committee"],
    );
    aliases(english, "They were guests of the Vietnamese Embassy.", &["Embassy of Vietnam in France"]);
    aliases(
        "Une délégation de la ville de Can Tho a visité Nice le 5 juin 2024.",
        "Elle a rendu compte de ses entretiens au Comité populaire municipal.",
        &["Comité populaire municipal", "Comité populaire de Can Tho"],
    );
    aliases(
        "Đoàn đại biểu thành phố Cần Thơ thăm Nice (Pháp) ngày 5/6/2024.",
        "Cùng dự buổi làm việc có đại diện Đại sứ quán Việt Nam.",
        &["Đại sứ quán Việt Nam tại Pháp"],
    );
}

#[test]
fn a_house_bears_its_number_its_friends_or_its_field() {
    french("Habitat 19 et Eau 23 enverront chacun un ingénieur.", &["Habitat 19", "Eau 23"]);
    french("Les Amis de Tam Dao ont offert des livres ; les amis de Paul aussi.", &["Les Amis de Tam Dao"]);
    english("The Friends of Tam Dao gave books.", &["Friends of Tam Dao"]);
    english("They met the Management Board of Industrial Parks.", &["Management Board of Industrial Parks"]);
    vietnamese("Đoàn thăm Tỉnh đoàn Lào Cai.", &["Tỉnh đoàn Lào Cai"]);
    vietnamese("Quy trình được áp dụng tại Khoa Nội tổng hợp.", &[]);
    vietnamese("Đoàn dự lễ ký giữa trường và Hội đồng tỉnh Drôme.", &["Hội đồng tỉnh Drôme"]);
}

#[test]
fn a_metropolis_beside_a_body_acts_as_one() {
    french(
        "Le salon est soutenu par l'Ambassade du Vietnam en France et la Métropole du Grand Paris.",
        &["Ambassade du Vietnam en France", "Métropole du Grand Paris"],
    );
    french("La Métropole du Grand Paris compte des lacs.", &[]);
}
