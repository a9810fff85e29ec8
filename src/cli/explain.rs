//! `explain`: an article with everything that was read in it, and why.

use std::io::{self, Write};
use std::path::PathBuf;

use super::Exit;
use crate::extract;
use crate::ingest::{slim, sources};

/// Show how articles were read: each mention and claim in its place, its rule, its evidence.
///
/// For every event the clues that gave or refused a year are listed; with several articles, the events they share, the
/// reasons for each merge and the values on which they differ follow. This is the tool for writing a rule: change it, and
/// look here at what it did. It needs no database.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Articles: files, folders (searched through), glob patterns, or `-` for one article on standard input.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

pub fn run(args: &Args) -> anyhow::Result<Exit> {
    let mut out = io::stdout().lock();
    let (mut refused, mut extractions) = (0, Vec::new());
    for input in sources::find(&args.paths) {
        let bytes = input.read().map_err(|refusal| refusal.message);
        let told = bytes.and_then(|bytes| {
            let told = extract::explain(&input.name, &bytes).map_err(|error| error.to_string())?;
            let extraction = extract::extract(&input.name, &bytes).map_err(|error| error.to_string())?;
            Ok((told, extraction))
        });
        match told {
            Ok((told, extraction)) => {
                writeln!(out, "{told}")?;
                extractions.push(slim(extraction));
            }
            Err(message) => {
                refused += 1;
                eprintln!("skipped {message}");
            }
        }
    }
    out.write_all(extract::explain_merges(&extract::merge(&extractions)).as_bytes())?;
    out.flush()?;
    Ok(if extractions.is_empty() && refused > 0 { Exit::Refused } else { Exit::Done })
}
