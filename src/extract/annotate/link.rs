//! From mentions to entities: which names are one person, which wordings one body, on which side each stands.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::{Country, Lang, LocalityLevel, Side};
use crate::text::{Case, fold, name_key};

use super::super::lang::HeadKind;
use super::super::reading::{Body, Mention, Person, Place, PlaceKind, Target, Title};
use super::body::BodyHit;
use super::complete;
use super::lexicon::Sense;
use super::name::{Kind, NameHit};
use super::place::{Named, PlaceHit, Places};
use super::text::Text;
use super::title::TitleHit;

/// What the finders found.
pub struct Found<'a> {
    pub text: &'a Text<'a>,
    pub masked: &'a [bool],
    pub places: &'a Places,
    pub names: Vec<NameHit>,
    pub bodies: Vec<BodyHit>,
    pub titles: Vec<TitleHit>,
}

/// The tables of a reading.
#[derive(Default)]
pub struct Entities {
    pub mentions: Vec<Mention>,
    pub people: Vec<Person>,
    pub bodies: Vec<Body>,
    pub places: Vec<Place>,
}

/// Names that the genre brings up as history: never people of an article.
const HISTORY: [&str; 16] = [
    "ho chi minh",
    "nguyen ai quoc",
    "nguyen tat thanh",
    "vo nguyen giap",
    "alexandre yersin",
    "louis pasteur",
    "albert calmette",
    "victor hugo",
    "gustave eiffel",
    "charles de gaulle",
    "alexandre de rhodes",
    "ernest hebrard",
    "nguyen du",
    "jules verne",
    "albert camus",
    "marie curie",
];

/// Makes the entities.
pub fn link(found: &Found) -> Entities {
    let mut entities = Entities::default();
    let mut mentions: Vec<Mention> = Vec::new();
    let bodies = link_bodies(found, &mut entities, &mut mentions);
    let covered = link_people(found, &mut entities, &mut mentions, &bodies);
    link_places(found, &mut entities, &mut mentions, &covered);
    in_order_of_text(&mut entities, &mut mentions);
    mentions.sort_by(|left, right| {
        (left.range.start, right.range.end, left.nested).cmp(&(right.range.start, left.range.end, right.nested))
    });
    for (index, mention) in mentions.iter().enumerate() {
        match mention.target {
            Target::Person(at) => entities.people[at].mentions.push(index),
            Target::Body(at) => entities.bodies[at].mentions.push(index),
            Target::Place(at) => entities.places[at].mentions.push(index),
        }
    }
    entities.mentions = mentions;
    complete::places_of(&mut entities);
    entities
}

/// Puts each table in the order in which its entries are first named.
fn in_order_of_text(entities: &mut Entities, mentions: &mut [Mention]) {
    let first_of = |wanted: &dyn Fn(Target) -> Option<usize>, count: usize| {
        let mut first = vec![usize::MAX; count];
        for mention in mentions.iter() {
            if let Some(at) = wanted(mention.target) {
                first[at] = first[at].min(mention.first);
            }
        }
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_key(|at| first[*at]);
        let mut place = vec![0; count];
        order.iter().enumerate().for_each(|(new, old)| place[*old] = new);
        place
    };
    let people =
        first_of(&|target| if let Target::Person(at) = target { Some(at) } else { None }, entities.people.len());
    let bodies = first_of(&|target| if let Target::Body(at) = target { Some(at) } else { None }, entities.bodies.len());
    let places =
        first_of(&|target| if let Target::Place(at) = target { Some(at) } else { None }, entities.places.len());
    for mention in mentions.iter_mut() {
        mention.target = match mention.target {
            Target::Person(at) => Target::Person(people[at]),
            Target::Body(at) => Target::Body(bodies[at]),
            Target::Place(at) => Target::Place(places[at]),
        };
    }
    for title in entities.people.iter_mut().flat_map(|person| &mut person.titles) {
        title.body = title.body.map(|at| bodies[at]);
    }
    entities.people = reordered(std::mem::take(&mut entities.people), &people);
    entities.bodies = reordered(std::mem::take(&mut entities.bodies), &bodies);
    entities.places = reordered(std::mem::take(&mut entities.places), &places);
}

fn reordered<T>(list: Vec<T>, place: &[usize]) -> Vec<T> {
    let mut pairs: Vec<(usize, T)> = place.iter().copied().zip(list).collect();
    pairs.sort_by_key(|(at, _)| *at);
    pairs.into_iter().map(|(_, item)| item).collect()
}

fn mention(found: &Found, first: usize, last: usize, target: Target, rule: &'static str) -> Mention {
    let sentence = found.text.sentences.partition_point(|sentence| sentence.last <= first);
    Mention { range: found.text.tokens.cover(first, last), first, last, sentence, target, nested: false, rule }
}

// Bodies

/// The index of each hit's body, in the order of the hits.
fn link_bodies(found: &Found, entities: &mut Entities, mentions: &mut Vec<Mention>) -> Vec<Option<usize>> {
    let text = found.text;
    let mut by_key: BTreeMap<String, usize> = BTreeMap::new();
    let mut acronyms: HashMap<String, usize> = HashMap::new();
    let mut out = vec![None; found.bodies.len()];
    // Named bodies first, so that bare ones find them wherever they stand.
    let mut order: Vec<usize> = (0..found.bodies.len()).collect();
    order.sort_by_key(|at| {
        (!found.bodies[*at].named, std::cmp::Reverse(found.bodies[*at].last - found.bodies[*at].first), *at)
    });
    for index in order {
        let hit = &found.bodies[index];
        let Some(named) = complete::body(found, hit) else { continue };
        if hit.quiet && !by_key.contains_key(&named.key) {
            continue;
        }
        let acronym = hit.acronym.map(|(first, last)| text.view.slice(text.tokens.cover(first, last)).to_owned());
        let shorter = || {
            // `Viện Y học biển` beside `Viện Y học biển Việt Nam`: a shorter wording of the same words.
            let prefix = format!("{} ", named.key);
            let mut longer = by_key
                .range(prefix.clone()..)
                .take_while(|(key, _)| key.starts_with(&prefix) && named.key.contains(' '))
                .map(|(_, at)| *at);
            let first = longer.next();
            first.filter(|first| longer.all(|other| other == *first))
        };
        let known = by_key
            .get(&named.key)
            .or_else(|| acronym.as_ref().and_then(|acronym| acronyms.get(acronym)))
            .or_else(|| acronyms.get(&named.name))
            .copied()
            .or_else(shorter);
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
        by_key.entry(complete::body_key(&named.name)).or_insert(at);
        by_key.entry(named.key).or_insert(at);
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
        // `công ty Ricard`, `société TOWT`: the bare name is another wording.
        if matches!(hit.kind, HeadKind::Firm | HeadKind::Paper) && hit.last > hit.head && hit.head > hit.first {
            alias(&complete::spaced(found, hit.head, hit.last));
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
            let word = text.word(at);
            if text.is_capital(at)
                && word.len() >= 2
                && !found.masked[at]
                && !taken[at]
                && let Some(body) = acronyms.get(word)
            {
                mentions.push(mention(found, at, at + 1, Target::Body(*body), "acronym declared in the article"));
            }
        }
    }
    out
}

// People

/// Marks the tokens of people's names and returns them.
fn link_people(
    found: &Found,
    entities: &mut Entities,
    mentions: &mut Vec<Mention>,
    bodies: &[Option<usize>],
) -> Vec<bool> {
    let text = found.text;
    let mut covered = vec![false; text.tokens.len() + 1];
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut owners: Vec<Option<usize>> = vec![None; found.names.len()];
    let key_of = |name: &NameHit| name_key(text.view.slice(text.tokens.cover(name.first, name.last)));
    for (index, name) in found.names.iter().enumerate().filter(|(_, name)| name.kind != Kind::Part) {
        covered[name.first..name.last].fill(true);
        let key = key_of(name);
        if HISTORY.contains(&key.as_str()) {
            continue;
        }
        let written = written_name(text, name);
        let side = if name.kind == Kind::Vietnamese { Side::Vn } else { Side::Fr };
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
    let mut last_words: HashMap<String, usize> = HashMap::new();
    for (at, person) in entities.people.iter().enumerate() {
        let key = name_key(&person.name);
        if let Some(last) = key.rsplit(' ').next() {
            last_words.entry(last.to_owned()).or_insert(at);
        }
    }
    for (index, name) in found.names.iter().enumerate().filter(|(_, name)| name.kind == Kind::Part) {
        let key = key_of(name);
        let last = key.rsplit(' ').next().unwrap_or_default().to_owned();
        let at = match last_words.get(&last) {
            Some(at) => *at,
            None => {
                // A name of one word that nothing else in the article completes.
                let place = found.places.sure_at(name.first).is_some();
                if place
                    || text.is_upper(name.first) && name.last - name.first == 1 && text.word(name.first).len() <= 4
                    || key.len() < 3
                {
                    continue;
                }
                let side = if super::name::is_syllable(&key) { Side::Vn } else { Side::Fr };
                entities.people.push(Person {
                    name: written_name(text, name),
                    side,
                    titles: Vec::new(),
                    mentions: Vec::new(),
                });
                last_words.insert(last, entities.people.len() - 1);
                entities.people.len() - 1
            }
        };
        covered[name.first..name.last].fill(true);
        owners[index] = Some(at);
        mentions.push(mention(found, name.first, name.last, Target::Person(at), name.rule));
    }
    back_references(found, entities, mentions, &mut covered, &last_words);
    add_titles(found, entities, &owners, bodies);
    for person in &mut entities.people {
        person.side = complete::side_of_person(found, person);
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
    last_words: &HashMap<String, usize>,
) {
    let text = found.text;
    let mut in_body = vec![false; text.tokens.len() + 1];
    found.bodies.iter().for_each(|body| in_body[body.first..body.last].fill(true));
    for sentence in text.sentences {
        #[allow(clippy::needless_range_loop, reason = "the token's place counts in several lists at once")]
        for at in sentence.first..sentence.last {
            if covered[at]
                || found.masked[at]
                || !text.is_capital(at)
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
                && (super::name::title_between(text, at, sentence.first) && text.title_ends_at(at)
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
            let joined = text.sign(at + 1) == '-' && text.gap(at + 1) == crate::text::Gap::None
                || at > 0 && text.sign(at - 1) == '-' && text.gap(at) == crate::text::Gap::None;
            if fits && !joined && found.places.sure_at(at).is_none() {
                covered[at] = true;
                mentions.push(mention(found, at, at + 1, Target::Person(owner), "last word of a name"));
            }
        }
    }
}

/// The name as the contract wants it: single spaces, joined hyphens, capitals only first.
fn written_name(text: &Text, name: &NameHit) -> String {
    let mut out = String::new();
    let shout = (name.first..name.last)
        .filter(|at| text.is_word(*at))
        .all(|at| text.is_upper(at) || text.tokens.list[at].case == Case::Letter);
    for at in name.first..name.last {
        let token = &text.tokens.list[at];
        let word = text.view.slice(token.range);
        let dash = text.is_dash(at) || at > name.first && text.is_dash(at - 1);
        if !out.is_empty() && token.gap > crate::text::Gap::None && !dash {
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

fn marks(name: &str) -> usize {
    name.chars().filter(|c| !c.is_ascii()).count()
}

fn add_titles(found: &Found, entities: &mut Entities, owners: &[Option<usize>], bodies: &[Option<usize>]) {
    let text = found.text;
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
        let person = &mut entities.people[owner];
        let key = fold(&title.text);
        // The fuller of two wordings stays.
        match person.titles.iter().position(|known| {
            let known = fold(&known.text);
            known == key || known.starts_with(&format!("{key} ")) || key.starts_with(&format!("{known} "))
        }) {
            Some(at) if fold(&person.titles[at].text).len() < key.len() => person.titles[at] = title,
            Some(_) => {}
            None => person.titles.push(title),
        }
    }
}

// Places

fn link_places(found: &Found, entities: &mut Entities, mentions: &mut Vec<Mention>, covered: &[bool]) {
    let text = found.text;
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let body_spans: Vec<(usize, usize)> = found.bodies.iter().map(|body| (body.first, body.last)).collect();
    // A region within a university's or a chamber's name counts where the article names it by itself too.
    let within = |hit: &PlaceHit| {
        let next = found.bodies.partition_point(|body| body.first <= hit.first);
        found.bodies[..next].iter().rev().take(3).find(|body| body.last >= hit.last)
    };
    let wide = |hit: &PlaceHit| matches!(hit.named, Named::Unit(unit) if matches!(unit.level, LocalityLevel::Region | LocalityLevel::Departement));
    let own: BTreeSet<&str> = found
        .places
        .list
        .iter()
        .filter(|hit| hit.sure && wide(hit) && within(hit).is_none())
        .filter_map(unit_id)
        .collect();
    for hit in found.places.list.iter().filter(|hit| hit.sure) {
        let borrowed = wide(hit)
            && within(hit).is_some_and(|body| matches!(body.kind, HeadKind::General | HeadKind::Firm))
            && unit_id(hit).is_some_and(|id| !own.contains(id));
        if borrowed {
            continue;
        }
        if (hit.first..hit.last).any(|at| covered[at]) {
            continue;
        }
        // A place within a registered body's proper name is no place of the article.
        let own = |body: &BodyHit| body.first <= hit.first && hit.last <= body.last && is_registered(found, body);
        if matches!(hit.named, Named::Unit(_))
            && found.bodies[..found.bodies.partition_point(|body| body.first <= hit.first)]
                .iter()
                .rev()
                .take(3)
                .any(own)
        {
            continue;
        }
        let (key, name, kind) = entity_of(text, hit);
        let at = *by_key.entry(key).or_insert_with(|| {
            entities.places.push(Place { name, kind, mentions: Vec::new() });
            entities.places.len() - 1
        });
        let mut mention = mention(found, hit.first, hit.last, Target::Place(at), hit.rule);
        let next = body_spans.partition_point(|(first, _)| *first <= hit.first);
        mention.nested = next > 0 && body_spans[next - 1].1 >= hit.last;
        mentions.push(mention);
    }
}

fn unit_id(hit: &PlaceHit) -> Option<&'static str> {
    match hit.named {
        Named::Unit(unit) => Some(unit.id.as_str()),
        _ => None,
    }
}

/// True for a body of the registry, by its name or by the acronym declared beside it.
fn is_registered(found: &Found, body: &BodyHit) -> bool {
    let by_acronym = |(first, _): (usize, usize)| found.text.has(first, |sense| matches!(sense, Sense::Registered(_)));
    body.kind != HeadKind::Embassy
        && (body.registered.is_some_and(|row| !row.id.starts_with("emb") && !row.id.starts_with("cg"))
            || body.acronym.is_some_and(by_acronym))
}

fn entity_of(text: &Text, hit: &PlaceHit) -> (String, String, PlaceKind) {
    match hit.named {
        Named::Unit(unit) => {
            let kind = PlaceKind::Locality { id: unit.id.clone(), country: unit.country, level: unit.level };
            (unit.id.0.clone(), unit.name.to_owned(), kind)
        }
        Named::Nation(code) => {
            let name = match code {
                "VN" => "Việt Nam".to_owned(),
                "FR" => "Pháp".to_owned(),
                _ => text.view.slice(text.tokens.cover(hit.first, hit.last)).to_owned(),
            };
            (format!("nation {code}"), name, PlaceKind::Nation(code))
        }
        Named::Landmark => {
            let name = text.view.slice(text.tokens.cover(hit.first, hit.last)).to_owned();
            (format!("landmark {}", fold(&name)), name, PlaceKind::Landmark)
        }
    }
}

/// The side a country's code stands for.
pub fn side_of_country(country: Country) -> Side {
    match country {
        Country::Vn => Side::Vn,
        Country::Fr => Side::Fr,
    }
}

/// The side of a place hit; `None` for a landmark.
pub fn side_of_place(hit: &PlaceHit) -> Option<Side> {
    match hit.named {
        Named::Unit(unit) => Some(side_of_country(unit.country)),
        Named::Nation("VN") => Some(Side::Vn),
        Named::Nation("FR") => Some(Side::Fr),
        Named::Nation(_) => Some(Side::Other),
        Named::Landmark => None,
    }
}

/// True for a unit that completes a rank: `tỉnh` a province, `thành phố` a city.
pub fn is_city(hit: &PlaceHit) -> bool {
    matches!(hit.named, Named::Unit(unit) if unit.kind == crate::geo::PlaceKind::CentralCity
        || matches!(unit.level, LocalityLevel::CityOfProvince | LocalityLevel::Town | LocalityLevel::Commune | LocalityLevel::Epci))
}

/// True where a head kind is held by a Vietnamese locality.
pub fn is_vietnamese_rank(kind: HeadKind) -> bool {
    matches!(kind, HeadKind::Committee | HeadKind::Council)
}
