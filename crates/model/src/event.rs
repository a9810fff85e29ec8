//! The closed sets that describe an event, a claim and a side.

use serde::{Deserialize, Serialize};

/// Declares a closed set: an enum with its contract words, its list and its reader.
macro_rules! closed_set {
    ($(#[$doc:meta])* $name:ident { $($(#[$case_doc:meta])* $case:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$case_doc])* #[serde(rename = $word)] $case,)+
        }

        impl $name {
            /// Every case, in the order of the contract.
            pub const ALL: &'static [$name] = &[$($name::$case,)+];

            /// The word of the contract, the schema and the query string.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$case => $word,)+ }
            }

            /// Reads that word; anything else is `None`.
            pub fn parse(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$case),)+ _ => None }
            }
        }
    };
}
pub(crate) use closed_set;

closed_set! {
    /// What kind of thing happened.
    EventKind {
        Conference = "conference",
        DelegationVisit = "delegation_visit",
        Meeting = "meeting",
        SiteVisit = "site_visit",
        AgreementSigning = "agreement_signing",
        Speech = "speech",
        Ceremony = "ceremony",
        Other = "other",
    }
}

closed_set! {
    /// The part an event plays in its article.
    EventRole {
        /// What the article reports.
        Main = "main",
        /// A part of a main event; its claim names the parent.
        Sub = "sub",
        /// History.
        Background = "background",
        /// Still to come when the article was written.
        Planned = "planned",
    }
}

closed_set! {
    /// Whether an event took place, as far as its sources say.
    EventStatus {
        Held = "held",
        Planned = "planned",
    }
}

closed_set! {
    /// How a value stands in its source.
    ClaimStatus {
        /// Said outright, of no particular time.
        Stated = "stated",
        /// Announced before the event.
        Planned = "planned",
        /// Told of the event as it happened.
        Reported = "reported",
        /// Concluded from clues, which the evidence lists.
        Inferred = "inferred",
    }
}

closed_set! {
    /// How exact a figure is.
    Qualifier {
        Exact = "exact",
        Over = "over",
        About = "about",
        Under = "under",
    }
}

closed_set! {
    /// The side a person or body stands on.
    Side {
        Vn = "vn",
        Fr = "fr",
        Other = "other",
    }
}
