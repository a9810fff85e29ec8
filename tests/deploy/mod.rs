//! The examples of `deploy/` work as they stand: nginx caches and never mixes, systemd understands the unit.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::faults::server::{PROGRAM, Server, eventually, make_database, small_atlas};

/// nginx over the example; ended when dropped.
struct Proxy {
    child: Child,
    address: SocketAddr,
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // The quick end of nginx: its worker goes with it.
        let _ = Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}

impl Proxy {
    fn start(folder: &Path, server: &Server) -> Proxy {
        let address = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port");
        let example = std::fs::read_to_string("deploy/nginx.conf").expect("the example");
        let certificates = ["ssl_", "listen [::]", "listen 80;"];
        let lines = example.lines().filter(|line| !certificates.iter().any(|word| line.trim().starts_with(word)));
        let (plain, tls) = ("127.0.0.1:0", "listen 443 ssl http2;");
        assert!(
            example.contains(tls) && example.contains("server 127.0.0.1:8080;"),
            "help: the example changed; so must this"
        );
        let text: String = lines.map(|line| format!("{line}\n")).collect();
        let text = text
            .replace(tls, &format!("listen {address};"))
            .replace("server 127.0.0.1:8080;", &format!("server {};", server.address))
            .replace("/var/cache/nginx/vnfr-atlas", &folder.join("cache").to_string_lossy())
            // The first server only leads to the second; without its port it would take nginx's default.
            .replace("return 308", &format!("listen {plain};\n    return 308").replace(plain, "unix:PLAIN"))
            .replace("unix:PLAIN", &format!("unix:{}", folder.join("plain.sock").display()));
        let at = |name: &str| folder.join(name).display().to_string();
        let whole = format!(
            "daemon off;\nworker_processes 1;\npid {};\nerror_log {} notice;\n{}events {{ worker_connections 256; }}\nhttp {{\n\
             access_log off;\nclient_body_temp_path {};\nproxy_temp_path {};\nfastcgi_temp_path {};\nuwsgi_temp_path {};\n\
             scgi_temp_path {};\n{text}\n}}\n",
            at("pid"),
            at("error.log"),
            if is_root() { "user root;\n" } else { "" },
            at("t1"),
            at("t2"),
            at("t3"),
            at("t4"),
            at("t5"),
        );
        let file = folder.join("nginx.conf");
        std::fs::write(&file, whole).expect("writes");
        let program = if Path::new("/usr/sbin/nginx").exists() { "/usr/sbin/nginx" } else { "nginx" };
        let child = Command::new(program)
            .args(["-e", &at("error.log"), "-p", &folder.display().to_string(), "-c"])
            .arg(&file)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("help: scripts/test installs nginx from Debian's packages (nginx-light)");
        let proxy = Proxy { child, address };
        let log = folder.join("error.log");
        eventually(Duration::from_secs(10), "nginx answers", || {
            let up = TcpStream::connect(address).is_ok();
            if !up && let Ok(told) = std::fs::read_to_string(&log) {
                assert!(!told.contains("[emerg]"), "{told}");
            }
            up
        });
        proxy
    }

    /// Head and body of an answer, as bytes came.
    fn get(&self, path: &str, lines: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(self.address).expect("connects");
        let host = "host: atlas.example.org\r\nconnection: close\r\n";
        stream.write_all(format!("GET {path} HTTP/1.1\r\n{host}{lines}\r\n").as_bytes()).expect("asks");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("is answered");
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        (String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase(), bytes[end + 4..].to_vec())
    }
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}

#[track_caller]
fn says<'h>(head: &'h str, name: &str) -> &'h str {
    let value = head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    value.map(str::trim).unwrap_or_default()
}

#[test]
fn the_nginx_example_hits_and_never_mixes() {
    let (folder, path) = small_atlas();
    let server = Server::start(&path, &[("VNFR_PAGE_MAX_AGE_SECS", "2")]);
    let proxy = Proxy::start(folder.path(), &server);
    // Twice each: the first fills the cache, the second must come from it and be what was asked for.
    for round in ["miss", "hit"] {
        for lang in ["vi", "fr", "en"] {
            for coding in ["zstd", "br", "gzip", ""] {
                let lines = if coding.is_empty() { String::new() } else { format!("accept-encoding: {coding}\r\n") };
                let (head, body) = proxy.get(&format!("/{lang}/events"), &lines);
                assert!(head.starts_with("http/1.1 200"), "{head}");
                assert_eq!(says(&head, "x-cache"), round, "{lang} {coding}");
                assert_eq!(says(&head, "content-encoding"), coding, "{lang}");
                let html = match coding {
                    "zstd" => zstd::stream::decode_all(&*body).expect("zstd"),
                    "br" => {
                        let mut plain = Vec::new();
                        brotli::BrotliDecompress(&mut &*body, &mut plain).expect("brotli");
                        plain
                    }
                    "gzip" => {
                        let mut plain = Vec::new();
                        flate2::read::GzDecoder::new(&*body).read_to_end(&mut plain).expect("gzip");
                        plain
                    }
                    _ => body,
                };
                let html = String::from_utf8(html).expect("UTF-8");
                assert!(html.contains(&format!("<html lang=\"{lang}\"")), "{lang} {coding}: {html:.200}");
            }
        }
    }
    // One address, told apart by what the reader prefers.
    for _ in 0..2 {
        for lang in ["vi", "fr", "en"] {
            let (head, _) = proxy.get("/", &format!("accept-language: {lang}\r\n"));
            assert!(says(&head, "location").ends_with(&format!("/{lang}")), "{lang}: {head}");
        }
        let (head, _) = proxy.get("/vi/events", "accept: application/json\r\n");
        assert!(says(&head, "content-type").starts_with("application/json"), "{head}");
        let (head, _) = proxy.get("/vi/events", "accept: text/html\r\n");
        assert!(says(&head, "content-type").starts_with("text/html"), "{head}");
    }
    // A new release comes through once the page's age is over, by asking again with its tag.
    let (head, _) = proxy.get("/fr/events", "");
    let before = says(&head, "etag").to_owned();
    std::thread::sleep(Duration::from_millis(2_200));
    eventually(Duration::from_secs(5), "an aged page is confirmed by its tag", || {
        let (head, _) = proxy.get("/fr/events", "");
        assert_eq!(says(&head, "etag"), before);
        matches!(says(&head, "x-cache"), "hit" | "revalidated")
    });
    let next = folder.path().join("next.db");
    make_database(&next, 130, 9);
    std::fs::rename(&next, &path).expect("takes its place");
    eventually(Duration::from_secs(15), "the new release comes through", || {
        let (head, _) = proxy.get("/fr/events", "");
        assert!(head.starts_with("http/1.1 200"), "{head}");
        says(&head, "etag") != before
    });
    let (head, _) = proxy.get("/readyz", "");
    assert!(head.starts_with("http/1.1 404"), "health is the operator's: {head}");
}

#[test]
fn systemd_understands_the_unit() {
    if Command::new("systemd-analyze").arg("--version").output().is_err() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let unit = std::fs::read_to_string("deploy/vnfr-atlas.service").expect("the unit");
    assert!(unit.contains("ExecStart=/usr/local/bin/vnfr-atlas serve"));
    let file = folder.path().join("vnfr-atlas.service");
    std::fs::write(&file, unit.replace("/usr/local/bin/vnfr-atlas", PROGRAM)).expect("writes");
    let output = Command::new("systemd-analyze").args(["verify", "--man=no"]).arg(&file).output().expect("runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !told.contains("vnfr-atlas.service:"), "{told}");
}

#[test]
fn the_example_settings_are_settings() {
    let output = Command::new(PROGRAM).args(["settings", "--config", "deploy/vnfr-atlas.toml"]).output().expect("runs");
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(told.contains("https://atlas.example.org") && told.contains("deploy/vnfr-atlas.toml"), "{told}");
}
