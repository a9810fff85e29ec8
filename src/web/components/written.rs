//! Lines of lists of events as they are written, kept for the time of a release: what a list shows, other lists have shown
//! before, and a line takes twenty times as long to make as to send. Knows nothing of what stands in a line.

use std::sync::Arc;

use askama::Template;

use super::event_row::EventLine;
use super::kept::Kept;
use crate::model::Lang;
use crate::store::read::events::EventRow;
use crate::web::state::Release;
use crate::web::{Ctx, PageError};

/// Lines kept, at most: those of some hundred and fifty lists, in four megabytes.
const PLACES: usize = 8_192;

/// The lines kept, by event and language.
#[derive(Debug)]
pub struct Written(Kept<(u32, Lang), str>);

impl Default for Written {
    fn default() -> Written {
        Written(Kept::new(PLACES))
    }
}

/// The lines of these events in the language of the page, in their order.
pub async fn lines(ctx: &Ctx, release: &Release, events: &[u32]) -> Result<Vec<Arc<str>>, PageError> {
    let kept = &release.written.0;
    let held = |event: &u32| {
        let key = (*event, ctx.lang);
        kept.get(&key, |held| *held == key)
    };
    let mut lines: Vec<Option<Arc<str>>> = events.iter().map(held).collect();
    let missing = |(event, line): (&u32, &Option<Arc<str>>)| line.is_none().then_some(*event);
    let missing: Vec<u32> = events.iter().zip(&lines).filter_map(missing).collect();
    if !missing.is_empty() {
        let rows: Vec<EventRow> = release.events(&missing).await?;
        let mut rows = rows.iter().peekable();
        for (event, line) in events.iter().zip(&mut lines).filter(|(_, line)| line.is_none()) {
            let Some(row) = rows.next_if(|row| row.id == i64::from(*event)) else { continue };
            let html: Arc<str> = written(ctx, row)?.into();
            kept.keep((*event, ctx.lang), Arc::clone(&html));
            *line = Some(html);
        }
    }
    Ok(lines.into_iter().flatten().collect())
}

fn written(ctx: &Ctx, row: &EventRow) -> Result<String, PageError> {
    EventLine::new(ctx, row).render().map_err(|error| PageError::internal("a line did not render", error))
}
