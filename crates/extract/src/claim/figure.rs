//! Figures: what is counted, how exactly, and whether it was announced or reported. The counts of one conference stand
//! apart from the totals of the whole co-operation.

mod noun;

use crate::lang::Phrase;
use vnfr_model::{ClaimStatus, Country, EventKind, EventRole, EventStatus, FigureClaim, Lang, Qualifier, Span};
use vnfr_text::Range;

use super::cues::{self, Act, Count, Cue};
use super::delegation::Delegation;
use super::event::Draft;
use super::locate;
use super::number::{self, Number};
use super::scene::{Line, Scene, Zone};

/// Euros or dollars below which a sum is a price.
const LEAST_SUM: f64 = 100.0;
/// Below which a bare number is no part of a sum.
const LEAST_PART: f64 = 1000.0;
/// The rule of what no table names.
const NOUN: &str = "number_with_plain_noun";
/// People from whom on a number in words is a count.
const LEAST_CROWD: f64 = 10.0;

/// Figures that are kept; no article tells as many, and what is told again is sought among them.
const MOST: usize = 2_000;

/// Every figure of the main body, each once.
pub fn find(scene: &Scene<'_>, events: &[Draft], delegations: &[Delegation]) -> Vec<FigureClaim> {
    let conference =
        events.iter().position(|event| event.role == EventRole::Main && event.kind == EventKind::Conference);
    let main = conference.or_else(|| events.iter().position(|event| event.role == EventRole::Main));
    let announced = events
        .iter()
        .position(|event| event.role == EventRole::Planned && event.kind == EventKind::Conference)
        .filter(|_| conference.is_none());
    let mut figures: Vec<FigureClaim> = Vec::new();
    for line in scene.lines.iter().filter(|line| line.zone != Zone::Teaser) {
        // What a sentence foresees beside a meeting that was held is of the conference it announces.
        let of = announced.filter(|_| scene.has(line, Cue::Planned)).or(main).map(|at| (at, &events[at]));
        let mut sum = None;
        // `15 à 20 stagiaires`: a number that waits for the noun behind the next.
        let mut before: Option<Number> = None;
        for &number in number::in_digits(scene, line) {
            let figure = read(scene, line, number, of).or_else(|| part_of(scene, line, number, sum.as_ref()?));
            let least = before
                .replace(number)
                .filter(|least| noun::shares_noun(scene, *least, number) && !noun::is_label(scene, line, *least));
            if let Some(figure) = figure {
                sum = Some((figure.clone(), number)).filter(|_| figure.what.starts_with("amount_")).or(sum);
                if let Some(least) = least {
                    let value = least.value * (figure.value / number.value);
                    let range = scene.span(least.range);
                    add(&mut figures, FigureClaim { value, evidence: vec![range], ..figure.clone() });
                }
                add(&mut figures, figure);
                before = None;
            }
        }
        for &number in number::in_words(scene, line) {
            let figure = read(scene, line, number, of);
            if let Some(figure) = figure.filter(|figure| is_told_in_words(scene, line, figure, number)) {
                add(&mut figures, figure);
            }
        }
        let numbers = number::in_digits(scene, line).iter().chain(number::in_words(scene, line));
        for number in numbers.filter(|number| noun::is_of_them(scene, line, **number)) {
            if let Some(figure) = some_of(scene, *number, &figures) {
                add(&mut figures, figure);
            }
        }
    }
    // `Đoàn gồm 12 đại biểu`: counted already where its people are called delegates.
    for figure in delegations.iter().filter_map(|delegation| members(scene, delegation)) {
        let start = figure.evidence.first().map(|span| span.start);
        let counted = |known: &FigureClaim| known.evidence.first().map(|span| span.start) == start;
        // A mission of doctors is told by what they came for.
        let own = |known: &FigureClaim| known.what == figure.what || known.what == Count::HealthWorkers.what();
        figures.retain(|known| own(known) || !counted(known));
        add(&mut figures, figure);
    }
    // A conference counted on both sides and by its themes is described by its numbers: its own in the series is one of them.
    let counted = |what: &str| figures.iter().any(|figure| figure.what == what);
    let both = counted("vn_localities") && counted("fr_localities") && counted("themes");
    if let Some(at) = conference.filter(|_| both)
        && let Some((edition, range)) = events[at].edition
    {
        figures.push(FigureClaim {
            what: "edition".to_owned(),
            value: f64::from(edition),
            qualifier: Qualifier::Exact,
            status: if events[at].status == EventStatus::Planned { ClaimStatus::Stated } else { ClaimStatus::Reported },
            event: Some(at),
            evidence: vec![scene.span(range)],
            rule: "edition_of_counted_conference".to_owned(),
        });
    } else {
        figures.retain(|figure| figure.what != "themes");
    }
    figures.sort_by_key(|figure| figure.evidence.first().copied());
    figures
}

/// Adds a figure, or its evidence to the same one told before.
fn add(figures: &mut Vec<FigureClaim>, figure: FigureClaim) {
    let more = figures.len() < MOST;
    match figures.iter_mut().find(|known| known.what == figure.what && known.value == figure.value) {
        Some(known) => {
            if known.qualifier == Qualifier::Exact {
                known.qualifier = figure.qualifier;
            }
            known.evidence.extend(figure.evidence);
        }
        None if more => figures.push(figure),
        None => {}
    }
}

/// The people who make up a delegation.
fn members(scene: &Scene<'_>, delegation: &Delegation) -> Option<FigureClaim> {
    let (size, range) = delegation.size?;
    Some(FigureClaim {
        what: Count::Delegates.what().to_owned(),
        value: f64::from(size),
        qualifier: Qualifier::Exact,
        status: ClaimStatus::Reported,
        // A conference counts its own delegates.
        event: None,
        evidence: vec![scene.span(range)],
        rule: "members_of_delegation".to_owned(),
    })
}

/// `310,000 euros, of which the council gave 180,000`: a bare number behind a sum, in its currency.
fn part_of(scene: &Scene<'_>, line: &Line, number: Number, sum: &(FigureClaim, Number)) -> Option<FigureClaim> {
    let (whole, told) = sum;
    let between = scene.cut(told.range.end, number.range.start);
    let part = number.value >= LEAST_PART && number.value < whole.value;
    let said = scene.phrases(Phrase::OfWhich).iter().any(|word| locate::holds_word(between, word));
    // Something else that is counted, or a number within a name.
    let alone = scene.cut(number.range.end, line.range.end).trim_start_matches([' ', '\u{a0}']);
    let behind = Range::new(number.range.end, line.range.end);
    let alone = cues::find_count(scene.reading.language, scene.lower, scene.words_in(behind), behind)
        .is_none_or(|(_, from, _)| from > number.range.end + 24)
        && !alone.starts_with(['%', '-', '/']);
    (part && said && alone && !between.contains(';')).then(|| FigureClaim {
        value: number.value,
        qualifier: Qualifier::Exact,
        evidence: vec![scene.span(number.range)],
        rule: "part_of_sum".to_owned(),
        ..whole.clone()
    })
}

/// `Six d'entre eux`: so many of what was counted last before.
fn some_of(scene: &Scene<'_>, number: Number, figures: &[FigureClaim]) -> Option<FigureClaim> {
    // Characters, two sentences.
    const FAR: u32 = 300;
    const LAST: usize = 32;
    let span = scene.span(number.range);
    let near = |told: &Span| told.start < span.start && span.start - told.start <= FAR;
    let last = figures.iter().rev().take(LAST);
    let before = last.filter(|known| !known.what.starts_with("amount_") && known.evidence.first().is_some_and(near));
    let all = before.max_by_key(|known| known.evidence.first().map(|told| told.start))?;
    (number.value < all.value).then(|| FigureClaim {
        value: number.value,
        qualifier: Qualifier::Exact,
        evidence: vec![span],
        rule: "some_of_those_counted".to_owned(),
        ..all.clone()
    })
}

/// Small numbers in words count papers, firms, partners and things; of all else they are part of the telling.
fn is_told_in_words(scene: &Scene<'_>, line: &Line, figure: &FigureClaim, number: Number) -> bool {
    const FEW: [Count; 6] = [
        Count::Agreements,
        Count::Projects,
        Count::ProjectsAndAgreements,
        Count::Enterprises,
        Count::Scholarships,
        Count::Localities,
    ];
    let few = FEW.iter().any(|count| count.what() == figure.what) || figure.what.contains("localities");
    let goods =
        noun::is_goods(scene, figure) || figure.rule == NOUN && figure.value > 2.0 && scene.has_act(line, Act::Donate);
    // `Eight potters from Hue are spending …`: of the lead's subject the article tells.
    let opens = matches!(line.zone, Zone::Title | Zone::Body(0))
        && scene
            .cut(line.range.start, number.range.start)
            .trim_start_matches(['«', '“', '"', ' ', '\u{a0}'])
            .is_empty();
    number.round
        || opens
        || figure.value >= LEAST_CROWD
        || (few && figure.value >= 3.0)
        || (goods && !noun::is_known(scene, line, number))
}

fn read(scene: &Scene<'_>, line: &Line, number: Number, main: Option<(usize, &Draft)>) -> Option<FigureClaim> {
    const REACH: usize = 64;
    let text = &scene.lower;
    let reach = crate::year::floor_boundary(text, (number.range.end + REACH).min(line.range.end));
    // The next number counts something else, but that of `m3`.
    let own = |at: &usize| !text[..*at].ends_with(vnfr_text::letters::is_alphabetic);
    let stop = scene.runs_of_digits(Range::new(number.range.end, reach)).find(own).unwrap_or(reach);
    let (count, from, to, scale) = match sum_beside(scene, line, number, stop) {
        Some(sum) => sum,
        None => {
            let (count, from, to) = named_behind(scene, line, number, stop)?;
            (count, from, to, number::scale(scene.reading.language, &text[number.range.end..to]))
        }
    };
    let money = matches!(count, Count::Euros | Count::Dollars | Count::Dong);
    // `trade stood at 38 million USD`: what an economy sells is no figure of a co-operation.
    if money && scene.line_says(line, Phrase::Economy) {
        return None;
    }
    let between = &text[number.range.end..from];
    // `năm 2019 hai bên ký …`: five and a year are one word, and what is counted follows at once.
    let in_words = !text.as_bytes()[number.range.start].is_ascii_digit();
    if in_words && scene.reading.language == Lang::Vi && !between.trim().is_empty() {
        return None;
    }
    // `100% đại biểu`: a share counts nobody.
    if text[number.range.end..].trim_start().starts_with('%') {
        return None;
    }
    let words = &text[number.range.end..stop];
    let total = is_total(scene, line);
    // `14 Vietnamese localities with French authorities`: what stands between the number and its noun decides.
    let own = &text[number.range.end..to];
    let of_one = scene.says(own, Phrase::OfVietnam) != scene.says(own, Phrase::OfFrance);
    let words = if of_one { own } else { words };
    let kind = main.map(|(_, event)| event.kind);
    let what = what(scene, count, words, total, kind).or_else(|| lie_in_france(scene, count, to))?;
    // A row without a word: what only looks counted.
    if what.is_empty() && count != Count::Noun {
        return None;
    }
    if is_of_daily_life(scene, line, (number, count), main) {
        return None;
    }
    let qualifier = if number.round { Qualifier::About } else { qualifier(scene, line, number, count) };
    if what == "years_of_cooperation" && qualifier != Qualifier::Over {
        return None;
    }
    let value = number.value * scale;
    // What a ticket or a subscription costs is no sum of a co-operation.
    if matches!(count, Count::Euros | Count::Dollars) && value < LEAST_SUM {
        return None;
    }
    let behind = scene.cut(to, line.range.end).trim_start();
    if money && scene.phrases(Phrase::UnitPrice).iter().any(|words| behind.starts_with(words)) {
        return None;
    }
    let planned = main.map_or_else(|| scene.has(line, Cue::Planned), |(_, event)| event.status == EventStatus::Planned);
    // `Kinh phí dự kiến là 250.000 euro`: the word right before the sum.
    let foreseen = scene
        .hits_of(line)
        .iter()
        .any(|hit| hit.cue == Cue::Planned && hit.end <= number.range.start && number.range.start - hit.end <= 12);
    let planned = planned || foreseen;
    let whole = total
        || what.ends_with("_in_cooperation")
        || what == "localities_both_countries"
        || what == "years_of_cooperation";
    let status = match (whole, planned) {
        (true, _) => ClaimStatus::Reported,
        (false, true) => ClaimStatus::Planned,
        (false, false) => ClaimStatus::Reported,
    };
    Some(FigureClaim {
        // A word that no table holds is its own.
        what: if count == Count::Noun { text[from..to].replace([' ', '-'], "_") } else { what.to_owned() },
        value,
        qualifier,
        status,
        event: main.map(|(at, _)| at).filter(|_| !whole),
        evidence: vec![scene.span(Range::new(number.range.start, to))],
        rule: if count == Count::Noun { NOUN } else { "number_with_noun" }.to_owned(),
    })
}

/// True where the sentence sums up the whole co-operation: `đến nay`, `à ce jour`, `to date`.
fn is_total(scene: &Scene<'_>, line: &Line) -> bool {
    scene.line_says(line, Phrase::ToDate)
}

/// A sum with its currency before it, or behind it in short: what it counts in, where that stands, and by how much it is
/// multiplied.
fn sum_beside(scene: &Scene<'_>, line: &Line, number: Number, stop: usize) -> Option<(Count, usize, usize, f64)> {
    let text = &scene.lower;
    let tail = &text[number.range.end..stop];
    let scaled = tail.trim_start_matches([' ', '\u{a0}']);
    let spaces = tail.len() - scaled.len();
    let short = number::short_scale(scaled);
    if let Some((_, currency)) = number::currency_before(text, line.range.start, number.range.start) {
        let word = scaled.find(|char: char| !vnfr_text::letters::is_alphabetic(char)).unwrap_or(scaled.len());
        let by = number::scale(scene.reading.language, &scaled[..word]);
        let (by, length) =
            if by > 1.0 { (by, spaces + word) } else { short.filter(|_| spaces == 0).unwrap_or((1.0, 0)) };
        return Some((currency.count, number.range.end, number.range.end + length, by * currency.scale));
    }
    // `1,2 M€`, `500 k euros`, and glued to the number alone: `90.000đ`.
    let (by, length) = short.or((spaces == 0).then_some((1.0, 0)))?;
    let spaces = spaces + scaled[length..].len() - scaled[length..].trim_start_matches([' ', '\u{a0}']).len();
    let (count, name) = number::currency_at(&tail[spaces + length..])?;
    Some((count, number.range.end, number.range.end + spaces + length + name, by))
}

/// What a number counts: a noun of the tables near behind it, or the plain noun right behind it.
fn named_behind(scene: &Scene<'_>, line: &Line, number: Number, stop: usize) -> Option<(Count, usize, usize)> {
    let text = &scene.lower;
    let range = Range::new(number.range.end, stop);
    let known =
        cues::find_count(scene.reading.language, text, scene.words_in(range), range).filter(|(count, from, _)| {
            let between = &text[number.range.end..*from];
            between.len() <= 30
                && !between.contains(['.', ';', ':', '(', ')', '|', '/', '“', '"'])
                && !between.trim_start().starts_with(',')
                && !counts_another(scene, between)
                && (!count.is_thing() || !noun::is_apart(scene, between))
        });
    let found = known.or_else(|| noun::joined(scene, number, stop)).or_else(|| {
        let own = number.value > 1.0 && !noun::is_owned(scene, line, number);
        let plain = noun::behind(scene, number, stop).filter(|_| own)?;
        Some((Count::Noun, plain.start, plain.end))
    });
    let thing = |count: Count| count.is_thing() || count == Count::Noun;
    found.filter(|(count, ..)| !thing(*count) || !noun::is_label(scene, line, number))
}

fn what(scene: &Scene<'_>, count: Count, words: &str, total: bool, main: Option<EventKind>) -> Option<&'static str> {
    let provinces = count == Count::Provinces;
    // Those who come to a conference are its delegates, however they are called.
    if count == Count::Guests && main == Some(EventKind::Conference)
        || count == Count::Participants && !matches!(main, Some(EventKind::Ceremony | EventKind::Other))
    {
        return Some(Count::Delegates.what());
    }
    if count != Count::Localities && !provinces {
        return Some(count.what());
    }
    let vietnamese = provinces || scene.says(words, Phrase::OfVietnam);
    let french = scene.says(words, Phrase::OfFrance);
    let both = scene.says(words, Phrase::BothCountries);
    Some(match (both || vietnamese && french && !provinces, vietnamese, french) {
        (true, ..) => "localities_both_countries",
        (_, true, _) if total => "vn_localities_in_cooperation",
        (_, true, _) => "vn_localities",
        (_, _, true) if total => "fr_localities_in_cooperation",
        (_, _, true) => "fr_localities",
        _ => return None,
    })
}

/// `12 villes de la Drôme`, `27 towns in the Vosges`: those of the French locality right behind them.
fn lie_in_france(scene: &Scene<'_>, count: Count, to: usize) -> Option<&'static str> {
    const NEAR: usize = 24;
    let behind = Range::new(to, crate::year::floor_boundary(scene.lower, (to + NEAR).min(scene.lower.len())));
    let (place, _) = scene.places_in(behind).first().filter(|_| count == Count::Localities)?;
    scene.is_locality(*place, Country::Fr).then_some("fr_localities")
}

/// `3 ngày tập huấn cho học viên`: a unit behind the number says what it counts.
fn counts_another(scene: &Scene<'_>, between: &str) -> bool {
    // `20 giải thưởng cho các nghệ nhân`: those for whom something is are not counted.
    if scene.phrases(Phrase::ForWhom).iter().any(|word| locate::holds_word(between, word)) {
        return true;
    }
    let between = between.trim_start_matches([' ', '-', '\u{a0}']);
    let units = scene.phrases(Phrase::NotCounted).iter().chain(noun::tables(scene).measures);
    units.into_iter().any(|unit| locate::starts_with_word(between, unit))
}

/// What a province counts every year is no figure of a co-operation: its tourists, but those of a fair; its people, but
/// those whom a work serves.
fn is_of_daily_life(
    scene: &Scene<'_>,
    line: &Line,
    (number, count): (Number, Count),
    main: Option<(usize, &Draft)>,
) -> bool {
    match count {
        Count::Visitors => {
            let show = |event: &Draft| {
                event.kind == EventKind::Conference || scene.has_act(&scene.lines[event.line], Act::Show)
            };
            noun::is_yearly(scene, line)
                && !main.is_some_and(|(_, event)| show(event))
                && !scene.has(line, Cue::Planned)
        }
        // What a province exports or harvests in a year.
        Count::Produce(_) => noun::is_yearly(scene, line) || scene.line_says(line, Phrase::Economy),
        Count::People => {
            let told = [Phrase::Serves, Phrase::Attended].iter().any(|words| scene.line_says(line, *words));
            !told && !scene.has_act(line, Act::Train) || noun::is_owned(scene, line, number)
        }
        // What a locality has by itself.
        Count::Part(_) => noun::is_owned(scene, line, number),
        _ => false,
    }
}

fn qualifier(scene: &Scene<'_>, line: &Line, number: Number, count: Count) -> Qualifier {
    let text = &scene.lower;
    let from = crate::year::floor_boundary(text, number.range.start.saturating_sub(24)).max(line.range.start);
    let head = text[from.min(number.range.start)..number.range.start].trim_end();
    let ends = |words: Phrase| scene.phrases(words).iter().any(|word| locate::ends_with_word(head, word));
    // `hợp tác trên 4 cụm chủ đề` is "on", never "more than".
    if count == Count::Themes {
        return Qualifier::Exact;
    }
    if ends(Phrase::MoreThan) || text[number.range.end..].starts_with('+') {
        Qualifier::Over
    } else if ends(Phrase::AboutSoMany) {
        Qualifier::About
    } else if ends(Phrase::FewerThan) {
        Qualifier::Under
    } else {
        Qualifier::Exact
    }
}
