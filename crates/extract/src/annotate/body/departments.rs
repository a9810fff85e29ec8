//! Departments of a locality that stand in a list behind one plural head: `các sở: Ngoại vụ, Kế hoạch và Đầu tư`,
//! `Departments of Foreign Affairs and Health`, `les services des affaires étrangères, de la santé et des transports`.
//! Their names are a closed list in each language, since an `and` within a name looks like one between two.

use crate::lang::{self, Class, HeadKind, ListedHead};
use vnfr_model::{Country, Lang};

use super::super::lexicon::lower_case;
use super::super::place::Named;
use super::{BodyHit, Finder};
use vnfr_text::letters::is_alphanumeric;

/// Tokens between the plural head and its list: `các sở, ban, ngành, đơn vị:`.
const LONGEST_OPENING: usize = 14;
/// A province has no more departments than this.
const MOST: usize = 24;
/// Tokens of the longest name, with its articles.
const LONGEST_NAME: usize = 14;

impl Finder<'_> {
    /// Adds the departments of each list of a sentence.
    pub(super) fn departments(&self, start: usize, end: usize, bodies: &mut Vec<BodyHit>) {
        let mut at = start;
        while at < end {
            if !self.may_open_departments(at) {
                at += 1;
                continue;
            }
            if let Some(whole) = self.known_department(at, end) {
                let recent = bodies.split_off(bodies.len().saturating_sub(2 * MOST));
                bodies
                    .extend(recent.into_iter().filter(|other| other.last <= whole.first || other.first >= whole.last));
                at = whole.last;
                bodies.push(whole);
                continue;
            }
            let Some((head, first)) = self.plural_head(at, start, end) else {
                at += 1;
                continue;
            };
            let found = self.listed_departments(first, end, head);
            at = found.last().map_or(at + 1, |last| last.last);
            // What other rules found of the list stands among the last bodies.
            let recent = bodies.split_off(bodies.len().saturating_sub(2 * MOST));
            let apart = |other: &BodyHit| found.iter().all(|body| other.last <= body.first || other.first >= body.last);
            bodies.extend(recent.into_iter().filter(apart));
            bodies.extend(found);
        }
    }

    /// False for nearly all words: no head of a department, and no plural of heads.
    fn may_open_departments(&self, at: usize) -> bool {
        let text = self.text;
        text.is_own(at, Class::DepartmentHead)
    }

    /// `Service de la culture, des sports et du tourisme`, `directeur du service des ressources naturelles`: one department
    /// by its own head, where a comma within, a capital or the post before tells it from services in general.
    fn known_department(&self, at: usize, end: usize) -> Option<BodyHit> {
        let text = self.text;
        let head = text.language == Lang::Fr && text.is(at, Class::Service);
        if !head || self.masked[at] {
            return None;
        }
        // `service provincial de la Culture`: of what rank it is stands between.
        let ranked = usize::from(text.is_small(at + 1, Class::RankBehind));
        let last = self.department_at(at + 1 + ranked, end)?;
        let of_post = at >= 2 && (at.saturating_sub(4)..at).any(|before| text.is(before, Class::Director));
        let told = text.is_capital(at) || of_post || (at..last).any(|at| text.sign(at) == ',');
        let home = self.home_behind(last, end);
        told.then_some(BodyHit {
            first: at,
            last: home.unwrap_or(last),
            head: at + 1 + ranked,
            kind: HeadKind::Ministry,
            registered: None,
            named: true,
            ranked: false,
            acronym: None,
            quiet: false,
            short: home.map(|_| last),
            shared: None,
            rule: "department of the closed list",
        })
    }

    /// `Service de la santé de la province de Tay Ninh`: one past the Vietnamese locality whose department it is.
    fn home_behind(&self, last: usize, end: usize) -> Option<usize> {
        let text = self.text;
        let links = |mut at: usize| {
            while at < end && (text.is_link(at) || text.is_apostrophe(at)) {
                at += 1;
            }
            at
        };
        if !text.is_small(last, Class::Of) {
            return None;
        }
        let mut at = links(last);
        if let Some((unit, _)) = text.type_at(at) {
            at = links(unit.last);
        }
        let place = self.places.at(at).filter(|place| place.sure || self.after_type(at))?;
        let vietnamese = matches!(place.named, Named::Unit(unit) if unit.country == Country::Vn);
        (vietnamese && place.last <= end).then_some(place.last)
    }

    /// The singular head that the plural at a token stands for, and where its list begins.
    fn plural_head(&self, at: usize, start: usize, end: usize) -> Option<(&'static ListedHead, usize)> {
        let text = self.text;
        if self.masked[at] || !text.is_word(at) {
            return None;
        }
        let written = lower_case(text.tokens, &text.tokens.list[at]);
        let head = lang::words(text.language).bodies.listed_heads.iter().find(|head| head.plural == written)?;
        let opens = |list: &usize| self.department_at(*list, end).is_some();
        // `các sở, ban, ngành: …`: other words of the plural stand before the colon.
        let colon = || (at + 1..end.min(at + LONGEST_OPENING)).find(|next| text.sign(*next) == ':');
        let list = match text.language {
            Lang::Vi if at == start || !text.is(at - 1, Class::Plural | Class::Several) => None,
            Lang::Vi => Some(at + 1).filter(opens).or_else(|| colon().map(|colon| colon + 1).filter(opens)),
            Lang::En => Some(at + 2).filter(|list| text.is(at + 1, Class::Of) && opens(list)),
            Lang::Fr => Some(at + 1 + usize::from(text.sign(at + 1) == ':')).filter(opens),
        };
        list.map(|list| (head, list))
    }

    /// The departments from a token on, as long as commas and conjunctions join them.
    fn listed_departments(&self, first: usize, end: usize, head: &'static ListedHead) -> Vec<BodyHit> {
        let text = self.text;
        let mut found = Vec::new();
        let mut at = first;
        while found.len() < MOST {
            let Some(last) = self.department_at(at, end) else { break };
            found.push(BodyHit {
                first: at,
                last,
                head: at,
                kind: HeadKind::Ministry,
                registered: None,
                named: true,
                ranked: false,
                acronym: None,
                quiet: false,
                short: None,
                shared: Some(head),
                rule: "department in a list",
            });
            at = last;
            let mut joined = 0;
            while at < end
                && joined < 3
                && (matches!(text.sign(at), ',' | ';')
                    || text.is(at, Class::And | Class::Plural | Class::Article)
                    || text.is_own(at, Class::DepartmentHead))
            {
                at += 1;
                joined += 1;
            }
            if joined == 0 {
                break;
            }
        }
        found
    }

    /// The end of the department that is named from a token on, with the French articles before it.
    fn department_at(&self, at: usize, end: usize) -> Option<usize> {
        let text = self.text;
        let mut from = at;
        if text.language == Lang::Fr {
            while from < at + 4 && from < end && (text.is_link(from) || text.is_apostrophe(from)) {
                from += 1;
            }
        }
        if from >= end || !text.is_word(from) || text.language != Lang::Fr && !text.is_capital(from) {
            return None;
        }
        let limit = end.min(from + LONGEST_NAME);
        let written = text.tokens.folded_run(from, limit);
        let name = lang::words(text.language)
            .departments
            .iter()
            .filter(|name| written.strip_prefix(**name).is_some_and(|rest| !rest.starts_with(is_alphanumeric)))
            .max_by_key(|name| name.len())?;
        (from + 1..=limit).find(|last| text.tokens.folded_run(from, *last).len() >= name.len())
    }
}
