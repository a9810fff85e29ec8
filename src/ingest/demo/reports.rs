//! Writes the sentence of a demonstration event into an article, with the evidence, the figure and, where a second article
//! counts otherwise, the conflict that rest on it.

use super::facts::Fact;
use super::rows::Batch;
use super::tell::Teller;
use super::words::{self, Marked, Sentence, Told};
use super::world::office;
use crate::model::Lang;
use crate::store::write::{ConflictRow, ConflictValueRow, EventReportRow, EvidenceRow, FigureRow};

impl Teller {
    /// Writes the sentence of an event and its rows; returns where the number of delegates stands.
    #[allow(clippy::too_many_arguments, reason = "a report joins an article, an event and where they meet")]
    pub(super) fn report(
        &mut self,
        batch: &mut Batch,
        text: &mut words::Text,
        lang: Lang,
        article_id: i64,
        claim: i64,
        fact: &Fact,
        again: bool,
    ) -> Option<(i64, Marked)> {
        let (home, _) = if fact.vn_first { (fact.vn, fact.fr) } else { (fact.fr, fact.vn) };
        let title = office(home, lang);
        let date = fact.date.written(lang);
        let leader = fact.leader.map(|at| self.world.people[at].name.clone());
        let body = fact.body.map(|at| self.world.bodies[at].name.clone());
        let delegates = fact.delegates.map(|number| if again { number + 50 } else { number });
        let said = words::sentence(
            text,
            &Told {
                kind: fact.kind,
                lang,
                date: date.as_deref(),
                vn: fact.vn.name,
                fr: fact.fr.name,
                vn_first: fact.vn_first,
                leader: leader.as_deref().map(|name| (name, title)),
                body: body.as_deref(),
                topics: &fact.topics,
                delegates,
            },
        );
        let status = if fact.date.is_planned() { "planned" } else { "reported" };
        self.evidence(batch, article_id, fact, &said, status, again);
        batch.reports.push(EventReportRow {
            event_id: fact.id,
            position: i64::from(again),
            article_id,
            claim_index: claim,
            dispatch: article_id,
            status: if fact.date.is_planned() { "planned" } else { "held" },
            title: Some(said.whole.quote.clone()),
            dates: fact.date.texts().0.or(fact.date.texts().2),
            rule: "demonstration".to_owned(),
        });
        let figure = said.delegates.clone().map(|mark| (article_id, mark));
        if let (Some((article_id, mark)), Some(number)) = (&figure, delegates) {
            self.counts.figures += 1;
            batch.figures.push(FigureRow {
                id: self.counts.figures,
                event_id: Some(fact.id),
                article_id: *article_id,
                what: "delegates".to_owned(),
                value: number as f64,
                qualifier: "about",
                status,
                chosen: !again,
            });
            let first = fact.first_figure.as_ref().filter(|_| again);
            if let Some((first_article, first_mark)) = first {
                self.conflict(batch, fact.id, [(*first_article, first_mark), (*article_id, mark)], status);
            }
        }
        if !again {
            self.event(batch, fact, lang, &said, article_id, title);
        }
        figure
    }

    fn evidence(
        &mut self,
        batch: &mut Batch,
        article_id: i64,
        fact: &Fact,
        said: &Sentence,
        status: &'static str,
        again: bool,
    ) {
        let mut add = |subject_kind, subject_id, field: &str, value: Option<String>, mark: &Marked, chosen| {
            self.counts.evidence += 1;
            batch.evidence.push(EvidenceRow {
                id: self.counts.evidence,
                subject_kind,
                subject_id,
                field: field.to_owned(),
                value,
                article_id,
                start_at: mark.start,
                end_at: mark.end,
                quote: mark.quote.clone(),
                status,
                chosen,
                rule: Some("demonstration".to_owned()),
            });
        };
        // In the order of the text, as `evidence` keeps it.
        let whole = &said.whole;
        add("event", fact.id, "kind", Some(fact.kind.as_str().to_owned()), whole, !again);
        if let Some(mark) = &said.date {
            let (start, _, partial) = fact.date.texts();
            add("event", fact.id, "dates", start.or(partial), mark, !again);
        }
        let mut sides = [("vn_localities", &said.vn, fact.vn), ("fr_localities", &said.fr, fact.fr)];
        sides.sort_by_key(|(_, mark, _)| mark.start);
        for (field, mark, place) in sides {
            add("event", fact.id, field, Some(place.id.0.clone()), mark, !again);
        }
        // A person or a body is proved once: at its first event.
        if let (Some(mark), Some(at)) = (&said.leader, fact.leader)
            && self.world.people[at].tally.events == 0
        {
            add("person", at as i64 + 1, "name", None, mark, true);
        }
        if let (Some(mark), Some(at)) = (&said.body, fact.body)
            && self.world.bodies[at].tally.events == 0
        {
            add("organisation", at as i64 + 1, "name", None, mark, true);
        }
    }

    fn conflict(&mut self, batch: &mut Batch, event_id: i64, values: [(i64, &Marked); 2], status: &'static str) {
        self.counts.conflicts += 1;
        let conflict_id = self.counts.conflicts;
        let rule = Some("more_sources".to_owned());
        batch.conflicts.push(ConflictRow { id: conflict_id, event_id, field: "delegates".to_owned(), rule });
        for (position, (article_id, mark)) in (0..).zip(values) {
            batch.conflict_values.push(ConflictValueRow {
                conflict_id,
                position,
                value: mark.quote.clone(),
                article_id,
                start_at: Some(mark.start),
                end_at: Some(mark.end),
                status,
                chosen: position == 0,
            });
        }
    }
}
