//! What a reader asks of the list of events: typed, parsed once, the same for page, file, feed and facet.
//! Knows the questions; how they are answered is `select`'s.

use vnfr_model::{EventKind, EventStatus, LocalityId, PartialDate, Topic};

/// A property of events that can be filtered by and counted over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Vietnamese province. A unit of today gathers those it absorbed; a unit of before July 2025 stands for itself.
    Province,
    /// French locality, at the level the source names. A unit of today gathers those it absorbed.
    Partner,
    Kind,
    Topic,
    /// Whether the event took place or is planned.
    Status,
    Organisation,
    Person,
    /// The year of the first day.
    Year,
}

impl Facet {
    pub const ALL: [Facet; 8] = [
        Facet::Province,
        Facet::Partner,
        Facet::Kind,
        Facet::Topic,
        Facet::Status,
        Facet::Organisation,
        Facet::Person,
        Facet::Year,
    ];

    /// The word of the query string; [`Facet::Year`] is filtered by `from` and `to`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Facet::Province => "province",
            Facet::Partner => "partner",
            Facet::Kind => "kind",
            Facet::Topic => "topic",
            Facet::Status => "status",
            Facet::Organisation => "organisation",
            Facet::Person => "person",
            Facet::Year => "year",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A small set of facets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct FacetSet(u8);

impl FacetSet {
    pub const NONE: FacetSet = FacetSet(0);

    pub const fn with(self, facet: Facet) -> FacetSet {
        FacetSet(self.0 | facet.bit())
    }

    pub const fn contains(self, facet: Facet) -> bool {
        self.0 & facet.bit() != 0
    }
}

impl FromIterator<Facet> for FacetSet {
    fn from_iter<I: IntoIterator<Item = Facet>>(facets: I) -> FacetSet {
        facets.into_iter().fold(FacetSet::NONE, FacetSet::with)
    }
}

/// Values asked for and values excluded. An event fits when it has any of `any` (or `any` is empty) and none of `none`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice<T> {
    pub any: Vec<T>,
    pub none: Vec<T>,
}

// Written by hand because a derive would ask `T: Default`.
impl<T> Default for Choice<T> {
    fn default() -> Choice<T> {
        Choice { any: Vec::new(), none: Vec::new() }
    }
}

impl<T> Choice<T> {
    pub fn is_empty(&self) -> bool {
        self.any.is_empty() && self.none.is_empty()
    }
}

/// The events a text query finds, by database id, best first: exact marks before folded ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct TextHits {
    pub ids: Vec<u32>,
}

/// Which historical order the province facet counts by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Clock {
    /// The 34 units since July 2025, each with those it absorbed.
    #[default]
    Today,
    /// The 63 units of before, each as its sources wrote it.
    Before,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Latest first day first; events without a stated year last.
    #[default]
    Newest,
    /// Earliest first; events without a stated year last.
    Oldest,
    /// Most articles first, then newest.
    Sources,
    /// Order of the text query; newest where there is none.
    Relevance,
    /// What came into the atlas last, first.
    Added,
}

/// One question to the list of events.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    pub text: Option<TextHits>,
    pub province: Choice<LocalityId>,
    pub partner: Choice<LocalityId>,
    pub kind: Choice<EventKind>,
    pub topic: Choice<Topic>,
    pub status: Choice<EventStatus>,
    /// By slug.
    pub organisation: Choice<String>,
    /// By slug.
    pub person: Choice<String>,
    /// First day wanted; a month or a year stands for its first day.
    pub from: Option<PartialDate>,
    /// Last day wanted; a month or a year stands for its last day.
    pub to: Option<PartialDate>,
    /// Facets for which events that state nothing are wanted too (`Facet::Year` for `from` and `to`).
    pub or_not_stated: FacetSet,
    /// True to list the parts of visits and conferences beside the principal events.
    pub parts: bool,
    /// The order that province counts are given in.
    pub clock: Clock,
    pub sort: Sort,
}

impl Filter {
    /// The facets this filter narrows by; text aside.
    pub fn active(&self) -> impl Iterator<Item = Facet> + '_ {
        Facet::ALL.into_iter().filter(|facet| match facet {
            Facet::Province => !self.province.is_empty(),
            Facet::Partner => !self.partner.is_empty(),
            Facet::Kind => !self.kind.is_empty(),
            Facet::Topic => !self.topic.is_empty(),
            Facet::Status => !self.status.is_empty(),
            Facet::Organisation => !self.organisation.is_empty(),
            Facet::Person => !self.person.is_empty(),
            Facet::Year => self.from.is_some() || self.to.is_some(),
        })
    }
}
