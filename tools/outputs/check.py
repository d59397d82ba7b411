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
    hours = {"jira": ("Original Estimate", 3600), "tasks": ("Hours", 1)}
    for path in sorted(folder.glob("tasks-*.csv")):
        rows = list(csv.reader(path.open(encoding="utf-8", newline=""), strict=True))
        column, unit = hours.get(path.stem.removeprefix("tasks-"), (None, 1))
        if column:
            place = rows[0].index(column)
            all_hours = sum(float(row[place] or 0) / unit for row in rows[1:])
            assert abs(all_hours - expected["own_hours"]) <= 0.05 * len(rows), (path, all_hours)
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
        (of_sheet,) = sheet.tables.values()
        assert of_sheet.autoFilter.ref == of_sheet.ref
        assert sheet.column_dimensions["A"].width > 10
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                is_day = isinstance(cell.value, datetime.datetime)
                assert is_day == (cell.number_format == "yyyy-mm-dd") or cell.value is None, cell
    for name, least in {"Answers": 3, "Gaps": 1, "Action plan": 2, "Documents and records": 1, "Audit samples": 2}.items():
        assert book[name].data_validations.count >= least, name
    for name, series in {"Clauses": 5, "Phases": 1}.items():
        (chart,) = book[name]._charts
        assert len(chart.series) == series, name
        for one in chart.series:
            own = book[name][one.val.numRef.f.split("!")[1].replace("$", "")]
            points = [float(point.v) for point in one.val.numRef.numCache.pt]
            assert points == [cell.value or 0 for (cell,) in own], name
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


def plain_books():
    """What CISO Assistant reads: its own names of sheets and columns, all our questions, all hours."""
    controls = openpyxl.load_workbook(folder / "controls.xlsx").worksheets[0]
    head, *rows = controls.iter_rows(values_only=True)
    column = {name: [row[place] for row in rows] for place, name in enumerate(head)}
    assert len(set(column["ref_id"])) == len(rows) and all(column["name"])
    assert set(column["status"]) <= {"to_do", "in_progress", "active"}
    assert set(column["priority"]) <= {None, 1, 2, 3, 4}
    assert set(column["effort"]) <= {None, "XS", "S", "M", "L", "XL"}
    assert all(day is None or isinstance(day, datetime.datetime) for day in column["eta"])
    days = sum(value or 0 for value in column["person_days"])
    assert abs(days * 8 - expected["own_hours"]) <= 0.4 * len(rows), days
    assert abs(sum(value or 0 for value in column["cost"]) - expected["euros"]) <= len(rows)
    book = openpyxl.load_workbook(folder / "framework.xlsx")
    meta = dict(book["library_meta"].iter_rows(values_only=True))
    needed = "type urn version locale ref_id name description copyright provider packager".split()
    assert all(meta[name] for name in needed) and meta["type"] == "library"
    framework = dict(book["framework_meta"].iter_rows(values_only=True))
    assert all(framework[name] for name in "type base_urn urn ref_id name description".split())
    assert framework["answers_definition"] == dict(book["answers_meta"].iter_rows(values_only=True))["name"]
    choices = {row[0]: row[2].split("\n") for row in book["answers_content"].iter_rows(min_row=2, values_only=True)}
    head, *rows = book["framework_content"].iter_rows(values_only=True)
    row_of = [dict(zip(head, row)) for row in rows]
    asked = 0
    for row in row_of:
        assert row["depth"] == (2 if row["assessable"] else 1) and row["ref_id"] and row["name"]
        if row["assessable"]:
            questions, answers = row["questions"].split("\n"), row["answer"].split("\n")
            assert len(questions) == len(answers) and set(answers) <= set(choices), row["ref_id"]
            asked += len(questions)
    assert asked == expected["questions"], asked
    assert len({row["ref_id"] for row in row_of}) == len(row_of)
    print(f"CISO Assistant: {len(column['name'])} controls, {asked} questions below {len(row_of)} parts")


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
    likely = datetime.date.fromisoformat(expected["likely"])
    assert any("80\u00a0%" in str(event["SUMMARY"]) and event.decoded("DTSTART") == likely for event in events)
    assert sum("RRULE" in event for event in events) == 6
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
    done = [task for task in leaves if int(task.getUniqueID()) > len(expected["activities"])]
    assert len(leaves) - len(done) == len(expected["activities"]), len(leaves)
    assert all(float(task.getPercentageComplete().doubleValue()) == 100 for task in done)
    links = 0
    for number, one in enumerate(expected["activities"], start=1):
        task = tasks[number]
        if one["weeks"]:
            assert str(task.getStart())[:10] == one["start"], (one, task.getStart())
        assert str(task.getFinish())[:10] == one["finish"], (one, task.getFinish())
        links += task.getPredecessors().size()
        minutes = sum(
            assignment.getRemainingWork().getDuration() * 60 for assignment in task.getResourceAssignments()
        )
        assert abs(minutes - one["hours"] * 60) <= 3, (one, minutes)
        percent = float(task.getPercentageComplete().doubleValue())
        assert percent == one["percent"], (one, percent)
        # In weeks of 40 hours.
        assert abs(task.getRemainingWork().getDuration() * 40 - one["hours"]) <= 0.1, one
    # One link says that two pieces of work follow, however often the plan says it.
    assert links == sum(len(set(one["after"])) for one in expected["activities"]), links
    print(f"project: {len(leaves)} tasks, {links} links, work, dates and progress equal in mpxj, {len(done)} done")


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
    book, cells = check_workbook(out / "workbook.xlsx")
    assert all(len(book[name]._charts) == 1 for name in ("Clauses", "Phases"))
    assert book["Answers"].data_validations.count >= 3
    shutil.copy(out / "workbook.xlsx", folder / "edited-office.xlsx")
    print(f"office: {cells} cells equal after LibreOffice saved the workbook again")


check_csv()
workbook()
plain_books()
calendar()
project()
link()
office()
way_back()
