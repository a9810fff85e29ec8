//! Whether two reports tell of one event, and why. What settles it: an edition, a delegation's home and leader, the two
//! sides with an overlapping date, the people who met.

use vnfr_model::{EventKind, MergeReason, PartialDate, Precision, When};

use super::names::Names;
use super::report::{Report, disjoint, shared};
use super::room::Room;
use super::same_family;

/// Days by which two reports of one signing, meeting or ceremony may differ.
const SLACK_DAYS: i32 = 1;
/// Days after an event within which a report without a date may be written.
pub const REPORTING_DAYS: i32 = 45;

/// How two dates stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Days {
    /// They share a day, or are within the slack.
    Meet,
    Apart,
    /// One of them is not known to the day.
    Open,
}

pub fn civil(date: PartialDate, year: i16) -> Option<jiff::civil::Date> {
    jiff::civil::Date::new(date.year().unwrap_or(year), date.month()? as i8, date.day()? as i8).ok()
}

fn days(left: When, right: When, slack: i32) -> Days {
    let (Some(left_start), Some(right_start)) = (left.start, right.start) else { return Days::Open };
    let exact = |date: PartialDate| date.day().is_some();
    if exact(left_start) && exact(right_start) {
        // Without a year on one side, day and month decide in the other's year.
        let year = left_start.year().or(right_start.year()).unwrap_or(2000);
        let bounds = |when: When| Some((civil(when.start?, year)?, civil(when.end.or(when.start)?, year)?));
        let (Some((a, b)), Some((c, d))) = (bounds(left), bounds(right)) else { return Days::Open };
        let gap = (c - b).get_days().max((a - d).get_days());
        return if gap <= slack { Days::Meet } else { Days::Apart };
    }
    let differs = |read: fn(PartialDate) -> Option<i16>| matches!((read(left_start), read(right_start)), (Some(one), Some(other)) if one != other);
    if differs(PartialDate::year)
        || differs(|date| date.month().map(i16::from))
            && left.end.and_then(PartialDate::month) != right.start.and_then(PartialDate::month)
    {
        return Days::Apart;
    }
    Days::Open
}

/// True where the undated report was written soon after the dated event, as far as its date line says.
fn written_soon_after(undated: &Report, dated: &Report) -> Option<bool> {
    let published = undated.published?;
    let when = dated.when;
    let start = when.start?;
    let year = start.year().or(published.year())?;
    let held = civil(start, year)?;
    let (first, last) = match published.day() {
        Some(_) => (civil(published, year)?, civil(published, year)?),
        None => {
            let first = jiff::civil::Date::new(published.year()?, published.month()? as i8, 1).ok()?;
            (first, first.last_of_month())
        }
    };
    Some((last - held).get_days() >= 0 && (first - held).get_days() <= REPORTING_DAYS)
}

/// True where two reports cannot be of one event.
pub fn contradict(left: &Report, right: &Report) -> bool {
    if !same_family(left.kind, right.kind) {
        return true;
    }
    if let (Some(one), Some(other)) = (left.edition, right.edition) {
        return one != other;
    }
    let slack = if left.kind == EventKind::Conference { 4 } else { SLACK_DAYS };
    if days(left.when, right.when, slack) == Days::Apart {
        return true;
    }
    let undated = |report: &Report| report.when.start.is_none();
    let soon = match (undated(left), undated(right)) {
        (true, false) => written_soon_after(left, right),
        (false, true) => written_soon_after(right, left),
        _ => None,
    };
    if soon == Some(false) {
        return true;
    }
    match left.kind {
        EventKind::DelegationVisit => {
            disjoint(left.origins(), right.origins()) || disjoint(left.leaders(), right.leaders())
        }
        // A council's vote and the signing that follows it are two events, however near.
        EventKind::AgreementSigning => {
            left.is_vote != right.is_vote || disjoint(left.vn(), right.vn()) || disjoint(left.fr(), right.fr())
        }
        EventKind::Conference => disjoint(left.vn(), right.vn()) && disjoint(left.fr(), right.fr()),
        _ => disjoint(left.vn(), right.vn()) || disjoint(left.fr(), right.fr()),
    }
}

/// What two reports that agree have in common.
pub struct Agreement {
    same_edition: bool,
    meet: bool,
    vn: Vec<u32>,
    fr: Vec<u32>,
    people: Vec<u32>,
    leaders: Vec<u32>,
    origins: Vec<u32>,
}

/// What two reports have in common, where that makes them one event.
pub fn agree(left: &Report, right: &Report) -> Option<Agreement> {
    if contradict(left, right) {
        return None;
    }
    let vn = shared(left.vn(), right.vn());
    let fr = shared(left.fr(), right.fr());
    let people = shared(left.people(), right.people());
    let leaders = shared(left.leaders(), right.leaders());
    let origins = shared(left.origins(), right.origins());
    let dates = days(left.when, right.when, SLACK_DAYS);
    let same_edition = left.edition.is_some() && left.edition == right.edition;
    let meet = dates == Days::Meet;
    let both_sides = !vn.is_empty() && !fr.is_empty();
    let day_open = dates == Days::Open;
    let coarse_meet = day_open && left.when.start.is_some() && right.when.start.is_some();
    let undated = left.when.start.is_none() || right.when.start.is_none();
    let agrees = match left.kind {
        EventKind::Conference => {
            let host = !vn.is_empty() || !fr.is_empty();
            same_edition || (host && (meet || coarse_meet) && left.is_of_series == right.is_of_series)
        }
        EventKind::DelegationVisit => {
            (!origins.is_empty() || !vn.is_empty() || !fr.is_empty())
                && ((meet && (!origins.is_empty() || both_sides))
                    || (coarse_meet && (!leaders.is_empty() || both_sides))
                    || (undated && !leaders.is_empty() && (both_sides || !origins.is_empty())))
        }
        EventKind::AgreementSigning => both_sides && (meet || coarse_meet || (undated && !people.is_empty())),
        EventKind::Ceremony => {
            (both_sides || !fr.is_empty() || !vn.is_empty()) && (meet || coarse_meet && !people.is_empty())
        }
        _ => {
            let known = (both_sides as usize) * 2 + people.len().min(3);
            let place = !vn.is_empty() || !fr.is_empty();
            (meet && place && known >= 1)
                || (meet && people.len() >= 2)
                || (day_open && place && (people.len() >= 2 || both_sides && !people.is_empty()))
        }
    };
    agrees.then_some(Agreement { same_edition, meet, vn, fr, people, leaders, origins })
}

impl Agreement {
    /// How surely the two are one event.
    pub fn strength(&self) -> u32 {
        let both_sides = !self.vn.is_empty() && !self.fr.is_empty();
        40 * u32::from(self.same_edition)
            + 20 * u32::from(self.meet)
            + 10 * self.leaders.len().min(2) as u32
            + 5 * self.people.len().min(4) as u32
            + 4 * u32::from(both_sides)
    }

    /// Why they are, in machine words; `report` is either of the two.
    pub fn reasons<R: Room + ?Sized>(&self, report: &Report, names: &Names<R>) -> Result<Vec<MergeReason>, R::Error> {
        let mut reasons = Vec::new();
        let mut note = |rule: &str, value: String| reasons.push(MergeReason { rule: rule.to_owned(), value });
        if self.same_edition {
            note("edition", report.edition.map(|edition| edition.to_string()).unwrap_or_default());
        }
        if self.meet {
            note("dates", show(report.when));
        }
        if !self.leaders.is_empty() {
            note("leader", names.show(&self.leaders)?);
        }
        if !self.origins.is_empty() {
            note("origin", names.show(&self.origins)?);
        }
        if !self.vn.is_empty() || !self.fr.is_empty() {
            let all: Vec<u32> = self.vn.iter().chain(&self.fr).copied().collect();
            note("localities", names.show(&all)?);
        }
        if self.people.len() > 1 {
            note("people", names.show(&self.people)?);
        }
        Ok(reasons)
    }
}

/// A date or a range in the words of the contract.
pub fn show(when: When) -> String {
    match (when.precision(), when.start, when.end) {
        (Precision::Unknown, ..) => String::new(),
        (_, Some(start), Some(end)) if start != end => format!("{start}/{end}"),
        (_, Some(start), _) => start.to_string(),
        _ => String::new(),
    }
}
