//! The rows of lists of events, held in memory: a page that shows fifty events asks the database for nothing. Packed by the
//! build, some seventy bytes an event, and read after the first answers; until then, and where a file has none, rows are
//! read one list at a time by [`events::in_order`]. Which events a list holds is `index`'s.

mod chunk;

use crate::store::Pool;
use crate::store::read::events::{self, EventRow};

use self::chunk::{Chunk, Packer};

/// Raise it where the bytes change; chunks of another format are not read.
const FORMAT: u32 = 2;

/// Events of a chunk: enough that its texts, each held once, cost little beside its rows.
const CHUNK: u32 = 32_768;

/// Rows read at once while packing.
const BATCH: usize = 1_024;

/// One chunk. Rides the primary key.
pub const EVENT_LINES: &str = "select body from event_line where chunk = ?1 and format = ?2";

/// All statements of this room, for the test that prepares them.
pub const STATEMENTS: &[(&str, &str)] = &[("EVENT_LINES", EVENT_LINES)];

/// A chunk as it stands in the file: its number, format and bytes.
pub type Packed = (u32, u32, Vec<u8>);

/// The rows of events `1..=last`.
#[derive(Debug)]
pub struct Lines {
    chunks: Vec<Chunk>,
}

impl Lines {
    /// The rows as the build packed them; `None` where the file has none of this format.
    pub async fn load(pool: &Pool) -> Option<Lines> {
        let mut chunks = Vec::new();
        while let Some(body) = body(pool, chunks.len()).await? {
            chunks.push(Chunk::read(&body)?);
        }
        (!chunks.is_empty()).then_some(Lines { chunks })
    }

    /// The rows of these events, in their order; `None` where one of them is not held.
    pub fn in_order(&self, ids: &[u32]) -> Option<Vec<EventRow>> {
        ids.iter().map(|id| self.row(*id)).collect()
    }

    fn row(&self, id: u32) -> Option<EventRow> {
        let at = id.checked_sub(1)?;
        self.chunks.get((at / CHUNK) as usize)?.row((at % CHUNK) as usize, i64::from(id))
    }
}

/// The bytes of a chunk: `Some(None)` behind the last, `None` where they cannot be read.
async fn body(pool: &Pool, chunk: usize) -> Option<Option<Vec<u8>>> {
    sqlx::query_scalar(EVENT_LINES).bind(chunk as i64).bind(FORMAT).fetch_optional(pool).await.ok()
}

/// The chunk that begins with event `1 + CHUNK * chunk`, made from the tables; `None` behind event `last`.
pub async fn pack(pool: &Pool, chunk: u32, last: u32) -> Result<Option<Packed>, sqlx::Error> {
    let first = chunk * CHUNK + 1;
    if first > last {
        return Ok(None);
    }
    let ids: Vec<u32> = (first..=last.min(first + CHUNK - 1)).collect();
    let mut packer = Packer::default();
    for ids in ids.chunks(BATCH) {
        for row in events::in_order(pool, ids).await? {
            packer.add(&row);
        }
    }
    Ok(Some((chunk, FORMAT, packer.into_bytes())))
}

/// True where what is packed is what the tables say of events `1..=last`; `None` where nothing is packed.
pub async fn agrees(pool: &Pool, last: u32) -> Result<Option<bool>, sqlx::Error> {
    let Some(lines) = Lines::load(pool).await else { return Ok(None) };
    let ids: Vec<u32> = (1..=last).collect();
    for ids in ids.chunks(BATCH) {
        if lines.in_order(ids).as_deref() != Some(&events::in_order(pool, ids).await?) {
            return Ok(Some(false));
        }
    }
    Ok(Some(true))
}
