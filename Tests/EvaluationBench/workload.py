#!/usr/bin/env python3
"""Measures whole runs over generated ministries, and checks each answer against the same reckoned here in plain Python.

  workload.py RETNING FOLDER [SERIES]

Sixteen ministries, each with SERIES series (100) of 40 quarters in 16 regions and as many indicators, written as an author
would: ratios, growth, means of four quarters, the largest regional ratio, and weights of other indicators. What is timed is
the whole command: the program's start, the rules, the figures from the store, and the picture.
"""
import json, os, random, shutil, subprocess, sys, time

program, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
count = int(sys.argv[3]) if len(sys.argv) > 3 else 100
ministries, regions, quarters = 16, 16, 40
periods = [f"{2016 + q // 4}-Q{q % 4 + 1}" for q in range(quarters)]
rng = random.Random(20260101)


def figures():
    data = []
    for _ in range(ministries):
        own = []
        for _ in range(count):
            level = rng.uniform(50, 5000)
            shares = [rng.uniform(0.3, 3) for _ in range(regions)]
            own.append([[None if rng.random() < 0.005 else round(level * share * rng.gauss(1, 0.06), 2)
                         for share in shares] for _ in range(quarters)])
        data.append(own)
    return data


def answer(data):
    """The sum of all indicators' values, and how many there are."""
    total, values = 0.0, 0
    for own in data:
        sums = []
        for series in own:
            row = []
            for cells in series:
                known = [x for x in cells if x is not None]
                row.append(sum(known) if known else None)
            sums.append(row)
        results = []
        for k in range(count):
            a, b = k % count, (k + 1) % count
            A, B, row = sums[a], sums[b], [None] * quarters
            for q in range(quarters):
                if k % 5 == 0 and A[q] is not None and B[q]:
                    row[q] = A[q] / B[q]
                elif k % 5 == 1 and q >= 4 and None not in (A[q], A[q - 4]) and A[q - 4]:
                    row[q] = 100 * (A[q] - A[q - 4]) / abs(A[q - 4])
                elif k % 5 == 2 and q >= 3 and None not in A[q - 3:q + 1]:
                    row[q] = sum(A[q - 3:q + 1]) / 4
                elif k % 5 == 3:
                    row[q] = max((x / y for x, y in zip(own[a][q], own[b][q]) if x is not None and y), default=None)
                elif k % 5 == 4:
                    x, y, z = results[k - 4][q], results[k - 2][q], results[k - 1][q]
                    if None not in (x, y, z):
                        row[q] = 0.5 * x + 0.3 * y + 0.2 * z
            results.append(row)
        for row in results:
            for value in row:
                if value is not None:
                    total, values = total + value, values + 1
    return total, values


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
            file.write('local function sum(navn) return cube(navn):sum { missing = "skip" } end\n')
            for s in range(count):
                file.write(f'data "s{s:03d}" {{ unit = "antall", frequency = "Q", kind = "flow", dimensions = {{ "region" }} }}\n')
            for k in range(count):
                a, b = f"s{k % count:03d}", f"s{(k + 1) % count:03d}"
                formula = [f'sum "{a}" / sum "{b}"', f'sum "{a}":growth(4)', f'sum "{a}":rolling(4, "mean")',
                           f'(cube "{a}" / cube "{b}"):max {{ missing = "skip" }}',
                           f'0.5 * result "i{k - 4:03d}" + 0.3 * result "i{k - 2:03d}" + 0.2 * result "i{k - 1:03d}"'][k % 5]
                file.write(f'indicator "i{k:03d}" {{ goals = {{ "s/m1" }}, unit = "{"%" if k % 5 == 1 else "antall"}", frequency = "Q",'
                           f' delay = days(60), direction = "increase", thresholds = {{ green = 1, yellow = 0.5 }},'
                           f' value = function() return {formula} end }}\n')


def retning(*arguments):
    begun = time.perf_counter()
    run = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"retning {' '.join(arguments)}: {run.returncode}\n{run.stderr}")
    return time.perf_counter() - begun, run.stdout


def put(rows, author="bench"):
    """Imports rows of (ministry, series, quarter, region, value), a file for each ministry."""
    files = {}
    for m, s, q, r, value in rows:
        files.setdefault(m, []).append(f"s{s:03d};{periods[q]};{value:.2f};r{r:03d}\n")
    begun = time.perf_counter()
    for m, lines in files.items():
        with open(f"{folder}/rader.csv", "w") as file:
            file.write("series;period;value;region\n" + "".join(lines))
        retning("data", "import", "rader.csv", "--ministry", f"m{m:02d}", "--author", author, "--decimal", "point")
    return time.perf_counter() - begun


def check(data, *arguments):
    document = json.loads(retning("run", "--no-reports", "--format", "json", *arguments)[1])
    found = [row[1] for indicator in document["indicators"] for row in indicator["series"] if row[1] is not None]
    total, values = answer(data)
    same = len(found) == values and abs(sum(found) - total) <= 1e-9 * abs(total)
    return "right" if same else f"WRONG: {len(found)} values, sum {sum(found)}; expected {values}, {total}"


def best(*arguments):
    return min(retning(*arguments)[0] for _ in range(3))


shutil.rmtree(folder, ignore_errors=True)
write_rules()
data = figures()
rows = [(m, s, q, r, x) for m in range(ministries) for s in range(count) for q in range(quarters)
        for r, x in enumerate(data[m][s][q]) if x is not None]
print(f"{len(rows)} figures, {ministries * count} indicators, {ministries * count * quarters} indicator periods")
print(f"{put(rows):8.2f} s  import")
full = best("run", "--no-reports", "--no-cache")
print(f"{full:8.2f} s  everything evaluated – {check(data, '--no-cache')}")
print(f"{retning('run', '--no-reports')[0]:8.2f} s  everything evaluated, traces kept")
same = best("run", "--no-reports")
print(f"{same:8.2f} s  nothing changed – {full / same:.2f} × as fast")
for changes in (1, 10, 100, 1000, 10000):
    chosen = {}
    while len(chosen) < changes:
        place = (rng.randrange(ministries), rng.randrange(count), rng.randrange(quarters), rng.randrange(regions))
        chosen[place] = round(rng.uniform(50, 5000), 2)
    for (m, s, q, r), value in chosen.items():
        data[m][s][q][r] = value
    put([(*place, value) for place, value in chosen.items()])
    seconds = retning("run", "--no-reports")[0]
    print(f"{seconds:8.2f} s  {changes} changed – {full / seconds:.2f} × as fast – {check(data)}")
