//! The command line: one file a subcommand, each with its arguments and its `run`. Knows how to ask, tell and end; leaves
//! the work to the rooms below.
//!
//! To add a subcommand: a file with `Args` (its doc comments are the help) and `run`, a case in [`Command`], a line in
//! [`dispatch`].

mod check;
mod demo_data;
mod eval;
mod exit;
mod explain;
pub mod export;
mod extract;
mod ingest;
mod log;
mod serve;
mod settings;
mod start;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use exit::Exit;

use crate::config;

/// The public atlas of Vietnam–France local cooperation: articles in, a sourced atlas out.
///
/// Without a subcommand the atlas starts: where there is no database yet it is made from the articles that come with the
/// program, then the site is served and its address printed. A second start finds the database and serves at once.
#[derive(Debug, Parser)]
#[command(name = "vnfr-atlas", version = VERSION, propagate_version = true, max_term_width = 100, after_long_help = EXIT_CODES)]
struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    serve: serve::Args,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What every subcommand understands.
#[derive(Debug, clap::Args)]
pub struct Common {
    /// The database: one SQLite file, made by `ingest`, read by everything else [default: data/atlas.db] [setting:
    /// database, also as VNFR_DATABASE].
    #[arg(long, global = true, value_name = "PATH")]
    pub database: Option<PathBuf>,
    /// A file of settings (TOML); `settings` lists them.
    #[arg(long, global = true, env = "VNFR_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// What the command line says of settings.
#[derive(Debug, Default, serde::Serialize)]
struct Flags {
    #[serde(skip_serializing_if = "Option::is_none")]
    database: Option<PathBuf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    listen: Option<SocketAddr>,
}

/// Package version, commit, and the schema it reads and writes.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " (commit ", env!("VNFR_COMMIT"), ", schema ", "2", ")");

const EXIT_CODES: &str = "\
Exit codes:
  0  done (files that hold no article are reported, and the rest is done)
  1  not done; the message says why and what to do
  2  the command line is wrong
  3  none of the files named could be read as an article, or one of them could not and --strict was given
  4  `check` found something wrong";

#[derive(Debug, Subcommand)]
enum Command {
    Ingest(ingest::Args),
    Serve(serve::Args),
    Extract(extract::Args),
    Explain(explain::Args),
    Check(check::Args),
    Eval(eval::Args),
    Settings(settings::Args),
    Export(export::Args),
    #[command(hide = true)]
    DemoData(demo_data::Args),
}

/// Reads the command line and does what it says.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    match dispatch(cli) {
        Ok(exit) => exit.into(),
        Err(error) if exit::is_broken_pipe(&error) => Exit::Done.into(),
        Err(error) => {
            eprintln!("error: {error:#}");
            Exit::Failed.into()
        }
    }
}

fn dispatch(cli: Cli) -> anyhow::Result<Exit> {
    let listen = match &cli.command {
        Some(Command::Serve(args)) => args.listen,
        _ => cli.serve.listen,
    };
    let flags = Flags { database: cli.common.database, listen };
    // A variable that is no text names no setting of ours.
    let environment =
        std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    let loaded = config::load(cli.common.config.as_deref(), environment, &flags)?;
    let database = loaded.settings.database.as_path();
    let Some(command) = cli.command else { return start::run(&loaded.settings) };
    match command {
        Command::Ingest(args) => ingest::run(&args, database),
        Command::Serve(_) => serve::run(&loaded.settings),
        Command::Extract(args) => extract::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Check(args) => check::run(&args, database),
        Command::Eval(args) => eval::run(&args),
        Command::Settings(args) => settings::run(&args, &loaded),
        Command::Export(args) => export::run(&args, &loaded.settings, database),
        Command::DemoData(args) => demo_data::run(&args, database),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn the_version_names_the_schema() {
        assert!(VERSION.ends_with(&format!("schema {})", crate::store::migrate::SCHEMA_VERSION)), "{VERSION}");
    }

    #[test]
    fn every_subcommand_and_every_flag_says_what_it_does() {
        for command in Cli::command().get_subcommands().filter(|command| command.get_name() != "help") {
            assert!(command.get_about().is_some(), "{} has no help", command.get_name());
            for argument in command.get_arguments() {
                assert!(argument.get_help().is_some(), "{} of {} has no help", argument.get_id(), command.get_name());
            }
        }
    }
}
