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
