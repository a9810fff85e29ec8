//! Whether a title stands right before a name or right after it.

use crate::annotate::text::Text;
use crate::lang::Class;
use vnfr_model::Lang;
use vnfr_text::Gap;

/// How far before a name its title may open, in tokens.
const TITLE_REACH: usize = 22;

/// True where a title opens before a name and nothing but its complement stands between.
pub fn title_between(text: &Text, at: usize, start: usize) -> bool {
    let mut end = at;
    if end > start && text.after_honorific(at) {
        end -= 1;
    }
    let floor = start.max(at.saturating_sub(TITLE_REACH));
    for from in (floor..end).rev() {
        if matches!(text.sign(from), ';' | ':' | '.' | '(' | ')' | '"' | '“' | '”' | '|')
            && !(text.sign(from) == '.' && text.gap(from) == Gap::None && text.word(from.wrapping_sub(1)).len() <= 3)
        {
            return false;
        }
        if text.sign(from) == ',' && (from + 1 != end || text.language == Lang::Vi) && !text.after_honorific(at) {
            return false;
        }
        if let Some(title) = text.title(from).filter(|title| title.last <= end) {
            let clear = (title.last..end).all(|between| !text.is_stop(between) || is_connector(text, between));
            return clear;
        }
        if text.is_stop(from) && !is_connector(text, from) {
            return false;
        }
    }
    false
}

/// Stop words that also stand inside complements (`présidente de l'Union … en charge`).
fn is_connector(text: &Text, at: usize) -> bool {
    text.is(at, Class::And | Class::WithinTitle)
}

/// True where a title stands right after a name: `, maire de`, `– Chairman`, `(giữa)`, or with nothing between.
pub fn title_after(text: &Text, last: usize, end: usize) -> bool {
    let mut next = last;
    if text.sign(next) == ',' || text.is_dash(next) || text.sign(next) == '(' {
        next += 1;
    } else if text.language != Lang::Vi {
        return false;
    }
    let mut skipped = 0;
    while next < end && skipped < 4 {
        if text.title(next).is_some() {
            return true;
        }
        let article = text.is(next, Class::Article | Class::Whose | Class::Now | Class::Former | Class::Nationality)
            || text.is_apostrophe(next);
        if !article {
            return false;
        }
        next += 1;
        skipped += 1;
    }
    false
}
