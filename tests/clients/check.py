"""Reads every form with a reader that others wrote, and compares its rows with the page's."""

import io
import json
import re
import sys
import urllib.error
import urllib.request

import feedparser
import geojson
import icalendar
import openpyxl
import pandas
from pyld import jsonld

import atom_rules

BASE, EVENTS, SERVER = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
QUERIES = ["", "kind=meeting&sort=oldest", "province=can-tho", "topic=-health&from=2015"]


def get(path, accept="*/*"):
    request = urllib.request.Request(BASE + path, headers={"Accept": accept})
    with urllib.request.urlopen(request) as answer:
        return answer.read(), answer.headers


def resident_mb():
    with open(f"/proc/{SERVER}/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) // 1024


def same(name, rows, expected):
    assert rows == expected, f"{name}: {len(rows)} rows, expected {len(expected)}; first difference " + str(
        next(((a, b) for a, b in zip(rows, expected) if a != b), None)
    )


def page_rows(query):
    """Slugs of the list as its pages show them."""
    slugs, page = [], 1
    while True:
        try:
            html = get(f"/fr/events?{query}&per_page=200&page={page}")[0].decode()
        except urllib.error.HTTPError as error:
            # A page beyond the last one, where the last was full.
            assert error.code == 404 and page > 1, error
            return slugs
        found = re.findall(r'<h3[^>]*><a href="/fr/events/([^"#?]+)"', html)
        slugs += found
        if len(found) < 200:
            return slugs
        page += 1


def lists():
    for query in QUERIES:
        expected = page_rows(query) if EVENTS <= 5000 else None
        body, headers = get(f"/fr/events.ndjson?{query}")
        rows = [json.loads(line)["id"] for line in body.decode().splitlines()]
        expected = expected or rows
        same(f"ndjson {query}", rows, expected)
        assert headers["x-total-count"] == str(len(expected))

        frame = pandas.read_csv(io.BytesIO(get(f"/fr/events.csv?{query}&headers=id")[0]), dtype=str, keep_default_na=False)
        same(f"pandas csv {query}", list(frame["id"]), expected)
        frame = pandas.read_csv(io.BytesIO(get(f"/fr/events.csv?{query}&bom=0&evidence=1&headers=id")[0]), dtype=str, keep_default_na=False)
        same(f"pandas csv with evidence {query}", list(frame["id"]), expected)
        assert all(len(a.split("\n")) == len(b.split("\n")) for a, b in zip(frame["evidence_quote"], frame["evidence_offsets"]))
        frame = pandas.read_json(io.BytesIO(get(f"/fr/events.ndjson?{query}")[0]), lines=True, dtype=False, convert_dates=False) if expected else None
        if expected:
            same(f"pandas ndjson {query}", list(frame["id"]), expected)

        book = openpyxl.load_workbook(io.BytesIO(get(f"/fr/events.xlsx?{query}&headers=id")[0]), read_only=True)
        sheet = book.worksheets[0]
        cells = sheet.iter_rows(values_only=True)
        header = next(cells)
        same(f"openpyxl {query}", [row[header.index("id")] for row in cells], expected)
        about = {row[0]: row[1] for row in book.worksheets[-1].iter_rows(values_only=True)}
        assert str(len(expected)) in about.values(), about

        whole = json.loads(get(f"/fr/events.json?{query}")[0])
        same(f"json {query}", [row["id"] for row in whole["items"]], expected)
        assert whole["count"] == len(expected)

        shapes = geojson.loads(get(f"/fr/events.geojson?{query}")[0])
        same(f"geojson {query}", [feature["id"] for feature in shapes["features"]], expected)
        assert not shapes.errors(), shapes.errors()

        atom = get(f"/fr/events.atom?{query}")[0]
        same(f"rules of Atom {query}", [name.rsplit("/", 1)[1] for name in atom_rules.check(atom, query)], expected)
        feed = feedparser.parse(atom)
        assert not feed.bozo, feed.get("bozo_exception")
        same(f"feedparser {query}", [entry.link.rsplit("/", 1)[1] for entry in feed.entries], expected)
        assert len({entry.id for entry in feed.entries}) == len(expected) and all(entry.updated_parsed for entry in feed.entries)

        calendar = icalendar.Calendar.from_ical(get(f"/fr/events.ics?{query}")[0])
        dated = {row["id"]: row for row in whole["items"] if row["precision"] == "day"}
        left_out = int(calendar["X-ATLAS-LEFT-OUT"])
        seen = []
        for event in calendar.walk("VEVENT"):
            slug = str(event["UID"]).rsplit("@", 1)[0]
            seen.append(slug)
            first, after = event["DTSTART"].dt, event["DTEND"].dt
            row = dated[slug]
            assert first.isoformat() == row["start"], (slug, first, row["start"])
            last = row["end"] if row["end"] and len(row["end"]) == 10 and row["end"] >= row["start"] else row["start"]
            assert (after - first).days >= 1 and after.isoformat() > last, (slug, first, after)
        same(f"icalendar {query}", seen, [slug for slug in expected if slug in dated])
        assert len(seen) + left_out == len(expected), query


def other_lists():
    for name in ["delegations", "provinces", "partners", "ties", "people", "organisations", "topics", "conferences", "sources", "changes", "facets"]:
        rows = [row["id"] for row in json.loads(get(f"/vi/{name}.json")[0])["items"]]
        frame = pandas.read_csv(io.BytesIO(get(f"/vi/{name}.csv?headers=id")[0]), dtype=str, keep_default_na=False)
        same(f"pandas {name}", list(frame["id"]), rows)
        cells = openpyxl.load_workbook(io.BytesIO(get(f"/vi/{name}.xlsx")[0]), read_only=True).worksheets[0].iter_rows(values_only=True)
        next(cells)
        same(f"openpyxl {name}", [str(row[0]) for row in cells], rows)
        atom = get(f"/vi/{name}.atom")[0]
        assert not feedparser.parse(atom).bozo and len(atom_rules.check(atom, name)) == len(rows), name
        assert not geojson.loads(get(f"/vi/{name}.geojson")[0]).errors(), name
        icalendar.Calendar.from_ical(get(f"/vi/{name}.ics")[0])


def linked_data():
    """JSON-LD expands to schema.org terms, without a look at the network."""
    context = {"@context": {"@vocab": "https://schema.org/", "id": "@id"}}

    def loader(url, options=None):
        assert url.rstrip("/") == "https://schema.org", url
        return {"contextUrl": None, "documentUrl": url, "document": context, "contentType": "application/ld+json"}

    jsonld.set_document_loader(loader)
    schema = "https://schema.org/"
    # What each kind of page is, and what a machine that reads it must find.
    wanted = {
        "events": ("Event", ["location", "subjectOf", "image", "eventStatus"]),
        "delegations": ("Event", ["organizer", "subjectOf"]),
        "provinces": ("State", ["identifier", "image", "address"]),
        "partners": (None, ["identifier", "image", "address"]),
        "ties": ("WebPage", ["about", "image"]),
        "people": ("Person", []),
        "organisations": ("Organization", []),
        "sources": ("NewsArticle", ["headline"]),
        "topics": ("DefinedTerm", ["identifier", "termCode"]),
    }
    for name, (kind, members) in wanted.items():
        for row in json.loads(get(f"/en/{name}.json")[0])["items"][:25]:
            path = re.sub(r"^https?://[^/]+", "", row["url"])
            value = json.loads(get(f"{path}.jsonld")[0])
            html = get(path, "text/html")[0].decode()
            head = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
            assert head and json.loads(head.group(1)) == value, f"{path}: the head says what the address says"
            expanded = jsonld.expand(value)
            assert len(expanded) == 1 and expanded[0].get(schema + "name") and expanded[0]["@id"] == row["url"], path
            if kind:
                assert expanded[0]["@type"] == [schema + kind], (path, expanded[0]["@type"])
            for member in members:
                assert expanded[0].get(schema + member), f"{path} lacks {member}"
            for article in expanded[0].get(schema + "subjectOf", []):
                assert article["@type"] == [schema + "NewsArticle"] and article[schema + "headline"], path
            # What is a place anywhere has a name and, where the gazetteer knows it, codes that others use.
            for place in expanded[0].get(schema + "about", []) if name == "ties" else []:
                assert place[schema + "identifier"] and place[schema + "name"], path
            jsonld.to_rdf(value)
            image = re.search(r'<meta property="og:image" content="([^"]+)"', html)
            if "image" in members:
                drawn = get(re.sub(r"^https?://[^/]+", "", image.group(1)))[0]
                assert drawn.startswith(b"\x89PNG"), path
                break  # One picture of each kind is drawn: they take the server's time and are of one making.
    html = get("/en/data")[0].decode()
    value = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S).group(1))
    assert jsonld.expand(value)[0]["@type"] == ["https://schema.org/Dataset"] and value["distribution"]


def single_calendars():
    """The calendar of one event holds that event alone, and what has no day has none."""
    for row in json.loads(get("/en/events.json")[0])["items"][:40]:
        path = re.sub(r"^https?://[^/]+", "", row["url"])
        try:
            body = get(f"{path}.ics")[0]
        except urllib.error.HTTPError as error:
            assert error.code == 404 and row["precision"] != "day", (path, error)
            continue
        events = icalendar.Calendar.from_ical(body).walk("VEVENT")
        assert row["precision"] == "day" and len(events) == 1, path
        assert events[0]["DTSTART"].params["VALUE"] == "DATE" and events[0]["DTSTART"].dt.isoformat() == row["start"]
        assert str(events[0]["STATUS"]) == ("TENTATIVE" if row["status"] == "planned" else "CONFIRMED"), path
        assert events[0]["DTSTAMP"].dt.tzinfo is not None and str(events[0]["URL"]) == row["url"], path


before = resident_mb()
lists()
after = resident_mb()
other_lists()
linked_data()
single_calendars()
print(f"clients: {EVENTS} events, all forms alike; the server held {before} MB before the exports and {after} MB after")
