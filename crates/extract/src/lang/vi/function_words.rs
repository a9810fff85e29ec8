//! Vietnamese words that hardly stand in the other languages, folded: they tell the language of a line.

pub const FUNCTION_WORDS: &[&str] = &[
    "va", "cua", "cac", "nhung", "trong", "voi", "cho", "duoc", "ngay", "thang", "nam", "tai", "den", "tu", "da", "se",
    "mot", "ve", "nay", "khong", "hai", "ong", "ba", "tinh", "pho", "thanh", "hop", "tac", "phap", "doan", "chu",
    "tich", "viec", "phat", "trien", "nguoi", "la",
];
