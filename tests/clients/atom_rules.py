"""What RFC 4287 says a feed must have, read with lxml: no validator of feeds can be had from a package registry."""

import re
from urllib.parse import urlparse

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339, with a capital T and a zone, as section 3.3 wants it.
DATE = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")


def one(parent, name, where):
    """Exactly one child of this name (4.1.1, 4.1.2)."""
    found = parent.findall(ATOM + name)
    assert len(found) == 1, f"{where}: {len(found)} elements {name}"
    return found[0]


def at_most_one(parent, names, where):
    for name in names:
        assert len(parent.findall(ATOM + name)) <= 1, f"{where}: several elements {name}"


def date(element, where):
    assert DATE.match(element.text or ""), f"{where}: {element.text!r} is no date of RFC 3339"


def identifier(element, where):
    """An absolute IRI (4.2.6); ours are tag URIs (RFC 4151)."""
    scheme = urlparse(element.text or "").scheme
    assert scheme and not element.text.strip() != element.text, f"{where}: {element.text!r} is no IRI"
    assert re.match(r"^tag:[^,]+,\d{4}(-\d\d(-\d\d)?)?:", element.text), f"{where}: {element.text!r} is no tag URI"
    return element.text


def links(parent, where):
    """Each has an href (4.2.7.1); no two alternates share type and language (4.1.1, 4.1.2)."""
    alternates = set()
    for link in parent.findall(ATOM + "link"):
        href = link.get("href")
        assert href and urlparse(href).scheme in ("http", "https"), f"{where}: link to {href!r}"
        if link.get("rel", "alternate") == "alternate":
            key = (link.get("type"), link.get("hreflang"))
            assert key not in alternates, f"{where}: two alternates of {key}"
            alternates.add(key)
    return alternates


def check(body, where):
    """Checks one feed; returns the ids of its entries."""
    feed = etree.fromstring(body)
    assert feed.tag == ATOM + "feed", f"{where}: {feed.tag}"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") in ("vi", "fr", "en"), where
    known = {"id", "title", "updated", "author", "link", "rights", "subtitle", "entry", "category", "contributor", "generator", "icon", "logo"}
    for child in feed:
        if child.tag.startswith(ATOM):
            assert child.tag[len(ATOM) :] in known, f"{where}: {child.tag} in a feed"
    identifier(one(feed, "id", where), where)
    assert one(feed, "title", where).text, where
    updated = one(feed, "updated", where)
    date(updated, where)
    at_most_one(feed, ["generator", "icon", "logo", "rights", "subtitle"], where)
    links(feed, where)
    selves = [link for link in feed.findall(ATOM + "link") if link.get("rel") == "self"]
    assert len(selves) == 1, f"{where}: a feed should link to itself (4.1.1)"
    authors = feed.findall(ATOM + "author")
    ids = []
    for entry in feed.findall(ATOM + "entry"):
        name = identifier(one(entry, "id", where), where)
        ids.append(name)
        here = f"{where} {name}"
        assert one(entry, "title", here).text, here
        changed = one(entry, "updated", here)
        date(changed, here)
        assert changed.text <= updated.text, f"{here}: changed after the feed"
        at_most_one(entry, ["content", "published", "rights", "source", "summary"], here)
        alternates = links(entry, here)
        assert entry.find(ATOM + "content") is not None or alternates, f"{here}: neither content nor an alternate link"
        assert authors or entry.find(ATOM + "author") is not None, f"{here}: nobody is its author"
        for category in entry.findall(ATOM + "category"):
            assert category.get("term"), f"{here}: a category without its term"
    for author in authors:
        assert one(author, "name", where).text, where
    assert len(set(ids)) == len(ids), f"{where}: an id twice"
    return ids
