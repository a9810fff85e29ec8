//! Which wordings are one body: the same key, a declared acronym, a shorter form of the same words.

use std::collections::BTreeMap;
use std::ops::Bound;

use rustc_hash::FxHashMap;
use vnfr_model::Lang;
use vnfr_text::Gap;

use crate::annotate::body::BodyHit;
use crate::annotate::complete;
use crate::annotate::lexicon::Sense;
use crate::annotate::name;
use crate::lang::{Class, HeadKind};
use crate::reading::{Body, Mention, Target};

use super::{Entities, Found, mention};

/// `Hôpital d'amitié de Nghê An` beside `Hôpital général d'amitié de Nghê An`: the same head and the same home, and all
/// its words in the other's order.
fn fuller(by_key: &BTreeMap<String, usize>, key: &str) -> Option<usize> {
    const FEWEST: usize = 4;
    const MOST: usize = 64;
    let words: Vec<&str> = key.split(' ').collect();
    let (first, last) = (words.first()?, words.last()?);
    if words.len() < FEWEST || by_key.len() > MOST {
        return None;
    }
    let mut found = by_key
        .range::<str, _>((Bound::Included(*first), Bound::Unbounded))
        .take_while(|(other, _)| other.starts_with(first))
        .filter(|(other, _)| {
            let own: Vec<&str> = other.split(' ').collect();
            let mut rest = own.iter();
            own.len() > words.len()
                && own.len() <= words.len() + 2
                && own.first() == Some(first)
                && own.last() == Some(last)
                && words.iter().all(|word| rest.any(|other| other == word))
        });
    let (_, at) = found.next()?;
    found.all(|(_, other)| other == at).then_some(*at)
}

/// `Trung tâm Bệnh viện Đại học Angers (CHU Angers)`: the body right before the brackets that a hit fills, where the hit is an
/// acronym and words with which that body's name ends.
fn in_brackets(found: &Found, index: usize) -> Option<usize> {
    let text = found.text;
    let (hit, whole) = (&found.bodies[index], index.checked_sub(1)?);
    let before = &found.bodies[whole];
    let filled = before.last + 1 == hit.first && text.sign(before.last) == '(' && text.sign(hit.last) == ')';
    let words = hit.last - hit.first - 1;
    let alike = || {
        (0..words).all(|at| text.folded(hit.last - 1 - at) == text.folded(before.last - 1 - at))
            && before.last - before.first > words
    };
    (filled && words > 0 && text.is_upper(hit.first) && alike()).then_some(whole)
}

/// Shorter wordings of a name that are whole as well.
fn shorter_forms(found: &Found, hit: &BodyHit) -> impl Iterator<Item = String> {
    let text = found.text;
    // `công ty Ricard`, `société TOWT`: the bare name is another wording; so it is of `association Drôme-Mékong`.
    let firm = matches!(hit.kind, HeadKind::Firm | HeadKind::Paper) && hit.last > hit.head && hit.head > hit.first;
    let bare = (firm || bears_a_name(found, hit)).then_some((hit.head, hit.last));
    // `Service de la santé de Tay Ninh`: whose it is may be left out.
    let homeless = hit.short.map(|short| (hit.first, short));
    // `provincial Department of Health`: of what rank it is may be left out.
    let ranked = hit.kind == HeadKind::Ministry && text.is_small(hit.first, Class::RankBefore);
    let unranked = (ranked && hit.last > hit.first + 2).then_some((hit.first + 1, hit.last));
    [bare, homeless, unranked].into_iter().flatten().map(|(first, last)| complete::spaced(found, first, last))
}

/// True where a head in small letters is followed by a name of the body's own: capitals that are no place, no person whom a
/// school remembers, and in Vietnamese no syllables, which would be a place that no list has.
fn bears_a_name(found: &Found, hit: &BodyHit) -> bool {
    let text = found.text;
    let (head, last) = (hit.head, hit.last);
    let word = head.wrapping_sub(1);
    let headed = hit.kind == HeadKind::General && head > hit.first && last > head;
    headed
        && (!text.is_capital(word) || text.is_upper(word) && text.is(word, Class::Initials))
        && text.is_capital(head)
        && text.gap(head) == Gap::Space
        && found.places.sure_at(head).is_none_or(|place| place.last < last)
        && !(hit.first..head)
            .any(|from| text.hits(from).iter().any(|hit| hit.last == head && matches!(hit.sense, Sense::NamedAfter)))
        && (text.language != Lang::Vi
            || (head..last).any(|at| text.is_capital(at) && !name::is_syllable(text.folded(at))))
}

/// The index of each hit's body, in the order of the hits.
pub(super) fn link_bodies(found: &Found, entities: &mut Entities, mentions: &mut Vec<Mention>) -> Vec<Option<usize>> {
    let text = found.text;
    let mut by_key: BTreeMap<String, usize> = BTreeMap::new();
    let mut acronyms: FxHashMap<String, usize> = FxHashMap::default();
    let mut out = vec![None; found.bodies.len()];
    // Named bodies first, so that bare ones find them wherever they stand.
    let mut order: Vec<usize> = (0..found.bodies.len()).collect();
    order.sort_by_key(|at| {
        (!found.bodies[*at].named, std::cmp::Reverse(found.bodies[*at].last - found.bodies[*at].first), *at)
    });
    for index in order {
        let hit = &found.bodies[index];
        let Some(named) = complete::body(found, hit) else { continue };
        let of_name = complete::body_key(&named.name);
        let key = named.key.unwrap_or_else(|| of_name.clone());
        if hit.quiet && !by_key.contains_key(&key) {
            continue;
        }
        let embassy = hit.kind == HeadKind::Embassy;
        let official = embassy.then(|| complete::official_name(text.language, named.side, named.registry_id)).flatten();
        let acronym = hit.acronym.map(|(first, last)| text.view.slice(text.tokens.cover(first, last)).to_owned());
        let shorter = || {
            // `Viện Y học biển` beside `Viện Y học biển Việt Nam`: a shorter wording of the same words.
            let key = key.as_str();
            let goes_on = |longer: &str| longer.strip_prefix(key).is_some_and(|rest| rest.starts_with(' '));
            let from = key.contains(' ').then_some((Bound::Excluded(key), Bound::Unbounded))?;
            let longer = by_key.range::<str, _>(from).take_while(|(longer, _)| goes_on(longer));
            let mut longer = longer.map(|(_, at)| *at);
            let first = longer.next();
            first.filter(|first| longer.all(|other| other == *first))
        };
        let known = by_key
            .get(&key)
            .or_else(|| acronym.as_ref().and_then(|acronym| acronyms.get(acronym)))
            .or_else(|| acronyms.get(&named.name))
            .copied()
            .or_else(shorter)
            .or_else(|| fuller(&by_key, &key))
            .or_else(|| in_brackets(found, index).and_then(|whole| out[whole]));
        let at = known.unwrap_or_else(|| {
            entities.bodies.push(Body {
                name: named.name.clone(),
                aliases: Vec::new(),
                side: named.side,
                registry_id: named.registry_id,
                place: None,
                mentions: Vec::new(),
            });
            entities.bodies.len() - 1
        });
        by_key.entry(of_name).or_insert(at);
        by_key.entry(key).or_insert(at);
        let body = &mut entities.bodies[at];
        body.registry_id = body.registry_id.or(named.registry_id);
        let mut alias = |form: &str| {
            if form != body.name && !body.aliases.iter().any(|known| known == form) {
                body.aliases.push(form.to_owned());
            }
        };
        alias(&named.name);
        alias(&named.written);
        for form in complete::committee_forms(found, hit) {
            alias(&form);
        }
        if let Some(form) = official {
            alias(form);
        }
        // `Service de la santé de Tay Ninh`: its name is whole without its home as well.
        for form in shorter_forms(found, hit) {
            alias(&form);
            by_key.entry(complete::body_key(&form)).or_insert(at);
        }
        if let Some(acronym) = acronym {
            alias(&acronym);
            acronyms.insert(acronym, at);
        }
        out[index] = Some(at);
        mentions.push(mention(found, hit.first, hit.last, Target::Body(at), hit.rule));
        if let Some((first, last)) = hit.acronym.filter(|(first, _)| *first >= hit.last) {
            mentions.push(mention(found, first, last, Target::Body(at), "acronym beside its name"));
        }
    }
    // Acronyms declared once stand alone afterwards.
    if acronyms.is_empty() {
        return out;
    }
    let mut taken = vec![false; text.tokens.len() + 1];
    for mention in mentions.iter() {
        taken[text.tokens.at(mention.range.start)..text.tokens.at(mention.range.end)].fill(true);
    }
    for sentence in text.sentences {
        #[allow(clippy::needless_range_loop, reason = "the token's place counts in several lists at once")]
        for at in sentence.first..sentence.last {
            if text.is_capital(at)
                && !found.masked[at]
                && !taken[at]
                && let word = text.word(at)
                && word.len() >= 2
                && let Some(body) = acronyms.get(word)
            {
                mentions.push(mention(found, at, at + 1, Target::Body(*body), "acronym declared in the article"));
            }
        }
    }
    out
}
