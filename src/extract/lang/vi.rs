//! Vietnamese, the reference.

use crate::model::Lang;

use super::{Boilerplate, Words};

pub const WORDS: Words = Words { lang: Lang::Vi, boilerplate: BOILERPLATE };

const BOILERPLATE: Boilerplate = Boilerplate {
    related: &[
        "co the ban quan tam", "co the ban thich", "tin bai lien quan", "tin lien quan", "bai lien quan", "bai viet lien quan", "tin khac",
        "tin tuc khac", "cac tin khac", "cac tin bai khac", "cac bai khac", "tin cung chuyen muc", "cung chuyen muc", "tin moi nhat", "tin moi",
        "tin noi bat", "tin tuc lien quan", "bai moi nhat", "bai viet khac", "doc nhieu", "doc nhieu nhat", "xem nhieu", "xem nhieu nhat",
        "nen xem", "ban nen doc", "dang duoc quan tam", "dong su kien", "chu de lien quan", "binh luan", "y kien ban doc", "gui binh luan",
        "tin cu hon", "tin truoc", "bai truoc", "bai tiep theo", "tin video", "multimedia", "media", "lien ket website", "thong ke truy cap",
        "cac tin da dua", "tin da dua", "tin tiep theo",
    ],
    inline: &["xem them", "doc them", "xem thong tin", "tin lien quan:", "bai lien quan:", "moi xem"],
    noise: &[
        "close", "dong", "aa", "chia se", "facebook", "zalo", "twitter", "in trang", "in bai viet", "gui email", "co loi xay ra", "trang chu",
        "menu", "tim kiem", "dang nhap", "dang ky", "quang cao", "phien ban di dong", "nghe doc bai", "nghe audio", "luu bai viet", "sao chep lien ket",
        "theo doi", "google news", "a a", "a+ a", "0:00 / 0:00", "co chu", "font size", "tu khoa", "tags", "tag", "xem them", "ve dau trang",
        "thich", "len dau trang", "loading",
    ],
    noise_openings: &[
        "co the la hinh anh", "trang chu ", "theo doi chung toi", "ban quyen thuoc", "tu khoa:", "tags:", "luot xem", "so luot xem", "anh minh hoa",
        "copyright", "giay phep", "co quan chu quan", "tong bien tap", "dien thoai:", "email:", "hotline", "ban dang xem", "moi ban doc",
    ],
    sections: &[
        "chinh tri", "thoi su", "kinh te", "xa hoi", "van hoa", "the gioi", "giao duc", "doi ngoai", "hop tac quoc te", "du lich", "phap luat", "the thao",
        "su kien", "tin tuc", "tin tuc su kien", "quoc te", "doi song", "suc khoe", "y te", "moi truong", "chinh tri xa hoi", "theo dong thoi su",
        "hoat dong doi ngoai", "tin hoat dong", "tin doi ngoai", "hoi nhap", "dau tu", "trong nuoc",
    ],
    bylines: &[
        "theo ttxvn", "theo vov", "theo bao", "theo ", "nguon:", "nguon ", "tac gia", "bai va anh", "bai, anh", "bai anh", "bai:", "tin va anh",
        "tin, anh", "tin anh", "tin:", "thuc hien:", "pv ", "phong vien", "bien dich", "nguoi dich", "ban bien tap", "tong hop",
    ],
    credits: &["anh", "nguon anh", "hinh", "anh minh hoa", "clip", "video", "nguon"],
    dateline: &[
        "ngay", "thang", "nam", "thu", "hai", "ba", "tu", "sau", "bay", "chu", "nhat", "cap", "luc", "gmt", "dang", "nhat", "gio", "phut", "sang", "chieu",
        "toi", "am", "pm", "ha", "noi", "luot", "xem",
    ],
    captions: &["giua", "trai", "phai", "chup anh", "luu niem", "hang dau", "bia trai", "bia phai", "thu hai", "thu ba", "ben trai", "ben phai"],
    abbreviations: &["tp", "ts", "ths", "gs", "pgs", "bs", "kts", "ks", "cn", "tx", "tt", "p", "q", "bsc", "st", "nxb", "dc"],
};
