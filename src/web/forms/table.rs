//! A list as a table: ordered columns with a stable id and a header in the reader's language, and rows that carry what
//! every form needs. Writers take it from here; who fills it knows the list, and neither knows the other.

use crate::model::{PartialDate, When};

/// What a column holds, so that each form can write it in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// A word of a closed set or an id: the same in every language.
    Code,
    /// Words for people, in the language of the request.
    Label,
    /// Text of a source or a name, as it is.
    Text,
    /// A date to the precision known.
    Date,
    Integer,
    Number,
    /// True or false.
    Flag,
    /// An absolute address.
    Address,
    /// Several codes or labels.
    List,
}

/// A column: its id never changes meaning (docs/data.md), its label follows the language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub id: &'static str,
    pub label: String,
    pub kind: ColumnKind,
}

/// One value of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Integer(i64),
    Number(f64),
    Truth(bool),
    Date(PartialDate),
    List(Vec<String>),
}

impl Cell {
    /// The cell as one line of text, lists joined by `; `. Empty text where there is nothing.
    pub fn to_text(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Integer(number) => number.to_string(),
            Cell::Number(number) => number.to_string(),
            Cell::Truth(truth) => truth.to_string(),
            Cell::Date(date) => date.to_string(),
            Cell::List(items) => items.join("; "),
        }
    }

    /// The cell as JSON: absent is null, a list is an array.
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            Cell::Empty => serde_json::Value::Null,
            Cell::Text(text) => text.as_str().into(),
            Cell::Integer(number) => (*number).into(),
            Cell::Number(number) => (*number).into(),
            Cell::Truth(truth) => (*truth).into(),
            Cell::Date(date) => date.to_string().into(),
            Cell::List(items) => items.as_slice().into(),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Cell {
        Cell::Integer(number)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Cell {
        Cell::Number(number)
    }
}

impl From<bool> for Cell {
    fn from(truth: bool) -> Cell {
        Cell::Truth(truth)
    }
}

impl From<Vec<String>> for Cell {
    fn from(items: Vec<String>) -> Cell {
        Cell::List(items)
    }
}

impl From<PartialDate> for Cell {
    fn from(date: PartialDate) -> Cell {
        Cell::Date(date)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Empty, Into::into)
    }
}

/// A sentence that says a value: what `evidence=1` adds to a row.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct EvidenceItem {
    /// The field it speaks for: `start`, `vn_localities`, …
    pub field: String,
    /// The value as this source gives it, where it differs from field to field.
    pub value: Option<String>,
    /// The quote, equal to the article's text to the byte.
    pub quote: String,
    /// The address of the article's page.
    pub article: String,
    /// Code points from the start of the article's file, half open.
    pub start: u32,
    pub end: u32,
    /// `stated`, `planned`, `reported` or `inferred`.
    pub status: String,
    /// False for a value that another source's prevailed over.
    pub chosen: bool,
}

/// Where a row is, in degrees (longitude first, as GeoJSON has it).
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Point(f64, f64),
    Points(Vec<(f64, f64)>),
    /// Two partners.
    Line((f64, f64), (f64, f64)),
}

/// One row, with what the forms that are no tables (feeds, calendars, maps) say of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Stable for ever: the slug, or the id of the thing.
    pub id: String,
    pub title: String,
    /// One or two sentences for feeds and calendars; may be empty.
    pub summary: String,
    /// The absolute address of its page, in the language of the request.
    pub address: String,
    /// When the release in which it last changed was made, RFC 3339.
    pub updated: String,
    pub when: When,
    /// Announced and not (yet) reported as held.
    pub tentative: bool,
    /// Where it is, in words.
    pub place: String,
    pub shape: Option<Shape>,
    /// Labels of its topics or kinds.
    pub categories: Vec<String>,
    /// One cell a column, in the order of the head's columns.
    pub cells: Vec<Cell>,
    /// Filled on request only.
    pub evidence: Vec<EvidenceItem>,
}

/// What every file says of itself: how many rows, of which release, under which licence, from which address.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// The list's name in addresses: `events`, `ties`.
    pub list: &'static str,
    /// The list's name in the reader's language.
    pub title: String,
    /// What was asked, in words; empty where all was.
    pub description: String,
    /// The name of the atlas, in the reader's language.
    pub site: String,
    pub lang: crate::model::Lang,
    /// The number of rows that follow.
    pub total: u64,
    /// How many of them have no date to the day: a calendar leaves them out and says so.
    pub undated: u64,
    pub release: ReleaseStamp,
    pub licence: Licence,
    /// The absolute address of this file.
    pub query: String,
    /// The absolute address of the page with the same rows.
    pub page: String,
    /// The host that ids of feeds and calendars carry.
    pub host: String,
    pub columns: Vec<Column>,
    /// True where rows carry their evidence.
    pub with_evidence: bool,
    /// Words that forms add around the rows, in the reader's language.
    pub words: Words,
}

/// Which release a file was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleaseStamp {
    pub id: String,
    /// RFC 3339, UTC.
    pub time: String,
}

/// The licence of the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// The SPDX id: `CC-BY-4.0`.
    pub id: String,
    pub name: String,
    pub address: String,
}

/// Labels that no column holds, resolved once a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The heading of the sheet that tells what the file is.
    pub about: String,
    pub rows: String,
    pub release: String,
    pub licence: String,
    pub query: String,
    pub page: String,
    /// A sentence on rows without a day, already counted; empty where there are none.
    pub left_out: String,
    pub evidence_field: String,
    pub evidence_value: String,
    pub evidence_quote: String,
    pub evidence_article: String,
    pub evidence_offsets: String,
    pub evidence_status: String,
}

/// Why a file could not be written to its end. A reader sees a broken transfer, never a short file that looks whole.
#[derive(Debug, thiserror::Error)]
pub enum FormError {
    #[error("the reader went away: {0}")]
    Write(#[from] std::io::Error),
    #[error("rows could not be read: {0}")]
    Read(String),
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}

/// Rows as a writer takes them: one at a time, so that memory does not grow with their number.
pub type Rows<'a> = &'a mut dyn Iterator<Item = Result<Record, FormError>>;

/// Where a writer writes.
pub type Out<'a> = &'a mut (dyn std::io::Write + Send);

/// Text without the characters that XML 1.0 cannot hold; they become U+FFFD, so that nothing vanishes unseen.
pub fn printable(text: &str) -> std::borrow::Cow<'_, str> {
    let bad = |c: char| (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{FFFE}' | '\u{FFFF}');
    if text.contains(bad) { text.replace(bad, "\u{FFFD}").into() } else { text.into() }
}

/// Text on one line: every run of white space is one space. For cells where a line break separates items.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
