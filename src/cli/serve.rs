//! `serve`: the site.

use std::net::SocketAddr;
use std::path::Path;

use super::Exit;
use crate::web;

/// Serve the site from the database, read-only.
///
/// The database must exist: `ingest` makes it. It is opened read-only; when `ingest` puts a new one in its place, the
/// server moves to it without dropping a request.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The address to answer on.
    #[arg(long, env = "VNFR_LISTEN", value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
}

pub fn run(args: &Args, database: &Path) -> anyhow::Result<Exit> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(web::serve::serve(database, args.listen, web::state::Site::default()))?;
    Ok(Exit::Done)
}
