//! The index against a naive reading of the same rows.
