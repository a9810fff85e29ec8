//! Whom and what a main event concerns: its localities and places, fields and people, its theme and paper.

use crate::claim::context;
use crate::claim::cues::{Act, Cue};
use crate::claim::delegation::Delegation;
use crate::claim::event::{self, Draft};
use crate::claim::locate;
use crate::claim::scene::{Line, Scene, Zone};
use crate::lang::Phrase;
use vnfr_geo as geo;
use vnfr_model::{Country, EventKind, PartialDate};
use vnfr_text::Range;

/// Gives a main event its localities and places.
pub(super) fn place(scene: &Scene<'_>, draft: &mut Draft, delegations: &[Delegation], beside_conference: bool) {
    let own = draft.line;
    let visit = draft.kind == EventKind::DelegationVisit;
    if visit {
        for delegation in delegations {
            for (place, range) in &delegation.origin {
                draft.add_locality(*place, *range);
            }
        }
    }
    let sender = draft.localities.first().and_then(|(place, _)| scene.place(*place).country());
    let title_and_own = || {
        scene
            .lines
            .iter()
            .enumerate()
            .filter(move |(at, line)| *at == own || line.zone == Zone::Title)
            .map(|(_, line)| line)
    };
    // What is said of a standing tie, or of the next edition, is not of this event.
    let aside = |line: &Line| scene.has(line, Cue::Tie) && scene.acts_of(line).next().is_none();
    for country in [Country::Vn, Country::Fr] {
        if visit && sender == Some(country) {
            continue;
        }
        let wide = visit || draft.kind == EventKind::Ceremony;
        // Beside a conference a journey is told in a paragraph of its own: who came to the conference is no stop of it.
        let apart = visit && beside_conference;
        let chosen = if apart {
            let block = scene.lines[own].block;
            let told = scene.lines.iter().filter(|line| line.block == block && line.zone != Zone::Teaser);
            locate::localities(scene, told.chain(scene.titles()), country)
        } else if wide {
            // Where the guests of a ceremony went on to, or who else is tied, is no party to it beside those whom its title or
            // its own sentence names: of others those whose council or whose officials were there.
            let all = scene.lines.iter().filter(|line| {
                matches!(line.zone, Zone::Title | Zone::Body(_) | Zone::Caption) && (!visit || !aside(line))
            });
            let mut all = locate::localities(scene, all, country);
            let told = |range: Range| title_and_own().any(|line| line.range.contains(range));
            if !visit && all.iter().any(|(_, range)| told(*range)) {
                all.retain(|(_, range)| told(*range) || speaks(scene, *range));
            }
            all
        } else {
            let near = locate::localities(scene, title_and_own(), country);
            if near.is_empty() && draft.kind != EventKind::Conference {
                // A side that the telling sentence leaves out stands in the next ones.
                let next = scene.lines.iter().filter(|line| {
                    matches!(line.zone, Zone::Body(0..=2) | Zone::Caption) && !scene.has_act(line, Act::Series)
                });
                locate::who_act(scene, locate::localities(scene, next, country))
            } else if draft.rule == "council_vote" {
                // `Réunis à Valence, les élus du Conseil départemental de la Drôme ont approuvé`: where they sat.
                locate::who_act(scene, near)
            } else {
                near
            }
        };
        for (place, range) in chosen {
            draft.add_locality(place, range);
        }
    }
    if draft.kind == EventKind::Conference {
        conference_places(scene, draft);
        return;
    }
    leave_out_stages(scene, draft);
    for line in title_and_own() {
        for (place, range) in scene.places_in(line.range).iter().copied() {
            let abroad = !visit || scene.place(place).country() != sender;
            if scene.locality_id(place).is_some()
                && abroad
                && locate::is_place(scene, line, range)
                && !locate::is_aside(scene, line, range)
            {
                draft.add_place(&scene.place(place).name, Some(place), range);
            }
        }
    }
    if visit {
        let stops: Vec<_> =
            draft.localities.iter().filter(|(place, _)| scene.place(*place).country() != sender).copied().collect();
        for (place, range) in stops {
            draft.add_place(&scene.place(place).name, Some(place), range);
        }
    }
    let line = &scene.lines[own];
    if draft.places.is_empty()
        && let Some((_, hit)) = scene.acts_of(line).find(|(act, _)| *act == Act::Receive)
        && let Some((place, range)) = locality_before(scene, line, hit.start)
    {
        draft.add_place(&scene.place(place).name, Some(place), range);
    }
}

/// `The Ardèche council and the province signed in Privas`: a French town in which something is done is no party to it beside
/// the département, the région or the grouping around it that acts. The stops of a journey and the host of a conference are told as such.
fn leave_out_stages(scene: &Scene<'_>, draft: &mut Draft) {
    let of_parties = matches!(draft.kind, EventKind::Meeting | EventKind::AgreementSigning | EventKind::Ceremony);
    if !of_parties || draft.localities.len() < 3 {
        return;
    }
    let around = |town: usize, other: usize| {
        let (Some(town_id), Some(other_id)) = (scene.locality_id(town), scene.locality_id(other)) else { return false };
        let lineage = geo::gazetteer().lineage(town_id);
        let grouped = scene.place(other).name.len() > scene.place(town).name.len()
            && locate::holds_word(&scene.place(other).name, &scene.place(town).name);
        grouped || lineage.iter().skip(1).any(|unit| unit.id == *other_id)
    };
    let acts = |place: usize| {
        let in_title =
            scene.reading.people.iter().any(|person| person.titles.iter().any(|title| title.place == Some(place)));
        in_title || scene.reading.bodies.iter().any(|body| body.place == Some(place))
    };
    let only_stage = |place: usize| {
        let near = scene.lines.iter().enumerate().filter(|(at, line)| *at == draft.line || line.zone == Zone::Title);
        let mut named = near.flat_map(|(_, line)| {
            scene
                .places_in(line.range)
                .iter()
                .filter(move |(own, _)| *own == place)
                .map(move |(_, range)| (line, *range))
        });
        named.all(|(line, range)| locate::is_place(scene, line, range)) && !acts(place)
    };
    let stages: Vec<usize> = draft
        .localities
        .iter()
        .map(|(place, _)| *place)
        .filter(|place| scene.is_locality(*place, Country::Fr))
        .filter(|place| {
            draft.localities.iter().any(|(other, range)| around(*place, *other) && !locate::is_where(scene, *range))
        })
        .filter(|place| only_stage(*place))
        .collect();
    draft.localities.retain(|(place, _)| !stages.contains(place));
}

/// True for a locality named within its council or within somebody's post.
fn speaks(scene: &Scene<'_>, range: Range) -> bool {
    let within = |own: Range| own.contains(range);
    scene
        .bodies_in(range_of_line(scene, range))
        .iter()
        .any(|(body, own)| within(*own) && scene.body_at(*body).place.is_some())
        || scene
            .people_in(range_of_line(scene, range))
            .iter()
            .any(|(person, _)| scene.person(*person).titles.iter().any(|title| within(title.range)))
}

fn range_of_line(scene: &Scene<'_>, range: Range) -> Range {
    scene.lines.iter().find(|line| line.range.contains(range)).map_or(range, |line| line.range)
}

/// The last locality named before a byte of the line.
pub(super) fn locality_before(scene: &Scene<'_>, line: &Line, at: usize) -> Option<(usize, Range)> {
    scene
        .places_in(Range::new(line.range.start, at))
        .iter()
        .copied()
        .rfind(|(place, _)| scene.locality_id(*place).is_some())
}

/// A conference takes place where its sentences say so; those who lead its round tables take part.
pub(super) fn conference_places(scene: &Scene<'_>, draft: &mut Draft) {
    // `Hội nghị lần thứ 8 được tổ chức tại Hà Nội năm 2010`: where an earlier edition was held.
    let own_year = draft.when.start.and_then(PartialDate::year);
    let of_earlier_year = |line: &Line| {
        let mut years = scene.dates_of(line).iter().filter_map(|stated| stated.date.year()).peekable();
        own_year.is_some_and(|own| years.peek().is_some() && years.all(|year| year < own))
    };
    let lines: Vec<&Line> = scene
        .lines
        .iter()
        .filter(|line| line.zone != Zone::Teaser && !scene.has(line, Cue::Past) && !of_earlier_year(line))
        .filter(|line| {
            scene.acts_of(line).any(|(act, _)| matches!(act, Act::Series | Act::Open | Act::Conference))
                || line.zone == Zone::Title
        })
        .collect();
    for line in &lines {
        // `Tại buổi họp báo ở Huế, … Hội nghị … diễn ra tại Hà Nội`: the town of the occasion stands before the name.
        let series = scene.acts_of(line).find(|(act, _)| *act == Act::Series).map(|(_, hit)| hit.start);
        let floor = series.filter(|_| scene.has_act(line, Act::PressConference)).unwrap_or(line.range.start);
        for (place, range) in scene.places_in(Range::new(floor, line.range.end)).iter().copied() {
            if scene.locality_id(place).is_some() && locate::is_place(scene, line, range) && draft.places.is_empty() {
                draft.add_place(&scene.place(place).name, Some(place), range);
                draft.add_locality(place, range);
            }
        }
    }
    if draft.places.is_empty()
        && let Some((place, range)) = draft.localities.first().copied()
    {
        // `La ville de Can Tho recevra les Assises`: the host is the subject.
        draft.add_place(&scene.place(place).name, Some(place), range);
    }
    // Of a side that neither the title nor its own sentence names, those of the next sentences take part, but for the ties and
    // the editions that they recall. A conference of the series is of all.
    let of_series = draft.rule == "conference_of_series";
    for country in [Country::Vn, Country::Fr] {
        if of_series || draft.has_country(scene, country) {
            continue;
        }
        let next = scene.lines.iter().filter(|line| {
            matches!(line.zone, Zone::Body(0..=3))
                && !scene.has(line, Cue::Past)
                && !scene.has(line, Cue::Tie)
                && !of_earlier_year(line)
                && !scene.line_says(line, Phrase::NextEdition)
        });
        for (place, range) in locate::who_act(scene, locate::localities(scene, next, country)) {
            draft.add_locality(place, range);
        }
    }
    for line in scene.body().filter(|line| !scene.places_in(line.range).is_empty()) {
        // `des représentants de huit collectivités, parmi lesquelles …`, said of this conference and no other.
        let take_part = !scene.has(line, Cue::Past)
            && !scene.has(line, Cue::Tie)
            && scene.line_says(line, Phrase::TakePart)
            && !scene.line_says(line, Phrase::NextEdition);
        if take_part || scene.line_says(line, Phrase::CoChairs) {
            for country in [Country::Vn, Country::Fr] {
                for (place, range) in scene.localities_in(line.range, country) {
                    draft.add_locality(place, range);
                }
            }
        }
    }
}

/// `Les élus ont aussi voté l'extension du réseau de bus`: what a council dealt with besides, in a paragraph that names no
/// locality of the other country, no paper, no tie and no co-operation.
fn is_other_matter(scene: &Scene<'_>, line: &Line) -> bool {
    const OURS: [Cue; 5] = [Cue::Agreement, Cue::Tie, Cue::Project, Cue::Cooperation, Cue::LocalCooperation];
    scene.lines.iter().filter(|other| other.block == line.block).all(|line| {
        OURS.iter().all(|cue| !scene.has(line, *cue)) && scene.localities_in(line.range, Country::Vn).is_empty()
    })
}

/// Fields, people, bodies, edition, theme, what was signed.
pub(super) fn describe(scene: &Scene<'_>, draft: &mut Draft) {
    let line = &scene.lines[draft.line];
    draft.title = event::title_of(scene, line);
    let is_series = draft.kind == EventKind::Conference;
    let occasion = draft.rule == "announced_at" || draft.rule == "press_conference";
    for other in scene.lines.iter().filter(|line| line.zone != Zone::Teaser) {
        let own = std::ptr::eq(other, line);
        let history = scene.has(other, Cue::Past) && !own;
        let aside = draft.rule == "council_vote" && !own && is_other_matter(scene, other);
        if history || aside || (occasion && !own) {
            continue;
        }
        if !occasion {
            for &(topic, range) in event::topics_of(scene, other) {
                draft.add_topic(topic, range);
            }
        }
        let told_here = own || matches!(other.zone, Zone::Body(_) | Zone::Caption);
        if told_here && draft.kind != EventKind::DelegationVisit {
            draft.take_company(scene, other.range);
        }
    }
    if draft.kind == EventKind::DelegationVisit {
        draft.take_company(scene, line.range);
    }
    if is_series {
        let mut name = None;
        for line in &scene.lines {
            for (act, hit) in scene.acts_of(line) {
                if act != Act::Series && !(act == Act::Conference && name.is_none()) {
                    continue;
                }
                let range = Range::new(hit.start, hit.end);
                let edition = context::edition_near(scene, line, range);
                if draft.edition.is_none() && edition.is_some() {
                    draft.edition = edition;
                    let whole = edition.map_or(range, |(_, at)| range.cover(at));
                    name = Some(whole);
                }
                if name.is_none() && act == Act::Series {
                    name = Some(range);
                }
            }
        }
        if let Some(name) = name {
            draft.title = name;
        }
        draft.theme = theme(scene);
    }
    if draft.kind == EventKind::AgreementSigning {
        draft.agreement = scene
            .lines
            .iter()
            .filter(|other| std::ptr::eq(*other, line) || other.zone == Zone::Title)
            .flat_map(|line| scene.hits_of(line))
            .find(|hit| hit.cue == Cue::Agreement)
            .map(|hit| Range::new(hit.start, hit.end));
    }
}

/// The words in quotation marks after `với chủ đề`, `sur le thème`, `themed`.
pub(super) fn theme(scene: &Scene<'_>) -> Option<Range> {
    scene.lines.iter().find_map(|line| {
        let hit = scene.hits_of(line).iter().find(|hit| hit.cue == Cue::Theme)?;
        scene
            .quotes
            .iter()
            .copied()
            .filter(|quote| line.range.start <= quote.start && quote.end <= line.range.end)
            .find(|quote| {
                quote.start >= hit.end && quote.start - hit.end < 12
                    || quote.end <= hit.start && hit.start - quote.end < 16
            })
    })
}
