//! A French locality: a region of today or of before 2016, a département, a métropole, a commune.

use askama::Template;
use axum::extract::{Path, State};

use crate::model::{Era, LocalityId, PartialDate};
use crate::store::read::localities::{self, LineageRow, LocalityRow};
use crate::web::components::entries::{level_word, locality_href};
use crate::web::components::listing::nearest;
use crate::web::components::map::MapPair;
use crate::web::components::profile::{Profile, ProfileRows};
use crate::web::errors::Thing;
use crate::web::forms::ld;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::state::Release;
use crate::web::{AppState, Ctx, Link, PageError};

use super::map;
use super::province::{other_names, parent, read};

/// A unit that a reform of regions joins to this one.
pub struct Kin {
    pub name: String,
    pub href: String,
    pub events: String,
}

#[derive(Template)]
#[template(path = "pages/partner.html")]
pub struct PartnerPage {
    pub ctx: Ctx,
    pub head: Head,
    pub kicker: String,
    pub parent: Option<(String, String)>,
    pub reform: Option<String>,
    pub kin: Vec<Kin>,
    pub names: Option<String>,
    pub profile: Profile,
}

impl Page for PartnerPage {}

impl PartnerPage {
    pub fn new(ctx: Ctx, rows: &ProfileRows, lineage: &[LineageRow], map: Option<MapPair>) -> PartnerPage {
        let unit = &rows.unit;
        let profile = Profile::new(&ctx, rows, map);
        let level = if unit.era == "fr2015" {
            ctx.word("level", "former-region").into_owned()
        } else {
            level_word(&ctx, &unit.key, &unit.level)
        };
        let description = ctx.tr(
            "place-description-fr",
            &[("name", (&unit.name).into()), ("ties", rows.ties.len().into()), ("events", unit.event_count.into())],
        );
        let kin = lineage
            .iter()
            .filter(|row| matches!(row.what.as_str(), "absorbed" | "became") && row.name != unit.name)
            .map(|row| Kin {
                name: row.name.clone(),
                href: locality_href(&ctx, &row.era, &row.slug),
                events: ctx.n("events-count", row.event_count),
            })
            .collect();
        PartnerPage {
            head: Head::new(&unit.name, description)
                .linked(&ld::locality(&ctx, unit))
                .pictured(&ctx, &Link::Partner(Era::parse(&unit.era).unwrap_or(Era::Fr), &unit.slug)),
            kicker: ctx.t1("place-kicker-fr", "level", level),
            parent: parent(&ctx, unit),
            reform: reform(&ctx, unit, lineage),
            kin,
            names: other_names(&ctx, unit, lineage),
            profile,
            ctx,
        }
    }
}

/// What the reform of 2016 did, in a sentence; `None` for a unit it left alone.
fn reform(ctx: &Ctx, unit: &LocalityRow, lineage: &[LineageRow]) -> Option<String> {
    let names = |what: &str| -> Vec<String> {
        lineage.iter().filter(|row| row.what == what).map(|row| row.name.clone()).collect()
    };
    let date = lineage.iter().find(|row| row.what != "name").and_then(|row| PartialDate::parse(&row.detail));
    let date = date.map(|date| ctx.date(&date)).unwrap_or_default();
    if let Some(into) = lineage.iter().find(|row| row.what == "became") {
        let beside = names("beside");
        let args = [("date", date.into()), ("into", (&into.name).into()), ("names", ctx.list(&beside).into())];
        return Some(if beside.is_empty() {
            ctx.tr("place-became", &args[..2])
        } else {
            ctx.tr("place-merged-into", &args)
        });
    }
    let absorbed: Vec<String> = names("absorbed").into_iter().filter(|name| *name != unit.name).collect();
    (!absorbed.is_empty())
        .then(|| ctx.tr("place-formed-of", &[("date", date.into()), ("names", ctx.list(&absorbed).into())]))
}

/// `/partners/{slug}`: the unit of today, else a region of before 2016.
pub async fn page(State(state): State<AppState>, Path(slug): Path<String>, ctx: Ctx) -> Answer {
    answer(&state.release(), ctx, &slug, &["fr", "fr2015"]).await
}

/// `/partners/fr2015/{slug}`: a region as it was until the end of 2015.
pub async fn page_before(State(state): State<AppState>, Path(slug): Path<String>, ctx: Ctx) -> Answer {
    answer(&state.release(), ctx, &slug, &["fr2015"]).await
}

async fn answer(release: &Release, ctx: Ctx, slug: &str, eras: &[&str]) -> Answer {
    for era in eras {
        if let Some(unit) = localities::by_slug(&release.pool, "FR", era, slug).await?
            && unit.level != "country"
        {
            let lineage = localities::lineage(&release.pool, unit.id).await?;
            let rows = read(release, unit).await?;
            let map = map::around(&ctx, release, &LocalityId(rows.unit.key.clone())).await?;
            return respond(&PartnerPage::new(ctx, &rows, &lineage, map));
        }
    }
    let known = localities::names(&release.pool, "FR", "fr").await?;
    let near = nearest(slug, known.iter().map(|(slug, _)| slug.as_str()), 6)
        .into_iter()
        .filter_map(|slug| {
            let (_, name) = known.iter().find(|(known, _)| *known == slug)?;
            Some((name.clone(), ctx.link(&Link::Partner(Era::Fr, &slug))))
        })
        .collect();
    Err(PageError::no_such(Thing::Partner, slug, near))
}
