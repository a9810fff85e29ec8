//! English words that single rules of the claims ask for.

use crate::extract::lang::Phrase;

pub const PHRASES: &[(Phrase, &[&str])] = &[
    (Phrase::SameDay, &["the same day", "same day", "in the afternoon", "later in the day", "later that day"]),
    (Phrase::DayBefore, &["a day earlier", "the day before", "the previous day", "one day earlier"]),
    (Phrase::DayAfter, &["the next day", "the following day", "a day later", "one day later"]),
    (
        Phrase::Guests,
        &[
            "guests",
            "business people",
            "visitors",
            "the french",
            "the ambassador",
            "the consul general",
            "the diplomat",
        ],
    ),
    (
        Phrase::Preparing,
        &["to prepare", "in preparation", "preparations for", "preparation for", "prepares for", "preparatory"],
    ),
    (Phrase::Diplomat, &["consulate general", "consul general", "consulate", "consul", "embassy", "ambassador"]),
    (Phrase::SeatLinks, &["of", "in", "to", "the", "france", "french", "vietnam", "general", "honorary", "city"]),
    (Phrase::Economy, &["trade", "exports", "export turnover", "revenue", "gdp", "grdp", "output value"]),
    (Phrase::Until, &["until", "till", "through", "runs to", "lasts until", "will last until"]),
    (Phrase::NthDay, &["first day", "second day", "third day", "fourth day"]),
    (
        Phrase::TiedWith,
        &[
            "cooperation with",
            "partnership with",
            "twinned with",
            "twinning with",
            "ties with",
            "partners with",
            "links the city with",
        ],
    ),
    (
        Phrase::OwnRank,
        &[
            "of the province",
            "of the city",
            "provincial delegation",
            "city delegation",
            "of the department",
            "of the region",
        ],
    ),
    (Phrase::Occasion, &["ceremony"]),
    (
        Phrase::OfStates,
        &["strategic", "comprehensive strategic", "diplomatic", "between the two countries", "bilateral"],
    ),
    (
        Phrase::Frame,
        &[
            "during",
            "as part of",
            "within the framework of",
            "on the occasion of",
            "in the framework of",
            "during the",
            "on the sidelines of",
            "on the sidelines of the",
            "as part of the",
        ],
    ),
    (Phrase::Between, &["between"]),
    (Phrase::Edition, &["edition"]),
    (
        Phrase::Closing,
        &["concluded", "wrapped up", "closed on", "came to a close", "ended on", "closing ceremony", "wraps up"],
    ),
    (Phrase::Opening, &["opened", "kicked off"]),
    (Phrase::Sitting, &["the meeting", "the reception", "the talks", "the session", "the working session"]),
];
