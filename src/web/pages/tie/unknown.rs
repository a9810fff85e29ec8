//! What answers an address of a pair that the atlas does not list.

use crate::model::Era;
use crate::store::read::alias;
use crate::web::components::listing::nearest;
use crate::web::errors::Thing;
use crate::web::state::Release;
use crate::web::{Ctx, Link, PageError};

/// A slug that once named a pair leads on for good. Any other is answered with the pages of its two sides, where these
/// exist, and the pairs that come near.
pub async fn moved_or_unknown(release: &Release, ctx: &Ctx, pair: &str) -> Result<PageError, PageError> {
    match alias::target(&release.pool, "tie", pair).await? {
        Some(Some(target)) => {
            let (vn, fr) = target.split_once("--").unwrap_or_default();
            return Ok(PageError::Moved(ctx.link(&Link::Tie(vn, fr))));
        }
        Some(None) => return Ok(PageError::Withdrawn(Thing::Tie, pair.to_owned())),
        None => {}
    }
    let rows = release.ties().await?;
    let mut near = Vec::new();
    if let Some((vn, fr)) = pair.split_once("--") {
        let gazetteer = crate::geo::gazetteer();
        let vn_place =
            [Era::Vn34, Era::Vn63].into_iter().find_map(|era| gazetteer.by_slug(crate::model::Country::Vn, vn, era));
        let fr_place =
            [Era::Fr, Era::Fr2015].into_iter().find_map(|era| gazetteer.by_slug(crate::model::Country::Fr, fr, era));
        near.extend(
            vn_place.into_iter().map(|place| (place.name.to_owned(), ctx.link(&Link::Province(place.era, place.slug)))),
        );
        near.extend(
            fr_place.into_iter().map(|place| (place.name.to_owned(), ctx.link(&Link::Partner(place.era, place.slug)))),
        );
    }
    for slug in nearest(pair, rows.iter().map(|entry| entry.row.slug.as_str()), 6) {
        if let Some(row) = rows.iter().map(|entry| &entry.row).find(|row| row.slug == slug)
            && let Some((vn, fr)) = slug.split_once("--")
        {
            near.push((format!("{} – {}", row.vn_name, row.fr_name), ctx.link(&Link::Tie(vn, fr))));
        }
    }
    Ok(PageError::no_such(Thing::Tie, pair, near))
}
