//! What each filter asks for, as a set of events, with what is known of that set for counting.

use std::borrow::Cow;

use vnfr_model::{PartialDate, Topic};

use super::super::Index;
use super::super::bits::Bits;
use super::super::cross::Crossing;
use super::super::filter::{Choice, Facet, Filter};
use super::super::known::Known;
use super::super::postings::{NamedPostings, Posting, ValuePostings};

/// An event longer than two calendar months is looked at one by one when days are asked for; see [`Index::during`].
pub(in crate::events) const SHORT_SPAN_MONTHS: u32 = 1;

/// One narrowing filter, as the set of events it lets through.
#[derive(Debug)]
pub(super) struct Condition<'i> {
    /// `None` for the text query.
    pub facet: Option<Facet>,
    pub events: Cow<'i, Bits>,
    /// A set with kept counts that this condition equals, or nearly.
    pub known: Option<Known<'i>>,
    /// What it asks of the columns whose counts are kept together.
    pub crossing: Option<Crossing>,
    /// True where it asks for values, so that events which state none are hidden by it.
    pub hides_not_stated: bool,
}

impl Index {
    pub(super) fn conditions<'i>(&'i self, filter: &'i Filter) -> Vec<Condition<'i>> {
        let text = filter.text.as_ref().map(|hits| Condition {
            facet: None,
            events: Cow::Owned(Bits::of(hits.ids.iter().copied(), self.last)),
            known: None,
            crossing: None,
            hides_not_stated: false,
        });
        let of_facet = filter.active().map(|facet| {
            let mut condition = match facet {
                Facet::Kind => Condition {
                    crossing: Some(Crossing::Kinds(fitting(&self.kind, &filter.kind))),
                    ..self.choose(facet, &filter.kind, |kind| self.kind.get(*kind))
                },
                Facet::Status => Condition {
                    crossing: Some(Crossing::Statuses(fitting(&self.status, &filter.status))),
                    ..self.choose(facet, &filter.status, |status| self.status.get(*status))
                },
                Facet::Topic => Condition {
                    crossing: topics(&self.topic, &filter.topic),
                    ..self.choose(facet, &filter.topic, |topic| self.topic.get(*topic))
                },
                Facet::Province => self.choose(facet, &filter.province, |id| self.locality(id)),
                Facet::Partner => self.choose(facet, &filter.partner, |id| self.locality(id)),
                Facet::Organisation => self.choose_named(facet, &self.organisation, &filter.organisation),
                Facet::Person => self.choose_named(facet, &self.person, &filter.person),
                Facet::Year => self.during(filter.from, filter.to, filter.parts),
            };
            if condition.hides_not_stated && filter.or_not_stated.contains(facet) {
                let mut wanted = Bits::span(1, self.last, self.last);
                wanted.remove(&self.stated(facet));
                wanted.add(&condition.events);
                condition = Condition {
                    events: Cow::Owned(wanted),
                    known: None,
                    crossing: None,
                    hides_not_stated: false,
                    ..condition
                };
            }
            condition
        });
        text.into_iter().chain(of_facet).collect()
    }

    fn choose<'i, T>(
        &self,
        facet: Facet,
        choice: &Choice<T>,
        posting: impl Fn(&T) -> Option<&'i Posting>,
    ) -> Condition<'i> {
        let of = |values: &[T]| -> Vec<&'i Posting> { values.iter().filter_map(&posting).collect() };
        let (chosen, excluded) = (of(&choice.any), of(&choice.none));
        // A value that is named twice would be counted twice.
        let distinct = |postings: &[&Posting]| {
            postings.iter().enumerate().all(|(at, one)| !postings[..at].iter().any(|two| std::ptr::eq(*one, *two)))
        };
        if let ([only], []) = (&chosen[..], &choice.none[..]) {
            let (events, known) = (only.bits(self.last), Some(Known::Any(chosen)));
            return Condition { facet: Some(facet), events, known, crossing: None, hides_not_stated: true };
        }
        let union = |values: &[T]| {
            let mut events = Bits::none(self.last);
            for posting in values.iter().filter_map(&posting) {
                posting.add_to(&mut events);
            }
            events
        };
        let condition = self.any_and_none(facet, choice, union);
        let known = match (&chosen[..], &excluded[..]) {
            ([_, ..], []) if choice.none.is_empty() && distinct(&chosen) => Some(Known::Any(chosen)),
            ([], [only]) if choice.any.is_empty() => {
                let left = self.principal - only.principal;
                Some(Known::None { of: excluded, left })
            }
            ([], [_, ..]) if choice.any.is_empty() && distinct(&excluded) => {
                let left = condition.events.len_between(1, self.principal);
                Some(Known::None { of: excluded, left })
            }
            _ => None,
        };
        Condition { known, ..condition }
    }

    fn choose_named<'i>(&self, facet: Facet, named: &NamedPostings, choice: &Choice<String>) -> Condition<'i> {
        self.any_and_none(facet, choice, |slugs| {
            let positions = slugs.iter().filter_map(|slug| named.position(slug));
            Bits::of(positions.flat_map(|position| named.events(position)).copied(), self.last)
        })
    }

    fn any_and_none<'i, T>(&self, facet: Facet, choice: &Choice<T>, union: impl Fn(&[T]) -> Bits) -> Condition<'i> {
        let hides_not_stated = !choice.any.is_empty();
        let mut events = if hides_not_stated { union(&choice.any) } else { Bits::span(1, self.last, self.last) };
        if !choice.none.is_empty() {
            events.remove(&union(&choice.none));
        }
        Condition { facet: Some(facet), events: Cow::Owned(events), known: None, crossing: None, hides_not_stated }
    }

    /// Events that state a value of `facet`.
    pub(super) fn stated(&self, facet: Facet) -> Cow<'_, Bits> {
        match facet {
            Facet::Kind => Cow::Borrowed(&self.kind.stated),
            Facet::Topic => Cow::Borrowed(&self.topic.stated),
            Facet::Status => Cow::Borrowed(&self.status.stated),
            Facet::Province => Cow::Borrowed(&self.localities.province_stated),
            Facet::Partner => Cow::Borrowed(&self.localities.partner_stated),
            Facet::Organisation => Cow::Borrowed(&self.organisation.stated),
            Facet::Person => Cow::Borrowed(&self.person.stated),
            Facet::Year => Cow::Borrowed(self.dated.get_or_init(|| {
                let mut dated = Bits::span(self.undated + 1, self.principal, self.last);
                dated.extend((self.principal + 1..=self.last).filter(|part| self.first_day[*part as usize] > 0));
                dated
            })),
        }
    }

    /// Events of which a day lies in the days asked for. Ids are in order of the first day, so most of the answer is one
    /// stretch; what began before it and still went on is found among the short events of the two months before, and
    /// among the few long ones.
    fn during<'i>(&self, from: Option<PartialDate>, to: Option<PartialDate>, parts: bool) -> Condition<'i> {
        let from = from.and_then(first_day_of).unwrap_or(0);
        let to = to.and_then(last_day_of).unwrap_or(u32::MAX);
        let dated = &self.first_day[self.undated as usize + 1..=self.principal as usize];
        let id_at = |offset: usize| self.undated + 1 + offset as u32;
        let start = id_at(dated.partition_point(|day| *day < from));
        let end = id_at(dated.partition_point(|day| *day <= to));
        // `end` is one past the last; an empty stretch has `start` at or behind it.
        let mut events = Bits::span(start, end - 1, self.last);
        let fits = |event: u32| {
            let (first, last) = (self.first_day[event as usize], self.last_day[event as usize]);
            first > 0 && first <= to && last >= from
        };
        let earlier = id_at(dated.partition_point(|day| month_of(*day) + SHORT_SPAN_MONTHS < month_of(from)));
        events.extend((earlier..start).filter(|event| fits(*event)));
        events.extend(self.long.iter().copied().filter(|event| fits(*event)));
        if parts {
            events.extend((self.principal + 1..=self.last).filter(|event| fits(*event)));
        }
        let known = Known::within(start, end - 1);
        let crossing = Some(Crossing::Days { first: start, end: end - 1 });
        Condition { facet: Some(Facet::Year), events: Cow::Owned(events), known, crossing, hides_not_stated: true }
    }
}

/// The positions of the values that fit a choice; one behind the last stands for events that state none.
fn fitting<T: Copy + PartialEq>(held: &ValuePostings<T>, choice: &Choice<T>) -> Vec<usize> {
    let fits = |value: &T| (choice.any.is_empty() || choice.any.contains(value)) && !choice.none.contains(value);
    let values = held.values.iter().map(|(value, _)| fits(value)).chain([choice.any.is_empty()]);
    (0..).zip(values).filter(|(_, fits)| *fits).map(|(at, _)| at).collect()
}

/// What is asked of topics, of which an event may have several: some of them, or none of some.
fn topics(held: &ValuePostings<Topic>, choice: &Choice<Topic>) -> Option<Crossing> {
    let positions = |of: &[Topic]| (0..held.values.len()).filter(|at| of.contains(&held.values[*at].0)).collect();
    match (&choice.any[..], &choice.none[..]) {
        ([_, ..], []) => Some(Crossing::AnyTopic(positions(&choice.any))),
        ([], [_, ..]) => Some(Crossing::NoTopic(positions(&choice.none))),
        _ => None,
    }
}

/// Months since year 0 of a `yyyymmdd` day.
pub(in crate::events) fn month_of(day: u32) -> u32 {
    day / 10_000 * 12 + day / 100 % 100
}

fn first_day_of(date: PartialDate) -> Option<u32> {
    let year = u32::try_from(date.year()?).ok()?;
    Some(year * 10_000 + u32::from(date.month().unwrap_or(1)) * 100 + u32::from(date.day().unwrap_or(1)))
}

/// 31 stands for the end of any month: days are only compared.
fn last_day_of(date: PartialDate) -> Option<u32> {
    let year = u32::try_from(date.year()?).ok()?;
    Some(year * 10_000 + u32::from(date.month().unwrap_or(12)) * 100 + u32::from(date.day().unwrap_or(31)))
}
