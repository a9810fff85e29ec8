//! Pictures for links shared elsewhere: title, days and places of an event, the name and numbers of a province, a partner
//! or a pair, drawn as SVG in the site's own face and turned into PNG here. No other program, no other font.

use std::fmt::Write;
use std::sync::{Arc, LazyLock};

use askama::Template;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, Response, header};
use axum::routing::get;
use resvg::{tiny_skia, usvg};

use super::errors::Thing;
use super::page::Answer;
use super::state::AppState;
use super::{CachePolicy, Ctx, PageError, forms, titles};
use crate::model::{Era, Lang};
use crate::store::read::{event, localities, ties};

/// What networks ask for: 1.91 to 1.
const WIDTH: u32 = 1_200;
const HEIGHT: u32 = 630;
/// What pictures of a release depend on beside it: the same of both gives the same pictures.
pub const DRAWING: &str =
    concat!(env!("CARGO_PKG_VERSION"), "+", env!("VNFR_COMMIT"), include_str!("../../templates/components/share.svg"));
/// Letters of the title's size that fit a line, and lines that fit the picture.
const LETTERS_A_LINE: usize = 36;
const LINES: usize = 4;

static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = usvg::fontdb::Database::new();
    fonts.load_font_data(include_bytes!("share/be-vietnam-pro-400.ttf").to_vec());
    fonts.load_font_data(include_bytes!("share/be-vietnam-pro-600.ttf").to_vec());
    Arc::new(fonts)
});

#[derive(Template)]
#[template(path = "components/share.svg", escape = "html")]
struct Picture {
    kicker: String,
    /// Lines of the title with their distance from the top.
    lines: Vec<(usize, String)>,
    below: String,
    site: String,
}

pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/share/{lang}/events/{file}", get(event))
        .route("/share/{lang}/provinces/{file}", get(province))
        .route("/share/{lang}/provinces/vn63/{file}", get(province_before))
        .route("/share/{lang}/partners/{file}", get(partner))
        .route("/share/{lang}/partners/fr2015/{file}", get(partner_before))
        .route("/share/{lang}/ties/{file}", get(tie))
}

async fn event(State(state): State<AppState>, Path((lang, file)): Path<(String, String)>, ctx: Ctx) -> Answer {
    let (ctx, slug) = asked(&ctx, &lang, &file)?;
    let release = state.release();
    let found = event::by_slug(&release.pool, slug).await?;
    let event = found.ok_or_else(|| PageError::NoSuch(Thing::Event, slug.to_owned()))?;
    let title = titles::event(ctx.lang, event.kind, event.row.edition, &event.card);
    let topics: Vec<_> = event.card.topics.iter().take(3).map(|topic| ctx.word("topic", topic)).collect();
    draw(&ctx, &ctx.word("kind", event.kind.as_str()), &title, &[ctx.when(&event.when), topics.join(" · ")]).await
}

async fn province(State(state): State<AppState>, Path(path): Path<(String, String)>, ctx: Ctx) -> Answer {
    unit(&state, &ctx, &path, Thing::Province, &[Era::Vn34, Era::Vn63]).await
}

async fn province_before(State(state): State<AppState>, Path(path): Path<(String, String)>, ctx: Ctx) -> Answer {
    unit(&state, &ctx, &path, Thing::Province, &[Era::Vn63]).await
}

async fn partner(State(state): State<AppState>, Path(path): Path<(String, String)>, ctx: Ctx) -> Answer {
    unit(&state, &ctx, &path, Thing::Partner, &[Era::Fr, Era::Fr2015]).await
}

async fn partner_before(State(state): State<AppState>, Path(path): Path<(String, String)>, ctx: Ctx) -> Answer {
    unit(&state, &ctx, &path, Thing::Partner, &[Era::Fr2015]).await
}

/// The picture of a unit: of the first of these eras that knows the slug, as its page.
async fn unit(state: &AppState, ctx: &Ctx, path: &(String, String), thing: Thing, eras: &[Era]) -> Answer {
    let (ctx, slug) = asked(ctx, &path.0, &path.1)?;
    let release = state.release();
    let country = if thing == Thing::Province { "VN" } else { "FR" };
    for era in eras {
        let found = localities::by_slug(&release.pool, country, era.as_str(), slug).await?;
        if let Some(unit) = found.filter(|unit| unit.level != "country") {
            let below = [ctx.n("events-count", unit.event_count), ctx.n("share-ties", unit.tie_count)];
            let kicker = match era {
                Era::Vn34 | Era::Vn63 => ctx.word("era", era.as_str()),
                _ => ctx.word("level", &unit.level),
            };
            return draw(&ctx, &kicker, &unit.name, &below).await;
        }
    }
    Err(PageError::NoSuch(thing, slug.to_owned()))
}

async fn tie(State(state): State<AppState>, Path((lang, file)): Path<(String, String)>, ctx: Ctx) -> Answer {
    let (ctx, slug) = asked(&ctx, &lang, &file)?;
    let found = ties::by_slug(&state.release().pool, slug).await?;
    let tie = found.ok_or_else(|| PageError::NoSuch(Thing::Tie, slug.to_owned()))?;
    let topics: Vec<String> = forms::rows::words(&tie.topics);
    let topics: Vec<_> = topics.iter().take(3).map(|topic| ctx.word("topic", topic)).collect();
    let title = format!("{} – {}", tie.vn_name, tie.fr_name);
    draw(&ctx, &ctx.t("nav-ties"), &title, &[ctx.n("events-count", tie.event_count), topics.join(" · ")]).await
}

/// The language and the slug of an address such as `/share/fr/events/x.png`.
fn asked<'f>(ctx: &Ctx, lang: &str, file: &'f str) -> Result<(Ctx, &'f str), PageError> {
    let lang = Lang::parse(lang).ok_or(PageError::NoPage)?;
    let slug = file.strip_suffix(".png").ok_or(PageError::NoPage)?;
    Ok((Ctx::new(lang, "", "", Arc::clone(&ctx.release), Arc::clone(&ctx.site)), slug))
}

async fn draw(ctx: &Ctx, kicker: &str, title: &str, below: &[String]) -> Answer {
    let below: Vec<&str> = below.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let picture = Picture {
        kicker: kicker.to_owned(),
        lines: lines(title).into_iter().enumerate().map(|(line, text)| (226 + line * 76, text)).collect(),
        below: below.join(" · "),
        site: ctx.t("base-name").into_owned(),
    };
    let svg = picture.render().map_err(|error| PageError::internal("a share image did not render", error))?;
    // Drawing takes tens of milliseconds of one core: not on a thread that answers others.
    let png = tokio::task::spawn_blocking(move || png(&svg))
        .await
        .map_err(|error| PageError::internal("a share image was not drawn", error))?
        .map_err(|error| PageError::internal("a share image was not drawn", error))?;
    let mut response = Response::new(Body::from(png));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("image/png"));
    response.extensions_mut().insert(CachePolicy::Release);
    Ok(response)
}

fn png(svg: &str) -> Result<Vec<u8>, String> {
    let options = usvg::Options {
        fontdb: Arc::clone(&FONTS),
        font_family: "Be Vietnam Pro".to_owned(),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let mut pixels = tiny_skia::Pixmap::new(WIDTH, HEIGHT).ok_or("no memory for a picture")?;
    resvg::render(&tree, tiny_skia::Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| error.to_string())
}

/// A title in lines that fit; what does not fit ends with an ellipsis.
fn lines(title: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in title.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LETTERS_A_LINE => {
                let _ = write!(line, " {word}");
            }
            _ => lines.push(word.chars().take(LETTERS_A_LINE).collect()),
        }
    }
    if lines.len() > LINES {
        lines.truncate(LINES);
        if let Some(last) = lines.last_mut() {
            while last.chars().count() >= LETTERS_A_LINE {
                last.pop();
            }
            last.push('…');
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_keeps_to_its_lines() {
        assert_eq!(lines("Hội nghị"), ["Hội nghị"]);
        let long = lines(&"Đoàn Cần Thơ thăm và làm việc tại Pháp ".repeat(10));
        assert_eq!(long.len(), LINES);
        assert!(long.iter().all(|line| line.chars().count() <= LETTERS_A_LINE) && long[3].ends_with('…'));
    }

    #[test]
    fn letters_with_two_marks_are_drawn() {
        let svg = |text: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\"><text x=\"20\" y=\"200\" font-family=\"Be Vietnam Pro\" font-size=\"60\">{text}</text></svg>"
            )
        };
        let drawn = png(&svg("Huế ữ ậ Đ")).unwrap();
        assert!(drawn.starts_with(b"\x89PNG"));
        assert_ne!(drawn, png(&svg("")).unwrap(), "nothing was drawn: the font is missing");
        assert_ne!(png(&svg("ữ")).unwrap(), png(&svg("u")).unwrap());
    }
}
