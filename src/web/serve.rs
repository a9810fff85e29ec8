//! Opens the release and answers on an address until told to stop.

use std::net::SocketAddr;
use std::path::Path;

use tokio::net::TcpListener;

use super::router::router;
use super::state::{AppState, Release, Site};

/// Connections kept open to the database: readers of a page need one at a time.
const CONNECTIONS: u32 = 4;

/// Serves the database at `database` on `listen`.
pub async fn serve(database: &Path, listen: SocketAddr, site: Site) -> anyhow::Result<()> {
    let state = AppState::new(Release::open(database, CONNECTIONS).await?, site);
    let listener = TcpListener::bind(listen).await?;
    tracing::info!(address = %listener.local_addr()?, "serving");
    axum::serve(listener, router(state)).await?;
    Ok(())
}
