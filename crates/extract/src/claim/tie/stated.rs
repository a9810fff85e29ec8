//! Ties that a sentence states: twinned, partners, in force, so many years old; never wished or those of the states.

use crate::claim::context::{self, Context};
use crate::claim::cues::{Act, Cue, Hit};
use crate::claim::event::Draft;
use crate::claim::locate;
use crate::claim::relevance;
use crate::claim::scene::{Line, Scene};
use crate::dates::Shape;
use crate::lang::Phrase;
use crate::reading::PlaceKind;
use vnfr_model::{Country, EventKind, EventRole, PartialDate};
use vnfr_text::Range;
use vnfr_text::letters::{is_alphabetic, is_alphanumeric};

use crate::claim::number;

use super::partners::{by_council, of_sentence_before, partners, sides_of_main, unit_named};
use super::since::{is_after, since};
use super::{Tie, add, product};

pub(super) fn stated(
    scene: &Scene<'_>,
    context: &Context,
    events: &[Draft],
    main: &[usize],
    line: &Line,
    ties: &mut Vec<Tie>,
) {
    let hits = scene.hits_of(line);
    let tells_of_a_tie = |hit: &&Hit| {
        matches!(
            hit.cue,
            Cue::Cooperation | Cue::LocalCooperation | Cue::Tie | Cue::Agreement | Cue::Project | Cue::Act(Act::Sign)
        )
    };
    if !hits.iter().any(|hit| tells_of_a_tie(&hit)) || locate::only_houses(scene, line) {
        return;
    }
    for hit in hits.iter().filter(tells_of_a_tie) {
        let anniversary = anniversary_before(scene, line, hit);
        let stands = match hit.cue {
            Cue::Cooperation | Cue::LocalCooperation | Cue::Tie if anniversary.is_some() => {
                !negated(scene, context, line, hit)
            }
            Cue::Tie => !negated(scene, context, line, hit),
            Cue::Cooperation => {
                // `the cooperation which the town of A and the province of B have been carrying on since 2011`.
                let of_two = |range: Range| {
                    let vn = scene.localities_in(range, Country::Vn);
                    let fr = scene.localities_in(range, Country::Fr);
                    let ([(_, vn)], [(_, fr)]) = (&vn[..], &fr[..]) else { return false };
                    let between = scene.cut(vn.end.min(fr.end), vn.start.max(fr.start));
                    let mut words = between.split_whitespace();
                    !between.contains([',', ';']) && words.any(|word| scene.phrases(Phrase::And).contains(&word))
                };
                let praise = hits.iter().any(|other| other.cue == Cue::Standing)
                    // `quan hệ hợp tác giữa hai địa phương được thiết lập từ năm 2000`.
                    || since(scene, context, line, hit).is_some_and(|(_, range)| {
                        let said = Range::new(hit.start, range.start.max(hit.start));
                        scene.says(scene.text(said), Phrase::Founded) || of_two(said)
                    });
                let between = scene
                    .text(Range::new(hit.start, (hit.end + 36).min(line.range.end).max(hit.end)).min_boundary(scene));
                let names_two = scene.says(between, Phrase::Between)
                    || since(scene, context, line, hit).is_some_and(|(_, range)| {
                        range.start.abs_diff(hit.end) < 48 || of_two(Range::new(hit.start, range.start.max(hit.start)))
                    });
                praise && names_two && !negated(scene, context, line, hit)
            }
            // `la convention signée en 2014 par le Conseil départemental de l'Hérault et le Comité populaire de Lam Dong`.
            Cue::Agreement => {
                since(scene, context, line, hit).is_some_and(|(year, when)| {
                    let after = Range::new(when.end, line.range.end.max(when.end));
                    // `bản ghi nhớ hợp tác mà tỉnh A và tỉnh B ký tháng 9/2023`.
                    let between = Range::new(hit.end, when.start.max(hit.end));
                    let joins = |range: Range| {
                        [Country::Vn, Country::Fr].iter().all(|country| scene.localities_in(range, *country).len() == 1)
                    };
                    // `Ý định thư giữa A và B đã được ký hồi tháng 6`: months before the article.
                    let earlier = context.calendar.published.is_some_and(|(published, _)| {
                        year.year() == published.year()
                            && year.month().zip(published.month()).is_some_and(|(own, month)| own < month)
                    });
                    // `le mémorandum signé en mars 2024 par les deux localités`.
                    let by_both = || {
                        const REACH: usize = 40;
                        let signed = |act: Act, own: &Hit| {
                            act == Act::Sign && own.start >= hit.end && own.start <= when.end + REACH
                        };
                        let both = |other: &Hit| {
                            other.cue == Cue::BothSides && other.start >= hit.end && other.start <= when.end + REACH
                        };
                        // `Bản ghi nhớ mà hai bên đã ký`, told of a school: those two are no localities.
                        let bodies = scene.bodies_in(line.range);
                        let authorities = bodies.iter().all(|(body, _)| scene.body_at(*body).place.is_some());
                        authorities && scene.acts_of(line).any(|(act, own)| signed(act, &own)) && hits.iter().any(both)
                    };
                    (earlier || context.year.is_some_and(|own| year.year().is_some_and(|year| year < own)))
                        && hit.start < when.start
                        && (joins(after) || joins(between) || by_both())
                }) && !negated(scene, context, line, hit)
                    || since_paper(scene, context, line, hit).is_some()
            }
            // `Le Département de l'Aude et la province de Vinh Phuc mènent depuis 2008 des projets`.
            Cue::Project => {
                since(scene, context, line, hit).is_some_and(|(_, when)| {
                    let before = Range::new(line.range.start, when.start.max(line.range.start));
                    scene.localities_in(before, Country::Vn).len() == 1
                        && scene.localities_in(before, Country::Fr).len() == 1
                }) && !negated(scene, context, line, hit)
            }
            // `kể từ khi ký thỏa thuận năm 2012`.
            // `gắn bó với Bắc Kạn từ năm 2008, khi hai tỉnh ký bản ghi nhớ`.
            Cue::Act(Act::Sign) => {
                let since_signed = || {
                    since(scene, context, line, hit).is_some_and(|(year, when)| {
                        let past = context.year.is_none_or(|own| year.year().is_some_and(|year| year < own));
                        let bodies = scene.bodies_in(line.range);
                        let authorities = bodies.iter().all(|(body, _)| scene.body_at(*body).place.is_some());
                        past && authorities && when.end <= hit.start && context::opens_a_span_at(scene, when.start)
                    }) && hits.iter().any(|other| other.cue == Cue::BothSides)
                };
                since_paper(scene, context, line, hit).is_some() || since_signed()
            }
            _ => false,
        };
        if !stands || ties_abroad(scene, line, hit) {
            continue;
        }
        let counted = anniversary.and_then(|years| {
            // `10 năm kết nghĩa (2014 - 2024)`: the years themselves.
            let spanned = scene.dates.iter().find_map(|stated| match stated.date.shape {
                Shape::Years(first, last) if last - first == years && stated.line.is_some() => Some(first),
                _ => None,
            });
            if spanned.is_some() {
                return PartialDate::new(spanned, None, None);
            }
            let mut main = events.iter().filter(|event| event.role == EventRole::Main);
            // `18/5` of no year, in an article that recalls a paper of 2009: that is no year to count from.
            let no_year = main.clone().any(|event| event.when.partial().is_some());
            let year = main
                .find_map(|event| event.when.start?.year())
                .or(context.year.filter(|_| !no_year || context.calendar.published.is_some()))?;
            PartialDate::new(Some(year - years), None, None)
        });
        let paper =
            || since_paper(scene, context, line, hit).filter(|_| matches!(hit.cue, Cue::Agreement | Cue::Act(_)));
        let stated = since(scene, context, line, hit).or_else(paper);
        let inferred = stated.is_none() && counted.is_some();
        let since = stated.or(counted.map(|date| (date, Range::new(hit.start, hit.end))));
        let mut vn = partners(scene, line, hit, Country::Vn);
        let mut fr = partners(scene, line, hit, Country::Fr);
        by_council(scene, line, Country::Vn, &mut vn);
        by_council(scene, line, Country::Fr, &mut fr);
        // `since the memorandum of 2018, 26 students from X had come to study in Y`: the paper is of those told.
        if since_paper(scene, context, line, hit).is_some() {
            let (main_vn, main_fr) = sides_of_main(scene, events);
            if main_vn.len() == 1 && main_fr.len() == 1 {
                (vn, fr) = (main_vn, main_fr);
            }
        }
        // `The two localities have been partners since 2013, when they concluded an agreement in X`: only where it was done.
        if vn.is_empty() != fr.is_empty() && hits.iter().any(|other| other.cue == Cue::BothSides) {
            let (main_vn, main_fr) = sides_of_main(scene, events);
            let where_only = |country: Country| {
                let named = scene.localities_in(line.range, country);
                let of_main = named.iter().any(|(place, _)| main_vn.contains(place) || main_fr.contains(place));
                let of_country = |place: usize| scene.is_locality(place, country);
                named.is_empty() || !of_main && locate::only_where(scene, line, of_country)
            };
            if where_only(Country::Vn) && where_only(Country::Fr) {
                vn.clear();
                fr.clear();
            }
        }
        // `her département had been a partner of the province since 2019, when the two sides signed in Agen`.
        if hits.iter().any(|other| other.cue == Cue::BothSides) {
            let (main_vn, main_fr) = sides_of_main(scene, events);
            for (side, country, main) in [(&mut vn, Country::Vn, main_vn), (&mut fr, Country::Fr, main_fr)] {
                let others = |place: usize| scene.is_locality(place, country) && !main.contains(&place);
                if main.len() == 1
                    && locate::only_where(scene, line, others)
                    && side.iter().all(|place| !main.contains(place))
                {
                    side.clear();
                }
            }
        }
        // `la Normandie était le premier partenaire européen de la province`: the article's own, by its rank.
        let near = crate::year::floor_boundary(scene.lower, (hit.end + 40).min(line.range.end));
        let own_rank = scene.part_says(line, scene.cut(hit.end, near), Phrase::OwnRank);
        let both_sides = own_rank || hits.iter().any(|other| other.cue == Cue::BothSides);
        let pairs = match (vn.is_empty(), fr.is_empty()) {
            (false, false) => product(&vn, &fr),
            // `hai phía đã có quan hệ hữu nghị`: the two of whom the article speaks.
            (true, true) if both_sides || since.is_some() => {
                let (main_vn, main_fr) = sides_of_main(scene, events);
                let main_fr = unit_named(scene, line, main).map_or(main_fr, |place| vec![place]);
                let visit = events.iter().any(|event| event.kind == EventKind::DelegationVisit);
                // `Hai Phong et Brest ont signé un avenant. Les deux villes sont partenaires depuis 2007.`, told of a conference.
                let nobody = main_vn.is_empty() || main_fr.is_empty();
                if nobody || visit && (main_vn.len() > 1 || main_fr.len() > 1) {
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
                let main_fr = unit_named(scene, line, main).map_or(main_fr, |place| vec![place]);
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

/// `những cặp quan hệ lâu năm như Huế - Rennes, Hà Nội - Toulouse`: pairs that a dash joins, behind a word for such.
pub(super) fn paired(scene: &Scene<'_>, line: &Line, ties: &mut Vec<Tie>) {
    const MOST: usize = 8;
    let Some(word) = scene.said_in(line, Phrase::PairsOf).next() else { return };
    let Some(at) = scene.text(line.range).find(word).map(|at| line.range.start + at) else { return };
    let places: Vec<(usize, Range)> = scene
        .places_in(Range::new(at, line.range.end))
        .iter()
        .copied()
        .filter(|(place, _)| scene.locality_id(*place).is_some())
        .collect();
    let pairs = places.windows(2).filter(|pair| {
        let between = scene.cut(pair[0].1.end, pair[1].1.start.max(pair[0].1.end)).trim();
        matches!(between, "-" | "–" | "—") && scene.place(pair[0].0).country() != scene.place(pair[1].0).country()
    });
    for pair in pairs.take(MOST) {
        let [first, second] = [pair[0].0, pair[1].0];
        let (vn, fr) = if scene.is_locality(first, Country::Vn) { (first, second) } else { (second, first) };
        if scene.is_locality(vn, Country::Vn) && scene.is_locality(fr, Country::Fr) {
            let (vn, fr) = (scene.carried(vn), scene.carried(fr));
            add(
                scene,
                ties,
                Tie { vn, fr, since: None, evidence: vec![line.range], inferred: false, rule: "pair_by_dash" },
            );
        }
    }
}

/// `since the memorandum of 2018`, `từ khi ký Thỏa thuận hợp tác năm 2012 đến nay`: the paper since which something goes on, with its
/// year right behind it.
fn since_paper(scene: &Scene<'_>, context: &Context, line: &Line, hit: &Hit) -> Option<(PartialDate, Range)> {
    const REACH: usize = 48;
    let head = scene.cut(line.range.start, hit.start).trim_end();
    if !scene.phrases(Phrase::SincePaper).iter().any(|word| locate::ends_with_word(head, word)) {
        return None;
    }
    let date = line.dates.clone().find(|date| scene.dates[*date].date.range.start >= hit.end)?;
    let stated = &scene.dates[date];
    let fits = match stated.date.shape {
        Shape::Year(_) | Shape::Month { year: Some(_), .. } => true,
        Shape::Days { year: Some(_), .. } => !stated.date.shape.spans_days(),
        _ => false,
    };
    let between = scene.cut(hit.end, stated.date.range.start);
    let near = between.len() <= REACH && !between.contains([',', ';', ':', '(']);
    let past = context.year.is_none() || context.is_past_year(date);
    (fits && near && past).then(|| context.resolved[date].when.start).flatten().map(|start| (start, stated.range()))
}

/// `20 năm hợp tác`, `50 ans de jumelage`, `le 30e anniversaire de leur coopération`, `25 years of cooperation`: the age
/// of the tie whose word stands at `hit`.
fn anniversary_before(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<i16> {
    let from = crate::year::floor_boundary(scene.lower, hit.start.saturating_sub(48)).max(line.range.start);
    let head = scene.cut(from.min(hit.start), hit.start);
    let mut words = head.split(|char: char| !is_alphanumeric(char)).filter(|word| !word.is_empty()).rev();
    // `a three-year cooperation agreement`: how long the paper holds.
    let of_paper = |other: &Hit| other.cue == Cue::Agreement && (hit.start..=hit.end + 1).contains(&other.start);
    // So it says joined by a hyphen, where a paper is signed.
    let joined = || {
        let (before, unit) = head.trim_end().rsplit_once('-').unwrap_or_default();
        before.ends_with(is_alphanumeric) && scene.phrases(Phrase::AgeUnits).contains(&unit)
    };
    if head.trim_end().ends_with(is_alphabetic)
        && (scene.hits_of(line).iter().any(of_paper) || joined())
        && scene.has_act(line, Act::Sign)
    {
        return None;
    }
    let unit = words.by_ref().find(|word| !scene.phrases(Phrase::AgeLinks).contains(word))?;
    if !scene.phrases(Phrase::AgeUnits).contains(&unit) {
        return None;
    }
    let word = words.next()?;
    let number = word.trim_end_matches(is_alphabetic);
    let years: i16 = match number.parse() {
        Ok(years) => years,
        // `the tenth anniversary`, `vingt-cinq ans`: a unit may stand after its ten.
        Err(_) => {
            let age = |word: &str| number::age(scene.reading.language, word);
            let value = age(word)?;
            let ten = words.next().and_then(age).filter(|ten| value < 10 && *ten >= 20);
            value + ten.unwrap_or_default()
        }
    };
    (2..=120).contains(&years).then_some(years)
}

/// `Sète đã kết nghĩa với Cetara (Ý)`: what follows the word is a town of another country.
fn ties_abroad(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 48;
    let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
    let other =
        |place: usize| matches!(scene.place(place).kind, PlaceKind::Nation(code) if code != "VN" && code != "FR");
    let abroad = scene.places_in(Range::new(hit.end, to)).iter().any(|(place, _)| other(*place));
    abroad && [Country::Vn, Country::Fr].iter().any(|country| scene.localities_in(line.range, *country).is_empty())
}

/// Extends `Range` with a cut at a character boundary.
trait MinBoundary {
    fn min_boundary(self, scene: &Scene<'_>) -> Range;
}

impl MinBoundary for Range {
    fn min_boundary(self, scene: &Scene<'_>) -> Range {
        Range::new(self.start, crate::year::floor_boundary(scene.lower, self.end).max(self.start))
    }
}

/// True where the sentence wishes for the tie, or asks for it, and gives it no beginning.
fn negated(scene: &Scene<'_>, context: &Context, line: &Line, hit: &Hit) -> bool {
    // A year that lies ahead is no beginning.
    let has_year = line.dates.clone().any(|date| {
        let year = scene.dates[date].date.year();
        let ahead = context.resolved[date]
            .when
            .start
            .zip(context.calendar.published)
            .is_some_and(|(own, (published, _))| is_after(own, published));
        !ahead
            && matches!(scene.dates[date].date.shape, Shape::Year(_) | Shape::Month { .. })
            && context.year.zip(year).is_none_or(|(now, own)| own <= now)
    });
    let wished = scene.hits_of(line).iter().any(|other| {
        matches!(other.cue, Cue::Intent | Cue::Planned) && other.end <= hit.start && hit.start - other.end <= 60
    });
    let head_from = crate::year::floor_boundary(scene.lower, hit.start.saturating_sub(36)).max(line.range.start);
    let head = scene.cut(head_from.min(hit.start), hit.start).trim_end();
    // `thúc đẩy`, `tăng cường` alone build on what stands; `thiết lập` after a wish does not.
    let asked = scene.phrases(Phrase::Asked).iter().any(|word| locate::ends_with_word(head, word));
    // Ties of the two states are none of localities.
    let of_states = relevance::of_states(scene, line, hit);
    // `an agreement which the two sides intend to sign`: wished for behind its word.
    let still_to_sign = scene.hits_of(line).iter().any(|other| {
        matches!(other.cue, Cue::Intent | Cue::Planned)
            && other.start >= hit.end
            && other.start - hit.end <= 48
            && !scene.cut(hit.end, other.start).contains([';', ':'])
            && scene
                .hits_of(line)
                .iter()
                .any(|sign| sign.cue == Cue::Act(Act::Sign) && sign.start >= other.end && sign.start - other.end <= 12)
    });
    let none = scene.phrases(Phrase::NoTie).iter().any(|word| locate::ends_with_word(head, word));
    of_states || none || ((wished || asked || still_to_sign) && !has_year)
}
