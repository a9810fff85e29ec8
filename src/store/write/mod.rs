//! Writes an atlas: a new file beside the old one, filled table by table, checked, then renamed into place.
//! Knows files, locks and rows; leaves what the rows say to `ingest` and to the demonstration data.

mod articles;
mod aside;
mod build;
mod carry;
mod differing;
mod error;
mod pages;
mod rows;
mod table;
mod words;

pub use articles::BuiltArticle;
pub use aside::{Aside, Pieces};
pub use build::{Build, Document, Places};
pub use differing::Differing;
pub use error::WriteError;
pub use pages::{PAGE, Pages};
pub use rows::*;
pub use table::Row;
