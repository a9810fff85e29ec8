//! Which events fit a filter, and in which order they come.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::OnceLock;

use roaring::RoaringBitmap;

use crate::model::PartialDate;

use super::Index;
use super::count::Counted;
use super::filter::{Choice, Facet, Filter, Sort};
use super::postings::{NamedPostings, Posting};

/// An event longer than two calendar months is looked at one by one when days are asked for; see [`Index::during`].
pub(super) const SHORT_SPAN_MONTHS: u32 = 1;

/// The events that fit a filter.
#[derive(Debug)]
pub struct Selection<'i> {
    index: &'i Index,
    filter: &'i Filter,
    events: RoaringBitmap,
    /// Every event the list may hold, before any filter.
    universe: RoaringBitmap,
    conditions: Vec<Condition<'i>>,
}

/// One narrowing filter, as the set of events it lets through.
#[derive(Debug)]
struct Condition<'i> {
    /// `None` for the text query.
    facet: Option<Facet>,
    events: Cow<'i, RoaringBitmap>,
    /// Set where the condition is one value and nothing else: its counts may be known.
    posting: Option<&'i Posting>,
    /// True where it asks for values, so that events which state none are hidden by it.
    hides_not_stated: bool,
}

/// A set that contains a selection and whose counts are kept.
pub(super) struct Wider<'i> {
    pub len: u64,
    pub counted: &'i OnceLock<Counted>,
    /// `None` for all principal events.
    posting: Option<&'i Posting>,
}

impl<'i> Wider<'i> {
    pub fn events(&self, index: &Index) -> Cow<'i, RoaringBitmap> {
        match self.posting {
            None => Cow::Owned(index.principal_events()),
            Some(posting) if index.last == index.principal => Cow::Borrowed(&posting.events),
            Some(posting) => Cow::Owned(&posting.events & index.principal_events()),
        }
    }
}

impl Index {
    /// The events that fit `filter`. A value the release does not know fits no event.
    pub fn select<'i>(&'i self, filter: &'i Filter) -> Selection<'i> {
        let conditions = self.conditions(filter);
        let universe = if filter.parts { span(1, self.last) } else { self.principal_events() };
        let events = intersect(&universe, conditions.iter());
        Selection { index: self, filter, events, universe, conditions }
    }

    pub(super) fn principal_events(&self) -> RoaringBitmap {
        span(1, self.principal)
    }

    fn conditions<'i>(&'i self, filter: &'i Filter) -> Vec<Condition<'i>> {
        let text = filter.text.as_ref().map(|hits| Condition {
            facet: None,
            events: Cow::Owned(hits.ids.iter().filter_map(|id| u32::try_from(*id).ok()).collect()),
            posting: None,
            hides_not_stated: false,
        });
        let of_facet = filter.active().map(|facet| {
            let mut condition = match facet {
                Facet::Kind => self.choose(facet, &filter.kind, |kind| self.kind.get(*kind)),
                Facet::Topic => self.choose(facet, &filter.topic, |topic| self.topic.get(*topic)),
                Facet::Status => self.choose(facet, &filter.status, |status| self.status.get(*status)),
                Facet::Province => self.choose(facet, &filter.province, |id| self.locality(id)),
                Facet::Partner => self.choose(facet, &filter.partner, |id| self.locality(id)),
                Facet::Organisation => self.choose_named(facet, &self.organisation, &filter.organisation),
                Facet::Person => self.choose_named(facet, &self.person, &filter.person),
                Facet::Year => Condition {
                    facet: Some(facet),
                    events: Cow::Owned(self.during(filter.from, filter.to)),
                    posting: None,
                    hides_not_stated: true,
                },
            };
            if condition.hides_not_stated && filter.or_not_stated.contains(facet) {
                let mut wanted = span(1, self.last);
                wanted -= &*self.stated(facet);
                wanted |= &*condition.events;
                condition =
                    Condition { events: Cow::Owned(wanted), posting: None, hides_not_stated: false, ..condition };
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
        if let ([value], []) = (&choice.any[..], &choice.none[..])
            && let Some(posting) = posting(value)
        {
            let events = Cow::Borrowed(&posting.events);
            return Condition { facet: Some(facet), events, posting: Some(posting), hides_not_stated: true };
        }
        let union = |values: &[T]| {
            let mut events = RoaringBitmap::new();
            for posting in values.iter().filter_map(&posting) {
                events |= &posting.events;
            }
            events
        };
        self.any_and_none(facet, choice, union)
    }

    fn choose_named<'i>(&self, facet: Facet, named: &NamedPostings, choice: &Choice<String>) -> Condition<'i> {
        let union = |slugs: &[String]| {
            let positions = slugs.iter().filter_map(|slug| named.position(slug));
            positions.flat_map(|position| named.events(position)).copied().collect()
        };
        self.any_and_none(facet, choice, union)
    }

    fn any_and_none<'i, T>(
        &self,
        facet: Facet,
        choice: &Choice<T>,
        union: impl Fn(&[T]) -> RoaringBitmap,
    ) -> Condition<'i> {
        let hides_not_stated = !choice.any.is_empty();
        let mut events = if hides_not_stated { union(&choice.any) } else { span(1, self.last) };
        events -= union(&choice.none);
        Condition { facet: Some(facet), events: Cow::Owned(events), posting: None, hides_not_stated }
    }

    /// Events that state a value of `facet`.
    fn stated(&self, facet: Facet) -> Cow<'_, RoaringBitmap> {
        match facet {
            Facet::Kind => Cow::Borrowed(&self.kind.stated),
            Facet::Topic => Cow::Borrowed(&self.topic.stated),
            Facet::Status => Cow::Borrowed(&self.status.stated),
            Facet::Province => Cow::Borrowed(&self.localities.province_stated),
            Facet::Partner => Cow::Borrowed(&self.localities.partner_stated),
            Facet::Organisation => Cow::Borrowed(&self.organisation.stated),
            Facet::Person => Cow::Borrowed(&self.person.stated),
            Facet::Year => {
                let mut dated = span(self.undated + 1, self.principal);
                dated.extend((self.principal + 1..=self.last).filter(|part| self.first_day[*part as usize] > 0));
                Cow::Owned(dated)
            }
        }
    }

    /// Events of which a day lies in the days asked for. Ids are in order of the first day, so most of the answer is one
    /// stretch; what began before it and still went on is found among the short events of the two months before, and
    /// among the few long ones.
    fn during(&self, from: Option<PartialDate>, to: Option<PartialDate>) -> RoaringBitmap {
        let from = from.and_then(first_day_of).unwrap_or(0);
        let to = to.and_then(last_day_of).unwrap_or(u32::MAX);
        let dated = &self.first_day[self.undated as usize + 1..=self.principal as usize];
        let id_at = |offset: usize| self.undated + 1 + offset as u32;
        let start = id_at(dated.partition_point(|day| *day < from));
        let end = id_at(dated.partition_point(|day| *day <= to));
        let mut events = RoaringBitmap::new();
        if start < end {
            events.insert_range(start..end);
        }
        let fits = |event: u32| {
            let (first, last) = (self.first_day[event as usize], self.last_day[event as usize]);
            first > 0 && first <= to && last >= from
        };
        let earlier = id_at(dated.partition_point(|day| month_of(*day) + SHORT_SPAN_MONTHS < month_of(from)));
        events.extend((earlier..start).filter(|event| fits(*event)));
        events.extend(self.long.iter().copied().filter(|event| fits(*event)));
        events.extend((self.principal + 1..=self.last).filter(|event| fits(*event)));
        events
    }

    /// Event ids by falling number of articles, then newest first.
    pub(super) fn by_sources(&self) -> &[u32] {
        self.by_sources.get_or_init(|| self.order(|event| Reverse((self.articles[event as usize], event))))
    }

    /// Event ids by the release that last touched them, latest first.
    pub(super) fn by_added(&self) -> &[u32] {
        self.by_added.get_or_init(|| self.order(|event| Reverse((self.changed_in[event as usize], event))))
    }

    /// Principal events and parts together by day, newest first.
    fn by_day(&self) -> &[u32] {
        self.by_day.get_or_init(|| self.order(|event| Reverse((self.first_day[event as usize], event))))
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
        self.events.len() as u32
    }

    /// The question this answers.
    pub fn filter(&self) -> &'i Filter {
        self.filter
    }

    /// The fitting events as a set of ids.
    pub fn events(&self) -> &RoaringBitmap {
        &self.events
    }

    /// For each filter that asks for values: how many events fit all other filters and state no value here. Only those
    /// with at least one.
    pub fn not_stated(&self) -> Vec<(Facet, u32)> {
        let hidden = self.conditions.iter().filter(|condition| condition.hides_not_stated);
        hidden
            .filter_map(|condition| {
                let facet = condition.facet?;
                let count = self.without(facet).difference_len(&self.index.stated(facet)) as u32;
                (count > 0).then_some((facet, count))
            })
            .collect()
    }

    /// The events that would fit if nothing were asked of `facet`: for an empty list, which filter to loosen.
    pub fn total_without(&self, facet: Facet) -> u32 {
        self.without(facet).len() as u32
    }

    /// Ids of one page, in the filter's order.
    pub fn page(&self, offset: usize, count: usize) -> Vec<u32> {
        let total = self.total() as usize;
        if offset >= total {
            return Vec::new();
        }
        if !self.filter.parts {
            match self.filter.sort {
                Sort::Newest => return self.newest(offset, count),
                // Without a text query nothing is more relevant than the latest.
                Sort::Relevance if self.filter.text.is_none() => return self.newest(offset, count),
                _ => {}
            }
        }
        self.ordered().skip(offset).take(count).collect()
    }

    /// All ids in the filter's order, for exports and feeds.
    pub fn ids(&self) -> Vec<u32> {
        self.page(0, usize::MAX)
    }

    fn newest(&self, offset: usize, count: usize) -> Vec<u32> {
        let Some(first) = self.events.select(self.total() - 1 - offset as u32) else { return Vec::new() };
        self.events.range(..=first).rev().take(count).collect()
    }

    fn ordered(&self) -> Box<dyn Iterator<Item = u32> + '_> {
        let index = self.index;
        let fitting = |event: &u32| self.events.contains(*event);
        match self.filter.sort {
            Sort::Relevance if let Some(hits) = &self.filter.text => {
                Box::new(hits.ids.iter().filter_map(|id| u32::try_from(*id).ok()).filter(fitting))
            }
            Sort::Newest | Sort::Relevance => Box::new(self.walk(index.by_day())),
            Sort::Oldest if self.filter.parts => {
                let dated = |event: &u32| index.first_day[*event as usize] > 0;
                let by_day = index.by_day();
                let first = by_day.iter().rev().copied().filter(move |event| dated(event));
                let undated = by_day.iter().rev().copied().filter(move |event| !dated(event));
                Box::new(first.chain(undated).filter(fitting))
            }
            Sort::Oldest => Box::new(self.events.range(index.undated + 1..).chain(self.events.range(..=index.undated))),
            Sort::Sources => Box::new(self.walk(index.by_sources())),
            Sort::Added => Box::new(self.walk(index.by_added())),
        }
    }

    fn walk<'s>(&'s self, order: &'s [u32]) -> impl Iterator<Item = u32> + 's {
        order.iter().copied().filter(|event| self.events.contains(*event))
    }

    /// The events that fit every filter but the one on `facet`.
    pub(super) fn without(&self, facet: Facet) -> Cow<'_, RoaringBitmap> {
        if self.conditions.iter().any(|condition| condition.facet == Some(facet)) {
            let others = self.conditions.iter().filter(|condition| condition.facet != Some(facet));
            Cow::Owned(intersect(&self.universe, others))
        } else {
            Cow::Borrowed(&self.events)
        }
    }

    /// The smallest set with kept counts that holds all of [`Selection::without`] `facet`.
    pub(super) fn narrowest_counted(&self, index: &'i Index, facet: Facet) -> Option<Wider<'i>> {
        let all = Wider { len: u64::from(index.principal), counted: &index.all, posting: None };
        let single = self.conditions.iter().filter(|condition| condition.facet != Some(facet));
        let single = single.filter_map(|condition| condition.posting).map(|posting| Wider {
            len: posting.events.range_cardinality(1..=index.principal),
            counted: &posting.counted,
            posting: Some(posting),
        });
        single.chain([all]).min_by_key(|wider| wider.len)
    }
}

fn span(first: u32, last: u32) -> RoaringBitmap {
    let mut events = RoaringBitmap::new();
    if first <= last {
        events.insert_range(first..=last);
    }
    events
}

/// Smallest first, so that each step has less to do.
fn intersect<'c, 'i: 'c>(
    universe: &RoaringBitmap,
    conditions: impl Iterator<Item = &'c Condition<'i>>,
) -> RoaringBitmap {
    let mut sets: Vec<&RoaringBitmap> = conditions.map(|condition| &*condition.events).collect();
    sets.sort_by_cached_key(|set| set.len());
    let mut events = universe.clone();
    for set in sets {
        events &= set;
    }
    events
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
