//! What a handful of words says to one rule of the claims: `cùng ngày`, `la veille`, `on the occasion of`. Unlike cues they
//! are not sought in every sentence: a rule asks for them where it stands. Each language's `phrases` fills every one.

/// A meaning that one rule asks for. The words are in `phrases` of each language, in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phrase {
    /// On the day that the text has just told of.
    SameDay,
    /// On the day before it.
    DayBefore,
    /// On the day after it.
    DayAfter,
    /// Those received at home, though no delegation: `các vị khách`, `l'ambassadeur`, `the guests`.
    Guests,
    /// Between an act and the conference that it makes ready.
    Preparing,
    /// The post of a consul or an ambassador, whose seat stands behind it.
    Diplomat,
    /// Between such a post and its seat.
    SeatLinks,
    /// Sums that tell of an economy, not of a co-operation: trade, output, exports.
    Economy,
    /// Before the day until which something lasts.
    Until,
    /// The ordinals of a day within an event, the first first: `ngày thứ hai`, `second day`.
    NthDay,
    /// Before a town or district that the tie itself names: `hợp tác với`, `jumelée avec`, `twinned with`.
    TiedWith,
    /// The sender's own locality, named by its rank alone: `của tỉnh`, `de la ville`, `of the province`.
    OwnRank,
    /// A ceremony by its bare name: that of the paper told before it.
    Occasion,
    /// Beside a word for a tie: it is that of the two states.
    OfStates,
    /// Before the word of a journey: it is under way, and what follows is a part of it.
    Frame,
    /// Before two who do something together.
    Between,
    /// An edition of the conference, by its number alone.
    Edition,
    /// Says that something of several days ends.
    Closing,
    /// Says that something of several days begins.
    Opening,
    /// Behind a word of speaking: the meeting at which it was said.
    Sitting,
}

impl Phrase {
    /// Every meaning, for the test that each language fills them.
    pub const ALL: [Phrase; 20] = [
        Phrase::SameDay,
        Phrase::DayBefore,
        Phrase::DayAfter,
        Phrase::Guests,
        Phrase::Preparing,
        Phrase::Diplomat,
        Phrase::SeatLinks,
        Phrase::Economy,
        Phrase::Until,
        Phrase::NthDay,
        Phrase::TiedWith,
        Phrase::OwnRank,
        Phrase::Occasion,
        Phrase::OfStates,
        Phrase::Frame,
        Phrase::Between,
        Phrase::Edition,
        Phrase::Closing,
        Phrase::Opening,
        Phrase::Sitting,
    ];
}
