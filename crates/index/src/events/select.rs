//! Which events fit a filter, and in which order they come.

mod condition;
mod counting;

use std::cmp::Reverse;
use std::sync::OnceLock;

use self::condition::Condition;
use self::counting::Counting;
use super::Index;
use super::bits::Bits;
use super::filter::{Facet, Filter, Sort};

pub(super) use self::condition::{SHORT_SPAN_MONTHS, month_of};

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
}
