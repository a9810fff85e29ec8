//! How many events of a selection each facet value has. A facet is counted over the events that fit every other filter,
//! so that its own choices do not hide the alternatives.

use roaring::RoaringBitmap;

use crate::model::LocalityId;

use super::filter::{Choice, Clock, Facet};
use super::postings::{NamedPostings, ValuePostings};
use super::select::Selection;
use super::{CodeColumn, Index, codes};

/// One line of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count<'i> {
    /// The word of the query string, a locality's key, a slug, or a year.
    pub value: std::borrow::Cow<'i, str>,
    /// The name of a person or body; other values are named by the catalogue and the gazetteer.
    pub name: Option<&'i str>,
    pub count: u32,
    /// The reader asked for this value.
    pub chosen: bool,
    /// The reader excluded this value.
    pub excluded: bool,
}

/// Counts of the facets with a bounded number of values over one set of principal events.
#[derive(Debug)]
pub(super) struct Counted {
    kind: Box<[u32]>,
    status: Box<[u32]>,
    topic: Box<[u32]>,
    province_today: Box<[u32]>,
    province_before: Box<[u32]>,
    partner: Box<[u32]>,
}

impl Counted {
    pub fn over(index: &Index, events: &RoaringBitmap) -> Counted {
        Counted {
            kind: by_bitmap(&index.kind, events),
            status: by_bitmap(&index.status, events),
            topic: by_bitmap(&index.topic, events),
            province_today: index.province_today.count(events),
            province_before: index.province_before.count(events),
            partner: index.partner.count(events),
        }
    }

    fn of(&self, facet: Facet, clock: Clock) -> &[u32] {
        match (facet, clock) {
            (Facet::Kind, _) => &self.kind,
            (Facet::Status, _) => &self.status,
            (Facet::Topic, _) => &self.topic,
            (Facet::Province, Clock::Today) => &self.province_today,
            (Facet::Province, Clock::Before) => &self.province_before,
            (Facet::Partner, _) => &self.partner,
            (Facet::Organisation | Facet::Person | Facet::Year, _) => &[],
        }
    }
}

fn by_bitmap<T: Copy + PartialEq>(postings: &ValuePostings<T>, events: &RoaringBitmap) -> Box<[u32]> {
    postings.values.iter().map(|(_, posting)| posting.events.intersection_len(events) as u32).collect()
}

impl Index {
    /// The values of `facet` within `selection`, most frequent first; at most `limit` of those with events, and always
    /// those the reader chose or excluded. Years come latest first.
    pub fn counts<'i>(&'i self, selection: &Selection<'i>, facet: Facet, limit: usize) -> Vec<Count<'i>> {
        let events = selection.without(facet);
        let filter = selection.filter();
        match facet {
            Facet::Year => self.years_of(&events),
            Facet::Organisation => top(&self.organisation, &events, &filter.organisation, limit),
            Facet::Person => top(&self.person, &events, &filter.person, limit),
            Facet::Kind => {
                let words = self.kind.values.iter().map(|(kind, _)| (kind.as_str(), *kind));
                lines(words, &self.bounded(selection, facet, &events), &filter.kind, limit)
            }
            Facet::Status => {
                let words = self.status.values.iter().map(|(status, _)| (status.as_str(), *status));
                lines(words, &self.bounded(selection, facet, &events), &filter.status, limit)
            }
            Facet::Topic => {
                let words = self.topic.values.iter().map(|(topic, _)| (topic.as_str(), *topic));
                lines(words, &self.bounded(selection, facet, &events), &filter.topic, limit)
            }
            Facet::Province | Facet::Partner => {
                let choice = if facet == Facet::Partner { &filter.partner } else { &filter.province };
                let units = self.column(facet, filter.clock).values.iter();
                let units = units.map(|unit| &self.localities.units[*unit as usize].0);
                let counts = self.bounded(selection, facet, &events);
                let mut lines = lines(units.map(|id| (id.as_str(), id)), &counts, &by_reference(choice), limit);
                // A chosen unit may be of another era or rank than the facet lists.
                for id in choice.any.iter().chain(&choice.none) {
                    if !lines.iter().any(|line| line.value == id.as_str()) {
                        let count = self.locality(id).map_or(0, |posting| posting.events.intersection_len(&events));
                        lines.push(Count {
                            value: id.as_str().to_owned().into(),
                            name: None,
                            count: count as u32,
                            chosen: choice.any.contains(id),
                            excluded: choice.none.contains(id),
                        });
                    }
                }
                lines
            }
        }
    }

    fn column(&self, facet: Facet, clock: Clock) -> &CodeColumn {
        match (facet, clock) {
            (Facet::Partner, _) => &self.partner,
            (_, Clock::Today) => &self.province_today,
            (_, Clock::Before) => &self.province_before,
        }
    }

    /// Counts of one facet over `events`, by the shortest way: what a wider, already counted set holds, less what
    /// `events` leaves out of it, or `events` themselves.
    fn bounded(&self, selection: &Selection<'_>, facet: Facet, events: &RoaringBitmap) -> Box<[u32]> {
        let clock = selection.filter().clock;
        let fresh = |events: &RoaringBitmap| -> Box<[u32]> {
            match facet {
                Facet::Kind => by_bitmap(&self.kind, events),
                Facet::Status => by_bitmap(&self.status, events),
                Facet::Topic => by_bitmap(&self.topic, events),
                _ => self.column(facet, clock).count(events),
            }
        };
        if selection.filter().parts {
            return fresh(events);
        }
        let size = events.len();
        let Some(wider) = selection.narrowest_counted(self, facet).filter(|wider| wider.len < size.saturating_mul(2))
        else {
            return fresh(events);
        };
        let counted = wider.counted.get_or_init(|| Counted::over(self, &wider.events(self)));
        let known = counted.of(facet, clock);
        if wider.len == size {
            return known.into();
        }
        let left_out = fresh(&(wider.events(self).as_ref() - events));
        known.iter().zip(left_out).map(|(known, left_out)| known - left_out).collect()
    }

    fn years_of(&self, events: &RoaringBitmap) -> Vec<Count<'static>> {
        let mut years: std::collections::BTreeMap<u32, u32> = std::collections::BTreeMap::new();
        // Principal events are in date order: a year is a stretch of ids.
        let mut start = self.undated + 1;
        while start <= self.principal {
            let year = self.first_day[start as usize] / 10_000;
            let held = &self.first_day[start as usize..=self.principal as usize];
            let end = start + held.partition_point(|day| *day < (year + 1) * 10_000) as u32;
            let count = events.range_cardinality(start..end) as u32;
            if count > 0 {
                years.insert(year, count);
            }
            start = end;
        }
        for part in events.range(self.principal + 1..) {
            let year = self.first_day[part as usize] / 10_000;
            if year > 0 {
                *years.entry(year).or_default() += 1;
            }
        }
        let line = |(year, count): (u32, u32)| Count {
            value: year.to_string().into(),
            name: None,
            count,
            chosen: false,
            excluded: false,
        };
        years.into_iter().rev().map(line).collect()
    }

    /// Counts every facet over every value that a filter may name, so that no first reader waits for it. Takes a tenth
    /// of a second at a million events; run it beside the first answers.
    pub fn warm(&self) {
        let all = self.principal_events();
        self.all.get_or_init(|| Counted::over(self, &all));
        let postings = (self.kind.values.iter().map(|(_, posting)| posting))
            .chain(self.status.values.iter().map(|(_, posting)| posting))
            .chain(self.topic.values.iter().map(|(_, posting)| posting))
            .chain(self.localities.units.iter().map(|(_, posting)| posting));
        for posting in postings {
            posting.counted.get_or_init(|| Counted::over(self, &(&posting.events & &all)));
        }
        self.by_sources();
        self.by_added();
    }
}

fn by_reference<T>(choice: &Choice<T>) -> Choice<&T> {
    Choice { any: choice.any.iter().collect(), none: choice.none.iter().collect() }
}

fn lines<'i, T: PartialEq>(
    words: impl Iterator<Item = (&'i str, T)>,
    counts: &[u32],
    choice: &Choice<T>,
    limit: usize,
) -> Vec<Count<'i>> {
    let mut lines: Vec<Count<'i>> = words
        .zip(counts)
        .map(|((word, value), count)| Count {
            value: word.into(),
            name: None,
            count: *count,
            chosen: choice.any.contains(&value),
            excluded: choice.none.contains(&value),
        })
        .filter(|line| line.count > 0 || line.chosen || line.excluded)
        .collect();
    keep_most_frequent(&mut lines, limit);
    lines
}

/// Most frequent first, ties by value so that the order is the same at every build; what the reader chose stays.
fn keep_most_frequent(lines: &mut Vec<Count<'_>>, limit: usize) {
    lines.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    let mut rank = 0;
    lines.retain(|line| {
        rank += 1;
        rank <= limit || line.chosen || line.excluded
    });
}

/// The most frequent people or bodies of `events`.
fn top<'i>(named: &'i NamedPostings, events: &RoaringBitmap, choice: &Choice<String>, limit: usize) -> Vec<Count<'i>> {
    let line = |position: u32, count: u32| {
        let slug = named.slug(position);
        Count {
            value: slug.into(),
            name: Some(named.name(position)),
            count,
            chosen: choice.any.iter().any(|chosen| chosen == slug),
            excluded: choice.none.iter().any(|excluded| excluded == slug),
        }
    };
    let counts = if events.len() < 4_096 { among_few(named, events) } else { among_many(named, events, limit) };
    let mut lines: Vec<Count<'i>> = counts.into_iter().map(|(position, count)| line(position, count)).collect();
    for slug in choice.any.iter().chain(&choice.none) {
        if let Some(position) = named.position(slug) {
            if !lines.iter().any(|line| line.value == *slug) {
                lines.push(line(position, held(named, position, events)));
            }
        }
    }
    keep_most_frequent(&mut lines, limit);
    lines
}

fn held(named: &NamedPostings, position: u32, events: &RoaringBitmap) -> u32 {
    named.events(position).iter().filter(|event| events.contains(**event)).count() as u32
}

/// Few events: tally all that they name.
fn among_few(named: &NamedPostings, events: &RoaringBitmap) -> Vec<(u32, u32)> {
    let mut tally: Vec<u32> = Vec::with_capacity(events.len() as usize * 4);
    codes::for_each(events, |event| tally.extend_from_slice(named.values(event)));
    tally.sort_unstable();
    tally.chunk_by(|a, b| a == b).map(|run| (run[0], run.len() as u32)).collect()
}

/// Many events: go through people by falling frequency, and stop when nobody left can be among the first `limit`.
fn among_many(named: &NamedPostings, events: &RoaringBitmap, limit: usize) -> Vec<(u32, u32)> {
    let mut best: Vec<(u32, u32)> = Vec::new();
    let mut floor = 0;
    for position in &named.by_frequency {
        let most = named.events(*position).len() as u32;
        if most < floor || most == 0 {
            break;
        }
        let count = held(named, *position, events);
        if count > 0 {
            best.push((*position, count));
        }
        if best.len() >= limit.saturating_mul(2).max(64) {
            best.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            best.truncate(limit);
            floor = best.last().map_or(0, |(_, count)| *count);
        }
    }
    best
}

impl Index {
    pub(super) fn locality(&self, id: &LocalityId) -> Option<&super::postings::Posting> {
        self.locality_by_id.get(id).map(|unit| &self.localities.units[*unit as usize].1)
    }
}
