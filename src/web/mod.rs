//! Read-only HTTP over a release.
