//! `ingest`: articles into the database.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use anyhow::Context;
use indicatif::{ProgressBar, ProgressStyle};

use super::Exit;
use super::exit::say;
use crate::clock;
use crate::ingest::sources::{self, Inputs};
use crate::ingest::{self, CORRECTIONS, Progress, Report, Request};

/// Read articles into the database, and make the next release where that changes anything.
///
/// What the database holds already stays: PATHs add to it. Without a PATH the articles that come with the program are
/// taken. An article is known by its content, so reading it twice changes nothing, and the order of files does not matter.
/// The new database is built beside the old one and takes its place only when it is whole: stopped at any point, disk full
/// or power lost, the old one stands. A site that serves the database meanwhile moves to the new one by itself.
///
/// An article is a text file (with a small header of `url:`, `publisher:`, `published:`, `title:` lines if you like) or a
/// saved web page. Files that hold none are named with the reason, and the rest goes on.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Articles: files, folders (searched through), glob patterns, or `-` for one article on standard input.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How to tell what was done: for a person, or as one JSON object on standard output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    report: Form,
    /// A file of corrections to apply instead of the ones that come with the program.
    #[arg(long, value_name = "FILE")]
    corrections: Option<PathBuf>,
    /// Read every article again, also those that were read under the same rules before.
    #[arg(long)]
    fresh: bool,
    /// End with code 3 where any file could not be read as an article.
    #[arg(long)]
    strict: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Form {
    Text,
    Json,
}

pub fn run(args: &Args, database: &Path) -> anyhow::Result<Exit> {
    let inputs: Inputs =
        if args.paths.is_empty() { Box::new(sources::carried().into_iter()) } else { sources::find(&args.paths) };
    let corrections = match &args.corrections {
        Some(file) => std::fs::read_to_string(file)
            .with_context(|| format!("the corrections in {} cannot be read", file.display()))?,
        None => CORRECTIONS.to_owned(),
    };
    let report = ingest(database, inputs, &corrections, args.fresh)?;
    match args.report {
        Form::Text => say(&report)?,
        Form::Json => say(serde_json::to_string(&report)?)?,
    }
    let nothing = report.read + report.unchanged == 0 && !report.refused.is_empty();
    Ok(if nothing || (args.strict && !report.refused.is_empty()) { Exit::Refused } else { Exit::Done })
}

/// Ingests with progress shown; the same for `ingest` and for the first start.
pub fn ingest(database: &Path, inputs: Inputs<'_>, corrections: &str, fresh: bool) -> anyhow::Result<Report> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let request = Request { database, inputs, corrections, now: clock::now(), fresh };
    let report = if io::stderr().is_terminal() {
        runtime.block_on(ingest::ingest(request, &Bar(Mutex::new(ProgressBar::hidden()))))
    } else {
        runtime.block_on(ingest::ingest(request, &Lines(Mutex::new(Step::default()))))
    };
    Ok(report?)
}

fn words(step: &str) -> &'static str {
    match step {
        "look" => "looking at files",
        "read" => "reading articles",
        "merge" => "merging what they say",
        _ => "writing evidence",
    }
}

/// A bar on a terminal.
struct Bar(Mutex<ProgressBar>);

impl Progress for Bar {
    fn begin(&self, step: &'static str, total: usize) {
        let bar = ProgressBar::new(total as u64);
        if let Ok(style) = ProgressStyle::with_template("{msg:>22} {bar:40} {human_pos}/{human_len} {eta}") {
            bar.set_style(style);
        }
        bar.set_message(words(step));
        if let Ok(mut current) = self.0.lock() {
            *current = bar;
        }
    }

    fn advance(&self, items: usize) {
        if let Ok(bar) = self.0.lock() {
            bar.inc(items as u64);
        }
    }

    fn end(&self) {
        if let Ok(bar) = self.0.lock() {
            bar.finish_and_clear();
        }
    }
}

/// Elsewhere a line now and then, so that a log of a long run tells how far it is and a short one stays short.
struct Lines(Mutex<Step>);

#[derive(Default)]
struct Step {
    name: &'static str,
    done: usize,
    total: usize,
    told: Option<Instant>,
}

const BETWEEN_LINES: Duration = Duration::from_secs(5);

impl Progress for Lines {
    fn begin(&self, step: &'static str, total: usize) {
        if let Ok(mut current) = self.0.lock() {
            *current = Step { name: step, done: 0, total, told: Some(Instant::now()) };
        }
    }

    fn advance(&self, items: usize) {
        let Ok(mut step) = self.0.lock() else { return };
        step.done += items;
        if step.told.is_some_and(|told| told.elapsed() >= BETWEEN_LINES) {
            eprintln!("{}: {} of {}", words(step.name), step.done, step.total);
            step.told = Some(Instant::now());
        }
    }

    fn end(&self) {}
}
