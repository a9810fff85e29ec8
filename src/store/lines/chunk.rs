//! Some thousand rows as bytes. Every text but the slug is held once and told by its number, and so is every place; a row
//! is a run of numbers. In the file: the texts, the places (four texts each), the lengths of the rows, the rows; each list
//! with its length before it. An absent value is 0, a present one its number plus one.

use std::collections::HashMap;

use crate::model::{Era, LocalityId};
use crate::store::read::card::{CardParty, CardPerson, CardPlace, CardSite, EventCard};
use crate::store::read::events::EventRow;
use vnfr_index::bytes::{Numbers, push};

/// Rows on their way into bytes.
#[derive(Default)]
pub(super) struct Packer {
    text_numbers: HashMap<String, u32>,
    texts: Vec<u8>,
    place_numbers: HashMap<[u32; 4], u32>,
    places: Vec<u8>,
    lengths: Vec<u8>,
    count: u32,
    rows: Vec<u8>,
}

impl Packer {
    pub fn add(&mut self, row: &EventRow) {
        let start = self.rows.len();
        push(&mut self.rows, row.slug.len() as u32);
        self.rows.extend_from_slice(row.slug.as_bytes());
        for text in [&row.kind, &row.role, &row.status] {
            self.text(text);
        }
        for text in [&row.start_date, &row.end_date, &row.partial] {
            self.maybe(text.as_deref());
        }
        self.number(row.edition.map_or(0, |edition| edition + 1));
        for number in [i64::from(row.year_inferred), row.article_count, row.conflict_count, row.part_count] {
            self.number(number);
        }
        self.card(&row.card);
        push(&mut self.lengths, (self.rows.len() - start) as u32);
        self.count += 1;
    }

    fn card(&mut self, card: &EventCard) {
        for places in [&card.vn, &card.fr, &card.origin, &card.destination] {
            self.number(places.len() as i64);
            for place in places {
                let texts = [&*place.key.0, &place.slug, place.era.as_str(), &place.name];
                let key = texts.map(|text| self.number_of(text));
                let next = self.place_numbers.len() as u32;
                let number = *self.place_numbers.entry(key).or_insert_with(|| {
                    key.iter().for_each(|text| push(&mut self.places, *text));
                    next
                });
                push(&mut self.rows, number);
            }
        }
        self.number(card.places.len() as i64);
        for site in &card.places {
            self.text(&site.name);
            self.maybe(site.key.as_ref().map(|key| key.0.as_str()));
        }
        self.maybe(card.direction.as_deref());
        self.maybe(card.leader.as_ref().map(|leader| leader.slug.as_str()));
        if let Some(leader) = &card.leader {
            self.text(&leader.name);
            self.maybe(leader.title.as_deref());
        }
        self.number(card.with.len() as i64);
        for party in &card.with {
            self.text(&party.name);
            party.known.iter().for_each(|name| self.maybe(name.as_deref()));
        }
        for texts in [&card.topics, &card.languages] {
            self.number(texts.len() as i64);
            texts.iter().for_each(|text| self.text(text));
        }
        self.number(card.people);
        self.number(card.organisations);
    }

    /// Counts and editions are small and never below zero; one that is would stand as 0, which `check` tells.
    fn number(&mut self, number: i64) {
        push(&mut self.rows, u32::try_from(number).unwrap_or(0));
    }

    fn text(&mut self, text: &str) {
        let number = self.number_of(text);
        push(&mut self.rows, number);
    }

    fn maybe(&mut self, text: Option<&str>) {
        let number = text.map_or(0, |text| self.number_of(text) + 1);
        push(&mut self.rows, number);
    }

    fn number_of(&mut self, text: &str) -> u32 {
        if let Some(number) = self.text_numbers.get(text) {
            return *number;
        }
        let number = self.text_numbers.len() as u32;
        self.text_numbers.insert(text.to_owned(), number);
        push(&mut self.texts, text.len() as u32);
        self.texts.extend_from_slice(text.as_bytes());
        number
    }

    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.texts.len() + self.places.len() + self.lengths.len() + self.rows.len());
        for (count, part) in [
            (self.text_numbers.len(), self.texts),
            (self.place_numbers.len(), self.places),
            (self.count as usize, self.lengths),
        ] {
            push(&mut bytes, count as u32);
            bytes.extend(part);
        }
        bytes.extend(self.rows);
        bytes
    }
}

/// Rows as they are held.
#[derive(Debug)]
pub(super) struct Chunk {
    texts: Vec<Box<str>>,
    places: Vec<CardPlace>,
    /// Where each row begins, with one end more.
    offsets: Vec<u32>,
    rows: Box<[u8]>,
}

impl Chunk {
    /// `None` where the bytes are no chunk.
    pub fn read(bytes: &[u8]) -> Option<Chunk> {
        let mut numbers = Numbers(bytes);
        let mut texts: Vec<Box<str>> = Vec::new();
        for _ in 0..numbers.next()? {
            texts.push(text(&mut numbers)?.into());
        }
        let mut places = Vec::new();
        for _ in 0..numbers.next()? {
            let mut text = || texts.get(numbers.next()? as usize).map(|text| text.to_string());
            places.push(CardPlace {
                key: LocalityId(text()?),
                slug: text()?,
                era: Era::parse(&text()?)?,
                name: text()?,
            });
        }
        let mut offsets = vec![0_u32];
        let mut end = 0_u32;
        for _ in 0..numbers.next()? {
            end = end.checked_add(numbers.next()?)?;
            offsets.push(end);
        }
        (numbers.0.len() == end as usize).then(|| Chunk { texts, places, offsets, rows: numbers.0.into() })
    }

    /// The row at this place, of the event `id`.
    pub fn row(&self, at: usize, id: i64) -> Option<EventRow> {
        let (start, end) = (*self.offsets.get(at)?, *self.offsets.get(at + 1)?);
        let mut row = Reader { chunk: self, numbers: Numbers(self.rows.get(start as usize..end as usize)?) };
        Some(EventRow {
            id,
            slug: text(&mut row.numbers)?.to_owned(),
            kind: row.text()?,
            role: row.text()?,
            status: row.text()?,
            start_date: row.maybe()?,
            end_date: row.maybe()?,
            partial: row.maybe()?,
            edition: row.number()?.checked_sub(1).filter(|edition| *edition >= 0),
            year_inferred: row.number()? != 0,
            article_count: row.number()?,
            conflict_count: row.number()?,
            part_count: row.number()?,
            card: row.card()?,
        })
    }
}

/// A text that stands where it is used: its length and its bytes.
fn text<'b>(numbers: &mut Numbers<'b>) -> Option<&'b str> {
    let length = numbers.next()? as usize;
    let (text, rest) = numbers.0.split_at_checked(length)?;
    numbers.0 = rest;
    std::str::from_utf8(text).ok()
}

struct Reader<'c> {
    chunk: &'c Chunk,
    numbers: Numbers<'c>,
}

impl Reader<'_> {
    fn number(&mut self) -> Option<i64> {
        self.numbers.next().map(i64::from)
    }

    fn text(&mut self) -> Option<String> {
        let number = self.numbers.next()?;
        self.chunk.texts.get(number as usize).map(|text| text.to_string())
    }

    /// `Some(None)` for an absent text, `None` where the bytes end.
    fn maybe(&mut self) -> Option<Option<String>> {
        match self.numbers.next()? {
            0 => Some(None),
            number => self.chunk.texts.get(number as usize - 1).map(|text| Some(text.to_string())),
        }
    }

    fn list<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.numbers.next()?;
        (0..count).map(|_| read(self)).collect()
    }

    fn places(&mut self) -> Option<Vec<CardPlace>> {
        self.list(|row| row.chunk.places.get(row.numbers.next()? as usize).cloned())
    }

    fn card(&mut self) -> Option<EventCard> {
        let (vn, fr, origin, destination) = (self.places()?, self.places()?, self.places()?, self.places()?);
        Some(EventCard {
            vn,
            fr,
            origin,
            destination,
            places: self.list(|row| Some(CardSite { name: row.text()?, key: row.maybe()?.map(LocalityId) }))?,
            direction: self.maybe()?,
            leader: match self.maybe()? {
                Some(slug) => Some(CardPerson { slug, name: self.text()?, title: self.maybe()? }),
                None => None,
            },
            with: self
                .list(|row| Some(CardParty { name: row.text()?, known: [row.maybe()?, row.maybe()?, row.maybe()?] }))?,
            topics: self.list(Reader::text)?,
            languages: self.list(Reader::text)?,
            people: self.number()?,
            organisations: self.number()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: i64, card: &str) -> EventRow {
        EventRow {
            id,
            slug: format!("can-tho-nice-{id}"),
            kind: "delegation_visit".to_owned(),
            role: "main".to_owned(),
            status: "held".to_owned(),
            start_date: (id != 2).then(|| "2023-09-25".to_owned()),
            end_date: (id == 1).then(|| "2023-09-29".to_owned()),
            partial: (id == 2).then(|| "--04-14".to_owned()),
            edition: (id != 1).then_some(id - 2),
            year_inferred: id == 2,
            article_count: id * 100,
            conflict_count: 0,
            part_count: 3,
            card: EventCard::read(card),
        }
    }

    #[test]
    fn rows_come_back_as_they_were() {
        let place = r#"{"key":"vn63-92","slug":"can-tho","era":"vn63","name":"Cần Thơ"}"#;
        let full = format!(
            r#"{{"vn":[{place}],"fr":[{{"key":"fr-com-06088","slug":"nice","era":"fr","name":"Nice"}}],
            "places":[{{"name":"Nice","key":"fr-com-06088"}},{{"name":"Palais"}}],"origin":[{place}],"destination":[],
            "direction":"vn_to_fr","leader":{{"slug":"x","name":"Trần X","title":"Phó Chủ tịch"}},
            "with":[{{"name":"AFD","known":["Cơ quan Phát triển Pháp",null,null]}},{{"name":"Y"}}],
            "topics":["health","culture"],"languages":["vi"],"people":4,"organisations":300}}"#
        );
        let leader = r#"{"leader":{"slug":"y","name":"Y","title":null},"direction":null}"#;
        let rows = [row(1, &full), row(2, "{}"), row(3, leader), row(4, &full)];
        let mut packer = Packer::default();
        rows.iter().for_each(|row| packer.add(row));
        let bytes = packer.into_bytes();
        let chunk = Chunk::read(&bytes).expect("a chunk");
        for (at, row) in rows.iter().enumerate() {
            assert_eq!(chunk.row(at, row.id).as_ref(), Some(row));
        }
        assert_eq!(chunk.row(4, 5), None);
        for end in 0..bytes.len() {
            assert!(Chunk::read(&bytes[..end]).is_none(), "{end}");
        }
    }
}
