//! `eval`: what the rules are worth, by articles marked by hand.

use std::path::PathBuf;

use super::Exit;
use super::exit::say;
use crate::clock;
use crate::eval;

/// Score the rules against folders of articles marked by hand.
///
/// A gold folder holds `gold.json` and its articles. The measures are those of the extraction contract
/// (tests/gold/FORMAT.md): precision, recall and F1 of each kind of fact, with intervals from resampling the articles.
/// Run it before and after changing a rule.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Gold folders.
    #[arg(value_name = "FOLDER", default_values = ["tests/gold/seeds", "tests/gold/dev"])]
    folders: Vec<PathBuf>,
    /// Where the articles lie that a gold file names and its folder does not hold.
    #[arg(long, value_name = "FOLDER", default_value = "seeds/articles")]
    articles: PathBuf,
    /// How many errors of each measure to show.
    #[arg(long, value_name = "N", default_value_t = 0)]
    errors: usize,
    /// Write what the quality page shows to this file (seeds/quality.json is the one that is built in).
    #[arg(long, value_name = "FILE")]
    publish: Option<PathBuf>,
}

pub fn run(args: &Args) -> anyhow::Result<Exit> {
    let mut reports = Vec::new();
    for folder in &args.folders {
        let report = eval::run(folder, Some(&args.articles))?;
        say(format_args!("{}\n\n{}", folder.display(), report.table(args.errors)))?;
        let name =
            folder.file_name().map_or_else(|| folder.display().to_string(), |name| name.to_string_lossy().into_owned());
        reports.push((name, report));
    }
    if let Some(file) = &args.publish {
        let sets: Vec<(&str, &eval::Report)> = reports.iter().map(|(name, report)| (name.as_str(), report)).collect();
        let today = clock::now().strftime("%Y-%m-%d").to_string();
        let data = eval::for_site(&today, &sets);
        std::fs::write(file, serde_json::to_string_pretty(&data)? + "\n")?;
        say(format_args!("written to {}", file.display()))?;
    }
    Ok(Exit::Done)
}
