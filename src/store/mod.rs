//! The only room that knows SQL. A database is a finished file: [`write::Build`] makes a new one beside the old and renames
//! it; [`read::open`] opens it read-only for ever after. Knows rows; leaves their meaning to `ingest` and their looks to `web`.

pub mod check;
pub mod diff;
pub mod index;
pub mod lines;
pub mod migrate;
mod pool;
pub mod previous;
pub mod read;
pub mod write;

pub use pool::{Pool, is_over_budget};
/// What other rooms call what goes wrong on a connection: they name no SQL library.
pub use sqlx::Error as ReadError;
