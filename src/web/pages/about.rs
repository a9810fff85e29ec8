//! What the atlas is, and the definitions it keeps to: one event, a merge, the value shown, a tie, evidence, places.

use askama::Template;

use crate::web::Ctx;
use crate::web::page::{Answer, Head, Page, respond};

/// A heading that other pages link to, with its paragraphs.
pub struct Section {
    pub id: &'static str,
    pub heading: String,
    pub paragraphs: Vec<String>,
}

/// Anchor, message of the heading, messages of the paragraphs.
const SECTIONS: [(&str, &str, &[&str]); 9] = [
    ("what", "about-what", &["about-what-1", "about-what-2"]),
    ("event", "about-event", &["about-event-1"]),
    ("merge", "about-merge", &["about-merge-1"]),
    ("headline", "about-headline", &["about-headline-1"]),
    ("tie", "about-tie", &["about-tie-1"]),
    ("evidence", "about-evidence", &["about-evidence-1"]),
    ("places", "about-places", &["about-places-1"]),
    ("limits", "about-limits", &["about-limits-1"]),
    ("licence", "about-licence", &["about-licence-1"]),
];

#[derive(Template)]
#[template(path = "pages/about.html")]
pub struct AboutPage {
    pub ctx: Ctx,
    pub head: Head,
    pub sections: Vec<Section>,
}

impl Page for AboutPage {}

impl AboutPage {
    pub fn new(ctx: Ctx) -> AboutPage {
        let head = Head::new(ctx.t("about-title"), ctx.t("about-lead"));
        let section = |(id, heading, paragraphs): (&'static str, &str, &[&str])| Section {
            id,
            heading: ctx.t(heading).into_owned(),
            paragraphs: paragraphs.iter().map(|key| ctx.t(key).into_owned()).collect(),
        };
        AboutPage { sections: SECTIONS.into_iter().map(section).collect(), head, ctx }
    }
}

pub async fn page(ctx: Ctx) -> Answer {
    respond(&AboutPage::new(ctx))
}
