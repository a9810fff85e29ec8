//! Bodies without a head word: companies by their legal form or in lists, associations by their home, towns' services.

use vnfr_model::Lang;
use vnfr_text::Gap;

use super::super::lexicon::Sense;
use super::super::place::Named;
use super::listed::announced;
use super::{BodyHit, Finder};
use crate::lang::{self, Class, HeadKind};

impl Finder<'_> {
    /// `Limoges Métropole`, `Lannion-Trégor Communauté`: the name of a body as much as of a place; `Grand Poitiers` is a place.
    pub(super) fn is_inter_municipal(&self, first: usize, last: usize) -> bool {
        let text = self.text;
        // `l'Agglo` alone is a way to say which.
        (first + 1..last).any(|at| text.is(at, Class::InterMunicipal))
            || last > first + 1 && text.is(first, Class::InterMunicipal) && !text.is_link(first + 1)
            // `GrandAngoulême`: no town is written so.
            || last == first + 1 && text.word(first).contains(char::is_lowercase) && {
                let mut letters = text.word(first).chars().skip(1);
                letters.any(char::is_uppercase)
            }
    }

    /// `organisé par l'Ambassade du Vietnam et la Métropole de Rouen`: beside a body it is one, as a town is not.
    pub(super) fn joined_metropolis(&self, at: usize, before: Option<&BodyHit>) -> Option<BodyHit> {
        let text = self.text;
        let place = self.places.sure_at(at)?;
        let metropolis = matches!(place.named, Named::Unit(unit) if unit.level == vnfr_model::LocalityLevel::Epci)
            && text.is_capital(at)
            && text.is(at, Class::InterMunicipal);
        let join = before?.last;
        let joined = (text.sign(join) == ',' || text.is(join, Class::And))
            && (join + 1..at).all(|at| text.is(at, Class::Article) || text.is_apostrophe(at))
            && at <= join + 3
            && at > join;
        (metropolis && joined).then(|| BodyHit {
            kind: HeadKind::Authority,
            head: at + 1,
            ..self.unheaded(at, place.last, place.last, "inter-municipal body beside another")
        })
    }

    /// `Drôme Vietnam Échanges`, `Trégor Vietnam Solidarité`: an association by its home and the country it works for.
    pub(super) fn beside_vietnam(&self, at: usize, end: usize) -> Option<BodyHit> {
        let text = self.text;
        let vietnam = |at: usize| {
            self.places.sure_at(at).filter(|place| matches!(place.named, Named::Nation("VN"))).map(|place| place.last)
        };
        // `présidente de Voiron-Viêt Nam`, `notre association, Voiron-Viêt Nam`: joined by a hyphen, where a society is spoken of.
        let joined = text.sign(at + 1) == '-' && text.gap(at + 1) <= Gap::Space && self.is_society(at);
        let country = if joined { at + 2 } else { at + 1 };
        let home = text.language == Lang::Fr
            && text.is_capital(at)
            && !text.is_stop(at)
            && !self.masked[at]
            && text.head(at).is_none()
            && text.title(at).is_none()
            && !text.is_link(at)
            && self.places.sure_at(at).is_none_or(|place| {
                matches!(place.named, Named::Unit(unit) if unit.country == vnfr_model::Country::Fr)
                    && place.last == at + 1
            })
            && (joined || text.gap(country) == Gap::Space);
        if !home {
            return None;
        }
        let mut last = vietnam(country)?;
        while last < end
            && last < at + 5
            && text.is_capital(last)
            && text.gap(last) == Gap::Space
            && !text.is_stop(last)
        {
            last += 1;
        }
        let known = last > country + 1 || self.is_proper(at) || self.places.sure_at(at).is_some();
        known.then_some(BodyHit {
            first: at,
            last,
            head: at,
            kind: HeadKind::General,
            registered: None,
            named: true,
            ranked: false,
            acronym: self.acronym(last, end),
            quiet: false,
            short: None,
            shared: None,
            rule: "home and Vietnam",
        })
    }

    /// `Hydraulique Sans Frontières`: capitals, and what says how far the society works.
    fn beyond_borders(&self, at: usize, end: usize) -> Option<BodyHit> {
        const LONGEST_NAME: usize = 3;
        let text = self.text;
        if !text.is_capital(at) || text.is_stop(at) || self.in_place(at) {
            return None;
        }
        let tail = (at + 1..end.min(at + 1 + LONGEST_NAME))
            .find(|tail| text.is(*tail, Class::Without) && text.is(tail + 1, Class::Borders))?;
        let row = (at + 1..tail).all(|at| text.is_capital(at) && text.gap(at) == Gap::Space);
        row.then(|| BodyHit {
            first: at,
            last: tail + 2,
            head: at,
            kind: HeadKind::General,
            registered: None,
            named: true,
            ranked: false,
            acronym: self.acronym(tail + 2, end),
            quiet: false,
            short: None,
            shared: None,
            rule: "works beyond borders",
        })
    }

    /// `AMIS DE LA RIVIERE NOIRE`, and below it `Bulletin de l'association`: a society over its own letter.
    pub(super) fn masthead(&self) -> Option<BodyHit> {
        const FEWEST: usize = 2;
        const LONGEST_NAME: usize = 10;
        const REACH: usize = 12;
        let text = self.text;
        let first = text.sentences.first()?;
        let (start, end) = (first.first, first.last);
        let words = (start..end).filter(|at| text.is_word(*at)).count();
        let shouted = (start..end).all(|at| {
            let word =
                text.is_upper(at) || text.is_word(at) && text.is_capital(at) && text.word(at).chars().count() == 1;
            (word || text.is_dash(at) || text.is_apostrophe(at)) && !self.masked[at] && !self.person[at]
        });
        // Print often leaves the line below out of the report.
        let below = end..text.tokens.len().min(end + REACH);
        let letter = || {
            below.into_iter().any(|at| {
                let word = text.folded(at);
                lang::words(text.language).class(Class::Masthead).contains(&word)
            })
        };
        let named = (FEWEST..=LONGEST_NAME).contains(&words) && shouted && letter();
        named.then(|| self.unheaded(start, end, end, "a society over its own letter"))
    }

    /// `the Verger&Co platform`: two words that the sign glues, one of them in no list.
    pub(super) fn ampersand(&self, at: usize, end: usize) -> Option<BodyHit> {
        const SHORTEST: usize = 4;
        let text = self.text;
        let glued = text.sign(at + 1) == '&'
            && text.gap(at + 1) == Gap::None
            && text.gap(at + 2) == Gap::None
            && text.is_capital(at + 2)
            && at + 2 < end;
        let long = || [at, at + 2].iter().any(|at| text.word(*at).chars().count() >= SHORTEST && !text.is_upper(*at));
        let named = glued && self.is_name_word(at) && !self.person[at + 2] && long();
        named.then(|| self.unheaded(at, at + 3, end, "joined by an ampersand"))
    }

    /// True where a name stands behind an office held in it, or behind the word for a society and a comma.
    fn is_society(&self, at: usize) -> bool {
        let text = self.text;
        let Some(before) = at.checked_sub(1) else { return false };
        let held = text.is_link(before) && text.title_ends_at(before);
        let apposed = text.sign(before) == ',' && before > 0 && text.head(before - 1).is_some();
        held || apposed
    }

    /// `Habitat 19`, `Eau 23`: what a département runs bears its number.
    fn of_a_number(&self, at: usize, end: usize) -> Option<BodyHit> {
        let text = self.text;
        let number = || {
            let token = text.tokens.list.get(at + 1)?;
            let two = token.kind == vnfr_text::TokenKind::Number && token.range.len() == 2;
            let next = text.tokens.list.get(at + 2);
            let goes_on = next.is_some_and(|next| next.kind == vnfr_text::TokenKind::Number)
                || matches!(text.sign(at + 2), '/' | '-' | '%');
            (two && at + 1 < end && !goes_on).then_some(at + 2)
        };
        let named = text.language == Lang::Fr
            && text.is_capital(at)
            && text.is(at, Class::TownBusiness)
            && text.gap(at + 1) == Gap::Space
            && text.head(at).is_none();
        let last = if named { number()? } else { return None };
        Some(self.unheaded(at, last, end, "business and a number"))
    }

    /// A French town or département and a word of business in capitals: `Vendée Eau`, `Grenoble INP`, `Rennes Tourisme`.
    pub(super) fn of_a_town(&self, at: usize, end: usize) -> Option<BodyHit> {
        let text = self.text;
        if let Some(body) = self.beside_vietnam(at, end) {
            return Some(body);
        }
        if let Some(body) = self.beyond_borders(at, end) {
            return Some(body);
        }
        if let Some(body) = self.of_a_number(at, end) {
            return Some(body);
        }
        let place = self.places.sure_at(at)?;
        let french = matches!(place.named, Named::Unit(unit) if unit.country == vnfr_model::Country::Fr);
        let word = place.last;
        let named = french
            && word < end
            && text.gap(word) == Gap::Space
            && text.is_capital(word)
            && text.is(word, Class::TownBusiness);
        named.then(|| BodyHit {
            first: at,
            last: word + 1 + usize::from(text.is(word, Class::Business) && text.is(word + 1, Class::School)),
            head: at,
            kind: HeadKind::General,
            registered: None,
            named: true,
            ranked: false,
            acronym: self.acronym(word + 1, end),
            quiet: false,
            short: None,
            shared: None,
            rule: "town and business",
        })
    }

    /// A company without a head word: a legal form behind capitalised words, or one of a list of unknown names.
    pub(super) fn firm(&self, at: usize, end: usize) -> Option<BodyHit> {
        let text = self.text;
        // `Da Nang Port JSC`: a firm named after its town.
        let town = self.places.sure_at(at).filter(|place| {
            matches!(place.named, Named::Unit(_)) && self.is_name_word(place.last) && text.gap(place.last) == Gap::Space
        });
        if !self.is_name_word(at) && town.is_none() {
            return None;
        }
        let mut last = town.map_or(at, |town| town.last) + 1;
        while last < end
            && (self.is_name_word(last) && text.gap(last) == Gap::Space
                || text.sign(last) == '-' && text.gap(last) == Gap::None && text.is_capital(last + 1))
            && last < at + 6
        {
            last += 1 + usize::from(text.sign(last) == '-');
        }
        let legal = (at + 1..last).any(|at| {
            // `Co-operation`: the first half of a word.
            let half = text.sign(at + 1) == '-' && text.gap(at + 1) == Gap::None;
            text.is(at, Class::LegalForm) && text.is_capital(at) && text.word(at).is_ascii() && !half
        });
        legal.then_some(BodyHit {
            first: at,
            last,
            head: at,
            kind: HeadKind::Firm,
            registered: None,
            named: true,
            ranked: false,
            acronym: None,
            quiet: false,
            short: None,
            shared: None,
            rule: "legal form",
        })
    }

    /// `Montagnes Solidaires, an association based in Aurillac`: what it is stands behind its name.
    pub(super) fn apposed(&self, at: usize, end: usize) -> Option<BodyHit> {
        let text = self.text;
        let last = self.proper_run(at, end)?;
        // `According to Martin, the fourth forum will take place …`: who was named before.
        let person = last == at + 1 && self.surnames.contains(text.folded(at));
        if text.sign(last) != ',' || person {
            return None;
        }
        let article = text.is(last + 1, Class::Article | Class::Indefinite);
        let mut head = last + 1 + usize::from(article);
        head += usize::from(text.is_apostrophe(head));
        // `the agricultural college`: a word that says of what sort.
        let sort = text.language == Lang::En && article && text.head(head).is_none();
        let (_, _, kind) = text.head(head + usize::from(sort)).filter(|(hit, ..)| hit.last <= end)?;
        let small = !text.is_capital(head);
        (small && (article || text.language == Lang::Vi) && matches!(kind, HeadKind::General | HeadKind::Firm))
            .then(|| self.unheaded(at, last, end, "what it is stands behind its name"))
    }

    /// `lecturer at VetAgro Sup`, `directeur du Semitour Périgord`: an unknown name behind a post that houses have.
    pub(super) fn at_work(&self, at: usize, start: usize, end: usize) -> Option<BodyHit> {
        let text = self.text;
        let link = at.checked_sub(1).filter(|link| *link > start)?;
        let link = if text.is_apostrophe(link) { link.checked_sub(1)? } else { link };
        let linked = text.is(link, Class::Of | Class::OfThe | Class::Article | Class::WorksAt);
        let post = (link.saturating_sub(4)..link).any(|from| {
            text.title(from).is_some_and(|title| {
                title.last == link && (from..title.last).any(|word| text.is(word, Class::HousePost))
            })
        });
        if !linked || !post || text.language == Lang::Vi {
            return None;
        }
        let last = self.proper_run(at, end)?;
        (self.is_unknown(at) || last > at + 1 && self.is_unknown(at + 1))
            .then(|| self.unheaded(at, last, end, "an unknown name behind a post"))
    }

    /// One past the last of the capitalised words from `at` on that are no person's, no place's and no word of a list.
    pub(super) fn proper_run(&self, at: usize, end: usize) -> Option<usize> {
        let text = self.text;
        let fits = |at: usize| {
            self.is_name_word(at)
                && self.is_proper(at)
                && !text.has(at, |sense| matches!(sense, Sense::Given { .. } | Sense::Honorific(_) | Sense::Nation(_)))
                && (text.language != Lang::Vi || !super::super::name::is_syllable(text.folded(at)))
        };
        if !fits(at) || text.word(at).chars().count() < 3 || text.title(at).is_some() {
            return None;
        }
        let mut last = at + 1;
        while last < end && last < at + 5 && fits(last) && text.gap(last) == Gap::Space {
            last += 1;
        }
        Some(last)
    }

    pub(super) fn unheaded(&self, first: usize, last: usize, end: usize, rule: &'static str) -> BodyHit {
        BodyHit {
            first,
            last,
            head: first,
            kind: HeadKind::Firm,
            registered: None,
            named: true,
            ranked: false,
            acronym: self.acronym(last, end),
            quiet: false,
            short: None,
            shared: None,
            rule,
        }
    }

    /// Unknown names in a row (`Soget, Towt et Seafrigo s'associent`), or one that acts by itself (`et Seafrigo a ouvert`).
    pub(super) fn firm_list(&self, start: usize, end: usize, bodies: &mut Vec<BodyHit>) {
        let text = self.text;
        // In Vietnamese only what a word announces is a list of firms, and few sentences have such a word.
        if text.language == Lang::Vi && !(start..end).any(|at| announced(text, at, end).is_some()) {
            return;
        }
        let mut items: Vec<(usize, usize)> = Vec::new();
        // Bodies known otherwise count in a list and are not found again.
        let mut known: Vec<usize> = Vec::new();
        let recent = &bodies[bodies.len().saturating_sub(12)..];
        let reach = recent.iter().map(|body| body.last).max().unwrap_or_default();
        let mut at = start;
        while at < end {
            let taken = || recent.iter().rev().find(|body| body.first <= at && at < body.last);
            if let Some(body) = Some(at).filter(|at| *at < reach).and_then(|_| taken()) {
                known.push(items.len());
                items.push((at, body.last));
                at = body.last;
                continue;
            }
            if !self.is_unknown(at) {
                at += 1;
                continue;
            }
            let mut last = at + 1;
            while last < end
                && text.gap(last) == Gap::Space
                && last < at + 3
                && (self.is_unknown(last)
                    || self.places.sure_at(last).is_some_and(|place| matches!(place.named, Named::Nation(_))))
            {
                last += 1;
            }
            items.push((at, last));
            at = last;
        }
        // `jumelée avec Bouaké, Ávila, Neustadt et Troon`: unknown names behind such a word are towns.
        let twins = || (start..end).any(|at| text.is(at, Class::Twinned));
        let joined = |left: (usize, usize), right: (usize, usize)| {
            right.0 == left.1 + 1 && (text.sign(left.1) == ',' || text.is(left.1, Class::And))
        };
        let mut from = 0;
        while from < items.len() {
            let mut to = from + 1;
            while to < items.len() && joined(items[to - 1], items[to]) {
                to += 1;
            }
            let acts = |item: (usize, usize)| {
                let verb = text.is_small(item.1, Class::Acts);
                let subject =
                    item.0 > start && (text.is(item.0 - 1, Class::And | Class::That) || text.sign(item.0 - 1) == ',');
                verb && subject
            };
            let run = &items[from..to];
            // `les entreprises Poma et Eiffage`, `các doanh nghiệp như Airbus, Thales`.
            let announced = || {
                let mut before = run[0].0.saturating_sub(9).max(start)..run[0].0;
                before.any(|at| announced(text, at, end).is_some())
            };
            let unknown = run.len() >= 3 && text.language != Lang::Vi && !twins();
            let listed = (unknown || run.len() >= 2 && announced())
                && run.iter().filter(|item| item.0 > start).all(|item| !text.is_stop(item.0));
            let alone = text.language != Lang::Vi;
            let fresh = (from..to).filter(|at| !known.contains(at)).map(|at| items[at]);
            for item in fresh.filter(|item| listed || alone && acts(*item)) {
                bodies.push(BodyHit {
                    first: item.0,
                    last: item.1,
                    head: item.0,
                    kind: HeadKind::Firm,
                    registered: None,
                    named: true,
                    ranked: false,
                    acronym: None,
                    quiet: false,
                    short: None,
                    shared: None,
                    rule: "unknown names in a list",
                });
            }
            from = to;
        }
    }

    /// Capitalised, of three letters or more, and in no list at all; no half of a name with a hyphen.
    pub(super) fn is_unknown(&self, at: usize) -> bool {
        let text = self.text;
        self.is_unheard(at) && (text.sign(at + 1) != '-' || text.gap(at + 1) != Gap::None)
    }

    /// Capitalised, of three letters or more, and in no list at all.
    pub(super) fn is_unheard(&self, at: usize) -> bool {
        let text = self.text;
        let known = |sense: &Sense| {
            !matches!(sense, Sense::Place(form) if form.2 == vnfr_geo::FormKind::NeedsType)
                && !matches!(sense, Sense::Syllable | Sense::Surname { word: true })
        };
        self.is_name_word(at)
            && text.word(at).chars().count() >= 3
            && !text.has(at, known)
            && !text.is(at, Class::InterMunicipal)
            && !text.is_link(at)
            && !super::super::name::is_syllable(text.folded(at))
            && !text.is_apostrophe(at + 1)
    }

    pub(super) fn is_name_word(&self, at: usize) -> bool {
        self.text.is_capital(at)
            && !self.masked[at]
            && !self.person[at]
            && self.places.sure_at(at).is_none()
            && !self.text.is_stop(at)
    }
}
