//! Parts of a conference: who speaks there, and the papers that two who are named sign beside it.

use crate::claim::context::{self, Context};
use crate::claim::cues::{Act, Cue};
use crate::claim::delegation::locality_of_title;
use crate::claim::event::{self, Draft};
use crate::claim::locate;
use crate::claim::scene::{Line, Scene};
use crate::dates::Shape;
use crate::lang::Phrase;
use vnfr_model::{Country, EventKind, EventRole, EventStatus};
use vnfr_text::Range;

/// `Bên lề hội nghị, tỉnh A và thành phố B ký …`: the paper of two that are named is a part of the conference.
pub(super) fn papers_at_conference(scene: &Scene<'_>, main: &Draft, at: usize, line: &Line, parts: &mut Vec<Draft>) {
    let told = scene.acts_of(line).find(|(act, hit)| *act == Act::Sign && event::is_told_done(scene, line, hit));
    let Some((_, hit)) = told.filter(|_| main.status == EventStatus::Held && at != main.line) else { return };
    // `hai địa phương đã ký kết thỏa thuận từ năm 2016`, said at the conference.
    // `signed a programme for 2013-15 yesterday`.
    let of_day = |shape: Shape| matches!(shape, Shape::FromToday(_) | Shape::Weekday(_));
    let by_day = scene.dates_of(line).iter().any(|stated| stated.date.has_day() || of_day(stated.date.shape));
    let since =
        |date: usize| context::opens_a_span(scene, date) && !matches!(scene.dates[date].date.shape, Shape::Years(..));
    if !by_day && line.dates.clone().any(since) {
        return;
    }
    let signers = |country: Country| -> Vec<(usize, Range)> {
        let all = scene.localities_in(line.range, country);
        all.into_iter().filter(|(_, range)| !locate::is_place(scene, line, *range)).collect()
    };
    let (vn, fr) = (signers(Country::Vn), signers(Country::Fr));
    // `ông X cùng ông Y ký kế hoạch hợp tác giữa hai thành phố`: the towns whose officials sign.
    let officials = |country: Country| -> Vec<(usize, Range)> {
        let mut found: Vec<(usize, Range)> = Vec::new();
        for (person, range) in scene.people_in(line.range) {
            let home = locality_of_title(scene, *person).filter(|place| scene.is_locality(*place, country));
            found.extend(home.filter(|home| found.iter().all(|(own, _)| own != home)).map(|home| (home, *range)));
        }
        found
    };
    let in_office = vn.is_empty() && fr.is_empty();
    let (vn, fr) = if in_office { (officials(Country::Vn), officials(Country::Fr)) } else { (vn, fr) };
    // `Kết thúc hội thảo, hai bên đã ký …`: the two who hold the conference.
    let of_main = |country: Country| -> Vec<(usize, Range)> {
        main.localities.iter().copied().filter(|(place, _)| scene.is_locality(*place, country)).collect()
    };
    let (own_vn, own_fr) = (of_main(Country::Vn), of_main(Country::Fr));
    let both = in_office && scene.has(line, Cue::BothSides);
    let pairs = match (&vn[..], &fr[..], &own_vn[..], &own_fr[..]) {
        (_, _, [vn], [fr]) if both => vec![[*vn, *fr]],
        ([vn], [fr], ..) => vec![[*vn, *fr]],
        _ => pairs_between(scene, line),
    };
    // `The new document was signed by X and Y`: of a paper just told by its parties.
    let told = |pair: &[(usize, Range); 2]| {
        let of_pair =
            |draft: &Draft| pair.iter().all(|(place, _)| draft.localities.iter().any(|(own, _)| own == place));
        in_office && parts.iter().any(|part| part.kind == EventKind::AgreementSigning && of_pair(part))
    };
    let pairs: Vec<_> = pairs.into_iter().filter(|pair| !told(pair)).collect();
    for [vn, fr] in pairs {
        let paper = paper_of(scene, at, line, Range::new(hit.start, hit.end), [vn, fr]);
        parts.push(paper);
    }
}

/// `En marge des travaux, X s'est entretenu avec Y, vice-président du Conseil départemental`: two who met beside it.
pub(super) fn meeting_beside(scene: &Scene<'_>, main: &Draft, at: usize, line: &Line, parts: &mut Vec<Draft>) {
    let told = scene.acts_of(line).find(|(act, hit)| *act == Act::Meet && event::is_told_done(scene, line, hit));
    let Some((_, hit)) = told.filter(|_| main.status == EventStatus::Held && at != main.line) else { return };
    let beside = scene.says(scene.cut(line.range.start, hit.start), Phrase::OnTheSidelines)
        || scene.says(scene.cut(hit.end, line.range.end), Phrase::OnTheSidelines);
    let both = [Country::Vn, Country::Fr].map(|country| {
        let mut sides = scene.localities_in(line.range, country);
        sides.retain(|(_, range)| !locate::is_place(scene, line, *range));
        sides
    });
    // `En marge de la rencontre, A et B ont paraphé`: the paper is told.
    if !beside || scene.has(line, Cue::Past) || scene.has_act(line, Act::Sign) {
        return;
    }
    let mut part =
        Draft::new(EventKind::Meeting, EventRole::Sub, at, Range::new(hit.start, hit.end), "meeting_beside_conference");
    for (place, range) in both.into_iter().flatten() {
        part.add_locality(place, range);
    }
    part.take_company(scene, line.range);
    part.title = event::title_of(scene, line);
    parts.push(part);
}

/// `a deal between A and B, and a memorandum between C and D`: those whom a word for between joins, two by two.
fn pairs_between(scene: &Scene<'_>, line: &Line) -> Vec<[(usize, Range); 2]> {
    const REACH: usize = 40;
    const MOST: usize = 4;
    let places: Vec<(usize, Range)> =
        scene.places_in(line.range).iter().copied().filter(|(place, _)| scene.locality_id(*place).is_some()).collect();
    let joined = |pair: &&[(usize, Range)]| {
        let from = crate::year::floor_boundary(scene.lower, pair[0].1.start.saturating_sub(REACH));
        let head = scene.cut(from.max(line.range.start), pair[0].1.start);
        let between = scene.cut(pair[0].1.end, pair[1].1.start);
        let conjunction = between.split_whitespace().any(|word| scene.phrases(Phrase::And).contains(&word));
        scene.phrases(Phrase::Between).iter().any(|word| head.contains(word))
            && conjunction
            && between.len() <= REACH
            && scene.place(pair[0].0).country() != scene.place(pair[1].0).country()
    };
    places.windows(2).filter(joined).take(MOST).map(|pair| [pair[0], pair[1]]).collect()
}

fn paper_of(scene: &Scene<'_>, at: usize, line: &Line, telling: Range, signers: [(usize, Range); 2]) -> Draft {
    let mut part = Draft::new(EventKind::AgreementSigning, EventRole::Sub, at, telling, "paper_at_conference");
    for (place, range) in signers {
        part.add_locality(place, range);
    }
    part.take_company(scene, line.range);
    part.title = event::title_of(scene, line);
    part
}

/// Everyone who speaks at a conference that was held.
pub(super) fn speeches(
    scene: &Scene<'_>,
    _context: &Context,
    main: &Draft,
    at: usize,
    line: &Line,
    parts: &mut Vec<Draft>,
) {
    if main.status == EventStatus::Planned {
        return;
    }
    for hit in scene.hits_of(line).iter().filter(|hit| hit.cue == Cue::Say || hit.cue == Cue::Act(Act::Speak)) {
        let Some((person, range)) = scene.people_in(Range::new(line.range.start, hit.start)).last().copied() else {
            continue;
        };
        let spoke_before = parts.iter().any(|part| part.kind == EventKind::Speech && part.people.contains(&person));
        if hit.start - range.end > 120 || spoke_before {
            continue;
        }
        let mut part =
            Draft::new(EventKind::Speech, EventRole::Sub, at, Range::new(range.start, hit.end), "speech_at_conference");
        part.add_person(person);
        for &(topic, range) in event::topics_of(scene, line) {
            part.add_topic(topic, range);
        }
        parts.push(part);
    }
}
