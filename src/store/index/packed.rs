//! What the index is made of, as bytes in the database: the build that makes a release packs it, so that a server starts by
//! copying numbers and not by reading a dozen tables. The tables stay the truth: a file without packed parts, or with parts
//! of another format, is read from them, and `check` compares the two.
//!
//! A part is a row of `index_part`. Numbers are four bytes, lowest first; a list is its length and its numbers; a text is
//! its length in bytes and its bytes.

use vnfr_index::events::{Columns, Named, Set, Told, Unit};

use super::load::{self, Basis, IndexError};
use crate::store::Pool;

/// Raise it where the bytes change; parts of another format are not read.
const FORMAT: u32 = 1;

/// The parts of this format. Rides the primary key; a handful of rows.
pub const INDEX_PARTS: &str = "select name, body from index_part where format = ?1 order by name";

/// A part as it stands in the file: name, format, bytes.
pub type Packed = (&'static str, u32, Vec<u8>);

/// The names of all parts.
pub const NAMES: [&str; 6] = ["events", "kinds", "topics", "units", "people", "bodies"];

/// What parts are made from beside the tables. They are made one at a time, so that no two are held.
pub struct Packing(Basis);

impl Packing {
    pub async fn begin(pool: &Pool) -> Result<Packing, IndexError> {
        Basis::read(pool).await.map(Packing)
    }

    /// The highest event that the parts hold.
    pub fn last(&self) -> u32 {
        self.0.last
    }

    /// The part of this name, made from the tables of the release in `pool`.
    pub async fn part(&self, pool: &Pool, name: &'static str) -> Result<Packed, IndexError> {
        let Packing(basis) = self;
        let body = match name {
            "events" => events(basis, &load::columns(pool, basis.last).await?),
            "kinds" => Packer::list(&load::sets(pool, load::EVENTS_BY_KIND, basis.last).await?, Packer::set),
            "topics" => Packer::list(&load::sets(pool, load::EVENTS_BY_TOPIC, basis.last).await?, Packer::set),
            "units" => Packer::list(&load::units(pool, basis.last).await?, Packer::unit),
            "people" => named(pool, load::EVENTS_BY_PERSON, basis).await?,
            _ => named(pool, load::EVENTS_BY_ORGANISATION, basis).await?,
        };
        Ok((name, FORMAT, body))
    }
}

/// True where what is packed is what the tables say; `None` where nothing is packed.
pub async fn agrees(pool: &Pool) -> Result<Option<bool>, IndexError> {
    match read(pool).await {
        Some(packed) => Ok(Some(packed == load::read(pool).await?)),
        None => Ok(None),
    }
}

/// What is packed; `None` where it is missing, of another format, or cut short. A database that cannot be read at all is
/// told by whoever reads its tables next.
pub(super) async fn read(pool: &Pool) -> Option<Told> {
    let rows: Vec<(String, Vec<u8>)> = sqlx::query_as(INDEX_PARTS).bind(FORMAT).fetch_all(pool).await.ok()?;
    let part = |name: &str| rows.iter().find(|(of, _)| of == name).map(|(_, body)| Unpacker(body));
    let mut told = Told::default();
    let mut events = part("events")?;
    (told.principal, told.last) = (events.number()?, events.number()?);
    told.columns = Columns {
        first_day: events.numbers()?,
        last_day: events.numbers()?,
        articles: events.numbers()?,
        changed_in: events.numbers()?,
        planned: events.numbers()?,
    };
    told.kinds = part("kinds")?.list(Unpacker::set)?;
    told.topics = part("topics")?.list(Unpacker::set)?;
    told.units = part("units")?.list(|unit| {
        Some(Unit {
            key: unit.text()?.to_owned(),
            country: unit.text()?.to_owned(),
            era: unit.text()?.to_owned(),
            level: unit.text()?.to_owned(),
            events: unit.numbers()?,
        })
    })?;
    told.people = part("people")?.list(Unpacker::named)?;
    told.bodies = part("bodies")?.list(Unpacker::named)?;
    let whole = told.columns.first_day.len() == told.last as usize + 1 && told.principal <= told.last;
    whole.then_some(told)
}

fn events(basis: &Basis, columns: &Columns) -> Vec<u8> {
    let mut events = Packer::default();
    events.number(basis.principal);
    events.number(basis.last);
    for column in [&columns.first_day, &columns.last_day, &columns.articles, &columns.changed_in, &columns.planned] {
        events.numbers(column);
    }
    events.0
}

/// People or bodies, as they come; how many there were is written at the end.
async fn named(pool: &Pool, statement: &'static str, basis: &Basis) -> Result<Vec<u8>, IndexError> {
    let (mut packer, mut count) = (Packer::default(), 0_u32);
    packer.number(count);
    load::named(pool, statement, basis, |one| {
        packer.named(&one);
        count += 1;
    })
    .await?;
    packer.0[..4].copy_from_slice(&count.to_le_bytes());
    Ok(packer.0)
}

#[derive(Default)]
struct Packer(Vec<u8>);

impl Packer {
    fn list<T>(items: &[T], pack: impl Fn(&mut Packer, &T)) -> Vec<u8> {
        let mut packer = Packer::default();
        packer.number(items.len() as u32);
        items.iter().for_each(|item| pack(&mut packer, item));
        packer.0
    }

    fn number(&mut self, number: u32) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    fn numbers(&mut self, numbers: &[u32]) {
        self.number(numbers.len() as u32);
        self.0.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u32);
        self.0.extend_from_slice(text.as_bytes());
    }

    fn set(&mut self, (word, events): &Set) {
        self.text(word);
        self.numbers(events);
    }

    fn unit(&mut self, unit: &Unit) {
        for text in [&unit.key, &unit.country, &unit.era, &unit.level] {
            self.text(text);
        }
        self.numbers(&unit.events);
    }

    fn named(&mut self, (slug, name, events): &Named) {
        self.text(slug);
        self.text(name);
        self.numbers(events);
    }
}

/// What is left to read; every step is `None` where the bytes end too soon.
struct Unpacker<'b>(&'b [u8]);

impl<'b> Unpacker<'b> {
    fn bytes(&mut self, count: usize) -> Option<&'b [u8]> {
        let (bytes, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(bytes)
    }

    fn number(&mut self) -> Option<u32> {
        self.bytes(4)?.try_into().map(u32::from_le_bytes).ok()
    }

    fn numbers(&mut self) -> Option<Vec<u32>> {
        let count = self.number()? as usize;
        let (words, _) = self.bytes(count.checked_mul(4)?)?.as_chunks::<4>();
        Some(words.iter().map(|word| u32::from_le_bytes(*word)).collect())
    }

    fn text(&mut self) -> Option<&'b str> {
        let count = self.number()? as usize;
        std::str::from_utf8(self.bytes(count)?).ok()
    }

    fn list<T>(mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.number()? as usize;
        // Bounded by what is there, whatever the first number says.
        let mut items = Vec::with_capacity(count.min(self.0.len()));
        for _ in 0..count {
            items.push(read(&mut self)?);
        }
        Some(items)
    }

    fn set(&mut self) -> Option<Set> {
        Some((self.text()?.to_owned(), self.numbers()?))
    }

    fn named(&mut self) -> Option<Named> {
        Some((self.text()?.into(), self.text()?.into(), self.numbers()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_end_too_soon_are_no_part() {
        let packed = Packer::list(&[("vi".to_owned(), vec![1, 2, 300_000])], Packer::set);
        assert_eq!(Unpacker(&packed).list(Unpacker::set), Some(vec![("vi".to_owned(), vec![1, 2, 300_000])]));
        for end in 0..packed.len() {
            assert_eq!(Unpacker(&packed[..end]).list(Unpacker::set), None, "{end}");
        }
        assert_eq!(Unpacker(&[255; 12]).list(Unpacker::set), None, "a length beyond reason");
    }
}
