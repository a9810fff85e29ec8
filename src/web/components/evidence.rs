//! The quiet mark beside a value: it opens the sentence that says it, with the source's name, date and language, and
//! leads to that sentence in its article. A `details` element, so that it needs no script.

use crate::i18n::DateStyle;
use crate::model::PartialDate;
use crate::store::read::event::CluePart;
use crate::store::read::evidence::EvidenceRow;
use crate::web::Ctx;

/// Sentences shown for one value, at most; the source page has all of them.
const SENTENCES: usize = 6;

/// The mark of one value. Nothing is printed where nothing is said.
#[derive(Clone, Debug, Default)]
pub struct Mark {
    /// What it opens, for those who do not see it: `Sources: date`.
    pub label: String,
    /// How many sentences there are.
    pub count: usize,
    pub inferred: bool,
    pub items: Vec<Sentence>,
    pub clues: Vec<ClueLine>,
    /// How many more sentences there are than shown, in words.
    pub more: Option<String>,
}

/// One sentence of one source.
#[derive(Clone, Debug)]
pub struct Sentence {
    pub quote: String,
    pub lang: String,
    /// The source's name and date: `Thời Đại, 11/4/2023`.
    pub source: String,
    pub href: String,
    pub language: String,
    /// Stated, planned, reported or inferred, in words.
    pub status: String,
}

/// One clue to an inferred value.
#[derive(Clone, Debug)]
pub struct ClueLine {
    pub text: String,
    pub quote: Option<String>,
    pub lang: String,
}

impl Mark {
    /// The mark of `value_name` (already in words) over these rows; each quote of an article is shown once.
    pub fn new<'r>(ctx: &Ctx, value_name: &str, rows: impl IntoIterator<Item = &'r EvidenceRow>) -> Mark {
        let mut kept: Vec<&EvidenceRow> = Vec::new();
        for row in rows {
            if !kept.iter().any(|known| known.article == row.article && known.quote == row.quote) {
                kept.push(row);
            }
        }
        let items: Vec<Sentence> = kept.iter().take(SENTENCES).map(|row| Sentence::new(ctx, row)).collect();
        let hidden = kept.len() - items.len();
        Mark {
            label: ctx.t1("evidence-label", "value", value_name),
            count: kept.len(),
            inferred: kept.first().is_some_and(|row| row.status == "inferred"),
            items,
            clues: Vec::new(),
            more: (hidden > 0).then(|| ctx.n("evidence-more", hidden)),
        }
    }

    /// Adds sources that declare the value without a sentence of an article: name and address of each.
    pub fn with_declared(mut self, ctx: &Ctx, sources: Vec<(String, String)>) -> Mark {
        self.count += sources.len();
        let room = SENTENCES.saturating_sub(self.items.len());
        let hidden = self.count - self.items.len() - room.min(sources.len());
        self.items.extend(sources.into_iter().take(room).map(|(source, href)| Sentence {
            quote: String::new(),
            lang: String::new(),
            source,
            href,
            language: String::new(),
            status: ctx.t("evidence-declared").into_owned(),
        }));
        self.more = (hidden > 0).then(|| ctx.n("evidence-more", hidden));
        self
    }

    /// Adds what an inferred year rests on.
    pub fn with_clues(mut self, ctx: &Ctx, clues: &[CluePart]) -> Mark {
        self.inferred = self.inferred || !clues.is_empty();
        self.clues = clues.iter().map(|clue| ClueLine::new(ctx, clue)).collect();
        self
    }

    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.clues.is_empty()
    }
}

impl Sentence {
    fn new(ctx: &Ctx, row: &EvidenceRow) -> Sentence {
        Sentence {
            quote: row.quote.clone(),
            lang: row.language.clone(),
            source: source_name(
                ctx,
                row.publisher.as_deref(),
                row.title.as_deref(),
                &row.article,
                row.published.as_deref(),
            ),
            href: ctx.url_evidence(&row.article, &row.number),
            language: ctx.word("lang", &row.language).into_owned(),
            status: ctx.word("claim", &row.status).into_owned(),
        }
    }
}

impl ClueLine {
    fn new(ctx: &Ctx, clue: &CluePart) -> ClueLine {
        let kind = ctx.word("clue", &clue.kind);
        // A clue of a kind the catalogue does not name yet is still a clue.
        let kind = if kind.starts_with("clue-") { ctx.t("clue-other") } else { kind };
        let years: Vec<String> = clue.years.iter().map(i64::to_string).collect();
        let text = if years.is_empty() {
            kind.into_owned()
        } else {
            ctx.tr("evidence-clue-years", &[("clue", kind.as_ref().into()), ("years", ctx.list(&years).into())])
        };
        ClueLine { text, quote: clue.quote.clone().filter(|quote| !quote.is_empty()), lang: clue.language.clone() }
    }
}

/// Who says a value, on pages that set what is declared beside what articles of the atlas say.
pub struct Source {
    pub name: String,
    pub href: Option<String>,
    /// It is an article or an event of the atlas.
    pub ours: bool,
    /// It speaks of what was still to come.
    pub planned: bool,
}

/// Who issued an article and when, as far as it says: `Thời Đại, 11/4/2023`.
pub fn issued(ctx: &Ctx, publisher: Option<&str>, published: Option<&str>) -> Option<String> {
    let day = published.and_then(PartialDate::parse).map(|day| crate::i18n::date(ctx.lang, DateStyle::Short, day));
    match (publisher, day) {
        (Some(publisher), Some(day)) => Some(format!("{publisher}, {day}")),
        (None, day) => day,
        (publisher, None) => publisher.map(str::to_owned),
    }
}

/// The same with the language it is written in.
pub fn imprint(ctx: &Ctx, publisher: Option<&str>, published: Option<&str>, language: &str) -> String {
    let language = ctx.word("lang", language);
    match issued(ctx, publisher, published) {
        Some(issued) => format!("{issued} · {language}"),
        None => language.into_owned(),
    }
}

/// A source in few words: who published it (else its title, else its id), and when.
pub fn source_name(
    ctx: &Ctx,
    publisher: Option<&str>,
    title: Option<&str>,
    article: &str,
    published: Option<&str>,
) -> String {
    let name = publisher.or(title).unwrap_or(article);
    match published.and_then(PartialDate::parse) {
        Some(day) => format!("{name}, {}", crate::i18n::date(ctx.lang, DateStyle::Short, day)),
        None => name.to_owned(),
    }
}
