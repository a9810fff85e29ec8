//! The words of dates in the three languages: months, weekdays, days and years counted from the day of writing.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind, MatchKind};

use super::Hint;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Month(u8),
    Weekday(u8),
    /// `hôm nay`, `hier`: days from today.
    Day(i8),
    /// `năm nay`, `l'année prochaine`.
    RelativeYear(i8),
    RelativeMonth(i8),
    /// `quý II`, `deuxième trimestre`, `second quarter`: from 1.
    Quarter(u8),
    /// `quý` alone: its number follows in digits.
    QuarterOf,
    /// `tới`, `prochain`, `last`: turns the month or day beside it.
    Turn(Hint),
}

/// Date words of all three languages in lower case. A word that is common in another sense (`may`, `mars` the planet)
/// counts only beside a number or a turning word; see `join`.
pub const WORDS: &[(&str, Word)] = &[
    ("janvier", Word::Month(1)),
    ("février", Word::Month(2)),
    ("fevrier", Word::Month(2)),
    ("mars", Word::Month(3)),
    ("avril", Word::Month(4)),
    ("mai", Word::Month(5)),
    ("juin", Word::Month(6)),
    ("juillet", Word::Month(7)),
    ("août", Word::Month(8)),
    ("aout", Word::Month(8)),
    ("septembre", Word::Month(9)),
    ("octobre", Word::Month(10)),
    ("novembre", Word::Month(11)),
    ("décembre", Word::Month(12)),
    ("decembre", Word::Month(12)),
    ("janv", Word::Month(1)),
    ("févr", Word::Month(2)),
    ("sept", Word::Month(9)),
    ("déc", Word::Month(12)),
    ("january", Word::Month(1)),
    ("february", Word::Month(2)),
    ("march", Word::Month(3)),
    ("april", Word::Month(4)),
    ("may", Word::Month(5)),
    ("june", Word::Month(6)),
    ("july", Word::Month(7)),
    ("august", Word::Month(8)),
    ("september", Word::Month(9)),
    ("october", Word::Month(10)),
    ("november", Word::Month(11)),
    ("december", Word::Month(12)),
    ("jan", Word::Month(1)),
    ("feb", Word::Month(2)),
    ("mar", Word::Month(3)),
    ("apr", Word::Month(4)),
    ("jun", Word::Month(6)),
    ("jul", Word::Month(7)),
    ("aug", Word::Month(8)),
    ("sep", Word::Month(9)),
    ("oct", Word::Month(10)),
    ("nov", Word::Month(11)),
    ("dec", Word::Month(12)),
    ("lundi", Word::Weekday(1)),
    ("mardi", Word::Weekday(2)),
    ("mercredi", Word::Weekday(3)),
    ("jeudi", Word::Weekday(4)),
    ("vendredi", Word::Weekday(5)),
    ("samedi", Word::Weekday(6)),
    ("dimanche", Word::Weekday(7)),
    ("monday", Word::Weekday(1)),
    ("tuesday", Word::Weekday(2)),
    ("wednesday", Word::Weekday(3)),
    ("thursday", Word::Weekday(4)),
    ("friday", Word::Weekday(5)),
    ("saturday", Word::Weekday(6)),
    ("sunday", Word::Weekday(7)),
    ("clockmonday", Word::Weekday(1)),
    ("clocktuesday", Word::Weekday(2)),
    ("clockwednesday", Word::Weekday(3)),
    ("clockthursday", Word::Weekday(4)),
    ("clockfriday", Word::Weekday(5)),
    ("clocksaturday", Word::Weekday(6)),
    ("clocksunday", Word::Weekday(7)),
    ("thứ hai", Word::Weekday(1)),
    ("thứ ba", Word::Weekday(2)),
    ("thứ tư", Word::Weekday(3)),
    ("thứ năm", Word::Weekday(4)),
    ("thứ sáu", Word::Weekday(5)),
    ("thứ bảy", Word::Weekday(6)),
    ("chủ nhật", Word::Weekday(7)),
    ("hôm nay", Word::Day(0)),
    ("sáng nay", Word::Day(0)),
    ("chiều nay", Word::Day(0)),
    ("tối nay", Word::Day(0)),
    ("trưa nay", Word::Day(0)),
    ("hôm qua", Word::Day(-1)),
    ("ngày mai", Word::Day(1)),
    ("aujourd'hui", Word::Day(0)),
    ("ce matin", Word::Day(0)),
    ("cet après-midi", Word::Day(0)),
    ("ce soir", Word::Day(0)),
    ("hier", Word::Day(-1)),
    ("demain", Word::Day(1)),
    ("today", Word::Day(0)),
    ("this morning", Word::Day(0)),
    ("this afternoon", Word::Day(0)),
    ("tonight", Word::Day(0)),
    ("yesterday", Word::Day(-1)),
    ("tomorrow", Word::Day(1)),
    ("năm nay", Word::RelativeYear(0)),
    ("năm tới", Word::RelativeYear(1)),
    ("năm sau", Word::RelativeYear(1)),
    ("sang năm", Word::RelativeYear(1)),
    ("năm ngoái", Word::RelativeYear(-1)),
    ("cette année", Word::RelativeYear(0)),
    ("fin d'année", Word::RelativeYear(0)),
    ("fin de l'année", Word::RelativeYear(0)),
    ("l'année prochaine", Word::RelativeYear(1)),
    ("l'an prochain", Word::RelativeYear(1)),
    ("l'an dernier", Word::RelativeYear(-1)),
    ("l'année dernière", Word::RelativeYear(-1)),
    ("this year", Word::RelativeYear(0)),
    ("end of the year", Word::RelativeYear(0)),
    ("year-end", Word::RelativeYear(0)),
    ("next year", Word::RelativeYear(1)),
    ("last year", Word::RelativeYear(-1)),
    ("tháng này", Word::RelativeMonth(0)),
    ("tháng tới", Word::RelativeMonth(1)),
    ("tháng sau", Word::RelativeMonth(1)),
    ("tháng trước", Word::RelativeMonth(-1)),
    ("ce mois-ci", Word::RelativeMonth(0)),
    ("le mois prochain", Word::RelativeMonth(1)),
    ("le mois dernier", Word::RelativeMonth(-1)),
    ("this month", Word::RelativeMonth(0)),
    ("next month", Word::RelativeMonth(1)),
    ("last month", Word::RelativeMonth(-1)),
    ("quý i", Word::Quarter(1)),
    ("quý ii", Word::Quarter(2)),
    ("quý iii", Word::Quarter(3)),
    ("quý iv", Word::Quarter(4)),
    ("quý", Word::QuarterOf),
    ("premier trimestre", Word::Quarter(1)),
    ("deuxième trimestre", Word::Quarter(2)),
    ("second trimestre", Word::Quarter(2)),
    ("troisième trimestre", Word::Quarter(3)),
    ("quatrième trimestre", Word::Quarter(4)),
    ("dernier trimestre", Word::Quarter(4)),
    ("first quarter", Word::Quarter(1)),
    ("second quarter", Word::Quarter(2)),
    ("third quarter", Word::Quarter(3)),
    ("fourth quarter", Word::Quarter(4)),
    ("last quarter", Word::Quarter(4)),
    ("tới", Word::Turn(Hint::Future)),
    ("tới đây", Word::Turn(Hint::Future)),
    ("sắp tới", Word::Turn(Hint::Future)),
    ("tới tại", Word::Turn(Hint::Future)),
    ("vừa qua", Word::Turn(Hint::Past)),
    ("vừa rồi", Word::Turn(Hint::Past)),
    ("prochain", Word::Turn(Hint::Future)),
    ("prochains", Word::Turn(Hint::Future)),
    ("dernier", Word::Turn(Hint::Past)),
    ("derniers", Word::Turn(Hint::Past)),
    ("next", Word::Turn(Hint::Future)),
    ("last", Word::Turn(Hint::Past)),
    ("coming", Word::Turn(Hint::Future)),
];

pub static WORD_AUTOMATON: LazyLock<(AhoCorasick, Vec<Word>)> = LazyLock::new(|| {
    let mut patterns = Vec::new();
    let mut words = Vec::new();
    for (pattern, word) in WORDS {
        patterns.push((*pattern).to_owned());
        words.push(*word);
        // Print has a curly apostrophe as often as a straight one.
        if pattern.contains('\'') {
            patterns.push(pattern.replace('\'', "’"));
            words.push(*word);
        }
    }
    let machine = AhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::DFA))
        .build(patterns)
        .expect("the date words make an automaton");
    (machine, words)
});
