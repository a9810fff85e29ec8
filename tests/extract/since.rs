//! Standing ties and since when: of whom the sentence speaks, and of whom it only tells where they were.

use vnfr_atlas::extract::extract;

/// Each tie in short: Vietnamese side, French side, since.
fn ties(text: &str) -> Vec<String> {
    let article = extract("a.txt", text.as_bytes()).expect("a text is an article");
    let since = |tie: &vnfr_atlas::model::TieClaim| tie.since.map_or("?".to_owned(), |since| since.to_string());
    article.partnerships.iter().map(|tie| format!("{} {} {}", tie.vn, tie.fr, since(tie))).collect()
}

#[test]
fn the_department_is_the_partner_and_no_town_where_it_signed() {
    let text = "(VNA) - Vice Chairman of the Dak Lak provincial People's Committee Tran Van Binh received on 8 May 2025 a delegation of \
                the Departmental Council of Lot-et-Garonne led by its Vice President Anne Martin.\n\nMs. Martin recalled that her \
                département had been a partner of the former Phu Yen province since 2019, when the two sides signed a cooperation \
                agreement in Agen.\n";
    assert_eq!(ties(text), ["Phú Yên Lot-et-Garonne 2019"]);
}

#[test]
fn a_paper_for_three_years_is_no_anniversary() {
    let text = "Luc Martin, President of the General Council of Deux-Sèvres, and Tran Van Binh, Chairman of the People's Committee of \
                Bac Kan province, signed a three-year decentralised cooperation agreement on 23 May 2011.\n";
    assert_eq!(ties(text), ["Bắc Kạn Deux-Sèvres 2011-05"]);
}

#[test]
fn units_that_a_partner_was_merged_with_are_no_partners() {
    let text = "Une délégation de Vinh Long a visité la France du 6 au 12 novembre 2025. À Quimper, le 10 novembre 2025, Tran Van Binh a \
                rappelé que la province de Bên Tre, fusionnée avec celles de Trà Vinh et de Vinh Long le 1er juillet dernier, avait \
                conclu en 2017 avec le Finistère un accord de coopération, toujours en vigueur.\n";
    assert_eq!(ties(text), ["Bến Tre Finistère 2017"]);
}

#[test]
fn words_of_beginning() {
    let text = |end: &str| {
        format!(
            "Les soignants de Tarbes et de Bac Kan se sont réunis en visioconférence le 3 février 2021, avec le conseil départemental \
             des Hautes-Pyrénées et le Comité populaire de la province de Bac Kan.\n\n{end}\n"
        )
    };
    assert_eq!(
        ties(&text("La convention entre les Hautes-Pyrénées et Bac Kan date de 2014.")),
        ["Bắc Kạn Hautes-Pyrénées 2014"]
    );
    assert_eq!(
        ties(&text("La coopération entre les Hautes-Pyrénées et Bac Kan a été engagée en 2014.")),
        ["Bắc Kạn Hautes-Pyrénées 2014"]
    );
}

#[test]
fn the_province_around_a_city_is_no_partner_beside_it() {
    let text = "(BĐ) - The People's Committee of Quy Nhon City, Binh Dinh Province, and the city of Limoges (France) signed a memorandum of \
                understanding in Quy Nhon on December 3, 2024.\n";
    assert_eq!(ties(text), ["Quy Nhơn Limoges 2024-12"]);
    let both = "Le Département de la Somme et la ville d'Amiens ont signé le 3 mai 2024 avec la province de Quang Tri une convention de \
                coopération.\n";
    assert_eq!(ties(both), ["Quảng Trị Somme 2024-05-03", "Quảng Trị Amiens 2024-05-03"]);
}
