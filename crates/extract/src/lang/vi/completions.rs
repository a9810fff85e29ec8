//! What names leave to the context in Vietnamese.

use vnfr_model::LocalityLevel;

use crate::lang::{BareTitle, Completions, Embassies, Lack, Ranks, Sides, Titled};

pub const COMPLETIONS: Completions = Completions {
    ranks: Ranks {
        city: &["thanh pho", "tp", "thanh uy"],
        province: &["tinh", "tinh uy"],
        district: &["huyen", "quan", "thi xa"],
        region: &["hoi dong vung"],
        departement: &["hoi dong tinh"],
        people: &["nhan dan", "hdnd"],
        deputies: &["quoc hoi"],
        party: &["uy"],
    },
    with_home: "{body} {home}",
    committees: &["Ủy ban nhân dân {home}", "UBND {home}"],
    abbreviations: &[
        ("tp", "thanh pho"),
        ("ubnd", "uy ban nhan dan"),
        ("hdnd", "hoi dong nhan dan"),
        ("ch", "cong hoa"),
        ("thpt", "trung hoc pho thong"),
        ("thcs", "trung hoc co so"),
        ("gtvt", "giao thong van tai"),
        ("nn", "nong nghiep"),
        ("ptnt", "phat trien nong thon"),
        ("vhttdl", "van hoa the thao va du lich"),
    ],
    left_out: &["truong", "cong", "ty"],
    sides: Sides {
        international: &["lien hop quoc", "quoc te"],
        french: &["phap", "thuong vien"],
        vietnamese: &[
            "viet nam",
            "trung uong",
            "bo chinh tri",
            "chinh phu",
            "quoc hoi",
            "tinh uy",
            "thanh uy",
            "dang",
            "so ",
        ],
    },
    embassies: Embassies {
        vietnamese: &["viet nam"],
        french: &[],
        consulate: &["lanh su"],
        trade: &["thuong vu"],
        ambassador_opens: &["dai su"],
        ambassador_within: &[],
        names: ["Đại sứ quán Việt Nam tại Pháp", "Đại sứ quán Pháp tại Việt Nam"],
    },
    titles: &[
        BareTitle {
            is: Titled::Whole(&["dai su", "tan dai su"]),
            vietnamese: Some(true),
            lacks: Lack::Words("Việt Nam tại Pháp"),
        },
        BareTitle {
            is: Titled::Whole(&["dai su", "tan dai su"]),
            vietnamese: Some(false),
            lacks: Lack::Words("Pháp tại Việt Nam"),
        },
        BareTitle { is: Titled::Whole(&["dai su viet nam"]), vietnamese: None, lacks: Lack::Words("tại Pháp") },
        BareTitle { is: Titled::Whole(&["dai su phap"]), vietnamese: None, lacks: Lack::Words("tại Việt Nam") },
        BareTitle {
            is: Titled::Whole(&["thi truong", "pho thi truong"]),
            vietnamese: Some(false),
            lacks: Lack::FrenchTown(None),
        },
        BareTitle {
            is: Titled::Ends(&["hoi dong vung"]),
            vietnamese: Some(false),
            lacks: Lack::FrenchUnit(LocalityLevel::Region),
        },
        BareTitle {
            is: Titled::Ends(&["hoi dong tinh"]),
            vietnamese: Some(false),
            lacks: Lack::FrenchUnit(LocalityLevel::Departement),
        },
        BareTitle {
            is: Titled::Whole(&["bi thu", "pho bi thu", "pho bi thu thuong truc"]),
            vietnamese: Some(true),
            lacks: Lack::RankedHome { city: "Thành ủy", province: "Tỉnh ủy" },
        },
        BareTitle { is: Titled::Ends(&["thanh uy"]), vietnamese: None, lacks: Lack::Home(Some(true)) },
        BareTitle { is: Titled::Ends(&["tinh uy"]), vietnamese: None, lacks: Lack::Home(Some(false)) },
        BareTitle {
            is: Titled::Ends(&["hoi dong nhan dan", "hdnd", "ubnd", "uy ban nhan dan"]),
            vietnamese: None,
            lacks: Lack::RankedHome { city: "thành phố", province: "tỉnh" },
        },
        BareTitle {
            is: Titled::Ends(&["hdnd thanh pho", "hoi dong nhan dan thanh pho"]),
            vietnamese: None,
            lacks: Lack::Home(Some(true)),
        },
        BareTitle {
            is: Titled::Ends(&["hdnd tinh", "hoi dong nhan dan tinh"]),
            vietnamese: None,
            lacks: Lack::Home(Some(false)),
        },
        BareTitle {
            is: Titled::Whole(&["pho chu tich tinh", "chu tich tinh"]),
            vietnamese: None,
            lacks: Lack::Home(Some(false)),
        },
    ],
    before_town: "",
    rank_as_name: &[],
    leads: &[],
    lead: None,
};
