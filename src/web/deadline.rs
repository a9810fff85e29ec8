//! How long a connection may take to send the head of a request. hyper makes a deadline whenever it starts to wait for a head
//! and drops it when the head is there; the deadlines of a connection share one entry in the runtime's timer here, which is
//! moved only when it rings too early: once a timeout, and not once a request. Knows time; knows nothing of requests.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use hyper::rt::Timer;
use tokio::time::{Sleep, sleep_until};

/// The timer of one connection.
#[derive(Clone, Default)]
pub struct Deadlines {
    bell: Arc<Mutex<Option<Pin<Box<Sleep>>>>>,
}

/// A moment that somebody on the connection waits for.
struct Deadline {
    at: tokio::time::Instant,
    bell: Arc<Mutex<Option<Pin<Box<Sleep>>>>>,
}

impl Timer for Deadlines {
    fn sleep(&self, duration: Duration) -> Pin<Box<dyn hyper::rt::Sleep>> {
        self.sleep_until(Instant::now() + duration)
    }

    fn sleep_until(&self, deadline: Instant) -> Pin<Box<dyn hyper::rt::Sleep>> {
        Box::pin(Deadline { at: deadline.into(), bell: Arc::clone(&self.bell) })
    }
}

impl Future for Deadline {
    type Output = ();

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let mut bell = self.bell.lock().unwrap_or_else(PoisonError::into_inner);
        let bell = bell.get_or_insert_with(|| Box::pin(sleep_until(self.at)));
        if bell.deadline() > self.at {
            bell.as_mut().reset(self.at);
        }
        loop {
            ready!(bell.as_mut().poll(cx));
            // It may have been set for a deadline before this one.
            if bell.deadline() >= self.at {
                return Poll::Ready(());
            }
            bell.as_mut().reset(self.at);
        }
    }
}

impl hyper::rt::Sleep for Deadline {}

#[cfg(test)]
mod tests {
    use super::*;

    const MOMENT: Duration = Duration::from_millis(20);

    #[tokio::test]
    async fn a_deadline_rings_at_its_time_whatever_was_waited_for_before() {
        let deadlines = Deadlines::default();
        let start = Instant::now();
        for _ in 0..5 {
            // A head that came in time: its deadline is dropped while it waits.
            let waiting = tokio::time::timeout(MOMENT / 2, deadlines.sleep(100 * MOMENT)).await;
            assert!(waiting.is_err(), "rang too early");
        }
        let last = Instant::now() + 2 * MOMENT;
        deadlines.sleep_until(last).await;
        assert!(Instant::now() >= last && last > start + 3 * MOMENT);
        // One before the one that is set, and one that is over.
        let (far, near) = (deadlines.sleep(100 * MOMENT), deadlines.sleep(MOMENT));
        tokio::select! {
            () = far => panic!("the later of two rang first"),
            () = near => {}
        }
        deadlines.sleep_until(start).await;
    }
}
