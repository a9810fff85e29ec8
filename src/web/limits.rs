//! How much one client and all clients together may ask. Knows addresses, rates and turns; what a refused reader is
//! shown is decided in `front`.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::http::HeaderMap;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::config::{Network, Settings};

/// Who asks: the connection's address, or the one that a trusted proxy speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Client {
    pub address: IpAddr,
    /// True where a proxy we trust named it.
    pub named_by_proxy: bool,
}

impl Client {
    /// Reads `X-Forwarded-For` from its end: each proxy appends the address it saw, so the first that is not a trusted
    /// proxy is the client. What stands before it may be invented.
    pub fn of(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> Client {
        let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
        let mut client = Client { address: peer.to_canonical(), named_by_proxy: false };
        if !is_trusted(client.address) {
            return client;
        }
        let hops = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let hops: Vec<&str> = hops.flat_map(|value| value.split(',')).map(str::trim).collect();
        for hop in hops.into_iter().rev().take(16) {
            let Ok(address) = hop.parse::<IpAddr>() else { break };
            client = Client { address: address.to_canonical(), named_by_proxy: true };
            if !is_trusted(client.address) {
                break;
            }
        }
        client
    }

    /// An operator on the machine itself, whom no rate holds back.
    fn is_local(self) -> bool {
        self.address.is_loopback() && !self.named_by_proxy
    }

    /// What counts as one client: an address, or the network that an IPv6 subscriber has to itself.
    fn key(self) -> IpAddr {
        match self.address {
            IpAddr::V4(_) => self.address,
            IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
        }
    }
}

/// Counts each client's pages.
pub struct Rates {
    limiter: Option<DefaultKeyedRateLimiter<IpAddr>>,
}

impl Rates {
    pub fn new(settings: &Settings) -> Rates {
        let quota = NonZeroU32::new(settings.rate_per_sec).map(|rate| {
            let burst = NonZeroU32::new(settings.rate_burst).unwrap_or(NonZeroU32::MIN);
            Quota::per_second(rate).allow_burst(burst)
        });
        Rates { limiter: quota.map(RateLimiter::keyed) }
    }

    /// True where `client` may have one more page made.
    pub fn admit(&self, client: Client) -> bool {
        match &self.limiter {
            Some(limiter) if !client.is_local() => limiter.check_key(&client.key()).is_ok(),
            _ => true,
        }
    }

    /// Forgets clients that have not asked for a while.
    pub fn tidy(&self) {
        if let Some(limiter) = &self.limiter {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

/// Turns to make a page: so many at once, so many waiting, and no more.
pub struct Turns {
    permits: Semaphore,
    waiting: AtomicU32,
    most_waiting: u32,
    patience: Duration,
}

/// The machine has as much to do as it can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overloaded;

impl Turns {
    pub fn new(settings: &Settings) -> Turns {
        Turns {
            permits: Semaphore::new(settings.concurrent_pages as usize),
            waiting: AtomicU32::new(0),
            most_waiting: settings.waiting_pages,
            patience: Duration::from_secs(2).min(Duration::from_secs(settings.page_timeout_secs.into())),
        }
    }

    /// A turn, held as long as the permit is.
    pub async fn take(&self) -> Result<SemaphorePermit<'_>, Overloaded> {
        if let Ok(permit) = self.permits.try_acquire() {
            return Ok(permit);
        }
        let _place = Place::take(&self.waiting, self.most_waiting)?;
        match tokio::time::timeout(self.patience, self.permits.acquire()).await {
            Ok(Ok(permit)) => Ok(permit),
            _ => Err(Overloaded),
        }
    }

    /// How many wait now.
    pub fn waiting(&self) -> u32 {
        self.waiting.load(Ordering::Relaxed)
    }
}

/// A place in the queue, given back when dropped, also by a client that leaves.
struct Place<'a>(&'a AtomicU32);

impl Place<'_> {
    fn take(waiting: &AtomicU32, most: u32) -> Result<Place<'_>, Overloaded> {
        let place = Place(waiting);
        if waiting.fetch_add(1, Ordering::Relaxed) >= most { Err(Overloaded) } else { Ok(place) }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(peer: &str, forwarded: &str, expected: &str) {
        let trusted = [Network::parse("127.0.0.1").expect("network"), Network::parse("10.0.0.0/8").expect("network")];
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().expect("a header"));
        let client = Client::of(peer.parse().expect(peer), &headers, &trusted);
        assert_eq!(client.address.to_string(), expected, "{peer} for {forwarded}");
    }

    #[test]
    fn only_a_trusted_proxy_may_speak_for_another() {
        check("203.0.113.9", "198.51.100.1", "203.0.113.9");
        check("127.0.0.1", "198.51.100.1", "198.51.100.1");
        check("127.0.0.1", "6.6.6.6, 198.51.100.1, 10.1.2.3", "198.51.100.1");
        check("127.0.0.1", "nonsense", "127.0.0.1");
        check("127.0.0.1", "198.51.100.1, nonsense", "127.0.0.1");
        check("::ffff:127.0.0.1", "198.51.100.1", "198.51.100.1");
    }

    #[test]
    fn a_client_that_asks_too_much_waits_and_others_do_not() {
        let rates = Rates::new(&Settings { rate_per_sec: 1, rate_burst: 3, ..Settings::default() });
        let client = |address: &str| Client { address: address.parse().expect(address), named_by_proxy: false };
        let asked: Vec<bool> = (0..5).map(|_| rates.admit(client("203.0.113.9"))).collect();
        assert_eq!(asked, [true, true, true, false, false]);
        assert!(rates.admit(client("203.0.113.10")));
        assert!((0..9).all(|_| rates.admit(client("127.0.0.1"))), "the operator's own machine");
        assert!((0..3).all(|last| rates.admit(client(&format!("2001:db8::{last}")))));
        assert!(!rates.admit(client("2001:db8::9")), "one subscriber has a whole network");
        let free = Rates::new(&Settings { rate_per_sec: 0, ..Settings::default() });
        assert!((0..999).all(|_| free.admit(client("203.0.113.9"))));
    }

    #[tokio::test]
    async fn so_many_at_once_so_many_waiting_and_no_more() {
        let turns = Turns::new(&Settings { concurrent_pages: 1, waiting_pages: 1, ..Settings::default() });
        let held = turns.take().await.expect("free");
        let (waits, refused) = tokio::join!(turns.take(), async {
            tokio::task::yield_now().await;
            let refused = turns.take().await.is_err();
            drop(held);
            refused
        });
        assert!(waits.is_ok() && refused);
        drop(waits);
        assert_eq!(turns.waiting(), 0);
    }
}
