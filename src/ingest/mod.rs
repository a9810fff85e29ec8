//! Articles in, rows out.
