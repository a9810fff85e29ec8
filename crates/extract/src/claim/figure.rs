//! Figures: what is counted, how exactly, and whether it was announced or reported. The counts of one conference stand
//! apart from the totals of the whole co-operation.

use std::sync::LazyLock;

use crate::lang::Phrase;
use vnfr_model::{ClaimStatus, EventKind, EventRole, EventStatus, FigureClaim, Lang, Qualifier};
use vnfr_text::{Range, WordMap};

use super::cues::{self, Count, Cue};
use super::event::Draft;
use super::scene::{Line, Scene, Zone};

/// Euros or dollars below which a sum is a price.
const LEAST_SUM: f64 = 100.0;

/// A number in the text.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    pub value: f64,
    pub range: Range,
}

/// Every figure of the main body, each once.
pub fn find(scene: &Scene<'_>, events: &[Draft]) -> Vec<FigureClaim> {
    let conference =
        events.iter().position(|event| event.role == EventRole::Main && event.kind == EventKind::Conference);
    let main = conference.or_else(|| events.iter().position(|event| event.role == EventRole::Main));
    let announced = events
        .iter()
        .position(|event| event.role == EventRole::Planned && event.kind == EventKind::Conference)
        .filter(|_| conference.is_none());
    let mut figures: Vec<FigureClaim> = Vec::new();
    for line in scene.lines.iter().filter(|line| line.zone != Zone::Teaser) {
        // What a sentence foresees beside a meeting that was held is of the conference it announces.
        let of = announced.filter(|_| scene.has(line, Cue::Planned)).or(main);
        for number in numbers(scene, line).into_iter().chain(number_words(scene, line)) {
            if let Some(figure) = read(scene, line, number, of.map(|at| (at, &events[at]))) {
                match figures.iter_mut().find(|known| known.what == figure.what && known.value == figure.value) {
                    Some(known) => {
                        if known.qualifier == Qualifier::Exact {
                            known.qualifier = figure.qualifier;
                        }
                        known.evidence.extend(figure.evidence);
                    }
                    None => figures.push(figure),
                }
            }
        }
    }
    // A conference counted on both sides is described by its numbers: its own in the series is one of them.
    let counted = |what: &str| figures.iter().any(|figure| figure.what == what);
    let both = counted("vn_localities") && counted("fr_localities");
    if let Some(at) = conference.filter(|_| both)
        && let Some((edition, range)) = events[at].edition
    {
        figures.push(FigureClaim {
            what: "edition".to_owned(),
            value: f64::from(edition),
            qualifier: Qualifier::Exact,
            status: if events[at].status == EventStatus::Planned { ClaimStatus::Stated } else { ClaimStatus::Reported },
            event: Some(at),
            evidence: vec![scene.span(range)],
            rule: "edition_of_counted_conference".to_owned(),
        });
    } else {
        figures.retain(|figure| figure.what != "themes");
    }
    figures.sort_by_key(|figure| figure.evidence.first().copied());
    figures
}

/// Numbers written in digits, dates left out: `1.000`, `25 000`, `2,5`.
pub fn numbers(scene: &Scene<'_>, line: &Line) -> Vec<Number> {
    let text = &scene.lower;
    let bytes = text.as_bytes();
    let dates = scene.dates_of(line);
    let mut found = Vec::new();
    let mut at = line.range.start;
    for start in scene.runs_of_digits(line.range) {
        if start < at {
            continue;
        }
        at = start;
        // `EUR1.5 million`, `US$38 million`: the currency stands glued before its sum.
        let glued = currency_before(text, line.range.start, start).is_none_or(|at| text[at..start].ends_with(' '))
            && text[..start]
                .chars()
                .next_back()
                .is_some_and(|char| char.is_alphanumeric() || matches!(char, '/' | '-' | '.' | ','));
        let mut digits = String::new();
        let mut decimals = None;
        loop {
            let from = at;
            while at < line.range.end && bytes[at].is_ascii_digit() {
                at += 1;
            }
            let group = &text[from..at];
            match decimals {
                None => digits.push_str(group),
                Some(()) => {
                    digits.push('.');
                    digits.push_str(group);
                    break;
                }
            }
            let separator = text[at..line.range.end].chars().next();
            let Some(separator) = separator.filter(|char| matches!(char, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}'))
            else {
                break;
            };
            let after = at + separator.len_utf8();
            let run = bytes[after..line.range.end].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if run == 3 && at - from <= 3 && digits.len() <= 9 && digits != "0" {
                at = after;
            } else if (1..=2).contains(&run) && matches!(separator, ',' | '.') {
                at = after;
                decimals = Some(());
            } else {
                break;
            }
        }
        let range = Range::new(start, at);
        // `10th`, `12e`, `2G`: an ordinal or a name counts nothing.
        let glued = glued || text[at..line.range.end].chars().next().is_some_and(vnfr_text::letters::is_alphabetic);
        let is_date = dates
            .iter()
            .any(|stated| stated.range().overlaps(range) && !matches!(stated.date.shape, crate::dates::Shape::Year(_)))
            || (digits.len() == 4 && dates.iter().any(|stated| stated.range() == range));
        if let (false, false, Ok(value)) = (glued, is_date, digits.parse()) {
            found.push(Number { value, range });
        }
    }
    found
}

/// Numbers from three on, one after another, written in one word.
const NUMBER_WORDS: [(Lang, &[&str]); 3] = [
    (Lang::Vi, &["ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]),
    (
        Lang::Fr,
        &[
            "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze",
            "quinze", "seize",
        ],
    ),
    (
        Lang::En,
        &[
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
    ),
];

/// The tens, to which a hyphen or a space joins what is below ten.
const TENS: [(Lang, &[(&str, u16)]); 3] = [
    (Lang::Vi, &[]),
    (Lang::Fr, &[("dix", 10), ("vingt", 20), ("trente", 30), ("quarante", 40), ("cinquante", 50), ("soixante", 60)]),
    (
        Lang::En,
        &[
            ("twenty", 20),
            ("thirty", 30),
            ("forty", 40),
            ("fifty", 50),
            ("sixty", 60),
            ("seventy", 70),
            ("eighty", 80),
            ("ninety", 90),
        ],
    ),
];

/// French words for about so many: `une quarantaine de collectivités`.
const ROUND_NUMBERS: [(&str, u16); 9] = [
    ("dizaine", 10),
    ("douzaine", 12),
    ("quinzaine", 15),
    ("vingtaine", 20),
    ("trentaine", 30),
    ("quarantaine", 40),
    ("cinquantaine", 50),
    ("soixantaine", 60),
    ("centaine", 100),
];

/// The same of one language, by word.
struct Numbers {
    of: WordMap<u16>,
    /// True for the first byte of any: most words begin with another.
    opens: [bool; 256],
}

static NUMBERS_OF: LazyLock<Vec<Numbers>> = LazyLock::new(|| {
    let of = |lang: Lang| {
        let mut numbers = Numbers { of: WordMap::default(), opens: [false; 256] };
        let words = NUMBER_WORDS.iter().filter(|(own, _)| *own == lang).flat_map(|(_, words)| words.iter().zip(3..));
        let tens = TENS.iter().filter(|(own, _)| *own == lang).flat_map(|(_, tens)| *tens);
        let round = ROUND_NUMBERS.iter().filter(|_| lang == Lang::Fr);
        for (word, value) in words.chain(tens.chain(round).map(|(word, value)| (word, *value))) {
            *numbers.of.entry(word) = value;
            numbers.opens[usize::from(word.as_bytes()[0])] = true;
        }
        numbers
    };
    Lang::ALL.into_iter().map(of).collect()
});

fn number_words(scene: &Scene<'_>, line: &Line) -> Vec<Number> {
    let numbers = &NUMBERS_OF[scene.reading.language.index()];
    let tens = TENS[scene.reading.language.index()].1;
    let mut found: Vec<Number> = Vec::new();
    let opens = |range: &Range| numbers.opens[usize::from(scene.lower.as_bytes()[range.start])];
    for range in scene.words_in(line.range).filter(opens) {
        let word = scene.text(range);
        let Some(value) = numbers.of.get(word) else { continue };
        // `đại diện ba bên đã ký thỏa thuận`: parties are counted, no papers.
        let next = scene.cut(range.end, line.range.end).trim_start();
        if ["bên", "parties", "sides"].iter().any(|word| next.starts_with(word)) {
            continue;
        }
        // `dix-huit`, `twenty-five`: the unit joined to its ten.
        if let Some(ten) = found.last_mut().filter(|ten| {
            scene.cut(ten.range.end, range.start) == "-"
                && tens.iter().any(|(_, value)| f64::from(*value) == ten.value)
                && value < 10
        }) {
            *ten = Number { value: ten.value + f64::from(value), range: ten.range.cover(range) };
            continue;
        }
        // `năm 2023`, `năm nay`: the word for year is the word for five.
        let counts = |next: &&str| {
            let mut after = scene.cut(range.end, line.range.end).chars();
            after.next();
            after.as_str().starts_with(*next)
        };
        let year = word == "năm" && !["thỏa", "bản", "văn", "dự", "biên", "địa", "doanh", "hiệp"].iter().any(counts);
        if !year {
            found.push(Number { value: f64::from(value), range });
        }
    }
    found
}

fn read(scene: &Scene<'_>, line: &Line, number: Number, main: Option<(usize, &Draft)>) -> Option<FigureClaim> {
    const REACH: usize = 64;
    let text = &scene.lower;
    let reach = crate::year::floor_boundary(text, (number.range.end + REACH).min(line.range.end));
    // The next number counts something else.
    let stop = text[number.range.end..reach]
        .find(|char: char| char.is_ascii_digit())
        .map_or(reach, |at| number.range.end + at);
    let before = currency_before(text, line.range.start, number.range.start);
    let (count, from, to) = match before {
        Some(at) => {
            let scaled = text[number.range.end..stop].trim_start();
            let scale_word = scaled.find(|char: char| !vnfr_text::letters::is_alphabetic(char)).unwrap_or(scaled.len());
            let spaces = text[number.range.end..stop].len() - scaled.len();
            let scaled = scale(&scaled[..scale_word]) > 1.0;
            let end = if scaled { number.range.end + spaces + scale_word } else { number.range.end };
            let count = if text[at..].starts_with('€') || text[at..].starts_with("eur") {
                Count::Euros
            } else {
                Count::Dollars
            };
            (count, number.range.end, end)
        }
        None => cues::find_count(scene.reading.language, text, number.range.end, stop)?,
    };
    let money = matches!(count, Count::Euros | Count::Dollars | Count::Dong);
    // `trade stood at 38 million USD`: what an economy sells is no figure of a co-operation.
    if money && scene.says(scene.text(line.range), Phrase::Economy) {
        return None;
    }
    let between = &text[number.range.end..from];
    if between.len() > 30
        || between.contains(['.', ';', ':', '(', ')', '|', '/', '“', '"'])
        || between.trim_start().starts_with(',')
    {
        return None;
    }
    // `100% đại biểu`: a share counts nobody.
    if text[number.range.end..].trim_start().starts_with('%') {
        return None;
    }
    let mut words = text[number.range.end..stop].to_owned();
    words.push_str(&text[stop..stop]);
    // Small numbers in words count papers, firms and partners; of all else they are part of the telling.
    let in_words = !text.as_bytes()[number.range.start].is_ascii_digit();
    let round = in_words && text.get(number.range.start..number.range.end).is_some_and(|word| word.ends_with("aine"));
    if in_words
        && !round
        && !matches!(
            count,
            Count::Agreements | Count::Projects | Count::Enterprises | Count::Localities | Count::Scholarships
        )
    {
        return None;
    }
    let total = is_total(scene, line);
    // `14 Vietnamese localities with French authorities`: what stands between the number and its noun decides.
    let own = text[number.range.end..to].to_owned();
    let of_one = scene.says(&own, Phrase::OfVietnam) != scene.says(&own, Phrase::OfFrance);
    let what = what(scene, count, &text[from..to], if of_one { &own } else { &words }, total)?;
    let qualifier = if round { Qualifier::About } else { qualifier(scene, line, number, count) };
    if what == "years_of_cooperation" && qualifier != Qualifier::Over {
        return None;
    }
    let value = number.value * scale(&text[number.range.end..to]);
    // What a ticket or a subscription costs is no sum of a co-operation.
    if matches!(count, Count::Euros | Count::Dollars) && value < LEAST_SUM {
        return None;
    }
    let planned = main.map_or_else(|| scene.has(line, Cue::Planned), |(_, event)| event.status == EventStatus::Planned);
    // `Kinh phí dự kiến là 250.000 euro`: the word right before the sum.
    let foreseen = scene
        .hits_of(line)
        .iter()
        .any(|hit| hit.cue == Cue::Planned && hit.end <= number.range.start && number.range.start - hit.end <= 12);
    let planned = planned || foreseen;
    let whole = total
        || what.ends_with("_in_cooperation")
        || what == "localities_both_countries"
        || what == "years_of_cooperation";
    let status = match (whole, planned) {
        (true, _) => ClaimStatus::Reported,
        (false, true) => ClaimStatus::Planned,
        (false, false) => ClaimStatus::Reported,
    };
    Some(FigureClaim {
        what: what.to_owned(),
        value,
        qualifier,
        status,
        event: main.map(|(at, _)| at).filter(|_| !whole),
        evidence: vec![scene.span(Range::new(number.range.start, to))],
        rule: "number_with_noun".to_owned(),
    })
}

/// Where a currency begins that stands before its sum: `€1.5 million`, `EUR 90,000`, `US$2 million`.
fn currency_before(text: &str, floor: usize, number: usize) -> Option<usize> {
    let head = text.get(floor..number)?;
    let bare = head.strip_suffix([' ', '\u{a0}']).unwrap_or(head);
    ["€", "eur", "euro", "us$", "usd", "$"].iter().find_map(|sign| {
        let at = bare.strip_suffix(sign)?.len();
        let free = !bare[..at].chars().next_back().is_some_and(vnfr_text::letters::is_alphanumeric);
        free.then_some(floor + at)
    })
}

/// What a number's words multiply it by.
fn scale(text: &str) -> f64 {
    let has = |words: &[&str]| {
        text.split(|char: char| !vnfr_text::letters::is_alphabetic(char)).any(|word| words.contains(&word))
    };
    let thousand = has(&["nghìn", "ngàn", "thousand", "mille"]);
    if has(&["tỷ", "tỉ", "milliard", "milliards", "billion"]) {
        if thousand { 1e12 } else { 1e9 }
    } else if has(&["triệu", "million", "millions"]) {
        1e6
    } else if thousand {
        1e3
    } else {
        1.0
    }
}

/// True where the sentence sums up the whole co-operation: `đến nay`, `à ce jour`, `to date`.
fn is_total(scene: &Scene<'_>, line: &Line) -> bool {
    scene.says(scene.text(line.range), Phrase::ToDate)
}

fn what(scene: &Scene<'_>, count: Count, noun: &str, words: &str, total: bool) -> Option<&'static str> {
    Some(match count {
        Count::Delegates if ["invités", "khách mời", "guests"].contains(&noun) => "guests",
        Count::Delegates => "delegates",
        Count::Localities => {
            let vietnamese = scene.says(words, Phrase::OfVietnam) || noun.contains("tỉnh");
            let french = scene.says(words, Phrase::OfFrance);
            let both = scene.says(words, Phrase::BothCountries);
            match (both || vietnamese && french && !noun.contains("tỉnh"), vietnamese, french) {
                (true, ..) => "localities_both_countries",
                (_, true, _) if total => "vn_localities_in_cooperation",
                (_, true, _) => "vn_localities",
                (_, _, true) if total => "fr_localities_in_cooperation",
                (_, _, true) => "fr_localities",
                _ => return None,
            }
        }
        Count::Projects if ["thỏa thuận", "accord", "agreement"].iter().any(|word| words.contains(word)) => {
            "projects_and_agreements"
        }
        Count::Projects => "projects",
        Count::Agreements => "agreements",
        Count::Enterprises => "enterprises",
        Count::Euros => "amount_eur",
        Count::Dollars => "amount_usd",
        Count::Dong => "amount_vnd",
        Count::Speeches => "speeches",
        Count::Themes => "themes",
        Count::Stands => "stands",
        Count::Years => "years_of_cooperation",
        Count::Scholarships => "scholarships",
        Count::Households => "households",
        Count::Visitors
        | Count::Students
        | Count::Experts
        | Count::Artists
        | Count::Works
        | Count::Universities
        | Count::Associations => return None,
    })
}

fn qualifier(scene: &Scene<'_>, line: &Line, number: Number, count: Count) -> Qualifier {
    let text = &scene.lower;
    let from = crate::year::floor_boundary(text, number.range.start.saturating_sub(24)).max(line.range.start);
    let head = text[from.min(number.range.start)..number.range.start].trim_end();
    let ends = |words: Phrase| scene.phrases(words).iter().any(|word| super::locate::ends_with_word(head, word));
    // `hợp tác trên 4 cụm chủ đề` is "on", never "more than".
    if count == Count::Themes {
        return Qualifier::Exact;
    }
    if ends(Phrase::MoreThan) || text[number.range.end..].starts_with('+') {
        Qualifier::Over
    } else if ends(Phrase::AboutSoMany) {
        Qualifier::About
    } else if ends(Phrase::FewerThan) {
        Qualifier::Under
    } else {
        Qualifier::Exact
    }
}
