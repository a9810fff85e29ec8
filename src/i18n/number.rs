//! Numbers and lists as each language writes them: `1.000`, `1 000`, `1,000`; `A, B và C`.

use std::cell::OnceCell;

use icu::decimal::{DecimalFormatter, input::Decimal};
use icu::list::{ListFormatter, options::ListFormatterOptions};
use icu::locale::{Locale, locale};

use crate::model::Lang;

/// The locale whose rules a language follows.
pub(super) fn icu_locale(lang: Lang) -> Locale {
    match lang {
        Lang::Vi => locale!("vi"),
        Lang::Fr => locale!("fr"),
        Lang::En => locale!("en-GB"),
    }
}

struct Formatters {
    decimal: Option<DecimalFormatter>,
    and: Option<ListFormatter>,
}

thread_local! {
    // ICU's formatters are not shared between threads; each thread keeps its three.
    static FORMATTERS: [OnceCell<Formatters>; 3] = const { [const { OnceCell::new() }; 3] };
}

fn with<T>(lang: Lang, run: impl FnOnce(&Formatters) -> T) -> T {
    FORMATTERS.with(|cells| {
        run(cells[lang.index()].get_or_init(|| Formatters {
            decimal: DecimalFormatter::try_new(icu_locale(lang).into(), Default::default()).ok(),
            and: ListFormatter::try_new_and(icu_locale(lang).into(), ListFormatterOptions::default()).ok(),
        }))
    })
}

/// A number with the grouping and decimal marks of the language, at most two decimals.
pub fn number(lang: Lang, value: f64) -> String {
    if (0.0..1_000.0).contains(&value) && value.fract() == 0.0 {
        // Nothing to group and no decimals: the same digits in every language.
        return (value as u16).to_string();
    }
    let hundredths = (value * 100.0).round();
    if !hundredths.is_finite() || hundredths.abs() >= i64::MAX as f64 {
        return value.to_string();
    }
    let mut decimal = Decimal::from(hundredths as i64);
    decimal.multiply_pow10(-2);
    decimal.absolute.trim_end();
    written(lang, &decimal)
}

/// A share of one in per cent and tenths, `96,0`, so that a column of them lines up; none and all bear no tenths.
pub fn per_cent(lang: Lang, share: f64) -> String {
    let tenths = (share.clamp(0.0, 1.0) * 1000.0).round() as u16;
    let mut decimal = Decimal::from(tenths);
    decimal.multiply_pow10(-1);
    if matches!(tenths, 0 | 1000) {
        decimal.absolute.trim_end();
    }
    written(lang, &decimal)
}

fn written(lang: Lang, decimal: &Decimal) -> String {
    with(lang, |formatters| match &formatters.decimal {
        Some(formatter) => formatter.format_to_string(decimal),
        None => decimal.to_string(),
    })
}

/// `A, B and C`, by the rules of the language.
pub fn list<T: AsRef<str>>(lang: Lang, items: &[T]) -> String {
    match items {
        [] => return String::new(),
        [only] => return only.as_ref().to_owned(),
        _ => {}
    }
    with(lang, |formatters| match &formatters.and {
        Some(formatter) => formatter.format_to_string(items.iter().map(AsRef::as_ref)),
        None => items.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", "),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_the_rules_of_the_language() {
        let rows = [
            (0.0, "0", "0", "0"),
            (999.0, "999", "999", "999"),
            (1_000.0, "1.000", "1\u{202f}000", "1,000"),
            (1_234_567.0, "1.234.567", "1\u{202f}234\u{202f}567", "1,234,567"),
            (2.5, "2,5", "2,5", "2.5"),
        ];
        for (value, vi, fr, en) in rows {
            assert_eq!([vi, fr, en].map(str::to_owned), Lang::ALL.map(|lang| number(lang, value)), "{value}");
        }
    }

    #[test]
    fn shares_bear_their_tenths() {
        for (share, vi, en) in
            [(0.0, "0", "0"), (0.0004, "0", "0"), (0.96, "96,0", "96.0"), (0.9824, "98,2", "98.2"), (1.0, "100", "100")]
        {
            assert_eq!([per_cent(Lang::Vi, share), per_cent(Lang::En, share)], [vi, en], "{share}");
        }
    }

    #[test]
    fn lists_end_in_the_word_of_the_language() {
        let places = ["Hà Nội", "Huế", "Cần Thơ"];
        assert_eq!(list(Lang::Vi, &places), "Hà Nội, Huế và Cần Thơ");
        assert_eq!(list(Lang::Fr, &places), "Hà Nội, Huế et Cần Thơ");
        assert_eq!(list(Lang::En, &places), "Hà Nội, Huế and Cần Thơ");
        assert_eq!(list(Lang::En, &places[..1]), "Hà Nội");
        assert_eq!(list::<&str>(Lang::En, &[]), "");
    }
}
