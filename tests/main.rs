//! One integration binary: rules, pages, ingest, command line.

mod cli;
mod extract;
mod forms;
mod ingest;
mod pages;
mod places;
mod rules;
mod support;
