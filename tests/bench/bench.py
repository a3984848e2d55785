#!/usr/bin/env python3
"""Measures the program beside the smallest programs that do the same, and prints the targets with what was reached.

    bench.py BUILD [--quick] [--cold]    BUILD: a release build with LISSOM_BENCH; needs an X server (xvfb-run)

--quick: shorter watches and fewer sessions. --cold: also starts after the disk's caches were dropped, which slows the whole
machine for a moment and needs root. Everything is a ratio to a program that was measured in turn in the same run, for times
are those of one machine on one day. A busy machine makes all of them worse.
"""
import datetime
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BUILD = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else Path()
QUICK = "--quick" in sys.argv
COLD = "--cold" in sys.argv
ROOT = Path(__file__).resolve().parents[2]
STARTS = 15
TAB, RETURN, SPACE = 23, 36, 65  # codes of an X server's keyboard
TODAY_KEYS = f"{TAB}"

here = BUILD / "tests" / "bench"
BARE = [str(here / "bare_window")]
COUNTDOWN = [str(here / "bare_countdown")]
rows = []


def add(target, reached, limit=None, shown=None, beside=""):
    """A row of the table: `reached` and `limit` are numbers, `shown` is how the reached one is written."""
    if limit is None:
        verdict = ""
    else:
        verdict = "reached" if reached <= limit else "**missed**"
    rows.append((target, "" if limit is None else f"{limit}", shown or f"{reached:.2f}", beside, verdict))
    print(f"  {target}: {rows[-1][2]}  {beside}  {verdict}", file=sys.stderr)


def skip(target, why):
    rows.append((target, "", "not measured", why, ""))


def run(program, *arguments, environment=None):
    done = subprocess.run([str(here / program), *map(str, arguments)], capture_output=True, text=True,
                          env={**os.environ, **(environment or {})})
    if done.returncode:
        sys.exit(f"{program} {' '.join(map(str, arguments))}: {done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def watcher(*arguments):
    return run("watcher", *arguments)


class Profile:
    """A data folder of someone who has read the page of safety and has ten years of log."""

    def __init__(self, folder, log, **settings):
        self.folder = folder
        folder.mkdir()
        (folder / "settings.json").write_text(json.dumps({"safety_read": "2026-11-01", **settings}))
        shutil.copy(log, folder / "log.db")

    def lissom(self, *verb):
        return [str(BUILD / "app" / "lissom"), "--data-dir", str(self.folder), *verb]


def median(values):
    return statistics.median(values)


def paired(target, limit, ours, theirs, unit="ms"):
    ratio = median([a / b for a, b in zip(ours, theirs)])
    add(target, ratio, limit, f"{ratio:.2f} B", f"{median(ours):.1f} beside {median(theirs):.1f} {unit}")


def measure_start(lissom):
    def starts(count, before=lambda: None):
        pairs = []
        for _ in range(count):
            pair = []
            for program in (lissom, BARE):
                before()
                pair.append(watcher("start", 300, *program)[0]["painted"])
            pairs.append(pair)
        return pairs

    starts(2)  # warms the caches up
    pairs = starts(STARTS)
    paired("Start to the first painted page, warm", 1.20, [a[0][0] for a, b in pairs], [b[0][0] for a, b in pairs])
    paired("CPU until then", 1.25, [a[0][1] for a, b in pairs], [b[0][1] for a, b in pairs])
    # Complete with its week and its figure: when nothing more is painted. B flushes its page twice too.
    paired("Start to the complete page, warm", None, [a[-1][0] for a, b in pairs], [b[-1][0] for a, b in pairs])
    if COLD and os.geteuid() == 0:
        def drop():
            os.sync()
            Path("/proc/sys/vm/drop_caches").write_text("3\n")
        pairs = starts(3 if QUICK else 7, drop)
        paired("Start to the first painted page, cold", 1.20, [a[0][0] for a, b in pairs], [b[0][0] for a, b in pairs])
    else:
        skip("Start to the first painted page, cold", "asked for with --cold, as root")


def memory_of(process):
    """Anonymous memory and PSS in MiB."""
    found = {}
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:]:
        name, size = line.split()[:2]
        found[name.rstrip(":")] = int(size) / 1024
    return found["Anonymous"], found["Pss"]


def started(program):
    return subprocess.Popen(program, stderr=subprocess.DEVNULL)


def stop(process):
    process.terminate()
    process.wait()


def measure_memory(lissom, session):
    ours, theirs = [], []
    for _ in range(2 if QUICK else 5):
        for program, found in ((lissom, ours), (BARE, theirs)):
            process = started(program)
            time.sleep(3)
            found.append(memory_of(process.pid))
            if program is lissom:
                maps = Path(f"/proc/{process.pid}/maps").read_text()
            stop(process)
    paired("Today, anonymous memory", 1.25, [a for a, _ in ours], [a for a, _ in theirs], "MiB")
    paired("Today, PSS", 1.22, [p for _, p in ours], [p for _, p in theirs], "MiB")
    forbidden = [name for name in ("Multimedia", "TextToSpeech", "Charts", "Qml") if name in maps]
    add("Libraries of sound, speech, charts and QML mapped on Today", len(forbidden), 0, " ".join(forbidden) or "none")

    process = started(session)  # 20 times as fast: each movement is shown, both ways
    most = 0.0
    for _ in range(20):
        time.sleep(1)
        most = max(most, memory_of(process.pid)[0])
    after = memory_of(process.pid)[0]
    stop(process)
    bare = median([a for a, _ in theirs])
    add("A session, anonymous memory, all movements seen", after / bare, 3, f"{after / bare:.2f} B",
        f"{after:.1f} MiB, at most {most:.1f}")


def measure_growth(folder):
    count = 100 if QUICK else 1000
    grown = run("session_bench", "growth", count, folder, environment={"QT_QPA_PLATFORM": "offscreen"})[0]
    growth = (grown["after_kb"] / grown["before_kb"] - 1) * 100
    add(f"Memory after {count} sessions (in one process, no screen, simulated clock)", growth, 1, f"{growth:+.1f} %",
        f"{grown['before_kb'] / 1024:.1f} to {grown['after_kb'] / 1024:.1f} MiB")


def measure_rest(lissom, play):
    length = 10 if QUICK else 60

    def rest(program, state="shown", keys=0, wait=3000):
        return watcher("rest", wait, keys, length * 1000, state, *program)[0]

    def cpu(found):
        return f"{found['cpu'] / found['ms'] * 100:.2f} % of one core"

    for state in ("shown", "hidden"):
        ours, bare = rest(lissom, state), rest(BARE, state)
        minute = 60 / length
        add(f"Today at rest, {state}: wake-ups a minute", ours["switches"] * minute, 1, f"{ours['switches'] * minute:.1f}",
            f"B {bare['switches'] * minute:.1f}, over {length} s")
        add(f"Today at rest, {state}: CPU a minute", ours["cpu"] * minute, 0.2, f"{ours['cpu'] * minute:.2f} ms",
            f"B {bare['cpu'] * minute:.2f} ms")
        add(f"Today at rest, {state}: repaints", ours["painted"], 0, str(ours["painted"]))
    paused = rest(play, keys=SPACE)
    add("A session that was paused: frames", paused["painted"], 0, str(paused["painted"]), cpu(paused))
    hidden = rest(play, "hidden")
    add("A session whose window is hidden: frames", hidden["painted"], 0, str(hidden["painted"]), cpu(hidden))


def measure_hold(still, moving):
    length = 8 if QUICK else 18  # of the first hold's 30 s, which begins after 8 s
    def hold(program):
        return watcher("rest", 9000, 0, length * 1000, "shown", *program)[0]
    bare, ours, breathing = hold(COUNTDOWN), hold(still), hold(moving)
    share = lambda found: found["cpu"] / found["ms"] * 100
    add("A running hold's countdown: CPU beside the smallest program that only does that", ours["cpu"] / bare["cpu"], 1.2,
        f"{ours['cpu'] / bare['cpu']:.2f}", f"{share(ours):.2f} % beside {share(bare):.2f} % of one core, figure still")
    add("The same with the figure breathing, from kept frames: % of one core", share(breathing), 3,
        f"{share(breathing):.2f} %", f"{breathing['cpu'] / bare['cpu']:.2f} times the smallest program")


def measure_figure():
    # What another renderer of such a figure took on one thread at 480 pixels, traced only: 27 ms with four lanes, 14
    # with eight.
    limits = {("four", 480, 1): 27, ("eight", 480, 1): 14}
    for found in run("figure_bench", 7 if QUICK else 25):
        key = (found["kernel"], found["size"], found["threads"])
        lanes = "SSE2" if found["kernel"] == "four" else "AVX2"
        threads = "1 thread" if found["threads"] == 1 else f"{found['threads']} threads"
        add(f"A figure of {found['size']} px traced, {lanes}, {threads}: ms", found["trace_ms"], limits.get(key),
            f"{found['trace_ms']:.1f} ms", f"half-kneeling, the least of {found['runs']}")
        if "frame_ms" in found:
            add(f"A whole frame of it with muscle and shadows, {threads}: ms", found["frame_ms"], None,
                f"{found['frame_ms']:.1f} ms")


def write_pack(folder):
    """A pack in one file with a routine of short holds, under names of its own."""
    text = (ROOT / "tests/data/packs/one-file.json").read_text().replace("hip-flexor", "hip-flexor-short")
    pack = json.loads(text)
    routine = pack["routines"][0]
    routine["id"] = "bench-holds"
    routine["items"] = routine["items"][:1]
    routine["items"][0]["dose"] = {"hold_s": 4, "times": 2 if QUICK else 8, "relax_s": 1}
    pack["routines"] = [routine]
    pack["id"] = "bench"
    for key in ("week", "care", "safety"):
        pack.pop(key, None)
    (folder / "packs").mkdir(parents=True)
    (folder / "packs" / "bench.json").write_text(json.dumps(pack))
    (folder / "settings.json").write_text(json.dumps({"safety_read": "2026-11-01", "ready_s": 3}))


def measure_hold_ends(folder):
    for how, limit, words in (("idle", 3, "idle"), ("busy", 6, "all processors busy"),
                              ("blocked", 5, "the window's thread was blocked 2.5 s")):
        place = folder / f"holds-{how}"
        write_pack(place)
        found = run("session_bench", "holds", place, how, environment={"QT_QPA_PLATFORM": "offscreen"})[0]
        if not found["late"]:
            add(f"Error at the end of a hold, {words}", 1e9, limit, "no hold ended",
                f"the session paused itself {found['paused']} times")
            continue
        worst = max(abs(late) for late in found["late"])
        paused = f", paused itself {found['paused']} times" if found["paused"] else ""
        add(f"Error at the end of a hold, {words}", worst if not found["paused"] else 1e9, limit,
            f"{worst:.2f} ms at most", f"median {median(found['late']):.2f} ms, {len(found['late'])} holds{paused}")


def measure_log(folder, logs):
    count = 200 if QUICK else 1000
    saved = run("log_bench", "save", count, folder)[0]
    for name, limit in (("p50", 1.8), ("p99", 1.2)):
        ours, raw = saved[f"save_{name}"], saved[f"raw_{name}"]
        add(f"Saving a hold, {name}, beside a raw write and fdatasync", ours / raw, limit, f"{ours / raw:.2f}",
            f"{ours:.2f} beside {raw:.2f} ms, {count} each")
    for years, limit in ((1, 0.25), (10, 1.5), (100, 16)):
        if years in logs:
            week = run("log_bench", "weeks", count, logs[years])[0]
            add(f"The week's query, {years} years of log", week["week_p50"], limit, f"{week['week_p50']:.3f} ms",
                f"p99 {week['week_p99']:.3f} ms; {week['sessions']} sessions; its first day {week['first_day']:.3f} ms")


def measure_keys(lissom, still):
    count = 10 if QUICK else 30
    first = lambda found: [each["painted"][0][0] for each in found if each["painted"]]
    ours = first(watcher("keys", count, TODAY_KEYS, 300, *lissom))
    bare = first(watcher("keys", count, TODAY_KEYS, 300, *BARE))
    if ours and bare:
        ratio = median(ours) / median(bare)
        add("Key press to changed pixels", ratio, 1.5, f"{ratio:.2f} B", f"{median(ours):.1f} beside {median(bare):.1f} ms")
    whole, fine = [], []
    for _ in range(3 if QUICK else 9):
        found = watcher("keys", 1, RETURN, 1500, *still)[0]["painted"]
        # The player's page is the first picture as large as the window.
        pages = [i for i, each in enumerate(found) if each[4] * each[5] > 800_000]
        if pages:
            whole.append(found[pages[0]][0])
            # The figure is the largest thing that is painted after it; with reduced motion it comes and stays.
            fine += [max((each[0] for each in found[pages[0] + 1:] if each[4] * each[5] > 100_000), default=whole[-1])]
    if whole:
        add("Start pressed to the session's first frame", median(whole), 8, f"{median(whole):.1f} ms")
        add("Start pressed to the fine figure", median(fine), 100, f"{median(fine):.0f} ms",
            "until the last picture of the figure, motion reduced")


def cpu_name():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()


def qt_version():
    return subprocess.run(["qmake6", "-query", "QT_VERSION"], capture_output=True, text=True).stdout.strip() or "?"


def print_table():
    load = os.getloadavg()[0]
    print(f"# Lissom beside the smallest programs, {datetime.date.today()}\n")
    print(f"{cpu_name()}, {os.cpu_count()} cores, load {LOAD:.1f} before and {load:.1f} after; Qt {qt_version()}; "
          f"{'quick, ' if QUICK else ''}medians of {STARTS} paired starts on Xvfb. B is a bare Qt window.\n")
    print("| Target | Limit | Reached | Measured | |\n|---|---|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


LOAD = os.getloadavg()[0]


def main():
    if not (here / "watcher").exists():
        sys.exit(f"There is no benchmark in {here}. Start it with tests/run --bench")
    with tempfile.TemporaryDirectory(prefix="lissom-bench-") as temporary:
        folder = Path(temporary)
        os.environ["XDG_RUNTIME_DIR"] = temporary
        os.chmod(temporary, 0o700)
        # Without a bus of a session Qt would start a program that looks for one, each time and in both.
        os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", f"unix:path={temporary}/no-bus")
        logs = {}
        for years in (1, 10, 100):
            logs[years] = folder / f"{years}-years.db"
            run("log_bench", "build", years, logs[years])
        usual = Profile(folder / "usual", logs[10], sound=False, voice=False)
        still = Profile(folder / "still", logs[10], sound=False, voice=False, reduced_motion=True)
        for part in (lambda: measure_start(usual.lissom()),
                     lambda: measure_memory(usual.lissom(), usual.lissom("play", "--speed", "20")),
                     lambda: measure_growth(Profile(folder / "growth", logs[1]).folder),
                     lambda: measure_rest(usual.lissom(), usual.lissom("play")),
                     lambda: measure_hold(still.lissom("play"), usual.lissom("play")),
                     lambda: measure_hold_ends(folder),
                     lambda: measure_log(folder, logs),
                     measure_figure,
                     lambda: measure_keys(usual.lissom(), still.lissom())):
            part()
    print_table()


if __name__ == "__main__":
    main()
