//! The headline of an article, and the mastheads and dates of issues that stand where one would.

use vnfr_text::{Case, Gap, TokenKind, fold};

use super::Article;
use crate::lang;
use crate::segment::line::{Line, Look};

impl Article<'_> {
    /// The title: the line that the page states, else the first headline before the body.
    pub(super) fn title(&self, body: usize, stated: Option<&str>) -> Option<usize> {
        let stated = stated.map(fold);
        if let Some(stated) = stated.filter(|stated| !stated.is_empty()) {
            let found = self.lines.iter().take(body + 1).position(|line| line.folded == stated);
            if found.is_some() {
                return found;
            }
        }
        let fits = |at: &usize| {
            let line = &self.lines[*at];
            // `Hué : vingt ans déjà !`
            let calls = line.look == Look::Sentence && self.text(*at).ends_with(['!', '?']);
            (line.look == Look::Headline || calls)
                && !self.is_masthead(*at, body)
                && !self.is_date_alone(*at)
                && line.words >= 3
                && !line.captioned
                && line.opening.is_none()
                && line.range.len() <= 300
        };
        let first = (0..body).find(fits).map(|first| self.headline_below(first, body, &fits).unwrap_or(first));
        // A question or an exclamation may be a title too, where the article goes on below it.
        first.or_else(|| {
            let line = self.lines.get(body)?;
            let asks = self.text(body).ends_with(['?', '!']);
            (asks && line.words <= 25 && self.lines.len() > body + 1).then_some(body)
        })
    }

    /// The headline below a line that names the site, the paper or the house: a way through the site, `Le Courrier du
    /// Vietnam`, `Newsletter no. 31`, a line wholly in capitals. What says something has small words.
    fn headline_below(&self, first: usize, body: usize, fits: &impl Fn(&usize) -> bool) -> Option<usize> {
        const FEWEST: usize = 4;
        let small = |line: &Line| {
            let is_small = |at: &usize| self.tokens.list[*at].case == Case::Lower;
            self.words_of(line).filter(is_small).count()
        };
        // `ALSACE – YEN BAI FRIENDSHIP` over `Members' newsletter, no. 12, Easter 2013`: the name of the paper.
        let over_issue = || first + 1 < body && small(&self.lines[first]) == 0 && self.is_dated_issue(first + 1);
        let names = self.names_the_site(first) || over_issue();
        if !names && small(&self.lines[first]) > 0 {
            return None;
        }
        let headlines = || {
            let fits = |at: &usize| fits(at) && self.lines[*at].words >= FEWEST && self.speaks(&self.lines[*at]);
            (first + 1..body)
                .filter(fits)
                .filter(|at| !self.names_the_site(*at) && !self.text(*at).ends_with([',', ':']))
        };
        let says = headlines().find(|at| small(&self.lines[*at]) * 2 >= self.lines[*at].words);
        says.or_else(|| headlines().next().filter(|_| names))
    }

    fn words_of(&self, line: &Line) -> impl Iterator<Item = usize> {
        (line.first..line.last).filter(|at| self.tokens.list[*at].kind == TokenKind::Word)
    }

    /// True for a line that is a way through a site, a menu, an issue's number or the name of a paper or a site.
    pub(super) fn names_the_site(&self, at: usize) -> bool {
        const LONGEST_NAME: usize = 6;
        let line = &self.lines[at];
        let text = self.text(at);
        let own = |table: fn(&lang::Boilerplate) -> &'static [&'static str]| {
            lang::rows(move |words| table(&words.boilerplate))
        };
        let paper = |at: usize| {
            self.tokens.list[at].case != Case::Lower && own(|own| own.papers).any(|word| word == self.tokens.folded(at))
        };
        let papers = || self.words_of(line).any(paper);
        let numbered = || text.bytes().any(|byte| byte.is_ascii_digit()) && is_issue(&text.to_lowercase());
        // `Brest le mag – n° 112 – octobre 2014 – page 6`: an issue by its number and its time.
        let dated = || crate::dates::find_in(&text.to_lowercase()).iter().any(|date| date.year().is_some());
        first_of_path(text).is_some()
            || numbered() && dated()
            || self.is_house(line)
            || self.words_of(line).skip(1).any(|at| self.tokens.list[at].gap == Gap::Space && self.is_wide(at))
            || own(|own| own.sites).any(|name| line.folded.contains(name))
            || (line.words <= LONGEST_NAME || numbered()) && papers()
    }

    /// `Ambassade du Vietnam en France`, `Conseil général des Côtes-d'Armor`: whose page it is, by its name and nothing more.
    fn is_house(&self, line: &Line) -> bool {
        const LONGEST: usize = 9;
        let own = |table: fn(&lang::Boilerplate) -> &'static [&'static str], word: &str| {
            lang::rows(move |words| table(&words.boilerplate)).any(|own| own == word)
        };
        let mut words = self.words_of(line);
        let Some(first) = words.next().filter(|_| line.words <= LONGEST) else { return false };
        let houses = own(|own| own.houses, self.tokens.folded(first));
        houses
            && self.tokens.list[first].case != Case::Lower
            && words.all(|at| {
                self.tokens.list[at].case != Case::Lower || own(|own| own.within_names, self.tokens.folded(at))
            })
    }

    /// True where more than one space stands before a word.
    fn is_wide(&self, at: usize) -> bool {
        let (before, token) = (&self.tokens.list[at - 1], &self.tokens.list[at]);
        self.view.slice(vnfr_text::Range::new(before.range.end, token.range.start)).chars().count() > 1
    }

    /// `Région Bretagne > Votre région`, `CONSEIL GÉNÉRAL DU LOT`: whose site or paper it is, above the title.
    pub(super) fn is_owner(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let end = line.range.start + self.owner(at).len();
        let owner = |word: &str| lang::rows(|words| words.boilerplate.owners).any(|owner| owner == word);
        self.words_of(line)
            .take_while(|at| self.tokens.list[*at].range.end <= end)
            .any(|at| self.tokens.list[at].case != Case::Lower && owner(self.tokens.folded(at)))
    }

    /// A line up to the first sign of a way through a site.
    pub(super) fn owner(&self, at: usize) -> &str {
        let text = self.text(at);
        first_of_path(text).unwrap_or(text)
    }

    /// The name of the paper in capitals above the headline: `LE MAG DE L'AGGLO N° 61`, `LANNION - LE MENSUEL`.
    pub(super) fn is_masthead(&self, at: usize, body: usize) -> bool {
        let line = &self.lines[at];
        let paper = |at: usize| lang::rows(|words| words.boilerplate.papers).any(|word| word == self.tokens.folded(at));
        let named = (line.first..line.last).any(|at| self.tokens.list[at].case == Case::Upper && paper(at));
        let capitals = (line.first..line.last).filter(|at| self.tokens.list[*at].kind == TokenKind::Word);
        let shouted = capitals.clone().filter(|at| self.tokens.list[*at].case == Case::Upper).count();
        let below = (at + 1..body).any(|at| {
            let below = &self.lines[at];
            matches!(below.look, Look::Headline) && below.words >= 4
        });
        let numbered =
            || at + 1 < self.lines.len() && self.is_date_alone(at + 1) && is_issue(&self.text(at + 1).to_lowercase());
        below && line.words <= 10 && (shouted * 2 > capitals.count() && (named || numbered()) || self.ends_in_issue(at))
    }

    /// `Figeac Mag – English digest – July 2023`: the paper and the month of its issue, with a dash between.
    fn ends_in_issue(&self, at: usize) -> bool {
        let text = self.text(at).trim_end();
        let Some((dash, month)) = text.char_indices().rev().find(|(_, char)| matches!(char, '–' | '—' | '|' | '-'))
        else {
            return false;
        };
        let month = text[dash + month.len_utf8()..].trim().to_lowercase();
        text[..dash].ends_with(' ')
            && crate::dates::find_in(&month).first().is_some_and(|date| {
                matches!(date.shape, crate::dates::Shape::Month { year: Some(_), .. })
                    && date.range.len() == month.len()
            })
    }

    /// `Compte rendu de la session du 24 juin 2011`: what the report is of, with its day.
    pub(super) fn heads_report(&self, at: usize) -> bool {
        const FEWEST: usize = 5;
        let line = &self.lines[at];
        let day = |date: &crate::dates::DateExpression| date.has_day() && date.year().is_some() && date.range.start > 0;
        line.words >= FEWEST
            && self.seams(line) == 0
            && self.speaks(line)
            && crate::dates::find_in(&self.text(at).to_lowercase()).iter().any(day)
    }

    /// `Centre hospitalier – Lettre d'information n° 12, mai 2010`, `THE VALLEY LETTER · Spring 2012`: a paper and the
    /// time of its issue.
    pub(super) fn is_dated_issue(&self, at: usize) -> bool {
        self.names_the_site(at)
            && crate::dates::find_in(&self.text(at).to_lowercase()).iter().any(|date| date.year().is_some())
    }

    /// `Mai 2023`: a line that is nothing but the month or the day of an issue.
    pub(super) fn is_date_alone(&self, at: usize) -> bool {
        const LONGEST: usize = 80;
        let text = self.text(at);
        if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return false;
        }
        // `La lettre n° 18 - décembre 2021`: the number of an issue and its month.
        let lower = text.to_lowercase();
        let issue = is_issue(&lower) || self.ends_in_issue(at);
        crate::dates::find_in(&lower).iter().any(|date| {
            let whole =
                date.range.len() + 2 >= lower.trim().len() || issue && date.range.end + 1 >= lower.trim_end().len();
            date.year().is_some() && !matches!(date.shape, crate::dates::Shape::Year(_)) && whole
        })
    }
}

/// `Accueil` of `Accueil > Actualités > Économie`, `Home` of `Home | News | Contact`: a way through a site.
fn first_of_path(text: &str) -> Option<&str> {
    let signs = [" > ", " › ", " » ", " | ", " · ", " / "];
    signs.iter().filter_map(|sign| text.find(sign)).min().map(|at| &text[..at])
}

/// True where a line in small letters holds what stands before the number of an issue.
fn is_issue(lower: &str) -> bool {
    lang::rows(|words| words.boilerplate.issues).any(|word| lower.contains(word))
}
