//! Rows of each list: what a file says of an event, a tie, a person. One file a family; the selection is the page's own.

pub mod changes;
pub mod events;
pub mod names;
pub mod places;
pub mod told;

use crate::model::PartialDate;
use crate::store::read::card::CardPlace;
use crate::store::read::exports;
use crate::web::forms::EvidenceItem;
use crate::web::{Ctx, Link};

/// A page's address, whole, in the language of the request.
pub fn absolute(ctx: &Ctx, link: &Link<'_>) -> String {
    format!("{}{}", ctx.site.base_url, link.path(ctx.lang))
}

fn codes_of(places: &[CardPlace]) -> Vec<String> {
    places.iter().map(|place| place.key.to_string()).collect()
}

fn labels_of(places: &[CardPlace]) -> Vec<String> {
    places.iter().map(|place| place.name.clone()).collect()
}

/// `20230925` as a date.
fn day(number: Option<i64>) -> Option<PartialDate> {
    let number = number?;
    let part = |divisor: i64, modulus: i64| number / divisor % modulus;
    PartialDate::new(
        i16::try_from(number / 10_000).ok(),
        u8::try_from(part(100, 100)).ok(),
        u8::try_from(part(1, 100)).ok(),
    )
}

/// A JSON list of words as the database keeps it.
pub fn words(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_default()
}

/// The evidence of one subject.
pub async fn evidence_of(
    pool: &crate::store::Pool,
    ctx: &Ctx,
    kind: &str,
    id: i64,
) -> Result<Vec<EvidenceItem>, crate::store::ReadError> {
    let rows = exports::evidence_of(pool, kind, &format!("[{id}]")).await?;
    Ok(rows.into_iter().map(|row| events::evidence_item(ctx, row)).collect())
}
