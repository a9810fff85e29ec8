//! How a language names people, bodies and places.

/// How people are named.
#[derive(Debug)]
pub struct People {
    /// `ông`, `Mme`, `Mr`: a name follows.
    pub honorifics: &'static [&'static str],
    /// `các đồng chí`, `MM.`: several names follow, or a title that all of them bear.
    pub groups: &'static [&'static str],
    pub titles: &'static [&'static str],
    /// Words that stand between a title's head and what it is held in.
    pub ranks: &'static [&'static str],
    /// Titles of two words that open the next member of a list as often, folded.
    pub loose_titles: &'static [&'static str],
    /// Verbs that stand behind a name in a headline in capitals, with their marks, in small letters.
    pub headline_verbs: &'static [&'static str],
    /// Within a title, folded: its bearer stands on the Vietnamese side, whatever the name looks like.
    pub vietnamese_posts: &'static [&'static str],
}

/// How bodies are named.
#[derive(Debug)]
pub struct Bodies {
    pub heads: &'static [(HeadKind, &'static [&'static str])],
    /// Words in small letters that stand within names of bodies.
    pub fields: &'static [&'static str],
    /// Whole heads that are too common as words, folded: bodies only beside their country or within a title.
    pub common: &'static [&'static str],
    /// Words of fields that in small letters are what an office does, folded; only Vietnamese leaves its verbs bare.
    pub acts: &'static [&'static str],
    pub firms: Firms,
    /// What stands once before a list of departments.
    pub listed_heads: &'static [ListedHead],
}

/// The plural that stands before a list of departments, and the singular that each of them has.
#[derive(Debug)]
pub struct ListedHead {
    /// With its marks, in small letters.
    pub plural: &'static str,
    /// As a name begins with it.
    pub singular: &'static str,
    /// French bodies are called so as well; the others are Vietnamese.
    pub of_both_sides: bool,
}

/// What tells that a name without a head word is a body. Folded.
#[derive(Debug)]
pub struct Firms {
    /// `doanh nghiệp`, `entreprises`, `companies`: bodies of which some are listed behind [`Firms::listed`].
    pub several: &'static [&'static str],
    /// `như`, `tels que`, `including`.
    pub listed: &'static [&'static str],
    /// Right before an unknown name: `do Ecocert`, `offerts par Séolis`, `talks with Boncolac`.
    pub behind: &'static [&'static str],
    /// Words that end as one of these and mean something else: `tự do EVFTA`.
    pub not_behind: &'static [&'static str],
    /// Before [`Firms::possessive`] and an unknown name: `représentants d'Angimex`, `leaders of Betrimex`.
    pub of: &'static [&'static str],
    pub possessive: &'static [&'static str],
    /// Verbs of what is held or lies somewhere, behind `, which`: it acts not. Only English tells things from people there.
    pub still: &'static [&'static str],
}

/// What it takes for a head word to open the name of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HeadKind {
    /// The executive of a Vietnamese locality: a body even where only its rank follows.
    Committee,
    /// An elected council, a party committee: a body where its locality is named.
    Council,
    /// A name in itself: the Government, the Senate, UNESCO.
    Whole,
    /// A ministry or department: what it is for follows.
    Ministry,
    Embassy,
    /// The authorities of a locality that is named.
    Authority,
    /// A company: any capitalised name follows.
    Firm,
    /// A newspaper: a capitalised name follows.
    Paper,
    /// Any other: words of its field, a place or a capitalised name follow.
    General,
    /// Opens like a head and is none (`hội nghị`, `trụ sở`).
    None,
}

/// How names go on in small letters behind a capital: only French has such names.
#[derive(Debug)]
pub struct PlainNames {
    /// What adjectives of institutions end in, without the plural's letter.
    pub adjectives: &'static [&'static str],
    /// Adjectives that say of what time or worth something is, and name nothing.
    pub no_name: &'static [&'static str],
    /// The letter of the plural.
    pub plural: char,
    /// Letters behind which it belongs to the word itself (`pays`).
    pub before_no_plural: &'static [char],
    /// The letter that verbs end in.
    pub infinitive: char,
    /// What `first` begins with: `pour la première fois` is no name.
    pub first: &'static str,
}

/// What syllables are made of, folded: only Vietnamese writes each of them as a word.
#[derive(Debug)]
pub struct Syllables {
    pub onsets: &'static [&'static str],
    pub rhymes: &'static [&'static str],
    pub codas: &'static [&'static str],
    /// Letters of the longest.
    pub longest: usize,
}

/// How places are named.
#[derive(Debug)]
pub struct Places {
    pub types: &'static [(TypeKind, &'static [&'static str])],
    /// `sông`, `chợ đầu mối`, `lac`: with the name that follows, a place that is no unit.
    pub landmarks: &'static [&'static str],
    /// `đường`, `rue`, `lycée`: the name that follows is no person of the article.
    pub named_after: &'static [&'static str],
    /// Landmarks that bear their town's name, folded: the town is meant too.
    pub of_towns: &'static [&'static str],
    /// Folded words with which the article of a town's name has become one, and the article as the gazetteer writes it:
    /// `maire du Vigan`.
    pub merged_articles: &'static [(&'static str, &'static str)],
    /// What beside the word for a delegation says that it is Vietnam's, and that it is France's.
    pub delegations_of: [&'static str; 2],
    /// Between a place and what is its own: `Brittany's Finistere`.
    pub possessives: &'static [&'static str],
    /// Before a place, as `Prepositions` of the phrases, and no word by themselves.
    pub elided_prepositions: &'static [&'static str],
    /// Countries other than the two, by ISO code: their names, capitals and peoples.
    pub nations: &'static [(&'static str, &'static [&'static str])],
}

/// What a type word says of the name after (or before) it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypeKind {
    City,
    Province,
    Region,
    Departement,
    District,
    Commune,
    /// An inter-municipal body.
    Epci,
    /// Any of them: `địa phương`, `collectivité`.
    Any,
}
