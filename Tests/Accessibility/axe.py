#!/usr/bin/env python3
"""Holds HTML reports against WCAG 2.1 AA by axe-core in a headless Chromium.

    axe.py REPORT.html …

Each report is looked at in light, in dark, at 320 pixels' width, and as it is printed, with everything that is folded
opened. Without a report it only says which tools are missing. Exit code 0: no violation, and nothing wider than the screen; 1: some, which are listed; 2: a tool is missing.

Needs a Chromium and the file axe.min.js, and nothing else beside Python: the browser is driven through two pipes.
"""

import base64
import importlib.util
import itertools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

CHROMIUMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
AXE_PACKAGES = ["axe_core_python", "axe_selenium_python", "axe_playwright_python"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
SECONDS_MAX = 300

# The name, the width in pixels, and what the page is told of the reader.
MODES = [
    ("light", 1280, {"features": [{"name": "prefers-color-scheme", "value": "light"}]}),
    ("dark", 1280, {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}),
    ("narrow", 320, {"features": [{"name": "prefers-color-scheme", "value": "light"}]}),
    ("narrow and dark", 320, {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}),
    ("print", 700, {"media": "print"}),
]

OPEN_ALL = "document.querySelectorAll('details').forEach(folded => folded.open = true)"

RUN_AXE = """axe.run(document, {runOnly: %s, resultTypes: ['violations', 'incomplete']}).then(found => ({
  violations: found.violations.map(rule => ({id: rule.id, help: rule.help, nodes: rule.nodes.map(
    node => node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' '))})),
  undecided: found.incomplete.map(rule => [rule.id, rule.nodes.length]),
  overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
}))""" % json.dumps(TAGS)


def find_chromium():
    named = [os.environ["CHROMIUM"]] if "CHROMIUM" in os.environ else CHROMIUMS
    return next(filter(None, map(shutil.which, named)), None)


def find_axe():
    if "AXE" in os.environ:
        path = pathlib.Path(os.environ["AXE"])
        return path if path.is_file() else None
    for package in AXE_PACKAGES:
        spec = importlib.util.find_spec(package)
        for place in spec.submodule_search_locations if spec else []:
            for path in sorted(pathlib.Path(place).rglob("axe.min.js")):
                return path
    path = pathlib.Path("node_modules/axe-core/axe.min.js")
    return path if path.is_file() else None


class Browser:
    """A headless Chromium that is spoken to in its DevTools protocol, over the pipes 3 and 4."""

    def __init__(self, chromium):
        self.profile = tempfile.TemporaryDirectory()
        theirs_in, self.out = os.pipe()
        self.incoming, theirs_out = os.pipe()

        def hand_over():
            # Moved out of the way first: either may be the number that the other has to get.
            spare_in, spare_out = os.dup(theirs_in), os.dup(theirs_out)
            os.dup2(spare_in, 3)
            os.dup2(spare_out, 4)

        command = [chromium, "--headless=new", "--remote-debugging-pipe", "--disable-gpu",
                   "--hide-scrollbars", "--no-first-run", f"--user-data-dir={self.profile.name}"]
        if os.geteuid() == 0:
            command.append("--no-sandbox")  # Chromium has no sandbox for root; the reports are our own.
        self.process = subprocess.Popen(
            command, preexec_fn=hand_over, close_fds=False, stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        self.numbers = itertools.count(1)
        self.rest = b""
        self.session = None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def ask(self, method, **parameters):
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def write(self, data):
        while data:
            data = data[os.write(self.out, data):]

    def read(self):
        while b"\0" not in self.rest:
            more = os.read(self.incoming, 1 << 16)
            if not more:
                raise RuntimeError("Chromium ended before it answered")
            self.rest += more
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def open(self, path, width, media):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1,
                 mobile=False)
        self.ask("Emulation.setEmulatedMedia", **media)
        self.ask("Page.navigate", url=pathlib.Path(path).resolve().as_uri())
        while self.run("document.readyState") != "complete":
            time.sleep(0.05)
        self.run(OPEN_ALL)

    def run(self, script):
        answer = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True,
                          timeout=SECONDS_MAX * 1000)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:500])
        return answer["result"].get("value")

    def screenshot(self, path, **clip):
        shot = self.ask("Page.captureScreenshot", captureBeyondViewport=True,
                        **({"clip": {**clip, "scale": 1}} if clip else {}))
        pathlib.Path(path).write_bytes(base64.b64decode(shot["data"]))

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.profile.cleanup()


def look(browser, axe, report):
    """Prints what is wrong with a report in each mode; whether nothing is."""
    is_clean = True
    for name, width, media in MODES:
        browser.open(report, width, media)
        browser.run(axe)
        found = browser.run(RUN_AXE)
        undecided = ", ".join(f"{rule} {count}" for rule, count in found["undecided"])
        wider = found["overflow"] if width == 320 else 0
        print(f"{os.path.basename(report)}, {name}, {width} px: {len(found['violations'])} violations"
              + (f", {wider} px too wide" if wider > 0 else "")
              + (f"; left to a human: {undecided}" if undecided else ""))
        for rule in found["violations"]:
            print(f"  {rule['id']}: {rule['help']}")
            for node in rule["nodes"][:5]:
                print(f"    {node}")
            if len(rule["nodes"]) > 5:
                print(f"    … and {len(rule['nodes']) - 5} more")
        is_clean = is_clean and not found["violations"] and wider <= 0
    return is_clean


def main(reports):
    chromium, axe = find_chromium(), find_axe()
    if not chromium:
        print("axe.py: there is no Chromium. Install one (apt-get install chromium), or say in CHROMIUM "
              "where it is.", file=sys.stderr)
    if not axe:
        print("axe.py: there is no axe.min.js. Install it (pip install axe-core-python, in a virtual environment, "
              "or npm install axe-core), or say in AXE where it is.", file=sys.stderr)
    if not chromium or not axe:
        return 2
    if not reports:
        return 0
    browser = Browser(chromium)
    try:
        source = axe.read_text(encoding="utf-8")
        return 0 if all([look(browser, source, report) for report in reports]) else 1
    finally:
        browser.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
