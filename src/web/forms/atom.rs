//! Atom (RFC 4287): a feed of any list. An entry's id is a tag URI that outlives hosts' paths and languages; its
//! `updated` is the time of the release in which the row last changed, so that a reader is told of changes and of nothing else.

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};

use super::{
    form::Form,
    table::{FormError, Head, Out, Record, Rows, printable},
};

/// Our own elements: how many entries, of which release.
const NAMESPACE: &str = "https://vnfr-atlas.org/ns/feed";

/// Writes the whole feed.
pub fn write(head: &Head, rows: Rows<'_>, out: Out<'_>) -> Result<(), FormError> {
    let mut xml = Writer::new_with_indent(out, b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let mut feed = quick_xml::events::BytesStart::new("feed");
    feed.push_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
    feed.push_attribute(("xmlns:atlas", NAMESPACE));
    feed.push_attribute(("xml:lang", head.lang.as_str()));
    xml.write_event(Event::Start(feed.borrow()))?;
    text(&mut xml, "id", &feed_id(head))?;
    text(&mut xml, "title", &format!("{} · {}", head.title, head.site))?;
    if !head.description.is_empty() {
        text(&mut xml, "subtitle", &head.description)?;
    }
    text(&mut xml, "updated", &head.release.time)?;
    xml.create_element("author").write_inner_content(|xml| {
        text(xml, "name", &head.site)?;
        Ok(())
    })?;
    link(&mut xml, "self", Form::Atom.media_type(), &head.query)?;
    link(&mut xml, "alternate", Form::Html.media_type(), &head.page)?;
    link(&mut xml, "license", Form::Html.media_type(), &head.licence.address)?;
    text(&mut xml, "rights", &head.licence.name)?;
    text(&mut xml, "atlas:release", &head.release.id)?;
    text(&mut xml, "atlas:count", &head.total.to_string())?;
    for row in rows {
        entry(&mut xml, head, &row?)?;
    }
    xml.write_event(Event::End(feed.to_end()))?;
    Ok(())
}

/// The id of a feed: the list and what was asked, without the host's scheme. The same question keeps the same id.
fn feed_id(head: &Head) -> String {
    let path = head.page.split_once("://").map_or("", |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    format!("tag:{},2026:/{path}", head.host)
}

fn entry(xml: &mut Writer<Out<'_>>, head: &Head, row: &Record) -> std::io::Result<()> {
    xml.create_element("entry").write_inner_content(|xml| {
        text(xml, "id", &format!("tag:{},2026:{}/{}", head.host, head.list, row.id))?;
        text(xml, "title", &row.title)?;
        text(xml, "updated", &row.updated)?;
        link(xml, "alternate", Form::Html.media_type(), &row.address)?;
        if !row.summary.is_empty() {
            text(xml, "summary", &row.summary)?;
        } else {
            text(xml, "summary", &row.title)?;
        }
        for category in &row.categories {
            xml.create_element("category").with_attribute(("term", &*printable(category))).write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

fn text(xml: &mut Writer<Out<'_>>, name: &str, value: &str) -> std::io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(&printable(value)))?;
    Ok(())
}

fn link(xml: &mut Writer<Out<'_>>, rel: &str, media_type: &str, address: &str) -> std::io::Result<()> {
    xml.create_element("link")
        .with_attributes([("rel", rel), ("type", media_type), ("href", &*printable(address))])
        .write_empty()?;
    Ok(())
}
