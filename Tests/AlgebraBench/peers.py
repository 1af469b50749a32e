"""Times the operations of `retning-bench --algebra` on the same figures in NumPy, pandas, polars and DuckDB.

    python3 peers.py

1 600 cubes of 16 regions and 40 quarters. Of NumPy both ways are shown: series by series, which is what Retning does, and all
figures as one block, which nobody has who asks for one indicator. What is not installed is named and passed over. The best of
three; checksums are printed so that one sees that all compute the same.
"""

import time

CUBES, REGIONS, QUARTERS = 1600, 16, 40


def show(name, operation, compute, checksum):
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        result = compute()
        times.append(time.perf_counter() - begun)
    print("%10.3f ms  %s – %s (%.6g)" % (min(times) * 1000, operation, name, checksum(result)), flush=True)


def block(np):
    cube, region, quarter = np.ogrid[:CUBES, :REGIONS, :QUARTERS]
    return (1000 + (cube * 7919 + region * 104729 + quarter * 1299709) % 9973).astype(float)


def growth(now, then):
    return 100 * (now - then) / abs(then)


def measure_numpy(np):
    figures = block(np)
    cubes = [[figures[c, r].copy() for r in range(REGIONS)] for c in range(CUBES)]
    series = [one for cube in cubes for one in cube]
    kernel = np.ones(4)

    def total(parts):
        return float(sum(part.sum() for part in parts))

    each = "NumPy, series by series"
    show(each, "sums over regions", lambda: [np.sum(cube, axis=0) for cube in cubes], total)
    show(each, "rolling sums of four quarters", lambda: [np.convolve(s, kernel, "valid") for s in series], total)
    show(each, "growth on the same quarter last year", lambda: [growth(s[4:], s[:-4]) for s in series], total)
    show(each, "quarters to years", lambda: [s.reshape(-1, 4).sum(axis=1) for s in series], total)
    show(each, "shares of the regions' sums",
         lambda: [100 * np.sum(cube, axis=0) / np.sum(cube, axis=0) for cube in cubes], total)
    show(each, "sums of two series", lambda: [s + s for s in series], total)

    def windows():
        running = np.cumsum(figures, axis=2)
        running[:, :, 4:] -= running[:, :, :-4].copy()
        return running[:, :, 3:]

    one, sum_of = "NumPy, one block", lambda result: float(result.sum())
    show(one, "sums over regions", lambda: figures.sum(axis=1), sum_of)
    show(one, "rolling sums of four quarters", windows, sum_of)
    show(one, "growth on the same quarter last year", lambda: growth(figures[:, :, 4:], figures[:, :, :-4]), sum_of)
    show(one, "quarters to years", lambda: figures.reshape(CUBES, REGIONS, 10, 4).sum(axis=3), sum_of)
    show(one, "shares of the regions' sums", lambda: 100 * figures.sum(axis=1) / figures.sum(axis=1), sum_of)
    show(one, "sums of two series", lambda: figures + figures, sum_of)


def columns(np):
    cube, region, quarter = np.indices((CUBES, REGIONS, QUARTERS))
    return {"cube": cube.ravel(), "region": region.ravel(), "quarter": quarter.ravel(), "value": block(np).ravel()}


def measure_pandas(np):
    import pandas as pd

    table = pd.DataFrame(columns(np))
    rows = table.set_index(["cube", "region", "quarter"])["value"]
    total = lambda result: float(result.sum())
    show("pandas", "sums over regions", lambda: rows.groupby(level=["cube", "quarter"]).sum(), total)
    wide = rows.unstack("quarter").T
    show("pandas", "rolling sums of four quarters", lambda: wide.rolling(4).sum(), lambda r: float(r.sum().sum()))
    show("pandas", "growth on the same quarter last year", lambda: growth(wide, wide.shift(4)), lambda r: float(r.sum().sum()))
    years = np.arange(QUARTERS) // 4
    show("pandas", "quarters to years", lambda: wide.groupby(years).sum(), lambda r: float(r.sum().sum()))


def measure_polars(np):
    import polars as pl

    table = pl.DataFrame(columns(np))
    value, each = pl.col("value"), ["cube", "region"]
    total = lambda result: float(result["value"].sum())
    show("polars", "sums over regions", lambda: table.group_by("cube", "quarter").agg(value.sum()), total)
    show("polars", "rolling sums of four quarters",
         lambda: table.select(value.rolling_sum(4).over(each).alias("value")), total)
    show("polars", "growth on the same quarter last year",
         lambda: table.select((100 * (value - value.shift(4)) / value.shift(4).abs()).over(each).alias("value")), total)
    show("polars", "quarters to years",
         lambda: table.group_by("cube", "region", pl.col("quarter") // 4).agg(value.sum()), total)


def measure_duckdb(np):
    import duckdb

    base = duckdb.connect()
    figures = columns(np)
    base.execute("CREATE TABLE o AS SELECT * FROM figures")

    def ask(operation, expression):
        show("DuckDB", operation, lambda: base.execute(expression).fetchnumpy()["v"], lambda v: float(np.nansum(np.ma.filled(v, 0))))

    ask("sums over regions", "SELECT sum(value) AS v FROM o GROUP BY cube, quarter")
    ask("rolling sums of four quarters",
        "SELECT CASE WHEN quarter > 2 THEN sum(value) OVER (PARTITION BY cube, region ORDER BY quarter "
        "ROWS 3 PRECEDING) END AS v FROM o")
    ask("growth on the same quarter last year",
        "SELECT 100 * (value - lag(value, 4) OVER w) / abs(lag(value, 4) OVER w) AS v FROM o "
        "WINDOW w AS (PARTITION BY cube, region ORDER BY quarter)")
    ask("quarters to years", "SELECT sum(value) AS v FROM o GROUP BY cube, region, quarter // 4")


if __name__ == "__main__":
    try:
        import numpy
    except ImportError:
        raise SystemExit("NumPy is not installed: pip install numpy pandas polars duckdb")
    print("%d observations in memory" % (CUBES * REGIONS * QUARTERS))
    for measure in (measure_numpy, measure_pandas, measure_polars, measure_duckdb):
        try:
            measure(numpy)
        except ImportError as missing:
            print("%s is not installed: pip install %s" % (missing.name, missing.name))
