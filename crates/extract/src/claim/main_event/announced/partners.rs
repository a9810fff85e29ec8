//! Whose event is announced: the localities of its sentence, and of those told where the sentence leaves them out.

use crate::claim::context;
use crate::claim::cues::{Act, Cue};
use crate::claim::event::{self, Draft};
use crate::claim::locate;
use crate::claim::scene::Zone;
use crate::lang::Phrase;
use vnfr_model::{Country, EventKind, EventRole, EventStatus};
use vnfr_text::Range;

use super::candidate::{BOTH, Candidate};

impl Candidate<'_> {
    /// The event announced; `None` for a show of one side alone, which is no co-operation.
    pub(super) fn draft(&self, date: usize) -> Option<Draft> {
        let (scene, line) = (self.scene, self.line);
        let telling = Range::new(self.hit.start, self.hit.end);
        let mut draft = Draft::new(self.kind, EventRole::Planned, self.at, telling, "announced");
        draft.status = EventStatus::Planned;
        draft.take_date(scene, self.context, date);
        let of_partners = self.is_by_them()
            || matches!(
                self.kind,
                EventKind::AgreementSigning
                    | EventKind::Ceremony
                    | EventKind::Other
                    | EventKind::SiteVisit
                    | EventKind::Meeting
            );
        for country in BOTH {
            self.add_named(&mut draft, country, of_partners);
        }
        let both = |event: &Draft| BOTH.iter().all(|country| event.has_country(scene, *country));
        if self.act == Act::Show && !both(&draft) && !self.main.iter().any(both) {
            return None;
        }
        for country in BOTH.into_iter().filter(|_| of_partners) {
            self.add_partners(&mut draft, country);
        }
        self.add_sender(&mut draft);
        for (place, range) in scene.places_in(line.range).iter().copied() {
            if scene.locality_id(place).is_some() && locate::is_place(scene, line, range) {
                draft.add_place(&scene.place(place).name, Some(place), range);
            }
        }
        if self.kind == EventKind::Conference {
            draft.edition = context::edition_near(scene, line, draft.telling);
        }
        draft.title = event::title_of(scene, line);
        self.add_topics(&mut draft);
        Some(draft)
    }

    /// `khi đoàn huyện sang Guéret vào tháng 5/2016`, `une délégation y est attendue`: a visit whose sentence names one side
    /// alone is between that side and the only locality of the other that those told have.
    fn add_sender(&self, draft: &mut Draft) {
        if self.kind != EventKind::DelegationVisit {
            return;
        }
        let [vn, fr] = BOTH.map(|country| draft.has_country(self.scene, country));
        let lacking = match (vn, fr) {
            (true, false) => Country::Fr,
            (false, true) => Country::Vn,
            _ => return,
        };
        let told = self.main.iter().flat_map(|event| &event.localities);
        let mut told = told.copied().filter(|(place, _)| self.scene.is_locality(*place, lacking));
        if let Some((place, range)) = told.next()
            && told.all(|(other, _)| other == place)
        {
            draft.add_locality(place, range);
        }
    }

    /// The fields its sentence names; of a show that a press conference tells of, those that the article names.
    fn add_topics(&self, draft: &mut Draft) {
        let scene = self.scene;
        let of_press = self.kind == EventKind::Other && self.main.iter().all(|event| event.rule == "press_conference");
        let told = scene.lines.iter().filter(|line| match line.zone {
            Zone::Teaser => false,
            _ => std::ptr::eq(*line, self.line) || of_press && !scene.has(line, Cue::Past),
        });
        for &(topic, range) in told.flat_map(|line| event::topics_of(scene, line)) {
            draft.add_topic(topic, range);
        }
    }

    /// The localities of its sentence.
    fn add_named(&self, draft: &mut Draft, country: Country, of_partners: bool) {
        let (scene, line) = (self.scene, self.line);
        let voted = self.is_voted_paper();
        let named = scene.localities_in(line.range, country);
        // `Elle sera signée à Hanoï`: beside those who vote it, a town is only where a paper will be signed.
        // `The two sides agreed to hold a workshop in Phu Quoc`: so is a town that has no part in what was told.
        let parties = |place: usize| {
            let mut all = self.main.iter().flat_map(|event| &event.localities);
            let of_side = all.clone().any(|(own, _)| scene.is_locality(*own, country));
            of_side && all.all(|(own, _)| *own != place)
        };
        let where_only = |place: usize, range: Range| {
            (voted || of_partners && self.act != Act::Show && parties(place)) && locate::is_place(scene, line, range)
        };
        for (place, range) in named.iter().filter(|(place, range)| !where_only(*place, *range)) {
            draft.add_locality(*place, *range);
        }
        // `một đoàn cán bộ của tỉnh sẽ sang Pháp`: the article's own locality, named by its rank. `une délégation
        // villeneuvoise se rendra à Ben Tre`: whose it is, only its name's ending says.
        let own_rank = || scene.line_says(line, Phrase::OwnRank);
        let sends = self.kind == EventKind::DelegationVisit
            && named.is_empty()
            && (own_rank() || scene.has(line, Cue::Delegation));
        if voted || sends {
            let of_main = self.main.iter().flat_map(|event| &event.localities);
            for (place, range) in of_main.filter(|(place, _)| scene.is_locality(*place, country)) {
                draft.add_locality(*place, *range);
            }
        }
    }

    /// A paper, a feast or a meeting to come is that of the partners told, whom its sentence leaves out.
    fn add_partners(&self, draft: &mut Draft, country: Country) {
        let mut partners: Vec<(usize, Range)> = Vec::new();
        for (place, range) in self.main.iter().flat_map(|event| &event.localities) {
            if self.scene.is_locality(*place, country) && partners.iter().all(|(known, _)| known != place) {
                partners.push((*place, *range));
            }
        }
        if !draft.has_country(self.scene, country) && (partners.len() == 1 || draft.localities.is_empty()) {
            for (place, range) in partners {
                draft.add_locality(place, range);
            }
        }
    }
}
