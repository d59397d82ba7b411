"""Runs the queries of docs/portfolio.md with the real DuckDB, on lines of the example `score`.

Usage: portfolio.py FOLDER PROGRAM, the program being the example `score`. Needs duckdb.
The folder gets the examples as export files, an older state of one of them under another
name, and a file that is none.
"""

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import duckdb

root = Path(__file__).resolve().parents[2]
folder = Path(sys.argv[1]).resolve() / "portfolio"
program = Path(sys.argv[2]).resolve()


def prepare():
    shutil.rmtree(folder, ignore_errors=True)
    within = folder / "files" / "more"
    within.mkdir(parents=True)
    examples = sorted((root / "src/catalogue/en/demos").glob("*.json"))
    for place, example in enumerate(examples):
        to = within if place % 2 else within.parent
        shutil.copy(example, to / f"{example.stem}.ready20k.json")
    older = json.loads(examples[0].read_text("utf-8"))
    one = older["assessments"][0]
    one["changed"] = "2026-01-31"
    one.pop("changed_at", None)
    one["profile"]["organisation"] = "The same, before"
    (folder / "files" / "older.ready20k.json").write_text(json.dumps(older), "utf-8")
    (folder / "files" / "none.json").write_text('{"some": "thing"}', "utf-8")
    return len(examples)


def score(firms):
    told = subprocess.run([program, "files"], cwd=folder, capture_output=True, text=True)
    assert told.returncode == 1, told
    assert "none.json" in told.stderr and "not a Ready20k file" in told.stderr, told.stderr
    lines = [json.loads(line) for line in told.stdout.splitlines()]
    assert len(lines) == firms + 1, len(lines)
    (folder / "scores.jsonl").write_text(told.stdout, "utf-8")
    print(f"score: {len(lines)} lines; the file that is none was told of and stopped nothing")
    return lines


def newest(lines):
    by_id = {}
    for line in sorted(lines, key=lambda line: line["changed"]):
        by_id[line["id"]] = line
    return list(by_id.values())


def rounded(number, digits=0):
    """As SQL rounds: halves away from zero."""
    scale = 10**digits
    return int(number * scale + 0.5) / scale


def check(heading, rows, lines):
    """Holds what a query found against what Python finds in the same lines."""
    if heading.startswith("Where each firm"):
        expected = sorted(newest(lines), key=lambda line: -line["readiness"])
        assert [row[:1] + row[3:7] for row in rows] == [
            (one["name"], one["readiness"], one["conformity"], one["capability"], one["major"])
            for one in expected
        ]
    elif heading.startswith("How readiness"):
        for clause, firms, lowest, lower, median, upper, highest in rows:
            numbers = [
                one["readiness"]
                for line in lines
                for one in line["clauses"]
                if one["name"] == clause and one["readiness"] is not None
            ]
            quarters = statistics.quantiles(numbers, n=4, method="inclusive")
            assert (firms, lowest, highest) == (len(numbers), min(numbers), max(numbers))
            for found, own in zip((lower, median, upper), quarters):
                assert abs(found - own) < 0.051, (clause, found, own)
    elif heading.startswith("In which"):
        for number, _, firms in rows:
            parts = [one for line in lines for one in line["sub_clauses"]]
            parts = [one for one in parts if one["number"] == number]
            assert firms == sum(one["conformity"] == "major" for one in parts), number
    elif heading.startswith("The percentile"):
        numbers = [line["readiness"] for line in lines]
        for _, own, percentile in rows:
            lower = sum(one < own for one in numbers)
            equal = numbers.count(own) - 1
            expected = (lower + equal / 2) / (len(numbers) - 1) * 100
            assert percentile == rounded(expected), (own, percentile, expected)
    elif heading.startswith("How often"):
        assert len(rows) == len(lines)
    elif heading.startswith("By industry"):
        assert sum(row[1] for row in rows) == len(lines)


def main():
    firms = prepare()
    lines = score(firms)
    os.chdir(folder)
    document = (root / "docs/portfolio.md").read_text("utf-8")
    queries = re.findall(r"\n([^\n]+):\n\n```sql\n(.*?)```", document, re.DOTALL)
    assert len(queries) == document.count("```sql"), "a query without a sentence above it"
    for heading, query in queries:
        rows = duckdb.connect().execute(query).fetchall()
        assert rows, heading
        check(heading, rows, lines)
        print(f"duckdb {duckdb.__version__}: {len(rows)} rows: {heading}")


main()
