//! `extract`: what articles say, as JSON Lines, without a database.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use rayon::prelude::*;

use super::Exit;
use crate::extract;
use crate::ingest::slim;
use crate::ingest::sources::{self, Input};
use crate::model::Extraction;

/// Print what articles say, as JSON Lines, one object an article.
///
/// Each object follows `vnfr-extract/1`: title, people, organisations, localities, events, delegations, partnerships,
/// figures, every value with the offsets of the text that says it. With `--merged`, what the articles say together is
/// printed instead: `vnfr-merge/1`, one object an event, with the articles that report it and the values on which they
/// differ. Neither needs a database. Equal input gives equal bytes.
///
/// A file that holds no article (empty, binary, too large, not UTF-8) is named on standard error with the reason, and the
/// rest goes on.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Articles: files, folders (searched through), glob patterns, or `-` for one article on standard input.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Merge what the articles say, and print one object an event.
    #[arg(long)]
    merged: bool,
    /// End with code 3 where any file could not be read as an article.
    #[arg(long)]
    strict: bool,
}

/// Articles read at a time: enough to keep the cores busy, few enough that memory does not grow with the number of files.
const BATCH: usize = 64;

pub fn run(args: &Args) -> anyhow::Result<Exit> {
    let mut inputs = sources::find(&args.paths);
    let mut out = BufWriter::new(io::stdout().lock());
    let (mut read, mut refused) = (0, 0);
    let mut extractions = Vec::new();
    loop {
        let batch: Vec<Input> = inputs.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        let results: Vec<_> = batch.par_iter().map(extract_input).collect();
        for result in results {
            match result {
                Ok(extraction) if args.merged => {
                    read += 1;
                    extractions.push(slim(extraction));
                }
                Ok(extraction) => {
                    read += 1;
                    serde_json::to_writer(&mut out, &extraction)?;
                    out.write_all(b"\n")?;
                }
                Err(message) => {
                    refused += 1;
                    eprintln!("skipped {message}");
                }
            }
        }
    }
    if args.merged {
        for event in extract::merge(&extractions) {
            serde_json::to_writer(&mut out, &event)?;
            out.write_all(b"\n")?;
        }
    }
    out.flush()?;
    let nothing = read == 0 && refused > 0;
    Ok(if nothing || (args.strict && refused > 0) { Exit::Refused } else { Exit::Done })
}

fn extract_input(input: &Input) -> Result<Extraction, String> {
    let bytes = input.read().map_err(|refusal| refusal.message)?;
    extract::extract(&input.name, &bytes).map_err(|error| error.to_string())
}
