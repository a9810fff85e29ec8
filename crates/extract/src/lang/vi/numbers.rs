//! Numbers in Vietnamese words.

use crate::lang::Numbers;

pub const NUMBERS: Numbers = Numbers {
    cardinals: &[
        ("hai", 2),
        ("ba", 3),
        ("bốn", 4),
        ("năm", 5),
        ("sáu", 6),
        ("bảy", 7),
        ("tám", 8),
        ("chín", 9),
        ("mười", 10),
    ],
    tens: &[],
    rounds: &[],
    ordinals: &[
        ("nhất", 1),
        ("hai", 2),
        ("ba", 3),
        ("tư", 4),
        ("năm", 5),
        ("sáu", 6),
        ("bảy", 7),
        ("tám", 8),
        ("chín", 9),
        ("mười", 10),
    ],
    ordinal_endings: &[],
    ordinal_heads: &["lần thứ"],
    scales: &[("trăm", 1e2), ("nghìn", 1e3), ("ngàn", 1e3), ("triệu", 1e6), ("tỷ", 1e9), ("tỉ", 1e9)],
};
