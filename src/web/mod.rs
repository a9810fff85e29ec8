//! Read-only HTTP over a release.

pub mod components;
pub mod forms;
