#!/usr/bin/env python3
"""Measures whole runs over sixteen generated ministries, each answer checked, beside other programs on the same data.

  workload.py RETNING FOLDER DATA [PEERS]

DATA is a folder that data.py wrote; PEERS one with programs that evaluate the same, each printing what it took as a line of
JSON. The rules are written as an author would write them: an indicator for each formula, and for each ministry how many of
its values are near their targets, how many points are missing and how many lie three standard deviations away; one ministry
has the means over all. What is timed is the whole command: the program's start, the rules, the figures from the store, and the
picture. The peers' times are without the loading of their data.
"""
import csv, json, os, shutil, signal, subprocess, sys, time

program, folder, source = os.path.abspath(sys.argv[1]), sys.argv[2], os.path.abspath(sys.argv[3])
peers = os.path.abspath(sys.argv[4]) if len(sys.argv) > 4 and os.path.isdir(sys.argv[4]) else None
meta = json.load(open(f"{source}/meta.json"))
expected = json.load(open(f"{source}/expected.json"))
ministries, count = meta["ministries"], meta["series"]
STEPS = (1, 10, 100, 1000, 10000)

HEAD = """local function sum(navn) return cube(navn):sum { missing = "skip" } end
local function per_kvartal(navn, verdi)
  indicator(navn) { unit = "antall", frequency = "Q", goals = { "s/m1" }, delay = days(60), direction = "increase",
    thresholds = { green = 1, yellow = 0.5 }, value = verdi }
end
-- 1 der det er en verdi, 0 der det mangler.
local function finnes(serie) return serie:equals(serie):fill(0) end
-- Hvor mange av indikatorene som er høyst så mye under målet, i deler av det.
local function innenfor(del)
  local antall
  for k = 0, ANTALL - 1 do
    local navn = ("i%03d"):format(k)
    local maal = series("maal." .. navn)
    local nok = result(navn):at_least(maal - del * maal:abs()):fill(0)
    antall = antall and antall + nok or nok
  end
  return antall
end
local function avvikere(navn)
  local tall = cube(navn)
  local midt, n = tall:mean { missing = "skip" }, tall:count()
  local grense = 3 * tall:stdev { missing = "skip" } * ((n - 1) / n):map(math.sqrt)
  return tall:each(function(s) return (s - midt):abs():above(grense) end):sum { missing = "skip" }
end
local function over_seriene(regn)
  local antall
  for s = 0, ANTALL - 1 do
    local ny = regn(("s%03d"):format(s))
    antall = antall and antall + ny or ny
  end
  return antall
end
per_kvartal("nær-målet", function() return innenfor(0.02) end)
per_kvartal("ikke-langt-unna", function() return innenfor(0.1) end)
per_kvartal("punkter", function() return over_seriene(function(navn) return cube(navn):count() end) end)
for s = 0, ANTALL - 1 do
  local navn = ("s%03d"):format(s)
  per_kvartal("avvikere." .. navn, function() return avvikere(navn) end)
end
per_kvartal("avvikere", function() return over_seriene(function(navn) return result("avvikere." .. navn) end) end)
"""
MEANS = """for k = 0, ANTALL - 1 do
  local navn = ("i%03d"):format(k)
  per_kvartal("felles." .. navn, function()
    local sum, antall
    for m = 0, 15 do
      local serie = result(("m%02d/%s"):format(m, navn))
      sum = sum and sum + serie:fill(0) or serie:fill(0)
      antall = antall and antall + finnes(serie) or finnes(serie)
    end
    return sum / antall
  end)
end
"""


def write_rules():
    os.makedirs(f"{folder}/rules/strategy"), os.makedirs(f"{folder}/reports")
    with open(f"{folder}/rules/strategy/model.lua", "w") as file:
        file.write('strategy "s" { title = { nb = "Strategi" }, from = "2016-01-01", driver = "m00" }\n'
                   'element "s/m1" { kind = "goal", number = 1, title = { nb = "Mål" } }\n')
        for m in range(ministries):
            file.write(f'ministry "m{m:02d}" {{ names = {{ {{ short = "M{m:02d}", nb = "Departement {m}" }} }} }}\n')
    with open(f"{folder}/rules/workspace.lua", "w") as file:
        file.write('return { as_of = "2026-02-01", period = "2025-Q4" }\n')
    for m in range(ministries):
        os.makedirs(f"{folder}/rules/m{m:02d}")
        with open(f"{folder}/rules/m{m:02d}/regler.lua", "w") as file:
            file.write(f"local ANTALL = {count}\n" + HEAD)
            for s in range(count):
                file.write(f'data "s{s:03d}" {{ unit = "antall", frequency = "Q", kind = "flow", dimensions = {{ "region" }} }}\n')
                file.write(f'data "maal.i{s:03d}" {{ unit = "antall", frequency = "Q", kind = "stock" }}\n')
            for k in range(count):
                a, b = f"s{k % count:03d}", f"s{(k + 1) % count:03d}"
                formula = [f'sum "{a}" / sum "{b}"', f'sum "{a}" / sum("{a}"):lag(4) - 1', f'sum("{a}"):rolling(4, "mean")',
                           f'(cube "{a}" / cube "{b}"):max {{ missing = "skip" }}',
                           f'0.5 * result "i{k - 4:03d}" + 0.3 * result "i{k - 2:03d}" + 0.2 * result "i{k - 1:03d}"'][k % 5]
                file.write(f'per_kvartal("i{k:03d}", function() return {formula} end)\n')
            if m == 0:
                file.write(MEANS)


def retning(*arguments, codes=(0,)):
    begun = time.perf_counter()
    run = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True)
    if run.returncode not in codes:
        sys.exit(f"retning {' '.join(arguments)}: {run.returncode}\n{run.stdout[-2000:]}{run.stderr}")
    return time.perf_counter() - begun, run.stdout


def put(rows):
    """Imports rows of (ministry, series, period, region, value), a file for each ministry."""
    files = {}
    for m, *row in rows:
        files.setdefault(m, []).append(row)
    begun = time.perf_counter()
    for m, rows in files.items():
        with open(f"{folder}/rader.csv", "w") as file:
            file.write("series;period;region;value\n")
            file.writelines(";".join(row) + "\n" for row in rows)
        retning("data", "import", "rader.csv", "--ministry", m, "--author", "bench", "--decimal", "point")
    return time.perf_counter() - begun


def read(name):
    with open(f"{source}/{name}.csv") as file:
        rows = csv.reader(file)
        next(rows)
        yield from rows


def check(step, *arguments):
    document = json.loads(retning("run", "--no-reports", "--format", "json", *arguments)[1])
    rows = {indicator["id"]: [row[1] for row in indicator["series"]] for indicator in document["indicators"]}

    def total(name):
        return sum(x for key, row in rows.items() if key.split("/")[1] == name for x in row if x is not None)

    values = [x for key, row in rows.items() if key.split("/")[1][0] == "i" and key[-3:].isdigit() and "felles" not in key
              for x in row if x is not None]
    points = ministries * count * meta["periods"] * meta["regions"]
    near, far = round(total("nær-målet")), round(total("ikke-langt-unna"))
    found = {
        "sum_ind": sum(values), "green": near, "yellow": far - near, "red": len(values) - far,
        "missing": ministries * count * meta["periods"] - len(values), "miss_points": points - round(total("punkter")),
        "outliers": round(total("avvikere")),
        "sum_consolidated": sum(x for key, row in rows.items() if "felles" in key for x in row if x is not None)}
    wrong = {key: (found[key], right) for key, right in expected[step].items()
             if abs(found[key] - right) > (1e-9 * abs(right) if isinstance(right, float) else 0)}
    return "right" if not wrong else f"WRONG {wrong}"


def best(*arguments, fresh=False):
    times = []
    for _ in range(3):
        if fresh:
            shutil.rmtree(f"{folder}/.retning/cache", ignore_errors=True)
        times.append(retning("run", "--no-reports", *arguments)[0])
    return min(times)


def line(seconds, text, full=None):
    ratio = f"  {full / seconds:6.2f} × everything on one thread" if full else ""
    print(f"{seconds:8.3f} s  {text}{ratio}", flush=True)


def peer(command):
    run = subprocess.run(command, cwd=peers, capture_output=True, text=True)
    for text in run.stdout.splitlines():
        if text.startswith("{") and '"eval_median_s"' in text:
            told = json.loads(text)
            line(told["eval_median_s"], f"{told['peer']} (loading {told.get('load_s', 0):.2f} s, {told.get('rss_mb', 0):.0f} MB)")
            return
    print(f"       –    {' '.join(command[:2])}: not here")


class Watch:
    """A `retning watch` that stands still but for one update at a time."""

    def __init__(self):
        self.process = subprocess.Popen([program, "watch", "--format", "json"], cwd=folder, stdout=subprocess.PIPE, text=True)
        self.process.stdout.readline()
        self.process.send_signal(signal.SIGSTOP)

    def update(self):
        self.process.send_signal(signal.SIGCONT)
        milliseconds = json.loads(self.process.stdout.readline())["milliseconds"]
        self.process.send_signal(signal.SIGSTOP)
        return milliseconds

    def end(self):
        self.process.kill()
        self.process.wait()


shutil.rmtree(folder, ignore_errors=True)
write_rules()
print(f"{meta['points']} points, {ministries * count} formulas, {ministries * count * meta['periods']} values judged")
line(put(read("points")), "import of the points")
line(put([m, f"maal.{k}", p, "", x] for m, k, p, x in read("targets")), "import of the targets")
shutil.copytree(f"{folder}/.retning/store", f"{folder}/before")
full = best("--no-cache", "--isolation", "none", "--jobs", "1")
line(full, f"everything, one thread, no isolation, no traces – {check('full', '--no-cache')}")
for isolation in ("none", "process"):
    for jobs in ("1", "2"):
        for traces in (False, True):
            if (isolation, jobs, traces) == ("none", "1", False):
                continue
            seconds = best("--isolation", isolation, "--jobs", jobs, *([] if traces else ["--no-cache"]), fresh=traces)
            text = f"everything, {jobs} thread(s), isolation {isolation}, traces {'kept' if traces else 'off'}"
            line(seconds, text, full)
line(best("--isolation", "none"), f"nothing changed, no isolation – {check('full')}", full)
line(best(), "nothing changed", full)
for name in ("uniform", "latest"):
    changes, done = list(read(f"changes_{name}")), 0
    watch = Watch()
    for step in (step for step in STEPS if f"{name}_{step}" in expected):
        put(changes[done:step])
        done = step
        seconds = retning("run", "--no-reports")[0]
        line(seconds, f"{step} changed, {name} – {check(f'{name}_{step}')}; watched {watch.update():.0f} ms", full)
    watch.end()
    shutil.rmtree(f"{folder}/.retning/store")
    shutil.copytree(f"{folder}/before", f"{folder}/.retning/store")
    retning("run", "--no-reports")
if peers:
    for command in (["luajit", "evaluate_lua_floor.lua", source, "5"], ["lua5.4", "evaluate_lua_floor.lua", source, "5"],
                    ["lua5.4", "evaluate_lua_engine.lua", source, "1", "uniform"],
                    [sys.executable, "evaluate_python.py", source], [sys.executable, "evaluate_duckdb.py", source, "2"],
                    [sys.executable, "evaluate_polars.py", source], [sys.executable, "evaluate_pandas.py", source],
                    [sys.executable, "evaluate_lupa.py", source]):
        if shutil.which(command[0]):
            peer(command)
