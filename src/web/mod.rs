//! Read-only HTTP over a release.

pub mod forms;
