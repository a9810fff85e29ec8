//! Which localities a stretch of text makes a part of an event, and which of them it takes place in.

use vnfr_geo as geo;
use vnfr_model::{Country, Era, Lang, LocalityId, LocalityLevel, Side};
use vnfr_text::Range;
use vnfr_text::letters::is_alphanumeric;

use crate::lang::{self, Phrase};
use crate::search;

use super::scene::{Line, Scene};

/// True where the words before a mention make it the place of what is told.
pub fn is_place(scene: &Scene<'_>, line: &Line, mention: Range) -> bool {
    let mut head = scene.text(Range::new(line.range.start, mention.start)).trim_end_matches([' ', '“', '"', '(']);
    for _ in 0..3 {
        let Some(word) = type_before(scene, head) else { break };
        head = head[..head.len() - word.len()].trim_end();
    }
    // `a Can Tho delegation` goes nowhere; in French a lost accent leaves the same letter.
    let article = scene.reading.language == Lang::En
        && scene.phrases(Phrase::Article).iter().any(|word| ends_with_word(head, word));
    !article && scene.phrases(Phrase::Prepositions).iter().any(|word| ends_with_word(head, word))
        || lang::words(scene.reading.language).places.elided_prepositions.iter().any(|word| head.ends_with(word))
}

/// [`is_place`] of a mention in whichever line it stands.
pub fn is_where(scene: &Scene<'_>, mention: Range) -> bool {
    let line = scene.lines.iter().find(|line| line.range.contains(mention));
    line.is_some_and(|line| is_place(scene, line, mention))
}

/// True where a line names some of the places asked for, and each only as where something was done.
pub fn only_where(scene: &Scene<'_>, line: &Line, wanted: impl Fn(usize) -> bool) -> bool {
    let mut named = scene.places_in(line.range).iter().filter(|(place, _)| wanted(*place)).peekable();
    named.peek().is_some() && named.all(|(_, range)| is_place(scene, line, *range))
}

/// `The Departmental Council of the Gers met in Auch`, `une lettre d'intention signée à Hanoï`: beside one that acts, a
/// town is only where it did; where no other is named, the town acts.
pub fn who_act(scene: &Scene<'_>, mut found: Vec<(usize, Range)>) -> Vec<(usize, Range)> {
    if found.iter().any(|(_, range)| !is_where(scene, *range)) {
        found.retain(|(_, range)| !is_where(scene, *range));
    }
    found
}

/// A text without the article at its end.
pub fn without_article<'a>(scene: &Scene<'_>, head: &'a str) -> &'a str {
    let article = scene.phrases(Phrase::Article).iter().find(|word| ends_with_word(head, word));
    article.map_or(head, |word| &head[..head.len() - word.len()]).trim_end()
}

/// The longest word for a sort of place with which a text ends.
fn type_before(scene: &Scene<'_>, head: &str) -> Option<&'static str> {
    let words = scene.phrases(Phrase::TypeWords).iter().copied();
    words.filter(|word| ends_with_word(head, word)).max_by_key(|word| word.len())
}

/// True where a text ends with a word that does not go on to the left.
#[inline]
pub fn ends_with_word(text: &str, word: &str) -> bool {
    // Nearly all words that are asked for end in another letter.
    let ([.., own], [.., last]) = (text.as_bytes(), word.as_bytes()) else { return false };
    if own != last {
        return false;
    }
    text.strip_suffix(word)
        .is_some_and(|head| word.ends_with('\'') || !head.chars().next_back().is_some_and(is_alphanumeric))
}

/// True where a text opens with a word, and with nothing that goes on over it.
pub fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|tail| !tail.chars().next().is_some_and(is_alphanumeric))
}

/// True where a text holds a word whole.
pub fn holds_word(text: &str, word: &str) -> bool {
    search::all(text, word)
        .any(|at| ends_with_word(&text[..at + word.len()], word) && starts_with_word(&text[at..], word))
}

/// True for a locality that only says where a body sits, or names another town's namesake.
pub fn is_aside(scene: &Scene<'_>, line: &Line, mention: Range) -> bool {
    let head = scene.text(Range::new(line.range.start, mention.start)).trim_end();
    sits_there(scene, line, mention)
        || is_seat(scene, head)
        || holds_the_last(scene, line, mention)
        || names_a_society(scene, line, mention)
        || names_a_house(scene, line, mention)
        || seats_an_office(scene, line, mention)
}

/// `directeur de l'Agence française de développement (AFD) à Hanoï`: where somebody of one country holds an office of the
/// other is no stage of what is told.
fn seats_an_office(scene: &Scene<'_>, line: &Line, mention: Range) -> bool {
    const REACH: usize = 90;
    let from = crate::year::floor_boundary(scene.lower, mention.start.saturating_sub(REACH)).max(line.range.start);
    let place = scene.places_in(mention).first().and_then(|(place, _)| scene.place(*place).country());
    let abroad = |side: Side| matches!((side, place), (Side::Fr, Some(Country::Vn)) | (Side::Vn, Some(Country::Fr)));
    let Some((person, _)) = scene.people_in(Range::new(from, mention.start)).last().copied() else { return false };
    let person = scene.person(person);
    abroad(person.side)
        && person.titles.iter().filter(|title| title.body.is_some() && title.range.end <= mention.start).any(|title| {
            let between = scene.cut(title.range.end, mention.start).trim();
            let between =
                between.strip_prefix('(').and_then(|rest| rest.split_once(')')).map_or(between, |(_, rest)| rest);
            scene.phrases(Phrase::InTown).contains(&between.trim())
        })
}

/// `a group based in Cluses`, `basée à`: words right before a mention make it the seat of a house, or where somebody is from.
pub fn sits_there(scene: &Scene<'_>, line: &Line, mention: Range) -> bool {
    let head = scene.text(Range::new(line.range.start, mention.start)).trim_end();
    let ends = |head: &str| {
        let last = head.as_bytes().last();
        scene.phrases(Phrase::Aside).iter().any(|words| words.as_bytes().last() == last && head.ends_with(words))
    };
    // `the Lyon-based group`.
    let tail = scene.cut(mention.end, line.range.end);
    if scene.phrases(Phrase::SeatBehind).iter().any(|word| tail.starts_with(word)) {
        return true;
    }
    // `có trụ sở tại thành phố Angers`: the town's type stands between.
    ends(head) || type_before(scene, head).is_some_and(|word| ends(head[..head.len() - word.len()].trim_end()))
}

/// `Hội Drôme - Việt Nam`, `l'association Anjou-Vietnam`: a society's home acts in nothing.
fn names_a_society(scene: &Scene<'_>, line: &Line, mention: Range) -> bool {
    let tail = scene.cut(mention.end, line.range.end).trim_start();
    let Some(partner) = tail.strip_prefix(['-', '–']).map(str::trim_start) else { return false };
    scene.phrases(Phrase::VietnamByName).iter().any(|name| partner.starts_with(name))
        && scene.bodies_in(line.range).iter().any(|(_, body)| body.contains(mention) && body.start < mention.start)
}

/// `Romans-sur-Isère (tỉnh Drôme, Cộng hòa Pháp)`, `Duras (Lot-et-Garonne)`, `Poligny, in the department of Jura`: what a
/// town lies in, in brackets behind it or by words that say so.
fn holds_the_last(scene: &Scene<'_>, line: &Line, mention: Range) -> bool {
    const REACH: usize = 40;
    let from = crate::year::floor_boundary(scene.lower, mention.start.saturating_sub(REACH)).max(line.range.start);
    let head = scene.cut(from, mention.start);
    let bracket = head.rfind('(').filter(|at| !head[*at..].contains([')', ',']));
    let lies_in = || {
        let bare = head.trim_end();
        let word =
            scene.phrases(Phrase::LiesIn).iter().filter(|word| bare.ends_with(**word)).max_by_key(|w| w.len())?;
        Some(bare.len() - word.len())
    };
    // `thành phố Hội An, tỉnh Quảng Nam`: a city, and the province behind its comma.
    let comma = || {
        let bare = type_before(scene, head.trim_end())
            .map(|word| head.trim_end()[..head.trim_end().len() - word.len()].trim_end())?;
        bare.ends_with(',').then(|| bare.len() - 1)
    };
    let by_comma = bracket.is_none().then(comma).flatten();
    if let Some(at) = by_comma {
        let places = scene.places_in(line.range);
        let own = places.iter().find(|(_, range)| *range == mention).and_then(|(place, _)| scene.locality_id(*place));
        let town =
            places.iter().rfind(|(_, range)| range.end == from + at).and_then(|(place, _)| scene.locality_id(*place));
        let city =
            town.and_then(|id| geo::gazetteer().by_id(id)).filter(|unit| unit.level == LocalityLevel::CityOfProvince);
        if own.is_some() && city.and_then(|city| city.parent.as_ref()) == own {
            return true;
        }
    }
    let by_words = bracket.is_none();
    let Some(bracket) = bracket.or_else(lies_in) else { return false };
    let places = scene.places_in(line.range);
    let own = places.iter().find(|(_, range)| *range == mention).and_then(|(place, _)| scene.locality_id(*place));
    let before = places.iter().rfind(|(_, range)| range.end <= from + bracket);
    let town = before
        .filter(|(_, range)| scene.cut(range.end, from + bracket).trim().is_empty())
        // The province that a Vietnamese town stands for is who acts.
        .filter(|(place, _)| !by_words || scene.carried(*place) == *place)
        .and_then(|(place, _)| scene.locality_id(*place))
        .and_then(|id| geo::gazetteer().by_id(id));
    own.is_some() && town.and_then(|town| town.parent.as_ref()) == own
}

/// `Tổng Lãnh sự Pháp tại Thành phố Hồ Chí Minh`, `consule générale de France à Hô Chi Minh-Ville`: where a post has its
/// seat is no part of what its holder does elsewhere.
fn is_seat(scene: &Scene<'_>, head: &str) -> bool {
    const REACH: usize = 60;
    let from = crate::year::floor_boundary(head, head.len().saturating_sub(REACH));
    let near = &head[from..];
    let links = scene.phrases(Phrase::SeatLinks);
    // Only such words may stand behind the post, so one of them ends the text: most have none, and no post is sought.
    let end = near.trim_end_matches(|char: char| !is_alphanumeric(char));
    if !links.iter().any(|link| end.ends_with(link)) {
        return false;
    }
    let post = scene.phrases(Phrase::Diplomat).iter().filter_map(|word| end_of_last(near, word)).max();
    post.is_some_and(|end| {
        let mut between =
            near[end..].split(|char: char| !is_alphanumeric(char)).filter(|word| !word.is_empty()).peekable();
        between.peek().is_some() && between.all(|word| links.contains(&word))
    })
}

/// Where a word ends for the last time in a short text. The standard library makes ready for a long one.
fn end_of_last(text: &str, word: &str) -> Option<usize> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let at = text.windows(word.len()).rposition(|part| part[0] == word[0] && part == word)?;
    Some(at + word.len())
}

/// `Carcassonne Hospital` beside `the department of Aude`: the town in the name of a house that signs or receives, where
/// another locality of its country acts in the same sentence.
fn names_a_house(scene: &Scene<'_>, line: &Line, mention: Range) -> bool {
    let named_within = scene.bodies_in(line.range).iter().any(|(_, body)| body.contains(mention));
    let within = |range: Range| houses(scene, line).iter().any(|house| house.contains(range));
    let country = |wanted: Range| {
        let place = scene.places_in(line.range).iter().copied().find(|(_, range)| *range == wanted)?.0;
        scene.locality_id(place).and(scene.place(place).country())
    };
    // Most are named by themselves.
    if !named_within || !within(mention) {
        return false;
    }
    let own = country(mention);
    own.is_some()
        && scene
            .places_in(line.range)
            .iter()
            .copied()
            .any(|(_, range)| range != mention && !within(range) && country(range) == own)
}

/// Bodies that are no office of a locality, by their names.
fn houses<'l>(scene: &Scene<'_>, line: &'l Line) -> &'l [Range] {
    line.houses.get_or_init(|| {
        let bodies = scene.bodies_in(line.range).iter().copied().map(|(_, range)| range);
        bodies.filter(|range| scene.part_says(line, scene.text(*range), Phrase::Houses)).collect()
    })
}

/// `Đại học Huế và Đại học Bordeaux hợp tác từ năm 2005`: a sentence that names a country's localities only within the
/// names of houses speaks of those houses.
pub fn only_houses(scene: &Scene<'_>, line: &Line) -> bool {
    [Country::Vn, Country::Fr].into_iter().any(|country| only_houses_of(scene, line, country))
}

/// As [`only_houses`], of the localities of one country.
pub fn only_houses_of(scene: &Scene<'_>, line: &Line, country: Country) -> bool {
    let houses = houses(scene, line);
    let within = |range: Range| houses.iter().any(|house| house.contains(range));
    !houses.is_empty() && {
        let named = scene.places_in(line.range).iter().copied();
        let mut named = named.filter(|(place, _)| scene.is_locality(*place, country)).peekable();
        named.peek().is_some() && named.all(|(_, range)| within(range))
    }
}

/// Localities of one country in the lines given, in order of the text, each once, asides left out.
pub fn localities<'s>(
    scene: &'s Scene<'_>,
    lines: impl Iterator<Item = &'s Line>,
    country: Country,
) -> Vec<(usize, Range)> {
    let mut found: Vec<(usize, Range)> = Vec::new();
    for line in lines {
        for (place, mention) in scene.localities_in(line.range, country) {
            if !is_aside(scene, line, mention) && !found.iter().any(|(other, _)| *other == place) {
                found.push((place, mention));
            }
        }
    }
    found
}

/// The unit that carries a locality's ties today, where the text's own name does not say: the city of a district, the
/// region that took a former one in.
pub fn unit_that_carries(id: &LocalityId) -> Option<&'static str> {
    let gazetteer = geo::gazetteer();
    let place = gazetteer.by_id(id)?;
    match (place.era, place.level) {
        (Era::Fr2015, _) => gazetteer.successor(id).map(|carrier| carrier.name),
        (Era::Vn63, LocalityLevel::District) => {
            place.parent.as_ref().and_then(|parent| gazetteer.by_id(parent)).map(|carrier| carrier.name)
        }
        _ => None,
    }
}
