//! What the snapshot of the file being built says otherwise than that of the file before. Told by the two files a page at a
//! time, so that what did not change is never held.

use sqlx::{AssertSqlSafe, FromRow};

use super::{Build, WriteError};
use crate::store::diff::Subject;
use crate::store::previous::Shown;

/// Subjects of a page.
const PAGE: usize = 512;

/// A subject as it is now, with what the file before said under its slug.
#[derive(FromRow)]
struct DifferingRow {
    slug: String,
    facts: String,
    fields: String,
    keys: String,
    old_facts: Option<String>,
    old_fields: Option<String>,
    old_keys: Option<String>,
}

/// New and changed subjects of a kind, in the order of slugs, and how those that changed were shown before.
#[derive(Default)]
pub struct Differing {
    pub before: Vec<Shown>,
    pub after: Vec<Subject>,
}

/// Both snapshots are walked by their primary keys.
const DIFFERING: &str = "
    select new.slug, new.facts, new.fields, new.keys,
           old.facts as old_facts, old.fields as old_fields, old.keys as old_keys
    from main.snapshot as new
    left join previous.snapshot as old on old.subject_kind = new.subject_kind and old.slug = new.slug
    where new.subject_kind = ?1 and new.slug > ?2
      and (old.slug is null or old.fields <> new.fields or new.slug in (select value from json_each(?3)))
    order by new.slug
    limit ?4";
/// The same where there is no file before: everything is new.
const FIRST: &str = "
    select slug, facts, fields, keys, null as old_facts, null as old_fields, null as old_keys
    from main.snapshot
    where subject_kind = ?1 and slug > ?2 and ?3 is not null
    order by slug
    limit ?4";
const GONE: &str = "
    select old.subject_kind, old.slug, old.facts, old.fields, old.keys
    from previous.snapshot as old
    where old.subject_kind = ?1
      and not exists (select 1 from main.snapshot as new where new.subject_kind = old.subject_kind and new.slug = old.slug)
    order by old.slug";
const KEYS: &str = "
    select slug, keys
    from main.snapshot
    where subject_kind = ?1 and slug > ?2
    order by slug
    limit ?3";

impl Build {
    /// A page of what differs among the slugs after `after`; those in `also`, a JSON list of slugs, count as differing.
    /// Empty where there is nothing left.
    pub async fn differing(&mut self, kind: &'static str, after: &str, also: &str) -> Result<Differing, WriteError> {
        let sql = if self.attached { DIFFERING } else { FIRST };
        let query = sqlx::query_as(AssertSqlSafe(sql)).bind(kind).bind(after).bind(also).bind(PAGE as i64);
        let rows: Vec<DifferingRow> = query.fetch_all(self.connection()).await.map_err(|error| self.sql(error))?;
        let mut differing = Differing::default();
        for row in rows {
            if let (Some(facts), Some(fields), Some(keys)) = (row.old_facts, row.old_fields, row.old_keys) {
                let (subject_kind, slug) = (kind.to_owned(), row.slug.clone());
                differing.before.push(Shown { subject_kind, slug, facts, fields, keys });
            }
            let (slug, facts, fields, keys) = (row.slug, row.facts, row.fields, row.keys);
            differing.after.push(Subject { kind, slug, facts, fields, keys });
        }
        Ok(differing)
    }

    /// The subjects of a kind that the file before showed under slugs that are no more.
    pub async fn gone(&mut self, kind: &'static str) -> Result<Vec<Shown>, WriteError> {
        if !self.attached {
            return Ok(Vec::new());
        }
        let gone = sqlx::query_as(GONE).bind(kind).fetch_all(self.connection()).await;
        gone.map_err(|error| self.sql(error))
    }

    /// A page of slugs after `after`, each with its keys.
    pub async fn keys(&mut self, kind: &'static str, after: &str) -> Result<Vec<(String, String)>, WriteError> {
        let keys = sqlx::query_as(KEYS).bind(kind).bind(after).bind(PAGE as i64).fetch_all(self.connection()).await;
        keys.map_err(|error| self.sql(error))
    }
}
