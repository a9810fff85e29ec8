//! Opens the release and answers on an address until told to stop.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use tokio::net::TcpListener;

use super::router::router;
use super::state::{AppState, Release, ReleaseMeta, Site};

/// Serves the database at `database` on `listen`.
pub async fn serve(database: &Path, listen: SocketAddr, site: Site) -> anyhow::Result<()> {
    let options = SqliteConnectOptions::new().filename(database).read_only(true).immutable(true).row_buffer_size(1000);
    let pool = SqlitePoolOptions::new().max_connections(4).connect_with(options).await?;
    let (id, made_at) =
        sqlx::query_as::<_, (String, String)>("select id, made_at from release order by number desc limit 1")
            .fetch_one(&pool)
            .await?;
    let state = AppState::new(
        Release { pool, meta: Arc::new(ReleaseMeta { id, made_at }), directory: Default::default() },
        site,
    );
    let listener = TcpListener::bind(listen).await?;
    tracing::info!(address = %listener.local_addr()?, "serving");
    axum::serve(listener, router(state)).await?;
    Ok(())
}
