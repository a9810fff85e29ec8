//! Pages that only a static copy has: the front door, what stands where an address moved, what needs a server.

use super::walk::Walk;
use crate::i18n;
use crate::model::Lang;
use crate::web::Link;

/// The page of a subject of the change log, from the root.
pub(super) fn page_of_subject(kind: &str, slug: &str, lang: Lang) -> Option<String> {
    Some(match kind {
        "event" => Link::Event(slug).path(lang),
        "delegation" => Link::Delegation(slug).path(lang),
        "person" => Link::Person(slug).path(lang),
        "organisation" => Link::Organisation(slug).path(lang),
        "article" => Link::Source(slug).path(lang),
        "tie" => {
            let (vn, fr) = slug.split_once("--")?;
            Link::Tie(vn, fr).path(lang)
        }
        _ => return None,
    })
}

/// A page of an export's own.
fn page(lang: Lang, title: &str, body: &str, head: &str) -> Vec<u8> {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n{head}</head>\n\
         <body>\n<main>\n{body}</main>\n</body>\n</html>\n",
        lang.as_str()
    )
    .into_bytes()
}

/// The page at an address that leads elsewhere for good, for hosts that know no redirects.
pub(super) fn moved_page(lang: Lang, to: &str) -> Vec<u8> {
    let to = to.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let title = i18n::t(lang, "export-moved");
    page(
        lang,
        &title,
        &format!("<h1>{title}</h1>\n<p><a href=\"{to}\">{}</a></p>\n", i18n::t(lang, "export-moved-to")),
        &format!(
            "<meta http-equiv=\"refresh\" content=\"0; url={to}\">\n<link rel=\"canonical\" href=\"{to}\">\n\
             <meta name=\"robots\" content=\"noindex\">\n"
        ),
    )
}

/// Pages that only an export has: the front door, and the one that says what needs a server.
pub(super) fn own_pages(walk: &Walk) -> Vec<(String, Vec<u8>)> {
    let doors: String = Lang::ALL
        .iter()
        .map(|lang| {
            let (tag, name) = (lang.as_str(), i18n::t(*lang, "base-name"));
            format!("<p><a href=\"/{tag}\" lang=\"{tag}\" hreflang=\"{tag}\">{name}</a></p>\n")
        })
        .collect();
    let front = page(
        Lang::Vi,
        &i18n::t(Lang::Vi, "base-name"),
        &doors,
        "<meta http-equiv=\"refresh\" content=\"0; url=/vi\">\n<link rel=\"canonical\" href=\"/vi\">\n",
    );
    let mut pages = vec![("index.html".to_owned(), front)];
    for lang in Lang::ALL {
        let (title, tag) = (i18n::t(lang, "export-title"), lang.as_str());
        let live = walk
            .live
            .as_ref()
            .map(|live| format!("<p><a href=\"{live}/{tag}\">{}</a></p>\n", i18n::t(lang, "export-live")));
        let body = format!(
            "<h1>{title}</h1>\n<p>{}</p>\n{}<p><a href=\"/{tag}\">{}</a> · <a href=\"/{tag}/events\">{}</a> · \
             <a href=\"/{tag}/data\">{}</a></p>\n",
            i18n::t(lang, "export-lead"),
            live.unwrap_or_default(),
            i18n::t(lang, "error-to-home"),
            i18n::t(lang, "nav-events"),
            i18n::t(lang, "nav-data"),
        );
        let head = "<meta name=\"robots\" content=\"noindex\">\n";
        pages.push((format!("{tag}/static/index.html"), page(lang, &title, &body, head)));
    }
    pages
}
