//! Which names are one person: whole names by key, single words by what the article has in full.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::annotate::complete;
use crate::annotate::lexicon::Sense;
use crate::annotate::name::{self, Kind, NameHit};
use crate::annotate::text::Text;
use crate::lang::Class;
use crate::reading::{Mention, Person, Target, Title};
use vnfr_geo::names::is_remembered;
use vnfr_model::{Lang, Side};
use vnfr_text::{Case, fold, name_key};

use super::{Entities, Found, mention};

/// Marks the tokens of people's names and returns them.
pub(super) fn link_people(
    found: &Found,
    entities: &mut Entities,
    mentions: &mut Vec<Mention>,
    bodies: &[Option<usize>],
) -> Vec<bool> {
    let text = found.text;
    let mut covered = vec![false; text.tokens.len() + 1];
    let mut by_key: FxHashMap<&str, usize> = FxHashMap::default();
    let mut owners: Vec<Option<usize>> = vec![None; found.names.len()];
    let key_of = |name: &NameHit| name_key(text.view.slice(text.tokens.cover(name.first, name.last)));
    let keys: Vec<String> = found.names.iter().map(key_of).collect();
    let in_office: FxHashSet<&str> = found
        .titles
        .iter()
        .filter(|title| {
            let from = found.bodies.partition_point(|body| body.first < title.first);
            found.bodies.get(from).is_some_and(|body| body.last <= title.last)
        })
        .map(|title| keys[title.name].as_str())
        .filter(|key| is_remembered(key))
        .collect();
    for (index, name) in found.names.iter().enumerate().filter(|(_, name)| name.kind != Kind::Part) {
        covered[name.first..name.last].fill(true);
        let key = keys[index].as_str();
        // Whom the genre brings up as history is nobody of the article, but a namesake in office is.
        if is_remembered(key) && !in_office.contains(key) {
            continue;
        }
        let written = written_name(text, name);
        let side = if name.kind == Kind::Vietnamese { Side::Vn } else { Side::Fr };
        // `Bác sĩ Le Bihan` after `Hervé Le Bihan`: a family name of two words that stands alone.
        let two_words = name.last - name.first == 2 && side == Side::Fr && text.is(name.first, Class::NameParticle);
        // `bà Diệu Hiền` after `Lê Thị Diệu Hiền`: a given name of two syllables.
        let given = text.language == Lang::Vi
            && name.last - name.first == 2
            && (name.first..name.last).all(|at| name::is_syllable(text.folded(at)));
        let family = (two_words || given)
            .then(|| entities.people.iter().position(|known| name_key(&known.name).ends_with(&format!(" {key}"))))
            .flatten();
        if let Some(at) = family {
            owners[index] = Some(at);
            mentions.push(mention(found, name.first, name.last, Target::Person(at), "the last two words of a name"));
            continue;
        }
        // The same name with or without its middle part, or with a hyphen lost, is one person.
        let at = *by_key.entry(key).or_insert_with(|| {
            entities.people.push(Person { name: written.clone(), side, titles: Vec::new(), mentions: Vec::new() });
            entities.people.len() - 1
        });
        let person = &mut entities.people[at];
        if marks(&written) > marks(&person.name) {
            person.name = written;
        }
        owners[index] = Some(at);
        mentions.push(mention(found, name.first, name.last, Target::Person(at), name.rule));
    }
    let mut last_words: FxHashMap<String, usize> = FxHashMap::default();
    for (at, person) in entities.people.iter().enumerate() {
        let key = name_key(&person.name);
        if let Some(last) = key.rsplit(' ').next() {
            last_words.entry(last.to_owned()).or_insert(at);
        }
    }
    for (index, name) in found.names.iter().enumerate().filter(|(_, name)| name.kind == Kind::Part) {
        let key = keys[index].as_str();
        let last = key.rsplit(' ').next().unwrap_or_default();
        // `Mme Tran` after `Tran Thi Lan`: a surname, where one person alone bears it.
        let surname = || {
            let mut bearers =
                entities.people.iter().enumerate().filter(|(_, person)| {
                    person.side == Side::Vn && name_key(&person.name).split(' ').next() == Some(key)
                });
            let first = bearers.next().map(|(at, _)| at);
            first.filter(|_| text.language != Lang::Vi && bearers.next().is_none())
        };
        let at = match last_words.get(last).copied().or_else(surname) {
            Some(at) => at,
            None => {
                // A name of one word that nothing else in the article completes.
                let place = found.places.sure_at(name.first).is_some();
                if place
                    || text.is_upper(name.first) && name.last - name.first == 1 && text.word(name.first).len() <= 4
                    || key.len() < 3
                {
                    continue;
                }
                let side = if name::is_syllable(key) { Side::Vn } else { Side::Fr };
                entities.people.push(Person {
                    name: written_name(text, name),
                    side,
                    titles: Vec::new(),
                    mentions: Vec::new(),
                });
                last_words.insert(last.to_owned(), entities.people.len() - 1);
                entities.people.len() - 1
            }
        };
        covered[name.first..name.last].fill(true);
        owners[index] = Some(at);
        // Whose surname it is only the context says: no evidence of the name.
        if name_key(&entities.people[at].name).ends_with(last) {
            mentions.push(mention(found, name.first, name.last, Target::Person(at), name.rule));
        }
    }
    back_references(found, entities, mentions, &mut covered, &last_words);
    let folded_titles = add_titles(found, entities, &owners, bodies);
    for (person, titles) in entities.people.iter_mut().zip(&folded_titles) {
        person.side = complete::side_of_person(found, person, titles);
    }
    covered
}

/// A name's last word alone: the family name of a French person anywhere, the given name of a Vietnamese one in French and
/// English, and in Vietnamese only after a title.
fn back_references(
    found: &Found,
    entities: &Entities,
    mentions: &mut Vec<Mention>,
    covered: &mut [bool],
    last_words: &FxHashMap<String, usize>,
) {
    let text = found.text;
    let mut in_body = vec![false; text.tokens.len() + 1];
    found.bodies.iter().for_each(|body| in_body[body.first..body.last].fill(true));
    for sentence in text.sentences {
        #[allow(clippy::needless_range_loop, reason = "the token's place counts in several lists at once")]
        for at in sentence.first..sentence.last {
            if !text.is_capital(at)
                || covered[at]
                || found.masked[at]
                || in_body[at]
                || text.tokens.list[at].case == Case::Letter
            {
                continue;
            }
            let Some(owner) = last_words.get(text.folded(at)).copied() else { continue };
            let person = &entities.people[owner];
            let last = person.name.rsplit([' ', '-']).next().unwrap_or_default().to_lowercase();
            let word = text.word(at).to_lowercase();
            if word != last && !(text.language != Lang::Vi && (word.is_ascii() || last.is_ascii())) {
                continue;
            }
            let vietnamese = person.side == Side::Vn;
            let titled = at > sentence.first
                && (name::title_between(text, at, sentence.first) && text.title_ends_at(at)
                    || text.after_honorific(at));
            let fits = match (vietnamese, text.language) {
                (true, Lang::Vi) => titled,
                (true, _) => {
                    text.folded(at).len() >= 3 && !text.is_upper(at) && !text.is_stop(at) && !text.is_capital(at + 1)
                        || titled
                }
                (false, _) => {
                    text.folded(at).len() >= 3
                        && !text.has(at, |sense| matches!(sense, Sense::Title(_) | Sense::Head(..) | Sense::Stop(_)))
                }
            };
            let joined = text.sign(at + 1) == '-' && text.gap(at + 1) == vnfr_text::Gap::None
                || at > 0 && text.sign(at - 1) == '-' && text.gap(at) == vnfr_text::Gap::None;
            if fits && !joined && found.places.sure_at(at).is_none() && !found.places.holds(at) {
                covered[at] = true;
                mentions.push(mention(found, at, at + 1, Target::Person(owner), "last word of a name"));
            }
        }
    }
}

/// The name as the contract wants it: single spaces, joined hyphens, capitals only first.
fn written_name(text: &Text, name: &NameHit) -> String {
    let mut out = String::with_capacity(text.tokens.cover(name.first, name.last).len());
    let shout = (name.first..name.last)
        .filter(|at| text.is_word(*at))
        .all(|at| text.is_upper(at) || text.tokens.list[at].case == Case::Letter);
    for at in name.first..name.last {
        let token = &text.tokens.list[at];
        let word = text.view.slice(token.range);
        let dash = text.is_dash(at) || at > name.first && text.is_dash(at - 1);
        if !out.is_empty() && token.gap > vnfr_text::Gap::None && !dash {
            out.push(' ');
        }
        let lower_rest = token.case == Case::Upper && (shout || word.chars().count() > 1);
        if lower_rest {
            let mut chars = word.chars();
            out.extend(chars.next());
            out.extend(chars.flat_map(char::to_lowercase));
        } else {
            out.push_str(word);
        }
    }
    out
}

/// True where a text goes on behind its first words.
fn opens(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| rest.starts_with(' '))
}

fn marks(name: &str) -> usize {
    name.chars().filter(|c| !c.is_ascii()).count()
}

/// Gives each person their titles; returns these folded.
fn add_titles(
    found: &Found,
    entities: &mut Entities,
    owners: &[Option<usize>],
    bodies: &[Option<usize>],
) -> Vec<Vec<String>> {
    let text = found.text;
    // Of each person, in their order.
    let mut keys: Vec<Vec<String>> = vec![Vec::new(); entities.people.len()];
    for title in &found.titles {
        let Some(owner) = owners[title.name] else { continue };
        let range = text.tokens.cover(title.first, title.last);
        let from = found.bodies.partition_point(|body| body.first < title.first);
        let to = found.bodies.partition_point(|body| body.first < title.last);
        let inside = (from..to).filter(|at| found.bodies[*at].last <= title.last && bodies[*at].is_some());
        let body_hit = inside.max_by_key(|at| found.bodies[*at].last - found.bodies[*at].first);
        let person = &entities.people[owner];
        let completed = complete::title(found, title, body_hit.map(|at| &found.bodies[at]), person);
        let title = Title { text: completed, range, body: body_hit.and_then(|at| bodies[at]), place: None };
        let titles = &mut entities.people[owner].titles;
        let keys = &mut keys[owner];
        let key = fold(&title.text);
        // The fuller of two wordings stays.
        match keys.iter().position(|known| *known == key || opens(known, &key) || opens(&key, known)) {
            Some(at) if keys[at].len() < key.len() => (titles[at], keys[at]) = (title, key),
            Some(_) => {}
            None => {
                titles.push(title);
                keys.push(key);
            }
        }
    }
    keys
}
