//! The sentences of demonstration articles in three languages, with the span of each value in code points.

use crate::model::{EventKind, Lang, Topic};

/// Each demonstration article says so first.
pub(super) const NOTICE: [&str; 3] = [
    "Dữ liệu minh họa, không phải tin thật.",
    "Données de démonstration, sans rapport avec des faits réels.",
    "Demonstration data, not real news.",
];

pub(super) const PUBLISHERS: [&str; 3] = ["Báo Minh Họa", "La Gazette de démonstration", "The Demonstration Post"];

/// Invented French surnames are the commonest ones.
pub(super) const FRENCH_SURNAMES: [&str; 60] = [
    "Martin",
    "Bernard",
    "Thomas",
    "Petit",
    "Robert",
    "Richard",
    "Durand",
    "Dubois",
    "Moreau",
    "Laurent",
    "Simon",
    "Michel",
    "Lefebvre",
    "Leroy",
    "Roux",
    "David",
    "Bertrand",
    "Morel",
    "Fournier",
    "Girard",
    "Bonnet",
    "Dupont",
    "Lambert",
    "Fontaine",
    "Rousseau",
    "Vincent",
    "Muller",
    "Lefèvre",
    "Faure",
    "André",
    "Mercier",
    "Blanc",
    "Guérin",
    "Boyer",
    "Garnier",
    "Chevalier",
    "François",
    "Legrand",
    "Gauthier",
    "Garcia",
    "Perrin",
    "Robin",
    "Clément",
    "Morin",
    "Nicolas",
    "Henry",
    "Roussel",
    "Mathieu",
    "Gautier",
    "Masson",
    "Marchand",
    "Duval",
    "Denis",
    "Dumont",
    "Marie",
    "Lemaire",
    "Noël",
    "Meyer",
    "Dufour",
    "Meunier",
];

/// What a kind of event is called in a sentence.
fn noun(kind: EventKind, lang: Lang) -> &'static str {
    let words = match kind {
        EventKind::Conference => ["hội nghị hợp tác", "une conférence de coopération", "a cooperation conference"],
        EventKind::DelegationVisit => ["chuyến thăm và làm việc", "une visite de travail", "a working visit"],
        EventKind::Meeting => ["buổi làm việc", "une réunion de travail", "a working meeting"],
        EventKind::SiteVisit => ["chuyến khảo sát", "une visite de terrain", "a site visit"],
        EventKind::AgreementSigning => [
            "lễ ký thỏa thuận hợp tác",
            "la signature d'un accord de coopération",
            "the signing of a cooperation agreement",
        ],
        EventKind::Speech => ["buổi nói chuyện", "une allocution", "a speech"],
        EventKind::Ceremony => ["lễ kỷ niệm", "une cérémonie anniversaire", "an anniversary ceremony"],
        EventKind::Other => ["hoạt động giao lưu", "un échange", "an exchange"],
    };
    words[lang.index()]
}

/// What a field is called in a sentence.
pub(super) fn field(topic: Topic, lang: Lang) -> &'static str {
    let words = match topic {
        Topic::UrbanPlanning => ["quy hoạch đô thị", "l'urbanisme", "urban planning"],
        Topic::Heritage => ["bảo tồn di sản", "le patrimoine", "heritage"],
        Topic::Culture => ["văn hóa", "la culture", "culture"],
        Topic::Tourism => ["du lịch", "le tourisme", "tourism"],
        Topic::WaterSanitation => ["cấp nước và vệ sinh", "l'eau et l'assainissement", "water and sanitation"],
        Topic::Environment => ["môi trường", "l'environnement", "the environment"],
        Topic::Climate => ["biến đổi khí hậu", "le climat", "climate"],
        Topic::Health => ["y tế", "la santé", "health"],
        Topic::Education => ["giáo dục", "l'éducation", "education"],
        Topic::VocationalTraining => ["đào tạo nghề", "la formation professionnelle", "vocational training"],
        Topic::FrenchLanguage => ["tiếng Pháp", "la langue française", "the French language"],
        Topic::Agriculture => ["nông nghiệp", "l'agriculture", "agriculture"],
        Topic::Economy => ["kinh tế", "l'économie", "the economy"],
        Topic::Transport => ["giao thông", "les transports", "transport"],
        Topic::Digital => ["chuyển đổi số", "le numérique", "digital services"],
        Topic::EnergyLighting => ["năng lượng và chiếu sáng", "l'énergie et l'éclairage", "energy and lighting"],
        Topic::PortsMaritime => ["cảng biển", "les ports", "ports"],
        Topic::Governance => ["quản trị địa phương", "la gouvernance locale", "local governance"],
        Topic::Social => ["an sinh xã hội", "l'action sociale", "social affairs"],
        Topic::SustainableDevelopment => ["phát triển bền vững", "le développement durable", "sustainable development"],
    };
    words[lang.index()]
}

/// An article's text as it grows, and where the next code point stands.
#[derive(Default)]
pub(super) struct Text {
    pub text: String,
    pub length: i64,
}

/// Where a value stands, with the value as written.
#[derive(Clone)]
pub(super) struct Marked {
    pub start: i64,
    pub end: i64,
    pub quote: String,
}

impl Text {
    pub fn say(&mut self, words: &str) {
        self.text.push_str(words);
        self.length += words.chars().count() as i64;
    }

    pub fn mark(&mut self, words: &str) -> Marked {
        let start = self.length;
        self.say(words);
        Marked { start, end: self.length, quote: words.to_owned() }
    }
}

/// What a sentence tells.
pub(super) struct Told<'a> {
    pub kind: EventKind,
    pub lang: Lang,
    /// `None` where the article states no date.
    pub date: Option<&'a str>,
    pub vn: &'a str,
    pub fr: &'a str,
    /// True where the Vietnamese side travels or hosts, which puts it first.
    pub vn_first: bool,
    pub leader: Option<(&'a str, &'a str)>,
    pub body: Option<&'a str>,
    pub topics: &'a [Topic],
    pub delegates: Option<i64>,
}

/// Where a sentence's values stand.
pub(super) struct Sentence {
    pub whole: Marked,
    pub date: Option<Marked>,
    pub vn: Marked,
    pub fr: Marked,
    pub leader: Option<Marked>,
    pub body: Option<Marked>,
    pub delegates: Option<Marked>,
}

/// Writes one sentence.
pub(super) fn sentence(text: &mut Text, told: &Told) -> Sentence {
    let pick = |words: [&'static str; 3]| words[told.lang.index()];
    let from = text.length;
    let from_byte = text.text.len();
    let date = told.date.map(|date| {
        text.say(pick(["Ngày ", "Le ", "On "]));
        let marked = text.mark(date);
        text.say(", ");
        marked
    });
    let (first, second) = if told.vn_first { (told.vn, told.fr) } else { (told.fr, told.vn) };
    let (mut leader, mut body, mut delegates) = (None, None, None);
    let (first, second) = if told.kind == EventKind::DelegationVisit {
        text.say(pick(["đoàn đại biểu ", "une délégation de ", "a delegation from "]));
        let first = text.mark(first);
        if let Some((name, title)) = told.leader {
            text.say(pick([" do ", " conduite par ", " led by "]));
            if told.lang == Lang::Vi {
                text.say(title);
                text.say(" ");
                leader = Some(text.mark(name));
                text.say(" dẫn đầu");
            } else {
                leader = Some(text.mark(name));
                text.say(", ");
                text.say(title);
                text.say(",");
            }
        }
        text.say(pick([" đã thăm và làm việc tại ", " s'est rendue à ", " visited "]));
        (first, text.mark(second))
    } else {
        let first = text.mark(first);
        text.say(pick([" và ", " et ", " and "]));
        let second = text.mark(second);
        text.say(pick([" đã tổ chức ", " ont tenu ", " held "]));
        text.say(noun(told.kind, told.lang));
        (first, second)
    };
    text.say(pick([" về ", " sur ", " on "]));
    for (at, topic) in told.topics.iter().enumerate() {
        text.say(if at == 0 { "" } else { pick([" và ", " et ", " and "]) });
        text.say(field(*topic, told.lang));
    }
    if let Some(name) = told.body {
        text.say(pick([", cùng với ", ", avec ", ", together with "]));
        body = Some(text.mark(name));
    }
    if let Some(number) = told.delegates {
        text.say(pick([", với sự tham dự của ", ", en présence de ", ", attended by "]));
        delegates = Some(text.mark(&number.to_string()));
        text.say(pick([" đại biểu", " délégués", " delegates"]));
    }
    text.say(".");
    let whole = Marked { start: from, end: text.length, quote: text.text[from_byte..].to_owned() };
    text.say("\n");
    let (vn, fr) = if told.vn_first { (first, second) } else { (second, first) };
    Sentence { whole, date, vn, fr, leader, body, delegates }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_the_text_at_its_span() {
        for lang in Lang::ALL {
            let mut text = Text::default();
            text.say("Điện Biên Phủ. ");
            let told = Told {
                kind: EventKind::DelegationVisit,
                lang,
                date: Some("25/9/2023"),
                vn: "Cần Thơ",
                fr: "Nice",
                vn_first: true,
                leader: Some(("Trần Thị Ánh", "Chủ tịch")),
                body: Some("Sở Ngoại vụ"),
                topics: &[Topic::Health, Topic::Climate],
                delegates: Some(40),
            };
            let said = sentence(&mut text, &told);
            let letters: Vec<char> = text.text.chars().collect();
            let marks =
                [Some(said.whole), said.date, Some(said.vn), Some(said.fr), said.leader, said.body, said.delegates];
            for mark in marks.into_iter().map(|mark| mark.expect("all were told")) {
                assert_eq!(letters[mark.start as usize..mark.end as usize].iter().collect::<String>(), mark.quote);
            }
        }
    }
}
