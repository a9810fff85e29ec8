//! Stylesheet, script, fonts and icons: compiled in, named by their content, true for ever.
//! Templates ask `ctx.asset("atlas.css")`; a stylesheet names its own assets as `url(asset:fonts/x.woff2)`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::{HeaderValue, Response, header};
use rust_embed::RustEmbed;
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use super::page::Answer;
use super::{CachePolicy, PageError};

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

/// One file under its fingerprinted name.
struct Asset {
    mime: &'static str,
    bytes: Bytes,
}

struct Assets {
    /// Logical name to path: `atlas.css` to `/assets/atlas.0f3a9c….css`.
    paths: FxHashMap<String, String>,
    /// Fingerprinted name to content.
    files: HashMap<String, Asset>,
}

static ASSETS: LazyLock<Assets> = LazyLock::new(Assets::compiled_in);

impl Assets {
    fn compiled_in() -> Assets {
        let mut assets = Assets { paths: FxHashMap::default(), files: HashMap::new() };
        // Stylesheets come last: their text holds the fingerprints of the others.
        let (sheets, others): (Vec<_>, Vec<_>) = Files::iter().partition(|name| name.ends_with(".css"));
        for name in others.iter().chain(&sheets) {
            let Some(file) = Files::get(name) else { continue };
            let mut bytes = file.data.into_owned();
            if name.ends_with(".css") {
                let mut text = String::from_utf8_lossy(&bytes).into_owned();
                for (logical, path) in &assets.paths {
                    text = text.replace(&format!("asset:{logical}"), path);
                }
                bytes = text.into_bytes();
            }
            assets.add(name, bytes);
        }
        assets
    }

    fn add(&mut self, name: &str, bytes: Vec<u8>) {
        let digest: String = Sha256::digest(&bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        let (stem, suffix) = name.rsplit_once('.').unwrap_or((name, ""));
        let fingerprinted = format!("{stem}.{digest}.{suffix}");
        self.paths.insert(name.to_owned(), format!("/assets/{fingerprinted}"));
        self.files.insert(fingerprinted, Asset { mime: mime(suffix), bytes: bytes.into() });
    }
}

fn mime(suffix: &str) -> &'static str {
    match suffix {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webmanifest" => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}

/// The fingerprinted path of an asset. A name that does not exist leads to a 404; a test keeps that from happening.
pub fn path(name: &str) -> Cow<'static, str> {
    match ASSETS.paths.get(name) {
        Some(path) => Cow::Borrowed(path),
        None => Cow::Owned(format!("/assets/{name}")),
    }
}

/// The content of an asset by its logical name, for the static export and the share images.
pub fn content(name: &str) -> Option<Bytes> {
    let path = ASSETS.paths.get(name)?.strip_prefix("/assets/")?;
    ASSETS.files.get(path).map(|asset| asset.bytes.clone())
}

/// Every fingerprinted path with its content.
pub fn all() -> impl Iterator<Item = (&'static str, &'static Bytes)> {
    ASSETS.files.iter().map(|(name, asset)| (name.as_str(), &asset.bytes))
}

/// `/assets/{name}`.
pub async fn serve(Path(name): Path<String>) -> Answer {
    let asset = ASSETS.files.get(&name).ok_or(PageError::NoPage)?;
    let mut response = Response::new(Body::from(asset.bytes.clone()));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.mime));
    response.extensions_mut().insert(CachePolicy::Immutable);
    Ok(response)
}

/// `/favicon.ico`: browsers ask for it under this name whatever the page says.
pub async fn favicon() -> Answer {
    let bytes = content("icon.svg").ok_or(PageError::NoPage)?;
    let mut response = Response::new(Body::from(bytes));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml"));
    response.extensions_mut().insert(CachePolicy::Release);
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_in_a_stylesheet_is_a_fingerprinted_asset() {
        for (name, bytes) in all().filter(|(name, _)| name.ends_with(".css")) {
            let text = std::str::from_utf8(bytes).unwrap();
            assert!(!text.contains("asset:"), "help: {name} names an asset that static/ does not hold");
            for address in text.split("url(").skip(1).filter_map(|rest| rest.split(')').next()) {
                let inside = address.trim_matches('"').strip_prefix("/assets/").unwrap_or_default();
                assert!(ASSETS.files.contains_key(inside), "{name} loads {address}");
            }
        }
    }

    #[test]
    fn styles_script_and_fonts_keep_to_their_budgets() {
        let compressed = |name: &str| {
            let bytes = content(name).unwrap();
            let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            std::io::Write::write_all(&mut gzip, &bytes).unwrap();
            gzip.finish().unwrap().len()
        };
        assert!(compressed("atlas.css") <= 12 * 1024, "the stylesheet takes {} bytes", compressed("atlas.css"));
        assert!(compressed("atlas.js") <= 6 * 1024, "the script takes {} bytes", compressed("atlas.js"));
        let fonts: usize = all().filter(|(name, _)| name.ends_with(".woff2")).map(|(_, bytes)| bytes.len()).sum();
        assert!(fonts <= 120 * 1024, "the fonts take {fonts} bytes");
    }
}
