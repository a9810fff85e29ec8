//! The small header with which a person states what a page lost: `url:`, `publisher:`, `published:`, `title:` lines on
//! top of the text.

use vnfr_model::{PartialDate, Span};

use super::super::reading::Stated;

const KEYS: [&str; 4] = ["url", "publisher", "published", "title"];

/// Reads the header, if the text opens with one. The text itself stays as it is: offsets count the header in.
pub fn read(text: &str) -> Stated {
    let mut stated = Stated::default();
    let body = text.trim_start_matches('\u{feff}');
    let mut end = text.len() - body.len();
    let start = end;
    for line in body.split_inclusive('\n') {
        let Some((key, value)) = line.split_once(':') else { break };
        let key = key.trim().to_ascii_lowercase();
        if !KEYS.contains(&key.as_str()) {
            break;
        }
        let value = value.trim();
        let known = Some(value.to_owned()).filter(|value| !value.is_empty());
        match key.as_str() {
            "url" => stated.url = known.filter(|url| is_web_address(url)),
            "publisher" => stated.publisher = known,
            "published" => stated.published = known.and_then(|date| read_date(&date)),
            _ => stated.title = known,
        }
        end += line.len();
    }
    if end > start {
        let code_points = |bytes: usize| text[..bytes].chars().count() as u32;
        stated.header = Some(Span::new(code_points(start), code_points(end)));
    }
    stated
}

/// Only http and https: anything else would become a link that runs or leaks.
pub fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !url.chars().any(|c| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c))
    })
}

/// An ISO date, whole or in part, with or without a time; or day/month/year with any separator.
pub fn read_date(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    let date = text.split(['T', ' ']).next().unwrap_or(text);
    if let Some(date) = PartialDate::parse(date) {
        return Some(date);
    }
    let parts: Vec<i16> = date.split(['/', '.', '-']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [day, month, year] => PartialDate::new(Some(year), u8::try_from(month).ok(), u8::try_from(day).ok()),
        [month, year] => PartialDate::new(Some(year), u8::try_from(month).ok(), None),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_read_and_its_place_kept() {
        let text = "url: https://example.org/a\nPublisher: Báo Cần Thơ\npublished: 30/09/2023\ntitle: Cần Thơ và Nice\n\nNgày 25-9: hai bên ký.";
        let stated = read(text);
        assert_eq!(stated.url.as_deref(), Some("https://example.org/a"));
        assert_eq!(stated.publisher.as_deref(), Some("Báo Cần Thơ"));
        assert_eq!(stated.published, PartialDate::parse("2023-09-30"));
        assert_eq!(stated.title.as_deref(), Some("Cần Thơ và Nice"));
        let header = stated.header.expect("a header");
        assert_eq!(text.chars().nth(header.end as usize), Some('\n'));
    }

    #[test]
    fn an_article_without_a_header_has_none() {
        assert_eq!(read("Hà Nội: hội nghị khai mạc\nurl: x").header, None);
        assert_eq!(read("").header, None);
    }

    #[test]
    fn only_web_addresses_count() {
        for (url, fine) in [
            ("https://a.vn/b?c=1", true),
            ("http://a", true),
            ("javascript:alert(1)", false),
            ("https://", false),
            ("https://a b", false),
            ("https://a\"onclick", false),
        ] {
            assert_eq!(is_web_address(url), fine, "{url}");
        }
    }

    #[test]
    fn dates_of_headers_and_metadata() {
        for (text, iso) in [
            ("2023-09-30T07:00:00+07:00", "2023-09-30"),
            ("2023-09", "2023-09"),
            ("5.9.2016", "2016-09-05"),
            ("10/2016", "2016-10"),
        ] {
            assert_eq!(read_date(text), PartialDate::parse(iso), "{text}");
        }
        assert_eq!(read_date("hôm qua"), None);
    }
}
