//! Counts kept for every kind with every status with every topic, up to each of some borders of the calendar. A question
//! that asks for several of these at once lies far from every set of one value; what it asks of kinds, statuses, topics and
//! days together is a sum of these cells.

use super::Index;
use super::bits::Bits;
use super::known::Column;

/// A stretch between two borders is no shorter than this: its two ends are looked at event by event.
const SHORTEST: u32 = if cfg!(test) { 32 } else { 8_192 };

/// And there are no more than so many stretches, each of which takes less than a megabyte.
const MOST: u32 = 64;

/// What a condition asks of the columns that are crossed, or of days.
#[derive(Debug)]
pub(super) enum Crossing {
    /// Positions of the kinds that fit; one behind the last stands for events without a kind.
    Kinds(Vec<usize>),
    Statuses(Vec<usize>),
    /// Events with any of some topics.
    AnyTopic(Vec<usize>),
    /// Events with none of some topics.
    NoTopic(Vec<usize>),
    /// Events of which nearly all and only those in `first..=end` fit.
    Days {
        first: u32,
        end: u32,
    },
}

/// The kept counts.
#[derive(Debug)]
pub(super) struct Crossed {
    /// The last event before each border; the first is 0, the last the last principal event.
    borders: Vec<u32>,
    statuses: usize,
    topics: usize,
    /// Where each column begins within a cell, with one end more; behind the columns a cell holds how many events it has.
    columns: [usize; 7],
    /// By border, by cell: events of the cell before the border that have each value of each column.
    counts: Vec<u32>,
    /// How many cells there are.
    cells: usize,
}

/// A set of events that is a sum of cells.
#[derive(Debug)]
pub(super) struct Sum {
    /// The cells to be added, and those to be taken off.
    plus: Vec<usize>,
    minus: Vec<usize>,
    from: usize,
    to: usize,
    /// The set itself.
    pub events: Bits,
    /// How many looks at an event tell the selection from it.
    pub distance: u32,
    /// Topics by which an event may be in the sum more than once (of those added) or less (of those taken off).
    shared: Vec<usize>,
}

impl Crossed {
    fn of(index: &Index) -> Crossed {
        let stretch = SHORTEST.max(index.principal.div_ceil(MOST));
        let mut borders: Vec<u32> = (0..index.principal / stretch).map(|at| at * stretch).collect();
        borders.push(index.principal);
        if borders[0] > 0 {
            borders.insert(0, 0);
        }
        let (kinds, statuses, topics) =
            (index.kind.values.len() + 1, index.status.values.len(), index.topic.values.len());
        let mut columns = [0; 7];
        for column in Column::ALL {
            columns[column as usize + 1] = columns[column as usize] + index.column(column).values.len();
        }
        let (cells, width) = (kinds * statuses * (topics + 1), columns[6] + 1);
        let mut crossed = Crossed { borders, statuses, topics, columns, counts: Vec::new(), cells };
        crossed.counts.reserve_exact(crossed.borders.len() * cells * width);
        let (mut before, mut values) = (vec![0_u32; cells * width], Vec::new());
        let mut next = 1;
        for border in crossed.borders.clone() {
            for event in next..=border {
                let kind = index.kind.codes.of(event).next().map_or(kinds - 1, usize::from);
                // Every event has a status: what is not planned was held.
                let status = index.status.codes.of(event).next().map_or(0, usize::from);
                values.clear();
                for column in Column::ALL {
                    let begin = columns[column as usize];
                    values.extend(index.column(column).of(event).map(|value| begin + usize::from(value)));
                }
                values.push(width - 1);
                let whole = crossed.cell(kind, status, topics);
                let cells = index.topic.codes.of(event).map(|topic| crossed.cell(kind, status, usize::from(topic)));
                for cell in cells.chain([whole]) {
                    let counts = &mut before[cell * width..(cell + 1) * width];
                    for value in &values {
                        counts[*value] += 1;
                    }
                }
            }
            next = border + 1;
            crossed.counts.extend_from_slice(&before);
        }
        crossed
    }

    /// The cell of a kind, a status and a topic; one behind the last topic is the cell of events with any topic or none.
    fn cell(&self, kind: usize, status: usize, topic: usize) -> usize {
        (kind * self.statuses + status) * (self.topics + 1) + topic
    }

    fn kinds(&self) -> usize {
        self.cells / self.statuses / (self.topics + 1)
    }

    /// The counts of a stretch of columns for a cell before a border.
    fn counts(&self, border: usize, cell: usize, columns: std::ops::Range<usize>) -> &[u32] {
        let begin = (border * self.cells + cell) * (self.columns[6] + 1);
        &self.counts[begin + columns.start..begin + columns.end]
    }

    /// The counts of a stretch of columns over a sum. Where topics share events, some may stand below nothing, wrapped around.
    fn summed(&self, sum: &Sum, columns: std::ops::Range<usize>) -> Vec<u32> {
        let mut total = vec![0_u32; columns.len()];
        let mut put = |cells: &[usize], border: usize, add: bool| {
            for cell in cells {
                for (total, count) in total.iter_mut().zip(self.counts(border, *cell, columns.clone())) {
                    *total = if add { total.wrapping_add(*count) } else { total.wrapping_sub(*count) };
                }
            }
        };
        for (border, add) in [(sum.to, true), (sum.from, false)] {
            // Nothing lies before the first border.
            if border > 0 {
                put(&sum.plus, border, add);
                put(&sum.minus, border, !add);
            }
        }
        total
    }
}

impl Sum {
    /// The sum that comes nearest to what `crossings` ask together, whose sets are `sets`; `None` where it helps nothing:
    /// fewer than two of them, or no whole stretch in the days asked for. `selected` is what fits all of them and perhaps
    /// more, `held` many.
    pub fn of<'c>(
        index: &Index,
        crossings: impl Iterator<Item = &'c Crossing>,
        sets: &[&Bits],
        selected: &Bits,
        held: u32,
    ) -> Option<Sum> {
        let crossed = index.crossed();
        let (mut from, mut to) = (0, crossed.borders.len() - 1);
        let (mut kinds, mut statuses) =
            ((0..crossed.kinds()).collect::<Vec<_>>(), (0..crossed.statuses).collect::<Vec<_>>());
        let (mut any, mut none) = (vec![crossed.topics], Vec::new());
        for crossing in crossings {
            match crossing {
                Crossing::Kinds(of) => kinds.clone_from(of),
                Crossing::Statuses(of) => {
                    statuses = of.iter().copied().filter(|status| *status < crossed.statuses).collect()
                }
                Crossing::AnyTopic(of) => any.clone_from(of),
                Crossing::NoTopic(of) => none.clone_from(of),
                Crossing::Days { first, end } => {
                    from = crossed.borders.partition_point(|border| border + 1 < *first);
                    to = crossed.borders.partition_point(|border| border <= end).checked_sub(1)?;
                }
            }
        }
        if from >= to {
            return None;
        }
        let cells = |topics: &[usize]| -> Vec<usize> {
            let pairs = kinds.iter().flat_map(|kind| statuses.iter().map(move |status| (*kind, *status)));
            pairs
                .flat_map(|(kind, status)| topics.iter().map(move |topic| crossed.cell(kind, status, *topic)))
                .collect()
        };
        let (first, end) = (crossed.borders[from] + 1, crossed.borders[to]);
        let span = Bits::span(first, end, index.last);
        let sets: Vec<&Bits> = sets.iter().copied().chain([&span]).collect();
        let (events, len) = Bits::meeting(&sets, index.principal, index.last);
        let (plus, minus) = (cells(&any), cells(&none));
        let shared = if none.is_empty() { any } else { none };
        let mut sum = Sum { plus, minus, from, to, events, distance: 0, shared };
        let size = crossed.columns[6];
        let counted = crossed.summed(&sum, size..size + 1)[0];
        let within = selected.len_between(first, end);
        sum.distance = (len - within) + (held - within) + (counted as i32).abs_diff(len as i32);
        Some(sum)
    }

    /// What is to be taken off the counts of the sum, and what to be added to them, to have those of `selected`.
    pub fn difference(&self, index: &Index, sets_without_topics: &[&Bits], selected: &Bits) -> (Vec<u32>, Vec<u32>) {
        let (mut minus, mut plus) = (self.events.minus(selected), selected.minus(&self.events));
        if self.shared.len() > 1 {
            let crossed = index.crossed();
            let span = Bits::span(crossed.borders[self.from] + 1, crossed.borders[self.to], index.last);
            let sets: Vec<&Bits> = sets_without_topics.iter().copied().chain([&span]).collect();
            let (within, _) = Bits::meeting(&sets, index.principal, index.last);
            let (mut seen, mut again) = (Bits::none(index.last), Vec::new());
            for topic in &self.shared {
                let mut having = index.topic.values[*topic].1.bits(index.last).into_owned();
                having.keep(&within);
                again.extend(having.both(&seen));
                seen.add(&having);
            }
            if self.minus.is_empty() { minus.extend(again) } else { plus.extend(again) }
        }
        (minus, plus)
    }

    /// The kept counts of a column; see [`Crossed::summed`].
    pub fn counts(&self, index: &Index, column: Column) -> Vec<u32> {
        let crossed = index.crossed();
        crossed.summed(self, crossed.columns[column as usize]..crossed.columns[column as usize + 1])
    }
}

impl Index {
    pub(super) fn crossed(&self) -> &Crossed {
        self.crossed.get_or_init(|| Crossed::of(self))
    }
}
