//! The index of a release out of its database: read from the tables once, by the build, and kept there packed; what it
//! answers is `vnfr_index`'s, whose words the rooms above find here.

mod load;
pub mod packed;

#[cfg(test)]
mod tests;

pub use load::{EVENT_NUMBERS, IndexError, STATEMENTS};
pub use vnfr_index::events::{Choice, Clock, Count, Facet, FacetSet, Filter, Index, Selection, Sort, TextHits};

use super::Pool;

/// The index of the release in `pool`: as the build packed it, or from the tables of a file that has none packed.
pub async fn load(pool: &Pool) -> Result<Index, IndexError> {
    let told = match packed::read(pool).await {
        Some(told) => told,
        None => load::read(pool).await?,
    };
    Ok(Index::of(told))
}
