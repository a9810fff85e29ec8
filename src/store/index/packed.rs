//! What the index is made of, as bytes in the database: the build that makes a release packs it, so that a server starts by
//! copying numbers and not by reading a dozen tables. The tables stay the truth: a file without packed parts, or with parts
//! of another format, is read from them, and `check` compares the two.
//!
//! A part is a row of `index_part`. Numbers are four bytes, lowest first; a list is its length and its numbers; a text is
//! its length in bytes and its bytes.

use vnfr_index::events::{Columns, Named, Set, Told, Unit};

use super::load::{self, IndexError};
use crate::store::Pool;

/// Raise it where the bytes change; parts of another format are not read.
const FORMAT: u32 = 1;

/// The parts of this format. Rides the primary key; a handful of rows.
pub const INDEX_PARTS: &str = "select name, body from index_part where format = ?1 order by name";

/// A part as it stands in the file: name, format, bytes.
pub type Packed = (&'static str, u32, Vec<u8>);

/// All parts of the release in `pool`, made from its tables, and the highest event they hold.
pub async fn pack(pool: &Pool) -> Result<(Vec<Packed>, u32), IndexError> {
    let told = load::read(pool).await?;
    Ok((parts(&told).into_iter().map(|(name, body)| (name, FORMAT, body)).collect(), told.last))
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

fn parts(told: &Told) -> [(&'static str, Vec<u8>); 6] {
    let mut events = Packer::default();
    events.number(told.principal);
    events.number(told.last);
    let columns = &told.columns;
    for column in [&columns.first_day, &columns.last_day, &columns.articles, &columns.changed_in, &columns.planned] {
        events.numbers(column);
    }
    let sets = |sets: &[Set]| {
        Packer::list(sets, |packer, (word, events)| {
            packer.text(word);
            packer.numbers(events);
        })
    };
    let named = |rows: &[Named]| {
        Packer::list(rows, |packer, (slug, name, events)| {
            packer.text(slug);
            packer.text(name);
            packer.numbers(events);
        })
    };
    let units = Packer::list(&told.units, |packer, unit| {
        for text in [&unit.key, &unit.country, &unit.era, &unit.level] {
            packer.text(text);
        }
        packer.numbers(&unit.events);
    });
    [
        ("events", events.0),
        ("kinds", sets(&told.kinds)),
        ("topics", sets(&told.topics)),
        ("units", units),
        ("people", named(&told.people)),
        ("bodies", named(&told.bodies)),
    ]
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
        let packed = Packer::list(&[("vi".to_owned(), vec![1, 2, 300_000])], |packer, (word, events): &Set| {
            packer.text(word);
            packer.numbers(events);
        });
        assert_eq!(Unpacker(&packed).list(Unpacker::set), Some(vec![("vi".to_owned(), vec![1, 2, 300_000])]));
        for end in 0..packed.len() {
            assert_eq!(Unpacker(&packed[..end]).list(Unpacker::set), None, "{end}");
        }
        assert_eq!(Unpacker(&[255; 12]).list(Unpacker::set), None, "a length beyond reason");
    }
}
