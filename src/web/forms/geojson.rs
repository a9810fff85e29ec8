//! GeoJSON (RFC 7946): one feature a row, in the order of the list. A row whose place is not known is a feature with a
//! null geometry, so that nothing is lost between the list and the map.

use serde_json::{Value, json};

use super::{
    json,
    table::{FormError, Head, Out, Rows, Shape},
};

/// Writes one feature collection; what the file is stands in foreign members.
pub fn write(head: &Head, rows: Rows<'_>, out: Out<'_>) -> Result<(), FormError> {
    out.write_all(b"{\"type\":\"FeatureCollection\",\"about\":")?;
    serde_json::to_writer(&mut *out, &json::about(head)).map_err(std::io::Error::from)?;
    out.write_all(b",\"features\":[")?;
    let mut separator: &[u8] = b"\n";
    for row in rows {
        let row = row?;
        out.write_all(separator)?;
        separator = b",\n";
        let mut properties = json::item(head, &row);
        // Map tools label a feature by its `title`, whatever the list calls the row's name.
        properties.entry("title").or_insert_with(|| row.title.as_str().into());
        let feature = json!({
            "type": "Feature",
            "id": row.id,
            "geometry": row.shape.as_ref().map_or(Value::Null, geometry),
            "properties": properties,
        });
        serde_json::to_writer(&mut *out, &feature).map_err(std::io::Error::from)?;
    }
    out.write_all(b"\n]}\n")?;
    Ok(())
}

fn geometry(shape: &Shape) -> Value {
    match shape {
        Shape::Point(lon, lat) => json!({ "type": "Point", "coordinates": [lon, lat] }),
        Shape::Points(points) => {
            let points: Vec<[f64; 2]> = points.iter().map(|(lon, lat)| [*lon, *lat]).collect();
            json!({ "type": "MultiPoint", "coordinates": points })
        }
        Shape::Line(from, to) => {
            json!({ "type": "LineString", "coordinates": [[from.0, from.1], [to.0, to.1]] })
        }
    }
}
