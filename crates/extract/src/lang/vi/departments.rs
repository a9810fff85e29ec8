//! What the departments of a Vietnamese province or city are for, folded; of old and of today.

use crate::lang::ListedHead;

pub const HEADS: &[ListedHead] = &[ListedHead { plural: "sở", singular: "Sở", of_both_sides: false }];

pub const DEPARTMENTS: &[&str] = &[
    "ngoai vu",
    "ke hoach va dau tu",
    "tai chinh",
    "cong thuong",
    "nong nghiep va phat trien nong thon",
    "nong nghiep va moi truong",
    "nong nghiep va ptnt",
    "nong nghiep & ptnt",
    "tai nguyen va moi truong",
    "xay dung",
    "giao thong van tai",
    "quy hoach kien truc",
    "giao duc va dao tao",
    "gd&dt",
    "y te",
    "van hoa, the thao va du lich",
    "van hoa, the thao & du lich",
    "van hoa va the thao",
    "van hoa the thao va du lich",
    "du lich",
    "khoa hoc va cong nghe",
    "thong tin va truyen thong",
    "lao dong, thuong binh va xa hoi",
    "lao dong thuong binh va xa hoi",
    "tu phap",
    "noi vu",
    "dan toc va ton giao",
    "an toan thuc pham",
];
