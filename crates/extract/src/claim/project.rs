//! Projects with a name of their own: in quotation marks beside the word for project.

use vnfr_model::{LocalityId, ProjectClaim};
use vnfr_text::Range;

use super::cues::Cue;
use super::scene::{Scene, Zone};

/// Longest name of a project, in bytes.
const LONGEST: usize = 420;

/// Every named project, each once.
pub fn find(scene: &Scene<'_>) -> Vec<ProjectClaim> {
    let mut projects: Vec<ProjectClaim> = Vec::new();
    for line in scene.lines.iter().filter(|line| line.zone != Zone::Teaser) {
        for hit in scene.hits_of(line).iter().filter(|hit| hit.cue == Cue::Project) {
            let beside = |quote: &&Range| {
                (quote.start >= hit.end && quote.start - hit.end <= 4)
                    || (quote.end <= hit.start && hit.start - quote.end <= 2)
            };
            let Some(quote) =
                scene.quotes.iter().find(beside).filter(|quote| quote.len() < LONGEST && line.range.contains(**quote))
            else {
                continue;
            };
            let written = scene.reading.original(*quote);
            let name = written.trim_matches(['“', '”', '"', '«', '»', ' ', '\u{a0}']).to_owned();
            if name.is_empty() || projects.iter().any(|project| project.name == name) {
                continue;
            }
            let mut ids: Vec<LocalityId> = scene
                .places_in(line.range)
                .iter()
                .filter_map(|(place, _)| scene.locality_id(*place).cloned())
                .collect();
            ids.sort();
            ids.dedup();
            projects.push(ProjectClaim { name, locality_ids: ids, evidence: vec![scene.span(*quote)] });
        }
    }
    projects
}
