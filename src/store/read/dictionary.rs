//! What each table and column of the database means, read from the schema that the file itself carries: the comments of
//! the migration stand in it, so the dictionary cannot fall behind.

use super::Statement;
use crate::store::Pool;

/// A table, its columns and what the schema says of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableEntry {
    pub name: String,
    pub columns: Vec<ColumnEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnEntry {
    pub name: String,
    /// `integer`, `text`, `real`, `blob`, with `not null` where a value is always there.
    pub kind: String,
    /// The table it points into.
    pub references: Option<String>,
    /// The comment of the schema, in English; empty where the name says it all.
    pub meaning: String,
}

/// Tables as they were written, full-text tables and their shadows aside.
pub const TABLES: &str = "
    select name, sql
    from sqlite_schema
    where type = 'table' and sql like 'create table%' and name not like 'sqlite_%' and name not like '%_search%'
      and name not like '_sqlx%'
    order by rowid";

pub const STATEMENTS: &[Statement] = &[("TABLES", TABLES)];

pub async fn tables(pool: &Pool) -> Result<Vec<TableEntry>, sqlx::Error> {
    let rows: Vec<(String, String)> = sqlx::query_as(TABLES).fetch_all(pool).await?;
    Ok(rows.iter().map(|(name, sql)| TableEntry { name: name.clone(), columns: columns(sql) }).collect())
}

/// The columns of a `create table` written a column a line, each with its comment after `--`. A comment alone on its
/// line belongs to the column below.
fn columns(sql: &str) -> Vec<ColumnEntry> {
    let mut columns = Vec::new();
    let mut above = String::new();
    for line in sql.lines().skip(1) {
        let (code, comment) = line.split_once("--").unwrap_or((line, ""));
        let (code, comment) = (code.trim().trim_end_matches(','), comment.trim());
        if code.is_empty() {
            above = format!("{above} {comment}").trim().to_owned();
            continue;
        }
        let mut words = code.split_whitespace();
        let (Some(name), Some(kind)) = (words.next(), words.next()) else { continue };
        if !["integer", "text", "real", "blob"].contains(&kind) {
            continue;
        }
        let meaning = format!("{above} {comment}").trim().to_owned();
        above.clear();
        let references = code.split("references ").nth(1).and_then(|rest| rest.split_whitespace().next());
        columns.push(ColumnEntry {
            name: name.to_owned(),
            kind: if code.contains("not null") { format!("{kind} not null") } else { kind.to_owned() },
            references: references.map(str::to_owned),
            meaning,
        });
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_the_schema_are_the_meaning_of_columns() {
        let sql = "create table article (
    id       integer primary key,          -- rank by slug
    -- Offsets count code points of this.
    text     text not null,
    place_id integer references locality (id),
    primary key (id, text)
) strict";
        let read = columns(sql);
        assert_eq!(read.iter().map(|column| column.name.as_str()).collect::<Vec<_>>(), ["id", "text", "place_id"]);
        assert_eq!(read[0].meaning, "rank by slug");
        assert_eq!(
            (read[1].meaning.as_str(), read[1].kind.as_str()),
            ("Offsets count code points of this.", "text not null")
        );
        assert_eq!(read[2].references.as_deref(), Some("locality"));
    }
}
