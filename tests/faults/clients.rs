//! Clients that stall, flood, or say too much.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;
use std::time::{Duration, Instant};

use super::server::{Server, eventually, long, small_atlas};

/// Reads until the other side closes; how long that took.
fn until_closed(stream: &mut TcpStream) -> Duration {
    let started = Instant::now();
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest);
    started.elapsed()
}

#[test]
fn a_client_that_dawdles_is_cut() {
    let (_folder, path) = small_atlas();
    let server = Server::start(&path, &[("VNFR_HEADER_TIMEOUT_SECS", "1")]);
    let mut silent = server.connect();
    let mut slow = server.connect();
    slow.write_all(b"GET /vi HTTP/1.1\r\nhost:").expect("begins");
    assert!(until_closed(&mut slow) < Duration::from_secs(4), "half a head");
    assert!(until_closed(&mut silent) < Duration::from_secs(6), "nothing at all");
    let mut kept = server.connect();
    kept.write_all(b"GET /healthz HTTP/1.1\r\nhost: atlas\r\n\r\n").expect("asks");
    assert!(until_closed(&mut kept) < Duration::from_secs(6), "silent after its first answer");
}

#[test]
fn a_client_that_does_not_read_is_cut() {
    let (_folder, path) = small_atlas();
    let metrics = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port");
    let settings =
        [("VNFR_WRITE_TIMEOUT_SECS", "1"), ("VNFR_METRICS_LISTEN", &metrics.to_string()), ("VNFR_RATE_PER_SEC", "0")];
    let server = Server::start(&path, &settings);
    let open = || {
        let mut stream = TcpStream::connect(metrics).expect("connects");
        stream.write_all(b"GET /metrics HTTP/1.1\r\nhost: atlas\r\nconnection: close\r\n\r\n").expect("asks");
        let mut text = String::new();
        let _ = stream.read_to_string(&mut text);
        let line = text.lines().find_map(|line| line.strip_prefix("vnfr_connections "));
        line.and_then(|number| number.parse::<f64>().ok()).unwrap_or_else(|| panic!("no number in {text}"))
    };
    let mut deaf = server.connect();
    deaf.set_write_timeout(Some(Duration::from_millis(300))).expect("a timeout");
    // More answers than both sides' buffers hold, none of them read.
    for _ in 0..2_000 {
        if deaf.write_all(b"GET /vi/events HTTP/1.1\r\nhost: atlas\r\n\r\n").is_err() {
            break;
        }
    }
    eventually(Duration::from_secs(15), "the deaf connection is gone", || open() == 0.0);
    assert_eq!(server.get("/vi").status, 200);
}

#[test]
fn what_says_too_much_is_refused() {
    let (_folder, path) = small_atlas();
    let server = Server::start(&path, &[]);
    let long = "x".repeat(5_000);
    assert_eq!(server.get(&format!("/vi/events?q={long}")).status, 414);
    assert_eq!(server.get(&format!("/vi/{long}")).status, 414);
    assert_eq!(server.get(&format!("/vi/events?{}", "province=ha-noi&".repeat(150))).status, 414);
    let head = |lines: String| format!("GET /vi HTTP/1.1\r\nhost: atlas\r\nconnection: close\r\n{lines}\r\n");
    let huge = server.say(&head(format!("cookie: {}\r\n", "x".repeat(40_000))));
    assert!(matches!(huge.status, 431 | 0), "{huge:?}");
    let many = server.say(&head((0..500).map(|line| format!("x-{line}: 1\r\n")).collect()));
    assert!(matches!(many.status, 431 | 0), "{many:?}");
    let body = server.say("GET /vi HTTP/1.1\r\nhost: atlas\r\ncontent-length: 9\r\n\r\n123456789");
    assert_eq!((body.status, body.header("connection")), (413, Some("close")));
    for method in ["POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "BREW"] {
        let answer = server.say(&format!("{method} /vi HTTP/1.1\r\nhost: atlas\r\nconnection: close\r\n\r\n"));
        assert!(matches!(answer.status, 405 | 400), "{method}: {}", answer.status);
        if answer.status == 405 {
            assert_eq!(answer.header("allow"), Some("get, head, options"), "{method}");
        }
    }
    let smuggled =
        server.say("GET /vi HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n");
    assert!(matches!(smuggled.status, 400 | 413), "{smuggled:?}");
    for nonsense in
        ["\r\n\r\n", "GET\r\n\r\n", "\0\0\0\0\r\n\r\n", "GET /vi HTTP/9.9\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\r\n\r\n"]
    {
        assert!(server.say(nonsense).status < 500, "{nonsense:?}");
    }
    assert_eq!(server.get("/vi").status, 200);
}

/// Ten times more at once than there are turns and places: everyone is answered, with the page or with "come back".
#[test]
fn a_burst_is_answered_or_told_to_come_back() {
    let (_folder, path) = small_atlas();
    let settings = [
        ("VNFR_CONCURRENT_PAGES", "1"),
        ("VNFR_WAITING_PAGES", "3"),
        ("VNFR_CACHE_MIB", "0"),
        ("VNFR_RATE_PER_SEC", "0"),
    ];
    let server = Server::start(&path, &settings);
    let answers: Vec<_> = std::thread::scope(|scope| {
        let ask = |number: usize| {
            let server = &server;
            scope.spawn(move || {
                let path = format!("/{}/events?per_page={}", ["vi", "fr", "en"][number % 3], 100 + number);
                (0..3).map(|_| server.get(&path)).collect::<Vec<_>>()
            })
        };
        let threads: Vec<_> = (0..40).map(ask).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("no panic")).collect()
    });
    let shed = answers.iter().filter(|answer| answer.status == 503).count();
    assert!(shed > 0, "forty at once for four places must turn some away");
    for answer in &answers {
        match answer.status {
            200 => {}
            503 => {
                assert!(answer.header("retry-after").is_some(), "{}", answer.head);
                assert_eq!(answer.header("cache-control"), Some("no-store"));
            }
            other => panic!("{other}: {:.300}", answer.body),
        }
    }
    assert_eq!(server.get("/vi/events").status, 200, "it recovers");
}

#[test]
fn one_client_behind_a_proxy_cannot_take_all_turns() {
    let (_folder, path) = small_atlas();
    let settings = [("VNFR_TRUSTED_PROXIES", "127.0.0.1"), ("VNFR_RATE_PER_SEC", "1"), ("VNFR_RATE_BURST", "5")];
    let server = Server::start(&path, &settings);
    let ask = |client: &str, page: usize| {
        let head = "connection: close\r\nhost: atlas";
        server.say(&format!("GET /vi/events?per_page={page} HTTP/1.1\r\n{head}\r\nx-forwarded-for: {client}\r\n\r\n"))
    };
    let greedy: Vec<u16> = (0..9).map(|page| ask("203.0.113.9", 20 + page).status).collect();
    assert!(greedy.starts_with(&[200; 5]) && greedy.contains(&429), "{greedy:?}");
    assert_eq!(ask("203.0.113.10", 60).status, 200, "others are served");
    assert_eq!(ask("203.0.113.9", 20).status, 200, "pages from memory are not counted");
}

/// More connections than the process may open files: it waits, answers those it has, and recovers.
#[test]
fn out_of_files_it_recovers() {
    let (_folder, path) = small_atlas();
    let server = Server::start_in_shell("ulimit -n 100", &path, &[("VNFR_HEADER_TIMEOUT_SECS", "2")]);
    let idle: Vec<TcpStream> = (0..150).filter_map(|_| TcpStream::connect(server.address).ok()).collect();
    assert!(idle.len() > 100);
    eventually(Duration::from_secs(20), "it answers again", || {
        TcpStream::connect(server.address).is_ok() && server.get("/healthz").status == 200
    });
    drop(idle);
    assert_eq!(server.get("/vi/events").status, 200);
}

/// Ten thousand open, idle connections: readers are still answered, soon, and memory stays bounded.
#[test]
fn ten_thousand_idle_connections_disturb_nobody() {
    if !long() {
        return;
    }
    let (_folder, path) = small_atlas();
    let settings = [("VNFR_HEADER_TIMEOUT_SECS", "120")];
    let server = Server::start_in_shell("ulimit -n 12000", &path, &settings);
    // A process of its own, for this one may not open as many files.
    let script = "import socket,sys,time\n\
                  held=[socket.create_connection(('127.0.0.1',int(sys.argv[1]))) for _ in range(10000)]\n\
                  print(len(held),flush=True)\ntime.sleep(60)";
    let mut holder = Command::new("sh")
        .args(["-c", "ulimit -n 12000; exec python3 -c \"$0\" \"$1\"", script, &server.address.port().to_string()])
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("python runs");
    let mut told = [0_u8; 5];
    holder.stdout.take().expect("its output").read_exact(&mut told).expect("all are open");
    assert_eq!(&told, b"10000");
    let started = Instant::now();
    assert_eq!(server.get("/vi/events").status, 200);
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.child.id())).expect("status");
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("resident memory");
    println!("ten thousand idle connections: {}", resident.trim());
    let _ = holder.kill();
    let _ = holder.wait();
}
