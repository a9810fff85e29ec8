//! JSON: one object with the rows in `items`, or one row a line (NDJSON). Keys are the column ids, in every language.

use serde_json::{Map, Value, json};

use super::table::{EvidenceItem, FormError, Head, Out, Record, Rows};

/// Writes one object: what the file is, then `items`. `extra` adds members to the head (facet counts).
pub fn write(head: &Head, extra: &Map<String, Value>, rows: Rows<'_>, out: Out<'_>) -> Result<(), FormError> {
    let mut opening = about(head);
    opening.extend(extra.clone());
    let mut opening = Value::Object(opening).to_string();
    // The head is one JSON object; its closing brace is taken off and the rows go where it stood.
    opening.pop();
    out.write_all(opening.as_bytes())?;
    out.write_all(b",\"items\":[")?;
    let mut separator: &[u8] = b"\n";
    for row in rows {
        out.write_all(separator)?;
        separator = b",\n";
        serde_json::to_writer(&mut *out, &item(head, &row?)).map_err(std::io::Error::from)?;
    }
    out.write_all(b"\n]}\n")?;
    Ok(())
}

/// Writes one row a line. Each row names its release, licence and query, for there is no other place to.
pub fn write_lines(head: &Head, rows: Rows<'_>, out: Out<'_>) -> Result<(), FormError> {
    for row in rows {
        let mut item = item(head, &row?);
        item.insert("release".to_owned(), head.release.id.as_str().into());
        item.insert("licence".to_owned(), head.licence.id.as_str().into());
        item.insert("query".to_owned(), head.query.as_str().into());
        serde_json::to_writer(&mut *out, &item).map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// What the file says of itself, for every JSON form.
pub(super) fn about(head: &Head) -> Map<String, Value> {
    let columns: Vec<Value> =
        head.columns.iter().map(|column| json!({ "id": column.id, "label": column.label })).collect();
    let about = json!({
        "schema": format!("vnfr-{}/1", head.list),
        "title": head.title,
        "description": head.description,
        "language": head.lang.as_str(),
        "count": head.total,
        "release": { "id": head.release.id, "time": head.release.time },
        "licence": { "id": head.licence.id, "name": head.licence.name, "url": head.licence.address },
        "query": head.query,
        "page": head.page,
        "columns": columns,
    });
    match about {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

/// A row as an object: column id to value, then its evidence where it was asked for.
pub fn item(head: &Head, row: &Record) -> Map<String, Value> {
    let mut item: Map<String, Value> =
        head.columns.iter().zip(&row.cells).map(|(column, cell)| (column.id.to_owned(), cell.to_json())).collect();
    if head.with_evidence {
        let evidence: Vec<Value> = row.evidence.iter().map(self::evidence).collect();
        item.insert("evidence".to_owned(), evidence.into());
    }
    item
}

/// A piece of evidence as an object.
pub fn evidence(item: &EvidenceItem) -> Value {
    json!({
        "field": item.field, "value": item.value, "quote": item.quote, "article": item.article,
        "offsets": [item.start, item.end], "status": item.status, "chosen": item.chosen,
    })
}
