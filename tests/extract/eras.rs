//! Units as they were and are: provinces that are gone, those that took them in, and ties told by rank or by both sides.

use vnfr_atlas::extract::extract;
use vnfr_atlas::model::Extraction;

fn read(text: &str) -> Extraction {
    extract("a.txt", text.as_bytes()).expect("a text is an article")
}

fn ties(article: &Extraction) -> Vec<String> {
    let since = |since: Option<vnfr_atlas::model::PartialDate>| since.map(|day| day.to_string()).unwrap_or_default();
    article.partnerships.iter().map(|tie| format!("{} {} {}", tie.vn, tie.fr, since(tie.since))).collect()
}

#[test]
fn a_province_that_was_gone_in_2008_has_its_own_name() {
    let article = read(
        "Cahors, le 6 juin 2006\n\nUne délégation de la province de Ha Tay, voisine de Hanoi, a séjourné dans le Lot du 29 mai au 3 \
         juin. Conduite par M. Tran Van Binh, vice-président du Comité populaire de la province, elle comptait huit membres.\n",
    );
    assert_eq!(article.delegations[0].origin, "Hà Tây");
    assert_eq!(article.events[0].vn_localities, ["Hà Tây"]);
}

#[test]
fn a_town_lies_in_the_province_of_today_where_the_old_one_is_recalled() {
    let article = read(
        "Gia Lai (VNA) - Le Comité populaire de la province de Gia Lai et la ville de Niort ont signé lundi 16 mars 2026 à Quy Nhon \
         un protocole d'accord de coopération. M. Tran Van Binh, vice-président du Comité populaire de la province, a rappelé \
         que la fusion avec Binh Dinh, effective depuis le 1er juillet 2025, a donné à la province une façade maritime.\n",
    );
    assert_eq!(article.events[0].vn_localities, ["Gia Lai"]);
}

#[test]
fn a_rank_alone_names_the_partner_of_that_rank() {
    let article = read(
        "Une délégation de Ha Giang dans le Lot\n\nPublié le 16/10/2024\n\nUne délégation de la province de Ha Giang, conduite par M. \
         Tran Van Binh, vice-président du Comité populaire, est en visite dans le Lot du 14 au 17 octobre 2024. Depuis 2009, un \
         accord de coopération lie le Département à Ha Giang. Mardi, les visiteurs ont été reçus à Cahors, puis à Figeac.\n",
    );
    assert_eq!(ties(&article), ["Hà Giang Lot 2009"]);
}

#[test]
fn a_memorandum_that_both_sides_signed_is_a_tie() {
    let article = read(
        "Publié le 22/01/2026\n\nLe 21 janvier, à Pleiku, M. Tran Van Binh, vice-président du Comité populaire de la province de Gia \
         Lai, a coprésidé avec Mme Anne Martin, vice-présidente du conseil départemental de l'Ain, une réunion en ligne sur la \
         mise en œuvre du mémorandum de coopération signé en septembre 2025 par les deux localités.\n",
    );
    assert_eq!(ties(&article), ["Gia Lai Ain 2025-09"]);
}

#[test]
fn a_partner_by_apposition_is_one_wherever_it_stands() {
    let article = read(
        "Quy Nhon, April 3, 2026\n\nAnne Martin, vice president of the Bretagne Regional Council, spoke at a conference in Quy Nhon on \
         April 2.\n\nShe is leading a delegation to Vietnam from March 30 to April 4. The delegation worked in Lao Cai, a partner \
         of the region since 2002, before flying to Gia Lai.\n",
    );
    assert!(ties(&article).contains(&"Lào Cai Bretagne 2002".to_owned()), "{:?}", ties(&article));
}

#[test]
fn a_life_abroad_is_no_cooperation() {
    let article = read(
        "Ông giáo Tây\n\nUBND xã Suối Bạc (huyện Mường La, tỉnh Sơn La) tặng giấy khen cho ông Luc Martin, 67 tuổi, thợ mộc về hưu \
         người Pháp. Năm 2015, ông bán nhà ở Dijon, theo vợ về quê sống. Con gái ông ở Lyon mời về ăn Tết, ông lắc đầu.\n",
    );
    assert!(!article.relevant, "{:?}", article.events);
}
