//! The index against a naive reading of the same rows, over some hundred random questions.

use std::collections::{BTreeMap, BTreeSet};

use vnfr_model::PartialDate;

use super::*;

/// Localities of the small world: key, country, era, level, and the today's unit.
const UNITS: [(&str, &str, &str, &str, &str); 8] = [
    ("vn34-01", "VN", "vn34", "province", "vn34-01"),
    ("vn34-92", "VN", "vn34", "province", "vn34-92"),
    ("vn63-01", "VN", "vn63", "province", "vn34-01"),
    ("vn63-92", "VN", "vn63", "province", "vn34-92"),
    ("vn63-93", "VN", "vn63", "province", "vn34-92"),
    ("fr-reg-11", "FR", "fr", "region", "fr-reg-11"),
    ("fr-dep-94", "FR", "fr", "departement", "fr-dep-94"),
    ("fr-com-31555", "FR", "fr", "commune", "fr-com-31555"),
];

/// A repeatable source of numbers; the same world at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn some<T: Clone>(&mut self, of: &[T], most: u64) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| of[self.below(of.len() as u64) as usize].clone()).collect()
    }
}

#[derive(Clone, Debug, Default)]
struct Row {
    id: u32,
    part: bool,
    first: u32,
    last: u32,
    kind: Option<EventKind>,
    planned: bool,
    areas: BTreeSet<String>,
    topics: BTreeSet<Topic>,
    people: BTreeSet<u32>,
    bodies: BTreeSet<u32>,
    articles: u32,
}

/// 300 principal events in date order (the first 20 without a year) and 40 parts.
fn world(dice: &mut Dice) -> Vec<Row> {
    let day = |dice: &mut Dice| 19_900_101 + (dice.below(30) * 10_000 + dice.below(12) * 100 + dice.below(28)) as u32;
    let mut days: Vec<u32> = (0..280).map(|_| day(dice)).collect();
    days.sort_unstable();
    let days: Vec<u32> = std::iter::repeat_n(0, 20).chain(days).chain((0..40).map(|_| day(dice))).collect();
    let keys: Vec<&str> = UNITS.iter().map(|unit| unit.0).collect();
    let row = |(first, id): (u32, u32)| {
        let mut areas: BTreeSet<String> = dice.some(&keys, 3).into_iter().map(str::to_owned).collect();
        for unit in UNITS {
            if areas.contains(unit.0) {
                areas.insert(unit.4.to_owned());
            }
        }
        // A last day in the same month, three months on, or ten years on.
        let length = if first == 0 { 0 } else { [0, 0, 0, 1, 300, 100_000][dice.below(6) as usize] };
        Row {
            id,
            part: id > 300,
            first,
            last: first + length,
            kind: Some(EventKind::ALL[dice.below(8) as usize]),
            planned: dice.below(5) == 0,
            areas,
            topics: dice.some(Topic::ALL, 2).into_iter().collect(),
            people: dice.some(&[1, 2, 3, 4, 5], 2).into_iter().collect(),
            bodies: dice.some(&[1, 2, 3], 1).into_iter().collect(),
            articles: dice.below(4) as u32 + 1,
        }
    };
    days.into_iter().zip(1..).map(row).collect()
}

/// The index of a world.
fn index(rows: &[Row]) -> Index {
    let told = |events: &dyn Fn(&Row) -> bool| rows.iter().filter(|row| events(row)).map(|row| row.id).collect();
    let column = |of: &dyn Fn(&Row) -> u32| std::iter::once(0).chain(rows.iter().map(of)).collect();
    let unit = |(key, country, era, level, _): (&str, &str, &str, &str, &str)| Unit {
        key: key.to_owned(),
        country: country.to_owned(),
        era: era.to_owned(),
        level: level.to_owned(),
        events: told(&|row| row.areas.contains(key)),
    };
    let named = |letter: &str, number: u32, events: Vec<u32>| {
        (format!("{letter}{number}").into(), format!("{}{number}", letter.to_uppercase()).into(), events)
    };
    Index::of(Told {
        principal: rows.iter().filter(|row| !row.part).count() as u32,
        last: rows.len() as u32,
        columns: Columns {
            first_day: column(&|row| row.first),
            last_day: column(&|row| row.last),
            articles: column(&|row| row.articles),
            changed_in: column(&|row| row.id % 3),
            planned: told(&|row| row.planned),
        },
        kinds: (EventKind::ALL.iter())
            .map(|kind| (kind.as_str().to_owned(), told(&|row| row.kind == Some(*kind))))
            .collect(),
        topics: (Topic::ALL.iter())
            .map(|topic| (topic.as_str().to_owned(), told(&|row| row.topics.contains(topic))))
            .collect(),
        units: UNITS.into_iter().map(unit).collect(),
        people: (1..=5).map(|person| named("p", person, told(&|row| row.people.contains(&person)))).collect(),
        bodies: (1..=5).map(|body| named("o", body, told(&|row| row.bodies.contains(&body)))).collect(),
    })
}

fn day_of(date: Option<PartialDate>, month: u8, day: u8) -> Option<u32> {
    let date = date?;
    let year = date.year()? as u32;
    Some(year * 10_000 + u32::from(date.month().unwrap_or(month)) * 100 + u32::from(date.day().unwrap_or(day)))
}

fn words(row: &Row, facet: Facet) -> BTreeSet<String> {
    match facet {
        Facet::Kind => row.kind.iter().map(|kind| kind.as_str().to_owned()).collect(),
        Facet::Status => BTreeSet::from([if row.planned { "planned" } else { "held" }.to_owned()]),
        Facet::Topic => row.topics.iter().map(|topic| topic.as_str().to_owned()).collect(),
        Facet::Province => row.areas.iter().filter(|key| key.starts_with("vn")).cloned().collect(),
        Facet::Partner => row.areas.iter().filter(|key| key.starts_with("fr")).cloned().collect(),
        Facet::Person => row.people.iter().map(|id| format!("p{id}")).collect(),
        Facet::Organisation => row.bodies.iter().map(|id| format!("o{id}")).collect(),
        Facet::Year => (row.first > 0).then(|| (row.first / 10_000).to_string()).into_iter().collect(),
    }
}

fn asked(filter: &Filter, facet: Facet) -> (Vec<String>, Vec<String>) {
    fn text<T: Clone>(choice: &Choice<T>, word: impl Fn(&T) -> String) -> (Vec<String>, Vec<String>) {
        (choice.any.iter().map(&word).collect(), choice.none.iter().map(&word).collect())
    }
    match facet {
        Facet::Kind => text(&filter.kind, |kind| kind.as_str().to_owned()),
        Facet::Status => text(&filter.status, |status| status.as_str().to_owned()),
        Facet::Topic => text(&filter.topic, |topic| topic.as_str().to_owned()),
        Facet::Province => text(&filter.province, |id| id.to_string()),
        Facet::Partner => text(&filter.partner, |id| id.to_string()),
        Facet::Person => text(&filter.person, Clone::clone),
        Facet::Organisation => text(&filter.organisation, Clone::clone),
        Facet::Year => (Vec::new(), Vec::new()),
    }
}

fn fits_facet(row: &Row, filter: &Filter, facet: Facet) -> bool {
    let words = words(row, facet);
    if words.is_empty() && filter.or_not_stated.contains(facet) {
        return true;
    }
    if facet == Facet::Year {
        let from = day_of(filter.from, 1, 1).unwrap_or(0);
        let to = day_of(filter.to, 12, 31).unwrap_or(u32::MAX);
        return (filter.from.is_none() && filter.to.is_none())
            || (row.first > 0 && row.first <= to && row.last >= from);
    }
    let (any, none) = asked(filter, facet);
    (any.is_empty() || any.iter().any(|word| words.contains(word))) && !none.iter().any(|word| words.contains(word))
}

fn fits(row: &Row, filter: &Filter, but: Option<Facet>) -> bool {
    (filter.parts || !row.part)
        && filter.text.as_ref().is_none_or(|hits| hits.ids.contains(&row.id))
        && Facet::ALL.into_iter().filter(|facet| Some(*facet) != but).all(|facet| fits_facet(row, filter, facet))
}

fn question(dice: &mut Dice) -> Filter {
    fn choice<T: Clone + PartialEq>(dice: &mut Dice, of: &[T]) -> Choice<T> {
        if dice.below(3) > 0 { Choice::default() } else { Choice { any: dice.some(of, 2), none: dice.some(of, 1) } }
    }
    let ids = |country: &str| -> Vec<LocalityId> {
        UNITS.iter().filter(|unit| unit.1 == country).map(|unit| LocalityId::from(unit.0)).collect()
    };
    let date = |dice: &mut Dice| {
        let year = Some(1990 + dice.below(32) as i16);
        let month = Some(dice.below(12) as u8 + 1);
        match dice.below(6) {
            0 => PartialDate::new(year, None, None),
            1 => PartialDate::new(year, month, None),
            2 => PartialDate::new(year, month, Some(dice.below(28) as u8 + 1)),
            _ => None,
        }
    };
    let sorts = [Sort::Newest, Sort::Oldest, Sort::Sources, Sort::Relevance, Sort::Added];
    Filter {
        text: (dice.below(5) == 0).then(|| {
            let (first, step) = (dice.below(340) as u32, dice.below(3) as u32 * 40 + 7);
            // A stride that shares no factor with 341 visits each id once, in no order of days.
            TextHits { ids: (0..100).map(|hit| (first + hit * step) % 341).filter(|id| *id > 0).collect() }
        }),
        province: choice(dice, &ids("VN")),
        partner: choice(dice, &ids("FR")),
        kind: choice(dice, EventKind::ALL),
        topic: choice(dice, Topic::ALL),
        status: choice(dice, EventStatus::ALL),
        organisation: choice(dice, &["o1".to_owned(), "o2".to_owned(), "o9".to_owned()]),
        person: choice(dice, &["p1".to_owned(), "p2".to_owned()]),
        from: date(dice),
        to: date(dice),
        or_not_stated: dice.some(&Facet::ALL, 2).into_iter().collect(),
        parts: dice.below(4) == 0,
        clock: if dice.below(3) == 0 { Clock::Before } else { Clock::Today },
        sort: sorts[dice.below(5) as usize],
    }
}

/// Which words of a facet the index lists beside those chosen.
fn listed(word: &str, facet: Facet, clock: Clock) -> bool {
    match (facet, clock) {
        (Facet::Province, Clock::Today) => word.starts_with("vn34"),
        (Facet::Province, Clock::Before) => word.starts_with("vn63"),
        _ => true,
    }
}

#[test]
fn every_question_is_answered_as_by_hand() {
    let mut dice = Dice(7);
    let rows = world(&mut dice);
    let index = index(&rows);
    assert_eq!((index.principal(), index.undated, index.last), (300, 20, 340));
    for round in 0..400 {
        // Half of the rounds answer before the kept counts exist, half after.
        if round == 200 {
            index.warm();
        }
        is_answered_as_by_hand(&index, &rows, &question(&mut dice), &mut dice);
    }
}

#[test]
fn kinds_topics_and_days_asked_together_are_answered_as_by_hand() {
    let mut dice = Dice(5);
    let rows = world(&mut dice);
    let index = index(&rows);
    for round in 0..200 {
        fn choice<T: Clone + PartialEq>(dice: &mut Dice, of: &[T], round: u32) -> Choice<T> {
            let (any, none) = (dice.some(of, 4), dice.some(of, 3));
            if round.is_multiple_of(2) { Choice { any, none: Vec::new() } } else { Choice { any: Vec::new(), none } }
        }
        let filter = Filter {
            kind: choice(&mut dice, EventKind::ALL, round / 2),
            topic: choice(&mut dice, Topic::ALL, round),
            from: (dice.below(2) == 0)
                .then(|| PartialDate::new(Some(1995 + dice.below(9) as i16), None, None))
                .flatten(),
            parts: dice.below(4) == 0,
            ..Filter::default()
        };
        is_answered_as_by_hand(&index, &rows, &filter, &mut dice);
    }
}

fn is_answered_as_by_hand(index: &Index, rows: &[Row], filter: &Filter, dice: &mut Dice) {
    let selection = index.select(filter);
    let expected: BTreeSet<u32> = rows.iter().filter(|row| fits(row, filter, None)).map(|row| row.id).collect();
    assert_eq!((1..=340).filter(|id| selection.contains(*id)).collect::<BTreeSet<u32>>(), expected, "{filter:?}");
    let ids = selection.ids();
    assert_eq!(ids.iter().copied().collect::<BTreeSet<u32>>(), expected, "{filter:?}");
    in_order(rows, filter, &ids);
    let (offset, count) = (dice.below(40) as usize, dice.below(20) as usize);
    let page: Vec<u32> = ids.iter().copied().skip(offset).take(count).collect();
    assert_eq!(selection.page(offset, count), page, "{filter:?}");
    for facet in Facet::ALL {
        let fitting: Vec<&Row> = rows.iter().filter(|row| fits(row, filter, Some(facet))).collect();
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for word in fitting.iter().flat_map(|row| words(row, facet)) {
            *counts.entry(word).or_default() += 1;
        }
        let (any, none) = asked(filter, facet);
        let chosen = |word: &String| any.contains(word) || none.contains(word);
        counts.retain(|word, _| listed(word, facet, filter.clock) || chosen(word));
        let all = index.counts(&selection, facet, usize::MAX);
        if facet != Facet::Year {
            let limit = 1 + dice.below(4) as usize;
            let kept = (1..).zip(&all).filter(|(rank, line)| *rank <= limit || line.chosen || line.excluded);
            let kept: Vec<Count<'_>> = kept.map(|(_, line)| line.clone()).collect();
            assert_eq!(index.counts(&selection, facet, limit), kept, "the first {limit} of {facet:?} of {filter:?}");
        }
        let found: BTreeMap<String, u32> =
            (all.into_iter()).filter(|line| line.count > 0).map(|line| (line.value.into_owned(), line.count)).collect();
        assert_eq!(found, counts, "{facet:?} of {filter:?}");
        let unstated = fitting.iter().filter(|row| words(row, facet).is_empty()).count() as u32;
        let asks = !any.is_empty() || (facet == Facet::Year && (filter.from.is_some() || filter.to.is_some()));
        let hidden = (asks && !filter.or_not_stated.contains(facet) && unstated > 0).then_some((facet, unstated));
        assert_eq!(selection.not_stated().into_iter().find(|(hides, _)| *hides == facet), hidden, "{filter:?}");
    }
}

fn in_order(rows: &[Row], filter: &Filter, ids: &[u32]) {
    let row = |id: u32| &rows[id as usize - 1];
    let key = |id: u32| match filter.sort {
        Sort::Relevance if let Some(hits) = &filter.text => {
            (0, hits.ids.iter().position(|hit| *hit == id).expect("a hit") as i64)
        }
        Sort::Newest | Sort::Relevance => (0, -i64::from(row(id).first)),
        Sort::Oldest => (i64::from(row(id).first == 0), i64::from(row(id).first)),
        Sort::Sources => (0, -i64::from(row(id).articles)),
        Sort::Added => (0, -i64::from(id % 3)),
    };
    assert!(ids.is_sorted_by_key(|id| key(*id)), "{:?}: {ids:?}", filter.sort);
}

#[test]
fn an_empty_release_answers_everything_with_nothing() {
    let index = index(&[]);
    let filter = Filter { from: PartialDate::parse("2023"), ..Filter::default() };
    let selection = index.select(&filter);
    assert_eq!((selection.total(), selection.ids(), index.years()), (0, Vec::new(), None));
    for facet in Facet::ALL {
        assert!(index.counts(&selection, facet, 10).is_empty());
    }
}

#[test]
fn facets_keep_what_was_chosen_and_cut_the_rest() {
    let rows = world(&mut Dice(11));
    let index = index(&rows);
    let filter = Filter { kind: Choice { any: vec![EventKind::Other], none: Vec::new() }, ..Filter::default() };
    let selection = index.select(&filter);
    let kinds = index.counts(&selection, Facet::Kind, 2);
    assert!(kinds.len() <= 3 && kinds.iter().any(|line| line.value == "other" && line.chosen), "{kinds:?}");
    assert!(index.knows_slug(Facet::Person, "p1") && !index.knows_slug(Facet::Organisation, "p1"));
    assert_eq!(index.name_of_slug(Facet::Person, "p1"), Some("P1"));
    assert!(index.years().is_some_and(|(first, last)| first >= 1990 && first < last));
}
