//! One battery for the three languages: sentences as reports open with them, each with several pairs of localities and
//! several ways to write a date, and what must be read out of every combination.

use vnfr_atlas::extract::extract;
use vnfr_atlas::model::{EventKind, EventRole, PartialDate};

/// A Vietnamese and a French locality, as a language writes them, and their names in the contract.
type Pair = (&'static str, &'static str, &'static str, &'static str);

/// A date as a language writes it in the middle of a sentence, and its first and last day; no year, no day.
type Day = (&'static str, Option<&'static str>, Option<&'static str>, Option<&'static str>);

struct Language {
    name: &'static str,
    pairs: &'static [Pair],
    /// Single days.
    days: &'static [Day],
    /// From one day to another.
    spans: &'static [Day],
    /// `{vn}`, `{fr}` and `{day}` or `{span}` are filled in.
    templates: &'static [(EventKind, &'static str)],
}

use EventKind::{AgreementSigning, Ceremony, Conference, DelegationVisit, Meeting, Other, SiteVisit};

const VIETNAMESE: Language = Language {
    name: "Vietnamese",
    pairs: &[
        ("tỉnh Bắc Ninh", "thành phố Rouen", "Bắc Ninh", "Rouen"),
        ("tỉnh Lào Cai", "vùng Nouvelle-Aquitaine", "Lào Cai", "Nouvelle-Aquitaine"),
        ("thành phố Hải Phòng", "thành phố Brest", "Hải Phòng", "Brest"),
    ],
    days: &[
        ("ngày 5/3/2021", Some("2021-03-05"), Some("2021-03-05"), None),
        ("sáng 12-7-2023", Some("2023-07-12"), Some("2023-07-12"), None),
        ("chiều ngày 5 tháng 10 năm 2018", Some("2018-10-05"), Some("2018-10-05"), None),
        ("ngày 9/4", None, None, Some("--04-09")),
    ],
    spans: &[
        ("từ ngày 25 - 29/09/2023", Some("2023-09-25"), Some("2023-09-29"), None),
        ("từ ngày 28 tháng 9 đến ngày 3 tháng 10 năm 2018", Some("2018-09-28"), Some("2018-10-03"), None),
        ("ngày 3 và 4/4/2019", Some("2019-04-03"), Some("2019-04-04"), None),
        ("từ 28/11 đến 2/12", None, None, Some("--11-28/--12-02")),
    ],
    templates: &[
        (DelegationVisit, "Đoàn công tác {vn} đã thăm và làm việc tại {fr} {span}."),
        (
            DelegationVisit,
            "Đoàn đại biểu {vn} do Chủ tịch UBND Trần Văn Bình dẫn đầu có chuyến công tác tại {fr} {span}.",
        ),
        (Meeting, "Chủ tịch UBND {vn} Trần Văn Bình tiếp Thị trưởng {fr} Jean Martin {day}."),
        (Meeting, "Lãnh đạo {vn} và {fr} có buổi làm việc trực tuyến {day}."),
        (Meeting, "Lãnh đạo UBND {vn} có buổi làm việc với đoàn doanh nghiệp {fr} {day}."),
        (AgreementSigning, "UBND {vn} và {fr} ký biên bản ghi nhớ hợp tác {day}."),
        (AgreementSigning, "{vn} và {fr} gia hạn thỏa thuận hợp tác {day}."),
        (AgreementSigning, "HĐND {vn} thông qua nghị quyết về việc thiết lập quan hệ hợp tác với {fr} {day}."),
        (Ceremony, "UBND {vn} và {fr} tổ chức lễ kỷ niệm 20 năm hợp tác {day}."),
        (Ceremony, "{vn} và {fr} cắt băng khánh thành thư viện {day}."),
        (Conference, "UBND {vn} phối hợp với {fr} tổ chức hội thảo về quản lý nước {day}."),
        (SiteVisit, "Đoàn chuyên gia {fr} khảo sát hệ thống cấp nước của {vn} {day}."),
        (Other, "Triển lãm ảnh về {fr} mở cửa tại {vn} {day}."),
        (Other, "{fr} trao tặng thiết bị y tế cho {vn} {day}."),
    ],
};

const FRENCH: Language = Language {
    name: "French",
    pairs: &[
        ("la province de Bac Ninh", "la ville de Rouen", "Bắc Ninh", "Rouen"),
        ("la ville de Hai Phong", "la ville de Brest", "Hải Phòng", "Brest"),
        ("la province de Quang Nam", "la ville de Quimper", "Quảng Nam", "Quimper"),
    ],
    days: &[
        ("le 5 mars 2021", Some("2021-03-05"), Some("2021-03-05"), None),
        ("mercredi 12 juillet 2023", Some("2023-07-12"), Some("2023-07-12"), None),
        ("le 1er octobre 2018", Some("2018-10-01"), Some("2018-10-01"), None),
        ("le 9 avril", None, None, Some("--04-09")),
    ],
    spans: &[
        ("du 25 au 29 septembre 2023", Some("2023-09-25"), Some("2023-09-29"), None),
        ("du lundi 3 au vendredi 7 avril 2017", Some("2017-04-03"), Some("2017-04-07"), None),
        ("du 28 septembre au 3 octobre", None, None, Some("--09-28/--10-03")),
        ("les 3 et 4 avril 2019", Some("2019-04-03"), Some("2019-04-04"), None),
    ],
    templates: &[
        (DelegationVisit, "Une délégation de {vn} s'est rendue dans {fr} {span}."),
        (DelegationVisit, "Une délégation de {fr} conduite par Jean Martin a séjourné dans {vn} {span}."),
        (DelegationVisit, "Une équipe d'experts de {fr} effectue une mission dans {vn} {span}."),
        (Meeting, "Le maire de {fr}, Jean Martin, a reçu {day} les dirigeants de {vn}."),
        (Meeting, "Des élus de {fr} et de {vn} se sont réunis en visioconférence {day}."),
        (AgreementSigning, "{fr} et {vn} ont signé {day} une convention de coopération."),
        (AgreementSigning, "{fr} et {vn} ont renouvelé leur accord de coopération {day}."),
        (AgreementSigning, "Le conseil municipal de {fr} a approuvé {day} la convention de jumelage avec {vn}."),
        (Ceremony, "{fr} et {vn} ont célébré {day} vingt ans de coopération."),
        (Ceremony, "Une bibliothèque financée par {fr} a été inaugurée dans {vn} {day}."),
        (Conference, "Un séminaire sur l'eau s'est tenu {day} dans {vn}, à l'initiative de {fr}."),
        (Other, "{fr} a remis {day} du matériel médical à {vn}."),
        (Other, "Une exposition sur {vn} s'est ouverte dans {fr} {day}."),
    ],
};

const ENGLISH: Language = Language {
    name: "English",
    pairs: &[
        ("Bac Ninh province", "the city of Rouen", "Bắc Ninh", "Rouen"),
        ("Hai Phong city", "the French city of Brest", "Hải Phòng", "Brest"),
        ("Quang Nam province", "the town of Quimper", "Quảng Nam", "Quimper"),
    ],
    days: &[
        ("on March 5, 2021", Some("2021-03-05"), Some("2021-03-05"), None),
        ("on 12 July 2023", Some("2023-07-12"), Some("2023-07-12"), None),
        ("on the afternoon of October 5th, 2018", Some("2018-10-05"), Some("2018-10-05"), None),
        ("on April 9", None, None, Some("--04-09")),
    ],
    spans: &[
        ("from September 25 to 29, 2023", Some("2023-09-25"), Some("2023-09-29"), None),
        ("from 3 to 5 April 2019", Some("2019-04-03"), Some("2019-04-05"), None),
        ("between April 3 and 5, 2019", Some("2019-04-03"), Some("2019-04-05"), None),
        ("from September 28 to October 3", None, None, Some("--09-28/--10-03")),
    ],
    templates: &[
        (DelegationVisit, "A delegation from {vn} paid a working visit to {fr} {span}."),
        (DelegationVisit, "A delegation from {vn} led by Tran Van Binh visited {fr} {span}."),
        (DelegationVisit, "A delegation of {fr} will visit {vn} {span}."),
        (Meeting, "Chairman of the People's Committee of {vn} Tran Van Binh received Mayor of {fr} Jean Martin {day}."),
        (Meeting, "Leaders of {vn} and {fr} met via videoconference {day}."),
        (AgreementSigning, "{vn} and {fr} signed a memorandum of understanding on cooperation {day}."),
        (AgreementSigning, "{vn} and {fr} renewed their cooperation agreement {day}."),
        (AgreementSigning, "The council of {fr} approved the twinning agreement with {vn} {day}."),
        (Ceremony, "A ceremony marking 20 years of cooperation between {vn} and {fr} took place {day}."),
        (Ceremony, "A library funded by {fr} was inaugurated in {vn} {day}."),
        (Conference, "A workshop on water management was held by {vn} and {fr} {day}."),
        (SiteVisit, "A group of experts from {fr} toured villages in {vn} {day}."),
        (Other, "An exhibition on {fr} opened in {vn} {day}."),
        (Other, "{fr} donated medical equipment to {vn} {day}."),
    ],
};

/// What is wrong with one filled sentence, if anything is.
fn fault(kind: EventKind, sentence: &str, pair: &Pair, day: &Day) -> Option<String> {
    let found = extract("battery.txt", sentence.as_bytes()).expect("a sentence is an article");
    let told = |what: &str| Some(format!("{what}: {sentence}"));
    if !found.relevant {
        return told("not relevant");
    }
    let own = |event: &&vnfr_atlas::model::EventClaim| {
        event.kind == kind && matches!(event.role, EventRole::Main | EventRole::Planned)
    };
    let Some(event) = found.events.iter().find(own) else {
        let kinds: Vec<EventKind> = found.events.iter().map(|event| event.kind).collect();
        return told(&format!("no {kind:?} but {kinds:?}"));
    };
    let shown = |date: Option<PartialDate>| date.map(|date| date.to_string());
    let (_, start, end, partial) = day;
    if let Some(partial) = partial {
        if event.partial.as_deref() != Some(*partial) {
            return told(&format!("partial {:?} for {partial}", event.partial));
        }
    } else if shown(event.start).as_deref() != *start || shown(event.end).as_deref() != *end {
        return told(&format!("{:?}..{:?}", shown(event.start), shown(event.end)));
    }
    if !event.vn_localities.iter().any(|name| name == pair.2) || !event.fr_localities.iter().any(|name| name == pair.3)
    {
        return told(&format!("{:?} and {:?}", event.vn_localities, event.fr_localities));
    }
    None
}

fn run(language: &Language) {
    let mut faults = Vec::new();
    let mut tried = 0;
    for (kind, template) in language.templates {
        for pair in language.pairs {
            let days = if template.contains("{span}") { language.spans } else { language.days };
            for day in days {
                let filled = template
                    .replace("{vn}", pair.0)
                    .replace("{fr}", pair.1)
                    .replace("{day}", day.0)
                    .replace("{span}", day.0);
                let mut letters = filled.chars();
                let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
                let sentence = first + letters.as_str();
                tried += 1;
                faults.extend(fault(*kind, &sentence, pair, day));
            }
        }
    }
    assert!(faults.is_empty(), "{}: {} of {tried} read wrong\n{}", language.name, faults.len(), faults.join("\n"));
}

#[test]
fn vietnamese_openings() {
    run(&VIETNAMESE);
}

#[test]
fn french_openings() {
    run(&FRENCH);
}

#[test]
fn english_openings() {
    run(&ENGLISH);
}
