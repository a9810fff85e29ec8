//! Vietnamese words that single rules of the claims ask for.

use crate::extract::lang::Phrase;

pub const PHRASES: &[(Phrase, &[&str])] = &[
    (Phrase::SameDay, &["cùng ngày", "sau buổi tiếp", "sau buổi làm việc", "trong ngày", "nhân dịp này"]),
    (Phrase::DayBefore, &["hôm trước", "ngày hôm trước", "một ngày trước đó", "trước đó một ngày"]),
    (Phrase::DayAfter, &["ngày hôm sau", "hôm sau", "một ngày sau đó"]),
    (
        Phrase::Guests,
        &[
            "các vị khách",
            "đoàn",
            "tổng lãnh sự",
            "ngài đại sứ",
            "bà đại sứ",
            "ông đại sứ",
            "đại sứ đã",
            "các chuyên gia pháp",
            "khách mời",
        ],
    ),
    (
        Phrase::Preparing,
        &["chuẩn bị", "trù bị", "triển khai kế hoạch tổ chức", "bàn công tác tổ chức", "công tác tổ chức"],
    ),
    (Phrase::Diplomat, &["lãnh sự quán", "lãnh sự", "đại sứ quán", "đại sứ", "phái đoàn"]),
    (
        Phrase::SeatLinks,
        &["pháp", "việt", "nam", "tại", "ở", "thành", "phố", "tp", "tỉnh", "cộng", "hòa", "của", "danh", "dự"],
    ),
    (
        Phrase::Economy,
        &[
            "kim ngạch",
            "xuất khẩu đạt",
            "giá trị xuất khẩu",
            "tổng mức",
            "thu ngân sách",
            "grdp",
            "thu nhập bình quân",
            "doanh thu",
        ],
    ),
    (Phrase::Until, &["đến hết ngày", "đến ngày", "tới ngày", "kéo dài đến", "đến hết", "kéo dài tới", "diễn ra đến"]),
    (Phrase::NthDay, &["ngày đầu tiên", "ngày thứ hai", "ngày thứ ba", "ngày thứ tư"]),
    (
        Phrase::TiedWith,
        &["hợp tác với", "kết nghĩa với", "hợp tác với thành phố", "kết nghĩa với thành phố", "quan hệ với thành phố"],
    ),
    (
        Phrase::OwnRank,
        &["của tỉnh", "của thành phố", "cán bộ tỉnh", "cán bộ thành phố", "lãnh đạo tỉnh", "lãnh đạo thành phố"],
    ),
    (Phrase::Occasion, &["buổi lễ", "tại lễ ký"]),
    (
        Phrase::OfStates,
        &["chiến lược", "ngoại giao", "giữa hai nước", "giữa việt nam và pháp", "việt nam - pháp", "việt nam – pháp"],
    ),
    (
        Phrase::Frame,
        &["trong khuôn khổ", "trong thời gian", "nhân", "nhân dịp", "trong", "bên lề", "chào mừng", "hưởng ứng"],
    ),
    (Phrase::Between, &["giữa"]),
    (Phrase::Edition, &["hội nghị lần thứ", "kỳ hội nghị"]),
    (Phrase::Closing, &["bế mạc", "kết thúc", "khép lại"]),
    (Phrase::Opening, &["khai mạc"]),
    (Phrase::Sitting, &["buổi", "cuộc"]),
];
