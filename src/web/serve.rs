//! Opens the release, listens, and answers until told to stop. Knows sockets, signals and deadlines; leaves requests to
//! `front`.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use socket2::{Domain, Protocol, Socket, Type};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::deadline::Deadlines;
use super::front::Front;
use super::patient::Patient;
use super::release_watch;
use super::state::{AppState, Release, ReleaseError, Site};
use crate::config::Settings;
use crate::store::read::fingerprint;

/// Connections the system keeps for us while we are busy.
const BACKLOG: i32 = 4_096;

/// Files kept for everything that is no connection: databases, listeners, the log.
const FILES_APART: u32 = 64;

/// The longest head of a request that is read; browsers send under two kilobytes.
const LARGEST_HEAD: usize = 16 * 1024;

/// The most header lines of a request.
const MOST_HEADERS: usize = 64;

/// How long to wait when no file can be opened: until some connection ends.
const OUT_OF_FILES_PAUSE: Duration = Duration::from_millis(50);

/// How often counts are brought up to date.
const TIDY_EVERY: Duration = Duration::from_secs(5);

/// Why the site cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    #[error(transparent)]
    Release(#[from] ReleaseError),
    #[error("cannot listen on {address}: {source}; name another address with --listen")]
    Listen { address: SocketAddr, source: io::Error },
    #[error("cannot listen for signals: {0}")]
    Signals(io::Error),
}

/// Serves until SIGTERM or SIGINT. `ready` is told the address once it answers.
pub async fn serve(settings: &Settings, ready: impl FnOnce(SocketAddr)) -> Result<(), ServeError> {
    let stop = stop_signal().map_err(ServeError::Signals)?;
    let seen = fingerprint(&settings.database).ok();
    let release = Release::open(&settings.database, settings.database_connections).await?;
    let release = release.within(Duration::from_secs(settings.page_timeout_secs.into()));
    let listener = listen(settings.listen)?;
    let address = listener.local_addr().map_err(|source| ServeError::Listen { address: settings.listen, source })?;
    let mut site = Site { base_url: settings.site_address(), report_to: settings.report_to.clone() };
    if settings.base_url.is_none() {
        // Port 0 asks the system for one; links must name the one it gave.
        site.base_url = format!("http://{address}");
    }
    let front = Arc::new(Front::new(AppState::new(release, site), settings));
    let mut tasks = tokio::task::JoinSet::new();
    if let Some(address) = settings.metrics_listen {
        tasks.spawn(serve_metrics(listen(address)?, Arc::clone(&front)));
    }
    let (database, connections) = (settings.database.clone(), settings.database_connections);
    tasks.spawn(release_watch::watch(Arc::clone(&front), database, connections, seen));
    tasks.spawn(tidy(Arc::clone(&front)));
    tracing::info!(%address, release = %front.state().release().meta.id, "serving");
    ready(address);
    release_watch::warm(&front);
    accept(listener, &front, settings, stop).await;
    Ok(())
}

fn listen(address: SocketAddr) -> Result<TcpListener, ServeError> {
    let open = || -> io::Result<TcpListener> {
        let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
        // A server that starts again must not wait for the connections of the one before to be forgotten.
        socket.set_reuse_address(true)?;
        socket.set_nonblocking(true)?;
        socket.bind(&address.into())?;
        socket.listen(BACKLOG)?;
        TcpListener::from_std(socket.into())
    };
    open().map_err(|source| ServeError::Listen { address, source })
}

/// Resolves when the system asks the program to end.
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

async fn accept(listener: TcpListener, front: &Arc<Front>, settings: &Settings, stop: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(places(settings.max_connections) as usize));
    let graceful = GracefulShutdown::new();
    let mut builder = builder(settings);
    let patience = Duration::from_secs(settings.write_timeout_secs.into());
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, peer, place) = tokio::select! {
            next = next_connection(&listener, &places) => next,
            () = &mut stop => break,
        };
        let front = Arc::clone(front);
        front.metrics.connections.increment(1);
        let service = {
            let front = Arc::clone(&front);
            service_fn(move |request: Request<Incoming>| {
                let front = Arc::clone(&front);
                async move { Ok::<Response<Body>, std::convert::Infallible>(front.answer(request, peer.ip()).await) }
            })
        };
        builder.timer(Deadlines::default());
        let connection = builder.serve_connection(TokioIo::new(Patient::new(stream, patience)), service);
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                // A client that leaves or stalls is no fault of ours.
                tracing::debug!(%peer, %error, "a connection ended early");
            }
            front.metrics.connections.decrement(1);
            drop(place);
        });
    }
    drop(listener);
    let deadline = Duration::from_secs(settings.shutdown_secs.into());
    tracing::info!(deadline_secs = deadline.as_secs(), "stopping: waiting for requests under way");
    if tokio::time::timeout(deadline, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were still under way at the deadline");
    }
}

/// The next connection there is a place for. Errors of one connection are that connection's; where the system has no
/// file left, those open must end first.
async fn next_connection(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (TcpStream, SocketAddr, OwnedSemaphorePermit) {
    let mut told = false;
    loop {
        let Ok(place) = Arc::clone(places).acquire_owned().await else {
            // Never closed; waiting for ever is right if it were.
            return std::future::pending().await;
        };
        match listener.accept().await {
            Ok((stream, peer)) => {
                if let Err(error) = stream.set_nodelay(true) {
                    tracing::debug!(%peer, %error, "a connection could not be set up");
                    continue;
                }
                return (stream, peer, place);
            }
            Err(error) if is_of_one_connection(&error) => {}
            Err(error) => {
                if !told {
                    tracing::error!(%error, "no connection can be accepted; trying again");
                    told = true;
                }
                tokio::time::sleep(OUT_OF_FILES_PAUSE).await;
            }
        }
    }
}

fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}

fn builder(settings: &Settings) -> http1::Builder {
    let mut builder = http1::Builder::new();
    builder
        .header_read_timeout(Duration::from_secs(settings.header_timeout_secs.into()))
        .max_headers(MOST_HEADERS)
        .max_header_size(LARGEST_HEAD)
        .max_buf_size(4 * LARGEST_HEAD)
        .pipeline_flush(true);
    builder
}

/// As many connections as asked for, as far as the system lets this process open files.
fn places(wanted: u32) -> u32 {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let files = limits
        .lines()
        .find_map(|line| line.strip_prefix("Max open files"))
        .and_then(|rest| rest.split_whitespace().next()?.parse::<u32>().ok())
        .unwrap_or(u32::MAX);
    let possible = files.saturating_sub(FILES_APART).max(8);
    if possible < wanted {
        tracing::info!(possible, wanted, "the system allows fewer open files than max_connections");
    }
    wanted.min(possible)
}

async fn tidy(front: Arc<Front>) {
    let mut ticks = tokio::time::interval(TIDY_EVERY);
    loop {
        ticks.tick().await;
        front.tidy();
    }
}

/// Answers `/metrics`, and nothing else, on its own address.
async fn serve_metrics(listener: TcpListener, front: Arc<Front>) {
    let answer = |front: Arc<Front>| {
        service_fn(move |request: Request<Incoming>| {
            let front = Arc::clone(&front);
            async move {
                let mut response = Response::new(Body::empty());
                if request.uri().path() == "/metrics" {
                    front.tidy();
                    *response.body_mut() = Body::from(front.metrics.text());
                    let mime = header::HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8");
                    response.headers_mut().insert(header::CONTENT_TYPE, mime);
                } else {
                    *response.status_mut() = StatusCode::NOT_FOUND;
                }
                Ok::<_, std::convert::Infallible>(response)
            }
        })
    };
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                let mut builder = http1::Builder::new();
                builder.timer(TokioTimer::new()).header_read_timeout(Duration::from_secs(5));
                let service = answer(Arc::clone(&front));
                tokio::spawn(builder.serve_connection(TokioIo::new(stream), service));
            }
            Err(_) => tokio::time::sleep(OUT_OF_FILES_PAUSE).await,
        }
    }
}
