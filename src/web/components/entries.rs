//! The lines that profiles are made of: delegations, people, bodies, fields. Each a value made from its row, with
//! its title and date in the page's language. Knows rows; leaves their lists to the profiles.

use crate::model::{Era, PartialDate, Topic, When};
use crate::store::read::card::DelegationCard;
use crate::store::read::localities::{AroundRow, DelegationRow};
use crate::web::components::bars::{BarData, Bars};
use crate::web::params::{Facet, Params};
use crate::web::{Ctx, Link, titles};

/// A delegation on a profile.
pub struct DelegationItem {
    pub href: String,
    pub title: String,
    pub when: String,
    pub iso: Option<String>,
    pub leader: Option<Leader>,
    pub size: Option<String>,
}

pub struct Leader {
    pub name: String,
    pub href: Option<String>,
    pub title: Option<String>,
}

/// A person or a body with how often it stands in the events at hand.
pub struct NameItem {
    pub href: String,
    pub name: String,
    pub detail: Option<String>,
    /// `vn`, `fr` or `other`, in words.
    pub side: String,
    pub events: String,
}

/// The date of a row: as ISO text of the precision known, or partial where the year is not.
pub fn when_of(start: Option<&str>, end: Option<&str>, partial: Option<&str>) -> When {
    if let (None, Some(partial)) = (start, partial) {
        let (first, last) = partial.split_once('/').unwrap_or((partial, partial));
        return When { start: PartialDate::parse(first), end: PartialDate::parse(last) };
    }
    When { start: start.and_then(PartialDate::parse), end: end.and_then(PartialDate::parse) }
}

/// The register's note of a source's date in words: `2016-09`, `about 2013-10`, `before 2016-06`, `undated (about 2010)`,
/// `undated`. What is none of these stands as it is.
pub fn source_date(ctx: &Ctx, text: &str) -> String {
    let inner = text.strip_prefix("undated").map(|rest| rest.trim().trim_matches(['(', ')']));
    let text = match inner {
        Some("") => return ctx.t("tie-date-undated").into_owned(),
        Some(inner) => inner,
        None => text,
    };
    for (word, key) in [("about ", "tie-date-about"), ("before ", "tie-date-before"), ("after ", "tie-date-after")] {
        if let Some(date) = text.strip_prefix(word) {
            return ctx.t1(key, "date", date_words(ctx, date));
        }
    }
    if let Some(date) = text.strip_suffix(" or later") {
        return ctx.t1("tie-date-from", "date", date_words(ctx, date));
    }
    date_words(ctx, &text.replace(" or ", "–"))
}

/// `<time datetime>` takes a date, a month, a year or a day without a year; a range is given by its first day.
fn iso(when: When) -> Option<String> {
    when.start.map(|start| start.to_string())
}

impl DelegationItem {
    pub fn new(ctx: &Ctx, row: &DelegationRow) -> DelegationItem {
        let card = DelegationCard::read(&row.card);
        let when = when_of(row.start_date.as_deref(), row.end_date.as_deref(), row.partial.as_deref());
        DelegationItem {
            href: ctx.link(&Link::Delegation(&row.slug)),
            title: titles::delegation(ctx.lang, &row.origin, &row.side, &card),
            when: ctx.when_short(&when),
            iso: iso(when),
            leader: row.leader.as_ref().map(|name| Leader {
                name: name.clone(),
                href: row.leader_slug.as_deref().map(|slug| ctx.link(&Link::Person(slug))),
                title: row.leader_title.clone(),
            }),
            size: row.size.map(|size| ctx.n("place-members", size)),
        }
    }
}

/// People or bodies among what stands around a profile.
pub fn names(ctx: &Ctx, rows: &[AroundRow], what: &str) -> Vec<NameItem> {
    rows.iter()
        .filter(|row| row.what == what)
        .map(|row| NameItem {
            href: match what {
                "organisation" => ctx.link(&Link::Organisation(&row.slug)),
                _ => ctx.link(&Link::Person(&row.slug)),
            },
            name: match what {
                "organisation" => ctx.body(&row.slug, &row.name),
                _ => row.name.clone(),
            },
            detail: row.detail.clone(),
            side: ctx.word("side", &row.side).into_owned(),
            events: ctx.n("events-count", row.events),
        })
        .collect()
}

/// Localities among what stands around a profile: provinces or partners, by their own era.
pub fn places(ctx: &Ctx, rows: &[AroundRow], what: &str) -> Vec<NameItem> {
    rows.iter()
        .filter(|row| row.what == what)
        .map(|row| NameItem {
            href: locality_href(ctx, &row.side, &row.slug),
            name: row.name.clone(),
            detail: None,
            side: String::new(),
            events: ctx.n("events-count", row.events),
        })
        .collect()
}

/// Fields of work as bars; each leads to the events of the field, narrowed by `within`.
pub fn fields(ctx: &Ctx, rows: &[AroundRow], within: &Params) -> Option<Bars> {
    let data = rows
        .iter()
        .filter(|row| row.what == "topic")
        .map(|row| BarData {
            label: ctx.word("topic", &row.slug).into_owned(),
            href: Some(Link::Events.with(ctx.lang, &within.adding(Facet::Topic, &row.slug))),
            count: u64::try_from(row.events).unwrap_or_default(),
        })
        .collect();
    Bars::new(
        ctx.t("place-fields").into_owned(),
        ctx.t("place-field").into_owned(),
        ctx.t("nav-events").into_owned(),
        data,
        &|count| ctx.number(count),
    )
}

/// The address of a unit of either country in its own era.
pub fn locality_href(ctx: &Ctx, era: &str, slug: &str) -> String {
    match Era::parse(era) {
        Some(era @ (Era::Vn63 | Era::Vn34)) => ctx.link(&Link::Province(era, slug)),
        Some(era) => ctx.link(&Link::Partner(era, slug)),
        None => ctx.link(&Link::Map),
    }
}

/// The words of a JSON list column; none where it does not read.
pub fn words(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_default()
}

/// Fields of work in words, as one list.
pub fn topic_words(ctx: &Ctx, json: &str) -> String {
    let words: Vec<String> = words(json)
        .iter()
        .filter_map(|word| Topic::parse(word))
        .map(|topic| ctx.word("topic", topic.as_str()).into_owned())
        .collect();
    words.join(", ")
}

/// The first three fields of work in words, and how many more there are: for rows of a list.
pub fn topic_words_short(ctx: &Ctx, json: &str) -> String {
    let all = words(json);
    let shown: Vec<String> = all.iter().take(3).map(|word| ctx.word("topic", word).into_owned()).collect();
    let shown_words = shown.join(", ");
    if all.len() > 3 { ctx.t2("place-and-more", "names", shown_words, "n", all.len() - 3) } else { shown_words }
}

/// A date column in words; what does not read is shown as it stands.
pub fn date_words(ctx: &Ctx, text: &str) -> String {
    PartialDate::parse(text).map_or_else(|| text.to_owned(), |date| ctx.date_short(&date))
}

/// The year of a `yyyymmdd` column: lists keep the last day an event may mean, which only its year says for certain.
pub fn year_of(day: Option<i64>) -> Option<i64> {
    day.map(|day| day / 10_000).filter(|year| *year > 0)
}

/// The word for a unit: what the gazetteer knows beyond its level (a centrally run city, a métropole), else its level.
pub fn level_word(ctx: &Ctx, key: &str, level: &str) -> String {
    let kind = crate::geo::gazetteer().find(key).map(|place| place.kind.as_str()).filter(|kind| !kind.is_empty());
    ctx.word("level", kind.unwrap_or(level)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_without_a_year_is_read_from_its_partial() {
        let when = when_of(None, None, Some("--06-09/--06-12"));
        assert_eq!(when.partial().as_deref(), Some("--06-09/--06-12"));
        assert_eq!(when_of(Some("2023-09-25"), Some("2023-09-29"), None).start, PartialDate::parse("2023-09-25"));
        assert_eq!(when_of(None, None, None), When::default());
    }

    #[test]
    fn only_the_year_of_a_last_day_is_shown() {
        assert_eq!(year_of(Some(20231231)), Some(2023));
        assert_eq!(year_of(Some(0)), None);
        assert_eq!(year_of(None), None);
    }
}
