//! `serve`: the site.

use std::net::SocketAddr;

use super::exit::say;
use super::{Exit, log};
use crate::config::Settings;
use crate::web;

/// Serve the site from the database, read-only.
///
/// The database must exist: `ingest` makes it. It is opened read-only; when `ingest` puts a new one in its place, the
/// server moves to it without dropping a request. SIGTERM and SIGINT end it once the requests under way are answered.
/// Limits, caching, logs and metrics are settings: see `vnfr-atlas settings` and docs/settings.md.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The address to answer on [default: 127.0.0.1:8080] [setting: listen, also as VNFR_LISTEN].
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<SocketAddr>,
}

pub fn run(settings: &Settings) -> anyhow::Result<Exit> {
    log::start(settings)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(web::serve(settings, |address| {
        // A server that nobody listens to at the start serves all the same.
        let _ = say(format_args!("serving on http://{address}"));
    }))?;
    // Readers of a stopped server's database may still sleep in their threads; nothing is lost with them.
    runtime.shutdown_timeout(std::time::Duration::from_secs(1));
    Ok(Exit::Done)
}
