//! One row struct a table, and the one statement that inserts many of them.

use sqlx::Arguments;
use sqlx::error::BoxDynError;
use sqlx::sqlite::SqliteArguments;

/// A row that can be inserted: its table, its columns, and its values in their order.
pub trait Row {
    const TABLE: &'static str;
    const COLUMNS: &'static [&'static str];

    /// Adds the values, one for each of [`Row::COLUMNS`].
    fn bind(self, arguments: &mut SqliteArguments) -> Result<(), BoxDynError>;
}

/// Adds one value. A function, so that the macro below needs no trait in scope where it is used.
pub(super) fn add<'t, T>(arguments: &mut SqliteArguments, value: T) -> Result<(), BoxDynError>
where
    T: sqlx::Encode<'t, sqlx::Sqlite> + sqlx::Type<sqlx::Sqlite>,
{
    Arguments::add(arguments, value)
}

/// Declares row structs whose fields are named and ordered as the columns of their table.
macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident in $table:literal { $($(#[$field_doc:meta])* $field:ident: $type:ty,)+ })+) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)+
        }

        impl $crate::store::write::Row for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];

            fn bind(self, arguments: &mut sqlx::sqlite::SqliteArguments) -> Result<(), sqlx::error::BoxDynError> {
                $($crate::store::write::table::add(arguments, self.$field)?;)+
                Ok(())
            }
        }
    )+ };
}
pub(super) use rows;

/// `SQLite` binds at most 32,766 values a statement; beyond some hundred rows a longer one gains nothing.
const MAX_VALUES: usize = 8_000;
const MAX_ROWS: usize = 250;

/// The rows that one statement takes.
pub(super) fn rows_a_statement<R: Row>() -> usize {
    (MAX_VALUES / R::COLUMNS.len()).clamp(1, MAX_ROWS)
}

/// The insert of `rows` rows. Made of the constants of [`Row`] alone, never of data.
pub(super) fn insert_sql<R: Row>(rows: usize) -> String {
    let tuple = format!("({})", vec!["?"; R::COLUMNS.len()].join(", "));
    format!("insert into {} ({}) values {}", R::TABLE, R::COLUMNS.join(", "), vec![tuple; rows].join(", "))
}
