//! A page as a value: its template, its status, its cache policy and what its head says.
//! One function turns it into a response; the cache middleware speaks HTTP for the policy.

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};

use super::params::Params;
use super::{Ctx, Link, PageError};

/// How long an answer stays true. Carried as an extension of the response; one middleware turns it into headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CachePolicy {
    /// The same bytes until the next release.
    Release,
    /// The address holds the content's fingerprint: true for ever.
    Immutable,
    /// Of this moment only: health, errors of the server.
    Never,
}

/// Another form of the same content, for `rel=alternate`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternate {
    pub mime: &'static str,
    pub href: String,
    /// What the form is called: `CSV`, `JSON`, `Atom`.
    pub label: &'static str,
}

/// What the head of a page says beyond language and stylesheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Without the site's name; empty on the home page.
    pub title: String,
    pub description: String,
    /// The canonical query string of the page: filters in their order, nothing else.
    pub query: String,
    /// False keeps crawlers out (filter combinations, errors).
    pub index: bool,
    pub alternates: Vec<Alternate>,
    /// Structured data, already JSON with `<` escaped.
    pub json_ld: Option<String>,
    /// Path of the share image.
    pub image: Option<String>,
    /// The `og:type`; `website` unless said otherwise.
    pub og_type: &'static str,
}

impl Head {
    pub fn new(title: impl Into<String>, description: impl Into<String>) -> Head {
        Head {
            title: title.into(),
            description: description.into(),
            index: true,
            og_type: "website",
            ..Head::default()
        }
    }

    /// The head of a list: its filters belong to its address, and crawlers stay out of the facet maze.
    pub fn of_list(mut self, params: &Params) -> Head {
        self.query = params.query();
        self.index = self.index && !params.is_filtered() && params.sort.is_none() && params.per_page.is_none();
        self
    }

    /// The data twins of a list, with its filters.
    pub fn with_list_forms(mut self, ctx: &Ctx, link: &Link<'_>, params: &Params, forms: &[Form]) -> Head {
        self.alternates
            .extend(forms.iter().map(|form| form.alternate(link.form_with(ctx.lang, form.suffix(), params))));
        self
    }

    /// The data twins of a single page.
    pub fn with_forms(mut self, ctx: &Ctx, link: &Link<'_>, forms: &[Form]) -> Head {
        self.alternates.extend(forms.iter().map(|form| form.alternate(link.form(ctx.lang, form.suffix()))));
        self
    }

    pub fn unlisted(mut self) -> Head {
        self.index = false;
        self
    }
}

/// The forms a page can be had in, beside HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    Csv,
    Xlsx,
    Json,
    Ndjson,
    GeoJson,
    Atom,
    Ics,
    JsonLd,
}

impl Form {
    /// All forms of a list of events.
    pub const OF_EVENTS: [Form; 7] =
        [Form::Csv, Form::Xlsx, Form::Json, Form::Ndjson, Form::GeoJson, Form::Atom, Form::Ics];
    /// The forms of lists that have neither days nor places of their own.
    pub const OF_TABLE: [Form; 4] = [Form::Csv, Form::Xlsx, Form::Json, Form::Ndjson];
    /// The forms of one event.
    pub const OF_EVENT: [Form; 3] = [Form::Json, Form::JsonLd, Form::Ics];
    /// The forms of any other single page.
    pub const OF_DETAIL: [Form; 2] = [Form::Json, Form::JsonLd];

    pub const fn suffix(self) -> &'static str {
        match self {
            Form::Csv => "csv",
            Form::Xlsx => "xlsx",
            Form::Json => "json",
            Form::Ndjson => "ndjson",
            Form::GeoJson => "geojson",
            Form::Atom => "atom",
            Form::Ics => "ics",
            Form::JsonLd => "jsonld",
        }
    }

    pub const fn mime(self) -> &'static str {
        match self {
            Form::Csv => "text/csv",
            Form::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Form::Json => "application/json",
            Form::Ndjson => "application/x-ndjson",
            Form::GeoJson => "application/geo+json",
            Form::Atom => "application/atom+xml",
            Form::Ics => "text/calendar",
            Form::JsonLd => "application/ld+json",
        }
    }

    /// A name that needs no translation.
    pub const fn label(self) -> &'static str {
        match self {
            Form::Csv => "CSV",
            Form::Xlsx => "Excel",
            Form::Json => "JSON",
            Form::Ndjson => "NDJSON",
            Form::GeoJson => "GeoJSON",
            Form::Atom => "Atom",
            Form::Ics => "iCalendar",
            Form::JsonLd => "JSON-LD",
        }
    }

    fn alternate(self, href: String) -> Alternate {
        Alternate { mime: self.mime(), href, label: self.label() }
    }
}

/// A page: a template with a status and a cache policy.
pub trait Page: Template {
    fn status(&self) -> StatusCode {
        StatusCode::OK
    }

    fn cache(&self) -> CachePolicy {
        CachePolicy::Release
    }
}

/// What a page's handler returns.
pub type Answer = Result<Response<Body>, PageError>;

/// Renders a page into a response.
pub fn respond(page: &impl Page) -> Answer {
    let html = page.render().map_err(|error| PageError::internal("a template did not render", error))?;
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = page.status();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response.extensions_mut().insert(page.cache());
    Ok(response)
}
