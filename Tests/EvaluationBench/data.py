#!/usr/bin/env python3
"""Writes the data of the evaluation benchmark, and what is right for it, reckoned here in plain Python.

  data.py FOLDER [SERIES [REGIONS]]

Sixteen ministries, each with SERIES series (100) over 40 quarters in REGIONS regions (16) and as many indicators. Written are
points.csv, targets.csv, changes_uniform.csv and changes_latest.csv (ten thousand single changes, anywhere and in the newest
quarter), and expected.json with the answer for all points and after 1, 10, 100, 1 000 and 10 000 of the changes.
"""
import json, os, random, sys

MINISTRIES, QUARTERS = 16, 40
STEPS = (1, 10, 100, 1000, 10000)
PERIODS = [f"{2016 + q // 4}-Q{q % 4 + 1}" for q in range(QUARTERS)]


def points(rng, series, regions):
    """Of each ministry, series and quarter the values by region; a two-hundredth is missing, some are far too large."""
    data = []
    for _ in range(MINISTRIES):
        own = []
        for _ in range(series):
            level = rng.uniform(50, 5000)
            shares = [rng.uniform(0.3, 3) for _ in range(regions)]
            own.append([[None if rng.random() < 0.005 else round(
                level * share * rng.gauss(1, 0.06) * (8 if rng.random() < 0.002 else 1), 2) for share in shares]
                for _ in range(QUARTERS)])
        data.append(own)
    return data


class Ministry:
    """One ministry's sums, checks and indicators; after a change only what it touches is reckoned anew."""

    def __init__(self, own):
        self.own, self.count = own, len(own)
        self.sums = [[None] * QUARTERS for _ in own]
        self.missing = [[0] * QUARTERS for _ in own]
        self.outliers = [[0] * QUARTERS for _ in own]
        for s in range(self.count):
            for q in range(QUARTERS):
                self.look(s, q)
        self.reckon()

    def look(self, s, q):
        known = [x for x in self.own[s][q] if x is not None]
        self.sums[s][q] = sum(known) if known else None
        self.missing[s][q] = len(self.own[s][q]) - len(known)
        if known:
            mean = self.sums[s][q] / len(known)
            limit = 3 * (sum((x - mean) ** 2 for x in known) / len(known)) ** 0.5
            self.outliers[s][q] = sum(abs(x - mean) > limit for x in known)

    def change(self, s, q, r, value):
        self.own[s][q][r] = value
        self.look(s, q)

    def reckon(self):
        self.rows = []
        for k in range(self.count):
            a, b = k % self.count, (k + 1) % self.count
            A, B, row = self.sums[a], self.sums[b], [None] * QUARTERS
            for q in range(QUARTERS):
                if k % 5 == 0 and A[q] is not None and B[q]:
                    row[q] = A[q] / B[q]
                elif k % 5 == 1 and q >= 4 and A[q] is not None and A[q - 4]:
                    row[q] = A[q] / A[q - 4] - 1
                elif k % 5 == 2 and q >= 3 and None not in A[q - 3:q + 1]:
                    row[q] = sum(A[q - 3:q + 1]) / 4
                elif k % 5 == 3:
                    row[q] = max((x / y for x, y in zip(self.own[a][q], self.own[b][q]) if x is not None and y), default=None)
                elif k % 5 == 4:
                    parts = self.rows[k - 4][q], self.rows[k - 2][q], self.rows[k - 1][q]
                    if None not in parts:
                        row[q] = 0.5 * parts[0] + 0.3 * parts[1] + 0.2 * parts[2]
            self.rows.append(row)


def answer(ministries, targets):
    counts = {"green": 0, "yellow": 0, "red": 0, "missing": 0}
    total = consolidated = 0.0
    for m, ministry in enumerate(ministries):
        for k, row in enumerate(ministry.rows):
            for q, value in enumerate(row):
                if value is None:
                    counts["missing"] += 1
                    continue
                total += value
                gap = (value - targets[m][k][q]) / abs(targets[m][k][q])
                counts["green" if gap >= -0.02 else "yellow" if gap >= -0.1 else "red"] += 1
    for k in range(ministries[0].count):
        for q in range(QUARTERS):
            known = [x.rows[k][q] for x in ministries if x.rows[k][q] is not None]
            consolidated += sum(known) / len(known) if known else 0
    return {"sum_ind": total, **counts, "miss_points": sum(map(sum, (row for x in ministries for row in x.missing))),
            "outliers": sum(map(sum, (row for x in ministries for row in x.outliers))), "sum_consolidated": consolidated}


def write(folder, series, regions):
    os.makedirs(folder, exist_ok=True)
    rng = random.Random(20260101)
    data = points(rng, series, regions)
    count = 0
    with open(f"{folder}/points.csv", "w") as file:
        file.write("ministry,series,period,region,value\n")
        for m, own in enumerate(data):
            for s, rows in enumerate(own):
                for q, row in enumerate(rows):
                    head = f"m{m:02d},s{s:03d},{PERIODS[q]},r"
                    lines = [f"{head}{r:03d},{x:.2f}\n" for r, x in enumerate(row) if x is not None]
                    count += len(lines)
                    file.writelines(lines)
    ministries = [Ministry(own) for own in data]
    targets = [[[round(1 if x is None else x * (1 - rng.uniform(-0.15, 0.15)), 6) or 0.001 for x in row]
                for row in ministry.rows] for ministry in ministries]
    with open(f"{folder}/targets.csv", "w") as file:
        file.write("ministry,indicator,period,target\n")
        file.writelines(f"m{m:02d},i{k:03d},{PERIODS[q]},{x:.6f}\n" for m, own in enumerate(targets)
                        for k, row in enumerate(own) for q, x in enumerate(row))
    expected = {"full": answer(ministries, targets)}
    for name in ("uniform", "latest"):
        changed = [Ministry([[list(row) for row in rows] for rows in own]) for own in data]
        used, touched = set(), set()
        with open(f"{folder}/changes_{name}.csv", "w") as file:
            file.write("ministry,series,period,region,value\n")
            places = MINISTRIES * series * regions * (QUARTERS if name == "uniform" else 1)
            while len(used) < min(max(STEPS), places):
                place = (rng.randrange(MINISTRIES), rng.randrange(series),
                         rng.randrange(QUARTERS) if name == "uniform" else QUARTERS - 1, rng.randrange(regions))
                if place in used:
                    continue
                used.add(place)
                m, s, q, r = place
                old = data[m][s][q][r]
                value = round((100 if old is None else old) * rng.uniform(0.8, 1.2), 2)
                file.write(f"m{m:02d},s{s:03d},{PERIODS[q]},r{r:03d},{value:.2f}\n")
                changed[m].change(s, q, r, value)
                touched.add(m)
                if len(used) in STEPS:
                    for m in touched:
                        changed[m].reckon()
                    touched.clear()
                    expected[f"{name}_{len(used)}"] = answer(changed, targets)
    with open(f"{folder}/expected.json", "w") as file:
        json.dump(expected, file, indent=1)
    with open(f"{folder}/meta.json", "w") as file:
        json.dump({"ministries": MINISTRIES, "series": series, "regions": regions, "periods": QUARTERS,
                   "indicators": series, "points": count}, file)
    print(f"{count} points, {MINISTRIES * series} indicators")


if __name__ == "__main__":
    write(sys.argv[1], *(int(x) for x in sys.argv[2:]))
