//! Sends a form while it is being written: rows are read in batches, written on a blocking thread and handed to the
//! connection chunk by chunk, so that memory stays flat whatever the number of rows.

use std::io;

use axum::body::Body;
use bytes::Bytes;
use futures::stream;
use serde_json::{Map, Value};
use tokio::sync::mpsc;

use super::{
    Form, atom,
    csv::{self, CsvOptions},
    geojson, ics, json,
    select::Batches,
    table::{FormError, Head, Out, Record, Rows},
    xlsx,
};

/// A chunk is sent when it has grown to this size: large enough to be worth a system call, small enough for memory.
const CHUNK_BYTES: usize = 64 * 1024;
/// Chunks that may wait for a slow reader; then the writer waits too.
const CHUNKS_WAITING: usize = 4;

/// What a request says about the form it wants.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    pub csv: CsvOptions,
    /// Members that JSON adds to its head: facet counts.
    pub extra: Map<String, Value>,
}

/// Writes one form. Detail-only forms and the page itself are not lists; they give a JSON list.
pub fn write(form: Form, head: &Head, options: &Options, rows: Rows<'_>, out: Out<'_>) -> Result<(), FormError> {
    match form {
        Form::Csv => csv::write(head, options.csv, rows, out),
        Form::Xlsx => xlsx::write(head, options.csv.headers_by_id, rows, out),
        Form::Ndjson => json::write_lines(head, rows, out),
        Form::GeoJson => geojson::write(head, rows, out),
        Form::Atom => atom::write(head, rows, out),
        Form::Ics => ics::write(head, rows, out),
        Form::Json | Form::JsonLd | Form::Html => json::write(head, &options.extra, rows, out),
    }
}

/// Where rows come from, a batch at a time.
pub trait Batched: Send + 'static {
    /// The next rows; `None` at the end.
    fn next(&mut self) -> impl Future<Output = Option<Result<Vec<Record>, FormError>>> + Send;
}

impl Batched for Batches {
    fn next(&mut self) -> impl Future<Output = Option<Result<Vec<Record>, FormError>>> + Send {
        Batches::next(self)
    }
}

/// A body that is written as it is read.
/// A failure on the way breaks the transfer off: a reader must never take half a list for the whole.
pub fn body(form: Form, head: Head, options: Options, batches: impl Batched) -> Body {
    let runtime = tokio::runtime::Handle::current();
    write_body(move |out| write(form, &head, &options, &mut rows_of(batches, runtime), out))
}

/// The rows of batches, one by one, for a writer on a blocking thread.
pub fn rows_of(
    batches: impl Batched,
    runtime: tokio::runtime::Handle,
) -> impl Iterator<Item = Result<Record, FormError>> {
    BatchRows { batches, runtime, waiting: Vec::new().into_iter(), ended: false }
}

/// A body that `write` writes on a blocking thread while it is sent.
pub fn write_body(write: impl FnOnce(&mut ChunkWriter) -> Result<(), FormError> + Send + 'static) -> Body {
    let (sender, receiver) = mpsc::channel::<Result<Bytes, io::Error>>(CHUNKS_WAITING);
    tokio::task::spawn_blocking(move || {
        let mut out = ChunkWriter { buffer: Vec::with_capacity(CHUNK_BYTES), sender: sender.clone() };
        let written = write(&mut out).and_then(|()| Ok(out.send()?));
        match written {
            Ok(()) => {}
            // The reader went away: nothing to tell anyone.
            Err(FormError::Write(error)) if error.kind() == io::ErrorKind::BrokenPipe => {}
            Err(error) => {
                tracing::error!(error = %error, "a file broke off while it was sent");
                // The receiver may be gone; then there is nobody to tell either.
                let _ = sender.blocking_send(Err(io::Error::other("the list could not be read to its end")));
            }
        }
    });
    Body::from_stream(stream::unfold(receiver, |mut receiver| async move {
        receiver.recv().await.map(|chunk| (chunk, receiver))
    }))
}

/// Rows of batches, one by one, fetched from a blocking thread.
struct BatchRows<B> {
    batches: B,
    runtime: tokio::runtime::Handle,
    waiting: std::vec::IntoIter<Record>,
    ended: bool,
}

impl<B: Batched> Iterator for BatchRows<B> {
    type Item = Result<Record, FormError>;

    fn next(&mut self) -> Option<Result<Record, FormError>> {
        loop {
            if let Some(row) = self.waiting.next() {
                return Some(Ok(row));
            }
            if self.ended {
                return None;
            }
            match self.runtime.block_on(self.batches.next()) {
                None => self.ended = true,
                Some(Ok(rows)) => self.waiting = rows.into_iter(),
                Some(Err(error)) => {
                    self.ended = true;
                    return Some(Err(error));
                }
            }
        }
    }
}

/// Collects small writes and sends them as chunks; waits where the reader is slow, and stops where it has gone.
pub struct ChunkWriter {
    buffer: Vec<u8>,
    sender: mpsc::Sender<Result<Bytes, io::Error>>,
}

impl ChunkWriter {
    fn send(&mut self) -> io::Result<()> {
        if self.buffer.is_empty() {
            return Ok(());
        }
        let chunk = std::mem::replace(&mut self.buffer, Vec::with_capacity(CHUNK_BYTES));
        self.sender
            .blocking_send(Ok(chunk.into()))
            .map_err(|_| io::Error::new(io::ErrorKind::BrokenPipe, "the reader went away"))
    }
}

impl io::Write for ChunkWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.buffer.extend_from_slice(bytes);
        if self.buffer.len() >= CHUNK_BYTES {
            self.send()?;
        }
        Ok(bytes.len())
    }

    /// Writers flush at their own borders; chunks keep ours.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
