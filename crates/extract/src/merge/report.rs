//! One report of one event with what comparing needs: parties, people and leaders as numbers, and the days it may lie in.
//! Knows under which keys a report may meet another; leaves whether they agree to `compare`.

use std::sync::Arc;

use vnfr_model::{
    AlternativeDate, EventClaim, EventKind, EventRole, EventStatus, Extraction, FigureClaim, LocalityId, PartialDate,
    Precision, Span, When,
};
use vnfr_text as text;

use super::compare::{REPORTING_DAYS, civil};
use super::names::Names;
use super::room::Room;
use super::same_family;

/// Sorted, each once.
fn set(mut numbers: Vec<u32>) -> Vec<u32> {
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// What two sets have in common.
pub fn shared(one: &[u32], other: &[u32]) -> Vec<u32> {
    one.iter().copied().filter(|number| other.binary_search(number).is_ok()).collect()
}

/// True where both sets hold something and nothing in common.
pub fn disjoint(one: &[u32], other: &[u32]) -> bool {
    !one.is_empty() && !other.is_empty() && !one.iter().any(|number| other.binary_search(number).is_ok())
}

/// One claim with what settles the values of its event. All reports of one event are held at once, and that may be
/// thousands: names are read off their articles one after another.
pub struct Told {
    pub file: Arc<str>,
    pub published: Option<PartialDate>,
    pub index: usize,
    pub role: EventRole,
    pub status: EventStatus,
    pub precision: Precision,
    pub when: When,
    /// The year, where it is known of the day too.
    pub year: Option<i16>,
    /// Where the article says when.
    pub when_span: Option<Span>,
    /// Other dates that the article gives.
    pub alternative_dates: Box<[AlternativeDate]>,
    pub edition: Option<u8>,
    /// How many people it names.
    pub people: usize,
    pub figures: Box<[FigureClaim]>,
    /// Those who lead its delegations, and where that stands.
    pub leaders: Box<[(String, Option<Span>)]>,
}

impl Told {
    pub fn new(article: &Extraction, index: usize) -> Told {
        let figures = article.figures.iter().filter(|figure| figure.event == Some(index) && figure.what != "edition");
        let sent = article.delegations.iter().filter(|delegation| delegation.event == Some(index));
        let leaders = sent.filter_map(|sent| {
            let span = sent.evidence.get("leader").and_then(|spans| spans.first().copied());
            Some((sent.leader.clone()?, span))
        });
        let event = &article.events[index];
        let field = if event.partial.is_some() { "partial" } else { "start" };
        Told {
            file: article.file.as_str().into(),
            published: article.published,
            index,
            role: event.role,
            status: event.status,
            precision: event.precision,
            when: event.when(),
            year: event.start.and_then(PartialDate::year),
            when_span: event.evidence.get(field).and_then(|spans| spans.first().copied()),
            alternative_dates: event.alternative_dates.as_slice().into(),
            edition: event.edition,
            people: event.people.len(),
            figures: figures.cloned().collect(),
            leaders: leaders.collect(),
        }
    }
}

/// One claim with what comparing needs.
pub struct Report {
    /// The place of its article, and the number of the article's file: equal files, equal numbers.
    pub article: u32,
    pub file: u32,
    /// Its index among the events of its article.
    pub index: u32,
    pub kind: EventKind,
    pub edition: Option<u8>,
    /// A council's vote on what others sign.
    pub is_vote: bool,
    /// One of a series of conferences, or announced as such.
    pub is_of_series: bool,
    pub when: When,
    pub published: Option<PartialDate>,
    /// Parties of either country, people, those who lead the event's delegations, and the localities that sent them, in one.
    sets: Box<[u32]>,
    /// Where each of these begins but the first.
    starts: [u32; 4],
}

impl Report {
    /// The report of one event of an article, which stands at a place and in a file.
    pub fn new<R: Room + ?Sized>(
        (place, article): (usize, &Extraction),
        file: u32,
        (index, event): (usize, &EventClaim),
        names: &mut Names<R>,
    ) -> Result<Report, R::Error> {
        let sent = || {
            article.delegations.iter().filter(move |delegation| {
                delegation.event.is_none_or(|at| at == index) || event.kind == EventKind::DelegationVisit
            })
        };
        let of =
            |prefix: &str| event.locality_ids.iter().filter(|id| id.0.starts_with(prefix)).cloned().collect::<Vec<_>>();
        let mut origins = Vec::new();
        for delegation in sent() {
            origins.extend(names.localities(&split(&delegation.origin), &delegation.origin_ids)?);
        }
        let leaders = sent().filter_map(|sent| sent.leader.as_deref());
        let sets = [
            parties(names, &event.vn_localities, &of("vn"))?,
            parties(names, &event.fr_localities, &of("fr"))?,
            set(event.people.iter().map(|name| names.person(name)).collect::<Result<_, _>>()?),
            set(leaders.map(|name| names.person(name)).collect::<Result<_, _>>()?),
            set(origins),
        ];
        let mut end = 0;
        let starts = [0, 1, 2, 3].map(|at: usize| {
            end += sets[at].len() as u32;
            end
        });
        Ok(Report {
            article: place as u32,
            file,
            index: index as u32,
            kind: event.kind,
            edition: event.edition,
            is_vote: event.rule == "council_vote",
            is_of_series: event.edition.is_some() || event.rule == "conference_of_series" || event.rule == "announced",
            when: event.when(),
            published: article.published,
            sets: sets.concat().into_boxed_slice(),
            starts,
        })
    }

    /// The report as numbers, to be laid down.
    pub fn to_numbers(&self) -> Vec<u32> {
        let kind = EventKind::ALL.iter().position(|kind| *kind == self.kind).unwrap_or_default() as u32;
        let date = |date: Option<PartialDate>| date.map_or(0, PartialDate::to_number);
        let mut numbers = vec![
            self.article,
            self.file,
            self.index,
            kind,
            self.edition.map_or(0, |edition| u32::from(edition) + 1),
            u32::from(self.is_vote) | u32::from(self.is_of_series) << 1,
            date(self.when.start),
            date(self.when.end),
            date(self.published),
        ];
        numbers.extend(self.starts);
        numbers.extend_from_slice(&self.sets);
        numbers
    }

    /// The report of such numbers.
    pub fn of_numbers(numbers: &[u32]) -> Report {
        let number = |at: usize| numbers.get(at).copied().unwrap_or_default();
        let starts = std::array::from_fn(|at| number(FIXED - 4 + at));
        Report {
            article: number(0),
            file: number(1),
            index: number(2),
            kind: EventKind::ALL.get(number(3) as usize).copied().unwrap_or(EventKind::Other),
            edition: number(4).checked_sub(1).map(|edition| edition as u8),
            is_vote: number(5) & 1 == 1,
            is_of_series: number(5) & 2 == 2,
            when: When { start: PartialDate::of_number(number(6)), end: PartialDate::of_number(number(7)) },
            published: PartialDate::of_number(number(8)),
            sets: numbers.get(FIXED..).unwrap_or_default().into(),
            starts,
        }
    }

    fn set(&self, at: usize) -> &[u32] {
        let start = if at == 0 { 0 } else { self.starts[at - 1] as usize };
        let end = self.starts.get(at).map_or(self.sets.len(), |end| *end as usize);
        &self.sets[start..end]
    }

    /// The Vietnamese parties.
    pub fn vn(&self) -> &[u32] {
        self.set(0)
    }

    /// The French parties.
    pub fn fr(&self) -> &[u32] {
        self.set(1)
    }

    pub fn people(&self) -> &[u32] {
        self.set(2)
    }

    /// Those who lead the event's delegations.
    pub fn leaders(&self) -> &[u32] {
        self.set(3)
    }

    /// The localities that sent the event's delegations.
    pub fn origins(&self) -> &[u32] {
        self.set(4)
    }

    /// Under which keys this report meets those it may agree with.
    pub fn block_keys<R: Room + ?Sized>(&self, names: &Names<R>) -> Vec<Key> {
        let family = if same_family(self.kind, EventKind::Meeting) { EventKind::Meeting } else { self.kind };
        let family = EventKind::ALL.iter().position(|kind| *kind == family).unwrap_or_default() as u32;
        let mut keys = Vec::new();
        if let Some(edition) = self.edition {
            keys.push(Key::Edition(u32::from(edition)));
        }
        let when = self.when;
        let month = when.start.and_then(PartialDate::month);
        for locality in self.vn().iter().chain(self.fr()) {
            match month {
                Some(month) => {
                    let last = when.end.and_then(PartialDate::month).unwrap_or(month);
                    keys.push(Key::Month(family, *locality, u32::from(month)));
                    if last != month {
                        keys.push(Key::Month(family, *locality, u32::from(last)));
                    }
                }
                None => keys.push(Key::Year(family, *locality, when.start.and_then(PartialDate::year))),
            }
        }
        // An undated report meets others through its people and its pair.
        for person in self.people().iter().chain(self.leaders()) {
            keys.push(Key::Person(family, *person));
        }
        for vn in self.vn().iter().filter(|number| !names.is_unit(**number)) {
            for fr in self.fr().iter().filter(|number| !names.is_unit(**number)) {
                keys.push(Key::Pair(family, *vn, *fr));
            }
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// The days in which the event may lie, counted from year 0; `None` where nothing says.
    pub fn days(&self) -> Option<(i32, i32)> {
        let number = |date: jiff::civil::Date| (date - jiff::civil::Date::constant(0, 1, 1)).get_days();
        let published = self.published;
        let when = self.when;
        match when.start {
            Some(start) if start.year().is_some() => {
                let (first, last) = (bounds(start)?.0, bounds(when.end.unwrap_or(start))?.1);
                Some((number(first), number(last)))
            }
            // A day without its year lies in the year of writing, as far as that is known.
            Some(start) => {
                let year = published?.year()?;
                let (first, last) = (civil(start, year)?, civil(when.end.unwrap_or(start), year)?);
                Some((number(first), number(last).max(number(first))))
            }
            None => {
                let (first, last) = bounds(published?)?;
                Some((number(first) - REPORTING_DAYS, number(last)))
            }
        }
    }
}

/// Numbers of a report before its sets.
const FIXED: usize = 13;

/// What two reports that may agree have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    Edition(u32),
    /// Kind, locality, month.
    Month(u32, u32, u32),
    /// Kind, locality, year.
    Year(u32, u32, Option<i16>),
    Person(u32, u32),
    Pair(u32, u32, u32),
}

impl Key {
    /// The key as bytes: equal keys, equal bytes.
    pub fn to_bytes(self) -> [u8; 13] {
        let (kind, numbers) = match self {
            Key::Edition(edition) => (Key::EDITION, [edition, 0, 0]),
            Key::Month(kind, locality, month) => (1, [kind, locality, month]),
            Key::Year(kind, locality, year) => (2, [kind, locality, year.map_or(0, |year| year as u32 + 1)]),
            Key::Person(kind, person) => (3, [kind, person, 0]),
            Key::Pair(kind, vn, fr) => (4, [kind, vn, fr]),
        };
        let mut bytes = [kind; 13];
        let (chunks, _) = bytes[1..].as_chunks_mut();
        chunks.iter_mut().zip(numbers).for_each(|(chunk, number)| *chunk = number.to_be_bytes());
        bytes
    }

    /// The first byte of an edition's.
    pub const EDITION: u8 = 0;
}

/// The first and the last day of a date that has a year.
fn bounds(date: PartialDate) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
    let year = date.year()?;
    match When::on(date).precision() {
        Precision::Day => civil(date, year).map(|day| (day, day)),
        Precision::Month => {
            let first = jiff::civil::Date::new(year, date.month()? as i8, 1).ok()?;
            Some((first, first.last_of_month()))
        }
        _ => {
            let first = jiff::civil::Date::new(year, 1, 1).ok()?;
            Some((first, first.last_of_year()))
        }
    }
}

fn split(origin: &str) -> Vec<String> {
    origin.split(", ").map(str::to_owned).collect()
}

fn parties<R: Room + ?Sized>(names: &mut Names<R>, own: &[String], ids: &[LocalityId]) -> Result<Vec<u32>, R::Error> {
    // Ids of the event's places stand beside its parties'; only those whose name is a party's count.
    let gazetteer = vnfr_geo::gazetteer();
    let folded: Vec<String> = own.iter().map(|name| text::fold(name)).collect();
    let ids: Vec<_> = ids
        .iter()
        .filter(|id| gazetteer.by_id(id).is_some_and(|place| folded.contains(&text::fold(place.name))))
        .cloned()
        .collect();
    Ok(set(names.localities(own, &ids)?))
}
