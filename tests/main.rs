//! One integration binary: rules, pages, ingest, command line.

mod attack;
mod cli;
mod deploy;
mod extract;
mod faults;
mod forms;
mod gold;
mod ingest;
mod pages;
mod places;
mod rules;
mod support;
