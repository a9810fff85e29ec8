//! How French builds names in small letters behind a capital: adjectives by their endings, prepositions and nouns. Folded.

use crate::lang::PlainNames;

pub const PLAIN_NAMES: PlainNames = PlainNames {
    adjectives: &[
        "al", "ale", "aux", "el", "elle", "ier", "iere", "ique", "ois", "oise", "ais", "aise", "ien", "ienne", "if",
        "ive", "aire", "able", "ain", "aine", "ol", "ole", "estre", "ine", "in", "euse", "and", "ande", "een", "eenne",
    ],
    no_name: &[
        "renouvelle",
        "rappelle",
        "appelle",
        "interpelle",
        "historique",
        "principal",
        "principale",
        "actuel",
        "actuelle",
        "ancien",
        "ancienne",
        "unique",
    ],
    plural: 's',
    before_no_plural: &['i', 'a'],
    infinitive: 'r',
    first: "premi",
};
