//! What lies ahead of a pair: round anniversaries and ends of agreements.

use jiff::civil::Date;

use super::TieRows;
use super::statements::Since;
use crate::model::PartialDate;
use crate::web::Ctx;
use crate::web::components::anniversary::{self, is_past};

pub struct Coming {
    /// `30 years of the tie`, `An agreement ends`.
    pub what: String,
    pub when: String,
    pub iso: String,
    /// Which of several beginnings it counts from.
    pub detail: Option<String>,
}

/// Round anniversaries of every stated beginning and ends of running periods, the nearest first.
pub fn coming(ctx: &Ctx, rows: &TieRows, since: &[Since], today: Date) -> Vec<Coming> {
    let mut coming: Vec<Coming> = since
        .iter()
        .filter_map(|answer| {
            let start = PartialDate::parse(&answer.iso)?;
            let next = anniversary::next(start, today)?;
            Some(Coming {
                what: ctx.t1("tie-anniversary", "years", next.years.to_string()),
                when: ctx.date_short(&next.on),
                iso: next.on.to_string(),
                detail: (since.len() > 1).then(|| ctx.t1("tie-anniversary-of", "date", &answer.value)),
            })
        })
        .collect();
    let mut ends: Vec<&str> = rows.statements.iter().filter_map(|row| row.until.as_deref()).collect();
    ends.sort_unstable();
    ends.dedup();
    coming.extend(ends.into_iter().filter_map(|until| {
        let date = PartialDate::parse(until)?;
        (!is_past(date, today)).then(|| Coming {
            what: ctx.t("tie-ends").into_owned(),
            when: ctx.date_short(&date),
            iso: until.to_owned(),
            detail: None,
        })
    }));
    coming.sort_by(|left, right| left.iso.cmp(&right.iso));
    coming
}
