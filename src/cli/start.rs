//! No subcommand: the atlas starts. Makes the database where there is none, then serves it.

use super::{Exit, ingest, serve};
use crate::config::Settings;
use crate::ingest::CORRECTIONS;
use crate::ingest::sources;

pub fn run(settings: &Settings) -> anyhow::Result<Exit> {
    let database = settings.database.as_path();
    if !database.exists() {
        eprintln!("no database at {} yet: making it from the articles that come with the program", database.display());
        let report = ingest::ingest(database, Box::new(sources::carried().into_iter()), CORRECTIONS, false)?;
        eprintln!("{report}");
    }
    serve::run(settings)
}
