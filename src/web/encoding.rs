//! Which compressions a client takes, and how to make them. Knows `Accept-Encoding`; knows nothing of pages.
//! zstd comes first: it makes a page in a tenth of a millisecond where brotli and gzip take half of one.

use std::cell::RefCell;
use std::io::Write;

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, header};

/// A content encoding, in our order of preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    Zstd,
    Brotli,
    Gzip,
    Identity,
}

/// Below this a compressed body is hardly smaller, and never fewer packets.
const WORTH_COMPRESSING: usize = 512;

/// Level 3 makes a page four percent smaller and takes half as long again.
const ZSTD_LEVEL: i32 = 1;
const BROTLI_QUALITY: i32 = 5;
const GZIP_LEVEL: u32 = 6;
/// For bodies made once and sent for a year.
const BEST_BROTLI_QUALITY: i32 = 11;
const BEST_ZSTD_LEVEL: i32 = 19;

thread_local! {
    /// A thread keeps its encoder: making its tables anew takes a fifth as long as a page.
    static ZSTD: RefCell<Option<zstd::bulk::Compressor<'static>>> = const { RefCell::new(None) };
}

impl Encoding {
    pub const ALL: [Encoding; 4] = [Encoding::Zstd, Encoding::Brotli, Encoding::Gzip, Encoding::Identity];

    /// The word of `Content-Encoding`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Encoding::Zstd => "zstd",
            Encoding::Brotli => "br",
            Encoding::Gzip => "gzip",
            Encoding::Identity => "identity",
        }
    }

    /// True for the word of one of them.
    pub fn is_known(word: &[u8]) -> bool {
        Encoding::ALL.iter().any(|known| known.as_str().as_bytes() == word)
    }

    /// The encoding we like best among those the client likes best. A client that refuses even the plain body gets it
    /// all the same: an answer it may not understand is better than none.
    pub fn negotiate(headers: &HeaderMap) -> Encoding {
        const MADE: [Encoding; 3] = [Encoding::Zstd, Encoding::Brotli, Encoding::Gzip];
        let Some(asked) = headers.get(header::ACCEPT_ENCODING).and_then(|asked| asked.to_str().ok()) else {
            return Encoding::Identity;
        };
        let (mut named, mut any) = ([None; MADE.len()], 0);
        for (name, quality) in asked.split(',').take(16).map(weighed) {
            if name == "*" {
                any = quality;
            } else if let Some(at) = MADE.iter().position(|made| name.eq_ignore_ascii_case(made.as_str())) {
                named[at] = Some(quality);
            }
        }
        let mut best = (Encoding::Identity, 0);
        for (encoding, quality) in MADE.into_iter().zip(named.map(|named| named.unwrap_or(any))) {
            if quality > best.1 {
                best = (encoding, quality);
            }
        }
        best.0
    }

    /// `body` in this encoding, as small as can be where it is made once and sent for a year; `None` where it is not worth it or the encoder fails.
    pub fn compress(self, body: &[u8], for_a_year: bool) -> Option<Bytes> {
        if body.len() < WORTH_COMPRESSING {
            return None;
        }
        let compressed = match self {
            Encoding::Identity => return None,
            Encoding::Zstd if for_a_year => zstd::bulk::compress(body, BEST_ZSTD_LEVEL).ok()?,
            Encoding::Zstd => ZSTD.with_borrow_mut(|kept| {
                let encoder = match kept {
                    Some(encoder) => encoder,
                    None => kept.insert(zstd::bulk::Compressor::new(ZSTD_LEVEL).ok()?),
                };
                encoder.compress(body).ok()
            })?,
            Encoding::Brotli => {
                let quality = if for_a_year { BEST_BROTLI_QUALITY } else { BROTLI_QUALITY };
                let params = brotli::enc::BrotliEncoderParams { quality, lgwin: 20, ..Default::default() };
                let mut out = Vec::with_capacity(body.len() / 4);
                brotli::BrotliCompress(&mut &*body, &mut out, &params).ok()?;
                out
            }
            Encoding::Gzip => {
                let level = flate2::Compression::new(if for_a_year { 9 } else { GZIP_LEVEL });
                let mut encoder = flate2::write::GzEncoder::new(Vec::with_capacity(body.len() / 4), level);
                encoder.write_all(body).ok()?;
                encoder.finish().ok()?
            }
        };
        (compressed.len() < body.len()).then(|| compressed.into())
    }
}

/// A coding of `Accept-Encoding` with its quality in thousandths; 0 where the quality is none.
fn weighed(part: &str) -> (&str, u16) {
    let Some((name, words)) = part.split_once(';') else { return (part.trim(), 1_000) };
    let quality = words
        .split(';')
        .find_map(|word| word.trim().strip_prefix("q="))
        .map_or(Some(1.0), |quality| quality.trim().parse::<f32>().ok())
        .filter(|quality| (0.0..=1.0).contains(quality))
        .map_or(0, |quality| (quality * 1_000.0) as u16);
    (name.trim(), quality)
}

/// True for text of any kind; pictures, fonts and spreadsheets are compressed already.
pub fn is_compressible(content_type: Option<&HeaderValue>) -> bool {
    let Some(mime) = content_type.and_then(|value| value.to_str().ok()) else { return false };
    let mime = mime.split(';').next().unwrap_or_default().trim();
    mime.starts_with("text/")
        || mime.ends_with("+json")
        || mime.ends_with("+xml")
        || matches!(mime, "application/json" | "application/x-ndjson" | "application/xml" | "application/javascript")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(asked: &str, expected: Encoding) {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_str(asked).expect("a header"));
        assert_eq!(Encoding::negotiate(&headers), expected, "{asked}");
    }

    #[test]
    fn the_best_of_what_both_like_wins() {
        check("gzip, deflate, br, zstd", Encoding::Zstd);
        check("gzip, deflate, br", Encoding::Brotli);
        check("gzip, deflate", Encoding::Gzip);
        check("br;q=0.5, gzip;q=0.8", Encoding::Gzip);
        check("zstd;q=0, *", Encoding::Brotli);
        check("deflate", Encoding::Identity);
        check("identity", Encoding::Identity);
        check("identity;q=0", Encoding::Identity);
        check("gzip;q=x, ;;,,", Encoding::Identity);
        check("GZIP", Encoding::Gzip);
        assert_eq!(Encoding::negotiate(&HeaderMap::new()), Encoding::Identity);
    }

    #[test]
    fn each_encoding_gives_the_body_back() {
        let body = "Thành phố Cần Thơ và thành phố Nice. ".repeat(200).into_bytes();
        for best in [false, true] {
            let zstd = Encoding::Zstd.compress(&body, best).expect("zstd");
            assert_eq!(zstd::bulk::decompress(&zstd, body.len()).expect("zstd"), body);
            let mut plain = Vec::new();
            let brotli = Encoding::Brotli.compress(&body, best).expect("brotli");
            brotli::BrotliDecompress(&mut &*brotli, &mut plain).expect("brotli");
            assert_eq!(plain, body);
            let mut plain = Vec::new();
            let gzip = Encoding::Gzip.compress(&body, best).expect("gzip");
            std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&*gzip), &mut plain).expect("gzip");
            assert_eq!(plain, body);
        }
        assert_eq!(Encoding::Gzip.compress(b"short", false), None);
        assert_eq!(Encoding::Identity.compress(&body, false), None);
    }
}
