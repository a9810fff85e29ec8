//! What official pages and the press declare: ties, editions of the conference, recurring bodies, office titles, and how
//! our closed lists read in others' codes. Each row cites its page. The declared side only; articles give the observed one.

mod assises;
mod crosswalks;
mod notes;
mod organisations;
mod patterned_bodies;
mod ties;
mod titles;

pub use assises::{AssisesStatement, assises, assises_years};
pub use crosswalks::{KindCode, TopicCode, kind_code, kind_codes, topic_code, topic_codes};
pub use notes::note;
pub use organisations::{Organisation, OrganisationForm, organisation, organisations};
pub use patterned_bodies::{FILE as PATTERNED_BODIES, PatternedBody, patterned_body};
pub(super) use ties::declared_codes;
pub use ties::{DeclaredTie, declared_ties};
pub use titles::{OfficeTitle, office_titles};

/// Rows of a seed file as owned cells, the heading left out. Seed files are part of the program: a line that does not
/// read is a fault that the tests of its module find, so it is left out here.
fn records(file: &'static str) -> impl Iterator<Item = csv::StringRecord> {
    csv::ReaderBuilder::new().flexible(true).from_reader(file.as_bytes()).into_records().filter_map(Result::ok)
}

/// A cell's text, `None` where it is empty.
fn cell(record: &csv::StringRecord, at: usize) -> Option<String> {
    record.get(at).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}
