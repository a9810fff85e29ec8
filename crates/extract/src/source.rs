//! From a file's bytes to an article's text: decodes, reads the small header a person may put on top, finds the main text
//! of a saved page. Knows formats; knows nothing of what the text says.

mod header;
mod html;

use sha2::{Digest, Sha256};

use super::reading::Stated;

/// Larger files are no article: the longest of the genre are some tens of kilobytes.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// A decoded article, before any reading.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path as given.
    pub file: String,
    /// Of the file's bytes, in hex.
    pub sha256: String,
    /// The text that offsets count in and that is stored: the file itself, or the main text of a page.
    pub text: String,
    pub format: Format,
    pub stated: Stated,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    /// Text under a header of `url:`, `publisher:`, `published:`, `title:` lines.
    HeadedText,
    Html,
}

/// Why a file holds no article. Each message names the file and the next step.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnArticle {
    #[error("{file}: the file is empty; put the article's text in it")]
    Empty { file: String },
    #[error("{file}: {bytes} bytes is more than an article can be (limit {MAX_BYTES}); save the article alone")]
    TooLarge { file: String, bytes: u64 },
    #[error("{file}: binary data, not text; save the article as plain text or HTML")]
    Binary { file: String },
    #[error("{file}: not UTF-8 (first bad byte at {at}); convert it, for instance with `iconv -t utf-8`")]
    NotUtf8 { file: String, at: usize },
    #[error("{file}: the page has no main text; save the article's text instead")]
    NoMainText { file: String },
}

impl NotAnArticle {
    /// The reason in one word, for reports that count.
    pub const fn reason(&self) -> &'static str {
        match self {
            NotAnArticle::Empty { .. } => "empty",
            NotAnArticle::TooLarge { .. } => "too_large",
            NotAnArticle::Binary { .. } => "binary",
            NotAnArticle::NotUtf8 { .. } => "not_utf8",
            NotAnArticle::NoMainText { .. } => "no_main_text",
        }
    }
}

/// Decodes a file's bytes.
///
/// # Errors
///
/// [`NotAnArticle`] where there is no text to read.
pub fn read(file: &str, bytes: &[u8]) -> Result<Source, NotAnArticle> {
    let name = || file.to_owned();
    if bytes.len() > MAX_BYTES {
        return Err(NotAnArticle::TooLarge { file: name(), bytes: bytes.len() as u64 });
    }
    if looks_binary(bytes) {
        return Err(NotAnArticle::Binary { file: name() });
    }
    let text = simdutf8::compat::from_utf8(bytes)
        .map_err(|error| NotAnArticle::NotUtf8 { file: name(), at: error.valid_up_to() })?;
    if !text.chars().any(char::is_alphanumeric) {
        return Err(NotAnArticle::Empty { file: name() });
    }
    let sha256 = sha256_hex(bytes);
    if html::is_page(text) {
        let (text, stated) = html::main_text(text).ok_or_else(|| NotAnArticle::NoMainText { file: name() })?;
        return Ok(Source { file: name(), sha256, text, format: Format::Html, stated });
    }
    let stated = header::read(text);
    let format = if stated.header.is_some() { Format::HeadedText } else { Format::Text };
    Ok(Source { file: name(), sha256, text: text.to_owned(), format, stated })
}

/// The digest by which a file is known.
pub fn sha256_hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    Sha256::digest(bytes).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// A NUL, or many control characters, never stand in a text.
fn looks_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(64 * 1024)];
    let is_control = |byte: u8| byte.is_ascii_control() & !matches!(byte, b'\n' | b'\r' | b'\t' | 0x0C | 0x1B);
    // Counted by parts no longer than a byte counts, so that many bytes are looked at in one step.
    let part = |part: &[u8]| usize::from(part.iter().map(|byte| u8::from(is_control(*byte))).sum::<u8>());
    let controls: usize = sample.chunks(128).map(part).sum();
    controls > 0 && (sample.contains(&0) || controls * 20 > sample.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(bytes: &[u8], reason: &str) {
        let error = read("bai.txt", bytes).expect_err(reason);
        assert_eq!(error.reason(), reason);
        assert!(error.to_string().starts_with("bai.txt: "), "the message names the file: {error}");
    }

    #[test]
    fn what_is_no_article_is_refused_by_name_and_reason() {
        refused(b"", "empty");
        refused(b" \n\r\n\xEF\xBB\xBF", "empty");
        refused(b"\x89PNG\r\n\x1a\n\0\0\0", "binary");
        refused(b"Hu\xEA\xBF", "not_utf8");
        refused(&vec![b'a'; MAX_BYTES + 1], "too_large");
        refused(b"<!doctype html><html><body></body></html>", "no_main_text");
    }

    #[test]
    fn plain_text_is_kept_to_the_letter() {
        let text = "\u{feff}Huế\r\nvà\u{a0}Blois";
        let source = read("a.txt", text.as_bytes()).expect("an article");
        assert_eq!(source.text, text);
        assert_eq!(source.format, Format::Text);
    }
}
