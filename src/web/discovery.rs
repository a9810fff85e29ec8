//! What programs ask a site for: robots rules, site maps with the three languages of each page, the description of its search
//! box, and whom to tell of a weakness.

use std::fmt::Write;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, Response, header};
use axum::routing::get;

use super::forms::printable;
use super::link::join;
use super::page::Answer;
use super::state::{AppState, Release};
use super::{CachePolicy, Link, PageError};
use crate::i18n;
use crate::model::{Era, Lang, Topic};
use crate::store::read::exports::{self, SlugRow, Slugged};

/// Pages in one site map. The protocol allows 50,000 addresses and 50 MB; each page stands in three languages with the
/// other two beside it, about a kilobyte and a half.
const PAGES_A_MAP: i64 = 5_000;

/// How long what `security.txt` says holds.
const SECURITY_HOLDS: jiff::SignedDuration = jiff::SignedDuration::from_hours(365 * 24);

pub fn routes() -> Router<AppState> {
    let mut routes = Router::new()
        .route("/robots.txt", get(robots))
        .route("/.well-known/security.txt", get(security))
        .route("/sitemap.xml", get(index))
        .route("/sitemaps/{name}", get(map));
    for lang in Lang::ALL {
        routes = routes.route(
            &format!("/opensearch-{}.xml", lang.as_str()),
            get(move |State(state): State<AppState>| async move { opensearch(&state, lang) }),
        );
    }
    routes
}

/// Pages and lists are open; combinations of filters are a maze without end and are closed, as are files, which repeat
/// what pages say. A filtered page that is reached all the same says `noindex,follow`.
async fn robots(State(state): State<AppState>) -> Answer {
    let mut text = String::from("User-agent: *\n");
    for lang in Lang::ALL {
        // A list's own pages (`?page=2`) lead crawlers to every event; any other question does not.
        let _ = writeln!(text, "Allow: /{}/*?page=", lang.as_str());
        let _ = writeln!(text, "Disallow: /{}/*?", lang.as_str());
        let _ = writeln!(text, "Disallow: /{}/embed/", lang.as_str());
    }
    for suffix in ["csv", "xlsx", "ndjson", "geojson", "ics"] {
        let _ = writeln!(text, "Disallow: /*.{suffix}");
    }
    text.push_str("Disallow: /api/\nAllow: /\n\n");
    let _ = writeln!(text, "Sitemap: {}/sitemap.xml", state.site.base_url);
    Ok(answer(text, "text/plain; charset=utf-8"))
}

/// Whom to tell of a weakness (RFC 9116): whoever takes reports of errors. A web address has to be a safe one. It holds for a
/// year from the release, the longest that is advised: of a site that was not seen to for so long, nobody should expect an
/// answer.
async fn security(State(state): State<AppState>) -> Answer {
    let contact = match state.site.report_to.as_deref() {
        Some(address) if address.starts_with("https://") => address.to_owned(),
        Some(address) if address.contains('@') && !address.contains("://") => format!("mailto:{address}"),
        _ => return Err(PageError::NoPage),
    };
    let release = state.release();
    let made_at: jiff::Timestamp =
        release.meta.made_at.parse().map_err(|error| PageError::internal("a release states no time", error))?;
    let expires = made_at
        .checked_add(SECURITY_HOLDS)
        .map_err(|error| PageError::internal("a release lies at the end of time", error))?;
    let languages = Lang::ALL.map(Lang::as_str).join(", ");
    let base = &state.site.base_url;
    let text = format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: {languages}\n\
         Canonical: {base}/.well-known/security.txt\n"
    );
    Ok(answer(text, "text/plain; charset=utf-8"))
}

/// One file a kind of page and block of ids, with the time of the release that last changed any page of it.
async fn index(State(state): State<AppState>) -> Answer {
    let release = state.release();
    let base = &state.site.base_url;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let mut add = |name: String| {
        let made_at = &release.meta.made_at;
        let _ = writeln!(xml, "<sitemap><loc>{base}/sitemaps/{name}.xml</loc><lastmod>{made_at}</lastmod></sitemap>");
    };
    add("pages".to_owned());
    add("places".to_owned());
    for of in Slugged::ALL {
        let last = exports::last_id(&release.pool, of).await?;
        for block in 0..last.div_euclid(PAGES_A_MAP) + i64::from(last.rem_euclid(PAGES_A_MAP) > 0) {
            add(format!("{}-{}", name_of(of), block + 1));
        }
    }
    xml.push_str("</sitemapindex>\n");
    Ok(answer(xml, "application/xml; charset=utf-8"))
}

async fn map(State(state): State<AppState>, Path(name): Path<String>) -> Answer {
    let name = name.strip_suffix(".xml").ok_or(PageError::NoPage)?;
    let release = state.release();
    let pages = match name {
        "pages" => fixed_pages().into_iter().map(|below| (below, None)).collect(),
        "places" => places(&release).await?,
        _ => slugged(&release, name).await?.ok_or(PageError::NoPage)?,
    };
    let made_at = &release.meta.made_at;
    let base = &state.site.base_url;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for (below, changed_at) in pages {
        let changed_at = changed_at.as_ref().unwrap_or(made_at);
        for lang in Lang::ALL {
            let _ =
                write!(xml, "<url><loc>{base}{}</loc><lastmod>{changed_at}</lastmod>", escaped(&join(lang, &below)));
            for other in Lang::ALL {
                let (tag, path) = (other.as_str(), escaped(&join(other, &below)));
                let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{base}{path}\"/>");
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    Ok(answer(xml, "application/xml; charset=utf-8"))
}

/// Pages that every release has.
pub fn fixed_pages() -> Vec<String> {
    let links = [
        Link::Home,
        Link::Events,
        Link::Calendar,
        Link::Delegations,
        Link::Provinces,
        Link::Partners,
        Link::Ties,
        Link::Matrix,
        Link::People,
        Link::Organisations,
        Link::Topics,
        Link::Conferences,
        Link::Sources,
        Link::Map,
        Link::Data,
        Link::Quality,
        Link::Changes,
        Link::About,
        Link::Embed,
    ];
    let topics = Topic::ALL.iter().map(|topic| Link::Topic(*topic));
    links.into_iter().chain(topics).map(|link| link.below_lang()).collect()
}

/// Localities with something to show, of every era.
pub async fn places(release: &Release) -> Result<Vec<(String, Option<String>)>, PageError> {
    let rows = exports::localities_shown(&release.pool).await?;
    let page = |row: exports::LocalitySlugRow| {
        let era = Era::parse(&row.era)?;
        match (row.country.as_str(), row.level.as_str()) {
            (_, "country") => None,
            ("VN", _) => Some((Link::Province(era, &row.slug).below_lang(), None)),
            _ => Some((Link::Partner(era, &row.slug).below_lang(), None)),
        }
    };
    Ok(rows.into_iter().filter_map(page).collect())
}

/// The pages of a site map such as `events-3`; `None` where no map has that name.
async fn slugged(release: &Release, name: &str) -> Result<Option<Vec<(String, Option<String>)>>, PageError> {
    let Some((kind, number)) = name.rsplit_once('-') else { return Ok(None) };
    let of = Slugged::ALL.into_iter().find(|of| name_of(*of) == kind);
    let number = number.parse::<i64>().ok().filter(|number| (1..=10_000_000).contains(number));
    let (Some(of), Some(number)) = (of, number) else { return Ok(None) };
    let first = (number - 1) * PAGES_A_MAP;
    let rows = exports::slugs(&release.pool, of, first, PAGES_A_MAP).await?;
    let within = |row: &SlugRow| row.id <= first + PAGES_A_MAP;
    let pages: Vec<_> = rows.into_iter().filter(within).map(|row| (page_of(of, &row.slug), row.changed_at)).collect();
    Ok((!pages.is_empty()).then_some(pages))
}

/// The page of a slug, below the language.
pub fn page_of(of: Slugged, slug: &str) -> String {
    match of {
        Slugged::Events => Link::Event(slug).below_lang(),
        Slugged::Delegations => Link::Delegation(slug).below_lang(),
        Slugged::Ties => {
            let (vn, fr) = slug.split_once("--").unwrap_or((slug, ""));
            Link::Tie(vn, fr).below_lang()
        }
        Slugged::People => Link::Person(slug).below_lang(),
        Slugged::Organisations => Link::Organisation(slug).below_lang(),
        Slugged::Sources => Link::Source(slug).below_lang(),
    }
}

const fn name_of(of: Slugged) -> &'static str {
    match of {
        Slugged::Events => "events",
        Slugged::Delegations => "delegations",
        Slugged::Ties => "ties",
        Slugged::People => "people",
        Slugged::Organisations => "organisations",
        Slugged::Sources => "sources",
    }
}

/// The search box of the site, for the browser's own (<https://github.com/dewitt/opensearch>).
fn opensearch(state: &AppState, lang: Lang) -> Answer {
    let base = &state.site.base_url;
    let tag = lang.as_str();
    let name = escaped(&i18n::t(lang, "base-name"));
    // A short name has at most sixteen characters.
    let short: String = i18n::t(lang, "forms-opensearch-short").chars().take(16).collect();
    let short = escaped(&short);
    let search = join(lang, &Link::Search.below_lang());
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{short}</ShortName>\n<LongName>{name}</LongName>\n<Description>{name}</Description>\n\
         <Language>{tag}</Language>\n<InputEncoding>UTF-8</InputEncoding>\n<OutputEncoding>UTF-8</OutputEncoding>\n\
         <Url type=\"text/html\" method=\"get\" template=\"{base}{search}?q={{searchTerms}}\"/>\n\
         <Url type=\"application/atom+xml\" template=\"{base}/{tag}/events.atom?q={{searchTerms}}\"/>\n\
         <Url type=\"application/opensearchdescription+xml\" rel=\"self\" template=\"{base}/opensearch-{tag}.xml\"/>\n\
         </OpenSearchDescription>\n"
    );
    Ok(answer(xml, "application/opensearchdescription+xml; charset=utf-8"))
}

fn escaped(text: &str) -> String {
    quick_xml::escape::escape(printable(text)).into_owned()
}

fn answer(text: String, content_type: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response.extensions_mut().insert(CachePolicy::Release);
    response
}
