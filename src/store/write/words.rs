//! The words of events or articles on their way into the file: lists grow in memory up to a bound, beyond it they are set
//! aside, and all are put together when the build ends.

use std::ops::Range;
use std::sync::Arc;

use vnfr_index::words::{Lists, WordRow};

use super::{Aside, Document, Pieces, WriteError};

/// The words of a table, and what of them was set aside.
#[derive(Default)]
pub(super) struct Words {
    lists: Lists,
    aside: Option<Aside>,
    /// Where each part lies that was set aside.
    parts: Vec<Range<u64>>,
}

impl Words {
    /// Adds a document. Beyond `most` bytes lists are set aside, at the place that `aside` makes.
    pub fn add(
        &mut self,
        words: &Document,
        most: usize,
        aside: impl FnOnce() -> Result<Aside, WriteError>,
    ) -> Result<(), WriteError> {
        self.lists.add(words.id, &words.exact, &words.folded);
        if self.lists.held() < most {
            return Ok(());
        }
        let place = match &mut self.aside {
            Some(place) => place,
            none => none.insert(aside()?),
        };
        let start = place.end();
        for piece in self.lists.take() {
            place.append(&(piece.len() as u32).to_le_bytes())?;
            place.append(&piece)?;
        }
        self.parts.push(start..place.end());
        Ok(())
    }

    /// The rows, in the order of their keys.
    pub fn into_rows(self) -> impl Iterator<Item = Result<WordRow, WriteError>> {
        let Words { lists, aside, parts } = self;
        let aside = aside.map(Arc::new);
        let pieces = |part: Range<u64>| Some(Pieces::of(aside.clone()?, part));
        lists.into_rows(parts.into_iter().filter_map(pieces).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::write::Build;

    /// Every document holds three words of its own and three of all.
    fn document(id: u32) -> Document {
        let exact = format!("hợp tác\n{} {} {}", id * 3, id * 3 + 1, id * 3 + 2);
        Document { id, folded: exact.replace("ợ", "o").replace("á", "a"), exact }
    }

    #[tokio::test]
    async fn words_set_aside_come_back_with_those_that_were_not() {
        let folder = tempfile::tempdir().expect("folder");
        let build = Build::begin(&folder.path().join("atlas.db")).await.expect("begins");
        let (mut words, mut whole) = (Words::default(), Lists::default());
        // Long enough that pieces lie across what is read at a time.
        for document in (1..=60_000).map(document) {
            words.add(&document, 200_000, || build.aside()).expect("adds");
            whole.add(document.id, &document.exact, &document.folded);
        }
        assert!(words.parts.len() > 2, "{} parts", words.parts.len());
        let rows: Vec<WordRow> = words.into_rows().collect::<Result<_, _>>().expect("comes back");
        let whole = whole.into_rows(Vec::<std::iter::Empty<Result<_, WriteError>>>::new());
        assert!(rows == whole.collect::<Result<Vec<_>, _>>().expect("comes back"), "the rows differ");
    }
}
