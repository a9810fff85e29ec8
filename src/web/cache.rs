//! Finished pages in memory, and what HTTP's caches are told. Knows entity tags, lifetimes and bytes; knows nothing of
//! what stands on a page. A page declares how long it stays true ([`CachePolicy`]); this is the one place that says it in
//! HTTP's words.
//!
//! Everything here hangs on the release: its id is in every key and every tag, so a new release makes all that was kept
//! unreachable at once, and the same release on another machine gives the same tags.

use std::hash::{DefaultHasher, Hash, Hasher, RandomState};
use std::sync::Arc;

use axum::body::Bytes;
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use metrics::Counter;
use quick_cache::sync::{Cache, DefaultLifecycle};
use quick_cache::{Equivalent, OptionsBuilder, Weighter};

use super::CachePolicy;
use super::encoding::Encoding;
use super::forms::Form;

/// What tells one build from another in entity tags: the same page may look different.
const BUILD: &str = concat!(env!("CARGO_PKG_VERSION"), "+", env!("VNFR_COMMIT"));

/// Bodies above this are not kept: sixty-four of them would fill the memory of the whole cache.
pub const LARGEST_KEPT: usize = 1024 * 1024;

/// What a kept page costs beside its body: its headers (some fifteen, with room to grow), its key, the cache's own lists.
const OVERHEAD: usize = 4_096;

/// A question in canonical form, as caches tell questions apart. The language is part of the path.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    pub uri: &'a Uri,
    /// The form that `Accept` leads to, where the address alone does not say it.
    pub form: Form,
    pub encoding: Encoding,
}

impl Question<'_> {
    fn feed(&self, release: &str, hasher: &mut impl Hasher) {
        (release, self.uri.path(), self.uri.query(), self.form.suffix()).hash(hasher);
    }

    /// The strong entity tag of the answer.
    pub fn tag(&self, release: &str) -> Option<HeaderValue> {
        let digits = self.digits(release);
        let digits = std::str::from_utf8(&digits).ok()?;
        HeaderValue::try_from(format!("\"{release}-{digits}-{}\"", self.encoding.as_str())).ok()
    }

    /// The part of the entity tag that tells the question, in hex. The same on every machine.
    fn digits(&self, release: &str) -> [u8; 16] {
        let mut hasher = DefaultHasher::new();
        BUILD.hash(&mut hasher);
        self.feed(release, &mut hasher);
        let hash = hasher.finish();
        std::array::from_fn(|at| b"0123456789abcdef"[(hash >> (60 - 4 * at) & 15) as usize])
    }

    /// The tag in `If-None-Match` that this answer still has, whatever encoding it was sent in. Makes no text on the way:
    /// what is asked most often is asked with the one tag that is right, which goes back as it came.
    pub fn still_valid(&self, release: &str, headers: &HeaderMap) -> Option<HeaderValue> {
        let value = headers.get(header::IF_NONE_MATCH)?;
        let asked = value.to_str().ok()?;
        let digits = self.digits(release);
        // A proxy that recompresses marks the tag as weak; the comparison for GET is weak anyway.
        let tags = asked.split(',').take(16).map(|tag| tag.trim().trim_start_matches("W/"));
        let known = |tag: &&str| {
            let told = tag.strip_prefix('"').and_then(|rest| rest.strip_prefix(release)?.strip_prefix('-'));
            let encoding = told.and_then(|rest| rest.as_bytes().strip_prefix(&digits)?.strip_prefix(b"-"));
            encoding.and_then(|rest| rest.strip_suffix(b"\"")).is_some_and(Encoding::is_known)
        };
        let tag = tags.into_iter().find(known)?;
        if tag.len() == asked.len() { Some(value.clone()) } else { HeaderValue::from_str(tag).ok() }
    }
}

/// A finished page: what is sent, to the last header.
#[derive(Debug)]
pub struct Stored {
    pub headers: HeaderMap,
    pub body: Bytes,
    /// Counts this page's route.
    pub requests: Counter,
}

/// What a finished page answers: a question to a release.
#[derive(Debug, Hash)]
struct Asked<T> {
    release: T,
    /// Path and query.
    address: T,
    form: Form,
    encoding: Encoding,
}

impl<'a> Asked<&'a str> {
    fn of(release: &'a str, question: &Question<'a>) -> Asked<&'a str> {
        let address = question.uri.path_and_query().map_or("/", PathAndQuery::as_str);
        Asked { release, address, form: question.form, encoding: question.encoding }
    }
}

impl Equivalent<Asked<Box<str>>> for Asked<&str> {
    fn equivalent(&self, key: &Asked<Box<str>>) -> bool {
        *self.address == *key.address
            && *self.release == *key.release
            && self.form == key.form
            && self.encoding == key.encoding
    }
}

impl PartialEq for Asked<Box<str>> {
    fn eq(&self, other: &Asked<Box<str>>) -> bool {
        Asked { release: &*self.release, address: &*self.address, form: self.form, encoding: self.encoding }
            .equivalent(other)
    }
}

impl Eq for Asked<Box<str>> {}

/// What a page takes of the memory given.
#[derive(Clone)]
struct Weight;

impl Weighter<Asked<Box<str>>, Arc<Stored>> for Weight {
    fn weight(&self, _: &Asked<Box<str>>, stored: &Arc<Stored>) -> u64 {
        (stored.body.len() + OVERHEAD) as u64
    }
}

/// The memory is given out in parts that know nothing of one another: a page must fit in its part.
const PARTS: usize = 4;

/// Finished pages, as many as fit in the memory given. Hashed with a key of this process, so that nobody outside can make
/// questions collide.
pub struct PageCache(Cache<Asked<Box<str>>, Arc<Stored>, Weight, RandomState>);

impl PageCache {
    pub fn new(bytes: u64) -> PageCache {
        // A list takes some twelve thousand bytes.
        let pages = (bytes / 16_384).max(64) as usize;
        let options = OptionsBuilder::new()
            .weight_capacity(bytes)
            .estimated_items_capacity(pages)
            .shards(PARTS)
            .build()
            .expect("capacities are set");
        PageCache(Cache::with_options(options, Weight, RandomState::new(), DefaultLifecycle::default()))
    }

    /// False where no memory is given.
    pub fn keeps(&self) -> bool {
        self.0.capacity() > 0
    }

    pub fn get(&self, release: &str, question: &Question<'_>) -> Option<Arc<Stored>> {
        self.0.get(&Asked::of(release, question))
    }

    pub fn keep(&self, release: &str, question: &Question<'_>, stored: Arc<Stored>) {
        let Asked { release, address, form, encoding } = Asked::of(release, question);
        let key = Asked { release: release.into(), address: address.into(), form, encoding };
        self.0.insert(key, stored);
    }

    /// Pages and bytes held.
    pub fn size(&self) -> (u64, u64) {
        (self.0.len() as u64, self.0.weight())
    }
}

/// The words of `Cache-Control`, written once.
#[derive(Clone, Debug)]
pub struct Lifetimes {
    of_release: HeaderValue,
    otherwise: HeaderValue,
}

impl Lifetimes {
    pub fn new(max_age_secs: u32) -> Lifetimes {
        let value = |text: String| for_ever(text).unwrap_or(HeaderValue::from_static("no-cache"));
        Lifetimes {
            // A proxy may go on with what it has while it asks again, and for a day where we do not answer at all.
            of_release: value(format!(
                "public, max-age={max_age_secs}, stale-while-revalidate=600, stale-if-error=86400"
            )),
            // What is missing or moved now may be otherwise in the next release.
            otherwise: value(format!("public, max-age={max_age_secs}")),
        }
    }

    /// How long an answer of this policy and status stays true.
    pub fn control(&self, policy: CachePolicy, status: StatusCode) -> HeaderValue {
        match policy {
            CachePolicy::Immutable if status == StatusCode::OK => {
                HeaderValue::from_static("public, max-age=31536000, immutable")
            }
            CachePolicy::Never => HeaderValue::from_static("no-store"),
            _ if status.is_server_error() => HeaderValue::from_static("no-store"),
            CachePolicy::Release | CachePolicy::Streamed if status == StatusCode::OK => self.of_release.clone(),
            _ => self.otherwise.clone(),
        }
    }
}

/// A value that every answer of a server carries. It stays for the life of the program, so that it is copied without counting
/// its copies; `None` where it is no value of a header.
pub fn for_ever(text: String) -> Option<HeaderValue> {
    HeaderValue::from_str(&text).ok()?;
    Some(HeaderValue::from_static(text.leak()))
}

/// What nearly all answers vary by, in the form [`vary`] gives it.
const USUAL_VARY: [&str; 2] = ["accept, accept-encoding", "accept-encoding"];

/// Adds a word to `Vary`, once, and makes one line of several.
pub fn vary(headers: &mut HeaderMap, word: Option<&'static str>) {
    let mut words: Vec<String> = Vec::new();
    let said = headers.get_all(header::VARY).iter().filter_map(|value| value.to_str().ok());
    for said in said.flat_map(|value| value.split(',')).chain(word) {
        let said = said.trim().to_ascii_lowercase();
        if !said.is_empty() && !words.contains(&said) {
            words.push(said);
        }
    }
    words.sort();
    if words.is_empty() {
        return;
    }
    let text = words.join(", ");
    let value = match USUAL_VARY.into_iter().find(|usual| *usual == text) {
        Some(usual) => Some(HeaderValue::from_static(usual)),
        None => HeaderValue::try_from(text).ok(),
    };
    if let Some(value) = value {
        headers.insert(header::VARY, value);
    }
}

/// True where the question tells this answer from every other: it varies by nothing but the encoding and, where the
/// address has forms, by the form that `Accept` leads to. A redirect by language, say, is not told apart.
pub fn is_told_apart(headers: &HeaderMap, has_forms: bool) -> bool {
    let said = headers.get_all(header::VARY).iter().filter_map(|value| value.to_str().ok());
    let mut words = said.flat_map(|value| value.split(',')).map(|word| word.trim().to_ascii_lowercase());
    words.all(|word| word.is_empty() || word == "accept-encoding" || (word == "accept" && has_forms))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(uri: &Uri, encoding: Encoding) -> Question<'_> {
        Question { uri, form: Form::Html, encoding }
    }

    fn stored(bytes: usize) -> Arc<Stored> {
        Arc::new(Stored { headers: HeaderMap::new(), body: vec![0; bytes].into(), requests: Counter::noop() })
    }

    #[test]
    fn pages_are_told_apart_by_release_address_form_and_encoding() {
        let cache = PageCache::new(1 << 20);
        let (vi, fr) = (Uri::from_static("/vi/events?page=2"), Uri::from_static("/fr/events?page=2"));
        cache.keep("one", &question(&vi, Encoding::Gzip), stored(10));
        assert!(cache.get("one", &question(&vi, Encoding::Gzip)).is_some());
        assert!(cache.get("two", &question(&vi, Encoding::Gzip)).is_none());
        assert!(cache.get("one", &question(&fr, Encoding::Gzip)).is_none());
        assert!(cache.get("one", &question(&vi, Encoding::Zstd)).is_none());
        let json = Question { form: Form::Json, ..question(&vi, Encoding::Gzip) };
        assert!(cache.get("one", &json).is_none());
    }

    #[test]
    fn memory_is_bounded_in_bytes() {
        let cache = PageCache::new(1 << 20);
        for page in 0..200 {
            let uri: Uri = format!("/vi/events?page={page}").parse().expect("an address");
            cache.keep("one", &question(&uri, Encoding::Identity), stored(30_000));
        }
        let (pages, bytes) = cache.size();
        assert!(bytes <= 1 << 20 && pages < 36, "{pages} pages, {bytes} bytes");
    }

    #[test]
    fn a_tag_is_valid_in_any_encoding_and_for_nothing_else() {
        let uri = Uri::from_static("/vi/events");
        let asked = question(&uri, Encoding::Gzip);
        let tag = asked.tag("one").expect("a tag");
        let with = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_NONE_MATCH, HeaderValue::from_str(text).expect("a header"));
            headers
        };
        let text = tag.to_str().expect("text");
        assert_eq!(asked.still_valid("one", &with(text)), Some(tag.clone()));
        assert_eq!(question(&uri, Encoding::Zstd).still_valid("one", &with(text)), Some(tag.clone()));
        assert_eq!(asked.still_valid("one", &with(&format!("\"x\", W/{text}"))), Some(tag.clone()));
        assert_eq!(asked.still_valid("two", &with(text)), None);
        let other = Uri::from_static("/vi/events?page=2");
        assert_eq!(question(&other, Encoding::Gzip).still_valid("one", &with(text)), None);
        for wrong in ["*", "\"\"", "", "W/", &text.replace("gzip", "lzma")] {
            assert_eq!(asked.still_valid("one", &with(wrong)), None, "{wrong}");
        }
    }

    #[test]
    fn vary_is_one_line_with_each_word_once() {
        let mut headers = HeaderMap::new();
        headers.append(header::VARY, HeaderValue::from_static("Accept"));
        headers.append(header::VARY, HeaderValue::from_static("accept, Accept-Language"));
        assert!(!is_told_apart(&headers, true), "it varies by language");
        vary(&mut headers, Some("accept-encoding"));
        let all: Vec<&HeaderValue> = headers.get_all(header::VARY).iter().collect();
        assert_eq!(all, ["accept, accept-encoding, accept-language"]);
        let mut none = HeaderMap::new();
        vary(&mut none, None);
        assert!(none.is_empty() && is_told_apart(&none, false));
        let accept = HeaderMap::from_iter([(header::VARY, HeaderValue::from_static("accept, accept-encoding"))]);
        assert!(is_told_apart(&accept, true) && !is_told_apart(&accept, false));
    }

    #[test]
    fn errors_are_never_kept_for_long() {
        let lifetimes = Lifetimes::new(60);
        let text = |policy, status| lifetimes.control(policy, status).to_str().expect("text").to_owned();
        assert!(text(CachePolicy::Release, StatusCode::OK).contains("max-age=60, stale"));
        assert_eq!(text(CachePolicy::Release, StatusCode::NOT_FOUND), "public, max-age=60");
        assert_eq!(text(CachePolicy::Immutable, StatusCode::NOT_FOUND), "public, max-age=60");
        assert_eq!(text(CachePolicy::Release, StatusCode::SERVICE_UNAVAILABLE), "no-store");
        assert!(text(CachePolicy::Immutable, StatusCode::OK).contains("immutable"));
        assert_eq!(text(CachePolicy::Never, StatusCode::OK), "no-store");
    }
}
