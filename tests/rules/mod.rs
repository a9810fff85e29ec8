//! What was decided once, the tests remember.

mod floors;
mod links;
mod statements;
mod words;
