//! Ties that a sentence states: twinned, partners, in force, so many years old; never wished or those of the states.

use std::cell::LazyCell;

use crate::claim::context::{self, Context};
use crate::claim::cues::{Act, Cue, Hit};
use crate::claim::event::Draft;
use crate::claim::locate;
use crate::claim::relevance;
use crate::claim::scene::{Line, Scene};
use crate::dates::Shape;
use crate::lang::Phrase;
use crate::reading::PlaceKind;
use vnfr_model::{Country, EventKind, EventRole, Lang, PartialDate};
use vnfr_text::Range;
use vnfr_text::letters::{is_alphabetic, is_alphanumeric};

use crate::claim::number;

use super::in_force::{both_by_rank, in_force, only_in_houses, refers};
use super::partners::{by_council, of_sentence_before, partners, sides_of_main, titled_of, unit_named};
use super::since::{beginning, is_after, since, years_ago};
use super::{Tie, add, product};

/// Bytes between a house and the word that makes it a partner: `, qui est `.
const OF_HOUSE: usize = 16;

/// Adds the ties that a sentence states.
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
    if !hits.iter().any(|hit| tells_of_a_tie(&hit)) {
        return;
    }
    // `since the two cities became partners in 2009, X has trained teachers of the College of Y`: the two are told by that word.
    let told = scene.has(line, Cue::BothSides)
        && [Country::Vn, Country::Fr].iter().any(|country| !locate::only_houses_of(scene, line, *country));
    if !told && (locate::only_houses(scene, line) || only_in_houses(scene, line)) {
        return;
    }
    let both = LazyCell::new(|| scene.has(line, Cue::BothSides) || both_by_rank(scene, line));
    // `jumelée avec plusieurs villes`: a word for many says nothing of the one that a rank stands for.
    let one_partner = |hit: &Hit| scene.reading.language == Lang::Vi || !scene.cut(hit.start, hit.end).ends_with('s');
    for hit in hits.iter().filter(tells_of_a_tie) {
        let anniversary = anniversary_before(scene, line, hit).or_else(|| age_behind(scene, line, hit));
        let stands = match hit.cue {
            Cue::Cooperation | Cue::LocalCooperation | Cue::Tie | Cue::Agreement if anniversary.is_some() => {
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
                (praise && names_two || in_force(scene, context, line, hit, false))
                    && !negated(scene, context, line, hit)
            }
            Cue::LocalCooperation => in_force(scene, context, line, hit, false) && !negated(scene, context, line, hit),
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
                    || in_force(scene, context, line, hit, true) && !negated(scene, context, line, hit)
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
        let begun = beginning(scene, context, line, hit);
        // `met on 12 May, a year after they signed`: so far back is said more surely than a day that stands loose.
        let ago = |loose: bool| loose && scene.line_says(line, Phrase::LastYear);
        let begun = begun.filter(|begun| !ago(begun.loose)).map(|begun| (begun.when, begun.range));
        let stated = begun.or_else(paper);
        let counted = counted.or_else(|| {
            let mut main = events.iter().filter(|event| event.role == EventRole::Main);
            let now = main.find_map(|event| event.when.start?.year()).or(context.year)?;
            years_ago(scene, line, now).filter(|_| stated.is_none() && !matches!(hit.cue, Cue::Project))
        });
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
        if vn.is_empty() != fr.is_empty() && *both {
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
        if *both {
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
        let both_sides = own_rank || *both;
        // `La chambre d'agriculture, partenaire depuis 2015 d'une coopérative`: told of that house.
        let houses = || {
            let mut bodies = scene.bodies_in(line.range).iter();
            bodies.any(|(body, range)| {
                range.end <= hit.start && hit.start - range.end <= OF_HOUSE && scene.body_at(*body).place.is_none()
            })
        };
        if vn.is_empty() && fr.is_empty() && !both_sides && houses() {
            continue;
        }
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
            (true, false) | (false, true)
                if both_sides
                    || since.is_some()
                    || one_partner(hit) && (refers(scene, line) || with_partner(scene, line, hit)) =>
            {
                let (main_vn, main_fr) = sides_of_main(scene, events);
                let main_fr = unit_named(scene, line, main).map_or(main_fr, |place| vec![place]);
                let vn = if vn.is_empty() { titled_of(scene, main_vn) } else { vn };
                let fr = if fr.is_empty() { titled_of(scene, main_fr) } else { fr };
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
    // `từ khi ký thỏa thuận (năm 2011)`: a bracket that opens with the date gives it.
    let near = between.len() <= REACH && !between.trim_end_matches('(').contains([',', ';', ':', '(']);
    let own = context.resolved[date].when.start.and_then(PartialDate::year);
    let past = context.year.is_none_or(|year| own.is_some_and(|own| own <= year));
    (fits && near && past).then(|| context.resolved[date].when.start).flatten().map(|start| (start, stated.range()))
}

/// `20 năm hợp tác`, `50 ans de jumelage`, `le 30e anniversaire de leur coopération`, `25 years of cooperation`: the age
/// of the tie whose word stands at `hit`.
fn anniversary_before(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<i16> {
    let from = crate::year::floor_boundary(scene.lower, hit.start.saturating_sub(80)).max(line.range.start);
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

/// `Sète đã kết nghĩa với Cetara (Ý)`, `twinned with Bolton`: what follows the word is a town of another country, or none that
/// the gazetteer knows.
pub(super) fn ties_abroad(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 48;
    let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
    let other =
        |place: usize| matches!(scene.place(place).kind, PlaceKind::Nation(code) if code != "VN" && code != "FR");
    let behind = scene.places_in(Range::new(hit.end, line.range.end));
    let abroad = behind.iter().take_while(|(_, range)| range.start < to).any(|(place, _)| other(*place));
    let one_side =
        || [Country::Vn, Country::Fr].iter().any(|country| scene.localities_in(line.range, *country).is_empty());
    // `twinned with Derry in Ireland, met the mayor of Vinh`: no list goes on to the locality.
    let leads = || behind.first().is_some_and(|(place, _)| other(*place));
    let listed = || {
        behind.windows(2).any(|pair| {
            let mut between = scene.cut(pair[0].1.end, pair[1].1.start.max(pair[0].1.end)).split_whitespace();
            let links = |word: &str| {
                let bare = word.trim_matches([',', ')', '(', ';']);
                bare.is_empty()
                    || scene.phrases(Phrase::And).contains(&bare)
                    || scene.phrases(Phrase::HomeLinks).contains(&bare)
                    || scene.phrases(Phrase::PairedBy).contains(&bare)
            };
            other(pair[0].0) && !other(pair[1].0) && between.all(links)
        })
    };
    abroad && (one_side() || leads() && !listed()) || hit.cue == Cue::Tie && with_unknown(scene, line, hit)
}

/// `jumelée avec Bayreuth`: true where a name that is no place of the two countries stands right behind the word for a tie.
fn with_unknown(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 40;
    let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
    let tail = scene.cut(hit.end, to);
    let Some(word) = tail.split_whitespace().next().filter(|word| scene.phrases(Phrase::PairedBy).contains(word))
    else {
        return false;
    };
    let start = hit.end + tail.find(word).unwrap_or_default() + word.len() + 1;
    let name = scene.reading.original(Range::new(start, line.range.end.max(start)));
    scene.reading.language != Lang::Vi
        && word.chars().all(is_alphabetic)
        && name.starts_with(char::is_uppercase)
        && scene.places_in(Range::new(start, start + 1)).is_empty()
        && !scene.bodies_in(line.range).iter().any(|(_, range)| range.start == start)
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

/// `le jumelage a dix ans`, `the pact turns twenty-five years`, `mối kết nghĩa tròn 20 năm`: the age of a tie behind its word.
fn age_behind(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<i16> {
    const REACH: usize = 80;
    if !matches!(hit.cue, Cue::Tie | Cue::Agreement) {
        return None;
    }
    let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
    let tail = scene.cut(hit.end, to);
    scene.said_in(line, Phrase::TurnsAge).find_map(|word| {
        let at = crate::search::all(tail, word).find(|at| {
            let end = at + word.len();
            locate::ends_with_word(&tail[..end], word) && locate::starts_with_word(&tail[*at..], word)
        })?;
        let mut words =
            tail[at + word.len()..].split(|char: char| !is_alphanumeric(char)).filter(|word| !word.is_empty());
        let number = |word: &str| word.parse().ok().or_else(|| number::age(scene.reading.language, word));
        let first: i16 = number(words.next()?)?;
        let next = words.next()?;
        let is_unit = |word: &str| scene.phrases(Phrase::AgeUnits).contains(&word);
        let years =
            if is_unit(next) { first } else { first + number(next).filter(|_| words.next().is_some_and(is_unit))? };
        (2..=120).contains(&years).then_some(years)
    })
}

/// `le jumelage avec Foix`, `the twinning with Vinh`: the partner right behind the word, told of the other one.
fn with_partner(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 32;
    let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
    let Some((_, place)) = scene.places_in(Range::new(hit.end, to)).first() else { return false };
    let mut between = scene.cut(hit.end, place.start).split_whitespace();
    hit.cue == Cue::Tie && between.next().is_some_and(|word| scene.phrases(Phrase::PairedBy).contains(&word))
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
        // `on 25 May`: a month is no wish.
        let month =
            || line.dates.clone().any(|date| scene.dates[date].range().contains(Range::new(other.start, other.end)));
        matches!(other.cue, Cue::Intent | Cue::Planned)
            && other.end <= hit.start
            && hit.start - other.end <= 60
            // `will be shown under the pact`: the paper stands, what is done under it lies ahead.
            && !scene.part_says(line, scene.cut(other.end, hit.start), Phrase::Under)
            && !month()
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
