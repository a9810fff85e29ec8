//! Which place wins, what is refused, and that every setting is told everywhere.

use super::*;

/// The command line of a test: only what it names.
#[derive(Default, Serialize)]
struct Flags {
    #[serde(skip_serializing_if = "Option::is_none")]
    listen: Option<String>,
}

#[test]
fn the_command_line_wins_over_the_environment_over_the_file() {
    let folder = tempfile::tempdir().expect("folder");
    let file = folder.path().join("atlas.toml");
    std::fs::write(&file, "listen = \"127.0.0.1:1\"\ncache_mib = 7\ntrusted_proxies = [\"10.0.0.0/8\"]")
        .expect("writes");
    let from = |loaded: &Loaded, name: &str| {
        let line = loaded.table.iter().find(|line| line.0 == name).expect(name);
        (line.1.clone(), line.2.clone())
    };
    let loaded = load(Some(&file), [], &Flags::default()).expect("file alone");
    assert_eq!(from(&loaded, "listen").0, "127.0.0.1:1");
    assert!(from(&loaded, "listen").1.ends_with("atlas.toml"), "{:?}", loaded.table);
    assert_eq!(from(&loaded, "log"), ("info".to_owned(), "built in".to_owned()));
    assert_eq!(from(&loaded, "base_url"), ("-".to_owned(), "built in".to_owned()));
    assert_eq!(loaded.settings.trusted_proxies.len(), 1);
    let environment = [
        ("VNFR_LISTEN", "127.0.0.1:2"),
        ("VNFR_TRUSTED_PROXIES", "127.0.0.1, ::1"),
        ("VNFR_COMMIT", "no setting"),
        ("VNFR_LOG", ""),
    ];
    let environment = environment.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let loaded = load(Some(&file), environment.clone(), &Flags::default()).expect("environment");
    assert_eq!(from(&loaded, "listen"), ("127.0.0.1:2".to_owned(), "VNFR_LISTEN".to_owned()));
    assert_eq!((loaded.settings.trusted_proxies.len(), loaded.settings.cache_mib), (2, 7));
    assert_eq!(loaded.settings.log, "info", "an empty variable says nothing");
    let flags = Flags { listen: Some("127.0.0.1:3".to_owned()) };
    let loaded = load(Some(&file), environment, &flags).expect("flags");
    assert_eq!(from(&loaded, "listen"), ("127.0.0.1:3".to_owned(), "--listen".to_owned()));
}

#[track_caller]
fn refused(toml: &str, named: &str) {
    let folder = tempfile::tempdir().expect("folder");
    let file = folder.path().join("atlas.toml");
    std::fs::write(&file, toml).expect("writes");
    let error = load(Some(&file), [], &Flags::default()).expect_err(toml).to_string();
    assert!(error.contains(named), "{error}");
}

#[test]
fn what_cannot_be_is_refused_by_name() {
    refused("listne = \"127.0.0.1:1\"", "listne");
    refused("cache_mib = \"much\"", "cache_mib");
    refused("metrics_listen = \"0.0.0.0:9464\"", "loopback");
    refused("base_url = \"atlas.example.org\"", "base_url");
    refused("trusted_proxies = [\"proxy\"]", "proxy");
    refused("page_timeout_secs = 0", "page_timeout_secs");
    assert!(matches!(load(Some(Path::new("/nowhere.toml")), [], &Flags::default()), Err(ConfigError::NoFile(_))));
}

#[test]
fn every_setting_is_listed_and_in_the_docs() {
    let value = serde_json::to_value(Settings::default()).expect("serialises");
    let fields: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    let listed: Vec<&str> = SETTINGS.iter().map(|(name, _)| *name).collect();
    assert_eq!(fields, listed, "help: SETTINGS has one line a field, in the same order");
    let docs = include_str!("../../docs/settings.md");
    for name in listed {
        assert!(docs.contains(&format!("| `{name}` |")), "help: docs/settings.md has no line for {name}");
    }
}
