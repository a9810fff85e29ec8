//! Text made to hurt: no panic, and time that grows as the text does.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use vnfr_atlas::extract;

/// What rules look for, in every order.
const PIECES: [&str; 48] = [
    "Chủ tịch ",
    "UBND ",
    "tỉnh ",
    "thành phố ",
    "các đồng chí ",
    "ông ",
    "bà ",
    "Nguyễn Văn A ",
    "Trần Sỹ Thanh ",
    "Hà Nội ",
    "Paris ",
    "Pháp ",
    "Việt Nam ",
    "- ",
    "– ",
    "(",
    ")",
    ", ",
    "; ",
    ": ",
    ". ",
    "./. ",
    "\n",
    "\n\n",
    "| ",
    "![]() |\n",
    ">> ",
    "Ảnh: ",
    "Photo: VNA ",
    "14/4 ",
    "25-29/9/2023 ",
    "date 2023-08 ",
    "Mme ",
    "maire de ",
    "Jean-Paul ",
    "d'",
    "conseil départemental ",
    "(AFD) ",
    "People's Committee of ",
    "Mr. ",
    "Mayor ",
    "and ",
    "et ",
    "và ",
    "Đại sứ ",
    "\u{301}",
    "\u{200b}",
    "\r\n",
];

fn run(text: &str) -> Duration {
    let started = Instant::now();
    if let Ok(article) = extract::extract("hostile.txt", text.as_bytes()) {
        let letters = text.chars().count() as u32;
        assert!(
            article.mentions.iter().all(|mention| mention.span.start < mention.span.end && mention.span.end <= letters)
        );
    }
    started.elapsed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn pieces_in_any_order_never_panic(pieces in proptest::collection::vec(0..PIECES.len(), 0..160)) {
        let text: String = pieces.iter().map(|at| PIECES[*at]).collect();
        run(&text);
    }

    #[test]
    fn any_text_never_panics(text in "\\PC{0,400}") {
        run(&text);
    }
}

/// Four times the text may take some eight times as long, never sixteen.
#[test]
fn time_grows_with_the_text_and_no_faster() {
    run("Hà Nội và Paris ký kết hợp tác."); // Tables are made on first use.
    let repeated = [
        "các đồng chí Ủy viên: Nguyễn Văn A, Chủ tịch UBND tỉnh; ",
        "UBND tỉnh và Đại sứ quán, ",
        "cộng hòa hợp tác giữa các địa phương trong năm nay rất là tốt đẹp\n",
        "| Hội nghị hợp tác giữa các địa phương Việt Nam và Pháp lần thứ 12 |\n",
        "Trường Đại học Bách khoa Hà Nội và Viện Nghiên cứu ",
        "le maire de Paris, Jean Dupont, président du conseil ",
        "the Chairman of the Da Nang People's Committee Le Trung Chinh, ",
        "((((((((",
        "a\u{301}\u{302}\u{323}",
        "Paris-Lyon-",
        "\n",
        "- ",
    ];
    for piece in repeated {
        let time = |bytes: usize| run(&piece.repeat(bytes / piece.len()));
        // Without optimisation a kilobyte takes twenty times as long: less text shows the same growth.
        let least = if cfg!(debug_assertions) { 2_000 } else { 16_000 };
        let (small, large) = (time(least).max(Duration::from_millis(4)), time(4 * least));
        assert!(large < small * 16, "{piece:?}: {small:?} for {least} bytes, {large:?} for four times as many");
    }
}

/// A chain of glued names is walked once, however long it is.
#[test]
fn a_chain_of_hyphens_takes_time_in_proportion() {
    run("Hà Nội và Paris ký kết hợp tác."); // Tables are made on first use.
    let time = |bytes: usize| run(&"Paris-Lyon-".repeat(bytes / 11)).max(Duration::from_millis(10));
    let (small, large) = (time(8_000), time(64_000));
    assert!(large < small * 32, "{small:?} for 8,000 bytes, {large:?} for eight times as many");
}
