//! English.

use crate::model::Lang;

use super::{Boilerplate, Words};

pub const WORDS: Words = Words { lang: Lang::En, boilerplate: BOILERPLATE };

const BOILERPLATE: Boilerplate = Boilerplate {
    related: &[
        "related news", "related articles", "related stories", "related posts", "related", "read more", "more news", "more from", "other news",
        "most read", "most viewed", "most popular", "latest news", "you may also like", "you might also like", "recommended", "recommended for you",
        "see more", "trending", "popular", "comments", "leave a comment", "leave a reply", "top news", "other articles", "newest", "hot news",
    ],
    inline: &["see also", "also read", "read also", "related news:", "read more:"],
    noise: &[
        "close", "share", "print", "email", "home", "menu", "search", "log in", "login", "sign up", "subscribe", "advertisement", "back to top", "follow us",
        "facebook", "twitter", "linkedin", "copy link", "listen", "play", "next", "previous", "contact", "a a a", "font size", "view more",
    ],
    noise_openings: &[
        "may be an image", "words on the street", "we use cookies", "this site uses", "all rights reserved", "follow us on", "tags:", "keywords:",
        "reading time", "min read", "copyright", "you are here", "share this", "skip to",
    ],
    sections: &[
        "politics", "economy", "business", "society", "culture", "world", "sports", "sport", "education", "health", "environment", "travel", "tourism",
        "news", "national", "local news", "foreign affairs", "external relations", "vietnam", "international", "life", "opinion", "science", "hanoi",
        "foreign relations", "home affairs", "social affairs", "investment",
    ],
    bylines: &["by ", "translated by", "source:", "source :", "compiled by", "reported by", "written by", "story by", "photo by", "edited by", "reporting by"],
    credits: &["photo", "photos", "image", "illustrative photo", "source", "credit", "courtesy", "picture"],
    dateline: &[
        "published", "updated", "posted", "on", "at", "last", "modified", "clock", "date", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "am", "pm", "gmt", "th",
        "st", "nd", "rd", "utc", "clockmonday", "clocktuesday", "clockwednesday", "clockthursday", "clockfriday", "clocksaturday", "clocksunday",
        "update", "release", "released",
    ],
    captions: &["left", "right", "centre", "center", "pose", "poses", "l", "r", "second from", "third from", "front row", "from left"],
    abbreviations: &["mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "jr", "sr", "col", "gen", "dept", "assoc", "u", "etc", "co", "ltd", "inc", "corp"],
};
