//! People, bodies, fields of work and conferences as rows of files.

use super::{absolute, day};
use crate::model::{PartialDate, Topic, When};
use crate::store::read::conferences::ConferenceStatementRow;
use crate::store::read::organisations::OrganisationRow;
use crate::store::read::people::PersonRow;
use crate::web::forms::{Cell, Record, codes};
use crate::web::{Ctx, Link};

pub fn person(ctx: &Ctx, row: &PersonRow) -> Record {
    let address = absolute(ctx, &Link::Person(&row.slug));
    let side = ctx.word("side", &row.side).into_owned();
    let cells: Vec<Cell> = vec![
        row.slug.as_str().into(),
        address.as_str().into(),
        row.name.as_str().into(),
        row.side.as_str().into(),
        side.as_str().into(),
        row.last_title.as_deref().into(),
        row.event_count.into(),
        row.article_count.into(),
        day(row.first_day).into(),
        day(row.last_day).into(),
    ];
    Record {
        id: row.slug.clone(),
        title: row.name.clone(),
        summary: row.last_title.clone().unwrap_or_default(),
        address,
        updated: ctx.release.made_at.clone(),
        categories: vec![side],
        cells,
        ..Record::default()
    }
}

pub fn organisation(ctx: &Ctx, row: &OrganisationRow) -> Record {
    let address = absolute(ctx, &Link::Organisation(&row.slug));
    let side = ctx.word("side", &row.side).into_owned();
    let cells: Vec<Cell> = vec![
        row.slug.as_str().into(),
        address.as_str().into(),
        row.name.as_str().into(),
        row.name_vi.as_deref().into(),
        row.name_fr.as_deref().into(),
        row.name_en.as_deref().into(),
        row.acronym.as_deref().into(),
        row.kind.as_deref().into(),
        row.side.as_str().into(),
        side.as_str().into(),
        row.registry_id.as_deref().into(),
        row.event_count.into(),
        row.article_count.into(),
        day(row.first_day).into(),
        day(row.last_day).into(),
    ];
    Record {
        id: row.slug.clone(),
        title: row.name.clone(),
        summary: row.acronym.clone().unwrap_or_default(),
        address,
        updated: ctx.release.made_at.clone(),
        categories: vec![side],
        cells,
        ..Record::default()
    }
}

/// A field of work with the number of its events.
pub fn topic(ctx: &Ctx, topic: Topic, events: i64) -> Record {
    let address = absolute(ctx, &Link::Topic(topic));
    let label = ctx.word("topic", topic.as_str()).into_owned();
    let (code, name) = codes::dac(topic);
    let cells: Vec<Cell> = vec![
        topic.as_str().into(),
        address.as_str().into(),
        label.as_str().into(),
        code.into(),
        name.into(),
        events.into(),
    ];
    Record {
        id: topic.as_str().to_owned(),
        title: label,
        summary: ctx.n("events-count", events),
        address,
        updated: ctx.release.made_at.clone(),
        cells,
        ..Record::default()
    }
}

/// One edition of the conference, from all that is declared of it: the first statement that gives a value gives it here,
/// and the page has every one.
pub fn conference(ctx: &Ctx, edition: i64, statements: &[ConferenceStatementRow], events: i64) -> Record {
    let number = u32::try_from(edition).unwrap_or_default();
    let address = absolute(ctx, &Link::Conference(number));
    let first = |value: fn(&ConferenceStatementRow) -> Option<&String>| statements.iter().find_map(value);
    let start = first(|row| row.start_date.as_ref()).and_then(|date| PartialDate::parse(date));
    let end = first(|row| row.end_date.as_ref()).and_then(|date| PartialDate::parse(date));
    let city = first(|row| row.city.as_ref()).cloned();
    let theme = match ctx.lang {
        crate::model::Lang::Vi => first(|row| row.theme_vi.as_ref()).or(first(|row| row.theme_fr.as_ref())),
        _ => first(|row| row.theme_fr.as_ref()).or(first(|row| row.theme_vi.as_ref())),
    };
    let title = ctx.n("title-conference-edition", edition);
    let cells: Vec<Cell> = vec![
        edition.to_string().into(),
        address.as_str().into(),
        edition.into(),
        start.into(),
        end.into(),
        city.as_deref().into(),
        first(|row| row.country.as_ref()).map(String::as_str).into(),
        theme.map(String::as_str).into(),
        i64::try_from(statements.len()).unwrap_or_default().into(),
        events.into(),
    ];
    Record {
        id: edition.to_string(),
        title,
        summary: theme.cloned().unwrap_or_default(),
        address,
        updated: ctx.release.made_at.clone(),
        when: When { start, end },
        place: city.unwrap_or_default(),
        cells,
        ..Record::default()
    }
}
