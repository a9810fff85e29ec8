//! `check`: is the database whole?

use std::path::Path;

use super::Exit;
use super::exit::say;
use crate::store::check;

/// Say whether the database is whole: file, schema, references, full text, evidence, counts.
///
/// Every quote must equal its article's text to the byte, every reference must lead somewhere, the full-text index must
/// agree with what it indexes, and the counts of the release with the rows. What is wrong is named, with how to mend it,
/// and the exit code is 4. Nothing is written.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Tell only what is wrong.
    #[arg(long)]
    quiet: bool,
}

pub fn run(args: &Args, database: &Path) -> anyhow::Result<Exit> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let findings = runtime.block_on(check::check(database));
    let mut sound = true;
    for finding in &findings {
        match &finding.wrong {
            Some(wrong) => {
                sound = false;
                say(format_args!("WRONG  {}: {wrong}\n       {}", finding.what, finding.mend))?;
            }
            None if !args.quiet => say(format_args!("ok     {}: {}", finding.what, finding.seen))?,
            None => {}
        }
    }
    if sound && !args.quiet {
        say(format_args!("{} is whole", database.display()))?;
    }
    Ok(if sound { Exit::Done } else { Exit::Unsound })
}
