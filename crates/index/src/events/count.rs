//! How many events of a selection each facet value has. A facet is counted over the events that fit every other filter,
//! so that its own choices do not hide the alternatives.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

use vnfr_model::{EventKind, EventStatus, LocalityId, Topic};

use super::Index;
use super::bits::Bits;
use super::codes::CodeColumn;
use super::filter::{Choice, Clock, Facet};
use super::known::Column;
use super::postings::{NamedPostings, ValuePostings};
use super::select::Selection;

/// One line of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count<'i> {
    /// The word of the query string, a locality's key, a slug, or a year.
    pub value: Cow<'i, str>,
    /// The name of a person or body; other values are named by the catalogue and the gazetteer.
    pub name: Option<&'i str>,
    pub count: u32,
    /// The reader asked for this value.
    pub chosen: bool,
    /// The reader excluded this value.
    pub excluded: bool,
}

impl Index {
    /// The values of `facet` within `selection`, most frequent first; at most `limit` of those with events, and always
    /// those the reader chose or excluded. Years come latest first.
    pub fn counts<'i>(&'i self, selection: &Selection<'i>, facet: Facet, limit: usize) -> Vec<Count<'i>> {
        let filter = selection.filter();
        match facet {
            Facet::Year => self.years_of(selection.without(facet)),
            Facet::Organisation => self.top(selection, facet, &self.organisation, &filter.organisation, limit),
            Facet::Person => self.top(selection, facet, &self.person, &filter.person, limit),
            Facet::Kind => {
                self.lines(selection, facet, Column::Kind, &words(&self.kind, EventKind::as_str), &filter.kind, limit)
            }
            Facet::Status => self.lines(
                selection,
                facet,
                Column::Status,
                &words(&self.status, EventStatus::as_str),
                &filter.status,
                limit,
            ),
            Facet::Topic => {
                self.lines(selection, facet, Column::Topic, &words(&self.topic, Topic::as_str), &filter.topic, limit)
            }
            Facet::Province | Facet::Partner => {
                let (column, choice) = match (facet, filter.clock) {
                    (Facet::Partner, _) => (Column::Partner, &filter.partner),
                    (_, Clock::Today) => (Column::ProvinceToday, &filter.province),
                    (_, Clock::Before) => (Column::ProvinceBefore, &filter.province),
                };
                let units = self.column(column).values.iter().map(|unit| &self.localities.units[*unit as usize].0);
                let units: Vec<(&str, &LocalityId)> = units.map(|id| (id.as_str(), id)).collect();
                let mut lines = self.lines(selection, facet, column, &units, &by_reference(choice), limit);
                // A chosen unit may be of another era or rank than the facet lists.
                for id in choice.any.iter().chain(&choice.none) {
                    if !lines.iter().any(|line| line.value == id.as_str()) {
                        let events = selection.without(facet);
                        lines.push(Count {
                            value: id.as_str().to_owned().into(),
                            name: None,
                            count: self.locality(id).map_or(0, |posting| posting.held_by(events)),
                            chosen: choice.any.contains(id),
                            excluded: choice.none.contains(id),
                        });
                    }
                }
                lines
            }
        }
    }

    pub(super) fn column(&self, column: Column) -> &CodeColumn {
        match column {
            Column::Kind => &self.kind.codes,
            Column::Status => &self.status.codes,
            Column::Topic => &self.topic.codes,
            Column::ProvinceToday => &self.province_today,
            Column::ProvinceBefore => &self.province_before,
            Column::Partner => &self.partner,
        }
    }

    /// The lines of a column, whose values are `values`.
    fn lines<'i, T: PartialEq>(
        &'i self,
        selection: &Selection<'i>,
        facet: Facet,
        column: Column,
        values: &[(&'i str, T)],
        choice: &Choice<T>,
        limit: usize,
    ) -> Vec<Count<'i>> {
        let (chosen, excluded) = (|value: &T| choice.any.contains(value), |value: &T| choice.none.contains(value));
        let wanted = |at: usize| values.get(at).is_some_and(|(_, value)| chosen(value) || excluded(value));
        let counts = selection.counted(facet, column, limit, wanted);
        // What has fewer than the last that is shown is passed over before it becomes a line.
        let mut most: Vec<u32> = counts.iter().copied().filter(|count| *count > 0).collect();
        let floor = match limit.checked_sub(1).filter(|last| *last < most.len()) {
            Some(last) => *most.select_nth_unstable_by(last, |a, b| b.cmp(a)).1,
            None => 1,
        };
        let line = |((word, value), count): (&(&'i str, T), u32)| Count {
            value: (*word).into(),
            name: None,
            count,
            chosen: chosen(value),
            excluded: excluded(value),
        };
        let is_shown = |((_, value), count): &(&(&'i str, T), u32)| *count >= floor || chosen(value) || excluded(value);
        let mut lines: Vec<Count<'i>> = values.iter().zip(counts).filter(is_shown).map(line).collect();
        keep_most_frequent(&mut lines, limit);
        lines
    }

    fn years_of(&self, events: &Bits) -> Vec<Count<'static>> {
        let mut years: std::collections::BTreeMap<u32, u32> = std::collections::BTreeMap::new();
        // Principal events are in date order: a year is a stretch of ids.
        let mut start = self.undated + 1;
        while start <= self.principal {
            let year = self.first_day[start as usize] / 10_000;
            let held = &self.first_day[start as usize..=self.principal as usize];
            let end = start + held.partition_point(|day| *day < (year + 1) * 10_000) as u32;
            let count = events.len_between(start, end - 1);
            if count > 0 {
                years.insert(year, count);
            }
            start = end;
        }
        for part in (self.principal + 1..=self.last).filter(|part| events.contains(*part)) {
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

    /// The most frequent people or bodies of a selection.
    fn top<'i>(
        &'i self,
        selection: &Selection<'i>,
        facet: Facet,
        named: &'i NamedPostings,
        choice: &Choice<String>,
        limit: usize,
    ) -> Vec<Count<'i>> {
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
        let kept = selection.exactly_known(facet).and_then(|counted| counted.top(facet, limit));
        let counts = kept.unwrap_or_else(|| {
            let events = selection.without(facet);
            let naming = events.both_len(&named.stated);
            if naming < FEW || limit == 0 || limit >= named.len() {
                return Cow::Owned(most_frequent(named, events, limit));
            }
            let most = selection.at_most(facet).filter(|most| most.are_likely_to_settle(limit, selection.held(facet)));
            let most = most.and_then(|most| foremost(named, events, limit, &most));
            Cow::Owned(most.unwrap_or_else(|| leading(named, events, naming, limit)))
        });
        let mut lines: Vec<Count<'i>> = counts.iter().map(|(position, count)| line(*position, *count)).collect();
        for position in choice.any.iter().chain(&choice.none).filter_map(|slug| named.position(slug)) {
            if !lines.iter().any(|line| line.value == named.slug(position)) {
                let events = selection.without(facet);
                lines.push(line(position, held(named, position, events)));
            }
        }
        keep_most_frequent(&mut lines, limit);
        lines
    }
}

fn by_reference<T>(choice: &Choice<T>) -> Choice<&T> {
    Choice { any: choice.any.iter().collect(), none: choice.none.iter().collect() }
}

/// The values of a closed set, each with its word.
fn words<T: Copy>(held: &ValuePostings<T>, word: impl Fn(T) -> &'static str) -> Vec<(&str, T)> {
    held.values.iter().map(|(value, _)| (word(*value), *value)).collect()
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

/// Looking up whom an event names takes as long as so many looks at whether an event is in a set.
const LOOKS_AN_EVENT: u32 = 2;

/// Below so many events it costs least to look at each.
const FEW: u32 = if cfg!(test) { 16 } else { 4_096 };

/// An event takes as long to sort among the names of few as so many counters to be looked through.
const NAMES_AN_EVENT: usize = 16;

/// The people or bodies that `events` name, with how many each; at least the first `limit`, in no particular order.
pub(super) fn most_frequent(named: &NamedPostings, events: &Bits, limit: usize) -> Vec<(u32, u32)> {
    // Most events name nobody: a pass over the bits leaves them out, where looking each up would wait for memory.
    let naming = events.both(&named.stated);
    // Few events beside many names: tally what they name. Else: one counter a person, of whom the first places are kept.
    if naming.len() <= named.len() / NAMES_AN_EVENT {
        let mut tally: Vec<u32> = naming.iter().flat_map(|event| named.values(*event)).copied().collect();
        tally.sort_unstable();
        return tally.chunk_by(|a, b| a == b).map(|run| (run[0], run.len() as u32)).collect();
    }
    let mut counts = vec![0_u32; named.len()];
    for event in naming {
        for position in named.values(event) {
            counts[*position as usize] += 1;
        }
    }
    if limit == 0 || limit >= counts.len() {
        return (0..).zip(counts).filter(|(_, count)| *count > 0).collect();
    }
    // Ties with the last place stay, so that names can tell them apart.
    let (mut places, mut floor) = (Places::new(limit), 1);
    for (position, count) in (0..).zip(counts) {
        if count >= floor {
            places.put(position, count);
            floor = places.floor().max(1);
        }
    }
    places.into_found()
}

/// How many events people or bodies have at most.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct AtMost {
    /// Those with most, falling.
    pub first: Vec<(u32, u32)>,
    /// Everybody else.
    pub others: u32,
    /// How many events there are, counted once for each value they have.
    pub events: u32,
}

impl AtMost {
    /// True where the last of the first `limit` places among `held` of the events is likely to have more than everybody else.
    fn are_likely_to_settle(&self, limit: usize, held: u32) -> bool {
        let last = self.first.get(limit - 1).map_or(0, |(_, most)| *most);
        self.others == 0 || share(last, held, self.events) > self.others
    }
}

/// How many of `count` out of `all` to expect among `held` of them.
pub(super) fn share(count: u32, held: u32, all: u32) -> u32 {
    (u64::from(count) * u64::from(held) / u64::from(all.max(1))) as u32
}

/// The first places of some people or bodies as they are looked at.
struct Places {
    limit: usize,
    found: Vec<(u32, u32)>,
    places: BinaryHeap<Reverse<u32>>,
}

impl Places {
    fn new(limit: usize) -> Places {
        Places { limit, found: Vec::new(), places: BinaryHeap::with_capacity(limit + 1) }
    }

    /// What the last of the first places has; nothing as long as not all are taken.
    fn floor(&self) -> u32 {
        if self.places.len() < self.limit { 0 } else { self.places.peek().map_or(0, |Reverse(last)| *last) }
    }

    /// True where nobody who has `most` at most can come among the first.
    fn are_before(&self, most: u32) -> bool {
        most < self.floor()
    }

    fn put(&mut self, position: u32, count: u32) {
        if count == 0 {
            return;
        }
        self.found.push((position, count));
        self.places.push(Reverse(count));
        if self.places.len() > self.limit {
            self.places.pop();
        }
    }

    fn into_found(mut self) -> Vec<(u32, u32)> {
        let floor = self.floor();
        self.found.retain(|(_, count)| *count >= floor);
        self.found
    }
}

/// The most frequent people or bodies of `events`, of whom `naming` name somebody, with how many each; at least the first
/// `limit`, in no particular order. Nobody has more events here than in the whole release: looked at in the order of the
/// whole, the first places are known as soon as the next has fewer in the whole than the last of them has here.
fn leading(named: &NamedPostings, events: &Bits, naming: u32, limit: usize) -> Vec<(u32, u32)> {
    // The last place is likely to have its share, and whoever has more in the whole must be looked at.
    let last = named.by_frequency().get(limit - 1).map_or(0, |position| named.events(*position).len() as u32);
    if named.reach(share(last, naming, named.naming())) > LOOKS_AN_EVENT * naming {
        return most_frequent(named, events, limit);
    }
    let (mut places, mut looked) = (Places::new(limit), 0);
    for position in named.by_frequency().iter().copied() {
        let most = named.events(position).len() as u32;
        if places.are_before(most) {
            break;
        }
        looked += most;
        // Where many are equally frequent, counting everybody costs less: an event there costs some looks here.
        if looked > LOOKS_AN_EVENT * naming {
            return most_frequent(named, events, limit);
        }
        places.put(position, held(named, position, events));
    }
    places.into_found()
}

/// The same, where a set is known that holds the events and how many each has there `most`; `None` where that does not
/// settle the first places.
fn foremost(named: &NamedPostings, events: &Bits, limit: usize, most: &AtMost) -> Option<Vec<(u32, u32)>> {
    let mut places = Places::new(limit);
    for (position, at_most) in &most.first {
        if places.are_before(*at_most) {
            return Some(places.into_found());
        }
        places.put(*position, held(named, *position, events));
    }
    (most.others == 0 || places.are_before(most.others)).then(|| places.into_found())
}

fn held(named: &NamedPostings, position: u32, events: &Bits) -> u32 {
    named.events(position).iter().filter(|event| events.contains(**event)).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Frequencies of many kinds: a few names everywhere and many once; all alike; none at all.
    #[test]
    fn the_first_places_are_those_of_counting_everybody() {
        let last = 20_000_u32;
        let skewed = |name: u32| 1 + name * name / 3;
        let alike = |_: u32| 17;
        for step in [&skewed as &dyn Fn(u32) -> u32, &alike] {
            let rows = (0..400_u32).map(|name| {
                let word: Box<str> = format!("n{name}").into();
                (word.clone(), word, (name % 7 + 1..=last).step_by(step(name) as usize).collect())
            });
            let named = NamedPostings::new(rows.collect(), last);
            for events in [Bits::span(1, last, last), Bits::of((1..=last).filter(|id| id % 3 == 0), last)] {
                for limit in [1, 9, 60] {
                    let first = |mut found: Vec<(u32, u32)>| {
                        found.sort_by_key(|(position, count)| (Reverse(*count), *position));
                        let floor = found.get(limit - 1).map_or(0, |place| place.1);
                        found.retain(|(_, count)| *count >= floor);
                        found
                    };
                    let counted = first(most_frequent(&named, &events, usize::MAX));
                    assert!(counted.len() >= limit);
                    let naming = events.both_len(&named.stated);
                    assert_eq!(first(leading(&named, &events, naming, limit)), counted);
                    let mut most: Vec<(u32, u32)> =
                        (0..400).map(|name| (name, held(&named, name, &events) + name % 5)).collect();
                    most.sort_by_key(|(_, most)| Reverse(*most));
                    for known in [32, 400] {
                        let others = most.get(known).map_or(0, |(_, most)| *most);
                        let most = AtMost { first: most[..known].to_vec(), others, events: last };
                        let found = foremost(&named, &events, limit, &most);
                        assert!(found.is_some() || known == 32);
                        assert!(found.is_none_or(|found| first(found) == counted), "{limit} {known}");
                    }
                }
            }
        }
    }
}
