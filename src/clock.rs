//! The one place that asks what time it is; everything else is told.

use jiff::{Timestamp, Unit};

/// Now, to the second: releases and feeds need no more, and whole seconds read and compare as text.
#[allow(clippy::disallowed_methods, reason = "this is the one place that may ask")]
pub fn now() -> Timestamp {
    let now = Timestamp::now();
    now.round(Unit::Second).unwrap_or(now)
}
