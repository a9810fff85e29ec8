//! What a request says about the form of its answer: the suffix or `Accept`, and the options of files.

use super::{Form, csv::CsvOptions};
use crate::web::params::BadParam;

/// Options of a file. They change how rows are written, never which.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    pub csv: CsvOptions,
    /// `evidence=1`: the sentences behind each row.
    pub evidence: bool,
}

impl Ask {
    /// Reads the options from a raw query string; what is none of them is left to the list's own parameters.
    pub fn parse(query: &str) -> Result<Ask, BadParam> {
        let mut ask = Ask::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                _ if value.is_empty() => {}
                "bom" => ask.csv.bom = flag("bom", &value)?,
                "evidence" => ask.evidence = flag("evidence", &value)?,
                "headers" => ask.csv.headers_by_id = one_of("headers", &value, ["label", "id"])? == 1,
                "sep" => ask.csv.semicolon = one_of("sep", &value, ["comma", "semicolon"])? == 1,
                _ => {}
            }
        }
        Ok(ask)
    }

    /// The options that differ from what is given unasked, as the query string writes them.
    pub fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value, differs) in [
            ("bom", "0", !self.csv.bom),
            ("headers", "id", self.csv.headers_by_id),
            ("sep", "semicolon", self.csv.semicolon),
            ("evidence", "1", self.evidence),
        ] {
            if differs {
                query.append_pair(name, value);
            }
        }
        query.finish()
    }
}

fn flag(name: &'static str, value: &str) -> Result<bool, BadParam> {
    Ok(one_of(name, value, ["0", "1"])? == 1)
}

fn one_of(name: &'static str, value: &str, words: [&str; 2]) -> Result<usize, BadParam> {
    words
        .iter()
        .position(|word| *word == value)
        .ok_or_else(|| BadParam::unknown(name, value, words.map(str::to_owned).to_vec()))
}

/// Which form a page's address is asked in, where the page has data forms at all.
pub fn form_of(path: &str, accept: Option<&str>) -> Form {
    match Form::split(path).1 {
        Form::Html => match offered(path) {
            Some(forms) => Form::of_accept(accept, forms),
            None => Form::Html,
        },
        form => form,
    }
}

/// The forms that a page's path can be had in by `Accept`, the page first; none for pages without data.
pub fn offered(path: &str) -> Option<&'static [Form]> {
    let mut segments = path.trim_start_matches('/').split('/');
    let lang = segments.next().and_then(crate::model::Lang::parse);
    let list = segments.next().and_then(super::List::parse);
    lang.and(list)?;
    match segments.next() {
        None => Some(&LIST),
        Some(_) => Some(&DETAIL),
    }
}

const LIST: [Form; 8] =
    [Form::Html, Form::Json, Form::Csv, Form::Xlsx, Form::Ndjson, Form::GeoJson, Form::Atom, Form::Ics];
const DETAIL: [Form; 4] = [Form::Html, Form::Json, Form::JsonLd, Form::Ics];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_and_a_wrong_word_is_named() {
        let ask = Ask::parse("province=can-tho&bom=0&headers=id&evidence=1").unwrap();
        assert_eq!(ask.query(), "bom=0&headers=id&evidence=1");
        assert_eq!(Ask::parse("bom=&q=x").unwrap(), Ask::default());
        assert_eq!(Ask::parse("sep=tab").unwrap_err().offers, ["comma", "semicolon"]);
    }

    #[test]
    fn lists_and_details_offer_forms_and_other_pages_do_not() {
        assert_eq!(form_of("/vi/events", Some("application/json")), Form::Json);
        assert_eq!(form_of("/vi/events", Some("text/html,*/*;q=0.8")), Form::Html);
        assert_eq!(form_of("/vi/events.csv", Some("text/html")), Form::Csv);
        assert_eq!(form_of("/fr/events/x", Some("application/ld+json")), Form::JsonLd);
        assert_eq!(form_of("/fr/about", Some("application/json")), Form::Html);
        assert_eq!(form_of("/events", Some("application/json")), Form::Html);
    }
}
