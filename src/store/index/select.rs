//! Which events fit a filter, and in which order they come.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::OnceLock;

use crate::model::{PartialDate, Topic};

use super::Index;
use super::bits::Bits;
use super::count::AtMost;
use super::cross::{Crossing, Sum};
use super::filter::{Choice, Facet, Filter, Sort};
use super::known::{Column, Counted, Known, corrected};
use super::postings::{NamedPostings, Posting, ValuePostings};

/// An event longer than two calendar months is looked at one by one when days are asked for; see [`Index::during`].
pub(super) const SHORT_SPAN_MONTHS: u32 = 1;

/// The events that fit a filter.
#[derive(Debug)]
pub struct Selection<'i> {
    index: &'i Index,
    filter: &'i Filter,
    conditions: Vec<Condition<'i>>,
    /// The events that fit every condition.
    events: Bits,
    total: u32,
    /// For each condition, the events that fit all others, and how many they are.
    without: Vec<OnceLock<(Bits, u32)>>,
    /// How to count each of those, and last the selection itself.
    counting: Vec<OnceLock<Counting<'i>>>,
    /// The last event the list may hold, before any filter.
    end: u32,
}

/// One narrowing filter, as the set of events it lets through.
#[derive(Debug)]
struct Condition<'i> {
    /// `None` for the text query.
    facet: Option<Facet>,
    events: Cow<'i, Bits>,
    /// A set with kept counts that this condition equals, or nearly.
    known: Option<Known<'i>>,
    /// What it asks of the columns whose counts are kept together.
    crossing: Option<Crossing>,
    /// True where it asks for values, so that events which state none are hidden by it.
    hides_not_stated: bool,
}

/// The kept counts that a set of events is counted from.
#[derive(Debug)]
enum Base<'i> {
    /// None: the events themselves are fewest, and all to be added.
    Nothing,
    Known(Known<'i>),
    Sum(Box<Sum>),
}

/// Where a kept set is nearer than this part of all events, no nearer one is sought among the sums of cells: to have it costs
/// some passes over the bits.
const NEAR: u32 = 128;

/// The cheapest way to count a set of events.
#[derive(Debug)]
struct Counting<'i> {
    base: Base<'i>,
    /// How many events must be looked at.
    distance: u32,
    /// Events to take off and to add, once somebody asks.
    difference: OnceLock<(Vec<u32>, Vec<u32>)>,
}

impl Index {
    /// The events that fit `filter`. A value the release does not know fits no event.
    pub fn select<'i>(&'i self, filter: &'i Filter) -> Selection<'i> {
        let conditions = self.conditions(filter);
        let end = if filter.parts { self.last } else { self.principal };
        let sets: Vec<&Bits> = conditions.iter().map(|condition| &*condition.events).collect();
        let (events, total) = Bits::meeting(&sets, end, self.last);
        let without = conditions.iter().map(|_| OnceLock::new()).collect();
        let counting = (0..=conditions.len()).map(|_| OnceLock::new()).collect();
        Selection { index: self, filter, conditions, events, total, without, counting, end }
    }

    fn conditions<'i>(&'i self, filter: &'i Filter) -> Vec<Condition<'i>> {
        let text = filter.text.as_ref().map(|hits| Condition {
            facet: None,
            events: Cow::Owned(Bits::of(hits.ids.iter().copied(), self.last)),
            known: None,
            crossing: None,
            hides_not_stated: false,
        });
        let of_facet = filter.active().map(|facet| {
            let mut condition = match facet {
                Facet::Kind => Condition {
                    crossing: Some(Crossing::Kinds(fitting(&self.kind, &filter.kind))),
                    ..self.choose(facet, &filter.kind, |kind| self.kind.get(*kind))
                },
                Facet::Status => Condition {
                    crossing: Some(Crossing::Statuses(fitting(&self.status, &filter.status))),
                    ..self.choose(facet, &filter.status, |status| self.status.get(*status))
                },
                Facet::Topic => Condition {
                    crossing: topics(&self.topic, &filter.topic),
                    ..self.choose(facet, &filter.topic, |topic| self.topic.get(*topic))
                },
                Facet::Province => self.choose(facet, &filter.province, |id| self.locality(id)),
                Facet::Partner => self.choose(facet, &filter.partner, |id| self.locality(id)),
                Facet::Organisation => self.choose_named(facet, &self.organisation, &filter.organisation),
                Facet::Person => self.choose_named(facet, &self.person, &filter.person),
                Facet::Year => self.during(filter.from, filter.to, filter.parts),
            };
            if condition.hides_not_stated && filter.or_not_stated.contains(facet) {
                let mut wanted = Bits::span(1, self.last, self.last);
                wanted.remove(&self.stated(facet));
                wanted.add(&condition.events);
                condition = Condition {
                    events: Cow::Owned(wanted),
                    known: None,
                    crossing: None,
                    hides_not_stated: false,
                    ..condition
                };
            }
            condition
        });
        text.into_iter().chain(of_facet).collect()
    }

    fn choose<'i, T>(
        &self,
        facet: Facet,
        choice: &Choice<T>,
        posting: impl Fn(&T) -> Option<&'i Posting>,
    ) -> Condition<'i> {
        let of = |values: &[T]| -> Vec<&'i Posting> { values.iter().filter_map(&posting).collect() };
        let (chosen, excluded) = (of(&choice.any), of(&choice.none));
        // A value that is named twice would be counted twice.
        let distinct = |postings: &[&Posting]| {
            postings.iter().enumerate().all(|(at, one)| !postings[..at].iter().any(|two| std::ptr::eq(*one, *two)))
        };
        if let ([only], []) = (&chosen[..], &choice.none[..]) {
            let (events, known) = (only.bits(self.last), Some(Known::Any(chosen)));
            return Condition { facet: Some(facet), events, known, crossing: None, hides_not_stated: true };
        }
        let union = |values: &[T]| {
            let mut events = Bits::none(self.last);
            for posting in values.iter().filter_map(&posting) {
                posting.add_to(&mut events);
            }
            events
        };
        let condition = self.any_and_none(facet, choice, union);
        let known = match (&chosen[..], &excluded[..]) {
            ([_, ..], []) if choice.none.is_empty() && distinct(&chosen) => Some(Known::Any(chosen)),
            ([], [only]) if choice.any.is_empty() => {
                let left = self.principal - only.principal;
                Some(Known::None { of: excluded, left })
            }
            ([], [_, ..]) if choice.any.is_empty() && distinct(&excluded) => {
                let left = condition.events.len_between(1, self.principal);
                Some(Known::None { of: excluded, left })
            }
            _ => None,
        };
        Condition { known, ..condition }
    }

    fn choose_named<'i>(&self, facet: Facet, named: &NamedPostings, choice: &Choice<String>) -> Condition<'i> {
        self.any_and_none(facet, choice, |slugs| {
            let positions = slugs.iter().filter_map(|slug| named.position(slug));
            Bits::of(positions.flat_map(|position| named.events(position)).copied(), self.last)
        })
    }

    fn any_and_none<'i, T>(&self, facet: Facet, choice: &Choice<T>, union: impl Fn(&[T]) -> Bits) -> Condition<'i> {
        let hides_not_stated = !choice.any.is_empty();
        let mut events = if hides_not_stated { union(&choice.any) } else { Bits::span(1, self.last, self.last) };
        if !choice.none.is_empty() {
            events.remove(&union(&choice.none));
        }
        Condition { facet: Some(facet), events: Cow::Owned(events), known: None, crossing: None, hides_not_stated }
    }

    /// Events that state a value of `facet`.
    fn stated(&self, facet: Facet) -> Cow<'_, Bits> {
        match facet {
            Facet::Kind => Cow::Borrowed(&self.kind.stated),
            Facet::Topic => Cow::Borrowed(&self.topic.stated),
            Facet::Status => Cow::Borrowed(&self.status.stated),
            Facet::Province => Cow::Borrowed(&self.localities.province_stated),
            Facet::Partner => Cow::Borrowed(&self.localities.partner_stated),
            Facet::Organisation => Cow::Borrowed(&self.organisation.stated),
            Facet::Person => Cow::Borrowed(&self.person.stated),
            Facet::Year => Cow::Borrowed(self.dated.get_or_init(|| {
                let mut dated = Bits::span(self.undated + 1, self.principal, self.last);
                dated.extend((self.principal + 1..=self.last).filter(|part| self.first_day[*part as usize] > 0));
                dated
            })),
        }
    }

    /// Events of which a day lies in the days asked for. Ids are in order of the first day, so most of the answer is one
    /// stretch; what began before it and still went on is found among the short events of the two months before, and
    /// among the few long ones.
    fn during<'i>(&self, from: Option<PartialDate>, to: Option<PartialDate>, parts: bool) -> Condition<'i> {
        let from = from.and_then(first_day_of).unwrap_or(0);
        let to = to.and_then(last_day_of).unwrap_or(u32::MAX);
        let dated = &self.first_day[self.undated as usize + 1..=self.principal as usize];
        let id_at = |offset: usize| self.undated + 1 + offset as u32;
        let start = id_at(dated.partition_point(|day| *day < from));
        let end = id_at(dated.partition_point(|day| *day <= to));
        // `end` is one past the last; an empty stretch has `start` at or behind it.
        let mut events = Bits::span(start, end - 1, self.last);
        let fits = |event: u32| {
            let (first, last) = (self.first_day[event as usize], self.last_day[event as usize]);
            first > 0 && first <= to && last >= from
        };
        let earlier = id_at(dated.partition_point(|day| month_of(*day) + SHORT_SPAN_MONTHS < month_of(from)));
        events.extend((earlier..start).filter(|event| fits(*event)));
        events.extend(self.long.iter().copied().filter(|event| fits(*event)));
        if parts {
            events.extend((self.principal + 1..=self.last).filter(|event| fits(*event)));
        }
        let known = Known::within(start, end - 1);
        let crossing = Some(Crossing::Days { first: start, end: end - 1 });
        Condition { facet: Some(Facet::Year), events: Cow::Owned(events), known, crossing, hides_not_stated: true }
    }

    fn sources_key(&self, event: u32) -> Reverse<(u32, u32)> {
        Reverse((self.articles[event as usize], event))
    }

    fn added_key(&self, event: u32) -> Reverse<(u32, u32)> {
        Reverse((self.changed_in[event as usize], event))
    }

    fn day_key(&self, event: u32) -> Reverse<(u32, u32)> {
        Reverse((self.first_day[event as usize], event))
    }

    /// Event ids by falling number of articles, then newest first.
    pub(super) fn by_sources(&self) -> &[u32] {
        self.by_sources.get_or_init(|| self.order(|event| self.sources_key(event)))
    }

    /// Event ids by the release that last touched them, latest first.
    pub(super) fn by_added(&self) -> &[u32] {
        self.by_added.get_or_init(|| self.order(|event| self.added_key(event)))
    }

    /// Principal events and parts together by day, newest first.
    fn by_day(&self) -> &[u32] {
        self.by_day.get_or_init(|| self.order(|event| self.day_key(event)))
    }

    fn order<K: Ord>(&self, key: impl Fn(u32) -> K) -> Vec<u32> {
        let mut ids: Vec<u32> = (1..=self.last).collect();
        ids.sort_by_cached_key(|event| key(*event));
        ids
    }
}

impl<'i> Selection<'i> {
    /// How many events fit.
    pub fn total(&self) -> u32 {
        self.total
    }

    /// The question this answers.
    pub fn filter(&self) -> &'i Filter {
        self.filter
    }

    /// True where the event fits.
    pub fn contains(&self, event: u32) -> bool {
        self.events.contains(event)
    }

    /// For each filter that asks for values: how many events fit all other filters and state no value here. Only those
    /// with at least one.
    pub fn not_stated(&self) -> Vec<(Facet, u32)> {
        let hidden = self.conditions.iter().filter(|condition| condition.hides_not_stated);
        hidden
            .filter_map(|condition| {
                let facet = condition.facet?;
                let count = self.without(facet).minus_len(&self.index.stated(facet));
                (count > 0).then_some((facet, count))
            })
            .collect()
    }

    /// The events that would fit if nothing were asked of `facet`: for an empty list, which filter to loosen.
    pub fn total_without(&self, facet: Facet) -> u32 {
        self.others(facet).1
    }

    /// Ids of one page, in the filter's order.
    pub fn page(&self, offset: usize, count: usize) -> Vec<u32> {
        let total = self.total() as usize;
        if offset >= total {
            return Vec::new();
        }
        if !self.filter.parts {
            match self.filter.sort {
                Sort::Newest => return self.events.highest(offset, count),
                // Without a text query nothing is more relevant than the latest.
                Sort::Relevance if self.filter.text.is_none() => {
                    return self.events.highest(offset, count);
                }
                _ => {}
            }
        }
        self.ordered(offset.saturating_add(count)).skip(offset).take(count).collect()
    }

    /// All ids in the filter's order, for exports and feeds.
    pub fn ids(&self) -> Vec<u32> {
        self.page(0, usize::MAX)
    }

    /// The first `until` ids in the filter's order, or all.
    fn ordered(&self, until: usize) -> Box<dyn Iterator<Item = u32> + '_> {
        let index = self.index;
        let fitting = |event: &u32| self.events.contains(*event);
        match self.filter.sort {
            Sort::Relevance if let Some(hits) = &self.filter.text => Box::new(hits.ids.iter().copied().filter(fitting)),
            Sort::Newest | Sort::Relevance => self.walk(index.by_day(), until, |event| index.day_key(event)),
            Sort::Oldest if self.filter.parts => {
                let dated = |event: &u32| index.first_day[*event as usize] > 0;
                let by_day = index.by_day();
                let first = by_day.iter().rev().copied().filter(move |event| dated(event));
                let undated = by_day.iter().rev().copied().filter(move |event| !dated(event));
                Box::new(first.chain(undated).filter(fitting))
            }
            Sort::Oldest => {
                let undated = self.events.iter().take_while(|event| *event <= index.undated);
                Box::new(self.events.iter_from(index.undated + 1).chain(undated))
            }
            Sort::Sources => self.walk(index.by_sources(), until, |event| index.sources_key(event)),
            Sort::Added => self.walk(index.by_added(), until, |event| index.added_key(event)),
        }
    }

    /// Many events are picked from the whole order as it stands; few are sorted anew, as far as they are asked for.
    fn walk<'s, K: Ord>(
        &'s self,
        order: &'s [u32],
        until: usize,
        key: impl Fn(u32) -> K,
    ) -> Box<dyn Iterator<Item = u32> + 's> {
        if self.total as usize > order.len() / 32 {
            return Box::new(order.iter().copied().filter(|event| self.events.contains(*event)));
        }
        let mut ids = self.events.to_vec();
        if until < ids.len() {
            ids.select_nth_unstable_by_key(until, |event| key(*event));
            ids.truncate(until);
        }
        ids.sort_by_cached_key(|event| key(*event));
        Box::new(ids.into_iter())
    }

    fn position(&self, facet: Facet) -> Option<usize> {
        self.conditions.iter().position(|condition| condition.facet == Some(facet))
    }

    /// The events that fit every filter but the one on `facet`.
    pub(super) fn without(&self, facet: Facet) -> &Bits {
        self.others(facet).0
    }

    /// How many they are.
    pub(super) fn held(&self, facet: Facet) -> u32 {
        self.others(facet).1
    }

    /// The events that fit every filter but the one on `facet`, with how many they are.
    fn others(&self, facet: Facet) -> (&Bits, u32) {
        let Some(position) = self.position(facet) else { return (&self.events, self.total) };
        let (events, len) = self.without[position].get_or_init(|| {
            let others = self.conditions.iter().enumerate().filter(|(at, _)| *at != position);
            let others: Vec<&Bits> = others.map(|(_, condition)| &*condition.events).collect();
            Bits::meeting(&others, self.end, self.index.last)
        });
        (events, *len)
    }

    fn counting(&self, facet: Facet) -> &Counting<'i> {
        let position = self.position(facet);
        self.counting[position.unwrap_or(self.conditions.len())].get_or_init(|| {
            let (events, held) = self.others(facet);
            let known = self.conditions_but(facet).filter_map(|condition| condition.known.clone()).chain([Known::All]);
            // Without parts there is nothing but principal events.
            let principal = if self.filter.parts { events.len_between(1, self.index.principal) } else { held };
            let far = |known: &Known<'_>| known.distance(self.index, events, held, principal);
            let nearest = known.map(|known| (far(&known), known)).min_by_key(|(distance, _)| *distance);
            let (distance, base) = match nearest.filter(|(distance, _)| *distance < held.max(1)) {
                Some((distance, known)) => (distance, Base::Known(known)),
                None => (held, Base::Nothing),
            };
            let sum = if distance > self.index.last / NEAR { self.sum(facet, events, held) } else { None };
            match sum.filter(|sum| sum.distance < distance / 2) {
                Some(sum) => {
                    Counting { distance: sum.distance, base: Base::Sum(Box::new(sum)), difference: OnceLock::new() }
                }
                None => Counting { distance, base, difference: OnceLock::new() },
            }
        })
    }

    /// The conditions of all facets but one.
    fn conditions_but(&self, facet: Facet) -> impl Iterator<Item = &Condition<'i>> {
        self.conditions.iter().filter(move |condition| condition.facet != Some(facet))
    }

    /// The sets of the conditions whose counts are kept together; days have none, they are a stretch.
    fn crossed_sets(&self, facet: Facet, with_topics: bool) -> Vec<&Bits> {
        let is_set = |crossing: &Crossing| match crossing {
            Crossing::Kinds(_) | Crossing::Statuses(_) => true,
            Crossing::AnyTopic(_) | Crossing::NoTopic(_) => with_topics,
            Crossing::Days { .. } => false,
        };
        let crossed = self.conditions_but(facet).filter(|condition| condition.crossing.as_ref().is_some_and(is_set));
        crossed.map(|condition| &*condition.events).collect()
    }

    /// The sum of cells that comes nearest to [`Selection::without`] `facet`. One condition alone is as near to a known set.
    fn sum(&self, facet: Facet, events: &Bits, held: u32) -> Option<Sum> {
        let crossings = || self.conditions_but(facet).filter_map(|condition| condition.crossing.as_ref());
        crossings().nth(1)?;
        Sum::of(self.index, crossings(), &self.crossed_sets(facet, true), events, held)
    }

    /// The counts of a column over [`Selection::without`] `facet`: at least those of the first `limit` values and of those
    /// that are `wanted`.
    pub(super) fn counted(
        &self,
        facet: Facet,
        column: Column,
        limit: usize,
        wanted: impl Fn(usize) -> bool,
    ) -> Vec<u32> {
        let counting = self.counting(facet);
        let (events, held) = self.others(facet);
        let looks = (held, counting.distance);
        if let Some(counts) = self.index.counted_by_value(column, events, limit, wanted, looks) {
            return counts;
        }
        let kept = match &counting.base {
            Base::Known(known) => known.counts(self.index, column),
            Base::Sum(sum) => sum.counts(self.index, column),
            Base::Nothing => vec![0; self.index.column(column).values.len()],
        };
        let (minus, plus) = counting.difference.get_or_init(|| match &counting.base {
            _ if counting.distance == 0 => (Vec::new(), Vec::new()),
            Base::Known(known) => known.difference(self.index, events),
            Base::Sum(sum) => sum.difference(self.index, &self.crossed_sets(facet, false), events),
            Base::Nothing => (Vec::new(), events.to_vec()),
        });
        corrected(self.index, column, kept, minus, plus)
    }

    /// How many events of [`Selection::without`] `facet` people or bodies have at most, by what is kept of the values that one
    /// condition asks for: that condition which leaves least to those of whom nothing is kept.
    pub(super) fn at_most(&self, facet: Facet) -> Option<AtMost> {
        if self.filter.parts {
            return None;
        }
        let asked = self.conditions_but(facet).filter_map(|condition| match &condition.known {
            Some(known @ Known::Any(_)) => known.at_most(self.index, facet),
            _ => None,
        });
        asked.min_by_key(|most| most.others)
    }

    /// The kept counts of [`Selection::without`] `facet`, where it is just such a set.
    pub(super) fn exactly_known(&self, facet: Facet) -> Option<&'i Counted> {
        match self.counting(facet) {
            Counting { base: Base::Known(known), distance: 0, .. } => known.counted(self.index),
            _ => None,
        }
    }
}

/// The positions of the values that fit a choice; one behind the last stands for events that state none.
fn fitting<T: Copy + PartialEq>(held: &ValuePostings<T>, choice: &Choice<T>) -> Vec<usize> {
    let fits = |value: &T| (choice.any.is_empty() || choice.any.contains(value)) && !choice.none.contains(value);
    let values = held.values.iter().map(|(value, _)| fits(value)).chain([choice.any.is_empty()]);
    (0..).zip(values).filter(|(_, fits)| *fits).map(|(at, _)| at).collect()
}

/// What is asked of topics, of which an event may have several: some of them, or none of some.
fn topics(held: &ValuePostings<Topic>, choice: &Choice<Topic>) -> Option<Crossing> {
    let positions = |of: &[Topic]| (0..held.values.len()).filter(|at| of.contains(&held.values[*at].0)).collect();
    match (&choice.any[..], &choice.none[..]) {
        ([_, ..], []) => Some(Crossing::AnyTopic(positions(&choice.any))),
        ([], [_, ..]) => Some(Crossing::NoTopic(positions(&choice.none))),
        _ => None,
    }
}

/// Months since year 0 of a `yyyymmdd` day.
pub(super) fn month_of(day: u32) -> u32 {
    day / 10_000 * 12 + day / 100 % 100
}

fn first_day_of(date: PartialDate) -> Option<u32> {
    let year = u32::try_from(date.year()?).ok()?;
    Some(year * 10_000 + u32::from(date.month().unwrap_or(1)) * 100 + u32::from(date.day().unwrap_or(1)))
}

/// 31 stands for the end of any month: days are only compared.
fn last_day_of(date: PartialDate) -> Option<u32> {
    let year = u32::try_from(date.year()?).ok()?;
    Some(year * 10_000 + u32::from(date.month().unwrap_or(12)) * 100 + u32::from(date.day().unwrap_or(31)))
}
