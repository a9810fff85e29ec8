//! `demo-data`: a large invented database for tests and measures.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, bail};
use indicatif::{ProgressBar, ProgressStyle};

use super::Exit;
use super::exit::say;
use crate::ingest::demo;
use crate::store::read as store;

/// Make a database of invented events, for tests and measures.
///
/// Same number and seed, same rows. Its articles and its pages say that all is invented. It is written to the file that
/// --database names, which must not exist yet or hold demonstration data already: it never mixes with a real atlas.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// How many principal events.
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=5_000_000))]
    events: u32,
    /// Another seed gives other events.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

pub fn run(args: &Args, database: &Path) -> anyhow::Result<Exit> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        refuse_a_real_atlas(database).await?;
        let started = Instant::now();
        // Hidden by indicatif itself where standard error is no terminal.
        let bar = ProgressBar::new(u64::from(args.events));
        bar.set_style(ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} events, {eta} left")?);
        let made = demo::make(database, args.events as usize, args.seed, |told| bar.set_position(told as u64)).await?;
        bar.finish_and_clear();
        say(format_args!(
            "{}: {} events, {} parts, {} delegations, {} ties, {} articles, {} pieces of evidence, all invented ({} s)",
            database.display(),
            made.events,
            made.parts,
            made.delegations,
            made.ties,
            made.articles,
            made.evidence,
            started.elapsed().as_secs(),
        ))?;
        Ok(Exit::Done)
    })
}

async fn refuse_a_real_atlas(database: &Path) -> anyhow::Result<()> {
    if !database.exists() {
        return Ok(());
    }
    let release = store::open(database, 1)
        .await
        .with_context(|| format!("{} exists and is no atlas; name another file with --database", database.display()))?;
    if !release.row.is_demonstration() {
        bail!("{} holds a real atlas; name another file with --database", database.display());
    }
    Ok(())
}
