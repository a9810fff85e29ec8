//! From which kept counts a selection is counted, and what is to be looked at beside them.

use std::sync::OnceLock;

use super::super::bits::Bits;
use super::super::count::AtMost;
use super::super::cross::{Crossing, Sum};
use super::super::filter::Facet;
use super::super::known::{Column, Counted, Known, corrected};
use super::Selection;
use super::condition::Condition;

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
pub(super) struct Counting<'i> {
    base: Base<'i>,
    /// How many events must be looked at.
    distance: u32,
    /// Events to take off and to add, once somebody asks.
    difference: OnceLock<(Vec<u32>, Vec<u32>)>,
}

impl<'i> Selection<'i> {
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
    pub(in crate::events) fn counted(
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
    pub(in crate::events) fn at_most(&self, facet: Facet) -> Option<AtMost> {
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
    pub(in crate::events) fn exactly_known(&self, facet: Facet) -> Option<&'i Counted> {
        match self.counting(facet) {
            Counting { base: Base::Known(known), distance: 0, .. } => known.counted(self.index),
            _ => None,
        }
    }
}
