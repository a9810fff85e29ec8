//! The list of events of one release, held in memory: which events fit a filter, how many there are by every facet, and
//! in which order they come. Lists, exports, feeds and facets all ask here, so they agree by construction.
//!
//! Knows event ids and facet values; what a row shows is read from the database by id, and what a value is called in a
//! language is the page's affair. Arranged once a release by [`Index::of`], never changed.
//!
//! How it stays fast at a million events:
//! - An event's id is its rank in date order, so a set of ids is also a sorted list, and a span of days a span of ids.
//! - Every facet value has its set of events; a filter is a few intersections of bits.
//! - Counts come from columns of codes (`codes`), over the result or, where that is less, over what tells the result from
//!   a set whose counts are kept: all events, those of one value, those of a stretch of years (`known`), those of some
//!   kinds, statuses, topics and days together (`cross`). Where the result is far from all of them, the sets of a facet's
//!   most frequent values are met with it instead, until the first places are sure.
//! - The most frequent people and bodies are looked for among those most frequent in the whole release (`count`).

mod bits;
mod codes;
mod count;
mod cross;
mod filter;
mod known;
mod make;
mod places;
mod postings;
mod select;
mod tally;
mod told;

#[cfg(test)]
mod tests;

pub use count::Count;
pub use filter::{Choice, Clock, Facet, FacetSet, Filter, Sort, TextHits};
pub use select::Selection;
pub use told::{Columns, Named, Set, Told, Unit};

use std::collections::HashMap;
use std::sync::OnceLock;

use vnfr_model::{EventKind, EventStatus, LocalityId, Topic};

use self::bits::Bits;
use self::codes::CodeColumn;
use self::cross::Crossed;
use self::known::{Counted, Frequencies};
use self::postings::{LocalityPostings, NamedPostings, Posting, ValuePostings};

/// The events of a release, ready to be asked. Ids are those of the table `event`.
#[derive(Debug)]
pub struct Index {
    /// Principal events are `1..=principal`, parts come after them, background events are left out.
    principal: u32,
    /// The highest id held.
    last: u32,
    /// Events `1..=undated` state no year.
    undated: u32,
    /// By id; `yyyymmdd`, 0 where no year is known.
    first_day: Vec<u32>,
    last_day: Vec<u32>,
    articles: Vec<u32>,
    changed_in: Vec<u32>,
    /// Principal events over more than two calendar months, which a search by day must look at one by one.
    long: Vec<u32>,
    kind: ValuePostings<EventKind>,
    status: ValuePostings<EventStatus>,
    topic: ValuePostings<Topic>,
    localities: LocalityPostings,
    locality_by_id: HashMap<LocalityId, u32>,
    province_today: CodeColumn,
    province_before: CodeColumn,
    partner: CodeColumn,
    person: NamedPostings,
    organisation: NamedPostings,
    /// Counts over all principal events: what an unfiltered list shows.
    all: OnceLock<Counted>,
    borders: OnceLock<Vec<[Box<[u32]>; 6]>>,
    /// Counts of kinds, statuses, topics and days together.
    crossed: OnceLock<Crossed>,
    costs: OnceLock<[u32; 6]>,
    frequencies: OnceLock<Frequencies>,
    /// Events that state a year.
    dated: OnceLock<Bits>,
    by_sources: OnceLock<Vec<u32>>,
    by_added: OnceLock<Vec<u32>>,
    by_day: OnceLock<Vec<u32>>,
}

impl Index {
    fn locality(&self, id: &LocalityId) -> Option<&Posting> {
        self.locality_by_id.get(id).map(|unit| &self.localities.units[*unit as usize].1)
    }

    /// The number of principal events.
    pub fn principal(&self) -> u32 {
        self.principal
    }

    /// True where the release has a person or body of this slug; [`Facet::Organisation`] and [`Facet::Person`] only.
    pub fn knows_slug(&self, facet: Facet, slug: &str) -> bool {
        match facet {
            Facet::Organisation => self.organisation.position(slug).is_some(),
            Facet::Person => self.person.position(slug).is_some(),
            _ => false,
        }
    }

    /// The name of a person or body of this slug, as the database shows it.
    pub fn name_of_slug(&self, facet: Facet, slug: &str) -> Option<&str> {
        let named = match facet {
            Facet::Organisation => &self.organisation,
            Facet::Person => &self.person,
            _ => return None,
        };
        named.position(slug).map(|position| named.name(position))
    }

    /// The first and last year that a principal event states.
    pub fn years(&self) -> Option<(i16, i16)> {
        let first = self.first_day.get(self.undated as usize + 1).filter(|_| self.undated < self.principal)?;
        let last = self.first_day.get(self.principal as usize)?;
        Some(((first / 10_000) as i16, (last / 10_000) as i16))
    }
}
