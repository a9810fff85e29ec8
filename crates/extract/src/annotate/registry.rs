//! The recurring bodies of the field, from the registry, under their names in three languages.

use std::sync::LazyLock;

use vnfr_model::Side;

const ORGANISATIONS: &str = include_str!("../../../../seeds/registry/organisations.csv");

/// A body of the registry.
#[derive(Debug)]
pub struct Row {
    pub id: String,
    /// Every written form, acronym first where there is one.
    pub forms: Vec<String>,
    pub side: Side,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(read);

/// All rows.
pub fn rows() -> &'static [Row] {
    &ROWS
}

fn read() -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(ORGANISATIONS.as_bytes());
    let Ok(headers) = reader.headers().cloned() else { return Vec::new() };
    let column = |name: &str| headers.iter().position(|header| header == name).unwrap_or(usize::MAX);
    let (id, acronym, country, aliases) =
        (column("org_id"), column("acronym"), column("country"), column("aliases_general"));
    let names = ["name_vi", "name_fr", "name_en"].map(column);
    let row = |record: csv::StringRecord| {
        let cell = |at: usize| record.get(at).unwrap_or_default().trim();
        let mut forms: Vec<String> = Vec::new();
        let mut add = |form: &str| {
            // `SEAFF (syndicat des eaux)`: what stands in brackets explains.
            let form = form.split(" (").next().unwrap_or_default().trim();
            if form.chars().count() >= 3 && !forms.iter().any(|known| known == form) {
                forms.push(form.to_owned());
            }
        };
        add(cell(acronym));
        names.iter().for_each(|name| add(cell(*name)));
        for alias in cell(aliases).split(';') {
            add(alias.split_once(':').map_or(alias, |(_, alias)| alias));
        }
        let side = match cell(country) {
            "VN" => Side::Vn,
            "FR" => Side::Fr,
            _ => Side::Other,
        };
        Row { id: cell(id).to_owned(), forms, side }
    };
    reader.records().filter_map(Result::ok).map(row).filter(|row| !row.forms.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registry_is_read_in_three_languages() {
        let afd = rows().iter().find(|row| row.id == "afd").expect("AFD is in the registry");
        for form in ["AFD", "Cơ quan Phát triển Pháp", "Agence française de développement", "French Development Agency"]
        {
            assert!(afd.forms.iter().any(|known| known == form), "{form}");
        }
        assert_eq!(afd.side, Side::Fr);
        assert!(rows().len() > 40);
    }
}
