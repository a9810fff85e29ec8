//! The words every other room speaks: languages, spans, dates, places, events and what an article says of them.
//! Pure values; knows nothing of text, files, SQL or HTML.
#![forbid(unsafe_code)]

mod date;
mod event;
mod extraction;
mod field_evidence;
mod lang;
mod merged;
mod place;
mod span;
mod topic;

pub use date::{PartialDate, Precision, When};
pub use event::{ClaimStatus, EventKind, EventRole, EventStatus, Qualifier, Side};
pub use extraction::{
    AlternativeDate, Clue, DelegationClaim, EventClaim, Extraction, FigureClaim, LocalityClaim, Mention, MentionKind,
    OrganisationClaim, PersonClaim, ProjectClaim, QuotedText, TieClaim,
};
pub use field_evidence::FieldEvidence;
pub use lang::Lang;
pub use merged::{Conflict, ConflictValue, Member, MergeReason, MergedEvent};
pub use place::{Country, Era, LocalityId, LocalityLevel};
pub use span::Span;
pub use topic::Topic;
