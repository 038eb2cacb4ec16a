"""Reads calendars and workbooks with the libraries icalendar and openpyxl, and compares them with what roadmap prints.

Usage: exports.py ROADMAP FOLDER DAY
"""

import csv
import io
import json
import subprocess
import sys
from datetime import datetime

import icalendar
import openpyxl

program, folder, day = sys.argv[1:]


def roadmap(*arguments):
    run = subprocess.run(
        [program, "-C", folder, "--today", day, "--lang", "en", *arguments], check=True, capture_output=True
    )
    return run.stdout


def check_calendar():
    data = roadmap("export", "--ics", "--all", "--force", "--out", "-")
    assert data == roadmap("export", "--ics", "--all", "--force", "--out", "-"), "not the same bytes twice"
    assert all(len(line) <= 75 for line in data.split(b"\r\n")), "a line of more than 75 octets"
    calendar = icalendar.Calendar.from_ical(data)
    assert not calendar.errors
    events = calendar.walk("VEVENT")
    uids = [str(event["UID"]) for event in events]
    assert len(set(uids)) == len(uids), "two events of one identity"
    for event in events:
        assert not event.errors, event.errors
        assert "DTSTAMP" in event and "DTSTART" in event
    rows = csv.DictReader(io.StringIO(roadmap("export", "--csv", "meetings", "--force", "--out", "-").decode()))
    expected = sorted((row["Date"], row["From"], row["Place"].lstrip("'"), row["State"] in ("cancelled", "closed day")) for row in rows)
    found = []
    for event in events:
        if str(event["UID"]).startswith("meeting."):
            start = event.decoded("DTSTART")
            hour = start.strftime("%H:%M") if isinstance(start, datetime) else ""
            place = str(event.get("LOCATION", ""))
            found.append((start.strftime("%Y-%m-%d"), hour, place, event["STATUS"] == "CANCELLED"))
    assert sorted(found) == expected, "the calendar differs from the list of meetings"
    return len(events)


def check_workbook():
    data = roadmap("export", "--xlsx", "--force", "--out", "-")
    assert data == roadmap("export", "--xlsx", "--force", "--out", "-"), "not the same bytes twice"
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    assert workbook.sheetnames == ["Projects", "Deliverables", "People", "Meetings", "Budget", "Alerts"]
    for sheet in workbook:
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref and sheet.print_area, sheet.title
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row), f"a formula in {sheet.title}"
    stages = ["proposed", "active", "paused", "completed", "stopped"]
    status = json.loads(roadmap("status", "--format", "json", *(f"--stage={stage}" for stage in stages)))
    header, *rows = workbook["Projects"].iter_rows(values_only=True)
    rows = {row[0]: dict(zip(header, row)) for row in rows}
    for project in status["projects"]:
        row = rows[project["id"]]
        due = project["next_due"] and datetime.fromisoformat(project["next_due"]["due"])
        assert (row["Delivered"], row["Deliverables"], row["Next due"]) == (project["delivered"], project["deliverables"], due), row
    assert workbook["Alerts"].max_row - 1 == len(status["alerts"])
    return sum(sheet.max_row - 1 for sheet in workbook)


print(f"{folder}: {check_calendar()} events, {check_workbook()} rows")
