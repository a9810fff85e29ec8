//! The home page: what this is, search, the figures that matter.

use askama::Template;

use crate::web::Ctx;
use crate::web::page::{Answer, Head, Page, respond};

#[derive(Template)]
#[template(path = "pages/home.html")]
pub struct HomePage {
    pub ctx: Ctx,
    pub head: Head,
}

impl Page for HomePage {}

impl HomePage {
    pub fn new(ctx: Ctx) -> HomePage {
        let head = Head::new("", ctx.t("home-lead"));
        HomePage { ctx, head }
    }
}

pub async fn page(ctx: Ctx) -> Answer {
    respond(&HomePage::new(ctx))
}
