//! Decides whether an article is about local co-operation between Vietnam and France, and says by which rules.

use crate::lang::Phrase;
use crate::reading::{PlaceKind, Target};
use vnfr_model::{Country, Lang, Side};
use vnfr_text::Range;

use super::cues::{Act, Cue, Hit};
use super::scene::{Line, Scene, Zone};
use super::{event, locate, tie};

/// The town and the département of Paris.
const PARIS: [&str; 2] = ["fr-com-75056", "fr-dep-75"];

/// Counts of what a sentence or several name.
#[derive(Clone, Copy, Default)]
struct Named {
    vn_localities: usize,
    fr_localities: usize,
    vietnam: usize,
    france: usize,
    /// France by its name, and not by its adjective, which is also that of a language.
    france_named: usize,
    others: usize,
    local_offices: usize,
    state_offices: usize,
    local_cooperation: usize,
    series: usize,
    ties: usize,
    /// Sentences that name two partners by their ranks alone.
    by_rank: usize,
    delegations: usize,
    /// Delegations that firms send.
    of_firms: usize,
    /// Acts that make an event.
    acts: usize,
    /// French localities but the capital, where every country's meetings are held.
    fr_beside_paris: usize,
}

impl Named {
    fn with(self, other: &Named) -> Named {
        Named {
            vn_localities: self.vn_localities + other.vn_localities,
            fr_localities: self.fr_localities + other.fr_localities,
            vietnam: self.vietnam + other.vietnam,
            france: self.france + other.france,
            france_named: self.france_named + other.france_named,
            others: self.others + other.others,
            local_offices: self.local_offices + other.local_offices,
            state_offices: self.state_offices + other.state_offices,
            local_cooperation: self.local_cooperation + other.local_cooperation,
            series: self.series + other.series,
            ties: self.ties + other.ties,
            by_rank: self.by_rank + other.by_rank,
            delegations: self.delegations + other.delegations,
            of_firms: self.of_firms + other.of_firms,
            acts: self.acts + other.acts,
            fr_beside_paris: self.fr_beside_paris + other.fr_beside_paris,
        }
    }
}

/// Counts what one sentence names.
fn count(scene: &Scene<'_>, line: &Line) -> Named {
    let mut named = Named::default();
    // `a group based in Cluses, Haute-Savoie`: a seat acts in nothing.
    let mut seat: Option<usize> = None;
    for mention in scene.reading.mentions_in(line.range) {
        let Target::Place(at) = mention.target else { continue };
        let within_seat =
            seat.is_some_and(|end| matches!(scene.cut(end, mention.range.start.max(end)).trim(), "," | "("));
        let french = scene.is_locality(at, Country::Fr);
        if french && (within_seat || locate::sits_there(scene, line, mention.range)) {
            seat = Some(mention.range.end);
            continue;
        }
        match &scene.place(at).kind {
            PlaceKind::Locality { country: Country::Vn, .. } => named.vn_localities += 1,
            PlaceKind::Locality { country: Country::Fr, id, .. } => {
                named.fr_localities += 1;
                named.fr_beside_paris += usize::from(!PARIS.contains(&id.as_str()));
            }
            PlaceKind::Nation("VN") => named.vietnam += 1,
            PlaceKind::Nation("FR") => {
                named.france += 1;
                named.france_named += 1;
            }
            PlaceKind::Nation(_) => named.others += 1,
            PlaceKind::Landmark => {}
        }
    }
    for hit in scene.hits_of(line) {
        match hit.cue {
            Cue::LocalOffice => named.local_offices += 1,
            Cue::StateOffice => named.state_offices += 1,
            Cue::LocalCooperation => named.local_cooperation += 1,
            Cue::Act(Act::Series) => named.series += 1,
            Cue::Act(Act::Show) if scene.says(scene.cut(hit.start, hit.end), Phrase::Contest) => {}
            Cue::Act(act) => named.acts += usize::from(event::kind_of(act).is_some()),
            // `un partenariat stratégique` is the states' own.
            Cue::Tie if of_states(scene, line, hit) => {}
            Cue::Tie => named.ties += 1,
            Cue::Delegation | Cue::Leads if of_government(scene, line, hit) => named.state_offices += 1,
            Cue::Delegation | Cue::Leads if of_firm(scene, line, hit) => named.of_firms += 1,
            Cue::Delegation | Cue::Leads => named.delegations += 1,
            _ => {}
        }
    }
    // `la coopération de Niort avec la province de Kon Tum`: so told, it is a tie.
    let none = named.vn_localities + named.fr_localities == 0;
    let told = |hit: &Hit| matches!(hit.cue, Cue::Tie | Cue::Agreement | Cue::Cooperation);
    named.by_rank += usize::from(none && scene.hits_of(line).iter().any(told) && tie::both_by_rank(scene, line));
    if named.ties == 0
        && named.vn_localities + named.fr_beside_paris + named.by_rank > 0
        && scene.hits_of(line).iter().any(|hit| joins_localities(scene, line, hit))
    {
        named.ties += 1;
    }
    // The adjectives of the two countries stand for them.
    named.france += scene.said_in(line, Phrase::FrenchBySpeech).count();
    named.vietnam += scene.said_in(line, Phrase::VietnameseBySpeech).count();
    named
}

/// True where a paper or a co-operation, not of states and not of houses, joins a locality of each side, or one and another by its
/// rank alone.
fn joins_localities(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    matches!(hit.cue, Cue::Agreement | Cue::Cooperation)
        && !of_states(scene, line, hit)
        && tie::joins_sides(scene, line, hit)
        && !locate::only_houses(scene, line)
        && !tie::only_in_houses(scene, line)
}

/// True where the word for a tie goes on as that of two states: `quan hệ đối tác chiến lược`, `partenariat stratégique`.
pub(super) fn of_states(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    let tail = scene.cut(hit.end, line.range.end).trim_start();
    let head = scene.cut(line.range.start, hit.start).trim_end();
    scene.phrases(Phrase::OfStates).iter().any(|word| tail.starts_with(word) || head.ends_with(word))
}

/// `une importante délégation gouvernementale`, `a government delegation`: sent by a state.
fn of_government(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    let tail = scene.cut(hit.end, line.range.end).trim_start();
    let head = scene.cut(line.range.start, hit.start).trim_end();
    let phrases = scene.phrases(Phrase::OfGovernment);
    phrases.iter().any(|word| tail.starts_with(word) || locate::ends_with_word(head, word))
}

/// `đoàn lãnh đạo Tập đoàn …`, `a delegation of the company`: sent by a firm.
fn of_firm(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    let tail = scene.cut(hit.end, line.range.end).trim_start();
    scene.phrases(Phrase::OfFirm).iter().any(|word| tail.starts_with(word))
}

/// True where what makes a co-operation local stands near both countries: an office, a delegation or a tie in one sentence,
/// a locality in it or beside it, and the other country as well, or in the title. An office that only praises its fruit does not.
fn paired(counts: &[(&Line, Named)]) -> bool {
    let own: Vec<&Named> =
        counts.iter().filter(|(line, _)| line.zone != Zone::Teaser).map(|(_, named)| named).collect();
    let titles = counts.iter().filter(|(line, _)| line.zone == Zone::Title);
    let titled = titles.fold(Named::default(), |sum, (_, named)| sum.with(named));
    (0..own.len()).any(|at| {
        let line = own[at];
        let named = line.vn_localities + line.fr_localities > 0;
        // `Pornic. Des algues de Bac Lieu aux parcs`: a title that names one of each side speaks for those who come.
        // So it does for the partner whom a sentence names by its rank.
        let titled = if line.delegations > 0 || line.ties > 0 { titled } else { Named::default() };
        // `Foix et Vinh se ressemblent. Un jumelage les lie.`
        let both = |other: &Named| other.vn_localities > 0 && other.fr_beside_paris > 0;
        let named = named
            || at > 0 && both(own[at - 1])
            || line.by_rank > 0 && titled.vn_localities > 0 && titled.fr_localities > 0;
        let local =
            line.local_offices > 0 || line.delegations > 0 || line.local_cooperation > 0 || line.ties > 0 && named;
        let near = own[at.saturating_sub(1)..own.len().min(at + 2)].iter().fold(titled, |sum, own| sum.with(own));
        local && near.vn_localities + near.vietnam > 0 && near.fr_localities + near.france > 0
    })
}

/// True where one sentence names a locality of each side, the capital of France left out, and tells what was done.
fn acts_between(scene: &Scene<'_>, line: &Line, named: &Named) -> bool {
    let route = {
        // `les lignes Hanoï-Paris`: two towns that a dash joins are a route.
        let places = scene.places_in(line.range);
        let town = |place: usize| scene.locality_id(place).is_some();
        places.windows(2).any(|pair| {
            town(pair[0].0) && town(pair[1].0) && matches!(scene.cut(pair[0].1.end, pair[1].1.start), "-" | "–")
        })
    };
    named.vn_localities > 0 && named.fr_beside_paris > 0 && named.acts > 0 && !(route && line.zone != Zone::Title)
}

/// True where a body of a side is named, somebody of it with a title, or a locality of it as more than where somebody was.
fn acts(scene: &Scene<'_>, side: Side, country: Country) -> bool {
    let mut lines = scene.lines.iter().filter(|line| line.zone != Zone::Teaser);
    scene.reading.bodies.iter().any(|body| body.side == side)
        || scene.reading.people.iter().any(|person| person.side == side && !person.titles.is_empty())
        || lines.any(|line| {
            let named = scene.places_in(line.range).iter().filter(|(place, _)| scene.is_locality(*place, country));
            let only_told = |range: Range| ends_a_name(scene, line, range) || comes_from(scene, line, range);
            named.into_iter().any(|(_, range)| !locate::is_place(scene, line, *range) && !only_told(*range))
        })
}

/// `Le Petit Da Lat`: right behind a word with a capital, a place is the end of what something is called.
fn ends_a_name(scene: &Scene<'_>, line: &Line, range: Range) -> bool {
    let head = scene.reading.original(Range::new(line.range.start, range.start));
    let word = head.strip_suffix(' ').and_then(|head| head.rsplit(' ').next()).unwrap_or_default();
    scene.reading.language != Lang::Vi
        && word.starts_with(char::is_uppercase)
        && word.chars().skip(1).all(char::is_lowercase)
        && head.len() > word.len() + 1
        && !scene.phrases(Phrase::TypeWords).contains(&word.to_lowercase().as_str())
}

/// `Arrivée de Vinh en 1995 pour ses études`: where somebody came from.
fn comes_from(scene: &Scene<'_>, line: &Line, range: Range) -> bool {
    let head = scene.cut(line.range.start, range.start).trim_end();
    scene.phrases(Phrase::CameFrom).iter().any(|word| locate::ends_with_word(head, word))
}

/// The judgement and the rules that made it.
pub fn judge(scene: &Scene<'_>) -> (bool, Vec<String>) {
    let counts: Vec<(&Line, Named)> = scene.lines.iter().map(|line| (line, count(scene, line))).collect();
    let is_lead = |line: &Line| matches!(line.zone, Zone::Title | Zone::Body(0..=2));
    let sum = |wanted: &dyn Fn(&Line) -> bool| {
        let own = counts.iter().filter(|(line, _)| wanted(line));
        own.fold(Named::default(), |sum, (_, named)| sum.with(named))
    };
    let main = sum(&|line| line.zone != Zone::Teaser);
    let lead = sum(&is_lead);
    let french = main.fr_localities + main.france;
    let vietnamese = main.vn_localities + main.vietnam;
    let no = |rule: &str| (false, vec![rule.to_owned()]);
    if french == 0 || vietnamese == 0 {
        return no("one_side_missing");
    }
    // `Valence est aussi jumelée avec Biberach (Allemagne), Asti (Italie)`, below what it signed with a town of Vietnam.
    let led_by_others = lead.others > 0 || lead.vn_localities == 0;
    if led_by_others
        && main.others > main.fr_localities + main.france
        && lead.others >= lead.fr_localities + lead.france
    {
        return no("other_country_leads");
    }
    // The opening tells of another country's people, and of nobody from Vietnam.
    if lead.others > 0 && lead.vn_localities + lead.vietnam == 0 && main.others >= main.vn_localities + main.vietnam {
        return no("other_country_leads");
    }
    // French is spoken there, and nobody from France takes part.
    if main.fr_beside_paris == 0 && main.france_named == 0 && main.others > main.fr_localities {
        return no("other_country_leads");
    }
    // `nhà khoa học Pháp, Nhật Bản và Mỹ`: guests of many countries, and nobody comes from a town of France but its capital.
    if main.fr_beside_paris == 0
        && lead.others > lead.france
        && main.delegations + main.ties + main.local_cooperation + main.series == 0
    {
        return no("other_country_leads");
    }
    if main.series > 0 {
        let about = lead.series > 0 || main.local_cooperation > 0 || main.vn_localities + main.fr_localities > 0;
        if about {
            return (true, vec!["conference_of_localities".to_owned()]);
        }
    }
    let locals = main.vn_localities + main.fr_localities;
    if locals == 0 && main.local_cooperation == 0 {
        return no("no_locality");
    }
    // A state visit that only mentions towns: no local office acts and the lead names none.
    let tied = |(line, named): &(&Line, Named)| {
        is_lead(line) && named.ties > 0 && named.vn_localities > 0 && named.fr_beside_paris > 0
    };
    if lead.state_offices > 0
        && lead.local_offices + lead.local_cooperation + main.local_offices == 0
        && !counts.iter().any(tied)
    {
        return no("states_only");
    }
    if lead.state_offices > lead.local_offices + lead.local_cooperation + lead.delegations
        && main.local_cooperation == 0
        && (main.ties == 0 && main.local_offices <= 1 || lead.ties == 0 && main.state_offices > 2 * main.local_offices)
    {
        return no("states_lead");
    }
    // A ship of the navy in port: officers of the state, and no locality of France.
    let titled = sum(&|line| line.zone == Zone::Title);
    if main.fr_localities == 0
        && main.ties + main.local_cooperation == 0
        && (lead.state_offices > 2 * lead.local_offices && lead.state_offices > 1
            || titled.state_offices > titled.local_offices)
    {
        return no("states_lead");
    }
    let mut rules = Vec::new();
    if main.vn_localities > 0
        && main.fr_localities > 0
        && (main.local_offices > 0 || main.ties > 0 || main.delegations > 0 || main.local_cooperation > 0)
    {
        rules.push("localities_of_both_sides".to_owned());
    }
    if main.local_cooperation > 0 && locals > 0 {
        rules.push("local_cooperation_by_name".to_owned());
    }
    if main.vn_localities > 0
        && main.france > 0
        && main.local_offices > 0
        && (lead.france > 0 || main.fr_localities > 0)
    {
        rules.push("vietnamese_locality_and_france".to_owned());
    }
    if main.fr_localities > 0
        && main.vietnam > 0
        && main.local_offices > 0
        && (lead.vietnam > 0 || main.vn_localities > 0)
    {
        rules.push("french_locality_and_vietnam".to_owned());
    }
    // A firm and its ministry, ambassador or host: trade, and no locality of France.
    let business = || {
        let mut opening = counts.iter().filter(|(line, _)| is_lead(line));
        opening.any(|(line, _)| scene.line_says(line, Phrase::Business))
    };
    let unsent = main.delegations == 0 || main.of_firms > 0;
    let untied = unsent && main.ties + main.local_cooperation == 0;
    // `ông Luc, thợ mộc về hưu, bán nhà ở Dijon, theo vợ về quê`: a life that somebody leads in the other country,
    // told by the office of one side alone.
    let told_by_one = || {
        main.delegations + main.ties + main.local_cooperation == 0
            && [(Side::Vn, Country::Vn), (Side::Fr, Country::Fr)]
                .iter()
                .any(|(side, country)| !acts(scene, *side, *country))
    };
    if !paired(&counts) || main.fr_localities == 0 && untied && business() || told_by_one() {
        rules.clear();
    }
    // A locality of each side and something done, in the opening itself: `Rennes a remis un lot de matériel à Huê`.
    let together = || {
        let mut opening = counts.iter().filter(|(line, _)| is_lead(line));
        opening.any(|(line, named)| acts_between(scene, line, named))
    };
    if lead.vn_localities > 0 && lead.fr_beside_paris > 0 && lead.acts > 0 && lead.state_offices == 0 && together() {
        rules.push("localities_act_together".to_owned());
    }
    let relevant = !rules.is_empty();
    if !relevant {
        rules.push("no_local_actor".to_owned());
    }
    (relevant, rules)
}
