#!/usr/bin/env python3
"""Do the numbers on the pages agree with the exported facts?

Makes up months of use, brings them in, takes them out again with `lissom export`, computes every number anew from that
file with code that shares nothing with the program, and compares with what `lissom history --json` and `lissom week
--json` say. What a day asks is taken from `lissom plan --json`; what became of it is computed here.

Call: recompute.py LISSOM SOURCE_TREE [SEED]
"""
import datetime as dt
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from collections import defaultdict

LISSOM, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else 20261122
DAY = dt.timedelta(days=1)
SIDES = ("left", "right", "both")


def exercises():
    pack = SOURCE / "resources/packs/iliopsoas"
    listed = json.loads((pack / "pack.json").read_text())["exercises"]
    read = [json.loads((pack / f"exercises/{e}.json").read_text()) if isinstance(e, str) else e for e in listed]
    return {e["id"]: e for e in read}


EXERCISES = exercises()


class Program:
    def __init__(self, folder):
        self.folder = folder

    def run(self, *arguments):
        done = subprocess.run([LISSOM, "--data-dir", str(self.folder), *arguments], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"lissom {' '.join(arguments)}: {done.returncode}\n{done.stderr}")
        return done.stdout

    def json(self, *arguments):
        return json.loads(self.run(*arguments, "--json"))


def iso(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


class MadeUp:
    """Sessions as somebody may have held them: in part, hurting, corrected, withdrawn, entered by hand."""

    def __init__(self, rng, today, days):
        self.rng, self.number = rng, 1
        self.log = {"format": 2, "program": "lissom", "sessions": [], "versions": [], "plan": []}
        for back in range(days, -1, -1):
            day = today - back * DAY
            for _ in range(rng.choice((0, 1, 1, 1, 1, 2))):
                self.session(day)
        self.pause(today - 40 * DAY, today - 33 * DAY)

    def name(self):
        self.number += 1
        return f"00c0ffee00c0ffee-{self.number}"

    def session(self, day):
        at = dt.datetime.combine(day, dt.time(self.rng.randrange(5, 22), self.rng.randrange(60), self.rng.randrange(60)))
        first = self.rows(day, at)
        kind = self.rng.random()
        said = at + dt.timedelta(hours=1, seconds=self.number)
        if kind < 0.06:
            self.version(first["id"], "added", first["id"], said)
        elif kind < 0.14:
            self.version(first["id"], "corrected", self.rows(day, at)["id"], said)
        elif kind < 0.19:
            self.version(first["id"], "withdrawn", None, said)
        elif kind < 0.23:
            self.version(first["id"], "withdrawn", None, said)
            self.version(first["id"], "undone", first["id"], said + dt.timedelta(seconds=5))

    def rows(self, day, at):
        rng = self.rng
        session = {"id": self.name(), "routine": rng.choice(("psoas-basics", "desk-minute", "psoas-basics")),
                   "day": day.isoformat(), "started_at": iso(at), "utc_offset_min": 0, "speed": 1,
                   "ending": rng.choice(("completed", "completed", "stopped", None)), "holds": [], "pauses": []}
        clock = at
        for item, which in enumerate(("half-kneeling-hip-flexor", rng.choice(sorted(EXERCISES)))):
            sides = ("both",) if EXERCISES[which]["sides"] == "together" else ("left", "right")
            for side in sides:
                for number in range(1, rng.choice((2, 3, 4))):
                    outcome = rng.choices(("completed", "shortened", "skipped", "hurt"), (14, 3, 1, 0.3))[0]
                    held = {"completed": 30000, "skipped": 0}.get(outcome, rng.randrange(1, 30000))
                    clock += dt.timedelta(milliseconds=held + 10000)
                    session["holds"].append(
                        {"id": self.name(), "exercise": which, "item": item, "side": side, "number": number,
                         "planned_ms": 30000, "held_ms": held, "outcome": outcome, "ended_at": iso(clock),
                         "utc_offset_min": 0})
        ended = iso(clock) if session["ending"] else None
        session |= {"ended_at": ended, "ended_utc_offset_min": 0 if ended else None,
                    "discomfort_before": rng.choice((None, 2, 3, 5)), "discomfort_after": rng.choice((None, 1, 2, 3)),
                    "note": rng.choice(("", "", "stiff, but fine", '=1+1 "quoted"'))}
        self.log["sessions"].append(session)
        return session

    def version(self, session, kind, version, said):
        self.log["versions"].append({"session": session, "kind": kind, "version": version, "at": iso(said),
                                     "utc_offset_min": 0})

    def pause(self, first, last):
        said = dt.datetime.combine(first, dt.time(9))
        self.log["plan"].append({"kind": "paused", "day": first.isoformat(), "at": iso(said), "utc_offset_min": 0,
                                 "said": {"first": first.isoformat(), "last": last.isoformat(), "reason": "holiday"}})


# ---- The numbers, from the exported file alone.

def that_count(log):
    """The latest word about a session says which rows count for it."""
    chosen, other = {}, set()
    for version in sorted(log["versions"], key=lambda v: v["at"]):
        chosen[version["session"]] = version["version"]
        if version["version"] not in (None, version["session"]):
            other.add(version["version"])
    rows = {s["id"]: s for s in log["sessions"]}
    counting = []
    for session in log["sessions"]:
        if session["id"] in other:
            continue
        which = chosen.get(session["id"], session["id"])
        if which is not None:
            counting.append(rows[which] | {"id": session["id"]})
    return counting


def sides(values=None):
    return dict.fromkeys(SIDES, 0) | (values or {})


def seconds(ms):
    """To the nearest second, halves to the even one, as the program rounds."""
    return {side: round(value / 1000) for side, value in ms.items()}


def held_of(sessions):
    held = sides()
    for session in sessions:
        for hold in session["holds"]:
            held[hold["side"]] += hold["held_ms"]
    return held


def dose_ms(item):
    dose, exercise = item["dose"], EXERCISES[item["exercise"]]
    if "hold_s" in dose:
        each = dose["hold_s"] * 1000 * dose["times"]
    else:
        each = dose["tempo_s"] * 1000 * dose["times"] * dose.get("sets", 1)
    if exercise["sides"] == "together":
        return sides({"both": each})
    return sides({"left": each, "right": each})


def add(total, more):
    for side in SIDES:
        total[side] += more[side]


class Expected:
    def __init__(self, log, plan, today, paused):
        self.today, self.paused = today, paused
        self.plan = {dt.date.fromisoformat(d["day"]): d for d in plan}
        self.sessions = defaultdict(list)
        for session in that_count(log):
            self.sessions[dt.date.fromisoformat(session["day"])].append(session)
        self.first = min(self.sessions)

    def planned(self, day):
        total = sides()
        asked = self.plan[day]
        for item in asked["items"] if asked["kind"] == "training" else ():
            add(total, dose_ms(item))
        return total

    def state(self, day):
        asked, held, planned = self.plan[day], held_of(self.sessions[day]), self.planned(day)
        something = sum(held.values()) > 0
        if asked["kind"] == "rest":
            if not something and day < self.first:
                return "none"
            return "pause" if asked["reason"] in ("illness", "holiday", "pause", "see-someone") else "rest"
        if something:
            return "done" if all(held[s] >= planned[s] for s in SIDES) else "part"
        if day >= self.today:
            return "open"
        if day < self.first:
            return "none"
        if any(first <= day <= last for first, last in self.paused):
            return "pause"
        return "rest" if asked["may_wait"] else "missed"

    def range(self, first, last):
        days = [first + n * DAY for n in range((last - first).days + 1)]
        states = {day: self.state(day) for day in days}
        kept = sum(1 for d, s in states.items() if s in ("done", "part") or (s == "rest" and d <= self.today))
        held = sides()
        for day in days:
            add(held, held_of(self.sessions[day]))
        return {
            "kept": kept,
            "asked": kept + sum(1 for s in states.values() if s == "missed"),
            "days_done": sum(1 for s in states.values() if s == "done"),
            "days_in_part": sum(1 for s in states.values() if s == "part"),
            "missed": sum(1 for s in states.values() if s == "missed"),
            "pauses": sum(1 for s in states.values() if s == "pause"),
            "sessions": sum(1 for d in days for s in self.sessions[d] if sum(held_of([s]).values()) > 0),
            "held_s": seconds(held),
            "days": [{"day": d.isoformat(), "state": states[d], "planned_s": seconds(self.planned(d)),
                      "held_s": seconds(held_of(self.sessions[d]))} for d in days],
            "discomfort": sorted((s["id"], s["discomfort_before"], s["discomfort_after"])
                                 for d in days for s in self.sessions[d]
                                 if (s["discomfort_before"], s["discomfort_after"]) != (None, None)),
        }

    def ledger(self, monday):
        held = defaultdict(lambda: {"left": 0, "right": 0})
        for day in (monday + n * DAY for n in range(7)):
            for session in self.sessions[day]:
                for hold in session["holds"]:
                    for muscle in EXERCISES[hold["exercise"]]["muscles"]:
                        for side in ("left", "right"):
                            if hold["side"] in (side, "both"):
                                held[muscle][side] += hold["held_ms"]
        return {m: {s: round(ms / 1000) for s, ms in each.items()} for m, each in held.items() if any(each.values())}

    def totals(self):
        every = [s for day in self.sessions.values() for s in day if sum(held_of([s]).values()) > 0]
        by = defaultdict(sides)
        for session in every:
            for hold in session["holds"]:
                by[hold["exercise"]][hold["side"]] += hold["held_ms"]
        days = sorted({s["day"] for s in every})
        return {"sessions": len(every), "days": len(days), "first_day": days[0], "last_day": days[-1],
                "holds": sum(1 for s in every for h in s["holds"] if h["held_ms"] > 0),
                "held_s": seconds(held_of(every)),
                "exercises": {e: seconds(t) for e, t in by.items() if sum(t.values()) > 0}}


# ---- Comparing.

WRONG = []


def compare(where, told, expected):
    if told != expected:
        WRONG.append(f"{where}: the program says {told}, the exported facts {expected}")


def compare_range(where, told, expected):
    for key in ("kept", "asked", "days_done", "days_in_part", "missed", "pauses", "sessions", "held_s"):
        compare(f"{where} {key}", told[key], expected[key])
    for mine, theirs in zip(expected["days"], told["days"], strict=True):
        for key, value in mine.items():
            compare(f"{where} {mine['day']} {key}", theirs[key], value)
    compare(f"{where} discomfort", sorted((d["session"], d["before"], d["after"]) for d in told["discomfort"]),
            expected["discomfort"])


def main():
    rng = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        program = Program(folder / "data")
        today = dt.date.fromisoformat(program.json("today")["day"])
        made = MadeUp(rng, today, 430)
        (folder / "made.json").write_text(json.dumps(made.log))
        program.run("import", str(folder / "made.json"))
        program.run("export", str(folder / "out.json"))
        log = json.loads((folder / "out.json").read_text())
        compare("sessions in the export", len(log["sessions"]), len(made.log["sessions"]))
        again = program.json("import", str(folder / "out.json"), "--dry-run")
        compare("bringing it in again adds something", any(
            again[kind].get("new", 0) for kind in again if isinstance(again[kind], dict)), False)

        paused = [tuple(dt.date.fromisoformat(f["said"][k]) for k in ("first", "last"))
                  for f in log["plan"] if f["kind"] == "paused"]
        plan = []
        start = today - 500 * DAY
        while start <= today + 60 * DAY:
            plan += program.json("plan", "--from", start.isoformat(), "--days", "300")["days"]
            start += 300 * DAY
        expected = Expected(log, plan, today, paused)

        for back in (0, 1, 2, 5, 11):
            first = (today.replace(day=1) - back * 30 * DAY).replace(day=1)
            last = (first + 32 * DAY).replace(day=1) - DAY
            told = program.json("history", "--month", first.strftime("%Y-%m"))
            compare_range(first.strftime("%Y-%m"), told, expected.range(first, last))
            for week in told["ledger"]:
                monday = dt.datetime.strptime(week["week"] + "-1", "%G-W%V-%u").date()
                compare(f"ledger {week['week']}",
                        {m["muscle"]: m["held_s"] for m in week["muscles"] if any(m["held_s"].values())},
                        expected.ledger(monday))
        for year in (today.year, today.year - 1):
            first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
            if first < today - 500 * DAY or last > today + 60 * DAY:
                continue
            told = program.json("history", "--year", str(year))
            compare_range(str(year), told, expected.range(first, last))
            for week in told["weeks"]:
                monday = dt.date.fromisoformat(week["from"])
                held = sides()
                for n in range(7):
                    add(held, held_of(expected.sessions[monday + n * DAY]))
                compare(f"week {week['week']} held", week["held_s"], seconds(held))
        for back in range(0, 60, 7):
            monday = today - today.weekday() * DAY - back * DAY
            year, number, _ = monday.isocalendar()
            told = program.json("week", f"{year}-W{number:02d}")
            mine = expected.range(monday, monday + 6 * DAY)
            compare(f"week {number} kept", (told["kept"], told["asked"]), (mine["kept"], mine["asked"]))
            compare(f"week {number} states", [d["state"] for d in told["days"]], [d["state"] for d in mine["days"]])
        told, mine = program.json("history"), expected.totals()
        for key in ("sessions", "holds", "days", "first_day", "last_day", "held_s"):
            compare(f"all {key}", told[key], mine[key])
        compare("all exercises", {e["exercise"]: e["held_s"] for e in told["exercises"]}, mine["exercises"])

    if WRONG:
        sys.exit(f"{len(WRONG)} numbers differ (seed {SEED}):\n" + "\n".join(WRONG[:30]))
    print(f"every number agrees with the exported facts: {len(log['sessions'])} sessions, seed {SEED}")


main()
