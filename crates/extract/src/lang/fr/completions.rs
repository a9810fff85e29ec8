//! What names leave to the context in French.

use vnfr_model::LocalityLevel;

use crate::lang::{BareTitle, Completions, Embassies, Lack, Ranks, Sides, Titled};

pub const COMPLETIONS: Completions = Completions {
    ranks: Ranks {
        city: &["municipal", "de la ville"],
        province: &["provincial", "province"],
        district: &["district", "arrondissement"],
        region: &["conseil regional"],
        departement: &["conseil departemental", "conseil general"],
        people: &["populaire"],
        deputies: &[],
        party: &["parti"],
    },
    with_home: "{body} de {home}",
    committees: &["Comité populaire de {home}"],
    abbreviations: &[
        ("chu", "centre hospitalier universitaire"),
        ("chru", "centre hospitalier regional universitaire"),
        ("cci", "chambre de commerce et d industrie"),
    ],
    left_out: &["la", "le", "les", "l", "societe"],
    sides: Sides {
        international: &["unesco", "unicef", "nations", "international"],
        french: &["france", "francais", "senat", "sarl", "cnrs", "cnam"],
        vietnamese: &["vietnam", "parti"],
    },
    embassies: Embassies {
        vietnamese: &["vietnamienne"],
        french: &["francaise"],
        consulate: &["consul"],
        trade: &[],
        ambassador_opens: &[],
        ambassador_within: &["ambassad"],
        names: ["ambassade du Vietnam en France", "ambassade de France au Vietnam"],
    },
    titles: &[
        BareTitle {
            is: Titled::Whole(&["maire", "maire adjoint", "maire adjointe", "premier adjoint", "premiere adjointe"]),
            vietnamese: Some(false),
            lacks: Lack::FrenchTown(None),
        },
        BareTitle {
            is: Titled::Whole(&["maire de la ville", "maire de la commune", "maire de cette ville"]),
            vietnamese: Some(false),
            lacks: Lack::FrenchTown(Some("maire")),
        },
        // `président du Conseil départemental`: that of the département named before.
        BareTitle {
            is: Titled::Ends(&["conseil departemental", "conseil general"]),
            vietnamese: Some(false),
            lacks: Lack::FrenchUnit(LocalityLevel::Departement),
        },
        BareTitle {
            is: Titled::Ends(&["conseil regional"]),
            vietnamese: Some(false),
            lacks: Lack::FrenchUnit(LocalityLevel::Region),
        },
        BareTitle {
            is: Titled::Whole(&["ambassadeur", "ambassadrice"]),
            vietnamese: Some(true),
            lacks: Lack::Words("du Vietnam en France"),
        },
        BareTitle {
            is: Titled::Whole(&["ambassadeur", "ambassadrice"]),
            vietnamese: Some(false),
            lacks: Lack::Words("de France au Vietnam"),
        },
        BareTitle { is: Titled::Whole(&["ambassadeur du vietnam"]), vietnamese: None, lacks: Lack::Words("en France") },
    ],
    before_town: "",
    rank_as_name: &[],
    leads: &[("le", "du "), ("du", "du "), ("au", "du "), ("la", "de la "), ("l", "de l'")],
    lead: None,
};
