//! Scores the extractor against a folder of marked articles: the measures of the extraction contract, in the project's
//! own command, so that a contributor sees what a rule did. Pure but for reading the folder.
//!
//! A gold folder holds `gold.json` (either schema of `tests/gold/FORMAT.md`) and its articles, beside it or where it says.

mod gold;
mod measure;
mod merging;
mod names;
mod pairing;
mod provenance;
mod report;

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::extract;
use crate::model::Extraction;

pub use report::{Measure, Report, Value, for_site};

/// Why a folder could not be scored.
#[derive(Debug, thiserror::Error)]
pub enum EvalError {
    #[error("{path}: {source}; a gold folder holds gold.json and its articles")]
    Read { path: PathBuf, source: std::io::Error },
    #[error("{path}: not a gold file: {reason}; tests/gold/FORMAT.md says what it holds")]
    Gold { path: PathBuf, reason: String },
    #[error("{path}: {reason}")]
    Article { path: PathBuf, reason: String },
}

/// Extracts every article of a gold folder and scores what comes out. `articles` is where the texts lie where the gold
/// names files that are not beside it (the seeds are the project's own articles).
///
/// # Errors
///
/// [`EvalError`] names the file that cannot be read.
pub fn run(folder: &Path, articles: Option<&Path>) -> Result<Report, EvalError> {
    let path = folder.join("gold.json");
    let bytes = std::fs::read(&path).map_err(|source| EvalError::Read { path: path.clone(), source })?;
    let gold = gold::read(&bytes).map_err(|reason| EvalError::Gold { path, reason })?;
    let texts: Vec<(String, PathBuf, Vec<u8>)> = gold
        .articles
        .iter()
        .map(|article| {
            let places = [Some(folder), articles];
            let found = places.into_iter().flatten().map(|place| place.join(&article.file)).find(|path| path.is_file());
            let path = found.unwrap_or_else(|| folder.join(&article.file));
            let bytes = std::fs::read(&path).map_err(|source| EvalError::Read { path: path.clone(), source })?;
            Ok((article.id.clone(), path, bytes))
        })
        .collect::<Result<_, EvalError>>()?;
    let extractions: Vec<Extraction> = texts
        .par_iter()
        .map(|(_, path, bytes)| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            extract::extract(&name, bytes)
                .map_err(|reason| EvalError::Article { path: path.clone(), reason: reason.to_string() })
        })
        .collect::<Result<_, EvalError>>()?;
    Ok(score(&gold, &texts, &extractions))
}

fn score(gold: &gold::Gold, texts: &[(String, PathBuf, Vec<u8>)], extractions: &[Extraction]) -> Report {
    let mut tally = measure::Tally::default();
    for (article, (extraction, (_, _, bytes))) in gold.articles.iter().zip(extractions.iter().zip(texts)) {
        measure::article(&mut tally, article, extraction);
        provenance::article(&mut tally, &article.id, extraction, &String::from_utf8_lossy(bytes));
    }
    merging::score(&mut tally, gold, &extract::merge(extractions));
    let ids: Vec<String> = gold.articles.iter().map(|article| article.id.clone()).collect();
    report::summarise(tally, &ids)
}
