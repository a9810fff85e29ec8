//! Lines of lists of events as they are written, kept for the time of a release: what a list shows, other lists have shown
//! before, and a line takes twenty times as long to make as to send. Knows nothing of what stands in a line.

use std::sync::{Arc, Mutex};

use askama::Template;

use super::event_row::EventLine;
use crate::model::Lang;
use crate::store::read::events::EventRow;
use crate::web::state::Release;
use crate::web::{Ctx, PageError};

/// Lines kept, at most: those of some hundred and fifty lists, in four megabytes.
const PLACES: usize = 8_192;

/// The lines kept. Each event has one place in each language, which it shares with others: the last one written stays.
#[derive(Debug)]
pub struct Written {
    places: Box<[Mutex<Option<Kept>>]>,
}

#[derive(Clone, Debug)]
struct Kept {
    event: u32,
    lang: Lang,
    html: Arc<str>,
}

impl Default for Written {
    fn default() -> Written {
        Written { places: (0..PLACES).map(|_| Mutex::default()).collect() }
    }
}

impl Written {
    fn place(&self, lang: Lang, event: u32) -> &Mutex<Option<Kept>> {
        &self.places[(event as usize * Lang::ALL.len() + lang.index()) % PLACES]
    }

    fn get(&self, lang: Lang, event: u32) -> Option<Arc<str>> {
        let place = self.place(lang, event).lock().ok()?;
        place.as_ref().filter(|kept| kept.event == event && kept.lang == lang).map(|kept| Arc::clone(&kept.html))
    }

    fn keep(&self, lang: Lang, event: u32, html: Arc<str>) {
        if let Ok(mut place) = self.place(lang, event).lock() {
            *place = Some(Kept { event, lang, html });
        }
    }
}

/// The lines of these events in the language of the page, in their order.
pub async fn lines(ctx: &Ctx, release: &Release, events: &[u32]) -> Result<Vec<Arc<str>>, PageError> {
    let mut lines: Vec<Option<Arc<str>>> = events.iter().map(|event| release.written.get(ctx.lang, *event)).collect();
    let missing = |(event, line): (&u32, &Option<Arc<str>>)| line.is_none().then_some(*event);
    let missing: Vec<u32> = events.iter().zip(&lines).filter_map(missing).collect();
    if !missing.is_empty() {
        let rows: Vec<EventRow> = release.events(&missing).await?;
        let mut rows = rows.iter().peekable();
        for (event, line) in events.iter().zip(&mut lines).filter(|(_, line)| line.is_none()) {
            let Some(row) = rows.next_if(|row| row.id == i64::from(*event)) else { continue };
            let html: Arc<str> = written(ctx, row)?.into();
            release.written.keep(ctx.lang, *event, Arc::clone(&html));
            *line = Some(html);
        }
    }
    Ok(lines.into_iter().flatten().collect())
}

fn written(ctx: &Ctx, row: &EventRow) -> Result<String, PageError> {
    EventLine::new(ctx, row).render().map_err(|error| PageError::internal("a line did not render", error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_gives_back_the_event_and_language_it_holds_and_no_other() {
        let written = Written::default();
        let beyond = 1 + PLACES as u32;
        for event in [1, 2, 3, beyond] {
            for lang in Lang::ALL {
                assert_eq!(written.get(lang, event), None);
                written.keep(lang, event, format!("{} {event}", lang.as_str()).into());
                assert_eq!(written.get(lang, event).as_deref(), Some(&*format!("{} {event}", lang.as_str())));
            }
        }
        assert_eq!(written.get(Lang::Vi, 1), None, "the place went to the later of two");
        assert_eq!(written.get(Lang::Fr, 2).as_deref(), Some("fr 2"));
    }
}
