#!/usr/bin/env python3
"""Opens the workbook and its sheets as CSV in LibreOffice, and compares them with what roadmap prints.

Usage: libreoffice.py ROADMAP FOLDER DAY [PICTURES]

Run by hand, because it needs LibreOffice (Debian: libreoffice-calc-nogui). PICTURES is a folder for the pages as PDF.
"""

import csv
import io
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

program, folder, day = sys.argv[1:4]
pictures = sys.argv[4] if len(sys.argv) > 4 else None
SHEETS = ["Projects", "Deliverables", "People", "Meetings", "Budget", "Alerts"]
# LibreOffice shows hours and shares in its own way.
SHOWN_OTHERWISE = {"From", "Until", "Progress"}
# Fields: comma, quotes, UTF-8, from line 1; text as shown, no formulas; every sheet.
EXPORT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
IMPORT = "--infilter=Text - txt - csv (StarCalc):44,34,76,1"


def roadmap(*arguments):
    run = subprocess.run(
        [program, "-C", folder, "--today", day, "--lang", "en", *arguments], check=True, capture_output=True
    )
    return run.stdout


def libreoffice(scratch, file, into, *more):
    profile = f"-env:UserInstallation={(scratch / 'profile').as_uri()}"
    command = ["soffice", "--headless", "--norestore", profile, *more, "--convert-to", into, "--outdir", scratch, file]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def table(text):
    header, *rows = csv.reader(io.StringIO(text))
    return header, rows


def read(path):
    return table(path.read_text(encoding="utf-8"))


def unguarded(cell):
    """Without the apostrophe before what a spreadsheet would take for a formula."""
    return cell[1:] if cell[:2] in {"'=", "'+", "'-", "'@"} else cell


def same(one, other):
    one, other = (unguarded("\n".join(line.strip() for line in cell.splitlines())) for cell in (one, other))
    try:
        # Numbers are floating point there.
        return one == other or math.isclose(float(one), float(other), rel_tol=1e-12)
    except ValueError:
        return False


def compare(name, ours, theirs):
    assert ours[0] == theirs[0], f"{name}: other headings: {theirs[0]}"
    assert len(ours[1]) == len(theirs[1]), f"{name}: {len(theirs[1])} rows instead of {len(ours[1])}"
    for own, their in zip(ours[1], theirs[1]):
        for heading, one, other in zip(ours[0], own, their):
            if heading not in SHOWN_OTHERWISE:
                assert same(one, other), f"{name}, {heading}: {other!r} instead of {one!r}"


def check_status(sheets):
    stages = ["proposed", "active", "paused", "completed", "stopped"]
    status = json.loads(roadmap("status", "--format", "json", *(f"--stage={stage}" for stage in stages)))
    header, rows = sheets["Projects"]
    columns = [header.index(heading) for heading in ("Id", "Delivered", "Deliverables", "Next due")]
    stage = header.index("Stage")
    # A project of no readable stage is in no list by stage.
    found = [tuple(row[column] for column in columns) for row in rows if row[stage] in stages]
    expected = [
        (project["id"], str(project["delivered"]), str(project["deliverables"]), (project["next_due"] or {"due": ""})["due"])
        for project in status["projects"]
    ]
    assert sorted(found) == sorted(expected), f"other projects than status: {set(found) ^ set(expected)}"
    assert len(sheets["Alerts"][1]) == len(status["alerts"]), "other alerts than status"


with tempfile.TemporaryDirectory() as scratch:
    scratch = Path(scratch)
    book = scratch / "book.xlsx"
    book.write_bytes(roadmap("export", "--xlsx", "--force", "--out", "-"))
    libreoffice(scratch, book, EXPORT)
    sheets = {name: read(scratch / f"book-{name}.csv") for name in SHEETS}
    check_status(sheets)
    for name, sheet in sheets.items():
        text = roadmap("export", "--csv", name.lower(), "--force", "--out", "-").decode()
        compare(f"{name} of the workbook", table(text), sheet)
        source = scratch / "source" / f"{name}.csv"
        source.parent.mkdir(exist_ok=True)
        source.write_text(text, encoding="utf-8", newline="")
        libreoffice(scratch, source, EXPORT, IMPORT)
        [found] = scratch.glob(f"{name}*.csv")
        compare(f"{name} as CSV", table(text), read(found))
    if pictures:
        libreoffice(scratch, book, "pdf")
        Path(pictures).mkdir(parents=True, exist_ok=True)
        (Path(pictures) / "book.pdf").write_bytes((scratch / "book.pdf").read_bytes())
    print(f"{folder}: {sum(len(rows) for _, rows in sheets.values())} rows")
