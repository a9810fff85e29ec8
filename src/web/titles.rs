//! Titles of events and delegations, built from their facts in each language: a page in French has a French title
//! whatever its sources are written in. The words are messages of `title.ftl`; this file only chooses among them.

use crate::geo::{gazetteer, liaison};
use crate::i18n::{self, Arg, t, tr};
use crate::model::{EventKind, Lang};
use crate::store::read::card::{CardPlace, DelegationCard, EventCard};

/// Names in a title, at most; the page lists all of them.
const NAMES_IN_TITLE: usize = 4;

/// The title of an event.
pub fn event(lang: Lang, kind: EventKind, edition: Option<i64>, card: &EventCard) -> String {
    match kind {
        EventKind::Conference => conference(lang, edition, card),
        EventKind::DelegationVisit => visit(lang, card),
        _ => encounter(lang, kind, card),
    }
}

/// The title of a delegation.
pub fn delegation(lang: Lang, origin: &str, side: &str, card: &DelegationCard) -> String {
    let from = of(lang, &card.origin);
    let from = if from.is_empty() { of_name(lang, origin) } else { from };
    journey(lang, &from, side == "fr", &names(lang, &card.destination))
}

/// The conference of local cooperation by its number; any other by its place and those it joins.
fn conference(lang: Lang, edition: Option<i64>, card: &EventCard) -> String {
    let host = site(lang, card);
    let named = match edition {
        Some(edition) => tr(lang, "title-conference-edition", &[("n", edition.into())]),
        None => {
            let joined = both_sides(lang, card);
            match (joined.is_empty(), host.is_empty()) {
                (true, true) => t(lang, "title-conference").into_owned(),
                (true, false) => return tr(lang, "title-conference-at", &[("place", host.into())]),
                (false, _) => tr(lang, "title-conference-of", &[("names", joined.into())]),
            }
        }
    };
    if host.is_empty() {
        named
    } else {
        tr(lang, "title-with-place", &[("title", named.into()), ("place", host.into())])
    }
}

fn visit(lang: Lang, card: &EventCard) -> String {
    let to_vietnam = match card.direction.as_deref() {
        Some(direction) => direction == "fr_to_vn",
        None => card.origin.iter().any(|place| !is_vietnamese(place)),
    };
    let origin = if !card.origin.is_empty() {
        &card.origin
    } else if to_vietnam {
        &card.fr
    } else {
        &card.vn
    };
    let destination = if !card.destination.is_empty() {
        &card.destination
    } else if to_vietnam {
        &card.vn
    } else {
        &card.fr
    };
    journey(lang, &of(lang, origin), to_vietnam, &names(lang, destination))
}

/// `origin` as the language puts it after the word for a delegation.
fn journey(lang: Lang, origin: &str, to_vietnam: bool, destination: &str) -> String {
    let way = if to_vietnam { "to-vn" } else { "to-fr" };
    match (origin.is_empty(), destination.is_empty()) {
        (true, true) => t(lang, &format!("title-visit-{way}-bare")).into_owned(),
        (true, false) => tr(lang, &format!("title-visit-{way}-at"), &[("places", destination.into())]),
        (false, true) => tr(lang, &format!("title-visit-{way}-of"), &[("origin", origin.into())]),
        (false, false) => {
            tr(lang, &format!("title-visit-{way}"), &[("origin", origin.into()), ("places", destination.into())])
        }
    }
}

/// A meeting, a signing, a speech …: whom a part was with, else those it joins, else where it was, else the bare word of its kind.
fn encounter(lang: Lang, kind: EventKind, card: &EventCard) -> String {
    let key = format!("title-{}", kind.as_str().replace('_', "-"));
    let bodies = i18n::list(lang, &card.with.iter().map(|party| party.in_language(lang)).collect::<Vec<_>>());
    let joined = both_sides(lang, card);
    let place = site(lang, card);
    let args = |names: String| [("names", Arg::from(names))];
    if !bodies.is_empty() {
        return tr(lang, &format!("{key}-with"), &args(bodies));
    }
    let told = match kind {
        // What a site visit saw says more than who is party to it.
        EventKind::SiteVisit if !place.is_empty() => return tr(lang, &format!("{key}-of"), &args(place)),
        _ if !joined.is_empty() => tr(lang, &format!("{key}-of"), &args(joined)),
        _ if !place.is_empty() => return tr(lang, &format!("{key}-of"), &args(place)),
        _ => return t(lang, &key).into_owned(),
    };
    if place.is_empty() {
        told
    } else {
        tr(lang, "title-with-place", &[("title", told.into()), ("place", place.into())])
    }
}

/// `Cần Thơ – Nice`, `Hà Nội, Huế – Toulouse`; one side alone where the other is not stated.
fn both_sides(lang: Lang, card: &EventCard) -> String {
    let (vn, fr) = (names(lang, &card.vn), names(lang, &card.fr));
    match (vn.is_empty(), fr.is_empty()) {
        (false, false) => format!("{vn} – {fr}"),
        _ => format!("{vn}{fr}"),
    }
}

/// Where it was, unless the names already say so.
fn site(lang: Lang, card: &EventCard) -> String {
    let parties = |name: &str| card.vn.iter().chain(&card.fr).any(|place| place.name == name);
    let sites: Vec<&str> = card.places.iter().map(|place| place.name.as_str()).filter(|name| !parties(name)).collect();
    if sites.is_empty() && card.vn.is_empty() && card.fr.is_empty() {
        return shortened(lang, &card.places.iter().map(|place| place.name.as_str()).collect::<Vec<_>>());
    }
    shortened(lang, &sites)
}

fn names(lang: Lang, places: &[CardPlace]) -> String {
    shortened(lang, &places.iter().map(|place| place.name.as_str()).collect::<Vec<_>>())
}

/// A list in words; a long one says how many more there are.
fn shortened(lang: Lang, names: &[&str]) -> String {
    if names.len() <= NAMES_IN_TITLE {
        return i18n::list(lang, names);
    }
    let shown = names[..NAMES_IN_TITLE - 1].join(", ");
    tr(lang, "title-and-more", &[("names", shown.into()), ("n", (names.len() + 1 - NAMES_IN_TITLE).into())])
}

/// `de Cần Thơ`, `d’Île-de-France et du Val-de-Marne`; the other languages have one form.
fn of(lang: Lang, places: &[CardPlace]) -> String {
    if lang != Lang::Fr {
        return names(lang, places);
    }
    let joined = |place: &CardPlace| match gazetteer().by_id(&place.key) {
        Some(known) => liaison::of(known),
        None => liaison::of_name(&place.name),
    };
    let joined: Vec<String> = places.iter().map(joined).collect();
    shortened(lang, &joined.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The same for an origin that is no place of the gazetteer.
fn of_name(lang: Lang, name: &str) -> String {
    if lang == Lang::Fr && !name.is_empty() { liaison::of_name(name) } else { name.to_owned() }
}

fn is_vietnamese(place: &CardPlace) -> bool {
    matches!(place.era, crate::model::Era::Vn63 | crate::model::Era::Vn34)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Era, LocalityId};
    use crate::store::read::card::{CardParty, CardSite};

    fn place(era: Era, name: &str) -> CardPlace {
        CardPlace { key: LocalityId::from("x"), slug: "x".to_owned(), era, name: name.to_owned() }
    }

    fn vn(names: &[&str]) -> Vec<CardPlace> {
        names.iter().map(|name| place(Era::Vn63, name)).collect()
    }

    fn fr(names: &[&str]) -> Vec<CardPlace> {
        names.iter().map(|name| place(Era::Fr, name)).collect()
    }

    #[track_caller]
    fn check(kind: EventKind, edition: Option<i64>, card: EventCard, expected: [&str; 3]) {
        assert_eq!(Lang::ALL.map(|lang| event(lang, kind, edition, &card)), expected.map(str::to_owned));
    }

    #[test]
    fn a_visit_says_who_came_and_where() {
        let card = EventCard {
            vn: vn(&["Cần Thơ"]),
            fr: fr(&["Nice"]),
            origin: vn(&["Cần Thơ"]),
            direction: Some("vn_to_fr".to_owned()),
            ..EventCard::default()
        };
        check(
            EventKind::DelegationVisit,
            None,
            card,
            [
                "Đoàn Cần Thơ thăm và làm việc tại Pháp (Nice)",
                "Délégation de Cần Thơ en France (Nice)",
                "Delegation from Cần Thơ to France (Nice)",
            ],
        );
        let card = EventCard {
            vn: vn(&["Hà Nội"]),
            fr: fr(&["Île-de-France"]),
            direction: Some("fr_to_vn".to_owned()),
            ..EventCard::default()
        };
        check(
            EventKind::DelegationVisit,
            None,
            card,
            [
                "Đoàn Île-de-France thăm và làm việc tại Việt Nam (Hà Nội)",
                "Délégation d’Île-de-France au Vietnam (Hà Nội)",
                "Delegation from Île-de-France to Vietnam (Hà Nội)",
            ],
        );
    }

    #[test]
    fn a_part_says_whom_it_was_with_in_the_language_of_the_page() {
        let agency = ["Cơ quan Phát triển Pháp", "Agence française de développement"].map(|name| Some(name.to_owned()));
        let [vi, fr_name] = agency;
        let card = EventCard {
            vn: vn(&["Cần Thơ"]),
            fr: fr(&["Paris"]),
            with: vec![CardParty { name: "AFD".to_owned(), known: [vi, fr_name, None] }],
            ..EventCard::default()
        };
        check(
            EventKind::Meeting,
            None,
            card,
            [
                "Làm việc với Cơ quan Phát triển Pháp",
                "Rencontre\u{a0}: Agence française de développement",
                "Meeting with AFD",
            ],
        );
    }

    #[test]
    fn a_conference_of_the_series_is_known_by_its_number() {
        let card =
            EventCard { places: vec![CardSite { name: "Hà Nội".to_owned(), key: None }], ..EventCard::default() };
        check(
            EventKind::Conference,
            Some(12),
            card,
            [
                "Hội nghị hợp tác giữa các địa phương Việt Nam – Pháp lần thứ 12, Hà Nội",
                "12es Assises de la coopération décentralisée franco-vietnamienne, Hà Nội",
                "12th Vietnam–France conference on local cooperation, Hà Nội",
            ],
        );
    }

    #[test]
    fn a_long_list_says_how_many_more() {
        let card =
            EventCard { vn: vn(&["Huế", "Hà Nội", "Cần Thơ", "Lào Cai", "Sơn La"]), ..EventCard::default() };
        check(
            EventKind::Meeting,
            None,
            card,
            [
                "Gặp gỡ, làm việc: Huế, Hà Nội, Cần Thơ và 2 nơi khác",
                "Rencontre\u{a0}: Huế, Hà Nội, Cần Thơ et 2 autres",
                "Meeting: Huế, Hà Nội, Cần Thơ and 2 others",
            ],
        );
    }

    #[test]
    fn nothing_known_still_has_a_title_in_every_language() {
        for kind in EventKind::ALL {
            for lang in Lang::ALL {
                let title = event(lang, *kind, None, &EventCard::default());
                assert!(!title.is_empty() && !title.starts_with("title-"), "{title}");
                let party = CardParty { name: "AFD".to_owned(), ..CardParty::default() };
                let with = event(lang, *kind, None, &EventCard { with: vec![party], ..EventCard::default() });
                assert!(!with.starts_with("title-"), "{with}");
            }
        }
    }
}
