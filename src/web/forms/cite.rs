//! Ready citations of a page or of the whole data set: plain words, BibTeX, RIS and CSL-JSON.

use serde_json::{Value, json};

use super::table::one_line;
use crate::model::{Lang, PartialDate};

/// What a citation names. The date is that of the release, so that the same release cites itself alike for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The slug of the thing cited; `atlas` for the data set.
    pub key: String,
    pub title: String,
    /// The atlas, as author and publisher.
    pub site: String,
    pub address: String,
    pub release: String,
    /// The day of the release, where it is known.
    pub day: Option<PartialDate>,
    pub lang: Lang,
    pub is_dataset: bool,
    /// The word before the release id, in the reader's language.
    pub release_word: String,
    pub licence: String,
}

impl Citation {
    /// One sentence: atlas, title, release and its day, address.
    pub fn plain(&self) -> String {
        let (open, close) = match self.lang {
            Lang::Fr => ("«\u{202f}", "\u{202f}»"),
            Lang::Vi | Lang::En => ("“", "”"),
        };
        let title = one_line(&self.title);
        let release = match self.day {
            Some(day) => format!("{} {} ({day})", self.release_word, self.release),
            None => format!("{} {}", self.release_word, self.release),
        };
        let parts = format!("{release}. {}", self.address);
        if self.is_dataset {
            format!("{}. {parts} ({})", one_line(&self.site), self.licence)
        } else {
            format!("{}, {open}{title}{close}, {parts}", one_line(&self.site))
        }
    }

    /// A BibTeX entry; braces keep capitals, and characters that TeX reads as commands are escaped.
    pub fn bibtex(&self) -> String {
        let kind = if self.is_dataset { "dataset" } else { "misc" };
        let key: String = self.key.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
        let mut text = format!("@{kind}{{{key},\n");
        let mut field = |name: &str, value: &str| text.push_str(&format!("  {name} = {{{value}}},\n"));
        field("title", &format!("{{{}}}", tex(&self.title)));
        field("author", &format!("{{{}}}", tex(&self.site)));
        field("publisher", &tex(&self.site));
        if let Some(day) = self.day {
            field("year", &day.year().map(|year| year.to_string()).unwrap_or_default());
            field("date", &day.to_string());
        }
        field("version", &tex(&self.release));
        field(
            "langid",
            match self.lang {
                Lang::Vi => "vietnamese",
                Lang::Fr => "french",
                Lang::En => "british",
            },
        );
        field("note", &tex(&self.licence));
        field("url", &self.address.replace(['{', '}', ' '], ""));
        text.push_str("}\n");
        text
    }

    /// A RIS record, lines ended as the format has it.
    pub fn ris(&self) -> String {
        let kind = if self.is_dataset { "DATA" } else { "ELEC" };
        let date = self.day.map(|day| day.to_string().replace('-', "/")).unwrap_or_default();
        let year = self.day.and_then(PartialDate::year).map(|year| year.to_string()).unwrap_or_default();
        [
            ("TY", kind),
            ("TI", &one_line(&self.title)),
            ("AU", &one_line(&self.site)),
            ("PB", &one_line(&self.site)),
            ("PY", &year),
            ("DA", &date),
            ("ET", &one_line(&self.release)),
            ("LA", self.lang.as_str()),
            ("UR", &one_line(&self.address)),
            ("N1", &one_line(&self.licence)),
            ("ER", ""),
        ]
        .iter()
        .map(|(tag, value)| format!("{tag}  - {value}\r\n"))
        .collect()
    }

    /// A CSL-JSON item, for Zotero and its kin.
    pub fn csl(&self) -> Value {
        let parts: Vec<i64> = [
            self.day.and_then(PartialDate::year).map(i64::from),
            self.day.and_then(PartialDate::month).map(i64::from),
            self.day.and_then(PartialDate::day).map(i64::from),
        ]
        .into_iter()
        .flatten()
        .collect();
        json!([{
            "id": self.key,
            "type": if self.is_dataset { "dataset" } else { "webpage" },
            "title": one_line(&self.title),
            "author": [{ "literal": one_line(&self.site) }],
            "publisher": one_line(&self.site),
            "issued": { "date-parts": [parts] },
            "version": self.release,
            "language": self.lang.as_str(),
            "note": self.licence,
            "URL": self.address,
        }])
    }

    /// The same as text to copy.
    pub fn csl_text(&self) -> String {
        serde_json::to_string_pretty(&self.csl()).unwrap_or_default()
    }
}

fn tex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '#' | '%' | '_' => {
                escaped.push('\\');
                escaped.push(c);
            }
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn citation(title: &str) -> Citation {
        Citation {
            key: "hoi-nghi-12".to_owned(),
            title: title.to_owned(),
            site: "Atlas".to_owned(),
            address: "https://atlas.example/en/events/hoi-nghi-12".to_owned(),
            release: "0a1b2c3d4e5f".to_owned(),
            day: PartialDate::new(Some(2026), Some(11), Some(22)),
            lang: Lang::En,
            is_dataset: false,
            release_word: "release".to_owned(),
            licence: "CC BY 4.0".to_owned(),
        }
    }

    #[test]
    fn a_title_cannot_leave_its_field() {
        let hostile = "A } , url = {http://evil} \\input{x}\nTY  - BOOK & 100%";
        let bibtex = citation(hostile).bibtex();
        assert_eq!(bibtex.matches("\n  url = ").count(), 1);
        assert!(bibtex.contains("\\} , url = \\{http://evil\\}"), "{bibtex}");
        assert!(bibtex.contains("\\textbackslash{}input"), "{bibtex}");
        let ris = citation(hostile).ris();
        assert_eq!(ris.lines().filter(|line| line.starts_with("TY  - ")).count(), 1, "{ris}");
        assert!(ris.ends_with("ER  - \r\n"));
        assert_eq!(citation(hostile).csl()[0]["issued"]["date-parts"], json!([[2026, 11, 22]]));
    }

    #[test]
    fn the_plain_citation_reads_as_a_sentence() {
        assert_eq!(
            citation("Twelfth conference").plain(),
            "Atlas, “Twelfth conference”, release 0a1b2c3d4e5f (2026-11-22). https://atlas.example/en/events/hoi-nghi-12"
        );
    }
}
