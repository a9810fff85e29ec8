//! From a reading to what it claims: events, delegations, ties, projects, figures, relevance.

use crate::model::{DelegationClaim, EventClaim, FigureClaim, Mention, PartialDate, ProjectClaim, TieClaim};

use super::reading::Reading;

/// All that is concluded from one reading.
#[derive(Clone, Debug, Default)]
pub struct Claims {
    pub relevant: bool,
    pub relevance_rules: Vec<String>,
    /// From a dateline, where the header states none.
    pub published: Option<PartialDate>,
    /// Dates and figures of the main body, in the order of the text.
    pub mentions: Vec<Mention>,
    pub events: Vec<EventClaim>,
    pub delegations: Vec<DelegationClaim>,
    pub partnerships: Vec<TieClaim>,
    pub projects: Vec<ProjectClaim>,
    pub figures: Vec<FigureClaim>,
}

/// Reads the claims out of an annotated article. Never fails: what is not understood is not claimed.
pub fn claims(_reading: &Reading) -> Claims {
    Claims::default()
}
