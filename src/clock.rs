//! The one place that asks what time it is; everything else is told.
