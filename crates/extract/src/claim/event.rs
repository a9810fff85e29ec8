//! An event while it is being put together, and its claim in the words of the contract.

use crate::lang::Phrase;
use crate::reading::PlaceKind;
use crate::search;
use crate::year::{self, Hinted};
use vnfr_model::{
    AlternativeDate, ClaimStatus, Country, EventClaim, EventKind, EventRole, EventStatus, FieldEvidence, LocalityId,
    LocalityLevel, Precision, Span, Topic, When,
};
use vnfr_text::Range;
use vnfr_text::letters::is_alphanumeric;

use super::context::Context;
use super::cues::{Act, Cue, Hit, Table};
use super::scene::{Line, Scene};

/// An event in the making; indices are of the scene's and the reading's lists.
#[derive(Clone, Debug)]
pub struct Draft {
    pub kind: EventKind,
    pub role: EventRole,
    pub status: EventStatus,
    pub parent: Option<usize>,
    /// The line and the words that tell it.
    pub line: usize,
    pub telling: Range,
    pub when: When,
    pub when_evidence: Vec<Range>,
    pub inferred_date: bool,
    pub clues: Vec<Hinted>,
    pub places: Vec<(String, Option<usize>, Range)>,
    pub localities: Vec<(usize, Range)>,
    pub topics: Vec<(Topic, Range)>,
    pub title: Range,
    pub edition: Option<(u8, Range)>,
    pub theme: Option<Range>,
    pub people: Vec<usize>,
    pub bodies: Vec<usize>,
    pub agreement: Option<Range>,
    pub alternatives: Vec<(When, ClaimStatus, Range)>,
    pub rule: &'static str,
}

impl Draft {
    pub fn new(kind: EventKind, role: EventRole, line: usize, telling: Range, rule: &'static str) -> Draft {
        Draft {
            kind,
            role,
            status: EventStatus::Held,
            parent: None,
            line,
            telling,
            when: When::default(),
            when_evidence: Vec::new(),
            inferred_date: false,
            clues: Vec::new(),
            places: Vec::new(),
            localities: Vec::new(),
            topics: Vec::new(),
            title: telling,
            edition: None,
            theme: None,
            people: Vec::new(),
            bodies: Vec::new(),
            agreement: None,
            alternatives: Vec::new(),
            rule,
        }
    }

    pub fn add_locality(&mut self, place: usize, range: Range) {
        if !self.localities.iter().any(|(other, _)| *other == place) {
            self.localities.push((place, range));
        }
    }

    pub fn add_place(&mut self, name: &str, place: Option<usize>, range: Range) {
        if !self.places.iter().any(|(other, ..)| other == name) {
            self.places.push((name.to_owned(), place, range));
        }
    }

    pub fn add_topic(&mut self, topic: Topic, range: Range) {
        if !self.topics.iter().any(|(other, _)| *other == topic) {
            self.topics.push((topic, range));
        }
    }

    pub fn add_person(&mut self, person: usize) {
        if !self.people.contains(&person) {
            self.people.push(person);
        }
    }

    pub fn add_body(&mut self, body: usize) {
        if !self.bodies.contains(&body) {
            self.bodies.push(body);
        }
    }

    /// Takes the date of a scene's date expression.
    pub fn take_date(&mut self, scene: &Scene<'_>, context: &Context, date: usize) {
        let resolved = &context.resolved[date];
        self.when = resolved.when;
        self.when_evidence = vec![scene.dates[date].range()];
        self.inferred_date = resolved.inferred;
        self.clues = resolved.clues.clone();
    }

    /// Everybody and every body named in a line takes part.
    pub fn take_company(&mut self, scene: &Scene<'_>, range: Range) {
        for (person, _) in scene.people_in(range).iter().copied() {
            self.add_person(person);
        }
        for (body, _) in scene.bodies_in(range).iter().copied() {
            self.add_body(body);
        }
    }

    pub fn has_country(&self, scene: &Scene<'_>, country: Country) -> bool {
        self.localities.iter().any(|(place, _)| scene.is_locality(*place, country))
    }
}

/// Gives a town's part in events to its province, where the town is only where they took place.
pub fn carry(scene: &Scene<'_>, drafts: &mut [Draft]) {
    for draft in drafts {
        let own = std::mem::take(&mut draft.localities);
        for (place, range) in own {
            draft.add_locality(scene.carried(place), range);
        }
        // A district that acts beside its own province, which is named as well, acts for it.
        let small = |place: usize| match &scene.place(place).kind {
            PlaceKind::Locality { id, country: Country::Vn, level } if is_small(*level) => Some(id),
            _ => None,
        };
        if draft.localities.iter().all(|(place, _)| small(*place).is_none()) {
            continue;
        }
        let named: Vec<LocalityId> =
            draft.localities.iter().filter_map(|(place, _)| scene.locality_id(*place).cloned()).collect();
        draft.localities.retain(|(place, _)| {
            let unit = small(*place).and_then(|id| vnfr_geo::gazetteer().by_id(id));
            unit.and_then(|unit| unit.parent.as_ref()).is_none_or(|parent| !named.contains(parent))
        });
    }
}

fn is_small(level: LocalityLevel) -> bool {
    use LocalityLevel as Level;
    matches!(level, Level::District | Level::Town | Level::Township | Level::Commune | Level::Ward)
}

/// The kind of event an act makes; `None` for those that only frame others.
pub fn kind_of(act: Act) -> Option<EventKind> {
    Some(match act {
        Act::Visit => EventKind::DelegationVisit,
        Act::Meet | Act::Receive | Act::Online => EventKind::Meeting,
        Act::Sign | Act::Vote => EventKind::AgreementSigning,
        Act::Tour => EventKind::SiteVisit,
        Act::Speak => EventKind::Speech,
        Act::Celebrate => EventKind::Ceremony,
        Act::PressConference | Act::Show | Act::Donate | Act::Train => EventKind::Other,
        Act::Conference | Act::Series => EventKind::Conference,
        Act::Open | Act::Attend => return None,
    })
}

/// `les Journées de la Bretagne`, `"Những ngày X tại Y"`, `Brittany Week`: days or weeks of shows that bear a locality's name.
pub fn named_show(scene: &Scene<'_>, line: &Line) -> Option<(Act, Hit)> {
    let is_name = |start: usize, end: usize| {
        // A week of a month is a time: the name of a show is written large or stands in quotation marks.
        scene.is_quoted(start) || scene.reading.original(Range::new(start, end)).starts_with(char::is_uppercase)
    };
    let show = |start: usize, end: usize| Some((Act::Show, Hit { cue: Cue::Act(Act::Show), start, end }));
    scene.places_in(line.range).iter().copied().filter(|(place, _)| scene.locality_id(*place).is_some()).find_map(
        |(_, range)| {
            let head = scene.text(Range::new(line.range.start, range.start)).trim_end();
            let of = scene.phrases(Phrase::ShowOf).iter().filter(|word| super::locate::ends_with_word(head, word));
            if let Some(word) = of.max_by_key(|word| word.len()) {
                let start = line.range.start + head.len() - word.len();
                return is_name(start, range.start).then(|| show(start, range.end))?;
            }
            let tail = scene.cut(range.end, line.range.end);
            let word = scene.phrases(Phrase::ShowBehind).iter().find(|word| {
                let rest = tail.strip_prefix(' ').and_then(|tail| tail.strip_prefix(**word));
                rest.is_some_and(|rest| !rest.starts_with(is_alphanumeric))
            })?;
            let start = range.end + 1;
            is_name(start, start + word.len()).then(|| show(range.start, start + word.len()))?
        },
    )
}

/// The words before an act, within its clause: from the sentence's start, or the last semicolon, at most 60 bytes.
fn before<'s>(scene: &'s Scene<'_>, line: &Line, at: usize, most: usize) -> &'s str {
    let from = year::floor_boundary(scene.lower, at.saturating_sub(most)).max(line.range.start);
    let head = scene.cut(from.min(at), at);
    head.rsplit(';').next().unwrap_or(head)
}

/// True where the article itself tells that the act was done: not wished, not ahead, not in a quotation.
pub fn is_told_done(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    !is_only_intended(scene, line, hit) && !is_planned(scene, line, hit) && !scene.is_quoted(hit.start)
}

/// True where the act is wished, proposed or possible, or only spoken of (`triển khai bản ghi nhớ đã ký`).
pub fn is_only_intended(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    let in_date = |other: &Hit| {
        scene.dates_of(line).iter().any(|stated| stated.range().contains(Range::new(other.start, other.end)))
    };
    let near_intent = || {
        scene.hits_of(line).iter().any(|other| {
            other.cue == Cue::Intent
                && other.end <= hit.start
                && hit.start - other.end <= 40
                // `on 7 May at a ceremony`.
                && !in_date(other)
                && !scene.cut(other.end, hit.start).contains([',', ';'])
        })
    };
    let head = before(scene, line, hit.start, 48);
    let bare = head.trim_end();
    let spoken_of = || scene.phrases(Phrase::SpokenOf).iter().any(|word| super::locate::ends_with_word(bare, word));
    // `có mặt tại X để làm việc với UBND tỉnh`: what those who have come there came for was done.
    let came = || {
        matches!(hit.cue, Cue::Act(Act::Meet | Act::Sign))
            && scene.phrases(Phrase::InOrderTo).iter().any(|word| super::locate::ends_with_word(bare, word))
            && scene.part_says(line, before(scene, line, hit.start, 110), Phrase::CameTo)
    };
    near_intent()
        || spoken_of() && !came()
        || scene.part_says(line, head, Phrase::Never)
        || is_invitation(scene, line, hit)
}

/// `mời lãnh đạo tỉnh thăm Morbihan`, `invited him to visit Paris`: who is asked to come has not come. An invitation that
/// was followed (`theo lời mời của`, `à l'invitation de`) is another word.
fn is_invitation(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    if !matches!(hit.cue, Cue::Act(Act::Visit | Act::Tour)) {
        return false;
    }
    let head = before(scene, line, hit.start, 90);
    let asked = scene
        .phrases(Phrase::Invited)
        .iter()
        .filter_map(|word| search::last(head, word).map(|at| (at, at + word.len())))
        .filter(|(at, _)| {
            let own = head[..*at].trim_end();
            !scene.phrases(Phrase::FollowedInvitation).iter().any(|word| super::locate::ends_with_word(own, word))
        })
        .max_by_key(|(at, _)| *at);
    asked.is_some_and(|(_, end)| !head[end..].contains([',', ';']) && !scene.says(&head[end..], Phrase::Inviter))
}

/// True where the sentence puts an act in the future.
pub fn is_planned(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    if is_planned_at(scene, hit) {
        return true;
    }
    scene.hits_of(line).iter().any(|other| {
        other.cue == Cue::Planned
            && (other.end <= hit.start && hit.start - other.end <= 90
                || other.start >= hit.start
                    && other.start - hit.start <= 160
                    && !provides(scene, hit, other)
                    && !(other.start >= hit.end && is_done_verb(scene, line, hit)))
    })
}

/// `signed a memorandum, under which the two will cooperate`: what a paper provides for lies ahead, not its signing.
fn provides(scene: &Scene<'_>, hit: &Hit, ahead: &Hit) -> bool {
    hit.cue == Cue::Act(Act::Sign)
        && ahead.start > hit.end
        && scene.says(scene.cut(hit.end, ahead.start), Phrase::Whereby)
}

/// `met with the mayor to discuss a second phase, which is to begin …`: what a verb tells as done is not put ahead by what
/// follows it.
fn is_done_verb(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    let words = scene.cut(hit.start, hit.end);
    let verbs = scene.phrases(Phrase::DoneVerbs);
    verbs.iter().any(|verb| super::locate::starts_with_word(words, verb))
        || scene
            .phrases(Phrase::DoneBefore)
            .iter()
            .any(|word| super::locate::ends_with_word(before(scene, line, hit.start, 12).trim_end(), word))
}

/// Some words say it themselves: `se rendra`, `visitera`.
pub fn is_planned_at(scene: &Scene<'_>, hit: &Hit) -> bool {
    scene.says(scene.cut(hit.start, hit.end), Phrase::WithinPlanned)
}

/// Fields named in a line, those in names of bodies, people and places, in titles and in slogans left out.
pub fn topics_of<'l>(scene: &Scene<'_>, line: &'l Line) -> &'l [(Topic, Range)] {
    line.topics.get_or_init(|| find_topics(scene, line))
}

fn find_topics(scene: &Scene<'_>, line: &Line) -> Vec<(Topic, Range)> {
    let mut hits = Vec::new();
    let words = scene.opening_words(line.range, Table::Topics);
    super::cues::find_topics(scene.reading.language, scene.lower, words, line.range.end, &mut hits);
    if hits.is_empty() {
        return Vec::new();
    }
    let bodies = scene.bodies_in(line.range);
    let people = scene.people_in(line.range);
    let places = scene.places_in(line.range);
    hits.into_iter()
        .filter_map(|hit| match hit.cue {
            Cue::Topic(topic) => Some((topic, Range::new(hit.start, hit.end))),
            _ => None,
        })
        .filter(|(topic, range)| {
            // `Charente-Maritime`, `Cô Chu`, `Le Port`.
            let in_name =
                [bodies, people, places].iter().any(|named| named.iter().any(|(_, name)| name.contains(*range)));
            let in_title = people
                .iter()
                .any(|(person, _)| scene.person(*person).titles.iter().any(|title| title.range.contains(*range)));
            // A slogan's "sustainable" is no field; what the slogan is about may be.
            let slogan = *topic == Topic::SustainableDevelopment && scene.is_quoted(range.start);
            !in_name && !in_title && !slogan
        })
        .collect()
}

/// The drafts as claims.
pub fn claims(scene: &Scene<'_>, drafts: Vec<Draft>) -> Vec<EventClaim> {
    // `Hội thảo … lần thứ hai`: the second of another series is no edition of the conference of localities.
    let of_series = scene.lines.iter().any(|line| scene.has_act(line, Act::Series));
    drafts.iter().map(|draft| claim(scene, draft, draft.edition.filter(|_| of_series))).collect()
}

fn claim(scene: &Scene<'_>, draft: &Draft, edition: Option<(u8, Range)>) -> EventClaim {
    let span = |range: Range| scene.span(range);
    let mut evidence = FieldEvidence::default();
    let mut note = |field: &str, spans: Vec<Span>| {
        if !spans.is_empty() {
            evidence.insert(field, spans);
        }
    };
    note("kind", vec![span(draft.telling)]);
    note("title", vec![span(draft.title)]);
    let date_field = if draft.when.partial().is_some() { "partial" } else { "start" };
    note(date_field, draft.when_evidence.iter().map(|range| span(*range)).collect());
    note("places", draft.places.iter().map(|(_, _, range)| span(*range)).collect());
    let mut names = |country: Country, field: &str| -> Vec<String> {
        let own: Vec<_> = draft.localities.iter().filter(|(place, _)| scene.is_locality(*place, country)).collect();
        note(field, own.iter().map(|(_, range)| span(*range)).collect());
        own.iter().map(|(place, _)| scene.place(*place).name.clone()).collect()
    };
    let vn_localities = names(Country::Vn, "vn_localities");
    let fr_localities = names(Country::Fr, "fr_localities");
    let mut topics: Vec<Topic> = draft.topics.iter().map(|(topic, _)| *topic).collect();
    topics.sort_unstable();
    note("topics", draft.topics.iter().map(|(_, range)| span(*range)).collect());
    if let Some((_, range)) = edition {
        note("edition", vec![span(range)]);
    }
    if let Some(theme) = draft.theme {
        note("theme", vec![span(theme)]);
    }
    if let Some(agreement) = draft.agreement {
        note("agreement", vec![span(agreement)]);
    }
    let mut ids: Vec<_> = draft.localities.iter().filter_map(|(place, _)| scene.locality_id(*place).cloned()).collect();
    ids.extend(draft.places.iter().filter_map(|(_, place, _)| scene.locality_id((*place)?).cloned()));
    ids.sort();
    ids.dedup();
    let written = |range: Range| single_spaced(scene.reading.original(range));
    let mut claim = EventClaim {
        kind: draft.kind,
        role: draft.role,
        parent: draft.parent,
        status: draft.status,
        start: None,
        end: None,
        precision: Precision::Unknown,
        partial: None,
        places: draft.places.iter().map(|(name, ..)| name.clone()).collect(),
        vn_localities,
        fr_localities,
        topics,
        title: Some(written(draft.title)),
        edition: edition.map(|(edition, _)| edition),
        theme: draft
            .theme
            .map(|range| written(range).trim_matches(['“', '”', '"', '«', '»', ' ', '.', ',']).to_owned()),
        people: draft.people.iter().map(|person| scene.person(*person).name.clone()).collect(),
        organisations: draft.bodies.iter().map(|body| scene.body_at(*body).name.clone()).collect(),
        agreement: draft.agreement.map(written),
        alternative_dates: draft
            .alternatives
            .iter()
            .filter_map(|(when, status, range)| {
                let start = when.start?;
                Some(AlternativeDate { start, end: when.end, status: *status, span: span(*range) })
            })
            .collect(),
        locality_ids: ids,
        evidence,
        inferred: Vec::new(),
        clues: year::clues(&draft.clues, span),
        rule: draft.rule.to_owned(),
    };
    claim.set_when(draft.when);
    if draft.inferred_date {
        claim.inferred.extend(["start".to_owned(), "end".to_owned()]);
    }
    claim
}

/// A text with one space for every run of white space, and none around it.
fn single_spaced(text: &str) -> String {
    if is_single_spaced(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// True for most texts that need no change, and for none that does: no white space but single spaces within, and no byte
/// with which white space of several bytes begins. Without a branch, so that many bytes are asked in one step.
fn is_single_spaced(text: &str) -> bool {
    let changes = |pair: &[u8]| {
        let [first, second] = [pair[0], pair[1]];
        (first < b' ')
            | (first == b' ') & (second == b' ')
            | (first == 0xC2)
            | (first == 0xE1) & (second == 0x9A)
            | (first == 0xE2) & (second != 0x80)
            | (first == 0x80) & (second < 0x90 || matches!(second, 0xA8 | 0xA9 | 0xAF))
            | (first == 0xE3)
    };
    let bytes = text.as_bytes();
    let bare = bytes.first().is_some_and(|first| *first > b' ') && bytes.last().is_some_and(|last| *last > b' ');
    bare && !bytes.windows(2).fold(false, |any, pair| any | changes(pair))
}

/// A line's words as the title of what it tells, without the dash or date line before it: at most 220 bytes.
pub fn title_of(scene: &Scene<'_>, line: &Line) -> Range {
    const LONGEST: usize = 220;
    let end = line.range.end.min(year::floor_boundary(scene.lower, line.range.start + LONGEST));
    if end == line.range.end {
        return line.range;
    }
    let cut = scene.cut(line.range.start, end).rfind([' ', ',']).map_or(end, |at| line.range.start + at);
    Range::new(line.range.start, cut.max(line.range.start + 1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::single_spaced;

    proptest! {
        /// White space of one, two and three bytes, and letters that begin or end with the same bytes.
        #[test]
        fn a_text_is_single_spaced_as_its_words_joined(text in "[ \t\n\u{85}\u{a0}\u{1680}\u{1681}\u{2000}\u{200a}\u{200b}\u{2013}\u{2028}\u{2029}\u{202f}\u{205f}\u{2061}\u{3000}\u{3001}aàăạéđ.]{0,24}") {
            let words: Vec<&str> = text.split_whitespace().collect();
            prop_assert_eq!(single_spaced(&text), words.join(" "));
        }
    }
}
