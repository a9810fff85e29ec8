//! What the operator may set, from four places, the later over the earlier: what is built in, a file (TOML), the
//! environment (`VNFR_…`), the command line. Knows names, defaults and where each value came from; knows nothing of what
//! the values do.
//!
//! To add a setting: a field of [`Settings`] with its default, a line in [`SETTINGS`], a line in `docs/settings.md`.

mod network;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use figment::providers::{Format, Serialized, Toml};
use figment::value::{Dict, Map, Value};
use figment::{Figment, Metadata, Profile, Provider};
use serde::{Deserialize, Deserializer, Serialize};

pub use network::Network;

/// The prefix of environment variables: `VNFR_LISTEN` sets `listen`.
pub const PREFIX: &str = "VNFR_";

/// Everything the operator may set. Units are in the names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub database: PathBuf,
    pub listen: SocketAddr,
    pub base_url: Option<String>,
    pub report_to: Option<String>,
    pub behind_tls: bool,
    #[serde(deserialize_with = "list_or_text")]
    pub trusted_proxies: Vec<Network>,
    pub rate_per_sec: u32,
    pub rate_burst: u32,
    pub concurrent_pages: u32,
    pub waiting_pages: u32,
    pub max_connections: u32,
    pub database_connections: u32,
    pub cache_mib: u32,
    pub page_max_age_secs: u32,
    pub page_timeout_secs: u32,
    pub header_timeout_secs: u32,
    pub write_timeout_secs: u32,
    pub shutdown_secs: u32,
    pub metrics_listen: Option<SocketAddr>,
    pub log: String,
    pub log_format: LogFormat,
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// One object a line, for machines.
    Json,
}

/// Every setting with what it means, in the order they are printed; `docs/settings.md` says more.
pub const SETTINGS: &[(&str, &str)] = &[
    ("database", "The database file"),
    ("listen", "The address that serves the site"),
    ("base_url", "The address readers know, for links that leave the site; from `listen` where not set"),
    ("report_to", "Where readers report errors: a mail address or an http(s) address; also named in security.txt"),
    ("behind_tls", "True where readers come by https: adds Strict-Transport-Security"),
    ("trusted_proxies", "Networks whose X-Forwarded-For is believed: 127.0.0.1, 10.0.0.0/8, …"),
    ("rate_per_sec", "Pages one client may have made a second; kept pages are not counted; 0 is no limit"),
    ("rate_burst", "Pages one client may have made at once before the rate counts"),
    ("concurrent_pages", "Pages made at the same time"),
    ("waiting_pages", "Requests that may wait for their turn; more get 503"),
    ("max_connections", "Open connections; more wait in the system's queue"),
    ("database_connections", "Connections to the database"),
    ("cache_mib", "Memory for finished pages, in MiB; 0 keeps none"),
    ("page_max_age_secs", "How long browsers and proxies may show a page unasked"),
    ("page_timeout_secs", "How long making a page may take"),
    ("header_timeout_secs", "How long a client may take to send a request, and stay silent between two"),
    ("write_timeout_secs", "How long a client may take to accept what is sent"),
    ("shutdown_secs", "How long requests under way are waited for at the end"),
    ("metrics_listen", "The loopback address that serves Prometheus metrics; none unless set"),
    ("log", "What is logged: error, warn, info, debug, or a filter such as vnfr_atlas=debug"),
    ("log_format", "text or json"),
];

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            database: PathBuf::from("data/atlas.db"),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            base_url: None,
            report_to: None,
            behind_tls: false,
            trusted_proxies: Vec::new(),
            rate_per_sec: 20,
            rate_burst: 100,
            concurrent_pages: 16,
            waiting_pages: 256,
            max_connections: 16_384,
            database_connections: 4,
            cache_mib: 16,
            page_max_age_secs: 60,
            page_timeout_secs: 10,
            header_timeout_secs: 15,
            write_timeout_secs: 30,
            shutdown_secs: 10,
            metrics_listen: None,
            log: "info".to_owned(),
            log_format: LogFormat::Text,
        }
    }
}

/// Why settings cannot be used. The message names the setting and where it was set.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("there is no settings file at {}; name another with --config", .0.display())]
    NoFile(PathBuf),
    #[error("{0}; `vnfr-atlas settings` lists every setting")]
    Value(#[from] Box<figment::Error>),
    #[error("`{name}` is {value}: {why}")]
    Unfit { name: &'static str, value: String, why: &'static str },
}

/// Settings in force, with where each came from.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub settings: Settings,
    /// Name, value as TOML writes it, place; in the order of [`SETTINGS`].
    pub table: Vec<(&'static str, String, String)>,
}

/// Reads the settings. `file` must exist where it is given; `environment` is the process's; `flags` are what the command
/// line says, by setting.
pub fn load<F: Serialize>(
    file: Option<&Path>,
    environment: impl IntoIterator<Item = (String, String)>,
    flags: &F,
) -> Result<Loaded, ConfigError> {
    let names: Vec<&str> = SETTINGS.iter().map(|(name, _)| *name).collect();
    let mut figment = Figment::from(Serialized::defaults(Settings::default()));
    if let Some(file) = file {
        if !file.is_file() {
            return Err(ConfigError::NoFile(file.to_owned()));
        }
        figment = figment.merge(Toml::file_exact(file));
    }
    figment = figment.merge(Environment::of(environment));
    figment = figment.merge(Serialized::from(flags, Profile::Default));
    let settings: Settings = figment.extract().map_err(Box::new)?;
    settings.fit()?;
    let table = (names.into_iter())
        .map(|name| {
            let value = figment.find_value(name).map(|value| written(&value)).unwrap_or_default();
            (name, value, place(&figment, name))
        })
        .collect();
    Ok(Loaded { settings, table })
}

impl Settings {
    /// The address readers know, without a trailing slash.
    pub fn site_address(&self) -> String {
        match &self.base_url {
            Some(address) => address.trim_end_matches('/').to_owned(),
            None => format!("http://{}", self.listen),
        }
    }

    fn fit(&self) -> Result<(), ConfigError> {
        let unfit = |name, value: String, why| Err(ConfigError::Unfit { name, value, why });
        let web = |address: &str| address.starts_with("https://") || address.starts_with("http://");
        if let Some(address) = self.base_url.as_ref().filter(|address| !web(address)) {
            return unfit("base_url", address.clone(), "it must begin with https:// or http://");
        }
        if let Some(address) = self.report_to.as_ref().filter(|address| !web(address) && !address.contains('@')) {
            return unfit("report_to", address.clone(), "it must be a mail address or an http(s) address");
        }
        if let Some(address) = self.metrics_listen.filter(|address| !address.ip().is_loopback()) {
            let why = "metrics are served on a loopback address only, such as 127.0.0.1:9464";
            return unfit("metrics_listen", address.to_string(), why);
        }
        let positive = [
            ("concurrent_pages", self.concurrent_pages),
            ("max_connections", self.max_connections),
            ("database_connections", self.database_connections),
            ("page_timeout_secs", self.page_timeout_secs),
            ("header_timeout_secs", self.header_timeout_secs),
            ("write_timeout_secs", self.write_timeout_secs),
        ];
        match positive.into_iter().find(|(_, value)| *value == 0) {
            Some((name, value)) => unfit(name, value.to_string(), "it must be at least 1"),
            None => Ok(()),
        }
    }
}

/// The variables that name a setting. Others of the prefix, such as the build's, are no settings and stay out.
struct Environment(Dict);

impl Environment {
    const NAME: &'static str = "environment";

    fn of(variables: impl IntoIterator<Item = (String, String)>) -> Environment {
        let setting = |(variable, value): (String, String)| {
            let name = variable.strip_prefix(PREFIX)?.to_lowercase();
            let known = SETTINGS.iter().any(|(setting, _)| *setting == name) && !value.is_empty();
            // Reads numbers, booleans and lists as TOML does, and anything else as text.
            known.then(|| (name, value.parse::<Value>().unwrap_or_else(|never| match never {})))
        };
        Environment(variables.into_iter().filter_map(setting).collect())
    }
}

impl Provider for Environment {
    fn metadata(&self) -> Metadata {
        Metadata::named(Environment::NAME)
    }

    fn data(&self) -> Result<Map<Profile, Dict>, figment::Error> {
        Ok(Profile::Default.collect(self.0.clone()))
    }
}

fn written(value: &Value) -> String {
    match value.as_str() {
        Some(text) => text.to_owned(),
        None if matches!(value, Value::Empty(..)) => "-".to_owned(),
        None => serde_json::to_string(value).unwrap_or_default(),
    }
}

/// Where a value came from, in the operator's words.
fn place(figment: &Figment, name: &str) -> String {
    let Some(metadata) = figment.find_metadata(name) else { return "built in".to_owned() };
    match &metadata.source {
        Some(figment::Source::File(path)) => path.display().to_string(),
        _ if metadata.name == Environment::NAME => format!("{PREFIX}{}", name.to_uppercase()),
        _ if metadata.name.contains("Settings") => "built in".to_owned(),
        _ => format!("--{}", name.replace('_', "-")),
    }
}

/// `["127.0.0.1", "10.0.0.0/8"]` in a file, `127.0.0.1,10.0.0.0/8` in the environment.
fn list_or_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Network>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Given {
        List(Vec<String>),
        Text(String),
    }
    let words = match Given::deserialize(deserializer)? {
        Given::List(words) => words,
        Given::Text(text) => text.split([',', ' ']).map(str::to_owned).collect(),
    };
    let words = words.iter().map(|word| word.trim()).filter(|word| !word.is_empty());
    words
        .map(|word| Network::parse(word).ok_or_else(|| serde::de::Error::custom(format!("{word:?} is no network"))))
        .collect()
}

#[cfg(test)]
mod tests;
