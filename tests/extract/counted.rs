//! What numbers count: the people of a delegation, those a course trains or a work serves, the parts of a sum.

use vnfr_atlas::extract::extract;
use vnfr_atlas::model::{Extraction, Qualifier};

fn read(text: &str) -> Extraction {
    extract("a.txt", text.as_bytes()).expect("a text is an article")
}

/// Each figure in short: what, and how many.
fn figures(article: &Extraction) -> Vec<(&str, f64)> {
    article.figures.iter().map(|figure| (&*figure.what, figure.value)).collect()
}

#[test]
fn a_delegation_counts_its_people_in_three_languages() {
    let reports = [
        "Đoàn công tác tỉnh Vendée (Pháp) do bà Claire Morel, Phó Chủ tịch Hội đồng tỉnh dẫn đầu đã thăm tỉnh Bến Tre ngày \
         5/12/2016. Đoàn gồm 11 thành viên.",
        "La délégation de la province de Ninh Binh a séjourné en Dordogne du 14 au 17 mai 2019. Forte de onze membres, elle \
         était conduite par M. Tran Van Binh, vice-président du Comité populaire de la province.",
        "An 11-member delegation of Dak Lak province led by Mr. Tran Van Binh, Vice Chairman of the provincial People's \
         Committee, visited the city of Rouen on May 14, 2019.",
    ];
    for report in reports {
        let article = read(report);
        let sizes: Vec<_> = article.delegations.iter().map(|delegation| delegation.size).collect();
        assert_eq!(sizes, [Some(11)], "{report}");
        assert_eq!(figures(&article), [("delegates", 11.0)], "{report}");
        assert_eq!(article.figures[0].event, None, "no delegates of an event: {report}");
    }
}

#[test]
fn delegates_of_a_delegation_are_counted_once() {
    let article = read(
        "Đoàn công tác tỉnh Vendée (Pháp) gồm 12 đại biểu do bà Claire Morel, Phó Chủ tịch Hội đồng tỉnh dẫn đầu đã thăm tỉnh \
         Bến Tre ngày 5/12/2016.",
    );
    assert_eq!(figures(&article), [("delegates", 12.0)]);
}

#[test]
fn a_course_and_a_work_count_people_and_a_province_does_not() {
    let article = read(
        "Ngày 6/12/2016, tại Bến Tre, đoàn bác sĩ tỉnh Vendée (Pháp) khai giảng lớp tập huấn hồi sức sơ sinh. Lớp tập huấn \
         trong 3 ngày có 42 học viên.\n\nTỉnh Bến Tre có hơn 1.200.000 người dân và đón 2.000.000 lượt khách mỗi năm.",
    );
    assert_eq!(figures(&article), [("trainees", 42.0)]);
    let article = read(
        "The mayor of Cahors and the Chairman of the People's Committee of Quang Tri province inaugurated the drinking-water \
         station of Huong Lap on November 17, 2012. It will supply nearly 1,240 people in two communes.",
    );
    assert_eq!(figures(&article), [("people", 1240.0)]);
    assert_eq!(article.figures[0].qualifier, Qualifier::Under);
}

#[test]
fn the_parts_of_a_sum_are_sums() {
    let article = read(
        "La station de potabilisation de la province de Bac Kan a été inaugurée le 4 mars 2014 par la délégation de la ville \
         de Rouen. Les travaux ont coûté 310 000 euros, dont 180 000 apportés par la Ville de Rouen, et ont duré 14 mois.",
    );
    assert_eq!(figures(&article), [("amount_eur", 310_000.0), ("amount_eur", 180_000.0)]);
}

#[test]
fn numbers_in_words_count_where_they_are_many_or_round() {
    let article = read(
        "Une quarantaine de producteurs de la province de Bac Ninh ont participé, du 16 au 22 mars 2026, à la Semaine du Jura \
         à Bac Ninh, ouverte par le maire de Dole, M. Luc Martin. Trois élèves leur ont remis des fleurs ; deux cents \
         invités étaient présents.",
    );
    let told = figures(&article);
    assert!(told.contains(&("producers", 40.0)) && told.contains(&("guests", 200.0)), "{told:?}");
    assert!(!told.iter().any(|(_, value)| *value == 3.0), "{told:?}");
}

/// The fields on which the reports of the merged events differ.
fn differing(articles: &[Extraction]) -> Vec<String> {
    let merged = vnfr_atlas::extract::merge(articles);
    merged.into_iter().flat_map(|event| event.conflicts).map(|conflict| conflict.field).collect()
}

#[test]
fn a_total_and_its_share_are_no_difference() {
    let report = |money: &str| {
        format!(
            "Ngày 4/3/2014, UBND tỉnh Bắc Kạn và đoàn Hội đồng tỉnh Isère (Pháp) do bà Claire Morel, Phó Chủ tịch Hội đồng tỉnh \
             dẫn đầu khánh thành trạm cấp nước tại Bắc Kạn. {money}"
        )
    };
    let read = |file: &str, money: &str| extract(file, report(money).as_bytes()).expect("a text is an article");
    let both = read("a.txt", "Tổng kinh phí là 42.000 euro, trong đó tỉnh Isère tài trợ 30.000 euro.");
    assert_eq!(figures(&both), [("amount_eur", 42_000.0), ("amount_eur", 30_000.0)]);
    assert!(differing(std::slice::from_ref(&both)).is_empty(), "one report differs with nobody");
    let share = read("b.txt", "Tỉnh Isère tài trợ 30.000 euro cho công trình.");
    assert!(differing(&[both.clone(), share]).is_empty(), "both say 30,000");
    let other = read("c.txt", "Tổng kinh phí là 45.000 euro.");
    assert_eq!(differing(&[both, other]), ["amount_eur"]);
}

#[test]
fn what_one_of_something_costs_is_no_sum() {
    let report = |end: &str| {
        read(&format!(
            "The drinking water network of Nam Ty commune, Ha Giang province, was inaugurated on 14 March 2017 by Luc Martin, Deputy \
             Mayor of Annonay. {end}\n"
        ))
    };
    assert!(figures(&report("The committee will collect 3,000 dong per cubic metre to pay for repairs.")).is_empty());
    assert_eq!(figures(&report("The town pays 45,000 euros per year.")), [("amount_eur", 45000.0)]);
}
