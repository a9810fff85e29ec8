//! Read-only HTTP over a release: pages in three languages and their data twins.
//! Knows the store's readers, the catalogue and the gazetteer; never ingests, never extracts.
//!
//! To add a page: a file in `pages/` with its template of the same stem, a line in [`router`], a variant of
//! [`link::Link`], its words in `locales/*/<room>.ftl`.

pub mod address;
pub mod api;
pub mod assets;
pub mod cache;
pub mod components;
pub mod ctx;
mod deadline;
pub mod directory;
pub mod discovery;
pub mod encoding;
pub mod errors;
pub mod forms;
pub mod front;
pub mod headers;
pub mod health;
pub mod keep;
pub mod language;
pub mod limits;
pub mod link;
pub mod metrics;
pub mod page;
pub mod pages;
pub mod params;
pub mod patient;
pub mod release_watch;
pub mod router;
pub mod selection;
pub mod serve;
pub mod share;
pub mod state;
pub mod titles;

pub use ctx::Ctx;
pub use errors::PageError;
pub use link::Link;
pub use page::{CachePolicy, Head, Page, respond};
pub use serve::serve;
pub use state::AppState;
