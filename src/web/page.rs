//! A page as a value: its template, its status, its cache policy and what its head says.
//! One function turns it into a response; the cache middleware speaks HTTP for the policy.

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};

use super::forms::{Form, ask, jsonld, ld};
use super::link::join;
use super::params::Params;
use super::{Ctx, Link, PageError};

/// How long an answer stays true. Carried as an extension of the response; one middleware turns it into headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CachePolicy {
    /// The same bytes until the next release.
    Release,
    /// The same bytes until the next release, but too many to keep: sent while they are made.
    Streamed,
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
    /// True where the page has no data twin, whatever its address says: errors.
    pub no_forms: bool,
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
    pub fn with_list_forms(self, ctx: &Ctx, link: &Link<'_>, params: &Params, forms: &[Form]) -> Head {
        self.with_list_forms_of(ctx, link, &params.query(), forms)
    }

    /// The data twins of a list that has choices of its own, by its canonical query string.
    pub fn with_list_forms_of(mut self, ctx: &Ctx, link: &Link<'_>, query: &str, forms: &[Form]) -> Head {
        self.alternates.extend(forms.iter().map(|form| {
            let href = link.form(ctx.lang, form.suffix());
            alternate(*form, if query.is_empty() { href } else { format!("{href}?{query}") })
        }));
        self
    }

    /// The data twins of a single page.
    pub fn with_forms(mut self, ctx: &Ctx, link: &Link<'_>, forms: &[Form]) -> Head {
        self.alternates.extend(forms.iter().map(|form| alternate(*form, link.form(ctx.lang, form.suffix()))));
        self
    }

    /// The page as machines read it (schema.org), in its head.
    pub fn linked(mut self, json_ld: &serde_json::Value) -> Head {
        self.json_ld = Some(jsonld::script(json_ld));
        self
    }

    /// The picture that stands for the page where it is shared.
    pub fn pictured(mut self, ctx: &Ctx, link: &Link<'_>) -> Head {
        self.image = Some(ld::share_image(ctx, link));
        self
    }

    pub fn unlisted(mut self) -> Head {
        self.index = false;
        self.no_forms = true;
        self
    }

    /// The data twins of the page: those it names itself, else what its address can be had in.
    pub fn forms(&self, ctx: &Ctx) -> Vec<Alternate> {
        if !self.alternates.is_empty() || self.no_forms {
            return self.alternates.clone();
        }
        let path = join(ctx.lang, &ctx.path);
        // A file holds the whole list, whatever page of it is on screen.
        let query: Vec<&str> = self
            .query
            .split('&')
            .filter(|pair| !pair.is_empty() && !pair.starts_with("page=") && !pair.starts_with("per_page="))
            .collect();
        let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
        let offered = ask::offered(&path).unwrap_or_default().iter().filter(|form| **form != Form::Html);
        // A single page has a calendar only where it says so itself.
        let offered = offered.filter(|form| !ctx.path.contains('/') || **form != Form::Ics);
        offered.map(|form| alternate(*form, format!("{path}.{}{query}", form.suffix()))).collect()
    }
}

fn alternate(form: Form, href: String) -> Alternate {
    Alternate { mime: form.media_type(), href, label: form.label() }
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

/// Room for most pages, so that a page is not copied again and again while it grows.
const USUAL_LENGTH: usize = 64 * 1024;

/// Renders a page into a response.
pub fn respond(page: &impl Page) -> Answer {
    let mut html = String::with_capacity(USUAL_LENGTH);
    page.render_into(&mut html).map_err(|error| PageError::internal("a template did not render", error))?;
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = page.status();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response.extensions_mut().insert(page.cache());
    Ok(response)
}
