//! How a language writes dates. Every word is in lower case with its marks. A row that the language does without is empty.

/// The words of dates of one language. Dates of any language are read in any text, so the rows of all stand together.
#[derive(Debug)]
pub struct Dates {
    /// January first, shortened forms among them; empty where a month is named by its number.
    pub months: [&'static [&'static str]; 12],
    /// Monday first.
    pub weekdays: [&'static [&'static str]; 7],
    /// Days counted from the day of writing: 0 is today, -1 yesterday.
    pub days: &'static [(i8, &'static [&'static str])],
    /// Years counted from the year of writing.
    pub years: &'static [(i8, &'static [&'static str])],
    /// Months counted from the month of writing.
    pub relative_months: &'static [(i8, &'static [&'static str])],
    /// From the first on.
    pub quarters: [&'static [&'static str]; 4],
    /// `quý`: the number of a quarter follows in digits.
    pub quarter_heads: &'static [&'static str],
    /// `tới`, `prochain`, `next`: the month or day beside it lies ahead.
    pub coming: &'static [&'static str],
    /// `vừa qua`, `dernier`, `last`: it lies behind.
    pub gone: &'static [&'static str],
    /// Right before a weekday: something ends on it.
    pub until: &'static [&'static str],
    /// Right behind a weekday: it is one of the week before.
    pub last_week: &'static [&'static str],
    /// Between two days, months or years of a range: `đến ngày`, `au`, `to`.
    pub to: &'static [&'static str],
    /// Between two days of a list: `và`, `et`, `and`.
    pub and: &'static [&'static str],
    /// Between a month and its year: `năm`, `of`.
    pub of_year: &'static [&'static str],
    /// Between a relative day or a time and its date, an opening bracket aside: `ngày`, `, le`.
    pub its_date: &'static [&'static str],
    /// `ngày`: the number of a day follows, at times glued to it.
    pub day_heads: &'static [&'static str],
    /// `tháng`: the number of a month follows.
    pub month_heads: &'static [&'static str],
    /// `năm`: a year follows.
    pub year_heads: &'static [&'static str],
    /// `thứ`: the number of a weekday follows, or that of anything else.
    pub weekday_heads: &'static [&'static str],
    /// Right behind a word for this year or month: it points back (`cette année-là`).
    pub points_back: &'static [&'static str],
    /// Before [`Dates::weekday_heads`]: what is numbered is no weekday (`lần thứ 4`).
    pub numbered: &'static [&'static str],
    /// Right before the number of a day: what follows is a date even where its form is weak (`sáng 14-9`).
    pub before_day: &'static [&'static str],
    /// Right before the name of a month: it is no other word (`en mars`, `in May`).
    pub before_month: &'static [&'static str],
    /// The same with nothing parted off: `mois d'avril`.
    pub month_of: &'static [&'static str],
    /// Before the number of an issue: `Newsletter no. 22 – June 2019`.
    pub issues: &'static [&'static str],
    /// Before, and behind, a month of the year of writing: `this October`, `tháng 10 này`.
    pub this_before: &'static [&'static str],
    pub this_behind: &'static [&'static str],
    /// True where sites write the month before the day in digits too: `Friday, 04/14/2023`.
    pub month_first: bool,
    /// Between a place, or a word of publishing, and the day: `Paris, le 3 mai`, `Posted on May 3`.
    pub on_day: &'static [&'static str],
    /// `date 2023-08`: with which archives state a page's date.
    pub stamps: &'static [&'static str],
    /// Before the day on which a page was published, [`Dates::on_day`] aside.
    pub published: &'static [&'static str],
    /// Before the day on which it was changed.
    pub updated: &'static [&'static str],
    /// What is carried out in the year named behind it: `Thực hiện chương trình đối ngoại năm 2023`.
    pub programmes: &'static [&'static str],
    pub anniversaries: Anniversaries,
}

/// What tells that a number of years counts from the ties of the two states.
#[derive(Debug)]
pub struct Anniversaries {
    /// Right behind the number or its ordinal ending.
    pub units: &'static [&'static str],
    /// Diplomatic relations.
    pub diplomatic: &'static [&'static str],
    /// The strategic partnership.
    pub strategic: &'static [&'static str],
    /// The comprehensive strategic partnership, which has no anniversary yet.
    pub comprehensive: &'static [&'static str],
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang;

    impl Dates {
        /// Everything that names a month, a weekday or a stretch of time, each row with what it means.
        fn meanings(&self) -> Vec<(String, &'static [&'static str])> {
            let named = |name: &'static str| {
                move |(at, row): (usize, &&'static [&'static str])| (format!("{name} {}", at + 1), *row)
            };
            let counted = |name: &'static str| {
                move |(offset, row): &(i8, &'static [&'static str])| (format!("{name} {offset:+}"), *row)
            };
            let mut rows: Vec<(String, &'static [&'static str])> = Vec::new();
            rows.extend(self.months.iter().enumerate().map(named("month")));
            rows.extend(self.weekdays.iter().enumerate().map(named("weekday")));
            rows.extend(self.quarters.iter().enumerate().map(named("quarter")));
            rows.extend(self.days.iter().map(counted("day")));
            rows.extend(self.years.iter().map(counted("year")));
            rows.extend(self.relative_months.iter().map(counted("month")));
            rows.extend([("coming".to_owned(), self.coming), ("gone".to_owned(), self.gone)]);
            rows
        }
    }

    #[test]
    fn no_word_of_dates_means_two_things() {
        let mut known: Vec<(&str, String)> = Vec::new();
        for words in lang::all() {
            for (meaning, row) in words.dates.meanings() {
                for word in row {
                    assert_eq!(
                        *word,
                        vnfr_text::tone_key(&word.to_lowercase()),
                        "help: write {word:?} in small letters, composed"
                    );
                    let other = known.iter().find(|(other, _)| other == word);
                    assert_eq!(
                        other.map(|(_, of)| of).unwrap_or(&meaning),
                        &meaning,
                        "help: {word:?} of {:?} means both",
                        words.lang
                    );
                    known.push((word, meaning.clone()));
                }
            }
            assert!(!words.dates.weekdays.iter().any(|row| row.is_empty()), "help: {:?} lacks a weekday", words.lang);
        }
    }

    #[test]
    fn function_words_are_of_one_language() {
        for words in lang::all() {
            for word in words.function_words {
                assert_eq!(*word, vnfr_text::fold(word), "help: write {word:?} as fold() gives it");
                let languages = lang::all().filter(|other| other.function_words.contains(word)).count();
                assert_eq!(languages, 1, "help: {word:?} tells no language");
            }
        }
    }
}
