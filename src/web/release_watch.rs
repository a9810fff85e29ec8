//! Notices that another database stands under the same name and moves the site to it. A file that cannot be opened leaves
//! the site with the release it has, and one line in the log.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::front::Front;
use super::state::Release;
use crate::store::read::{Fingerprint, fingerprint};

/// How often the file is looked at: one system call.
const EVERY: Duration = Duration::from_secs(1);

/// How long a release that was just opened is left to its first readers.
const WARM_AFTER: Duration = Duration::from_millis(200);

/// Watches the file for as long as the site is served. `opened` is what the file looked like when it was opened last.
pub async fn watch(front: Arc<Front>, path: PathBuf, connections: u32, opened: Option<Fingerprint>) {
    let mut seen = opened;
    let mut ticks = tokio::time::interval(EVERY);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let found = fingerprint(&path).ok();
        if found == seen {
            continue;
        }
        seen = found;
        if found.is_none() {
            front.metrics.release_refused.increment(1);
            tracing::error!(path = %path.display(), "the database is gone; the site goes on with the release it has");
            continue;
        }
        match Release::open(&path, connections).await {
            // The same content, copied anew: there is nothing to move to, and kept pages stay valid.
            Ok(release) if release.meta.id == front.state().release().meta.id => {
                tracing::info!(release = %release.meta.id, "the database was replaced by the same release");
                front.move_to(release);
            }
            Ok(release) => {
                tracing::info!(release = %release.meta.id, made_at = %release.meta.made_at, "moved to a new release");
                front.move_to(release);
            }
            Err(error) => {
                front.metrics.release_refused.increment(1);
                tracing::error!(%error, "a new database cannot be opened; the site goes on with the release it has");
                continue;
            }
        }
        warm(&front);
    }
}

/// Counts what first readers would wait for, and takes what lists show and searches read into memory: once the first
/// answers are given, which need the processor more.
pub fn warm(front: &Arc<Front>) {
    let release = front.state().release();
    tokio::spawn(async move {
        tokio::time::sleep(WARM_AFTER).await;
        let counted = Arc::clone(&release);
        let counting = tokio::task::spawn_blocking(move || counted.index.warm());
        release.hold().await;
        // It ends by itself, and has nothing to tell.
        let _ = counting.await;
    });
}
