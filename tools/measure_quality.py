#!/usr/bin/env python3
"""Measures the extraction against the marked articles and writes seeds/quality.json, which the quality page shows.

Run from the repository's root after `cargo build --release`:  python3 tools/measure_quality.py [BINARY]
"""
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

BINARY = sys.argv[1] if len(sys.argv) > 1 else "target/release/vnfr-atlas"
SETS = [("seeds", "seeds/articles", "tests/gold/seeds/gold.json"), ("dev", "tests/gold/dev", "tests/gold/dev/gold.json")]
# The measures shown, by the scorer's names, in the page's order.
SHOWN = {
    "people": "people",
    "vn_localities": "vn-localities",
    "fr_localities": "fr-localities",
    "organisations.overlap": "organisations",
    "events.loose": "events",
    "events.start": "dates",
    "delegations": "delegations",
    "partnerships": "partnerships",
    "figures": "figures",
    "relevance": "relevance",
    "merge.pairs": "merge",
}


def measure(name, folder, gold):
    files = sorted(str(path) for path in pathlib.Path(folder).glob("*.txt"))
    with tempfile.TemporaryDirectory() as scratch:
        pred, merged = pathlib.Path(scratch, "pred.jsonl"), pathlib.Path(scratch, "merged.jsonl")
        pred.write_bytes(subprocess.run([BINARY, "extract", *files], check=True, capture_output=True).stdout)
        merged.write_bytes(subprocess.run([BINARY, "extract", "--merged", *files], check=True, capture_output=True).stdout)
        scored = subprocess.run(
            [sys.executable, "tests/gold/score.py", "--json", "--gold", gold, "--pred", str(pred), "--merged", str(merged)],
            check=True, capture_output=True, text=True,
        )
    score = json.loads(scored.stdout)
    rows = []
    for measure, key in SHOWN.items():
        found = score["measures"].get(measure)
        if found is None:
            continue
        row = {"key": key, "value": round(found["value"], 4)}
        if found.get("kind") == "prf":
            row["precision"] = None if found["p"] is None else round(found["p"], 4)
            row["recall"] = None if found["r"] is None else round(found["r"], 4)
        if found.get("interval"):
            row["interval"] = [round(bound, 4) for bound in found["interval"]]
        rows.append(row)
    return {"name": name, "articles": score["articles"], "measures": rows}


written = {"measured_on": datetime.date.today().isoformat(), "sets": [measure(*each) for each in SETS]}
pathlib.Path("seeds/quality.json").write_text(json.dumps(written, indent=1) + "\n")
print(json.dumps(written))
