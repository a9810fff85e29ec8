//! The language of an article and of a line: by function words, and by a trigram model where an article's leave a doubt.

use std::sync::LazyLock;

use whatlang::{Detector, Lang as Trigrams};

use vnfr_model::Lang;
use vnfr_text::letters::is_alphabetic;
use vnfr_text::{TokenKind, Tokens, WordMap};

use super::lang;

/// The function words of all languages: a bit for each language, at its index.
static LANGUAGES_OF: LazyLock<WordMap<u8>> = LazyLock::new(|| {
    let mut languages = WordMap::default();
    for words in lang::all() {
        words.function_words.iter().for_each(|word| *languages.entry(word) |= 1 << words.lang.index());
    }
    languages
});

/// Enough text to tell three languages apart; more only costs time.
const SAMPLE_BYTES: usize = 4096;

/// The language of a whole text; Vietnamese, the reference, where nothing tells.
pub fn of_text(text: &str) -> Lang {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    if is_vietnamese(&text[..end]) {
        return Lang::Vi;
    }
    let detector = Detector::with_allowlist(vec![Trigrams::Vie, Trigrams::Fra, Trigrams::Eng]);
    match detector.detect_lang(&text[..end]) {
        Some(Trigrams::Fra) => Lang::Fr,
        Some(Trigrams::Eng) => Lang::En,
        _ => Lang::Vi,
    }
}

/// True where the letters that only Vietnamese has stand as thick as they do in its own texts: one in six. Vietnamese
/// names in a French text make one in fifty at most.
fn is_vietnamese(text: &str) -> bool {
    let (mut own, mut letters) = (0usize, 0usize);
    for c in text.chars() {
        letters += usize::from(is_alphabetic(c));
        own += usize::from(matches!(c, '\u{1EA0}'..='\u{1EF9}' | 'ă' | 'Ă' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'đ' | 'Đ'));
    }
    letters >= 40 && own * 10 >= letters
}

/// How many function words of each language stand in a run of tokens, at its index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FunctionWords([usize; 3]);

impl FunctionWords {
    /// Those from one token to another.
    pub fn of(tokens: &Tokens, first: usize, last: usize) -> FunctionWords {
        let languages: &WordMap<u8> = &LANGUAGES_OF;
        let mut counts = [0; 3];
        for at in first..last.min(tokens.len()) {
            if tokens.list[at].kind == TokenKind::Word
                && let Some(of) = languages.of(tokens, at)
            {
                counts.iter_mut().enumerate().for_each(|(lang, count)| *count += usize::from(of >> lang & 1));
            }
        }
        FunctionWords(counts)
    }

    #[must_use]
    pub fn with(self, other: FunctionWords) -> FunctionWords {
        FunctionWords(std::array::from_fn(|lang| self.0[lang] + other.0[lang]))
    }

    /// The language of a line; `None` where its function words do not settle it.
    pub fn language_of_line(self) -> Option<Lang> {
        settled(self.0, 3, 2)
    }

    /// The language of an article's sentences, for a fraction of what trigrams take; `None` where the words leave any doubt.
    pub fn language_of_article(self) -> Option<Lang> {
        const FEWEST: usize = 12;
        const TIMES: usize = 4;
        settled(self.0, FEWEST, TIMES)
    }
}

/// The language that has enough words, and so many times those of any other.
fn settled(counts: [usize; 3], fewest: usize, times: usize) -> Option<Lang> {
    let best = Lang::ALL.into_iter().max_by_key(|lang| counts[lang.index()])?;
    let second = Lang::ALL.into_iter().filter(|lang| *lang != best).map(|lang| counts[lang.index()]).max()?;
    (counts[best.index()] >= fewest && counts[best.index()] >= times * second).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;
    use vnfr_text::tokenise;

    #[test]
    fn one_sentence_is_enough() {
        for (text, lang) in [
            ("Đoàn đại biểu tỉnh Yên Bái đã đến thăm và làm việc với lãnh đạo thành phố của Pháp.", Lang::Vi),
            (
                "Les 14es Rendez-vous se sont tenus à Tours le mercredi 20 novembre dans les locaux de la ville.",
                Lang::Fr,
            ),
            (
                "A delegation from the town of Hué was received in Blois by the mayor and the two signed an agreement.",
                Lang::En,
            ),
        ] {
            assert_eq!(of_text(text), lang);
            let tokens = tokenise(text);
            assert_eq!(FunctionWords::of(&tokens, 0, tokens.len()).language_of_line(), Some(lang), "{text}");
        }
    }
}
