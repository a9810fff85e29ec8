//! A reader's text as words to look for. Nothing in it is syntax but quotation marks, which keep words together.

use super::{EXACT, FOLDED, each_word};

/// Words of one question, at most; the parser of parameters bounds its length.
const WORDS: usize = 24;

/// What must all be there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    pub terms: Vec<Term>,
}

/// One word, or several that stand together, as keys of the table of words: as typed, and with marks folded away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub exact: Vec<String>,
    pub folded: Vec<String>,
}

impl Question {
    /// A text in normal form C; `fold` folds a word the way the lists were folded.
    pub fn read(text: &str, fold: impl Fn(&str) -> String) -> Question {
        let mut terms = Vec::new();
        for (number, part) in text.split('"').enumerate() {
            // What stands between a pair of quotation marks is one term, the rest is words.
            let quoted = number % 2 == 1;
            let words: Vec<&str> = if quoted { vec![part] } else { part.split_whitespace().collect() };
            terms.extend(words.into_iter().filter_map(|word| Term::read(word, &fold)));
        }
        terms.truncate(WORDS);
        Question { terms }
    }

    /// The keys of the rows it needs.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().flat_map(|term| term.exact.iter().chain(&term.folded)).map(String::as_str)
    }
}

impl Term {
    fn read(word: &str, fold: impl Fn(&str) -> String) -> Option<Term> {
        let keys = |form: char, word: &str| {
            let mut keys = Vec::new();
            each_word(word, |word| keys.push(format!("{form}{word}")));
            keys
        };
        let term = Term { exact: keys(EXACT, word), folded: keys(FOLDED, &fold(word)) };
        (!term.exact.is_empty() || !term.folded.is_empty()).then_some(term)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let terms: Vec<String> = Question::read(text, fold)
            .terms
            .iter()
            .map(|term| format!("{} {}", term.exact.join(" "), term.folded.join(" ")))
            .collect();
        assert_eq!(terms, expected, "{text}");
    }

    #[test]
    fn a_readers_words_are_never_syntax() {
        check("Huế", &["=huế ~hue"]);
        check("can \"Đà Nẵng\" NOT", &["=can ~can", "=đà =nẵng ~da ~nang", "=not ~not"]);
        check("Côtes-d’Armor", &["=côtes =d =armor ~cotes ~d ~armor"]);
        check("hue\0nice", &["=hue =nice ~hue ~nice"]);
        check("\" * ) - \"", &[]);
        check("  ", &[]);
        check(&"a ".repeat(100), &["=a ~a"; WORDS]);
    }
}
