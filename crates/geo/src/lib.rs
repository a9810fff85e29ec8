//! Places as dated units: the gazetteer, how names are written, successions, what registers declare, map shapes.
//! Pure: all data is compiled in. Knows nothing of articles, SQL or pages.
#![forbid(unsafe_code)]

mod carried;
pub mod demonyms;
mod forms;
mod gazetteer;
pub mod liaison;
pub mod names;
mod place;
pub mod registry;
pub mod shapes;

pub use forms::{Form, FormKind, form_word, not_places};
pub use gazetteer::{Gazetteer, gazetteer};
pub use place::{Place, PlaceKind};
