//! Names of bodies begin and end where they should: one sentence each, in the three languages.

use vnfr_atlas::extract;

/// What bodies a text names, in order.
fn bodies(text: &str) -> Vec<String> {
    let article = extract::extract("a.txt", text.as_bytes()).expect("a text is an article");
    article.organisations.into_iter().map(|body| body.name).collect()
}

#[track_caller]
fn check(sentence: &str, expected: &[&str]) {
    // The first paragraph makes it an article of the genre; it names no body.
    let text = format!("Đoàn đại biểu thành phố Huế thăm Rennes (Pháp) ngày 5/6/2024.\n\n{sentence}\n");
    assert_eq!(bodies(&text), expected, "{sentence}");
}

#[test]
fn a_rank_within_an_office_opens_no_body() {
    check("Phó Bí thư Thường trực Thành ủy Hà Nội Nguyễn Thị Lan tiếp đoàn.", &["Thành ủy Hà Nội"]);
    check("Phó Chủ tịch Thường trực HĐND tỉnh Lào Cai Trần Văn Bình dự buổi làm việc.", &["HĐND tỉnh Lào Cai"]);
    check("Thường trực Thành ủy Hà Nội đã có buổi làm việc với đoàn.", &["Thường trực Thành ủy Hà Nội"]);
}

#[test]
fn a_town_that_begins_like_a_head_word_is_none() {
    check(
        "Đoàn đã đến thăm Hội An và Trung tâm Quản lý bảo tồn di sản văn hóa Hội An.",
        &["Trung tâm Quản lý bảo tồn di sản văn hóa Hội An"],
    );
}

#[test]
fn departments_in_a_list_are_as_many_bodies() {
    check(
        "Cùng dự có lãnh đạo các sở: Ngoại vụ, Kế hoạch và Đầu tư, Nông nghiệp và Phát triển nông thôn và Y tế.",
        &["Sở Ngoại vụ", "Sở Kế hoạch và Đầu tư", "Sở Nông nghiệp và Phát triển nông thôn", "Sở Y tế"],
    );
    check("Dự buổi tiếp có đại diện các sở, ban, ngành: Công Thương, Du lịch.", &["Sở Công Thương", "Sở Du lịch"]);
    check(
        "Đại diện các sở Giáo dục và Đào tạo, Xây dựng trao đổi với đoàn.",
        &["Sở Giáo dục và Đào tạo", "Sở Xây dựng"],
    );
    check("Các sở, ngành liên quan đã trao đổi với đoàn.", &[]);
}

#[test]
fn departments_in_a_list_of_another_language() {
    let english = bodies(
        "Hue city delegation visits Rennes, France on June 5, 2024.\n\nIt included leaders of the Departments of Foreign \
         Affairs, Natural Resources and Environment, and Health.\n",
    );
    assert_eq!(
        english,
        ["Department of Foreign Affairs", "Department of Natural Resources and Environment", "Department of Health"]
    );
    let french = bodies(
        "Une délégation de la ville de Hué en visite à Rennes le 5 juin 2024.\n\nElle réunissait les directeurs des services \
         des affaires étrangères, de la culture et des sports et du tourisme.\n",
    );
    assert_eq!(
        french,
        ["Service des affaires étrangères", "Service de la culture et des sports", "Service du tourisme"]
    );
}

#[test]
fn a_body_named_in_a_title_alone_is_one_with_its_home() {
    check("Bí thư Tỉnh ủy Thừa Thiên Huế Trần Văn Bình tiếp đoàn.", &["Tỉnh ủy Thừa Thiên Huế"]);
    check(
        "Ngài Đại sứ cảm ơn bà Claire Morel, Chủ tịch Hội đồng tỉnh Ille-et-Vilaine.",
        &["Hội đồng tỉnh Ille-et-Vilaine"],
    );
}

#[test]
fn a_department_of_several_fields_is_one_body() {
    check(
        "Cùng dự có lãnh đạo Sở Ngoại vụ, Sở Văn hóa, Thể thao và Du lịch và Sở Lao động - Thương binh và Xã hội.",
        &["Sở Ngoại vụ", "Sở Văn hóa, Thể thao và Du lịch", "Sở Lao động - Thương binh và Xã hội"],
    );
}

#[test]
fn a_ministry_is_named_by_its_field() {
    let named = |text: &str| bodies(&format!("Rennes et Huê coopèrent depuis 2005.\n\n{text}\n"));
    assert_eq!(named("Le ministère de la Culture soutient le projet."), ["ministère de la Culture"]);
    assert_eq!(
        named("Le ministère de l'Europe et des Affaires étrangères finance la moitié du projet."),
        ["ministère de l'Europe et des Affaires étrangères"]
    );
    let named = |text: &str| bodies(&format!("Rennes and Hue have been partners since 2005.\n\n{text}\n"));
    assert_eq!(named("The Ministry of Health supports the project."), ["Ministry of Health"]);
}

#[test]
fn an_abbreviated_hospital_is_the_one_spelt_out() {
    let article = "La province de Nghê An et le CHU de Rennes\n\nLe Centre hospitalier universitaire de Rennes a reçu des médecins de Nghê An.\n";
    assert_eq!(bodies(article), ["Centre hospitalier universitaire de Rennes"]);
}

#[test]
fn a_national_office_with_its_letters_is_a_body() {
    let article = "Quang Tri et la Région Bourgogne-Franche-Comté\n\nDeux experts de l'Office national des forêts (ONF) ont \
        animé la session de formation à Dông Hà.\n";
    assert_eq!(bodies(article), ["Office national des forêts"]);
}

#[test]
fn french_bodies_in_small_letters_behind_a_capital_are_bodies() {
    let names = bodies(
        "Le maire de Rouen a reçu le 3 mars 2019 une délégation de la province de Ninh Binh.\n\n\
         Elle a visité l'École forestière, implantée à Meymac, avec Luc Martin, président de l'Association des producteurs \
         normands, et le Comité départemental du tourisme. Le Centre provincial de l'eau potable et de l'assainissement rural \
         d'assurer la suite. Le bâtiment de l'école communale est ancien.\n",
    );
    for name in ["École forestière", "Association des producteurs normands", "Comité départemental du tourisme"] {
        assert!(names.iter().any(|known| known == name), "{name} in {names:?}");
    }
    assert!(!names.iter().any(|name| name.contains("assurer") || name.contains("communale")), "{names:?}");
}

#[test]
fn societies_with_two_homes_are_nobody() {
    let article = extract::extract(
        "a.txt",
        "On 27 September 2024, the city of Albi held a ceremony for the 20th anniversary of its twinning with Ninh Binh \
         province. Mr. Luc Martin, President of the Albi-Ninh Binh Committee, spoke. Florence Martin, Mayor of Albi, thanked \
         Hydraulique Sans Frontières."
            .as_bytes(),
    )
    .expect("a text is an article");
    let people: Vec<&str> = article.people.iter().map(|person| &*person.name).collect();
    assert_eq!(people, ["Luc Martin", "Florence Martin"]);
}

#[test]
fn a_company_bears_the_words_before_its_head() {
    let text = "A delegation of Haute-Savoie visited Dien Bien province on 3 May 2024. It met the Dien Bien Water Joint Stock Company and \
                the Nam Định Textile and Garment Joint Stock Company, pupils of a primary school in Tua Chua and members of the \
                Annecy–Dien Bien Twinning Committee.\n";
    let names = bodies(text);
    for wanted in [
        "Dien Bien Water Joint Stock Company",
        "Nam Định Textile and Garment Joint Stock Company",
        "Annecy–Dien Bien Twinning Committee",
    ] {
        assert!(names.iter().any(|name| name == wanted), "{names:?}");
    }
    assert!(names.iter().all(|name| !name.contains("school")), "{names:?}");
}

#[test]
fn a_post_at_an_unknown_name_with_a_hyphen() {
    let text = "Une délégation de Lannion a visité la province d'An Giang le 26 février 2011. Anne Martin, présidente d'Armor-Mékong, et \
                des chercheurs d'AgroSup Dijon étaient présents ; cinq potiers du village de Chu Dau aussi.\n";
    let names = bodies(text);
    assert!(names.iter().any(|name| name == "Armor-Mékong"), "{names:?}");
    assert!(names.iter().any(|name| name == "AgroSup"), "{names:?}");
    assert!(names.iter().all(|name| !name.contains("Chu")), "{names:?}");
}

#[test]
fn fields_in_small_letters_make_one_name() {
    check(
        "Đoàn làm việc với Trung tâm Xúc tiến thương mại, đầu tư và du lịch.",
        &["Trung tâm Xúc tiến thương mại, đầu tư và du lịch"],
    );
    let french = bodies(
        "Une délégation de Hué a visité Rennes le 5 juin 2024.\n\nElle a rencontré l'Institut de recherche pour la pêche, \
         l'élevage et la forêt et l'Office de tourisme.\n",
    );
    assert!(
        french.iter().any(|name| name == "Institut de recherche pour la pêche, l'élevage et la forêt"),
        "{french:?}"
    );
    let english = bodies(
        "A delegation from Hue visited Rennes, France on June 5, 2024.\n\nIt met the Institute for Food, Forestry and \
         Fisheries.\n",
    );
    assert_eq!(english, ["Institute for Food, Forestry and Fisheries"]);
    // Two bodies and a field are no list of fields.
    check("Đoàn làm việc với Sở Y tế, Sở Công Thương và thảo luận về du lịch.", &["Sở Y tế", "Sở Công Thương"]);
}

#[test]
fn a_name_goes_on_over_what_it_looks_after() {
    check("Đoàn làm việc với Ban Quản lý vịnh Xuân Đài.", &["Ban Quản lý vịnh Xuân Đài"]);
    check(
        "Đoàn thăm Công viên địa chất toàn cầu UNESCO Cao nguyên đá Đồng Văn.",
        &["Công viên địa chất toàn cầu UNESCO Cao nguyên đá Đồng Văn"],
    );
    check(
        "Dự buổi làm việc có Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Gia Lai.",
        &["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Gia Lai"],
    );
    // A name of two capitals is whole: what the body does follows.
    check("Nhà hát Sao Biển phối hợp tổ chức chương trình.", &["Nhà hát Sao Biển"]);
}

#[test]
fn a_land_a_country_a_province_are_nobody() {
    for sentence in [
        "Đoàn thăm Cao nguyên đá Đồng Văn.",
        "Đoàn gặp Hội Kiến trúc sư Việt Nam.",
        "Báo Quảng Ngãi đưa tin về chuyến thăm.",
        "Đoàn thăm Trường Trung học phổ thông chuyên Lê Quý Đôn.",
    ] {
        let text = format!("Đoàn đại biểu thành phố Huế thăm Rennes (Pháp) ngày 5/6/2024.\n\n{sentence}\n");
        let article = extract::extract("a.txt", text.as_bytes()).expect("a text is an article");
        assert!(article.people.is_empty(), "{sentence}: {:?}", article.people);
    }
    // Who heads a house that bears no name is somebody.
    let text =
        "Đoàn đại biểu thành phố Huế thăm Rennes (Pháp) ngày 5/6/2024. Giám đốc bảo tàng Nguyễn Văn Lâm tiếp đoàn.";
    let article = extract::extract("a.txt", text.as_bytes()).expect("a text is an article");
    assert_eq!(article.people.iter().map(|person| &*person.name).collect::<Vec<_>>(), ["Nguyễn Văn Lâm"]);
}
