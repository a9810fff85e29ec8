//! Read-only HTTP over a release: pages in three languages and their data twins.
//! Knows the store's readers, the catalogue and the gazetteer; never ingests, never extracts.
//!
//! To add a page: a file in `pages/` with its template of the same stem, a line in [`router`], a variant of
//! [`link::Link`], its words in `locales/*/<room>.ftl`.

pub mod api;
pub mod assets;
pub mod components;
pub mod ctx;
pub mod directory;
pub mod discovery;
pub mod errors;
pub mod forms;
pub mod language;
pub mod link;
pub mod page;
pub mod pages;
pub mod params;
pub mod router;
pub mod selection;
pub mod serve;
pub mod state;
pub mod titles;

pub use ctx::Ctx;
pub use errors::PageError;
pub use link::Link;
pub use page::{CachePolicy, Head, Page, respond};
pub use serve::serve;
pub use state::AppState;
