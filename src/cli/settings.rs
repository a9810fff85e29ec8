//! `settings`: what is in force, and where each value comes from.

use std::io::Write;

use super::Exit;
use crate::config::{Loaded, SETTINGS};

/// Print every setting with its value and where it comes from.
///
/// Settings are read from what is built in, then a TOML file (--config), then the environment (VNFR_ and the name in
/// capitals), then the command line; the later wins. docs/settings.md says what each means.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// As JSON, one object a setting.
    #[arg(long)]
    json: bool,
}

#[derive(serde::Serialize)]
struct Line<'a> {
    name: &'a str,
    value: &'a str,
    from: &'a str,
    meaning: &'a str,
}

pub fn run(args: &Args, loaded: &Loaded) -> anyhow::Result<Exit> {
    let lines: Vec<Line<'_>> = (loaded.table.iter().zip(SETTINGS))
        .map(|((name, value, from), (_, meaning))| Line { name, value, from, meaning })
        .collect();
    let mut out = std::io::stdout().lock();
    if args.json {
        serde_json::to_writer_pretty(&mut out, &lines)?;
        writeln!(out)?;
        return Ok(Exit::Done);
    }
    let width = |of: fn(&Line<'_>) -> usize| lines.iter().map(of).max().unwrap_or_default();
    let (names, values, places) = (width(|l| l.name.len()), width(|l| l.value.len()), width(|l| l.from.len()));
    for Line { name, value, from, meaning } in &lines {
        writeln!(out, "{name:names$}  {value:values$}  {from:places$}  {meaning}")?;
    }
    Ok(Exit::Done)
}
