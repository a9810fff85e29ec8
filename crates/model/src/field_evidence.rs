//! Which spans say each field of a claim: a short sorted list, because a claim has a handful of fields and an atlas holds
//! hundreds of thousands of claims in memory.

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Span;

/// Field name to the spans that say it, in the order of names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldEvidence(Vec<(String, Vec<Span>)>);

impl FieldEvidence {
    /// The spans of a field.
    pub fn get(&self, field: &str) -> Option<&Vec<Span>> {
        self.place(field).ok().map(|at| &self.0[at].1)
    }

    /// Sets the spans of a field.
    pub fn insert(&mut self, field: &str, spans: Vec<Span>) {
        match self.place(field) {
            Ok(at) => self.0[at].1 = spans,
            Err(at) => self.0.insert(at, (field.to_owned(), spans)),
        }
    }

    /// Leaves the first span of each of the fields named, and nothing else.
    pub fn keep_first_of(&mut self, fields: &[&str]) {
        self.0.retain(|(field, _)| fields.contains(&field.as_str()));
        self.0.iter_mut().for_each(|(_, spans)| spans.truncate(1));
    }

    /// Fields and their spans, in the order of names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[Span])> {
        self.0.iter().map(|(field, spans)| (field.as_str(), spans.as_slice()))
    }

    fn place(&self, field: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(field))
    }
}

impl Serialize for FieldEvidence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for FieldEvidence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<FieldEvidence, D::Error> {
        struct Fields;

        impl<'de> Visitor<'de> for Fields {
            type Value = FieldEvidence;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("a map of fields to spans")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<FieldEvidence, A::Error> {
                let mut fields = FieldEvidence::default();
                while let Some((field, spans)) = map.next_entry::<String, Vec<Span>>()? {
                    fields.insert(&field, spans);
                }
                Ok(fields)
            }
        }

        deserializer.deserialize_map(Fields)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_written_in_the_order_of_names_and_read_back() {
        let mut fields = FieldEvidence::default();
        fields.insert("title", vec![Span::new(4, 9), Span::new(11, 12)]);
        fields.insert("kind", vec![Span::new(0, 3)]);
        let written = serde_json::to_string(&fields).expect("writes");
        assert!(written.find("kind") < written.find("title"), "{written}");
        assert_eq!(serde_json::from_str::<FieldEvidence>(&written).expect("reads"), fields);
        fields.keep_first_of(&["title"]);
        assert_eq!(fields.get("title"), Some(&vec![Span::new(4, 9)]));
        assert_eq!(fields.get("kind"), None);
    }
}
