//! One integration binary: rules, pages, ingest, command line.

mod forms;
mod rules;
