//! Standing ties between a Vietnamese and a French locality: said to stand, in force, or signed now.
//! Help, interest, prospects, other countries' twin towns and shared chairs are none.

use crate::extract::dates::Shape;
use crate::extract::reading::PlaceKind;
use crate::model::{Country, EventKind, EventRole, EventStatus, PartialDate, Precision, Span, TieClaim};
use crate::text::Range;

use super::context::Context;
use super::cues::{Cue, Hit};
use super::event::Draft;
use super::locate;
use super::scene::{Line, Scene, Zone};

struct Tie {
    vn: usize,
    fr: usize,
    since: Option<PartialDate>,
    evidence: Vec<Range>,
    inferred: bool,
    rule: &'static str,
}

/// Every standing tie of the article.
pub fn find(scene: &Scene<'_>, context: &Context, events: &[Draft]) -> Vec<TieClaim> {
    let mut ties: Vec<Tie> = Vec::new();
    for line in scene.lines.iter().filter(|line| line.zone != Zone::Teaser) {
        stated(scene, context, events, line, &mut ties);
    }
    for event in events {
        signed(scene, context, event, &mut ties);
    }
    ties.iter().map(|tie| claim(scene, tie)).collect()
}

/// What a relation does in the year it begins.
const FOUNDED: &[&str] = &[
    "thiết lập",
    "thành lập",
    "bắt đầu",
    "khởi đầu",
    "hình thành",
    "établi",
    "noué",
    "entamé",
    "née en",
    "commencé",
    "débuté",
    "began",
    "started",
    "established",
    "launched",
    "set up",
];

/// True for one locality, and for a former region beside the one that took it in.
fn same_unit(scene: &Scene<'_>, left: usize, right: usize) -> bool {
    let carrier = |place: usize| {
        let own = scene.place(place);
        scene.locality_id(place).and_then(locate::unit_that_carries).unwrap_or(own.name.as_str()).to_owned()
    };
    left == right || carrier(left) == carrier(right) && scene.place(left).country() == Some(Country::Fr)
}

fn add(scene: &Scene<'_>, ties: &mut Vec<Tie>, new: Tie) {
    match ties.iter_mut().find(|tie| same_unit(scene, tie.vn, new.vn) && same_unit(scene, tie.fr, new.fr)) {
        Some(known) => {
            // A stated beginning is kept before the year of a paper signed later.
            if known.since.is_none() {
                known.since = new.since;
                known.inferred = new.inferred;
            }
            known.evidence.extend(new.evidence);
        }
        None => ties.push(new),
    }
}

fn stated(scene: &Scene<'_>, context: &Context, events: &[Draft], line: &Line, ties: &mut Vec<Tie>) {
    let hits = scene.hits_of(line);
    for hit in hits {
        let anniversary = anniversary_before(scene, line, hit);
        let stands = match hit.cue {
            Cue::Cooperation | Cue::LocalCooperation | Cue::Tie if anniversary.is_some() => !negated(scene, line, hit),
            Cue::Tie => !negated(scene, line, hit),
            Cue::Cooperation => {
                let praise = hits.iter().any(|other| other.cue == Cue::Standing)
                    // `quan hệ hợp tác giữa hai địa phương được thiết lập từ năm 2000`.
                    || since(scene, context, line, hit).is_some_and(|(_, range)| {
                        let said = scene.text(Range::new(hit.start, range.start.max(hit.start)));
                        FOUNDED.iter().any(|word| said.contains(word))
                    });
                let between = scene
                    .text(Range::new(hit.start, (hit.end + 36).min(line.range.end).max(hit.end)).min_boundary(scene));
                let names_two = between.contains("giữa")
                    || between.contains("entre")
                    || between.contains("between")
                    || since(scene, context, line, hit).is_some_and(|(_, range)| range.start.abs_diff(hit.end) < 48);
                praise && names_two && !negated(scene, line, hit)
            }
            // `Le Département de l'Aude et la province de Vinh Phuc mènent depuis 2008 des projets`.
            Cue::Project => {
                since(scene, context, line, hit).is_some_and(|(_, when)| {
                    let before = Range::new(line.range.start, when.start.max(line.range.start));
                    scene.localities_in(before, Country::Vn).len() == 1
                        && scene.localities_in(before, Country::Fr).len() == 1
                }) && !negated(scene, line, hit)
            }
            _ => false,
        };
        if !stands {
            continue;
        }
        let counted = anniversary.and_then(|years| {
            let year = events.iter().find_map(|event| event.when.start?.year()).or(context.year)?;
            PartialDate::new(Some(year - years), None, None)
        });
        let stated = since(scene, context, line, hit);
        let inferred = stated.is_none() && counted.is_some();
        let since = stated.or(counted.map(|date| (date, Range::new(hit.start, hit.end))));
        let vn = partners(scene, line, hit, Country::Vn);
        let fr = partners(scene, line, hit, Country::Fr);
        let both_sides = hits.iter().any(|other| other.cue == Cue::BothSides);
        let pairs = match (vn.is_empty(), fr.is_empty()) {
            (false, false) => product(&vn, &fr),
            // `hai phía đã có quan hệ hữu nghị`: the two of whom the article speaks.
            (true, true) if both_sides || since.is_some() => {
                let (main_vn, main_fr) = sides_of_main(scene, events);
                let visit = events.iter().any(|event| event.kind == EventKind::DelegationVisit);
                if visit && (main_vn.len() > 1 || main_fr.len() > 1) {
                    // The stops of a journey are not all partners.
                    of_sentence_before(scene, line, main_vn, main_fr)
                } else if main_vn.len() > 1 && main_fr.len() > 1 {
                    Vec::new()
                } else {
                    product(&main_vn, &main_fr)
                }
            }
            (true, false) | (false, true) if both_sides || since.is_some() => {
                let (main_vn, main_fr) = sides_of_main(scene, events);
                let vn = if vn.is_empty() { main_vn } else { vn };
                let fr = if fr.is_empty() { main_fr } else { fr };
                if vn.len() == 1 || fr.len() == 1 { product(&vn, &fr) } else { Vec::new() }
            }
            _ => Vec::new(),
        };
        // A district stands for its city where both are named.
        let pairs: Vec<(usize, usize)> = pairs
            .iter()
            .copied()
            .filter(|(vn, fr)| {
                let carried = |other: usize| {
                    scene.locality_id(other).and_then(locate::unit_that_carries) == Some(scene.place(*vn).name.as_str())
                };
                !pairs.iter().any(|(other, partner)| partner == fr && other != vn && carried(*other))
            })
            .collect();
        // Two rivals on one side of a loose sentence are a list of guests, not of partners.
        if pairs.len() > 4 {
            continue;
        }
        for (vn, fr) in pairs {
            add(
                scene,
                ties,
                Tie {
                    vn,
                    fr,
                    since: since.map(|(since, _)| since),
                    evidence: vec![line.range],
                    inferred,
                    rule: if inferred { "tie_by_anniversary" } else { "tie_stated" },
                },
            );
        }
    }
}

/// `20 năm hợp tác`, `50 ans de jumelage`, `le 30e anniversaire de leur coopération`, `25 years of cooperation`: the age
/// of the tie whose word stands at `hit`.
fn anniversary_before(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<i16> {
    const UNITS: &[&str] = &["năm", "ans", "years", "year", "anniversaire", "anniversary"];
    const BETWEEN: &[&str] =
        &["quan", "hệ", "kết", "thiết", "lập", "ngày", "de", "du", "leur", "la", "of", "their", "the", "le", "d", "l"];
    let from = crate::extract::year::floor_boundary(&scene.lower, hit.start.saturating_sub(48)).max(line.range.start);
    let head = scene.cut(from.min(hit.start), hit.start);
    let mut words = head.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).rev();
    let unit = words.by_ref().find(|word| !BETWEEN.contains(word))?;
    if !UNITS.contains(&unit) {
        return None;
    }
    let number = words.next()?.trim_end_matches(|char: char| char.is_alphabetic());
    let years: i16 = number.parse().ok()?;
    (2..=120).contains(&years).then_some(years)
}

/// Extends `Range` with a cut at a character boundary.
trait MinBoundary {
    fn min_boundary(self, scene: &Scene<'_>) -> Range;
}

impl MinBoundary for Range {
    fn min_boundary(self, scene: &Scene<'_>) -> Range {
        Range::new(self.start, crate::extract::year::floor_boundary(&scene.lower, self.end).max(self.start))
    }
}

fn product(vn: &[usize], fr: &[usize]) -> Vec<(usize, usize)> {
    vn.iter().flat_map(|vn| fr.iter().map(|fr| (*vn, *fr))).collect()
}

/// True where the sentence wishes for the tie, or asks for it, and gives it no beginning.
fn negated(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    let has_year =
        scene.dates_of(line).iter().any(|stated| matches!(stated.date.shape, Shape::Year(_) | Shape::Month { .. }));
    let wished = scene.hits_of(line).iter().any(|other| {
        matches!(other.cue, Cue::Intent | Cue::Planned) && other.end <= hit.start && hit.start - other.end <= 60
    });
    let head_from =
        crate::extract::year::floor_boundary(&scene.lower, hit.start.saturating_sub(36)).max(line.range.start);
    let head = scene.cut(head_from.min(hit.start), hit.start).trim_end();
    // `thúc đẩy`, `tăng cường` alone build on what stands; `thiết lập` after a wish does not.
    let asked = [
        "để đề nghị",
        "nhằm",
        "để",
        "chưa",
        "không",
        "afin d'",
        "pour un",
        "pour une",
        "vers un",
        "no",
        "not yet",
        "without",
        "sans",
        "to establish",
        "tiến tới",
        "muốn",
        "nhằm thiết lập",
    ]
    .iter()
    .any(|word| locate::ends_with_word(head, word));
    // Ties of the two states are none of localities.
    let tail_to = crate::extract::year::floor_boundary(&scene.lower, (hit.end + 40).min(line.range.end));
    let tail = scene.cut(hit.end, tail_to.max(hit.end));
    let of_states = [
        "chiến lược",
        "ngoại giao",
        "việt nam - pháp",
        "việt nam – pháp",
        "việt nam và pháp",
        "pháp - việt",
        "giữa hai nước",
        "stratégique",
        "diplomatique",
        "france-vietnam",
        "vietnam-france",
        "entre les deux pays",
        "between the two countries",
        "between vietnam and france",
    ]
    .iter()
    .any(|word| tail.trim_start().starts_with(word) || tail.trim_start().trim_start_matches("giữa ").starts_with(word))
        || head.ends_with("strategic")
        || head.ends_with("diplomatic")
        || head.ends_with("stratégique");
    of_states || ((wished || asked) && !has_year)
}

/// When a tie began: a past year or month in the same sentence, introduced as a beginning.
fn since(scene: &Scene<'_>, context: &Context, line: &Line, hit: &Hit) -> Option<(PartialDate, Range)> {
    const BEGINNINGS: &[&str] = &[
        "từ năm",
        "kể từ năm",
        "từ",
        "since",
        "depuis",
        "dès",
        "from",
        "depuis l'année",
        "from the year",
        "từ tháng",
        "back to",
        "remonte à",
        "kể từ tháng",
        "từ ngày",
    ];
    // A time counts as a beginning only beside a word of founding.
    const OPENERS: &[&str] =
        &["đến năm", "vào năm", "năm", "tháng", "in", "en", "ngày", "le", "on", "vào tháng", "of", "à"];
    const FOUNDING: &[&str] = &[
        "thiết lập",
        "thành lập",
        "ký",
        "bắt đầu",
        "khởi đầu",
        "khởi động",
        "entrepris",
        "commencé",
        "débuté",
        "début",
        "signé",
        "établi",
        "né ",
        "née ",
        "lancé",
        "noué",
        "conclu",
        "scellé",
        "twinned in",
        "signed",
        "established",
        "began",
        "started",
        "launched",
        "set up",
        "jumelées en",
        "jumelée en",
        "jumelés en",
        "entered into",
        "formalised",
        "kết nghĩa năm",
        "kết nghĩa từ",
        "initiated",
        "dating",
        "inked",
    ];
    line.dates
        .clone()
        .filter_map(|date| {
            let stated = &scene.dates[date];
            let when = context.resolved[date].when.start?;
            let fits = matches!(stated.date.shape, Shape::Year(_) | Shape::Month { year: Some(_), .. } | Shape::Days { year: Some(_), .. });
            let past = context.year.is_none_or(|year| when.year().is_some_and(|own| own <= year));
            let head = scene.text(Range::new(line.range.start, stated.date.range.start)).trim_end();
            let ends = |words: &[&str]| words.iter().any(|word| locate::ends_with_word(head, word));
            let opened = (ends(BEGINNINGS) || (ends(OPENERS) && FOUNDING.iter().any(|word| scene.text(line.range).contains(word))))
                && !ends(&["trước năm", "before", "avant", "until", "jusqu'en", "đến hết năm", "trước"]);
            let distance = stated.date.range.start.abs_diff(hit.start);
            // Another country's town between the year and the tie has its own year.
            let (from, to) = (stated.date.range.start.min(hit.start), stated.date.range.start.max(hit.start));
            let foreign = scene.places_in(Range::new(from, to)).iter().any(|(place, _)| matches!(scene.place(*place).kind, PlaceKind::Nation(code) if code != "VN" && code != "FR"));
            (fits && past && opened && distance < 140 && !foreign).then_some((distance, when, stated.range()))
        })
        .min_by_key(|(distance, ..)| *distance)
        .map(|(_, when, range)| (when, range))
}

/// Localities of one side that the tie word joins: the nearest, and those listed with it.
fn partners(scene: &Scene<'_>, line: &Line, hit: &Hit, country: Country) -> Vec<usize> {
    let all: Vec<(usize, Range)> = scene
        .places_in(line.range)
        .into_iter()
        .filter(|(place, range)| scene.is_locality(*place, country) && !locate::is_aside(scene, line, *range))
        .collect();
    let after = all.iter().position(|(_, range)| range.start >= hit.end);
    let before = all.iter().rposition(|(_, range)| range.end <= hit.start);
    let distance = |at: usize| {
        let range = all[at].1;
        // What follows the word is more often its partner: `kết nghĩa giữa A và B`, `partners with B`.
        if range.start >= hit.end { range.start - hit.end } else { (hit.start - range.end.min(hit.start)) + 12 }
    };
    let Some(nearest) = [after, before].into_iter().flatten().min_by_key(|at| distance(*at)) else { return Vec::new() };
    let mut chosen = vec![all[nearest].0];
    let joined = |left: Range, right: Range| {
        let between = scene.text(Range::new(left.end, right.start)).trim();
        let bare = between.trim_start_matches(['(', ')', ',']).trim();
        [
            "và",
            "et",
            "and",
            ",",
            "&",
            "và thành phố",
            "và vùng",
            "và tỉnh",
            "et la ville de",
            "et de",
            "and the",
            "et la région",
            "et la",
        ]
        .contains(&bare)
            || bare.is_empty() && between.contains(',')
    };
    for at in nearest + 1..all.len() {
        if !joined(all[at - 1].1, all[at].1) {
            break;
        }
        chosen.push(all[at].0);
    }
    for at in (0..nearest).rev() {
        if !joined(all[at].1, all[at + 1].1) {
            break;
        }
        chosen.push(all[at].0);
    }
    for place in &mut chosen {
        *place = scene.carried(*place);
    }
    chosen.sort_unstable();
    chosen.dedup();
    chosen
}

fn sides_of_main(scene: &Scene<'_>, events: &[Draft]) -> (Vec<usize>, Vec<usize>) {
    let mut sides = (Vec::new(), Vec::new());
    for event in events.iter().filter(|event| event.role == EventRole::Main && event.kind != EventKind::Conference) {
        for (place, _) in &event.localities {
            // The district that was visited is no partner beside its province.
            let place = scene.carried(*place);
            let side = if scene.is_locality(place, Country::Vn) { &mut sides.0 } else { &mut sides.1 };
            if !side.contains(&place) {
                side.push(place);
            }
        }
    }
    sides
}

/// The two of whom the sentence before speaks; a side it leaves out is the article's own, where that is one.
fn of_sentence_before(scene: &Scene<'_>, line: &Line, main_vn: Vec<usize>, main_fr: Vec<usize>) -> Vec<(usize, usize)> {
    let before = scene.lines.iter().take_while(|other| other.range.start < line.range.start).last();
    let Some(before) = before.filter(|other| other.block == line.block) else { return Vec::new() };
    let side = |country: Country, main: Vec<usize>| -> Vec<usize> {
        let named: Vec<usize> = scene
            .localities_in(before.range, country)
            .into_iter()
            .filter(|(_, range)| !locate::is_place(scene, before, *range))
            .map(|(place, _)| place)
            .collect();
        if named.is_empty() { main } else { named }
    };
    let (vn, fr) = (side(Country::Vn, main_vn), side(Country::Fr, main_fr));
    if vn.len() == 1 && fr.len() == 1 { product(&vn, &fr) } else { Vec::new() }
}

/// A paper that localities signed starts their tie, unless the article says it is older.
fn signed(scene: &Scene<'_>, context: &Context, event: &Draft, ties: &mut Vec<Tie>) {
    let counts = event.kind == EventKind::AgreementSigning
        && event.status == EventStatus::Held
        && event.role != EventRole::Planned;
    if !counts {
        return;
    }
    let line = &scene.lines[event.line];
    let mut sides: [Vec<usize>; 2] = [Vec::new(), Vec::new()];
    for (place, range) in &event.localities {
        let at = usize::from(scene.is_locality(*place, Country::Fr));
        let only_place = locate::is_place(scene, line, *range) && line.range.contains(*range);
        sides[at].push(*place);
        if only_place && sides[at].len() > 1 {
            sides[at].pop();
        }
    }
    // The town of a signing on a journey is where it took place, unless nobody else signs on its side.
    if event.role == EventRole::Sub {
        for side in &mut sides {
            side.retain(|place| !event.places.iter().any(|(_, own, _)| own.as_ref() == Some(place)));
        }
    }
    let [mut vn, mut fr] = sides;
    if event.role == EventRole::Sub && vn.is_empty() != fr.is_empty() && scene.has(line, Cue::BothSides) {
        let pairs = of_sentence_before(scene, line, vn, fr);
        vn = pairs.iter().map(|(vn, _)| *vn).collect();
        fr = pairs.iter().map(|(_, fr)| *fr).collect();
    }
    if vn.is_empty() || fr.is_empty() || vn.len() * fr.len() > 4 {
        return;
    }
    // A school or a firm that signs ties no localities.
    let text = scene.text(line.range);
    let private = [
        "université",
        "university",
        "đại học",
        "bệnh viện",
        "hospital",
        "hôpital",
        "công ty",
        "tập đoàn",
        "company",
        "société",
        "group",
    ]
    .iter()
    .any(|word| text.contains(word));
    let official = scene.has(line, Cue::LocalOffice) || scene.has(line, Cue::Tie) || scene.has(line, Cue::BothSides);
    if private && !official {
        return;
    }
    // `renewed the memorandum first signed in 2016`: the tie is as old as its first paper.
    let renewal = ["renew", "renouvel", "reconduit", "gia hạn", "tái ký", "ký tiếp", "ký lại"];
    let first = renewal.iter().any(|word| text.contains(word)).then(|| {
        let early = scene.lines.iter().filter(|line| matches!(line.zone, Zone::Body(0..=3)));
        let mut dates = early.flat_map(|line| line.dates.clone());
        dates.find_map(|date| {
            let stated = &scene.dates[date];
            let head = scene.cut(
                crate::extract::year::floor_boundary(&scene.lower, stated.date.range.start.saturating_sub(28)),
                stated.date.range.start,
            );
            let founding = [
                "signed in",
                "signed on",
                "signé en",
                "signée en",
                "signé le",
                "ký năm",
                "ký từ năm",
                "ký kết năm",
                "lần đầu",
                "since",
                "depuis",
                "từ năm",
            ];
            let year = context.resolved[date].when.start?;
            (context.is_past_year(date) && founding.iter().any(|word| head.contains(word))).then_some(year)
        })
    });
    let own = first.flatten().or(event.when.start).filter(|start| start.year().is_some());
    let inferred = own.is_none();
    let since = own.and_then(|start| match start.precision() {
        Precision::Day => PartialDate::new(start.year(), start.month(), None),
        _ => Some(start),
    });
    let since = since.or_else(|| PartialDate::new(context.calendar.published?.0.year(), None, None));
    for (vn, fr) in product(&vn, &fr) {
        add(
            scene,
            ties,
            Tie {
                vn,
                fr,
                since,
                evidence: vec![line.range],
                inferred: inferred && since.is_some(),
                rule: "agreement_signed",
            },
        );
    }
}

fn claim(scene: &Scene<'_>, tie: &Tie) -> TieClaim {
    let mut evidence: Vec<Span> = tie.evidence.iter().map(|range| scene.span(*range)).collect();
    evidence.sort();
    evidence.dedup();
    TieClaim {
        vn: name(scene, tie.vn),
        fr: name(scene, tie.fr),
        since: tie.since,
        vn_id: scene.locality_id(tie.vn).cloned(),
        fr_id: scene.locality_id(tie.fr).cloned(),
        evidence,
        inferred: if tie.inferred { vec!["since".to_owned()] } else { Vec::new() },
        rule: tie.rule.to_owned(),
    }
}

/// The locality's name; a district with its city, a region of before 2016 with that of today, which carries the tie on.
fn name(scene: &Scene<'_>, place: usize) -> String {
    let own = &scene.place(place).name;
    match scene.locality_id(place).and_then(|id| locate::unit_that_carries(id)) {
        Some(carrier) => format!("{own} ({carrier})"),
        None => own.clone(),
    }
}
