//! Reads articles in parallel, a batch at a time: first which files are articles, then what they say. What an unchanged
//! article said under the same rules is taken from the database of before.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::column::Column;
use super::digests::{Digest, Held, InputDigest};
use super::files::Files;
use super::report::Report;
use super::shelf::{Packed, Shelf};
use super::sorter::{Record, Sorted, Sorter};
use super::sources::{Input, Refusal};
use super::{IngestError, Progress, slim};
use crate::extract::source::{self, Format, Source, sha256_hex};
use crate::extract::{self, RULES_VERSION};
use crate::model::Extraction;
use crate::store::previous::{HeldText, Previous};
use crate::store::write::{ArticleRow, Build, Document, ExtractionCacheRow, WriteError};
use crate::text;

/// Articles in memory at a time, whole.
const BATCH: usize = 256;

/// Articles to be read, in the order of their digests.
pub struct Candidates {
    files: Files,
    /// Of each its digest, and the number of its file, or [`HELD`].
    all: Column<9>,
}

/// In the place of a file: the database of before holds the article already.
const HELD: u32 = u32::MAX;

impl Candidates {
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Adds what was `found`, digests with the numbers of their files, and what the database of before holds, in one order.
    fn fill(
        &mut self,
        mut found: Sorted,
        held: &Held,
        input: &mut InputDigest,
        refused: &mut Vec<(usize, Refusal)>,
    ) -> Result<(), WriteError> {
        let (held_count, mut held_before) = (held.all.len(), 0);
        while let Some(record) = found.take()? {
            let (own, mut kept) = digest_and_file(&record);
            while held_before < held_count && held.get(held_before)? < own {
                self.add(held.get(held_before)?, HELD, input)?;
                held_before += 1;
            }
            while let Some(same) = found.take_if(|other| digest_and_file(other).0 == own)? {
                kept = self.one_of_two(kept, digest_and_file(&same).1, refused)?;
            }
            self.add(own, kept as u32, input)?;
        }
        (held_before..held_count).try_for_each(|at| self.add(held.get(at)?, HELD, input))
    }

    /// The same bytes under two names: the name that sorts first stays, whatever the order they came in.
    fn one_of_two(
        &self,
        first: usize,
        second: usize,
        refused: &mut Vec<(usize, Refusal)>,
    ) -> Result<usize, WriteError> {
        let (one, other) = (self.files.get(first)?, self.files.get(second)?);
        let is_first = one.name <= other.name;
        let (kept, left) = if is_first { (&one, &other) } else { (&other, &one) };
        let why = format_args!("the same article as {}, so it was left alone", kept.name);
        refused.push((second, Refusal::new(&left.name, "duplicate", why)));
        Ok(if is_first { first } else { second })
    }

    fn add(&mut self, digest: Digest, file: u32, input: &mut InputDigest) -> Result<(), WriteError> {
        input.add(&digest.to_string());
        let mut row = [file; 9];
        row[..8].copy_from_slice(&digest.0);
        self.all.push(row)
    }

    /// A digest, and the file that has it; none where the database of before holds the article.
    fn get(&self, at: usize) -> Result<(String, Option<Input>), WriteError> {
        let [digest @ .., file] = self.all.get(at)?;
        let input = if file == HELD { None } else { Some(self.files.get(file as usize)?) };
        Ok((Digest(digest).to_string(), input))
    }
}

/// A digest, and the number of the file behind it.
fn digest_and_file(record: &Record) -> (Digest, usize) {
    let mut fields = record.fields();
    (Digest::read(&mut fields), fields.index())
}

enum Looked {
    Held,
    Article(Digest),
    Refused(Refusal),
}

/// Says which inputs are articles, each once, with those that `previous` already has. The rest is reported. Adds every
/// article to `digest`.
pub async fn look(
    inputs: impl Iterator<Item = Input>,
    previous: Option<&Previous>,
    digest: &mut InputDigest,
    build: &Build,
    report: &mut Report,
    progress: &dyn Progress,
) -> Result<Candidates, IngestError> {
    let files = Files::of(inputs, build)?;
    let held = Held::of(previous, build).await?;
    let (mut found, mut refused) = (Sorter::new(build)?, Vec::new());
    progress.begin("look", files.len());
    for first in (0..files.len()).step_by(BATCH) {
        let batch = first..files.len().min(first + BATCH);
        let looked: Vec<Looked> = batch
            .clone()
            .into_par_iter()
            .map(|number| look_at(&files.get(number)?, &held))
            .collect::<Result<_, _>>()?;
        for (number, looked) in batch.zip(looked) {
            match looked {
                Looked::Refused(refusal) => refused.push((number, refusal)),
                Looked::Held => report.unchanged += 1,
                Looked::Article(digest) => found.add(&digest.record().number(number as u32))?,
            }
        }
        progress.advance(BATCH.min(files.len() - first));
    }
    let mut candidates = Candidates { files, all: Column::new(build)? };
    candidates.fill(found.sorted()?, &held, digest, &mut refused)?;
    // Told in the order they came in.
    refused.sort_by_key(|(number, _)| *number);
    refused.into_iter().for_each(|(_, refusal)| report.refused(refusal));
    progress.end();
    Ok(candidates)
}

fn look_at(input: &Input, held: &Held) -> Result<Looked, WriteError> {
    let bytes = match input.read() {
        Ok(bytes) => bytes,
        Err(refusal) => return Ok(Looked::Refused(refusal)),
    };
    let digest = Digest::of(&sha256_hex(&bytes));
    if held.contains(digest)? {
        return Ok(Looked::Held);
    }
    Ok(match source::read(&input.name, &bytes) {
        Ok(_) => Looked::Article(digest),
        Err(error) => {
            Looked::Refused(Refusal { file: input.name.clone(), reason: error.reason(), message: error.to_string() })
        }
    })
}

/// One article, read.
struct Read {
    row: ArticleRow,
    search: Document,
    /// What was read, zstd; `None` where the database of before has it under the same rules.
    cache: Option<ExtractionCacheRow>,
    relevant: bool,
    packed: Packed,
}

/// Reads every candidate, writes articles in the order of their digests, and sets aside what they say, small enough to be
/// merged. The `file` of each is its place in the list, so that nothing depends on paths; its id is one more.
/// `rules` is the version whose readings may be taken over; `None` reads everything again.
pub async fn read(
    candidates: &Candidates,
    previous: Option<&Previous>,
    rules: Option<&str>,
    build: &mut Build,
    report: &mut Report,
    progress: &dyn Progress,
) -> Result<Shelf, IngestError> {
    let mut shelf = Shelf::new(build)?;
    progress.begin("read", candidates.len());
    for first in (0..candidates.len()).step_by(BATCH) {
        let batch = first..candidates.len().min(first + BATCH);
        let batch: Vec<(String, Option<Input>)> = batch.map(|at| candidates.get(at)).collect::<Result<_, _>>()?;
        let wanted: Vec<&str> =
            batch.iter().filter(|(_, input)| input.is_none()).map(|(digest, _)| digest.as_str()).collect();
        let held = match previous {
            Some(previous) if !wanted.is_empty() => previous.texts(&wanted, rules.unwrap_or_default()).await?,
            _ => BTreeMap::new(),
        };
        let articles: Vec<Result<Read, Refusal>> = batch
            .par_iter()
            .map(|(digest, input)| match input {
                Some(input) => read_new(digest, input),
                None => held.get(digest.as_str()).map_or_else(|| Err(lost(digest)), read_held),
            })
            .collect();
        let (mut rows, mut searches, mut caches) = (Vec::new(), Vec::new(), Vec::new());
        for ((_, input), article) in batch.iter().zip(articles) {
            match article {
                Err(refusal) => report.refused(refusal),
                Ok(mut article) => {
                    let id = shelf.len() as i64 + 1;
                    article.row.id = id;
                    article.search.id = id as u32;
                    if let Some(input) = input {
                        report.read += 1;
                        if !article.relevant {
                            let why = "not about local cooperation between Vietnam and France: kept as a source, nothing taken from it";
                            report.doubted.push(Refusal::new(&input.name, "not_relevant", why));
                        }
                    }
                    rows.push(article.row);
                    searches.push(article.search);
                    caches.extend(article.cache);
                    shelf.add(article.packed)?;
                }
            }
        }
        build.insert(rows).await?;
        build.search_articles(searches)?;
        build.insert(caches).await?;
        progress.advance(batch.len());
    }
    if let (Some(_), Some(rules)) = (previous, rules) {
        build.carry_cache(rules).await?;
    }
    progress.end();
    Ok(shelf)
}

fn lost(digest: &str) -> Refusal {
    Refusal::new(
        digest,
        "unreadable",
        "the database of before lists this article and does not hold it; run `vnfr-atlas check`",
    )
}

fn read_new(digest: &str, input: &Input) -> Result<Read, Refusal> {
    let bytes = input.read()?;
    let source = source::read(&input.name, &bytes).map_err(|error| Refusal {
        file: input.name.clone(),
        reason: error.reason(),
        message: error.to_string(),
    })?;
    if source.sha256 != digest {
        return Err(Refusal::new(&input.name, "unreadable", "changed while it was read; run the same command again"));
    }
    let original = (source.format == Format::Html).then(|| zstd::encode_all(&*bytes, 3).ok()).flatten();
    let extraction = extract::extract_source(&source);
    let name = input.name.rsplit(['/', '\\']).next().unwrap_or(&input.name).to_owned();
    Ok(finished(&source, name, bytes.len(), original, extraction, true))
}

/// An article of the database of before: as it was read then, or read again where the rules have changed since.
fn read_held(held: &HeldText) -> Result<Read, Refusal> {
    let cached = held.extraction.as_ref().and_then(|body| decode(body));
    let known = cached.is_some();
    let bytes = match &held.original {
        Some(original) if !known => zstd::decode_all(&**original).map_err(|error| {
            Refusal::new(&held.file, "unreadable", format_args!("its stored file is damaged ({error})"))
        })?,
        _ => held.text.clone().into_bytes(),
    };
    let (source, extraction) = match cached {
        Some(extraction) => {
            let format = match held.format.as_str() {
                "html" => Format::Html,
                "header" => Format::HeadedText,
                _ => Format::Text,
            };
            let source = Source {
                file: held.file.clone(),
                sha256: held.sha256.clone(),
                text: held.text.clone(),
                format,
                stated: Default::default(),
            };
            (source, extraction)
        }
        None => {
            let source = source::read(&held.file, &bytes).map_err(|error| Refusal {
                file: held.file.clone(),
                reason: error.reason(),
                message: error.to_string(),
            })?;
            let extraction = extract::extract_source(&source);
            (source, extraction)
        }
    };
    Ok(finished(&source, held.file.clone(), held.bytes as usize, held.original.clone(), extraction, !known))
}

fn finished(
    source: &Source,
    file: String,
    bytes: usize,
    original: Option<Vec<u8>>,
    extraction: Extraction,
    cache: bool,
) -> Read {
    let cache = cache.then(|| encode(&extraction)).flatten();
    let span = extraction.title.as_ref().map(|title| title.span);
    let main = super::evidence::Quotes::of(&source.text).quote_all(&extraction.main);
    let row = ArticleRow {
        id: 0,
        slug: source.sha256[..12].to_owned(),
        sha256: source.sha256.clone(),
        file,
        format: match source.format {
            Format::Text => "text",
            Format::HeadedText => "header",
            Format::Html => "html",
        },
        bytes: bytes as i64,
        language: extraction.language.as_str(),
        title: extraction.title.as_ref().map(|title| title.text.clone()),
        title_start: span.map(|span| i64::from(span.start)),
        title_end: span.map(|span| i64::from(span.end)),
        published: extraction.published.map(|date| date.to_string()),
        published_day: extraction.published.and_then(super::days::first_day),
        publisher: extraction.publisher.clone(),
        url: extraction.url.clone().filter(|url| url.starts_with("https://") || url.starts_with("http://")),
        relevant: extraction.relevant,
        relevance_rules: json(&extraction.relevance_rules),
        main_spans: json(&extraction.main),
        text: source.text.clone(),
        original,
        dispatch: None,
        event_count: 0,
    };
    let search = Document { id: 0, folded: text::fold(&main), exact: text::nfc(&main).into_owned() };
    let cache = cache.map(|body| cached(&source.sha256, body));
    Read { row, search, cache, relevant: extraction.relevant, packed: Packed::new(slim(extraction)) }
}

fn cached(sha256: &str, body: Vec<u8>) -> ExtractionCacheRow {
    ExtractionCacheRow { sha256: sha256.to_owned(), rules_version: RULES_VERSION.to_owned(), body }
}

/// A value of the model as JSON. Numbers, texts and lists always have a JSON form.
pub(super) fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn encode(extraction: &Extraction) -> Option<Vec<u8>> {
    zstd::encode_all(&*serde_json::to_vec(extraction).ok()?, 3).ok()
}

/// The stored form back to what was read.
pub(super) fn decode(body: &[u8]) -> Option<Extraction> {
    serde_json::from_slice(&zstd::decode_all(body).ok()?).ok()
}

impl From<WriteError> for IngestError {
    fn from(error: WriteError) -> IngestError {
        IngestError::Write(error)
    }
}
