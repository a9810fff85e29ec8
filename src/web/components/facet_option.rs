//! A value of a facet in the form of filters. All of it but the count and the two ticks is the same on every page of a
//! language, and a page shows some sixty of them: so it is written once and kept, see [`super::kept`].

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;

use super::kept::Kept;
use crate::model::Lang;
use crate::store::index::Facet;
use crate::web::Ctx;

/// Values kept, at most: all provinces, kinds, topics and the partners, bodies and people that are shown most, in three
/// languages.
const PLACES: usize = 4_096;

/// Stands for what each page writes itself; no text holds it, because control characters are no part of a name.
const GAP: &str = "\u{1F}";

/// A value as it is written, cut where each page writes its own.
type Pieces = [Box<str>; 4];

#[derive(Template)]
#[template(path = "components/facet_option.html")]
struct Whole<'a> {
    ctx: &'a Ctx,
    facet: &'static str,
    value: &'a str,
    label: &'a str,
    lang: &'a str,
    gap: &'static str,
}

/// The values kept.
#[derive(Debug)]
pub struct WrittenOptions(Kept<(Lang, Of, Box<str>), Pieces>);

/// Which facet a value is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Of {
    pub facet: Facet,
    /// Its name in the query string.
    pub parameter: &'static str,
    /// True where slugs of provinces mean those of before July 2025.
    pub before: bool,
}

impl Default for WrittenOptions {
    fn default() -> WrittenOptions {
        WrittenOptions(Kept::new(PLACES))
    }
}

/// What a value is called where it is written.
pub struct Named<'a> {
    /// As the query string has it.
    pub value: Cow<'a, str>,
    pub label: Cow<'a, str>,
    /// The language of the label, where it is that of no page.
    pub lang: &'static str,
}

/// A value on a page.
#[derive(Debug)]
pub struct OptionView {
    pieces: Arc<Pieces>,
    count: String,
    chosen: bool,
    excluded: bool,
}

impl OptionView {
    /// The value `key` of the index; `name` says what it is called, where that is not kept already.
    pub fn new<'a>(
        ctx: &Ctx,
        kept: &WrittenOptions,
        of: Of,
        key: &str,
        name: impl FnOnce() -> Named<'a>,
    ) -> OptionView {
        let is_same = |held: &(Lang, Of, Box<str>)| (held.0, held.1, &*held.2) == (ctx.lang, of, key);
        let pieces = kept.0.get(&(ctx.lang, of, key), is_same).unwrap_or_else(|| {
            let pieces = Arc::new(pieces(ctx, of.parameter, &name()));
            kept.0.keep((ctx.lang, of, key.into()), Arc::clone(&pieces));
            pieces
        });
        OptionView { pieces, count: String::new(), chosen: false, excluded: false }
    }

    /// With how many events, and whether the reader asked for it or excluded it.
    pub fn counting(self, count: String, chosen: bool, excluded: bool) -> OptionView {
        OptionView { count, chosen, excluded, ..self }
    }

    /// What stands on the page, one after another.
    pub fn parts(&self) -> [&str; 7] {
        let tick = |on: bool| if on { " checked" } else { "" };
        let [before, label, not, after] = &*self.pieces;
        [before, tick(self.chosen), label, &self.count, not, tick(self.excluded), after]
    }
}

/// A control character in a name would be taken for a gap: it is left out.
fn pieces(ctx: &Ctx, parameter: &'static str, named: &Named<'_>) -> Pieces {
    let plain = |text: &str| text.replace(GAP, "");
    let (value, label) = (plain(&named.value), plain(&named.label));
    let whole = Whole { ctx, facet: parameter, value: &value, label: &label, lang: named.lang, gap: GAP };
    // Writing into a string fails only where a template says so; this one does not.
    let whole = whole.render().unwrap_or_default();
    let mut pieces = whole.split(GAP);
    std::array::from_fn(|_| pieces.next().unwrap_or_default().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::state::{ReleaseMeta, Site};

    #[test]
    fn a_value_is_written_once_and_each_page_puts_its_own_into_the_gaps() {
        let ctx = |lang| Ctx::new(lang, "events", "", Arc::new(ReleaseMeta::default()), Arc::new(Site::default()));
        let kept = WrittenOptions::default();
        let of = Of { facet: Facet::Person, parameter: "person", before: false };
        let name = || Named { value: "a-b".into(), label: "A & \u{1F}<B>".into(), lang: "vi" };
        for (lang, marked) in [(Lang::Vi, "<span>"), (Lang::Fr, "<span lang=\"vi\">")] {
            let view = OptionView::new(&ctx(lang), &kept, of, "7", name);
            let first = view.counting("1.234".to_owned(), true, false).parts().concat();
            assert!(first.contains("name=\"person\" value=\"a-b\" checked>"), "{first}");
            assert!(first.contains(&format!("{marked}A &#38; &#60;B&#62;</span>")), "{first}");
            assert!(first.contains("<span class=\"count\">1.234</span>"), "{first}");
            assert!(first.contains("value=\"-a-b\" aria-label=") && !first.contains("&#62;\" checked"), "{first}");
            let again = OptionView::new(&ctx(lang), &kept, of, "7", || panic!("it is kept"));
            let again = again.counting("0".to_owned(), false, true).parts().concat();
            assert!(again.contains("value=\"a-b\">") && again.contains("\" checked></label></li>"), "{again}");
        }
    }
}
