//! What names leave to their article's context, and how each language adds it: the province of `UBND tỉnh`, the town of
//! `maire`, the two countries of an embassy. What is compared is folded; what is added is written as names are.

use vnfr_model::LocalityLevel;

/// How one language completes names.
#[derive(Debug)]
pub struct Completions {
    pub ranks: Ranks,
    /// A body by its rank and its home, as `{body}` and `{home}` stand to each other.
    pub with_home: &'static str,
    /// The wordings of a Vietnamese locality's committee; each begins or ends with its `{home}`.
    pub committees: &'static [&'static str],
    /// Shortened words within names, spelt out.
    pub abbreviations: &'static [(&'static str, &'static str)],
    /// Words that wordings of one body have or have not.
    pub left_out: &'static [&'static str],
    pub sides: Sides,
    pub embassies: Embassies,
    /// The first that fits counts.
    pub titles: &'static [BareTitle],
    /// What stands before a town's name behind a title; French asks the name itself (`liaison`).
    pub before_town: &'static str,
    /// A city's rank within a title, and what stands there with its name as `{home}`.
    pub rank_as_name: &'static [(&'static str, &'static str)],
    /// What leads to a body before its name, folded, and what does behind a title: `le conseil`, `présidente du conseil`.
    pub leads: &'static [(&'static str, &'static str)],
    /// What leads there whatever stands before, and the article that it makes needless.
    pub lead: Option<(&'static str, &'static str)>,
}

/// What the bare name of a committee or a council says of its locality.
#[derive(Debug)]
pub struct Ranks {
    /// Within the name: a city's.
    pub city: &'static [&'static str],
    /// Within the name: a province's.
    pub province: &'static [&'static str],
    /// At its end: a district's.
    pub district: &'static [&'static str],
    /// The council of a French region, as a whole head.
    pub region: &'static [&'static str],
    /// The council of a French département, as a whole head.
    pub departement: &'static [&'static str],
    /// Within a head: a people's council.
    pub people: &'static [&'static str],
    /// Within a head: deputies of the National Assembly.
    pub deputies: &'static [&'static str],
    /// Within a head: a party's.
    pub party: &'static [&'static str],
}

/// What within a body's name says on which side it stands.
#[derive(Debug)]
pub struct Sides {
    pub international: &'static [&'static str],
    pub french: &'static [&'static str],
    pub vietnamese: &'static [&'static str],
}

/// How embassies and consulates are named.
#[derive(Debug)]
pub struct Embassies {
    /// Within the name: Vietnam sends it.
    pub vietnamese: &'static [&'static str],
    /// Within the name: France sends it.
    pub french: &'static [&'static str],
    pub consulate: &'static [&'static str],
    pub trade: &'static [&'static str],
    /// Opens the title of an ambassador.
    pub ambassador_opens: &'static [&'static str],
    /// Stands within it.
    pub ambassador_within: &'static [&'static str],
    /// The embassy of Vietnam in France, and that of France in Vietnam.
    pub names: [&'static str; 2],
}

/// Titles that leave something to the context.
#[derive(Debug)]
pub struct BareTitle {
    pub is: Titled,
    /// Whether their bearer is Vietnamese; `None` where that does not matter.
    pub vietnamese: Option<bool>,
    pub lacks: Lack,
}

/// How a title is compared.
#[derive(Debug)]
pub enum Titled {
    /// It is one of these.
    Whole(&'static [&'static str]),
    /// It ends in one of these.
    Ends(&'static [&'static str]),
}

/// What a title lacks.
#[derive(Debug)]
pub enum Lack {
    /// Always the same words.
    Words(&'static str),
    /// The French town named last; with a title, that one stands in place of the words.
    FrenchTown(Option<&'static str>),
    /// The French unit of a level named last.
    FrenchUnit(LocalityLevel),
    /// The Vietnamese city (`true`) or province (`false`) nearest, or either.
    Home(Option<bool>),
    /// As before, behind what a city has and what a province has.
    RankedHome { city: &'static str, province: &'static str },
}
