"""Reads what `cargo run --example outputs` wrote with readers that share no code with it.

Usage: check.py FOLDER PROGRAM, the program being the example `outputs`. Needs openpyxl, icalendar and lxml; mpxj (with Java) and
LibreOffice are used where they are there, and said to be missing where not.
"""

import base64
import csv
import datetime
import io
import json
import re
import shutil
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import icalendar
import openpyxl

folder = Path(sys.argv[1])
program = sys.argv[2]
expected = json.loads((folder / "expected.json").read_text("utf-8"))
tables = {table["key"]: table for table in expected["tables"]}


def runs(text):
    """Whether a spreadsheet would take a text for a formula."""
    return text[:1] in "=+-@\t\r" and text != "" and not re.fullmatch(r"-?\d+(\.\d+)?", text)


def safe(text):
    return "'" + text if text[:1] and text[0] in "=+-@\t\r\n\0＝＋－＠" else text


def as_text(cell):
    if cell is None:
        return ""
    if isinstance(cell, dict):
        return cell["day"]
    if isinstance(cell, float):
        return str(int(cell)) if cell == int(cell) else repr(cell)
    return safe(cell)


def check_csv():
    csv.field_size_limit(10_000_000)
    for key, table in tables.items():
        raw = (folder / f"{key}.csv").read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf"), key
        text = io.StringIO(raw.decode("utf-8-sig"), newline="")
        rows = list(csv.reader(text, strict=True))
        assert rows[0] == table["columns"], key
        assert len(rows) == len(table["rows"]) + 1, key
        for read, row in zip(rows[1:], table["rows"]):
            assert read == [as_text(cell) for cell in row], (key, read)
            assert not any(runs(cell) for cell in read), read
    for path in sorted(folder.glob("tasks-*.csv")):
        rows = list(csv.reader(path.open(encoding="utf-8", newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1, path
        assert not any(runs(cell) for row in rows for cell in row), path
        assert len(rows) > 20, path
    print("csv: every cell equal, none runs")


def plain(text):
    """A text as openpyxl hands it out: escapes of the format stay as they are."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def check_workbook(path, changed=None):
    book = openpyxl.load_workbook(path)
    cells = 0
    for table in expected["tables"]:
        sheet = book[table["name"]]
        read = [[cell.value for cell in row] for row in sheet.iter_rows()]
        assert read[0] == table["columns"], table["name"]
        for place, row in enumerate(table["rows"]):
            for column, cell in enumerate(row):
                value = read[place + 1][column]
                if (table["name"], place, column) == changed:
                    continue
                if isinstance(cell, dict):
                    value = value.date().isoformat() if value else value
                    cell = cell["day"]
                elif isinstance(cell, str):
                    value = plain(value).replace("\r\n", "\n")
                    cell = cell.replace("\r\n", "\n")[:32767]
                assert value == cell, (table["name"], place, column, value, cell)
                cells += 1
    return book, cells


def workbook():
    with zipfile.ZipFile(folder / "workbook.xlsx") as packed:
        assert packed.testzip() is None
    book, cells = check_workbook(folder / "workbook.xlsx")
    for table in expected["tables"]:
        sheet = book[table["name"]]
        assert sheet.freeze_panes == "A2"
        assert len(sheet.tables) == 1
    assert book["Answers"].data_validations.count >= 3
    assert book["Ready20k"].sheet_state == "hidden"
    # Edited as a colleague would: a note, rows in another order.
    sheet = book["Answers"]
    note = tables["answers"]["columns"].index("Note") + 1
    sheet.cell(2, note).value = "changed in openpyxl: Żółw =1+1"
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for number, row in enumerate(reversed(rows), start=2):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value
            if isinstance(value, str) and value.startswith("="):
                sheet.cell(number, column).data_type = "s"
    book.save(folder / "edited-openpyxl.xlsx")
    print(f"workbook: {cells} cells equal in openpyxl; edited and saved by it")


def back(name):
    """What a workbook that came back would change."""
    told = subprocess.run(
        [program, "back", folder / name], check=True, capture_output=True, text=True
    )
    return json.loads(told.stdout)


def way_back():
    note = "changed in openpyxl: Żółw =1+1"
    untouched = back("workbook.xlsx")
    assert untouched == {"changes": [], "refused": [], "ignored": []}, untouched
    edited = back("edited-openpyxl.xlsx")
    assert [one["after"] for one in edited["changes"]] == [note], edited["changes"][:5]
    assert edited["changes"][0]["id"] == tables["answers"]["rows"][0][0]
    assert not edited["refused"] and not edited["ignored"], edited
    print("way back: one change told of a workbook that openpyxl edited and sorted anew")
    if (folder / "edited-office.xlsx").exists():
        saved = back("edited-office.xlsx")
        assert saved == {"changes": [], "refused": [], "ignored": []}, saved
        book = openpyxl.load_workbook(folder / "edited-office.xlsx")
        sheet = book["Documents and records"]
        column = tables["documents"]["columns"].index("Owner") + 1
        sheet.cell(3, column).value = "Ada"
        book.save(folder / "edited-both.xlsx")
        both = back("edited-both.xlsx")
        assert [one["after"] for one in both["changes"]] == ["Ada"], both
        print("way back: nothing changed by LibreOffice, one change told after it")


def calendar():
    read = icalendar.Calendar.from_ical((folder / "plan.ics").read_bytes())
    events = [event for event in read.walk("VEVENT")]
    uids = {str(event["UID"]) for event in events}
    assert len(uids) == len(events)
    days = {
        (event.decoded("DTSTART"), event.decoded("DTEND") - datetime.timedelta(days=1))
        for event in events
    }
    for one in expected["activities"]:
        start, finish = (datetime.date.fromisoformat(one[name]) for name in ("start", "finish"))
        assert (min(start, finish), finish) in days, one
    for line in (folder / "plan.ics").read_bytes().split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
    print(f"calendar: {len(events)} events, days equal in icalendar")


def project():
    try:
        import jpype
        import mpxj  # noqa: F401

        jpype.startJVM()
        from org.mpxj.reader import UniversalProjectReader
    except Exception as error:  # noqa: BLE001
        print(f"project: mpxj or Java is missing, skipped ({type(error).__name__}: {error})")
        return
    read = UniversalProjectReader().read(str(folder / "plan.xml"))
    tasks = {int(task.getUniqueID()): task for task in read.getTasks() if task.getUniqueID()}
    leaves = [task for task in tasks.values() if not task.getSummary()]
    assert len(leaves) == len(expected["activities"]), len(leaves)
    links = 0
    for number, one in enumerate(expected["activities"], start=1):
        task = tasks[number]
        if one["weeks"]:
            assert str(task.getStart())[:10] == one["start"], (one, task.getStart())
        assert str(task.getFinish())[:10] == one["finish"], (one, task.getFinish())
        links += task.getPredecessors().size()
        minutes = sum(
            assignment.getWork().getDuration() * 60 for assignment in task.getResourceAssignments()
        )
        assert abs(minutes - one["hours"] * 60) <= 3, (one, minutes)
    # One link says that two pieces of work follow, however often the plan says it.
    assert links == sum(len(set(one["after"])) for one in expected["activities"]), links
    print(f"project: {len(leaves)} tasks, {links} links, work and dates equal in mpxj")


def link():
    version, length, _, letters = (folder / "link.txt").read_text().split(".")
    assert version == "1" and int(length) == len(letters)
    packed = base64.urlsafe_b64decode(letters + "=" * (-len(letters) % 4))
    file = json.loads(zlib.decompress(packed, wbits=-15))
    assert file["format"] == "ready20k" and len(file["assessments"]) == 1
    print(f"link: {len(letters)} letters, unpacked by zlib")


def office():
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if not program:
        print("office: LibreOffice is missing, skipped")
        return
    source = folder / "workbook.xlsx"
    out = folder / "office"
    command = [program, "--headless", f"-env:UserInstallation=file://{out.resolve()}/profile"]
    for kind in ("xlsx", "pdf"):
        subprocess.run(
            [*command, "--convert-to", kind, "--outdir", out, source],
            check=True,
            timeout=300,
            stdout=subprocess.DEVNULL,
        )
    _, cells = check_workbook(out / "workbook.xlsx")
    shutil.copy(out / "workbook.xlsx", folder / "edited-office.xlsx")
    print(f"office: {cells} cells equal after LibreOffice saved the workbook again")


check_csv()
workbook()
calendar()
project()
link()
office()
way_back()
