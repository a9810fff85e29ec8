//! From a reading to what it claims: events, delegations, ties, projects, figures, relevance.
//! The order is that of the file list below: what each looks at comes from the ones before it.

mod agenda;
mod context;
pub(crate) mod cues;
mod delegation;
mod event;
mod figure;
mod locate;
mod main_event;
mod mention;
mod number;
mod part;
mod project;
mod relevance;
mod scene;
mod tie;

use vnfr_model::{DelegationClaim, EventClaim, FigureClaim, Mention, PartialDate, ProjectClaim, TieClaim};

use super::reading::Reading;
use context::Context;
use scene::Scene;

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
pub fn claims(reading: &Reading) -> Claims {
    let scene = Scene::new(reading);
    let context = Context::new(&scene);
    let (relevant, relevance_rules) = relevance::judge(&scene);
    let published = context.calendar.published.map(|(date, _)| date);
    let mentions = mention::dates_and_figures(&scene, &context);
    if !relevant {
        return Claims { relevance_rules, published, mentions, ..Claims::default() };
    }
    let delegations = delegation::find(&scene, &context);
    let mut events = main_event::find(&scene, &context, &delegations);
    part::add(&scene, &context, &mut events);
    main_event::add_announced(&scene, &context, &mut events);
    part::add_programme(&scene, &context, &mut events);
    agenda::add(&scene, &context, &mut events);
    part::add_history(&scene, &context, &mut events);
    part::promote_dated_meeting(&scene, &mut events);
    part::not_yet_held(&context, &mut events);
    event::carry(&scene, &mut events);
    let delegations = delegation::complete(&scene, &context, delegations, &events);
    let ties = tie::find(&scene, &context, &events);
    let figures = figure::find(&scene, &events, &delegations);
    let projects = project::find(&scene);
    Claims {
        relevant,
        relevance_rules,
        published,
        mentions,
        delegations: delegation::claims(&scene, &context, &delegations, &events),
        partnerships: ties,
        projects,
        figures,
        events: event::claims(&scene, events),
    }
}
