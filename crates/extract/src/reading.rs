//! What the annotator hands to the claims: one article's text with its way back to the file, its blocks and sentences,
//! and every person, body and place named in it. Values only; how they were found is said by each mention's rule.

use vnfr_model::{Country, Lang, LocalityId, LocalityLevel, PartialDate, Side, Span};
use vnfr_text::{Range, Tokens, View};

/// One article, read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The path as given.
    pub file: String,
    /// Of the file's bytes, in hex.
    pub sha256: String,
    /// What a header, or the page's metadata, states of the article.
    pub stated: Stated,
    pub language: Lang,
    /// The normalised text. All ranges below are bytes of it; [`View::span`] gives the file's code points.
    pub view: View,
    /// The words of the view, with their folded forms.
    pub tokens: Tokens,
    /// In the order of the text; together they cover every line that is not blank.
    pub blocks: Vec<Block>,
    /// Sentences of the main blocks and of teasers about the same event, in the order of the text.
    pub sentences: Vec<Sentence>,
    /// In the order of the text; a body's mention comes before the places within it. Nothing from noise.
    pub mentions: Vec<Mention>,
    pub people: Vec<Person>,
    pub bodies: Vec<Body>,
    pub places: Vec<Place>,
}

/// Facts about the article itself that the file states outside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stated {
    pub url: Option<String>,
    pub publisher: Option<String>,
    pub published: Option<PartialDate>,
    pub title: Option<String>,
    /// Where a header's lines stand, in code points of the text: no block covers them.
    pub header: Option<Span>,
}

/// What a block of text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    Title,
    /// A line that holds a date, a time or a section of the site and little else.
    Dateline,
    Lead,
    Body,
    Caption,
    /// Who wrote, photographed or translated: never people of the article.
    Byline,
    /// A boxed teaser that tells of the very event: read for claims, not for mentions that lead.
    SameEventTeaser,
    Teaser,
    Related,
    Noise,
}

impl Label {
    /// True for the labels of the contract's main body.
    pub const fn is_main(self) -> bool {
        matches!(self, Label::Title | Label::Dateline | Label::Lead | Label::Body | Label::Caption)
    }

    /// The word `explain` prints.
    pub const fn as_str(self) -> &'static str {
        match self {
            Label::Title => "title",
            Label::Dateline => "dateline",
            Label::Lead => "lead",
            Label::Body => "body",
            Label::Caption => "caption",
            Label::Byline => "byline",
            Label::SameEventTeaser => "teaser_same_event",
            Label::Teaser => "teaser",
            Label::Related => "related",
            Label::Noise => "noise",
        }
    }
}

/// A stretch of lines with one purpose: as a rule one line, or lines that one sentence runs over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    pub label: Label,
    pub range: Range,
    /// The rule that labelled it.
    pub rule: &'static str,
}

/// The rule of a short line over paragraphs of the body.
pub const HEADING: &str = "heading in the body";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub range: Range,
    /// Index in `blocks`; a block is a paragraph.
    pub block: usize,
    /// First token and one past the last, in `tokens`.
    pub first: usize,
    pub last: usize,
}

/// What a mention stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// Index in `people`.
    Person(usize),
    /// Index in `bodies`.
    Body(usize),
    /// Index in `places`.
    Place(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    pub range: Range,
    /// First token and one past the last, in `tokens`.
    pub first: usize,
    pub last: usize,
    /// Index in `sentences`.
    pub sentence: usize,
    pub target: Target,
    /// True for a place within the name of a body or of a landmark.
    pub nested: bool,
    pub rule: &'static str,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// The fullest form, composed, tones placed alike, capitals normalised.
    pub name: String,
    pub side: Side,
    /// In the order of the text, without repetition.
    pub titles: Vec<Title>,
    /// Indices in `mentions`, ascending.
    pub mentions: Vec<usize>,
}

/// A title someone bears in the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Title {
    /// Complete: what the context supplies is filled in (`Chủ tịch UBND thành phố` of whom the article speaks).
    pub text: String,
    /// As it stands in the view.
    pub range: Range,
    /// The body it is held in, index in `bodies`.
    pub body: Option<usize>,
    /// The place it is held for, index in `places`.
    pub place: Option<usize>,
}

/// An organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// The fullest form in the article, completed as titles are.
    pub name: String,
    /// Acronyms and other wordings in the article.
    pub aliases: Vec<String>,
    pub side: Side,
    /// The registry's row (`afd`).
    pub registry_id: Option<&'static str>,
    /// The locality it acts for, index in `places`.
    pub place: Option<usize>,
    /// Indices in `mentions`, ascending.
    pub mentions: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    pub name: String,
    pub kind: PlaceKind,
    /// Indices in `mentions`, ascending.
    pub mentions: Vec<usize>,
}

/// What sort of place it is.
#[derive(Clone, Debug, PartialEq)]
pub enum PlaceKind {
    /// A unit of the gazetteer.
    Locality { id: LocalityId, country: Country, level: LocalityLevel },
    /// A country by its ISO code (`VN`, `FR`, `LA`).
    Nation(&'static str),
    /// A river, a market, a bridge, a lake, a natural region: named, but no unit.
    Landmark,
}

impl Place {
    /// The gazetteer's key, for a locality.
    pub fn locality(&self) -> Option<&LocalityId> {
        match &self.kind {
            PlaceKind::Locality { id, .. } => Some(id),
            _ => None,
        }
    }

    /// The country of a locality or a nation of the atlas.
    pub fn country(&self) -> Option<Country> {
        match &self.kind {
            PlaceKind::Locality { country, .. } => Some(*country),
            PlaceKind::Nation("VN") => Some(Country::Vn),
            PlaceKind::Nation("FR") => Some(Country::Fr),
            _ => None,
        }
    }

    /// True for any country, of the atlas or not.
    pub fn is_nation(&self) -> bool {
        matches!(self.kind, PlaceKind::Nation(_))
    }
}

impl Reading {
    /// The words of a range as they stand in the view.
    pub fn words(&self, range: Range) -> &str {
        self.view.slice(range)
    }

    /// The file's own letters of a range: decomposed, or with a soft hyphen, where the file has them so.
    pub fn original(&self, range: Range) -> &str {
        self.view.original(range)
    }

    /// The file's span of a range.
    pub fn span(&self, range: Range) -> Span {
        self.view.span(range)
    }

    /// The label of the block a sentence stands in.
    pub fn label(&self, sentence: &Sentence) -> Label {
        self.blocks[sentence.block].label
    }

    /// The sentence that holds a byte of the view, if any does.
    pub fn sentence_at(&self, byte: usize) -> Option<usize> {
        let next = self.sentences.partition_point(|sentence| sentence.range.start <= byte);
        (next > 0 && byte < self.sentences[next - 1].range.end).then_some(next - 1)
    }

    /// Mentions that begin in a range, in order.
    pub fn mentions_in(&self, range: Range) -> impl Iterator<Item = &Mention> {
        let first = self.mentions.partition_point(|mention| mention.range.start < range.start);
        self.mentions[first..].iter().take_while(move |mention| mention.range.start < range.end)
    }

    /// The block of the title, if the article has one.
    pub fn title(&self) -> Option<&Block> {
        self.blocks.iter().find(|block| block.label == Label::Title)
    }
}
