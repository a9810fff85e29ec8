//! `export`: the whole site as files, for any host that serves files.

mod folder;
mod own;
mod walk;

use std::path::{Path, PathBuf};

use anyhow::Context;

use self::folder::{Folder, Manifest};
use self::own::own_pages;
use self::walk::{Walk, ask};
use super::Exit;
use super::exit::say;
use crate::config::Settings;
use crate::model::Lang;
use crate::web::state::Site;

/// Write the whole site as files: pages in three languages, their data, feeds, pictures, assets.
///
/// Addresses stay the same: /vi/events is vi/events/index.html, /vi/events/page-2 is vi/events/page-2/index.html,
/// /vi/events.json is vi/events.json. A second export writes only what changed and removes what is gone. Search and filters need
/// a server: pages say so, and lead to the live site where --live names one.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder; made where it does not exist. Only files of an earlier export in it are ever removed.
    dir: PathBuf,
    /// The address the files will be served from, for links that leave the site; `base_url` of the settings otherwise.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// The address of a live site that answers searches and filters.
    #[arg(long, value_name = "URL")]
    live: Option<String>,
}

/// What an export did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    pub files: usize,
    pub written: usize,
    pub removed: usize,
}

pub fn run(args: &Args, settings: &Settings, database: &Path) -> anyhow::Result<Exit> {
    let site = Site {
        base_url: args.base_url.clone().unwrap_or_else(|| settings.site_address()).trim_end_matches('/').to_owned(),
        report_to: settings.report_to.clone(),
    };
    let live = args.live.as_ref().map(|live| live.trim_end_matches('/').to_owned());
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(export(&args.dir, database, site, live))?;
    say(format_args!(
        "{}: {} files, {} written, {} unchanged, {} removed",
        args.dir.display(),
        done.files,
        done.written,
        done.files - done.written,
        done.removed
    ))?;
    Ok(Exit::Done)
}

/// Writes the site of the database at `database` into `dir`.
pub async fn export(dir: &Path, database: &Path, site: Site, live: Option<String>) -> anyhow::Result<Done> {
    std::fs::create_dir_all(dir).with_context(|| format!("{} cannot be made", dir.display()))?;
    let before = Manifest::read(dir)?;
    let names_contact = site.report_to.as_deref().is_some_and(|contact| !contact.starts_with("http://"));
    let mut walk = Walk::open(database, site, live).await?;
    let drawn = walk.drawn.clone();
    let known_pictures = before.drawn == drawn;
    for start in ["/robots.txt", "/sitemap.xml", "/favicon.ico"] {
        walk.add(start);
    }
    if names_contact {
        walk.add("/.well-known/security.txt");
    }
    for lang in Lang::ALL {
        walk.add(&format!("/{}", lang.as_str()));
        walk.add(&format!("/opensearch-{}.xml", lang.as_str()));
    }
    let mut folder = Folder { dir, before, manifest: Manifest { drawn, ..Manifest::default() }, done: Done::default() };
    while !walk.waiting.is_empty() {
        // As many pages at once as there are cores: making one is all work and no waiting.
        let mut asked = Vec::new();
        while asked.len() < walk.at_once
            && let Some(address) = walk.waiting.pop_front()
        {
            if known_pictures && address.starts_with("/share/") && folder.still_has(address.trim_start_matches('/')) {
                continue;
            }
            asked.push((tokio::spawn(ask(walk.site.clone(), address.clone())), address));
        }
        for (answer, address) in asked {
            if let Some((name, bytes)) = walk.file_of(&address, answer.await??)? {
                folder.keep(&name, &bytes)?;
            }
        }
    }
    let mut own = own_pages(&walk);
    own.extend(walk.moved().await?);
    for (name, bytes) in own {
        folder.keep(&name, &bytes)?;
    }
    folder.finish()
}

/// The pages of a static copy for addresses that lead elsewhere or were withdrawn, as files.
pub async fn moved_pages(database: &Path, site: Site) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    Walk::open(database, site, None).await?.moved().await
}
