//! Files to keep: the database as it is, with its checksum, and every list in one archive. Their names carry the release,
//! so a file says for ever what it is of; a name of another release leads to nothing.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::{Path as Segment, State};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::routing::get;
use sha2::{Digest, Sha256};
use tokio::io::{AsyncReadExt, AsyncSeekExt};
use tokio_util::io::ReaderStream;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::forms::answer::{data_headers, head};
use super::forms::select::{self, Batches};
use super::forms::{Ask, Form, FormError, List, Options, stream};
use super::page::Answer;
use super::state::{AppState, Release};
use super::{CachePolicy, Ctx, PageError};
use crate::model::Lang;
use crate::store::read::{Fingerprint, fingerprint};

/// The registered media type of such files.
pub const DATABASE_TYPE: &str = "application/vnd.sqlite3";

/// The size and checksum of a database file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub bytes: u64,
    pub sha256: String,
}

/// Why a file to keep cannot be given.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// Another release has taken its place.
    #[error("the file is of another release")]
    Gone,
    #[error("the database file cannot be read: {0}")]
    Io(#[from] io::Error),
}

/// Checksums are reckoned once a file: reading a large one takes seconds.
static KNOWN: Mutex<Option<(PathBuf, Fingerprint, Arc<Checked>)>> = Mutex::new(None);
/// Events up to which the data page says how large the bundles are: of more, making them takes longer than a page may.
/// Their checksum is had at any size under its own address.
pub const MEASURED_EVENTS: u32 = 5_000;

/// The size and checksum of the release's file.
pub async fn checked(release: &Release) -> Result<Arc<Checked>, KeepError> {
    let path = release.path.clone();
    let found = fingerprint(&path)?;
    if Some(found) != release.fingerprint {
        return Err(KeepError::Gone);
    }
    let known = |known: &Option<(PathBuf, Fingerprint, Arc<Checked>)>| {
        known.as_ref().filter(|(of, at, _)| *of == path && *at == found).map(|(_, _, checked)| Arc::clone(checked))
    };
    if let Some(checked) = KNOWN.lock().ok().and_then(|guard| known(&guard)) {
        return Ok(checked);
    }
    let reckoned = Arc::new(
        tokio::task::spawn_blocking({
            let path = path.clone();
            move || reckon(&path)
        })
        .await
        .map_err(io::Error::other)??,
    );
    if let Ok(mut guard) = KNOWN.lock() {
        *guard = Some((path, found, Arc::clone(&reckoned)));
    }
    Ok(reckoned)
}

fn reckon(path: &Path) -> io::Result<Checked> {
    let mut counted = Counting { hash: Sha256::new(), bytes: 0 };
    io::copy(&mut std::fs::File::open(path)?, &mut counted)?;
    Ok(Checked { bytes: counted.bytes, sha256: hex(counted.hash) })
}

pub fn routes() -> Router<AppState> {
    Router::new().route("/data/{name}", get(file))
}

/// `/data/atlas-{release}.db`, `/data/atlas-{release}-{lang}-csv.zip`, and the checksum of each under `….sha256`.
async fn file(State(state): State<AppState>, Segment(name): Segment<String>, headers: HeaderMap, ctx: Ctx) -> Answer {
    let release = state.release();
    let rest = name.strip_prefix("atlas-").and_then(|rest| rest.strip_prefix(release.meta.id.as_str()));
    match rest.ok_or(PageError::NoPage)? {
        ".db" => database(&release, &ctx, &headers).await,
        ".db.sha256" => {
            let checked = checked(&release).await?;
            let line = format!("{}  atlas-{}.db\n", checked.sha256, release.meta.id);
            Ok(answered(&ctx, Body::from(line), "text/plain; charset=utf-8", CachePolicy::Release))
        }
        rest => {
            let (rest, is_sum) = match rest.strip_suffix(".sha256") {
                Some(rest) => (rest, true),
                None => (rest, false),
            };
            let parts =
                rest.strip_prefix('-').and_then(|rest| rest.strip_suffix(".zip")).and_then(|rest| rest.split_once('-'));
            let (lang, form) = parts.ok_or(PageError::NoPage)?;
            let lang = Lang::parse(lang).ok_or(PageError::NoPage)?;
            let form = match form {
                "csv" => Form::Csv,
                "ndjson" => Form::Ndjson,
                _ => return Err(PageError::NoPage),
            };
            let ctx = Ctx::new(lang, "", "", Arc::clone(&ctx.release), Arc::clone(&ctx.site));
            Ok(if is_sum { sum_of_bundle(release, ctx, form) } else { bundle(release, ctx, form) })
        }
    }
}

/// The file itself, whole or from where a broken download left off.
async fn database(release: &Arc<Release>, ctx: &Ctx, headers: &HeaderMap) -> Answer {
    let checked = checked(release).await?;
    let internal = |error: io::Error| PageError::internal("the database file", error);
    let mut file = tokio::fs::File::open(&release.path).await.map_err(internal)?;
    let asked = headers.get(header::RANGE).and_then(|range| range.to_str().ok());
    let tag = format!("\"{}\"", checked.sha256);
    // A range of another file is no range of this one.
    let same = headers.get(header::IF_RANGE).is_none_or(|of| of.as_bytes() == tag.as_bytes());
    let range = asked.filter(|_| same).map(|range| bounds(range, checked.bytes));
    let (first, count) = match range {
        None | Some(Bounds::Unreadable) => (0, checked.bytes),
        Some(Bounds::Within(first, count)) => (first, count),
        Some(Bounds::Outside) => {
            let mut response = answered(ctx, Body::empty(), DATABASE_TYPE, CachePolicy::Streamed);
            *response.status_mut() = StatusCode::RANGE_NOT_SATISFIABLE;
            set(&mut response, header::CONTENT_RANGE, &format!("bytes */{}", checked.bytes));
            return Ok(response);
        }
    };
    file.seek(io::SeekFrom::Start(first)).await.map_err(internal)?;
    let body = Body::from_stream(ReaderStream::with_capacity(file.take(count), 128 * 1024));
    let mut response = answered(ctx, body, DATABASE_TYPE, CachePolicy::Streamed);
    if matches!(range, Some(Bounds::Within(..))) {
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
        set(&mut response, header::CONTENT_RANGE, &format!("bytes {first}-{}/{}", first + count - 1, checked.bytes));
    }
    set(&mut response, header::CONTENT_LENGTH, &count.to_string());
    set(&mut response, header::ACCEPT_RANGES, "bytes");
    set(&mut response, header::ETAG, &tag);
    let name = format!("attachment; filename=\"atlas-{}.db\"", release.meta.id);
    set(&mut response, header::CONTENT_DISPOSITION, &name);
    Ok(response)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bounds {
    /// First byte and number of bytes.
    Within(u64, u64),
    Outside,
    /// No single range of bytes: the whole is answered, as the standard allows.
    Unreadable,
}

/// Reads `bytes=100-`, `bytes=100-199`, `bytes=-100` of a file of `bytes` bytes.
fn bounds(range: &str, bytes: u64) -> Bounds {
    let Some((first, last)) = range.strip_prefix("bytes=").and_then(|range| range.split_once('-')) else {
        return Bounds::Unreadable;
    };
    let (first, last) = match (first.trim().parse::<u64>(), last.trim().parse::<u64>()) {
        (Ok(first), Ok(last)) => (first, last.min(bytes.saturating_sub(1))),
        (Ok(first), Err(_)) if last.trim().is_empty() => (first, bytes.saturating_sub(1)),
        (Err(_), Ok(count)) if first.trim().is_empty() => (bytes.saturating_sub(count), bytes.saturating_sub(1)),
        _ => return Bounds::Unreadable,
    };
    if first > last || first >= bytes { Bounds::Outside } else { Bounds::Within(first, last - first + 1) }
}

/// The name of a bundle: it carries the release, the language and the form.
pub fn bundle_name(ctx: &Ctx, form: Form) -> String {
    format!("atlas-{}-{}-{}.zip", ctx.release.id, ctx.lang.as_str(), form.suffix())
}

/// Every list in one archive, written while it is sent.
fn bundle(release: Arc<Release>, ctx: Ctx, form: Form) -> Response<Body> {
    let name = format!("attachment; filename=\"{}\"", bundle_name(&ctx, form));
    let headers_of = ctx.clone();
    let body = stream::write_body(move |out| write_bundle(&release, &ctx, form, out));
    let mut response = answered(&headers_of, body, "application/zip", CachePolicy::Streamed);
    set(&mut response, header::CONTENT_DISPOSITION, &name);
    response
}

/// The checksum of a bundle, sent when the bundle has been made once for it: the same release gives the same bytes.
fn sum_of_bundle(release: Arc<Release>, ctx: Ctx, form: Form) -> Response<Body> {
    let headers_of = ctx.clone();
    let body = stream::write_body(move |out| {
        let checked = reckon_bundle(&release, &ctx, form)?;
        writeln!(out, "{}  {}", checked.sha256, bundle_name(&ctx, form))?;
        Ok(())
    });
    answered(&headers_of, body, "text/plain; charset=utf-8", CachePolicy::Streamed)
}

/// The size and checksum of a bundle, where it is small enough to be made for the page that names it.
pub async fn checked_bundle(release: &Arc<Release>, ctx: &Ctx, form: Form) -> Result<Option<Checked>, PageError> {
    if release.index.principal() > MEASURED_EVENTS {
        return Ok(None);
    }
    let (release, ctx) = (Arc::clone(release), ctx.clone());
    let internal = |error: &dyn std::fmt::Display| PageError::internal("the size of a bundle", error.to_string());
    let reckoned = tokio::task::spawn_blocking(move || reckon_bundle(&release, &ctx, form)).await;
    reckoned.map_err(|error| internal(&error))?.map(Some).map_err(|error| internal(&error))
}

fn reckon_bundle(release: &Arc<Release>, ctx: &Ctx, form: Form) -> Result<Checked, FormError> {
    let mut counted = Counting { hash: Sha256::new(), bytes: 0 };
    write_bundle(release, ctx, form, &mut counted)?;
    Ok(Checked { bytes: counted.bytes, sha256: hex(counted.hash) })
}

/// Writes a bundle; called on a blocking thread.
fn write_bundle(release: &Arc<Release>, ctx: &Ctx, form: Form, out: &mut (impl Write + Send)) -> Result<(), FormError> {
    let runtime = tokio::runtime::Handle::current();
    let mut archive = ZipWriter::new_stream(out);
    // The time of the release and not the clock's: the same release gives the same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip_time(&release.meta.made_at))
        .unix_permissions(0o644)
        .large_file(true);
    let failed = |error: zip::result::ZipError| FormError::Write(io::Error::other(error));
    archive.start_file("README.txt", options).map_err(failed)?;
    archive.write_all(read_me(ctx, form).as_bytes())?;
    for list in List::ALL.into_iter().filter(|list| *list != List::Facets) {
        let found = runtime
            .block_on(select::find(release, ctx, list, "", false))
            .map_err(|error| FormError::Read(error.to_string()))?;
        let ask = Ask::default();
        let head = head(ctx, list, form, ask, &found);
        let options_of_form = Options { csv: ask.csv, ..Options::default() };
        archive.start_file(format!("{}.{}", list.name(), form.suffix()), options).map_err(failed)?;
        let batches = Batches::new(Arc::clone(release), ctx.clone(), found.source, false);
        let mut rows = stream::rows_of(batches, runtime.clone());
        super::forms::write(form, &head, &options_of_form, &mut rows, &mut archive)?;
    }
    archive.finish().map_err(failed)?;
    Ok(())
}

/// Takes bytes for their number and their checksum alone.
struct Counting {
    hash: Sha256,
    bytes: u64,
}

impl Write for Counting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn hex(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn read_me(ctx: &Ctx, form: Form) -> String {
    let licence = super::forms::answer::licence(ctx);
    format!(
        "{}\n{}\n\n{}: {} ({})\n{}: {} {}\n{}: {}/{}/data\n\n{}\n",
        ctx.t("base-name"),
        ctx.t("data-description"),
        ctx.t("forms-release"),
        ctx.release.id,
        ctx.release.made_at,
        ctx.t("forms-licence"),
        licence.name,
        licence.address,
        ctx.t("forms-page"),
        ctx.site.base_url,
        ctx.lang.as_str(),
        match form {
            Form::Csv => ctx.t("data-bundle-csv-note"),
            _ => ctx.t("data-bundle-ndjson-note"),
        },
    )
}

/// The release's time as archives keep it; the first they know where it cannot be read.
fn zip_time(made_at: &str) -> zip::DateTime {
    let read = || {
        let time = made_at.parse::<jiff::Timestamp>().ok()?.to_zoned(jiff::tz::TimeZone::UTC);
        let part = |number: i8| u8::try_from(number).ok();
        zip::DateTime::from_date_and_time(
            u16::try_from(time.year()).ok()?,
            part(time.month())?,
            part(time.day())?,
            part(time.hour())?,
            part(time.minute())?,
            part(time.second())?,
        )
        .ok()
    };
    read().unwrap_or_default()
}

fn answered(ctx: &Ctx, body: Body, content_type: &'static str, policy: CachePolicy) -> Response<Body> {
    let mut response = Response::new(body);
    *response.headers_mut() = data_headers(ctx);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response.extensions_mut().insert(policy);
    response
}

fn set(response: &mut Response<Body>, name: header::HeaderName, value: &str) {
    // Digits and hex alone go in: a value that does not fit cannot occur, and is left out rather than a failure.
    if let Ok(value) = HeaderValue::try_from(value) {
        response.headers_mut().insert(name, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_download_goes_on_where_it_stopped() {
        assert_eq!(bounds("bytes=100-", 1_000), Bounds::Within(100, 900));
        assert_eq!(bounds("bytes=0-99", 1_000), Bounds::Within(0, 100));
        assert_eq!(bounds("bytes=990-2000", 1_000), Bounds::Within(990, 10));
        assert_eq!(bounds("bytes=-10", 1_000), Bounds::Within(990, 10));
        assert_eq!(bounds("bytes=1000-", 1_000), Bounds::Outside);
        assert_eq!(bounds("bytes=20-10", 1_000), Bounds::Outside);
        assert_eq!(bounds("bytes=1-2,4-5", 1_000), Bounds::Unreadable);
        assert_eq!(bounds("pages=1", 1_000), Bounds::Unreadable);
    }
}
