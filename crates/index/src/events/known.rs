//! Sets of events whose counts are kept: all events, those of one value, those of a stretch of the calendar. A selection
//! that nearly equals one of them is counted by looking only at what tells the two apart.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Index;
use super::bits::Bits;
use super::codes::CodeColumn;
use super::count::{AtMost, most_frequent, share};
use super::filter::Facet;
use super::postings::{NamedPostings, Posting};

/// The length of a stretch: short enough that its two ends cost little, long enough that their counts fit in a megabyte.
const STRETCH: u32 = if cfg!(test) { 16 } else { 8_192 };

/// How many people and bodies are kept with a set.
const TOP: usize = if cfg!(test) { 2 } else { 32 };

/// A column of codes, which is a facet as it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Kind,
    Status,
    Topic,
    ProvinceToday,
    ProvinceBefore,
    Partner,
}

impl Column {
    pub const ALL: [Column; 6] =
        [Column::Kind, Column::Status, Column::Topic, Column::ProvinceToday, Column::ProvinceBefore, Column::Partner];
}

/// Of each column its values, as positions, with how many events they have in the whole release: those with most first.
pub(super) type Frequencies = [Vec<(u32, u32)>; 6];

/// The counts of a set of principal events.
#[derive(Debug)]
pub(super) struct Counted {
    columns: [Box<[u32]>; 6],
    people: Box<[(u32, u32)]>,
    bodies: Box<[(u32, u32)]>,
}

impl Counted {
    fn over(index: &Index, ids: &[u32]) -> Counted {
        let events = Bits::of(ids.iter().copied(), index.last);
        Counted {
            columns: Column::ALL.map(|column| index.column(column).count(ids)),
            people: first_places(most_frequent(&index.person, &events, TOP)),
            bodies: first_places(most_frequent(&index.organisation, &events, TOP)),
        }
    }

    /// Over all principal events: each value knows how many it has, so that no event is looked at.
    fn over_all(index: &Index) -> Counted {
        let named = |named: &NamedPostings| {
            let principal = |position| named.events(position).iter().filter(|event| **event <= index.principal).count();
            (0..named.len() as u32).map(|position| (position, principal(position) as u32)).collect()
        };
        Counted {
            columns: Column::ALL
                .map(|column| index.postings(column).into_iter().map(|posting| posting.principal).collect()),
            people: first_places(named(&index.person)),
            bodies: first_places(named(&index.organisation)),
        }
    }

    /// The first people or bodies, where enough are kept to answer `limit`.
    pub fn top(&self, facet: Facet, limit: usize) -> Option<Cow<'_, [(u32, u32)]>> {
        (limit <= TOP).then_some(Cow::Borrowed(self.first(facet)))
    }

    /// The first people or bodies, falling: all there are, or as many as are kept.
    fn first(&self, facet: Facet) -> &[(u32, u32)] {
        if facet == Facet::Person { &self.people } else { &self.bodies }
    }
}

/// The people or bodies with most events, as many as are kept; those with none are no places.
fn first_places(mut counts: Vec<(u32, u32)>) -> Box<[(u32, u32)]> {
    counts.retain(|(_, count)| *count > 0);
    let order = |(position, count): &(u32, u32)| (Reverse(*count), *position);
    if counts.len() > TOP {
        counts.select_nth_unstable_by_key(TOP, order);
        counts.truncate(TOP);
    }
    counts.sort_unstable_by_key(order);
    counts.into_boxed_slice()
}

/// A set whose counts are kept.
#[derive(Clone, Debug)]
pub(super) enum Known<'i> {
    /// All principal events.
    All,
    /// The principal events of some values of a facet; most often of one value. One that has two of them is in the kept
    /// counts twice.
    Any(Vec<&'i Posting>),
    /// The principal events of none of some values; `left` of them there are. One that has two of them is taken off the
    /// kept counts twice.
    None { of: Vec<&'i Posting>, left: u32 },
    /// Whole stretches of ids, from one border to another: `STRETCH * from + 1 ..= STRETCH * to`.
    Stretches { from: u32, to: u32 },
}

impl<'i> Known<'i> {
    /// The whole stretches within `first..=end`, if any.
    pub fn within(first: u32, end: u32) -> Option<Known<'i>> {
        let (from, to) = (first.saturating_sub(1).div_ceil(STRETCH), end / STRETCH);
        (from < to).then_some(Known::Stretches { from, to })
    }

    /// How many looks at an event tell `events` from this set; `held` of them there are, `principal` principal ones. `Any`
    /// and `None` must hold all principal events of `events`.
    pub fn distance(&self, index: &Index, events: &Bits, held: u32, principal: u32) -> u32 {
        let having = |postings: &[&Posting]| postings.iter().map(|posting| posting.principal).sum::<u32>();
        match self {
            Known::All => index.principal - principal + (held - principal),
            // Each time that one is counted beyond the first is a look too.
            Known::Any(postings) => having(postings) - principal + (held - principal),
            Known::None { of, left } => {
                let twice = having(of) - (index.principal - left);
                twice + (left - principal) + (held - principal)
            }
            Known::Stretches { from, to } => {
                let both = events.len_between(from * STRETCH + 1, to * STRETCH);
                (to - from) * STRETCH - both + (held - both)
            }
        }
    }

    /// What is to be taken off the kept counts of this set, and what to be added to them, to have those of `events`.
    pub fn difference(&self, index: &Index, events: &Bits) -> (Vec<u32>, Vec<u32>) {
        let principal = |bits: &mut Bits| {
            if index.last > index.principal {
                bits.keep(&Bits::span(1, index.principal, index.last));
            }
        };
        let (bits, mut minus, mut plus) = match self {
            Known::All => (Bits::span(1, index.principal, index.last), Vec::new(), Vec::new()),
            Known::Any(postings) => {
                let (mut bits, twice) = union(index, postings);
                principal(&mut bits);
                (bits, twice, Vec::new())
            }
            Known::None { of, .. } => {
                let (having, twice) = union(index, of);
                let mut bits = Bits::span(1, index.principal, index.last);
                bits.remove(&having);
                (bits, Vec::new(), twice)
            }
            Known::Stretches { from, to } => {
                (Bits::span(from * STRETCH + 1, to * STRETCH, index.last), Vec::new(), Vec::new())
            }
        };
        minus.extend(bits.minus(events));
        plus.extend(events.minus(&bits));
        (minus, plus)
    }

    /// The kept counts of a column. Where values share events, some may stand below nothing, wrapped around, until what is to
    /// be added is added.
    pub fn counts(&self, index: &'i Index, column: Column) -> Vec<u32> {
        match self {
            Known::All => index.all().columns[column as usize].to_vec(),
            Known::Any(postings) => {
                let mut sum = vec![0; index.column(column).values.len()];
                for posting in postings {
                    for (sum, count) in sum.iter_mut().zip(&index.counted(posting).columns[column as usize]) {
                        *sum += count;
                    }
                }
                sum
            }
            Known::None { of, .. } => {
                let mut rest = index.all().columns[column as usize].to_vec();
                for posting in of {
                    for (rest, count) in rest.iter_mut().zip(&index.counted(posting).columns[column as usize]) {
                        *rest = rest.wrapping_sub(*count);
                    }
                }
                rest
            }
            Known::Stretches { from, to } => {
                let borders = index.borders();
                let at = |border: u32| borders[border as usize][column as usize].iter();
                at(*to).zip(at(*from)).map(|(to, from)| to - from).collect()
            }
        }
    }

    /// How many events of this set people or bodies have at most; of values asked for only.
    pub fn at_most(&self, index: &Index, facet: Facet) -> Option<AtMost> {
        let Known::Any(postings) = self else { return None };
        let kept: Vec<&[(u32, u32)]> = postings.iter().map(|posting| index.counted(posting).first(facet)).collect();
        // Who is not among the first of a value has as many as the last of them at most, and none where all are kept.
        let beyond = |first: &[(u32, u32)]| first.get(TOP - 1).map_or(0, |(_, count)| *count);
        let mut positions: Vec<u32> =
            kept.iter().flat_map(|first| first.iter().map(|(position, _)| *position)).collect();
        positions.sort_unstable();
        positions.dedup();
        let most = |position: u32| -> u32 {
            let of = |first: &&[(u32, u32)]| first.iter().find(|(held, _)| *held == position).map(|(_, count)| *count);
            kept.iter().map(|first| of(first).unwrap_or(beyond(first))).sum()
        };
        let mut first: Vec<(u32, u32)> = positions.into_iter().map(|position| (position, most(position))).collect();
        first.sort_unstable_by_key(|(position, most)| (Reverse(*most), *position));
        let others = kept.iter().map(|first| beyond(first)).sum();
        Some(AtMost { first, others, events: postings.iter().map(|posting| posting.principal).sum() })
    }

    /// The kept counts, where they are of this very set and not summed.
    pub fn counted(&self, index: &'i Index) -> Option<&'i Counted> {
        match self {
            Known::All => Some(index.all()),
            Known::Any(postings) => match postings[..] {
                [posting] => Some(index.counted(posting)),
                _ => None,
            },
            Known::None { .. } | Known::Stretches { .. } => None,
        }
    }
}

/// The events of any of the values, and the principal ones of several: each as often as it stands beyond the first time.
fn union(index: &Index, postings: &[&Posting]) -> (Bits, Vec<u32>) {
    let (mut bits, mut twice) = (Bits::none(index.last), Vec::new());
    for (posting, at) in postings.iter().zip(0..) {
        if at > 0 {
            twice.extend(posting.shared_with(&bits).into_iter().take_while(|event| *event <= index.principal));
        }
        posting.add_to(&mut bits);
    }
    (bits, twice)
}

impl Index {
    fn all(&self) -> &Counted {
        self.all.get_or_init(|| Counted::over_all(self))
    }

    fn counted<'i>(&'i self, posting: &'i Posting) -> &'i Counted {
        posting.counted.get_or_init(|| Counted::over(self, &posting.principal_ids()))
    }

    /// At each border between stretches: the counts of every column over all events before it.
    fn borders(&self) -> &[[Box<[u32]>; 6]] {
        self.borders.get_or_init(|| {
            let none = Column::ALL.map(|column| vec![0; self.column(column).values.len()].into_boxed_slice());
            let mut borders = vec![none];
            for stretch in 0..self.principal / STRETCH {
                let ids: Vec<u32> = (stretch * STRETCH + 1..=(stretch + 1) * STRETCH).collect();
                let before = &borders[stretch as usize];
                let here = Column::ALL.map(|column| {
                    let counts = self.column(column).count(&ids);
                    before[column as usize].iter().zip(counts).map(|(before, count)| before + count).collect()
                });
                borders.push(here);
            }
            borders
        })
    }

    /// Counts every facet over every set whose counts are kept, so that no first reader waits for them. Takes about a
    /// second at a million events; run it beside the first answers.
    pub fn warm(&self) {
        self.all();
        self.borders();
        self.crossed();
        let postings = (self.kind.values.iter().map(|(_, posting)| posting))
            .chain(self.status.values.iter().map(|(_, posting)| posting))
            .chain(self.topic.values.iter().map(|(_, posting)| posting))
            .chain(self.localities.units.iter().map(|(_, posting)| posting));
        for posting in postings {
            self.counted(posting);
        }
        self.by_sources();
        self.by_added();
        self.person.reach(0);
        self.organisation.reach(0);
        self.costs();
        self.frequencies();
    }
}

impl Index {
    /// The sets of events of a column's values, in their order.
    fn postings(&self, column: Column) -> Vec<&Posting> {
        let units = |column: &CodeColumn| -> Vec<&Posting> {
            column.values.iter().map(|unit| &self.localities.units[*unit as usize].1).collect()
        };
        match column {
            Column::Kind => self.kind.values.iter().map(|(_, posting)| posting).collect(),
            Column::Status => self.status.values.iter().map(|(_, posting)| posting).collect(),
            Column::Topic => self.topic.values.iter().map(|(_, posting)| posting).collect(),
            Column::ProvinceToday | Column::ProvinceBefore | Column::Partner => units(self.column(column)),
        }
    }

    /// What it costs to count each column value by value, in looks at one event.
    fn costs(&self) -> &[u32; 6] {
        self.costs
            .get_or_init(|| Column::ALL.map(|column| self.postings(column).iter().map(|posting| posting.cost()).sum()))
    }

    fn frequencies(&self) -> &Frequencies {
        self.frequencies.get_or_init(|| {
            Column::ALL.map(|column| {
                let mut values: Vec<(u32, u32)> =
                    (0..).zip(self.postings(column).iter().map(|posting| posting.len())).collect();
                values.sort_by_key(|(_, events)| Reverse(*events));
                values
            })
        })
    }

    /// The counts of a column over `events`, `held` many, by meeting the sets of its values with them: where this costs less
    /// than looking at `others` events one by one. Counted are at least the first `limit` values and those that are `wanted`; a
    /// value that has fewer events in the whole release than the last of the first has here is left at nothing.
    pub(super) fn counted_by_value(
        &self,
        column: Column,
        events: &Bits,
        limit: usize,
        wanted: impl Fn(usize) -> bool,
        (held, others): (u32, u32),
    ) -> Option<Vec<u32>> {
        let postings = self.postings(column);
        // Where not all can be met for less: the last place is likely to have its share, and what has more must be met.
        if self.costs()[column as usize] >= others {
            let frequencies = &self.frequencies()[column as usize];
            let last = frequencies.get(limit.saturating_sub(1)).map_or(0, |(_, most)| *most);
            let least = share(last, held, self.last);
            let ahead = frequencies.iter().take_while(|(_, most)| *most >= least);
            if ahead.map(|(value, _)| postings[*value as usize].cost()).sum::<u32>() >= others {
                return None;
            }
        }
        let (mut counts, mut places, mut spent) = (vec![0; postings.len()], BinaryHeap::new(), 0);
        for (value, most) in &self.frequencies()[column as usize] {
            let value = *value as usize;
            let is_behind = places.len() >= limit && places.peek().is_none_or(|Reverse(last)| most < last);
            if is_behind && !wanted(value) {
                continue;
            }
            spent += postings[value].cost();
            if spent > others {
                return None;
            }
            counts[value] = postings[value].held_by(events);
            places.push(Reverse(counts[value]));
            if places.len() > limit {
                places.pop();
            }
        }
        Some(counts)
    }
}

/// `known` plus `plus` less `minus`, value by value; in this order nothing stays below nothing.
pub(super) fn corrected(index: &Index, column: Column, known: Vec<u32>, minus: &[u32], plus: &[u32]) -> Vec<u32> {
    let mut counts = known;
    if !plus.is_empty() {
        for (count, more) in counts.iter_mut().zip(index.column(column).count(plus)) {
            *count = count.wrapping_add(more);
        }
    }
    if !minus.is_empty() {
        for (count, less) in counts.iter_mut().zip(index.column(column).count(minus)) {
            *count -= less;
        }
    }
    counts
}
