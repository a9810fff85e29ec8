//! What was decided once, the tests remember.

mod floors;
mod languages;
mod links;
mod statements;
mod words;
