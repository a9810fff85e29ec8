//! What the tables of a release say, before it is arranged for questions. Read by `store`, from the tables or as packed.

/// A person or body: slug, name, and the events that name it, rising.
pub type Named = (Box<str>, Box<str>, Vec<u32>);

/// A word of a closed set with its events, rising.
pub type Set = (String, Vec<u32>);

/// A release in numbers. Ids are those of the table `event`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Principal events are `1..=principal`, in order of their first day; those without a stated year come first.
    pub principal: u32,
    /// The highest id; parts are `principal + 1..=last`.
    pub last: u32,
    pub columns: Columns,
    pub kinds: Vec<Set>,
    pub topics: Vec<Set>,
    pub units: Vec<Unit>,
    pub people: Vec<Named>,
    pub bodies: Vec<Named>,
}

/// A locality with the events that stand under it, rising.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Unit {
    pub key: String,
    pub country: String,
    pub era: String,
    pub level: String,
    pub events: Vec<u32>,
}

/// The plain columns, by id; place 0 is unused.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// `yyyymmdd`, 0 where no year is known.
    pub first_day: Vec<u32>,
    pub last_day: Vec<u32>,
    pub articles: Vec<u32>,
    pub changed_in: Vec<u32>,
    /// Ids of planned events.
    pub planned: Vec<u32>,
}
