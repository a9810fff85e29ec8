//! What lists of names need, read once a release and kept: provinces, partners, ties, people, bodies, fields of work and
//! counts over time, in the order of names. A hundred thousand people take about thirty megabytes; today's take none.
//! Knows order and search text; the events' own lists are `store::index`'s.

use tokio::sync::OnceCell;

use crate::i18n::sort_by_name;
use crate::model::Lang;
use crate::store::read::changed::{self, LastChanges};
use crate::store::read::charts::YearRow;
use crate::store::read::delegations::DelegationBrief;
use crate::store::read::organisations::OrganisationRow;
use crate::store::read::partners::PartnerRow;
use crate::store::read::people::PersonRow;
use crate::store::read::provinces::ProvinceRow;
use crate::store::read::sources::SourceRow;
use crate::store::read::ties::TieRow;
use crate::store::read::topics::TopicRow;
use crate::store::read::{charts, delegations, organisations, partners, people, provinces, sources, ties, topics};
use crate::text::fold;

use super::PageError;
use super::pages::delegations::{DelegationEntry, searched};
use super::pages::sources::SourceEntry;
use super::state::Release;

/// A row with the text that a search looks through, marks and case folded away.
#[derive(Clone, Debug)]
pub struct Entry<T> {
    pub row: T,
    pub folded: String,
}

/// The lists of one release; each is read when the first reader asks for it.
#[derive(Debug, Default)]
pub struct Directory {
    today: OnceCell<Vec<Entry<ProvinceRow>>>,
    before: OnceCell<Vec<Entry<ProvinceRow>>>,
    partners: OnceCell<Vec<Entry<PartnerRow>>>,
    ties: OnceCell<Vec<Entry<TieRow>>>,
    people: OnceCell<Vec<Entry<PersonRow>>>,
    organisations: OnceCell<Vec<Entry<OrganisationRow>>>,
    topics: OnceCell<Vec<TopicRow>>,
    years: OnceCell<Years>,
    months: OnceCell<Vec<(i64, i64)>>,
    changes: OnceCell<LastChanges>,
    sources: OnceCell<Vec<Entry<SourceEntry>>>,
    delegations: OnceCell<Vec<Entry<DelegationEntry>>>,
}

/// Counts by year, and how many events state none.
#[derive(Debug)]
pub struct Years {
    pub rows: Vec<YearRow>,
    pub undated: i64,
}

/// All names are put in Vietnamese order, which gives French and English readers no surprise: letters without marks
/// stand where they stand everywhere.
fn in_order<T>(rows: Vec<T>, name: impl Fn(&T) -> &str, text: impl Fn(&T) -> String) -> Vec<Entry<T>> {
    let mut entries: Vec<Entry<T>> = rows.into_iter().map(|row| Entry { folded: fold(&text(&row)), row }).collect();
    sort_by_name(Lang::Vi, &mut entries, |entry| name(&entry.row));
    entries
}

impl Release {
    /// The 34 provinces of today.
    pub async fn provinces_today(&self) -> Result<&[Entry<ProvinceRow>], PageError> {
        let read = async || Ok(provinces_in_order(provinces::of_era(&self.pool, "vn34").await?));
        self.directory.today.get_or_try_init(read).await.map(Vec::as_slice)
    }

    /// The 63 provinces of before July 2025.
    pub async fn provinces_before(&self) -> Result<&[Entry<ProvinceRow>], PageError> {
        let read = async || Ok(provinces_in_order(provinces::of_era(&self.pool, "vn63").await?));
        self.directory.before.get_or_try_init(read).await.map(Vec::as_slice)
    }

    /// French localities with a tie or an event.
    pub async fn partners(&self) -> Result<&[Entry<PartnerRow>], PageError> {
        let read = async || {
            let rows = partners::all(&self.pool).await?;
            let text = |row: &PartnerRow| {
                let around = row.parent_name.as_deref().unwrap_or_default();
                format!("{} {around} {}", row.name, row.today_name.as_deref().unwrap_or_default())
            };
            Ok(in_order(rows, |row| &row.name, text))
        };
        self.directory.partners.get_or_try_init(read).await.map(Vec::as_slice)
    }

    /// When places, fields of work and editions of the conference last changed.
    pub async fn last_changes(&self) -> Result<&LastChanges, PageError> {
        let read = async || Ok(changed::last_changes(&self.pool).await?);
        self.directory.changes.get_or_try_init(read).await
    }

    /// Every pair.
    pub async fn ties(&self) -> Result<&[Entry<TieRow>], PageError> {
        let read = async || {
            let rows = ties::all(&self.pool).await?;
            let text = |row: &TieRow| {
                format!("{} {} {}", row.vn_name, row.fr_name, row.province_name.as_deref().unwrap_or_default())
            };
            Ok(in_order(rows, |row| &row.vn_name, text))
        };
        self.directory.ties.get_or_try_init(read).await.map(Vec::as_slice)
    }

    /// Everyone the articles name.
    pub async fn people(&self) -> Result<&[Entry<PersonRow>], PageError> {
        let read = async || {
            let rows = people::all(&self.pool).await?;
            let text = |row: &PersonRow| format!("{} {}", row.name, row.last_title.as_deref().unwrap_or_default());
            Ok(in_order(rows, |row| &row.name, text))
        };
        self.directory.people.get_or_try_init(read).await.map(Vec::as_slice)
    }

    /// Every body the articles name.
    pub async fn organisations(&self) -> Result<&[Entry<OrganisationRow>], PageError> {
        let read = async || {
            let rows = organisations::all(&self.pool).await?;
            let text = |row: &OrganisationRow| {
                let names = [&row.name_vi, &row.name_fr, &row.name_en, &row.acronym];
                names.into_iter().flatten().fold(row.name.clone(), |text, name| text + " " + name)
            };
            Ok(in_order(rows, |row| &row.name, text))
        };
        self.directory.organisations.get_or_try_init(read).await.map(Vec::as_slice)
    }

    /// Fields of work that an event concerns.
    pub async fn topics(&self) -> Result<&[TopicRow], PageError> {
        let read = async || Ok::<_, PageError>(topics::all(&self.pool).await?);
        self.directory.topics.get_or_try_init(read).await.map(Vec::as_slice)
    }

    /// Every article, newest first.
    pub async fn sources(&self) -> Result<&[Entry<SourceEntry>], PageError> {
        let read = async || {
            let rows = sources::all(&self.pool).await?;
            let entry = |row: SourceRow| {
                let text = format!("{} {}", row.called, row.publisher.as_deref().unwrap_or_default());
                Entry { folded: fold(&text), row: SourceEntry::new(row) }
            };
            Ok::<_, PageError>(rows.into_iter().map(entry).collect())
        };
        self.directory.sources.get_or_try_init(read).await.map(Vec::as_slice)
    }

    /// Every delegation, newest first.
    pub async fn delegations(&self) -> Result<&[Entry<DelegationEntry>], PageError> {
        let read = async || {
            let rows = delegations::in_brief(&self.pool).await?;
            let entry = |row: &DelegationBrief| Entry { folded: fold(&searched(row)), row: DelegationEntry::new(row) };
            Ok::<_, PageError>(rows.iter().map(entry).collect())
        };
        self.directory.delegations.get_or_try_init(read).await.map(Vec::as_slice)
    }

    /// Events by kind and field and delegations by side, each by year.
    pub async fn years(&self) -> Result<&Years, PageError> {
        let read = async || {
            Ok::<_, PageError>(Years {
                rows: charts::by_year(&self.pool).await?,
                undated: charts::undated(&self.pool).await?,
            })
        };
        self.directory.years.get_or_try_init(read).await
    }

    /// Months with events, and how many each.
    pub async fn months(&self) -> Result<&[(i64, i64)], PageError> {
        let read = async || Ok::<_, PageError>(charts::months(&self.pool).await?);
        self.directory.months.get_or_try_init(read).await.map(Vec::as_slice)
    }
}

fn provinces_in_order(rows: Vec<ProvinceRow>) -> Vec<Entry<ProvinceRow>> {
    // A search for a former name finds the unit that took it over, and the other way round.
    in_order(
        rows,
        |row| &row.name,
        |row| format!("{} {} {}", row.name, row.absorbed, row.today_name.as_deref().unwrap_or_default()),
    )
}
