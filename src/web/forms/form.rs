//! The forms a list or a page can take, their suffixes and media types, and how a request chooses one.
//! Knows names only; the writers beside this file know the bytes.

/// A form of a list or of a detail page. One address answers in all of them: by suffix (`events.csv`) or by `Accept`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    Html,
    Csv,
    Xlsx,
    Json,
    Ndjson,
    GeoJson,
    Atom,
    Ics,
    /// Detail pages only: schema.org as JSON-LD.
    JsonLd,
}

impl Form {
    /// What every list answers besides its page, the order of `rel=alternate` and of the download panel.
    pub const OF_LIST: [Form; 7] =
        [Form::Csv, Form::Xlsx, Form::Json, Form::Ndjson, Form::GeoJson, Form::Atom, Form::Ics];
    /// What an event answers besides its page.
    pub const OF_EVENT: [Form; 3] = [Form::Json, Form::JsonLd, Form::Ics];
    /// What any other single page answers.
    pub const OF_DETAIL: [Form; 2] = [Form::Json, Form::JsonLd];

    /// A name that needs no translation.
    pub const fn label(self) -> &'static str {
        match self {
            Form::Html => "HTML",
            Form::Csv => "CSV",
            Form::Xlsx => "Excel (XLSX)",
            Form::Json => "JSON",
            Form::Ndjson => "NDJSON",
            Form::GeoJson => "GeoJSON",
            Form::Atom => "Atom",
            Form::Ics => "iCalendar",
            Form::JsonLd => "JSON-LD",
        }
    }

    /// The suffix of its addresses, without the dot; the page has none.
    pub const fn suffix(self) -> &'static str {
        match self {
            Form::Html => "",
            Form::Csv => "csv",
            Form::Xlsx => "xlsx",
            Form::Json => "json",
            Form::Ndjson => "ndjson",
            Form::GeoJson => "geojson",
            Form::Atom => "atom",
            Form::Ics => "ics",
            Form::JsonLd => "jsonld",
        }
    }

    /// The media type without parameters, for `rel=alternate` and for `Accept`.
    pub const fn media_type(self) -> &'static str {
        match self {
            Form::Html => "text/html",
            Form::Csv => "text/csv",
            Form::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Form::Json => "application/json",
            Form::Ndjson => "application/x-ndjson",
            Form::GeoJson => "application/geo+json",
            Form::Atom => "application/atom+xml",
            Form::Ics => "text/calendar",
            Form::JsonLd => "application/ld+json",
        }
    }

    /// The `Content-Type` it is sent with. JSON forms are UTF-8 by their standards and take no charset.
    pub const fn content_type(self) -> &'static str {
        match self {
            Form::Html => "text/html; charset=utf-8",
            Form::Csv => "text/csv; charset=utf-8; header=present",
            Form::Atom => "application/atom+xml; charset=utf-8",
            Form::Ics => "text/calendar; charset=utf-8",
            other => other.media_type(),
        }
    }

    /// True where a browser should save the file rather than try to show it.
    pub const fn is_download(self) -> bool {
        matches!(self, Form::Csv | Form::Xlsx | Form::Ndjson | Form::GeoJson | Form::Ics)
    }

    /// Reads a suffix; anything else is `None`.
    pub fn of_suffix(suffix: &str) -> Option<Form> {
        [Form::Csv, Form::Xlsx, Form::Json, Form::Ndjson, Form::GeoJson, Form::Atom, Form::Ics, Form::JsonLd]
            .into_iter()
            .find(|form| form.suffix() == suffix)
    }

    /// Splits `events.csv` into `events` and its form; a name without a known suffix is a page.
    pub fn split(name: &str) -> (&str, Form) {
        match name.rsplit_once('.') {
            Some((stem, suffix)) => match Form::of_suffix(suffix) {
                Some(form) => (stem, form),
                None => (name, Form::Html),
            },
            None => (name, Form::Html),
        }
    }

    /// The form an `Accept` header prefers among `offered`, by its weights and then by the order offered.
    /// A missing or unreadable header, or one that accepts anything, gives the first; one that names only what is not
    /// offered also gives the first, because a page tells a person more than a refusal does.
    pub fn of_accept(accept: Option<&str>, offered: &[Form]) -> Form {
        let first = offered.first().copied().unwrap_or(Form::Html);
        let Some(accept) = accept else { return first };
        let ranges: Vec<Range<'_>> = accept.split(',').filter_map(Range::parse).collect();
        let mut best = (first, 0.0_f32);
        for form in offered {
            let weight = ranges
                .iter()
                .filter_map(|range| range.fits(*form).map(|rank| (rank, range.weight)))
                .max_by(|a, b| a.0.cmp(&b.0))
                .map_or(0.0, |(_, weight)| weight);
            if weight > best.1 {
                best = (*form, weight);
            }
        }
        best.0
    }
}

/// One media range of an `Accept` header.
struct Range<'a> {
    kind: &'a str,
    subtype: &'a str,
    weight: f32,
}

impl Range<'_> {
    fn parse(text: &str) -> Option<Range<'_>> {
        let mut parts = text.split(';').map(str::trim);
        let (kind, subtype) = parts.next()?.split_once('/')?;
        let weight = parts
            .filter_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")))
            .find_map(|weight| weight.trim().parse::<f32>().ok())
            .unwrap_or(1.0);
        Some(Range { kind: kind.trim(), subtype: subtype.trim(), weight: weight.clamp(0.0, 1.0) })
    }

    /// How closely the range names the form: 2 outright, 1 by its family, 0 by `*/*`; `None` where it does not.
    fn fits(&self, form: Form) -> Option<u8> {
        let (kind, subtype) = form.media_type().split_once('/')?;
        if self.kind == "*" && self.subtype == "*" {
            return Some(0);
        }
        if !self.kind.eq_ignore_ascii_case(kind) {
            return None;
        }
        if self.subtype == "*" {
            return Some(1);
        }
        self.subtype.eq_ignore_ascii_case(subtype).then_some(2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFERED: [Form; 8] =
        [Form::Html, Form::Csv, Form::Xlsx, Form::Json, Form::Ndjson, Form::GeoJson, Form::Atom, Form::Ics];

    #[track_caller]
    fn check(accept: &str, expected: Form) {
        assert_eq!(Form::of_accept(Some(accept), &OFFERED), expected, "{accept}");
    }

    #[test]
    fn accept_chooses_by_weight_then_by_our_order() {
        check("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Form::Html);
        check("*/*", Form::Html);
        check("", Form::Html);
        check("application/json", Form::Json);
        check("text/csv;q=0.5, application/json;q=0.4", Form::Csv);
        check("text/html;q=0.1, application/geo+json", Form::GeoJson);
        check("application/atom+xml", Form::Atom);
        check("text/calendar, */*;q=0.1", Form::Ics);
        check("image/png", Form::Html);
        check("application/json;q=0", Form::Html);
        check("application/*;q=0.8, text/html;q=0.2", Form::Xlsx);
        check("APPLICATION/JSON", Form::Json);
    }

    #[test]
    fn a_suffix_names_a_form_and_a_slug_keeps_its_dots() {
        assert_eq!(Form::split("events.csv"), ("events", Form::Csv));
        assert_eq!(Form::split("events"), ("events", Form::Html));
        assert_eq!(Form::split("hue.2023.json"), ("hue.2023", Form::Json));
        assert_eq!(Form::split("hue.2023"), ("hue.2023", Form::Html));
        for form in Form::OF_LIST {
            assert_eq!(Form::of_suffix(form.suffix()), Some(form));
        }
    }
}
