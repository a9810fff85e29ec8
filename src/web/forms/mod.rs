//! One address, every form: the list on screen as CSV, workbook, JSON, GeoJSON, feed and calendar; a page as JSON-LD and
//! as a citation. The writers here are pure: rows in, bytes out. Which rows, `web::api` and the pages decide.
//!
//! To add a form: a case in [`Form`], a writer beside these, an arm in [`write()`], a line in docs/data.md, a client in
//! `tests/clients`.

pub mod answer;
pub mod ask;
pub mod atom;
pub mod cite;
pub mod codes;
pub mod csv;
pub mod detail;
mod form;
pub mod geojson;
mod held;
pub mod ics;
pub mod json;
pub mod jsonld;
pub mod ld;
mod list;
pub mod route;
pub mod rows;
pub mod select;
pub mod stream;
mod table;
pub mod xlsx;

#[cfg(test)]
mod tests;

pub use ask::Ask;
pub use cite::Citation;
pub use form::Form;
pub use list::List;
pub use stream::{Options, write};
pub use table::{
    Cell, Column, ColumnKind, EvidenceItem, FormError, Head, Licence, Out, Record, ReleaseStamp, Rows, Shape, Words,
    one_line, printable,
};
