//! What sites put around an article, folded but for the marks of an issue's number.

/// What one language says around an article.
#[derive(Debug)]
pub struct Boilerplate {
    /// A line that opens with one of these ends the article: what follows is other articles.
    pub related: &'static [&'static str],
    /// A line that opens with one of these points to another article, and the article goes on below it.
    pub inline: &'static [&'static str],
    /// Whole lines that say nothing.
    pub noise: &'static [&'static str],
    /// Lines that open so say nothing.
    pub noise_openings: &'static [&'static str],
    /// Names of a site's sections, as whole lines.
    pub sections: &'static [&'static str],
    /// What a byline opens with.
    pub bylines: &'static [&'static str],
    /// Words that open a photo's credit, before a colon.
    pub credits: &'static [&'static str],
    /// What a dateline holds beside numbers, months and weekdays: `updated on`, `at`.
    pub dateline: &'static [&'static str],
    /// Words of publishing right before the day, in capitals where they are one word: `Published`, `ngày đăng`.
    pub published: &'static [&'static str],
    /// Words that only captions use: `(left)`, `poses with`.
    pub captions: &'static [&'static str],
    /// Within a line without a full stop: it says what a picture shows.
    pub shown: &'static [&'static str],
    /// First words of a line without a full stop that shows people: `Ông`, `Mme`.
    pub shown_people: &'static [&'static str],
    /// Joins the names of a byline: `and`.
    pub and: &'static [&'static str],
    /// Words that open a headline within a line where names are no more often capitalised; empty where they are.
    pub headline_openings: &'static [&'static str],
    /// Marks of pictures whose author is not named.
    pub rights: &'static [&'static str],
    /// Folded words of what a site is, as it calls itself.
    pub sites: &'static [&'static str],
    /// Words of an authority that heads its own page.
    pub owners: &'static [&'static str],
    /// Folded first words of a house that heads its own page by its name alone.
    pub houses: &'static [&'static str],
    /// Folded words in small letters within the names of such houses.
    pub within_names: &'static [&'static str],
    /// Words of a paper's name, in capitals above the headline.
    pub papers: &'static [&'static str],
    /// What stands before the number of an issue, with its marks and the space behind it.
    pub issues: &'static [&'static str],
    /// Shortened words whose full stop ends no sentence.
    pub abbreviations: &'static [&'static str],
}

#[cfg(test)]
mod tests {
    use crate::lang;
    use vnfr_text::fold;

    #[test]
    fn folded_tables_are_folded() {
        for words in lang::all() {
            let boilerplate = &words.boilerplate;
            let tables = [
                boilerplate.related,
                boilerplate.inline,
                boilerplate.noise,
                boilerplate.noise_openings,
                boilerplate.sections,
                boilerplate.bylines,
                boilerplate.credits,
                boilerplate.dateline,
                boilerplate.published,
                boilerplate.captions,
                boilerplate.shown,
                boilerplate.shown_people,
                boilerplate.and,
                boilerplate.sites,
                boilerplate.owners,
                boilerplate.papers,
                boilerplate.abbreviations,
                words.departments,
            ];
            for entry in tables.concat() {
                assert_eq!(
                    entry.trim_end(),
                    fold(entry),
                    "help: write {entry:?} of {:?} as fold() gives it",
                    words.lang
                );
            }
            assert!(tables.iter().all(|table| !table.is_empty()), "help: {:?} leaves a table empty", words.lang);
        }
    }
}
