//! What numbers count beside people, papers and money, and what tells that a number counts nothing.

/// The words of one language, in lower case with their marks.
#[derive(Debug)]
pub struct Counted {
    /// What is given, shipped, planted or cast in a vote, of which two are a count already: the word that a figure bears for
    /// them, and their names in the plural, parted by `|`.
    pub goods: &'static [(&'static str, &'static str)],
    /// What a place harvests and sells by the year as well, in the same manner.
    pub produce: &'static [(&'static str, &'static str)],
    /// What a locality or a building measures or is made up of, in the same manner.
    pub parts: &'static [(&'static str, &'static str)],
    /// Other things and trades of the field, in the same manner; without a word, what only looks like one of them.
    pub things: &'static [(&'static str, &'static str)],
    /// Right before a number: it is a name or a rank, and counts nothing (`article 4`, `quận 5`).
    pub labels: &'static [&'static str],
    /// Before a few that the article has told of before: `les deux villes`.
    pub definite: &'static [&'static str],
    /// Between a round number and its noun: `une centaine de`, `millions d'`.
    pub links: &'static [&'static str],
    /// Right behind a number: so many of those told before.
    pub of_them: &'static [&'static str],
    /// Words that end what could be a counted noun.
    pub breaks: &'static [&'static str],
    /// Measures, portions and parts of a plan: what follows their number is no thing that was counted.
    pub measures: &'static [&'static str],
    /// How plurals end; none where nouns have no plural.
    pub plural_endings: &'static [&'static str],
    /// Endings like those of no plural: `process`, `bus`.
    pub singular_endings: &'static [&'static str],
    /// Plurals of another form.
    pub plurals: &'static [&'static str],
    /// True where what stands before a plural noun is plural as well.
    pub agrees: bool,
    /// Plural words before the noun that they describe: `jeunes`, `nouveaux`.
    pub adjectives: &'static [&'static str],
    /// Between two numbers of which the second bears the noun of both: `15 à 20 stagiaires`.
    pub ranges: &'static [&'static str],
    /// Before what a place has by itself: `home to`, `compte`.
    pub owns: &'static [&'static str],
    /// What a place counts year by year, as a rule of its own life.
    pub yearly: &'static [&'static str],
}
