//! Pieces that several pages share: charts, timelines, the matrix, the month.

pub mod anniversary;
pub mod axis;
pub mod bars;
pub mod calendar;
pub mod chart;
pub mod controls;
pub mod correction;
pub mod entries;
pub mod event_row;
pub mod evidence;
pub mod facet_option;
pub mod highlight;
mod kept;
pub mod lanes;
pub mod listing;
pub mod map;
pub mod matrix;
pub mod place;
pub mod profile;
pub mod written;
