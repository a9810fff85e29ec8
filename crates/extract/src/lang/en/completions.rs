//! What names leave to the context in English.

use crate::lang::{BareTitle, Completions, Embassies, Lack, Ranks, Sides, Titled};

pub const COMPLETIONS: Completions = Completions {
    ranks: Ranks {
        city: &["municipal", "city"],
        province: &["provincial", "province"],
        district: &["district"],
        region: &["regional council"],
        departement: &["departmental council", "general council"],
        people: &["people"],
        deputies: &[],
        party: &["party"],
    },
    with_home: "{home} {body}",
    committees: &["People's Committee of {home}", "{home} People's Committee"],
    abbreviations: &[],
    left_out: &["the"],
    sides: Sides {
        international: &["unesco", "unicef", "nations", "international", "world"],
        french: &["french", "water agency"],
        vietnamese: &["vietnam", "provincial", "fatherland"],
    },
    embassies: Embassies {
        vietnamese: &["vietnamese"],
        french: &["french"],
        consulate: &["consul"],
        trade: &["trade office"],
        ambassador_opens: &[],
        ambassador_within: &["ambassad"],
        names: ["Embassy of Vietnam in France", "Embassy of France in Vietnam"],
    },
    titles: &[
        BareTitle {
            is: Titled::Whole(&["mayor", "deputy mayor", "vice mayor"]),
            vietnamese: Some(true),
            lacks: Lack::Home(None),
        },
        BareTitle {
            is: Titled::Whole(&["mayor", "deputy mayor", "vice mayor"]),
            vietnamese: Some(false),
            lacks: Lack::FrenchTown(None),
        },
    ],
    before_town: "of ",
    rank_as_name: &[("the city People", "the {home} People")],
    leads: &[],
    lead: Some(("of the ", "the ")),
};
