"""Loads the figures of `retning-bench --store N --csv FILE` into SQLite, DuckDB and Redis, and times reading them all.

    python3 peers.py FILE

What is not installed is named and passed over. Each reads every observation once, series by series or in whole columns, in
the way that costs it least; the best of three is shown. Sums are printed so that one sees that all read the same.
"""

import csv
import itertools
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time


def best(read):
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        result = read()
        times.append(time.perf_counter() - begun)
    return min(times), result


def show(name, rows, read, size=None):
    seconds, result = best(read)
    room = "" if size is None else ", %.1f bytes an observation" % (size / rows)
    print("%8.3f M observations/s  %s (sum %d%s)" % (rows / seconds / 1e6, name, result, room), flush=True)


def figures(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        for series, period, value, sex, age in rows:
            yield "%s{alder=%s,kjønn=%s}" % (series, age, sex), period, float(value)


def measure_sqlite(path, folder, count):
    file = os.path.join(folder, "sqlite.db")
    base = sqlite3.connect(file)
    base.execute("CREATE TABLE o (key TEXT, period TEXT, value REAL, PRIMARY KEY (key, period)) WITHOUT ROWID")
    begun = time.perf_counter()
    base.executemany("INSERT INTO o VALUES (?, ?, ?)", figures(path))
    base.commit()
    print("%8.0f rows/s  SQLite: inserted" % (count / (time.perf_counter() - begun)))
    size = os.path.getsize(file)
    show("SQLite: the sum alone", count, lambda: base.execute("SELECT sum(value) FROM o").fetchone()[0], size)
    show("SQLite: rows by key and period, fetched in Python", count,
         lambda: sum(row[2] for row in base.execute("SELECT key, period, value FROM o ORDER BY key, period")))


def measure_duckdb(path, folder, count):
    try:
        import duckdb
    except ImportError:
        print("DuckDB is not installed: pip install duckdb numpy")
        return
    file = os.path.join(folder, "duck.db")
    base = duckdb.connect(file)
    base.execute("SET threads = 1")
    begun = time.perf_counter()
    base.execute(
        "CREATE TABLE o AS SELECT series || '{alder=' || alder || ',kjønn=' || \"kjønn\" || '}' AS key, period, "
        "value::DOUBLE AS value FROM read_csv(?, header = true)", [path])
    base.execute("CHECKPOINT")
    print("%8.0f rows/s  DuckDB: read_csv" % (count / (time.perf_counter() - begun)))
    size = os.path.getsize(file)
    show("DuckDB: the sum alone", count, lambda: base.execute("SELECT sum(value) FROM o").fetchone()[0], size)
    show("DuckDB: lists of values by key", count,
         lambda: float(sum(base.execute(
             "SELECT sum(list_sum(v)) FROM (SELECT key, list(value ORDER BY period) AS v FROM o GROUP BY key)")
             .fetchone())))
    show("DuckDB: whole columns into NumPy, unordered", count,
         lambda: float(base.execute("SELECT key, period, value FROM o").fetchnumpy()["value"].sum()))


def measure_redis(path, folder, count):
    if not shutil.which("redis-server"):
        print("Redis is not installed: apt-get install redis-server")
        return
    place = os.path.join(folder, "redis.sock")
    server = subprocess.Popen(
        ["redis-server", "--port", "0", "--unixsocket", place, "--save", "", "--dir", folder],
        stdout=subprocess.DEVNULL)
    try:
        while not os.path.exists(place):
            time.sleep(0.05)
        link = socket.socket(socket.AF_UNIX)
        link.connect(place)
        replies = link.makefile("rb")

        def command(*parts):
            parts = [part.encode() if isinstance(part, str) else part for part in parts]
            return b"*%d\r\n" % len(parts) + b"".join(b"$%d\r\n%s\r\n" % (len(part), part) for part in parts)

        def reply():
            line = replies.readline()
            if line[:1] == b"*":
                return [reply() for _ in range(int(line[1:]))]
            if line[:1] == b"$":
                return replies.read(int(line[1:]) + 2)[:-2]
            return line

        keys = []
        begun = time.perf_counter()
        for key, group in itertools.groupby(figures(path), lambda row: row[0]):
            fields = [text for _, period, value in group for text in (period, "%g" % value)]
            keys.append((key, fields[0::2]))
            link.sendall(command("HSET", key, *fields))
            reply()
        print("%8.0f rows/s  Redis: HSET, a hash for each key" % (count / (time.perf_counter() - begun)))
        link.sendall(command("INFO", "memory"))
        size = int(reply().split(b"used_memory:")[1].split(b"\r")[0])

        def drain(requests):
            """Sends requests in batches and takes the replies as bytes, without looking into them."""
            for start in range(0, len(requests), 500):
                batch = requests[start:start + 500]
                link.sendall(b"".join(batch) + command("ECHO", "end-of-batch"))
                tail = b""
                while not tail.endswith(b"end-of-batch\r\n"):
                    tail = (tail + link.recv(1 << 20))[-40:]
            return 0

        gets = [command("HGETALL", key) for key, _ in keys]
        show("Redis: HGETALL of each key in batches, replies not looked into", count, lambda: drain(gets), size)
        if count <= 2_000_000:
            for key, group in itertools.groupby(figures(path), lambda row: row[0]):
                link.sendall(command("MSET", *[text for key, period, value in group for text in (key + "@" + period, "%g" % value)]))
                reply()
            gets = [command("MGET", *[key + "@" + period for period in periods]) for key, periods in keys]
            show("Redis: MGET of each key's periods, replies not looked into", count, lambda: drain(gets))
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    source = sys.argv[1]
    with open(source, "rb") as lines:
        total = sum(1 for _ in lines) - 1
    with tempfile.TemporaryDirectory() as scratch:
        for measured in (measure_sqlite, measure_duckdb, measure_redis):
            measured(source, scratch, total)
