//! A Vietnamese unit on two clocks: as it is now, gathering what it absorbed, or as it was until a reform, with what it
//! became. Districts and towns of before have their page too.

use askama::Template;
use axum::extract::{Path, State};

use crate::model::{Era, LocalityId, PartialDate};
use crate::store::read::localities::{self, LineageRow, LocalityRow};
use crate::store::read::ties;
use crate::web::components::entries::{level_word, locality_href};
use crate::web::components::listing::nearest;
use crate::web::components::map::MapPair;
use crate::web::components::profile::{EVENTS_SHOWN, Profile, ProfileRows, TIES_SHOWN};
use crate::web::errors::Thing;
use crate::web::forms::ld;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::Params;
use crate::web::state::Release;
use crate::web::{AppState, Ctx, Link, PageError};

use super::map;

/// One face of the clock: a unit as it is or was, with what stands on its page.
pub struct Clock {
    pub label: String,
    pub href: String,
    pub current: bool,
    pub events: String,
}

#[derive(Template)]
#[template(path = "pages/province.html")]
pub struct ProvincePage {
    pub ctx: Ctx,
    pub head: Head,
    pub kicker: String,
    /// The unit it lies in: name and address.
    pub parent: Option<(String, String)>,
    /// What the reform did, in a sentence.
    pub reform: Option<String>,
    pub clocks: Vec<Clock>,
    pub names: Option<String>,
    pub profile: Profile,
}

impl Page for ProvincePage {}

/// The year in which the first of the units of 2025 ended: Thừa Thiên Huế, on its last day.
const LAST_YEAR: i16 = 2024;

impl ProvincePage {
    pub fn new(ctx: Ctx, rows: &ProfileRows, lineage: &[LineageRow], map: Option<MapPair>) -> ProvincePage {
        let unit = &rows.unit;
        let profile = Profile::new(&ctx, rows, map);
        let level = level_word(&ctx, &unit.key, &unit.level);
        let before = unit.era == "vn63";
        let gone = gone_early(unit);
        let kicker = match gone {
            Some(last) => ctx.t2("place-kicker-gone", "level", &level, "date", ctx.date(&last)),
            None if before => ctx.t1("place-kicker-before", "level", &level),
            None => ctx.t1("place-kicker-vn", "level", &level),
        };
        let title = match gone {
            Some(last) => ctx.t2("place-title-gone", "name", &unit.name, "date", ctx.date(&last)),
            None if before => ctx.t1("place-title-before", "name", &unit.name),
            None => unit.name.clone(),
        };
        let description = ctx.tr(
            "place-description-vn",
            &[("name", (&unit.name).into()), ("ties", rows.ties.len().into()), ("events", unit.event_count.into())],
        );
        let link = Link::Province(Era::parse(&unit.era).unwrap_or(Era::Vn34), &unit.slug);
        ProvincePage {
            head: Head::new(title, description).linked(&ld::locality(&ctx, unit)).pictured(&ctx, &link),
            kicker,
            parent: parent(&ctx, unit),
            reform: reform(&ctx, unit, lineage),
            clocks: clocks(&ctx, unit, &link, lineage),
            names: other_names(&ctx, unit, lineage),
            profile,
            ctx,
        }
    }
}

/// The last day of a province that had joined another before those of its order ended: Hà Tây.
fn gone_early(unit: &LocalityRow) -> Option<PartialDate> {
    let last = unit.until.as_deref().and_then(PartialDate::parse);
    last.filter(|last| last.year().is_some_and(|year| year < LAST_YEAR))
}

pub(super) fn parent(ctx: &Ctx, unit: &LocalityRow) -> Option<(String, String)> {
    let (name, slug, era) = (unit.parent_name.as_ref()?, unit.parent_slug.as_ref()?, unit.parent_era.as_ref()?);
    Some((name.clone(), locality_href(ctx, era, slug)))
}

/// Forms of the name that differ from it by more than marks: what readers of sources meet.
pub(super) fn other_names(ctx: &Ctx, unit: &LocalityRow, lineage: &[LineageRow]) -> Option<String> {
    let own = crate::text::fold(&unit.name);
    let mut names: Vec<&str> = lineage
        .iter()
        .filter(|row| row.what == "name" && matches!(row.detail.as_str(), "alias" | "former"))
        .map(|row| row.name.as_str())
        .filter(|name| crate::text::fold(name) != own)
        .collect();
    names.truncate(8);
    (!names.is_empty()).then(|| ctx.t1("place-also-written", "names", names.join(", ")))
}

/// What the reform of July 2025 did to the unit, in a sentence; `None` where it left it as it was.
fn reform(ctx: &Ctx, unit: &LocalityRow, lineage: &[LineageRow]) -> Option<String> {
    let names = |what: &str| -> Vec<String> {
        lineage.iter().filter(|row| row.what == what).map(|row| row.name.clone()).collect()
    };
    let day = |what: &str| {
        let row = lineage.iter().find(|row| row.what == what);
        row.and_then(|row| PartialDate::parse(&row.detail)).map(|date| ctx.date(&date)).unwrap_or_default()
    };
    if let Some(into) = lineage.iter().find(|row| row.what == "became") {
        let beside = names("beside");
        let date = day("became");
        return match (into.name == unit.name, beside.is_empty()) {
            (true, true) => Some(ctx.t1("place-unchanged", "date", date)),
            (true, false) => {
                Some(ctx.tr("place-enlarged-with", &[("date", date.into()), ("names", ctx.list(&beside).into())]))
            }
            (false, true) => Some(ctx.tr("place-became", &[("date", date.into()), ("into", (&into.name).into())])),
            (false, false) => Some(ctx.tr(
                "place-merged-into",
                &[("date", date.into()), ("into", (&into.name).into()), ("names", ctx.list(&beside).into())],
            )),
        };
    }
    let (absorbed, date) = (names("absorbed"), day("absorbed"));
    match absorbed.as_slice() {
        [] => None,
        [one] if *one == unit.name => Some(ctx.t1("place-unchanged", "date", date)),
        _ => Some(ctx.tr("place-formed-of", &[("date", date.into()), ("names", ctx.list(&absorbed).into())])),
    }
}

/// The unit as it is and as its parts were, this page among them.
fn clocks(ctx: &Ctx, unit: &LocalityRow, own: &Link<'_>, lineage: &[LineageRow]) -> Vec<Clock> {
    let dated = |name: &str, era: &str| {
        ctx.t1(if era == "vn63" { "place-clock-before" } else { "place-clock-today" }, "name", name)
    };
    let clock = |label: String, href: String, events: i64, current: bool| Clock {
        label,
        href,
        current,
        events: ctx.n("events-count", events),
    };
    let label = match gone_early(unit) {
        Some(last) => ctx.t2("place-title-gone", "name", &unit.name, "date", ctx.date(&last)),
        None => dated(&unit.name, &unit.era),
    };
    let this = clock(label, ctx.link(own), unit.event_count, true);
    let others: Vec<Clock> = lineage
        .iter()
        .filter(|row| matches!(row.what.as_str(), "absorbed" | "became"))
        .map(|row| clock(dated(&row.name, &row.era), locality_href(ctx, &row.era, &row.slug), row.event_count, false))
        .collect();
    if others.is_empty() {
        return Vec::new();
    }
    // Today stands first on either page, so that the switch does not jump.
    if unit.era == "vn63" {
        others.into_iter().chain([this]).collect()
    } else {
        [this].into_iter().chain(others).collect()
    }
}

/// Reads what a profile is made from.
pub(super) async fn read(release: &Release, unit: LocalityRow) -> Result<ProfileRows, PageError> {
    let (pool, id) = (&release.pool, unit.id);
    let vietnamese = unit.country == "VN";
    let ties = if vietnamese {
        localities::ties_of_province(pool, id).await?
    } else {
        localities::ties_of_partner(pool, id).await?
    };
    let shown: Vec<i64> = ties.iter().take(TIES_SHOWN).map(|tie| tie.id).collect();
    let (declared, said) = ties::said_of(pool, &shown).await?;
    Ok(ProfileRows {
        ties,
        declared,
        said,
        events: localities::events(pool, id, EVENTS_SHOWN).await?,
        meetings: localities::meetings(pool, id, if vietnamese { "FR" } else { "VN" }).await?,
        around: localities::around(pool, id).await?,
        delegations: localities::delegations(pool, id).await?,
        unit,
    })
}

/// `/provinces/{slug}`: the unit of today; of before where `era` asks for it or no unit of today has the name.
pub async fn page(State(state): State<AppState>, Path(slug): Path<String>, ctx: Ctx) -> Answer {
    let era = Params::parse(&ctx.query)?.era;
    let release = state.release();
    let order: &[&str] = match era {
        Some(Era::Vn63) => &["vn63"],
        Some(_) => &["vn34"],
        None => &["vn34", "vn63"],
    };
    answer(&release, ctx, &slug, order).await
}

/// `/provinces/vn63/{slug}`: the unit as it was until 30 June 2025.
pub async fn page_before(State(state): State<AppState>, Path(slug): Path<String>, ctx: Ctx) -> Answer {
    answer(&state.release(), ctx, &slug, &["vn63"]).await
}

async fn answer(release: &Release, ctx: Ctx, slug: &str, eras: &[&str]) -> Answer {
    for era in eras {
        if let Some(unit) = localities::by_slug(&release.pool, "VN", era, slug).await?
            && unit.level != "country"
        {
            let lineage = localities::lineage(&release.pool, unit.id).await?;
            let rows = read(release, unit).await?;
            let map = map::around(&ctx, release, &LocalityId(rows.unit.key.clone())).await?;
            return respond(&ProvincePage::new(ctx, &rows, &lineage, map));
        }
    }
    let mut near = Vec::new();
    for (era, rows) in [(Era::Vn34, release.provinces_today().await?), (Era::Vn63, release.provinces_before().await?)] {
        for slug in nearest(slug, rows.iter().map(|entry| entry.row.slug.as_str()), 4) {
            if let Some(entry) = rows.iter().find(|entry| entry.row.slug == slug) {
                near.push((entry.row.name.clone(), ctx.link(&Link::Province(era, &slug))));
            }
        }
    }
    Err(PageError::no_such(Thing::Province, slug, near))
}
