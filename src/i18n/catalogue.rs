//! The Fluent catalogue: one file a room and language, compiled in, read once.
//! A page of fifty rows puts some hundred messages together, so the plain cases are made ready at start: messages without
//! arguments are texts, messages that only put arguments in are lists of pieces, and counts up to some dozens are kept
//! once they are worded. Plural forms and everything else are Fluent's.

use std::cell::RefCell;
use std::{borrow::Cow, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast;
use rust_embed::RustEmbed;
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use super::number::number;
use crate::model::Lang;

#[derive(RustEmbed)]
#[folder = "locales/"]
struct Locales;

/// A value put into a message. Numbers choose plural forms and are written by the rules of the language; what must
/// not be grouped (a year, an edition) goes in as text.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    Text(Cow<'a, str>),
    Number(f64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Arg<'a> {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&&'a str> for Arg<'a> {
    fn from(text: &&'a str) -> Arg<'a> {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a Cow<'_, str>> for Arg<'a> {
    fn from(text: &'a Cow<'_, str>) -> Arg<'a> {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Arg<'a> {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&&'a String> for Arg<'a> {
    fn from(text: &&'a String) -> Arg<'a> {
        Arg::Text(Cow::Borrowed(text.as_str()))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(Cow::Owned(text))
    }
}

/// Whole numbers of any width; counts beyond 2^53 do not occur.
macro_rules! number_args {
    ($($kind:ty)+) => { $(
        impl From<$kind> for Arg<'_> {
            fn from(value: $kind) -> Self {
                Arg::Number(value as f64)
            }
        }
        impl From<&$kind> for Arg<'_> {
            fn from(value: &$kind) -> Self {
                Arg::Number(*value as f64)
            }
        }
    )+ };
}
number_args!(i16 i32 i64 u8 u16 u32 u64 usize f64);

/// The words of one language.
struct Words {
    plain: FxHashMap<String, String>,
    /// Messages that put arguments in and choose nothing.
    pieces: FxHashMap<String, Vec<Piece>>,
    bundle: FluentBundle<FluentResource>,
}

/// A stretch of a message.
enum Piece {
    Text(String),
    Argument(String),
}

/// Counts below this are worded once a thread and kept: most counts of a list are small.
const KEPT_COUNTS: usize = 64;

thread_local! {
    /// By language and count: messages with that count put in.
    static COUNTED: RefCell<Vec<FxHashMap<String, String>>> =
        RefCell::new((0..3 * KEPT_COUNTS).map(|_| FxHashMap::default()).collect());
}

/// All words of all languages.
pub struct Catalogue {
    languages: [Words; 3],
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::compiled_in);

/// The catalogue that the binary carries.
pub fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}

/// The message `key` in `lang`, where it takes no arguments. A key that does not exist stands for itself: the tests
/// keep that from happening, and a visitor sees a word rather than a failure.
pub fn t(lang: Lang, key: &str) -> Cow<'static, str> {
    match catalogue().plain(lang, key) {
        Some(text) => Cow::Borrowed(text),
        None => Cow::Owned(tr(lang, key, &[])),
    }
}

/// The message `key` in `lang` with its arguments put in.
pub fn tr(lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    catalogue().format(lang, key, args)
}

impl Catalogue {
    fn compiled_in() -> Catalogue {
        Catalogue { languages: Lang::ALL.map(Words::read) }
    }

    /// A message that takes no arguments, ready to print.
    pub fn plain(&self, lang: Lang, key: &str) -> Option<&str> {
        self.languages[lang.index()].plain.get(key).map(String::as_str)
    }

    /// True where `lang` has the message, with or without arguments.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.languages[lang.index()].bundle.has_message(key)
    }

    /// A message with its arguments put in; a key that does not exist stands for itself.
    pub fn format(&self, lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        if let Some(text) = self.languages[lang.index()].put_together(lang, key, args) {
            return text;
        }
        let small = |value: f64| value >= 0.0 && value < KEPT_COUNTS as f64 && value.fract() == 0.0;
        match args {
            [("n", Arg::Number(count))] if small(*count) => COUNTED.with_borrow_mut(|counted| {
                let kept = &mut counted[lang.index() * KEPT_COUNTS + *count as usize];
                if let Some(text) = kept.get(key) {
                    return text.clone();
                }
                let text = self.format_by_fluent(lang, key, args);
                kept.insert(key.to_owned(), text.clone());
                text
            }),
            _ => self.format_by_fluent(lang, key, args),
        }
    }

    fn format_by_fluent(&self, lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let bundle = &self.languages[lang.index()].bundle;
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::warn!(key, lang = lang.as_str(), "a message is missing from the catalogue");
            return key.to_owned();
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::String(Cow::Borrowed(text.as_ref())),
                Arg::Number(value) => FluentValue::from(*value),
            };
            values.set(*name, value);
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::warn!(key, lang = lang.as_str(), ?errors, "a message could not take all its arguments");
        }
        text
    }
}

impl Words {
    fn read(lang: Lang) -> Words {
        // The three tags parse; the undetermined language would only lose plural forms.
        let identifier: LanguageIdentifier = lang.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Directional isolation marks are for mixed scripts; all three languages are written in Latin.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::Vi => |value, _| grouped(Lang::Vi, value),
            Lang::Fr => |value, _| grouped(Lang::Fr, value),
            Lang::En => |value, _| grouped(Lang::En, value),
        }));
        let (mut ids, mut pieces) = (Vec::new(), FxHashMap::default());
        for path in Locales::iter().filter(|path| path.starts_with(&format!("{}/", lang.as_str()))) {
            let Some(file) = Locales::get(&path) else { continue };
            let source = String::from_utf8_lossy(&file.data).into_owned();
            // What parses is kept; a test reads every file strictly and names what does not.
            let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, errors)| {
                tracing::error!(%path, ?errors, "a file of the catalogue has errors");
                resource
            });
            for entry in resource.entries() {
                let ast::Entry::Message(message) = entry else { continue };
                ids.push(message.id.name.to_owned());
                if let Some(found) = message.value.as_ref().and_then(pieces_of) {
                    pieces.insert(message.id.name.to_owned(), found);
                }
            }
            if let Err(errors) = bundle.add_resource(resource) {
                tracing::error!(%path, ?errors, "a key of the catalogue is defined twice");
            }
        }
        let plain = ids.into_iter().filter_map(|id| plain_text(&bundle, &id).map(|text| (id, text))).collect();
        Words { plain, pieces, bundle }
    }

    /// The message from its pieces, where it has them and every argument is given.
    fn put_together(&self, lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let pieces = self.pieces.get(key)?;
        let mut text = String::with_capacity(64);
        for piece in pieces {
            match piece {
                Piece::Text(words) => text.push_str(words),
                Piece::Argument(name) => match &args.iter().find(|(given, _)| given == name)?.1 {
                    Arg::Text(words) => text.push_str(words),
                    Arg::Number(value) => text.push_str(&number(lang, *value)),
                },
            }
        }
        Some(text)
    }
}

/// The pieces of a message that is nothing but text and arguments, at least one of them.
fn pieces_of(pattern: &ast::Pattern<&str>) -> Option<Vec<Piece>> {
    let pieces: Option<Vec<Piece>> = pattern
        .elements
        .iter()
        .map(|element| match element {
            ast::PatternElement::TextElement { value } => Some(Piece::Text((*value).to_owned())),
            ast::PatternElement::Placeable {
                expression: ast::Expression::Inline(ast::InlineExpression::VariableReference { id }),
            } => Some(Piece::Argument(id.name.to_owned())),
            ast::PatternElement::Placeable { .. } => None,
        })
        .collect();
    pieces.filter(|pieces| pieces.iter().any(|piece| matches!(piece, Piece::Argument(_))))
}

/// The text of a message that needs no arguments: formatting it without any reports no error.
fn plain_text(bundle: &FluentBundle<FluentResource>, id: &str) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

/// Numbers inside messages follow the language: `1.000`, `1 000`, `1,000`.
fn grouped(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(value) => Some(number(lang, value.value)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// Keys and the arguments they use, by file stem, read strictly.
    fn entries(lang: Lang) -> BTreeMap<String, BTreeMap<String, BTreeSet<String>>> {
        let mut rooms = BTreeMap::new();
        for path in Locales::iter().filter(|path| path.starts_with(&format!("{}/", lang.as_str()))) {
            let file = Locales::get(&path).unwrap();
            let source = String::from_utf8(file.data.to_vec()).expect("the catalogue is UTF-8");
            let resource = FluentResource::try_new(source.clone())
                .unwrap_or_else(|(_, errors)| panic!("{path} does not parse: {errors:?}"));
            let mut keys = BTreeMap::new();
            for entry in resource.entries() {
                let fluent_syntax::ast::Entry::Message(message) = entry else { continue };
                let text = format!("{:?}", message.value);
                let args = text
                    .split("VariableReference { id: Identifier { name: \"")
                    .skip(1)
                    .filter_map(|rest| rest.split('"').next().map(str::to_owned))
                    .collect();
                let twice = keys.insert(message.id.name.to_owned(), args);
                assert!(twice.is_none(), "{path} defines {} twice", message.id.name);
            }
            rooms.insert(path.rsplit('/').next().unwrap().to_owned(), keys);
        }
        rooms
    }

    /// What is put together from pieces, or kept, is what Fluent would say.
    #[test]
    fn ready_made_messages_are_those_of_fluent() {
        let catalogue = catalogue();
        let mut compared = 0;
        for lang in Lang::ALL {
            let words = &catalogue.languages[lang.index()];
            for (key, pieces) in &words.pieces {
                let names = pieces.iter().filter_map(|piece| match piece {
                    Piece::Argument(name) => Some(name.as_str()),
                    Piece::Text(_) => None,
                });
                let args: Vec<(&str, Arg<'_>)> = names
                    .enumerate()
                    .map(|(at, name)| (name, if at % 2 == 0 { Arg::from("Huế") } else { Arg::from(12_345) }))
                    .collect();
                assert_eq!(catalogue.format(lang, key, &args), catalogue.format_by_fluent(lang, key, &args), "{key}");
                compared += 1;
            }
            for key in ["event-reports", "events-found"] {
                for count in [0, 1, 2, 2, 63, 64, 1_000] {
                    let args = [("n", Arg::from(count))];
                    let said = catalogue.format(lang, key, &args);
                    assert_eq!(said, catalogue.format_by_fluent(lang, key, &args), "{key} of {count}");
                }
            }
        }
        assert!(compared > 150, "{compared}");
    }

    #[test]
    fn every_language_has_the_same_files_keys_and_arguments() {
        let reference = entries(Lang::Vi);
        assert!(!reference.is_empty(), "locales/vi is empty");
        for lang in [Lang::Fr, Lang::En] {
            let other = entries(lang);
            let (ours, theirs): (BTreeSet<_>, BTreeSet<_>) = (reference.keys().collect(), other.keys().collect());
            assert_eq!(ours, theirs, "help: locales/vi and locales/{} hold different files", lang.as_str());
            for (file, keys) in &reference {
                for (key, args) in keys {
                    let found = other[file].get(key);
                    assert!(found.is_some(), "help: add the key {key} to locales/{}/{file}", lang.as_str());
                    // A language without plural forms has no use for a count that only chooses among them.
                    let but_count = |args: &BTreeSet<String>| -> BTreeSet<String> {
                        args.iter().filter(|arg| *arg != "n").cloned().collect()
                    };
                    assert_eq!(
                        but_count(args),
                        found.map(but_count).unwrap_or_default(),
                        "help: {key} takes other arguments in locales/{}/{file}",
                        lang.as_str()
                    );
                }
                for key in other[file].keys() {
                    assert!(keys.contains_key(key), "help: {key} of locales/{}/{file} is not in vi", lang.as_str());
                }
            }
        }
    }

    #[test]
    fn no_key_is_defined_in_two_files() {
        for lang in Lang::ALL {
            let mut seen: BTreeMap<String, String> = BTreeMap::new();
            for (file, keys) in entries(lang) {
                for key in keys.into_keys() {
                    if let Some(first) = seen.insert(key.clone(), file.clone()) {
                        panic!("help: {key} stands in {first} and in {file} of locales/{}", lang.as_str());
                    }
                }
            }
        }
    }

    #[test]
    fn the_catalogue_is_in_normal_form_c() {
        use unicode_normalization::is_nfc;
        for path in Locales::iter() {
            let file = Locales::get(&path).unwrap();
            assert!(is_nfc(std::str::from_utf8(&file.data).unwrap()), "help: write {path} in NFC");
        }
    }

    #[test]
    fn numbers_in_messages_follow_the_language_and_choose_the_plural() {
        assert_eq!(tr(Lang::En, "events-count", &[("n", 1.into())]), "1 event");
        assert_eq!(tr(Lang::En, "events-count", &[("n", 1000.into())]), "1,000 events");
        assert_eq!(tr(Lang::Fr, "events-count", &[("n", 0.into())]), "0 événement");
        assert_eq!(tr(Lang::Fr, "events-count", &[("n", 1000.into())]), "1\u{202f}000 événements");
        assert_eq!(tr(Lang::Vi, "events-count", &[("n", 1000.into())]), "1.000 sự kiện");
    }
}
