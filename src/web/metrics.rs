//! Numbers for the operator, in Prometheus' words. Each server has its own recorder, so that two in one process do not
//! share counts; handles that are used often are kept, so that a page from memory costs two additions.

use std::time::Duration;

use metrics::{Counter, Gauge, Histogram, Label, Metadata, Recorder};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle, PrometheusRecorder};

/// Bounds of the latency histogram, in seconds: a page takes tenths of a millisecond, a fault seconds.
const BOUNDS: [f64; 12] = [0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.1, 0.5, 2.0, 10.0];

/// The numbers of one server.
pub struct Metrics {
    recorder: PrometheusRecorder,
    handle: PrometheusHandle,
    /// Finished pages taken from memory, and pages that had to be made.
    pub cache_hits: Counter,
    pub cache_misses: Counter,
    /// Answers of 304.
    pub not_modified: Counter,
    /// Pages of the release before, shown because there was no turn.
    pub stale: Counter,
    pub shed: Counter,
    pub rate_limited: Counter,
    pub too_wide: Counter,
    pub panics: Counter,
    pub connections: Gauge,
    pub waiting: Gauge,
    pub cache_bytes: Gauge,
    pub cache_pages: Gauge,
    pub release_made_at: Gauge,
    pub release_events: Gauge,
    pub release_opened: Counter,
    pub release_refused: Counter,
    pub database_connections: Gauge,
    pub database_idle: Gauge,
}

/// What each number is, as `# HELP` says it.
const NUMBERS: &[(&str, &str)] = &[
    ("vnfr_requests_total", "Answers by route and status"),
    ("vnfr_page_seconds", "Time to make a page, by route"),
    ("vnfr_cache_hits_total", "Pages answered from memory"),
    ("vnfr_cache_misses_total", "Pages that had to be made"),
    ("vnfr_not_modified_total", "Answers of 304"),
    ("vnfr_stale_total", "Pages of the release before, shown under load"),
    ("vnfr_shed_total", "Requests refused because too many wait"),
    ("vnfr_rate_limited_total", "Requests refused to a client that asks too much"),
    ("vnfr_too_wide_total", "Questions that took longer than their budget"),
    ("vnfr_panics_total", "Pages that broke"),
    ("vnfr_connections", "Open connections"),
    ("vnfr_waiting", "Requests waiting for their turn"),
    ("vnfr_cache_bytes", "Memory of finished pages"),
    ("vnfr_cache_pages", "Finished pages in memory"),
    ("vnfr_release_made_seconds", "When the release was made, in seconds since 1970"),
    ("vnfr_release_events", "Principal events in the release"),
    ("vnfr_release_opened_total", "Releases opened since the start"),
    ("vnfr_release_refused_total", "Database files that could not be opened"),
    ("vnfr_database_connections", "Open connections to the database"),
    ("vnfr_database_idle", "Connections to the database that are free"),
];

const METADATA: Metadata<'static> = Metadata::new("vnfr_atlas", metrics::Level::INFO, None);

impl Metrics {
    pub fn new() -> Metrics {
        let builder = PrometheusBuilder::new();
        let recorder = match builder.set_buckets_for_metric(Matcher::Full("vnfr_page_seconds".to_owned()), &BOUNDS) {
            Ok(builder) => builder.build_recorder(),
            // Refused only without bounds; then latency comes as a summary.
            Err(_) => PrometheusBuilder::new().build_recorder(),
        };
        for (name, help) in NUMBERS {
            let (name, help) = (metrics::KeyName::from(*name), metrics::SharedString::from(*help));
            match name.as_str() {
                "vnfr_page_seconds" => recorder.describe_histogram(name, None, help),
                counter if counter.ends_with("_total") => recorder.describe_counter(name, None, help),
                _ => recorder.describe_gauge(name, None, help),
            }
        }
        let counter = |name: &'static str| recorder.register_counter(&metrics::Key::from_name(name), &METADATA);
        let gauge = |name: &'static str| recorder.register_gauge(&metrics::Key::from_name(name), &METADATA);
        Metrics {
            cache_hits: counter("vnfr_cache_hits_total"),
            cache_misses: counter("vnfr_cache_misses_total"),
            not_modified: counter("vnfr_not_modified_total"),
            stale: counter("vnfr_stale_total"),
            shed: counter("vnfr_shed_total"),
            rate_limited: counter("vnfr_rate_limited_total"),
            too_wide: counter("vnfr_too_wide_total"),
            panics: counter("vnfr_panics_total"),
            connections: gauge("vnfr_connections"),
            waiting: gauge("vnfr_waiting"),
            cache_bytes: gauge("vnfr_cache_bytes"),
            cache_pages: gauge("vnfr_cache_pages"),
            release_made_at: gauge("vnfr_release_made_seconds"),
            release_events: gauge("vnfr_release_events"),
            release_opened: counter("vnfr_release_opened_total"),
            release_refused: counter("vnfr_release_refused_total"),
            database_connections: gauge("vnfr_database_connections"),
            database_idle: gauge("vnfr_database_idle"),
            handle: recorder.handle(),
            recorder,
        }
    }

    /// The counter of answers of one route and status. Routes are of a closed set, so there are few.
    pub fn requests(&self, route: &'static str, status: u16) -> Counter {
        let labels = vec![Label::from_static_parts("route", route), Label::new("status", status.to_string())];
        self.recorder.register_counter(&metrics::Key::from_parts("vnfr_requests_total", labels), &METADATA)
    }

    /// Notes how long a page took to make.
    pub fn page_took(&self, route: &'static str, time: Duration) {
        let labels = vec![Label::from_static_parts("route", route)];
        let histogram: Histogram =
            self.recorder.register_histogram(&metrics::Key::from_parts("vnfr_page_seconds", labels), &METADATA);
        histogram.record(time.as_secs_f64());
    }

    /// Moves what was noted into the histograms; called now and then, or they grow.
    pub fn tidy(&self) {
        self.handle.run_upkeep();
    }

    /// All numbers in Prometheus' text form.
    pub fn text(&self) -> String {
        self.handle.render()
    }
}

impl Default for Metrics {
    fn default() -> Metrics {
        Metrics::new()
    }
}

/// The route of a path, as a word of a closed set: what strangers invent must not make new series.
pub fn route_of(path: &str) -> &'static str {
    const SECTIONS: &[(&str, &str, &str)] = &[
        ("events", "/{lang}/events", "/{lang}/events/{slug}"),
        ("delegations", "/{lang}/delegations", "/{lang}/delegations/{slug}"),
        ("provinces", "/{lang}/provinces", "/{lang}/provinces/{slug}"),
        ("partners", "/{lang}/partners", "/{lang}/partners/{slug}"),
        ("ties", "/{lang}/ties", "/{lang}/ties/{pair}"),
        ("people", "/{lang}/people", "/{lang}/people/{slug}"),
        ("organisations", "/{lang}/organisations", "/{lang}/organisations/{slug}"),
        ("topics", "/{lang}/topics", "/{lang}/topics/{id}"),
        ("conferences", "/{lang}/conferences", "/{lang}/conferences/{edition}"),
        ("sources", "/{lang}/sources", "/{lang}/sources/{id}"),
        ("calendar", "/{lang}/calendar", "/{lang}/calendar"),
        ("matrix", "/{lang}/matrix", "/{lang}/matrix"),
        ("map", "/{lang}/map", "/{lang}/map"),
        ("search", "/{lang}/search", "/{lang}/search"),
        ("data", "/{lang}/data", "/{lang}/data/{file}"),
        ("quality", "/{lang}/quality", "/{lang}/quality"),
        ("changes", "/{lang}/changes", "/{lang}/changes/{release}"),
        ("about", "/{lang}/about", "/{lang}/about"),
        ("embed", "/{lang}/embed", "/{lang}/embed/{what}"),
    ];
    let mut segments = path.trim_start_matches('/').split('/');
    match segments.next().unwrap_or_default() {
        "vi" | "fr" | "en" => {}
        "assets" => return "/assets/{name}",
        "api" => return "/api/{rest}",
        "healthz" | "readyz" => return "/healthz",
        "" => return "/",
        _ => return "other",
    }
    let Some(section) = segments.next().filter(|section| !section.is_empty()) else { return "/{lang}" };
    let section = section.split('.').next().unwrap_or_default();
    match SECTIONS.iter().find(|(name, ..)| *name == section) {
        Some((_, list, _)) if segments.next().is_none() => list,
        Some((_, _, detail)) => detail,
        None => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_says_what_it_is() {
        let metrics = Metrics::new();
        metrics.requests("/{lang}", 200).increment(1);
        metrics.page_took("/{lang}", Duration::from_micros(300));
        metrics.cache_hits.increment(2);
        metrics.tidy();
        let text = metrics.text();
        assert!(text.contains("vnfr_requests_total{route=\"/{lang}\",status=\"200\"} 1"), "{text}");
        assert!(text.contains("vnfr_page_seconds_bucket"), "{text}");
        for name in text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split(['{', ' ']).next())
        {
            let name = name.trim_end_matches("_bucket").trim_end_matches("_sum").trim_end_matches("_count");
            assert!(name.is_empty() || NUMBERS.iter().any(|(known, _)| *known == name), "help: describe {name}");
        }
    }

    #[test]
    fn what_strangers_invent_makes_no_new_series() {
        for (path, route) in [
            ("/", "/"),
            ("/vi", "/{lang}"),
            ("/vi/", "/{lang}"),
            ("/vi/events", "/{lang}/events"),
            ("/vi/events.csv", "/{lang}/events"),
            ("/fr/events/x/y/z", "/{lang}/events/{slug}"),
            ("/wp-login.php", "other"),
            ("/vi/wp-admin", "other"),
            ("/assets/atlas.css", "/assets/{name}"),
        ] {
            assert_eq!(route_of(path), route, "{path}");
        }
    }
}
