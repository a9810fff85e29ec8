//! When two written names, titles or numbers are the same to a reader.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

/// The comparison key of a text: lower case, no marks, đ as d, one space for all but letters and digits.
pub fn fold(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut gap = false;
    for char in text.nfkd().filter(|char| !unicode_normalization::char::is_combining_mark(*char)) {
        if !char.is_alphanumeric() {
            gap = !key.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            key.push(' ');
        }
        match char {
            'đ' | 'Đ' | 'ð' | 'Ð' => key.push('d'),
            'œ' | 'Œ' => key.push_str("oe"),
            'æ' | 'Æ' => key.push_str("ae"),
            other => key.extend(other.to_lowercase()),
        }
    }
    key
}

/// Other written forms of one locality; Thừa Thiên Huế and Huế are two.
const LOCALITIES: &[(&str, &[&str])] = &[
    (
        "ho chi minh",
        &["hcm", "tp hcm", "tphcm", "tp ho chi minh", "thanh pho ho chi minh", "ho chi minh ville", "ho chi minh city"],
    ),
    ("hue", &["thanh pho hue", "tp hue"]),
    ("grand poitiers", &["cu du grand poitiers", "grand poitiers communaute urbaine"]),
    ("poitou charentes", &["poitou charente"]),
    ("occitanie", &["occitanie pyrenees mediterranee"]),
    ("cotes d armor", &["cote d armor"]),
    ("saint ouen sur seine", &["saint ouen"]),
    ("lorient agglomeration", &["ca lorient agglomeration"]),
    ("cergy pontoise", &["ca de cergy pontoise"]),
];

/// One body under its names in three languages.
const BODIES: &[(&str, &[&str])] = &[
    ("afd", &["co quan phat trien phap", "agence francaise de developpement", "french development agency"]),
    (
        "aimf",
        &[
            "hiep hoi quoc te cac thi truong phap ngu",
            "association internationale des maires francophones",
            "international association of francophone mayors",
        ],
    ),
    ("cuf", &["cites unies france", "hiep hoi cac dia phuong phap", "hiep hoi cac thanh pho phap"]),
    (
        "ipr",
        &[
            "institut paris region",
            "institut d amenagement paris ile de france",
            "institute for urban planning and development ile de france",
        ],
    ),
    (
        "embassy of vietnam",
        &[
            "dai su quan viet nam tai phap",
            "dai su quan viet nam tai cong hoa phap",
            "vietnamese embassy",
            "embassy of vietnam in france",
            "ambassade du vietnam en france",
        ],
    ),
    (
        "embassy of france",
        &[
            "dai su quan phap tai viet nam",
            "dai su quan cong hoa phap tai viet nam",
            "dai su quan phap",
            "french embassy",
            "french embassy in vietnam",
            "ambassade de france au vietnam",
        ],
    ),
];

const ABBREVIATIONS: &[(&str, &str)] = &[
    ("ubnd", "uy ban nhan dan"),
    ("hdnd", "hoi dong nhan dan"),
    ("tp", "thanh pho"),
    ("tphcm", "thanh pho ho chi minh"),
    ("hcm", "ho chi minh"),
    ("dsq", "dai su quan"),
    ("uvtv", "uy vien thuong vu"),
];

fn alias(table: &[(&str, &[&str])], key: &str) -> Option<String> {
    table.iter().find(|(_, forms)| forms.contains(&key)).map(|(name, _)| (*name).to_owned())
}

/// The key of one locality name.
pub fn locality(name: &str) -> String {
    let key = fold(name);
    alias(LOCALITIES, &key).unwrap_or(key)
}

/// `A (B)` answers to `A (B)`, `A` and `B`.
fn bracket_forms(name: &str) -> Vec<String> {
    let mut forms = vec![name.to_owned()];
    if let (Some(open), Some(close)) = (name.find('('), name.find(')'))
        && open < close
    {
        forms.push(format!("{}{}", &name[..open], &name[close + 1..]));
        forms.push(name[open + 1..close].to_owned());
    }
    forms
}

/// Every accepted key of a locality: `Đống Đa (Hà Nội)` may be given as the district or as the city.
pub fn locality_keys(name: &str) -> BTreeSet<String> {
    bracket_forms(name).iter().map(|form| locality(form)).filter(|key| !key.is_empty()).collect()
}

/// The keys of a list of localities, countries left out.
pub fn locality_set<'a>(names: impl IntoIterator<Item = &'a String>) -> BTreeSet<String> {
    const COUNTRIES: &[&str] = &["phap", "cong hoa phap", "france", "viet nam", "vietnam"];
    names.into_iter().map(|name| locality(name)).filter(|key| !COUNTRIES.contains(&key.as_str())).collect()
}

/// A folded text with the common Vietnamese abbreviations in full.
fn spelled_out(folded: &str) -> String {
    let word = |word: &str| {
        ABBREVIATIONS.iter().find(|(short, _)| *short == word).map_or(word.to_owned(), |(_, full)| (*full).to_owned())
    };
    folded.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// The keys a body answers to, from its names, abbreviations and brackets.
pub fn body_forms<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    let mut forms: BTreeSet<String> = names
        .into_iter()
        .flat_map(bracket_forms)
        .map(|form| spelled_out(&fold(&form)))
        .filter(|form| !form.is_empty())
        .collect();
    let more: Vec<String> = forms.iter().filter_map(|form| alias(BODIES, form)).collect();
    forms.extend(more);
    forms
}

/// The words of a title; `phó` becomes `vice`, since folded it could not be told from `phố`.
fn title_words(title: &str) -> Vec<String> {
    let lower: String = title.nfc().collect::<String>().to_lowercase();
    let words: Vec<String> = lower
        .split(|char: char| !char.is_alphanumeric())
        .map(|word| if word == "phó" { "vice" } else { word }.to_owned())
        .collect();
    spelled_out(&fold(&words.join(" ")))
        .split(' ')
        .filter(|word| !matches!(*word, "va" | "et" | "and" | ""))
        .map(str::to_owned)
        .collect()
}

/// True where one title contains the other, at least 60 % of it, without losing its rank.
pub fn titles_agree(one: &str, other: &str) -> bool {
    let (one, other) = (title_words(one), title_words(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.is_empty() || short.len() * 10 < long.len() * 6 {
        return false;
    }
    (0..=long.len() - short.len()).filter(|at| long[*at..at + short.len()] == short[..]).any(|at| {
        let before = at.checked_sub(1).map(|before| long[before].as_str());
        let after = long.get(at + short.len()).map(String::as_str);
        !matches!(before, Some("vice" | "deputy")) && !matches!(after, Some("adjoint" | "adjointe"))
    })
}

/// A figure's value as a number: `800+` is 800.
pub fn number(value: &serde_json::Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.replace([' ', '+', '~', '_', ','], "").parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_meet_across_spellings() {
        assert_eq!(fold("Jean - Paul Guihaumé"), "jean paul guihaume");
        assert_eq!(locality("TP. HCM"), "ho chi minh");
        assert!(locality_keys("Đống Đa (Hà Nội)").contains("ha noi"));
        assert!(titles_agree("Phó Chủ tịch UBND tỉnh Khánh Hòa", "Phó Chủ tịch Ủy ban nhân dân tỉnh Khánh Hòa"));
        assert!(!titles_agree("Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh"));
        assert!(!body_forms(["UBND TP. Huế"]).is_disjoint(&body_forms(["Ủy ban nhân dân thành phố Huế"])));
    }
}
