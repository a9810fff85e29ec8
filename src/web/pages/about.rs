//! What the atlas is, and the definitions it keeps to.

use askama::Template;

use crate::web::Ctx;
use crate::web::page::{Answer, Head, Page, respond};

#[derive(Template)]
#[template(path = "pages/about.html")]
pub struct AboutPage {
    pub ctx: Ctx,
    pub head: Head,
}

impl Page for AboutPage {}

impl AboutPage {
    pub fn new(ctx: Ctx) -> AboutPage {
        let head = Head::new(ctx.t("about-title"), ctx.t("about-lead"));
        AboutPage { ctx, head }
    }
}

pub async fn page(ctx: Ctx) -> Answer {
    respond(&AboutPage::new(ctx))
}
