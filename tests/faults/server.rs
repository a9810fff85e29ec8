//! The real program on a port of its own, and a client that says exactly what it is told to.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use vnfr_atlas::ingest::demo;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_vnfr-atlas");

/// A running server; killed when dropped.
pub struct Server {
    pub child: Child,
    pub address: SocketAddr,
}

/// Makes an invented atlas at `path`. Equal seeds, equal content.
pub fn make_database(path: &Path, events: usize, seed: u64) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(demo::make(path, events, seed, |_| {})).expect("demonstration data");
}

/// A folder with a small invented atlas.
pub fn small_atlas() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("atlas.db");
    make_database(&path, 120, 1);
    (folder, path)
}

impl Server {
    /// Starts the program over `database` with settings from the environment.
    pub fn start(database: &Path, settings: &[(&str, &str)]) -> Server {
        let mut command = Command::new(PROGRAM);
        command.arg("serve").arg("--database").arg(database).args(["--listen", "127.0.0.1:0"]);
        Server::of(command, settings)
    }

    /// Starts it through the shell, which can lower limits first.
    pub fn start_in_shell(before: &str, database: &Path, settings: &[(&str, &str)]) -> Server {
        let mut command = Command::new("sh");
        let line = format!("{before}; exec \"$0\" serve --database \"$1\" --listen 127.0.0.1:0");
        command.arg("-c").arg(line).arg(PROGRAM).arg(database);
        Server::of(command, settings)
    }

    fn of(mut command: Command, settings: &[(&str, &str)]) -> Server {
        command.env_clear().envs(settings.iter().copied()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the program starts");
        let mut line = String::new();
        let stdout = child.stdout.take().expect("its output");
        BufReader::new(stdout).read_line(&mut line).expect("its address");
        let address = line.trim().rsplit('/').next().and_then(|address| address.parse().ok());
        Server { address: address.unwrap_or_else(|| panic!("no address in {line:?}")), child }
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("connects");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a timeout");
        stream
    }

    /// One request on a connection of its own.
    pub fn get(&self, path: &str) -> Answer {
        self.say(&format!("GET {path} HTTP/1.1\r\nhost: atlas\r\nconnection: close\r\n\r\n"))
    }

    /// Sends `text` as it is and reads the answer to its end.
    pub fn say(&self, text: &str) -> Answer {
        let mut stream = self.connect();
        // The server may have answered and closed before it has read everything.
        let _ = stream.write_all(text.as_bytes());
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        Answer::of(&bytes)
    }

    /// The id of the release that is served.
    pub fn release(&self) -> String {
        let body = self.get("/readyz").body;
        let told: serde_json::Value = serde_json::from_str(&body).unwrap_or_else(|error| panic!("{error}: {body}"));
        told["release"].as_str().expect("an id").to_owned()
    }

    /// Asks the program to end and waits; true where it ended well within `limit`.
    pub fn stop(mut self, limit: Duration) -> bool {
        let _ = Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status();
        let started = Instant::now();
        while started.elapsed() < limit {
            if let Ok(Some(status)) = self.child.try_wait() {
                return status.success();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer, in parts.
#[derive(Debug)]
pub struct Answer {
    /// 0 where nothing came.
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    fn of(bytes: &[u8]) -> Answer {
        let text = String::from_utf8_lossy(bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Answer { status, head: head.to_ascii_lowercase(), body: body.to_owned() }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).map(str::trim)
    }
}

/// Waits until `holds`, up to `limit`.
#[track_caller]
pub fn eventually(limit: Duration, what: &str, mut holds: impl FnMut() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < limit, "after {limit:?} still not: {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// True where the long tests were asked for.
pub fn long() -> bool {
    std::env::var_os("VNFR_LONG_TESTS").is_some_and(|value| value == "1")
}
