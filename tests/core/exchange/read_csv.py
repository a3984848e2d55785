"""read_csv.py FILE: what Python's csv makes of a table, as JSON; fails where a row is not as long as the header."""
import csv
import json
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = list(csv.reader(file, strict=True))
assert all(len(row) == len(rows[0]) for row in rows), "rows of different lengths"
json.dump([dict(zip(rows[0], row)) for row in rows[1:]], sys.stdout)
