//! The public atlas of Vietnam–France local cooperation: articles in, a sourced atlas out.
//! The floors, bottom up: `model clock config` / `text geo i18n` / `extract store` / `ingest web` / `cli`.
#![forbid(unsafe_code)]

pub mod cli;
pub mod clock;
pub mod config;
pub mod eval;
pub mod i18n;
pub mod ingest;
pub mod store;
pub mod web;

pub use vnfr_extract as extract;
pub use vnfr_geo as geo;
pub use vnfr_model as model;
pub use vnfr_text as text;
