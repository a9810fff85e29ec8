//! Adjectives of places: `normande`, `lyonnais`, `Breton`. Knows the reviewed table; whether an adjective tells where somebody
//! comes from is the claims' to say.

use std::collections::HashMap;
use std::sync::LazyLock;

use vnfr_text::fold;

const DEMONYMS: &str = include_str!("../../../seeds/gazetteer/demonyms.csv");

static BY_FORM: LazyLock<HashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let mut forms: HashMap<String, Vec<&'static str>> = HashMap::new();
    for line in DEMONYMS.lines().skip(1) {
        let mut cells = line.split(',');
        if let (Some(form), Some(id)) = (cells.next(), cells.next()) {
            forms.entry(fold(form)).or_default().push(id);
        }
    }
    forms
});

/// The places an adjective may belong to, by their gazetteer ids: one for most, several where a town and its département
/// share it. A plural is that of its singular.
pub fn of_adjective(word: &str) -> &'static [&'static str] {
    let word = fold(word);
    let known = |word: &str| BY_FORM.get(word).map(Vec::as_slice);
    known(&word).or_else(|| known(word.strip_suffix('s')?)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer;

    #[test]
    fn adjectives_lead_to_places_of_the_gazetteer() {
        assert_eq!(of_adjective("normande"), ["fr-reg-28"]);
        assert_eq!(of_adjective("Lyonnais"), ["fr-com-69123"]);
        assert_eq!(of_adjective("bretonnes"), ["fr-reg-53"]);
        assert_eq!(of_adjective("angevine").len(), 2);
        assert!(of_adjective("française").is_empty());
        for id in BY_FORM.values().flatten() {
            assert!(gazetteer().find(id).is_some(), "{id} is no place");
        }
    }
}
