"""Reads files of other systems in its own way and holds what Retning made of them against that, value by value.

Usage: check_imports.py RETNING FOLDER
Each file is imported into a new store; its entries are exported as NDJSON and compared. Exit 0 when all agree.
"""
import csv, json, re, subprocess, sys, tempfile, pathlib

retning, folder = sys.argv[1], pathlib.Path(sys.argv[2])
MAPPINGS = r'''
import "neet" { files = "ons_indicator_8-6-1.csv", mixed = "split",
  series = { dimension = "Series", names = {
    ["Proportion of youth not in education, employment or training"] = "neet",
    ["Proportion of youth not in education, employment or training (quarterly)"] = "neet" } },
  dimensions = { ["Seasonally adjusted or not"] = "adj", Age = "age", Sex = "sex", Units = false } }
import "fiscal" { files = "ons_indicator_16-5-1.csv", series = "x", fiscal = "end",
  dimensions = { ["Corruption offence type"] = "type", ["Unit measure"] = false } }
'''


def imported(path, work):
    run = lambda *a: subprocess.run([retning, *a, "--workspace", str(work), "--store", str(work / "st")],
                                    capture_output=True, text=True)
    mapped = path.name in ("ons_indicator_8-6-1.csv", "ons_indicator_16-5-1.csv")
    series = [] if mapped else ["--series", "x"]
    done = run("data", "import", str(path), "--ministry", "dfd", "--author", "check", *series)
    if done.returncode:
        return None, done.stderr
    out = run("data", "export", "--as", "ndjson")
    rows = {}
    for line in out.stdout.splitlines():
        row = json.loads(line)
        name = key(row["series"].removeprefix("dfd/"), row.get("dimensions", {}))
        rows[(name, row.get("period"))] = (row.get("value"), row.get("status", "A"))
    return rows, ""


def number(text):
    return None if text in ("", "NaN", "..") else float(text)


def key(name, dims):
    inner = ",".join("%s=%s" % (k, '"%s"' % v if re.search(r'[,{}="@]', v) else v) for k, v in sorted(dims.items()) if v)
    return "dfd/" + name + ("{" + inner + "}" if inner else "")


def open_sdg(path, names, skip, period, series=lambda r: "x"):
    expected = {}
    for row in csv.DictReader(path.open(encoding="utf-8-sig")):
        dims = {names.get(c, c.lower().replace(" ", "_")): v for c, v in row.items() if c not in skip}
        expected[(key(series(row), dims), period(row["Year"]))] = number(row["Value"])
    return expected


def json_stat(path, time, label):
    d = json.load(path.open(encoding="utf-8"))
    ids, sizes = d["id"], d["size"]
    codes = []
    for i in ids:
        category = d["dimension"][i]["category"]
        index = category.get("index", list(category.get("label", {})))
        codes.append(index if isinstance(index, list) else sorted(index, key=index.get))
    expected = {}
    metric = d.get("role", {}).get("metric", [])
    for flat in range(len(d["value"])):
        rest, places = flat, []
        for size in reversed(sizes):
            places.append(rest % size)
            rest //= size
        places.reverse()
        dims, period = {}, None
        for i, c, p, n in zip(ids, codes, places, sizes):
            if i == time:
                period = c[p]
            elif not (i in metric and n == 1):
                dims[label(d["dimension"][i].get("label", i))] = c[p]
        expected[(key("x", dims), period)] = d["value"][flat]
    return expected


def sdmx(path):
    rows = list(csv.DictReader(path.open()))
    names = list(rows[0])
    dims = [c for c in names[: names.index("TIME_PERIOD")] if c not in ("STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ")]
    return {(key("x", {c.lower(): r[c] for c in dims}), r["TIME_PERIOD"]): number(r["OBS_VALUE"]) for r in rows}


def px(path):
    text = path.read_bytes().decode("latin-1")
    words = dict(re.findall(r'^([A-Z-]+(?:\("[^"]*"\))?)=(.*?);\s*$', text, re.M | re.S))
    values = lambda k: re.findall(r'"([^"]*)"', re.sub(r'"\s*\n\s*"', "", words[k]))
    variables = values("STUB") + values("HEADING")
    categories = []
    for v in variables:
        k = 'CODES("%s")' % v
        categories.append(values(k if k in words else 'VALUES("%s")' % v))
    cells = words["DATA"].replace('"', "").split()
    expected = {}
    for flat, cell in enumerate(cells):
        rest, dims, period = flat, {}, None
        for v, c in reversed(list(zip(variables, categories))):
            code = c[rest % len(c)]
            rest //= len(c)
            if v == "year":
                period = code
            elif not (v == "contents" and len(c) == 1):
                dims[v.replace(" ", "_")] = code
        expected[(key("x", dims), period)] = number(cell)
    return expected


sdg_skip = {"Year", "Value", "Observation status", "Unit multiplier", "Unit measure", "Units"}
plain = lambda text: text
CHECKS = {
    "jsonstat2_ssb_12367_kostra.json": lambda p: json_stat(p, "Tid", lambda t: t.lower().replace(" ", "_").replace(",", "_").replace("/", "_")),
    "jsonstat_galicia_v2.json": lambda p: json_stat(p, json.load(p.open())["role"]["time"][0], lambda t: t.lower().replace(" ", "_")),
    "ons_indicator_1-2-1.csv": lambda p: open_sdg(p, {}, sdg_skip, plain),
    "ons_indicator_16-5-1.csv": lambda p: open_sdg(p, {"Corruption offence type": "type"}, sdg_skip, lambda y: str(int(y[:4]) + 1)),
    "ons_indicator_8-6-1.csv": lambda p: open_sdg(
        p, {"Seasonally adjusted or not": "adj", "Age": "age", "Sex": "sex"}, sdg_skip | {"Series"},
        lambda y: y.replace(" ", "-"), lambda r: "neet.kvartal" if "Q" in r["Year"] else "neet.år"),
    "px_TAB004.px": px,
    "sdgbuild_duplicates.csv": lambda p: open_sdg(p, {}, sdg_skip, plain),
    "sdgbuild_indicator_1-1-1.csv": lambda p: open_sdg(p, {}, sdg_skip, plain),
    "sdmxcsv2_bis_der.csv": sdmx,
}
REFUSED = {
    "jsonstat_negative_notjsonstat.json": "type_of_json", "jsonstat_order_v2.json": "A, B, C",
    "ons_indicator_1-5-3.csv": "This is a non-statistical indicator", "sdgbuild_leading_space_header.csv": "« SEX»",
    "sdgbuild_trailing_space_cell.csv": "«M »", "sdmxcsv2_negative_exception.csv": "FREQ",
}

failures = 0
for path in sorted(folder.iterdir()):
    if path.suffix == ".md":
        continue
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        (work / "rules/dfd/import").mkdir(parents=True)
        (work / "reports").mkdir()
        (work / "rules/dfd/import/check.lua").write_text(MAPPINGS)
        rows, message = imported(path, work)
    if path.name in REFUSED:
        good = rows is None and REFUSED[path.name] in message
        told = "refused: " + message.strip().splitlines()[-1].split(": ", 1)[-1][:70] if good else "NOT refused as it should be"
    elif rows is None:
        good, told = False, "refused: " + message[:300]
    else:
        expected = CHECKS[path.name](path)
        found = {k: v[0] for k, v in rows.items()}
        wrong = [k for k in expected.keys() | found.keys()
                 if k not in expected or k not in found or
                 (expected[k] is None) != (found[k] is None) or
                 expected[k] is not None and abs(expected[k] - found[k]) > 1e-9 * max(1, abs(expected[k]))]
        wrong.sort(key=str)
        good = not wrong
        told = "%d values agree" % len(expected) if good else "%d differ, such as %s: expected %s, found %s" % (
            len(wrong), wrong[0], expected.get(wrong[0], "nothing"), found.get(wrong[0], "nothing"))
    failures += not good
    print("%-4s %-36s %s" % ("ok" if good else "FAIL", path.name, told))
sys.exit(1 if failures else 0)
