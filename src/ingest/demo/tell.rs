//! Tells demonstration events article by article, and keeps the running numbers of their rows. What happens is `facts`,
//! what is written of it `reports`, what an event leaves in the tables `events`, what its visits hold `parts`.

use std::ops::Range;

use serde_json::json;

use super::chance::Chance;
use super::facts::Fact;
use super::parts::Parts;
use super::rows::Batch;
use super::searchable;
use super::words;
use super::world::World;
use crate::geo::{Place, gazetteer};
use crate::model::{Country, Lang};
use crate::store::write::{ArticleRow, Document};

/// Running numbers of rows, and totals for the release.
#[derive(Default)]
pub(super) struct Counts {
    pub articles: i64,
    pub parts: i64,
    pub delegations: i64,
    pub evidence: i64,
    pub figures: i64,
    pub agreements: i64,
    pub conflicts: i64,
    pub titles: i64,
}

pub(super) struct Teller {
    pub world: World,
    pub counts: Counts,
    pub parts: Parts,
    pub chance: Chance,
    pub events: usize,
    pub undated: usize,
    /// The last event of the article before, which the next article may report once more.
    last: Option<Fact>,
}

impl Teller {
    pub fn new(world: World, chance: Chance, events: usize) -> Teller {
        let undated = events / 50;
        let mut teller =
            Teller { world, counts: Counts::default(), parts: Parts::default(), chance, events, undated, last: None };
        for at in 0..teller.world.pairs.len() {
            let (vn, fr) = (teller.world.pairs[at].vn, teller.world.pairs[at].fr);
            for id in teller.around(vn).into_iter().chain(teller.around(fr)) {
                teller.world.units[id as usize - 1].ties += 1;
            }
        }
        teller
    }

    /// One article, which tells of `range` and perhaps once more of the event before it.
    pub fn article(&mut self, batch: &mut Batch, range: Range<usize>) {
        self.counts.articles += 1;
        let article_id = self.counts.articles;
        let lang = match article_id % 20 {
            0..12 => Lang::Vi,
            12..17 => Lang::Fr,
            _ => Lang::En,
        };
        let mut text = words::Text::default();
        text.say(words::NOTICE[lang.index()]);
        text.say("\n");
        let from = text.length;
        let repeated = self.last.take().filter(|last| last.reports == 2);
        let mut told = 0;
        let mut published = None;
        if let Some(fact) = repeated {
            self.report(batch, &mut text, lang, article_id, told, &fact, true);
            told += 1;
        }
        for event in range {
            let mut fact = self.invent(event);
            fact.first_figure = self.report(batch, &mut text, lang, article_id, told, &fact, false);
            told += 1;
            published = published.max(fact.date.numbers().1.filter(|_| !fact.date.is_planned()));
            self.last = Some(fact);
        }
        let (exact, folded) = searchable(&text.text);
        batch.article_words.push(Document { id: article_id as u32, exact, folded });
        let slug = format!("demo-{article_id:06}");
        let published_text =
            published.map(|day| format!("{:04}-{:02}-{:02}", day / 10_000, day / 100 % 100, day % 100));
        batch.articles.push(ArticleRow {
            id: article_id,
            sha256: format!("{article_id:064x}"),
            file: format!("{slug}.txt"),
            slug,
            format: "text",
            bytes: text.text.len() as i64,
            language: lang.as_str(),
            title: Some(words::NOTICE[lang.index()].to_owned()),
            title_start: Some(0),
            title_end: Some(from - 1),
            published: published_text,
            published_day: published,
            publisher: Some(words::PUBLISHERS[lang.index()].to_owned()),
            url: None,
            relevant: true,
            relevance_rules: "[]".to_owned(),
            main_spans: json!([[0, from - 1], [from, text.length]]).to_string(),
            text: text.text,
            original: None,
            dispatch: None,
            event_count: told,
        });
    }

    /// The row id of a unit; every place told of is in the world.
    pub(super) fn unit(&self, place: &Place) -> i64 {
        self.world.unit_of.get(&place.id).map_or(0, |at| *at as i64 + 1)
    }

    /// The units on whose pages an event at `place` stands: itself, its province, and those of today.
    pub(super) fn around(&self, place: &'static Place) -> Vec<i64> {
        let mut units = vec![place];
        if place.country == Country::Vn {
            units.extend(gazetteer().province_or_region(&place.id));
        }
        for at in 0..units.len() {
            units.extend(gazetteer().today(&units[at].id));
        }
        let mut ids: Vec<i64> = units.into_iter().map(|unit| self.unit(unit)).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    pub(super) fn areas(&self, fact: &Fact) -> Vec<i64> {
        let mut ids = self.around(fact.vn);
        ids.extend(self.around(fact.fr));
        ids
    }
}
