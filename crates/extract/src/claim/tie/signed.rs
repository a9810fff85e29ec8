//! Ties that begin with a paper, on the day it was signed or first signed.

use crate::claim::context::Context;
use crate::claim::cues::{Cue, Hit};
use crate::claim::delegation::locality_of_title;
use crate::claim::event::Draft;
use crate::claim::locate;
use crate::claim::scene::{Scene, Zone};
use crate::lang::Phrase;
use crate::reading::PlaceKind;
use vnfr_model::{Country, EventKind, EventRole, EventStatus, LocalityLevel, PartialDate, Precision, When};
use vnfr_text::Range;

use super::in_force::{both_by_rank, only_in_houses, refers};
use super::partners::{by_council, of_sentence_before, one_each, unit_named};
use super::stated::ties_abroad;
use super::{Tie, add, product};

/// A paper that localities signed starts their tie, unless the article says it is older. `around` is when the event was of
/// which it is a part, `main` whose the main events are.
pub(super) fn signed(
    scene: &Scene<'_>,
    context: &Context,
    event: &Draft,
    around: Option<When>,
    main: &[usize],
    ties: &mut Vec<Tie>,
) {
    if !is_signing(event) {
        return;
    }
    let line = &scene.lines[event.line];
    // A school or a port signs for itself; `twinned with Derry in Ireland` tells of another country's town.
    let abroad = |hit: &Hit| {
        hit.cue == Cue::Tie && ties_abroad(scene, line, hit)
            || event.telling.contains(Range::new(hit.start, hit.end)) && ties_abroad(scene, line, hit)
    };
    if only_in_houses(scene, line) || !refers(scene, line) && scene.hits_of(line).iter().any(abroad) {
        return;
    }
    let mut sides: [Vec<usize>; 2] = [Vec::new(), Vec::new()];
    for (place, range) in &event.localities {
        let at = usize::from(scene.is_locality(*place, Country::Fr));
        let only_place = locate::is_place(scene, line, *range) && line.range.contains(*range);
        sides[at].push(*place);
        if only_place && sides[at].len() > 1 {
            sides[at].pop();
        }
    }
    for (side, country) in sides.iter_mut().zip([Country::Vn, Country::Fr]) {
        by_council(scene, line, country, side);
    }
    // `un accord paraphé en 2016 entre le Département et la province`: of the stops of a journey the one of that rank.
    if sides[1].len() > 1
        && let Some(unit) = unit_named(scene, line, main).filter(|unit| sides[1].contains(unit))
    {
        sides[1] = vec![unit];
    }
    // A grouping of communes that signs, and the town around which it lies.
    let grouping =
        |place: &usize| matches!(scene.place(*place).kind, PlaceKind::Locality { level: LocalityLevel::Epci, .. });
    let here = |place: usize| scene.places_in(line.range).iter().any(|(named, _)| *named == place);
    if sides[1].iter().any(|place| grouping(place) && here(*place)) {
        let own = one_each(scene, &sides[1]);
        sides[1].retain(|place| here(*place) || own.contains(place));
    }
    // The town of a signing on a journey is where it took place, unless nobody else signs on its side.
    if event.role == EventRole::Sub {
        for side in &mut sides {
            let signs = |wanted: usize| {
                let mut named = scene.places_in(line.range).iter().copied();
                named.any(|(place, range)| scene.carried(place) == wanted && !locate::is_place(scene, line, range))
            };
            // `À Hanoï, il a été reçu par X, président du Comité populaire, avec lequel il a signé`: the host's head signs.
            let heads = |wanted: usize| {
                scene.people_in(line.range).iter().any(|(person, _)| {
                    scene.person(*person).titles.iter().any(|title| {
                        let place = title.place.or_else(|| title.body.and_then(|body| scene.body_at(body).place));
                        place.is_some_and(|place| scene.carried(place) == wanted)
                    })
                })
            };
            side.retain(|place| {
                signs(*place) || heads(*place) || !event.places.iter().any(|(_, own, _)| own.as_ref() == Some(place))
            });
        }
    }
    // `thỏa thuận được hai tỉnh ký tại Foix`: both sides are those told, the town is where they signed.
    if event.role == EventRole::Background && (scene.has(line, Cue::BothSides) || both_by_rank(scene, line)) {
        for (side, country) in sides.iter_mut().zip([Country::Vn, Country::Fr]) {
            let told: Vec<usize> = main.iter().copied().filter(|place| scene.is_locality(*place, country)).collect();
            if let ([place], [own]) = (&side[..], &told[..])
                && place != own
                && locate::only_where(scene, line, |named| named == *place)
            {
                *side = vec![*own];
            }
        }
    }
    // Whom the sentence leaves out are those whom the title names, if it names any.
    for (side, country) in sides.iter_mut().zip([Country::Vn, Country::Fr]) {
        let titled: Vec<usize> = scene
            .titles()
            .flat_map(|title| scene.localities_in(title.range, country))
            .map(|(place, _)| place)
            .collect();
        let own = scene.localities_in(line.range, country);
        if side.len() > 1 && own.is_empty() && side.iter().any(|place| titled.contains(place)) {
            side.retain(|place| titled.contains(place));
        }
    }
    // `Bên Tre et X coopèrent depuis 2018. Une convention entre les deux collectivités a été signée en 2021.`: a sentence that
    // names neither partner speaks of those whose tie is told, on a journey to many.
    let names_none =
        [Country::Vn, Country::Fr].iter().all(|country| scene.localities_in(line.range, *country).is_empty());
    if names_none && !ties.is_empty() && event.role != EventRole::Main {
        // Where they are two and nothing says since when, since then.
        let year = event.when.start.filter(|start| start.year().is_some());
        if let [tie] = &mut ties[..]
            && event.role == EventRole::Background
            && scene.has(line, Cue::BothSides)
        {
            tie.since = tie.since.or(year);
        }
        return;
    }
    // `the mayor, X, and Mrs Y signed an agreement`: the town of whoever signs in office.
    for (side, country) in sides.iter_mut().zip([Country::Vn, Country::Fr]) {
        if side.is_empty() && event.role == EventRole::Sub {
            let homes = scene.people_in(line.range).iter().filter_map(|(person, _)| locality_of_title(scene, *person));
            let mut homes = homes.map(|place| scene.carried(place)).filter(|place| scene.is_locality(*place, country));
            side.extend(homes.next().filter(|first| homes.all(|other| other == *first)));
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
    let private = scene.line_says(line, Phrase::House) || locate::only_houses(scene, line);
    // `với sự chứng kiến của Phó Thị trưởng X`: who looks on signs nothing.
    let witnessed = scene.said_in(line, Phrase::Witness).filter_map(|word| text.find(word)).min();
    let signs = witnessed.map_or(line.range.end, |at| line.range.start + at);
    // `Le maire et la présidente ont assisté à la signature d'une lettre entre la Chambre …`: they looked on.
    let looked_on = witnessed.is_some_and(|at| line.range.start + at < event.telling.start);
    let in_office =
        !looked_on && scene.hits_of(line).iter().any(|hit| hit.cue == Cue::LocalOffice && hit.start < signs);
    // `Hôpital de l'amitié`: a word within a house's name ties nobody.
    let named = |range: Range| scene.bodies_in(line.range).iter().any(|(_, body)| body.contains(range));
    let tied = scene.hits_of(line).iter().any(|hit| hit.cue == Cue::Tie && !named(Range::new(hit.start, hit.end)));
    let official = in_office || tied || scene.has(line, Cue::BothSides);
    if private && !official || looked_on && event.role == EventRole::Sub {
        return;
    }
    // `renewed the memorandum first signed in 2016`: the tie is as old as its first paper.
    let first = scene.line_says(line, Phrase::Renewal).then(|| {
        let early = scene.lines.iter().filter(|line| matches!(line.zone, Zone::Body(0..=3)));
        let mut dates = early.flat_map(|line| line.dates.clone());
        dates.find_map(|date| {
            let stated = &scene.dates[date];
            let head = scene.cut(
                crate::year::floor_boundary(scene.lower, stated.date.range.start.saturating_sub(48)),
                stated.date.range.start,
            );
            let year = context.resolved[date].when.start?;
            (context.is_past_year(date) && scene.says(head, Phrase::FirstSigned)).then_some(year)
        })
    });
    let (since, inferred) = begins(context, first.flatten().or(event.when.start), around);
    for (vn, fr) in product(&vn, &fr) {
        add(scene, ties, Tie { vn, fr, since, evidence: vec![line.range], inferred, rule: "agreement_signed" });
    }
}

/// True for a signing that was held, and is no vote of a council: that has not signed it.
pub(super) fn is_signing(event: &Draft) -> bool {
    event.kind == EventKind::AgreementSigning
        && event.status == EventStatus::Held
        && event.role != EventRole::Planned
        && event.rule != "council_vote"
}

/// When a tie began that a paper starts, and whether that is inferred: on the day it was signed, by its month, in the month
/// of the journey on which it was, or in the article's year.
pub(super) fn begins(
    context: &Context,
    signed: Option<PartialDate>,
    around: Option<When>,
) -> (Option<PartialDate>, bool) {
    let own = signed.filter(|start| start.year().is_some());
    let since = own.and_then(|start| match start.precision() {
        Precision::Day => PartialDate::new(start.year(), start.month(), None),
        _ => Some(start),
    });
    let since = since.or_else(|| {
        let (start, end) = around.and_then(|when| when.start.zip(when.end))?;
        let month = PartialDate::new(Some(start.year()?), start.month(), None);
        month.filter(|_| (start.year(), start.month()) == (end.year(), end.month()))
    });
    let since = since.or_else(|| PartialDate::new(context.calendar.published?.0.year(), None, None));
    (since, own.is_none() && since.is_some())
}
