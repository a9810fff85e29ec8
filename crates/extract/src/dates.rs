//! Finds date expressions in Vietnamese, French and English text and reads their shape.
//! Knows how dates are written; leaves the missing year to `year`, and what a date is the date *of* to the claims.
//!
//! The text is read once: numbers and date words (months, weekdays, relative words) become items, and the little text
//! between two items decides how they join (`25 - 29/9`, `14 tháng 4 năm 2023`, `du 12 au 18 septembre`).
//! The words stand in the tables of the languages (`lang::Dates`). To add a form, give its words to these, its shape to `forms`,
//! and a row to the battery below.

mod forms;
mod items;
mod words;

use std::ops::Range;

use vnfr_text::letters::is_alphanumeric;
use vnfr_text::{Lower, tokenise};

use forms::read;
pub use forms::weekday_of;
use items::{Cursor, Item, ItemKind, items, word_before};
pub(crate) use items::{next_digit, ordinal_end};
use words::{Gap, TABLES, Word};

/// A day and a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthDay {
    pub month: u8,
    pub day: u8,
}

/// What an expression states, before its year is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One day, or the first and the last of several; `start_year` differs from `year` over New Year only.
    Days {
        start: MonthDay,
        end: MonthDay,
        start_year: Option<i16>,
        year: Option<i16>,
    },
    Month {
        month: u8,
        year: Option<i16>,
    },
    /// Several months of one year: a quarter.
    Months {
        first: u8,
        last: u8,
        year: i16,
    },
    Year(i16),
    /// A period of years (`2022-2025`): a programme, a term of office.
    Years(i16, i16),
    /// A day counted from the day of writing: 0 is today, -1 yesterday.
    FromToday(i8),
    /// A year counted from the year of writing.
    FromThisYear(i8),
    /// A month counted from the month of writing.
    FromThisMonth(i8),
    /// A weekday alone.
    Weekday(u8),
    /// `jusqu'à samedi`: the weekday on which something ends, that only its first day dates.
    UntilWeekday(u8),
    /// A weekday of the week before that of writing.
    LastWeek(u8),
}

impl Shape {
    /// True where it names a first day and another last one.
    pub fn spans_days(&self) -> bool {
        matches!(self, Shape::Days { start, end, .. } if (start.month, start.day) != (end.month, end.day))
    }
}

/// Where the expression's own words put it, seen from the day of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    Past,
    Future,
    /// `năm nay`, `of next year`: years from that of writing.
    Year(i8),
}

impl Hint {
    pub fn is_ahead(self) -> bool {
        matches!(self, Hint::Future | Hint::Year(1..))
    }

    pub fn is_behind(self) -> bool {
        matches!(self, Hint::Past | Hint::Year(..=-1))
    }
}

/// One date expression. `range` is in bytes of the text given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateExpression {
    pub range: Range<usize>,
    pub shape: Shape,
    /// Monday is 1.
    pub weekday: Option<u8>,
    pub hint: Option<Hint>,
    /// The words say that it is the day of writing (`Sáng nay (14/4)`).
    pub today: bool,
    /// A time of day stands beside it, as in a date line.
    pub clock: bool,
}

impl DateExpression {
    /// True where a day and a month are stated.
    pub fn has_day(&self) -> bool {
        matches!(self.shape, Shape::Days { .. })
    }

    /// The year stated in the expression itself.
    pub fn year(&self) -> Option<i16> {
        match self.shape {
            Shape::Days { year, .. } | Shape::Month { year, .. } => year,
            Shape::Year(year) | Shape::Months { year, .. } => Some(year),
            _ => None,
        }
    }
}

/// Every date expression of a text by itself, in order.
pub fn find_in(text: &str) -> Vec<DateExpression> {
    let Lower { text, words } = tokenise(text).lower;
    find(&text, words.iter().map(|[start, end]| vnfr_text::Range::new(*start as usize, *end as usize)))
}

/// The same of a text that is in lower case, from those of its words that may open a date word. Bytes of the lower-case text are those of the text itself:
/// callers lower it without moving a byte.
pub fn find(lower: &str, words: impl Iterator<Item = vnfr_text::Range>) -> Vec<DateExpression> {
    let items = items(lower, words);
    let mut found = Vec::new();
    let mut at = 0;
    while at < items.len() {
        match join(lower, &items, at) {
            Some((expression, next)) => {
                found.push(expression);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// The openings of date words: where none begins, a word is none of them.
pub fn openings() -> impl Iterator<Item = u64> {
    TABLES.names.openings()
}

/// True where neither side of the stretch continues a word.
pub fn is_boundary(text: &str, start: usize, end: usize) -> bool {
    !text[..start].chars().next_back().is_some_and(is_alphanumeric)
        && !text[end..].chars().next().is_some_and(is_alphanumeric)
}

fn join(text: &str, items: &[Item], at: usize) -> Option<(DateExpression, usize)> {
    let cursor = Cursor { text, items };
    let mut first = at;
    let mut weekday = None;
    let mut today = false;
    let mut day_offset = None;
    // Words that may open an expression: a weekday, or a relative day with its date in brackets.
    if let ItemKind::Word(word) = items[first].kind {
        match word {
            Word::Weekday(day) => {
                weekday = Some(day);
                let joined = matches!(cursor.gap(first + 1), Gap::Space | Gap::Comma | Gap::Bracket | Gap::Slash);
                if !joined || !starts_date(&cursor, first + 1) {
                    // `jusqu'à vendredi`, `until Friday`: the end of something, and no day of it.
                    let head = text[..items[first].start].trim_end();
                    let until = TABLES.until.iter().any(|word| head.ends_with(word));
                    let hint = turn_after(&cursor, first + 1);
                    let range = items[first].start..items[first].end;
                    let tail = text[range.end..].trim_start();
                    let shape = match TABLES.last_week.iter().any(|words| tail.starts_with(words)) {
                        _ if until => Shape::UntilWeekday(day),
                        true => Shape::LastWeek(day),
                        false => Shape::Weekday(day),
                    };
                    let expression = DateExpression { range, shape, weekday, hint, today: false, clock: false };
                    return Some((expression, first + 1));
                }
                first += 1;
            }
            Word::Day(offset) => {
                day_offset = Some(offset);
                let next_weekday = match cursor.kind(first + 1) {
                    Some(ItemKind::Word(Word::Weekday(day))) => Some(day),
                    _ => None,
                };
                let jump = if next_weekday.is_some() { 2 } else { 1 };
                let joined = matches!(cursor.gap(first + 1), Gap::Bracket | Gap::Space | Gap::Comma)
                    && (jump == 1 || matches!(cursor.gap(first + 2), Gap::Space | Gap::Comma | Gap::Bracket));
                if joined && starts_date(&cursor, first + jump) {
                    weekday = next_weekday;
                    today = offset == 0;
                    first += jump;
                }
            }
            Word::Turn(hint) => {
                // English: `last April`, `next September`; a month must follow at once.
                let month = cursor.month_name(first + 1).filter(|_| cursor.gap(first + 1) == Gap::Space)?;
                let followed = cursor.day(first + 2).is_some() && cursor.gap(first + 2) == Gap::Space;
                if followed {
                    return None;
                }
                let expression = DateExpression {
                    range: items[first].start..items[first + 1].end,
                    shape: Shape::Month { month, year: None },
                    weekday: None,
                    hint: Some(hint),
                    today: false,
                    clock: false,
                };
                return Some((expression, first + 2));
            }
            Word::RelativeYear(offset) => {
                let expression = relative(items, first, Shape::FromThisYear(offset), offset);
                return Some((expression, first + 1));
            }
            Word::RelativeMonth(offset) => {
                let expression = relative(items, first, Shape::FromThisMonth(offset), offset);
                return Some((expression, first + 1));
            }
            Word::Month(_) | Word::Quarter(_) | Word::QuarterOf => {}
        }
        if day_offset.is_some() && first == at {
            let offset = day_offset.unwrap_or(0);
            let expression = DateExpression {
                range: items[at].start..items[at].end,
                shape: Shape::FromToday(offset),
                weekday: None,
                hint: None,
                today: offset == 0,
                clock: false,
            };
            // `demain mardi`, `hier, thứ Hai`: its weekday says no more.
            let named = matches!(cursor.kind(at + 1), Some(ItemKind::Word(Word::Weekday(_))))
                && matches!(cursor.gap(at + 1), Gap::Space | Gap::Comma);
            return Some((expression, if named { at + 2 } else { at + 1 }));
        }
    }
    let mut start_of_range = items[at].start;
    let mut clock = false;
    if items[first].kind == ItemKind::Clock {
        // A time, then its date: `07:00 30/09/2023`, `22:48, ngày 05-09-2016`, `14:11 | 18/02/2022`.
        if !matches!(cursor.gap(first + 1), Gap::Space | Gap::Comma | Gap::Bracket) {
            return None;
        }
        clock = true;
        first += 1;
        if let Some(ItemKind::Word(Word::Weekday(day))) = cursor.kind(first) {
            weekday = Some(day);
            first += 1;
        }
        if cursor.gap(first) != Gap::Space {
            start_of_range = items.get(first)?.start;
        }
    } else if today || weekday.is_some() {
        start_of_range = items[first].start;
    }
    let read = read(&cursor, first, weekday)?;
    let mut end = items[read.next - 1].end;
    let mut next = read.next;
    if cursor.kind(next) == Some(ItemKind::Clock) && matches!(cursor.gap(next), Gap::Space | Gap::Comma | Gap::Slash) {
        clock = true;
        next += 1;
    }
    let mut hint = None;
    if let (Gap::Space, Some(ItemKind::Word(Word::Turn(turn)))) = (cursor.gap(next), cursor.kind(next)) {
        // `tới` before a place (`tới Paris`) means "to"; French and Vietnamese turning words follow their date.
        hint = Some(turn);
        if cursor.month_name(next + 1).is_none() || cursor.gap(next + 1) != Gap::Space {
            next += 1;
        }
    } else if let (Shape::Month { .. } | Shape::Days { .. }, Some(ItemKind::Word(Word::RelativeYear(offset)))) =
        (read.shape, cursor.kind(next))
        && matches!(cursor.gap(next), Gap::Space | Gap::Comma)
    {
        hint = Some(Hint::Year(offset));
        end = end.max(items[read.next - 1].end);
    } else if is_of_this_year(text, start_of_range, end) {
        hint = Some(Hint::Year(0));
    }
    let expression = DateExpression { range: start_of_range..end, shape: read.shape, weekday, hint, today, clock };
    Some((expression, next))
}

/// `this October`, `tháng 10 này`.
fn is_of_this_year(text: &str, start: usize, end: usize) -> bool {
    let (before, behind) = (text[..start].trim_end(), text[end..].trim_start());
    let whole = |word: &str| behind.strip_prefix(word).is_some_and(|rest| !rest.starts_with(is_alphanumeric));
    TABLES.this_before.get(word_before(before, before.len())).is_some()
        || TABLES.this_behind.iter().any(|word| whole(word))
}

fn relative(items: &[Item], at: usize, shape: Shape, offset: i8) -> DateExpression {
    let hint = match offset {
        0 => None,
        1.. => Some(Hint::Future),
        _ => Some(Hint::Past),
    };
    let range = items[at].start..items[at].end;
    DateExpression { range, shape, weekday: None, hint, today: false, clock: false }
}

fn turn_after(cursor: &Cursor<'_>, at: usize) -> Option<Hint> {
    match (cursor.gap(at), cursor.kind(at)) {
        (Gap::Space, Some(ItemKind::Word(Word::Turn(hint)))) => Some(hint),
        _ => None,
    }
}

fn starts_date(cursor: &Cursor<'_>, at: usize) -> bool {
    read(cursor, at, None).is_some_and(|read| matches!(read.shape, Shape::Days { .. }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn show(shape: Shape) -> String {
        let year = |year: Option<i16>| year.map_or("?".to_owned(), |year| year.to_string());
        match shape {
            Shape::Days { start, end, start_year, year: last } => {
                let first = format!("{}-{:02}-{:02}", year(start_year), start.month, start.day);
                if start == end { first } else { format!("{first}/{}-{:02}-{:02}", year(last), end.month, end.day) }
            }
            Shape::Month { month, year: own } => format!("{}-{month:02}", year(own)),
            Shape::Months { first, last, year } => format!("{year}-{first:02}/{year}-{last:02}"),
            Shape::Year(year) => year.to_string(),
            Shape::Years(first, last) => format!("{first}..{last}"),
            other => format!("{other:?}"),
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let lower = text.to_lowercase();
        let found: Vec<String> = find_in(&lower).into_iter().map(|date| show(date.shape)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn weekdays_of_a_stay() {
        check("qui séjourne ici depuis jeudi et jusqu'à mercredi", &["Weekday(4)", "UntilWeekday(3)"]);
        check("demain mardi, les visiteurs", &["FromToday(1)"]);
        check("newsletter no. 22 – june 2019", &["2019-06"]);
        check("khóa tập huấn thứ hai, dành cho", &[]);
        check("sáng thứ hai, 12/5/2025", &["2025-05-12"]);
    }

    #[test]
    fn a_comma_behind_the_month() {
        check("Updated: March, 22 2014 08:43:00", &["2014-03-22"]);
        check("In March, 22 delegates came", &["?-03"]);
        check("Update: December, 05/2019 - 08:14", &["2019-12-05"]);
    }

    #[test]
    fn vietnamese_dates() {
        check("từ ngày 25-29/9, đoàn", &["?-09-25/?-09-29"]);
        check("Từ ngày 25 - 29/09/2023, Đoàn", &["2023-09-25/2023-09-29"]);
        check("từ ngày 13 đến 16/4 tới", &["?-04-13/?-04-16"]);
        check("từ 14/4 đến ngày 16/4", &["?-04-14/?-04-16"]);
        check("30/3 - 4/4/2019", &["2019-03-30/2019-04-04"]);
        check(
            "Paris (ngày 23-24/11/2022) và Marseille (ngày 28- 29/11/2022)",
            &["2022-11-23/2022-11-24", "2022-11-28/2022-11-29"],
        );
        check("Ngày 6-10 ký", &["?-10-06"]);
        check("ngày13/4", &["?-04-13"]);
        check("Chiều 05-9-2016", &["2016-09-05"]);
        check("từ ngày 14 đến ngày 16-9-2016, với", &["2016-09-14/2016-09-16"]);
        check("sáng 14-9 tại", &["?-09-14"]);
        check("Đến 15.11, mưa lớn", &["?-11-15"]);
        check("ngày 14 tháng 4 năm 2023", &["2023-04-14"]);
        check("từ ngày 14 đến 16 tháng 4", &["?-04-14/?-04-16"]);
        check("các ngày 15 và 16/7/2024", &["2024-07-15/2024-07-16"]);
        check("tháng 6-2025", &["2025-06"]);
        check("tháng 9/2020", &["2020-09"]);
        check("trong tháng 4/2019", &["2019-04"]);
        check("Từ ngày 28/11 đến 2/12/2022", &["2022-11-28/2022-12-02"]);
        check("ngày 30/12/2023 - 2/1/2024", &["2023-12-30/2024-01-02"]);
        check("giai đoạn 2022 – 2024", &["2022..2024"]);
        check("Nice năm 2023", &["2023"]);
        check("vào cuối năm nay", &["FromThisYear(0)"]);
        check("mùa thu này, mùa xuân năm 2024", &["FromThisYear(0)", "2024"]);
        check("Sáng nay (14/4), Hội nghị", &["?-04-14"]);
        check("hôm nay (21/5)", &["?-05-21"]);
        check("Hôm nay, đoàn", &["FromToday(0)"]);
        check("chiều 27/1", &["?-01-27"]);
        check("tháng 4 tới", &["?-04"]);
        check("vào quý II/2026 với", &["2026-04/2026-06"]);
        check("quý 3 năm 2025", &["2025-07/2025-09"]);
        check("quý khách", &[]);
    }

    #[test]
    fn date_lines() {
        check("07:00 30/09/2023", &["2023-09-30"]);
        check("22:48, ngày 05-09-2016", &["2016-09-05"]);
        check("09:11, 21/11/2019", &["2019-11-21"]);
        check("14:11 | 18/02/2022 GMT+7", &["2022-02-18"]);
        check("ClockThursday, 07/03/2024", &["2024-03-07"]);
        check("Jun 07, 2016 / 13:59", &["2016-06-07"]);
        check("date 2023-10 Photo", &["2023-10"]);
        check("date 2025-12-08 Huế", &["2025-12-08"]);
        check("Last modified 10-10-2013", &["2013-10-10"]);
        check("ĐOÀN CÔNG TÁC 04/09/2024 20:17", &["2024-09-04"]);
        check("Friday, 04/14/2023", &["2023-04-14"]);
        check("Thứ năm, 07/03/2024", &["2024-03-07"]);
    }

    #[test]
    fn french_dates() {
        check("du 12 au 18 septembre les", &["?-09-12/?-09-18"]);
        check("le 21 août", &["?-08-21"]);
        check("le 1er juin 2024", &["2024-06-01"]);
        check("lundi 3 février, un jumelage", &["?-02-03"]);
        check("mi-avril prochain à Hanoï", &["?-04"]);
        check("en septembre 2024", &["2024-09"]);
        check("au deuxième trimestre 2026", &["2026-04/2026-06"]);
        check("le dernier trimestre", &[]);
        check("qui l'a annoncé mardi.", &["Weekday(2)"]);
        check("du 28 septembre au 2 octobre 2023", &["2023-09-28/2023-10-02"]);
        check("les 14 et 15 avril 2023", &["2023-04-14/2023-04-15"]);
        check("la foire (du 15 au 17) et", &[]);
        check("attendues en fin d'année à", &["FromThisYear(0)"]);
        check("prévue cet automne à", &["FromThisYear(0)"]);
        check("à l'automne 2022, début 2025, mi-2023", &["2022", "2025", "2023"]);
        check("(1973 - 2023)", &["1973..2023"]);
        check("cet article date d'il y a plus de 17 ans", &[]);
    }

    #[test]
    fn english_dates() {
        check("held there from September 15-17.", &["?-09-15/?-09-17"]);
        check("in France from May 27-29.", &["?-05-27/?-05-29"]);
        check("on the morning of September 14th.", &["?-09-14"]);
        check("on 14th September 2016", &["2016-09-14"]);
        check("on Wednesday 23 May 2007 to", &["2007-05-23"]);
        check("Published on 3 May 2011 - Updated 14 November 2012", &["2011-05-03", "2012-11-14"]);
        check("last April", &["?-04"]);
        check("opens this summer, in spring 2024", &["FromThisYear(0)", "2024"]);
        check("today [April 13]", &["?-04-13"]);
        check("on Friday", &["Weekday(5)"]);
        check("on Tuesday of last week", &["LastWeek(2)"]);
        check("mardi de la semaine dernière", &["LastWeek(2)"]);
        check("thứ ba tuần trước", &["LastWeek(2)"]);
        check("since February 2020", &["2020-02"]);
        check("in the second quarter of 2026", &["2026-04/2026-06"]);
        check("September 28 - October 2, 2023", &["2023-09-28/2023-10-02"]);
        check("April 14, 15 and 16", &["?-04-14/?-04-16"]);
        check("the two cities may march on", &[]);
        check("from 13 to 16 April 2023", &["2023-04-13/2023-04-16"]);
    }

    #[test]
    fn numbers_that_are_no_dates() {
        check("hơn 1.000 đại biểu", &[]);
        check("25.000 Euro", &[]);
        check("đạt 93,42%", &[]);
        check("18/38/240", &[]);
        check("trên 4 cụm chủ đề", &[]);
        check("Covid 19", &[]);
        check("0:00 / 0:00", &[]);
        check("việt nam, 12", &[]);
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic_and_in_order(text in "[0-9/\\-. ,()a-zđếnthág|:\\n]{0,80}") {
            let lower = text.to_lowercase();
            let found = find_in(&lower);
            for pair in found.windows(2) {
                prop_assert!(pair[0].range.end <= pair[1].range.start);
            }
            for date in found {
                prop_assert!(lower.get(date.range.clone()).is_some());
            }
        }

        #[test]
        fn every_day_of_a_year_is_read_in_every_language(month in 1u8..=12, day in 1u8..=28, year in 1990i16..2040) {
            let expected = [format!("{year}-{month:02}-{day:02}")];
            let french = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
            let english = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
            let at = usize::from(month) - 1;
            for text in [
                format!("ngày {day}/{month}/{year}"), format!("ngày {day:02}-{month:02}-{year}"),
                format!("ngày {day} tháng {month} năm {year}"), format!("le {day} {} {year}", french[at]),
                format!("on {} {day}, {year}", english[at]), format!("{day} {} {year}", english[at]),
                format!("{year}-{month:02}-{day:02}"), format!("{day}.{month}.{year}"),
            ] {
                let found: Vec<String> = find_in(&text).into_iter().map(|date| show(date.shape)).collect();
                prop_assert_eq!(&found, &expected, "{}", text);
            }
        }
    }
}
