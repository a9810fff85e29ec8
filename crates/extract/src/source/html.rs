//! Saved web pages: main text by a readability library, facts about the page from its JSON-LD and OpenGraph metadata.

use dom_smoothie::{Config, Readability, TextMode};

use super::super::reading::Stated;
use super::header::{is_web_address, read_date};

/// A page of more elements is no article; the limit bounds the work on hostile input.
const MAX_ELEMENTS: usize = 60_000;

/// True where a file is an HTML page rather than text that happens to hold a tag.
pub fn is_page(text: &str) -> bool {
    let start = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    if !start.starts_with('<') {
        return false;
    }
    let mut head: String = start.chars().take(2048).collect();
    head.make_ascii_lowercase();
    ["<html", "<!doctype html", "<head", "<body"].iter().any(|tag| head.contains(tag))
}

/// The main text of a page, its title on the first line, and what the page states of itself.
pub fn main_text(page: &str) -> Option<(String, Stated)> {
    let config = Config {
        text_mode: TextMode::Formatted,
        // Short agency reports run to a few hundred characters: the library's 500 would lose them.
        char_threshold: 120,
        max_elements_to_parse: MAX_ELEMENTS,
        ..Config::default()
    };
    let mut page = Readability::new(page, None, Some(config)).ok()?;
    let address =
        |selector: &str, attribute: &str| page.doc.select(selector).attr(attribute).map(|address| address.to_string());
    let address = address("link[rel=canonical]", "href").or_else(|| address("meta[property='og:url']", "content"));
    let article = page.parse().ok()?;
    let known = |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let stated = Stated {
        url: known(article.url).or(known(address)).filter(|url| is_web_address(url)),
        publisher: known(article.site_name),
        published: known(article.published_time).and_then(|date| read_date(&date)),
        title: known(Some(article.title)),
        header: None,
    };
    let body = tidy(&article.text_content);
    if !body.chars().any(char::is_alphanumeric) {
        return None;
    }
    let text = match &stated.title {
        Some(title) if !body.starts_with(title.as_str()) => format!("{title}\n\n{body}\n"),
        _ => format!("{body}\n"),
    };
    Some((text, stated))
}

/// Lines trimmed, runs of blank lines made one.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = 0;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            blank += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if blank > 0 { "\n\n" } else { "\n" });
        }
        blank = 0;
        out.push_str(line);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use vnfr_model::PartialDate;

    const PAGE: &str = r#"<!DOCTYPE html><html lang="fr"><head><title>Blois et Huê renforcent leur coopération - Le Journal</title>
<meta property="og:title" content="Blois et Huê renforcent leur coopération"><meta property="og:site_name" content="Le Journal">
<meta property="og:url" content="https://journal.example/blois-hue"><meta property="article:published_time" content="2023-05-23T08:00:00+02:00"></head>
<body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Blois et Huê renforcent leur coopération</h1>
<p>Une délégation de la ville de Huê, conduite par le président du Comité populaire, a été reçue mardi 23 mai à l’hôtel de ville de Blois par le maire et les élus du conseil municipal.</p>
<p>Les deux villes ont signé un accord de coopération décentralisée pour la période 2023-2026, qui porte sur le patrimoine, le tourisme et la formation des agents.</p>
<p>La délégation a ensuite visité le château royal et rencontré les étudiants vietnamiens de l’école d’ingénieurs.</p></article>
<footer>© Le Journal</footer></body></html>"#;

    #[test]
    fn a_saved_page_gives_its_main_text_and_metadata() {
        assert!(is_page(PAGE));
        let (text, stated) = main_text(PAGE).expect("main text");
        assert!(text.starts_with("Blois et Huê renforcent leur coopération\n"), "{text}");
        assert!(text.contains("Une délégation de la ville de Huê"));
        assert!(!text.contains("Accueil"));
        assert_eq!(stated.publisher.as_deref(), Some("Le Journal"));
        assert_eq!(stated.published, PartialDate::parse("2023-05-23"));
        assert_eq!(stated.url.as_deref(), Some("https://journal.example/blois-hue"));
    }

    #[test]
    fn text_with_a_tag_is_text() {
        assert!(!is_page("Hội nghị <b>khai mạc</b>"));
        assert!(!is_page("<3 Huế"));
    }
}
